"""What R prints of an error: its own words up to ``Execution halted``, printed conditions, and what rlang prints.

R's words are those of many programs, so that only the line with which Rscript ends makes an error of them; the forms of
rlang and of printed conditions are errors anywhere (UEP-BRG-1550 to UEP-BRG-1555).
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD, LOOKBACK
from uep.bridges.text._grammar import Cut, Grammar, Parsed, Raised, Window
from uep.model import Frame, Relation

__all__ = ["R"]

_HALTED: Final = "Execution halted"
_CALLED: Final = "Error in "
_QUOTED: Final = "Error in `"
_PLAIN: Final = "Error: "
_BARE: Final = "Error:"
_CALLS: Final = "Calls: "
_WARNED: Final = "In addition: Warning message"
_CAUSED: Final = re.compile(r"Caused by error(?: in `([^`\n]{1,400})`)?:")
_HEAD: Final = re.compile(r"Error(?: in `([^`\n]{1,400})`)?:")
_TEXT: Final = "! "
_CLASS: Final = re.compile(r"<error/([\w.:]{1,200})>")
_CONDITION: Final = re.compile(
    r"<([A-Za-z][\w.]{0,100}Error)(?: in ((?:[^:\n]|:(?! )){1,1000}))?: ([^\n]{0,8192})>"
)
_TRACE: Final = "Backtrace:"
_FRAME: Final = re.compile(r" {0,6}([0-9]{1,5})\. [ \u2500-\u257f]{0,400}(?:global )?(\S[^\n]{0,2000})")
_PLACE: Final = re.compile(r" at ([^\s:()]{1,400}):([0-9]{1,9}):([0-9]{1,9})\Z")
_NAME: Final = re.compile(r"((?:[\w.]{1,200}:{2,3})?(?:[\w.]{1,200}|`[^`\n]{1,200}`|<[\w.]{1,200}>))\(")
_NEAR: Final = 4


def _name_of(call: str) -> str:
    """Return the function of a call, "" where something other than a name is called."""
    found = _NAME.match(call)
    return found[1].strip("`") if found is not None else ""


def _parse(window: Window, at: int, floor: int) -> Parsed | None:
    line = window.lines[at]
    if line == _HALTED:
        return _halted(window, at, floor)
    if line.startswith(_QUOTED):
        return _rlang(window, at, floor)
    found = _CONDITION.search(line)
    if found is None or not line.endswith(">"):
        return None
    root = Raised(found[1], found[3])
    _add_call(root, found[2] or "")
    return Parsed(root, at, at + 1, 0.9)


def _add_call(root: Raised, call: str) -> None:
    name = _name_of(call)
    if name:
        root.frames.append(Frame(function=name))
    elif call:
        root.attributes["r.call"] = call


# --- Rscript ----------------------------------------------------------------------------------------------------------


def _halted(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error above the line with which Rscript ends (UEP-BRG-1550)."""
    lines = window.lines
    calls = next(
        (i for i in range(at - 1, max(floor, at - LOOKBACK) - 1, -1) if lines[i].startswith(_CALLS)), None
    )
    names, elided = _split_calls(lines[calls]) if calls is not None else ([], 0)
    start = _begins(window, at if calls is None else calls, floor, names)
    if start is None:
        heads = range(at - 1, max(floor, at - LOOKBACK) - 1, -1)
        found = next((i for i in heads if lines[i] == _BARE), None)
        return _rlang(window, found, floor) if found is not None else None
    end = at if calls is None else calls
    if calls is None:
        end = next((i for i in range(start + 1, at) if lines[i].startswith(_WARNED)), at)
    call, first = _split_head(lines[start])
    text = [first, *lines[start + 1 : end]]
    if call and not first and len(text) > 1:
        # The message stands on a line of its own where both together are too long for one.
        text = [text[1].removeprefix("  "), *text[2:]]
    root = Raised(message="\n".join(text))
    if not names or _name_of(call) not in (names[-1], ""):
        _add_call(root, call)
    elif not _name_of(call) and call:
        root.attributes["r.call"] = call
    _add_calls(root, names, elided)
    return Parsed(root, start, at + 1, handled=False, fatal=True, mechanism="Rscript")


def _split_calls(line: str) -> tuple[list[str], int]:
    """Return the functions of a line of calls, outermost first, and how many stand before the three dots, 0 without them."""
    left, dots, right = line[len(_CALLS) :].partition(" ... ")
    outer = left.split(" -> ") if dots else []
    return [*outer, *(right if dots else left).split(" -> ")], len(outer)


def _add_calls(root: Raised, names: list[str], elided: int) -> None:
    """Add the calls, innermost first; how many the three dots stand for nobody knows (UEP-BRG-1552)."""
    root.frames += [Frame(function=name) for name in reversed(names)][:MAX_SCAN_FRAMES]
    if elided:
        root.dropped, root.dropped_after = 1, len(root.frames) - elided
        root.cuts.append(Cut.UNCOUNTED)


