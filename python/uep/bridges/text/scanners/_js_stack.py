"""Where the stack of a printed error begins, which frames it has, and what util.inspect left out of it. Builds no tree."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._js_codes import keep_fields, name_codes
from uep.bridges.text.scanners._js_lines import has_place, read_frame, read_header
from uep.model import Frame

__all__ = [
    "GLUED",
    "Place",
    "Reader",
    "Tree",
    "close_stack",
    "finish",
    "gap_size",
    "skipped_size",
    "stack_start",
]

GLUED: Final = "Caused by: "
"""What the developer tools of Chromium put directly behind the last frame of an error that has a cause."""

_GAP: Final = " lines matching cause stack trace ..."
_SKIPPED: Final = "... skipping "
_EVENT: Final = "From previous event:"
"""What Bluebird prints between the frames of a promise and those that made it."""

_QUERIED: Final = "-" * 20
"""What the driver of MySQL prints there (UEP-BRG-3054)."""

_TASK: Final = "From: Task: "
"""What WebDriver prints there: the task that ran the frames above."""

_SEAM: Final = re.compile(r"-{2,24} {0,4}\w[^\n]{0,100}\w\)? {0,4}-{2,24}", re.ASCII)
"""What engines and tools print there: ``--- Promise.then ---``, ``-- ASYNC --``, the time that zone.js measured."""

_IGNORED: Final = "ignore-listed frames"
"""What Next.js prints in place of frames that are no business of the application (UEP-BRG-2207)."""

_FIELDS: Final = ' {"'
"""How the fields of a log record begin, which winston puts behind the last frame (UEP-BRG-3164)."""

_BETWEEN: Final = 8
_ENDS: Final = ")0123456789"
_HOLE: Final = ""
_MAX_FILLED: Final = 10_000


@dataclass(slots=True)
class Place:
    """Where the header of an uncaught error points: file, line, column and the source from there on."""

    file: str
    line: int
    column: int
    source: str


@dataclass(slots=True)
class Tree:
    """An error in the making: its node and the texts of its frames, in which gaps are still open."""

    raised: Raised
    texts: list[str] = field(default_factory=list)
    gaps: list[tuple[int, int]] = field(default_factory=list)
    cause: Tree | None = None
    end: int = 0
    nodes: int = 1
    opens: bool = False
    tail: str = ""


class Reader:
    """Reads the lines of one error text. ``frames`` keeps what a frame's text means, since traces repeat themselves."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.lines = window.lines
        self.frames: dict[str, Frame | None] = {}
        self.places: dict[tuple[int, int], tuple[str, str] | None] = {}
        self.clear: dict[int, tuple[int, int]] = {}

    def frame_at(self, index: int, margin: int) -> tuple[str, str] | None:
        """Return the text of the frame at a line and what follows it (``,`` or `` {``), None when there is no frame."""
        place = index, margin
        if place not in self.places:
            self.places[place] = self._frame_at(index, margin)
        return self.places[place]

    def _frame_at(self, index: int, margin: int) -> tuple[str, str] | None:
        line = self.lines[index]
        start = margin + 4
        if line[start : start + 3] != "at " or line[:start].strip(" "):
            return None
        text, tail = line[start + 3 :].rstrip(" "), ""
        if (glued := text.find(GLUED)) > 0 and text[glued - 1] in _ENDS:
            text, tail = text[:glued], GLUED
        elif text.endswith(" {"):
            text, tail = text[:-2], " {"
        elif text.endswith("}") and (opened := text.find(_FIELDS)) > 0:
            text, tail = text[:opened].rstrip(" "), text[opened:]
        elif text.endswith((",", " }", " ]", '"')):
            tail = text[-1]
            text = text[:-1].rstrip()
        if text not in self.frames:
            found = read_frame(text)
            if found is None and " " in text and not text.endswith(")"):
                # What a program printed after the error stands on the last frame's line.
                head, _, rest = text.partition(") ")
                text = head + ")" if rest else text.split(" ", 1)[0]
                found = read_frame(text)
                tail = tail or "+"
            self.frames[text] = found
        if self.frames[text] is None and not tail and self._is_component(text, index, start):
            self.frames[text] = Frame(function=text)
        return (text, tail) if self.frames[text] is not None else None

    def _is_component(self, text: str, index: int, start: int) -> bool:
        """Return whether a frame is a name alone, as React prints components without a place, below another (BRG-1706)."""
        above = self.lines[index - 1] if index else ""
        return above.startswith("at ", start) and _COMPONENT.fullmatch(text) is not None

    def _is_seam(self, index: int, margin: int) -> bool:
        """Return whether a line between frames parts those that were scheduled from those that did it (UEP-BRG-1861)."""
        return (
            _is_seam(self.lines[index][margin:].strip(" "))
            and self.window.has(index + 1)
            and self.frame_at(index + 1, margin) is not None
        )

    def is_spaced(self, index: int, margin: int) -> bool:
        """Return whether each line has a blank one below it, from the one above a first frame on (UEP-BRG-2418)."""
        if (
            not index
            or self.lines[index - 1].strip()
            or not self.window.has(index + 1)
            or self.lines[index + 1].strip()
        ):
            return False
        return self.window.has(index + 2) and self.frame_at(index + 2, margin) is not None

    def run(self, index: int, margin: int, tree: Tree) -> int:
        """Read the frames and gaps at ``index`` into a tree and return the index after them."""
        window, lines, seam = self.window, self.lines, False
        is_spaced = window.has(index) and self.is_spaced(index, margin)
        while window.has(index):
            found = self.frame_at(index, margin)
            if found is None:
                if (
                    is_spaced
                    and not lines[index].strip()
                    and window.has(index + 1)
                    and self.frame_at(index + 1, margin)
                ):
                    index += 1
                    continue
                if tree.texts and (skipped := skipped_size(lines[index], margin)):
                    # BRG-1130: Hermes says how many frames it left out.
                    tree.raised.dropped, tree.raised.dropped_after = skipped, len(tree.texts)
                    index += 1
                    continue
                if tree.texts and self._is_seam(index, margin):
                    seam = True
                    index += 1
                    continue
                count = gap_size(lines[index], margin)
                if count is None or not tree.texts:
                    break
                tree.gaps.append((len(tree.texts), count))
                index += 1
                continue
            tree.texts.append(f"async {found[0].removeprefix('async ')}" if seam else found[0])
            tree.tail, seam = found[1], False
            index += 1
            if found[1]:
                break
        tree.opens = tree.tail == " {"
        if tree.tail.startswith(_FIELDS):
            keep_fields(tree.raised, tree.tail)
            tree.tail = "+"
        return index

    def dedent(self, index: int, margin: int) -> str:
        """Return a line of a message without the margin."""
        line = self.lines[index]
        return line[margin:] if not line[:margin].strip(" ") else line.lstrip(" ")


