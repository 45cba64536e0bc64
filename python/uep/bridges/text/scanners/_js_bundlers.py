"""Errors of the bundlers Rollup and esbuild, of tools made with them, and of gulp's plugins: a mark, the message, the place. Reads one error.

Rollup prints ``[!]`` and may show its own stack with the cause, esbuild a cross and ``[ERROR]`` (UEP-BRG-2078, UEP-BRG-2079).
"""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._js_codes import name_codes
from uep.bridges.text.scanners._js_lines import read_header
from uep.bridges.text.scanners._js_stack import Reader, Tree, close_stack
from uep.bridges.text.scanners._js_tree import read_error
from uep.model import Frame, Relation

__all__ = ["BUNDLERS", "PLUGIN", "parse_bundler", "parse_plugin"]

_ROLLUP: Final = "[!] "
_MARKS: Final = ("\u2718 [ERROR] ", "X [ERROR] ")
BUNDLERS: Final = (_ROLLUP, *_MARKS)
_BEGUN: Final = re.compile(r"\[!\] (?:\((?:plugin )?[^()\n]{1,120}\) )?(?=(?:[A-Z]\w{0,60})?Error: )")
_ADDRESS: Final = "https://rollupjs.org/"
_AT: Final = re.compile(r"(\S[^\n]{0,400}?) \(([0-9]{1,9}):([0-9]{1,9})\)")
_SHOWN: Final = re.compile(r"[0-9]{1,9}: .*|[ .]{0,400}\^+|\.\.\..*")
_CAUSE: Final = "  [cause] "
_PLACE: Final = re.compile(r"    (\S[^\n]{0,400}?):([0-9]{1,9}):([0-9]{1,9}):")
_LINE: Final = re.compile(r" {0,12}([0-9]{1,9}) \u2502 (.*)")
_NEAR: Final = 4
PLUGIN: Final = "Error in plugin "
_PLUGIN: Final = re.compile(r"(?:.{0,60}: ?)?Error in plugin (['\"])([\w@./-]{1,120})\1:?")
_MESSAGE: Final = "Message:"
_SECTIONS: Final = ("Details:", "Stack:")


def parse_bundler(window: Window, at: int) -> Parsed | None:
    """Read the error whose mark begins a line."""
    line = window.lines[at]
    if line.startswith(_MARKS):
        return _esbuild(window, at, line.partition("[ERROR] ")[2])
    begun = _BEGUN.match(line)
    return _rollup(window, at, line[begun.end() :]) if begun is not None else None


# --- Rollup -----------------------------------------------------------------------------------------------------------


def _rollup(window: Window, at: int, text: str) -> Parsed | None:
    header = read_header(text)
    if header is None or not header[2]:
        return None
    reader, index, place = Reader(window), at + 1, None
    while index - at < LOOKAHEAD and (line := window.at(index)) is not None:
        found = _AT.fullmatch(line)
        place = place or found
        # A file without a place may stand alone above the stack.
        is_shown = line.startswith(_ADDRESS) or _SHOWN.fullmatch(line) is not None
        is_file = index == at + 1 and (window.at(index + 1) or "").startswith("    at ")
        if found is None and not is_shown and not is_file:
            break
        index += 1
    tree = Tree(Raised(header[0], header[1]))
    tree.end = reader.run(index, 0, tree) if window.has(index) else index
    close_stack(tree)
    raised = tree.raised
    if place is not None and not tree.texts:
        raised.frames = [Frame(file=place[1], line=int(place[2]), column=int(place[3]))]
    if (window.at(tree.end) or "").startswith(_CAUSE) and tree.texts:
        cause = read_error(window, tree.end, 2, len(_CAUSE))
        if cause is not None:
            cause.raised.relation = Relation.CAUSE
            raised.children.append(cause.raised)
            tree.end = cause.end
    name_codes(raised)
    return Parsed(raised, at, tree.end, 1.0, mechanism="rollup")


# --- esbuild ----------------------------------------------------------------------------------------------------------


def _esbuild(window: Window, at: int, text: str) -> Parsed | None:
    """Read the message up to the line of the place, and that line of the source; tools print errors without a place too."""
    header, lines, index = read_header(text), [text], at + 1
    if header is not None and header[2]:
        return None
    while index - at < _NEAR and (line := window.at(index)) is not None and line.strip():
        lines.append(line.strip())
        index += 1
    raised, end = Raised(message="\n".join(lines)), index
    place = _PLACE.fullmatch(window.at(index + 1) or "") if window.at(index) is not None else None
    if place is not None:
        shown = _LINE.fullmatch(window.at(index + 2) or "")
        source = shown[2] if shown is not None and shown[1] == place[2] else ""
        # The columns of esbuild begin with nought.
        column = int(place[3]) + 1
        raised.frames = [Frame(file=place[1], line=int(place[2]), column=column, source_line=source)]
        end = index + 2
        while end - at < LOOKAHEAD and (window.at(end) or "").startswith("      "):
            end += 1
    return Parsed(raised, at, end, 0.9, mechanism="esbuild")


# --- gulp -------------------------------------------------------------------------------------------------------------


def parse_plugin(window: Window, at: int) -> Parsed | None:
    """Read what gulp prints of an error in a plugin: the message in a section of its own (UEP-BRG-2083)."""
    found = _PLUGIN.fullmatch(window.lines[at].strip())
    if found is None or (window.at(at + 1) or "").strip() != _MESSAGE:
        return None
    index, line = at + 2, window.at(at + 2)
    while (
        index - at < LOOKAHEAD and (line := window.at(index)) is not None and not line.startswith(_SECTIONS)
    ):
        index += 1
    lines = [line.removeprefix("    ") for line in window.lines[at + 2 : index]]
    if line is not None and not line.startswith(_SECTIONS):
        # Without a section below the message it ends at the first blank line.
        blank = next((number for number, text in enumerate(lines) if not text.strip()), len(lines))
        lines, index = lines[:blank], at + 2 + blank
    raised = Raised(message="\n".join(lines).strip("\n "), attributes={"plugin": found[2]})
    return Parsed(raised, at, index, 0.9, mechanism="gulp") if raised.message else None
