// Compile patterns and match texts with ECMAScript, as JSON Schema asks: with the u flag.
// Lines on stdin: "P hex" sets the pattern, "T hex" asks about a text.
import { readFileSync } from "node:fs";

let pattern;
const answers = [];
for (const line of readFileSync(0, "ascii").split("\n").filter(Boolean)) {
  const text = Buffer.from(line.slice(2), "hex").toString("utf8");
  if (line[0] === "P") pattern = new RegExp(text, "u");
  else answers.push(pattern.test(text) ? "1" : "0");
}
process.stdout.write(answers.join("\n") + "\n");
