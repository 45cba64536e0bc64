"""Dart stack traces: the virtual machine's numbered frames, and those of package:stack_trace with the place first.

Frames are known by their number and by the scheme of their place; the message stands above them.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import structs

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Grammar, Parsed, Raised, Window
from uep.bridges.text.scanners._dart_alone import read_alone
from uep.bridges.text.scanners._dart_aot import ABSOLUTE, in_build, preamble_start, read_address
from uep.bridges.text.scanners._dart_crash import CRASH, parse_crash
from uep.bridges.text.scanners._dart_flutter import CAUGHT, read_caught, read_split
from uep.model import Frame

__all__ = ["DART"]

_FRAME: Final = re.compile(
    r"#([0-9]{1,6}) {1,8}([^\s(].{0,500}) \(((?:dart|package|file|org-dartlang-[a-z]{1,20}|https?|data):.{1,400}?)(?::([0-9]{1,9}))?(?::([0-9]{1,9}))?\)"
)
_FRIENDLY: Final = re.compile(
    r"((?:package:|dart:|https?://[\w.-]{1,200}(?::[0-9]{1,5})?/|[\w./\\-]{0,200}[\w-]\.dart(?=\.js |[ /]))[\w./-]{0,300})(?: ([0-9]{1,9})(?::([0-9]{1,9}))?)? {2,400}([A-Za-z_$<][\w$.<> ]{0,300})"
)
_SUSPENSION: Final = "<asynchronous suspension>"
_GAP: Final = "===== asynchronous gap ==="
_UNHANDLED: Final = re.compile(
    r"(?:.{0,200}\] )?(?:Dart Error: )?Unhandled [Ee]xception:(?: (.*))?", re.DOTALL
)
_ENGINE: Final = re.compile(
    r"(?:.{0,60} )?\[(?:ERROR|FATAL|VERBOSE-[0-9]):[\w./]{1,100}\([0-9]{1,6}\)\] Unhandled [Ee]xception: \S.*",
    re.DOTALL,
)
"""How the log of Flutter's engine tells of an error, which needs no frames to be sure (UEP-BRG-2761)."""

_TOLD: Final = re.compile(r".{0,40}E/flutter: \[ERROR:[^\]\n]{1,200}\] Unhandled Exception: ")
"""What stands before an error in the log of Android Studio, which indents the frames."""

_TYPE: Final = re.compile(
    r"((?:[A-Za-z_]\w{0,100})?(?:Exception|Error))(?: \([^()]{1,100}\)| \[[^\[\]\n]{1,60}\])?(?:: |\Z)"
)
_CALLED: Final = re.compile(r"([A-Za-z_]\w{0,100}(?:Exception|Error))\((.*)\)", re.DOTALL)
_OPEN: Final = "Exception("
_CALLS: Final = re.compile(r"[A-Z]\w{0,100}Exception\(")
_ANOTHER: Final = "Another exception was thrown: "
_WORD: Final = ("Error: ", "Error ")
_MESSAGE_LINES: Final = 32
_FEW: Final = 6
_LEAST: Final = 2
_FAILED: Final = " [E]"


def _frame(text: str) -> tuple[int, Frame] | None:
    """Return number and frame of a line such as ``#0      Shop.open (package:shop/shop.dart:5:7)``."""
    if not text.startswith("#"):
        return read_address(text)
    found = _FRAME.fullmatch(text)
    if found is None:
        return read_address(text)
    frame = Frame(
        function=found[2].rstrip(" "), file=found[3], line=int(found[4] or 0), column=int(found[5] or 0)
    )
    return int(found[1]), frame


def _friendly(text: str) -> Frame | None:
    """Return the frame of a line that package:stack_trace aligned: ``package:shop/shop.dart 5:7  Shop.open``.

    Programs compiled ahead of time know no columns (UEP-BRG-1151), those compiled to JavaScript are files of it.
    """
    found = _FRIENDLY.fullmatch(text) if ".dart" in text or text.startswith(("dart:", "package:")) else None
    if found is None:
        return None
    return Frame(function=found[4], file=found[1], line=int(found[2] or 0), column=int(found[3] or 0))


