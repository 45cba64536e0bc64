// Judging documents and handing records on: validate, decode, encode, match and compare on top of the three phases.
import {checkBatch, checkRecord, bytesLimit} from './rules.mjs';
import {Refusal, pointerStep, read} from './reader.mjs';
import {BATCH, RECORD, defaultSeverity, isType, limit, messages, registry, registryAncestors} from './schema.mjs';
import {Structure} from './structure.mjs';
import {nameOf, unsafeText, utf8Length} from './size.mjs';
import {formatDuration, formatTimestamp} from './values.mjs';

const refusal = (fault) => new Refusal(fault.reason, fault.path);

function readBytes(bytes, of) {
  return read(bytes, limit('max_document_depth'), limit(of === 'batch' ? 'max_batch_document_bytes' : 'max_document_bytes'));
}

// Both phases after the reader. `verdict(i)` is the first fault of record i, or of what is outside of all records (-1);
// `first` is the verdict on the whole document (UEP-REC-135, 160).
function judge(root, of, profile) {
  const structure = new Structure(profile);
  const {faults} = structure;
  const model = structure.read(of === 'batch' ? BATCH : RECORD, root, '');
  const broken = new Set(faults.list.map((fault) => fault.record)); // records with a fault of the structure phase
  const inStructure = faults.first();

  const slots = of === 'batch' ? model?.f?.get('errors')?.v ?? [] : [];
  if (of === 'batch') {
    for (const {v, index} of slots) {
      faults.record = index;
      if (!broken.has(index)) checkRecord(v, profile, faults);
    }
    faults.record = -1;
    if (broken.size === 0) checkBatch(model, profile, faults); // UEP-LIM-061
  } else if (inStructure === null) checkRecord(model, profile, faults);

  return {
    model, slots, structure,
    first: inStructure ?? faults.first(),
    verdict: (record) => faults.first((fault) => fault.record === record),
  };
}

// UEP-LIM-006, 007: the longest beginning or end within a limit, between two code points.
function cut(text, max, keepEnd) {
  const bytes = Buffer.from(text, 'utf8');
  const continues = (at) => (bytes[at] & 0xc0) === 0x80;
  let at = keepEnd ? bytes.length - max : max;
  while (continues(at)) at += keepEnd ? 1 : -1;
  return (keepEnd ? bytes.subarray(at) : bytes.subarray(0, at)).toString('utf8');
}

// UEP-LIM-056
function markPath(pointer) {
  let path = pointer;
  while (utf8Length(path) > limit('max_mark_path_bytes')) path = path.slice(0, path.lastIndexOf('/'));
  return path;
}

// Writes a record of the model as canonical JSON value: what the accept profile's receiver hands on.
class Writer {
  constructor(base) {
    this.base = base; // the pointer of the record, which is left out of marks
    this.added = []; // {pos, mark}
  }

  mark(pos, pointer, kind, rule, more = {}) {
    const path = markPath(pointer.slice(this.base.length));
    this.added.push({pos, mark: {...(path === '' ? {} : {path}), kind: `MARK_KIND_${kind}`, rule, ...more}});
  }

  message(message, root = false) {
    const out = Object.create(null);
    for (const field of messages.get(message.type).values()) { // by field number
      const slot = message.f.get(field.name);
      if (slot === undefined) continue;
      if (root && ['error_type', 'error_id', 'source_language', 'timestamp'].includes(field.name)) continue; // UEP-NODE-021
      if (field.label === 'list') out[field.name] = slot.v.map((item) => this.one(item, field.name === 'nodes' && item.index === 0));
      else if (field.label === 'map') {
        out[field.name] = Object.create(null);
        for (const entry of slot.v) out[field.name][entry.name] = this.one(entry.slot, false);
      } else out[field.name] = this.one(slot, root);
    }
    if (message.type === 'Stack') out.provenance ??= 'PROVENANCE_PARSED_TEXT'; // UEP-NODE-084
    return out;
  }

  one({field, v, node, ptr}, root) {
    switch (field.type) {
      case 'string': return this.text(field, v, node, ptr, root);
      case 'enum': return nameOf(field.of, v); // UEP-JSON-049, 050
      case 'fixed64': return v.toString(); // UEP-JSON-044
      case 'timestamp': return formatTimestamp(v);
      case 'duration': return formatDuration(v);
      case 'bytes': return v.bytes.toString('base64'); // UEP-JSON-073
      case 'value': return this.json(field, node, ptr);
      case 'message': return this.message(v, root);
      default: return v;
    }
  }

