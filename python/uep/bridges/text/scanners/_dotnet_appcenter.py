"""The pages that App Center writes about a crash: frames with their assembly first, the exception after them. Reads one error."""

from __future__ import annotations

from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._dotnet_lines import is_header, read_bare_frame, read_frame, read_header
from uep.bridges.text.scanners._java_lines import read_bare_frame as read_java_frame
from uep.model import Frame

__all__ = ["SECTION", "read_section"]

SECTION: Final = "### Stacktrace ###"
_REASON: Final = "### Reason ###"
_LINK: Final = "### "


def read_section(window: Window, at: int) -> Parsed | None:
    """Read the frames below a title, with blank lines between them, and the exception below the next (UEP-BRG-1859)."""
    frames, index, language = list[Frame](), _next(window, at + 1), ""
    while (text := window.at(index)) is not None and text.strip() != _REASON:
        call = text.strip().partition(";")[0]
        java = read_java_frame(call)
        frame = java or read_bare_frame(call) or read_frame(f"   at {call}")
        if java is not None:
            language = "java"
        if frame is None or len(frames) >= MAX_SCAN_FRAMES:
            return None
        frames.append(frame)
        index = _next(window, index + 1)
    start = _next(window, index + 1)
    reason = window.at(start)
    if reason is None or not is_header(reason) or not (frames or "." in reason):
        return None
    if reason[0].islower() is not (language == "java"):
        return None
    header, words, end = read_header(reason), list[str](), start + 1
    while end - start < LOOKAHEAD and (text := window.at(end)) is not None and not text.startswith(_LINK):
        words.append(text)
        end += 1
    message = "\n".join([header.message, *words]).rstrip()
    root = Raised(header.type_name, message, frames)
    return Parsed(root, at, end, language=language, mechanism="appcenter")


def _next(window: Window, index: int) -> int:
    """Return the index of the next line that is not blank."""
    while (text := window.at(index)) is not None and not text.strip():
        index += 1
    return index
