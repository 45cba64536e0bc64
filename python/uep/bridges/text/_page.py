"""Errors that a page quotes without frames, such as an issue or a post: in fences, in code that is set off, in lines of their own.

What is quoted is read as a whole input is, so each grammar answers for its own words. Builds no records.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from uep.bridges.text._caps import LINE_BYTES
from uep.bridges.text._documents import read_all
from uep.bridges.text._grammar import Grammar, Parsed, Window, read_alone
from uep.bridges.text._markup import PROMPT
from uep.bridges.text._page_blocks import CUE, QUOTE, blocks_of, paragraphs_of, quotes_of
from uep.bridges.text._page_compilers import read_compilers
from uep.bridges.text._page_labels import read_labels
from uep.bridges.text._page_records import DIAGNOSED, read_said, without_container
from uep.bridges.text._page_titles import read_stack
from uep.bridges.text._page_tools import read_signals, read_tools
from uep.bridges.text._page_words import (
    IN_CHINESE,
    further_end,
    is_said,
    is_source,
    named_in,
    title_of,
    without_console,
)
from uep.bridges.text._prefix import read_prefix
from uep.bridges.text._triggers import triggers_of
from uep.bridges.text._wrappers import unwrap

__all__ = ["Shown", "read_page"]

_COMMAND: Final = re.compile(rf"(?:[$%>❯➜] |{PROMPT} ?)\S.*", re.ASCII)
_ASKED: Final = "julia> "
_OUTPUT: Final = "#> "
_NAMED: Final = re.compile(
    r"(?:[\w./-]{1,60}\[[0-9]{1,9}\]: |PHP |Fatal error: +|[A-Z]\w{1,20} Build ){0,2}(?:Uncaught (?:\(in promise\) )?|Unhandled (?:rejection )?|UnhandledPromiseRejectionWarning: )?(?:(?:[\w$\\]{1,80}(?:\.|::)){0,12}"
    r"(?:Invariant Violation|[A-Z][\w\\]{0,200}(?:Error|Exception)|Error)|(?:[a-z_]\w{0,80}\.){1,12}[A-Z]\w{0,80})(?: \[\w{1,60}\])?: \S.*"
    r"|(?:[A-Z]\w{0,80}::){0,8}(?:[A-Z]\w{0,80})?(?:Error|Exception|Invalid|NotFound) \(.{3,2000}\):?"
    r"|(?:[A-Z]\w{0,80}::){1,8}(?:[A-Z]\w{0,80})?(?:NotFound|Invalid|Fail|Failure|Failed|Timeout|Refused|Denied|Unauthorized|Forbidden|Violation|Deadlocked|NotUnique|TimedOut): \S.*|Errno::E[A-Z]{2,16}: \S.*|\[(?:[A-Z]\w{0,80})?Error: \S.*\]"
    r"|SQLSTATE\[[0-9A-Z]{5}\](?::| \[[0-9]{1,5}\]) \S.*"
)
_TESTED: Final = re.compile(r"(?:FAILED|ERROR) [\w./\\-]{1,400}\.py(?:::\S+)?(?: .*)? - \S")
_LABEL: Final = re.compile(
    r" ?ERROR {2}(?=\S)|(?: {0,4}ERROR:? |error: (?:bundling failed: )?|[^:\n]{0,80}\([0-9]{1,5}/[0-9]{1,5}\) ?)(?=(?:[A-Z]\w{0,80})?Error: \S)"
)
_DOTS: Final = re.compile(r" *(?:\.{3,80}|\u2026|\[(?:\.{3}|\u2026)\]) *")
"""Where somebody has left something out."""

_QUOTED: Final = ("> ```", ">```")
_PLACED: Final = re.compile(
    r"\S.{3,1000} at \S{1,400} line [0-9]{1,9}\.|(?:PHP )?(?:Fatal|Parse) error: .{3,2000} on line [0-9]{1,9}"
)
"""What Perl and PHP say: the place stands in the message."""

_SPAN: Final = re.compile(r"(?<!`)(?P<mark>```|`)(?!`) ?(?P<code>[^`\s][^`]{0,2000})(?P=mark)(?!`)")
_IN_MARKS: Final = re.compile(
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
    r"|raises?|raised|receiv\w*|return\w*|logs?|prints?|shows?)\b[^.]{0,80}\Z"
    rf"|{IN_CHINESE}[^.]{{0,20}}\Z",
    re.IGNORECASE,
)
_WHEN: Final = re.compile(r" (?:error|exception|(?:is|was|gets) thrown|when|while|after|occurs?)\b")
_SUPPOSED: Final = re.compile(
    r"\b(?:fix\w*|if(?! I\b| we\b| you\b)|should|would|may|might|avoid\w*|resolv\w*|handl\w*|ignor\w*|catch\w*|prevent\w*)\b[^.]{0,120}\Z",
    re.IGNORECASE,
)
"""What stands in a sentence before an error in code that happened, and before one that may happen."""

_STEP: Final = "Process completed with exit code "
_SPACED: Final = re.compile(r"(?<=Error) - (?=\S)|(?<=Error|ption) {1,2}: (?=\S)")
"""What some write for the colon behind a type."""

_BAR: Final = "\u2502"
_PANIC: Final = "panic: "
_PANICKED: Final = re.compile(r"thread '[^'\n]{1,80}' panicked at '.{1,2000}',? ?\S{0,400}")
_NOT: Final = "fatal error: "
"""Compilers say so, and Go."""

_ERRORS: Final = 4
"""A page that quotes more of them lists what may go wrong."""

_SET_OFF: Final = "    "
_APART: Final = re.compile(r"#{1,6} \S.*|-{3,200}|={3,200}|\*{3,200}| *\^[\^ ]*")
"""A title, a rule, and what points at source: below them a paragraph begins."""

_OF_R: Final = re.compile(r"Error in .{1,400} : ?.*")
_SAID: Final = ("Error in ", "** (")
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
    if any(len(text) > _WIDE for text in texts):
        return []
    if len(texts) < 2:
        return list(_read_spans(grammars, texts)) or list(_read_told(grammars, texts))
    if tested := [index for index, text in enumerate(texts) if _TESTED.match(text)]:
        read = [
            (index, read_alone(grammars, Window(texts[index : index + 1], final=True))) for index in tested
        ]
        return [Shown(*one, index) for index, one in read if one is not None]
    texts = without_container(texts)
    if any(text.startswith(_QUOTED) for text in texts):
        texts = [text.removeprefix(">").removeprefix(" ") for text in texts]
    found = [one for first, lines in blocks_of(texts) for one in _read_fence(grammars, texts, lines, first)]
    found = found or [
        one
        for first, lines in quotes_of(texts)
        for one in _read_block(grammars, lines, first)
        if one.parsed.root.type_name
    ]
    # UEP-BRG-2852: that a step failed is said of whatever else tells of an error.
    found = list(_without_steps(found))
    if not found and (told := list(read_tools(grammars, texts))):
        return [Shown(*one) for one in told]
    is_prose = len(texts) <= _PROSE and not any(text.startswith(_ASKED) or _is_record(text) for text in texts)
    if not found and is_prose:
        found = (
            list(_read_prose(grammars, texts))
            or list(_without_steps(_read_spans(grammars, texts)))
            or list(_read_told(grammars, texts))
        )
    for last in (read_labels, read_signals, read_compilers, read_said):
        found = found or [Shown(*one) for one in last(grammars, texts)]
    return found if len(found) <= _ERRORS else []


def _without_steps(found: Iterable[Shown]) -> Iterator[Shown]:
    return (one for one in found if not one.parsed.root.message.startswith(_STEP))


def _read_fence(grammars: Sequence[Grammar], texts: list[str], lines: list[str], first: int) -> list[Shown]:
    """Return the errors of a block, whose margin may hide what stands in a log otherwise (UEP-BRG-2949)."""
    shown = _read_block(grammars, lines, first)
    if shown or lines == texts[first : first + len(lines)]:
        return shown
    inner = read_all(triggers_of(tuple(grammars)), Window(lines, final=True))
    return [Shown(*one, first) for one in inner]


def _read_block(grammars: Sequence[Grammar], lines: list[str], first: int) -> list[Shown]:
    """Return the error that a block is, or that ends what a command printed there, or those of which each line is one."""
    if any(line.startswith(_OUTPUT) for line in lines):
        return list(_read_outputs(grammars, lines, first))
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
    if filled and (found := _read(grammars, lines[start:end])) is not None:
        return [Shown(*found, first + start)]
    if printed := list(_read_session(grammars, lines[:end], start, first)):
        return printed
    return _read_last(grammars, lines[:end], start, first)


def _read_outputs(grammars: Sequence[Grammar], lines: list[str], first: int) -> Iterator[Shown]:
    """Yield the error of each output of R between the lines of code (UEP-BRG-2840)."""
    told = [grammar for grammar in grammars if grammar.language == "r"] or grammars
    printed = [line[len(_OUTPUT) :] if line.startswith(_OUTPUT) else None for line in lines]
    begin = 0
    for at in range(len(printed) + 1):
        if at < len(printed) and (printed[at] is not None or not lines[at].strip()):
            continue
        output = [line or "" for line in printed[begin:at]]
        if any(output):
            shown = _read_block(told, output, first + begin) or _read_block(grammars, output, first + begin)
            yield from (one._replace(grammar=told[0]) for one in shown)
        begin = at + 1


def _read_session(grammars: Sequence[Grammar], lines: list[str], start: int, first: int) -> Iterator[Shown]:
    """Yield the errors of a session, what each command printed by itself, or the error that ends before a record of a log (UEP-BRG-2734)."""
    if not start and not (lines and _NAMED.fullmatch(lines[0])):
        return
    begin, is_asked = start, True
    for at in range(start, len(lines) + 1):
        is_end = at == len(lines) or _ends(lines[at], is_asked=is_asked, is_printed=start > 0)
        if is_end and at > begin and (found := _read(grammars, lines[begin:at])) is not None:
            yield Shown(*found, first + begin)
        if is_end and not start:
            return
        begin, is_asked = (at + 1, True) if is_end else (begin, False)


def _ends(text: str, *, is_asked: bool, is_printed: bool) -> bool:
    if is_printed and (_COMMAND.fullmatch(text) or text.rstrip() == ">" or (is_asked and text[:2] == "+ ")):
        return True
    return _is_record(text)


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
    lines = without_console([_bare(lines[0]), *lines[1:]])
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
    line = line[:-1] if line.endswith("`") and line.count("`") == 1 else line
    line = line.removesuffix(" {") if line.startswith("[") and line.endswith("] {") else line
    is_code = line[:1] == "`" and "`" not in line[1:-1] and (line[1:].endswith("`") or below.strip() == "`")
    return line.strip("`") if is_code else line


def _is_record(text: str) -> bool:
    prefix = read_prefix(text)
    return prefix is not None and bool(prefix.stamp)


def _read_prose(grammars: Sequence[Grammar], texts: list[str]) -> Iterator[Shown]:
    """Yield the errors on lines that begin a paragraph or stand below words that announce one; a log has none."""
    texts = [text.removeprefix(QUOTE) for text in texts]
    is_prose = any(is_said(text) and not (_NAMED.match(text) or _OF_R.match(text)) for text in texts)
    done = 0
    for index, text in enumerate(texts):
        label = _LABEL.match(text)
        line = _bare(_unset(text), texts[index + 1] if index + 1 < len(texts) else "")
        is_error = any(form.fullmatch(line) is not None for form in (_NAMED, _OF_R, _PANICKED))
        if index < done or not is_error or not (label or _is_apart(texts, index, is_prose)):
            continue
        end = further_end(texts, index + 1)
        found = _read(grammars, [line, *texts[index + 1 : end]])
        if found is not None:
            done = end
            yield Shown(*found, index)


def _unset(text: str) -> str:
    bare = text.lstrip(" ")
    return bare if len(text) - len(bare) < len(_SET_OFF) else text


def _is_apart(texts: list[str], index: int, is_prose: bool) -> bool:
    """Return whether a line stands below words that announce it, or begins a paragraph of a page of prose with a type of its own."""
    if texts[index][:1] == "`":
        return is_prose
    above = index - 1
    while above >= 0 and index - above < _NEAR and not texts[above].strip():
        above -= 1
    if above >= 0 and CUE.fullmatch(texts[above].rstrip()) is not None:
        return is_prose
    above_it = texts[index - 1] if index else ""
    begins = not above_it.strip() or is_source(above_it) or _APART.fullmatch(above_it) is not None
    return begins and (is_prose or texts[index].startswith("Uncaught ")) and texts[index][:6] != "Error:"


def _read_spans(grammars: Sequence[Grammar], texts: list[str]) -> Iterator[Shown]:
    """Yield the errors in code inside of sentences that tell of them; what is quoted twice is one error (UEP-BRG-2600)."""
    seen = set[str]()
    last = ""
    for first, paragraph in paragraphs_of(texts):
        above, last = last, paragraph.rpartition("\n")[2].rstrip()
        for span in [*_SPAN.finditer(paragraph), *filter(_is_of_words, _IN_MARKS.finditer(paragraph))]:
            code = _code_of(paragraph, span) if span.re is _SPAN else span["code"]
            code = _SPACED.sub(": ", code, count=1)
            lines = [line.removeprefix(_BAR).removeprefix(" ") for line in code.split("\n")]
            if (
                code in seen
                or code.endswith(":")
                or not _names_error(code, lines)
                or not (_is_told(paragraph, span) or (not span.start() and CUE.fullmatch(above)))
            ):
                continue
            seen.add(code)
            found = _read(grammars, lines) or _read(grammars, lines[-1:])
            if found is not None:
                yield Shown(*found, first + paragraph.count("\n", 0, span.start()))


def _read_told(grammars: Sequence[Grammar], texts: list[str]) -> Iterator[Shown]:
    """Yield the error that the title of a page is, else those that its sentences name; what is named twice is one error (UEP-BRG-2721)."""
    seen = set[str]()
    for index, text in enumerate(texts):
        title = _SPACED.sub(": ", title_of(text) or "", count=1)
        if not title or _NAMED.fullmatch(title) is None:
            continue
        if (found := read_stack(grammars, texts, index, title) or _read(grammars, [title])) is not None:
            yield Shown(*found, index)
            return
    if any(unwrap(text) is not None for text in texts):
        return
    for first, paragraph in paragraphs_of(texts):
        for offset, line in enumerate(paragraph.split("\n")):
            named = named_in(line)
            if named is None or named[0] in seen or _SUPPOSED.search(line[: named[1]]) is not None:
                continue
            seen.add(named[0])
            if (found := _read(grammars, [named[0]])) is not None:
                yield Shown(*found, first + offset)


def _code_of(paragraph: str, span: re.Match[str]) -> str:
    """Return the code of a span, with a name in backticks that the message itself has."""
    close = paragraph.find("`", span.end()) if paragraph[span.end() : span.end() + 1] in _NESTED else -1
    return (span["code"] if close < 0 else paragraph[span.start("code") : close + 1]).rstrip()


def _names_error(code: str, lines: list[str]) -> bool:
    """Return whether what a sentence quotes begins or ends with a type, or says by its form that it is an error."""
    is_named = any(map(_NAMED.fullmatch, (lines[0], lines[-1]))) or lines[0].startswith(_PANIC)
    return is_named or any(form.fullmatch(code) for form in (_PLACED, DIAGNOSED, _PANICKED))


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
    above = paragraph[: span.start()].split("\n")
    return (
        _TOLD.search(before) is not None
        or (len(above) > 1 and not above[-1] and CUE.fullmatch(above[-2].rstrip()) is not None)
        or before.endswith(": ")
        or _WHEN.match(paragraph, span.end()) is not None
    )
