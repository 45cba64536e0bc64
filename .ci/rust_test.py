"""Run the Rust checks and tests and write their results as JUnit. Usage: rust_test.py REPORT.

Beside the tests of cargo: every committed input of the fuzzers, and libFuzzer for twenty seconds a target, each as one test.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "bindings" / "rust"
CHECKS = (
    ["cargo", "fmt", "--all", "--check"],
    ["cargo", "clippy", "--workspace", "--all-targets", "--all-features", "--locked", "--", "-D", "warnings"],
)
TESTS = ["cargo", "test", "--workspace", "--all-features", "--locked", "--no-fail-fast"]
FUZZ = FOLDER / "fuzz"
CORPUS = FOLDER.parent / "c" / "fuzz" / "corpus"
REPLAY = ["cargo", "run", "--quiet", "--release", "--locked", "--bin", "replay", "--", str(CORPUS)]
TARGETS = ("encode", "json", "record")
FUZZ_SECONDS = 20
_RUNNING = re.compile(r"\s*(?:Running (?:unittests )?|Doc-tests )(\S+)")
_TEST = re.compile(r"test (.+?) \.\.\. (ok|FAILED|ignored)(?:,.*)?$")


def read_tests(output: str) -> list[tuple[str, str, str]]:
    """Return binary, name and result of each test that cargo printed."""
    found, binary = [], ""
    for line in output.splitlines():
        if running := _RUNNING.match(line):
            binary = running[1]
        elif test := _TEST.match(line):
            found.append((binary, test[1], test[2]))
    return found


def write_report(path: Path, tests: list[tuple[str, str, str]]) -> None:
    """Write the results in the form that the report reads."""
    suite = ElementTree.Element("testsuite", name="rust", tests=str(len(tests)))
    for binary, name, result in tests:
        case = ElementTree.SubElement(suite, "testcase", classname=binary, name=name)
        if result != "ok":
            ElementTree.SubElement(case, "failure" if result == "FAILED" else "skipped")
    path.parent.mkdir(parents=True, exist_ok=True)
    ElementTree.ElementTree(suite).write(path, encoding="utf-8", xml_declaration=True)


def run_laws(name: str, command: list[str]) -> tuple[str, str, str]:
    """Run one of the programs of fuzz/ and show the end of what it printed."""
    done = subprocess.run(command, cwd=FUZZ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    # Inputs that break a law may stand in the output, and they are no text.
    lines = done.stdout.decode(errors="replace").strip().splitlines()
    print(f"fuzz {name}: exit code {done.returncode}", *lines[-40 if done.returncode else -6 :], sep="\n  ")
    return ("fuzz", name, "FAILED" if done.returncode else "ok")


def fuzz() -> list[tuple[str, str, str]]:
    """Return the results of the committed inputs and of a short search with each target."""
    found = [run_laws("replay", REPLAY)]
    with tempfile.TemporaryDirectory() as folder:
        for target in TARGETS:
            search = ["sh", "run.sh", target, str(FUZZ_SECONDS), f"{folder}/{target}"]
            found.append(run_laws(target, search))
    return found


def main(report: str) -> int:
    """Return the exit code of the first command that failed."""
    codes = [subprocess.run(command, cwd=FOLDER, check=False).returncode for command in CHECKS]
    done = subprocess.run(
        TESTS, cwd=FOLDER, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    print(done.stdout)
    laws = fuzz()
    write_report(Path(report), [*read_tests(done.stdout), *laws])
    codes += [done.returncode, *(int(result == "FAILED") for _, _, result in laws)]
    return next((code for code in codes if code), 0)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
