// One error with members, a cause, a code and a field.
function part(text) {
  return new Error(text);
}

function all() {
  const error = new AggregateError([part('one'), 'two'], 'some parts failed', { cause: part('power cut') });
  error.code = 'E_PARTS';
  throw error;
}

all();
