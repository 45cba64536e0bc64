"""Write a record as google.rpc.Status: one ErrorInfo, the details its fields stand for, and the record itself as a detail."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any, Final

from uep import types
from uep.bridges._audience import filter_audience, pick_user_message
from uep.bridges._embedded import embed
from uep.bridges._interface import emit_json, kept_payload

if TYPE_CHECKING:
    from uep.bridges._interface import EmitOptions
    from uep.model import UniversalErrorProtocol, Violation

__all__ = ["emit", "to_status_json"]

_STEM: Final = "google_rpc"
_PREFIX: Final = "type.googleapis.com/"
_REASON_LENGTH: Final = 63  # google/rpc/error_details.proto: ErrorInfo.reason holds at most 63 characters


def emit(record: UniversalErrorProtocol, options: EmitOptions) -> bytes:
    """Return the Status in JSON (message form, gRPC code), or in binary for the trailer grpc-status-details-bin."""
    payload = kept_payload(record, _STEM)
    if payload is not None:
        return payload
    status = to_status_json(record, options)
    return emit_json(status) if options.form == "json" else _to_binary(status)


def to_status_json(record: UniversalErrorProtocol, options: EmitOptions) -> dict[str, Any]:
    """Return the Status in its ProtoJSON form."""
    internal = options.audience == "internal"
    shown = filter_audience(record, options.audience, options.locale)
    message = record.error_message if internal else pick_user_message(record, options.locale)
    return {
        "code": grpc_code(record),
        "message": message,
        "details": _details(record, shown, internal=internal),
    }


def grpc_code(record: UniversalErrorProtocol) -> int:
    """Return the gRPC code of a record: its own grpc code when it is an error's, else its type's."""
    for code in record.codes:
        if code.space == "grpc" and code.value.isdecimal() and 1 <= int(code.value) <= 16:
            return int(code.value)
    entry = types.find_nearest(record.error_type, record.type_ancestors)
    found = types.code("grpc", entry.grpc_code)
    return int(found.value) if found else 2


def _details(
    record: UniversalErrorProtocol, shown: UniversalErrorProtocol, *, internal: bool
) -> list[dict[str, Any]]:
    details = [_error_info(record)]
    if shown.recovery is not None and shown.recovery.retry_after:
        details.append(_any("RetryInfo", retryDelay=shown.recovery.retry_after))
    details += _violations(shown.violations)
    if shown.links:
        details.append(
            _any("Help", links=[{"description": link.description, "url": link.url} for link in shown.links])
        )
    if shown.user_messages:
        text = shown.user_messages[0]
        details.append(_any("LocalizedMessage", locale=text.locale, message=text.text))
    if record.correlation is not None and record.correlation.request_id:
        details.append(_any("RequestInfo", requestId=record.correlation.request_id))
    if internal and record.stack_trace:
        details.append(_any("DebugInfo", stackEntries=record.stack_trace.split("\n")))
    details.append({"@type": f"{_PREFIX}uep.v1.UniversalErrorProtocol", **embed(shown)})
    return details


def _any(name: str, **members: Any) -> dict[str, Any]:
    return {"@type": f"{_PREFIX}google.rpc.{name}", **members}


def _error_info(record: UniversalErrorProtocol) -> dict[str, Any]:
    """Return the ErrorInfo every Status must have (AIP-193): reason and domain from the type, the exact type in metadata."""
    segments = record.error_type.split(".")
    reason = "_".join(segments[1:] if segments[0] == "uep" else segments[2:] or segments[1:]).upper()
    domain = "uep" if segments[0] == "uep" else ".".join(reversed(segments[:2]))
    reason = reason[-_REASON_LENGTH:].strip("_")
    return _any("ErrorInfo", reason=reason, domain=domain, metadata={"uepType": record.error_type})


def _violations(violations: list[Violation]) -> list[dict[str, Any]]:
    fields = [
        _without_empty(field=v.path, description=v.description, reason=v.reason)
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
        if name.endswith("uep.v1.UniversalErrorProtocol"):
            value = encode(decode(emit_json(members)).record, media_type=PROTOBUF)
        else:
            value = json_format.ParseDict(members, getattr(error_details_pb2, short)()).SerializeToString()
        message.details.add(type_url=name, value=value)
    return bytes(message.SerializeToString())


def trailer(record: UniversalErrorProtocol, options: EmitOptions) -> tuple[str, str]:
    """Return the trailer grpc-status-details-bin with the unpadded base64 text of the binary Status."""
    data = _to_binary(to_status_json(record, options))
    return "grpc-status-details-bin", base64.b64encode(data).decode().rstrip("=")
