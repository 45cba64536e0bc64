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
    r"(?:[\w./-]{1,60}\[[0-9]{1,9}\]: |PHP |Fatal error: +|[A-Z]\w{1,20} Build ){0,2}(?:Uncaught (?:\(in promise\) )?|Unhandled (?:rejection )?|UnhandledPromiseRejectionWarning: )?(?:(?:[\w$\\]{1,80}(?:\.|::)){0,12}"
    r"(?:Invariant Violation|[A-Z][\w\\]{0,200}(?:Error|Exception)|Error)|(?:[a-z_]\w{0,80}\.){1,12}[A-Z]\w{0,80})(?: \[\w{1,60}\])?: \S.*"
)
_TESTED: Final = re.compile(r"(?:FAILED|ERROR) [\w./\\-]{1,400}\.py(?:::\S+)?(?: .*)? - \S")
_LABEL: Final = re.compile(
    r" ?ERROR {2}(?=\S)|(?: {0,4}ERROR:? |error: (?:bundling failed: )?)(?=(?:[A-Z]\w{0,80})?Error: \S)"
)
_CUE: Final = re.compile(
    r".{0,400}\b(?:error|exception|message|following|log|output|fail\w*|got|get|says?|this|result|stderr|with)\b[^.]{0,80}:|\.{2,80}"
    r"|.{0,400}\b(?:an|this|the following) (?:error|exception)\b[^.:]{0,80}\.?|[\w./\\-]{1,200}\.(?:[cm]?[jt]sx?|py|rb|php):",
    re.IGNORECASE,
)
_DOTS: Final = re.compile(r" *(?:\.{3,80}|\u2026|\[(?:\.{3}|\u2026)\]) *")
"""Where somebody has left something out."""

_QUOTE: Final = "> "
_ITEM: Final = re.compile(r"\s{0,8}(?:[-*+]|[0-9]{1,3}[.)]) ")
_NO_WORDS: Final = ("{", "|", "<", "[")
_SPAN: Final = re.compile(r"(?<!`)(?P<mark>```|`)(?!`) ?(?P<code>[^`\s][^`]{0,2000})(?P=mark)(?!`)")
_QUOTED: Final = re.compile(
    r"(?<=[\w)'`:,]) [\x22\u201c](?P<code>[A-Za-z_][^\x22\u201c\u201d`\\\n]{8,400})[\x22\u201d](?!\w)"
)
_OF_DATA: Final = frozenset('{}[]"=;|')
"""Characters that stand in files of data and in code before a quotation, not in a sentence."""

_HAPPENED: Final = re.compile(
    r"\b(?:crash\w*|fail\w*|throws?|threw|throwing|g[eo]t|gets|getting|gives?|gave|receiv\w*|see|seeing|saw)\b[^.]{0,80}\Z",
    re.IGNORECASE,
)
"""What tells in a sentence that an error happened which it quotes; messages are spoken of for other reasons as well."""

_TOLD: Final = re.compile(
    r"\b(?:errors?|exceptions?|messages?|g[eo]t|getting|gets|gives?|gave|I see|we see|seeing|saw|says?|fail\w*|crash\w*|throws?|throwing|threw"
    r"|raises?|raised|receiv\w*|return\w*|logs?|prints?|shows?)\b[^.]{0,80}\Z",
    re.IGNORECASE,
)
_WHEN: Final = re.compile(r" (?:error|exception|(?:is|was|gets) thrown|when|while|after|occurs?)\b")
_SUPPOSED: Final = re.compile(
    r"\b(?:fix\w*|if(?! I\b| we\b| you\b)|should|would|may|might|avoid\w*|resolv\w*|handl\w*|ignor\w*|catch\w*|prevent\w*)\b[^.]{0,120}\Z",
    re.IGNORECASE,
)
"""What stands in a sentence before an error in code that happened, and before one that may happen."""

_WORDS: Final = re.compile(
    r"(?!\s|File )(?:[\w'\u2019,.:@*\"`()/#-]{1,60} {1,3}){5,200}[\w'\u2019,.`()/#-]{1,60}[?!:]{0,3} ?"
)
_SIGNALLED: Final = re.compile(
    r"(?:.{0,400}\W)?Fatal signal [0-9]{1,2} \(SIG[A-Z]{2,8}\)(?:,| at ).*|[\s>*`]{0,8}Thread [0-9]{1,5}: (?:Fatal error: |EXC_|signal SIG).*"
)
"""What Android's library says of a process that a signal ends, and Xcode of the thread that it stopped."""

_PANIC: Final = "panic: "
_NOT: Final = "fatal error: "
"""Compilers say so, and Go."""

