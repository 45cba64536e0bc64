// How things are counted (section 9.1).
import {enums, limit} from './schema.mjs';

export const utf8Length = (text) => Buffer.byteLength(text, 'utf8'); // UEP-LIM-001

// UEP-JSON-081, 082: the text as which accept reads a number beyond 53 bits, or null. It counts as that text (UEP-LIM-002).
export function unsafeText({k, value, text}) {
  if (k !== 'num' || Math.abs(value) <= limit('max_safe_integer')) return null;
  return /^-?[0-9]+$/.test(text) ? text : String(value);
}

// UEP-LIM-003: the counted bytes of a JSON value.
export function countedBytes(node) {
  const unsafe = unsafeText(node);
  if (unsafe !== null) return utf8Length(unsafe);
  if (node.k === 'str') return utf8Length(node.value);
  if (node.k === 'arr') return node.items.reduce((sum, item) => sum + countedBytes(item), 2);
  if (node.k === 'obj') return node.members.reduce((sum, m) => sum + utf8Length(m.name) + countedBytes(m.value), 2);
  return 8;
}

function varint(value) {
  let n = BigInt.asUintN(64, BigInt(value)), bytes = 1; // negative numbers take ten bytes
  for (; n > 0x7fn; n >>= 7n) bytes += 1;
  return bytes;
}

const tag = (number) => varint(number * 8);
const delimited = (length) => varint(length) + length;

// google.protobuf.Timestamp and Duration: seconds and nanos, zero left out.
function time(seconds, nanos) {
  return (BigInt(seconds) === 0n ? 0 : 1 + varint(seconds)) + (nanos === 0 ? 0 : 1 + varint(nanos));
}

// google.protobuf.Value; null is the enum value 0 inside a oneof, so it is written.
function jsonValue(node) {
  const unsafe = unsafeText(node);
  if (unsafe !== null) return 1 + delimited(unsafe.length);
  switch (node.k) {
    case 'str': return 1 + delimited(utf8Length(node.value));
    case 'num': return 9;
    case 'arr': return 1 + delimited(node.items.reduce((sum, item) => sum + 1 + delimited(jsonValue(item)), 0));
    case 'obj': return 1 + delimited(node.members.reduce((sum, m) => sum + 1 + delimited(mapEntry(m.name, jsonValue(m.value))), 0));
    default: return 2;
  }
}

const mapEntry = (key, value) => 1 + delimited(utf8Length(key)) + 1 + delimited(value);

// The length of one value without its tag.
function valueSize(field, v) {
  switch (field.type) {
    case 'string': return delimited(utf8Length(v));
    case 'bytes': return delimited(v.bytes.length);
    case 'bool': return 1;
    case 'fixed64': return 8;
    case 'timestamp': return delimited(time(v.seconds, v.nanos));
    case 'duration': return delimited(time(v.seconds, v.nanos));
    case 'value': return delimited(jsonValue(v));
    case 'message': return delimited(messageSize(v));
    default: return varint(v); // uint32 and enums
  }
}

// UEP-LIM-002: the length of the binary form of a message of the model.
export function messageSize(message) {
  let size = 0;
  for (const {field, v} of message.f.values()) {
    const one = tag(field.number);
    if (field.label === 'list') for (const slot of v) size += one + valueSize(field, slot.v);
    else if (field.label === 'map') {
      for (const {name, slot} of v) {
        const inner = field.type === 'value' ? jsonValue(slot.v) : utf8Length(slot.v);
        size += one + delimited(mapEntry(name, inner));
      }
    } else size += one + valueSize(field, v);
  }
  return size;
}

export const nameOf = (enumName, value) => enums.get(enumName).byNumber.get(value) ?? value;
