// A real JSON logger: the stack is a field.
const log = require('pino')({ base: null, timestamp: () => ',"time":1795255200000' });

function charge(amount) {
  if (amount < 0) throw new RangeError(`amount ${amount} is negative`);
}

function pay(amount) {
  try {
    charge(amount);
  } catch (error) {
    throw new Error('payment failed', { cause: error });
  }
}

log.info('started');
try {
  pay(-1);
} catch (error) {
  log.error(error);
  globalThis.uepTruth?.(error);
}
log.info('stopped');
