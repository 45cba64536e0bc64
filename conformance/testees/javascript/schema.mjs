// What the messages hold. Numbers, limits, patterns and mandatoriness come from registry.json; the types and the presence
// come from the prose (the proto file was not at hand, see QUESTIONS.md Q1): every number is uint32 except Frame.address,
// and `optional` stands on stack_trace, Node.parent, Frame.in_app and Handling.handled (decision 2).
import {readFileSync} from 'node:fs';

export const registry = JSON.parse(readFileSync(new URL('./registry.json', import.meta.url), 'utf8'));
export const limit = (id) => registry.limits[id].value; // UEP-TERM-001
export const RECORD = 'UniversalErrorProtocol';
export const BATCH = 'ErrorBatch';

// name:type, `?` = presence, [] = list, {} = map; a capital letter names a message, `e.` an enum.
const SHAPES = {
  UniversalErrorProtocol: `protocol_version:string error_id:string error_type:string severity:e.Severity timestamp:timestamp
    source_language:string error_message:string stack_trace:string? context:{value} recovery_suggestions:[string]
    type_ancestors:[string] nodes:[Node] recovery:Recovery correlation:Correlation resource:Resource
    observed_timestamp:timestamp severity_source:e.SeveritySource handling:Handling codes:[Code] violations:[Violation]
    user_messages:[Text] links:[Link] fingerprint:[string] threads:[Thread] occurrences:Occurrences marks:[Mark]
    details:[Detail] origin:Foreign`,
  Node: `parent:uint32? relation:e.Relation type_name:string module:string message:string notes:[string] stack:Stack
    error_type:string error_id:string source_language:string service:string timestamp:timestamp is_group:bool`,
  Stack: 'frames:[Frame] dropped_frames:uint32 dropped_after:uint32 shared_with_parent:uint32 provenance:e.Provenance',
  Frame: `function:string raw_function:string module:string package:string file:string abs_path:string line:uint32
    column:uint32 in_app:bool? inlined:bool async_boundary:bool repeat:uint32 source_language:string source_line:string
    address:fixed64 build_id:string`,
  Thread: 'id:string name:string state:string crashed:bool stack:Stack parent_id:string',
  Recovery: `retryability:e.Retryability retry_after:duration max_attempts:uint32 throttled:bool effect:e.Effect
    strategies:[string]`,
  Correlation: 'trace_id:string span_id:string trace_flags:uint32 request_id:string cause_error_id:string',
  Resource: `service:string namespace:string version:string instance_id:string environment:string host:string pid:uint32
    runtime:string sdk:string attributes:{string}`,
  Handling: 'handled:bool? fatal:bool synthetic:bool expected:bool mechanism:string',
  Code: 'space:string value:string name:string platform:string',
  Violation: 'kind:string path:string reason:string description:string subject:string limit:string',
  Text: 'locale:string text:string',
  Link: 'rel:string url:string description:string',
  Occurrences: 'count:uint32 first:timestamp last:timestamp',
  Mark: 'path:string kind:e.MarkKind rule:string original_size:uint32 type_hint:string',
  Detail: 'type:string value:bytes debug:value',
  Foreign: 'format:string media_type:string payload:bytes complete:bool',
  ErrorBatch: 'errors:[UniversalErrorProtocol] dropped_records:uint32',
};
const WITH_PRESENCE = new Set(['timestamp', 'duration', 'value', 'message']);

function field(message, text) {
  const [, name, open, spelled, optional] = /^([a-z_]+):([[{]?)(.+?)[\]}]?(\??)$/.exec(text);
  const label = {'': 'one', '[': 'list', '{': 'map'}[open];
  const isMessage = /^[A-Z]/.test(spelled), isEnum = spelled.startsWith('e.');
  const type = isMessage ? 'message' : isEnum ? 'enum' : spelled;
  const entry = registry.fields[`${message}.${name}`];
  return {
    name, label, type, ...entry,
    of: isMessage ? spelled : isEnum ? spelled.slice(2) : null,
    presence: label === 'one' && (optional === '?' || WITH_PRESENCE.has(type)), // UEP-REC-149
  };
}

// message → Map(name → field), in the order of the field numbers
export const messages = new Map();
for (const [message, shape] of Object.entries(SHAPES)) {
  const fields = shape.trim().split(/\s+/).map((text) => field(message, text)).sort((a, b) => a.number - b.number);
  messages.set(message, new Map(fields.map((f) => [f.name, f])));
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
