"""The lines that link one throwable of the JVM to another: words for causes, suppressed errors, wrappers. Reads one line at a time."""

from __future__ import annotations

from typing import Final

from uep.bridges.text._grammar import Window
from uep.bridges.text.scanners._java_lines import is_frame, is_header

__all__ = [
    "ALSO",
    "CAUSED",
    "KINDS",
    "SUPPRESSED",
    "WRAPPED",
    "is_bare_cause",
    "is_cause_after",
    "is_link",
    "plain_link",
]

ALSO: Final = "Also: "
CAUSED: Final = "Caused by: "
_BARE: Final = "Caused by "
SUPPRESSED: Final = "Suppressed: "
WRAPPED: Final = ("Wrapped by: ", "[wrapped] ", "Caused: ")
KINDS: Final = (CAUSED, SUPPRESSED, *WRAPPED)
_OTHER_WORDS: Final = ("Caused By: ", "Cause: ")
"""What WebLogic and ScalaTest print in place of the words of the virtual machine (BRG-1845)."""


def _is_words(text: str) -> bool:
    """Return whether what follows Jenkins's word for a wrapper is no class."""
    return text.startswith(WRAPPED[2]) and not is_header(text[len(WRAPPED[2]) :])


def is_bare_cause(text: str) -> bool:
    """Return whether a line names a cause as the console of Google Play does, without a colon."""
    return text.startswith(_BARE) and is_header(text[len(_BARE) :]) and "." in text


def is_cause_after(window: Window, index: int) -> bool:
    """Return whether a cause with frames stands below one blank line: text copied from a page has more of these."""
    following = window.at(index + 1)
    return (
        following is not None
        and following.startswith(CAUSED)
        and is_header(following[len(CAUSED) :])
        and (
            is_frame(below := window.at(index + 2) or "")
            or (not below and is_frame(window.at(index + 3) or ""))
        )
    )


def is_link(text: str) -> bool:
    """Return whether a line begins with the words of a link, whatever follows them."""
    return text.startswith((ALSO, CAUSED, *WRAPPED, *_OTHER_WORDS)) or is_bare_cause(text)


def plain_link(text: str) -> str:
    """Return a link in the words of the virtual machine; empty where what follows the words can be no throwable."""
    if is_bare_cause(text):
        return CAUSED + text[len(_BARE) :]
    if text.startswith(_OTHER_WORDS) and is_header(rest := text.partition(": ")[2]):
        return CAUSED + rest
    return text if text.startswith(KINDS) and not _is_words(text) else ""
