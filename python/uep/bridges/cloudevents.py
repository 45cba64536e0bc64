"""CloudEvents that carry an error (JSON, batches, HTTP in binary mode) to records and back. What their data say the data's own bridge reads.

Source: CloudEvents 1.0.2, JSON format and HTTP binding. An event without an error in its data reports none.
"""

from __future__ import annotations

import base64
from dataclasses import replace as replace_source
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, unquote

import msgspec
from msgspec.structs import replace

from uep.bridges._audience import filter_audience
from uep.bridges._cloudevents_data import Content, has_error, read_content
from uep.bridges._cloudevents_facts import add_attributes
from uep.bridges._embedded import embed
from uep.bridges._http_message import read_headers, starts_raw
from uep.bridges._interface import Bridge, emit_json
from uep.bridges._json import NOT_JSON
from uep.errors import DecodeError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._interface import EmitOptions
    from uep.bridges._payload import Source
    from uep.bridges._translation import Translation
    from uep.model import UniversalErrorProtocol

__all__ = ["CLOUDEVENTS"]

_STEM: Final = "cloudevents"
_VERSIONS: Final = ("0.3", "1.0")
_REQUIRED: Final = ("id", "source", "specversion", "type")
_DATA: Final = frozenset({"data", "data_base64", "datacontentencoding", "datacontenttype"})
_TYPE: Final = "dev.uep.error.v1"
_RECORD: Final = "application/uep+json"
_EVENT: Final = "application/cloudevents+json"
_BATCH: Final = "application/cloudevents-batch+json"
_JSON: Final = "application/json"
_PREFIX: Final = "ce-"
_HEAD: Final = 1 << 13
_MOST: Final = 64 * 1024  # CloudEvents 1.0.2, Size Limits: what intermediaries have to forward
_ATTRIBUTE: Final = 2048
_SAFE: Final = "".join(
    chr(code) for code in range(0x21, 0x7F) if chr(code) not in '"%'
)  # HTTP binding 3.1.3.2
_PATH: Final = "-._~!$&'()*+,;=:@"  # what RFC 3986 lets stand in a part of a path beside letters and digits


def sniff(document: Any) -> float:
    """Return 1.0 for an event, or a batch of events, in whose data there is an error; an event without one is none (0)."""
    if isinstance(document, list):
        is_batch = bool(document) and all(_is_event(item) for item in document)
        return max(sniff(item) for item in document) if is_batch else 0.0
    return 1.0 if _is_event(document) and has_error(_content(document)) else 0.0


def _is_event(document: Any) -> bool:
    return (
        isinstance(document, dict)
        and all(isinstance(document.get(name), str) and document[name] for name in _REQUIRED)
        and document["specversion"] in _VERSIONS
    )


