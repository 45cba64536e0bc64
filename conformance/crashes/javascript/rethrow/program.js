// The same object thrown again keeps the stack of its construction; the header shows the second throw.
function first() {
  throw new URIError('bad escape %zz');
}

function second() {
  try {
    first();
  } catch (error) {
    error.attempts = 2;
    throw error;
  }
}

second();
