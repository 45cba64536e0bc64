"""Everything that is checked of the C library beside the conformance suite; what CI calls.

    python ci.py JUNIT.xml [--only TEXT] [--seconds 20] [--rust DRIVER] [--out FOLDER]

Parts: builds without warnings and tests (gcc, clang, sanitizers, the joined files, C++), ThreadSanitizer, valgrind, the
corpus, 20 seconds of each fuzzer, of the cffi boundary and of the comparison with the Python library (and Rust), what is
written of made records, an installed copy, the ABI, instruction counts. Two parts run at a time. Prints a line a part.
Debian: clang, libclang-rt-14-dev, valgrind, cmake, pkg-config; Python: atheris, cffi, setuptools.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

HERE = Path(__file__).resolve().parent
TARGETS = ("builder", "decode", "document", "json", "msgpack", "patterns", "text")
CRASHES = ("python", "java", "javascript", "go")
FLAGS = ["-std=c11", "-D_GNU_SOURCE", "-g", "-Iinclude", "-Igen", "-Isrc"]


class Part(NamedTuple):
    """A name, what it needs to have run before, and what it does."""

    name: str
    run: Callable[[Path], str]


class Done(NamedTuple):
    """How a part ended."""

    name: str
    seconds: float
    told: str
    failed: bool


def call(*command: str, **environment: str) -> str:
    """Run a command in bindings/c and return what it printed; RuntimeError with its last lines when it fails."""
    done = subprocess.run(
        command, cwd=HERE, capture_output=True, text=True, errors="replace", env={**os.environ, **environment}
    )
    if done.returncode != 0:
        raise RuntimeError(
            f"{' '.join(command[:3])}: exit status {done.returncode}\n{(done.stdout + done.stderr)[-3000:]}"
        )
    return done.stdout + done.stderr


def last_line(text: str) -> str:
    """Return the last line that says something."""
    return text.strip().splitlines()[-1] if text.strip() else ""


def find_corpus(target: str) -> list[str]:
    """Return the folders with the inputs of a fuzzer: for errors in text those that runtimes have printed."""
    if target == "text":
        return [f"../../conformance/crashes/{language}" for language in CRASHES]
    return [f"fuzz/corpus/{target}"]


def list_sources() -> list[str]:
    """Return the library's sources."""
    return [str(path) for folder in ("src", "gen") for path in sorted((HERE / folder).glob("*.c"))]


def run_tests(out: Path) -> str:
    """Compile every way the library is used, warnings being errors, and run its tests."""
    return last_line(call("sh", "tests/run.sh", OUT=str(out / "tests")))


def run_threads(out: Path) -> str:
    """Let twelve threads build, write and read under ThreadSanitizer."""
    program = str(out / "threads")
    call(
        "gcc",
        *FLAGS,
        "-O1",
        "-fsanitize=thread",
        "-pthread",
        "fuzz/threads.c",
        *list_sources(),
        "-ldl",
        "-o",
        program,
    )
    return last_line(call(program))


def run_valgrind(out: Path) -> str:
    """Run the tests, and the corpus of the builder, under memcheck."""
    tests = [str(path) for path in sorted((HERE / "tests").glob("test_*.c"))]
    program = str(out / "valgrind-tests")
    call(
        "gcc",
        *FLAGS,
        "-Itests",
        "-O1",
        "-rdynamic",
        "tests/main.c",
        *tests,
        *list_sources(),
        "-ldl",
        "-o",
        program,
    )
    memcheck = (
        "valgrind",
        "--quiet",
        "--error-exitcode=9",
        "--leak-check=full",
        "--errors-for-leak-kinds=definite,indirect",
    )
    told = [line for line in call(*memcheck, program).splitlines() if " passed, " in line]
    return told[-1] if told else "0 passed, 1 failed"


