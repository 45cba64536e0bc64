import { test, describe } from "node:test";
import assert from "node:assert";
function pay(code) { const prices = {}; return prices[code].amount; }
describe("shop", () => {
test("pays", () => { pay("tea"); });
test("equals", () => { assert.strictEqual(1 + 1, 3); });
test("has cause", () => { throw new Error("outer", { cause: new TypeError("inner") }); });
test("passes", () => {});
});
