"""Write a record as google.rpc.Status: one ErrorInfo, the details its fields stand for, and the record itself as a detail."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from uep import types
from uep.bridges._audience import filter_audience, pick_text, refused_parts
from uep.bridges._embedded import embed
from uep.bridges._google_details import pointer_field, reason_of
from uep.bridges._interface import emit_json
from uep.bridges._native_calls import list_trace
from uep.bridges._native_trace import write_trace, write_whole_trace

if TYPE_CHECKING:
    from uep.bridges._interface import EmitOptions
    from uep.model import UniversalErrorProtocol, Violation

__all__ = ["emit", "to_status_json"]

_STEM: Final = "google_rpc"
# What PROTOCOL-HTTP2.md of grpc/grpc lets stand in grpc-message.
_PLAIN: Final = "".join(chr(code) for code in range(0x20, 0x7F) if chr(code) != "%")
_CODE: Final = re.compile("[1-9][0-9]{0,9}", re.ASCII)
_PREFIX: Final = "type.googleapis.com/"
_KEPT: Final = ("google.rpc.ErrorInfo", "uep.v1.UniversalErrorProtocol")
_LARGEST: Final = 8 * 1024
_LONGEST: Final = 1024
_OBJECT: Final = "kubernetes_status.details"
_OVERHEAD: Final = 32
_STACK: Final = 2048
_DOMAIN: Final = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+", re.ASCII)
_REASON: Final = re.compile("[A-Z][A-Z0-9_]{1,61}[A-Z0-9]", re.ASCII)
_KEY: Final = re.compile("[a-z][A-Za-z0-9_-]{2,63}", re.ASCII)  # ErrorInfo.metadata
_STANDARD: Final = ("google.rpc.", "uep.")


def emit(record: UniversalErrorProtocol, options: EmitOptions) -> bytes:
    """Return the Status in JSON (message form, gRPC code), in binary, or as trailers: an object or lines of headers."""
    status = to_status_json(record, options)
    if options.form == "binary":
        return _to_binary(status)
    if options.form == "json":
        return emit_json(status)
    trailers = _to_trailers(status)
    if options.form == "trailers":
        return emit_json(trailers)
    return "".join(f"{name}: {value}\r\n" for name, value in trailers.items()).encode()


def to_status_json(record: UniversalErrorProtocol, options: EmitOptions) -> dict[str, Any]:
    """Return the Status in its ProtoJSON form."""
    shown = filter_audience(record, options.audience, options.locale)
    return {
        "code": grpc_code(record),
        "message": shown.error_message,
        "details": _details(shown, options.locale, refused_parts(shown, record)),
    }


def grpc_code(record: UniversalErrorProtocol) -> int:
    """Return the gRPC code of a record: its own grpc code where it has one that is an error's, else its type's.

    UEP-BRG-061, UEP-BRG-062: of several codes none is the record's own.
    """
    values = {code.value for code in record.codes if code.space == "grpc"}
    own = [int(value) for value in values if _CODE.fullmatch(value) and int(value) < 1 << 31]
    if len(own) == 1:
        return own[0]
    entry = types.find_nearest(record.error_type, record.type_ancestors)
    found = types.code("grpc", entry.grpc_code)
    return int(found.value) if found else 2


def _details(shown: UniversalErrorProtocol, locale: str, violations: list[Violation]) -> list[dict[str, Any]]:
    """Return the details of a record that was made ready for its audience (UEP-BRG-044)."""
    details = [_error_info(shown)]
    if shown.recovery is not None and shown.recovery.retry_after:
        details.append(_any("RetryInfo", retryDelay=shown.recovery.retry_after))
    found = _violations(violations)
    is_told = any(one["@type"].endswith(".ResourceInfo") for one in found)
    details += found if is_told else found + _object(shown)
    if shown.links:
        details.append(
            _any("Help", links=[{"description": link.description, "url": link.url} for link in shown.links])
        )
    text = pick_text(shown, locale)
    if text is not None:
        details.append(_any("LocalizedMessage", locale=text.locale, message=text.text))
    if shown.correlation is not None and shown.correlation.request_id:
        details.append(_any("RequestInfo", requestId=shown.correlation.request_id))
    debug = _without_empty(detail=str(shown.context.get(f"{_STEM}.debug.detail") or ""))
    entries = _entries(shown)
    if entries or debug:
        details.append(_any("DebugInfo", **({"stackEntries": entries} if entries else {}), **debug))
    details += _unknown(shown)
    details.append({"@type": f"{_PREFIX}uep.v1.UniversalErrorProtocol", **embed(shown)})
    return details


def _entries(record: UniversalErrorProtocol) -> list[str]:
    """Return the lines of the stack, as many as have room in a trailer beside the record (UEP-BRG-3149)."""
    if record.stack_trace:
        return record.stack_trace.split("\n")
    trace = write_whole_trace(record) or write_trace(record) or list_trace(record)
    lines, size = [], 0
    for line in trace.rstrip("\n").split("\n") if trace else ():
        size += len(line.encode()) + 2
        if size > _STACK:
            break
        lines.append(line)
    return lines


def _object(record: UniversalErrorProtocol) -> list[dict[str, Any]]:
    """Return the object that a Status of Kubernetes is about (UEP-BRG-3151)."""
    about = {key: record.context.get(f"{_OBJECT}.{key}") for key in ("group", "kind", "name")}
    if not all(isinstance(about[key], str) for key in ("kind", "name")):
        return []
    kind = ".".join(one for one in (about["kind"], about["group"]) if isinstance(one, str) and one)
    return [_any("ResourceInfo", resourceType=kind, resourceName=about["name"])]


def _any(name: str, **members: Any) -> dict[str, Any]:
    return {"@type": f"{_PREFIX}google.rpc.{name}", **members}


def _error_info(record: UniversalErrorProtocol) -> dict[str, Any]:
    """Return the ErrorInfo every Status must have (AIP-193), with the exact type in its metadata.

    UEP-BRG-3140: reason and domain are those that the service itself has for the error, else those of the type.
    """
    reason, domain = next(_own_reasons(record), reason_of(record.error_type))
    metadata = {"uepType": record.error_type}
    if domain != reason_of(record.error_type)[1]:
        metadata |= {
            key: one for key, one in record.context.items() if _KEY.fullmatch(key) and isinstance(one, str)
        }
    return _any("ErrorInfo", reason=reason, domain=domain, metadata=metadata)


def _own_reasons(record: UniversalErrorProtocol) -> Iterator[tuple[str, str]]:
    """Yield the codes that are the reason of a service, whose space is its domain."""
    first = record.nodes[0].type_name if record.nodes else ""
    for code in record.codes:
        if (
            code.value == code.name == first
            and _DOMAIN.fullmatch(code.space)
            and _REASON.fullmatch(code.value)
        ):
            yield code.value, code.space


def _unknown(record: UniversalErrorProtocol) -> list[dict[str, Any]]:
    """Return the details of types that are none of the standard ones, as they came (UEP-BRG-3141)."""
    return [
        {"@type": f"{_PREFIX}{one.type}", "value": base64.b64encode(one.value).decode()}
        for one in record.details
        if one.value and not one.type.startswith(_STANDARD)
    ]


def _violations(violations: list[Violation]) -> list[dict[str, Any]]:
    fields = [
        _without_empty(field=pointer_field(v.path), description=v.description, reason=v.reason)
        for v in violations
        if v.kind not in _OTHERS
    ]
    preconditions = [
        _without_empty(type=v.reason, subject=v.subject, description=v.description)
        for v in violations
        if v.kind == "precondition"
    ]
    quotas = [
        _without_empty(
            subject=v.subject,
            description=v.description,
            quotaId=v.reason,
            quotaValue=v.limit if v.limit.isdecimal() else "",
        )
        for v in violations
        if v.kind == "quota"
    ]
    resources = [
        _without_empty(resourceType=v.reason, resourceName=v.subject, description=v.description)
        for v in violations
        if v.kind == "resource"
    ]
    details = [_any("BadRequest", fieldViolations=fields)] if fields else []
    details += [_any("PreconditionFailure", violations=preconditions)] if preconditions else []
    details += [_any("QuotaFailure", violations=quotas)] if quotas else []
    return details + [_any("ResourceInfo", **members) for members in resources[:1]]


_OTHERS: Final = frozenset({"precondition", "quota", "resource"})


def _without_empty(**members: str) -> dict[str, str]:
    return {key: value for key, value in members.items() if value}


def _to_binary(status: dict[str, Any]) -> bytes:
    try:
        from google.protobuf import json_format
        from google.rpc import error_details_pb2, status_pb2
    except ImportError:
        raise ImportError(
            "google_rpc in binary form needs googleapis-common-protos; install universal-error-protocol[grpc]"
        ) from None
    from uep.encoding import PROTOBUF, decode, encode

    message = status_pb2.Status(code=status["code"], message=status["message"])
    for detail in status["details"]:
        members = dict(detail)
        name = members.pop("@type")
        short = name.rpartition(".")[2]
        if "value" in members:
            value = base64.b64decode(members["value"])
        elif name.endswith("uep.v1.UniversalErrorProtocol"):
            value = encode(decode(emit_json(members)).record, media_type=PROTOBUF)
        else:
            value = json_format.ParseDict(members, getattr(error_details_pb2, short)()).SerializeToString(
                deterministic=True
            )
        message.details.add(type_url=name, value=value)
    return bytes(message.SerializeToString(deterministic=True))


def _to_trailers(status: dict[str, Any]) -> dict[str, str]:
    """Return the three trailers of gRPC over HTTP/2: number, percent-encoded message, binary Status in unpadded base64.

    UEP-BRG-2471: clients refuse trailers that are larger than 8 KiB together, so that nobody would be told of the error.
    """
    whole = _pack(status)
    if _size(whole) > _LARGEST:
        status = status | {"message": _shorten(status["message"])}
        whole = _pack(status)
    while _size(whole) > _LARGEST and status["details"]:
        status = status | {"details": _without_largest(status["details"])}
        whole = _pack(status)
    return whole


def _pack(status: dict[str, Any]) -> dict[str, str]:
    return {
        "grpc-status": str(status["code"]),
        "grpc-message": quote(status["message"], safe=_PLAIN),
        "grpc-status-details-bin": base64.b64encode(_to_binary(status)).decode().rstrip("="),
    }


def _size(trailers: dict[str, str]) -> int:
    """Return what trailers count for by RFC 9113, section 6.5.2."""
    return sum(len(name) + len(value) + _OVERHEAD for name, value in trailers.items())


def _shorten(message: str) -> str:
    """Return what of a message has room in a header; the record in the details has more of it."""
    size = 0
    for index, character in enumerate(message):
        size += len(quote(character, safe=_PLAIN))
        if size > _LONGEST:
            return f"{message[:index]}…"
    return message


def _without_largest(details: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return details without the largest one that repeats a part of the record, at last without the record."""
    kept = [one for one in details if not one["@type"].endswith(_KEPT)]
    largest = max(kept or details, key=lambda one: len(emit_json(one)))
    return [one for one in details if one is not largest]
