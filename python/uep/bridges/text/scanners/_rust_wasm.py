"""Rust in WebAssembly: a panic that the hook of a page gives to the console, and the backtrace of a trap in wasmtime. Reads lines.

console_error_panic_hook puts the stack of JavaScript below the title ``Stack:`` (UEP-BRG-1531); wasmtime puts numbered
addresses below words that end in ``wasm backtrace:`` (UEP-BRG-1532).
"""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Raised, Window
from uep.bridges.text.scanners._js_at_sign import read_at_frame
from uep.bridges.text.scanners._js_lines import read_frame
from uep.bridges.text.scanners._rust_lines import plain_name, read_at
from uep.model import Frame

__all__ = ["read_hooked", "take_backtraces"]

_STACK: Final = "Stack:"
_ERROR: Final = "Error"
_BACKTRACE: Final = "wasm backtrace:"
_NUMBERED: Final = re.compile(r" *([0-9]{1,6}): +0x([0-9a-f]{1,16}) - (\S.*)", re.ASCII)
_INLINED: Final = re.compile(r" {8,40}- (\S.*)", re.ASCII)
_MODULE: Final = re.compile(r"([\w.-]{1,200})!(?=.)", re.ASCII)
_NOTE: Final = "note: using the `WASMTIME_BACKTRACE_DETAILS=1`"


def read_hooked(window: Window, start: int) -> tuple[str, list[Frame], int] | None:
    """Return the message that begins on a line, the frames below ``Stack:``, and the line after them; None without that title."""
    for index in range(start + 1, start + LOOKAHEAD):
        line = window.at(index)
        if line is None:
            return None
        if line == _STACK and not window.lines[index - 1] and window.at(index + 1) == "":
            frames, end = _javascript(window, index + 2)
            return ("\n".join(window.lines[start : index - 1]), frames, end) if frames else None
    return None


def _javascript(window: Window, index: int) -> tuple[list[Frame], int]:
    if window.at(index) == _ERROR:
        index += 1
    frames = list[Frame]()
    while (line := window.at(index)) is not None:
        frame = read_frame(line[7:]) if line.startswith("    at ") else read_at_frame(line)
        if frame is None:
            break
        frames.append(frame)
        index += 1
    return frames[:MAX_SCAN_FRAMES], index


def take_backtraces(root: Raised) -> None:
    """Make frames of the lines below ``wasm backtrace:`` in the messages of an error and its causes."""
    pending = [root]
    while pending:
        raised = pending.pop()
        pending += raised.children
        head, words, text = raised.message.partition(_BACKTRACE + "\n")
        frames = _frames(text) if words else []
        if frames:
            raised.message = head + words[:-1]
            raised.frames = (frames + list(raised.frames))[:MAX_SCAN_FRAMES]


def _frames(text: str) -> list[Frame]:
    """Return the frames of a backtrace, nothing where other lines stand between them."""
    frames, address, number = list[Frame](), "", 0
    for line in text.split("\n"):
        numbered = _NUMBERED.fullmatch(line)
        if numbered is not None and int(numbered[1]) == number:
            address, number = str(int(numbered[2], 16)), number + 1
            frames.append(_frame(numbered[3], address))
        elif frames and (inlined := _INLINED.fullmatch(line)) is not None:
            # What was inlined stands first; the call that holds it follows without an address.
            frames[-1] = replace(frames[-1], inlined=True)
            frames.append(_frame(inlined[1], address))
        elif frames and (place := read_at(line)) is not None:
            file, row, column = place
            frames[-1] = replace(frames[-1], file=file, line=row, column=column)
        elif line.startswith(_NOTE):
            break
        elif line.strip():
            return []
    return frames


def _frame(text: str, address: str) -> Frame:
    found = _MODULE.match(text)
    name = text[found.end() :] if found is not None else text
    plain = plain_name(name)
    return Frame(
        function=plain,
        raw_function=name if name != plain else "",
        package=found[1] if found is not None else "",
        address=address,
    )
