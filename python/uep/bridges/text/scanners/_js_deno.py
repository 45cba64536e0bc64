"""Errors that Deno prints when nothing caught them: members, source and caret between message and frames. Reads one error."""

from __future__ import annotations

from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._js_lines import is_caret, read_header
from uep.bridges.text.scanners._js_stack import Reader, Tree, close_stack
from uep.bridges.text.scanners._js_tree import read_error
from uep.model import Relation

__all__ = ["parse_deno"]

_LEADS: Final = ("error: Uncaught (in promise) ", "error: Uncaught (in worker) ", "error: Uncaught ")
_LATER: Final = ("Uncaught (in promise) ", "Uncaught (in worker) ", "Uncaught ")
_CAUSED: Final = "Caused by: "
_MEMBER: Final = "    "
_DEEPEST: Final = 64


def parse_deno(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error whose first frame, or the first frame of whose first member, stands at a line."""
    # UEP-BRG-2603: above source and a caret the first word may be missing.
    leads = _LEADS + _LATER if at > floor and is_caret(window.lines[at - 1]) else _LEADS
    for start in range(at - 1, max(floor, at - LOOKAHEAD) - 1, -1):
        text = window.lines[start]
        if text.startswith("    at "):
            return None
        lead = next((lead for lead in leads if text.startswith(lead)), "")
        if lead:
            return _error(window, start, text[len(lead) :])
    return None


def _error(window: Window, start: int, first: str) -> Parsed | None:
    reader, tree = Reader(window), Tree(Raised())
    header = read_header(first)
    if header is None:
        return None
    tree.raised.type_name = header[0]
    lines, index = [header[1]], start + 1
    while (text := window.at(index)) is not None and not reader.frame_at(index, 0):
        if (end := _take_member(window, index, 0, tree.raised)) is not None:
            index = end
            continue
        lines.append(text)
        index += 1
        if len(lines) > LOOKAHEAD or text.startswith(_LEADS):
            return None
    if len(lines) > 2 and is_caret(lines[-1]):
        del lines[-2:]
    tree.raised.message = "\n".join(lines)
    index = reader.run(index, 0, tree)
    if not tree.texts:
        return None
    close_stack(tree)
    index = _take_causes(window, index, 0, tree.raised)
    return Parsed(tree.raised, start, index, handled=False, fatal=True, mechanism="uncaughtException")


def _take_member(window: Window, index: int, margin: int, group: Raised) -> int | None:
    """Give a group the member whose first line stands at a line, four blanks further in; return the line after it."""
    inner, text = margin + len(_MEMBER), window.at(index) or ""
    if text[:inner].strip() or not text[inner : inner + 1].strip() or inner > _DEEPEST:
        return None
    found = read_header(text[inner:])
    if text.startswith("at ", inner) or found is None or not found[2]:
        return None
    member = _nested(window, index, inner, inner)
    if member is None:
        return None
    member[0].relation = Relation.MEMBER
    group.is_group = True
    group.children.append(member[0])
    return member[1]


def _take_causes(window: Window, index: int, margin: int, effect: Raised) -> int:
    """Give an error the causes that stand below its frames; return the line after them."""
    lead = " " * margin + _CAUSED
    while (window.at(index) or "").startswith(lead):
        cause = _nested(window, index, margin, len(lead))
        if cause is None:
            break
        cause[0].relation = Relation.CAUSE
        effect.children.append(cause[0])
        effect, index = cause
    return index


def _nested(window: Window, index: int, margin: int, column: int) -> tuple[Raised, int] | None:
    """Read a member or a cause, which may be a group too (UEP-BRG-2994): its members stand above its own frames."""
    header = read_header(window.lines[index][column:])
    raised, end = Raised(*(header[:2] if header is not None else ())), index + 1
    while (after := _take_member(window, end, margin, raised)) is not None:
        end = after
    tree = Tree(raised)
    if not raised.children:
        found = read_error(window, index, margin, column)
        if found is None:
            return None
        raised, end = found.raised, found.end
    else:
        end = Reader(window).run(end, margin, tree)
        close_stack(tree)
    return raised, end if column > margin else _take_causes(window, end, margin, raised)
