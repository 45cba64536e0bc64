"""Errors that a page quotes without frames, such as an issue or a post: in fences, in code that is set off, in lines of their own.

What is quoted is read as a whole input is, so each grammar answers for its own words. Builds no records.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from uep.bridges.text._caps import LINE_BYTES
from uep.bridges.text._grammar import Grammar, Parsed, Window, read_alone
from uep.bridges.text._markup import PROMPT
from uep.bridges.text._prefix import read_prefix

__all__ = ["Shown", "read_page"]

_FENCE: Final = re.compile(r" {0,3}(?P<mark>`{3,}|~{3,}) ?(?P<tag>[\w+.#-]{0,20}) *")
_DATA: Final = frozenset(
    ["css", "csv", "diff", "html", "json", "md", "patch", "svg", "toml", "xml", "yaml", "yml"]
)
_COMMAND: Final = re.compile(rf"(?:[$%>❯➜] |{PROMPT} ?)\S.*", re.ASCII)
_ASKED: Final = "julia> "
_OUTPUT: Final = "#> "
_NAMED: Final = re.compile(
    r"(?:[\w./-]{1,60}\[[0-9]{1,9}\]: |PHP |Fatal error: +|[A-Z]\w{1,20} Build ){0,2}(?:Uncaught |Unhandled )?(?:(?:[\w$\\]{1,80}(?:\.|::)){0,12}"
    r"(?:Invariant Violation|[A-Z][\w\\]{0,200}(?:Error|Exception)|Error)|(?:[a-z_]\w{0,80}\.){1,12}[A-Z]\w{0,80})(?: \[\w{1,60}\])?: \S.*"
)
_TESTED: Final = re.compile(r"(?:FAILED|ERROR) [\w./\\-]{1,400}\.py(?:::\S+)?(?: .*)? - \S")
_LABEL: Final = re.compile(
    r" ?ERROR {2}(?=\S)|(?: {0,4}ERROR |error: (?:bundling failed: )?)(?=(?:[A-Z]\w{0,80})?Error: \S)"
)
_CUE: Final = re.compile(
    r".{0,400}\b(?:error|exception|message|following|log|output|fail\w*|got|get|says?|this|result|stderr|with)\b[^.]{0,80}:|\.{2,80}",
    re.IGNORECASE,
)
_WORDS: Final = re.compile(
    r"(?!\s|File )(?:[\w'\u2019,.:@*\"`()/#-]{1,60} {1,3}){5,200}[\w'\u2019,.`()/#-]{1,60}[?!:]{0,3} ?"
)
_SIGNALLED: Final = re.compile(
    r"(?:.{0,400}\W)?Fatal signal [0-9]{1,2} \(SIG[A-Z]{2,8}\)(?:,| at ).*|[\s>*`]{0,8}Thread [0-9]{1,5}: (?:Fatal error: |EXC_|signal SIG).*"
)
"""What Android's library says of a process that a signal ends, and Xcode of the thread that it stopped."""

_NOT: Final = "fatal error: "
"""Compilers say so, and Go."""

_ERRORS: Final = 4
"""A page that quotes more of them lists what may go wrong."""

_FURTHER: Final = ("  ", "\t", "- ", "in /", "Require stack:")
_MESSAGE: Final = 12
_LAST: Final = 4
_NEAR: Final = 3
_PROSE: Final = 64
_LIKELY: Final = 0.5
_WIDE: Final = LINE_BYTES // 8


class Shown(NamedTuple):
    """An error, and the line on which what was read begins."""

    grammar: Grammar
    parsed: Parsed
    first: int


def read_page(grammars: Sequence[Grammar], texts: list[str]) -> list[Shown]:
    """Return the errors that a page quotes: those in fences, else those on lines of their own (UEP-BRG-2490, UEP-BRG-2491)."""
    if len(texts) < 2 or any(len(text) > _WIDE for text in texts):
        return []
    if tested := [index for index, text in enumerate(texts) if _TESTED.match(text)]:
        read = [
            (index, read_alone(grammars, Window(texts[index : index + 1], final=True))) for index in tested
        ]
        return [Shown(*one, index) for index, one in read if one is not None]
    found = [one for first, lines in _blocks(texts) for one in _read_block(grammars, lines, first)]
    if not found and len(texts) <= _PROSE:
        found = list(_read_prose(grammars, texts))
    found = found or list(_read_signals(grammars, texts))
    return found if len(found) <= _ERRORS else []


