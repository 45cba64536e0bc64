interface Price { amount: number }

class Cart {
  constructor(private prices: Record<string, Price>) {}
  total(code: string): number {
    return this.prices[code].amount;
  }
}

function pay(code: string): number {
  const cart: Cart = new Cart({});
  return cart.total(code);
}
pay("tea");
