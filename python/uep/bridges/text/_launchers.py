"""What programs that start others put before each line of theirs: torchrun, Ray, MPI, git, npm, Bamboo, Flutter, BuildKit. One layer, guesses nothing."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["launched"]

_RANK: Final = re.compile(
    r"\[rank([0-9]{1,6})\]:(?: |$)|\[(?:default|trainer|worker)([0-9]{1,6})\]:(?: (?=[^ ]))?", re.ASCII
)
_MPI: Final = re.compile(
    r"\[([0-9]{1,6}(?:,[0-9]{1,6})?)\]<(stdout|stderr|stddiag)>:(?: (?=[^ ]))?", re.ASCII
)
"""The marks of torchrun and of MPI stand right before the text; one blank may be added, two are the text's own."""
_RAY: Final = re.compile(
    r"\(((?:[A-Za-z_][\w.]{0,120} )?pid=[0-9]{1,9}(?:, ip=[0-9a-fA-F.:]{2,45})?|raylet(?:, ip=[0-9.:a-fA-F]{2,45})?)\) ?",
    re.ASCII,
)
_REMOTE: Final = "remote: "
_PACKAGES: Final = re.compile(
    r"(?:(npm|gyp|lerna|node-pre-gyp) (?:ERR!|error|verb|WARN|warn|info)(?: stack)?|ERR!)(?: |$)", re.ASCII
)
_BAMBOO: Final = re.compile(
    r"(?:simple|build|command|error)\t([0-3][0-9]-[A-Z][a-z]{2}-[12][0-9]{3} [0-9:]{8})\t", re.ASCII
)
_FLUTTER: Final = re.compile(r"\[(?:(?=[ +0-9]{5}) {0,7}\+?[0-9]{1,8} m?s| {8,12})\] ", re.ASCII)
"""The time that a step took, of the width with which ``flutter --verbose`` prints it, or blanks on the lines after it."""

_BUILDKIT: Final = re.compile(r"#([0-9]{1,4}) [0-9]{1,6}\.[0-9]{1,3}(?: |$)", re.ASCII)


def launched(text: str) -> tuple[str, str, str] | None:
    """Return whose line it is, what the line says, and its time, when a launcher wrote it (UEP-BRG-1702)."""
    first = text[:1]
    if first == "[":
        if match := _MPI.match(text):
            return f"mpi:{match[1]}:{match[2]}", text[match.end() :], ""
        if match := _FLUTTER.match(text):
            return "flutter", text[match.end() :], ""
        match = _RANK.match(text)
        return match and (f"rank:{match[1] or match[2]}", text[match.end() :], "")
    if first == "#":
        match = _BUILDKIT.match(text)
        return match and (f"buildkit:{match[1]}", text[match.end() :], "")
    if first == "(":
        match = _RAY.match(text)
        return match and (f"ray:{match[1]}", text[match.end() :], "")
    if match := _PACKAGES.match(text):
        return match[1] or "npmlog", text[match.end() :], ""
    if text.startswith(_REMOTE) or text == _REMOTE.rstrip():
        return "remote", text[len(_REMOTE) :], ""
    if "\t" in text[:8] and (match := _BAMBOO.match(text)):
        return "bamboo", text[match.end() :], match[1]
    return None
