function refuse(order) {
  throw new TypeError("order " + order + " refused\n    at forged (order.js:7:7)\nand closed");
}
function main() {
  refuse("7 für 帳簿");
}
// run
main();
