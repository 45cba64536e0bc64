function main() {
  eval("(function charge() { throw new RangeError('no order') })()");
}
// run
main();