def _is_seam(text: str) -> bool:
    return text in (_EVENT, _QUERIED) or text.startswith(_TASK) or _SEAM.fullmatch(text) is not None


def gap_size(line: str, margin: int) -> int | None:
    """Return how many frames a line of util.inspect stands for, None when it is no such line."""
    bare = line[margin:].strip(" ")
    if not bare.startswith("... ") or _GAP not in bare:
        return None
    number = bare[4:].partition(" ")[0]
    return int(number) if number.isascii() and number.isdigit() and len(number) < 4 else None


def skipped_size(line: str, margin: int) -> int:
    """Return how many frames Hermes left out with a line, 0 when it is no such line."""
    number, _, rest = line[margin + 4 :].removeprefix(_SKIPPED).partition(" ")
    if rest != "frames" or not line.startswith(_SKIPPED, margin + 4) or line[: margin + 4].strip(" "):
        return 0
    return int(number) if number.isascii() and number.isdigit() and len(number) < 10 else 0


def stack_start(
    reader: Reader, index: int, margin: int, place: Place | None, limit: int | None
) -> int | None:
    """Return the line at which the frames begin: what stands before it is message (BRG-265 to BRG-267)."""
    if limit is not None:
        found = [i for i in range(index, limit) if reader.frame_at(i, margin)]
        if not found:
            return None
        return _placed(reader, found, margin, place) if place is not None else found[0]
    # What was once looked at in vain is not looked at again, so that a list of headers costs no more than its lines.
    window, at = reader.window, index
    seen = reader.clear.get(margin, (0, 0))
    if seen[0] <= index < seen[1]:
        at = seen[1]
    while window.has(at):
        if reader.frame_at(at, margin):
            return _last_run(reader, at, margin)
        line = reader.lines[at]
        if margin and line.strip() and line[:margin].strip(" "):
            return None
        at += 1
        reader.clear[margin] = (seen[0] if seen[0] <= index < seen[1] else index, at)
        if at - index > LOOKAHEAD and not (window.enclosed and not margin):
            return None
    return None


