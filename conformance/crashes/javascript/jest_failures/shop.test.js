const { test, expect, describe, it } = globalThis;
const assert = require("node:assert");
function pay(code) { const prices = {}; return prices[code].amount; }
describe("shop", () => {
  it("pays", () => { pay("tea"); });
  it("equals", () => { assert.strictEqual(1 + 1, 3); });
  it("own message", () => { throw new RangeError("two\nlines"); });
  it("has cause", () => { throw new Error("outer", { cause: new TypeError("inner") }); });
  it("passes", () => {});
});
