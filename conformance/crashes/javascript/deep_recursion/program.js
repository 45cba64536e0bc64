// A thousand calls of one function, all recorded.
Error.stackTraceLimit = Infinity;

function dive(n) {
  if (n === 0) throw new Error('touched the ground');
  dive(n - 1);
}

dive(1000);
