"""Failures as pytest prints them: a section a test, in its styles long, short and auto. Reads one section.

A section begins with a rule that has a title. The lines of the error begin with ``E``; a place below the source
(long) or above it (short) names file and line (UEP-BRG-526 to UEP-BRG-528). The style native is CPython's own.
"""

from __future__ import annotations

from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._python_lines import CONNECTORS, HEADER, read_type
from uep.model import Frame, Relation

__all__ = ["SECTION", "parse_pytest"]

SECTION: Final = "__ "
_ERROR: Final = "E   "
_WIDTH: Final = 40
_DEFINED: Final = ("    def ", "    async def ")


def parse_pytest(window: Window, at: int) -> Parsed | None:
    """Read the section whose title stands at a line."""
    if not _is_title(window.lines[at]) or not _is_failure(window, at + 1):
        return None
    end, chain, current, links = at + 1, list[Raised](), _Error(), list[Relation]()
    cut = True
    while window.has(end):
        text = window.lines[end]
        if _ends(text):
            cut = False
            break
        if (relation := CONNECTORS.get(text)) is not None and current.told:
            chain.append(current.raised())
            links.append(relation)
            current = _Error()
        else:
            current.line(text)
        end += 1
    if not current.told and not chain and not cut:
        return None
    raised = current.raised()
    if not current.told or not raised.frames:
        raised.cuts.append(Cut.TAIL)
    if cut and window.capped:
        raised.cuts.append(Cut.TAIL)
    for inner, relation in zip(reversed(chain[-MAX_SCAN_NODES:]), reversed(links), strict=False):
        inner.relation = relation
    _nest(raised, chain[-MAX_SCAN_NODES:])
    while end > at + 1 and not window.lines[end - 1].strip():
        end -= 1
    return Parsed(raised, at, end, mechanism="pytest")


def _nest(raised: Raised, chain: list[Raised]) -> None:
    """Put every error of a chain below the one that was printed after it."""
    for inner in reversed(chain):
        raised.children.insert(0, inner)
        raised = inner


def _is_title(text: str) -> bool:
    """Return whether a line is a rule of underscores with a title."""
    return (
        len(text) >= _WIDTH
        and text.startswith("__")
        and text.endswith("__")
        and " " in (title := text.strip("_"))
        and bool(title.strip())
    )


def _is_failure(window: Window, index: int) -> bool:
    """Return whether the section that begins is one of a failure in a style of pytest's own."""
    for near in range(index, index + LOOKAHEAD):
        text = window.at(near)
        if text is None or _ends(text) or text == HEADER or text.startswith("  + Exception Group"):
            return False
        if _place(text) is not None:
            return True
        if text.startswith(_ERROR) and window.lines[near - 1].startswith((">", "    ", _ERROR)):
            return True
    return False


def _ends(text: str) -> bool:
    """Return whether a line ends a section: the next title, a page-wide rule, captured output."""
    if len(text) < _WIDTH:
        return False
    if text.startswith("__"):
        return _is_title(text)
    return (text.startswith("==") and text.endswith("==")) or (text.startswith("--") and text.endswith("--"))


def _place(text: str) -> tuple[str, int, str] | None:
    """Return file, line and what stands behind: nothing or a type in the style long, ``in f`` in the style short."""
    if not text or text[0] in " \t>E_" or len(text) > 4096:
        return None
    place, _, rest = text.rpartition(": ")
    if not place:
        place = text.removesuffix(":") if text.endswith(":") else ""
    file, _, line = place.rpartition(":")
    if not file or not (line.isascii() and line.isdigit() and len(line) < 10):
        return None
    rest = rest.strip()
    return (file, int(line), rest) if not rest or rest.startswith("in ") or _is_type(rest) else None


def _is_type(text: str) -> bool:
    return (read_type(text) or ("", "x"))[1] == "" and not text.endswith(":")


class _Error:
    """One exception of a chain in the making, fed line by line."""

    def __init__(self) -> None:
        self.told = list[str]()
        self._frames = list[Frame]()
        self._function = ""
        self._source = ""
        self._type = ""
        self._short = False

    def line(self, text: str) -> None:
        """Take one line of the section."""
        if text.startswith(_ERROR) or text == "E":
            self.told.append(text[1:])
        elif text.startswith(">"):
            self._source = text[1:].strip()
        elif not self._function and text.startswith(_DEFINED):
            self._function = text.split("def ", 1)[1].partition("(")[0]
        elif (found := _place(text)) is not None:
            self._placed(*found)
        elif self._short and text.startswith("    ") and self._frames and not self._frames[-1].source_line:
            last = self._frames[-1]
            self._frames[-1] = Frame(
                function=last.function, file=last.file, line=last.line, source_line=text.strip()
            )

    def _placed(self, file: str, line: int, rest: str) -> None:
        self._short = rest.startswith("in ")
        function = rest[3:] if self._short else self._function
        self._frames.append(Frame(function=function, file=file, line=line, source_line=self._source))
        if rest and not self._short:
            self._type = rest
        self._function = self._source = ""

    def raised(self) -> Raised:
        """Return what was read: the type stands in the first line with ``E``, else behind the last place."""
        raised = Raised(frames=self._frames[: -MAX_SCAN_FRAMES - 1 : -1], type_name=self._type)
        if len(self._frames) > MAX_SCAN_FRAMES:
            raised.dropped, raised.dropped_after = len(self._frames) - MAX_SCAN_FRAMES, MAX_SCAN_FRAMES
        if not self.told:
            return raised
        blanks = len(self.told[0]) - len(self.told[0].lstrip(" "))
        lines = [text[min(blanks, len(text) - len(text.lstrip(" "))) :] for text in self.told]
        found = read_type(lines[0])
        last = self._type.rpartition(".")[2]
        if found is not None and (
            found[0].rpartition(".")[2] == last if last else found[1] or len(lines) == 1
        ):
            raised.type_name, lines[0] = found
        elif not last and lines[0].startswith("assert "):
            raised.type_name = "AssertionError"
        raised.message = "\n".join(lines).rstrip()
        return raised
