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
import('consola').then(({ createConsola }) => {
  try {
    open();
  } catch (error) {
    tell(error);
    createConsola({ fancy: false }).error(error);
  }
});
