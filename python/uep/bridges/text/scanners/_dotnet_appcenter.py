"""The pages that App Center writes about a crash: frames with their assembly first, the exception after them. Reads one error."""

from __future__ import annotations

from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._dotnet_lines import is_header, read_frame, read_header
from uep.model import Frame

__all__ = ["SECTION", "read_section"]

SECTION: Final = "### Stacktrace ###"
_REASON: Final = "### Reason ###"
_LINK: Final = "### "


def read_section(window: Window, at: int) -> Parsed | None:
    """Read the frames below a title, with blank lines between them, and the exception below the next (UEP-BRG-1859)."""
    frames, index = list[Frame](), _next(window, at + 1)
    while (text := window.at(index)) is not None and text.strip() != _REASON:
        frame = read_frame(f"   at {text.strip().partition(';')[0]}")
        if frame is None or len(frames) >= MAX_SCAN_FRAMES:
            return None
        frames.append(frame)
        index = _next(window, index + 1)
    start = _next(window, index + 1)
    reason = window.at(start)
    if reason is None or not is_header(reason) or reason[0].islower() or not (frames or "." in reason):
        return None
    header, words, end = read_header(reason), list[str](), start + 1
    while end - start < LOOKAHEAD and (text := window.at(end)) is not None and not text.startswith(_LINK):
        words.append(text)
        end += 1
    message = "\n".join([header.message, *words]).rstrip()
    return Parsed(Raised(header.type_name, message, frames), at, end, mechanism="appcenter")


def _next(window: Window, index: int) -> int:
    """Return the index of the next line that is not blank."""
    while (text := window.at(index)) is not None and not text.strip():
        index += 1
    return index
