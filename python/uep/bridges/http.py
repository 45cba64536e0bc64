"""Whole HTTP responses to records and back: the headers, and a body of whatever format it turns out to be. Sends nothing."""

from __future__ import annotations

import io
import re
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import msgspec
from msgspec import structs

from uep import types
from uep.bridges._audience import filter_audience
from uep.bridges._classify import coded_type
from uep.bridges._durations import to_milliseconds
from uep.bridges._framed_bodies import end_of_stream, is_failed_stream
from uep.bridges._http_exchange import archived, split_exchange, starts_exchange, streamed, told_in_line
from uep.bridges._http_facts import LIMITED, add_facts, is_limited, lose_facts, read_facts
from uep.bridges._http_message import Response, from_object, is_object, split_raw, starts_raw
from uep.bridges._http_recordings import recorded
from uep.bridges._http_status import http_status
from uep.bridges._interface import Bridge, emit_json
from uep.bridges._json import NOT_JSON
from uep.bridges._pages import page_text
from uep.bridges._payload import UNCLASSIFIED, Draft, Source
from uep.bridges._translation import Loss, Span, Translation
from uep.errors import DecodeError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._interface import EmitOptions
    from uep.model import UniversalErrorProtocol

__all__ = ["HTTP", "read_told"]

_STEM: Final = "http"
_CBOR: Final = ("application/cbor",)
_ERROR: Final = 400
_SHORT: Final = 1024
_ALONE: Final = 0.6
"""How surely a document that nobody sent as a failure is one because it says so itself."""

_FENCED: Final = re.compile(rb"\s*```\w{0,16}\r?\n([^`]*)```\s*")
_MARKUP: Final = ("<", "{", "[")


def sniff(document: Any) -> float:
    """Return how surely a JSON value is a response: 0.95 for an archive of some, 0.9 for status and headers and nothing foreign."""
    rated = is_object(document) if isinstance(document, dict) else 0.0
    is_archive = (
        isinstance(document, dict) and "log" in document and next(archived(document), None) is not None
    )
    return 0.95 if is_archive else rated or (0.9 if next(recorded(document), None) is not None else 0.0)


