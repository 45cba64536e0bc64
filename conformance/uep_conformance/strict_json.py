"""A strict reader of JSON documents, written from section 7 alone: one pass over tokens with a stack of its own.

UTF-8 without a byte order mark, no name twice in an object, finite numbers, no lone surrogate, nothing after the value,
no more than so many levels. What it refuses it refuses in the reader phase.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final

from uep_conformance.comparison import escape
from uep_conformance.refusals import Refused

_TOKEN: Final = re.compile(
    r"""[ \t\n\r]*(?:
      (?P<mark>[{}\[\]:,])
    | (?P<text>"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*")
    | (?P<number>-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)
    | (?P<word>true|false|null)
    | (?P<end>\Z)
    )""",
    re.VERBOSE,
)
_WORDS: Final = {"true": True, "false": False, "null": None}
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class _Open:
    """An object or list that is being read; `name` is the member or index that comes next."""

    __slots__ = ("items", "members", "name")

    def __init__(self, *, is_object: bool) -> None:
        self.members: dict[str, Any] | None = {} if is_object else None
        self.items: list[Any] = []
        self.name = ""

    @property
    def token(self) -> str:
        return escape(self.name) if self.members is not None else str(len(self.items))


def read_json(data: bytes, max_depth: int) -> Any:
    """Read a document; Refused says why it is none. The first fault in the order of the bytes decides."""
    text, is_cut = _decode(data)
    if text.startswith("\ufeff"):
        raise Refused("malformed")
    return _Reader(text, is_cut, max_depth).read()


def _decode(data: bytes) -> tuple[str, bool]:
    try:
        return data.decode("utf-8"), False
    except UnicodeDecodeError as wrong:
        # What stands in front of the first bad byte is looked at first.
        return data[: wrong.start].decode("utf-8"), True


class _Reader:
    """A machine with a stack: `_want` is what may come next."""

    def __init__(self, text: str, is_cut: bool, max_depth: int) -> None:
        self._text, self._is_cut, self._max_depth = text, is_cut, max_depth
        self._at = 0
        self._open: list[_Open] = []
        self._want = "value"
        self._result: Any = None
        self._duplicate: str | None = None

    def read(self) -> Any:
        try:
            while not self._step():
                pass
        except Refused:
            # A name that stood twice before the text broke off comes first.
            if self._duplicate is not None:
                raise Refused("duplicate_key", self._duplicate) from None
            raise
        if self._duplicate is not None:
            raise Refused("duplicate_key", self._duplicate)
        return self._result

    def _step(self) -> bool:
        found = _TOKEN.match(self._text, self._at)
        if found is None or found.lastgroup is None:
            raise Refused("malformed")
        self._at = found.end()
        kind = found.lastgroup
        token = found[kind]
        if kind == "end":
            if self._want != "end" or self._is_cut:
                raise Refused("malformed")
            return True
        if kind == "mark":
            self._take_mark(token)
        elif kind == "text":
            self._take_text(token)
        elif self._want not in ("value", "value or ]"):
            raise Refused("malformed")
        else:
            self._add(_WORDS[token] if kind == "word" else _read_number(token))
        return False

    def _take_mark(self, mark: str) -> None:
        if mark in "{[" and self._want in ("value", "value or ]"):
            if len(self._open) >= self._max_depth:
                raise Refused("too_deep")
            self._open.append(_Open(is_object=mark == "{"))
            self._want = "name or }" if mark == "{" else "value or ]"
        elif (mark == "}" and self._want in ("name or }", ", or }")) or (
            mark == "]" and self._want in ("value or ]", ", or ]")
        ):
            closed = self._open.pop()
            self._add(closed.members if closed.members is not None else closed.items)
        elif mark == ":" and self._want == ":":
            self._want = "value"
        elif mark == "," and self._want in (", or }", ", or ]"):
            self._want = "name" if self._want == ", or }" else "value"
        else:
            raise Refused("malformed")

    def _take_text(self, token: str) -> None:
        text = json.loads(token)
        if _SURROGATE.search(text):
            raise Refused("malformed")
        if self._want in ("name", "name or }"):
            top = self._open[-1]
            top.name = text
            assert top.members is not None
            if text in top.members and self._duplicate is None:
                self._duplicate = "".join(f"/{one.token}" for one in self._open)
            self._want = ":"
        elif self._want in ("value", "value or ]"):
            self._add(text)
        else:
            raise Refused("malformed")

    def _add(self, value: Any) -> None:
        if not self._open:
            self._result, self._want = value, "end"
            return
        top = self._open[-1]
        if top.members is not None:
            top.members[top.name] = value
            self._want = ", or }"
        else:
            top.items.append(value)
            self._want = ", or ]"


def _read_number(token: str) -> int | float:
    number = float(token)
    if number in (float("inf"), float("-inf")):
        raise Refused("malformed")
    return number if any(mark in token for mark in ".eE") else _read_integer(token, number)


def _read_integer(token: str, number: float) -> int | float:
    # Longer ones are out of every range; the double says as much and costs nothing.
    return int(token) if len(token) <= 400 else number


__all__ = ["read_json"]
