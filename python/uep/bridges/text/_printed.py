"""A text as it was printed, where it lost its form on the way: the margins of its lines, the first bytes of its colours. Looks at short texts only."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Final

from uep.bridges.text._lost_margins import may_lack_margins, with_margins
from uep.bridges.text._tight import may_be_tight, without_marks
from uep.bridges.text._titled import MARK, with_title

__all__ = ["as_printed", "without_colours"]

_MOST: Final = 1 << 16
"""Bytes; a text that is longer is the output of a program: as many characters has an issue of a tracker at most."""

_Lines = Callable[[], list[bytes]]

_RESETS: Final = (b"[0m", b"[39m", b"[22m", b"[00m", b"^[[m")
_CODE: Final = rb"[0-9]{1,3}(?:[;:][0-9]{1,3}){0,6}"
_COLOUR: Final = re.compile(
    rb"(?:\^\[|\xe2\x90\x9b|\xef\xbf\xbd|(?<!\\)\\{1,8}(?:e|033|x1[Bb]|u001[Bb]))\[(?:"
    + _CODE
    + rb")?m|(?<!\x1b)\["
    + _CODE
    + rb"m(?!\])"
)
"""A sequence that sets colours (ECMA-48 SGR) whose escape character was lost, or shows as a symbol, as several characters or as its escape in a string."""

_RESET: Final = re.compile(rb"(?<!\x1b)\[(?:0{1,2}|0;39|39|22)m(?!\])|\^\[\[m")
_TOLD: Final = b"##[error]"
_LINE: Final = rb"(?:[12][0-9]{3}-[^ \n]{10,35} )?##\[error\][^\n]*+(?:\n|\Z)"
_LEAST: Final = 3
_BREAK: Final = re.compile(r"[ \t]{0,8}<br ?/?>[ \t\r]{0,8}\Z")
_OF_PHP: Final = "</b> on line <b>"
"""What PHP itself writes as HTML, in whose messages its own tags are no form (UEP-BRG-3169)."""

_TAG: Final = "(?:p|div|td|li|pre|code|span|b|font|body|blockquote)"
_OPENED: Final = re.compile(rf"\A(?:<{_TAG}(?: [^<>]{{0,400}})?>)+")
_CLOSED: Final = re.compile(rf"(?:</{_TAG}>[ \t\r]{{0,8}})+\Z")
_RUN: Final = re.compile(rb"^(?:" + _LINE + rb"){2,}", re.MULTILINE)
"""Lines of which Azure Pipelines marks each one as told on the standard error."""


_NPM: Final = (b"npm ERR! code ", b"npm error code ")
_ANNOUNCED: Final = re.compile(
    rb"^(?:[\"'`]|\xe2\x80\x9c|[^\n]{1,60}(?::|\xef\xbc\x9a) ?)(?=npm (ERR!|error) code [A-Z]\w{1,60}\r?\nnpm \1)",
    re.MULTILINE,
)
"""A quotation mark, or words that announce it, before the first line of what npm says (UEP-BRG-3044)."""


def without_colours(raw: bytes) -> bytes:
    """Return a text without sequences that lost their escape characters, the very same one where there are none (UEP-BRG-3020)."""
    if any(reset in raw for reset in _RESETS) and _RESET.search(raw) is not None:
        return _COLOUR.sub(b"", raw)
    return raw


def _untold(run: re.Match[bytes]) -> bytes:
    """Return lines without the mark before each of them where some are indented: they are one text."""
    bare = run[0].replace(_TOLD, b"")
    is_one = any(
        line[line.find(_TOLD) + len(_TOLD) :][:1] in (b" ", b"\t")
        for line in run[0].split(b"\n")
        if _TOLD in line
    )
    return bare if is_one else run[0]


def _as_shown(texts: list[str]) -> list[str]:
    """Return lines that end in a break of HTML as a page shows them; the last one of them ends in none (UEP-BRG-3025)."""
    shown, first = list(texts), 0
    while first < len(texts):
        end = next((at for at in range(first, len(texts)) if _BREAK.search(texts[at]) is None), len(texts))
        if end - first >= _LEAST and not any(_OF_PHP in text for text in texts[first : end + 1]):
            last = min(end + 1, len(texts))
            lines = [_BREAK.sub("", text) for text in texts[first:last]]
            lines[0], lines[-1] = _OPENED.sub("", lines[0]), _CLOSED.sub("", lines[-1])
            shown[first:last] = [html.unescape(line).replace("\n", " ") for line in lines]
        first = end + 1
    return shown


def as_printed(raw: bytes, lines: _Lines, offset: int) -> tuple[bytes, _Lines]:
    """Return a block of lines as it was printed, and its lines, as many as there were (UEP-BRG-3019 to UEP-BRG-3025).

    What lost nothing is returned itself. ``offset`` is that of the block in the input.
    """
    if offset + len(raw) > _MOST:
        return raw, lines
    printed = without_colours(raw)
    if _TOLD in printed:
        printed = _RUN.sub(_untold, printed)
    if any(mark in printed for mark in _NPM):
        printed = _ANNOUNCED.sub(b"", printed)
    if b"<br" in printed:
        printed = _changed(printed, _as_shown)
    if may_be_tight(printed):
        printed = _changed(printed, without_marks)
    if not offset and printed.startswith(MARK.encode()):
        printed = _changed(printed, with_title)
    if may_lack_margins(printed):
        printed = _changed(printed, with_margins)
    return (raw, lines) if printed is raw else (printed, lambda: printed.split(b"\n"))


def _changed(raw: bytes, change: Callable[[list[str]], list[str]]) -> bytes:
    """Return a text with changed lines, the very same one where none is changed."""
    texts = raw.decode("utf-8", "surrogateescape").split("\n")
    changed = change(texts)
    return raw if changed == texts else "\n".join(changed).encode("utf-8", "surrogateescape")
