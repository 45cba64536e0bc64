// An error as an ordinary property is data, not a cause.
function inner() {
  return new RangeError('inner');
}

function outer() {
  return Object.assign(new Error('outer'), {
    previous: inner(),
    text: 'a line\n    at nowhere (x.js:1:1)\n}',
    nested: { deep: { deeper: [1, 2, 3] } },
  });
}

console.error(outer());
