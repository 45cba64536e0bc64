"""Tracebacks that the library rich draws in boxes: frames and source inside, type and message below. Reads one chain.

A box has a title in its upper edge and a bar on either side of every line. Members of a group stand in boxes of their
own, whose inside is read like a page (UEP-BRG-520 to UEP-BRG-523).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text._markup import closes_quote
from uep.bridges.text.scanners._python_after import ends_message
from uep.bridges.text.scanners._python_lines import CONNECTORS, read_type
from uep.model import Frame, Relation

__all__ = ["TITLE", "is_box_line", "parse_rich"]

TITLE: Final = "Traceback (most recent call last)"
_TOP, _BOTTOM, _EDGE, _SIDE = "╭┌+", "╰└+", "─-", "│|"
_MEMBER: Final = "Sub-exception #"
_NOTE: Final = "[NOTE] "
_MARKS: Final = ("❱ ", "> ")
_MAX_DEPTH: Final = 16
_MAX_WRAPPED: Final = 4

Get = Callable[[int], str | None]


class _Box(NamedTuple):
    """The inside of a box, the width of a line of it, the line after it, and whether its lower edge is there."""

    lines: list[str]
    width: int
    end: int
    closed: bool


class _Found(NamedTuple):
    raised: Raised
    end: int


def parse_rich(window: Window, at: int) -> Parsed | None:
    """Read the chain whose first box begins at a line."""
    text = window.lines[at]
    base = text[: len(text) - len(text.lstrip(" "))]
    if not _is_top(text[len(base) :], TITLE):
        return None

    def get(index: int) -> str | None:
        line = window.at(index)
        if line is None:
            return None
        return line[len(base) :] if line.startswith(base) else None if line.strip() else ""

    found = _chain(get, at, 0, whole=window.enclosed, padded=bool(base))
    return None if found is None else Parsed(found.raised, at, found.end)


def is_box_line(text: str) -> bool:
    """Return whether a line without its indentation is one of a box that rich draws."""
    return text[:1] in ("╭", "╰", "│") and text.rstrip()[-1:] in ("╮", "╯", "│")


def _is_blank(text: str | None) -> bool:
    return text is not None and not text.strip()


def _is_top(text: str, title: str) -> bool:
    return text[:1] in _TOP and text[1:2] in _EDGE and text != "" and f" {title}" in text[:400]


def _box(get: Get, index: int) -> _Box:
    """Read the box whose upper edge stands at a line."""
    width = len((get(index) or "").rstrip()) - 4
    lines = list[str]()
    index += 1
    while (text := get(index)) is not None and text[:1] in _SIDE and text:
        text = text.rstrip()
        lines.append(text[2:-1] if text[-1:] in _SIDE and len(text) > 2 else text[2:])
        index += 1
    closed = text is not None and text[:1] in _BOTTOM and text[1:2] in _EDGE
    return _Box(lines, width, index + closed, closed)


def _chain(get: Get, index: int, depth: int, *, whole: bool, padded: bool) -> _Found | None:
    """Read exceptions joined by connectors; the last one printed is the one that was raised."""
    found = _exception(get, index, depth, whole, padded)
    nodes = 1
    while found is not None and (link := _connector(get, found.end)) is not None:
        outer = _exception(get, link[1], depth, whole, padded)
        if outer is None:
            break
        found.raised.relation = link[0]
        nodes += 1
        if nodes <= MAX_SCAN_NODES:
            outer.raised.children.insert(0, found.raised)
        found = outer
    return found


def _connector(get: Get, index: int) -> tuple[Relation, int] | None:
    """Return the relation that a connector below a blank line names, and the line where the next exception begins."""
    if not _is_blank(get(index)):
        return None
    words, index = list[str](), index + 1
    while len(words) < _MAX_WRAPPED and (text := get(index)) is not None and text.strip():
        words.append(text.strip())
        index += 1
    relation = CONNECTORS.get(" ".join(words))
    if relation is None or not _is_blank(get(index)):
        return None
    following = get(index + 1)
    return (
        (relation, index + 1) if following and (_is_top(following, TITLE) or read_type(following)) else None
    )


def _exception(get: Get, index: int, depth: int, whole: bool, padded: bool) -> _Found | None:
    raised = Raised()
    text = get(index)
    if text is not None and _is_top(text, TITLE):
        box = _box(get, index)
        _read_frames(raised, box)
        index = box.end
        if not box.closed:
            raised.cuts.append(Cut.TAIL)
            return _Found(raised, index) if raised.frames else None
        index = _syntax(get, index, raised)
        width = box.width + 4
    else:
        width = 0
    text = get(index)
    head = read_type(text.rstrip()) if text is not None else None
    if text is None or head is None:
        raised.cuts.append(Cut.TAIL)
        return _Found(raised, index) if raised.frames else None
    raised.type_name = head[0]
    index = _message(get, index, raised, text, width, whole, padded)
    return _members(get, index, raised, depth, padded)


def _message(get: Get, index: int, raised: Raised, first: str, width: int, whole: bool, padded: bool) -> int:
    """Read message and notes; a line that the page's width broke goes on in the next one (UEP-BRG-522)."""
    lines, last = [first.rstrip() if padded else first], first
    index += 1
    while (text := get(index)) is not None:
        if not text.strip():
            if not whole or _connector(get, index) is not None or _is_top(get(index + 1) or "", _MEMBER):
                break
        elif (
            ends_message(text)
            or _is_top(text, TITLE)
            or _is_top(text, _MEMBER)
            or (not whole and closes_quote(text, lines))
        ):
            break
        broken = not padded and (last[-1:] == " " or len(last) == width)
        last = text
        if text.startswith(_NOTE):
            raised.notes.append(text[len(_NOTE) :].rstrip())
        elif raised.notes:
            raised.notes[-1] += "\n" + text.rstrip()
        elif broken:
            lines[-1] += text
        else:
            lines.append(text.rstrip() if padded else text)
        index += 1
    while len(lines) > 1 and not lines[-1].strip():
        lines.pop()
    raised.message = "\n".join([_after_colon(lines[0], raised.type_name), *lines[1:]]).rstrip(" ")
    return index


