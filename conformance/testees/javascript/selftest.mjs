// A small test of our own, no part of the conformance suite: node selftest.mjs
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {answer, frame} from './testee.mjs';

const BASE = {
  protocol_version: '1.0', error_id: '019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e', error_type: 'uep.network.timeout', severity: 'Medium',
  timestamp: '2026-11-21T10:15:30.120Z', source_language: 'python', error_message: 'no answer',
};
const doc = (more = {}, without = []) => {
  const record = {...BASE, ...more};
  for (const name of without) delete record[name];
  return JSON.stringify(record);
};
let seq = 0, cases = 0;
const run = (op, args) => {
  const message = {type: 'case', seq: ++seq, op, args};
  const {type, seq: same, ...rest} = answer(message, Buffer.from(JSON.stringify(message)));
  assert.equal(same, seq);
  assert.equal(rest.fault, undefined, JSON.stringify(rest));
  return rest;
};
const data = (text) => (Buffer.isBuffer(text) ? {hex: text.toString('hex')} : {text});
const verdict = (text, profile, of = 'record') => {
  const {ok, rejected} = run('validate', {format: 'json', profile, data: data(text), of});
  return ok ? 'valid' : `${rejected.reason} ${rejected.path}`;
};
const both = (text, accept, canonical = accept, of = 'record') => {
  cases += 1;
  assert.equal(verdict(text, 'accept', of), accept, `accept: ${String(text).slice(0, 200)}`);
  assert.equal(verdict(text, 'canonical', of), canonical, `canonical: ${String(text).slice(0, 200)}`);
};
const decoded = (text) => run('decode', {format: 'json', data: data(text)}).ok.record;
const plain = (value) => JSON.parse(JSON.stringify(value));

// The examples of the sections. A block without `record` behind it is no valid record.
let examples = 0;
for (const section of ['02-record', '03-nodes', '07-json']) {
  const text = readFileSync(new URL(`../../../spec/sections/${section}.md`, import.meta.url), 'utf8');
  for (const [, kind, body] of text.matchAll(/```json( record)?\n([^]*?)```/g)) {
    if (kind) {
      both(body, 'valid');
      assert.deepEqual(plain(decoded(body)), JSON.parse(body));
      const {text: written} = run('encode', {format: 'json', record: JSON.parse(body)}).ok.data;
      assert.deepEqual(JSON.parse(written), JSON.parse(body));
    } else both(body, 'wrong_type /severity'); // section 2.4
    examples += 1;
  }
}
assert.equal(examples, 5);

// reader
both('', 'malformed ');
both('\ufeff' + doc(), 'malformed ');
both(doc() + ' x', 'malformed ');
both(doc().replace('}', ',}'), 'malformed ');
both(Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xc0, 0xaf]), Buffer.from('"}')]), 'malformed ');
both('{"a":"\\ud800"}', 'malformed ');
both('{"a":1e400}', 'malformed ');
both('{"x":{"a":1,"\\u0061":2},}', 'duplicate_key /x/a');
both('[' .repeat(65) + ']'.repeat(65), 'too_deep ');
both('[]', 'wrong_type ');
both('"' + 'x'.repeat(1 << 20) + '"', 'too_large ');

// structure
both(doc({}, ['severity']), 'valid', 'missing /severity');
both('{}', 'missing /protocol_version');
both(doc({error_message: '', nope: 1}), 'missing /error_message', 'not_canonical /error_message');
both(doc({nope: {a: null}}), 'valid', 'unknown_field /nope');
both(doc({errorId: 'x', context: null}), 'valid', 'unknown_field /errorId');
both(doc({protocol_version: '2.0', severity: 7.5}), 'unsupported_version /protocol_version');
both(doc({severity: 'low'}), 'out_of_range /severity');
both(doc({severity: 20}), 'valid', 'not_canonical /severity');
both(doc({severity: 35}), 'valid');
both(doc({severity: -3}), 'valid', 'out_of_range /severity');
both(doc({timestamp: '2026-11-21T10:15:30.1+01:00'}), 'valid', 'bad_format /timestamp');
both(doc({error_message: 'a\0'}), 'bad_format /error_message');
both(doc({context: {'a\u2028b': 1}}), 'bad_format /context/a\u2028b');
both(doc({context: {a: 9007199254740993}}), 'valid', 'out_of_range /context/a');
both(doc({codes: [{space: 'grpc'}, null]}), 'missing /codes/0/value');
both(doc({recovery: {max_attempts: '3', effect: 'EFFECT_NEW'}}), 'valid', 'wrong_type /recovery/max_attempts');
both(doc({resource: {pid: 1.5, host: 1}}), 'wrong_type /resource/pid');
both(doc({recovery_suggestions: Array(17).fill('x')}), 'too_many /recovery_suggestions');
both(doc({details: [{type: 'a.b', value: 'aGl'}]}), 'valid', 'bad_format /details/0/value');
both(doc({details: [{type: 'a.b', value: 'a+_='}]}), 'bad_format /details/0/value');

