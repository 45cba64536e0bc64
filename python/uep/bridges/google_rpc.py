"""google.rpc.Status with its standard details (JSON, HTTP error JSON, binary, trailers) to records and back.

Details are read from their JSON form, so the protobuf library is needed for the binary form only. Numbers are never
guessed: the HTTP error form holds an HTTP status in ``code``, the message form a gRPC code.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from uep import types
from uep.bridges import _google_details
from uep.bridges._classify import coded_type, is_refused
from uep.bridges._embedded import read_embedded
from uep.bridges._google_emit import emit
from uep.bridges._google_text import is_status_text, parse_status_text
from uep.bridges._interface import Bridge
from uep.bridges._payload import Draft, Source, matches_pattern
from uep.errors import DecodeError
from uep.model import Detail

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._translation import Translation

__all__ = ["GOOGLE_RPC"]

_STEM: Final = "google_rpc"
_RECORD_TYPE: Final = "uep.v1.UniversalErrorProtocol"
_TRAILER: Final = "grpc-status-details-bin"
_TRAILERS: Final = frozenset({"grpc-status", "grpc-message", _TRAILER})
_MEMBERS: Final = frozenset({"code", "message", "status", "details"})
_PACKED: Final = frozenset({"@type", "type", "value", "debug"})
_STANDARD: Final = str.maketrans("-_", "+/")
_FIRST_ERROR: Final = 400
_LAST_ERROR: Final = 599
_LAST_CODE: Final = 16
_DEEPEST: Final = 4
_OPENING: Final = ("{", "[")
_LEGACY: Final = frozenset({"domain", "location", "locationType", "message", "reason"})
_WORD: Final = re.compile("[A-Z][A-Z_]{1,63}", re.ASCII)
_PHRASE: Final = re.compile("[A-Z][a-z]+(?:[ -][A-Za-z]+)+", re.ASCII)
_HTTP_STATUS: Final = re.compile("[1-9][0-9]{2}", re.ASCII)
_NUMBER: Final = re.compile("0|-?[1-9][0-9]{0,18}", re.ASCII)
_BLOCK: Final = re.compile(rb"(?:[a-z0-9-]{1,64}:[\t\x20-\x7e]*\r?(?:\n|\Z))+\Z")
_STATUS_LINE: Final = re.compile(rb"^grpc-status:", re.MULTILINE)


def sniff(document: Any) -> float:
    """Return how surely a JSON value is a Status: 0.95 for Google's error envelope, 0.9 for a Status with details."""
    if not isinstance(document, dict) or "jsonrpc" in document:
        return 0.0
    if _TRAILER in document or isinstance(document.get("grpc-status"), str | int):
        return 0.95
    if _is_client_error(document):
        return 0.9
    error = document.get("error")
    if _is_bare(error):
        return 0.95
    if (
        isinstance(error, dict)
        and isinstance(error.get("code"), int)
        and isinstance(error.get("message"), str)
    ):
        if _WORD.fullmatch(str(error.get("status"))) or _are_details(error.get("details")):
            return 0.95
        if _is_legacy(error.get("errors")):
            return 0.95
        is_status = _FIRST_ERROR <= error["code"] <= _LAST_ERROR and set(error) <= _MEMBERS
        return 0.6 if is_status else 0.0
    details = document.get("details")
    code = document.get("code")
    if (
        isinstance(code, int)
        and (0 <= code <= _LAST_CODE or details)
        and (isinstance(details, list) or {"code", "message"} == set(document))
    ):
        typed = all(isinstance(item, dict) and "@type" in item for item in details or [])
        return (
            (0.9 if details and typed else 0.5)
            if isinstance(document.get("message", ""), str) and typed
            else 0.0
        )
    return 0.0


