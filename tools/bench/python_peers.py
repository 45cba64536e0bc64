"""The parsers of other people for tracebacks of Python, each as a function from a file to its time and its frames.

Imports a parser only when it is asked for, so that the others run without it.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

__all__ = ["IN_PYTHON"]

_HEADER: Final = "Traceback (most recent call last):"


def _headed(parse: Callable[[str], int]) -> Callable[[Path], tuple[float, int]]:
    """Return a runner of a parser of one traceback: the least that its caller must do is to look for the header."""

    def run(file: Path) -> tuple[float, int]:
        text = file.read_text("utf-8", "replace")
        gc.collect()
        count, start = 0, time.process_time()
        for piece in text.split(_HEADER)[1:]:
            count += parse(_HEADER + piece)
        return time.process_time() - start, count

    return run


def _tblib() -> Callable[[Path], tuple[float, int]]:
    from tblib import Traceback, TracebackParseError

    def parse(text: str) -> int:
        try:
            frame, count = Traceback.from_string(text), 0
        except TracebackParseError:
            return 0
        while frame is not None:
            frame, count = frame.tb_next, count + 1
        return count

    return _headed(parse)


def _boltons() -> Callable[[Path], tuple[float, int]]:
    from boltons.tbutils import ParsedException

    def parse(text: str) -> int:
        try:
            return len(ParsedException.from_string(text).frames)
        except ValueError:
            return 0

    return _headed(parse)


def _errd() -> Callable[[Path], tuple[float, int]]:
    from errd.parsers.traceback_parser import parse_traceback

    def parse(text: str) -> int:
        found = parse_traceback(text)
        return len(found.frames) if found is not None else 0

    return _headed(parse)


def _git_stacktrace() -> Callable[[Path], tuple[float, int]]:
    from git_stacktrace.parse_trace import ParseException, PythonTraceback

    def parse(text: str) -> int:
        try:
            return len(PythonTraceback(text).lines)
        except (ParseException, ValueError, IndexError):
            return 0

    return _headed(parse)


IN_PYTHON: Final = {
    "boltons.tbutils": _boltons,
    "errd": _errd,
    "git-stacktrace": _git_stacktrace,
    "tblib": _tblib,
}
