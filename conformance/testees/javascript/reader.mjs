// The strict JSON reader of section 7.1: bytes in, a tree with byte positions out.
// Every later phase needs the positions, because of several faults the first in the bytes is named (UEP-REC-137).
//
// A node is {k, pos, ...}:  obj {members: [{name, pos, value}], close}, arr {items}, str {value}, num {value, text},
// bool {value}, null.  `pos` is the first byte of the value, `close` the byte of the closing brace.

export class Refusal extends Error {
  constructor(reason, path, detail) {
    super(detail ?? reason);
    this.reason = reason;
    this.path = path;
  }
}

export const pointerStep = (name) => '/' + name.replaceAll('~', '~0').replaceAll('/', '~1');

const QUOTE = 0x22, BACKSLASH = 0x5c, OPEN_OBJ = 0x7b, CLOSE_OBJ = 0x7d, OPEN_ARR = 0x5b, CLOSE_ARR = 0x5d;
const COMMA = 0x2c, COLON = 0x3a, MINUS = 0x2d, POINT = 0x2e;
const ESCAPES = new Map([[0x22, '"'], [0x5c, '\\'], [0x2f, '/'], [0x62, '\b'], [0x66, '\f'], [0x6e, '\n'], [0x72, '\r'], [0x74, '\t']]);
const utf8 = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});
const isDigit = (byte) => byte >= 0x30 && byte <= 0x39;

class Reader {
  constructor(bytes, maxDepth) {
    this.b = bytes;
    this.i = 0;
    this.maxDepth = maxDepth;
    this.duplicate = null; // pointer of the first repeated name (UEP-JSON-010)
  }

  // UEP-REC-143: the pointer of `malformed` is empty.
  malformed(detail) {
    throw new Refusal('malformed', '', `${detail} at byte ${this.i}`);
  }

