// Another thread.
const { Worker, isMainThread } = require('node:worker_threads');

function compute() {
  throw new RangeError('worker ran out of numbers');
}

if (isMainThread) new Worker(__filename);
else compute();
