// Three errors, each the cause of the one above it.
function readFile() {
  throw new RangeError('offset 12 is outside of the file');
}

function parseConfig() {
  try {
    readFile();
  } catch (error) {
    throw new TypeError('config is not readable', { cause: error });
  }
}

function start() {
  try {
    parseConfig();
  } catch (error) {
    throw new Error('service did not start', { cause: error });
  }
}

start();
