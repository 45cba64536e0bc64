"""What Visual Studio and its debuggers say of an exception that stopped a program. Reads one error (UEP-BRG-2653)."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text._markup import closes_quote
from uep.bridges.text.scanners._dotnet_details import read_inner, take_properties
from uep.bridges.text.scanners._dotnet_lines import is_frame, is_header, read_header
from uep.bridges.text.scanners._dotnet_reader import Reader
from uep.bridges.text.scanners._dotnet_tree import build

__all__ = ["STOPPED", "read_details", "read_noted", "read_stopped"]

STOPPED: Final = "xception of type '"
_STOPPED: Final = re.compile(
    r"[>* ]{0,8}(?:Message: )?An (?:unhandled exception of type '(?P<type>[\w.+`]{1,300})' occurred in (?:Unknown Module|[\w.-]{1,200}?)"
    r"|exception of type '(?P<other>[\w.+`]{1,300})' occurred in [\w.-]{1,200} but was not handled in user code)"
    r"[.:]?(?:\s+(?P<text>\S.*))?"
)
_NOTED: Final = re.compile(r"Exception thrown: '(?P<type>[\w.+`]{1,300})' in [\w.-]{1,200}")
_FEW: Final = 4
_MORE: Final = "Additional information: "
_NEAR: Final = 3
_DETAILS: Final = 32
_LEAST: Final = 3
_NO_STACK: Final = ("StackTrace:", "StackTrace=", "<Cannot evaluate the exception stack trace>")


def read_stopped(window: Window, at: int) -> Parsed | None:
    """Read type and message from the line that names the module, the message behind it or below, and the frames."""
    found = _STOPPED.fullmatch(window.lines[at].rstrip())
    if found is None:
        return None
    text, end = (found["text"] or "").strip(), at + 1
    if not text:
        text, end = _below(window, end)
    if len(text) > 1 and text[0] == text[-1] == "'":
        text = text[1:-1]
    name = found["type"] or found["other"]
    if is_frame(window.at(end) or ""):
        extent = Reader(window, "").extent(f"{name}: {text}", end)
        return Parsed(
            build(extent, has_head=True), at, extent.end, handled=False, fatal=True, mechanism="debugger"
        )
    return Parsed(Raised(name, text), at, end, 0.9, handled=False, fatal=True, mechanism="debugger")


def read_noted(window: Window) -> Parsed | None:
    """Read what the window of the debugger notes of an exception, and its message, where it is the whole text (UEP-BRG-2777)."""
    lines = [index for index, line in enumerate(window.lines) if line.strip()]
    found = _NOTED.fullmatch(window.lines[lines[0]].rstrip()) if 0 < len(lines) <= _FEW else None
    said = [window.lines[index].rstrip() for index in lines[1:]]
    if found is None or any(_NOTED.fullmatch(line) for line in said):
        return None
    return Parsed(Raised(found["type"], "\n".join(said)), lines[0], lines[-1] + 1, 0.6, mechanism="debugger")


def read_details(window: Window, at: int) -> Parsed | None:
    """Read the properties that Visual Studio copies of an exception without a stack, and the inner exceptions (UEP-BRG-2866, UEP-BRG-2950)."""
    lines, end = list[str](), at
    while end - at < _DETAILS and (text := window.at(end)) is not None and text.strip():
        lines.append(text.rstrip())
        end += 1
        if text.rstrip().endswith(_NO_STACK) and not (window.at(end) or "").endswith(_NO_STACK):
            break
    if len(lines) < _LEAST or not is_header(lines[0]) or not lines[-1].endswith(_NO_STACK):
        return None
    told = None if is_frame(window.at(end) or "") else take_properties(lines)
    name = read_header(lines[0]).type_name
    if told is None or lines[0] != name:
        return None
    message = told[0].partition("\n  Source=")[0]
    root = Raised(name, message, codes=[("hresult", told[1], "")] if told[1] else [])
    return Parsed(root, at, read_inner(window, root, end), 0.9, mechanism="debugger")


def _below(window: Window, index: int) -> tuple[str, int]:
    """Return the message that stands right below, or below a blank line where words announce it, and its end."""
    first = index
    while first < index + _NEAR and (line := window.at(first)) is not None and not line.strip():
        first += 1
    line = window.at(first)
    if line is None or is_frame(line) or (first > index and not line.startswith(_MORE)):
        return "", index
    lines, end = list[str](), first
    while end - first < LOOKAHEAD and (line := window.at(end)) is not None:
        if not line.strip() or is_frame(line) or closes_quote(line, lines):
            break
        lines.append(line.rstrip())
        end += 1
    return "\n".join(lines).removeprefix(_MORE), end
