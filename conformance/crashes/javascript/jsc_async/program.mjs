async function charge(order) {
  await null;
  throw new RangeError("order " + order + " refused");
}
async function checkout() {
  await charge(7);
}
checkout().catch(e => {
  print(e.name + ": " + e.message + "\n" + e.stack);
  report(e);
});
drainMicrotasks();
