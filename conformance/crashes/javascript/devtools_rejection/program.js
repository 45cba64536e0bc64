class Shop {
  open(key) {
    throw new RangeError("no shelf " + key);
  }
}
async function order(key) {
  await null;
  try {
    new Shop().open(key);
  } catch (error) {
    throw new Error("order failed", { cause: error });
  }
}
order("north");
