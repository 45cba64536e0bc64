"""Errors whose parts stand below titles: a message, and the frames below `Stack trace`. Reads no formats.

Templates of issues, dialogs of programs and pages of build services show an error so; the frames are read by a grammar
as they stand, and the titles say what belongs to them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from msgspec.structs import replace

from uep.bridges.text._grammar import Cut, Parsed, Raised, Window

__all__ = ["read_labelled"]

_Parse = Callable[[Window, int, int], Parsed | None]
_OPEN: Final = r" {0,8}(?:#{1,6} |[-*\u2022] |>)?[*_`]{0,3}"
_SHUT: Final = r"(?:[*_`]{1,3}:|:[*_`]{0,3}|[*_`]{0,3})(?: #{1,6})?"
_WHICH: Final = "(?:(?:original|first|second|inner|outer|root|full|the) ){0,3}"
_STACK: Final = re.compile(
    rf"{_OPEN}{_WHICH}(?:(?:error|exception) )?(?:stack ?-?trace|call ?stack|back ?trace|stack){_SHUT}(?P<text>\s*|(?<=:)\s+at \S.*)",
    re.IGNORECASE,
)
_MESSAGE: Final = re.compile(
    rf"{_OPEN}{_WHICH}(?:(?:error|exception|failure) ?(?:message|text|details?|description)|error|exception|message|reason){_SHUT}(?P<text>\s*|(?<=[:*_`])\s+\S.*)",
    re.IGNORECASE,
)
_TYPED: Final = re.compile(
    rf"{_OPEN}(?:(?:error|exception) ?)?(?:type|class|name){_SHUT}\s*(?P<text>\S.*)", re.IGNORECASE
)
_CLASS: Final = re.compile(r"(?:[A-Za-z_$][\w$]{0,80}(?:\.|::|\\)){0,12}[A-Z_][\w$`]{2,120}")
_NAMED: Final = re.compile(
    rf"(?P<type>{_CLASS.pattern}(?<=Error|ption|efect|fault)|(?:[A-Za-z_$][\w$]{{0,80}}\.){{2,12}}[A-Z][\w$]{{2,120}})(?:: ?(?P<text>.*))?",
    re.S,
)
_FIELD: Final = re.compile(
    rf"{_OPEN}(?:source|target ?site|h?result|data|help ?link|code|error ?code|error ?title|title|file|line|location|url|time|date|timestamp|version|platform|device){_SHUT}(?:\s.*)?",
    re.IGNORECASE,
)
_PLACE: Final = re.compile(
    rf"{_OPEN}(?P<name>file|line){_SHUT}\s+(?P<text>[^\s`*]{{1,1000}})`?", re.IGNORECASE
)
_WHOLE: Final = 2
_ASSERTED: Final = re.compile(r" {0,8}Assert\.\w{1,40}(?:\(\) Failure| failed\.).*")
"""How the message of an assertion begins, which needs no title."""

_FENCE: Final = re.compile(r" {0,3}(?:`{3,}|~{3,})\w{0,20} *")
_HEADS: Final[tuple[list[str], ...]] = ([], ["Error: "], ["System.Exception: "])
"""First lines below which a grammar reads frames that it does not read without one."""

_NEAR: Final = 3
_FAR: Final = 32


class _Below(Window):
    """The lines of another window from one on, with words of another line above them; taken as they are asked for."""

    __slots__ = ("above", "outer", "start")

    def __init__(self, outer: Window, start: int, above: list[str]) -> None:
        super().__init__(above)
        self.outer, self.start, self.above = outer, start, len(above)
        self.has(self.above)

    def has(self, index: int) -> bool:
        """Return whether there is a line at ``index``; raise Starved when it may still arrive."""
        while index >= len(self.lines):
            behind = self.start + len(self.lines) - self.above
            if self.final or not self.outer.has(behind):
                self.final, self.capped = True, self.outer.capped
                return False
            self.lines.append(self.outer.lines[behind])
        return True

    def at(self, index: int) -> str | None:
        """Return the line at ``index``, None after the last one."""
        return self.lines[index] if self.has(index) else None


def read_labelled(parse: _Parse, window: Window, at: int, floor: int, plain: Parsed | None) -> Parsed | None:
    """Return the error whose frames stand below the title of a stack, and its message below one above it (UEP-BRG-2630).

    ``plain`` is what was read without the titles: it holds where it has a type and no title in its message.
    """
    title = _title_of(window, at, floor, plain)
    if title < 0:
        return plain
    found = _STACK.fullmatch(window.lines[title])
    told = _told(window, title, floor)
    if found is None or told is None:
        return _without_title(plain)
    start, name, message = told
    first = title + 1
    while first < title + _NEAR and not _is_text(window.at(first)):
        first += 1
    beside = found["text"].rstrip()
    parsed = _stack(parse, window, first, beside) or _stack(parse, window, first, beside, max(at - first, 0))
    if parsed is None:
        return plain
    root = parsed.root
    _place(root, window.lines[start:title])
    root.type_name, root.message = name, message
    root.cuts = [cut for cut in root.cuts if cut != Cut.HEAD]
    parsed.start, parsed.confidence = start, 0.9 if name else 0.6
    return parsed


def _title_of(window: Window, at: int, floor: int, plain: Parsed | None) -> int:
    """Return the line of the title of a stack that a line stands right below, or that was read as message; -1 where there is none."""
    if plain is not None and (plain.root.type_name or plain.root.message):
        return _title_in(window, plain)
    # UEP-BRG-3036: what tells that there is an error may be the last of the frames.
    at = at if plain is None else min(at, plain.start)
    lowest = max(floor, at - _NEAR)
    for index in range(at, lowest - 1, -1):
        text = window.lines[index]
        if _may_be_title(text) and _STACK.fullmatch(text) is not None:
            return index
        if index < at and _is_text(text):
            break
    return -1


def _title_in(window: Window, plain: Parsed) -> int:
    """Return the line of a title with which the message of an error ends, -1 where it has none."""
    if not _may_be_title(plain.root.message):
        return -1
    last = _last_title(plain.root.message.split("\n"))
    if last is None:
        return -1
    lines = range(plain.start, min(plain.end, plain.start + _FAR))
    return next((index for index in lines if window.lines[index].strip() == last.strip()), -1)


def _may_be_title(text: str) -> bool:
    return "ack" in text or "ACK" in text


def _last_title(lines: list[str]) -> str | None:
    """Return the last line of a message where it is the title of a stack; blank lines and a fence may follow."""
    last = next((line for line in reversed(lines) if _is_text(line)), "")
    return last if _STACK.fullmatch(last) is not None else None


def _is_text(text: str | None) -> bool:
    return text is None or (bool(text.strip()) and _FENCE.fullmatch(text) is None)


def _told(window: Window, title: int, floor: int) -> tuple[int, str, str] | None:
    """Return the first line of what stands above the title of a stack, and the type and the message that it tells of."""
    words, lowest = list[str](), max(floor, title - _FAR)
    for index in range(title - 1, lowest - 1, -1):
        text = window.lines[index]
        found = _MESSAGE.fullmatch(text)
        if found is not None or _ASSERTED.fullmatch(text) is not None:
            words.insert(0, found["text"].strip(" `") if found is not None else text)
            return _named(window, index, lowest, words)
        if _FIELD.fullmatch(text) is not None:
            words = []
        elif _FENCE.fullmatch(text) is None and _TYPED.fullmatch(text) is None:
            words.insert(0, text)
    return None


def _named(window: Window, start: int, lowest: int, words: list[str]) -> tuple[int, str, str] | None:
    """Return the line, the type and the message: the type is told above the message or begins it."""
    text = "\n".join(line.rstrip() for line in words).strip("\n")
    above = start - 1
    while above >= max(lowest, start - _NEAR) and not window.lines[above].strip():
        above -= 1
    line = window.lines[above] if above >= lowest else ""
    typed = _TYPED.fullmatch(line) or _MESSAGE.fullmatch(line)
    if typed is not None and _CLASS.fullmatch(typed["text"].strip()) is not None:
        return above, typed["text"].strip(), text
    found = _NAMED.fullmatch(text)
    if found is not None:
        return start, found["type"], found["text"] or ""
    return (start, "", text) if text else None


def _place(root: Raised, labels: list[str]) -> None:
    """Give the innermost call the place that labels tell, where its own line names none (UEP-BRG-3036)."""
    told = {
        found["name"].lower(): found["text"] for found in map(_PLACE.fullmatch, labels) if found is not None
    }
    if root.frames and not root.frames[0].file and len(told) == _WHOLE and told["line"].isdecimal():
        root.frames[0] = replace(root.frames[0], file=told["file"], line=int(told["line"]))


def _stack(parse: _Parse, window: Window, first: int, beside: str, told: int = 0) -> Parsed | None:
    """Return the error without a head that begins with the frames of a line, or with one beside the title.

    ``told`` says how many lines below the first one tells of an error.
    """
    above = [beside] if beside else []
    if not beside and window.at(first) is None:
        return None
    for head in _HEADS:
        lines = _Below(window, first, [*head, *above])
        parsed = parse(lines, len(head) + told, 0) if lines.has(len(head) + told) else None
        if parsed is not None and parsed.start == 0 and parsed.root.frames:
            parsed.end += first - lines.above
            return parsed
    return None


def _without_title(plain: Parsed | None) -> Parsed | None:
    """Return an error whose message ends above the title of its stack."""
    if plain is None or (last := _last_title(lines := plain.root.message.split("\n"))) is None:
        return plain
    kept = lines[: len(lines) - 1 - lines[::-1].index(last)]
    plain.root.message = "\n".join(kept).strip("\n")
    return plain
