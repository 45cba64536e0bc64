function even(n) {
  return odd(n - 1);
}
function odd(n) {
  if (n < 0) {
    throw new Error("the bottom");
  }
  return even(n - 1);
}
function main() {
  even(20);
}
// run
main();
