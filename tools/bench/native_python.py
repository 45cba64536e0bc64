"""Time the crossing from Python to C, and protobuf to struct, as one JSON object. Run by native.py.

    python -m bench.native_python FOLDER ROUNDS

Builds into FOLDER: the library with one function that builds and encodes the record of bindings/c/bench, a cffi module in
API mode that calls it, the same through cffi in ABI mode, and an extension module that calls it with nothing between.
"""

from __future__ import annotations

import importlib
import json
import random
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable
from pathlib import Path

from bench.native import C

SHAPES = (0, 6, 24)
SAMPLE_NS = 4_000_000
CDEF = "int bench_encode(uint32_t frames, const uint8_t **data, size_t *n);"
SOURCE = """
#include "record.h"
int bench_encode(uint32_t frames, const uint8_t **data, size_t *n) {
    static uep_t *e;
    if (!e) {
        uep_limits limits;
        memset(&limits, 0, sizeof limits);
        limits.struct_size = sizeof limits;
        limits.flags = UEP_BORROW_TEXTS;
        e = uep_new(NULL, &limits);
        measure_texts();
    }
    uep_reset(e);
    build(e, frames);
    return uep_encode(e, data, n);
}
"""
EXTENSION = """
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>
int bench_encode(uint32_t frames, const uint8_t **data, size_t *n);
static PyObject *encode(PyObject *self, PyObject *frames) {
    const uint8_t *data;
    size_t n;
    (void)self;
    if (bench_encode((uint32_t)PyLong_AsUnsignedLong(frames), &data, &n) != 0) return NULL;
    return PyBytes_FromStringAndSize((const char *)data, (Py_ssize_t)n);
}
static PyMethodDef methods[] = {{"encode", encode, METH_O, NULL}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "bench_extension", NULL, -1, methods, NULL, NULL, NULL, NULL};
PyMODINIT_FUNC PyInit_bench_extension(void) { return PyModule_Create(&module); }
"""


def build(folder: Path) -> None:
    """Build the library, the extension and the cffi module; what is there already stays."""
    if (folder / "done").exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "encode.c").write_text(SOURCE)
    (folder / "extension.c").write_text(EXTENSION)
    sources = [str(path) for part in ("src", "gen") for path in sorted((C / part).glob("*.c"))]
    flags = [
        "gcc",
        "-std=c11",
        "-D_GNU_SOURCE",
        "-O2",
        "-fPIC",
        "-shared",
        "-w",
        *(f"-I{C / part}" for part in ("include", "gen", "src", "bench")),
    ]
    library = str(folder / "libbench.so")
    subprocess.run([*flags, str(folder / "encode.c"), *sources, "-ldl", "-o", library], check=True)
    link = [library, f"-Wl,-rpath,{folder}"]
    extension = str(folder / "bench_extension.so")
    include = f"-I{sysconfig.get_path('include')}"
    subprocess.run([*flags, include, str(folder / "extension.c"), *link, "-o", extension], check=True)
    from cffi import FFI

    builder = FFI()
    builder.cdef(CDEF)
    builder.set_source("bench_cffi", CDEF, extra_link_args=link, extra_compile_args=["-O2", "-w"])
    builder.compile(tmpdir=str(folder), verbose=False)
    sys.path.insert(0, str(C / "python"))
    for source in (C / "python").glob("text*.[ch]"):  # named by the builder without a folder
        shutil.copy(source, folder)
    importlib.import_module("build_native").make_api().compile(tmpdir=str(folder), verbose=False)
    (folder / "done").touch()


def make_crossings(folder: Path) -> dict[str, Callable[[int], bytes]]:
    """Return the three ways to have the bytes in Python."""
    from cffi import FFI

    sys.path.insert(0, str(folder))
    extension = importlib.import_module("bench_extension")
    module = importlib.import_module("bench_cffi")
    abi = FFI()
    abi.cdef(CDEF)

    def cross(ffi: FFI, lib: object) -> Callable[[int], bytes]:
        data, size = ffi.new("const uint8_t **"), ffi.new("size_t *")
        encode, buffer = lib.bench_encode, ffi.buffer  # type: ignore[attr-defined]

        def call(frames: int) -> bytes:
            encode(frames, data, size)
            return bytes(buffer(data[0], size[0]))

        return call

    return {
        "extension": extension.encode,
        "cffi, API mode": cross(module.ffi, module.lib),
        "cffi, ABI mode": cross(abi, abi.dlopen(str(folder / "libbench.so"))),
    }


def load_core(folder: Path) -> None:
    """Let the Python library find the C core that was built here, whatever is installed."""
    sys.path.insert(0, str(C / "python"))
    importlib.import_module("uep_native").__path__.append(str(folder / "uep_native"))


def make_cases(folder: Path) -> dict[str, Callable[[], object]]:
    """Return every case by its name."""
    from uep import _native_codec, _protobuf

    load_core(folder)
    cases: dict[str, Callable[[], object]] = {}
    crossings = make_crossings(folder)
    for frames in SHAPES:
        data = crossings["extension"](frames)
        for name, encode in crossings.items():
            if encode(frames) != data:
                raise SystemExit(f"{name} writes other bytes")
            cases[f"{name}, {frames} frames"] = lambda encode=encode, frames=frames: encode(frames)
        cases[f"to struct, upb, {frames} frames"] = lambda data=data: _protobuf.read_runtime(data)
        if _native_codec.read_native(data, batch=False) is not None:
            cases[f"to struct, C core, {frames} frames"] = lambda data=data: _native_codec.read_native(
                data, batch=False
            )
    return cases


def time_case(call: Callable[[], object], repeats: int) -> float:
    """Return the nanoseconds of one call."""
    span = range(repeats)
    start = time.perf_counter_ns()
    for _ in span:
        call()
    return (time.perf_counter_ns() - start) / repeats


def main() -> int:
    """Build, time, print."""
    folder, rounds = Path(sys.argv[1]), int(sys.argv[2])
    build(folder)
    cases = make_cases(folder)
    repeats = {name: max(1, int(SAMPLE_NS / time_case(call, 50))) for name, call in cases.items()}
    found: dict[str, list[float]] = {name: [] for name in cases}
    chance = random.Random(1)
    for _ in range(rounds):
        order = list(cases)
        chance.shuffle(order)
        for name in order:
            found[name].append(time_case(cases[name], repeats[name]))
    print(json.dumps({name: {"ns": numbers} for name, numbers in found.items()}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
