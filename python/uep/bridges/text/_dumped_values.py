"""Values as PHP's `print_r` writes them: `Array` or the class of an object, and the members in parentheses. Runs nothing."""

from __future__ import annotations

import re
from typing import Any, Final

__all__ = ["DUMPED", "read_dumped"]

DUMPED: Final = re.compile(r"(?:Array|[A-Za-z_][\w\\]{0,120} Object)[ \t]*\Z", re.ASCII)
"""How the line ends above the members of a value."""

_OPEN: Final = re.compile(r"\s{0,200}\(\s{0,8}")
_SHUT: Final = re.compile(r"\s{0,200}\)\s{0,8}")
_MEMBER: Final = re.compile(r"\s{0,200}\[([^\]\n]{0,200})\] =>(?: (.*))?", re.DOTALL)
_NUMBER: Final = re.compile("-?[0-9]{1,15}", re.ASCII)
_MOST: Final = 2000
_DEEPEST: Final = 24


def read_dumped(lines: list[str]) -> tuple[Any, int] | None:
    """Return the value whose head ends the first of some lines, and how many lines it takes; None where there is none."""
    reader = _Reader(lines[:_MOST])
    value = reader.members(0)
    return (value, reader.at) if value is not None else None


class _Reader:
    """Some lines, and the one that is read next."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self.at = 1

    def members(self, deep: int) -> Any:
        """Read the members in parentheses; None where they are not written so."""
        if deep > _DEEPEST or self.at >= len(self._lines) or not _OPEN.fullmatch(self._lines[self.at]):
            return None
        self.at += 1
        found: dict[str, Any] = {}
        while self.at < len(self._lines):
            line = self._lines[self.at]
            self.at += 1
            if _SHUT.fullmatch(line):
                is_list = [*found] == [str(index) for index in range(len(found))]
                return [*found.values()] if found and is_list else found
            member = _MEMBER.fullmatch(line)
            if member is not None:
                found[member[1].partition(":")[0]] = self._value(member[2] or "", deep)
            elif line.strip():
                return None
        return None

    def _value(self, text: str, deep: int) -> Any:
        if DUMPED.fullmatch(text) is not None:
            start = self.at
            value = self.members(deep + 1)
            if value is not None:
                return value
            self.at = start
        told = [text.rstrip()]
        while self.at < len(self._lines) and not _ends(line := self._lines[self.at]):
            told.append(line)
            self.at += 1
        said = "\n".join(told).rstrip()
        return int(said) if _NUMBER.fullmatch(said) else said


def _ends(line: str) -> bool:
    return _MEMBER.fullmatch(line) is not None or _SHUT.fullmatch(line) is not None
