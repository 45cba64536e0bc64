function open(name) {
  throw new RangeError("no ledger " + name);
}
function main() {
  try {
    open("north");
  } catch (e) {
    print("caught: " + e.stack);
    report(e);
  }
  open("south");
}
// run
main();