  space() {
    for (;;) {
      const c = this.b[this.i];
      if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09) return c;
      this.i += 1;
    }
  }

  document() {
    this.space(); // a byte order mark is no white space and no value (UEP-JSON-002)
    const root = this.value(1, '');
    this.space();
    if (this.i < this.b.length) this.malformed('something after the value'); // UEP-JSON-004
    return root;
  }

  value(depth, pointer) {
    const pos = this.i;
    const c = this.b[pos];
    if (c === OPEN_OBJ || c === OPEN_ARR) {
      // UEP-LIM-089: the outermost object has depth 1; empty pointer; nothing behind is looked at.
      if (depth > this.maxDepth) throw new Refusal('too_deep', '', `nested deeper than ${this.maxDepth}`);
      return c === OPEN_OBJ ? this.object(depth, pointer) : this.array(depth, pointer);
    }
    if (c === QUOTE) return {k: 'str', pos, value: this.string()};
    if (c === MINUS || isDigit(c)) return this.number();
    for (const [word, node] of [['true', {k: 'bool', value: true}], ['false', {k: 'bool', value: false}], ['null', {k: 'null'}]]) {
      if (this.b.length - pos >= word.length && this.b.toString('latin1', pos, pos + word.length) === word) {
        this.i += word.length;
        return {pos, ...node};
      }
    }
    return this.malformed('no value'); // UEP-JSON-003, 005: NaN, comments, an empty document …
  }

  object(depth, pointer) {
    const node = {k: 'obj', pos: this.i, members: [], close: 0};
    const names = new Set();
    this.i += 1;
    if (this.space() === CLOSE_OBJ) {
      node.close = this.i++;
      return node;
    }
    for (;;) {
      if (this.space() !== QUOTE) this.malformed('no member name');
      const pos = this.i;
      const name = this.string();
      const inner = pointer + pointerStep(name);
      // UEP-JSON-008, 009: names are compared after unescaping, at every depth. UEP-REC-144: pointer of the name.
      if (names.has(name)) this.duplicate ??= inner;
      names.add(name);
      if (this.space() !== COLON) this.malformed('no colon');
      this.i += 1;
      this.space();
      node.members.push({name, pos, value: this.value(depth + 1, inner)});
      const c = this.space();
      if (c === CLOSE_OBJ) {
        node.close = this.i++;
        return node;
      }
      if (c !== COMMA) this.malformed('no comma or brace');
      this.i += 1;
    }
  }

  array(depth, pointer) {
    const node = {k: 'arr', pos: this.i, items: []};
    this.i += 1;
    if (this.space() === CLOSE_ARR) {
      this.i += 1;
      return node;
    }
    for (;;) {
      this.space();
      node.items.push(this.value(depth + 1, `${pointer}/${node.items.length}`));
      const c = this.space();
      this.i += 1;
      if (c === CLOSE_ARR) return node;
      if (c !== COMMA) {
        this.i -= 1;
        this.malformed('no comma or bracket');
      }
    }
  }

  digits() {
    if (!isDigit(this.b[this.i])) this.malformed('no digit');
    while (isDigit(this.b[this.i])) this.i += 1;
  }

  number() {
    const pos = this.i;
    if (this.b[this.i] === MINUS) this.i += 1;
    if (this.b[this.i] === 0x30) this.i += 1; // no leading zeros: what follows is then no comma
    else this.digits();
    if (this.b[this.i] === POINT) {
      this.i += 1;
      this.digits();
    }
    if (this.b[this.i] === 0x65 || this.b[this.i] === 0x45) {
      this.i += 1;
      if (this.b[this.i] === 0x2b || this.b[this.i] === MINUS) this.i += 1;
      this.digits();
    }
    const text = this.b.toString('latin1', pos, this.i);
    const value = Number(text); // UEP-JSON-006: too small for a double is zero
    if (!Number.isFinite(value)) this.malformed('number beyond a double'); // UEP-JSON-005
    return {k: 'num', pos, value, text};
  }

  string() {
    let out = '';
    this.i += 1;
    for (;;) {
      const start = this.i;
      let c = this.b[this.i];
      while (c !== QUOTE && c !== BACKSLASH && c >= 0x20) c = this.b[++this.i];
      if (this.i > start) out += this.text(start, this.i);
      if (c === QUOTE) {
        this.i += 1;
        return out;
      }
      if (c !== BACKSLASH) this.malformed(c === undefined ? 'end inside a string' : 'control character in a string');
      out += this.escape();
    }
  }

  // UEP-JSON-001: overlong forms, surrogates of three bytes and cut sequences are no UTF-8.
  text(start, end) {
    try {
      return utf8.decode(this.b.subarray(start, end));
    } catch {
      return this.malformed('no UTF-8');
    }
  }

  escape() {
    const simple = ESCAPES.get(this.b[this.i + 1]);
    if (simple !== undefined) {
      this.i += 2;
      return simple;
    }
    const unit = this.unit();
    if (unit < 0xd800 || unit > 0xdfff) return String.fromCharCode(unit);
    // UEP-JSON-007: a surrogate needs its partner, and the high one comes first.
    if (unit > 0xdbff || this.b[this.i] !== BACKSLASH) this.malformed('lone surrogate');
    const low = this.unit();
    if (low < 0xdc00 || low > 0xdfff) this.malformed('lone surrogate');
    return String.fromCharCode(unit, low);
  }

  unit() {
    const hex = this.b.toString('latin1', this.i + 2, this.i + 6);
    if (this.b[this.i + 1] !== 0x75 || !/^[0-9A-Fa-f]{4}$/.test(hex)) this.malformed('no such escape');
    this.i += 6;
    return parseInt(hex, 16);
  }
}

// Reads one document or throws a Refusal of the reader phase.
export function read(bytes, maxDepth, maxBytes = Infinity) {
  if (bytes.length > maxBytes) throw new Refusal('too_large', '', `more than ${maxBytes} bytes`); // UEP-LIM-087, 088
  const reader = new Reader(bytes, maxDepth);
  let root;
  try {
    root = reader.document();
  } catch (error) {
    // UEP-JSON-010: a repeated name in front of the place where reading stopped comes first.
    if (!(error instanceof Refusal) || reader.duplicate === null) throw error;
  }
  if (reader.duplicate !== null) throw new Refusal('duplicate_key', reader.duplicate, 'a name stands twice in one object');
  return root;
}
