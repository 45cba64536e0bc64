// Two functions that call each other until one gives up.
Error.stackTraceLimit = Infinity;

function isEven(n) {
  if (n === 0) throw new RangeError('lost count');
  return isOdd(n - 1);
}

function isOdd(n) {
  return isEven(n - 1);
}

isEven(120);
