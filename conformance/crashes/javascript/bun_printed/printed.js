function make() { return new Error("printed"); }
console.error(make());
console.error(make().stack);
console.log("went on");
Promise.reject(new AggregateError([new Error("a"), new TypeError("b")], "both"));