def run_corpus(out: Path) -> str:
    """Run every committed input through its target, with AddressSanitizer and UndefinedBehaviorSanitizer of gcc."""
    flags = "-O1 -fsanitize=address,undefined -fno-sanitize-recover=undefined"
    call("sh", "fuzz/build.sh", "--replay", str(out / "replay"), CFLAGS=flags)
    count = 0
    for target in TARGETS:
        places = find_corpus(target) + (["fuzz/corpus/decode"] if target == "msgpack" else [])
        count += int(re.findall(r"(\d+) passed", call(str(out / "replay" / f"replay_{target}"), *places))[-1])
    return f"{count} passed, 0 failed"


def run_fuzzers(seconds: int) -> Callable[[Path], str]:
    """Return the part that lets libFuzzer look for that many seconds a target."""

    def run(out: Path) -> str:
        call("sh", "fuzz/build.sh", str(out / "fuzz"))
        told = []
        for target in TARGETS:
            found = out / "found" / target
            found.mkdir(parents=True, exist_ok=True)
            text = call(
                str(out / "fuzz" / f"fuzz_{target}"),
                f"-max_total_time={seconds}",
                "-timeout=20",
                "-max_len=4096",
                f"-artifact_prefix={found}/",
                str(found),
                *find_corpus(target),
            )
            runs = re.findall(r"Done (\d+) runs", text)[-1]
            told.append(f"{target} {runs}")
        return f"{len(TARGETS)} passed, 0 failed; runs: {', '.join(told)}"

    return run


def run_comparison(seconds: int, rust: str | None) -> Callable[[Path], str]:
    """Return the part that compares with the Python library, and with Rust where there is a cargo or its driver is named."""

    def run(out: Path) -> str:
        library, driver = make_library(out), rust or build_driver(out)
        more = ["--rust", driver] if driver else []
        told = call(sys.executable, "fuzz/differential.py", library, "--seconds", str(seconds), *more)
        return f"1 passed, 0 failed; inputs: {last_line(told)}"

    return run


def run_agreement(out: Path) -> str:
    """Compare what is written of made records, numbers and patterns with the Python library."""
    return last_line(call(sys.executable, "tests/agreement.py", make_library(out / "agreement")))


def run_boundary(seconds: int) -> Callable[[Path], str]:
    """Return the part that lets atheris change what C and Python hand each other."""

    def run(out: Path) -> str:
        place = ("--build", str(out / "boundary"), "--found", str(out / "found" / "boundary"))
        told = call(sys.executable, "fuzz/boundary.py", "--seconds", str(seconds), *place).splitlines()
        return f"{told[-1]}; {told[-2]}"

    return run


def build_driver(out: Path) -> str | None:
    """Build the program that answers for the crate of bindings/rust and return its path; None where there is no cargo."""
    if shutil.which("cargo") is None:
        return None
    target = os.environ.get("CARGO_TARGET_DIR", str(out / "target"))
    manifest = str(HERE.parent / "rust" / "fuzz" / "Cargo.toml")
    options = ("--quiet", "--release", "--locked", "--bin", "driver", "--manifest-path", manifest)
    call("cargo", "build", *options, CARGO_TARGET_DIR=target)
    return str(Path(target) / "release" / "driver")


def make_library(out: Path) -> str:
    """Build the shared library as it is installed and return its path."""
    library = str(out / "libuep.so")
    call(
        "gcc",
        *FLAGS,
        "-O2",
        "-fPIC",
        "-shared",
        "-fvisibility=hidden",
        "-Wl,--version-script=abi/uep.map",
        *list_sources(),
        "-ldl",
        "-o",
        library,
    )
    return library


def run_abi(out: Path) -> str:
    """Compare symbols and layouts with the baseline."""
    library, layout = make_library(out / "abi"), str(out / "abi" / "layout")
    call("gcc", *FLAGS, "abi/layout.c", *list_sources(), "-ldl", "-o", layout)
    return f"1 passed, 0 failed; {last_line(call('sh', 'abi/check.sh', library, layout))}"


def run_instructions(out: Path) -> str:
    """Compare instruction counts with the baseline."""
    call("sh", "bench/build.sh", str(out / "bench"))
    return last_line(call(sys.executable, "bench/instructions.py", str(out / "bench" / "native")))


