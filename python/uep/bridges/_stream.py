"""From a byte stream of any known format to translations: decides between documents, lines of documents and text.

Reads the stream only. A document is held in memory as a whole up to the size a receiver takes; lines and text are streamed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, Final, cast

import msgspec

from uep._gen.limits import MAX_BATCH_DOCUMENT_BYTES
from uep.bridges._formats import STRUCTURED, is_record, recognise, recognise_bytes
from uep.bridges._interface import Bridge
from uep.bridges._payload import Source
from uep.bridges._refused import report_refused
from uep.bridges._translation import Options, Span, Translation
from uep.bridges.text._source import Plain, open_plain
from uep.bridges.text._table import GRAMMARS, grammar_named
from uep.bridges.text._translate import translate_text
from uep.encoding import decode_file
from uep.errors import DecodeError

__all__ = ["translate_stream"]

Progress = Callable[[int], None]
_JSON: Final = msgspec.json.Decoder()
_HEAD: Final = 1 << 16
_CHUNK: Final = 1 << 18
_HEADERS: Final = 1 << 12
_BLANKS: Final = b" \t\r\n"  # RFC 8259 section 2


def translate_stream(
    stream: BinaryIO, source: str, options: Options, progress: Progress | None = None
) -> Iterator[Translation]:
    """Yield a translation of every error in a stream, in order of appearance.

    ``source`` is a bridge's stem, ``uep`` for records, or ``auto``. Raises ValueError for an unknown one and DecodeError
    for a document that is not of the format that was named.
    """
    plain = cast("BinaryIO", open_plain(stream))
    if source == "auto":
        yield from _translate_any(plain, options, progress)
    elif source == "uep" or source in STRUCTURED:
        yield from _translate_documents(plain, source, options, progress)
    else:
        grammar = grammar_named(source)
        if grammar is None:
            known = sorted([*STRUCTURED, *(g.stem for g in GRAMMARS), "auto", "uep"])
            raise ValueError(f"source: {source!r} is no known format; choose one of {', '.join(known)}")
        yield from translate_text(plain, (grammar,), options, progress)


def _translate_any(stream: BinaryIO, options: Options, progress: Progress | None) -> Iterator[Translation]:
    head = _read_some(stream)
    if _may_be_document(head) and recognise_bytes(head):
        head += _read_up_to(stream, MAX_BATCH_DOCUMENT_BYTES + 1 - len(head))
        found = recognise_bytes(head) if len(head) <= MAX_BATCH_DOCUMENT_BYTES else None
        if found is not None:
            yield from _read_plain(found[0], head, options, found[1])
            yield from translate_text(stream, GRAMMARS, options, progress, _place_after(head))
            return
    if head.lstrip()[:1] not in (b"{", b"["):
        # A pipe delivers a log line by line: what is there decides, so that an error is told as soon as it is complete.
        yield from translate_text(_replay(head, stream), GRAMMARS, options, progress)
        return
    while b"\n" not in head.strip() and len(head) < _HEAD and (more := _read_some(stream)):
        head += more
    line, newline, _ = head.lstrip().partition(b"\n")
    first = _parse(line)
    if isinstance(first, dict) and newline and not (is_record(first) or recognise(first)):
        yield from translate_text(_replay(head, stream), GRAMMARS, options, progress)
        return
    if first is not None and (is_record(first) or recognise(first)):
        yield from _translate_lines(_replay(head, stream), "auto", options, progress)
        return
    head += _read_up_to(stream, MAX_BATCH_DOCUMENT_BYTES + 1 - len(head))
    document = _parse(head) if len(head) <= MAX_BATCH_DOCUMENT_BYTES else None
    if document is not None and (is_record(document) or recognise(document)):
        body, span = _take_body(head)
        yield from _read_document(document, body, "auto", options, span)
        yield from _translate_lines(stream, "auto", options, progress, _place_after(head))
    else:
        yield from translate_text(_replay(head, stream), GRAMMARS, options, progress)


def _translate_documents(
    stream: BinaryIO, source: str, options: Options, progress: Progress | None
) -> Iterator[Translation]:
    """Translate the one document or the lines of documents of a format the caller named."""
    head = _read_up_to(stream, MAX_BATCH_DOCUMENT_BYTES + 1)
    opening = head.lstrip()[:1]
    if (
        opening == b"{"
        and _may_be_document(head)
        and (own := recognise_bytes(head))
        and own[0].stem == source
    ):
        yield from _read_plain(own[0], head, options, 1.0)
        return
    if opening in (b"{", b"[") and _parse(head.lstrip().partition(b"\n")[0]) is not None:
        yield from _translate_lines(_replay(head, stream), source, options, progress)
        return
    if len(head) > MAX_BATCH_DOCUMENT_BYTES:
        raise DecodeError(
            f"the document is larger than {MAX_BATCH_DOCUMENT_BYTES} bytes; split it into lines",
            reason="too_large",
            path=None,
        )
    body, span = _take_body(head)
    document = _parse(head) if opening in (b"{", b"[") else None
    if document is not None:
        yield from _read_document(document, body, source, options, span)
        yield from _translate_lines(stream, source, options, progress, _place_after(head))
    elif source == "uep":
        first = next(decode_file(head), None)
        if first is not None and isinstance(first[1], DecodeError) and first[1].reason == "malformed":
            raise first[1]
        yield from _read_records(head, Source(stem="uep", data=head, options=options, span=span))
    elif (sniff_bytes := STRUCTURED[source].sniff_bytes) is not None and sniff_bytes(head) > 0:
        yield from _read_plain(STRUCTURED[source], head, options, 1.0)
    else:
        # UEP-BRG-035: a binary input has no lines.
        yield from _read_binary(STRUCTURED[source], head, options, Span(0, len(head), 0, 0))


def _translate_lines(
    stream: BinaryIO,
    source: str,
    options: Options,
    progress: Progress | None,
    start: tuple[int, int] = (0, 1),
) -> Iterator[Translation]:
    """Translate lines that hold one document each; in auto mode the lines between them are searched as text."""
    lines = _Lines(stream, *start)
    while (line := lines.take()) != b"":
        if line is None:
            continue  # a document that is complete was handed on with its line
        data, span = _take_body(line, lines.offset - len(line), lines.number - 1)
        document = _parse(line) if len(line) <= MAX_BATCH_DOCUMENT_BYTES else None
        if source == "auto" and not _is_known(document):
            lines.give_back(line)
            text = _replay(b"", cast("BinaryIO", _TextRun(lines)))
            yield from translate_text(text, GRAMMARS, options, start=(lines.offset, lines.number))
        elif document is not None:
            yield from _read_document(document, data, source, options, span)
        elif data:
            # UEP-BRG-039: the errors after a line that cannot be read are still handed on.
            fault = DecodeError(
                "is not a JSON document; mend or remove the line", reason="malformed", path=None
            )
            yield report_refused(Source(stem=source, data=data, options=options, span=span), fault)
        if progress is not None:
            progress(lines.offset)


def _take_body(data: bytes, offset: int = 0, number: int = 1) -> tuple[bytes, Span]:
    """Return a document without the white space around it, and its place (UEP-BRG-004, UEP-BRG-005)."""
    start = len(data) - len(data.lstrip(_BLANKS))
    body = data.strip(_BLANKS)
    first = number + data.count(b"\n", 0, start)
    return body, Span(offset + start, len(body), first, body.count(b"\n") + 1)


def _is_known(document: Any) -> bool:
    return document is not None and (is_record(document) or recognise(document) is not None)


class _Lines:
    """The lines of a stream, one of which can be given back. ``offset`` and ``number`` are those of the next one."""

    def __init__(self, stream: BinaryIO, offset: int, number: int) -> None:
        self._stream = stream
        self._held: bytes | None = None
        self.offset = offset
        self.number = number

    def take(self) -> bytes | None:
        """Return the next line with its end, nothing after the last one; None where the stream is silent."""
        line: bytes | None = self._held if self._held is not None else self._stream.readline()
        self._held = None
        self.offset += len(line or b"")
        self.number += 1 if line else 0
        return line

    def give_back(self, line: bytes) -> None:
        """Make a line the next one again."""
        self._held = line
        self.offset -= len(line)
        self.number -= 1


class _TextRun:
    """The lines up to the next document, as a stream."""

    def __init__(self, lines: _Lines) -> None:
        self._lines = lines
        self._is_first = True

    def read(self, _size: int = -1) -> bytes | None:
        """Return the next line of the run; nothing at its end, None where the stream is silent."""
        line = self._lines.take()
        if not line:
            return line
        if not self._is_first and line.lstrip()[:1] == b"{" and _is_known(_parse(line)):
            self._lines.give_back(line)
            return b""
        self._is_first = False
        return line


def _read_document(
    document: Any, data: bytes, source: str, options: Options, span: Span
) -> Iterator[Translation]:
    """Translate one JSON document; an array holds one error per element."""
    if source in ("auto", "uep") and is_record(document):
        yield from _read_records(data, Source(stem="uep", data=data, options=options, span=span))
        return
    found = recognise(document) if source == "auto" else None
    bridge = found[0] if found else STRUCTURED[source]
    origin = Source(stem=bridge.stem, data=data, options=options, span=span)
    if isinstance(document, list) and not bridge.reads_lists:
        for index, element in enumerate(document):
            yield from _read_one(bridge, element, origin.element(f"/{index}"))
        return
    for translation in _read_one(bridge, document, origin):
        rated = found[1] if found else 1.0
        yield Translation(translation.record, translation.format, rated, translation.losses, translation.span)


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
            yield Translation(record, "uep", 1.0, (), source.span)


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


def _may_be_document(head: bytes) -> bool:
    """Return whether an input can be a document other than JSON: cheap, because every log is asked."""
    top, opening = head[:_HEADERS], head.lstrip()[:5]
    if opening[:1] == b"{":
        return b"\n{" in top and b'"type"' in top  # the second line of an envelope is the header of an item
    return opening.startswith((b"<", b"HTTP/")) or b"grpc-status" in top or b"specversion:" in top


def _read_plain(bridge: Bridge, data: bytes, options: Options, rated: float) -> Iterator[Translation]:
    """Translate a document that is text but not JSON, such as XML; what cannot be read becomes a record that says so."""
    body, span = _take_body(data)
    source = Source(stem=bridge.stem, data=body, options=options, span=span)
    if bridge.read_bytes is None:
        return
    try:
        for found in bridge.read_bytes(body, source):
            yield Translation(found.record, found.format, rated, found.losses, found.span)
    except DecodeError as refusal:
        yield report_refused(source, refusal)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        yield _report_form(bridge, source)


def _parse(data: bytes) -> Any:
    """Return the JSON value of some bytes, None when they hold none."""
    try:
        return _JSON.decode(data) if data.strip() else None
    except (msgspec.DecodeError, RecursionError):
        return None


def _read_some(stream: BinaryIO) -> bytes:
    """Read what is there, at least one byte that is not blank, unless the input ends before."""
    read1 = cast("Callable[[int], bytes | None]", getattr(stream, "read1", stream.read))
    head = b""
    while not head.strip() and (part := read1(_HEAD)) != b"":
        head += part or b""
    return head


def _read_up_to(stream: BinaryIO, size: int) -> bytes:
    """Read until there are ``size`` bytes or the input ends or is silent; a pipe may deliver less at a time."""
    read1 = cast("Callable[[int], bytes | None]", getattr(stream, "read1", stream.read))
    parts = []
    while size > 0 and (part := read1(size)):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _place_after(head: bytes) -> tuple[int, int]:
    """Return the offset and the number of the line that begins after some bytes."""
    return len(head), head.count(b"\n") + 1


def _replay(head: bytes, rest: BinaryIO) -> BinaryIO:
    """Return the stream as it was before its head was read."""
    read1 = cast("Callable[[int], bytes | None]", getattr(rest, "read1", rest.read))
    return cast("BinaryIO", Plain(head, lambda: read1(_CHUNK)))
