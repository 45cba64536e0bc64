"""Documents of structured formats inside a log: what is asked about a line, and what a line that was one leaves behind.

The text layer knows no structured format; who does is handed to the detector. Reads no stream, decides about no format.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import partial
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

import msgspec

from uep.bridges.text._control import ANY_CONTROL, NO_BREAK
from uep.bridges.text._found import Entry
from uep.bridges.text._json_values import WRAPPED, read_json
from uep.bridges.text._prefix import read_prefix
from uep.bridges.text._wrappers import unwrap

if TYPE_CHECKING:
    from collections.abc import Callable

    from uep.bridges._translation import Translation
    from uep.bridges.text._grammar import Grammar
    from uep.bridges.text._source import Block
    from uep.bridges.text._triggers import Lines, Triggers

__all__ = [
    "NEUTRAL",
    "Body",
    "Claimed",
    "Claims",
    "are_wrapped",
    "body_of",
    "hits_in",
    "holds_word",
    "part_lines",
    "worded_lines",
]

NEUTRAL: Final = b'{"":0}'
"""What a document leaves in the place of its line: a record of the log that says nothing."""

_WORDS: Final = (b"rror", b"RROR", b"xception", b"atal", b"ailure", b"UnixNano", b'"Status', b'"title')
"""A line without any of them is no document (UEP-BRG-1161); most lines of a log have none, and are not parsed."""

_FRAMED: Final = re.compile(rb"[}\]]Content-Length: ?[0-9]{1,9}[ \t\r]*\Z")
"""The header of the next message of LSP or DAP, which follows the last one without an end of line (UEP-BRG-1943)."""

_HEADER: Final = 48
_NO_BREAK: Final = NO_BREAK.encode()
_CONTROL: Final = re.compile(ANY_CONTROL.pattern.encode())
_CRI_PART: Final = re.compile(rb"[^ ]{20,40} std(?:out|err) P[ :]")
_CRI: Final = re.compile(rb"[12][0-9]{3}-[^ ]{15,35} std(?:out|err) [FP]")
_DOCKER: Final = b'{"log":'
_DOCKER_ENDS: Final = (b'\\n","', b'\\n", "', b'\\n"}')
_JOURNAL_PARTS: Final = (b"line-max", b'"MESSAGE":[', b'"MESSAGE": [', b'"MESSAGE" : [')
"""What tells a line of a journal in JSON that must be put together: a part of a message, or the bytes of one (UEP-BRG-2179)."""


class Claimed(NamedTuple):
    """A document, where it stands, and its errors."""

    entry: Entry
    translations: list[Translation]

    @property
    def offset(self) -> int:
        """Where its first line begins."""
        return self.entry.offset


class Body(NamedTuple):
    """The JSON text of a line, the nearest time stamp around it, and the line with a record without meaning in its place."""

    text: str
    stamp: str
    neutral: bytes


class Claims(Protocol):
    """Who knows the structured formats."""

    all_lines: bool
    """Every line that begins like a JSON value may be a document, whatever words it has."""

    def begin(self, data: bytes) -> None:
        """Look at the first line, or the first document, of the input."""

    def claim(
        self, body: bytes, entry: Entry, end: int, read_text: Callable[[], bool]
    ) -> list[Translation] | None:
        """Return the errors of a document, None where it is of no format; ``end`` is the offset behind it."""

    def claim_alone(self, body: bytes, entry: Entry, end: int) -> list[Translation]:
        """Return the errors of a document that is the whole input."""

    def claim_shown(self, data: bytes, entry: Entry) -> list[Translation]:
        """Return the errors of what is quoted as an input of its own, in another form than JSON."""

    def claim_answer(self, document: Any, entry: Entry) -> list[Translation]:
        """Return the errors of a value that is quoted, where it is an answer."""

    def claim_told(self, document: Any, status: int, said: str, entry: Entry) -> list[Translation]:
        """Return the errors of a value behind words that tell of a failure, and of its status."""

    def add_answer(self, found: Translation) -> Translation:
        """Return the error of a text with what the answer says that its message ends with."""


def holds_word(text: str) -> bool:
    """Return whether a text that was put together from parts may be a document."""
    return any(word.decode() in text for word in _WORDS)


def worded_lines(block: Block, *, all_lines: bool) -> list[int]:
    """Return which lines of a block may be documents, in order."""
    lines = block.lines
    if all_lines:
        return [index for index, line in enumerate(lines) if line[:1] in (b"{", b"[") or b'{"' in line]
    raw = b"\n".join(lines)
    inner = b'{\\"' if lines[0].startswith(_DOCKER) else b'{"'
    if inner not in raw and b'{ "' not in raw:
        return []
    ends: list[int] = []
    found = set[int]()
    for word in _WORDS:
        at = raw.find(word)
        while at >= 0:
            ends = ends or list(accumulate(map((1).__add__, map(len, lines)), initial=0))
            index = bisect_right(ends, at) - 1
            found.add(index)
            at = raw.find(word, ends[index + 1])
    return sorted(index for index in found if _unframed(lines[index]).rstrip()[-1:] in (b"}", b"]"))


def _unframed(line: bytes) -> bytes:
    """Return a line without the header of the message behind it."""
    found = _FRAMED.search(line, max(0, len(line) - _HEADER))
    return line if found is None else line[: found.start() + 1]


def body_of(raw: bytes) -> Body | None:
    """Return the JSON object or array that is a line's text, its wrappers and log prefix off; None where there is none."""
    text = _unframed(raw).decode("utf-8", "replace").rstrip()
    layer = unwrap(text) if text[:1] not in (" ", "\t") else None
    if layer is not None and layer.partial:
        return None
    inner, stamp = (layer.text.rstrip(), layer.stamp) if layer else (text, "")
    if inner[:1] in ("{", "["):
        body = inner
    else:
        prefix = read_prefix(inner) if inner.endswith("}") and '{"' in inner else None
        if prefix is None or not (body := prefix.body[prefix.fields :].lstrip()).startswith("{"):
            return None
        stamp = prefix.stamp or stamp
    if body[-1:] not in ("}", "]"):
        return None
    return Body(body, stamp, _neutral(text, body))


