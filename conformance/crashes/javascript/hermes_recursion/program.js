function deep(n) {
  if (n === 0) {
    throw new Error("the bottom");
  }
  deep(n - 1);
}
function main() {
  deep(200);
}
// run
main();
