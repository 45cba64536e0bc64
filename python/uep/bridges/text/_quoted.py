"""Documents that a short text quotes: alone in a fence of Markdown, over lines of their own, or behind what tells of a failure.

Asked only where a text holds no other error. Finds where a JSON value may stand; whether it is an error others decide.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Final

from uep._gen.codes import CODE_TABLES
from uep.bridges.text._broken_values import ESCAPED, cut_at, escaped_at
from uep.bridges.text._claimed import Claimed
from uep.bridges.text._dumped_values import DUMPED, read_dumped
from uep.bridges.text._fences import QuotedLine, entry_of, fences_in, lines_of
from uep.bridges.text._found import Entry
from uep.bridges.text._page_words import is_asked, is_page
from uep.bridges.text._prefix import read_prefix
from uep.bridges.text._shown_values import read_shown

if TYPE_CHECKING:
    from uep.bridges._translation import Translation
    from uep.bridges.text._claimed import Claims
    from uep.bridges.text._source import Block

__all__ = ["Quoted"]

_TRIES: Final = 64
_ABOVE: Final = 400
_BUILT: Final = re.compile(r"[^.]*\.[0-9]{7}Z")
"""The time that build services put before each line that a command prints."""

_WORDS: Final = ("{", "<", "HTTP/", "Error from server", '":', "=> ")
_BEGIN: Final = re.compile(
    r"""\{\s*(?:[bu]?["'}]|\Z|:?[A-Za-z_$][\w$]{0,63}(?::(?=[\s{\["']|\Z)| ?=>))|\[\s*(?:\{|\Z)|\Aarray:[0-9]{1,6} \[""",
    re.ASCII,
)
_TOLD: Final = re.compile(
    r"\b(?:err(?:ors?)?|fail(?:ed|ure|s)?|exception|gets?|gives?|got|http|respon(?:se|ded|ds)|returns?|returned|status|body|content|yields?)\b|_error\b",
    re.ASCII | re.IGNORECASE,
)
_ARROW: Final = re.compile(r"(?:\A|[\w:] ?)< ?\Z", re.ASCII)
"""What clients of HTTP write before what they received."""

_FILE: Final = re.compile(r"[^\n]{0,80}?[$#%>] (?:sudo )?(?:cat|head|jq|less|more|tail|type) ", re.ASCII)
"""A command that shows a file."""

_LEVEL: Final = re.compile(r"\A\W{0,8}(?:ERROR|ERR|FATAL|CRITICAL|SEVERE)\b")
_TYPED: Final = re.compile(r"\s{0,40}[\w.$]{1,200}(?:Error|Exception): ", re.ASCII)
_MARKUP: Final = re.compile(r"\s{0,16}<(?:\?xml |[\w:]{0,64}(?:[Ee]rror|Fault|Exception))", re.ASCII)
_LED: Final = re.compile(r":\Z|\b[Ee]rrors?\Z|(?<![\w./:-])[45][0-9]{2}[.)]?\Z", re.ASCII)
_STATUS_LINE: Final = re.compile(r"(?:(?://|#) ?)?(HTTP/[0-9.]{1,3} [45][0-9]{2}\b[^{]{0,80})", re.ASCII)
_HEADER: Final = re.compile(r"[A-Za-z][A-Za-z0-9-]{1,40}: \S[^\n]{0,400}", re.ASCII)
_HEADERS: Final = 16
_LONGEST: Final = 1 << 14
_DUMP_MEMBER: Final = re.compile(r"\s{0,80}\[[^\]\n]{1,80}\] => ")
_CALLED: Final = re.compile(r"(?:DELETE|GET|HEAD|PATCH|POST|PUT) \S{1,400} ([45][0-9]{2})\b", re.ASCII)
"""What the console of a browser says of a request that failed."""

_LEADS: Final = re.compile(
    r"[:.<=`'\"-] {0,2}\Z|\b(?:an?|body|error|response|returned|was|with) \Z", re.ASCII | re.IGNORECASE
)
_LISTED: Final = re.compile(
    r"[\s`*+\u2022-]{0,24}(?:[0-9]{1,3}[.)] {1,4}`{0,3}|// {0,4}(?:[A-Z][a-z]{1,15}: {1,2})?)?", re.ASCII
)
"""What may stand before a value that begins its line: marks of lists, of code and of comments."""

_COLUMN: Final = re.compile(r"\s{0,40}[A-Z]\w{0,40}(?:Error|Exception|Failure) {2,40}", re.ASCII)
"""A title of what stands in the column beside it."""

_HEADING: Final = re.compile(r"#{1,6} \S")
_MARKUP_LINES: Final = 256
_FIRST_MEMBER: Final = re.compile(r"\"\w{1,64}\" ?: ?\S", re.ASCII)
_MEMBERS: Final = re.compile(r"\"\w{1,64}\" ?: ?[^\s{\[][^\n]*,\n", re.ASCII)
_ESCAPED: Final = re.compile(r">(?:\\r)?\\n\s{0,16}<")
_MEMBER: Final = re.compile(r"`?\s{0,40}\"(\w{1,64})\" ?: ?", re.ASCII)
_LABEL: Final = re.compile(
    r"(?:Response )?(?:Body|Content|Data|Details|Response)[:=]? ?", re.ASCII | re.IGNORECASE
)
_CODELIKE: Final = re.compile(r"\S{0,100}[:=(]|[^\n]*(?:[=(]|=>|\breturn) ?", re.ASCII)
"""What stands before an object in the source of a program."""

_ASSERTED: Final = re.compile(
    r"\s{0,80}(?:await |return )?[A-Za-z_$][\w$.]{0,80}\([A-Za-z_$][\w$.()\[\]]{0,120}, ?['\"`]", re.ASCII
)
"""A call in source that compares something with a text (UEP-BRG-3276)."""

_UNQUOTED: Final = re.compile(r"\{\s*[A-Za-z_$]", re.ASCII)
_COMMENT: Final = re.compile(r"\s*//.*\Z", re.ASCII)
_OPEN: Final = ("(", "[", ",")
"""What ends a line of source that goes on below."""

_AFTER: Final = re.compile(r"%|[\w.-]{1,64}@[\w.-]{1,64}[ :][^\n]{0,100}[#$%>] ?", re.ASCII)
"""What a shell writes behind an output that no line feed ends: a mark, or its prompt."""

_PHRASES: Final = {
    entry["name"]: int(entry["value"]) for entry in CODE_TABLES["http"]["entries"] if entry["value"] >= "400"
}
_JOINED_PHRASES: Final = {name.replace(" ", ""): status for name, status in _PHRASES.items()}
_PHRASE: Final = re.compile(
    rf": ({'|'.join(map(re.escape, dict.fromkeys((*_PHRASES, *_JOINED_PHRASES))))})(?:\.|[ :'-]{{1,5}})?\Z"
)
_NUMBERED: Final = re.compile(r"[\[(][45][0-9]{2}[\])]: ?\Z")
"""A status between brackets right in front of a value (UEP-BRG-2971)."""

_STATUS: Final = re.compile(r"(?<![\w./:-])([45][0-9]{2})(?![\w/-]|\.[0-9])", re.ASCII)
_KUBECTL: Final = re.compile(r"[\s`*>-]{0,8}Error from server(?: \([A-Za-z]{1,64}\))?: \S")
_KUBECTL_SAYS: Final = "Error from server"
_ITEMS: Final = ("* ", "  ", "\t")
_LEVELS: Final = frozenset({"level", "severity", "lvl", "log.level", "levelname", "loglevel", "@l", "s"})
_JSON: Final = json.JSONDecoder(strict=False)


class Quoted:
    """The lines of a short text, and how many values are still tried."""

    def __init__(self, blocks: list[Block]) -> None:
        self._blocks = blocks
        self._tries = _TRIES
        self._lines: list[QuotedLine] = []
        self._is_titled = False  # UEP-BRG-2902

    def read(self, claims: Claims) -> Iterator[Claimed]:
        """Yield the errors of the documents that the text quotes (UEP-BRG-2550 to UEP-BRG-2552)."""
        lines = [line for block in self._blocks for line in lines_of(block)]
        if not any(word in line.text for line in lines for word in _WORDS):
            return
        filled = [line.text for line in lines if line.text.strip()]
        self._is_titled = len(filled) == 2 and _HEADING.match(filled[0]) is not None
        at = 0
        self._lines = lines
        fences = fences_in(lines)
        if not fences:
            yield from self._read_fence(lines, "", claims)
        for opened, closed in fences:
            yield from self._scan(lines[at:opened], claims)
            yield from self._read_fence(lines[opened + 1 : closed], lines[opened].text, claims)
            at = closed + 1
        if fences:
            yield from self._scan(lines[at:], claims)

    @cached_property
    def _is_page(self) -> bool:
        return is_page([line.raw.decode("utf-8", "replace") for line in self._lines])

    def _is_said(self, text: str) -> bool:
        """Return whether a line of a page is what kubectl hands on from its server."""
        return _KUBECTL.match(text) is not None and self._is_page

    def _read_fence(self, lines: list[QuotedLine], fence: str, claims: Claims) -> Iterator[Claimed]:
        """Read what stands in a fence as an input of its own, else the values in it."""
        filled = [line for line in lines if line.text.strip()]
        if not filled:
            return
        leads = (len(line.text) - len(line.text.lstrip()) for line in filled)
        indent = max(len(fence) - len(fence.lstrip()), min(leads))
        texts = [line.text[min(indent, len(line.text) - len(line.text.lstrip())) :] for line in lines]
        text, entry = _completed("\n".join(texts).strip()), entry_of(filled[0], filled[-1], lines)
        is_value = text[:1] in ("{", "[")
        body, end = text.encode(), entry.offset + len(entry.raw)
        found = claims.claim_alone(body, entry, end) if is_value else claims.claim_shown(body, entry)
        if found:
            yield Claimed(entry, found)
        else:
            yield from self._scan(lines, claims, enclosed=bool(fence))

    def _scan(self, lines: list[QuotedLine], claims: Claims, *, enclosed: bool = False) -> Iterator[Claimed]:
        """Yield the errors of the values that begin a line or stand behind words of a failure."""
        text = "\n".join(line.text for line in lines)
        starts = list(accumulate((len(line.text) + 1 for line in lines), initial=0))
        at = 0
        while at < len(lines) and self._tries > 0:
            last = _markup_end(lines, at) if _MARKUP.match(lines[at].text) is not None else -1
            if last > at or (enclosed and last == at):
                self._tries -= 1
                told = "\n".join(line.text for line in lines[at : last + 1])
                entry = entry_of(lines[at], lines[last], lines[at : last + 1])
                if found := claims.claim_shown(told.encode(), entry):
                    yield Claimed(entry, found)
                at = last + 1
                continue
            if _KUBECTL_SAYS in lines[at].text and self._is_said(lines[at].text):
                last, found = _read_kubectl(lines, at, claims)
                if found:
                    yield Claimed(entry_of(lines[at], lines[last], lines[at : last + 1]), found)
                at = last + 1
                continue
            begin = _begin_in(lines[at].text)
            if begin < 0:
                at += 1
                continue
            self._tries -= 1
            value, end = _value_at(text, starts[at] + begin, lines[at].text[:begin])
            if value is None:
                at += 1
                continue
            last = bisect_left(starts, end) - 1
            entry = entry_of(lines[at], lines[last], lines[at : last + 1])
            is_shown = _AFTER.fullmatch(lines[last].text, end - starts[last]) is not None
            found = _read_value(
                lines[max(at - _HEADERS, 0) : last + 1],
                (value, begin),
                entry,
                claims,
                enclosed=enclosed or is_shown or self._is_titled,
            )
            if not found and at == last and _is_record(lines, at, value) and self._is_page:
                body = text[starts[at] : end].encode()
                found = claims.claim_alone(body, entry, entry.offset + len(entry.raw))
            if found:
                yield Claimed(entry, found)
            at = last + 1


def _is_record(lines: list[QuotedLine], at: int, value: Any) -> bool:
    """Return whether a line is a record in JSON with a level, and nothing but such records stands above it in its paragraph."""
    if not isinstance(value, dict) or _LEVELS.isdisjoint(value):
        return False
    above = at
    while above >= 0 and lines[above].text.startswith('{"'):
        above -= 1
    if above == at:
        return False
    text = lines[above].text.strip() if above >= 0 else ""
    return not text or text.endswith((":", "```")) or is_asked(text)


def _read_kubectl(lines: list[QuotedLine], at: int, claims: Claims) -> tuple[int, list[Translation]]:
    """Read what kubectl hands on from its server at a line, with the items of a list below it; return the last line as well."""
    end = at + 1
    while end < len(lines) and lines[end].text.startswith(_ITEMS):
        end += 1
    text = "\n".join([lines[at].text.lstrip(" \t`*>-"), *(line.text for line in lines[at + 1 : end])])
    entry = entry_of(lines[at], lines[end - 1], lines[at:end])
    return end - 1, claims.claim_shown(text.rstrip("` ").encode(), entry)


def _markup_end(lines: list[QuotedLine], at: int) -> int:
    """Return the last line of XML that a line begins: the one before a blank one (UEP-BRG-2899)."""
    end = min(len(lines), at + _MARKUP_LINES)
    return next((to for to in range(at, end) if not lines[to].text.strip()), end) - 1


def _completed(text: str) -> str:
    """Return members of an object with the braces that were left out around them, and XML with the line feeds that were escaped (UEP-BRG-2807)."""
    if text[:1] == "<":
        return _ESCAPED.sub(">\n<", text)
    if _MEMBERS.match(text) is not None:
        return f"{{{text.rstrip(',')}}}"
    is_open = text.endswith("}") and text.count("}") == text.count("{") + 1  # UEP-BRG-2900
    return f"{{{text}" if is_open and _FIRST_MEMBER.match(text) is not None else text


def _read_value(
    lines: list[QuotedLine], told: tuple[Any, int], entry: Entry, claims: Claims, *, enclosed: bool
) -> list[Translation]:
    """Return the errors of a value; the first of its lines is the one above it, where there is one."""
    value, begin = told
    line = next(line for line in lines if line.number == entry.number)
    head, above = _above(lines[: lines.index(line)])
    is_bare = _LISTED.fullmatch(line.text, 0, begin) or _DUMP_MEMBER.fullmatch(line.text, 0, begin)
    said = "" if is_bare else line.text[:begin].strip(" `")
    if is_bare and _COMMENT.sub("", above).endswith(_OPEN):
        shown = "\n".join(one.text for one in lines[lines.index(line) :])
        if _UNQUOTED.match(shown, begin) is not None:
            return []  # UEP-BRG-3276
    if (member := _MEMBER.fullmatch(line.text, 0, begin)) is not None:
        return claims.claim_answer({member[1]: value}, entry) if entry.lines > 1 or enclosed else []
    if not said and (called := _CALLED.match(above)) is not None:
        return claims.claim_told(value, int(called[1]), above, entry)
    if head and not said:
        shown = "\r\n".join([*head, "", json.dumps(value)])
        return claims.claim_shown(shown.encode("utf-8", "replace"), entry)
    is_led = not said and _LED.search(above) is not None and _TOLD.search(above) is not None
    if is_led and (status := _status_in(above, "")) and claims.claim_answer(value, entry):
        return claims.claim_told(value, status, above, entry)  # UEP-BRG-2806
    if said:
        entry, said = _without_prefix(said, entry)
        is_label = _LABEL.fullmatch(said) is not None and _TOLD.search(above) is not None
        words = f"{above}\n{said}" if is_label else said
        return claims.claim_told(value, _status_in(words, above if is_label else said), words, entry)
    enclosed = enclosed or (is_led and not above[-1:].isdecimal())
    # A service logs what others have answered on a line of its own.
    is_long = entry.lines > 1 and not _FILE.match(above)
    is_quoted = line.raw.lstrip()[:1] == b">" or _BUILT.fullmatch(line.stamp) is not None
    return claims.claim_answer(value, entry) if is_long or is_quoted or enclosed or begin > 0 else []


def _without_prefix(said: str, entry: Entry) -> tuple[Entry, str]:
    """Return an entry with the time of the log prefix that words begin with, and the words behind it (UEP-BRG-2806)."""
    prefix = read_prefix(said)
    if prefix is None or not prefix.stamp:
        return entry, said
    return entry._replace(stamp=prefix.stamp), prefix.body[prefix.fields :].lstrip(" :-") or said


def _above(lines: list[QuotedLine]) -> tuple[list[str], str]:
    """Return the head of a response that ends above a value, behind a blank line or not, and the line right above it."""
    texts = [line.text.strip() for line in lines]
    above = texts[-1] if texts else ""
    end = len(texts) - (not above)
    start = end - 1
    while start >= 0 and _HEADER.fullmatch(texts[start]) is not None:
        start -= 1
    found = _STATUS_LINE.fullmatch(texts[start]) if start >= 0 else None
    return ([found[1], *texts[start + 1 : end]] if found is not None else []), above


def _status_in(told: str, said: str) -> int:
    """Return the last status of an error in some words, or the one whose phrase ends the words behind a colon."""
    found = _STATUS.findall(told)
    phrase = _PHRASE.search(said)
    return (
        int(found[-1]) if found else _JOINED_PHRASES[phrase[1].replace(" ", "")] if phrase is not None else 0
    )


def _begin_in(text: str) -> int:
    """Return where a value begins in a line: at its first bracket, where no words or those of a failure stand before it; else -1."""
    found = _BEGIN.search(text, 0, _ABOVE) or ESCAPED.search(text, 0, _ABOVE) or _dump_in(text)
    if found is None:
        return -1
    begin = found.start()
    if _ASSERTED.fullmatch(text, 0, begin) is not None:
        return -1
    if (
        _LISTED.fullmatch(text, 0, begin)
        or _COLUMN.fullmatch(text, 0, begin)
        or _ARROW.search(text, 0, begin)
        or _DUMP_MEMBER.fullmatch(text, 0, begin)
    ):
        return begin
    prefix = read_prefix(text)
    # The level of a line says nothing of what stands in it.
    is_logged = prefix is not None and prefix.stamp
    fields = len(text) - len(prefix.body) + prefix.fields if prefix is not None and is_logged else 0
    said = _LEVEL.sub("", text[fields:begin])
    if _TYPED.match(said):
        return -1  # a line that an exception wrote (UEP-BRG-310)
    is_told = _TOLD.search(said) is not None and (_LEADS.search(said) or _STATUS.search(said))
    return begin if is_told or _NUMBERED.search(said) else -1


def _dump_in(text: str) -> re.Match[str] | None:
    """Return the head of a value of `print_r` at the end of a line (UEP-BRG-2815)."""
    return DUMPED.search(text, 0, _ABOVE) if text.rstrip().endswith(("Array", " Object")) else None


def _dump_at(text: str, begin: int) -> tuple[Any, int]:
    lines = text[begin : begin + _LONGEST].split("\n")
    found = read_dumped(lines)
    if found is None or not isinstance(found[0], dict | list):
        return None, begin
    return found[0], begin + sum(len(line) + 1 for line in lines[: found[1]]) - 1


def _value_at(text: str, begin: int, said: str) -> tuple[Any, int]:
    """Return the value that begins in a text, in JSON or as an interpreter shows one, and the place behind it."""
    if ESCAPED.match(text, begin) is not None:
        return escaped_at(text, begin)
    if text[begin] not in "[{a":
        return _dump_at(text, begin)
    try:
        return _JSON.raw_decode(text, begin)
    except (ValueError, RecursionError):
        found = read_shown(text, begin)
    if found is None:
        return cut_at(text, begin, is_told=_LISTED.fullmatch(said) is None)
    value, end, is_bare = found
    rest = text[end:].partition("\n")[0].strip(" `")
    # Such a value may as well stand in the source of a program (UEP-BRG-2661).
    is_source = is_bare and (bool(rest) or _CODELIKE.fullmatch(said.strip()) is not None)
    return (None, begin) if is_source else (value, end)
