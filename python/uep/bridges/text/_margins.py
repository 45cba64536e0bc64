"""Logs that somebody quotes: the margin that stands before the prefix of each line, and pages that show a log. Looks at short texts only.

What is quoted without a prefix is read behind its margin where it is found; here a record of a log tells of the margin.
"""

from __future__ import annotations

import html
import re
from typing import Final

from uep.bridges.text._lost import without_lost_prefix
from uep.bridges.text._prefix import read_prefix
from uep.bridges.text._wrappers import unwrap

__all__ = ["without_margins"]

_MOST: Final = (1 << 17) - (1 << 13)
"""Bytes; a text that is longer is a log, not one that quotes a log."""

_MARGIN: Final = re.compile(r"(?: {3,12}|\t)(?=\S)| {0,3}(?:> ?){1,4}(?=\S)")
_LIKELY: Final = re.compile(
    _MARGIN.pattern.join(["(?:", ")"])
    + r"(?:[\[({<#_]|npm|gyp|lerna|node-pre-gyp|ERR!|remote:|[^0-9|]{0,80}[0-9|])",
    re.ASCII,
)
"""A line that may have a margin: behind it a wrapper begins, or a number stands near, as it does in each time."""

_BARS: Final = (b"| ", b"\n#", b"]: ", b"): ")
_OPEN: Final = "<pre"
_PRE: Final = re.compile(r"<pre(?: [^<>]{0,400})?>")
_END: Final = "</pre>"
_BLANKS: Final = (" ", "\t")
_FIRST: Final = (*_BLANKS, ">")


def without_margins(texts: list[str], raw: bytes, offset: int) -> list[str]:
    """Return lines without the margin of the log that they quote, the very same ones where they quote none (UEP-BRG-2711, UEP-BRG-2712).

    ``offset`` is that of the first line in the input.
    """
    if offset + len(raw) > _MOST:
        return texts
    if any(mark in raw for mark in _BARS):
        texts = without_lost_prefix(texts)
    if not (_OPEN.encode() in raw or _has_margin(texts)):
        return texts
    bare, margin, is_page, is_apart = list[str](), "", False, True
    for text in texts:
        if is_page:
            is_page = _END not in text
            bare.append(html.unescape(text.partition(_END)[0]))
        elif margin and (text.startswith(margin) or text.rstrip() in ("", margin.rstrip())):
            bare.append(text[len(margin) :])
        else:
            # Code stands below a blank line; the first line of it may be a command.
            is_apart = is_apart and text[:1] in _BLANKS
            margin = _margin_of(text, is_apart=is_apart)
            shown = _shown_behind(text) if _OPEN in text else None
            is_page = shown is not None and _END not in text
            bare.append(text[len(margin) :] if shown is None else shown)
            is_apart = is_apart or _is_lead(text)
    return bare


def _has_margin(texts: list[str]) -> bool:
    """Return whether a record of a log stands behind a margin; looks at the lines that may have one only."""
    last, is_apart = -1, True
    likely = _LIKELY.match
    for at in [at for at, text in enumerate(texts) if text[:1] in _FIRST and likely(text)]:
        top = at
        while top - 1 > last and texts[top - 1][:1] in _BLANKS and not _is_lead(texts[top - 1]):
            top -= 1
        # Above the lines that were passed stands the one that was looked at last, or one that tells.
        is_below = is_apart if top - 1 == last else _is_lead(texts[top - 1])
        text = texts[at]
        is_apart = is_below and text[0] in _BLANKS
        if _margin_of(text, is_apart=is_apart):
            return True
        last, is_apart = at, is_apart or _is_lead(text)
    return False


def _is_lead(text: str) -> bool:
    """Return whether code may stand below a line: it is blank, or announces something."""
    return not text.strip() or text.endswith(":")


def _shown_behind(text: str) -> str | None:
    """Return the record of a log that begins behind a tag `pre`, as the page shows it."""
    tag = _PRE.search(text)
    shown = html.unescape(text[tag.end() :].partition(_END)[0]) if tag is not None else ""
    return shown if _is_record(shown) else None


def _margin_of(text: str, *, is_apart: bool) -> str:
    """Return what stands before a record of a log where it is quoted, else ""."""
    found = _MARGIN.match(text)
    if found is None or (text[0] in _BLANKS and not is_apart and ">" not in found[0]):
        return ""
    return found[0] if _is_record(text[found.end() :]) else ""


def _is_record(text: str) -> bool:
    """Return whether a line begins with the time of a log or the wrapper of a shipper."""
    prefix = read_prefix(text)
    return (prefix is not None and prefix.stamp != "") or unwrap(text) is not None
