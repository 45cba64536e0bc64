"""Failures of RSpec and Minitest: a title, the error or a message alone, places. Reads one failure.

RSpec puts a number sign before every place and before causes (UEP-BRG-1146, UEP-BRG-1147); Minitest names the place of a
failed assertion behind its title (UEP-BRG-1148). What Minitest calls an error has bare places, which are read as a log's.
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._ruby_lines import read_place
from uep.bridges.text.scanners._ruby_reader import finish
from uep.model import Frame, Relation

__all__ = ["MINITEST", "RSPEC", "parse_aggregated", "parse_minitest", "parse_rspec"]

RSPEC: Final = "Failure/Error: "
MINITEST: Final = "Failure:"
_CAUSED: Final = "--- Caused by: ---"
_SEPARATED: Final = "---"
_LOADING: Final = "An error occurred "
_TITLE: Final = re.compile(r" {0,9}[0-9]{1,6}(?:\.[0-9]{1,6})?\) .*")
_MEMBER: Final = re.compile(r"( {0,60})([0-9]{1,6}(?:\.[0-9]{1,6}){1,8})\) (\S.*)")
_GOT: Final = re.compile(
    r" {2,60}(Got [0-9]{1,6} (?:failures?|other errors?)(?: and [0-9]{1,6} (?:failures?|other errors?))?[^\n]{0,400}?)[:.]"
)
"""What an example with several failures says of them, above each of them (UEP-BRG-3001)."""

_CLASS: Final = re.compile(r"([A-Z]\w{0,80}(?:::[A-Z]\w{0,80}){0,8}):(?: \S.*)?")
_TEST: Final = re.compile(r"(\S[^\[\]\n]{0,400}) \[([^\[\]\n]{1,400}):([0-9]{1,9})\]:")
_NUMBERED: Final = re.compile(r" {2,4}[0-9]{1,6}\) ")
_AFTER: Final = re.compile(
    r"[0-9]{1,9} (?:runs|tests), |(?:bin/)?rails test |Finished in | {2,4}[0-9]{1,6}\) "
)


# --- RSpec ------------------------------------------------------------------------------------------------------------


def parse_rspec(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the failure whose line of source stands at a line."""
    line, above = window.lines[at], window.lines[at - 1] if at > floor else ""
    # Versions and pages set a failure in by different numbers of blanks; what was not loaded stands at the first column.
    margin = line[: len(line) - len(line.lstrip(" "))]
    if not line.startswith(margin + RSPEC) or bool(margin) == above.startswith(_LOADING):
        return None
    place, start = f"{margin}# ", at - 1 if not margin or _TITLE.fullmatch(above) else at
    index = at + 1
    while (
        index - at < LOOKAHEAD
        and (text := window.at(index)) is not None
        and text.strip()
        and not text.startswith(place)
    ):
        index += 1
    # Where no blank line follows the source, a message of one line does (UEP-BRG-1277).
    first = at + 1 if text is not None and text.startswith(place) else index
    while (text := window.at(index)) is not None and not text.startswith(place):
        if index - first > LOOKAHEAD or (text.strip() and not text.startswith(margin)):
            return None
        index += 1
    if text is None:
        return None
    root = Raised()
    lines = [line.removeprefix(margin) for line in window.lines[first:index]]
    index = _places(window, index, root, place)
    if not (root.frames or margin):
        return None
    _describe(root, lines)
    effect = root
    for _ in range(MAX_SCAN_NODES - 1):
        if window.at(index + 1) != place + _CAUSED or not window.lines[index].startswith(place + _SEPARATED):
            break
        cause = Raised(relation=Relation.CAUSE)
        index = _cause(window, index + 2, cause, place)
        effect.children.append(cause)
        effect = cause
    if window.capped and index >= len(window.lines):
        effect.cuts.append(Cut.TAIL)
    return Parsed(root, start, index, mechanism="rspec")


