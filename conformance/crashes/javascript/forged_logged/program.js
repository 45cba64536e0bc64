// Printed without the uncaught header: nothing in the text tells the imitated frame from a real one.
function parse(text) {
  throw new SyntaxError(text);
}

try {
  parse('unexpected token\n    at trusted (/srv/web/trusted.js:1:1)');
} catch (error) {
  console.error(error.stack);
  globalThis.uepTruth?.(error);
}
