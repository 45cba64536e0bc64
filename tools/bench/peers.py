"""Throughput of the text scanners beside the parsers of other people, on the same texts, in one interleaved run.

Run with ``python tools/bench/peers.py [--write] [--rounds 7] [LANGUAGE…]``. Beforehand, once: ``npm ci`` in
``tools/bench/peers/js`` and ``pip install tblib boltons "setuptools<81"`` (git-stacktrace imports pkg_resources)
and ``pip install --no-deps errd git-stacktrace bindings/c/python``; Go builds its driver here. A peer that is not installed is
said to be missing. Times are processor time of the process that parses, its start and the reading of the file left
out. ``--write`` writes the page python/docs/gen/text-speed.md.
"""

from __future__ import annotations

import argparse
import gc
import io
import json
import os
import platform
import random
import re
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from mixed import log_parts, outputs_of
from ordinary import ORDINARY, write_cuts, write_ordinary
from python_peers import IN_PYTHON

if TYPE_CHECKING:
    from uep.model import UniversalErrorProtocol

__all__ = ["PEERS", "main"]

_HERE: Final = Path(__file__).parent / "peers"
_PAGE: Final = Path(__file__).parents[2] / "python" / "docs" / "gen" / "text-speed.md"
_SIZE: Final = 1 << 20
DENSITIES: Final = {"only error texts": 1.0, "10 %": 0.1, "1 %": 0.01, "none": 0.0}


class Peer(NamedTuple):
    """A parser of somebody else: its name and version, who runs it, and what its answer holds."""

    name: str
    version: str
    runner: str
    yields: str


PEERS: Final = {
    "python": (
        Peer(
            "tblib",
            "3.2",
            "python",
            "frames (function, file, line) as traceback objects; no type, message, causes",
        ),
        Peer(
            "boltons.tbutils",
            "26.2",
            "python",
            "type, message, frames (function, file, line, source); no causes",
        ),
        Peer(
            "errd",
            "0.2.0",
            "python",
            "type, message, frames (function, file, line, source), own code or not; causes of one text",
        ),
        Peer(
            "git-stacktrace", "1.0.0", "python", "frames (function, file, line, source); no type, no causes"
        ),
    ),
    "javascript": (
        Peer("stacktrace-parser", "0.1.11", "node", "frames (function, file, line, column)"),
        Peer("error-stack-parser", "3.0.0", "node", "frames (function, file, line, column, text)"),
        Peer("stack-utils", "2.0.6", "node", "frames (function, method, file, line, column)"),
        Peer("stacktracey", "2.2.0", "node", "frames (function, file, line, column, third party or not)"),
        Peer("stack-trace", "1.0.0", "node", "frames (function, type, method, file, line, column)"),
    ),
    "java": (
        Peer("java-stack-parser", "1.0.0", "node", "frames (class, method, file, line) grouped by package"),
    ),
    "go": (
        Peer(
            "panicparse",
            "2.5.0",
            "go",
            "goroutines with state, frames with arguments, races; no message or causes",
        ),
    ),
}
"""What exists for a language that UEP reads; none was found for C and C++, .NET, Elixir, Perl, PHP, Ruby, Rust."""

_OURS: Final = "UEP"
_NATIVE: Final = "UEP, native"
_DETECTING: Final = ", detecting"
_FLOOR: Final = "floor: msgspec"
_NOW: Final = "2026-11-21T12:00:00Z"


def _choose_backend(*, is_native: bool) -> None:
    """Let what follows use the C side, or do without; LookupError where it is not installed."""
    from uep import _native_load

    os.environ["UEP_NATIVE"] = "api" if is_native else "pure"
    _native_load.is_installed.cache_clear()
    _native_load.load_backend.cache_clear()
    try:
        _native_load.load_backend()
    except ImportError as missing:
        raise LookupError(str(missing)) from missing


def _ours(language: str, *, is_native: bool = False) -> Callable[[Path], tuple[float, int]]:
    from uep.bridges import translate

    def run(file: Path) -> tuple[float, int]:
        _choose_backend(is_native=is_native)
        data = file.read_bytes()
        gc.collect()
        count, start = 0, time.process_time()
        for found in translate(io.BytesIO(data), source=language, now=_NOW):
            for node in found.record.nodes:
                count += len(node.stack.frames) if node.stack is not None else 0
        return time.process_time() - start, count

    return run


def _frames_of(record: UniversalErrorProtocol) -> int:
    count = 0
    for node in record.nodes:
        if node.stack is not None:
            count += len(node.stack.frames)
    return count