def sniff_bytes(head: bytes) -> float:
    """Return 1.0 for bytes that start with a status line, 0.9 for what a tool shows of a request and its response."""
    if starts_raw(head):
        return 1.0
    return 0.9 if starts_exchange(head) or is_failed_stream(head) or told_in_line(head) else 0.0


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the errors of a response in its JSON form, or of those of an archive (UEP-BRG-2461)."""
    listed = list(
        archived(document) if isinstance(document, dict) and "log" in document else recorded(document)
    )
    for pointer, one in listed:
        place = source.element(f"{source.pointer or ''}{pointer}") if len(listed) > 1 else source
        yield from _read_response(one, place.inside(pointer))
    if listed:
        return
    for index, element in enumerate(document if isinstance(document, list) else ()):
        yield from read(element, source.element(f"/{index}").inside(f"/{index}"))
    response = from_object(document) if isinstance(document, dict) else None
    if response is not None:
        yield from _read_response(response, source)


def read_bytes(data: bytes, source: Source) -> Iterator[Translation]:
    """Yield the errors of the responses in some bytes, each of which is a document of its own."""
    responses = split_raw(data) or split_exchange(data) or streamed(data) or told_in_line(data)
    if not responses:
        raise DecodeError("http: does not start with a status line", reason="malformed", path=None)
    place, line = 0, source.span.line
    for response in responses:
        start, end = response.offset, response.offset + response.length
        line += data.count(b"\n", place, start)
        place = start
        body = data[start:end]
        span = Span(source.span.offset + start, len(body), line, body.count(b"\n") + 1)
        yield from _read_response(response, replace(source, data=body, span=span, media_type="message/http"))


def read_told(document: Any, status: int, said: str, source: Source) -> Iterator[Translation]:
    """Yield the errors of a body of which a text says that it is of a response that failed (UEP-BRG-2552)."""
    yield from _read_response(Response(status, body=document, said=said), source)


def _read_response(response: Response, source: Source) -> Iterator[Translation]:
    if isinstance(response.body, bytes) and (fenced := _FENCED.fullmatch(response.body)) is not None:
        response.body = fenced[1]  # UEP-BRG-2694
    # A status of success is not one of the error's codes: GraphQL and streams of Connect report errors under it.
    status = response.status if response.status >= _ERROR else 0
    source = replace(source, options=replace(source.options, status=status))
    facts = read_facts(response, source)
    if response.packed:
        facts.lose("/body", response.packed)  # UEP-BRG-1522
    if response.has_request:
        place = f"{source.base.removesuffix('/response')}/request"
        facts.losses.append(Loss(place, "is what was sent, which may hold secrets"))
    for name in response.sent:
        facts.losses.append(Loss(f"{source.base}/{name}", "is what was sent, which may hold secrets"))
    if response.said:
        facts.put(f"{_STEM}.said", response.said)
    for name, value in response.beside.items():
        facts.put(f"{_STEM}.{name}", value)
    _open_cbor(response, facts)
    found = False
    for translation in _read_body(response, source):
        found = True
        record = translation.record
        if translation.format == _STEM:
            record = add_facts(record, facts, response, embedded=translation.embedded)
        else:
            lose_facts(record, facts, response)
        losses = (*translation.losses, *facts.losses)
        yield structs.replace(translation, record=record, format=_STEM, losses=losses, span=source.span)
    if not found and status:
        yield _read_plain(response, facts)


def _open_cbor(response: Response, facts: Draft) -> None:
    """Put the JSON value that a body in CBOR stands for in its place."""
    if response.media_type not in _CBOR or not isinstance(response.body, bytes) or not response.body:
        return
    from uep.bridges._cbor import read_cbor

    try:
        response.body = read_cbor(response.body)
    except ImportError:
        response.body = b""
        facts.lose("/body", "is CBOR; install the package cbor2 to read it")
    except DecodeError:
        return  # a body that is not what its header says is kept as it is


def _read_body(response: Response, source: Source) -> Iterator[Translation]:
    """Yield the errors of a body of a known format; nothing for any other."""
    from uep.bridges._api_xml import is_xml
    from uep.bridges._formats import STRUCTURED, recognise_bytes

    headers = response.headers
    ended = end_of_stream(response.body, response.media_type) if isinstance(response.body, bytes) else None
    if "grpc-status" in headers or (ended and "grpc-status" in ended):
        place = "/headers" if "grpc-status" in headers else "/body"
        trailers = {
            name: value for name, value in (headers | (ended or {})).items() if name.startswith("grpc-")
        }
        yield from STRUCTURED["google_rpc"].read(trailers, source.inside(place))
        return
    if ended is not None and response.media_type.startswith("application/connect+"):
        yield from STRUCTURED["connect"].read(ended, source.inside("/body"))
        return
    if ended is not None or (response.said and not source.options.status):
        told = response.body if ended is None else ended
        yield from _read_event(told, response, source.inside("/body"))
        return
    document = _json(response.body)
    if document is None and "x-amzn-errortype" in headers and not response.body:
        document = {}  # UEP-BRG-2353
    if document is not None:
        yield from _read_document(document, response, source.inside("/body"))
        return
    found = recognise_bytes(response.body) if isinstance(response.body, bytes) and response.body else None
    is_sure = found is not None and (found[1] > _ALONE or bool(source.options.status))
    reads = found[0].read_bytes if found is not None and is_sure and found[0].stem != _STEM else None
    if found is None and source.options.status and isinstance(response.body, bytes) and is_xml(response.body):
        reads = STRUCTURED["http_api"].read_bytes
    if reads is not None:
        try:
            yield from reads(response.body, source.inside("/body"))
        except DecodeError:
            return  # the status still says that there is an error


def _json(body: Any) -> Any:
    if not isinstance(body, bytes):
        return body
    try:
        return msgspec.json.decode(body) if body.lstrip()[:1] in (b"{", b"[") else None
    except NOT_JSON:
        return None


def _read_event(document: Any, response: Response, source: Source) -> Iterator[Translation]:
    """Yield the error of an event of a stream, which says itself that it is one (UEP-BRG-2184)."""
    from uep.bridges.http_api import read_body

    found = list(_read_document(document, response, source))
    yield from found or read_body(document, source, has_failed=True)


def _read_document(document: Any, response: Response, source: Source) -> Iterator[Translation]:
    from uep.bridges._formats import STRUCTURED, is_record, recognise
    from uep.bridges.aws import has_name, read_named

    if is_record(document) and "error_id" in document:
        try:
            from uep.encoding import decode

            yield Translation(
                decode(msgspec.json.encode(document)).record, "uep", 1.0, (), source.span, embedded=True
            )
        except DecodeError:
            return
        return
    found = recognise(document)
    if isinstance(document, list) and document and (found is None or found[0].stem == "http_api"):
        found = recognise(document[0]) or found  # UEP-BRG-2904
    bridge = found[0] if found is not None and found[0].stem not in (_STEM, "http_api") else None
    named = response.headers.get("x-amzn-errortype", "")
    query = response.headers.get("x-amzn-query-error", "")
    is_aws = "x-amzn-requestid" in response.headers and bridge is None and has_name(document)
    if (named or query or is_aws) and isinstance(document, dict):
        yield from read_named(document, named, source, query)
    elif response.media_type == "application/problem+json" and isinstance(document, dict):
        yield from STRUCTURED["problem_details"].read(document, source)
    elif bridge is not None and isinstance(document, list) and not bridge.reads_lists:
        for index, element in enumerate(document):
            yield from bridge.read(element, source.element(f"/{index}").inside(f"/{index}"))
    elif bridge is not None:
        yield from bridge.read(document, source)
    else:
        from uep.bridges.http_api import read_body

        yield from read_body(document, source)


def _read_plain(response: Response, facts: Draft) -> Translation:
    """Return the error of a response whose body no format claims: the status classifies it, the body is kept."""
    draft = facts
    draft.error_type = LIMITED if is_limited(response, facts) else coded_type(_STEM, draft.codes)
    body = response.body
    document = _json(body)
    if document is not None:
        draft.put(f"{_STEM}.body", document)
    elif body:
        text = _text(response)
        if text is None:
            if not response.packed:
                draft.lose("/body", "is neither text nor of a known format")
        elif not _is_plain(text):
            _read_trace(page_text(text), draft)
            draft.put(f"{_STEM}.body", text)
        elif _read_trace(text, draft) or len(text) > _SHORT:
            draft.put(f"{_STEM}.body", text)
        else:
            draft.message = text.strip()
    draft.message = draft.message or response.reason or _phrase(response.status)
    return draft.translation()


def _is_plain(text: str) -> bool:
    """Return whether a body is a text for people, whatever its header says (UEP-BRG-636)."""
    return not text.lstrip().startswith(_MARKUP)


def _read_trace(text: str, draft: Draft) -> bool:
    """Read the trace that a server sends while it is being developed; return whether there is one."""
    from uep.bridges.text._table import GRAMMARS
    from uep.bridges.text._translate import translate_text

    found = next(translate_text(io.BytesIO(text.encode()), GRAMMARS, draft.source.options), None)
    if found is None or not any(node.stack is not None and node.stack.frames for node in found.record.nodes):
        return False
    draft.nodes, draft.language = found.record.nodes, found.record.source_language
    if found.record.error_type != UNCLASSIFIED:
        draft.error_type = found.record.error_type
    return True


def _text(response: Response) -> str | None:
    """Return the text of a body; a text of JSON is what it says, and `null` says nothing (UEP-BRG-2354)."""
    try:
        text: str = response.body.decode()
    except UnicodeDecodeError:
        return None
    if response.media_type.endswith("json"):
        with suppress(*NOT_JSON):
            text = msgspec.json.decode(text, type=str | None) or ""
    return None if "\0" in text else text


def _phrase(status: int) -> str:
    entry = types.code(_STEM, str(status))
    return entry.name if entry is not None and entry.value == str(status) else ""


def emit(record: UniversalErrorProtocol, options: EmitOptions) -> bytes:
    """Return a response whose body is a problem of RFC 9457, as a JSON object or in the form `raw` as bytes of HTTP/1.1."""
    from uep.bridges.problem_details import emit as emit_problem

    body = emit_problem(record, replace(options, form="json"))
    status = http_status(record)
    shown = filter_audience(record, options.audience, options.locale)
    headers = {"Content-Type": "application/problem+json"}
    if shown.recovery is not None and shown.recovery.retry_after:
        headers["Retry-After"] = str(-(-to_milliseconds(shown.recovery.retry_after) // 1000))
    if options.form == "json":
        return emit_json({"status": status, "headers": headers, "body": msgspec.json.decode(body)})
    headers["Content-Length"] = str(len(body))
    lines = [f"HTTP/1.1 {status} {_phrase(status)}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


HTTP: Final = Bridge(
    stem=_STEM,
    sniff=sniff,
    read=read,
    emit=emit,
    forms=("json", "raw"),
    boundary=True,
    read_bytes=read_bytes,
    sniff_bytes=sniff_bytes,
    reads_lists=True,
)
