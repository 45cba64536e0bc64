"""What the truths of Rust programs hold that a panic hook cannot know, and the plain reader that checks the rest.

``std`` has no interface to the frames of a backtrace, so they come from the ``backtrace`` crate, which std prints
with. ``printed`` reads a backtrace that no message can have forged; every program compares the two.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

__all__ = ["STATED", "api_frames", "compare", "place_frame", "plain_name", "printed"]

Node = dict[str, Any]

_FRAME = re.compile(r"^ *\d+: (?: *(?P<address>0x[0-9a-f]+) - )?(?P<name>.+)$")
_AT = re.compile(r"^ +at (?P<file>.+?)(?::(?P<line>\d+))?(?::(?P<column>\d+))?$")
_HASH = re.compile(r"\[[0-9a-f]{12,16}\]|::h[0-9a-f]{16}$")


def plain_name(name: str) -> str:
    """Return a path without the hashes of crates and functions."""
    return _HASH.sub("", name)


def printed(lines: list[str]) -> list[Node]:
    """Read the lines of one backtrace, from the one after ``stack backtrace:``."""
    frames: list[Node] = []
    addresses = []
    for line in lines:
        frame, at = _FRAME.match(line), _AT.match(line)
        if at is not None and frames:
            place = {key: int(value) for key, value in at.groupdict().items() if value and key != "file"}
            frames[-1].update(file=at["file"], **place)
        elif frame is not None:
            name = frame["name"]
            plain = plain_name(name)
            frames.append({"function": plain} | ({"raw_function": name} if plain != name else {}))
            addresses.append(frame["address"])
        elif not line.startswith("      [... omitted"):
            break
    _mark_inlined(frames, addresses)
    return frames


def _mark_inlined(frames: list[Node], addresses: list[str | None]) -> None:
    """Frames of one address are one call and what was inlined into it; the first one again is a recursive call."""
    plain = [dict(frame) for frame in frames]
    first = 0
    for index in range(1, len(frames)):
        if addresses[index] is None or addresses[index] != addresses[first] or plain[index] == plain[first]:
            first = index
        else:
            frames[index - 1]["inlined"] = True


def place_frame(report: Node) -> Node:
    """Return the frame that a panic's place makes when no backtrace was printed."""
    return {key: report[key] for key in ("file", "line", "column")}


def api_frames(report: Node) -> list[Node]:
    """Return the frames of a short backtrace, as std selects them by its two marker functions."""
    kept: list[Node] = []
    started = False
    for frame in report["frames"]:
        if "__rust_end_short_backtrace" in frame["full"]:
            started = True
        elif started and "__rust_begin_short_backtrace" in frame["full"]:
            break
        elif started:
            kept.append(_short(frame))
    return kept


def _short(frame: Node) -> Node:
    file = re.sub(r"^/srv/crate/", "./", frame["file"])
    known = {"function": frame["function"], "file": file, "line": frame["line"], "column": frame["column"]}
    return {key: value for key, value in known.items() if value}


def compare(name: str, report: Node, text: list[Node]) -> None:
    """Hold the printed frames against those of the panic hook, from the first that both stacks have.

    A panic that may not unwind is printed in full whatever was asked for.
    """
    if any("__rust_end_short_backtrace" in frame.get("function", "") for frame in text):
        start = next(i for i, frame in enumerate(report["frames"]) if "end_short_backtrace" in frame["full"])
        ours: list[Any] = [_full(frame["full"], frame) for frame in report["frames"][start:]]
        known = [frame for frame in text if frame["function"] != "<unknown>"]
        theirs: list[Any] = [_full(frame.get("function", ""), frame) for frame in known][-len(ours) :]
    else:
        ours, theirs = api_frames(report)[: len(text)], text
    different = [pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1]]
    assert not different, f"{name}: the text and the panic hook name different frames: {different[:3]}"


def _full(name: str, frame: Node) -> tuple[Any, ...]:
    return plain_name(name), frame.get("line", 0), frame.get("inlined", False)


def _error(
    *messages: str, frames: Callable[[str], list[Node]] = lambda _output: []
) -> Callable[[str], list[list[Node]]]:
    def state(output: str) -> list[list[Node]]:
        nodes: list[Node] = []
        for index, message in enumerate(messages):
            edge = {"parent": index - 1, "relation": "RELATION_CAUSE"} if index else {}
            nodes.append(
                {**edge, "type_name": "", "message": message, "frames": [] if index else frames(output)}
            )
        return [nodes]

    return state


def _stack_of_error(output: str) -> list[Node]:
    lines = output.split("\n")
    return printed(lines[lines.index("Stack backtrace:") + 1 :])


_PRETTY = "2 fields are not valid\n  - street\n  - city\nthread 'main' panicked at src/forged.rs:1:1:"
_MISSING = 'Os { code: 2, kind: NotFound, message: "No such file or directory" }'

STATED: dict[str, Callable[[str], list[list[Node]]]] = {
    "anyhow_alone": _error("nothing to do"),
    "anyhow_backtrace": _error("report failed", "no row 7", frames=_stack_of_error),
    "anyhow_chain": _error(
        "service did not start\nand will not be tried again",
        "offset is not a number",
        "invalid digit found in string",
    ),
    "anyhow_single": _error("order was not saved", "page 7 is full\n    1: not a cause"),
    "display_panics": lambda _output: [
        [
            {
                "type_name": "panic",
                "message": "cannot be shown",
                "frames": [{"file": "src/main.rs", "line": 8, "column": 9}],
            }
        ]
    ],
    "forged_cause": _error("order was not saved\n\nCaused by:\n    0: forged", "page 7 is full"),
    "main_returns_err": _error("Top(Low)"),
    "main_returns_io": _error(_MISSING),
    "main_returns_pretty": _error(_PRETTY),
    "stack_overflow": lambda _output: [
        [{"type_name": "fatal runtime error", "message": "stack overflow", "frames": []}]
    ],
}
