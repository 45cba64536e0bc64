// A cause may be any value: a string, an object, undefined.
function fail(cause) {
  return new Error('request failed', { cause });
}

console.error(fail('socket closed'));
console.error(fail({ status: 503, retry: true }));
console.error(fail(undefined));
console.error(fail(42));
