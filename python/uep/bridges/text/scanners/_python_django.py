"""The page on which Django shows an error to developers, as text: in answers, in mails to the administrators, in bug reports.

One header stands above the frames of all errors of the chain; the connectors hold the messages of the inner ones in
parentheses, and the type and message of the last one stand below (UEP-BRG-1710).
"""

from __future__ import annotations

import re
from collections import deque
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._python_reader import Reader
from uep.model import Frame, Relation

__all__ = ["LOCATION", "OLD_HEADER", "parse_django", "parse_pasted", "parse_table", "read_title"]

OLD_HEADER: Final = "Traceback:"
_CAUSE: Final = (
    "The above exception (",
    ") was the direct cause of the following exception:",
    Relation.CAUSE,
)
_CONTEXT: Final = (
    "During handling of the above exception (",
    "), another exception occurred:",
    Relation.CONTEXT,
)
_TYPE: Final = "Exception Type: "
_VALUE: Final = "Exception Value: "
LOCATION: Final = "Exception Location:"
_PLACE: Final = re.compile(
    r"(\S[^\n]{0,1000}?)(?:, line ([0-9]{1,9}), in (\S{1,300})| in (\S{1,300}), line ([0-9]{1,9}))"
)
_AT: Final = re.compile(
    r"(?P<type>(?:[A-Za-z_]\w{0,60}\.){0,8}[A-Z]\w{2,80}(?P<named>(?<=Error)|(?<=Exception)|(?<=DoesNotExist)|(?<=NoReverseMatch)|(?<=Improperly)|(?<=Configured)|(?<=Invalid)|(?<=Denied)|(?<=Operation))?) at /\S{0,1000}\s{0,4}"
)
_ROW: Final = "-- | --"
_NAME: Final = re.compile(r"(?:[A-Za-z_]\w{0,60}\.){0,8}[A-Z]\w{2,80}")
_METHOD: Final = "Request Method:"
_NEAR: Final = 3
_TABLE_LINES: Final = 24
_VARIABLES: Final = "Local vars"
_MORE: Final = " \u2026"
_AFTER: Final = ("Raised during: ", "Request information:", "```")
_OLD_FRAME: Final = re.compile(r'File "([^"\n]{1,1000})" in ([^\n]{1,300})')
_OLD_SOURCE: Final = re.compile(r"  ([0-9]{1,9})\. ([^\n]*)", re.ASCII)


def parse_django(window: Window, at: int) -> Parsed | None:
    """Read the page whose frames stand below a line, None when none of Django's own words follow the frames."""
    inner: deque[tuple[Raised, Relation]] = deque()
    index = at + 1
    while True:
        frames, index = _frames(window, index)
        if not frames or (link := _next_words(window, index)) is None:
            return None
        raised = Raised(frames=frames[: -MAX_SCAN_FRAMES - 1 : -1])
        if len(inner) == MAX_SCAN_NODES:
            inner.popleft()
        message, relation, index = link
        if relation is None:
            break
        raised.message = message
        inner.append((raised, relation))
    raised.type_name, raised.message = message, ""
    parsed = Parsed(raised, at, _value(window, index, raised), mechanism="django")
    _explain(raised, inner)
    return parsed


def _explain(raised: Raised, inner: deque[tuple[Raised, Relation]]) -> None:
    """Put the inner errors of a page below the last one, each below the one that it explains."""
    for child, relation in reversed(inner):
        child.relation = relation
        raised.children.append(child)
        raised = child


def read_title(window: Window, lines: list[str]) -> Parsed | None:
    """Read the first words of a page, which are the whole input but for the rows of its table (UEP-BRG-2855)."""
    head = _AT.fullmatch(lines[0])
    rows = next((at for at, line in enumerate(lines) if line.startswith(_METHOD)), 0)
    if head is None or not (rows > 1 or (1 < len(lines) <= _NEAR and head["named"] is not None)):
        return None
    message = "\n".join(line.rstrip() for line in lines[1 : rows or len(lines)])
    return Parsed(Raised(head["type"], message), 0, len(window.lines), 0.9, mechanism="django")


