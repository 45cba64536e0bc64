// Runs the JavaScript peers of the benchmark: reads {"peer", "file"} a line, answers the processor time and what was found.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const require = createRequire(import.meta.url);

// Each takes the whole text and returns the number of frames it yields.
const makers = {
  "stacktrace-parser": async () => {
    const { parse } = await import("stacktrace-parser");
    return (text) => parse(text).length;
  },
  "error-stack-parser": async () => {
    const found = await import("error-stack-parser");
    const parser = found.default?.default ?? found.default ?? found;
    return (text) => {
      try {
        return parser.parse({ name: "Error", message: "", stack: text }).length;
      } catch {
        return 0;
      }
    };
  },
  "stack-utils": async () => {
    const StackUtils = require("stack-utils");
    const stack = new StackUtils();
    return (text) => text.split("\n").reduce((count, line) => count + (stack.parseLine(line) ? 1 : 0), 0);
  },
  stacktracey: async () => {
    const StackTracey = require("stacktracey");
    return (text) => new StackTracey(text).items.length;
  },
  "stack-trace": async () => {
    const { parse } = await import("stack-trace");
    return (text) => parse({ stack: text }).length;
  },
  "java-stack-parser": async () => {
    const { Stack } = require("java-stack-parser");
    return (text) => {
      const stack = new Stack();
      stack.parse(text);
      return stack.groups.reduce((count, group) => count + group.lines.length, 0);
    };
  },
};

const known = new Map();
for await (const line of createInterface({ input: process.stdin })) {
  const { peer, file } = JSON.parse(line);
  try {
    if (!known.has(peer)) known.set(peer, await makers[peer]());
    const text = readFileSync(file, "utf8");
    globalThis.gc?.();
    const start = process.cpuUsage();
    const found = known.get(peer)(text);
    const spent = process.cpuUsage(start);
    console.log(JSON.stringify({ seconds: (spent.user + spent.system) / 1e6, found }));
  } catch (error) {
    console.log(JSON.stringify({ missing: String(error.message).split("\n")[0] }));
  }
}
