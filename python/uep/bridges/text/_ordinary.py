"""The runtimes whose ordinary errors native code reads: where one of them may begin, and how short it can be. Reads no text."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from uep.bridges.text._assemble import MEDIUM
from uep.bridges.text._grammar import Grammar
from uep.bridges.text._lane import Lane
from uep.bridges.text.scanners._js_places import TRAILER
from uep.bridges.text.scanners._python_lines import CONNECTORS, HEADER
from uep.bridges.text.scanners.go import GO
from uep.bridges.text.scanners.java import JAVA
from uep.bridges.text.scanners.javascript import JAVASCRIPT
from uep.bridges.text.scanners.python import PYTHON

__all__ = ["Form", "forms_of"]

_NEWLINE: Final = ord("\n")
_TRACEBACK: Final = HEADER.encode() + b'\n  File "'
_JOINED: Final = tuple(f"\n{words}\n\n".encode() for words in CONNECTORS)
_GOROUTINE: Final = b"\n\ngoroutine "
_CRASHES: Final = (b"panic: ", b"fatal error: ")
_VALUES: Final = 16
"""So many lines above its first goroutine the first line of a crash is looked for."""


class Form(NamedTuple):
    """What is known of the ordinary errors of a runtime.

    ``find`` returns where the next one may begin at or behind an offset, -1 where there is none. ``shortest`` is the number
    of lines that one has at least, ``peek`` that of the lines which show that what stands before it has ended; one of
    them has a trigger. ``follows`` tells whether one that begins at an offset may be read without what stands above it in
    a lane, where that matters; ``peek_at`` the number of lines to peek at, where it is not the same for all. ``longest`` is
    the number of bytes of ASCII from which a record within every limit is made.
    """

    grammar: Grammar
    find: Callable[[bytes, int], int]
    shortest: int
    peek: int
    follows: Callable[[Lane, bytes, int], bool] | None = None
    peek_at: Callable[[bytes, int], int] | None = None
    longest: int = MEDIUM


def _find_traceback(text: bytes, start: int) -> int:
    at = text.find(_TRACEBACK, start)
    while at > 0 and (text[at - 1] != _NEWLINE or text.endswith(_JOINED, 0, at)):
        at = text.find(_TRACEBACK, at + 1)
    return at


_FRAME: Final = b"\n    at "
_FRAMES: Final = re.compile(rb"(?:\n    at [^\n]*+)++")
_NAMED: Final = re.compile(rb"[A-Z]")
_TOP: Final = re.compile(rb"\n?(?:/|node:|file:|<anonymous_script>:)[^\s]*:[0-9]++\n[^\n]*\n[ \t]*\^++\n\n")
"""What Node.js prints above an error that nothing caught; a blank line above that belongs to the error."""


def _find_stack(text: bytes, start: int) -> int:
    at = text.find(_FRAME, max(start - 1, 0))
    while at >= 0:
        begin = text.rfind(b"\n", 0, at) + 1
        if begin >= start and _NAMED.match(text, begin):
            return _top_of(text, start, begin)
        at = text.find(_FRAME, _FRAMES.match(text, at).end())  # type: ignore[union-attr]
    return at


def _top_of(text: bytes, start: int, header: int) -> int:
    """Return where the error begins whose type stands at an offset: with the place of an uncaught one, where that is there."""
    top = header
    for _ in range(5):
        top = text.rfind(b"\n", 0, max(top - 1, 0)) + 1
        if top < start:
            break
        if (found := _TOP.match(text, top)) is not None and found.end() == header:
            above = top - 1
            return above if above >= start and (not above or text[above - 1] == _NEWLINE) else top
    return header


def _follows_stack(lane: Lane, text: bytes, at: int) -> bool:
    """Return whether no line above an error of V8 can be taken for a part of it: the place of an uncaught one, an excerpt."""
    above, lines = lane.unread(), lane.window.lines
    if not lines:
        return True
    if _NAMED.match(text, at) is None:
        return not above and lines[-1].strip() != ""
    if above:
        return len(above) == 1 and not above[0].strip()
    return lines[-1][:1] in ("", " ") or lines[-1].startswith(TRAILER)


def _peek_at_stack(text: bytes, start: int) -> int:
    return text.count(b"\n", start, text.index(_FRAME, start)) + 2


_JAVASCRIPT: Final = Form(
    JAVASCRIPT, _find_stack, shortest=2, peek=2, follows=_follows_stack, peek_at=_peek_at_stack
)


def _find_crash(text: bytes, start: int) -> int:
    at = text.find(_GOROUTINE, start)
    while at >= 0:
        top = at
        for _ in range(_VALUES):
            top = text.rfind(b"\n", start, top) + 1 or start
            if text.startswith(_CRASHES, top) and (not top or text[top - 1] == _NEWLINE):
                return top
            top -= 1
            if top < start:
                break
        at = text.find(_GOROUTINE, at + 1)
    return at


_GO: Final = Form(GO, _find_crash, shortest=5, peek=4, longest=2 * MEDIUM)
_CALL: Final = b"\n\tat "
_CALLS: Final = re.compile(rb"(?:\n\tat [^\n]*+)++")
_THROWN: Final = re.compile(rb'Exception in thread "|[A-Za-z_$][\w$.]*+(?=[:\n])')


def _find_thrown(text: bytes, start: int) -> int:
    at = text.find(_CALL, start)
    while at >= 0:
        begin = text.rfind(b"\n", 0, at) + 1
        if begin >= start and _THROWN.match(text, begin):
            return begin
        at = text.find(_CALL, _CALLS.match(text, at).end())  # type: ignore[union-attr]
    return at


# Of frames a record has what the text has, and little beside it.
_JAVA: Final = Form(JAVA, _find_thrown, shortest=2, peek=2, longest=4 * MEDIUM)
_PYTHON: Final = Form(PYTHON, _find_traceback, shortest=4, peek=3)
_ALL: Final = (_PYTHON, _JAVA, _JAVASCRIPT, _GO)


def forms_of(grammars: tuple[Grammar, ...]) -> tuple[Form, ...]:
    """Return the forms of errors that grammars look for; where there are several, no ordinary error is one of another grammar too."""
    return tuple(form for form in _ALL if form.grammar in grammars)
