// console.error prints the tree and shortens frames that the cause repeats.
class StorageError extends Error {
  constructor(message, options) {
    super(message, options);
    this.name = 'StorageError';
    this.code = 'E_STORAGE';
  }
}

function write() {
  throw new RangeError('page 7 is full');
}

function save() {
  try {
    write();
  } catch (error) {
    throw new StorageError('order was not saved', { cause: error });
  }
}

try {
  save();
} catch (error) {
  console.error(error);
}
