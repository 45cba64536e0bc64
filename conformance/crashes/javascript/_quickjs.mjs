// Run a program in QuickJS and print what its own shell prints for an uncaught error: name, message, stack.
import { readFileSync } from "node:fs";
import { getQuickJS } from "quickjs-emscripten";

const vm = (await getQuickJS()).newContext();
const print = vm.newFunction("print", (text) => console.log(vm.getString(text)));
vm.setProp(vm.global, "print", print);
const done = vm.evalCode(readFileSync(process.argv[2], "utf8"), process.argv[2]);
vm.runtime.executePendingJobs();
if (done.error) {
  const { name, message, stack } = vm.dump(done.error);
  console.log(`${name}: ${message}\n${stack.trimEnd()}`);
}
