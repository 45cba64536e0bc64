function fetchOrder(id) {
  const error = new TypeError("no order " + id + "\nat all");
  throw error;
}
[7].map((id) => fetchOrder(id));
