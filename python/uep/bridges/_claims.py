"""Which lines of a log are documents of a structured format. Asks the formats; reads no stream and no text.

A log holds much that looks a little like an error document. So a line of it is one only where a format is sure, and a
format in which services answer each other must be surer than one that is made for reports.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any, Final

from msgspec.json import encode
from msgspec.structs import replace

from uep._truncate import truncate
from uep.bridges._api_alone import says_error
from uep.bridges._api_names import text_under
from uep.bridges._api_shapes import is_streamed
from uep.bridges._beside import fill
from uep.bridges._formats import is_record, recognise, recognise_alone
from uep.bridges._log_members import read_around
from uep.bridges._payload import Draft, Source
from uep.bridges._told_answers import add_answer, answer_in
from uep.bridges._translation import Options, Translation
from uep.bridges.text._found import Entry
from uep.bridges.text._json_fields import stamp_key
from uep.bridges.text._json_values import wrapper_of
from uep.bridges.text._stamp import read_stamp, zone_named
from uep.model import Mark, MarkKind

__all__ = ["DocumentClaims", "is_sure"]

Parse = Callable[[bytes], Any]
Read = Callable[[Any, bytes, Entry, int, "str | None"], Iterator[Translation]]
"""Reads a document: its value and bytes, the lines that hold it, the offset behind them, its pointer in an array."""

Show = Callable[[Any, int, str, Entry], Iterator[Translation]]
"""Reads what is quoted: bytes of another form than JSON, or a value with the status and the words that stand before it."""

_REPORT: Final = 0.7
_SURE: Final = 0.8
_ANSWER: Final = 0.95
_QUOTED: Final = frozenset(["http_api"])
"""Formats of answers that a log quotes: they are errors of somebody else, told to whoever wrote the log."""

_LOG: Final = "log_json"
_GUESSED: Final = Mark(path="/timestamp", kind=MarkKind.ASSUMED, rule="bridge:time")


def is_sure(document: Any) -> bool:
    """Return whether a JSON value is a document also where it stands among lines that are none (UEP-BRG-1160)."""
    if is_record(document):
        return True
    found = recognise(document)
    if found is None:
        return False
    if found[0].stem in _QUOTED:
        return is_streamed(document)
    return found[1] >= (_ANSWER if found[0].boundary else _REPORT)


def _is_weak(document: Any) -> bool:
    """Return whether a document has a form that a trace in one of its strings says more than (UEP-BRG-1168)."""
    found = None if is_record(document) else recognise(document)
    return found is not None and found[1] < _SURE


def _is_answer(document: Any) -> bool:
    """Return whether a value is an error that a service answers with, and no line of a log."""
    found = recognise(document) if isinstance(document, dict | list) and document else None
    if found is not None and (found[0].boundary or found[0].stem in _QUOTED or is_sure(document)):
        return True
    return (found is None or found[0].stem == _LOG) and says_error(document, deep=2)


def _is_report(document: Any) -> bool:
    """Return whether a value is of a format of reports, which nobody answers with (UEP-BRG-2696)."""
    found = recognise(document)
    return found is not None and not found[0].boundary and found[0].stem not in _QUOTED and is_sure(document)


class DocumentClaims:
    """Decides about the documents of one input, the first of which says what kind of input it is."""

    def __init__(self, parse: Parse, read: Read, show: Show, options: Options) -> None:
        self._parse = parse
        self._read, self._show = read, show
        self._options = options
        self._has_begun = False
        self._are_answers = False
        self.all_lines = False

    def begin(self, data: bytes) -> None:
        """Take the input for a stream of answers when it begins with one: then each answer that a format knows counts.

        One that begins with a report is a stream of reports, whatever words they have.
        """
        if self._has_begun or not data.strip():
            return
        self._has_begun = True
        if data.lstrip()[:1] in (b"{", b"["):
            first = self._parse(data)
            found = None if first is None else recognise(first)
            self._are_answers = first is not None and (
                is_record(first) or (found is not None and found[0].boundary)
            )
            # UEP-BRG-1345
            self.all_lines = self._are_answers or (first is not None and is_sure(first))

    def claim(
        self, body: bytes, entry: Entry, end: int, read_text: Callable[[], bool]
    ) -> list[Translation] | None:
        """Return the errors of a document, None where it is of no format; ``end`` is the offset behind it.

        Where no format is very sure, a trace inside the document says more: ``read_text`` reads it, and answers whether
        there was one.
        """
        document = self._parse(body)
        if not isinstance(document, dict | list):
            return None
        sure = is_sure(document)
        if sure and _is_weak(document) and read_text():
            return []
        if sure or (self._are_answers and recognise(document) is not None):
            wrapper = wrapper_of(body.decode("utf-8", "replace"), entry.raw)
            read = self._read(document, body, entry, end, None)
            return [self._wrapped(one, wrapper, entry.stamp) for one in read]
        if not isinstance(document, list):
            return None
        # An array of documents of several formats: each element is judged on its own.
        elements = [(index, element) for index, element in enumerate(document) if is_sure(element)]
        if not elements:
            return None
        return [
            self._timed(one, entry.stamp)
            for index, element in elements
            for one in self._read(element, body, entry, end, f"/{index}")
        ]

    def claim_alone(self, body: bytes, entry: Entry, end: int) -> list[Translation]:
        """Return the errors of a document that is the whole input, where it is of any format (UEP-BRG-1343, UEP-BRG-2350)."""
        document = self._parse(body)
        if not isinstance(document, dict | list) or recognise_alone(document) is None:
            return []
        return [self._timed(one, entry.stamp) for one in self._read(document, body, entry, end, None)]

    def claim_shown(self, data: bytes, entry: Entry) -> list[Translation]:
        """Return the errors of what is quoted as an input of its own, in another form than JSON (UEP-BRG-2550)."""
        return [self._timed(one, entry.stamp) for one in self._show(data, 0, "", entry)]

    def claim_answer(self, document: Any, entry: Entry) -> list[Translation]:
        """Return the errors of a value that is quoted, where it is an answer (UEP-BRG-2551)."""
        if not _is_answer(document):
            return []
        body, end = encode(document), entry.offset + len(entry.raw)
        return [self._timed(one, entry.stamp) for one in self._read(document, body, entry, end, None)]

    def claim_told(self, document: Any, status: int, said: str, entry: Entry) -> list[Translation]:
        """Return the errors of a value behind words that tell of a failure, and of its status (UEP-BRG-2552)."""
        if not (_is_answer(document) or (status and text_under(document))):
            return []
        if not status and _is_report(document):
            return self.claim_answer(document, entry)
        return [self._timed(one, entry.stamp) for one in self._show(document, status, said, entry)]

    def add_answer(self, found: Translation) -> Translation:
        """Return the error of a text with what the answer says that its message ends with (UEP-BRG-3064)."""
        told = answer_in(found.record.error_message)
        if told is None or not _is_answer(told[0]):
            return found
        value, status = told
        shown = self._show(value, status, "", Entry(1, 0, b"", ""))
        inner = next(iter(shown), None)
        return found if inner is None else add_answer(found, inner.record)

    def _wrapped(
        self, found: Translation, wrapper: tuple[str, dict[str, Any]] | None, stamp: str
    ) -> Translation:
        """Give an error what the wrapper of its line says beside it (UEP-BRG-2926), and its time."""
        timed = self._timed(found, stamp)
        if wrapper is None or found.embedded:
            return timed
        name, value = wrapper
        left = {name} if timed is found else {name, stamp_key(value)}
        draft = Draft(Source(stem=_LOG, data=b"", options=self._options), marks=list(timed.record.marks))
        for key, member in value.items():
            if key not in left and member not in (None, "", [], {}):
                draft.put(f"{_LOG}.{key}", member)
        around, record = read_around([value]), timed.record
        record = replace(
            record,
            context=draft.context | record.context,
            marks=[*draft.marks, *(draft.dropped() if draft.losses else ())],
            correlation=fill(record.correlation, around.correlation),
            resource=fill(record.resource, around.resource),
        )
        return replace(timed, record=truncate(record), losses=(*timed.losses, *draft.losses))

    def _timed(self, found: Translation, stamp: str) -> Translation:
        """Give an error without a time of its own that of the log line around it (UEP-BRG-010)."""
        if not stamp or _GUESSED not in found.record.marks:
            return found
        now = (
            datetime.fromisoformat(self._options.now)
            if self._options.now
            else datetime(1970, 1, 1, tzinfo=UTC)
        )
        instant = read_stamp(stamp, zone_named(self._options.timezone), now)
        if instant is None:
            return found
        marks = [mark for mark in found.record.marks if mark != _GUESSED]
        marks += [Mark(path="/timestamp", kind=MarkKind.ASSUMED, rule=rule) for rule in instant.assumed]
        if instant.repaired:
            marks.append(Mark(path="/timestamp", kind=MarkKind.REPAIRED, rule="bridge:second"))
        return replace(found, record=replace(found.record, timestamp=instant.text, marks=marks))
