// An error without a message prints its name alone.
function refuse() {
  throw new EvalError();
}

refuse();
