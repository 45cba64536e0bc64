const { tell } = require('./_told.cjs');

class ShelfError extends Error {
  get name() {
    return 'ShelfError';
  }
}

function find(count) {
  if (count === 0) throw new TypeError('no shelf for "Tee"');
  return find(count - 1);
}

function open() {
  try {
    return find(2);
  } catch (cause) {
    throw new ShelfError('the shop stays closed: größer', { cause });
  }
}
const PrettyError = require('pretty-error');

try {
  find(1);
} catch (error) {
  tell(error);
  console.error(new PrettyError().render(error));
}
