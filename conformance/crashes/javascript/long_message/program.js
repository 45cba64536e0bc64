// A message far over every limit for text.
function dump(rows) {
  throw new Error(`row is not valid: ${'0123456789abcdef'.repeat(rows)}`);
}

dump(1024);