def parse_aggregated(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the failures of one example, the first of which with a line of source stands at a line (UEP-BRG-3001)."""
    if _MEMBER.fullmatch(window.lines[at]) is None:
        return None
    start = next(
        (
            index
            for index in range(at - 1, max(floor, at - LOOKAHEAD) - 1, -1)
            if _is_aggregate(window, index)
        ),
        None,
    )
    if start is None:
        return None
    told = _GOT.fullmatch(window.lines[start + 1])
    number = window.lines[start].strip().partition(")")[0] + "."
    root, end = Raised(message=told[1] if told else ""), start + 2
    open_groups, index, read = [root], start + 2, 0
    while (text := window.at(index)) is not None and read < MAX_SCAN_NODES:
        found = _MEMBER.fullmatch(text)
        if found is None and text.strip():
            break
        index += 1
        if found is None:
            continue
        depth = found[2].count(".")
        if not found[2].startswith(number) or depth > len(open_groups):
            break
        member = Raised(relation=Relation.MEMBER)
        end = index = _member(window, index, found, member)
        open_groups[depth - 1].is_group = True
        open_groups[depth - 1].children.append(member)
        open_groups[depth:] = [member]
        read += 1
    return Parsed(root, start, end, mechanism="rspec") if read else None


def _is_aggregate(window: Window, index: int) -> bool:
    title, told = window.lines[index], window.at(index + 1) or ""
    return _NUMBERED.match(title) is not None and _GOT.fullmatch(told) is not None


def _member(window: Window, index: int, found: re.Match[str], raised: Raised) -> int:
    """Read one failure of several from the line below its first; return the line after it."""
    margin = " " * (len(found[1]) + len(found[2]) + 2)
    place, lines, end = f"{margin}# ", list[str](), index
    while (text := window.at(index)) is not None and index - end < LOOKAHEAD:
        if (text.strip() and not text.startswith(margin)) or _MEMBER.fullmatch(text) is not None:
            break
        if text.startswith(place):
            index = end = max(_places(window, index, raised, place), index + 1)
            continue
        if not raised.frames:
            lines.append(text.removeprefix(margin))
        index += 1
    if found[3].startswith(RSPEC):
        _describe(raised, lines)
    else:
        raised.message = found[3].removesuffix(".")
    return end


def _describe(raised: Raised, lines: list[str]) -> None:
    """Take type and message from lines without the margin of a failure; without a class all of them are message."""
    while lines and not lines[0].strip():
        lines = lines[1:]
    found = _CLASS.fullmatch(lines[0]) if lines and not lines[0].startswith(" ") else None
    if found is not None:
        raised.type_name, lines = found[1], [lines[0][found.end(1) + 2 :], *lines[1:]]
        if not lines[0]:
            lines = lines[1:]
    finish(raised, [line.removeprefix("  ") for line in lines] or [""])


def _frame(text: str, prefix: str) -> Frame | None:
    return (
        read_place(text[len(prefix) :])
        if text.startswith(prefix) and text[len(prefix) :][:1] != " "
        else None
    )


def _places(window: Window, index: int, raised: Raised, prefix: str) -> int:
    while (text := window.at(index)) is not None and (frame := _frame(text, prefix)) is not None:
        if len(raised.frames) < MAX_SCAN_FRAMES:
            raised.frames.append(frame)
        else:
            raised.dropped, raised.dropped_after = raised.dropped + 1, MAX_SCAN_FRAMES
        index += 1
    return index


def _cause(window: Window, index: int, raised: Raised, place: str) -> int:
    lines, first = list[str](), index
    while (text := window.at(index)) is not None and text.startswith(place) and index - first < LOOKAHEAD:
        if _frame(text, place + "  ") is not None or text.startswith(place + _SEPARATED):
            break
        lines.append(text.removeprefix(place))
        index += 1
    index = _places(window, index, raised, place + "  ")
    _describe(raised, lines)
    return index


# --- Minitest ---------------------------------------------------------------------------------------------------------


def parse_minitest(window: Window, at: int) -> Parsed | None:
    """Read the failed assertion whose title stands at a line: test and place follow it, then the message."""
    title = window.lines[at]
    if title != MINITEST and not (title.endswith(MINITEST) and _NUMBERED.match(title)):
        return None
    found = _TEST.fullmatch(window.at(at + 1) or "")
    if found is None:
        return None
    index = at + 2
    while (text := window.at(index)) is not None and index - at <= LOOKAHEAD:
        if not text.strip() and ((after := window.at(index + 1)) is None or not after or _AFTER.match(after)):
            break
        index += 1
    lines = window.lines[at + 2 : index]
    if not lines:
        return None
    frame = Frame(function=found[1], file=found[2], line=int(found[3]))
    raised = Raised(message="\n".join(lines), frames=[frame])
    if window.capped and index >= len(window.lines):
        raised.cuts.append(Cut.TAIL)
    return Parsed(raised, at, index, mechanism="minitest")