def _content(event: dict[str, Any]) -> Content:
    """Return the data of an event; those in base64 are bytes."""
    data, kind = event.get("data"), event.get("datacontenttype")
    encoded = event.get("data_base64")
    if encoded is None and str(event.get("datacontentencoding")).lower() == "base64":
        encoded = data  # version 0.3
    if isinstance(encoded, str):
        try:
            data = base64.b64decode(encoded, validate=True)
        except ValueError:
            data = encoded
    return Content(data, kind if isinstance(kind, str) and kind else _JSON)


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the errors in the data of an event, with what its attributes say where they are silent."""
    if not _is_event(document):
        return
    attributes = {key: value for key, value in document.items() if key not in _DATA}
    place = "/data_base64" if document.get("data_base64") is not None else "/data"
    yield from _read_event(attributes, _content(document), source, place)


def _read_event(
    attributes: dict[str, Any], content: Content, source: Source, place: str = "/data"
) -> Iterator[Translation]:
    for found in read_content(content, source.inside(place)):
        record, losses = add_attributes(found.record, attributes, source, embedded=found.embedded)
        yield replace(found, record=record, format=_STEM, losses=(*found.losses, *losses), span=source.span)


def sniff_bytes(head: bytes) -> float:
    """Return 1.0 for the headers of a message in binary mode, behind a request line or not."""
    if starts_raw(head):
        return 0.0  # a response, whose status says more
    headers, _ = read_headers(head.lstrip()[:_HEAD])
    is_json = headers.get("content-type", "").startswith((_EVENT, _BATCH))
    return 1.0 if is_json or all(headers.get(f"{_PREFIX}{name}") for name in _REQUIRED) else 0.0


def read_bytes(data: bytes, source: Source) -> Iterator[Translation]:
    """Yield the errors of an HTTP message: in binary mode the attributes are headers, else the body is the event or the batch."""
    headers, place = read_headers(data)
    kind = headers.get("content-type", "")
    source = replace_source(source, media_type="message/http")
    if kind.startswith((_EVENT, _BATCH)):
        document = _parse(data[place:])
        for index, event in enumerate(document if isinstance(document, list) else [document]):
            yield from read(
                event,
                source.element(f"/{index}").inside(f"/{index}") if isinstance(document, list) else source,
            )
        return
    attributes: dict[str, Any] = {
        # UEP-BRG-688: what a header cannot hold is written as the percent-encoded bytes of its UTF-8.
        name.removeprefix(_PREFIX): unquote(value.strip('"'))
        for name, value in headers.items()
        if name.startswith(_PREFIX)
    }
    if not _is_event(attributes):
        raise DecodeError(
            f"cloudevents: has no headers {', '.join(_PREFIX + name for name in _REQUIRED)}",
            reason="malformed",
            path=None,
        )
    yield from _read_event(attributes, Content(data[place:], kind or _JSON), source)


def _parse(body: bytes) -> Any:
    try:
        return msgspec.json.decode(body)
    except NOT_JSON:
        raise DecodeError("cloudevents: the body is no JSON", reason="malformed", path=None) from None


def emit(record: UniversalErrorProtocol, options: EmitOptions) -> bytes:
    """Return an event whose data are the record: in JSON, as a batch of one, or as headers and body of HTTP in binary mode."""
    shown = filter_audience(record, options.audience, options.locale)
    attributes = _attributes(shown)
    written = _write(attributes, embed(shown, "full"), options.form)
    if len(written) > _MOST:
        written = _write(attributes, embed(shown, "compact"), options.form)  # UEP-BRG-1183
    return written


def _write(attributes: dict[str, str], data: Any, form: str) -> bytes:
    if form == "http":
        lines = [f"Content-Type: {attributes['datacontenttype']}"]
        named = {name: value for name, value in attributes.items() if name != "datacontenttype"}
        lines += [f"{_PREFIX}{name}: {quote(value, safe=_SAFE)}" for name, value in named.items()]
        return "\r\n".join([*lines, "", ""]).encode() + emit_json(data)
    event = attributes | {"data": data}
    return msgspec.json.encode([event]) if form == "batch" else emit_json(event)


def _attributes(record: UniversalErrorProtocol) -> dict[str, str]:
    """Return the attributes; they travel in the clear, so that no text of the error is among them (UEP-BRG-689)."""
    service = record.resource.service if record.resource is not None else ""
    own = record.context.get(f"{_STEM}.source")
    subject = record.context.get(f"{_STEM}.subject")
    found = {
        "specversion": "1.0",
        "id": record.error_id,
        "source": own if _is_attribute(own) else f"/{quote(service or 'uep', safe=_PATH)}",
        "type": _TYPE,
        "subject": subject if _is_attribute(subject) else "",
        "time": record.timestamp,
        "datacontenttype": _RECORD,
    }
    correlation = record.correlation
    if correlation is not None and correlation.trace_id and correlation.span_id:
        flags = f"{correlation.trace_flags & 0xFF:02x}"
        found["traceparent"] = f"00-{correlation.trace_id}-{correlation.span_id}-{flags}"
    return {name: value for name, value in found.items() if value}


def _is_attribute(value: Any) -> bool:
    """Return whether a value of the context can stand in an attribute; one that is long stays in the record alone."""
    return isinstance(value, str) and 0 < len(value) <= _ATTRIBUTE


CLOUDEVENTS: Final = Bridge(
    stem=_STEM,
    sniff=sniff,
    read=read,
    emit=emit,
    forms=("batch", "http", "json"),
    read_bytes=read_bytes,
    sniff_bytes=sniff_bytes,
)
