// Errors of the runtime itself have their code in the first line of the stack.
const { Buffer } = require('node:buffer');

function pack() {
  return Buffer.alloc('seven');
}

pack();
