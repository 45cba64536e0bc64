"""Marks of Markdown that stand tight about a text of several lines: behind a fence, between backticks or stars, about each line. Knows no errors."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["may_be_tight", "without_marks"]

_FENCE: Final = "```"
_MARKS: Final = (b"```", b"\n`", b"\n**")
_FAR: Final = 4096
_FIRST: Final = re.compile(r"[^`\n]{0,200}`{3,}(?P<rest>[^`\s][^\n]*)")
_LANGUAGE: Final = re.compile(r"[\w+#.-]{1,30}(?:[ ,]?\{[^}\n]{0,200}\}| [\w.-]{1,40}=\S{1,80})? *", re.ASCII)
_CLOSED: Final = re.compile(r"(?P<last>[^`\n]*|.*?[^`\s][ \t]*)`{3,}(?!`)(?P<after>[^\n]*)")
_TICKED: Final = re.compile(r"(?:[^`]|`[^`']{1,400}')*")
"""What holds no backtick but those of Ruby's and GNU's quotation marks."""


def may_be_tight(raw: bytes) -> bool:
    """Return whether there may be such marks, at a glance."""
    return any(mark in raw for mark in _MARKS) or raw[:1] in (b"`", b"*")


def without_marks(texts: list[str]) -> list[str]:
    """Return lines without the marks that stand on the first and the last line of a text instead of lines of their own (UEP-BRG-3022)."""
    bare, at = list(texts), 0
    while at < len(bare):
        end = _end_of_fence(bare, at)
        if end < 0:
            end = _untick(bare, at)
        at = max(end, at + 1)
    return bare


def _end_of_fence(texts: list[str], at: int) -> int:
    """Return the line behind a fence, -1 where none begins; take the marks off one whose first line is its text."""
    line = texts[at]
    start = line.find(_FENCE)
    found = _FIRST.fullmatch(line) if start >= 0 else None
    is_fence = start >= 0 and not line[:start].strip(" >\t")
    if found is None or _LANGUAGE.fullmatch(found["rest"]) is not None or _FENCE in found["rest"]:
        if not is_fence or _FENCE in line.strip(" >\t").lstrip("`"):
            return -1
        return next((end + 1 for end in _ahead(texts, at) if texts[end].strip(" >\t").startswith(_FENCE)), -1)
    end = next((end for end in _ahead(texts, at) if _FENCE in texts[end]), -1)
    closed = _CLOSED.fullmatch(texts[end]) if end >= 0 else None
    if closed is None:
        return -1
    texts[at] = found["rest"]
    texts[end] = closed["last"] if closed["last"].strip() else closed["after"].lstrip()
    return end + 1


def _ahead(texts: list[str], at: int) -> range:
    return range(at + 1, min(at + _FAR, len(texts)))


def _untick(texts: list[str], at: int) -> int:
    """Return the line behind those between two marks, or that have both each, without them; -1 where none begins."""
    line = texts[at].rstrip()
    mark = "**" if line.startswith("**") else "`" if line.startswith("`") else ""
    if len(line) <= 2 * len(mark) or not mark or line.startswith((_FENCE, "***")):
        return -1
    if line.endswith(mark):
        end = at + 1
        while end < len(texts) and _is_between(texts[end].rstrip(), mark):
            end += 1
        if end == at + 1:
            return -1
        texts[at:end] = [each.rstrip()[len(mark) : -len(mark)] for each in texts[at:end]]
        return end
    if not _is_bare(line[len(mark) :], mark):
        return -1
    for end in _ahead(texts, at):
        last = texts[end].rstrip()
        if last.startswith(mark):
            return -1
        if last.endswith(mark) and _is_bare(last[: -len(mark)], mark):
            texts[at], texts[end] = line[len(mark) :], last[: -len(mark)]
            return end + 1
    return -1


def _is_between(line: str, mark: str) -> bool:
    return len(line) >= 2 * len(mark) and line.startswith(mark) and line.endswith(mark)


def _is_bare(text: str, mark: str) -> bool:
    return _TICKED.fullmatch(text) is not None if mark == "`" else mark not in text
