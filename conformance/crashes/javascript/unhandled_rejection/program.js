// A promise that nobody awaits.
function reject() {
  return Promise.reject(new Error('nobody listens'));
}

setTimeout(() => reject(), 0);
