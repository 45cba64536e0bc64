// Methods of nested, anonymous and static classes, accessors, symbols, private names, aliases.
class Outer {
  static Inner = class {
    static build() {
      return new this().value;
    }

    get value() {
      return this[Symbol.iterator]();
    }

    *[Symbol.iterator]() {
      yield this.#secret();
    }

    #secret() {
      throw new ReferenceError('no value');
    }
  };

  run() {
    return [...Outer.Inner.build()];
  }
}

const alias = { go: Outer.prototype.run };
alias.go();
