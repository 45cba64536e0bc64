class Ledger {
  get balance() {
    throw new RangeError("no balance");
  }
}
function main() {
  try {
    JSON.parse("{");
  } catch (e) {
    print(e.name + ": " + e.message + "\n" + e.stack);
    report(e);
  }
  return new Ledger().balance;
}
// run
main();