def _parse(window: Window, at: int, floor: int) -> Parsed | None:
    text = window.lines[at]
    if any(words in text for words in CAUGHT) and (caught := read_caught(window, at, _frame)) is not None:
        return caught
    if text.startswith(_ANOTHER) and text[len(_ANOTHER) :].strip():
        # UEP-BRG-1291: the framework prints later errors in one line.
        another = Raised()
        _describe(another, [text[len(_ANOTHER) :]])
        return Parsed(another, at, at + 1, 0.9, handled=True, mechanism="flutter")
    if found := _UNHANDLED.fullmatch(text):
        return _parse_unhandled(window, at, found[1])
    if CRASH in text:
        return parse_crash(window, at)
    if text in (_SUSPENSION,) or text.startswith(_GAP):
        return None
    if _OPEN in text and (quoting := _quoting(window, at)) is not None:
        return quoting
    return _parse_frames(window, at, floor)


def _parse_frames(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error to which the frame at a line belongs."""
    numbered = read_split(window, at - 1) if at > floor else None
    if numbered is not None:
        at -= 1  # UEP-BRG-2760: the number stands above the place
    else:
        numbered = _frame(window.lines[at])
    text = window.lines[at]
    if numbered is None and _friendly(text) is None:
        return None
    if numbered is None:
        first = at
        while first > max(floor, at - LOOKAHEAD) and _friendly(window.lines[first - 1]) is not None:
            first -= 1
        # Without numbers two frames in a row are the least that tells a trace from a list of files.
        following = window.lines[at] if first < at else window.at(at + 1)
        at = first
        if following is None or not (_friendly(following) or following.startswith(_GAP)):
            return None
    root = Raised(cuts=[Cut.HEAD] if numbered is not None and numbered[0] else [])
    head = preamble_start(window.lines, at, floor)
    start = head if root.cuts else _above(window, head, floor)
    above = window.lines[start:head]
    while numbered is None and above and not above[-1].strip():
        above = above[:-1]
    _describe(root, above)
    end = _frames(window, root, at)
    root.frames = in_build(root.frames, window.lines[head:at])
    if head < at and not above:
        root.cuts.append(Cut.HEAD)
    if len(root.frames) + root.dropped < _LEAST and not _is_told(window, root, at):
        # UEP-BRG-1975: one frame without anything around it is a quotation, not the rest of an error.
        return None
    return Parsed(root, start, end, confidence=0.9 if root.type_name else 0.6)


def _is_told(window: Window, root: Raised, at: int) -> bool:
    """Return whether words stand directly above frames, or the frames of another error."""
    above = window.lines[at - 1] if at else ""
    return bool(root.type_name or (root.message and above.strip())) or _frame(above) is not None


def _parse_unhandled(window: Window, at: int, first: str | None) -> Parsed | None:
    """Read what ended an isolate: the message goes on to the first frame."""
    index = at + 1
    while index < at + _MESSAGE_LINES and (text := window.at(index)) is not None:
        if _UNHANDLED.fullmatch(text) is not None:
            return _without_frames(window, at, first)
        numbered = _frame(text) or read_split(window, index)
        if (numbered is not None and numbered[0] == 0) or (numbered is None and _friendly(text)):
            break
        index += 1
    else:
        return _without_frames(window, at, first)
    if index >= len(window.lines):
        return None
    root, head = Raised(), preamble_start(window.lines, index, at)
    _describe(root, [*([first] if first else []), *window.lines[at + 1 : head]])
    end = _frames(window, root, index)
    root.frames = in_build(root.frames, window.lines[head:index])
    return Parsed(root, at, end, handled=False)


def _without_frames(window: Window, at: int, said: str | None) -> Parsed | None:
    """Read what the engine of Flutter says of an error in one line (UEP-BRG-2761)."""
    if said is None or _ENGINE.fullmatch(window.lines[at]) is None:
        return None
    if (window.at(at + 1) or "").lstrip(" ").startswith("#0"):
        return None  # the log of Android Studio indents the frames
    root = Raised()
    _describe(root, [said])
    return Parsed(root, at, at + 1, handled=False)


def _quoting(window: Window, at: int) -> Parsed | None:
    """Read an exception whose text in parentheses goes on over several lines, as one that quotes a platform's (UEP-BRG-1872)."""
    first = window.lines[at]
    if _CALLS.match(first) is None or first.count("(") <= first.count(")"):
        return None
    index = at + 1
    while index - at < _MESSAGE_LINES and (text := window.at(index)) is not None and _frame(text) is None:
        index += 1
    if index == at + 1 or index - at >= _MESSAGE_LINES or text is None or text[:2] != "#0":
        return None
    root = Raised()
    _describe(root, window.lines[at:index])
    return Parsed(root, at, _frames(window, root, index), confidence=0.9) if root.type_name else None


def _above(window: Window, at: int, floor: int) -> int:
    """Return where the message above frames begins: the line above them, or what an enclosed text holds."""
    if window.enclosed and at <= LOOKAHEAD:
        return 0
    for index in range(at - 1, max(floor, at - _MESSAGE_LINES) - 1, -1):
        if _UNHANDLED.fullmatch(window.lines[index]):
            return index
    for index in range(at - 1, max(floor, at - _MESSAGE_LINES) - 1, -1):
        if window.lines[index].endswith(_FAILED) and _friendly(window.lines[at]) is not None:
            # UEP-BRG-1293: the runner of package:test names the test above what failed.
            return index + 1
    if at - 1 > floor and not window.lines[at - 1].strip() and _friendly(window.lines[at]):
        return _apart(window, at, floor)
    if at - 1 > floor and _friendly(window.lines[at]) is not None:
        for index in range(at - 1, max(floor, at - _FEW) - 1, -1):
            if not window.lines[index].strip():
                break
            if window.lines[index].startswith(_WORD) or _TYPE.match(window.lines[index]):
                return index
    if at == floor or not window.lines[at - 1].strip() or window.lines[at - 1].startswith(("#", "=", "<")):
        return at
    return _quoted_source(window, at, floor) if not window.lines[at - 1].strip(" ^~") else at - 1


def _quoted_source(window: Window, at: int, floor: int) -> int:
    """Return where a message begins that ends in a line of carets: at the head of the log record, or below a blank line."""
    lowest = max(floor, at - _MESSAGE_LINES)
    if window.head >= lowest:
        return window.head
    return next(
        (index + 1 for index in range(at - 1, lowest - 1, -1) if not window.lines[index].strip()), lowest
    )


def _apart(window: Window, at: int, floor: int) -> int:
    """Return where the message begins that a blank line parts from frames: the line that begins with an error's word (BRG-1152)."""
    for index in range(at - 2, max(floor, at - _MESSAGE_LINES) - 1, -1):
        text = window.lines[index]
        if text.startswith(_WORD) or _TYPE.match(text):
            return index
        if text.startswith("#") or _friendly(text) is not None:
            break
    return at


def _describe(root: Raised, lines: list[str]) -> None:
    text = "\n".join(lines)
    if told := _TOLD.match(text):
        text = text[told.end() :]
    if found := _TYPE.match(text):
        root.type_name, text = found[1], text[found.end() :]
    elif called := _CALLED.fullmatch(text):
        root.type_name, text = called[1], called[2]
    root.message = text


def _frames(window: Window, root: Raised, index: int) -> int:
    wanted, awaited = -1, False
    while (text := window.at(index)) is not None:
        if text == _SUSPENSION or text.startswith(_GAP):
            awaited, index, wanted = True, index + 1, wanted if text == _SUSPENSION else -1
            continue
        numbered = _frame(text)
        lines = 1 if numbered is not None or (numbered := read_split(window, index)) is None else 2
        frame = numbered[1] if numbered is not None else _friendly(text)
        if frame is None or (numbered is not None and wanted >= 0 and numbered[0] != wanted):
            break
        wanted = numbered[0] + 1 if numbered is not None else -1
        if len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(structs.replace(frame, async_boundary=True) if awaited else frame)
        else:
            root.dropped, root.dropped_after = root.dropped + 1, MAX_SCAN_FRAMES
        awaited, index = False, index + lines
    return index


def _continues(line: str) -> bool:
    return line == _SUSPENSION or (line.startswith("#") and _frame(line) is not None) or _is_address(line)


def _is_address(line: str) -> bool:
    return ABSOLUTE in line and read_address(line) is not None


DART: Final = Grammar(
    stem="dart",
    language="dart",
    triggers=(
        ".dart:",
        ".dart ",
        ".dart.js ",
        "dart:",
        "Unhandled exception:",
        "Unhandled Exception: ",
        "asynchronous ",
        ABSOLUTE,
        CRASH,
        _OPEN,
        *CAUGHT,
        _ANOTHER,
    ),
    parse=_parse,
    continues=_continues,
    whole=read_alone,
)
