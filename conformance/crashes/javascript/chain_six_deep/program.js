// util.inspect stops at a depth of its own: the innermost causes are printed as a bare name.
function level(n) {
  if (n === 0) throw new RangeError('bottom');
  try {
    level(n - 1);
  } catch (error) {
    throw new Error(`level ${n}`, { cause: error });
  }
}

level(5);
