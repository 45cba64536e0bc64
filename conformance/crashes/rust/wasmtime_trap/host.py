import sys

import wasmtime

engine = wasmtime.Engine()
store = wasmtime.Store(engine)
module = wasmtime.Module.from_file(engine, sys.argv[1])
silent = wasmtime.Func(store, wasmtime.FuncType([wasmtime.ValType.i32()] * 2, []), lambda start, size: None)
exports = wasmtime.Instance(store, module, [silent] if module.imports else []).exports(store)
try:
    exports["open"](store, 9)
except wasmtime.Trap as trap:
    print(f"Error: {trap}", end="")
