// A ring of causes.
function ring() {
  const first = new Error('first');
  const second = new Error('second', { cause: first });
  first.cause = second;
  return first;
}

throw ring();
