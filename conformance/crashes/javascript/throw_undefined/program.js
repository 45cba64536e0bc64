// The least that can be thrown.
function stop() {
  throw undefined;
}

stop();
