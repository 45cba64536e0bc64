"""Pages whose title is the first line of an error: its frames stand below, or it stands there once more. Looks at the first line of a short text."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["MARK", "with_title"]

MARK: Final = "# "
_FENCE: Final = "```"
_HEAD: Final = re.compile(
    r"(?:(?:Uncaught|Unhandled) (?!Exception: )|Exception in thread \"[^\"]{1,80}\" )?"
    r"(?:[A-Za-z_$][\w$]{0,80}(?:\.|::|\\)){0,12}[A-Z][\w$]{0,200}(?:Error|Exception)(?:: .{1,2000}| \(.{1,2000}\):)?"
    r"|(?:panic|[Ff]atal error|Unhandled [Ee]xception): .{1,2000}"
    r"|thread '[^']{1,80}' panicked at .{1,2000}|\*\* \([A-Z][\w.]{1,200}\) .{1,2000}"
)
_FRAME: Final = re.compile(
    r"\s{0,8}at (?:[\w$.<>/@-]{1,400}\([\w$. -]{1,200}(?::[0-9]{1,9})?\)|\S.{0,400}:[0-9]{1,9}:[0-9]{1,9}\)?|[\w.]{1,200}\..{1,400}\)(?: in .{1,400}:line [0-9]{1,9})?)\s*"
    r"|goroutine [0-9]{1,9} \[.{1,80}\]:|\s{0,8}(?:from )?\S{1,400}\.rb:[0-9]{1,9}:in .{1,400}"
    r"|\s{0,8}\(\w{1,60} [0-9][\w.+-]{0,40}\) \S{1,400}\.exs?:[0-9]{1,9}: .{1,400}"
    r"|#[0-9]{1,4} +\S.{0,400} \((?:package|dart):.{1,400}\)|stack backtrace:"
)
_TOLD: Final = re.compile(r"rror\b|xception\b|panic|attempt to ")
_LEAST: Final = 12


def with_title(texts: list[str]) -> list[str]:
    """Return lines with the title right above the frames that it heads, without it where a line below says the same, the very same ones else (UEP-BRG-3038, UEP-BRG-3039)."""
    title = texts[0].removeprefix(MARK).strip()
    first = _first_of(texts)
    if first > 1 and _HEAD.fullmatch(title) and _FRAME.fullmatch(texts[first]):
        head = title[0].lower() + title[1:] if title.startswith("Fatal error: ") else title
        return [*texts[1:first], head, *texts[first:]]
    if len(title) >= _LEAST and _TOLD.search(title) and any(title in text for text in texts[1:]):
        return ["", *texts[1:]]
    return texts


def _first_of(texts: list[str]) -> int:
    """Return the index of the first line in a fence, of the first one below the title where there is none."""
    opened = next((at for at, text in enumerate(texts) if text.startswith(_FENCE)), 0)
    return next((at for at in range(opened + 1, len(texts)) if texts[at].strip()), 0)
