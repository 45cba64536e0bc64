"""What in the words of a page says that it is a page, and what a sentence says of an error. Looks at one line or sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from uep.bridges.text._page_blocks import FENCE

__all__ = [
    "IN_CHINESE",
    "further_end",
    "is_asked",
    "is_page",
    "is_said",
    "is_source",
    "named_in",
    "title_of",
    "without_console",
]

_WORDS: Final = re.compile(
    r"(?!\s|File )(?:[\w'\u2019,.:;?!@*\"`()/#\u2026-]{1,60} {1,3}){5,200}[\w'\u2019,.`()/#-]{1,60}[?!:]{0,3} ?"
)
_ASKED: Final = re.compile(
    r"(?:[A-Za-z][a-z'\u2019]{0,20}[ ,]{1,2}){1,12}[A-Za-z][a-z'\u2019]{0,20} ?[?.!:]{1,2} ?"
)
"""A short sentence: nothing but words."""

_TITLE: Final = re.compile(r"#{1,6} (?:\[[\w ./-]{1,60}\]:? ?)?(?P<title>[A-Za-z*`\u0080-\uffff].*)")
_SESSION: Final = re.compile(
    r"(?:[$%>\u276f\u279c] |[\w.-]{1,40}@[\w.-]{1,60}[: ][^\n$#]{0,80}[$#] ?|\[[\w.@:/~ -]{1,160}\][$#] ?|PS [A-Z]:[^>\n]{0,200}> ?)[a-z.~/]\S.*"
    r"| ?(?:sudo )?(?:kubectl|oc|helm|docker|docker-compose|terraform|aws|az|gcloud|git|gh|npm|npx|yarn|pnpm|pip|pip3|cargo|mvn) [a-z-]\S.{0,1000}"
    r"|(?:[0-9T:.-]{20,30}Z )?(?:##\[(?:group|endgroup|section|error|command)\].*|Error: Process completed with exit code [0-9]{1,3}\.)"
)
"""A command behind a prompt of a shell, and the marks of services of builds."""

_LETTERS: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{4}")
"""Sentences of Chinese, Japanese and Korean, which have no blanks between words."""

_WORDS_BEHIND: Final = re.compile(
    r"(?<=[!-~]{12})\s{0,2}[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff01\uff0c\uff1f\u3002]{3,400}\Z"
)
"""A sentence of Chinese, Japanese or Korean that is joined to a title in other letters."""

_SOURCE: Final = re.compile(
    r"\s{0,40}(?:return |raise |yield |await ){0,2}[\w.\[\]]{1,200}(?: = |\().{0,400}[)\]'\"]"
)
_TYPE: Final = r"(?:[A-Za-z_$][\w$]{0,80}(?:\.|::|\\)){0,12}[A-Z][\w$]{0,200}(?:Error|Exception)"
IN_CHINESE: Final = "(?:\u62a5\u9519|\u63d0\u793a|\u9519\u8bef|\u51fa\u73b0|\u5f02\u5e38|\u30a8\u30e9\u30fc|\uc624\ub958|\uc5d0\ub7ec)"
"""Words of Chinese, Japanese and Korean for an error and for getting one."""

_TOLD: Final = re.compile(
    r" {0,3}(?:\S.{0,400}?(?:\W|(?=[\u3040-\uffff])))??(?:(?:(?:I|we|it|it's)(?: am| are|'m|'re| was| keep| always| still| just| only| then| also)? )?"
    r"(?:[gG]ot|[gG]etting|get|gets|receiv(?:e|ed|ing)|seeing|saw|hit|hitting|r[au]n(?:ning)? into)(?: me)?"
    rf"|{IN_CHINESE}[^A-Za-z`]{{0,20}}?"
    r"|(?:fail|crash)(?:s|es|ed|ing)? with|(?:[aA]n?|[tT]he|[tT]his|[fF]ollowing|same) (?:\w{1,20} )?(?:error|exception)(?: is| was| says| message)?)"
    rf"(?: (?:an?|the|this|that|following|same|error|exception|message|of|issue|it's|Uncaught)){{0,6}} ?[:,\uff1a\uff0c-]? {{0,2}}(?<=[ \u0080-\uffff])(?P<quote>[\"'\u201c\u2018]?)(?:\[\w{{1,20}}\] )?(?P<named>{_TYPE}: \S.*)"
)
_ENDED: Final = re.compile(
    r"(?<=[^.])\.(?= +[A-Z\u0080-\uffff]|[\s\"'`]*\Z)|(?= ?[?!](?:\s|\Z))|(?= (?:during|within|when I|when we|when running|while|whenever|every time) )"
)
_CLOSED: Final = {"\u201c": "\u201d", "\u2018": "\u2019"}
_IF: Final = re.compile(r": (?:If|if|When|when|Raised|Thrown) ")


def is_said(text: str) -> bool:
    """Return whether a line is a sentence, or the title of a page."""
    if _WORDS.fullmatch(text) is not None or _LETTERS.search(text) is not None:
        return True
    return _TITLE.fullmatch(text) is not None or _ASKED.fullmatch(text) is not None


def is_asked(text: str) -> bool:
    """Return whether a line is a command of a session, or a mark of a service of builds."""
    return _SESSION.fullmatch(text) is not None


def is_source(text: str) -> bool:
    """Return whether a line is one of source that ends in a call or a value, as the last one of a traceback (UEP-BRG-2879)."""
    return _SOURCE.fullmatch(text) is not None


def is_page(texts: Sequence[str], told: Collection[int] = ()) -> bool:
    """Return whether lines other than some are of a page: a fence, a sentence, a command at a prompt, a mark of a service of builds."""
    others = [at for at in range(len(texts)) if at not in told]
    return any(
        FENCE.fullmatch(texts[at]) or is_asked(texts[at]) or (_is_apart(texts, at) and is_said(texts[at]))
        for at in others
    )


def _is_apart(texts: Sequence[str], at: int) -> bool:
    """Return whether a line begins or ends a paragraph: a log has none."""
    return not (at and at + 1 < len(texts) and texts[at - 1].strip() and texts[at + 1].strip())


def title_of(text: str) -> str | None:
    """Return the words of the title of a page, None for another line."""
    found = _TITLE.fullmatch(text)
    return _WORDS_BEHIND.sub("", found["title"]) if found is not None else None


def named_in(text: str) -> tuple[str, int] | None:
    """Return the type and the message that a sentence names behind words that tell of an error, and where they stand."""
    found = _TOLD.match(text) if "Error: " in text or "Exception: " in text else None
    if found is None or _IF.search(found["named"]) is not None:
        return None
    if found["quote"] and (close := found["named"].rfind(_CLOSED.get(found["quote"], found["quote"]))) > 0:
        return found["named"][:close], found.start("named")
    colon = found["named"].index(": ")
    end = _ENDED.search(found["named"], colon + 2)
    named = found["named"][: end.start()] if end is not None else found["named"]
    return named.rstrip(" \"'`"), found.start("named")


_FURTHER: Final = (
    *("  ", "\t", "- ", "in /", "Require stack:"),
    *("CUDA kernel errors might", "For debugging consider passing", "Compile with `TORCH_USE_CUDA_DSA`"),
)
"""How lines begin with which a message goes on: torch ends those of CUDA with the last ones."""

_PACKET: Final = "The last packet "
_CONSOLE: Final = "(Filename: "


def further_end(texts: list[str], end: int) -> int:
    """Return the line after those with which a message goes on; that of MySQL's driver has a paragraph more (UEP-BRG-3048)."""
    if not "".join(texts[end : end + 1]) and "".join(texts[end + 1 : end + 2]).startswith(_PACKET):
        return end + 2
    while end < len(texts) and texts[end].startswith(_FURTHER):
        end += 1
    return end


def without_console(lines: list[str]) -> list[str]:
    """Return lines without what Unity's log says of a message below it (UEP-BRG-3052)."""
    end = next((at for at, line in enumerate(lines) if at and line.startswith(_CONSOLE)), len(lines))
    while 1 < end < len(lines) and not lines[end - 1].strip():
        end -= 1
    return lines[:end]