_ERRORS: Final = 4
"""A page that quotes more of them lists what may go wrong."""

_SAID: Final = ("Error in ", "** (")
_FURTHER: Final = ("  ", "\t", "- ", "in /", "Require stack:")
_MESSAGE: Final = 12
_LAST: Final = 4
_NEAR: Final = 3
_BEFORE: Final = 200
_LEAST: Final = 2
_NESTED: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$@/<[#")
_PROSE: Final = 160
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
    is_prose = len(texts) <= _PROSE and not any(text.startswith(_ASKED) or _is_record(text) for text in texts)
    if not found and is_prose:
        found = list(_read_prose(grammars, texts)) or list(_read_spans(grammars, texts))
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
    while end and _is_blank(lines[end - 1]):
        end -= 1
    if any(line.startswith(_ASKED) for line in lines[:end]):
        found = read_alone(grammars, Window(lines[:end], final=True))
        if found is not None:
            return [Shown(*found, first)]
    start = next(
        (at for at in range(end) if not _is_blank(lines[at]) and not _COMMAND.fullmatch(lines[at])), end
    )
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


def _is_blank(text: str) -> bool:
    return not text.strip() or _DOTS.fullmatch(text) is not None


def _read_last(grammars: Sequence[Grammar], lines: list[str], start: int, first: int) -> list[Shown]:
    """Return the error that is the last paragraph of what a command printed, or that begins in its last lines."""
    end = len(lines)
    last = max((at for at in range(start, end) if not lines[at].strip()), default=end)
    for at in dict.fromkeys([last + 1, *range(max(start, end - _LAST), end)]):
        if at >= end or not (_NAMED.fullmatch(_bare(lines[at])) or lines[at].startswith(_SAID)):
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
    texts = [text.removeprefix(_QUOTE) for text in texts]
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


def _read_spans(grammars: Sequence[Grammar], texts: list[str]) -> Iterator[Shown]:
    """Yield the errors in code inside of sentences that tell of them; what is quoted twice is one error (UEP-BRG-2600)."""
    seen = set[str]()
    for first, paragraph in _paragraphs(texts):
        for span in [*_SPAN.finditer(paragraph), *filter(_is_of_words, _QUOTED.finditer(paragraph))]:
            code = _code_of(paragraph, span) if span.re is _SPAN else span["code"]
            lines = code.split("\n")
            if (
                code in seen
                or code.endswith(":")
                or not (_NAMED.fullmatch(lines[0]) or lines[0].startswith(_PANIC))
                or not _is_told(paragraph, span)
            ):
                continue
            seen.add(code)
            found = _read(grammars, lines)
            if found is not None:
                yield Shown(*found, first + paragraph.count("\n", 0, span.start()))


def _code_of(paragraph: str, span: re.Match[str]) -> str:
    """Return the code of a span, with a name in backticks that the message itself has."""
    close = paragraph.find("`", span.end()) if paragraph[span.end() : span.end() + 1] in _NESTED else -1
    return (span["code"] if close < 0 else paragraph[span.start("code") : close + 1]).rstrip()


def _is_of_words(span: re.Match[str]) -> bool:
    """Return whether a quotation stands behind two words or more of a sentence that tells what happened, not behind a key of data."""
    before = span.string[max(0, span.start() - _BEFORE) : span.start()]
    words = before.rpartition("\n")[2]
    if not _OF_DATA.isdisjoint(words) or sum(word[0].isalpha() for word in words.split()) < _LEAST:
        return False
    return _HAPPENED.search(before.replace("\n", " ")) is not None


def _is_told(paragraph: str, span: re.Match[str]) -> bool:
    before = paragraph[max(0, span.start() - _BEFORE) : span.start()].replace("\n", " ")
    if _SUPPOSED.search(before) is not None:
        return False
    return (
        _TOLD.search(before) is not None
        or before.endswith(": ")
        or _WHEN.match(paragraph, span.end()) is not None
    )


def _paragraphs(texts: list[str]) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs outside of fences, each with the index of its first line."""
    mark, lines = "", list[str]()
    for index, text in enumerate([*texts, ""]):
        fence = _FENCE.fullmatch(text)
        if fence is not None:
            mark = fence["mark"] if not mark else "" if fence["mark"].startswith(mark) else mark
        is_said = fence is None and not mark and text.strip() != "" and not text.startswith(_NO_WORDS)
        if lines and (not is_said or _ITEM.match(text)):
            yield index - len(lines), "\n".join(lines)
            lines = []
        if is_said:
            lines.append(text)
