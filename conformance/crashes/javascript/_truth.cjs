'use strict';
/*
 * Preloaded for the second run of a program: writes what V8 itself says about every printed error.
 *
 * Frames come from the call sites that V8 hands to Error.prepareStackTrace, never from the text of a stack.
 * The printed spelling of a function is put together from getTypeName, getFunctionName and getMethodName as V8 does.
 * `printed` is the head of error.stack: name and message at the moment V8 made it, which loggers write.
 * One line of JSON per error goes to the file named by UEP_TRUTH.
 */
const fs = require('node:fs');
const util = require('node:util');

const target = process.env.UEP_TRUTH;
const recorded = new WeakMap();
const listed = new Set();
const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

function methodName(site) {
  const type = site.getTypeName();
  const name = site.getFunctionName();
  const method = site.getMethodName();
  // A class as receiver is printed by its own name, which no getter gives.
  if (type === 'Function' && name) return site.toString().replace(/^async /, '').replace(/ \(.*$/, '');
  if (!name) return `${type ? `${type}.` : ''}${method || '<anonymous>'}`;
  const start = type && IDENTIFIER.test(name) ? `${type}.` : '';
  const matches = !method || name === method || name.endsWith(`.${method}`) || name.endsWith(` ${method}`);
  return `${start}${name}${matches ? '' : ` [as ${method}]`}`;
}

function place(site) {
  const file = site.getScriptNameOrSourceURL?.() ?? site.getFileName();
  const found = {};
  if (!file && site.isEval()) found.file = `${site.getEvalOrigin()}, <anonymous>`;
  else if (file) found.file = file;
  else if (site.getLineNumber() !== null && !site.isNative()) found.file = '<anonymous>';
  if (site.getLineNumber() !== null) found.line = site.getLineNumber();
  if (site.getColumnNumber() !== null) found.column = site.getColumnNumber();
  return found;
}

function describe(site) {
  if (site.isPromiseAll?.() || site.getPromiseIndex?.() != null) {
    const text = site.toString().replace(/^async /, '');
    return { function: text.replace(/ \(index \d+\)$/, ''), raw_function: text, async_boundary: true };
  }
  const frame = {};
  const isTop = site.isToplevel();
  if (site.isConstructor()) {
    const name = site.getFunctionName() || '<anonymous>';
    Object.assign(frame, { function: name, raw_function: `new ${name}` });
  } else if (!site.isNative() && !isTop) frame.function = methodName(site);
  else if (site.getFunctionName()) frame.function = site.getFunctionName();
  if (site.isAsync()) frame.async_boundary = true;
  return Object.assign(frame, place(site));
}

Error.prepareStackTrace = (error, sites) => {
  recorded.set(error, { frames: sites.map(describe), printed: { type_name: error.name, message: error.message } });
  const head = Error.prototype.toString.call(error);
  return [head, ...sites.map((site) => `    at ${site}`)].join('\n');
};

/* The first words of a stack, as util.inspect completes them when the class has another name (improveStack). */
function shownType(error) {
  const name = error.name ?? 'Error';
  const own = error.constructor?.name ?? '';
  const stack = String(error.stack);
  if (!name.endsWith('Error') || !stack.startsWith(name) || !own || own === name) return name;
  return own.includes(name) ? own : `${own} [${name}]`;
}

function shownValue(value) {
  return typeof value === 'string' ? value : util.inspect(value);
}

function walk(value, nodes, edge, path) {
  const at = nodes.length;
  if (!util.types.isNativeError(value)) {
    nodes.push({ ...edge, type_name: '', message: shownValue(value), frames: [] });
    return;
  }
  void value.stack;
  const { frames, printed } = recorded.get(value) ?? { frames: [] };
  const node = { ...edge, type_name: shownType(value), message: value.message, printed, frames };
  nodes.push(node);
  const inner = new Set(path).add(value);
  const below = (child, relation) => {
    if (!inner.has(child)) walk(child, nodes, { parent: at, relation }, inner);
  };
  if (Object.hasOwn(value, 'cause')) below(value.cause, 'RELATION_CAUSE');
  if (Array.isArray(value.errors)) {
    node.is_group = true;
    for (const member of value.errors) below(member, 'RELATION_MEMBER');
  }
}

function note(value) {
  // The main thread gets a copy of a worker's error without call sites; the worker has listed the original.
  if (listed.has(value) || (value?.stack && !recorded.has(value) && value.stack.includes('\n    at '))) return;
  listed.add(value);
  const nodes = [];
  walk(value, nodes, {}, []);
  fs.appendFileSync(target, `${JSON.stringify(nodes)}\n`);
}

globalThis.uepTruth = note;
for (const name of ['log', 'error']) {
  const print = console[name];
  console[name] = (...values) => {
    for (const value of values) if (util.types.isNativeError(value)) note(value);
    print.apply(console, values);
  };
}
process.on('uncaughtExceptionMonitor', note);