def _begins(window: Window, end: int, floor: int, names: list[str]) -> int | None:
    """Return the line of the error: the nearest that names the innermost call, else the nearest."""
    nearest = None
    for index in range(end - 1, max(floor, end - LOOKBACK) - 1, -1):
        line = window.lines[index]
        if line == _HALTED:
            break
        if not line.startswith((_CALLED, _PLAIN)):
            continue
        nearest = index if nearest is None else nearest
        if not names or _name_of(line[len(_CALLED) :]) == names[-1]:
            return index
    return nearest


def _split_head(line: str) -> tuple[str, str]:
    """Return the call and the first line of the message."""
    if line.startswith(_PLAIN):
        return "", line[len(_PLAIN) :]
    call, colon, text = line[len(_CALLED) :].partition(" : ")
    return (call, text) if colon else (line[len(_CALLED) :].removesuffix(" :"), "")


# --- rlang ------------------------------------------------------------------------------------------------------------


def _rlang(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error of rlang: its message behind an exclamation mark, causes and the backtrace below (UEP-BRG-1553)."""
    found = _HEAD.fullmatch(window.lines[at])
    if found is None or not (window.at(at + 1) or "").startswith(_TEXT):
        return None
    root, start = Raised(), at
    if at > floor and (named := _CLASS.fullmatch(window.lines[at - 1])) is not None:
        root.type_name, start = named[1], at - 1
    last, index, nodes = root, _message(window, at + 1, root), 1
    _add_call(root, found[1] or "")
    while (line := window.at(index)) is not None and (caused := _CAUSED.fullmatch(line)) is not None:
        cause = Raised(relation=Relation.CAUSE)
        index = _message(window, index + 1, cause)
        _add_call(cause, caused[1] or "")
        if nodes < MAX_SCAN_NODES:
            last.children.append(cause)
            last, nodes = cause, nodes + 1
    index = _backtrace(window, index, last)
    parsed = Parsed(root, start, index)
    if window.at(index) == _HALTED:
        parsed.end, parsed.handled, parsed.fatal, parsed.mechanism = index + 1, False, True, "Rscript"
    return parsed


def _message(window: Window, index: int, raised: Raised) -> int:
    """Read a message up to a cause, a backtrace or the end; return the line after it."""
    lines, first = list[str](), index
    while index - first < LOOKAHEAD and (line := window.at(index)) is not None:
        if (
            line in (_TRACE, _HALTED, "---")
            or _CAUSED.fullmatch(line)
            or _HEAD.fullmatch(line)
            or not line.strip()
        ):
            break
        lines.append(line)
        index += 1
    raised.message = "\n".join(lines).removeprefix(_TEXT)
    return index


def _backtrace(window: Window, index: int, raised: Raised) -> int:
    """Read the numbered calls, outermost first, into the error that was raised last; numbers that lack were left out (UEP-BRG-1554)."""
    at = index + (window.at(index) == "---")
    if window.at(at) != _TRACE:
        return index
    frames, number, dropped, gap = list[Frame](), 0, 0, 0
    at += 1
    if (line := window.at(at)) is not None and line.strip() == "\u2586":
        at += 1
    while (line := window.at(at)) is not None and (found := _FRAME.fullmatch(line)) is not None:
        if int(found[1]) <= number:
            break
        if int(found[1]) > number + 1:
            dropped, gap = dropped + int(found[1]) - number - 1, len(frames)
        frames.append(_frame(found[2]))
        number, at = int(found[1]), at + 1
    if frames:
        raised.frames = frames[::-1][:MAX_SCAN_FRAMES]
        raised.dropped, raised.dropped_after = dropped, len(frames) - gap if dropped else 0
    return at if frames else index


def _frame(text: str) -> Frame:
    place = _PLACE.search(text, max(len(text) - 500, 0))
    call = text[: place.start()] if place is not None else text
    name = (
        call.partition("(")[0]
        if " (local) " not in call
        else call.partition(" (local) ")[2].partition("(")[0]
    )
    if place is None:
        return Frame(function=name)
    return Frame(function=name, file=place[1], line=int(place[2]), column=int(place[3]))


def _whole(window: Window) -> Parsed | None:
    """Read a text that is one call that failed with its message, and nothing else (UEP-BRG-217)."""
    lines = [index for index, line in enumerate(window.lines) if line.strip()]
    if not 0 < len(lines) < _NEAR or not window.lines[lines[0]].startswith(_CALLED):
        return None
    call, text = _split_head(window.lines[lines[0]])
    if not text and len(lines) > 1 and window.lines[lines[1]].startswith("  "):
        text = window.lines[lines.pop(1)].removeprefix("  ")
    if len(lines) > 1 or not text or not _name_of(call) or not call.endswith(")"):
        return None
    root = Raised(message=text)
    _add_call(root, call)
    return Parsed(root, lines[0], len(window.lines), 0.6)


R: Final = Grammar(
    stem="r",
    language="r",
    triggers=(_HALTED, _CALLED),
    parse=_parse,
    whole=_whole,
)
