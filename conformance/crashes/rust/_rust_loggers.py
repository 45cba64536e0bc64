"""What is true of an error in the log of a real logger: a panic hook that logs, a main that logs, a supervisor that logs a child.

Message and place come from ``PanicHookInfo``, the backtrace from ``std::backtrace::Backtrace``; its frames are held
against those of the ``backtrace`` crate.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from _rust_rules import STATED, plain_name, printed

__all__ = ["HOOKED", "SUPERVISING", "UNREADABLE", "logged", "neutral", "supervised", "with_logger"]

Errors = list[list[dict[str, Any]]]

HOOKED = ("env_logger", "slog_json", "tracing_fmt", "tracing_json")
"""Loggers that a panic hook calls, or main with the error it got."""

SUPERVISING = ("supervisor_env_logger", "supervisor_tracing")
"""Loggers of a parent process: the first logs every line that the child printed, the other the whole in one field."""

_LINE = "an error that main returned is an error of its own only where nothing else stands, or with causes (UEP-BRG-310)"
_PLACE = (
    "a value that is no text is not printed, and a string of one line is no text of its own (UEP-BRG-212)"
)
_HOOK = "a panic hook is called for each panic, and its backtrace begins with the hook"
_ALONE = ("anyhow_alone", "main_returns_err", "main_returns_io", "main_returns_pretty")

UNREADABLE: dict[tuple[str, str], str] = {
    ("display_panics", logger): "printing the message ends the process before the logger has it"
    for logger in HOOKED
}
"""Logs that do not hold the error, or whose bytes do not tell an imitation from one, and why."""

_MAIN = """
mod truth;
fn main() {
    truth::install();
    if let Err(error) = run() {
        truth::tell(&error);
    }
}
"""


def with_logger(source: str) -> str:
    """Return a program whose main hands its error to a logger; the lines keep their numbers."""
    return source if "mod truth;" in source else source.replace("fn main() ->", "fn run() ->") + _MAIN


def neutral(output: bytes) -> bytes:
    """Take times, numbers of threads and addresses out of a log: they change from run to run."""
    output = re.sub(rb"\d{4}-\d\d-\d\dT(\d\d:\d\d:\d\d)", b"2026-11-21T10:00:00", output)
    output = re.sub(rb"(?<=T10:00:00)\.\d+(?=Z)", b".123456", output)
    output = re.sub(rb"(?<=' )\(\d+\)(?= panicked| has over)", b"(4711)", output)
    return re.sub(rb"0x[0-9a-f]{12}(?= - )", b"0x7f0000000000", output)


def supervised(name: str, errors: Errors) -> tuple[Errors, str]:
    """Return the errors of a child in the log of its parent."""
    return ([], _LINE) if name in _ALONE else (errors, "")


def logged(name: str, logger: str, reports: Sequence[str]) -> tuple[Errors, str]:
    """Return the errors that a logger was given, from what the program told of them."""
    errors: Errors = []
    if name == "panic_any" and logger.endswith("_json"):
        return [], _PLACE
    for line in reports:
        report = json.loads(line)
        if "error" in report:
            return ([], _LINE) if name in _ALONE else (STATED[name](report["error"]), _HOOK)
        frames = printed(report["backtrace"].split("\n"))
        _check(name, frames, report["names"])
        errors.append([{"type_name": "panic", "message": report["message"], "frames": frames}])
    return errors, _HOOK


def _check(name: str, frames: list[dict[str, Any]], names: list[str]) -> None:
    """Hold the frames of std::backtrace against those of the crate, from the call of the hook on."""
    theirs = [plain_name(other) for other in names]
    ours = [frame["function"] for frame in frames]
    start, begin = (
        next((at for at, other in enumerate(found) if other.startswith("std::panicking")), 0)
        for found in (ours, theirs)
    )
    assert ours[start:] == theirs[begin:], f"{name}: std and the crate name different frames"
