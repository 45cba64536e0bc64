const shop = require("./pkg/shop.js");
function order(key) {
  return shop.open(key);
}
try {
  order(9);
} catch (error) {
  console.log("caught " + error.name);
}
