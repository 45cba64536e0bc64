globalThis.trusted = require('node:vm').runInThisContext('(function trusted(t) { return 0 ||\nnew SyntaxError(t) })', { filename: '/srv/web/trusted.js', lineOffset: -1 });
function parse(text) {
  throw trusted(text);
}

try {
  parse('unexpected token');
} catch (error) {
  console.error(error.stack);
  globalThis.uepTruth?.(error);
}
// The twin of forged_logged: the file that the other message imitates is really called here, so the bytes are equal.
