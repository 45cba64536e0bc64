"""Build the extension, libuep and a library that fails once per session; run each test under all three backends.

There is no way around a compiler here: where none is, these tests fail.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from uep import _native_call, _native_codec, _native_expose, _native_load, _native_texts

ROOT = Path(__file__).resolve().parents[3]
HERE = Path(__file__).resolve().parent
NATIVE = ROOT / "bindings" / "c" / "python"
LIBRARY = ROOT / "bindings" / "c" / "gen" / "amalgamation"
LEDGER = """
int32_t ledger_open(const char *path, uep_buf *err);
int32_t ledger_parse(const char *text, uep_buf *err);
int32_t ledger_check(int32_t value, uep_buf *err);
int32_t ledger_panic(uep_buf *err);
int32_t ledger_silent(uep_buf *err);
int32_t ledger_garbage(uep_buf *err);
int32_t ledger_huge(uep_buf *err);
int32_t ledger_untidy(uep_buf *err);
double ledger_other(int value);
int32_t ledger_apply(int32_t (*fn)(int32_t, uep_buf *), int32_t value, uep_buf *err);
long ledger_consume(uep_buf *buf);
size_t ledger_last(uint8_t *out);
long ledger_exported(void);
long ledger_released(void);
"""
_CACHED: list[Any] = [
    _native_load.is_installed,
    _native_load.load_backend,
    _native_codec._find_workshop,
    _native_call._cffi_tools,
    _native_expose._parser,
]
_MODULES: dict[str, Any] = {}


class Built(NamedTuple):
    """What the compiler made: the folder with the package, the shared libraries and a program that crashes."""

    site: Path
    libuep: Path
    ledger: Path
    crash: Path


def run(*command: str | Path, cwd: Path | None = None) -> str:
    """Run a command and return what it printed; its errors are the failure."""
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False
    )
    assert 0 == done.returncode, done.stderr or done.stdout
    return done.stdout


def compiler() -> str:
    """Return the C compiler."""
    found = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    assert found, "no C compiler: install gcc or clang"
    return found


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Built:
    """Compile everything, or take what an earlier run compiled from the very same files."""
    store = (
        pytestconfig.cache.mkdir("uep-native") if pytestconfig.cache else tmp_path_factory.mktemp("native")
    )
    folder = store / fingerprint()
    if not (folder / "finished").exists():
        fresh = tmp_path_factory.mktemp("native")
        compile_all(fresh, folder)
        (fresh / "finished").touch()
        publish(fresh, folder)
    return Built(folder / "site", folder / "libuep.so.1", folder / "libledger.so", folder / "crash")


def publish(fresh: Path, folder: Path) -> None:
    """Put what was compiled where all look for it, unless another process, which compiled the same, was first."""
    staged = folder.with_name(f"{folder.name}.{os.getpid()}")
    shutil.copytree(fresh, staged)
    try:
        staged.rename(folder)
    except OSError:
        shutil.rmtree(staged)
        if not (folder / "finished").exists():
            raise


def fingerprint() -> str:
    """Return what the compiled files depend on, as one short text."""
    digest = hashlib.sha256(f"{sys.version} {run(compiler(), '--version')}".encode())
    for folder in (NATIVE, LIBRARY, HERE):
        for path in sorted(folder.rglob("*")):
            if path.suffix in (".c", ".h", ".py", ".toml") and not path.name.startswith("test_"):
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def compile_all(folder: Path, home: Path) -> None:
    """Compile the package, libuep, the failing library and the crashing program; `home` is where they will lie."""
    # A copy, so that no build leaves anything in the tree.
    copy = folder / "source"
    shutil.copytree(NATIVE, copy, ignore=shutil.ignore_patterns("build", "*.egg-info", "c", "__pycache__"))
    shutil.copytree(LIBRARY, copy / "c")
    run(sys.executable, "setup.py", "-q", "build", "--build-lib", folder / "site", cwd=copy)
    shutil.rmtree(copy)
    cc, flags = compiler(), ["-std=gnu11", "-O1", "-g", "-fPIC", f"-I{LIBRARY}", "-fvisibility=hidden"]
    objects, libuep = folder / "uep.o", folder / "libuep.so.1"
    run(cc, *flags, "-c", "-o", objects, LIBRARY / "uep.c")
    run(cc, "-shared", f"-Wl,-soname,{libuep.name}", "-o", libuep, objects)
    search = f"-Wl,-rpath,{home}"
    run(cc, *flags, "-shared", "-o", folder / "libledger.so", HERE / "ledger.c", libuep, search)
    run(cc, *flags, "-rdynamic", "-Wl,--build-id", "-o", folder / "crash", HERE / "crash.c", objects, "-lm")


def forget() -> None:
    """Let the next use look for the C core anew."""
    for cached in _CACHED:
        cached.cache_clear()


def borrow_package(built: Built, name: str) -> Iterator[Any]:
    """Put the built package on the path and demand a backend; what is yielded demands another. Undoes all of it at the end."""
    with pytest.MonkeyPatch.context() as patch:

        def switch(name: str) -> None:
            patch.setenv("UEP_NATIVE", name)
            forget()

        patch.syspath_prepend(str(built.site))
        patch.setenv("UEP_LIBRARY", str(built.libuep))
        sys.modules.update(_MODULES)
        switch(name)
        yield switch
    forget()
    # A module in sys.modules counts as installed.
    for module in [module for module in sys.modules if module.partition(".")[0] == "uep_native"]:
        _MODULES[module] = sys.modules.pop(module)


@pytest.fixture
def use(built: Built) -> Iterator[Any]:
    """Give a function that switches this process to a backend, and back to none after the test."""
    yield from borrow_package(built, "pure")


@pytest.fixture(params=_native_load.BACKENDS)
def backend(request: pytest.FixtureRequest, use: Any) -> str:
    """Run the test once with each backend."""
    use(request.param)
    name: str = request.param
    return name


class Ledger(NamedTuple):
    """The failing library through cffi."""

    ffi: Any
    lib: Any


@pytest.fixture(scope="session")
def abi_ledger(built: Built) -> Ledger:
    """Open the library in ABI mode, as a user does who pastes CDEF."""
    import cffi
    from uep.native import CDEF

    ffi = cffi.FFI()
    ffi.cdef(CDEF + LEDGER)
    return Ledger(ffi, ffi.dlopen(str(built.ledger)))


@pytest.fixture(scope="session")
def api_ledger(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """Build a module of the user's own in API mode, which includes uep.h."""
    import cffi
    from uep.native import CDEF

    ffi = cffi.FFI()
    ffi.cdef(CDEF + LEDGER)
    source = '#include "uep.h"\n' + LEDGER
    ffi.set_source(
        "_ledger",
        source,
        include_dirs=[str(LIBRARY)],
        extra_objects=[str(built.ledger)],
        extra_link_args=[f"-Wl,-rpath,{built.ledger.parent}"],
    )
    path = ffi.compile(tmpdir=str(tmp_path_factory.mktemp("ledger")))
    spec = importlib.util.spec_from_file_location("_ledger", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return Ledger(module.ffi, module.lib)


@pytest.fixture(params=["abi_mode", "api_mode"])
def ledger(request: pytest.FixtureRequest, abi_ledger: Ledger, api_ledger: Ledger) -> Ledger:
    """Run the test with both kinds of cffi library."""
    return abi_ledger if request.param == "abi_mode" else api_ledger


@pytest.fixture(scope="module")
def reader(built: Built) -> Iterator[Any]:
    """Have the extension installed, and demand it; gives the switch to other backends."""
    for switch in borrow_package(built, "pure"):
        switch("api")
        yield switch


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of errors that the native reader has read, call by call."""
    told: list[int] = []
    original = _native_texts.TextReader.read

    def counting(self: Any, start: int, line: int) -> _native_texts.Run:
        run = original(self, start, line)
        told.append(len(run.found))
        return run

    monkeypatch.setattr(_native_texts.TextReader, "read", counting)
    return told
