"""google.rpc.Status with its standard details (JSON, HTTP error JSON, binary, trailers) to records and back.

Details are read from their JSON form, so the protobuf library is needed for the binary form only. Numbers are never
guessed: the HTTP error form holds an HTTP status in ``code``, the message form a gRPC code.
"""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING, Any, Final

from uep import types
from uep.bridges import _google_details
from uep.bridges._embedded import read_embedded
from uep.bridges._google_emit import emit
from uep.bridges._interface import Bridge
from uep.bridges._payload import Draft, Source
from uep.errors import DecodeError
from uep.model import Detail

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._translation import Translation

__all__ = ["GOOGLE_RPC"]

_STEM: Final = "google_rpc"
_RECORD_TYPE: Final = "uep.v1.UniversalErrorProtocol"
_TRAILER: Final = "grpc-status-details-bin"


def sniff(document: Any) -> float:
    """Return how surely a JSON value is a Status: 0.95 for Google's error envelope, 0.9 for a Status with details."""
    if not isinstance(document, dict):
        return 0.0
    if _TRAILER in document or isinstance(document.get("grpc-status"), str | int):
        return 0.95
    error = document.get("error")
    if (
        isinstance(error, dict)
        and isinstance(error.get("code"), int)
        and isinstance(error.get("message"), str)
    ):
        return 0.95 if "status" in error or "details" in error else 0.6
    details = document.get("details")
    if isinstance(document.get("code"), int) and (
        isinstance(details, list) or {"code", "message"} == set(document)
    ):
        typed = all(isinstance(item, dict) and "@type" in item for item in details or [])
        return (
            (0.9 if details and typed else 0.5)
            if isinstance(document.get("message", ""), str) and typed
            else 0.0
        )
    return 0.0


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the error of a Status in JSON; nothing for a status of success, which is refused by the code table."""
    if not isinstance(document, dict):
        return
    if _TRAILER in document or "grpc-status" in document:
        yield from _read_trailers(document, source)
        return
    envelope = document.get("error")
    status = envelope if isinstance(envelope, dict) else document
    yield from _read_status(status, source, http=isinstance(envelope, dict))


def _read_status(status: dict[str, Any], source: Source, *, http: bool) -> Iterator[Translation]:
    draft = Draft(source)
    name = _code_name(status, http=http)
    if name in ("OK", ""):
        return
    if http and isinstance(status.get("code"), int):
        draft.code("http", status["code"])
    entry = types.code("grpc", name)
    draft.code("grpc", entry.value if entry else status.get("code", ""), name)
    draft.error_type = types.type_for_code("grpc", entry.value if entry else "2")
    draft.type_name = name
    draft.message = status.get("message", "") if isinstance(status.get("message"), str) else ""
    embedded = None
    for index, detail in enumerate(status.get("details") or []):
        if not isinstance(detail, dict) or not isinstance(detail.get("@type", detail.get("type")), str):
            draft.lose(f"/details/{index}", "has no type")
            continue
        type_name = str(detail.get("@type", detail.get("type"))).rpartition("/")[2]
        if type_name == _RECORD_TYPE:
            embedded = {key: value for key, value in detail.items() if key != "@type"}
        elif not _google_details.read_detail(type_name, detail, draft):
            _keep_unknown(type_name, detail, draft)
    yield draft.translation(read_embedded(embedded, draft))


def _code_name(status: dict[str, Any], *, http: bool) -> str:
    """Return the gRPC code's name: the status word, else the number, else what the HTTP status stands for."""
    word = status.get("status")
    if isinstance(word, str) and types.code("grpc", word) is not None:
        return word
    number = status.get("code")
    if not isinstance(number, int) or isinstance(number, bool):
        return "UNKNOWN"
    if http:
        return types.grpc_for_http(number)
    entry = types.code("grpc", str(number))
    return entry.name if entry else "UNKNOWN"


def _keep_unknown(type_name: str, detail: dict[str, Any], draft: Draft) -> None:
    """Keep a detail nobody here knows: its bytes where the input has them, else its JSON form."""
    value = detail.get("value")
    if isinstance(value, str) and set(detail) <= {"@type", "type", "value", "debug"}:
        try:
            raw = base64.b64decode(
                value + "=" * (-len(value) % 4), altchars=b"-_" if set(value) & set("-_") else None
            )
            draft.details.append(Detail(type=type_name, value=raw, debug=detail.get("debug")))
        except (binascii.Error, ValueError):
            draft.details.append(
                Detail(type=type_name, debug={k: v for k, v in detail.items() if k != "@type"})
            )
        return
    draft.details.append(Detail(type=type_name, debug={k: v for k, v in detail.items() if k != "@type"}))


def _read_trailers(document: dict[str, Any], source: Source) -> Iterator[Translation]:
    """Read gRPC trailers given as a JSON object: grpc-status, grpc-message (percent-encoded), grpc-status-details-bin."""
    from urllib.parse import unquote

    encoded = document.get(_TRAILER)
    if isinstance(encoded, str):
        try:
            raw = base64.b64decode(encoded + "=" * (-len(encoded) % 4))
        except (binascii.Error, ValueError):
            raise DecodeError(
                f"/{_TRAILER}: is not base64; pass the trailer as it was received",
                reason="bad_format",
                path=f"/{_TRAILER}",
            ) from None
        yield from read_bytes(raw, source)
        return
    status = {
        "code": int(str(document["grpc-status"]) or 2),
        "message": unquote(str(document.get("grpc-message", ""))),
    }
    yield from _read_status(status, source, http=False)


def read_bytes(data: bytes, source: Source) -> Iterator[Translation]:
    """Yield the error of a binary google.rpc.Status."""
    yield from _read_status(_google_details.status_to_json(data), source, http=False)


GOOGLE_RPC: Final = Bridge(
    stem=_STEM, sniff=sniff, read=read, emit=emit, boundary=True, read_bytes=read_bytes
)
