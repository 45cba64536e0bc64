// Arrow functions, callbacks of built-in functions and functions without a name.
const orders = [{ id: 1 }, { id: 2 }];

const check = (order) => {
  if (order.id === 2) throw new Error(`order ${order.id} is refused`);
  return order;
};

(function () {
  orders.map((order) => [order].filter((one) => check(one)));
})();