def _floor(language: str) -> Callable[[Path], tuple[float, int]]:
    """Return what makes the records that UEP answers with out of MessagePack that is ready."""
    import msgspec
    from uep.bridges import translate
    from uep.model import UniversalErrorProtocol

    decode = msgspec.msgpack.Decoder(UniversalErrorProtocol).decode

    def run(file: Path) -> tuple[float, int]:
        with file.open("rb") as stream:
            ready = [
                msgspec.msgpack.encode(found.record) for found in translate(stream, source=language, now=_NOW)
            ]
        gc.collect()
        count, start = 0, time.process_time()
        for data in ready:
            count += _frames_of(decode(data))
        return time.process_time() - start, count

    return run


class _Driver:
    """A process that runs the peers of one runtime."""

    def __init__(self, command: list[str]) -> None:
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, peer: str, file: Path) -> tuple[float, int]:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps({"peer": peer, "file": str(file)}) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline() or '{"missing": "it ended"}')
        if "missing" in answer:
            raise LookupError(answer["missing"])
        return answer["seconds"], answer["found"]

    def close(self) -> None:
        self._process.communicate()


class _Runners:
    """The runners of all cases; starts the drivers when they are first needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drivers: dict[str, _Driver] = {}

    def of(self, language: str, name: str) -> Callable[[Path], tuple[float, int]]:
        if name.startswith(_OURS):
            told = "auto" if name.endswith(_DETECTING) else language
            return _ours(told, is_native=name.startswith(_NATIVE))
        if name == _FLOOR:
            return _floor(language)
        if name in IN_PYTHON:
            return IN_PYTHON[name]()
        runner = next(peer.runner for peer in PEERS[language] if peer.name == name)
        driver = self._drivers.get(runner)
        if driver is None:
            driver = self._drivers[runner] = _Driver(self._command(runner))
        return lambda file: driver.ask(name, file)

    def _command(self, runner: str) -> list[str]:
        if runner == "node":
            return [shutil.which("node") or "", "--expose-gc", str(_HERE / "js" / "driver.mjs")]
        program = self._folder / "peer"
        subprocess.run(["go", "build", "-o", str(program), "."], cwd=_HERE / "go", check=True)
        return [str(program)]

    def close(self) -> None:
        for driver in self._drivers.values():
            driver.close()


def _write_inputs(folder: Path, language: str) -> Iterator[tuple[str, Path]]:
    """Write the texts of a language and yield their names; beside each stand the sizes of its error texts with the lines above."""
    outputs = outputs_of([language])
    for number, (name, density) in enumerate(DENSITIES.items()):
        pieces, sizes, held, own = list[bytes](), list[int](), 0, set(outputs)
        for piece in log_parts(outputs if density else [], density):
            pieces.append(piece)
            held += len(piece)
            if piece in own or held >= _SIZE:
                sizes.append(held - sum(sizes))
            if held >= _SIZE:
                break
        file = folder / f"{language}-{number}.log"
        write_cuts(file, pieces, sizes)
        yield name, file
    if _is_read_natively(language):
        yield from write_ordinary(folder, language, outputs, _SIZE)


def _is_read_natively(language: str) -> bool:
    """Return whether the native package reads ordinary errors of a language."""
    from uep._native_texts import FORMS

    return language in FORMS and language in ORDINARY


class Result(NamedTuple):
    """What a case took in every round in seconds, and the frames it found."""

    seconds: list[float]
    frames: int


def measure(
    language: str, folder: Path, runners: _Runners, rounds: int
) -> tuple[dict[str, dict[str, Result]], list[str]]:
    """Return the results by text and case, and what is missing. Every round runs each case once, in random order."""
    cases, missing = dict[str, Callable[[Path], tuple[float, int]]](), list[str]()
    files = dict(_write_inputs(folder, language))
    kinds = (_OURS, _NATIVE) if _is_read_natively(language) else (_OURS,)
    own = [kind + told for kind in kinds for told in ("", _DETECTING)]
    for name in (*own, _FLOOR, *(peer.name for peer in PEERS[language])):
        try:
            cases[name] = runners.of(language, name)
            for _ in range(2):  # compilers that run along need a while
                cases[name](files["only error texts"])
        except (ImportError, LookupError, OSError, subprocess.SubprocessError) as reason:
            cases.pop(name, None)
            missing.append(f"{name}: {reason}")
    chosen, results = random.Random(1), {text: dict[str, Result]() for text in files}
    jobs = [(text, name) for text in files for name in cases]
    for _ in range(rounds):
        chosen.shuffle(jobs)
        for text, name in jobs:
            seconds, frames = cases[name](files[text])
            held = results[text].setdefault(name, Result([], frames))
            held.seconds.append(max(seconds, 1e-6))
    return results, missing


def _faster(ours: Result | None, theirs: Result) -> str:
    """Return by how much we are faster in the middle round, and in the worst; nothing where we were not measured."""
    if ours is None:
        return " | "
    ratios = sorted(other / own for own, other in zip(ours.seconds, theirs.seconds, strict=True))
    return f"{statistics.median(ratios):.2f} | {ratios[0]:.2f}"


def _table(language: str, results: dict[str, dict[str, Result]]) -> str:
    rows = [
        f"## {language}",
        "",
        "| text | parser | MB/s | frames | frames a ms | UEP is faster by | at least by | native by | at least by |",
        "|---|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for text, cases in results.items():
        ours, native = cases[_OURS], cases.get(_NATIVE)
        if not ours.frames:
            cases.pop(_FLOOR, None)
        for name in sorted(cases, key=lambda name: (not name.startswith(_OURS), name != _FLOOR, name)):
            result = cases[name]
            median = statistics.median(result.seconds)
            is_peer = not name.startswith(_OURS) and name != _FLOOR
            told = f"{_faster(ours, result)} | {_faster(native, result)}" if is_peer else " |  |  | "
            rows.append(
                f"| {text} | {name} | {_SIZE / median / 1e6:.1f} | {result.frames} "
                f"| {result.frames / median / 1000:.0f} | {told} |"
            )
    rows += ["", *(f"- {peer.name} {peer.version} yields {peer.yields}." for peer in PEERS[language])]
    return "\n".join(rows) + "\n"


_HEAD: Final = """# Speed of reading error texts

