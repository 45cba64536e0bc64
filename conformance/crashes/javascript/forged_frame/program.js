// The message imitates two frames; the place in the uncaught header tells where the real stack starts.
function parse(text) {
  throw new SyntaxError(text);
}

parse('unexpected token\n    at trusted (/srv/web/trusted.js:1:1)\n    at Object.<anonymous> (/srv/web/trusted.js:9:3)');
