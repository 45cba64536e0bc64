// An ordinary programming fault that nobody catches.
function priceOf(item) {
  return item.price.amount;
}

function total(cart) {
  let sum = 0;
  for (const item of cart) sum += priceOf(item);
  return sum;
}

total([{ price: { amount: 3 } }, {}]);
