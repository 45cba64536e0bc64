"""Make the outputs and truths of the native programs: GCC, Clang, their sanitizers, musl, gdb, valgrind, glog, Boost.

A case says which tools build and run it. Addresses do not move (``setarch -R``), so that a second run tells of the first.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import _case
from _case import Case
from _cpp_cases import CASES
from _cpp_native import Native
from _cpp_told import gdb_stacks, sanitizer_blocks, valgrind_errors

_HERE = Path(__file__).parent
_ROOT = _case.BUILD_ROOTS["cpp"]
_ALONE = {"LC_ALL": "C.UTF-8"}
_ASLR = ["setarch", "-R"]
_ONE_LINE = {"escaped": "a field of one line is a message and no trace (BRG-214)"}
Tree = dict[str, Any]


def _environment(native: Native) -> dict[str, str]:
    return {**_ALONE, "PATH": os.environ["PATH"], **native.env}


def _build(native: Native) -> None:
    folder = _HERE / native.name
    _case.place(folder, _ROOT)
    (_ROOT / "truth.hpp").write_text((_HERE / "_truth.hpp").read_text())
    source = next(_ROOT.glob("program.*")).name
    command = [*shlex.split(native.build.replace("{}", source)), "-w", "-o", "app"]
    subprocess.run(command if "{}" in native.build else [*command, source], cwd=_ROOT, check=True)


def _run(native: Native) -> str:
    command = [*_ASLR, *shlex.split(native.run)]
    done = subprocess.run(
        command,
        cwd=_ROOT,
        env=_environment(native),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        timeout=120,
    )
    return done.stdout.decode("utf-8", "surrogateescape")


def _logged(output: str) -> bytes:
    """Return what logger(1) makes of an output: the form of RFC 3164 that syslog daemons write."""
    options = "--no-act --stderr --socket-errors=off --rfc3164 --tag shop --id=4711 --priority user.err"
    command = ["unshare", "--uts", "sh", "-c", f"hostname web1 && exec logger {options}"]
    done = subprocess.run(
        command,
        input=output.encode("utf-8", "surrogateescape"),
        env={**_ALONE, "PATH": os.environ["PATH"]},
        capture_output=True,
        check=True,
    )
    return done.stderr


def _folded(frames: Sequence[Tree]) -> list[Tree]:
    """Fold as a record does: frames that are equal in everything but the address, and in it where they have no name."""
    folded: list[Tree] = []
    for frame in frames:
        besides = {"repeat", "address"} if "function" in frame or "file" in frame else {"repeat"}
        plain = {key: value for key, value in frame.items() if key not in besides}
        if folded and {key: value for key, value in folded[-1].items() if key not in besides} == plain:
            folded[-1]["repeat"] = folded[-1].get("repeat", 0) + 1
        else:
            folded.append(dict(frame))
    return folded


# --- exceptions -------------------------------------------------------------------------------------------------------


def _thrown(native: Native, _output: str) -> list[list[Tree]]:
    """Return what each run of the program told of the exception that ended it."""
    errors = []
    for arguments in native.arguments:
        told = _ROOT / "told.txt"
        told.unlink(missing_ok=True)
        subprocess.run(
            ["./app", *arguments],
            cwd=_ROOT,
            env={**_environment(native), "UEP_TRUTH": str(told)},
            capture_output=True,
            check=False,
        )
        name, _, message = told.read_text(encoding="utf-8").partition("\n")
        errors.append([{"type_name": name, "message": message}])
    return errors


# --- tools ------------------------------------------------------------------------------------------------------------


def _sanitized(native: Native, output: str) -> list[list[Tree]]:
    """Take the words from the text and the frames from the second run; a report's first stack is the error's own."""
    tool = native.tool
    blocks = sanitizer_blocks(
        [*_ASLR, *shlex.split(native.run)],
        _environment(native),
        _ROOT,
        named=native.build.startswith("clang"),
        images=tool == "ThreadSanitizer",
    )
    if tool == "UndefinedBehaviorSanitizer":
        head = re.search(r"^(.*):(\d+):(\d+): runtime error: (.*)$", output, re.MULTILINE)
        assert head is not None
        place = {"file": head[1], "line": int(head[2]), "column": int(head[3])}
        return [
            [{"type_name": "runtime error", "message": head[4], "frames": blocks[0] if blocks else [place]}]
        ]
    lines = [re.sub(r"^==\d+==", "", line).strip() for line in output.splitlines()]
    begin = next(
        index for index, line in enumerate(lines) if f"{tool}: " in line and "DEADLYSIGNAL" not in line
    )
    message = re.sub(r" \(pid=\d+\)$", "", lines[begin].partition(f"{tool}: ")[2])
    headings, notes = list[str](), list[str]()
    for index, line in enumerate(lines[begin + 1 :], begin + 1):
        if line.startswith("SUMMARY: "):
            break
        if line and not re.match(r"#\d+ ", line):
            heads = re.match(r"#0 ", lines[index + 1])
            (headings if heads else notes).append(line)
            if heads and len(headings) == 1 and "leak of" not in line:
                notes.append(line)
        elif line.startswith("#0 ") and re.match("(ERROR|WARNING): ", lines[index - 1]):
            headings.append("")
    root: Tree = {"type_name": native.word, "message": message, "notes": notes, "frames": []}
    if "leak of" in headings[0]:
        root["is_group"] = True
        members = [
            {
                "parent": 0,
                "relation": "RELATION_MEMBER",
                "type_name": heading.partition(" of ")[0],
                "message": heading.rstrip(":"),
                "frames": block,
            }
            for heading, block in zip(headings, blocks, strict=True)
        ]
        return [[root, *members]]
    root["frames"] = blocks[0]
    events = [
        {"parent": 0, "relation": "RELATION_CONTEXT", "message": heading.rstrip(":"), "frames": block}
        for heading, block in zip(headings[1:], blocks[1:], strict=True)
    ]
    return [[root, *events]]


def _valgrind(native: Native, _output: str) -> list[list[Tree]]:
    errors = []
    for parts, word in zip(
        valgrind_errors([*_ASLR, *shlex.split(native.run)][2:], _ROOT), native.words, strict=True
    ):
        heading, frames = parts[0]
        nodes: list[Tree] = [{"type_name": word, "message": heading, "frames": frames, "notes": []}]
        if native.locks:
            # The text says for each access which locks were held, the XML does not.
            nodes[0]["notes"].append("Locks held: none")
        if heading.isdigit():
            # The text has the signal's sentence in full, the XML its number.
            nodes[0]["message"] = native.sentence
            nodes[0]["notes"] = list(native.remarks)
        for text, stack in parts[1:]:
            text = text.strip()
            if stack:
                nodes.append({"parent": 0, "relation": "RELATION_CONTEXT", "message": text, "frames": stack})
            else:
                nodes[0]["notes"].append(text)
        errors.append(nodes)
    return errors


def _debugged(native: Native, output: str) -> list[list[Tree]]:
    frames, _ = gdb_stacks(["./app"], _ROOT)
    head = re.search(r"signal (SIG[A-Z]+), (.*)\.$", output, re.MULTILINE)
    assert head is not None
    return [[{"type_name": head[1], "message": head[2], "frames": frames}]]


def _told_by_dladdr(native: Native, _output: str) -> list[list[Tree]]:
    told = _ROOT / "told.txt"
    subprocess.run(
        [*_ASLR, "./app"],
        cwd=_ROOT,
        env={**_environment(native), "UEP_TRUTH": str(told)},
        capture_output=True,
        check=False,
    )
    frames = []
    for line in told.read_text().splitlines():
        name, image, address = line.split("|")
        frames.append({**({"function": name} if name else {}), "package": image, "address": address})
    return [[{"message": "Error: signal 11", "frames": frames}]]


def _stated(native: Native, output: str) -> list[list[Tree]]:
    return [native.stated(output)] if native.stated is not None else []


_TRUTHS = {
    "exception": _thrown,
    "sanitizer": _sanitized,
    "valgrind": _valgrind,
    "gdb": _debugged,
    "dladdr": _told_by_dladdr,
    "rule": _stated,
}


def _versions() -> dict[str, str]:
    found = {}
    for tool in ("gcc", "clang", "gdb", "valgrind", "ldd"):
        first = subprocess.run(
            [tool, "--version"], capture_output=True, text=True, check=True
        ).stdout.splitlines()[0]
        found[tool] = re.search(r"[0-9]+\.[0-9]+(\.[0-9]+)?", first.rpartition(")")[2] or first)[0]  # type: ignore[index]
    return found


def regenerate(_root: Path, only: set[str]) -> list[str]:
    """Run the programs again and write what they print; return the names of the cases written."""
    versions, written = _versions(), list[str]()
    for native in CASES:
        if only and native.name not in only:
            continue
        _build(native)
        output = _run(native)
        errors = _TRUTHS[native.truth](native, output)
        errors = [[{**node, "frames": _folded(node.get("frames", []))} for node in nodes] for nodes in errors]
        compiler = "clang" if native.build.startswith("clang") else "gcc"
        parts = [
            f"{compiler} {versions[compiler]}",
            *(f"{tool} {versions[tool]}" for tool in ("gdb", "valgrind") if tool in native.run),
        ]
        runtime = ", ".join([*parts, "musl" if "musl" in native.build else f"glibc {versions['ldd']}"])
        authority = {
            "message": native.truth,
            "nodes": native.truth,
            "frames": native.truth,
            "type": "rule" if native.truth == "rule" else "api",
        }
        # A signal is classified by its code.
        signal = (
            any(nodes[0].get("type_name", "").startswith("SIG") for nodes in errors)
            or native.truth == "dladdr"
        )
        case = Case(
            native.name,
            native.topics,
            authority=authority,
            nothing_in={**native.nothing_in, **(_ONE_LINE if output.count("\n") == 1 else {})},
            ambiguous=native.ambiguous,
            error_type="uep.runtime.fatal" if signal else "",
        )
        told = replace(case, command=[native.run, f"# built with {native.build}"], env=dict(native.env))
        _case.write(
            _HERE / native.name, told, output.encode("utf-8", "surrogateescape"), runtime, "cpp", errors
        )
        if native.logged:
            logs = {"logger": _case.Logged(_logged(output), errors, error_type=told.error_type)}
            _case.write_logged(_HERE / native.name, told, logs)
        written.append(native.name)
    return written
