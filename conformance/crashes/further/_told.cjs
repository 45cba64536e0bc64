// What V8 knows of an error, its causes and its members: call sites, taken when the stack was made.
const fs = require('fs');
const sites = new WeakMap();
Error.prepareStackTrace = (error, calls) => {
  sites.set(error, calls);
  return `${error}${calls.map((call) => `\n    at ${call}`).join('')}`;
};
const frameOf = (call) => {
  const text = String(call);
  const frame = { function: text.includes(' (') ? text.slice(0, text.lastIndexOf(' (')) : '', file: call.getFileName() };
  return { ...frame, line: call.getLineNumber(), column: call.getColumnNumber() };
};
const nodesOf = (error, nodes, edge) => {
  void error.stack;
  const index = nodes.push({ ...edge, type_name: error.name, message: error.message, frames: sites.get(error).map(frameOf) }) - 1;
  if (error.cause) nodesOf(error.cause, nodes, { parent: index, relation: 'RELATION_CAUSE' });
  return nodes;
};
exports.tell = (error) => {
  if (process.env.UEP_TRUTH) fs.appendFileSync(process.env.UEP_TRUTH, `${JSON.stringify(nodesOf(error, [], {}))}\n`);
};
