// Promise.any gathers every rejection in one AggregateError.
async function mirror(name) {
  throw new Error(`mirror ${name} does not answer`);
}

Promise.any([mirror('a'), mirror('b'), Promise.reject(new RangeError('mirror c is out of range'))]);