  // UEP-LIM-011: what is merely long is cut, with a mark.
  text(field, text, node, ptr, root) {
    if (!('bytes' in field.limits)) return text;
    const id = bytesLimit(field, root), bytes = utf8Length(text);
    if (bytes <= limit(id)) return text;
    this.mark(node.pos, ptr, 'TRUNCATED', `limit:${id}`, {original_size: bytes}); // UEP-REC-106, 107
    return cut(text, limit(id), field.name === 'file' || field.name === 'abs_path');
  }

  json(field, node, ptr) {
    switch (node.k) {
      case 'str': return this.text(field, node.value, node, ptr, false);
      case 'num': return this.number(node, ptr);
      case 'bool': return node.value;
      case 'arr': return node.items.map((item, index) => this.json(field, item, `${ptr}/${index}`));
      case 'obj': {
        const out = Object.create(null);
        for (const {name, value} of node.members) out[name] = this.json(field, value, ptr + pointerStep(name));
        return out;
      }
      default: return null;
    }
  }

  // UEP-JSON-081 to 083
  number(node, ptr) {
    if (unsafeText(node) === null) return node.value + 0;
    const text = unsafeText(node), integer = text === node.text && /^-?[0-9]+$/.test(text);
    this.mark(node.pos, ptr, 'TYPED', 'unsafe_number', {type_hint: integer ? 'int64' : 'double'});
    return text;
  }

  // UEP-REC-044, 110: received marks first, none twice, never more than max_marks.
  withMarks(record) {
    if (this.added.length === 0) return record;
    const marks = record.marks ?? [];
    const key = ({path = '', kind, rule = ''}) => JSON.stringify([path, kind, rule]);
    const known = new Set(marks.map(key));
    for (const {mark} of this.added.sort((a, b) => a.pos - b.pos)) {
      if (known.has(key(mark)) || marks.length >= limit('max_marks')) continue;
      known.add(key(mark));
      marks.push(mark);
    }
    return {...record, marks};
  }
}

function handOn(model, repairs) {
  const writer = new Writer(model.ptr);
  for (const {pos, path} of repairs) writer.mark(pos, path, 'REPAIRED', 'unknown_enum_name'); // UEP-JSON-054
  const record = writer.message(model);
  if (!('severity' in record)) { // UEP-SEV-016, 017
    record.severity = nameOf('Severity', defaultSeverity(record.error_type, record.type_ancestors ?? []));
    record.severity_source = 'SEVERITY_SOURCE_REGISTRY';
  }
  return writer.withMarks(record);
}

export function validate(bytes, of, profile) {
  const {first} = judge(readBytes(bytes, of), of, profile);
  if (first !== null) throw refusal(first);
}

// Reads a record, or the valid records of a batch (UEP-REC-129), under accept.
function decodeTree(root, of) {
  const {model, slots, structure, first, verdict} = judge(root, of, 'accept');
  const repairsOf = (record) => structure.repairs.filter((repair) => repair.record === record);
  if (of !== 'batch') {
    if (first !== null) throw refusal(first);
    return {record: handOn(model, repairsOf(-1))};
  }
  if (verdict(-1) !== null) throw refusal(first); // UEP-REC-163
  const list = root.members.find((member) => member.name === 'errors')?.value;
  const errors = [], refused = [];
  (list?.items ?? []).forEach((_, index) => {
    const fault = verdict(index);
    if (fault === null) errors.push(handOn(slots.find((slot) => slot.index === index).v, repairsOf(index)));
    else refused.push({index, reason: fault.reason, path: fault.path});
  });
  const dropped = model.f.get('dropped_records')?.v;
  const batch = {...(errors.length > 0 && {errors}), ...(dropped !== undefined && {dropped_records: dropped})};
  return {batch, refused};
}

export const decode = (bytes, of) => decodeTree(readBytes(bytes, of), of);

// The canonical document of a record or batch given as a JSON tree; what is not canonical is refused.
export function encode(root, of) {
  const {first} = judge(root, of, 'canonical');
  if (first !== null) throw refusal(first);
  const {record, batch} = decodeTree(root, of);
  return JSON.stringify(record ?? batch);
}

// UEP-TYPE-016 to 023: the record's type or one of its ancestors, never a beginning of a name.
export function match(record, asked) {
  const type = record.error_type;
  const ancestors = isType(type) ? registryAncestors(type) : record.type_ancestors ?? [];
  return [type, ...ancestors].includes(asked);
}

// UEP-SEV-013, 014, 037: an unknown number counts as the greatest severity that is not above it, or as none.
function weight(severity) {
  if (typeof severity === 'string' && Object.hasOwn(registry.severities, severity)) return registry.severities[severity];
  if (Number.isInteger(severity)) return Math.max(0, ...Object.values(registry.severities).filter((number) => number <= severity));
  throw new Refusal('out_of_range', undefined, 'no severity');
}

export const compareSeverity = (a, b) => Math.sign(weight(a) - weight(b));
