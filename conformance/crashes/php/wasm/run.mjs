// Runs a program on one of the versions of PHP built for WebAssembly: node run.mjs VERSION ROOT ARGUMENT…
import { PHP } from "@php-wasm/universal";
import { loadNodeRuntime, createNodeFsMountHandler } from "@php-wasm/node";

const [version, root, ...args] = process.argv.slice(2);
const options = { processId: process.pid, ENV: { ...process.env } };
const php = new PHP(await loadNodeRuntime(version, { emscriptenOptions: options }));
for (const folder of [root, "/srv/truth"]) {
  php.mkdir(folder);
  await php.mount(folder, createNodeFsMountHandler(folder));
}
php.chdir(root);
const response = await php.cli(["php", ...args], { env: { ...process.env } });
for await (const chunk of response.stdout) process.stdout.write(Buffer.from(chunk));
process.exit(await response.exitCode);
