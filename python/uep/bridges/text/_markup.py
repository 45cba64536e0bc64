"""Marks with which people and trackers close a text that they quote: fences of Markdown, tags, macros. Looks at one line."""

from __future__ import annotations

from typing import Final

__all__ = ["closes_quote"]

_FENCE: Final = 3
_TAGS: Final = ("</pre>", "</code>", "</details>", "{code}", "{noformat}", "[/code]", "[/quote]")


def closes_quote(text: str, before: list[str]) -> bool:
    """Return whether a line ends a quotation that was open above the lines ``before`` (UEP-BRG-1700).

    A fence that ``before`` opened with the name of a language closes there as well.
    """
    first = text[:1]
    if first not in ("`", "~", "<", "{", "["):
        return False
    if text.startswith(_TAGS):
        return True
    bare = text.rstrip()
    if bare == "`":
        return True
    if len(bare) < _FENCE or bare.strip(first) or first not in "`~":
        return False
    return not any(line.startswith(bare) and line.rstrip() != bare for line in before)
