"""Errors of R as Shiny, testthat and notebooks show them, each with calls in a layout of its own. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._r_lines import name_of
from uep.bridges.text.scanners._r_rlang import ROOTS
from uep.model import Frame

__all__ = ["NOTEBOOK", "SHINY", "TESTED", "read_notebook", "read_shiny", "read_tested", "read_traceback"]

SHINY: Final = ("Warning: Error in ", "Warnung: Error in ")
TESTED: Final = (" Error (", " Failure (")
NOTEBOOK: Final = "Traceback:"
_NO_CALLS: Final = "  [No stack trace available]"
_SHINY_CALL: Final = re.compile(
    r" {1,8}(?P<number>[0-9]{1,5}): (?P<name>\S[^\[\n]{0,400}?)(?: \[(?P<file>[^\[\]\n]{1,400})#(?P<line>[0-9]{1,9})\])?"
)
_SHINY_TITLE: Final = re.compile(
    r"Stack trace \(innermost first\):|shiny devmode - .*|This message is displayed once .*"
)
_TITLE: Final = re.compile(
    r"(?:\u2500\u2500|--) (?:Error|Failure) \('?(?P<file>[^\s'():]{1,400}):(?P<line>[0-9]{1,9})(?::(?P<column>[0-9]{1,9}))?'?\): (?P<name>.*?) ?[\u2500-]{2,400}"
)
_RULES: Final = ("\u2500\u2500", "\u2550\u2550", "-- ", "[ FAIL", "== ")
_CLASS: Final = re.compile(r"<(?:error/)?([A-Za-z][\w.]{0,200})(?:/[\w./]{0,400})?>")
_BACKTRACE: Final = "Backtrace:"
_CALL: Final = re.compile(
    r" {0,6}[0-9]{1,5}\. [ \u2500-\u257f|+\\-]{0,400}(?:global )?(?P<call>\S[^\n]{0,2000}?)(?: at (?P<file>[^\s:()]{1,400}):(?P<line>[0-9]{1,9}):(?P<column>[0-9]{1,9}))?"
)
_STEP: Final = re.compile(
    r"[0-9]{1,5}\. (?P<call>\S.{0,2000}?)(?: +# at line (?P<line>[0-9]{1,9}) of file (?P<file>\S.{0,400}))?"
)
_CALLED_IN: Final = re.compile(r"Error in `(?P<call>[^`]{1,400})`: ?(?P<text>.*)")
_HEAD: Final = re.compile(r"Error in (?P<call>.{1,1000}?): (?P<text>.*)")
_NEAR: Final = 4
_ASKED: Final = re.compile(r"(?:[>+] *)?traceback\(\)")
_CALLED: Final = re.compile(r" {0,4}(?P<number>[0-9]{1,4}): (?P<call>\S.*)")
_PLACED: Final = re.compile(r" at (?P<file>[^\s#()]{1,400})#(?P<line>[0-9]{1,9})\Z")
_MEMBER: Final = re.compile(r"[\w.]{1,200}(?:[$@][\w.]{1,200}){1,4}(?=\()")


def _cut(window: Window, parsed: Parsed) -> Parsed:
    if window.capped and parsed.end >= len(window.lines):
        parsed.root.cuts.append(Cut.TAIL)
    return parsed


def read_shiny(window: Window, at: int) -> Parsed | None:
    """Read a warning of Shiny that tells of an error, with numbered calls below it, the innermost first (UEP-BRG-1890)."""
    call, colon, text = window.lines[at].partition("Error in ")[2].partition(": ")
    if not colon:
        return None
    lines, index = [text], at + 1
    while (
        index - at < LOOKAHEAD
        and (line := window.at(index)) is not None
        and _SHINY_CALL.fullmatch(line) is None
        and line != _NO_CALLS
    ):
        if not line.strip():
            return None
        if _SHINY_TITLE.fullmatch(line) is None:
            lines.append(line)
        index += 1
    root = Raised(message="\n".join(lines))
    while (found := _SHINY_CALL.fullmatch(window.at(index) or "")) is not None:
        if len(root.frames) < MAX_SCAN_FRAMES:
            frame = Frame(function=found["name"], file=found["file"] or "", line=int(found["line"] or 0))
            root.frames.append(frame)
        index += 1
    # UEP-BRG-2608: there may be no calls, and no call of the error.
    has_none = not root.frames and window.at(index) == _NO_CALLS
    index += has_none
    if not root.frames and not has_none:
        return None
    if call and (has_none or root.frames[0].function != call):
        root.frames.insert(0, Frame(function=call))
    if (again := window.at(index)) is not None and again.startswith("Error") and again.endswith(f": {text}"):
        # R's own line repeats what the warning said.
        index += 1
    return _cut(window, Parsed(root, at, index, 0.9, mechanism="shiny"))


def read_tested(window: Window, at: int) -> Parsed | None:
    """Read a failed test of testthat: its place and name, what failed, and the calls that led there (UEP-BRG-1891)."""
    titled = _TITLE.fullmatch(window.lines[at])
    if titled is None:
        return None
    index = at + 1
    lines = list[str]()
    while index - at < LOOKAHEAD and (line := window.at(index)) is not None and line.strip() != _BACKTRACE:
        if line.startswith(_RULES):
            break
        lines.append(line)
        index += 1
    while lines and not lines[-1].strip():
        lines.pop()
    root = Raised(frames=[_tested(titled)])
    if lines and (named := _CLASS.fullmatch(lines[0])) is not None:
        root.type_name, lines = named[1], lines[1:]
    end = at + 1 + len(lines) + bool(root.type_name)
    if lines and (called := _CALLED_IN.fullmatch(lines[0])) is not None:
        # UEP-BRG-2859: the call is the first below the title of the calls, or a frame.
        root.frames.insert(0, Frame(function=name_of(called["call"])))
        lines = [called["text"].removeprefix("! "), *lines[1:]] if called["text"] else lines[1:]
    root.message = "\n".join(lines)
    if line is not None and line.strip() == _BACKTRACE:
        root.frames = root.frames[-1:]
        end = _backtrace(window, index + 1, root)
    return _cut(window, Parsed(root, at, end, 0.9, mechanism="testthat"))


def _tested(titled: re.Match[str]) -> Frame:
    return Frame(
        function=titled["name"],
        file=titled["file"],
        line=int(titled["line"]),
        column=int(titled["column"] or 0),
    )


def _backtrace(window: Window, index: int, root: Raised) -> int:
    calls = list[Frame]()
    if (window.at(index) or "").strip() in ROOTS:
        index += 1
    while (found := _CALL.fullmatch(window.at(index) or "")) is not None:
        name = name_of(found["call"].rpartition(" (local) ")[2])
        place = (found["file"] or "", int(found["line"] or 0), int(found["column"] or 0))
        if name and len(calls) < MAX_SCAN_FRAMES:
            calls.append(Frame(function=name, file=place[0], line=place[1], column=place[2]))
        index += 1
    root.frames = [*calls[::-1], *root.frames][:MAX_SCAN_FRAMES]
    return index


def read_notebook(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error of a notebook: the call and its message, and numbered calls below a title (UEP-BRG-1891)."""
    if window.lines[at] != NOTEBOOK:
        return None
    for start in range(at - 1, max(at - _NEAR, floor) - 1, -1):
        found = _HEAD.fullmatch(window.lines[start])
        if found is not None:
            break
    else:
        return None
    calls, index = list[Frame](), at + 1
    while index - at < LOOKAHEAD * 4 and (line := window.at(index)) is not None:
        step = _STEP.fullmatch(line)
        if step is None and line.strip():
            break
        if step is not None and len(calls) < MAX_SCAN_FRAMES:
            calls.append(
                Frame(function=name_of(step["call"]), file=step["file"] or "", line=int(step["line"] or 0))
            )
        index += 1
    if not calls:
        return None
    while not window.lines[index - 1].strip():
        index -= 1
    message = "\n".join([found["text"], *window.lines[start + 1 : at]]).rstrip()
    return _cut(window, Parsed(Raised(message=message, frames=calls[::-1]), start, index, 0.9))


