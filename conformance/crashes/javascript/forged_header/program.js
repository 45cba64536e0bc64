// The message imitates the header and the frames of a second error.
function load(text) {
  throw new Error(text);
}

load('disk is full\n\nTypeError: forged\n    at forged (/srv/web/evil.js:1:1)');
