setTimeout(() => {
  throw "a plain string";
}, 20);
setTimeout(() => {
  Promise.reject(5);
}, 60);
