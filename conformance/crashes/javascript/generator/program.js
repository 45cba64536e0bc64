// Generators, static blocks, getters and timers.
function* numbers() {
  yield 1;
  throw new Error('no more numbers');
}

class Lazy {
  static *all() {
    yield* numbers();
  }
}

setTimeout(function tick() {
  for (const n of Lazy.all()) void n;
}, 0);
