import { test, expect, describe, it } from "vitest";
function pay(code) { const prices = {}; return prices[code].amount; }
describe("shop", () => {
  it("pays", () => { pay("tea"); });
  it("equals", () => { expect(1 + 1).toBe(3); });
  it("has cause", () => { throw new Error("outer\nsecond line", { cause: new TypeError("inner") }); });
});
