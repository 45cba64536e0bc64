const React = require("react");
const renderer = require("react-test-renderer");

function Price({ order }) {
  return React.createElement("Text", null, order.total.cents);
}

function Shop() {
  return React.createElement("View", null, React.createElement(Price, { order: {} }));
}

function main() {
  renderer.create(React.createElement(Shop));
}

main();