def _placed(reader: Reader, found: list[int], margin: int, place: Place) -> int:
    """Return the frame at which the place of an uncaught error says that the stack begins, else the first."""
    wanted = {(place.file, place.line, place.column)}
    if place.source.startswith("throw new "):
        wanted.add((place.file, place.line, place.column + 6))
    for position, index in enumerate(found):
        frame = _frame_of(reader, index, margin)
        if (frame.file, frame.line, frame.column) not in wanted:
            continue
        while position and found[position - 1] == found[position] - 1:
            before = _frame_of(reader, found[position - 1], margin)
            if has_place(before) and not before.raw_function.startswith("new "):
                break
            position -= 1
        return found[position]
    return _last_run(reader, found[0], margin)


def _frame_of(reader: Reader, index: int, margin: int) -> Frame:
    found = reader.frame_at(index, margin)
    frame = reader.frames[found[0]] if found else None
    return frame if frame is not None else Frame()


def _last_run(reader: Reader, index: int, margin: int) -> int:
    """Return the start of the frames, past frames after which the message goes on (BRG-266)."""
    window, at = reader.window, index
    while True:
        while window.at(at) is not None and (found := reader.frame_at(at, margin)) is not None:
            at += 1
            if found[1]:
                return index
            if window.at(at) is not None and skipped_size(window.lines[at], margin):
                at += 1
        after = _resumes(reader, at, margin)
        if after is None:
            return index
        index = at = after


def _resumes(reader: Reader, at: int, margin: int) -> int | None:
    """Return the next frame after up to a few lines that can be nothing but message; None when the stack is over."""
    for ahead in range(at, at + _BETWEEN):
        line = reader.window.at(ahead)
        if line is None or not line.strip():
            return None
        if reader.frame_at(ahead, margin):
            return ahead if ahead > at else None
        bare = line[margin:].lstrip()
        if (
            gap_size(line, margin) is not None
            or bare[:1] in "}])"
            or line[:margin].strip(" ")
            or _begins(bare)
        ):
            return None
    return None


def _begins(text: str) -> bool:
    """Return whether a line begins something of its own: another error, a second stack, a property."""
    header = read_header(text)
    return (
        header is not None
        or text.startswith(("Emitted ", "Thrown at:", "[", "Node.js v"))
        or _is_seam(text.rstrip(" "))
    )


def close_stack(tree: Tree) -> None:
    """Fill the gaps of a stack from its cause, and make its frames (BRG-269).

    A gap says how many lines it stands for; they follow the first line of the cause that equals the one before it.
    What the cause does not show either stays a gap.
    """
    if tree.raised.frames or not tree.texts:
        return
    rule = Cut.ELIDED
    if _IGNORED in tree.texts:
        rule, tree.texts = Cut.UNCOUNTED, [_HOLE if text == _IGNORED else text for text in tree.texts]
    texts, moved = tree.texts, 0
    theirs = tree.cause.texts if tree.cause is not None else []
    for at, count in tree.gaps:
        if moved > _MAX_FILLED:
            break
        before = texts[at + moved - 1]
        start = theirs.index(before) + 1 if before in theirs else len(theirs)
        filled = theirs[start : start + count]
        texts[at + moved : at + moved] = filled + [_HOLE] * (count - len(filled))
        moved += count
    made = {text: _parsed(text) for text in set(texts) if text != _HOLE}
    tree.raised.frames = [made[text] for text in texts if text != _HOLE]
    if len(tree.raised.frames) < len(texts):
        tree.raised.cuts.append(rule)
        tree.raised.dropped = len(texts) - len(tree.raised.frames)
        tree.raised.dropped_after = texts.index(_HOLE)


def finish(window: Window, tree: Tree, start: int, confidence: float) -> Parsed:
    """Return the error that a tree holds: its frames made, its properties turned into codes."""
    close_stack(tree)
    name_codes(tree.raised)
    if "&" in tree.raised.message and any("(&lt;" in text for text in tree.texts):
        tree.raised.message = html.unescape(tree.raised.message)
    if window.capped and tree.end >= len(window.lines):
        tree.raised.cuts.append(Cut.TAIL)
    return Parsed(tree.raised, start, tree.end, confidence)


_COMPONENT: Final = re.compile(r"[A-Za-z_$][\w$.]{0,120}(?:\([\w$.]{1,120}\))?", re.ASCII)


def _parsed(text: str) -> Frame:
    frame = read_frame(text)
    return frame if frame is not None else Frame(function=text)
