// Runs a text of Ruby on one of the versions built for WebAssembly: node run.cjs VERSION TEXT
const fs = require("node:fs");
const { WASI } = require("node:wasi");
const { RubyVM } = require("@ruby/wasm-wasi");

async function main([version, text]) {
  const binary = fs.readFileSync(require.resolve(`@ruby/${version}-wasm-wasi/dist/ruby+stdlib.wasm`));
  const module = await WebAssembly.compile(binary);
  const wasi = new WASI({ version: "preview1", env: process.env, preopens: { "/srv": "/srv" } });
  const imports = { wasi_snapshot_preview1: wasi.wasiImport };
  const vm = new RubyVM();
  vm.addToImports(imports);
  const instance = await WebAssembly.instantiate(module, imports);
  await vm.setInstance(instance);
  wasi.initialize(instance);
  vm.initialize(["ruby", "-e_=0", "-EUTF-8"]);
  vm.eval(text);
}

main(process.argv.slice(2));
