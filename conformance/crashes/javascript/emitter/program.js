// An 'error' event without a listener prints a second stack.
const { EventEmitter } = require('node:events');

class Feed extends EventEmitter {
  poll() {
    this.emit('error', new Error('feed is gone'));
  }
}

new Feed().poll();
