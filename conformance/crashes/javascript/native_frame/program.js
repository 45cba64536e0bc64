// A fault raised inside of a built-in function.
function decode(text) {
  return JSON.parse(text, (key, value) => value);
}

decode('{"id": 7,, "name": "x"}');
