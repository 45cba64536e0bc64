// Two errors in one log, between ordinary lines.
function work(n) {
  console.log(`job ${n} started`);
  throw new Error(`job ${n} failed`);
}

for (const n of [1, 2]) {
  try {
    work(n);
  } catch (error) {
    console.log(error);
  }
}

console.log('all jobs done');
