"""Failures as pytest prints them: a section a test, in its styles long, short and auto. Reads one section.

A section begins with a rule that has a title. The lines of the error begin with ``E``; a place below the source
(long) or above it (short) names file and line (UEP-BRG-526 to UEP-BRG-528). The style native is CPython's own.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._python_lines import CONNECTORS, HEADER, read_frame, read_type
from uep.model import Frame, Relation

__all__ = ["SECTION", "parse_excerpt", "parse_pytest"]

SECTION: Final = "__ "
_ERROR: Final = "E   "
_WIDTH: Final = 40
_DEFINED: Final = ("    def ", "    async def ")
_FIXTURE: Final = re.compile(r"file ([^\n]{1,4000}), line ([0-9]{1,9})")
_EXAMPLE: Final = "DocTestFailure"
_ENTRIES: Final = "_ _ _ _"
_VALUE: Final = re.compile(r"[\w.]{1,100} += ")
_TOP: Final = ("= FAILURES =", "= ERRORS =")
_NO_TEST: Final = ("summary", "coverage")
_TOLD: Final = ("[XPASS(strict)]", "async def functions are not natively supported", "worker '")
_WORKER: Final = re.compile(r"\[gw[0-9]{1,5}\] ")
_FEW: Final = 24


def parse_pytest(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the section whose title stands at a line."""
    if not _is_title(window.lines[at]):
        return None
    if not _is_failure(window, at + 1):
        return _parse_told(window, at, floor)
    return _read(window, at, at + 1, is_titled=True)


def parse_excerpt(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a failure whose title is cut off, or was never there: its first line with ``E`` stands at a line (UEP-BRG-2200)."""
    start = _start_of(window, at, floor)
    return None if start is None else _read(window, start, start, is_titled=False)


def _start_of(window: Window, at: int, floor: int) -> int | None:
    """Return where the lines of a failure without a title begin: it has an entry of pytest's directly above the line ``at``."""
    lines, start, marked = window.lines, at, False
    for index in range(at - 1, max(floor, at - LOOKAHEAD) - 1, -1):
        text = lines[index]
        is_entry = text.startswith(">") or _place(text) is not None
        if is_entry or text.startswith(_DEFINED):
            start, marked = index, marked or is_entry
        elif not _is_between(text) or (start == at and not text.strip()):
            break
    return start if marked else None


def _is_between(text: str) -> bool:
    """Return whether a line may stand between the entries of a failure: source, the rule between two, values, a blank line."""
    return not text or text.startswith(("    ", _ENTRIES)) or _VALUE.match(text) is not None


def _read(window: Window, at: int, first: int, *, is_titled: bool) -> Parsed | None:
    """Read a chain of errors from the line ``first`` to the end of the section, or to its own where it has no title."""
    end, chain, current, links = first, list[Raised](), _Error(), list[Relation]()
    cut = True
    while window.has(end):
        text = window.lines[end]
        if _ends(text) or not (is_titled or current.takes(text)):
            cut = False
            break
        if (relation := CONNECTORS.get(text)) is not None and current.told:
            chain.append(current.raised())
            links.append(relation)
            current = _Error()
        else:
            current.line(text)
        end += 1
    if not current.told and not chain and not cut and not current.is_example():
        return None
    raised = current.raised()
    if not (current.told or current.is_example()) or not raised.frames:
        raised.cuts.append(Cut.TAIL)
    if cut and window.capped:
        raised.cuts.append(Cut.TAIL)
    for inner, relation in zip(reversed(chain[-MAX_SCAN_NODES:]), reversed(links), strict=False):
        inner.relation = relation
    _nest(raised, chain[-MAX_SCAN_NODES:])
    while end > at + 1 and not window.lines[end - 1].strip():
        end -= 1
    return Parsed(raised, at, end, mechanism="pytest")


def _parse_told(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a failure that is told in a few words below its title, without entries (UEP-BRG-2201)."""
    if window.lines[at].strip("_ ").startswith(_NO_TEST):
        return None
    told, end = list[str](), at + 1
    while (text := window.at(end)) is not None and not _ends(text):
        if len(told) > _FEW or text.endswith(HEADER):
            return None
        if told or not _WORKER.match(text):
            told.append(text.removeprefix(_ERROR))
        end += 1
    is_first = at > floor and any(top in window.lines[at - 1] for top in _TOP)
    message = "\n".join(told).strip()
    if text is None or not message or not (is_first or at == floor > 0 or message.startswith(_TOLD)):
        return None
    found = read_type(message) if window.lines[at + 1].startswith(_ERROR) else None
    return Parsed(Raised(*(found or ("", message))), at, end, 0.9, mechanism="pytest")


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
        if text.startswith(_ERROR) and window.lines[near - 1].startswith((">", "  ", _ERROR)):
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
        # UEP-BRG-3102: an editor took the blank at the end of the line.
        place, rest = (text[:-1], "") if text.endswith(":") else ("", "")
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
        self._words = list[str]()
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
            self._source, self._short = text[1:].strip(), False
            self._named(text[1:])
        elif self._short and text.startswith("    ") and self._frames and not self._frames[-1].source_line:
            self._frames[-1] = replace(self._frames[-1], source_line=text.strip())
        elif text.startswith(_DEFINED):
            self._named(text)
        elif (found := _place(text)) is not None:
            self._placed(*found)
        elif (fixture := _FIXTURE.fullmatch(text)) is not None:
            self._frames.append(Frame(file=fixture[1], line=int(fixture[2])))
        elif self._frames and not self._frames[-1].function and text.startswith("  def "):
            self._frames[-1] = replace(self._frames[-1], function=text[6:].partition("(")[0])
        else:
            self._words.append(text)

    def _named(self, text: str) -> None:
        """Take the name of the function where a line of source defines one and none is known."""
        if not self._function and text.lstrip().startswith(("def ", "async def ")):
            self._function = text.split("def ", 1)[1].partition("(")[0]

    def takes(self, text: str) -> bool:
        """Return whether a line belongs to a failure without a title, whose lines may end anywhere."""
        if not self.told or text.startswith(_ERROR) or not text.strip() or text in CONNECTORS:
            return True
        if self._type or self._short:
            return False
        return text.startswith("    ") or _place(text) is not None or _VALUE.match(text) is not None

    def is_example(self) -> bool:
        """Return whether an example of doctest printed something else than it says."""
        return self._type == _EXAMPLE

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
            told = "\n".join(self._words).partition("\nExpected")
            raised.message = (told[1] + told[2]).strip("\n") if self.is_example() else ""
            return raised
        blanks = len(self.told[0]) - len(self.told[0].lstrip(" "))
        lines = [text[min(blanks, len(text) - len(text.lstrip(" "))) :] for text in self.told]
        if lines[0].startswith('File "') and (place := read_frame("  " + lines[0])) is not None:
            # UEP-BRG-2202: what CPython prints of source that it could not compile.
            raised.frames.insert(0, Frame(file=place[1], line=place[2], source_line=lines[1:2][0].strip()))
            lines = lines[-1:]
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
