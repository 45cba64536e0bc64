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
        found = read_header(text[4:]) if text.startswith(_MEMBER) and text[4:5].strip() else None
        if found is not None and found[2] and (member := read_error(window, index, 4, 4)) is not None:
            member.raised.relation = Relation.MEMBER
            tree.raised.is_group = True
            tree.raised.children.append(member.raised)
            index = member.end
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
    if (text := window.at(index)) is not None and text.startswith(_CAUSED):
        cause = read_error(window, index, 0, len(_CAUSED))
        if cause is not None:
            cause.raised.relation = Relation.CAUSE
            tree.raised.children.append(cause.raised)
            index = cause.end
    close_stack(tree)
    return Parsed(tree.raised, start, index, handled=False, fatal=True, mechanism="uncaughtException")
