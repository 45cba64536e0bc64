"use strict";
class Shop {
  open(key) {
    return this.load(key);
  }
  load(key) {
    throw new TypeError("Regal „" + key + "“ fehlt: zürück");
  }
}
function check() {
  null.size;
}
console.warn("low stock");
setTimeout(() => new Shop().open("Nord"), 20);
setTimeout(check, 60);
console.log("ready");
