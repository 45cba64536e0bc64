"""What OCaml prints of an exception that nothing caught, and of one that a program or a test runner reports with its backtrace.

The standard library prints constructors, the libraries of Jane Street s-expressions (UEP-BRG-2130 to UEP-BRG-2137).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD, LOOKBACK
from uep.bridges.text._grammar import Cut, Grammar, Parsed, Raised, Window
from uep.bridges.text._inset import if_sure, read_inset
from uep.bridges.text.scanners._ocaml_lines import read_exception, read_listed, read_place, unescape
from uep.model import Frame

__all__ = ["OCAML"]

_FATAL: Final = "Fatal error: exception "
_UNCAUGHT: Final = "Uncaught exception:"
_KILLED: Final = re.compile(r"Thread ([0-9]{1,9}) killed on uncaught exception (.+)")
_INTERNAL: Final = "internal error, uncaught exception:"
_SHOWN: Final = re.compile(
    r"(?:Error: )?exception (?=\S)|\[(?:exception|invalid|failure)\] |(?:[Ee]xception|[Ee]xn|Error): "
)
_REPORTED: Final = re.compile(r"Error: (\S.*) \(in the (?:log|code)\)\.")
_RULE: Final = ("---", "===")
_BOX: Final = ("\u2514", "\u2500")
_WORDS: Final = re.compile(r"(?:: |\] |[Ee]xception |- )(?=[(A-Z])")
_QUOTED: Final = re.compile(r"\"((?:[^\"\\]|\\.){1,2000})\"")
_INNER: Final = re.compile(r"\(?(?:[\w./-]{1,200}/)?monitor\.ml\.Error_?\s+(?:\(\(exn\s+)?(?=\()")
_FIRST_WORDS: Final = ("Raised at ", "Raised by primitive operation at ", "Re-raised at ", "Called from ")
_PIECES: Final = 4
_REPORT: Final = "Please report at "
_ANOMALY: Final = re.compile(r"(?:Error: ?)?Anomaly \"Uncaught exception (.+)\.\"")
_MARGIN: Final = "# "
_TITLED: Final = 0.7
_FENCE: Final = "```"
_NEAR: Final = 8
_EXPRESSION_LINES: Final = 512


def _parse(window: Window, at: int, floor: int) -> Parsed | None:
    line = window.lines[at].strip()
    if _FATAL in line:
        return _from_fatal(window, at, line)
    if line.endswith(_INTERNAL):
        return _named(window, at, at + 1, "uncaughtException")
    if line.removeprefix("Error ") == _UNCAUGHT:
        return _from_expression(window, at)
    if (killed := _KILLED.fullmatch(line)) is not None:
        parsed = _named(window, at, at, "uncaughtException", killed[2])
        if parsed is not None:
            parsed.thread_id = killed[1]
        return parsed
    if (anomaly := _ANOMALY.fullmatch(line)) is not None:
        root = _raised(anomaly[1])
        below = at + 1 + (window.at(at + 1) or "").startswith(_REPORT)
        end = _frames(window, below, root)
        return Parsed(root, at, end if root.frames else at + 1, 0.9, mechanism="anomaly")
    return _from_backtrace(window, at, floor) if _place_at(window, at) is not None else None


def _parse_logged(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an exception wherever it stands, also behind the margin that opam writes before a build's output."""
    line = window.lines[at]
    if line.startswith(_MARGIN + _FATAL) and not (window.at(at + 1) or "").strip():
        # UEP-BRG-3182: the title of a page; opam's output has more lines.
        titled = _from_fatal(Window([line.removeprefix(_MARGIN)], final=True), 0, line.removeprefix(_MARGIN))
        return (
            replace(titled, start=at, end=at + 1, confidence=_TITLED)
            if titled and titled.root.type_name
            else None
        )
    if line.startswith(_MARGIN):
        return if_sure(read_inset(_parse, window, at, floor, _MARGIN))
    return _parse(window, at, floor)


