// A group inside a group, members with causes, and a group that is itself a cause.
function item(n) {
  return new Error(`item ${n} failed`, n === 2 ? { cause: new TypeError('item 2 is a string') } : {});
}

function batch() {
  const inner = new AggregateError([item(2), item(3)], 'second half failed');
  return new AggregateError([item(1), inner], 'batch failed');
}

function run() {
  throw new Error('nightly run failed', { cause: batch() });
}

run();
