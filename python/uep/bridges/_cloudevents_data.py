"""The data of a CloudEvent: which format they have, and the errors in them. Knows no attributes of events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from uep import encoding
from uep.bridges._json import NOT_JSON
from uep.bridges._payload import UNCLASSIFIED, Draft, Source
from uep.bridges._translation import Translation
from uep.errors import DecodeError

if TYPE_CHECKING:
    from uep.bridges._interface import Bridge

__all__ = ["Content", "has_error", "read_content"]

_STEM: Final = "cloudevents"
_RECORDS: Final = ("application/uep+json", "application/uep+msgpack", "application/uep+protobuf")
_PROBLEMS: Final = {
    "application/problem+json": "problem_details",
    "application/vnd.api+json": "json_api",
}
_SENTRY: Final = "application/x-sentry-envelope"


class Content(NamedTuple):
    """Data and their media type; bytes, or a value of JSON, which can be a text."""

    data: Any
    media_type: str

    @property
    def kind(self) -> str:
        """Return the media type in lower case, without parameters."""
        return self.media_type.partition(";")[0].strip().lower()


def has_error(content: Content) -> bool:
    """Return whether data are a record or of a format that reports errors."""
    if content.kind in _RECORDS:
        return True
    found, _ = _bridge_of(content)
    return found is not None or _is_record(_parsed(content)) or _is_text(content)


def _is_record(value: Any) -> bool:
    from uep.bridges._formats import is_record

    return is_record(value) and "error_id" in value


def _is_text(content: Content) -> bool:
    """Return whether data are text with a trace in it."""
    return bool(_text(content)) and next(_traces(content), None) is not None


def _text(content: Content) -> str:
    if not content.kind.startswith("text/"):
        return ""
    data = content.data
    return (
        data.decode("utf-8", "replace") if isinstance(data, bytes) else data if isinstance(data, str) else ""
    )


def _traces(content: Content, now: str = "1970-01-01T00:00:00Z") -> Iterator[Translation]:
    import io

    from uep.bridges._translation import Options
    from uep.bridges.text._table import GRAMMARS
    from uep.bridges.text._translate import translate_text

    yield from translate_text(
        io.BytesIO(_text(content).encode("utf-8", "replace")), GRAMMARS, Options(now=now)
    )


def _parsed(content: Content) -> Any:
    """Return the value of JSON that data are; None for any others."""
    data = content.data
    if isinstance(data, str):
        data = data.encode("utf-8", "replace")
    if not isinstance(data, bytes):
        return data
    try:
        return msgspec.json.decode(data) if data.lstrip()[:1] in (b"{", b"[") else None
    except NOT_JSON:
        return None


def _bridge_of(content: Content) -> tuple[Bridge | None, Any]:
    """Return the bridge that reads some data, by their media type or else by what they are, and the data as it wants them."""
    from uep.bridges._formats import STRUCTURED, recognise_alone, recognise_bytes

    document = _parsed(content)
    named = _PROBLEMS.get(content.kind)
    if named is not None and isinstance(document, dict):
        return STRUCTURED[named], document
    if document is not None:
        found = recognise_alone(document)
        return (found[0], document) if found is not None and found[0].stem != _STEM else (None, None)
    data = content.data.encode("utf-8", "replace") if isinstance(content.data, str) else content.data
    other = recognise_bytes(data) if isinstance(data, bytes) and data else None
    return (other[0], data) if other is not None and other[0].stem != _STEM else (None, None)


def read_content(content: Content, source: Source) -> Iterator[Translation]:
    """Yield the errors in data; those of a media type of records that are none become one error that says so."""
    if content.kind in _RECORDS or _is_record(_parsed(content)):
        yield _read_record(content, source)
        return
    bridge, document = _bridge_of(content)
    if bridge is None:
        for found in _traces(content, source.options.now) if _text(content) else ():
            yield _as_draft(found, source)
    elif isinstance(document, bytes):
        if bridge.read_bytes is not None:
            yield from bridge.read_bytes(document, source)
    elif isinstance(document, list) and not bridge.reads_lists:
        for index, element in enumerate(document):
            place = source.element(f"{source.pointer or ''}/data/{index}")
            yield from bridge.read(element, place.inside(f"/{index}"))
    else:
        yield from bridge.read(document, source)


def _read_record(content: Content, source: Source) -> Translation:
    """Return the record that data are, as its sender made it (UEP-BRG-686)."""
    from uep.bridges._refused import report_refused

    data = content.data
    if isinstance(data, str):
        data = data.encode("utf-8", "replace")
    elif not isinstance(data, bytes):
        data = msgspec.json.encode(data)
    kind = content.kind if content.kind in _RECORDS else _RECORDS[0]
    try:
        record = encoding.decode(data, kind).record
    except DecodeError as refusal:
        return report_refused(source, refusal)
    if source.options.keep_origin or record.origin is None:
        record = msgspec.structs.replace(record, origin=Draft(source).record().origin)
    return Translation(record, _STEM, 1.0, (), source.span, embedded=True)


def _as_draft(found: Translation, source: Source) -> Translation:
    """Return the error of a text as one of the event that holds it."""
    record = found.record
    draft = Draft(source)
    draft.language, draft.nodes = record.source_language, record.nodes
    draft.error_type = record.error_type or UNCLASSIFIED
    draft.codes = record.codes
    draft.losses = list(found.losses)
    draft.marks = [mark for mark in record.marks if mark.rule not in ("bridge:time", "bridge:lost")]
    return draft.translation()
