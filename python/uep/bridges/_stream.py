"""From a byte stream of any known format to translations: decides between documents, lines of documents and text.

Reads the stream only. A document is held in memory as a whole up to the size a receiver takes; lines and text are streamed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, BinaryIO, Final, cast

import msgspec
from msgspec.structs import replace

from uep._gen.limits import MAX_BATCH_DOCUMENT_BYTES
from uep.bridges._claims import DocumentClaims
from uep.bridges._formats import STRUCTURED, is_record, recognise_alone, recognise_bytes
from uep.bridges._google_text import is_status_text
from uep.bridges._http_exchange import command_size
from uep.bridges._http_message import starts_short
from uep.bridges._interface import Bridge
from uep.bridges._json import NOT_JSON
from uep.bridges._otlp_sniff import may_go_on, sniff_request
from uep.bridges._payload import Source
from uep.bridges._refused import report_refused
from uep.bridges._translation import Options, Span, Translation
from uep.bridges.text._found import Entry
from uep.bridges.text._gather import begins_json, quotes_json
from uep.bridges.text._source import Plain, open_plain
from uep.bridges.text._table import GRAMMARS, grammar_named
from uep.bridges.text._translate import translate_text
from uep.bridges.text._wide import narrow, width_of
from uep.encoding import decode_file
from uep.errors import DecodeError

__all__ = ["translate_stream"]

Progress = Callable[[int], None]
_JSON: Final = msgspec.json.Decoder()
_HEAD: Final = 1 << 17
_CHUNK: Final = 1 << 18
_HEADERS: Final = 1 << 12
_EVENTS: Final = (b"data:", b"event", b"id:", b"retry")
_INSIDE: Final = (b"HTTP/", b"grpc-status", b"specversion:")
"""Words near the beginning of documents that have others in front of them."""

_KUBECTL: Final = re.compile(rb"(?:Error from server[ :][^\n]*(?:\n(?:[ \t*][^\n]*)?)*)+")
_BINARY: Final = frozenset(["otlp"])
"""Bridges whose form other than JSON is no text, so that no blank at its ends is left out."""

_FEW: Final = 4
_PACKED: Final = frozenset(["http"])
_BLANKS: Final = b" \t\r\n"  # RFC 8259 section 2


def translate_stream(
    stream: BinaryIO, source: str, options: Options, progress: Progress | None = None
) -> Iterator[Translation]:
    """Yield a translation of every error in a stream, in order of appearance.

    ``source`` is a bridge's stem, ``uep`` for records, or ``auto``. Raises ValueError for an unknown one and DecodeError
    for a document that is not of the format that was named.
    """
    plain = open_plain(stream)
    if source == "auto":
        yield from _translate_any(plain, options, progress)
    elif source == "uep" or source in STRUCTURED:
        yield from _translate_documents(plain, source, options, progress)
    else:
        grammar = grammar_named(source)
        if grammar is None:
            known = sorted([*STRUCTURED, *(g.stem for g in GRAMMARS), "auto", "uep"])
            raise ValueError(f"source: {source!r} is no known format; choose one of {', '.join(known)}")
        yield from translate_text(cast("BinaryIO", plain), (grammar,), options, progress, (plain.start, 1))


def _translate_any(stream: Plain, options: Options, progress: Progress | None) -> Iterator[Translation]:
    claims = DocumentClaims(_parse, partial(_read_claimed, options), partial(_read_quoted, options), options)
    if stream.encoding:
        yield from translate_text(
            cast("BinaryIO", stream), GRAMMARS, options, progress, claims=claims, gathers=True
        )
        return
    head = _read_some(stream)
    while head[:1] == b"\n" and may_go_on(head) and (more := _read_up_to(stream, len(head))):
        head += more
    if _may_be_document(head) and recognise_bytes(head):
        head += _read_up_to(stream, MAX_BATCH_DOCUMENT_BYTES + 1 - len(head))
        found = recognise_bytes(head) if len(head) <= MAX_BATCH_DOCUMENT_BYTES else None
        if found is not None and found[0].stem in _BINARY:
            span = Span(stream.start, len(head), 0, 0)
            yield from _read_sniffed(found[0], head, options, span, found[1])
            return
        told = list(_read_plain(found[0], head, options, found[1])) if found is not None else []
        # UEP-BRG-2460: what a tool says beside responses that went well may hold errors of its own.
        if found is not None and (told or found[1] == 1.0 or found[0].stem not in _PACKED):
            yield from told
            place = _place_after(head, stream.start)
            yield from translate_text(cast("BinaryIO", stream), GRAMMARS, options, progress, place, claims)
            return
    if size := command_size(head):
        place = _place_after(head[:size], stream.start)
        rest = _replay(head[size:], stream)
        yield from translate_text(
            rest, GRAMMARS, options, progress, place, claims, gathers=begins_json(head[size:])
        )
        return
    # A pipe delivers a log line by line: what is there decides, so that an error is told as soon as it is complete.
    rest, start = _replay(head, stream), (stream.start, 1)
    gathers = begins_json(head) or quotes_json(head)
    yield from translate_text(rest, GRAMMARS, options, progress, start, claims, gathers=gathers)


def _read_claimed(
    options: Options, document: Any, body: bytes, entry: Entry, end: int, pointer: str | None
) -> Iterator[Translation]:
    """Translate a document that was found in a line or some lines of an input of any kind."""
    data, span = _take_body(entry.raw, entry.offset, entry.number)
    if end != entry.offset + len(entry.raw):
        span = replace(span, length=end - span.offset)
    if is_record(document) and pointer is None:
        # A record has an id of its own, so that what is around it counts for nothing.
        data = body
    yield from _read_document(document, data, "auto", options, span, pointer)


def _read_quoted(options: Options, told: Any, status: int, said: str, entry: Entry) -> Iterator[Translation]:
    """Translate what a text quotes: some bytes as an input, or a JSON value as the body of a response that failed."""
    data, span = _take_body(entry.raw, entry.offset, entry.number)
    if not isinstance(told, bytes):
        from uep.bridges.http import read_told

        yield from read_told(told, status, said, Source(stem="http", data=data, options=options, span=span))
        return
    found = recognise_bytes(told)
    if found is not None and found[0].stem not in _BINARY:
        yield from _read_plain(found[0], told, options, found[1], span)


def _translate_documents(
    stream: Plain, source: str, options: Options, progress: Progress | None
) -> Iterator[Translation]:
    """Translate the one document or the lines of documents of a format the caller named (UEP-BRG-1165, UEP-BRG-1524)."""
    is_wide, stream = bool(stream.encoding), narrow(stream)
    head = _read_up_to(stream, MAX_BATCH_DOCUMENT_BYTES + 1)
    opening = head.lstrip()[:1]
    if (
        opening == b"{"
        and source not in _BINARY
        and _may_be_document(head)
        and (own := recognise_bytes(head))
        and own[0].stem == source
    ):
        yield from _read_plain(own[0], head, options, 1.0)
        return
    if opening in (b"{", b"[") and _parse(head.lstrip().partition(b"\n")[0]) is not None:
        place = (stream.start, 1)
        rest = _replay(head, stream)
        yield from _translate_lines(rest, source, options, progress, place, is_wide=is_wide)
        return
    if len(head) > MAX_BATCH_DOCUMENT_BYTES:
        raise DecodeError(
            f"the document is larger than {MAX_BATCH_DOCUMENT_BYTES} bytes; split it into lines",
            reason="too_large",
            path=None,
        )
    body, span = _take_body(head, stream.start, is_wide=is_wide)
    document = _parse(head) if opening in (b"{", b"[") else None
    if document is not None:
        yield from _read_document(document, body, source, options, span)
        place, rest = _place_after(head, stream.start, is_wide=is_wide), cast("BinaryIO", stream)
        yield from _translate_lines(rest, source, options, progress, place, is_wide=is_wide)
    elif source == "uep":
        first = next(decode_file(head), None)
        if first is not None and isinstance(first[1], DecodeError) and first[1].reason == "malformed":
            raise first[1]
        yield from _read_records(head, Source(stem="uep", data=head, options=options, span=span))
    elif (
        source not in _BINARY
        and (sniff_bytes := STRUCTURED[source].sniff_bytes) is not None
        and sniff_bytes(head) > 0
    ):
        yield from _read_plain(STRUCTURED[source], head, options, 1.0)
    else:
        # UEP-BRG-035: a binary input has no lines.
        yield from _read_binary(STRUCTURED[source], head, options, Span(0, len(head), 0, 0))


def _translate_lines(
    stream: BinaryIO,
    source: str,
    options: Options,
    progress: Progress | None,
    start: tuple[int, int],
    *,
    is_wide: bool = False,
) -> Iterator[Translation]:
    """Translate lines that hold one document each."""
    lines = _Lines(stream, *start, is_wide=is_wide)
    while (line := lines.take()) != b"":
        if line is None:
            continue  # a document that is complete was handed on with its line
        place = lines.offset - _size(line, is_wide=is_wide)
        data, span = _take_body(line, place, lines.number - 1, is_wide=is_wide)
        document = _parse(line) if len(line) <= MAX_BATCH_DOCUMENT_BYTES else None
        if document is not None:
            yield from _read_document(document, data, source, options, span)
        elif data:
            # UEP-BRG-039: the errors after a line that cannot be read are still handed on.
            fault = DecodeError(
                "is not a JSON document; mend or remove the line", reason="malformed", path=None
            )
            yield report_refused(Source(stem=source, data=data, options=options, span=span), fault)
        if progress is not None:
            progress(lines.offset)


def _take_body(data: bytes, offset: int = 0, number: int = 1, *, is_wide: bool = False) -> tuple[bytes, Span]:
    """Return a document without the white space around it, and its place (UEP-BRG-004, UEP-BRG-005)."""
    start = len(data) - len(data.lstrip(_BLANKS))
    body = data.strip(_BLANKS)
    first = number + data.count(b"\n", 0, start)
    place = offset + _size(data[:start], is_wide=is_wide)
    return body, Span(place, _size(body, is_wide=is_wide), first, body.count(b"\n") + 1)


def _size(data: bytes, *, is_wide: bool) -> int:
    """Return how many bytes some UTF-8 has in the input as it came."""
    return width_of(data.decode("utf-8", "replace")) if is_wide else len(data)


class _Lines:
    """The lines of a stream. ``offset`` and ``number`` are those of the next one."""

    def __init__(self, stream: BinaryIO, offset: int, number: int, *, is_wide: bool) -> None:
        self._stream = stream
        self._is_wide = is_wide
        self.offset = offset
        self.number = number

    def take(self) -> bytes | None:
        """Return the next line with its end, nothing after the last one; None where the stream is silent."""
        line: bytes | None = self._stream.readline()
        self.offset += _size(line or b"", is_wide=self._is_wide)
        self.number += 1 if line else 0
        return line


def _read_document(
    document: Any, data: bytes, source: str, options: Options, span: Span, pointer: str | None = None
) -> Iterator[Translation]:
    """Translate one JSON document; an array holds one error per element. ``pointer`` is that of the document in an array."""
    if source in ("auto", "uep") and is_record(document):
        record = data if pointer is None else msgspec.json.encode(document)
        yield from _read_records(record, Source(stem="uep", data=record, options=options, span=span))
        return
    found = recognise_alone(document) if source == "auto" else None
    bridge = found[0] if found else STRUCTURED[source]
    origin = Source(stem=bridge.stem, data=data, options=options, span=span)
    origin = origin if pointer is None else origin.element(pointer).inside(pointer)
    if isinstance(document, list) and not bridge.reads_lists:
        for index, element in enumerate(document):
            yield from _read_one(bridge, element, origin.element(f"/{index}").inside(f"/{index}"))
        return
    for translation in _read_one(bridge, document, origin):
        rated = found[1] if found else 1.0
        yield replace(translation, confidence=rated)


def _read_one(bridge: Bridge, document: Any, source: Source) -> Iterator[Translation]:
    """Translate one document or element; one that cannot be read becomes a record that says so (UEP-BRG-038, UEP-BRG-039)."""
    try:
        yield from bridge.read(document, source)
    except DecodeError as refusal:
        yield report_refused(source, refusal)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        yield _report_form(bridge, source)


def _report_form(bridge: Bridge, source: Source) -> Translation:
    text = f"cannot be read as {bridge.stem}; a member has a form that the format does not allow"
    return report_refused(source, DecodeError(text, reason="wrong_type", path=source.pointer))


def _read_records(data: bytes, source: Source) -> Iterator[Translation]:
    """Take records over as they are; one that is refused becomes a record of the refusal (UEP-BRG-030, UEP-BRG-039)."""
    for _line, record in decode_file(data):
        if isinstance(record, DecodeError):
            yield report_refused(source, record)
        else:
            yield Translation(record, "uep", 1.0, (), source.span, embedded=True)


def _read_binary(bridge: Bridge, data: bytes, options: Options, span: Span) -> Iterator[Translation]:
    if bridge.read_bytes is None:
        raise DecodeError(
            f"{bridge.stem}: is not a JSON document, and the format has no other form",
            reason="malformed",
            path=None,
        )
    media_type = "application/grpc" if bridge.stem == "google_rpc" else "application/octet-stream"
    source = Source(stem=bridge.stem, data=data, options=options, span=span, media_type=media_type)
    yield from bridge.read_bytes(data, source)


def _read_sniffed(
    bridge: Bridge, data: bytes, options: Options, span: Span, rated: float
) -> Iterator[Translation]:
    """Translate a binary document that nobody named; one that is damaged becomes a record that says so (UEP-BRG-038)."""
    try:
        for found in _read_binary(bridge, data, options, span):
            yield replace(found, confidence=rated)
    except DecodeError as refusal:
        yield report_refused(Source(stem=bridge.stem, data=data, options=options, span=span), refusal)


def _may_be_document(head: bytes) -> bool:
    """Return whether an input can be a document other than JSON: cheap, because every log is asked."""
    top, opening = head[:_HEADERS], head.lstrip()[:5]
    if head[:1] == b"\n" and sniff_request(head):
        return True
    if opening[:1] == b"{":
        # The second line of an envelope is the header of an item; metadata stand in front of a stream of Elastic APM.
        return (b"\n{" in top and b'"type"' in top) or head.lstrip().startswith(b'{"metadata"')
    if opening == b"code:":
        return is_status_text(head)
    if opening == b"Error" and _KUBECTL.fullmatch(head.lstrip()) is not None:
        return True
    if opening.startswith((b"<", b"HTTP", *_EVENTS)) or any(word in top for word in _INSIDE):
        return True
    if (opening == b"Statu" or opening[:3].isdigit()) and starts_short(head.lstrip()):
        return True
    return head.rstrip().endswith((b"}", b"}]", b"})")) and head.strip().count(b"\n") < _FEW


def _read_plain(
    bridge: Bridge, data: bytes, options: Options, rated: float, place: Span | None = None
) -> Iterator[Translation]:
    """Translate a document that is text but not JSON, such as XML; what cannot be read becomes a record that says so."""
    body, span = _take_body(data)
    source = Source(stem=bridge.stem, data=body, options=options, span=place or span)
    if bridge.read_bytes is None:
        return
    # The body of a response may be packed, and then a blank at its end is one of its bytes.
    read = data.lstrip(_BLANKS) if bridge.stem in _PACKED else body
    try:
        for found in bridge.read_bytes(read, source):
            yield replace(found, confidence=rated)
    except DecodeError as refusal:
        yield report_refused(source, refusal)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        yield _report_form(bridge, source)


def _parse(data: bytes) -> Any:
    """Return the JSON value of some bytes, None when they hold none."""
    try:
        return _JSON.decode(data) if data.strip() else None
    except NOT_JSON:
        return None


def _read_some(stream: Plain) -> bytes:
    """Read what is there, at least one byte that is not blank, unless the input ends before."""
    head = b""
    while not head.strip() and (part := stream.read1(_HEAD)) != b"":
        head += part or b""
    return head


def _read_up_to(stream: Plain, size: int) -> bytes:
    """Read until there are ``size`` bytes or the input ends or is silent; a pipe may deliver less at a time."""
    parts = []
    while size > 0 and (part := stream.read1(size)):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _place_after(head: bytes, start: int = 0, *, is_wide: bool = False) -> tuple[int, int]:
    """Return the offset and the number of the line that begins after some bytes."""
    return start + _size(head, is_wide=is_wide), head.count(b"\n") + 1


def _replay(head: bytes, rest: Plain) -> BinaryIO:
    """Return the stream as it was before its head was read."""
    return cast("BinaryIO", Plain(head, lambda: rest.read1(_CHUNK), rest.start))
