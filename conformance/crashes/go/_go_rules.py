"""What the truths of Go programs hold that the Go runtime has no call for, read from the printed text by plain rules.

Holds no rule that decides between two readings of the same text: where a text has two, the case says which one is
chosen. ``frames_of`` is checked against ``runtime.CallersFrames`` by every program that has both.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

__all__ = ["STATED", "check", "frames_of"]

Node = dict[str, Any]
Errors = list[list[Node]]

_HEAD = re.compile(r"^goroutine \d+ (?:gp=\S+ m=\S+ (?:mp=\S+ )?)?\[[^]\n]*\]:$")
_PLACE = re.compile(r"^\t(?P<file>.+):(?P<line>\d+)(?: \+0x[0-9a-f]+)?(?: fp=\S+ sp=\S+ pc=\S+)?$")
_ELIDED = re.compile(r"^\.\.\.(\d+) frames elided\.\.\.$")


def _frame(call: str, place: str) -> Node:
    where = _PLACE.match(place)
    assert where is not None, place
    frame: Node = {"file": where["file"], "line": int(where["line"])}
    if call.startswith("created by "):
        name = re.sub(r" in goroutine \d+$", "", call.removeprefix("created by "))
        return {"function": name, **frame, "async_boundary": True}
    # The arguments are the last group of parentheses: a receiver in parentheses comes before a dot.
    frame = {"function": call[: _arguments(call)], **frame}
    if call.endswith("(...)"):
        frame["inlined"] = True
    return frame


def _arguments(call: str) -> int:
    depth = 0
    for index in range(len(call) - 1, -1, -1):
        depth += (call[index] == ")") - (call[index] == "(")
        if not depth:
            return index
    raise ValueError(call)


def frames_of(output: str, number: int = 0) -> Node:
    """Return the frames of the n-th goroutine of a text, with what the runtime says it left out."""
    lines = output.split("\n")
    start = [index for index, line in enumerate(lines) if _HEAD.match(line)][number]
    found: Node = {"frames": []}
    index = start + 1
    while index + 1 < len(lines) and lines[index]:
        elided = _ELIDED.match(lines[index])
        if elided:
            found.update(dropped_frames=int(elided[1]), dropped_after=len(found["frames"]))
            index += 1
            continue
        if not lines[index + 1].startswith("\t"):
            break
        found["frames"].append(_frame(lines[index], lines[index + 1]))
        index += 2
    return found


def check(name: str, errors: Errors, output: str) -> None:
    """Hold what the reader above finds against what the runtime's own call gave."""
    frames = errors[0][0]["frames"]
    read = frames_of(output)
    if "dropped_frames" in read:
        frames = frames[:50] + frames[-50:]
    printed = [frame for frame in read["frames"] if not frame.get("async_boundary")]
    assert frames == printed, f"{name}: the text and the runtime name different frames"


def _one(type_name: str, message: str, **more: Any) -> Callable[[Errors, str], Errors]:
    return lambda _errors, output: [
        [{"type_name": type_name, "message": message, **more, **frames_of(output)}]
    ]


def _as_printed(errors: Errors, output: str) -> Errors:
    return [[{**errors[0][0], **frames_of(output)}]]


def _after(*earlier: str) -> Callable[[Errors, str], Errors]:
    def state(errors: Errors, _output: str) -> Errors:
        nodes = [errors[0][0]]
        for index, message in enumerate(earlier):
            edge = {"parent": index, "relation": "RELATION_REPANIC"}
            nodes.append({**edge, "type_name": "panic", "message": message, "frames": []})
        return [nodes]

    return state


def _custom_value(_errors: Errors, output: str) -> Errors:
    address = re.search(r"0x[0-9a-f]+", output)
    assert address is not None
    node = {"type_name": "panic", "message": "main.code(7)", **frames_of(output)}
    return _after(f"(*main.point) {address[0]}")([[node]], output)


def _two_errors(_errors: Errors, output: str) -> Errors:
    text = "runtime error: index out of range [{0}] with length 0"
    return [
        [{"type_name": "panic", "message": text.format(job), **frames_of(output, number)}]
        for number, job in enumerate((1, 3))
    ]


def _stack_overflow(_errors: Errors, output: str) -> Errors:
    node = {"type_name": "fatal error", "message": "stack overflow", "notes": output.split("\n")[:2]}
    return [[{**node, **frames_of(output)}]]


_DEADLOCK = "all goroutines are asleep - deadlock!"

STATED: dict[str, Callable[[Errors, str], Errors]] = {
    "concurrent_map": _one("fatal error", "concurrent map writes"),
    "custom_value": _custom_value,
    "deadlock": _one("fatal error", _DEADLOCK),
    "deep_recursion": _as_printed,
    "forged_nested": lambda errors, output: _after("request failed\npanic: forged")(errors, output),
    "forged_nested_twin": lambda errors, output: _after("request failed\npanic: forged")(
        [[{**errors[0][0], "message": "socket is busy"}]], output
    ),
    "goexit": _one("fatal error", _DEADLOCK),
    "goroutine": _as_printed,
    "goroutine_closure": _as_printed,
    "http_handler": _one("panic", "assignment to entry in nil map"),
    "native_frame": lambda errors, output: _after(errors[0][0]["message"])(errors, output),
    "nested_panic": _after("flushing the buffer failed", "request failed"),
    "panic_nil": _one("panic", "panic called with nil argument"),
    "quit_signal": _one("SIGQUIT", "quit"),
    "repanic_other": _after("disk is gone"),
    "repanic_same": _after("disk is gone"),
    "stack_overflow": _stack_overflow,
    "stackless": lambda _errors, _output: [
        [{"type_name": "panic", "message": "no frames here", "frames": []}]
    ],
    "system_frames": _one("panic", "items cannot be compared"),
    "two_errors": _two_errors,
    "unlock": _one("fatal error", "sync: unlock of unlocked mutex"),
}
