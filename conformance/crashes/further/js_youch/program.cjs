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
import('youch').then(async ({ Youch }) => {
  try {
    open();
  } catch (error) {
    console.error(await new Youch().toANSI(error));
    tell(error);
  }
});
