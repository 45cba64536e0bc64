class Cart {
  constructor(prices) { this.prices = prices; }
  total(code) {
    const price = this.prices[code];
    try {
      return price.amount;
    } catch (missing) {
      throw new RangeError(`no price for ${code}`, { cause: missing });
    }
  }
}
async function pay(code) {
  await null;
  return new Cart({}).total(code);
}
await pay("tea");
