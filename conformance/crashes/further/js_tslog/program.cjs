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
const { Logger } = require('tslog');

function count() {
  try {
    open();
  } catch (cause) {
    throw new RangeError('no count\nof shelves', { cause });
  }
}

try {
  count();
} catch (error) {
  const failed = new Error('counting: failed', { cause: error });
  tell(failed);
  new Logger({ name: 'shop', stylePrettyLogs: false }).error(failed);
}
