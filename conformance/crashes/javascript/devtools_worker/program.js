if (typeof document === "undefined") {
  setTimeout(fill, 20, 7);
} else {
  start();
}
function fill(count) {
  throw new RangeError("no stock for " + count);
}
function start() {
  new Worker("program.js");
}
