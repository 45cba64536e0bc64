"""Errors without a type that a page shows: records of a log at the level of an error, what a tool says below a command, a message alone in a fence. Builds no records.

Asked where nothing else in a page is an error. The same lines in a log are messages of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from uep.bridges.text._grammar import Grammar, Parsed, Raised, Window, read_alone
from uep.bridges.text._page_blocks import CUE, FENCE
from uep.bridges.text._page_words import is_asked, is_page
from uep.bridges.text._prefix import read_prefix

__all__ = ["DIAGNOSED", "read_said", "without_container"]

_CONTAINER: Final = re.compile(r"`?[A-Za-z][\w.-]{0,60}[-_][0-9]{1,3} {0,40}\|(?: {1,2}|\Z)")
_RECORDED: Final = re.compile(
    r"(?:ERRO|FATA|PANI)\[[0-9]{1,6}\] (?P<logrus>\S.*?)(?: {2,40}[\w.-]{1,60}=.*)?"
    r"|\[[0-9T :.+-]{19,35}\] [\w-]{1,40}\.(?:ERROR|CRITICAL|ALERT|EMERGENCY): (?P<monolog>\S[^{\n]*?)(?: (?:\{.*\}|\[\]))?(?: \[\])?"
    r"|(?:ERROR|CRITICAL|FATAL):[\w.-]{1,80}:\s?(?P<basic>\S.*)"
    r"|(?:\S{1,60} )?(?:time=\S{1,60} )?(?:level|lvl)=[\"']?(?:error|fatal|panic|crit)[\"']? (?:[^\"]{0,400} )?msg=\"(?P<msg>(?:[^\"\\]|\\.){1,4000})\".*"
)
_LEVELS: Final = (
    "ERRO", "FATA", "PANI", "CRITICAL", "ALERT", "EMERG", "SEVERE", "=error", "=fatal", "=panic", "=crit",
    "error", "fatal", "critical", '="error', '="fatal', '="panic',
)  # fmt: skip
_CODE: Final = "error TS"
_WORDS: Final = (*_LEVELS, "rror", "xception", "```", "ERROR")
"""A page without any of them tells of no error."""

_STEM: Final = "text"
_LEVEL: Final = re.compile(r"(?<![\w.])(?:ERROR|FATAL|CRITICAL|SEVERE|error|fatal|critical)(?![\w.])")
_TOOL: Final = re.compile(r"(?:error|Error|ERROR|fatal|FATAL): (?!Process completed)\S.*")
_GOAL: Final = re.compile(
    r"[> ]{0,8}\[ERROR\] (?P<text>Failed to execute goal \S.{1,1000}: There are test failures\.)(?: -> \[Help 1\])?\s{0,4}"
)
"""What Maven says of tests that failed: where nothing says which, this is all there is."""

_PROGRAM: Final = re.compile(
    r"(?!\w{1,80}(?:Error|Exception): )(?:[\w./+-]{1,60}(?:\[[0-9]{1,9}\])?: )(?:(?:fatal )?error: \S.*|\*\*\* \[.{1,400}\] Error [0-9]{1,3}.*)"
)
"""What a linker or a compiler says of itself, and make of a recipe."""

_ANNOUNCED: Final = re.compile(
    r".{0,400}\b(?:error|exception|error message)(?: message| is| was| says| I get| I got)*(?: here| below)?[^.:]{0,40}: ?",
    re.IGNORECASE,
)
DIAGNOSED: Final = re.compile(
    r"(?:[\w./\\@ -]{1,300}(?:\([0-9]{1,9},[0-9]{1,9}\): |(?::[0-9]{1,9}){2} - ))?error TS[0-9]{4,5}: \S.*"
)
"""What the compiler of TypeScript says of a place."""

_MESSAGE: Final = re.compile(r"[A-Za-z][^{}<>=|;$ ]{0,80}(?: {1,2}[^{}<>|;$ ]{1,60}){3,60}")
_WRONG: Final = re.compile(
    r"\b(?:errors?|exceptions?|fail\w*|crash\w*|wrong|problems?|issues?|broken|stuck|unable|cannot|can't|does(?:n't| not))\b",
    re.IGNORECASE,
)
_SUPPOSED: Final = re.compile(r"\b(?:would|should|may|might|could|if)\b", re.IGNORECASE)
_ESCAPE: Final = re.compile(r"\\(.)")
_STATUS: Final = re.compile(r"\s{0,8}status code: [0-9]{3}, request id: \S{1,200}\s{0,4}")
_MARGIN: Final = " >*`\t"
_MOST: Final = 4
_NEAR: Final = 2
_FAR: Final = 5
_UNSURE: Final = 0.4


def without_container(texts: list[str]) -> list[str]:
    """Return the lines of a page without the names of containers before them (UEP-BRG-2869)."""
    named = [_CONTAINER.match(text) if "|" in text else None for text in texts]
    names = {found[0].strip("`| ") for found in named if found is not None}
    if len(names) != 1 or all(one or not text.strip() for one, text in zip(named, texts, strict=True)):
        return texts  # A log is no page, and the lines of two programs are no text of one.
    return [_CONTAINER.sub("`" if text[:1] == "`" else "", text, count=1) for text in texts]


def read_said(grammars: Sequence[Grammar], texts: list[str]) -> Iterator[tuple[Grammar, Parsed, int]]:
    """Yield the errors without a type of a page, where they are few (UEP-BRG-2870)."""
    page = "\n".join(texts)
    if not any(word in page for word in _WORDS):
        return
    filled = [at for at, text in enumerate(texts) if text.strip()]
    is_parted = any(map(FENCE.fullmatch, texts)) or (
        bool(filled) and len(filled) < filled[-1] - filled[0] + 1
    )
    # A log has no paragraphs.
    told = dict(_records(texts)) if is_parted else {}
    told = told or {
        at: text.strip(_MARGIN)
        for at, text in enumerate(texts)
        if _CODE in text and DIAGNOSED.fullmatch(text.strip(_MARGIN))
    }
    told = told or {at: goal["text"] for at, text in enumerate(texts) if (goal := _GOAL.fullmatch(text))}
    told = told or {at: text for at, text in _below_commands(texts) if text}
    told = told or dict(_in_blocks(texts)) or dict(_in_fences(texts))
    grammar = next((one for one in grammars if one.stem == _STEM), None)
    if grammar is None or not 0 < len(set(told.values())) <= _MOST or not is_page(texts, told):
        return
    seen = set[str]()
    for at, text in told.items():
        if text in seen:
            continue
        seen.add(text)
        found = read_alone(grammars, Window(text.split("\n"), final=True))
        yield *(found or (grammar, Parsed(Raised(message=text), 0, 1, _UNSURE))), at


def _records(texts: list[str]) -> Iterator[tuple[int, str]]:
    """Yield what records of a log say at the level of an error; those that begin with a time only in a fence below words that tell of one."""
    mark, lead, is_told = "", "", False
    for at, text in enumerate(texts):
        fence = FENCE.fullmatch(text)
        lead = text if text.strip() and not mark and fence is None else lead
        if fence is not None:
            mark, is_told = ("", False) if mark else (fence["mark"], _is_told(lead))
        elif any(word in text for word in _LEVELS) and (said := _recorded(text, is_fenced=is_told)):
            yield at, said


def _is_told(lead: str) -> bool:
    """Return whether the words above a fence tell of what went wrong, not of what may."""
    return _WRONG.search(lead) is not None and _SUPPOSED.search(lead) is None


def _recorded(text: str, *, is_fenced: bool) -> str:
    """Return what a record of a log says at the level of an error, "" for another line."""
    line = text.strip(_MARGIN)
    found = _RECORDED.fullmatch(line)
    if found is not None:
        message = found["logrus"] or found["monolog"] or found["basic"] or found["msg"]
        return _ESCAPE.sub(r"\1", message) if found["msg"] else message
    prefix = read_prefix(line) if is_fenced else None
    if prefix is None or not prefix.stamp or not prefix.fields:
        return ""
    fields = line[: len(line) - len(prefix.body) + prefix.fields]
    return prefix.body[prefix.fields :].strip() if _LEVEL.search(fields) is not None else ""


def _below_commands(texts: list[str]) -> Iterator[tuple[int, str]]:
    """Yield what a tool says of its failure right below a command, or below words that announce it."""
    for at, text in enumerate(texts):
        if "rror: " not in text and "ERROR: " not in text and "atal: " not in text and "FATAL: " not in text:
            continue
        line = text.strip(_MARGIN)
        below = texts[at + 1] if at + 1 < len(texts) else ""
        if _TOOL.fullmatch(line) is None or (below[:1] in (" ", "\t") and _STATUS.fullmatch(below) is None):
            continue
        above = at - 1
        while above >= 0 and at - above < _NEAR and not texts[above].strip():
            above -= 1
        lead = texts[above].strip(_MARGIN) if above >= 0 else ""
        if lead and (is_asked(lead) or CUE.fullmatch(lead) is not None):
            yield at, f"{line}\n{below}" if _STATUS.fullmatch(below) is not None else line


def _in_blocks(texts: list[str]) -> Iterator[tuple[int, str]]:
    """Yield the first line with which a program says that it failed in each fence, quotation or paragraph below words that tell of it (UEP-BRG-2935)."""
    lead, is_read, is_fenced = "", False, False
    for at, text in enumerate(texts):
        is_fenced = is_fenced != (FENCE.fullmatch(text) is not None)
        line = text.strip(_MARGIN)
        begins = (
            at == 0 or not texts[at - 1].strip(_MARGIN) or (text[:1] == ">") != (texts[at - 1][:1] == ">")
        )
        if begins and line:
            above = next(
                (texts[up] for up in range(at - 1, max(at - _FAR, -1), -1) if texts[up].strip(_MARGIN)), ""
            )
            lead, is_read = above, False
        if is_read or "rror" not in line or _PROGRAM.fullmatch(line) is None:
            continue
        is_quoted = text[:1] == ">" or lead[:1] == "#" or is_fenced
        if CUE.fullmatch(lead.rstrip()) is not None or (is_quoted and _is_told(lead)):
            is_read = True
            yield at, line


def _in_fences(texts: list[str]) -> Iterator[tuple[int, str]]:
    """Yield the message that stands alone in a fence below words that announce an error."""
    for at in range(1, len(texts) - 1):
        if not (FENCE.fullmatch(texts[at - 1]) and FENCE.fullmatch(texts[at + 1])):
            continue
        above = at - 2
        while above >= 0 and not texts[above].strip():
            above -= 1
        line = texts[at].strip()
        is_lead = above >= 0 and _ANNOUNCED.fullmatch(texts[above]) is not None and _is_told(texts[above])
        if is_lead and _MESSAGE.fullmatch(line) is not None and not is_asked(line):
            yield at, line
