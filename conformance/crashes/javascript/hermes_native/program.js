function parse(text) {
  return JSON.parse(text);
}
function* lines() {
  yield parse("{");
}
function main() {
  lines().next();
}
// run
main();
