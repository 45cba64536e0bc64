"""What compilers say of a place in source of which they show an excerpt: rustc and solc, GCC, Clang, swiftc and javac. Builds no records.

Asked where nothing else in a page is an error: in the log of a build they are what a compiler found in a program that never ran.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Grammar, Parsed, Raised, Window
from uep.bridges.text._page_words import is_page
from uep.model import Frame

__all__ = ["read_compilers"]

_ARROW: Final = " --> "
_WORDS: Final = (_ARROW, ": error: ", ": fatal error: ")
_FILE: Final = r"(?P<file>(?:[A-Za-z]:[\\/])?[^\s:][^:\n]{0,1000}\.(?P<end>[A-Za-z+]{1,8}))"
_BELOW: Final = re.compile(rf" {{1,12}}--> {_FILE}:(?P<line>[0-9]{{1,9}}):(?P<column>[0-9]{{1,9}}):?")
_HEAD: Final = re.compile(
    r"(?:error|Error|[A-Z][A-Za-z]{2,40}Error)(?:\[(?P<code>[A-Z][0-9]{4})\])?: (?P<text>\S.*)"
)
_PLACED: Final = re.compile(
    rf"{_FILE}:(?P<line>[0-9]{{1,9}})(?::(?P<column>[0-9]{{1,9}}))?: (?:fatal )?error: (?P<text>\S.*)"
)
_EXCERPT: Final = re.compile(r" {0,12}(?:[0-9]{1,9} {1,2})?\||\.\.\.| {1,12}(?:= |--> |::: )|(?:note|help): ")
_NOTE: Final = re.compile(r" {0,12}(?:= )?(?P<note>(?:note|help): .*)")
_POINTED: Final = re.compile(r"[ \t]{0,400}(?:\|[ \t]{0,400})?[~^][~^ ]{0,400}")
_SYMBOL: Final = re.compile(r" {2}(?:symbol|location|required|found|reason): .*")
_STEM: Final = "text"
_QUOTE: Final = "> "
_MOST: Final = 4
"""What follows from the first errors is not told."""

_OWN: Final = ("For more information about ", "Some errors have ", "error: ", "warning: ", "note: ", "help: ")
"""What compilers say in sentences."""

_SHOWN: Final = 3
_NOTES: Final = 8
_LANGUAGES: Final = {
    **dict.fromkeys(("c", "h"), "c"),
    **dict.fromkeys(("cc", "cpp", "cxx", "c++", "hh", "hpp", "hxx", "cu"), "cpp"),
    **dict.fromkeys(("java", "kt"), "java"),
    "rs": "rust",
    "swift": "swift",
}


def read_compilers(grammars: Sequence[Grammar], texts: list[str]) -> Iterator[tuple[Grammar, Parsed, int]]:
    """Yield the first errors that compilers found, each with the index of its first line (UEP-BRG-2929, UEP-BRG-2930)."""
    grammar = next((one for one in grammars if one.stem == _STEM), None)
    likely = [at for at, text in enumerate(texts) if any(word in text for word in _WORDS)]
    if grammar is None or not likely:
        return
    window, done, found = Window((text.removeprefix(_QUOTE) for text in texts), final=True), 0, list[Parsed]()
    for at in likely:
        read = _below if _ARROW in texts[at] else _beside
        parsed = read(window, at) if at >= done else None
        if parsed is not None:
            done = parsed.end
            found.append(parsed)
    told = {at for parsed in found for at in range(parsed.start, parsed.end)}
    told.update(at for at, text in enumerate(texts) if text.removeprefix(_QUOTE).startswith(_OWN))
    if not found or not is_page(texts, told):
        return
    for parsed in found[:_MOST]:
        first = parsed.start
        parsed.start, parsed.end = 0, parsed.end - first
        yield grammar, parsed, first


def _below(window: Window, at: int) -> Parsed | None:
    """Read a message with its place below, as rustc draws it."""
    place = _BELOW.fullmatch(window.lines[at].rstrip())
    head = _HEAD.fullmatch(window.lines[at - 1].rstrip()) if place is not None and at else None
    if place is None or head is None:
        return None
    notes, end = list[str](), at + 1
    while end - at < LOOKAHEAD and (line := window.at(end)) is not None and line.strip():
        note = _NOTE.fullmatch(line.rstrip())
        if note is not None and len(notes) < _NOTES:
            notes.append(note["note"])
        if note is None and _EXCERPT.match(line) is None and line[:1] != " ":
            break
        end += 1
    if end == at + 1:
        return None
    codes = [("rustc", head["code"], "")] if head["code"] else []
    raised = Raised(message=head["text"], frames=[_frame(place)], notes=notes, codes=codes)
    return Parsed(raised, at - 1, end, language=_LANGUAGES.get(place["end"], ""), mechanism="compiler")


def _beside(window: Window, at: int) -> Parsed | None:
    """Read a place with its message behind it, above a line of source and a mark below that."""
    found = _PLACED.fullmatch(window.lines[at].rstrip())
    if found is None:
        return None
    shown = next((ahead for ahead in range(at + 2, at + 1 + _SHOWN) if _points(window, ahead)), 0)
    if not shown:
        return None
    end = shown + 1
    while end - at < LOOKAHEAD and _goes_on(window.at(end)):
        end += 1
    message = "\n".join([found["text"], *filter(_SYMBOL.fullmatch, window.lines[shown + 1 : end])])
    raised = Raised(message=message, frames=[_frame(found)])
    return Parsed(raised, at, end, 0.9, language=_LANGUAGES.get(found["end"], ""), mechanism="compiler")


def _points(window: Window, index: int) -> bool:
    return _POINTED.fullmatch((window.at(index) or "").rstrip()) is not None


def _goes_on(line: str | None) -> bool:
    """Return whether a line below the mark shows more of the same place."""
    return line is not None and (_SYMBOL.fullmatch(line) is not None or _EXCERPT.match(line) is not None)


def _frame(place: re.Match[str]) -> Frame:
    return Frame(file=place["file"], line=int(place["line"]), column=int(place["column"] or 0))
