"""Tracebacks of IPython and Jupyter: the modes Context, Verbose and Plain. Reads one chain.

A header names the type and stands above frames with lines of source; the line that begins with the same type ends
them (UEP-BRG-524, UEP-BRG-525).
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text._markup import closes_quote
from uep.bridges.text.scanners._python_after import ends_message
from uep.bridges.text.scanners._python_java import is_py4j, read_java
from uep.bridges.text.scanners._python_lines import CONNECTORS, HEADER, is_certain_type, read_type
from uep.bridges.text.scanners._python_paragraphs import goes_on
from uep.bridges.text.scanners._python_ray import names_task
from uep.bridges.text.scanners._python_reader import Reader
from uep.model import Frame, Relation

__all__ = ["parse_ipython", "read_beheaded"]

_TICK: Final = "`"
_TITLE: Final = HEADER[:-1]
_NEAR: Final = 8
_GAP: Final = "  "
_SKIPPED: Final = "[... skipping "
_HIDDEN: Final = re.compile(r"[0-9]{1,4} frames?", re.ASCII)
_OLD_PLACE: Final = re.compile(
    r"([^\s\[][^\n]{0,1000}?\.\w{1,4}|[^\s\[]*[/\\][^\n]{0,1000}?|<[^<>\n]{1,200}>) in (<[^<>\n]{1,200}>|[\w.]{1,200})(?:\(.*)?"
)
_LINKED: Final = re.compile(r"\[([^\]\n]{1,1000})\]\([^()\n]{1,1000}\)(?= in )")


class _Found(NamedTuple):
    raised: Raised
    end: int


def parse_ipython(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the chain whose first header stands at a line."""
    plain = window.lines[at] == HEADER
    if plain:
        # Spyder's console leaves a blank line below the header and between the frames.
        following = window.at(at + 1) or window.at(at + 2)
        if following is None or not following.startswith("  ") or _place(following[2:], " in ") is None:
            return None
    elif _named(window.lines[at]) is None:
        return None
    found = _chain(window, at)
    if found is None:
        return None
    start = at - 1 if at > floor and window.lines[at - 1].strip("-") == "" != window.lines[at - 1] else at
    return Parsed(found.raised, start, found.end)


def read_beheaded(window: Window) -> Parsed | None:
    """Read a text that is the end of a traceback, from the first line of a frame on: its type stands below a blank line (UEP-BRG-2617)."""
    lines = window.lines
    start = next((index for index, text in enumerate(lines[:_NEAR]) if _place(text, ", in ")), None)
    if start is None:
        return None
    named = (index for index in range(start + 1, len(lines)) if not lines[index - 1].strip())
    last = next((index for index in named if is_certain_type(lines[index])), None)
    found = read_type(lines[last]) if last is not None else None
    if found is None:
        return None
    inner = Window([f"{found[0]}{_GAP}{_TITLE}", *lines[start:]], final=True)
    read = _exception(inner, 0)
    if read is None or any(map(str.strip, inner.lines[read.end :])):
        return None
    read.raised.cuts.append(Cut.HEAD)
    return Parsed(read.raised, start, start + read.end - 1, 0.9)


def _named(text: str) -> str | None:
    """Return the type that a header names: blanks stand between it and the header's words."""
    if not text.endswith(_TITLE):
        return None
    before = text[: -len(_TITLE)]
    name = before.rstrip(" ")
    return name if before.endswith(_GAP) and (read_type(name) or ("", "x"))[1] == "" and name else None


def _chain(window: Window, index: int) -> _Found | None:
    found = _exception(window, index)
    nodes = 1
    while found is not None and (link := _connector(window, found.end)) is not None:
        outer = _exception(window, link[1])
        if outer is None:
            break
        found.raised.relation = link[0]
        nodes += 1
        if nodes <= MAX_SCAN_NODES:
            outer.raised.children.insert(0, found.raised)
        found = outer
    return found


def _connector(window: Window, index: int) -> tuple[Relation, int] | None:
    """Return the relation of a connector below a blank line and the line of the next header: the mode Plain has no blank line between."""
    if (window.at(index) or "").strip() or not window.has(index):
        return None
    relation = CONNECTORS.get(window.at(index + 1) or "")
    if relation is None:
        return None
    following = index + 2 if (window.at(index + 2) or "").strip() else index + 3
    text = window.at(following)
    return (relation, following) if text is not None and (text == HEADER or _named(text)) else None


