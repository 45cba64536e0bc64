// No frames were recorded.
Error.stackTraceLimit = 0;

function fail() {
  throw new RangeError('no frames here');
}

fail();
