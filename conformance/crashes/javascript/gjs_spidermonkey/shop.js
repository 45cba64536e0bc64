class Cart { constructor(prices) { this.prices = prices; }
  total(code) { return this.prices[code].amount; } }
function pay(code) { return new Cart({}).total(code); }
try { pay("tea"); } catch (error) { printerr(`${error}\n${error.stack}`); }
try { [1].map(() => pay("tea")); } catch (error) { logError(error, "payment failed"); }
pay("tea");