// rules
both(doc({timestamp: '2026-02-30T10:15:30Z'}), 'bad_format /timestamp');
both(doc({timestamp: '0001-01-01T00:30:00+01:00'}), 'bad_format /timestamp');
both(doc({error_type: 'uep.network'}), 'bad_type_name /error_type');
both(doc({error_type: 'com.acme.x'}), 'missing_ancestor /type_ancestors');
both(doc({type_ancestors: ['com.acme.x']}), 'missing_ancestor /type_ancestors');
both(doc({nodes: [{message: 'a'}, {parent: 1}]}), 'bad_parent /nodes/1/parent');
both(doc({nodes: [{message: 'a'}, {message: 'b'}]}), 'missing /nodes/1/parent');
both(doc({nodes: [{error_type: 'uep.network.timeout'}]}), 'valid', 'not_canonical /nodes/0/error_type');
both(doc({nodes: [{stack: {provenance: 'PROVENANCE_RUNTIME', dropped_after: 1}}]}), 'out_of_range /nodes/0/stack/dropped_after');
both(doc({error_message: 'é'.repeat(4097)}), 'valid', 'too_long /error_message');
both(doc({context: {a: [[[[[[[[[1]]]]]]]]]}}), 'too_deep /context/a' + '/0'.repeat(8));
both(doc({context: {['k'.repeat(129)]: 1}}), `too_long /context/${'k'.repeat(129)}`);
both(doc({recovery: {retry_after: '315576000000.5s'}}), 'out_of_range /recovery/retry_after', 'bad_format /recovery/retry_after');
both(doc({recovery: {retry_after: '-1s'}}), 'out_of_range /recovery/retry_after', 'bad_format /recovery/retry_after');
both(doc({occurrences: {count: 2, first: BASE.timestamp, last: '2026-01-01T00:00:00Z'}}), 'out_of_range /occurrences/last');
both(doc({context: Object.fromEntries([...'abcde'].map((c) => [c, 'x'.repeat(4000)]))}), 'too_large /context');
both(doc({threads: Array(5).fill({stack: {frames: Array(220).fill({line: 1}), provenance: 'PROVENANCE_RUNTIME'}})}), 'too_many ');
both(`{"errors":[${doc()},${doc({severity: 'Fatal'})}]}`, 'out_of_range /errors/1/severity', undefined, 'batch');

// what accept hands on
assert.deepEqual(plain(decoded(doc({
  error_type: 'com.acme.slow', type_ancestors: ['uep.storage.io_failure', 'uep.storage'], severity: 3, timestamp: '2026-11-21T00:15:30.10+01:00',
  context: {big: 1, __proto__x: -0}, handling: {handled: false}, severity_source: 'NEW', x: 1,
  nodes: [{error_id: BASE.error_id, message: 'm', stack: {frames: [{address: 7, file: `a${'é'.repeat(600)}`}], provenance: 1}}],
}).replace('"big":1', '"big":12345678901234567890,"d":1e20,"__proto__":0.0'))), JSON.parse(`{
  "protocol_version": "1.0", "error_id": "${BASE.error_id}", "error_type": "com.acme.slow", "severity": "High",
  "timestamp": "2026-11-20T23:15:30.100Z", "source_language": "python", "error_message": "no answer",
  "context": {"big": "12345678901234567890", "d": "100000000000000000000", "__proto__": 0, "__proto__x": 0},
  "type_ancestors": ["uep.storage.io_failure", "uep.storage"],
  "nodes": [{"message": "m", "stack": {"frames": [{"file": "${'é'.repeat(512)}", "address": "7"}], "provenance": "PROVENANCE_RUNTIME"}}],
  "handling": {"handled": false}, "severity_source": "SEVERITY_SOURCE_REGISTRY",
  "marks": [
    {"path": "/context/big", "kind": "MARK_KIND_TYPED", "rule": "unsafe_number", "type_hint": "int64"},
    {"path": "/context/d", "kind": "MARK_KIND_TYPED", "rule": "unsafe_number", "type_hint": "double"},
    {"path": "/severity_source", "kind": "MARK_KIND_REPAIRED", "rule": "unknown_enum_name"},
    {"path": "/nodes/0/stack/frames/0/file", "kind": "MARK_KIND_TRUNCATED", "rule": "limit:max_path_bytes", "original_size": 1201}
  ]
}`));
const batch = run('decode', {format: 'json', of: 'batch', data: data(`{"errors":[${doc()},3],"dropped_records":"2"}`)}).ok;
assert.deepEqual(plain(batch), {batch: {errors: [BASE], dropped_records: 2}, refused: [{index: 1, reason: 'wrong_type', path: '/errors/1'}]});