def _from_fatal(window: Window, at: int, line: str) -> Parsed | None:
    before, _, text = line.partition(_FATAL)
    if (before and not before.rstrip().endswith((":", "]", ">", "|"))) or not text:
        return None
    parsed = _named(window, at, at, "uncaughtException", text)
    if parsed is not None:
        parsed.fatal = True
    return parsed


def _named(window: Window, start: int, at: int, mechanism: str, text: str = "") -> Parsed | None:
    """Read an exception whose text begins on a line, and the backtrace below it, if there is one (UEP-BRG-2130)."""
    text = text or (window.at(at) or "").strip()
    if not text:
        return None
    end = _places_below(window, at + 1)
    rest = window.lines[at + 1 : end] if end is not None else []
    root = _raised("\n".join([text, *rest]).rstrip())
    parsed = Parsed(root, start, _frames(window, at + 1 + len(rest), root))
    parsed.handled, parsed.mechanism = False, mechanism
    return parsed


def _places_below(window: Window, index: int) -> int | None:
    """Return where the backtrace below a message begins; a blank line or another error ends the message."""
    for at in range(index, index + LOOKAHEAD):
        line = window.at(at)
        if line is None or not line.strip() or _FATAL in line:
            return None
        if _place_at(window, at) is not None:
            return at
    return None


def _raised(text: str) -> Raised:
    read = read_exception(text)
    return Raised(message=text) if read is None else Raised(type_name=read[0], message=read[1])


def _from_expression(window: Window, at: int) -> Parsed | None:
    """Read the s-expression that stands indented below the words, between blank lines (UEP-BRG-2133)."""
    first = at + 2 if window.at(at + 1) == "" or not (window.at(at + 1) or "").strip() else at + 1
    opening = window.at(first)
    if opening is None or not opening.startswith("  "):
        return None
    if opening.strip()[:1] not in '("' and not _is_exception(opening.strip()):
        return None
    index = first + 1
    while index < first + _EXPRESSION_LINES and (line := window.at(index)) and line.startswith("  "):
        index += 1
    text = "\n".join(line.removeprefix("  ") for line in window.lines[first:index]).strip()
    root = _of_expression(text)
    below = index + 1 if window.has(index) and not window.lines[index].strip() else index
    following = window.at(below)
    end = _frames(window, below, root) if following is not None and read_place(following) else index
    return Parsed(root, at, end, handled=False, fatal=True, mechanism="uncaughtException")


def _of_expression(text: str) -> Raised:
    """Return the error of an s-expression: that in the report of a monitor of Async, with its own backtrace, or itself."""
    inner = _INNER.search(text)
    root: Raised | None = None
    if inner is not None and (part := _balanced(text, inner.end())):
        read = read_listed(part)
        root = Raised(message=part) if read is None else Raised(type_name=read[0], message=read[1])
        places = (
            read_place(unescape(quoted[1])) for quoted in _QUOTED.finditer(text, inner.end() + len(part))
        )
        root.frames.extend(frame for frame in places if frame is not None)
        del root.frames[MAX_SCAN_FRAMES:]
    return root or _raised(text)


def _balanced(text: str, start: int) -> str:
    """Return the list that begins at a place, "" when it is not closed."""
    depth = 0
    for match in re.finditer(r"\"(?:[^\"\\]|\\.)*\"|[()]", text[start:]):
        depth += {"(": 1, ")": -1}.get(match.group(), 0)
        if depth == 0:
            return text[start : start + match.end()]
    return ""


def _from_backtrace(window: Window, at: int, floor: int) -> Parsed:
    """Read a backtrace whose exception stands above it in a program's own words (UEP-BRG-2134)."""
    root = Raised()
    end = _frames(window, at, root)
    start = at
    if start > floor and window.lines[start - 1].strip(" :.") in ("Backtrace", "backtrace", "Stack trace"):
        start -= 1
    reported = _reported(window, start, floor)
    if reported is not None:
        root.message, below = _below(window, end)
        return Parsed(root, reported, below)
    head = _head(window, start, floor)
    if head is None:
        root.cuts.append(Cut.HEAD)
        return Parsed(root, start, end, 0.9)
    index, text = head
    found = _raised("\n".join([text, *window.lines[index + 1 : start]]).rstrip())
    root.type_name, root.message = found.type_name, found.message
    return Parsed(root, index, end)


