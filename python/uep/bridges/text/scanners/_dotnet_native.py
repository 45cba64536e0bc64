"""What Mono prints when native code ends its process: the signal, and the stacks below titles between rules. Reads one error.

The managed frames are those of the error; the native ones are read where these are missing (UEP-BRG-1856).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._cpp_names import plain_name
from uep.model import Frame

__all__ = ["GOT", "read_native"]

GOT: Final = " while executing native code."
_SIGNAL: Final = re.compile(r"Got an? (SIG[A-Z]{2,8}|[a-z]{3,8}) while executing native code\..{0,200}")
_RULE: Final = "====="
_MANAGED: Final = "Managed Stacktrace:"
_NATIVE: Final = "Native stacktrace:"
_CALL: Final = re.compile(r"\s{1,12}(0x[0-9a-f]{1,16}) - (\S.{0,400}?) : ?(.{0,2000})")
_METHOD: Final = re.compile(
    r"at (\(wrapper [\w-]{1,60}\) )?([^\s(]{1,500})(?: \(.{0,2000}\))? <0x[0-9a-f]{1,16}>"
)
_MESSAGE_LINES: Final = 4
_REPORT_LINES: Final = 512


def read_native(window: Window, at: int) -> Parsed | None:
    """Read the report from the line that names the signal."""
    found = _SIGNAL.fullmatch(window.lines[at].rstrip())
    if found is None:
        return None
    signal = found[1] if found[1].startswith("SIG") else f"SIG{found[1].upper()}"
    lines, index = [window.lines[at].rstrip()], at + 1
    while (
        len(lines) < _MESSAGE_LINES and (text := window.at(index)) is not None and not text.startswith(_RULE)
    ):
        lines.append(text.rstrip())
        index += 1
    root = Raised(signal, "\n".join(lines).rstrip("\n"), codes=[("posix.signal", signal, "")])
    end, native = index, list[Frame]()
    while index - at < _REPORT_LINES and (text := window.at(index)) is not None:
        index += 1
        if text.strip() == _NATIVE:
            native, index = _frames(window, index, _native)
        elif text.strip() == _MANAGED:
            root.frames, index = _frames(window, index, _managed)
        else:
            continue
        end = index
        if root.frames:
            break
    root.frames = root.frames or native
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, at, end, handled=False, fatal=True, mechanism="mono")


def _frames(window: Window, index: int, read: Callable[[str], Frame | None]) -> tuple[list[Frame], int]:
    """Return the frames below a title and its rule, and the index after them."""
    frames = list[Frame]()
    if (window.at(index) or "").startswith(_RULE):
        index += 1
    while (text := window.at(index)) is not None and (frame := read(text)) is not None:
        if len(frames) < MAX_SCAN_FRAMES:
            frames.append(frame)
        index += 1
    return frames, index


def _managed(text: str) -> Frame | None:
    """Return the frame of a method, whose parameters are types in C#'s words, and an offset."""
    found = _METHOD.fullmatch(text.strip())
    if found is None:
        return None
    wrapper = found[1] or ""
    return Frame(function=found[2], raw_function=wrapper + found[2] if wrapper else "")


def _native(text: str) -> Frame | None:
    """Return the frame of an address, an image and a symbol, which is missing in parentheses."""
    found = _CALL.fullmatch(text.rstrip())
    if found is None:
        return None
    raw = "" if found[3] in ("(null)", "<redacted>") else found[3]
    name = plain_name(raw)
    return Frame(
        function=name,
        raw_function=raw if raw != name else "",
        package=found[2],
        address=str(int(found[1], 16)),
    )
