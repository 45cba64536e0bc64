"""Run a crash program, and write its output and its truth. Holds what the recipes of several languages share.

A recipe says how a program is run and what its runtime told about the errors; this module applies the rules that come
after the runtime (folding, limits) and writes the files. It imports nothing of ``uep``: the truth must not depend on
the code that is tested with it.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

__all__ = [
    "BUILD_ROOTS",
    "Case",
    "Logged",
    "fold",
    "limit",
    "native_type",
    "place",
    "run",
    "write",
    "write_logged",
]

BUILD_ROOTS = {
    "cpp": Path("/srv/native"),
    "go": Path("/srv/svc"),
    "javascript": Path("/srv/web"),
    "rust": Path("/srv/crate"),
}
"""Where programs are built and run: one neutral place a language, so that no path of the machine shows."""

TABLES = {"csharp": "dotnet", "erlang": "elixir"}
"""The native table of a language that shares one with others."""

MAX_FRAMES, KEEP_INNER, KEEP_OUTER = 256, 192, 64
MAX_ROOT_MESSAGE, MAX_NODE_MESSAGE = 8192, 2048
MAX_RECORD_FRAMES = 1024

Tree = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """One program: how it is run and what its truth rests on; ``told_language`` is what its text says of the language, if that is less."""

    name: str
    topics: Sequence[str]
    command: Sequence[str] = ()
    env: Mapping[str, str] = field(default_factory=dict)
    authority: Mapping[str, str] = field(default_factory=dict)
    ambiguous: Mapping[str, str] | None = None
    nothing_in: Mapping[str, str] = field(default_factory=dict)
    error_type: str = ""
    told_language: str = ""


def run(command: Sequence[str], env: Mapping[str, str], where: Path) -> bytes:
    """Return what a program printed to both of its streams, in the order it was printed."""
    plain = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
    done = subprocess.run(
        list(command),
        cwd=where,
        env={**plain, **env},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=120,
    )
    return done.stdout


def place(program: Path, where: Path) -> None:
    """Put a program (a file or the files of a directory) where it is built."""
    shutil.rmtree(where, ignore_errors=True)
    where.mkdir(parents=True)
    for source in program.iterdir():
        if source.name not in ("output.txt", "truth.json", "wrapped"):
            copy = shutil.copytree if source.is_dir() else shutil.copy
            copy(source, where / source.name)


def fold(frames: Sequence[Tree]) -> list[Tree]:
    """Join consecutive equal frames: ``repeat`` counts the occurrences after the first."""
    folded: list[Tree] = []
    for frame in frames:
        plain = {key: value for key, value in frame.items() if key != "repeat"}
        if folded and {key: value for key, value in folded[-1].items() if key != "repeat"} == plain:
            folded[-1]["repeat"] = folded[-1].get("repeat", 0) + 1 + frame.get("repeat", 0)
        else:
            folded.append(dict(frame))
    return folded


def _cut(text: str, size: int) -> str:
    return text.encode()[:size].decode(errors="ignore")


def limit(nodes: Sequence[Tree]) -> list[Tree]:
    """Apply the limits of a record to nodes as the runtime gave them."""
    limited = []
    for index, node in enumerate(nodes):
        frames = fold(node.get("frames", []))
        node = {key: value for key, value in node.items() if value != "" or key == "message"}
        if "dropped_after" in node:
            node["dropped_after"] = len(fold(node["frames"][: node["dropped_after"]]))
        changed = {**node, "message": _cut(node["message"], MAX_NODE_MESSAGE if index else MAX_ROOT_MESSAGE)}
        if len(frames) > MAX_FRAMES:
            changed["dropped_frames"] = len(frames) - MAX_FRAMES
            frames = frames[:KEEP_INNER] + frames[-KEEP_OUTER:]
        limited.append({**changed, "frames": frames})
    return limited


def native_type(language: str, name: str) -> str:
    """Return what the registry's table of native types says of a name, read without the library under test."""
    stem = TABLES.get(language, language)
    table = Path(__file__).parents[2] / "spec" / "registry" / "native" / f"{stem}.yaml"
    lines = table.read_text(encoding="utf-8").splitlines() if table.exists() else []
    for line in lines:
        native, colon, error_type = line.strip().rpartition(": ")
        if colon and native.strip('"') == name and error_type.startswith("uep."):
            return error_type
    return "uep.unknown.unclassified"


def _records(case: Case, language: str, errors: Sequence[Sequence[Tree]]) -> list[Tree]:
    records = []
    for nodes in errors:
        kept = limit(nodes)
        text = kept[0]["message"] or kept[0].get("type_name", "") or case.authority.get("empty_message", "")
        typed = case.error_type or native_type(language, kept[0].get("type_name", ""))
        told = case.told_language or language
        records.append({"error_type": typed, "source_language": told, "error_message": text, "nodes": kept})
    return records


@dataclass(frozen=True, slots=True)
class Logged:
    """What a real logger wrote, the errors that its text holds, and why these are less or other than the program's."""

    output: bytes
    errors: Sequence[Sequence[Tree]]
    reason: str = ""
    error_type: str = ""


def write_logged(folder: Path, case: Case, logs: Mapping[str, Logged]) -> None:
    """Write what real loggers made of a program's errors, with a truth of its own for logs that hold other errors than it."""
    wrapped = folder / "wrapped"
    shutil.rmtree(wrapped, ignore_errors=True)
    wrapped.mkdir()
    plain = json.loads((folder / "truth.json").read_text(encoding="utf-8"))["errors"]
    own: dict[str, Tree] = {}
    for name, log in sorted(logs.items()):
        (wrapped / f"{name}.log").write_bytes(log.output)
        records = _records(replace(case, error_type=log.error_type), folder.parent.name, log.errors)
        if records != plain:
            truth = {"reason": log.reason, "logs": [], "errors": records}
            own.setdefault(json.dumps(truth, ensure_ascii=False), truth)["logs"].append(name)
    for truth in own.values():
        text = json.dumps(truth, indent=1, ensure_ascii=False) + "\n"
        (wrapped / f"{truth['logs'][0]}.truth.json").write_text(text, encoding="utf-8")


def write(
    folder: Path, case: Case, output: bytes, runtime: str, language: str, errors: Sequence[Sequence[Tree]]
) -> None:
    """Write a case's output.txt and truth.json."""
    authority = {"type": "rule", "message": "api", "nodes": "api", "frames": "api", **case.authority}
    records = _records(case, language, errors)
    truth = {
        "language": language,
        "runtime": runtime,
        "command": list(case.command),
        "env": dict(case.env),
        "topics": sorted(case.topics),
        "authority": {key: value for key, value in authority.items() if key != "empty_message"},
        "ambiguous": dict(case.ambiguous) if case.ambiguous else None,
        **({"nothing_in": dict(case.nothing_in)} if case.nothing_in else {}),
        "errors": records,
    }
    (folder / "output.txt").write_bytes(output)
    (folder / "truth.json").write_text(
        json.dumps(truth, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
