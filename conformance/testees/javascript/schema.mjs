// What the messages hold: types, labels, numbers, limits, patterns and mandatoriness of the fields come from registry.json.
import {readFileSync} from 'node:fs';

export const registry = JSON.parse(readFileSync(new URL('./registry.json', import.meta.url), 'utf8'));
export const limit = (id) => registry.limits[id].value; // UEP-TERM-001
export const RECORD = 'UniversalErrorProtocol';
export const BATCH = 'ErrorBatch';

const WITH_PRESENCE = new Set(['timestamp', 'duration', 'value', 'message']); // UEP-REC-149

function readField(name, {type, label, ...entry}) {
  const isEnum = Object.hasOwn(registry.enums, type), isMessage = !isEnum && /^[A-Z]/.test(type);
  const kind = isMessage ? 'message' : isEnum ? 'enum' : type;
  return {
    name, ...entry, type: kind, of: isMessage || isEnum ? type : null,
    label: label === 'optional' ? 'one' : label,
    presence: label === 'optional' || (label === 'one' && WITH_PRESENCE.has(kind)),
  };
}

// message → Map(name → field), in the order of the field numbers
export const messages = new Map();
for (const [place, entry] of Object.entries(registry.fields).sort(([, a], [, b]) => a.number - b.number)) {
  const [message, name] = place.split('.');
  if (!messages.has(message)) messages.set(message, new Map());
  messages.get(message).set(name, readField(name, entry));
}

export const enums = new Map(Object.entries(registry.enums).map(([name, values]) => [name, {
  byName: new Map(Object.entries(values)),
  byNumber: new Map(Object.entries(values).map(([word, number]) => [number, word])),
}]));

const patterns = new Map(Object.entries(registry.patterns).map(([id, p]) => [id, {...p, regex: new RegExp(p.regex, 'u')}]));
const LINE_TERMINATOR = /[\n\r\u0085\u2028\u2029]/;

// patterns.yaml: anchored, no line terminators, and some values excluded.
export function matches(id, text) {
  const p = patterns.get(id);
  return !LINE_TERMINATOR.test(text) && p.regex.test(text) && !(p.excluded ?? []).includes(text);
}

// The reason for which a text is refused by a pattern under a profile, or null (UEP-REC-151).
export function patternFault(id, text, profile) {
  const p = patterns.get(id);
  return p.refused_by.includes(profile) && !matches(id, text) ? p.reason : null;
}

// The error types: ancestors by the registry, nearest first (UEP-TYPE-016).
export const isType = (name) => Object.hasOwn(registry.types, name);
export function registryAncestors(name) {
  const chain = [];
  for (let at = name; isType(at);) chain.push(at = registry.types[at].parent);
  return chain;
}

// UEP-SEV-016, UEP-TYPE-026, 027: the type's own default, that of the nearest known ancestor, or that of unclassified.
export function defaultSeverity(type, ancestors) {
  const known = [type, ...ancestors].find(isType) ?? 'uep.unknown.unclassified';
  return registry.severities[registry.types[known].default_severity];
}