def _is_bare(error: Any) -> bool:
    """Return whether an error has a status, the name of its code and details, but no message (UEP-BRG-3062)."""
    return (
        isinstance(error, dict)
        and "message" not in error
        and isinstance(error.get("code"), int)
        and types.code("grpc", str(error.get("status"))) is not None
        and set(error) <= _MEMBERS
        and _are_details(error.get("details", []))
    )


def _are_details(details: Any) -> bool:
    return isinstance(details, list) and all(isinstance(one, dict) and "@type" in one for one in details)


def _is_client_error(document: dict[str, Any]) -> bool:
    """Return whether a JSON value is what clients make of a status: that of grpc-js, or the body of grpc-gateway 1."""
    code, told = document.get("code"), document.get("error", document.get("details"))
    if (
        not isinstance(code, int)
        or isinstance(code, bool)
        or not 1 <= code <= _LAST_CODE
        or not isinstance(told, str)
    ):
        return False
    is_node = isinstance(document.get("metadata"), dict) and "error" not in document
    return is_node or told == document.get("message")


def _client_status(document: dict[str, Any]) -> dict[str, Any]:
    """Return the status of which a client has made its error, without what says the same twice."""
    told = document.get("error", document.get("details"))
    status = {"message": told} | document
    names = [name for name in ("details", "error") if status.get(name) == told]
    says = str(status["message"]).endswith(str(told))
    return {key: value for key, value in status.items() if not (says and key in names)}


def _is_legacy(entries: Any) -> bool:
    """Return whether a list has the reasons that Google's HTTP APIs gave before they had details."""
    return (
        isinstance(entries, list)
        and bool(entries)
        and all(
            isinstance(one, dict)
            and isinstance(one.get("reason"), str)
            and isinstance(one.get("domain"), str)
            for one in entries
        )
    )


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the error of a Status in JSON; nothing for a status of success, which is refused by the code table."""
    if not isinstance(document, dict):
        return
    if _TRAILER in document or "grpc-status" in document:
        yield from _read_trailers(document, source)
        return
    envelope = document.get("error")
    if isinstance(envelope, dict):
        beside = {key: value for key, value in document.items() if key != "error"}
        # UEP-BRG-1346: a long-running operation holds a Status as it is, with a gRPC code.
        is_plain = document.get("done") is True and isinstance(document.get("name"), str)
        whole = envelope if is_plain else _unfolded(envelope)
        passed = envelope["message"] if whole is not envelope else ""
        yield from _read_status(beside | whole, source.inside("/error"), http=not is_plain, passed=passed)
    elif _is_client_error(document):
        yield from _read_status(_client_status(document), source, http=False)
    else:
        yield from _read_status(document, source, http=False)


def _unfolded(status: dict[str, Any]) -> dict[str, Any]:
    """Return a status whose message is the JSON text of an error as that error; what it does not say is kept (UEP-BRG-3061)."""
    for _ in range(_DEEPEST):
        text = status.get("message")
        if not isinstance(text, str) or not text.lstrip().startswith(_OPENING):
            break
        try:
            told = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            break
        told = told[0] if isinstance(told, list) and len(told) == 1 else told
        inner = told.get("error") if isinstance(told, dict) else None
        if not isinstance(inner, dict) or not isinstance(inner.get("message"), str):
            break
        status = status | inner
    return status


def _read_status(
    status: dict[str, Any], source: Source, *, http: bool, lost: str = "", passed: str = ""
) -> Iterator[Translation]:
    draft = Draft(source)
    if passed:
        draft.put(f"{_STEM}.message", passed)
    if lost:
        draft.lose(lost, "is no status that can be read")
    _read_codes(status, draft, http=http)
    if draft.codes and all(is_refused(code) for code in draft.codes):
        return  # UEP-BRG-059, UEP-BRG-067
    draft.type_name = next((code.name for code in draft.codes if code.space == "grpc"), "")
    message = status.get("message")
    draft.message = message if isinstance(message, str) else ""
    if message and not draft.message:
        draft.put("google_rpc.message", message)
    is_read = http and _is_legacy(status.get("errors")) and _read_legacy(status["errors"], draft)
    for key, value in status.items():
        if key not in _MEMBERS and not (is_read and key == "errors"):
            draft.put(f"{_STEM}.{key}", value)  # UEP-BRG-036
    embedded, place = _read_details(status.get("details"), draft)
    draft.error_type = draft.error_type or coded_type(_STEM, draft.codes)
    yield draft.translation(read_embedded(embedded, draft, place))


def _read_legacy(entries: list[dict[str, Any]], draft: Draft) -> bool:
    """Read the reasons of Google's HTTP APIs as codes of their domains, and their places as violations; return whether that is all."""
    is_whole = True
    for one in entries:
        if matches_pattern("code_space", one["domain"]) and one["reason"]:
            draft.code(one["domain"], one["reason"], one["reason"])
        else:
            is_whole = False
        texts = {key: one[key] for key in ("location", "message") if isinstance(one.get(key), str)}
        if texts.get("location"):
            kind = "query" if one.get("locationType") == "parameter" else one.get("locationType") or "field"
            told = texts.get("message", "")
            draft.violate(str(kind), path=texts["location"], reason=one["reason"], description=told)
        is_whole = is_whole and set(one) <= _LEGACY and texts.get("message", draft.message) == draft.message
    return is_whole


