"""Fuzz uep.native across the cffi boundary: atheris changes the bytes that C and Python hand each other.

    python boundary.py [--seconds 20] [--found FOLDER] [--build FOLDER]

Builds the extension with clang, AddressSanitizer and the coverage of libFuzzer, starts this program again with the runtime of
both that atheris brings, and lets coverage of the C core and of the Python library lead. Laws: nothing but UepError,
DecodeError and InvalidRecord is raised; every buffer is released exactly once; the C core reads what the protobuf runtime
reads, or leaves it to the runtime; what crosses and comes back is the same, byte for byte. Prints `N passed, N failed`.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent / "python"
LIBRARY = HERE.parent / "gen" / "amalgamation"
SANITIZED = "-fsanitize=address,fuzzer-no-link -O1 -g -fno-omit-frame-pointer"
SANITIZER = "detect_leaks=0:quarantine_size_mb=32"
INSTRUMENTED_MODULES = (
    "uep",
    "uep._native_codec",
    "uep._native_expose",
    "uep._protobuf",
    "uep._reception",
    "uep.native",
)
LARGEST = 4096


class Boundary:
    """Functions of both sides, and the bytes that they are about to hand over."""

    def __init__(self) -> None:
        from uep._native_load import load_backend

        backend = load_backend()
        assert backend.name == "api", "UEP_NATIVE=api was not met"
        self._ffi, self._lib = backend.ffi, backend.lib
        self._data, self._status = b"", 1
        self._released = 0
        self._held: Any = None
        self._free = self._ffi.callback("void(uep_buf *)", self._release)
        self._fail = self._ffi.callback("int32_t(uep_buf *)", self._fill)

    def _release(self, buffer: Any) -> None:
        self._released += 1
        buffer.release = self._ffi.NULL
        self._held = None

    def _fill(self, buffer: Any) -> int:
        """Leave a record in the caller's buffer and return a status, as a native function does."""
        # Of exactly this size, so that AddressSanitizer sees a read behind its end.
        self._held = self._ffi.new("uint8_t[]", self._data)
        buffer.data, buffer.size, buffer.release = self._held, len(self._data), self._free
        return self._status

    def check(self, data: bytes) -> None:
        """Check all laws on one input, with a status of 0, 1 or 2."""
        self._status, self._data = len(data) % 3, data
        self.check_codec()
        received = self.check_take()
        self.check_call()
        self.check_crash()
        if received is not None:
            self.check_give(received)
            self.check_expose(received)

    def check_codec(self) -> None:
        """Check that the core reads and writes what the protobuf runtime does, where it does not leave that to it."""
        from uep._native_codec import read_native, write_native
        from uep._protobuf import read_runtime
        from uep._reception import judge_value

        for batch in (False, True):
            mine = read_native(self._data, batch=batch)
            if mine is None:
                continue
            theirs = read_runtime(self._data, batch=batch)
            # The runtime does not look for unknown fields deeper than 64 messages, where every record is refused.
            assert mine[1] == theirs[1] or judge_value(theirs[0]).accept, "whether there are unknown fields"
            # A map entry in which an unknown field stands may be read or passed over (UEP-BIN-006).
            assert mine[0] == theirs[0] or mine[1], "what is read"
            written = write_native(mine[0])
            assert written is None or read_native(written, batch=batch) == (mine[0], False), "what is written"

    def check_take(self) -> Any:
        """Check that take() gives the bytes of the buffer, releases it once, and leaves it empty."""
        from uep import DecodeError, native

        buffer = self._ffi.new("uep_buf *")
        self._fill(buffer)
        before, received = self._released, None
        try:
            received = native.take(buffer)
        except DecodeError as refused:
            assert str(refused), "a refusal says why"
        assert self._released == before + 1, "a buffer is released once"
        assert not buffer.release, "and is empty then"
        assert received is None or received.raw == self._data, "what is taken is what was there"
        return received

    def check_call(self) -> None:
        """Check that call() raises what was reported, nothing for status 0, and releases the buffer once."""
        from uep import DecodeError, UepError, native

        before = self._released
        try:
            native.call(self._fail)
            assert self._status == 0, "a failure is raised"
        except UepError as error:
            assert self._status != 0 and error.record is not None
        except DecodeError as refused:
            assert self._status != 0 and str(refused)
        assert self._released == before + 1, "a buffer is released once"

    def check_crash(self) -> None:
        """Check that what a dying process left is a record or is refused."""
        from uep import DecodeError, native

        try:
            native.read_crash(self._data)
        except DecodeError as refused:
            assert str(refused)

    def check_give(self, received: Any) -> None:
        """Check that a record that is handed to C and taken back has the same bytes."""
        from uep import native

        buffer = self._ffi.new("uep_buf *")
        native.give(received, buffer)
        assert native.take(buffer).raw == received.raw == self._data

    def check_expose(self, received: Any) -> None:
        """Check that a Python function that C calls reports what it raises."""
        from uep import UepError, native, to_exception

        def fail() -> None:
            raise to_exception(received.record)

        exposed = native.expose("int32_t(uep_buf *)")(fail)
        try:
            native.call(exposed)
            raise AssertionError("a failure is raised")
        except UepError as error:
            assert error.record.error_type == received.record.error_type


