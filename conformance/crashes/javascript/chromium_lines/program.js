setTimeout(() => {
  throw new Error("first line\n    at fake (http://other.example/y.js:1:1)\nlast line");
}, 20);