def parse_table(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the table on top of the page whose row with the place stands at a line, unless the page goes on with frames (UEP-BRG-2209)."""
    lines, start = window.lines, at
    while start > max(floor, at - _TABLE_LINES) and not lines[start].startswith(_TYPE.rstrip()):
        start -= 1
    name = lines[start].removeprefix(_TYPE.rstrip()).strip()
    if not lines[start].startswith(_TYPE.rstrip()) or not lines[start + 1].startswith(_VALUE.rstrip()):
        return None
    value = [lines[start + 1][len(_VALUE) :], *lines[start + 2 : at]]
    title = next((i for i in range(at + 1, at + LOOKAHEAD) if "Traceback" in (window.at(i) or "")), 0)
    if title and "Traceback (" in window.lines[title]:
        return None
    if title:
        return _page(window, Raised(name, "\n".join(value).strip()), start, title)
    place = _PLACE.fullmatch(lines[at][len(LOCATION) :].strip())
    frames = list[Frame]()
    if place is not None:
        function, line = place[3] or place[4], int(place[2] or place[5])
        frames.append(Frame(function=function, file=place[1], line=line))
    raised = Raised(name, "\n".join(value).strip(), frames, cuts=[Cut.TAIL])
    return Parsed(raised, start, at + 1, 0.9, mechanism="django")


def parse_pasted(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the values of a table that was pasted as Markdown without its labels, the place of the error in which stands at a line (UEP-BRG-2868)."""
    lines = window.lines
    place = _PLACE.fullmatch(lines[at].strip()) if lines[at][:1] not in (" ", "\t") else None
    lowest = max(floor, at - _TABLE_LINES)
    row = next((index for index in range(at - 1, lowest - 1, -1) if lines[index].startswith(_ROW)), -1)
    if place is None or row < 0:
        return None
    start = next((index for index in range(at - 2, row, -1) if _NAME.fullmatch(lines[index].strip())), 0)
    if not start or not all(line.strip() for line in lines[start:at]):
        return None
    function, line = place[3] or place[4], int(place[2] or place[5])
    raised = Raised(lines[start].strip(), "\n".join(lines[start + 1 : at]), cuts=[Cut.TAIL])
    raised.frames.append(Frame(function=function, file=place[1].rstrip(), line=line))
    return Parsed(raised, start, at + 1, 0.9, mechanism="django")


def _page(window: Window, raised: Raised, start: int, title: int) -> Parsed | None:
    """Read the frames below a title as a browser copies them, each with its source and a link to its variables (UEP-BRG-2417)."""
    inner: deque[tuple[Raised, Relation]] = deque(maxlen=MAX_SCAN_NODES)
    frames, index = _shown(window, title + 1)
    while frames and (link := _next_words(window, index)) is not None and link[1] is not None:
        inner.append((Raised(message=link[0], frames=frames), link[1]))
        frames, index = _shown(window, link[2])
    raised.frames = frames
    _explain(raised, inner)
    return Parsed(raised, start, index, 0.9, mechanism="django") if frames else None


def _shown(window: Window, index: int) -> tuple[list[Frame], int]:
    """Return the frames that a page shows at a line, innermost first, and the index after them."""
    found = list[Frame]()
    while (text := window.at(index)) is not None:
        place = _PLACE.fullmatch(text.strip())
        if place is not None:
            source = window.at(index + 1) or ""
            index += source[:1] == " "
            words = source.strip().removesuffix(_MORE) if source[:1] == " " else ""
            function, line = place[3] or place[4], int(place[2] or place[5])
            found.append(Frame(function=function, file=place[1], line=line, source_line=words))
        elif not text.strip().endswith(_VARIABLES):
            break
        index += 1
    return found[: -MAX_SCAN_FRAMES - 1 : -1], index


def _frames(window: Window, index: int) -> tuple[list[Frame], int]:
    """Return the frames at a line, outermost first, and the index after them and the blank lines below."""
    found, end = Reader(window, "").frames(index, 0)
    if not found:
        found, end = _old_frames(window, index)
    while window.has(end) and not window.lines[end].strip() and end - index < MAX_SCAN_FRAMES * 8:
        end += 1
    return found, end


def _old_frames(window: Window, index: int) -> tuple[list[Frame], int]:
    """Read frames as Django printed them up to its version 3.0: the number of the line stands before its source."""
    found = list[Frame]()
    while (text := window.at(index)) is not None:
        if not text.strip():
            index += 1
            continue
        match = _OLD_FRAME.fullmatch(text)
        if match is None:
            break
        source = _OLD_SOURCE.fullmatch(window.at(index + 1) or "")
        line, words = (int(source[1]), source[2].strip()) if source else (0, "")
        found.append(Frame(function=match[2], file=match[1], line=line, source_line=words))
        index += 2 if source else 1
    return found, index


def _next_words(window: Window, index: int) -> tuple[str, Relation | None, int] | None:
    """Return the message and relation of a connector, or the type of the last error, and the index after the line."""
    text = window.at(index)
    if text is None:
        return None
    if text.startswith(_TYPE):
        return text[len(_TYPE) :].partition(" at /")[0], None, index + 1
    for opened, closed, relation in (_CAUSE, _CONTEXT):
        if not text.startswith(opened):
            continue
        lines = [text[len(opened) :]]
        for end in range(index + 1, index + LOOKAHEAD):
            if lines[-1].endswith(closed):
                return "\n".join(lines)[: -len(closed)], relation, end
            if (following := window.at(end)) is None:
                break
            lines.append(following)
    return None


def _value(window: Window, index: int, raised: Raised) -> int:
    """Take the message of the last error and return the index after it."""
    text = window.at(index)
    if text is None:
        raised.cuts.append(Cut.TAIL)
        return index
    if not text.startswith(_VALUE):
        return index
    lines = [text[len(_VALUE) :]]
    while (text := window.at(index + 1)) is not None and text.strip() and not text.startswith(_AFTER):
        lines.append(text)
        index += 1
    raised.message = "\n".join(lines)
    return index + 1
