'use strict';

function price(order) {
  return order.price.amount;
}

function place(order) {
  try {
    return price(order);
  } catch (error) {
    throw new Error('order 7 has no price', { cause: error });
  }
}

module.exports = { place };
