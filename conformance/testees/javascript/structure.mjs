// The structure phase (section 2.4): each value by itself. Builds a model with the positions that the rules phase needs.
//
// A message of the model is {type, node, ptr, f: Map(field name → slot)}. A slot is {field, node, ptr, v}; v is a text,
// number, BigInt, boolean, time, bytes, JSON node or message, for a list an array of slots, for a map an array of
// {name, pos, slot}. What a profile reads as absent has no slot.
import {pointerStep} from './reader.mjs';
import {RECORD, enums, limit, matches, messages, patternFault, registry} from './schema.mjs';
import {UINT64_MAX, exactInteger, parseBase64, parseDuration, parseTimestamp} from './values.mjs';

// UEP-REC-142; reasons that are not listed there have places of their own.
const RANK = ['wrong_type', 'not_canonical', 'too_many', 'bad_format', 'bad_type_name', 'out_of_range', 'bad_parent',
  'missing_ancestor', 'too_long', 'too_deep', 'too_large'];

export class Faults {
  list = [];
  record = -1; // in which record of a batch we are; -1 is outside of all

  add(reason, pos, path, order = 0) {
    this.list.push({reason, pos, path, order, record: this.record});
  }

  // UEP-REC-137, 140, 142: by place, then by field number of what is absent, then by reason.
  first(chosen = () => true) {
    let best = null;
    for (const fault of this.list) {
      if (chosen(fault) && (best === null || order(fault, best) < 0)) best = fault;
    }
    return best;
  }
}

const order = (a, b) => a.pos - b.pos || a.order - b.order || RANK.indexOf(a.reason) - RANK.indexOf(b.reason);
const ABSENT = Symbol('absent');
const BAD = Symbol('bad');
const DIGITS = /^-?(0|[1-9][0-9]*)$/; // UEP-JSON-041, 047
const MAJOR = registry.versions.protocol.split('.')[0];

export class Structure {
  constructor(profile) {
    this.profile = profile;
    this.canonical = profile === 'canonical';
    this.faults = new Faults();
    this.repairs = []; // unknown enum names that accept reads as absent: {pos, path, record} (UEP-JSON-054)
  }

  fault(reason, node, ptr) {
    this.faults.add(reason, node.pos, ptr);
    return BAD;
  }

  message(field, node, ptr) {
    return this.read(field.of, node, ptr);
  }

  // Reads a message, at the top a record or a batch.
  read(type, node, ptr) {
    if (node.k !== 'obj') return this.fault('wrong_type', node, ptr); // UEP-JSON-011, 029, 034
    if (type === RECORD && this.otherVersion(node, ptr)) return BAD;
    const out = {type, node, ptr, f: new Map()};
    const fields = messages.get(type);
    const present = new Set();
    for (const {name, pos, value} of node.members) {
      const field = fields.get(name);
      const at = ptr + pointerStep(name);
      if (field === undefined) {
        if (this.canonical) this.faults.add('unknown_field', pos, at); // UEP-REC-147, 148, UEP-JSON-023, 024
        continue;
      }
      const v = this.field(field, value, at);
      if (v === ABSENT) continue;
      present.add(name);
      if (v !== BAD) out.f.set(name, {field, node: value, ptr: at, v});
    }
    for (const field of fields.values()) {
      if (present.has(field.name) || field.required === 'never' || (field.required === 'canonical' && !this.canonical)) continue;
      this.faults.add('missing', node.close, ptr + pointerStep(field.name), field.number); // UEP-REC-139, 140
    }
    return out;
  }

  // UEP-REC-136: the rest of a record of another major version is not looked at.
  otherVersion(node, ptr) {
    const version = node.members.find((member) => member.name === 'protocol_version')?.value;
    if (version?.k !== 'str' || !matches('protocol_version', version.value)) return false;
    if (version.value.split('.')[0] === MAJOR) return false;
    this.fault('unsupported_version', version, `${ptr}/protocol_version`);
    return true;
  }

