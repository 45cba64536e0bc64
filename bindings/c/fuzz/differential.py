"""Compare three readers of the binary form on broken records: the C library, the Python library (upb) and the crate uep.

    python differential.py LIBUEP.so [--rust DRIVER] [--seconds 20] [--seed 1] [--atheris] [--found FOLDER] [FILE...]

The C library is called in this process through cffi, Rust through bindings/rust/fuzz/src/bin/driver.rs. For every input
the verdicts of both profiles agree, and for one that is taken the record as JSON, its fingerprint, its text, and what
truncation and redaction leave of it. Permitted are binary_map_entry of
conformance/oracle-differences.yaml and a varint with bits beyond the 64th (section 8). Inputs are the corpus and changes of it: fields of protobuf are taken apart, changed,
doubled, dropped and swapped, and now and then single bytes. --atheris lets libFuzzer change them, led by the coverage of
the Python library. Prints `N passed, N failed`, and how many inputs were taken.
"""

from __future__ import annotations

import argparse
import json
import re
import struct
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from library import CLibrary
from mutation import make_inputs

HERE = Path(__file__).resolve().parent
MOST_SHOWN = 3
LARGEST = 16384
LONG_VARINT = re.compile(rb"[\x80-\xff]{9}[\x02-\x7f]")
MAP_ENTRY = re.compile(r"/context/|/resource/attributes/|/debug/")