*Written by `python tools/bench/peers.py --write`; do not edit.*

Each text is 1 MiB: what the crash programs of a language printed (`conformance/crashes`), up to 16 KiB each, one after
the other, or between ordinary log lines so that they are 10 %, 1 % or none of the bytes.
"MB/s" is the size of the whole text by the median of {rounds} rounds of processor time; every round runs each case once,
in random order. "UEP is faster by" is the median of the rounds' ratios, below 1 UEP is slower; "native by" is that of the native row.

UEP reads bytes, finds the errors in them and yields whole records: type, message, causes, contexts, groups and notes,
frames with their source lines, threads, time stamps, identity, severity, marks, position. "UEP" is told the language,
"UEP, detecting" looks for all of them. The others are given a decoded text; none of those but panicparse tells one
error from the next, and for those of Python the text is cut at each header first. Frames are those each of them
found after folding; those that find fewer stop at the first layout they do not know (groups, rich, pytest, IPython),
and what they pass over costs them nothing, so "frames a ms" says more than "MB/s" where the numbers differ. A parser
that finds more takes lines of messages for frames or does not fold repeated ones.
"floor: msgspec" decodes the records that UEP answers with from MessagePack that is ready, in C: no reader of text
whose answer has this content can be much faster in CPython.
Where the native package reads ordinary errors of a language, there are three more texts of those only, which most of the others
read whole: what the crash programs printed, over and over, as in a storm of errors, the same with other line numbers and
messages in each, and as 10 % of a log. "UEP" is pure Python; "UEP, native" has universal-error-protocol-native installed.
Its C side reads ordinary errors that follow each other, of Python also those that stand alone between records of a log.
Code that V8 or Go compiled reads a line of a known layout an order of magnitude faster than Python does.

{machine}
"""


def _machine() -> str:
    model = ""
    info = Path("/proc/cpuinfo")
    if info.exists():
        found = re.search(r"^model name\s*: (.+)$", info.read_text(), re.MULTILINE)
        model = f", {found[1].strip()}" if found else ""
    versions = [f"Python {platform.python_version()}"]
    for command in (["node", "--version"], ["go", "version"]):
        if shutil.which(command[0]):
            said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
            versions.append(
                f"Node {said[0].lstrip('v')}" if command[0] == "node" else f"Go {said[2].removeprefix('go')}"
            )
    load = f"{os.cpu_count()} processors with a load of {os.getloadavg()[1]:.0f}"
    return (
        f"Measured on {platform.system()}, {platform.machine()}{model}, {load}, with {', '.join(versions)}."
    )


def main(arguments: list[str] | None = None) -> None:
    """Measure, print the page, write it when told to."""
    parser = argparse.ArgumentParser(prog="peers", description=__doc__)
    parser.add_argument(
        "languages", nargs="*", metavar="LANGUAGE", help=f"of {', '.join(PEERS)} (default all)"
    )
    parser.add_argument("--rounds", type=int, default=7, help="rounds (default 7)")
    parser.add_argument("--write", action="store_true", help="write the page of the documentation")
    asked = parser.parse_args(arguments)
    parts = [_HEAD.format(rounds=asked.rounds, machine=_machine())]
    with tempfile.TemporaryDirectory() as name:
        runners = _Runners(Path(name))
        for language in asked.languages or PEERS:
            results, missing = measure(language, Path(name), runners, asked.rounds)
            parts.append(_table(language, results))
            parts += [f"Not measured: {reason}.\n" for reason in missing]
        runners.close()
    page = "\n".join(parts)
    print(page)
    if asked.write:
        _PAGE.write_text(page)


if __name__ == "__main__":
    main()