def _neutral(text: str, body: str) -> bytes:
    if text.endswith(body):
        return text[: len(text) - len(body)].encode("utf-8", "replace") + NEUTRAL
    outer = read_json(text)
    name = next((name for name in WRAPPED if outer is not None and isinstance(outer.get(name), str)), "")
    if outer is None or not name:
        return NEUTRAL
    end = "\n" if outer[name].endswith("\n") else ""
    return msgspec.json.encode(outer | {name: NEUTRAL.decode() + end})


def are_wrapped(lines: tuple[bytes, ...]) -> bool:
    """Return whether one of some lines has a wrapper by which parts of lines are told."""
    return any(line.startswith((b'{"', b'{ "')) or _CRI.match(line) for line in lines)


def hits_in(triggers: Triggers, raw: bytes, lines: Lines) -> dict[int, tuple[Grammar, ...]]:
    """Return the lines of a block that must be looked at, and the grammars with a trigger in them."""
    if not raw.isascii() and _NO_BREAK in raw:
        raw = raw.replace(_NO_BREAK, b" ")
        lines = partial(raw.split, b"\n")
    hits = triggers.in_lines(raw, lines)
    # One byte is looked for at many times the speed of several.
    if b"\x1b" in raw or (b"\\" in raw and b"u001" in raw):
        # A colour may end in the middle of a trigger (UEP-BRG-3272), or be part of one.
        clean = _CONTROL.sub(b"", raw)
        more = triggers.in_lines(clean, partial(clean.split, b"\n"))
        found = {index: (*hits.get(index, ()), *more.get(index, ())) for index in hits.keys() | more.keys()}
        hits = {
            index: tuple(one for one in triggers.grammars if one in found[index]) for index in sorted(found)
        }
    ends = raw[: raw.find(b"\n")], raw[raw.rfind(b"\n") + 1 :]
    if are_wrapped(ends) and (parts := part_lines(lines())):
        # A trigger may stand across the end of a part: the line is looked at when it is whole.
        hits = dict(sorted((dict.fromkeys(parts, ()) | hits).items()))
    return hits


def part_lines(lines: list[bytes]) -> list[int]:
    """Return which lines are parts of a longer one; wrappers stand on all lines of a log or on none."""
    for line in (lines[0], lines[-1]):
        if line.startswith(_DOCKER):
            return [at for at, line in enumerate(lines) if line.startswith(_DOCKER) and not _is_ended(line)]
        if _CRI.match(line):
            return [at for at, line in enumerate(lines) if _CRI_PART.match(line)]
        if line.startswith((b'{"', b'{ "')) and b'"__' in line:
            return [at for at, line in enumerate(lines) if any(one in line for one in _JOURNAL_PARTS)]
    return []


def _is_ended(line: bytes) -> bool:
    return any(end in line for end in _DOCKER_ENDS)
