"""The pages that App Center writes about a crash: frames with their assembly first, the exception after them. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._dotnet_lines import is_header, read_bare_frame, read_frame, read_header
from uep.bridges.text.scanners._java_lines import read_bare_frame as read_java_frame
from uep.model import Frame

__all__ = ["SECTION", "read_calls", "read_section"]

SECTION: Final = "### Stacktrace ###"
_REASON: Final = "### Reason ###"
_LINK: Final = "### "
_LEAST: Final = 2
_HOCKEY: Final = re.compile(
    r"(?:<pre>)?(?P<type>\w{1,120});(?P<name>[^\s;]{1,400});(?P<file>[\w.+-]{1,200}\.mm?);(?P<line>[0-9]{1,9})(?:</pre>)?"
)
_THROWN: Final = re.compile(
    r"(?:\*\*\* )?Terminating app due to uncaught exception '(?P<type>\w{1,200})', reason: '(?P<text>.*)'"
)
"""What HockeyApp writes of Objective-C (UEP-BRG-3046)."""


def read_section(window: Window, at: int) -> Parsed | None:
    """Read the frames below a title, with blank lines between them, and the exception below the next (UEP-BRG-1859)."""
    frames, index, language = list[Frame](), _next(window, at + 1), ""
    while (text := window.at(index)) is not None and text.strip() != _REASON:
        listed = _HOCKEY.fullmatch(text.strip())
        call = text.strip().partition(";")[0]
        java = read_java_frame(call)
        frame = (
            _sent(listed)
            if listed is not None
            else java or read_bare_frame(call) or read_frame(f"   at {call}")
        )
        if java is not None:
            language = "java"
        if frame is None or len(frames) >= MAX_SCAN_FRAMES:
            return None
        frames.append(frame)
        index = _next(window, index + 1)
    start = _next(window, index + 1)
    reason = window.at(start)
    if frames and reason is not None and (thrown := _THROWN.fullmatch(reason.strip())) is not None:
        root = Raised(thrown["type"], thrown["text"], frames)
        return Parsed(root, at, start + 1, language="objective-c", mechanism="hockeyapp")
    if reason is None or not is_header(reason) or not (frames or "." in reason):
        return None
    language = language if frames else _language_of(reason)
    if reason[0].islower() is not (language == "java"):
        return None
    header, words, end = read_header(reason), list[str](), start + 1
    while end - start < LOOKAHEAD and (text := window.at(end)) is not None and not text.startswith(_LINK):
        words.append(text)
        end += 1
    message = "\n".join([header.message, *words]).rstrip()
    root = Raised(header.type_name, message, frames)
    return Parsed(root, at, end, language=language, mechanism="appcenter")


def _sent(listed: re.Match[str]) -> Frame:
    """Return the frame of a class and a message that was sent to it."""
    return Frame(
        function=f"[{listed['type']} {listed['name']}]", file=listed["file"], line=int(listed["line"])
    )


def read_calls(window: Window, at: int) -> Parsed | None:
    """Read calls without the word *at* below the first line of an exception and a blank one (UEP-BRG-2645)."""
    if (window.at(at + 1) or "").strip() or not window.has(at + 2):
        return None
    frames, index = list[Frame](), at + 2
    while (text := window.at(index)) is not None and (frame := _call(text.rstrip())) is not None:
        if len(frames) < MAX_SCAN_FRAMES:
            frames.append(frame)
        index += 1
    if len(frames) < _LEAST:
        return None
    header = read_header(window.lines[at])
    return Parsed(Raised(header.type_name, header.message, frames), at, index, 0.9)


def _call(text: str) -> Frame | None:
    """Return the frame of a line that is a method with its namespace and type, and its parameters."""
    name, paren, _ = text.partition("(")
    if not paren or not text.endswith(")") or " " in name or name.count(".") < _LEAST:
        return None
    return read_frame(f"   at {text}")


def _language_of(reason: str) -> str:
    """Return the language of an exception without frames: packages of Java begin with a small letter."""
    return "java" if reason[0].islower() else ""


def _next(window: Window, index: int) -> int:
    """Return the index of the next line that is not blank."""
    while (text := window.at(index)) is not None and not text.strip():
        index += 1
    return index