  // A default value of a field without presence: absent, or never written (UEP-REC-149, 150).
  byDefault(field, node, ptr, v) {
    if (field.presence) return v;
    return this.canonical ? this.fault('not_canonical', node, ptr) : ABSENT;
  }

  field(field, node, ptr) {
    if (node.k === 'null') return this.canonical ? this.fault('wrong_type', node, ptr) : ABSENT; // UEP-JSON-027, 028, 032
    if (field.label === 'list') return this.listOf(field, node, ptr);
    if (field.label === 'map') return this.mapOf(field, node, ptr);
    return this[field.type](field, node, ptr, false);
  }

  count(field, node, ptr, entries) {
    if ('count' in field.limits && entries > limit(field.limits.count)) this.fault('too_many', node, ptr); // UEP-REC-155
  }

  listOf(field, node, ptr) {
    if (node.k !== 'arr') return this.fault('wrong_type', node, ptr);
    if (node.items.length === 0) return this.byDefault(field, node, ptr);
    this.count(field, node, ptr, node.items.length);
    const slots = [];
    node.items.forEach((item, index) => {
      if (field.of === RECORD) this.faults.record = index;
      const v = this[field.type](field, item, `${ptr}/${index}`, true);
      if (v !== BAD) slots.push({field, node: item, ptr: `${ptr}/${index}`, v, index});
      if (field.of === RECORD) this.faults.record = -1;
    });
    return slots;
  }

  mapOf(field, node, ptr) {
    if (node.k !== 'obj') return this.fault('wrong_type', node, ptr);
    if (node.members.length === 0) return this.byDefault(field, node, ptr);
    this.count(field, node, ptr, node.members.length);
    const entries = [];
    for (const {name, pos, value} of node.members) {
      const at = ptr + pointerStep(name);
      this.key(name, pos, at); // UEP-REC-018, 074
      const v = this[field.type](field, value, at, true);
      if (v !== BAD) entries.push({name, pos, slot: {field, node: value, ptr: at, v}});
    }
    return entries;
  }

  key(name, pos, ptr) {
    if (!matches('context_key', name)) this.faults.add('bad_format', pos, ptr); // UEP-REC-138
  }

  // A string of any kind; null where it cannot be looked at further.
  plain(node, ptr) {
    if (node.k !== 'str') this.fault('wrong_type', node, ptr); // UEP-JSON-036
    else if (node.value.includes('\0')) this.fault('bad_format', node, ptr); // UEP-TERM-004, UEP-JSON-019
    else return node.value;
    return null;
  }

  string(field, node, ptr, inside) {
    const text = this.plain(node, ptr);
    if (text === null) return BAD;
    if (text === '' && !inside) {
      const v = this.byDefault(field, node, ptr, text);
      if (v !== text) return v;
    }
    const reason = field.pattern === null ? null : patternFault(field.pattern, text, this.profile);
    if (reason === null) return text;
    if (field.name === 'type_ancestors' && matches('category_id', text)) return text; // UEP-REC-026
    return this.fault(reason, node, ptr);
  }

  bool(field, node, ptr) {
    if (node.k !== 'bool') return this.fault('wrong_type', node, ptr); // UEP-JSON-037
    return node.value ? true : this.byDefault(field, node, ptr, false);
  }

  uint32(field, node, ptr) {
    let value;
    if (node.k === 'num') {
      if (!Number.isInteger(node.value)) return this.fault('wrong_type', node, ptr); // UEP-JSON-039, 040
      value = node.value + 0; // no negative zero
    } else {
      // UEP-JSON-041 to 043
      if (node.k !== 'str' || !DIGITS.test(node.value)) return this.fault('wrong_type', node, ptr);
      value = Number(node.value) + 0;
    }
    if (value < 0 || value > 0xffffffff) return this.fault('out_of_range', node, ptr); // UEP-REC-152, UEP-JSON-043
    if (node.k === 'str' && this.canonical) return this.fault('wrong_type', node, ptr); // UEP-JSON-042
    if (value === 0) return this.byDefault(field, node, ptr, 0);
    if ('max' in field.limits && value > limit(field.limits.max)) return this.fault('out_of_range', node, ptr); // UEP-LIM-085
    return value;
  }

