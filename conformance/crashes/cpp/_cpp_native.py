"""What a native program's case is made of, and truths that are stated. Runs nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

__all__ = [
    "BOOST_ROW",
    "GLOG_ROW",
    "SHELL",
    "WRAPPINGS",
    "Native",
    "asan",
    "backward",
    "chain",
    "line",
    "node",
    "rows",
]

Tree = dict[str, Any]
WRAPPINGS = [
    "ansi",
    "compose",
    "crlf",
    "docker",
    "docker_of_json",
    "each_line",
    "each_line_brackets",
    "escaped",
    "gzip",
    "journal_export",
    "journal_short",
    "json_field",
    "k8s_cri",
    "k8s_cri_parts",
    "log_head",
    "logcat",
    "syslog_rfc3164",
    "syslog_rfc5424",
]


@dataclass(frozen=True, slots=True)
class Native:
    """One program: its build, its run, and the tool that tells the truth (``truth``)."""

    name: str
    topics: Sequence[str]
    truth: str = "exception"
    build: str = "g++ -g"
    run: str = "./app"
    env: Mapping[str, str] = field(default_factory=dict)
    arguments: Sequence[Sequence[str]] = ((),)
    tool: str = ""
    word: str = ""
    words: Sequence[str] = ()
    sentence: str = ""
    remarks: Sequence[str] = ()
    locks: bool = False
    logged: bool = False
    stated: Callable[[str], list[Tree]] | None = None
    nothing_in: Mapping[str, str] = field(default_factory=dict)
    ambiguous: Mapping[str, str] | None = None


SHELL = "sh -c './app; exit 0'"


def asan(
    name: str, word: str, *topics: str, build: str = "clang -g -fsanitize=address", **more: Any
) -> Native:
    """Return a program that AddressSanitizer watches."""
    env = {"ASAN_OPTIONS": "detect_leaks=0"}
    return Native(name, topics, "sanitizer", build, env=env, tool="AddressSanitizer", word=word, **more)


def node(type_name: str, message: str, *frames: Tree) -> Callable[[str], list[Tree]]:
    """Return the truth of one node."""
    return lambda _: [{"type_name": type_name, "message": message, "frames": list(frames)}]


def line(type_name: str) -> Callable[[str], list[Tree]]:
    """Return the truth of an error that is one line."""
    return lambda output: [{"type_name": type_name, "message": output.splitlines()[0]}]


def rows(pattern: str, type_name: str, message: str) -> Callable[[str], list[Tree]]:
    """Return the truth of a stack whose lines one pattern describes: name, file, line, package, address."""

    def read(output: str) -> list[Tree]:
        frames = []
        for found in re.finditer(pattern, output, re.MULTILINE):
            parts = {key: value for key, value in found.groupdict().items() if value}
            name = parts.pop("name", "")
            frame: Tree = {"function": name.partition("(")[0]} if name else {}
            if "(" in name:
                frame["raw_function"] = name
            if "line" in parts:
                frame["line"] = int(parts.pop("line"))
            if "address" in parts:
                frame["address"] = str(int(parts.pop("address"), 16))
            frames.append({**frame, **parts})
        return [{"type_name": type_name, "message": message, "frames": frames}]

    return read


GLOG_ROW = r"^    @ +0x(?P<address>[0-9a-f]+) +(?:\(unknown\)|(?P<name>.+))$"
BOOST_ROW = r"^ ?\d+# (?:0x(?P<address>[0-9A-Fa-f]+)|(?P<name>.+?)) (?:in (?P<package>\S+)|at (?P<file>\S+):(?P<line>\d+))$"

BACKWARD_ROW = r'^#?[\d ]*(?:\| +)?(?:Source "(?P<file>[^"]+)", line (?P<line>\d+), in (?P<name>.+?)(?: \[0x(?P<address>[0-9a-f]+)\])?|Object "(?P<package>[^"]+)", at 0x(?P<at>[0-9a-f]+), in (?P<symbol>.*))$'


def backward(type_name: str) -> Callable[[str], list[Tree]]:
    """Return the truth of what backward-cpp prints: frames from the outside in, and the words of the signal below them."""

    def read(output: str) -> list[Tree]:
        frames: list[Tree] = []
        behind = False
        for found in re.finditer(BACKWARD_ROW, output, re.MULTILINE):
            parts = {key: value for key, value in found.groupdict().items() if value}
            frame: Tree = {"function": parts.get("name", parts.get("symbol", "")).partition("(")[0]}
            for key in ("file", "package"):
                frame |= {key: parts[key]} if key in parts else {}
            frame |= {"line": int(parts["line"])} if "line" in parts else {}
            digits = parts.get("address", parts.get("at"))
            frame |= {"address": str(int(digits, 16))} if digits else {}
            frame |= {"inlined": True} if behind and not found[0].startswith("#") else {}
            behind = "|" in found[0].partition("Source")[0]
            frames.append(frame)
        words = output.rstrip("\n").rpartition("\n")[2]
        return [{"type_name": type_name, "message": words, "frames": frames[::-1]}]

    return read


def chain(*messages: str) -> Callable[[str], list[Tree]]:
    """Return the truth of a chain of causes."""
    edges = [{"parent": index, "relation": "RELATION_CAUSE"} for index in range(len(messages) - 1)]
    return lambda _: [
        {**edge, "message": message} for edge, message in zip([{}, *edges], messages, strict=True)
    ]