def _exception(window: Window, index: int) -> _Found | None:
    """Read one header, its frames, and the type with the message."""
    name = _named(window.lines[index])
    margin, joint = ("", ", in ") if name else ("  ", " in ")
    frames, first, index = list[Frame](), index + 1, index + 1
    raised = Raised()
    while window.has(index):
        text = window.lines[index]
        if (text.startswith(margin) and (frame := _place(text[len(margin) :], joint)) is not None) or (
            name and (frame := _old_place(text)) is not None
        ):
            frames.append(frame)
        elif frames and (found := _ending(text, name)) is not None:
            raised.type_name = found
            break
        elif _SKIPPED in text:
            _skip(raised, text, len(frames))
        elif frames and _HIDDEN.fullmatch(text):
            raised.dropped, raised.dropped_after = raised.dropped + 1, len(frames)
            raised.cuts.append(Cut.UNCOUNTED)
        elif frames and not frames[-1].source_line and (arrow := _arrow(text, margin)) is not None:
            line = frames[-1].line or arrow[0]
            frames[-1] = _sourced(frames[-1], line, arrow[1])
        elif text[:1] not in ("", " ", "-") or (not frames and index - first > LOOKAHEAD):
            break
        index += 1
    if not frames:
        return None
    if raised.dropped:
        raised.dropped_after = len(frames) - raised.dropped_after
    raised.frames = frames[: -MAX_SCAN_FRAMES - 1 : -1]
    if not raised.type_name:
        raised.type_name = name or ""
        raised.cuts.append(Cut.TAIL)
        return _Found(raised, index)
    return _Found(raised, _message(window, index, raised))


def _ending(text: str, name: str | None) -> str | None:
    """Return the type with which a line ends the frames: the one that the header names, or any in the mode Plain."""
    if name is not None:
        return name if text == name or text.startswith(name + ":") else None
    found = read_type(text) if text[:1] != " " else None
    return found[0] if found else None


def _message(window: Window, index: int, raised: Raised) -> int:
    lines = [window.lines[index][len(raised.type_name) :].removeprefix(":").removeprefix(" ")]
    colon = ":" in window.lines[index]
    index += 1
    if is_py4j(raised.type_name) and (java := read_java(window, index)) is not None:
        raised.message = lines[0]
        raised.children.append(java[0])
        return java[1]
    if names_task(lines[0]) and (remote := Reader(window, "").remote(raised, lines[0], index, 0)) is not None:
        return remote.end
    while window.has(index):
        text = window.lines[index]
        if not text.strip():
            whole = window.enclosed or (colon and goes_on(window, index, "", lines))
            if not whole or _connector(window, index) is not None:
                break
        elif (
            ends_message(text)
            or text == HEADER
            or _named(text)
            or (not window.enclosed and closes_quote(text, lines))
        ):
            break
        lines.append(text)
        index += 1
    while len(lines) > 1 and not lines[-1].strip():
        lines.pop()
        index -= 1
    raised.message = "\n".join(lines)
    if raised.message.endswith(_TICK) and raised.message.count(_TICK) == 1:
        # Somebody put the whole text into code (UEP-BRG-2720).
        raised.message = raised.message.removesuffix(_TICK)
    return index


# --- single lines -----------------------------------------------------------------------------------------------------


def _place(text: str, joint: str) -> Frame | None:
    """Return the frame of ``File path:line, in f(args)`` or ``Cell In[1], line 2, in f(args)``, older words included."""
    if text.startswith("File "):
        place, _, call = text[5:].partition(joint)
        file, _, line = place.rpartition(":")
        return (
            Frame(function=_function(call), file=file, line=int(line)) if file and _is_count(line) else None
        )
    if text.startswith("Cell In["):
        place, _, call = text.partition(joint)
        cell, _, line = place.partition(", line ")
        return Frame(function=_function(call), file=cell, line=int(line)) if _is_count(line) else None
    if text.startswith(("<ipython-input-", "Input In [")) and joint == ", in ":
        cell, _, call = text.partition(" in ")
        return Frame(function=_function(call), file=cell.removesuffix(",")) if call else None
    return None


def _old_place(text: str) -> Frame | None:
    """Return the frame of ``path in f(args)``, the words before IPython 8; Colab makes a link of the path."""
    if text[:1] in ("", " ", "-") or " in " not in text:
        return None
    found = _OLD_PLACE.fullmatch(_LINKED.sub(r"\1", text, count=1) if text[0] == "[" else text)
    return Frame(function=found[2], file=found[1]) if found else None


def _function(call: str) -> str:
    return call.partition("(")[0]


def _arrow(text: str, margin: str) -> tuple[int, str] | None:
    """Return number and source of the line of a frame: an arrow points at it; the mode Plain shows no other line."""
    if margin:
        return (0, text.strip()) if text.startswith("    ") else None
    shaft, point, rest = text.partition("> ")
    if not point or not shaft or shaft.strip("-"):
        return None
    number, _, source = rest.partition(" ")
    return (int(number), source.strip()) if _is_count(number) else None


def _sourced(frame: Frame, line: int, source: str) -> Frame:
    return Frame(function=frame.function, file=frame.file, line=line, source_line=source)


def _skip(raised: Raised, text: str, after: int) -> None:
    """Count the frames that IPython says it left out."""
    words = text.replace("(", " ").split()
    raised.dropped += sum(
        int(word)
        for word, following in zip(words, [*words[1:], ""], strict=True)
        if _is_count(word) and following.startswith(("times", "frame"))
    )
    raised.dropped_after = after
    raised.cuts.append(Cut.ELIDED)


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10