# --- traceback() ------------------------------------------------------------------------------------------------------


def read_traceback(window: Window, at: int, root: Raised) -> tuple[int, int]:
    """Add the calls that ``traceback()`` lists below an error, the innermost first; return where it was asked for and the line behind.

    Both are ``at`` where it was not asked for near the error (UEP-BRG-2403).
    """
    asked = at
    while asked - at < 2 * _NEAR and (line := window.at(asked)) is not None:
        if _ASKED.fullmatch(line.strip()) is not None:
            break
        if (called := _CALLED.fullmatch(line)) is not None and name_of(called["call"]) and asked > 0:
            # UEP-BRG-2728: the calls stand below the message where nobody copied what was asked.
            asked -= 1
            break
        if line.startswith("> "):
            return at, at
        asked += 1
    else:
        return at, at
    frames, end, number = list[Frame](), asked + 1, 0
    while (line := window.at(end)) is not None:
        found = _CALLED.fullmatch(line)
        if found is not None and (not number or int(found["number"]) == number - 1):
            number, call = int(found["number"]), found["call"]
            frames.append(Frame(function=_called_name(call)))
        elif not number or not line.startswith("   "):
            break
        if (placed := _PLACED.search(line, max(len(line) - 500, 0))) is not None:
            frames[-1] = replace(frames[-1], file=placed["file"], line=int(placed["line"]))
        end += 1
    if number != 1:
        return at, at
    root.frames = [frame for frame in frames if frame.function or frame.file][:MAX_SCAN_FRAMES]
    return asked + (_ASKED.fullmatch(window.lines[asked].strip()) is None), end


def _called_name(call: str) -> str:
    """Return the function of a call, or the member of an object that is called."""
    member = _MEMBER.match(call)
    return member[0] if member is not None else name_of(call)
