function charge(order) {
  return order.total.cents;
}
class Shop {
  checkout(order) {
    return charge(order);
  }
}
function main() {
  [1].forEach(n => {
    new Shop().checkout({ id: n });
  });
}
// run
main();
