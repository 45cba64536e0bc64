// A group without frames whose members have frames.
function member(text) {
  return new Error(text);
}

const members = [member('left'), member('right')];
Error.stackTraceLimit = 0;
const group = new AggregateError(members);
Error.stackTraceLimit = 10;
console.error(group);
