"""Files that a bundler could not compile, as Next.js, Create React App and Vue's tools show them: a file, below it what was wrong. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text._markup import closes_quote
from uep.bridges.text.scanners._js_excerpt import is_excerpt
from uep.bridges.text.scanners._js_lines import read_header
from uep.model import Frame

__all__ = ["COMPILED", "parse_compiled"]

_UNRESOLVED: Final = "Module not found: Can't resolve '"
_ILL_TYPED: Final = "Type error: "
_LISTED: Final = " error  in "
_METRO: Final = "Unable to resolve "
COMPILED: Final = (_UNRESOLVED, _ILL_TYPED, _LISTED, _METRO)
_FILE: Final = re.compile(
    r"(?: ?\u2a2f |- error )?(?P<file>\.{0,2}/[^\s:]{1,400}|[\w@()\[\]-]{1,80}/[^\s:]{1,400})(?::(?P<line>[0-9]{1,9}):(?P<column>[0-9]{1,9}))?"
)
_RESOLVED: Final = re.compile(
    r"(?P<text>Unable to resolve (?:module \S{1,1000} from (?P<module>[^\s:]{1,1000}): ?(?:\S.*)?|\"[^\"\n]{1,1000}\" from \"(?P<file>[^\"\n]{1,1000})\"))`?"
)
_BUNDLING: Final = re.compile(r"`?(?:\S{1,40} )?Bundling failed [0-9]{1,9}ms.*")
_TRIED: Final = ("None of these files exist:", "  * ", "  node_modules", "  ../", "  ./")
_EXCERPT: Final = re.compile(r"> {1,8}(?P<line>[0-9]{1,9}) \|.*")
_ENDS: Final = (" @ ", _LISTED, " warning  in ", "ERROR in ", " ERROR ")
_LOADER: Final = "Module Error (from "
_SYNTAX: Final = "Syntax Error: "


def parse_compiled(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error whose words stand at a line (UEP-BRG-2609)."""
    line = window.lines[at]
    if line.startswith(_LISTED):
        return _listed(window, at)
    if line.startswith(_METRO):
        return _unresolved(window, at, floor)
    if not line.startswith((_UNRESOLVED, _ILL_TYPED)) or at == floor:
        return None
    where = _FILE.fullmatch(window.lines[at - 1].rstrip())
    if where is None or (line.startswith(_ILL_TYPED) and not where["line"]):
        return None
    lines, end = [line], at + 1
    while (
        end - at < LOOKAHEAD
        and (text := window.at(end)) is not None
        and text.startswith("  ")
        and "|" not in text
    ):
        lines.append(text)
        end += 1
    raised = Raised(message="\n".join(lines), frames=[_frame(where)])
    return Parsed(raised, at - 1, end, 0.9, mechanism="webpack")


def _frame(where: re.Match[str]) -> Frame:
    return Frame(file=where["file"], line=int(where["line"] or 0), column=int(where["column"] or 0))


def _listed(window: Window, at: int) -> Parsed | None:
    """Read a file that friendly-errors-webpack-plugin names, and the paragraphs below it."""
    file = window.lines[at][len(_LISTED) :].rstrip()
    start = at + 1
    if not file or " " in file or window.at(start) != "" or not (window.at(start + 1) or "").strip():
        return None
    start += 1
    if window.lines[start].startswith(_LOADER):
        start += 1
    lines, index = list[str](), start
    while index - at < LOOKAHEAD and (text := window.at(index)) is not None and not text.startswith(_ENDS):
        if closes_quote(text, []) or (not text.strip() and not (window.at(index + 1) or "").strip()):
            break
        lines.append(text)
        index += 1
    while lines and not lines[-1].strip():
        lines.pop()
    if not lines:
        return None
    end = start + len(lines)
    first = lines[0].removeprefix(_SYNTAX)
    header = read_header(first) if first != lines[0] else None
    raised = Raised(message="\n".join([first, *lines[1:]]))
    if header is not None and header[2]:
        raised = Raised(header[0], "\n".join([header[1], *lines[1:]]))
    raised.frames.append(Frame(file=file))
    return Parsed(raised, at, end, 0.9, mechanism="webpack")


def _unresolved(window: Window, at: int, floor: int) -> Parsed | None:
    """Read what Metro did not find, the files that it looked for, and the line of the source that asked (UEP-BRG-2621)."""
    found = _RESOLVED.fullmatch(window.lines[at])
    if found is None:
        return None
    lines, index = [found["text"].rstrip()], at + 1
    while index - at < LOOKAHEAD and (text := window.at(index)) is not None:
        is_above = not text.strip() and (window.at(index + 1) or "").startswith(_TRIED)
        if not (is_above or text.startswith(_TRIED)):
            break
        lines.append(text)
        index += 1
    shown = _EXCERPT.fullmatch(window.at(index) or "")
    while shown is not None and (text := window.at(index)) is not None and is_excerpt(text):
        index += 1
    place = Frame(file=found["module"] or found["file"], line=int(shown["line"]) if shown else 0)
    start = at - (at > floor and _BUNDLING.fullmatch(window.lines[at - 1]) is not None)
    return Parsed(Raised(message="\n".join(lines), frames=[place]), start, index, 0.9, mechanism="metro")
