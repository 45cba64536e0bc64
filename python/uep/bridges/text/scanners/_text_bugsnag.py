"""The pages that Bugsnag writes into trackers about a crash, of every language but those of Java. Reads one error (UEP-BRG-2651)."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.model import Frame

__all__ = ["LISTED", "read_listed"]

LISTED: Final = "[View full stacktrace]("
_HEAD: Final = re.compile(r"\*\*(?P<type>[^*\n]{1,300})\*\* in \*\*.{0,400}\*\*")
_LINK: Final = "[View on Bugsnag]"
_FRAME: Final = re.compile(
    r" {2,8}(?P<file>(?:[a-z-]{2,16}:/{2,3})?[^\s:][^:\n]{0,400})?:(?P<line>[0-9]{1,9})(?: - (?P<name>\S.{0,1000}))?",
    re.ASCII,
)
_LANGUAGES: Final = {
    "cs": "csharp",
    "go": "go",
    "js": "javascript",
    "jsx": "javascript",
    "php": "php",
    "py": "python",
    "rb": "ruby",
    "swift": "swift",
    "ts": "javascript",
    "tsx": "javascript",
}
_DOTNET: Final = ("System.", "Microsoft.")


def read_listed(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error above the link to all of its frames: type, message, and the frames of the program."""
    lines, frames, start = window.lines, list[Frame](), -1
    for index in range(at - 1, max(floor, at - LOOKAHEAD) - 1, -1):
        if (placed := _FRAME.fullmatch(lines[index])) is not None and len(frames) < MAX_SCAN_FRAMES:
            frames.insert(0, _placed(placed))
        elif _HEAD.fullmatch(lines[index]) is not None:
            start = index
            break
    head = _HEAD.fullmatch(lines[start]) if start >= 0 else None
    link = next((index for index in range(start + 1, at) if lines[index].startswith(_LINK)), -1)
    if head is None or link < 0 or not frames:
        return None
    root = Raised(head["type"], "\n".join(lines[start + 1 : link]).strip("\n"), frames, dropped=1)
    root.dropped_after, root.cuts = len(frames), [Cut.UNCOUNTED]
    return Parsed(root, start, at, language=_language_of(root), mechanism="bugsnag")


def _placed(placed: re.Match[str]) -> Frame:
    known = bool(placed["file"])
    return Frame(
        function=(placed["name"] or "").partition("(")[0],
        file=placed["file"] or "",
        line=int(placed["line"]) if known else 0,
    )


def _language_of(root: Raised) -> str:
    """Return the language that the end of a file tells of, or the namespace of the type."""
    ends = (frame.file.rpartition(".")[2] for frame in root.frames if "." in frame.file)
    known = next((_LANGUAGES[end] for end in ends if end in _LANGUAGES), "")
    return known or ("csharp" if root.type_name.startswith(_DOTNET) else "")
