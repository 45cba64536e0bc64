"""Errors of the Connect protocol to records and back: unary bodies and the last message of a stream.

The details are binary there and are read as the bridge google_rpc reads them. What a detail's `debug` says is never read
into a field: it is for people and may contradict the value.
"""

from __future__ import annotations

import base64
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import msgspec

from uep import encoding, types
from uep._code_tables import pair_code
from uep._gen.codes import CODE_TABLES
from uep.bridges import _google_details
from uep.bridges._classify import coded_type, is_refused
from uep.bridges._embedded import read_embedded
from uep.bridges._google_emit import to_status_json
from uep.bridges._google_wire import pack_detail, unpack_detail
from uep.bridges._interface import Bridge, emit_json
from uep.bridges._payload import Draft, Source, matches_pattern
from uep.bridges.google_rpc import decode_base64
from uep.errors import DecodeError
from uep.model import Detail

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._interface import EmitOptions
    from uep.bridges._translation import Translation
    from uep.model import UniversalErrorProtocol

__all__ = ["CONNECT"]

_STEM: Final = "connect"
_RECORD_TYPE: Final = "uep.v1.UniversalErrorProtocol"
_MEMBERS: Final = frozenset({"code", "message", "details"})
_ENVELOPE: Final = frozenset({"error", "metadata"})


@cache
def _words() -> dict[str, str]:
    """Return the gRPC number of each word of Connect (UEP-BRG-069)."""
    return {row["connect"]: row["value"] for row in CODE_TABLES["grpc"]["entries"] if "connect" in row}


def sniff(document: Any) -> float:
    """Return how surely a JSON value is a Connect error: 0.95 with details, less for a word and a message alone."""
    if not isinstance(document, dict):
        return 0.0
    error = document.get("error")
    if set(document) <= _ENVELOPE and isinstance(error, dict):
        return max(_sniff_error(error), 0.9 if "metadata" in document and _is_error(error) else 0.0)
    return _sniff_error(document)


def _is_error(error: dict[str, Any]) -> bool:
    return isinstance(error.get("code"), str) and set(error) <= _MEMBERS


def _sniff_error(error: dict[str, Any]) -> float:
    if not _is_error(error) or error["code"] not in _words():
        return 0.0
    details = error.get("details")
    if isinstance(details, list) and details:
        is_typed = all(isinstance(item, dict) and isinstance(item.get("type"), str) for item in details)
        return 0.95 if is_typed else 0.0
    return 0.8 if isinstance(error.get("message"), str) else 0.5


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the error of a unary body or of the last message of a stream; a stream that ended well has none."""
    if not isinstance(document, dict):
        return
    if set(document) <= _ENVELOPE:
        if not isinstance(document.get("error"), dict):
            return
        yield from _read_error(document["error"], document.get("metadata"), source.inside("/error"))
    else:
        yield from _read_error(document, None, source)


def _read_error(error: dict[str, Any], metadata: Any, source: Source) -> Iterator[Translation]:
    draft = Draft(source)
    _read_codes(error.get("code"), draft)
    if draft.codes and all(is_refused(code) for code in draft.codes):
        return  # UEP-BRG-059
    draft.error_type = coded_type(_STEM, draft.codes)
    draft.type_name = next((code.name for code in draft.codes if code.space == "grpc"), "")
    message = error.get("message")
    draft.message = message if isinstance(message, str) else ""
    if message and not draft.message:
        draft.put(f"{_STEM}.message", message)
    for key, value in error.items():
        if key not in _MEMBERS:
            draft.put(f"{_STEM}.{key}", value)  # UEP-BRG-036
    if metadata:
        draft.put(f"{_STEM}.metadata", metadata)
    yield draft.translation(read_embedded(_read_details(error.get("details"), draft), draft, "/details"))


def _read_codes(word: Any, draft: Draft) -> None:
    """Write the codes into the draft: that of the response, and the word or what the response stands for (UEP-BRG-070)."""
    status = draft.source.options.status
    if status:
        draft.code("http", status)
    value = _words().get(word) if isinstance(word, str) else None
    if value is None and status:
        value = _words()[pair_code("http_to_connect", str(status)) or "unknown"]
    if value is not None:
        entry = types.code("grpc", value)
        draft.code("grpc", value, entry.name if entry else "")
    if isinstance(word, str) and word and word not in _words():
        draft.put(f"{_STEM}.code", word)


def _read_details(details: Any, draft: Draft) -> dict[str, Any] | None:
    """Read the details into the draft; return the record among them."""
    embedded = None
    if details and not isinstance(details, list):
        draft.put(f"{_STEM}.details", details)
    for index, detail in enumerate(details if isinstance(details, list) else []):
        named = detail.get("type") if isinstance(detail, dict) else None
        type_name = named.rpartition("/")[2] if isinstance(named, str) else ""
        if not matches_pattern("detail_type", type_name):
            draft.lose(f"/details/{index}", "has no type")
            continue
        raw = decode_base64(detail.get("value"))
        record = _record_in(raw) if type_name == _RECORD_TYPE and raw is not None else None
        if record is not None:
            embedded = record
        else:
            _read_detail(type_name, raw, detail, f"/details/{index}", draft)
    return embedded


def _read_detail(type_name: str, raw: bytes | None, detail: dict[str, Any], path: str, draft: Draft) -> None:
    members = unpack_detail(type_name, raw) if raw is not None else None
    debug = detail.get("debug")
    if raw is None and detail.get("value") not in (None, ""):
        draft.lose(f"{path}/value", "is not base64")
    if members is None or not _google_details.read_detail(type_name, members, draft):
        draft.details.append(Detail(type=type_name, value=raw or b"", debug=debug))
    elif debug is not None and debug != members:
        draft.lose(f"{path}/debug", "says something else than the value, which counts")


def _record_in(data: bytes) -> dict[str, Any] | None:
    try:
        record = encoding.decode(data, media_type=encoding.PROTOBUF).record
    except DecodeError:
        return None
    members: dict[str, Any] = msgspec.json.decode(encoding.encode(record))
    return members


def emit(record: UniversalErrorProtocol, options: EmitOptions) -> bytes:
    """Return the body of a failed unary call, or the last message of a stream in the form `end_stream`."""
    status = to_status_json(record, options)
    numbers = {value: word for word, value in _words().items()}
    error = {
        "code": numbers.get(str(status["code"]), "unknown"),
        "message": status["message"],
        "details": [_write_detail(detail) for detail in status["details"]],
    }
    return emit_json({"error": error} if options.form == "end_stream" else error)


def _write_detail(detail: dict[str, Any]) -> dict[str, str]:
    members = dict(detail)
    type_name = members.pop("@type").rpartition("/")[2]
    if type_name == _RECORD_TYPE:
        record = encoding.decode(emit_json(members)).record
        data = encoding.encode(record, media_type=encoding.PROTOBUF)
    elif "value" in members:
        data = base64.b64decode(members["value"])
    else:
        data = pack_detail(type_name, members)
    return {"type": type_name, "value": base64.b64encode(data).decode().rstrip("=")}


CONNECT: Final = Bridge(
    stem=_STEM, sniff=sniff, read=read, emit=emit, forms=("json", "end_stream"), boundary=True
)
