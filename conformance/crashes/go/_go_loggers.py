"""What is true of a panic in the log of a real logger: programs that recover and log, and a supervisor that logs a child.

What was recovered and where comes from ``recover``, ``debug.Stack`` and ``runtime.CallersFrames``, called where the
logger is called.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from _go_rules import frames_of

__all__ = ["LEFT_OUT", "RECOVERING", "SUPERVISING", "UNREADABLE", "neutral", "recovered"]

_STACK = "recover() gives the last panic, debug.Stack() begins with the frames that called it"
_ZAP = "recover() gives the last panic, zap's stacktrace begins where the logger was called and leaves out the last frame"

RECOVERING = {
    "log_printf": _STACK,
    "logrus_json": _STACK,
    "logrus_text": _STACK,
    "slog_json": _STACK,
    "slog_text": _STACK,
    "zap_development": _ZAP,
    "zap_production": _ZAP,
}
"""Loggers that a program calls in a deferred function, and what they can tell."""

SUPERVISING = ("supervisor_log", "supervisor_logrus", "supervisor_slog", "supervisor_zap")
"""Loggers of a parent process: the first logs every line that the child printed, the others the whole in one field."""

_IMITATED = (
    "the message imitates lines of the runtime, and nothing in the text of log.Printf says where it ends"
)
LEFT_OUT = {
    (
        "stackless",
        "supervisor_logrus",
    ): "the text in a field is one line, and the line as a whole tells another error"
}
"""Logs that hold no error of Go's, and why."""

UNREADABLE = {
    (case, "log_printf"): _IMITATED
    for case in ("forged_cause", "forged_frame", "forged_header", "forged_nested_twin")
}
"""Logs whose bytes do not tell an imitation from an error, and why."""


def neutral(output: bytes) -> bytes:
    """Take clock times, ports and addresses of heap and stacks out of a log: they change from run to run."""
    output = re.sub(rb"\d{4}/\d\d/\d\d \d\d:\d\d:\d\d", b"2026/11/21 10:00:00", output)
    output = re.sub(rb"127\.0\.0\.1:\d+", b"127.0.0.1:4711", output)
    return re.sub(rb"0x[0-9a-f]{9,16}", b"0xc000012345", output)


def recovered(logger: str, reports: Sequence[str]) -> list[list[dict[str, Any]]]:
    """Return the panics that a logger was given, from what the program told of them."""
    errors = []
    for line in reports:
        report = json.loads(line)
        walked = report["frames"]
        if logger.startswith("zap"):
            stack: dict[str, Any] = {"frames": walked[:-1]}
        else:
            stack = frames_of(report["stack"])
            _check(stack, walked)
        errors.append([{"type_name": "panic", "message": report["message"], **stack}])
    return errors


def _check(stack: dict[str, Any], walked: list[dict[str, Any]]) -> None:
    """Hold what is read from debug.Stack against the runtime's own call; inlined frames have no arguments there."""
    shown = [frame for frame in walked if _is_shown(frame["function"])]
    ours = [
        {**frame, "function": "panic" if frame["function"] == "runtime.gopanic" else frame["function"]}
        for frame in shown
    ]
    theirs = [
        {key: frame[key] for key in ("function", "file", "line")}
        for frame in stack["frames"][1:]
        if "async_boundary" not in frame
    ]
    if "dropped_frames" in stack:
        ours = ours[:49] + ours[-50:]
    assert ours == theirs, f"debug.Stack and the runtime name different frames: {ours} {theirs}"


def _is_shown(name: str) -> bool:
    inner = name.removeprefix("runtime.")
    return inner == name or inner == "gopanic" or inner[0].isupper()