// sizes: just within max_record_bytes and one byte over it (UEP-LIM-002, 057)
const payload = (n) => doc({origin: {format: 'x', payload: Buffer.alloc(n).toString('base64')}, stack_trace: 's'.repeat(32768)});
const fits = [...Array(400).keys()].map((n) => verdict(payload(32768 - n), 'canonical'));
assert.deepEqual([...new Set(fits)], ['too_large ', 'valid']);
assert.equal(fits.indexOf('valid'), 114); // by hand: 98 for the seven fields, 32772 for the trace, 12 + n for the origin

// the small operations
assert.deepEqual(run('compare_severity', {a: 35, b: 'High'}).ok, {order: 0});
assert.deepEqual(run('compare_severity', {a: 99, b: 'High'}).ok, {order: 1});
assert.deepEqual(run('match', {record: {error_type: 'uep.network.timeout'}, type: 'uep.network'}).ok, {matches: true});
assert.deepEqual(run('match', {record: {error_type: 'uep.network.timeout'}, type: 'uep.network.time'}).ok, {matches: false});
assert.equal(run('lookup', {kind: 'type', name: 'uep.network'}).ok.entry, null);
assert.equal(run('lookup', {kind: 'type', name: 'uep.quota.exceeded'}).ok.entry.http_status, 429);
assert.deepEqual(run('lookup', {kind: 'limit', name: 'max_nodes'}), {unsupported: {capability: 'lookup:limit'}});
assert.deepEqual(run('validate', {format: 'msgpack', profile: 'accept', data: {hex: '80'}}), {unsupported: {capability: 'format:msgpack'}});

// what the first writing answered otherwise (QUESTIONS.md)
const frames = (more) => doc({nodes: [{stack: {frames: [{function: 'f', ...more}], provenance: 'PROVENANCE_RUNTIME'}}]});
const at = '/nodes/0/stack/frames/0';
both(frames({address: '-0'}), 'valid', `not_canonical ${at}/address`); // 9
both(frames({address: '01'}), `out_of_range ${at}/address`); // 9
both(frames({address: 7}).replace(':7', ':7.00000000000000000001'), 'valid', `wrong_type ${at}/address`); // 11
both(frames({line: '-1'}), `out_of_range ${at}/line`); // 12
both(doc({recovery: {retry_after: '0000000000001s'}}), 'bad_format /recovery/retry_after'); // 19
assert.equal(decoded(doc({nodes: [{stack: {}}]})).nodes[0].stack.provenance, 'PROVENANCE_PARSED_TEXT'); // 36
assert.equal(run('encode', {format: 'json', record: {...BASE, severity: 20}}).rejected.reason, 'not_canonical'); // 38
assert.deepEqual(run('compare_severity', {a: 9, b: 0}).ok, {order: 0}); // 39
assert.deepEqual(run('lookup', {kind: 'type', name: 'uep.quota.exceeded'}).ok.entry.ancestors, ['uep.quota']); // 41

// over the pipe, in pieces that do not respect frames
const child = spawn(process.execPath, [fileURLToPath(new URL('./testee.mjs', import.meta.url))], {stdio: ['pipe', 'pipe', 'inherit']});
const suite = {version: '0', vectors_sha256: '0'.repeat(64)};
const sent = Buffer.concat([
  frame({type: 'hello', ctp: '1', spec: '1.0', suite, limits: {case_ms: 1000, frame_bytes: 65536}, seed: 1}),
  frame({type: 'case', seq: 1, op: 'validate', args: {format: 'json', profile: 'accept', data: {text: doc()}}}),
  frame({type: 'case', seq: 2, op: 'render', args: {}}), frame({type: 'bye'}),
]);
for (let at = 0; at < sent.length; at += 7) child.stdin.write(sent.subarray(at, at + 7));
const pieces = [];
child.stdout.on('data', (piece) => pieces.push(piece));
const code = await new Promise((done) => child.on('close', done));
const replies = [];
for (let rest = Buffer.concat(pieces); rest.length > 0;) {
  const length = rest.readUInt32BE(0);
  replies.push(JSON.parse(rest.subarray(4, 4 + length).toString('utf8')));
  rest = rest.subarray(4 + length);
}
assert.equal(code, 0);
assert.deepEqual(replies.map((r) => r.type), ['hello_ack', 'result', 'result']);
assert.deepEqual(replies.slice(1), [{type: 'result', seq: 1, ok: {}}, {type: 'result', seq: 2, unsupported: {capability: 'render'}}]);
console.log(`${cases} documents under both profiles, ${seq} calls: all as expected`);
