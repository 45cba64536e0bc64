function Ledger(name) {
  if (!name) {
    throw new RangeError("no name\nfor this ledger");
  }
}
function main() {
  return new Ledger("");
}
// run
main();