def _head(window: Window, at: int, floor: int) -> tuple[int, str] | None:
    """Return the line on which the exception above a backtrace begins, and the exception without the words before it."""
    for index in range(at - 1, max(floor, at - LOOKBACK) - 1, -1):
        line = window.lines[index].strip()
        if not line or line.startswith(_FENCE) or read_place(line) is not None:
            break
        if (shown := _SHOWN.match(line)) is not None:
            return index, line[shown.end() :].removesuffix(".")
    if at <= floor or not (line := window.lines[at - 1].strip()):
        return _asserted(window, at, floor)
    if read_place(line) is not None or line.startswith(_FENCE):
        return None
    return at - 1, next((line[begin:] for begin in _begins(line) if _is_exception(line[begin:])), line)


def _asserted(window: Window, at: int, floor: int) -> tuple[int, str] | None:
    """Return the line on which Alcotest says what failed; the values stand below it, between blank lines (UEP-BRG-2135)."""
    for index in range(at - 1, max(floor, at - LOOKBACK) - 1, -1):
        line = window.lines[index].strip()
        if line.startswith("FAIL "):
            return index, line.removeprefix("FAIL ")
        if line.startswith(_BOX) or read_place(line) is not None:
            break
    return None


def _begins(line: str) -> list[int]:
    return [0, *(match.end() for match in _WORDS.finditer(line))]


def _is_exception(text: str) -> bool:
    """Return whether words are an exception beyond doubt: a constructor alone, with a path or with arguments."""
    return " " not in text.partition("(")[0].strip() and read_exception(text) is not None


def _reported(window: Window, at: int, floor: int) -> int | None:
    """Return where OUnit's report of a failure begins whose message stands below its backtrace."""
    for index in range(at - 1, max(floor, at - _NEAR) - 1, -1):
        if _REPORTED.fullmatch(window.lines[index].strip()) is not None:
            first = index - 1
            return first if first >= floor and window.lines[first].startswith("File ") else index
        if window.lines[index].strip():
            return None
    return None


def _below(window: Window, index: int) -> tuple[str, int]:
    """Return the message below a backtrace, up to a rule, and where it ends."""
    lines: list[str] = []
    while len(lines) < LOOKAHEAD and (line := window.at(index)) is not None and not line.startswith(_RULE):
        lines.append(line)
        index += 1
    return "\n".join(lines).strip(), index


def _frames(window: Window, index: int, root: Raised) -> int:
    while (read := _place_at(window, index)) is not None:
        frame, index = read
        if len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(frame)
        else:
            root.dropped, root.dropped_after = root.dropped + 1, MAX_SCAN_FRAMES
    if window.capped and index >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return index


def _place_at(window: Window, index: int) -> tuple[Frame, int] | None:
    """Return the place that begins on a line, and the line after it; dune breaks places at eighty columns (UEP-BRG-2131)."""
    line = window.at(index)
    if line is None or not line.lstrip().startswith(_FIRST_WORDS):
        return None
    for end in range(index + 1, index + _PIECES + 1):
        if (frame := read_place(line)) is not None:
            return frame, end
        following = window.at(end)
        if following is None or not following.startswith("  ") or following.lstrip().startswith(_FIRST_WORDS):
            break
        line = f"{line} {following.strip()}"
    return None


def _continues(line: str) -> bool:
    return line.startswith(("Called from ", "Re-raised at ")) and read_place(line) is not None


OCAML: Final = Grammar(
    stem="ocaml",
    language="ocaml",
    triggers=(
        _FATAL.rstrip(),
        "Raised at ",
        "Raised by primitive operation at ",
        "Re-raised at ",
        "Called from ",
        "ncaught exception:",
        "killed on uncaught exception ",
        "Anomaly ",
    ),
    parse=_parse_logged,
    continues=_continues,
)
