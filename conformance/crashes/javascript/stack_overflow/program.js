// The engine's own limit.
function forever() {
  forever();
}

forever();
