// The message imitates a frame and goes on with a line that is none.
function parse(text) {
  throw new SyntaxError(text);
}

try {
  parse('unexpected token\n    at trusted (/srv/web/trusted.js:1:1)\nwhile reading the header');
} catch (error) {
  console.error(error);
}
