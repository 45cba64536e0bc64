// A message of three ordinary lines, the last one empty.
function explain() {
  throw new Error('cannot connect\n  host: db-1\n');
}

explain();