def _read_details(details: Any, draft: Draft) -> tuple[dict[str, Any] | None, str]:
    """Read the details into the draft; return the record among them and its place."""
    embedded, place = None, ""
    if details and not isinstance(details, list):
        draft.put("google_rpc.details", details)
    for index, detail in enumerate(details if isinstance(details, list) else []):
        named = detail.get("@type", detail.get("type")) if isinstance(detail, dict) else None
        type_name = named.rpartition("/")[2] if isinstance(named, str) else ""
        if not matches_pattern("detail_type", type_name):
            draft.lose(f"/details/{index}", "has no type")
        elif type_name == _RECORD_TYPE:
            embedded = {key: value for key, value in detail.items() if key != "@type"}
            place = f"/details/{index}"
        elif not _google_details.read_detail(type_name, detail, draft):
            _keep_unknown(type_name, detail, draft)
    return embedded, place


def _read_codes(status: dict[str, Any], draft: Draft, *, http: bool) -> None:
    """Write the codes of a status into the draft, that of the response first (UEP-BRG-073).

    UEP-BRG-066: the number is an HTTP status in the form of Google's HTTP APIs, whose word `status` is the gRPC code, and
    a gRPC code elsewhere, where ProtoJSON leaves 0 out.
    """
    response = draft.source.options.status
    if response:
        draft.code("http", response)
    number, word = status.get("code"), status.get("status")
    if not http:
        value = 0 if number is None else number
        draft.code("grpc", value if isinstance(value, int | float | str) else str(value), grpc_name(value))
        return
    if isinstance(number, str):
        if _HTTP_STATUS.fullmatch(number) is None:
            draft.lose("/code", "is no HTTP status")  # UEP-BRG-076
        number = int(number) if _HTTP_STATUS.fullmatch(number) else None
    if isinstance(number, int | float) and not isinstance(number, bool):
        # UEP-BRG-2351: a stream of grpc-gateway has no HTTP status
        is_grpc = not word and isinstance(status.get("details"), list) and 0 < number <= _LAST_CODE
        draft.code(*("grpc", number, grpc_name(number)) if is_grpc else ("http", number))
    if isinstance(word, str) and _PHRASE.fullmatch(word):
        draft.put(f"{_STEM}.status", word)  # the words of HTTP are no name of a code
    elif isinstance(word, str) and word:
        entry = types.code("grpc", word)
        known = entry is not None and entry.name == word
        draft.code("grpc", entry.value if entry is not None and known else word, word if known else "")