def build(folder: Path) -> Path:
    """Build the extension for fuzzing and return the folder to import it from."""
    source, site = folder / "source", folder / "site"
    shutil.rmtree(source, ignore_errors=True)
    shutil.copytree(PACKAGE, source, ignore=shutil.ignore_patterns("build", "*.egg-info", "c", "__pycache__"))
    shutil.copytree(LIBRARY, source / "c")
    command = [sys.executable, "setup.py", "-q", "build", "--build-lib", str(site)]
    environment = {**os.environ, "CC": os.environ.get("CLANG", "clang"), "CFLAGS": SANITIZED}
    done = subprocess.run(command, cwd=source, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"the extension cannot be built:\n{done.stdout}{done.stderr}")
    return site


def start(site: Path, seconds: float, found: Path) -> int:
    """Start this program again with the sanitizer's runtime in front of everything, and tell how it went."""
    import atheris

    runtime = Path(atheris.path()) / "asan_with_fuzzer.so"
    inputs = found / "inputs"
    inputs.mkdir(parents=True, exist_ok=True)
    environment = {
        **os.environ,
        "LD_PRELOAD": str(runtime),
        "ASAN_OPTIONS": SANITIZER,
        "PYTHONPATH": os.pathsep.join([str(site), *filter(None, [os.environ.get("PYTHONPATH")])]),
        "PYTHONMALLOC": "malloc",
        "UEP_NATIVE": "api",
    }
    seeds = [str(HERE / "corpus" / name) for name in ("decode", "msgpack")]
    command = [sys.executable, __file__, "--inside", f"-max_total_time={seconds:.0f}", f"-max_len={LARGEST}"]
    command += ["-timeout=20", "-rss_limit_mb=4096", f"-artifact_prefix={found}/", str(inputs), *seeds]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, errors="replace", check=False
    )
    runs = re.findall(r"Done (\d+) (?:runs )?in", done.stdout + done.stderr)
    if done.returncode or not runs:
        print((done.stdout + done.stderr)[-6000:])
    print(f"{runs[-1] if runs else 0} runs")
    print(f"{int(not done.returncode)} passed, {int(bool(done.returncode))} failed")
    return done.returncode


def fuzz(arguments: list[str]) -> None:
    """Let libFuzzer call the laws. Does not return."""
    import atheris

    with atheris.instrument_imports(include=["uep"]):
        for name in INSTRUMENTED_MODULES:
            import_module(name)

    boundary = Boundary()
    atheris.Setup([sys.argv[0], *arguments], boundary.check)
    atheris.Fuzz()


def main() -> int:
    """Build and start, or fuzz when started so."""
    if sys.argv[1:2] == ["--inside"]:
        fuzz(sys.argv[2:])
        return 0
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument(
        "--found", type=Path, metavar="FOLDER", help="where inputs go that are new or break a law"
    )
    parser.add_argument("--build", type=Path, metavar="FOLDER", help="where the extension is built")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = build(asked.build or Path(folder))
        return start(site, asked.seconds, asked.found or Path(folder) / "found")


if __name__ == "__main__":
    sys.exit(main())
