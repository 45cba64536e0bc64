"""Values as interpreters show them: a dict of Python, a hash of Ruby, what `util.inspect` and consoles print. Runs nothing.

Only constants, lists and objects are values; whatever else stands in them makes the whole no value.
"""

from __future__ import annotations

import re
from typing import Any, Final

__all__ = ["read_shown"]

_LONGEST: Final = 1 << 14
_DEEPEST: Final = 24
_STRING: Final = re.compile(
    r"""[bBuU]?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`)""", re.DOTALL
)
_ESCAPE: Final = re.compile(
    r"\\(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(.))", re.DOTALL
)
_CONTROLS: Final = {
    "n": "\n",
    "t": "\t",
    "r": "\r",
    "b": "\b",
    "f": "\f",
    "e": "\x1b",
    "0": "\0",
    "a": "\a",
    "v": "\v",
    "\n": "",
}
_NUMBER: Final = re.compile(
    r"[+-]?[0-9]{1,40}(?:\.[0-9]{1,40})?(?:[eE][+-]?[0-9]{1,3})?n?(?![\w.:-])", re.ASCII
)
_TIME: Final = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]{5,18}(?:Z| ?[+-][0-9]{2}:?[0-9]{2})?", re.ASCII
)
_SYMBOL: Final = re.compile(r":([A-Za-z_]\w{0,127}[?!]?|\"[^\"\\\n]{1,128}\")", re.ASCII)
_WORD: Final = re.compile(r"[A-Za-z_$][\w$]{0,127}", re.ASCII)
_CLASS: Final = re.compile(r"(?:[A-Za-z_$][\w$.]{0,127}|\[Object: null prototype\]) ?(?=\{)", re.ASCII)
_OMITTED: Final = re.compile(
    r"\[(?:Array|Circular|Function|Getter|Object|class)\b[^\[\]\n]{0,100}\]|<ref \*[0-9]{1,3}>", re.ASCII
)
_MORE: Final = re.compile(r"(?:\.{3}|\u2026)(?: [0-9]{1,9} more [a-z]{1,20})?\s*,?")
_LEFT_OUT: Final = re.compile(r"\.{3}|\u2026")
_BLANK: Final = re.compile(r"(?:\s+|(?://|#)[^\n]*|/\*.*?\*/)*", re.DOTALL)
"""Comments stand where blanks may (UEP-BRG-2800)."""

_JOINED: Final = re.compile(r"\s*\+\s*")
_DUMPED: Final = re.compile(r"array:[0-9]{1,6} \[[\u25bc\u25b6]?")
_ARROW: Final = re.compile("=>")
_WORDS: Final = {
    "False": False, "None": None, "True": True, "false": False, "nil": None, "null": None, "true": True, "undefined": None,
}  # fmt: skip
_CLOSING: Final = {"[": "]", "(": ")"}


class _NoValue(Exception):
    """What stands there is no value of constants."""


def read_shown(text: str, begin: int) -> tuple[Any, int, bool] | None:
    """Return the object or list that begins in a text, the place behind it, and whether names stand in it without quotation marks."""
    reader = _Reader(text[begin : begin + _LONGEST])
    try:
        value = reader.value(0)
    except _NoValue:
        return None
    return value, begin + reader.at, reader.is_bare


class _Reader:
    """A text and the place in it that was read up to."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.at = 0
        self.is_bare = False

    def value(self, deep: int) -> Any:
        """Read a value of any kind."""
        if deep > _DEEPEST:
            raise _NoValue
        self._skip()
        if self._take(_OMITTED) is not None:
            self._skip()
            return self.value(deep + 1) if self._next() == "{" else None
        if self._take(_DUMPED) is not None:
            return self._dumped(deep)
        self._take(_CLASS)
        mark = self._next()
        if mark == "{":
            return self._object(deep)
        if mark in _CLOSING:
            return self._list(_CLOSING[mark], deep)
        return self._constant()

    def _constant(self) -> Any:
        if self._next() in "\"'`bBuU" and (found := self._string()) is not None:
            return found
        if (time := self._take(_TIME)) is not None:
            return time[0]
        if (number := self._take(_NUMBER)) is not None:
            text = number[0].rstrip("n")
            return int(text) if text.lstrip("+-").isdecimal() else float(text)
        if (symbol := self._take(_SYMBOL)) is not None:
            return symbol[1].strip('"')
        if self._take(_LEFT_OUT) is not None:
            return None
        word = self._take(_WORD)
        if word is None or word[0] not in _WORDS:
            raise _NoValue
        return _WORDS[word[0]]

    def _object(self, deep: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        self.at += 1
        while not self._ends("}"):
            if self._take(_MORE) is not None:
                continue
            name = self._name()
            self._skip()
            if not self._text.startswith(("=>", ":"), self.at):
                raise _NoValue
            self.at += 1 + self._text.startswith("=>", self.at)
            found[name] = self.value(deep + 1)
            self._separate("}")
        return found

    def _dumped(self, deep: int) -> Any:
        """Read an array as the dumper of Symfony shows it: names before arrows, and no commas (UEP-BRG-2817)."""
        found: dict[str, Any] = {}
        while not self._ends("]"):
            if self._take(_MORE) is not None:
                continue
            name = self._name()
            self._skip()
            if self._take(_ARROW) is None:
                raise _NoValue
            found[name] = self.value(deep + 1)
        is_list = bool(found) and [*found] == [str(index) for index in range(len(found))]
        return [*found.values()] if is_list else found

    def _list(self, closing: str, deep: int) -> list[Any]:
        found: list[Any] = []
        self.at += 1
        while not self._ends(closing):
            if self._take(_MORE) is None:
                found.append(self.value(deep + 1))
                self._separate(closing)
        return found

    def _name(self) -> str:
        self._skip()
        text = self._string()
        if text is not None:
            return text
        if (symbol := self._take(_SYMBOL)) is not None:
            return symbol[1].strip('"')
        word = self._take(_WORD) or self._take(_NUMBER)
        if word is None:
            raise _NoValue
        self.is_bare = True
        return word[0]

    def _string(self) -> str | None:
        """Read a string, with those that a plus joins to it over the lines."""
        found = self._take(_STRING)
        if found is None:
            return None
        parts = [found[found.lastindex or 0]]
        while self._take(_JOINED) is not None:
            found = self._take(_STRING)
            if found is None:
                raise _NoValue
            parts.append(found[found.lastindex or 0])
        text = _ESCAPE.sub(_unescape, "".join(parts))
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    def _take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = pattern.match(self._text, self.at)
        if found is not None:
            self.at = found.end()
        return found

    def _skip(self) -> None:
        self._take(_BLANK)

    def _next(self) -> str:
        return self._text[self.at : self.at + 1] or "\n"

    def _ends(self, closing: str) -> bool:
        self._skip()
        is_end = self._next() == closing
        self.at += is_end
        return is_end

    def _separate(self, closing: str) -> None:
        """Go on behind a comma; only the end may stand where there is none."""
        self._skip()
        if self._next() == ",":
            self.at += 1
        elif self._next() != closing:
            raise _NoValue


def _unescape(found: re.Match[str]) -> str:
    digits = found[1] or found[2] or found[3]
    if not digits:
        return _CONTROLS.get(found[4], found[4])
    number = int(digits, 16)
    return chr(number) if number <= 0x10FFFF else "\ufffd"