def grpc_name(value: object) -> str:
    """Return the name of a gRPC code; that of UNKNOWN for a number that nobody listed (UEP-BRG-068)."""
    entry = types.code("grpc", str(value)) if not isinstance(value, bool) else None
    return entry.name if entry is not None else "UNKNOWN"


def _keep_unknown(type_name: str, detail: dict[str, Any], draft: Draft) -> None:
    """Keep a detail nobody here knows: its bytes where the input has them, else its JSON form."""
    raw = decode_base64(detail["value"]) if set(detail) <= _PACKED and "value" in detail else None
    if raw is not None:
        draft.details.append(Detail(type=type_name, value=raw, debug=draft.debug(detail.get("debug"))))
    else:
        members = {key: value for key, value in detail.items() if key != "@type"}
        _google_details.read_foreign(type_name, members, draft)
        draft.details.append(Detail(type=type_name, debug=draft.debug(members)))


def decode_base64(text: object) -> bytes | None:
    """Return the bytes of base64 in either alphabet, padded or not; None for what is none."""
    if not isinstance(text, str) or not text.isascii():
        return None
    try:
        return base64.b64decode(
            text.translate(_STANDARD).rstrip("=") + "=" * (-len(text.rstrip("=")) % 4), validate=True
        )
    except (binascii.Error, ValueError):
        return None


def _read_trailers(document: dict[str, Any], source: Source) -> Iterator[Translation]:
    """Read gRPC trailers given as a JSON object: grpc-status, grpc-message (percent-encoded), grpc-status-details-bin."""
    from urllib.parse import unquote

    status, message = document.get("grpc-status"), document.get("grpc-message")
    beside = {key: value for key, value in document.items() if key not in _TRAILERS}
    plain = beside | {
        "code": int(status) if isinstance(status, str) and _NUMBER.fullmatch(status) else status,
        "message": unquote(message) if isinstance(message, str) else "",
    }
    if document.get(_TRAILER) is None:
        yield from _read_status(plain, source, http=False)
        return
    raw = decode_base64(document[_TRAILER])
    try:
        if raw is None:
            raise DecodeError(
                f"/{_TRAILER}: is not base64; pass the trailer as it was received",
                reason="bad_format",
                path=f"/{_TRAILER}",
            )
        found = beside | _google_details.status_to_json(raw)
    except DecodeError:
        if status is None:
            raise
        # UEP-BRG-038: the other trailers still say that an error is there.
        yield from _read_status(plain, source, http=False, lost=f"/{_TRAILER}")
        return
    yield from _read_status(found, source.inside(f"/{_TRAILER}"), http=False)


def sniff_bytes(head: bytes) -> float:
    """Return 0.9 for a status in text, and for lines of headers in lower case, as HTTP/2 has them, with a grpc-status among them."""
    if is_status_text(head):
        return 0.9
    block = _BLOCK.match(head.lstrip())
    return 0.9 if block is not None and _STATUS_LINE.search(block[0]) else 0.0


def read_bytes(data: bytes, source: Source) -> Iterator[Translation]:
    """Yield the error of a binary google.rpc.Status, of one in text, or of the trailers as lines of headers."""
    if is_status_text(data):
        yield from _read_status(parse_status_text(data), replace(source, media_type="text/plain"), http=False)
        return
    if sniff_bytes(data):
        pairs = [line.partition(b":")[::2] for line in data.split(b"\n") if line.strip()]
        document = {name.strip().decode(): value.strip().decode("utf-8", "replace") for name, value in pairs}
        yield from _read_trailers(document, replace(source, media_type="text/plain"))
        return
    yield from _read_status(_google_details.status_to_json(data), source, http=False)


GOOGLE_RPC: Final = Bridge(
    stem=_STEM,
    sniff=sniff,
    read=read,
    emit=emit,
    forms=("binary", "header_block", "json", "trailers"),
    boundary=True,
    read_bytes=read_bytes,
    sniff_bytes=sniff_bytes,
)
