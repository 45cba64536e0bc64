"""Strings that the source of a program holds: what stands in them was not printed. Looks at one line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from uep.bridges.text._grammar import Raised

__all__ = ["is_literal"]

_MARKS: Final = "\"'`"
_QUOTE: Final = re.compile(r"\\.|[\"'`]")
_OPENED: Final = re.compile(
    r"(?:[(\[{,+<>?|&%]|=>|==|!=|:= ?|(?<=[\s)\]])=|= "
    r"|\b(?:return|throw|raise|die|croak|confess|fail|warn|echo|puts|print|printf|msgid|msgstr|case|in|and|or|not)) ?"
    r"[bBfFrRuUL$@]{0,2}"
)
"""What stands before a string that is an argument, an element or a value of a program; ``key="`` is a field of a log."""

_KEY: Final = re.compile(
    r"(?:\A\s*(?:- )?|[{,(]\s?)(?:[\w.$@/-]{1,100}|\"[^\"\n]{1,100}\"|'[^'\n]{1,100}'): ?\Z"
)
_FIELD: Final = re.compile(r"(?:\A|[\s,;|{(\[])[\w.@-]{1,100}=\Z")
_CLOSED: Final = re.compile(r"[\])}]*,|[)\]}]{2,}|.*[;{]|\)?\.[a-zA-Z].*|,? *\\")
_WHOLE_STACK: Final = 2
_NEAR: Final = 12
_FIELD_WITHIN: Final = 102
_KEY_WITHIN: Final = 110


def is_literal(text: str, body: int, begin: int, roots: Iterable[Raised]) -> bool:
    """Return whether what a line holds from ``begin`` on stands in a string of source code (UEP-BRG-1970).

    ``body`` is where the text behind a log prefix begins. The fewer frames ``roots`` have, the more the string itself
    must show that it is a field of a log.
    """
    start = _opening(text, body, max(begin, text.find("\\n", begin)))
    if start < 0:
        return False
    lead, tail = text[body:start], text[_closing(text, start) :].strip()
    frames = _frames_of(roots)
    is_opened = _ends_with(_OPENED, lead.rstrip() + " "[: lead.endswith(" ")])
    is_closed = _CLOSED.fullmatch(tail) is not None
    if frames >= _WHOLE_STACK:
        return is_opened and is_closed
    if frames:
        return is_opened or (is_closed and not lead.strip())
    if is_opened or is_closed:
        return True
    if _FIELD.search(lead[-_FIELD_WITHIN:]) is not None or not (lead.strip() or tail):
        return False
    return not body or _KEY.search(lead[-_KEY_WITHIN:]) is not None


def _frames_of(roots: Iterable[Raised]) -> int:
    count, todo = 0, list(roots)
    while todo:
        raised = todo.pop()
        count += len(raised.frames)
        todo.extend(raised.children)
    return count


def _ends_with(pattern: re.Pattern[str], lead: str) -> bool:
    return any(pattern.fullmatch(lead, at) for at in range(max(0, len(lead) - _NEAR), len(lead)))


def _opening(text: str, body: int, begin: int) -> int:
    """Return where the quote stands that opens the string around ``begin``, -1 when there is none."""
    start = -1
    for mark in _QUOTE.finditer(text, body, begin):
        if start >= 0:
            start = -1 if mark[0] == text[start] else start
        elif mark[0] in _MARKS and not (
            mark.start() > body + 1 and text[mark.start() - 2 : mark.start()].isalnum()
        ):
            start = mark.start()  # an apostrophe within a word opens nothing
    return start


def _closing(text: str, start: int) -> int:
    """Return the index behind the quote that closes a string, the end of the text when none does."""
    for mark in _QUOTE.finditer(text, start + 1):
        if mark[0] == text[start]:
            return mark.end()
    return len(text)