class Driver:
    """A program that answers the same questions over its standard streams."""

    def __init__(self, path: str) -> None:
        self._process = subprocess.Popen([path], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, op: str, data: bytes) -> tuple[bool, bytes]:
        """Send one frame and return whether the answer is a success, and its bytes."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(op.encode() + struct.pack(">I", len(data)) + data)
        self._process.stdin.flush()
        head = self._process.stdout.read(5)
        if len(head) < 5:
            raise SystemExit(f"{self._process.args!r} died of op {op} on {data.hex()}")
        good, size = struct.unpack(">BI", head)
        return bool(good), self._process.stdout.read(size)


class Comparison:
    """What agreed and what did not, over all inputs."""

    def __init__(self, c: CLibrary, rust: Driver | None, found: Path | None) -> None:
        self._c, self._rust, self._found = c, rust, found
        self.names: Counter[str] = Counter()
        self.inputs = self.taken = self.permitted = self.passed = self.failed = 0

    def check(self, name: str, want: object, got: object, data: bytes) -> None:
        """Count one comparison; show the first that fail and keep their inputs."""
        if want == got:
            self.passed += 1
            return
        self.failed += 1
        self.names[name] += 1
        if self.names[name] <= MOST_SHOWN:
            print(
                f"{name}: {data.hex()[:1200]}\n  want {str(want)[:500]}\n  got  {str(got)[:500]}", flush=True
            )
        if self._found:
            self._found.mkdir(parents=True, exist_ok=True)
            (self._found / f"{re.sub('[^a-z]+', '-', name)}-{self.failed}").write_bytes(data)

    def compare(self, data: bytes) -> None:
        """Ask all of them everything about one input."""
        import uep.encoding
        from uep._reception import judge_protobuf

        self.inputs += 1
        judged = judge_protobuf(data)
        accept = judged.accept[0].reason if judged.accept else None
        good, answer, path = self._c.ask("a", data)
        got_canonical = self._c.ask("c", data)
        self._compare_rust(data, (good, answer), got_canonical[:2])
        if judged.has_unknown and not good and MAP_ENTRY.search(path):
            self.permitted += 1  # upb lost the entry that C refuses
            return
        if answer == b"malformed" and LONG_VARINT.search(data):
            self.permitted += 1  # section 8.1: bits beyond the 64th are refused or dropped
            return
        self.check("verdict of accept", accept, None if good else answer.decode(), data)
        self.check("verdict of canonical", bool(judged.canonical), not got_canonical[0], data)
        if accept is not None or not good:
            return
        self.taken += 1
        value = json.loads(uep.encoding._JSON_WRITER.encode(judged.value))
        got = json.loads(self._c.ask("j", data)[1])
        if judged.has_unknown and value != got:
            self.permitted += 1
            self.check("record without maps", drop_maps(value), drop_maps(got), data)
            return
        self.check("record", value, got, data)
        self._compare_changes(data, judged.value)

    def _compare_rust(self, data: bytes, accept: tuple[bool, bytes], canonical: tuple[bool, bytes]) -> None:
        if self._rust is None:
            return
        self.check("verdict of accept, Rust", accept, self._rust.ask("a", data), data)
        self.check("verdict of canonical, Rust", canonical, self._rust.ask("c", data), data)
        if accept[0]:
            for op in "jftxr":
                self.check(f"answer to {op}, Rust", self._c.ask(op, data)[:2], self._rust.ask(op, data), data)
        batch = self._c.ask("A", data)[:2]
        self.check("verdict of a batch, Rust", batch, self._rust.ask("A", data), data)

    def _compare_changes(self, data: bytes, record: Any) -> None:
        import uep.encoding

        write = uep.encoding._JSON_WRITER.encode
        self.check(
            "fingerprint", "\n".join(uep.fingerprint(record)).encode(), self._c.ask("f", data)[1], data
        )
        self.check("text", uep.render(record).encode(), self._c.ask("r", data)[1], data)
        for name, op, changed in (
            ("truncated", "t", lambda: uep.truncate(record, profile="compact")),
            ("redacted", "x", lambda: uep.redact(record, profile="keys", audience="external")),
        ):
            want = json.loads(write(changed()))
            self.check(name, want, json.loads(self._c.ask(op, data)[1]), data)


def drop_maps(value: Any) -> Any:
    """Return a record without what stands in maps, where a runtime may have dropped entries, and without its marks."""
    if isinstance(value, dict):
        left_out = {"context", "attributes", "debug", "marks"}
        return {key: drop_maps(item) for key, item in value.items() if key not in left_out}
    return [drop_maps(item) for item in value] if isinstance(value, list) else value


def run_atheris(comparison: Comparison, folder: Path, seconds: float) -> None:
    """Let libFuzzer make the inputs, led by the coverage of the Python library. Does not return."""
    import atheris

    with atheris.instrument_imports(include=["uep"]):
        import uep._protobuf
        import uep._reception
        import uep._structure  # noqa: F401

    def run(data: bytes) -> None:
        before = comparison.failed
        comparison.compare(data)
        if comparison.failed > before:
            raise AssertionError("the readers differ")

    atheris.Setup([sys.argv[0], f"-max_total_time={seconds:.0f}", "-print_final_stats=1", str(folder)], run)
    atheris.Fuzz()


def main() -> int:
    """Compare until the time is over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("library")
    parser.add_argument("inputs", nargs="*", type=Path, help="inputs; the corpus when none is named")
    parser.add_argument("--rust", metavar="DRIVER")
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--atheris", action="store_true")
    parser.add_argument(
        "--found", type=Path, metavar="FOLDER", help="where inputs go that the readers disagree about"
    )
    asked = parser.parse_intermixed_args()
    paths = asked.inputs or sorted((HERE / "corpus" / "decode").iterdir())
    comparison = Comparison(CLibrary(asked.library), Driver(asked.rust) if asked.rust else None, asked.found)
    if asked.atheris:
        run_atheris(comparison, paths[0] if paths[0].is_dir() else HERE / "corpus" / "decode", asked.seconds)
    seeds = [
        path.read_bytes()
        for place in paths
        for path in (sorted(place.iterdir()) if place.is_dir() else [place])
    ]
    end = time.monotonic() + asked.seconds
    for data in make_inputs(seeds, asked.seed):
        comparison.compare(data)
        if time.monotonic() > end:
            break
    rate = 100 * comparison.taken / comparison.inputs
    print(f"{comparison.inputs} inputs, {rate:.1f} % taken, {comparison.permitted} permitted differences")
    for name, count in comparison.names.most_common():
        print(f"  {count} x {name}")
    print(f"{comparison.passed} passed, {comparison.failed} failed")
    return 1 if comparison.failed else 0


if __name__ == "__main__":
    sys.exit(main())