def _after_colon(text: str, name: str) -> str:
    return text[len(name) :].removeprefix(":").removeprefix(" ")


def _syntax(get: Get, index: int, raised: Raised) -> int:
    """Read the box with the place of a syntax error, which stands below the one with the frames."""
    text = get(index)
    if text is None or not (text[:1] in "╭┌" and text) or text.strip("╭┌─╮┐ "):
        return index
    box = _box(get, index)
    place, _, line = box.lines[0].strip().rpartition(":") if box.lines else ("", "", "")
    if place and _is_count(line):
        raised.frames.insert(0, Frame(file=place, line=int(line)))
    return box.end


def _members(get: Get, index: int, raised: Raised, depth: int, padded: bool) -> _Found:
    """Read the boxes of a group's members, each the page of a chain of its own."""
    while depth < _MAX_DEPTH and _is_blank(get(index)):
        if not _is_top(get(index + 1) or "", _MEMBER):
            break
        box = _box(get, index + 1)
        page = [line[:-1] if line.endswith(" ") else line for line in box.lines]
        raised.is_group = True
        member = _chain(
            lambda at, page=page: page[at] if at < len(page) else None,  # type: ignore[misc]
            0,
            depth + 1,
            whole=True,
            padded=True,
        )
        if member is not None and len(raised.children) < MAX_SCAN_NODES:
            member.raised.relation = Relation.MEMBER
            raised.children.append(member.raised)
        if not box.closed:
            raised.cuts.append(Cut.TAIL)
        index = box.end
    return _Found(raised, index)


# --- the inside of a box ----------------------------------------------------------------------------------------------


def _read_frames(raised: Raised, box: _Box) -> None:
    """Read the frames of a box, outermost first as drawn: a place, a blank line, source (UEP-BRG-521)."""
    frames, index, lines = list[Frame](), 0, box.lines
    gap: tuple[int, int] | None = None
    while index < len(lines):
        if index and lines[index - 1].strip():
            index += 1
            continue
        text = lines[index].strip()
        for _ in range(_MAX_WRAPPED):
            following = lines[index + 1].strip() if index + 1 < len(lines) else ""
            if following.startswith("in ") and "│" not in following and _is_count(text.rpartition(":")[2]):
                # A narrow box is broken at the blank before the function.
                text, index = f"{text} {following}", index + 1
                break
            if not following or len(lines[index].rstrip()) < box.width:
                break
            index += 1
            text += following
        index += 1
        frame = _frame(text)
        if frame is not None:
            source = _source(lines, index + 1, box.width) if index < len(lines) else ""
            frames.append(Frame(function=frame[0], file=frame[1], line=frame[2], source_line=source))
        elif text.startswith("... ") and text.endswith(" frames hidden ...") and _is_count(text[4:-18]):
            gap = (int(text[4:-18]), len(frames))
    raised.frames = frames[: -MAX_SCAN_FRAMES - 1 : -1]
    if gap is not None:
        raised.dropped, raised.dropped_after = gap[0], len(frames) - gap[1]
        raised.cuts.append(Cut.ELIDED)
    elif len(frames) > MAX_SCAN_FRAMES:
        raised.dropped, raised.dropped_after = len(frames) - MAX_SCAN_FRAMES, MAX_SCAN_FRAMES


def _frame(text: str) -> tuple[str, str, int] | None:
    """Return function, file and line of a place: ``file:line in function``, or ``in function:line`` without its file."""
    if text.startswith("in "):
        name, _, line = text[3:].rpartition(":")
        return (name, "", int(line)) if name and _is_count(line) else None
    place, _, name = text.rpartition(" in ")
    file, _, line = place.rpartition(":")
    return (name, file, int(line)) if file and name and _is_count(line) else None


def _source(lines: list[str], index: int, width: int) -> str:
    """Return the line of source that is marked, empty when it does not fit the box or none is shown."""
    while index < len(lines) and lines[index].strip():
        if lines[index].lstrip(" ").startswith(_MARKS):
            text = lines[index].strip()[1:].lstrip(" ").lstrip("0123456789")
            return "" if len(lines[index].rstrip()) >= width else text.strip(" │")
        index += 1
    return ""


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10
