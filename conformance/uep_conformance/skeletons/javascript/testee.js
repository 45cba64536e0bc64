// A testee: answers uep.ctp/1 frames on standard input and output. Fill in operations; what is missing says so.
'use strict';
const fs = require('node:fs');

const readDocument = (data) => ('hex' in data ? Buffer.from(data.hex, 'hex') : Buffer.from(data.text, 'utf8'));

// Throw it with a reason of reasons.yaml and a JSON Pointer where the document is refused.
class Refused extends Error {
  constructor(reason, path) {
    super(reason);
    Object.assign(this, { reason, path });
  }
}

const operations = {
  compare_severity({ a, b }) {
    const order = ['Low', 'Medium', 'High', 'Critical'];
    return { order: Math.sign(order.indexOf(a) - order.indexOf(b)) };
  },
  // add decode, encode, validate, lookup, match …
};

const hello = {
  type: 'hello_ack',
  ctp: '1',
  implementation: { name: 'NAME', version: '0.1.0', language: 'javascript', language_version: process.version },
  spec: ['1.0'],
  capabilities: Object.keys(operations).sort(),
};

function answer({ op, args }) {
  if (!(op in operations)) return { unsupported: { capability: op } };
  try {
    return { ok: operations[op](args) };
  } catch (error) {
    if (error instanceof Refused) return { rejected: { reason: error.reason, path: error.path } };
    return { fault: { detail: String(error && error.stack) } };
  }
}

function send(message) {
  const payload = Buffer.from(JSON.stringify(message));
  const head = Buffer.alloc(4);
  head.writeUInt32BE(payload.length);
  for (let frame = Buffer.concat([head, payload]); frame.length; frame = frame.subarray(fs.writeSync(1, frame)));
}

let buffer = Buffer.alloc(0);
process.stdin.on('data', (chunk) => {
  buffer = Buffer.concat([buffer, chunk]);
  while (buffer.length >= 4 && buffer.length >= 4 + buffer.readUInt32BE(0)) {
    const end = 4 + buffer.readUInt32BE(0);
    const message = JSON.parse(buffer.subarray(4, end).toString('utf8'));
    buffer = buffer.subarray(end);
    if (message.type === 'bye') process.exit(0);
    send(message.type === 'hello' ? hello : { type: 'result', seq: message.seq, ...answer(message) });
  }
});
