// The testee of uep.ctp/1: frames of a u32 big-endian length and UTF-8 JSON on stdin and stdout.
import {realpathSync} from 'node:fs';
import {pathToFileURL} from 'node:url';

import {compareSeverity, decode, encode, match, validate} from './record.mjs';
import {Refusal, read} from './reader.mjs';
import {isType, registry, registryAncestors} from './schema.mjs';

class Unsupported extends Error {}
const unsupported = (capability) => {
  throw new Unsupported(capability);
};

function needJson(args) {
  if (args.format !== 'json') unsupported(`format:${args.format}`);
}

const bytesOf = (data) => ('hex' in data ? Buffer.from(data.hex, 'hex') : Buffer.from(data.text, 'utf8'));
const member = (node, name) => node.members.find((m) => m.name === name).value;

// UEP-TYPE-024, 025, 059
const lookups = {
  category: (name) => (Object.hasOwn(registry.categories, name) ? {name, ...registry.categories[name]} : null),
  severity: (name) => (Object.hasOwn(registry.severities, name) ? {name, number: registry.severities[name]} : null),
  type: (name) => (isType(name) ? {...registry.types[name], ancestors: registryAncestors(name)} : null),
};

const operations = {
  validate(args) {
    needJson(args);
    validate(bytesOf(args.data), args.of ?? 'record', args.profile);
    return {};
  },
  decode(args) {
    needJson(args);
    return decode(bytesOf(args.data), args.of ?? 'record');
  },
  // The record is read from the frame's own bytes, since JSON.parse would lose digits of large numbers.
  encode(args, payload) {
    needJson(args);
    const record = member(member(read(payload, 1024), 'args'), 'record');
    return {data: {text: encode(record, args.of ?? 'record')}};
  },
  lookup({kind, name}) {
    return {entry: Object.hasOwn(lookups, kind) ? lookups[kind](name) : unsupported(`lookup:${kind}`)};
  },
  compare_severity: (args) => ({order: compareSeverity(args.a, args.b)}),
  match: (args) => ({matches: match(args.record, args.type)}),
};

const HELLO_ACK = {
  type: 'hello_ack',
  ctp: '1',
  implementation: {name: 'uep-js-core', version: '0.1.0', language: 'javascript', language_version: process.version},
  spec: [registry.versions.protocol],
  registry: {version: registry.versions.registry},
  capabilities: [...Object.keys(operations), 'format:json', ...Object.keys(lookups).map((kind) => `lookup:${kind}`)].sort(),
};

export function answer(message, payload) {
  if (message.type === 'hello') return HELLO_ACK;
  if (message.type !== 'case') return null;
  const result = {type: 'result', seq: message.seq};
  try {
    const operation = Object.hasOwn(operations, message.op) ? operations[message.op] : unsupported(message.op);
    result.ok = operation(message.args, payload);
  } catch (error) {
    if (error instanceof Unsupported) result.unsupported = {capability: error.message};
    else if (error instanceof Refusal) {
      result.rejected = {reason: error.reason, ...(error.path !== undefined && {path: error.path}), detail: error.message};
    } else result.fault = {detail: String(error?.stack ?? error)};
  }
  return result;
}

export function frame(message) {
  const body = Buffer.from(JSON.stringify(message), 'utf8');
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  return Buffer.concat([head, body]);
}

async function main() {
  let pieces = [], held = 0, longest = Infinity;
  for await (const piece of process.stdin) {
    pieces.push(piece);
    held += piece.length;
    for (;;) {
      if (held < 4) break;
      if (pieces[0].length < 4) pieces = [Buffer.concat(pieces)];
      const length = pieces[0].readUInt32BE(0);
      if (held < 4 + length) break;
      const all = pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
      const payload = all.subarray(4, 4 + length), rest = all.subarray(4 + length);
      pieces = rest.length > 0 ? [rest] : [];
      held = rest.length;
      const message = JSON.parse(payload.toString('utf8'));
      if (message.type === 'bye') return;
      if (message.type === 'hello') longest = message.limits.frame_bytes;
      let reply = answer(message, payload);
      if (reply === null) continue;
      let bytes = frame(reply);
      if (bytes.length - 4 > longest) {
        bytes = frame({type: 'result', seq: message.seq, fault: {detail: 'the answer is longer than frame_bytes'}});
      }
      if (!process.stdout.write(bytes)) await new Promise((done) => process.stdout.once('drain', done));
    }
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  await main();
  process.stdin.destroy(); // let the process end after bye
}
