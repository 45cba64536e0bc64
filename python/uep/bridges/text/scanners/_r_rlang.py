"""What rlang and cli print of an error: the call, a message behind an exclamation mark, causes, a tree of calls. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._r_lines import HALTED, chunk_of, english, name_of
from uep.model import Frame, Relation

__all__ = ["HEAD", "ROOTS", "add_call", "add_chunk", "read_classed", "read_rlang"]

_ADVICE: Final = ("Run `rlang::last_", "Run rlang::last_")
_CAUSED: Final = re.compile(r"Caused by error(?: in `([^`\n]{1,1000})`)?:(?: (.*))?")
HEAD: Final = re.compile(r"Error(?: in `([^`\n]{1,1000})`)?:(?: (.*))?")
_TEXT: Final = "! "
_SET_IN: Final = "  "
_BULLETS: Final = (_TEXT, "\u2139 ", "\u2716 ", "\u2022 ", "x ", "i ")
_CLASS: Final = re.compile(r"<error/([\w.:]{1,200})>")
_GOES_ON: Final = (_TEXT, "Caused by error", "Backtrace:")
_LOADING: Final = re.compile(r"Error: package or namespace load failed for .{1,400}:")
_AT: Final = re.compile(r" {6,400}at ([^\s:()]{1,400}):([0-9]{1,9}):([0-9]{1,9})")
_TRACE: Final = "Backtrace:"
ROOTS: Final = ("\u2586", "\u2588", "x")
_FRAME: Final = re.compile(r" {0,6}([0-9]{1,5})\. [ \u2500-\u257f|+\\-]{0,400}(?:global )?(\S[^\n]{0,2000})")
_PLACE: Final = re.compile(r" at ([^\s:()]{1,400}):([0-9]{1,9}):([0-9]{1,9})\Z")
_NEAR: Final = 4


def add_call(root: Raised, call: str) -> None:
    """Add the function of a call as the innermost frame; a call of something other than a name goes to the context."""
    name = name_of(call)
    if name:
        root.frames.append(Frame(function=name))
    elif call:
        root.attributes["r.call"] = call


def add_chunk(root: Raised, lines: list[str]) -> None:
    """Say where in a document knitr was."""
    for line in lines:
        if chunk := chunk_of(line):
            root.attributes["r.chunk"] = chunk


def read_rlang(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error of rlang: its message behind an exclamation mark, causes and the backtrace below (UEP-BRG-1553)."""
    found = HEAD.fullmatch(window.lines[at])
    if found is None:
        return None
    root, start = Raised(), at
    if at > floor and (named := _CLASS.fullmatch(window.lines[at - 1])) is not None:
        root.type_name, start = named[1], at - 1
    last, index, nodes = root, _message(window, _past_blank(window, at + 1), root, found[2] or ""), 1
    is_sure = root.message != "\n".join(window.lines[at + 1 : index]) or root.message.startswith(_BULLETS)
    root.message = _set_out(root.message)
    add_call(root, found[1] or "")
    while (line := window.at(index)) is not None and (caused := _CAUSED.fullmatch(line)) is not None:
        cause = Raised(relation=Relation.CAUSE)
        index = _message(window, _past_blank(window, index + 1), cause, caused[2] or "")
        cause.message = _set_out(cause.message)
        add_call(cause, caused[1] or "")
        if nodes < MAX_SCAN_NODES:
            last.children.append(cause)
            last, nodes = cause, nodes + 1
    after = _backtrace(window, index, last)
    if found[2] and not found[1] and after == index:
        return _loading(window, at) or _quitted(window, at, floor)
    if not (root.message and (is_sure or root.children or after > index)):
        return None
    add_chunk(root, window.lines[max(start - _NEAR, floor) : start])
    return _ended(window, Parsed(root, start, after))


def _set_out(message: str) -> str:
    """Return a message without the blanks that begin each of its lines (UEP-BRG-2844)."""
    lines = message.split("\n")
    if not all(line.startswith(_SET_IN) for line in lines):
        return message
    return "\n".join(line.removeprefix(_SET_IN) for line in lines)


def _past_blank(window: Window, index: int) -> int:
    """Return the line after a blank one where more of an error follows, as in text whose paragraphs are parted."""
    line = window.at(index)
    if line is None or line.strip():
        return index
    return index + 1 if (window.at(index + 1) or "").startswith(_GOES_ON) else index


def _loading(window: Window, at: int) -> Parsed | None:
    """Read a package that could not be loaded; what failed stands on indented lines (UEP-BRG-2103)."""
    if _LOADING.match(window.lines[at]) is None:
        return None
    end = at + 1
    while end - at < LOOKAHEAD and (window.at(end) or "").startswith(" "):
        end += 1
    root = Raised(message="\n".join([window.lines[at].partition(": ")[2], *window.lines[at + 1 : end]]))
    return _ended(window, Parsed(root, at, end, 0.9))


def _quitted(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a message without a call right below the words with which knitr ends (UEP-BRG-2103)."""
    above = window.lines[at - 1] if at > floor else ""
    line = window.lines[at]
    if not chunk_of(above) or (window.at(at + 1) or "").strip():
        return None
    root = Raised(message=line.partition(": ")[2])
    add_chunk(root, [above])
    return Parsed(root, at, at + 1, 0.8)


def read_classed(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error of an rlang before 1.0, whose message stands right below its class."""
    found = _CLASS.fullmatch(window.lines[at])
    if found is None:
        return None
    if HEAD.fullmatch(window.at(at + 1) or "") is not None:
        return read_rlang(window, at + 1, floor)
    root = Raised(found[1])
    index = _message(window, at + 1, root, "")
    after = _backtrace(window, index, root)
    return _ended(window, Parsed(root, at, after)) if root.message and after > index else None


def _ended(window: Window, parsed: Parsed) -> Parsed:
    """Take what knitr and Rscript say below an error into it."""
    index = parsed.end
    while (line := window.at(index)) is not None and (not line.strip() or chunk_of(line)):
        if chunk := chunk_of(line):
            parsed.root.attributes["r.chunk"], parsed.end = chunk, index + 1
        if index - parsed.end > _NEAR:
            break
        index += 1
    if line is not None and english(line) == HALTED:
        parsed.end, parsed.handled, parsed.fatal, parsed.mechanism = index + 1, False, True, "Rscript"
    return parsed


def _message(window: Window, index: int, raised: Raised, text: str) -> int:
    """Read a message up to a cause, a backtrace or the end; return the line after it."""
    lines, first = [text] if text else list[str](), index
    while index - first < LOOKAHEAD and (line := window.at(index)) is not None:
        if (
            line in (_TRACE, HALTED, "---")
            or _CAUSED.fullmatch(line)
            or HEAD.fullmatch(line)
            or line.startswith(_ADVICE)
        ):
            break
        if not line.strip():
            if (after := _past_blank(window, index)) == index:
                break
            index = after
            continue
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
    if (line := window.at(at)) is not None and line.strip() in ROOTS:
        at += 1
    while (line := window.at(at)) is not None:
        if (found := _FRAME.fullmatch(line)) is None:
            placed = _AT.fullmatch(line) if frames else None
            if placed is not None:
                # A narrow console has the place on a line of its own.
                frames[-1] = replace(frames[-1], file=placed[1], line=int(placed[2]), column=int(placed[3]))
            elif line.strip() != "...":
                break
            at += 1
            continue
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
