// The rules phase (section 2.4): lengths, sizes, depths, and values together. Runs only on a model without structure faults.
import {pointerStep} from './reader.mjs';
import {isType, limit, matches, registry} from './schema.mjs';
import {countedBytes, messageSize, utf8Length} from './size.mjs';
import {compareTimestamps} from './values.mjs';

// Message.field → its own rule; `root` tells node 0 from the others
export const bytesLimit = (field, root) => (root && field.limits.root_bytes) || field.limits.bytes;

const REPEATED_IN_ROOT = ['error_type', 'error_id', 'source_language', 'timestamp'];

class Rules {
  constructor(profile, faults) {
    this.profile = profile;
    this.canonical = profile === 'canonical';
    this.faults = faults;
  }

  fault(reason, slot) {
    this.faults.add(reason, slot.node.pos, slot.ptr);
  }

  absent(message, name, reason = 'missing') {
    this.faults.add(reason, message.node.close, message.ptr + pointerStep(name));
  }

  // UEP-REC-159: at the member where it stands as null or an empty list, otherwise where absent members stand.
  noAncestors(record) {
    const member = record.node.members.find(({name}) => name === 'type_ancestors');
    this.faults.add('missing_ancestor', member?.value.pos ?? record.node.close, `${record.ptr}/type_ancestors`);
  }

  // A limit of limits.yaml: the reason where this profile refuses what is over it (UEP-LIM-010, 013 to 053).
  over(id, actual) {
    const {value, reason, refused_by: profiles} = registry.limits[id];
    return actual > value && profiles.includes(this.profile) ? reason : null;
  }

  checkOver(id, actual, pos, ptr) {
    const reason = this.over(id, actual);
    if (reason !== null) this.faults.add(reason, pos, ptr);
  }

  // Every field by itself, then the rules of single messages.
  message(message, root = false) {
    for (const slot of message.f.values()) {
      const {field} = slot;
      if (field.label === 'list') slot.v.forEach((item) => this.one(item, field.name === 'nodes' && item.index === 0));
      else if (field.label === 'map') this.map(slot);
      else this.one(slot, root);
    }
    this[message.type]?.(message);
  }

  one(slot, root) {
    const {field, v, node, ptr} = slot;
    switch (field.type) {
      case 'string':
        if ('bytes' in field.limits) this.checkOver(bytesLimit(field, root), utf8Length(v), node.pos, ptr);
        break;
      case 'bytes':
        if (this.canonical && v.loose) this.fault('bad_format', slot); // UEP-JSON-078
        this.checkOver(field.limits.bytes, v.bytes.length, node.pos, ptr); // UEP-LIM-052, 053
        break;
      case 'timestamp':
        if (!v.exists) this.fault('bad_format', slot); // UEP-REC-010, UEP-JSON-015, 068
        break;
      case 'duration': {
        const max = BigInt(limit(field.limits.max)); // UEP-LIM-086, UEP-REC-055
        if (v.negative || v.seconds > max || v.seconds === max && v.nanos > 0) this.fault('out_of_range', slot);
        break;
      }
      case 'value':
        this.json(field, node, ptr, 1);
        this.checkOver(field.limits.size, countedBytes(node), node.pos, ptr); // UEP-LIM-060
        break;
      case 'message':
        this.message(v, root);
        break;
      default:
    }
  }

  map({field, node, ptr, v: entries}) {
    for (const {name, pos, slot} of entries) {
      this.checkOver(field.limits.key_bytes, utf8Length(name), pos, slot.ptr); // UEP-LIM-047
      if (field.type === 'value') this.json(field, slot.node, slot.ptr, 1);
      else this.checkOver(field.limits.bytes, utf8Length(slot.v), slot.node.pos, slot.ptr); // UEP-LIM-033
    }
    if ('size' in field.limits) this.checkOver(field.limits.size, countedBytes(node), node.pos, ptr); // UEP-LIM-059
  }

