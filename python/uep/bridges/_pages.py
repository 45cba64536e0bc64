"""The text of a page of HTML, line by line, for the trace that a server shows in it while it is developed. Follows no link."""

from __future__ import annotations

import html
import re
from typing import Final

__all__ = ["page_text"]

_MOST: Final = 1 << 19
_HIDDEN: Final = ("script", "style")
_BREAK: Final = re.compile(
    "<(?:br|/?(?:p|div|li|tr|pre|h[1-6]|title|section|ul|ol|table))(?:[ /][^<>]*)?>", re.IGNORECASE
)
_TAG: Final = re.compile("<[/!A-Za-z][^<>]*>")


def page_text(page: str) -> str:
    """Return what a page shows, a line for each of its blocks and breaks (UEP-BRG-1942)."""
    shown = page[:_MOST]
    for name in _HIDDEN:
        shown = _without(shown, name)
    bare = _TAG.sub("", _BREAK.sub("\n", shown))
    return html.unescape(bare).replace("\xa0", " ")


def _without(page: str, name: str) -> str:
    """Return a page without its elements of a name, in one pass."""
    parts, place = [], 0
    while (start := page.find(f"<{name}", place)) >= 0:
        parts.append(page[place:start])
        end = page.find(f"</{name}", start)
        if end < 0:
            return "".join(parts)
        place = end
    return "".join([*parts, page[place:]])
