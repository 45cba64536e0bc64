"""Errors and panics as color-eyre prints them: numbered causes, a backtrace between rules of its own. Reads one of them.

UEP-BRG-544 to UEP-BRG-546 say what belongs to which field.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._rust_lines import plain_name
from uep.model import Frame, Relation

__all__ = ["CRASHED", "REPORT", "parse_crashed", "parse_report"]

CRASHED: Final = "The application panicked (crashed)."
REPORT: Final = "   0: "
_HEAD: Final = "Error:"
_MESSAGE: Final = "Message:  "
_PLACE: Final = "Location: "
_WHERE: Final = "Location:"
_SPANS: Final = "━━ SPANTRACE ━━"
_RULE: Final = "━━ BACKTRACE ━━"
_HIDDEN: Final = "⋮"
_FENCE: Final = "```"
_DEEPER: Final = "      "
_OWN: Final = ("Backtrace omitted.", "Run with ", "Location:")


def parse_report(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a returned error whose first message stands at a line: ``Error:`` alone stands above."""
    if at <= floor or window.lines[at - 1].rstrip() != _HEAD or not window.lines[at].startswith(REPORT):
        return None
    messages, index = list[list[str]](), at
    while window.has(index):
        text = window.lines[index]
        if text.startswith(f"{len(messages):>4}: "):
            messages.append([text[6:]])
        elif text.startswith(_DEEPER):
            messages[-1].append(text[6:])
        else:
            break
        index += 1
    nodes = [Raised(message="\n".join(lines)) for lines in messages[:MAX_SCAN_NODES]]
    for upper, lower in pairwise(nodes):
        lower.relation = Relation.CAUSE
        upper.children.append(lower)
    end, told = _trailer(window, index, nodes[0])
    following = (window.at(index) or "").strip()
    if not told and following and not following.startswith(_FENCE):
        return None
    end = end if told else index
    return Parsed(nodes[0], at - 1, end, handled=False, fatal=True, mechanism="main")


def parse_crashed(window: Window, at: int) -> Parsed | None:
    """Read a panic whose first line stands at a line."""
    following = window.at(at + 1)
    if window.lines[at] != CRASHED or following is None or not following.startswith(_MESSAGE):
        return None
    lines, index = [following[len(_MESSAGE) :]], at + 2
    while (text := window.at(index)) is not None and not text.startswith(_PLACE):
        lines.append(text)
        index += 1
        if index - at > LOOKAHEAD:
            return None
    raised = Raised("panic", "\n".join(lines))
    place = _placed(Frame(), text[len(_PLACE) :]) if text is not None else Frame()
    if text is None:
        raised.cuts.append(Cut.TAIL)
    end, _ = _trailer(window, index + 1, raised)
    if place.file and not raised.frames:
        raised.frames = [place]
    return Parsed(raised, at, end, handled=False, mechanism="panic")


def _trailer(window: Window, index: int, raised: Raised) -> tuple[int, bool]:
    """Read place and backtrace below a message; return the line after color-eyre's own words and whether there were any."""
    end, told, quiet = index, False, 0
    while window.has(index) and quiet < 3:
        text = window.lines[index]
        if _SPANS in text:
            index = _after_spans(window, index + 1)
            continue
        if _RULE in text:
            index = end = _frames(window, index + 1, raised)
            told, quiet = True, 0
            continue
        if text == _WHERE and (place := _placed(Frame(), (window.at(index + 1) or "").strip())).file:
            raised.frames = raised.frames or [place]
            index += 1
        elif text.strip() and not text.startswith(_OWN):
            break
        if text.strip():
            told, end, quiet = True, index + 1, 0
        else:
            quiet += 1
        index += 1
    return end, told


def _after_spans(window: Window, index: int) -> int:
    """Return the line after the spans that tracing was in, which are no calls (UEP-BRG-2858)."""
    while (text := window.at(index)) is not None and (not text.strip() or text.startswith("   ")):
        index += 1
    return index


def _frames(window: Window, index: int, raised: Raised) -> int:
    """Read the frames below the rule: number, function and hash, then the place on a line of its own."""
    frames, hidden, gap = list[Frame](), 0, -1
    while window.has(index):
        text = window.lines[index]
        number, colon, name = text.strip().partition(": ")
        if _HIDDEN in text and "hidden" in text:
            count = text.strip(" " + _HIDDEN).partition(" ")[0]
            hidden += int(count) if count.isascii() and count.isdigit() and len(count) < 7 else 0
            gap = len(frames) if gap < 0 else gap
        elif colon and number.isascii() and number.isdigit() and text.startswith(" "):
            frames.append(_named(name))
        elif text.startswith("      at ") and frames and not frames[-1].file:
            frames[-1] = _placed(frames[-1], text.strip()[3:])
        elif not text.startswith(_DEEPER):
            break
        index += 1
    raised.frames = frames[:MAX_SCAN_FRAMES]
    if hidden:
        raised.dropped, raised.dropped_after = hidden, gap
        raised.cuts.append(Cut.ELIDED)
    return index


def _named(raw: str) -> Frame:
    raw = raw.removesuffix("<unknown>")
    name = plain_name(raw)
    return Frame(function=name, raw_function=raw if raw != name else "")


def _placed(frame: Frame, text: str) -> Frame:
    file, _, line = text.rpartition(":")
    column = ""
    if _is_number(file.rpartition(":")[2]):
        (file, _, line), column = file.rpartition(":"), line
    if not (file and _is_number(line)):
        return frame
    return Frame(
        function=frame.function,
        raw_function=frame.raw_function,
        file=file,
        line=int(line),
        column=int(column) if _is_number(column) else 0,
    )


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10