  // UEP-LIM-045, 047, 082: texts, keys and depth of a JSON value; depth 1 is the value itself.
  json(field, node, ptr, depth) {
    if (node.k === 'str') this.checkOver(field.limits.bytes, utf8Length(node.value), node.pos, ptr);
    if (node.k !== 'arr' && node.k !== 'obj') return;
    if (depth === limit(field.limits.depth) + 1) this.faults.add('too_deep', node.pos, ptr); // UEP-REC-157
    if (node.k === 'arr') node.items.forEach((item, index) => this.json(field, item, `${ptr}/${index}`, depth + 1));
    else {
      for (const {name, pos, value} of node.members) {
        const at = ptr + pointerStep(name);
        this.checkOver(field.limits.key_bytes, utf8Length(name), pos, at);
        this.json(field, value, at, depth + 1);
      }
    }
  }

  // UEP-REC-154: a category, or another name in our namespace without three segments.
  typeName(slot) {
    const segments = slot.v.split('.');
    if (segments[0] === 'uep' && segments.length !== 3) this.fault('bad_type_name', slot);
  }

  UniversalErrorProtocol(record) {
    const type = record.f.get('error_type');
    this.typeName(type);
    const ancestors = record.f.get('type_ancestors');
    if (ancestors === undefined) {
      if (!isType(type.v)) this.noAncestors(record); // UEP-TYPE-012
    } else if (!matches('category_id', ancestors.v.at(-1).v)) this.fault('missing_ancestor', ancestors); // UEP-REC-159

    const stacks = [];
    for (const list of ['nodes', 'threads']) {
      for (const {v, index} of record.f.get(list)?.v ?? []) {
        if (list === 'nodes') this.nodeAt(v, index);
        const stack = v.f.get('stack');
        if (stack === undefined) continue;
        stacks.push(stack.v);
        this.sharing(stack.v, list === 'nodes' && index > 0);
      }
    }
    const frames = stacks.reduce((sum, stack) => sum + (stack.f.get('frames')?.v.length ?? 0), 0);
    this.checkOver('max_frames_per_record', frames, record.node.pos, record.ptr); // UEP-LIM-079, UEP-REC-141
    this.checkOver('max_record_bytes', messageSize(record), record.node.pos, record.ptr); // UEP-LIM-057
  }

  nodeAt(node, index) {
    const parent = node.f.get('parent'), relation = node.f.get('relation'), type = node.f.get('error_type');
    if (index === 0) {
      if (parent !== undefined) this.fault('bad_parent', parent); // UEP-NODE-006
      if (relation !== undefined) this.fault('bad_parent', relation); // UEP-NODE-009
      for (const name of this.canonical ? REPEATED_IN_ROOT : []) {
        if (node.f.has(name)) this.fault('not_canonical', node.f.get(name)); // UEP-NODE-020
      }
    } else {
      if (parent === undefined) this.absent(node, 'parent'); // UEP-NODE-005
      else if (parent.v >= index) this.fault('bad_parent', parent); // UEP-NODE-004
      if (relation === undefined && this.canonical) this.absent(node, 'relation'); // UEP-NODE-007
    }
    if (type !== undefined) this.typeName(type);
  }

  sharing(stack, hasParent) {
    const present = stack.f.get('frames')?.v.length ?? 0;
    const dropped = stack.f.get('dropped_frames')?.v ?? 0;
    const shared = stack.f.get('shared_with_parent'), after = stack.f.get('dropped_after');
    if (shared !== undefined && (!hasParent || shared.v > present + dropped)) this.fault('out_of_range', shared); // UEP-NODE-047, 048
    if (after !== undefined && (dropped === 0 || after.v > present)) this.fault('out_of_range', after); // UEP-NODE-053
  }

  Occurrences(message) {
    const first = message.f.get('first'), last = message.f.get('last');
    if (first === undefined || last === undefined) return;
    if (compareTimestamps(last.v, first.v) < 0) this.fault('out_of_range', last); // UEP-REC-101
  }
}

// Finds the faults of one record of the model.
export function checkRecord(record, profile, faults) {
  new Rules(profile, faults).message(record);
}

// UEP-LIM-061: the batch as a whole; its records are checked one by one.
export function checkBatch(batch, profile, faults) {
  new Rules(profile, faults).checkOver('max_batch_bytes', messageSize(batch), batch.node.pos, batch.ptr);
}
