// Construction: derived classes, a base that captures the stack, a promise executor, Reflect.construct.
class Base {
  constructor(size) {
    if (size < 0) throw new RangeError(`size ${size} is negative`);
  }
}

class Derived extends Base {
  constructor(size) {
    super(size);
  }
}

new Promise(() => Reflect.construct(Derived, [-1])).catch((error) => console.error(error));