def _blocks(texts: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield what stands in fences, and code that is set off by four blanks, each with the index of its first line."""
    mark, first = "", 0
    for index, text in enumerate(texts):
        fence = _FENCE.fullmatch(text)
        if mark and fence is not None and fence["mark"].startswith(mark) and not fence["tag"]:
            if first >= 0:
                yield first, _outdented(texts[first:index])
            mark = ""
        elif not mark and fence is not None:
            mark = fence["mark"]
            first = -1 if fence["tag"].lower() in _DATA else index + 1
    if not any(map(_FENCE.fullmatch, texts)):
        yield from _set_off(texts)


def _set_off(texts: list[str]) -> Iterator[tuple[int, list[str]]]:
    index = 0
    while index < len(texts):
        end = index
        while end < len(texts) and texts[end].startswith("    "):
            end += 1
        if end > index > 1 and not texts[index - 1].strip() and _CUE.fullmatch(texts[index - 2].rstrip()):
            yield index, _outdented(texts[index:end])
        index = max(end, index + 1)


def _outdented(lines: list[str]) -> list[str]:
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    return [line[margin:] for line in lines]


def _read_block(grammars: Sequence[Grammar], lines: list[str], first: int) -> list[Shown]:
    """Return the error that a block is, or that ends what a command printed there, or those of which each line is one."""
    if any(line.startswith(_OUTPUT) for line in lines):
        lines = [line[len(_OUTPUT) :] if line.startswith(_OUTPUT) else "" for line in lines]
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    if any(line.startswith(_ASKED) for line in lines[:end]):
        found = read_alone(grammars, Window(lines[:end], final=True))
        if found is not None:
            return [Shown(*found, first)]
    start = next((at for at in range(end) if lines[at].strip() and not _COMMAND.fullmatch(lines[at])), end)
    filled = [at for at in range(start, end) if lines[at].strip()]
    if 1 < len(filled) <= _ERRORS and all(_NAMED.fullmatch(lines[at]) for at in filled):
        each = [(at, _read(grammars, lines[at : at + 1])) for at in filled]
        return [Shown(*one, first + at) for at, one in each if one is not None]
    found = _read(grammars, lines[start:end]) if filled else None
    return (
        [Shown(*found, first + start)]
        if found is not None
        else _read_last(grammars, lines[:end], start, first)
    )


def _read_last(grammars: Sequence[Grammar], lines: list[str], start: int, first: int) -> list[Shown]:
    """Return the error that is the last paragraph of what a command printed, or that begins in its last lines."""
    end = len(lines)
    last = max((at for at in range(start, end) if not lines[at].strip()), default=end)
    for at in dict.fromkeys([last + 1, *range(max(start, end - _LAST), end)]):
        if at >= end or not (_NAMED.fullmatch(_bare(lines[at])) or lines[at].startswith("Error in ")):
            continue
        if (found := _read(grammars, lines[at:])) is not None:
            return [Shown(*found, first + at)]
    return []


def _read(grammars: Sequence[Grammar], lines: list[str]) -> tuple[Grammar, Parsed] | None:
    """Read lines that are one error; below a type and its message the message may go on."""
    if lines[0].startswith(_NOT):
        return None
    lines = [_bare(lines[0]), *lines[1:]]
    found = read_alone(grammars, Window(lines, final=True))
    if found is not None and len(lines) > 1 and found[1].confidence < _LIKELY:
        # A line of `Error: ` and others below are no sure sign of a language.
        found = None
    if found is not None or not 1 < len(lines) <= _MESSAGE or _NAMED.fullmatch(lines[0]) is None:
        return found
    if any(_COMMAND.fullmatch(line) or _is_record(line) for line in lines):
        return None
    found = read_alone(grammars, Window(lines[:1], final=True))
    if found is not None:
        found[1].root.message = "\n".join([found[1].root.message, *lines[1:]])
        found[1].end = len(lines)
    return found


def _bare(text: str, below: str = "") -> str:
    """Return a line without a label in front of its type, and without the backticks around it."""
    label = _LABEL.match(text)
    line = text[label.end() :] if label is not None else text.rstrip()
    is_code = line[:1] == "`" and "`" not in line[1:-1] and (line[1:].endswith("`") or below.strip() == "`")
    return line.strip("`") if is_code else line


def _is_record(text: str) -> bool:
    prefix = read_prefix(text)
    return prefix is not None and bool(prefix.stamp)


def _read_prose(grammars: Sequence[Grammar], texts: list[str]) -> Iterator[Shown]:
    """Yield the errors on lines that begin a paragraph or stand below words that announce one; a log has none."""
    if any(map(_is_record, texts)):
        return
    is_prose = any(_WORDS.fullmatch(text) and not _NAMED.match(text) for text in texts)
    for index, text in enumerate(texts):
        label = _LABEL.match(text)
        line = _bare(text, texts[index + 1] if index + 1 < len(texts) else "")
        if _NAMED.fullmatch(line) is None or not (label or _is_apart(texts, index, is_prose)):
            continue
        end = index + 1
        while end < len(texts) and texts[end].startswith(_FURTHER):
            end += 1
        found = _read(grammars, [line, *texts[index + 1 : end]])
        if found is not None:
            yield Shown(*found, index)


def _read_signals(grammars: Sequence[Grammar], texts: list[str]) -> Iterator[Shown]:
    """Yield what is said of each signal that ended a process: a log need not hold the rest of it (UEP-BRG-2631)."""
    for index, text in enumerate(texts):
        if ("Fatal signal " in text or "Thread " in text) and _SIGNALLED.fullmatch(text) is not None:
            found = read_alone(grammars, Window([text], final=True))
            if found is not None:
                yield Shown(*found, index)


def _is_apart(texts: list[str], index: int, is_prose: bool) -> bool:
    """Return whether a line stands below words that announce it, or begins a paragraph of a page of prose with a type of its own."""
    if texts[index][:1] == "`":
        return is_prose
    above = index - 1
    while above >= 0 and index - above < _NEAR and not texts[above].strip():
        above -= 1
    if above >= 0 and _CUE.fullmatch(texts[above].rstrip()) is not None:
        return is_prose
    begins = not index or not texts[index - 1].strip()
    is_said = is_prose or texts[index].startswith("Uncaught ")
    return begins and is_said and not texts[index].startswith("Error:")
