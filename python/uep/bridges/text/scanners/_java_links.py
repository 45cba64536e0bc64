"""The lines that link one throwable of the JVM to another: words for causes, suppressed errors, wrappers. Reads one line at a time."""

from __future__ import annotations

from typing import Final

from uep.bridges.text._grammar import Window
from uep.bridges.text.scanners._java_lines import is_frame, is_header

__all__ = [
    "ALSO",
    "CAUSED",
    "COMPOSED",
    "KINDS",
    "LIKELY",
    "SUPPRESSED",
    "WRAPPED",
    "is_bare_cause",
    "is_cause_after",
    "is_link",
    "is_titled_cause",
    "plain_link",
]

ALSO: Final = "Also: "
CAUSED: Final = "Caused by: "
_BARE: Final = "Caused by "
_TITLE: Final = "Caused by:"
_NEAR: Final = 8
SUPPRESSED: Final = "Suppressed: "
WRAPPED: Final = ("Wrapped by: ", "[wrapped] ", "Caused: ")
COMPOSED: Final = "  ComposedException "
"""What RxJava writes, with a number, above each error of a composite one (UEP-BRG-3166)."""

KINDS: Final = (CAUSED, SUPPRESSED, *WRAPPED)
LIKELY: Final = "Likely root cause: "
"""What Elasticsearch prints below the message of what kept it from starting (UEP-BRG-2441)."""

_OTHER_WORDS: Final = ("Caused By: ", "Cause: ", LIKELY)
"""What WebLogic, ScalaTest and Elasticsearch print in place of the words of the virtual machine (BRG-1845)."""


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


def is_titled_cause(window: Window, index: int) -> bool:
    """Return whether Gradle's title of a cause stands below a blank line, with the cause and its frames below it (UEP-BRG-2268)."""
    if (window.at(index) or "").strip() or (window.at(index + 1) or "").strip() != _TITLE:
        return False
    if not is_header((window.at(index + 2) or "").strip()):
        return False
    return any(is_frame(window.at(below) or "") for below in range(index + 3, index + 3 + _NEAR))


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
