// A thrown string has no name and no stack.
function stop() {
  throw 'out of paper';
}

stop();
