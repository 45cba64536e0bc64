function charge(order) {
  return order.total.cents;
}
var shop = { checkout: function checkout(order) { return charge(order); } };
function main() {
  [1].forEach(function (n) {
    shop.checkout({ id: n });
  });
}
// run
main();