def run_install(out: Path) -> str:
    """Build with CMake, run what it registers, install, and use the copy by pkg-config and from a project of its own."""
    build, prefix, user = str(out / "cmake"), str(out / "prefix"), str(out / "consumer")
    call("cmake", "-S", ".", "-B", build, f"-DCMAKE_INSTALL_PREFIX={prefix}", "-DCMAKE_INSTALL_LIBDIR=lib")
    call("cmake", "--build", build)
    told = call("ctest", "--test-dir", build, "--output-on-failure")
    call("cmake", "--install", build)
    pkg_config = {"PKG_CONFIG_PATH": f"{prefix}/lib/pkgconfig", "LD_LIBRARY_PATH": f"{prefix}/lib"}
    for kind in ("", "--static"):
        flags = call("pkg-config", *kind.split(), "--cflags", "--libs", "uep", **pkg_config).split()
        linked = ["-static"] if kind else []
        call("gcc", *linked, "tests/consumer/consumer.c", *flags, "-o", f"{user}{kind}")
        call(f"{user}{kind}", **pkg_config)
    call("cmake", "-S", "tests/consumer", "-B", f"{user}-cmake", f"-DCMAKE_PREFIX_PATH={prefix}")
    call("cmake", "--build", f"{user}-cmake")
    used = call("ctest", "--test-dir", f"{user}-cmake", "--output-on-failure")
    count = sum(int(re.findall(r"failed out of (\d+)", text)[-1]) for text in (told, used))
    return f"{count + 2} passed, 0 failed"


def run_part(part: Part, out: Path) -> Done:
    """Run one part and tell how it ended."""
    start = time.monotonic()
    try:
        told, failed = part.run(out), False
    except (RuntimeError, OSError, IndexError) as error:
        told, failed = str(error), True
    done = Done(part.name, time.monotonic() - start, told, failed)
    print(f"{'FAILED' if failed else 'ok':6} {done.name:13} {done.seconds:5.0f} s  {told}", flush=True)
    return done


def count_passed(done: Done) -> int:
    """Return how many tests a part that went well has run: what it says, else one."""
    found = re.search(r"(\d+) passed", done.told)
    return int(found[1]) if found else 1


def write_junit(path: Path, results: list[Done]) -> None:
    """Write the results for CI, a case for every test that a part counted, so that none stops running unseen."""
    cases = []
    for done in results:
        name = quoteattr(f"bindings.c.{done.name}")
        if done.failed:
            failure = f"<failure>{escape(done.told)}</failure>"
            cases.append(
                f'<testcase classname={name} name="part" time="{done.seconds:.1f}">{failure}</testcase>'
            )
        else:
            cases += [f'<testcase classname={name} name="{number}"/>' for number in range(count_passed(done))]
    failures = sum(done.failed for done in results)
    suite = f'<testsuite name="bindings-c" tests="{len(cases)}" failures="{failures}">{"".join(cases)}</testsuite>'
    clean = re.sub(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd]", "?", suite)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n{clean}\n', encoding="utf-8")


def main() -> int:
    """Run the parts, two at a time, the longest first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("junit", type=Path)
    parser.add_argument("--only", default="", metavar="TEXT")
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--rust", metavar="DRIVER")
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    parts = [
        Part("fuzzers", run_fuzzers(asked.seconds)),
        Part("tests", run_tests),
        Part("install", run_install),
        Part("corpus", run_corpus),
        Part("boundary", run_boundary(asked.seconds)),
        Part("comparison", run_comparison(asked.seconds, asked.rust)),
        Part("valgrind", run_valgrind),
        Part("agreement", run_agreement),
        Part("instructions", run_instructions),
        Part("threads", run_threads),
        Part("abi", run_abi),
    ]
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        out = asked.out or Path(folder)
        for name in ("", "abi", "agreement", "bench"):
            (out / name).mkdir(parents=True, exist_ok=True)
        chosen = [part for part in parts if asked.only in part.name]
        results = list(pool.map(lambda part: run_part(part, out), chosen))
    write_junit(asked.junit, results)
    failed = sum(done.failed for done in results)
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
