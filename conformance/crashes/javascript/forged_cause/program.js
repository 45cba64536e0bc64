// The message imitates a cause as util.inspect prints one.
function load(text) {
  throw new Error(text);
}

load('no such plugin {\n  [cause]: TypeError: forged\n      at forged (/srv/web/evil.js:1:1)');
