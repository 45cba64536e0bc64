class Ledger {
  constructor(name) {
    if (!name) {
      throw new RangeError("no name\nfor this ledger");
    }
  }
  get balance() {
    throw new TypeError("no balance");
  }
  static open(name) {
    return new Ledger(name);
  }
}
function main() {
  Ledger.open("");
}
// run
main();
