"""Frames without the word *at*: the console of Unity's editor, App Center, and the page of errors of ASP.NET. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._dotnet_lines import (
    RETHROWN,
    is_header,
    plain_header,
    plain_record,
    read_header,
)
from uep.model import Frame, Relation

__all__ = ["EDITOR", "PAGE", "is_placed", "read_editor", "read_page"]

EDITOR: Final = ") (at "
PAGE: Final = "Stack Trace:"
_EDITOR_FRAME: Final = re.compile(
    r"(?P<wrapper>\(wrapper [\w-]{1,60}\) )?(?P<name>[\w.+`<>,\[\]|/=$:]{1,400}[.:][\w.<>`|$\[\],]{1,400}) ?\((?P<arguments>[^()]{0,1000})\)"
    r"(?: \(at (?P<file>[^()\n]{1,1000}):(?P<line>[0-9]{1,9})\)| (?P<source>(?:/|[A-Z]:\\)[^()\n]{1,1000}\.(?:cs|fs|vb)):(?P<at>[0-9]{1,9}))? *`?"
)
_SIGNAL: Final = re.compile(r"(SIG[A-Z]{3,7}): (.*)")
"""What App Center prints in place of the type of an exception that ended the process (UEP-BRG-2047)."""
_INVOKED: Final = re.compile(
    r"Exception thrown while invoking \[[^\[\]\n]{1,100}\] method '[^'\n]{1,300}' : "
)
"""What the editor logs in front of what one of its callbacks threw (UEP-BRG-2432)."""
_PAGE_HEAD: Final = re.compile(
    r"\[(?P<type>[A-Za-z_][\w.`+]{0,300}(?:Exception|Error))(?: \((?P<code>0x[0-9a-fA-F]{8}|-?[0-9]{1,10})\))?(?:: (?P<message>.*))?"
)
_PAGE_FRAME: Final = re.compile(
    r" {2,4}(?P<name>[\w.+`<>,\[\]$-]{1,400}\.[\w.<>`|$-]{1,400})\((?P<arguments>.{0,2000}?)\)"
    r"(?: in (?P<file>.{1,1000}):(?:line )?(?P<line>[0-9]{1,9})| \+[0-9]{1,9})"
)


def read_editor(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the frames of a console line of Unity, below the type and message of an exception (UEP-BRG-1266)."""
    if at > floor and (EDITOR in (above := window.lines[at - 1]) or is_placed(above)):
        return None  # the line above was looked at
    start = at
    while start > floor and _editor_frame(window.lines[start - 1]) is not None:
        start -= 1
    head = start - 1
    while (
        head > floor
        and start - head < LOOKAHEAD
        and not _header(window.lines[head])
        and window.lines[head].strip()
    ):
        head -= 1
    if head < floor or not _header(window.lines[head]):
        return None
    root = _named(_header(window.lines[head]))
    root.message = "\n".join([root.message, *window.lines[head + 1 : start]])
    index = _editor_frames(window, root, start)
    while root.frames and _wraps(window, index):
        # BRG-1836: below the frames of an error stands who wrapped it.
        wrapper = _named(window.lines[index][len(RETHROWN) :])
        root.relation = Relation.CAUSE
        wrapper.children.append(root)
        root, index = wrapper, _editor_frames(window, wrapper, index + 1)
    if window.capped and index >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, head, index, 0.9)


def is_placed(text: str) -> bool:
    """Return whether a line is a frame without the word *at* that ends with its place, as App Center has it."""
    found = _EDITOR_FRAME.fullmatch(text) if text[-1:].isdigit() and ") " in text else None
    return found is not None and found["source"] is not None


def _named(header: str) -> Raised:
    """Return the error of a first line."""
    if (signal := _SIGNAL.fullmatch(header)) is not None:
        return Raised("", signal[2], codes=[("posix.signal", signal[1], "")])
    found = read_header(header)
    return Raised(found.type_name, found.message)


def _wraps(window: Window, index: int) -> bool:
    text = window.at(index)
    return text is not None and text.startswith(RETHROWN) and is_header(text[len(RETHROWN) :])


def _editor_frames(window: Window, root: Raised, index: int) -> int:
    """Read the frames from a line on; return the index after them."""
    while (line := window.at(index)) is not None and (frame := _editor_frame(line)) is not None:
        if len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(frame)
        index += 1
    return index


def _header(text: str) -> str:
    """Return the first line of an exception, without the source that the loader of mods logs in front of it (UEP-BRG-1855)."""
    bare = plain_header(_INVOKED.sub("", plain_record(text), count=1))
    return bare if is_header(bare) or _SIGNAL.fullmatch(bare) is not None else ""


def _editor_frame(line: str) -> Frame | None:
    found = _EDITOR_FRAME.fullmatch(line)
    if found is None or is_header(line):
        return None
    file, line_number = found["file"] or found["source"] or "", found["line"] or found["at"] or "0"
    # Without symbols the console names the module in angle brackets.
    known = bool(file) and not file.startswith("<")
    name = found["name"] if "::" in found["name"] else found["name"].replace(":", ".", 1)
    return Frame(
        function=name,
        raw_function=found["wrapper"] + name if found["wrapper"] else "",
        file=file if known else "",
        line=int(line_number) if known else 0,
    )


def read_page(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the exceptions below ``Stack Trace:``; each wraps the one above it (UEP-BRG-1267)."""
    index, root = at + 1, None
    while True:
        first = index
        while index - first < 3 and (line := window.at(index)) is not None and not line.strip():
            index += 1
        block = _page_block(window, index)
        if block is None:
            break
        raised, index = block
        if root is not None:
            root.relation = Relation.CAUSE
            raised.children.append(root)
        root = raised
    if root is None:
        return None
    return Parsed(root, at, first, 0.9, handled=False, mechanism="ASP.NET")


def _page_block(window: Window, index: int) -> tuple[Raised, int] | None:
    line = window.at(index)
    found = _PAGE_HEAD.match(line) if line is not None else None
    if found is None or line is None:
        return None
    parts, first = [line], index
    while (
        not parts[-1].endswith("]")
        and index - first < LOOKAHEAD
        and (line := window.at(index + 1)) is not None
    ):
        parts.append(line)
        index += 1
    text = "\n".join(parts)
    message = text[found.start("message") :].removesuffix("]") if found["message"] is not None else ""
    raised = Raised(found["type"], message)
    code = found["code"] or ""
    if code.startswith("0x"):
        raised.codes.append(("hresult", "0x" + code[2:].upper(), ""))
    index += 1
    while (line := window.at(index)) is not None and (frame := _PAGE_FRAME.match(line)) is not None:
        raised.frames.append(
            Frame(function=frame["name"], file=frame["file"] or "", line=int(frame["line"] or 0))
        )
        index += 1
    return (raised, index) if raised.frames else None