  fixed64(field, node, ptr) {
    let value;
    if (node.k === 'num' && !this.canonical) { // UEP-JSON-045, 046
      value = exactInteger(node);
      if (value === null) return this.fault('wrong_type', node, ptr);
    } else {
      if (node.k !== 'str') return this.fault('wrong_type', node, ptr);
      if (!DIGITS.test(node.value)) return this.fault('out_of_range', node, ptr); // UEP-JSON-047: also U+0000
      value = BigInt(node.value); // "-0" is zero
    }
    if (value < 0n || value > UINT64_MAX) return this.fault('out_of_range', node, ptr);
    return value === 0n ? this.byDefault(field, node, ptr, value) : value;
  }

  enum(field, node, ptr) {
    const {byName, byNumber} = enums.get(field.of);
    const severity = field.of === 'Severity';
    if (node.k === 'str') {
      const name = this.plain(node, ptr);
      if (name === null) return BAD;
      const value = byName.get(name); // UEP-JSON-055: digits are a name like any other
      if (value === 0) return this.byDefault(field, node, ptr); // UEP-SEV-004, 005
      if (value !== undefined) return value;
      if (this.canonical || severity) return this.fault('out_of_range', node, ptr); // UEP-REC-153, UEP-SEV-003
      this.repairs.push({pos: node.pos, path: ptr, record: this.faults.record}); // UEP-JSON-053
      return ABSENT;
    }
    if (node.k !== 'num' || !Number.isInteger(node.value)) return this.fault('wrong_type', node, ptr); // UEP-JSON-056
    const value = node.value + 0;
    if (value < -0x80000000 || value > 0x7fffffff) return this.fault('out_of_range', node, ptr); // UEP-SEV-011, UEP-JSON-057
    if (value === 0) return this.byDefault(field, node, ptr);
    if (this.canonical && byNumber.has(value)) return this.fault('not_canonical', node, ptr); // UEP-SEV-006, UEP-JSON-051
    if (severity && value < 10) return this.canonical ? this.fault('out_of_range', node, ptr) : ABSENT; // UEP-SEV-008, 009
    return value; // UEP-SEV-010, UEP-JSON-052, UEP-VER-009
  }

  timestamp(field, node, ptr) {
    return this.spelled(node, ptr, parseTimestamp);
  }

  duration(field, node, ptr) {
    return this.spelled(node, ptr, parseDuration);
  }

  bytes(field, node, ptr) {
    return node.k === 'str' && node.value === '' ? this.byDefault(field, node, ptr) : this.spelled(node, ptr, parseBase64);
  }

  spelled(node, ptr, parse) {
    const text = this.plain(node, ptr);
    return text === null ? BAD : parse(text, this.profile) ?? this.fault('bad_format', node, ptr);
  }

  // A JSON value of context or debug (UEP-JSON-031, 084).
  value(field, node, ptr) {
    if (node.k === 'str') this.plain(node, ptr);
    if (node.k === 'num' && this.canonical && Math.abs(node.value) > limit(field.limits.max)) {
      this.fault('out_of_range', node, ptr); // UEP-LIM-084
    }
    if (node.k === 'arr') node.items.forEach((item, index) => this.value(field, item, `${ptr}/${index}`));
    if (node.k === 'obj') {
      for (const {name, pos, value} of node.members) {
        this.key(name, pos, ptr + pointerStep(name));
        this.value(field, value, ptr + pointerStep(name));
      }
    }
    return node;
  }
}
