"""What BuildKit and Bazel say last of a build that failed: words that stand nowhere else, so they count inside a log too. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.model import Frame

__all__ = ["BUILDS", "read_build"]

BUILDS: Final = ("failed to solve: ", "failed to solve with frontend ", "failed: (Exit ")
_SOLVED: Final = re.compile(
    r"(?:ERROR: |error: )?failed to solve(?: with frontend [\w./-]{1,120})?: (?P<text>\S.*)"
)
_TARGET: Final = re.compile(
    r"(?:ERROR: )?(?P<file>(?:/|[A-Za-z]:[\\/])[^\n:]{1,1000}[\\/]BUILD(?:\.bazel)?):(?P<line>[0-9]{1,9}):(?P<column>[0-9]{1,9}): (?P<text>\S.{0,2000} failed: \(Exit .*)"
)


def read_build(window: Window, at: int) -> Parsed | None:
    """Read the line that tells what failed (UEP-BRG-2436)."""
    line = window.lines[at]
    if (target := _TARGET.fullmatch(line)) is not None:
        place = Frame(file=target["file"], line=int(target["line"]), column=int(target["column"]))
        return Parsed(Raised(message=target["text"], frames=[place]), at, at + 1, 0.9, mechanism="bazel")
    solved = _SOLVED.fullmatch(line)
    return solved and Parsed(Raised(message=solved["text"]), at, at + 1, 0.9, mechanism="buildkit")
