"""The standard details of google.rpc.Status, read from their JSON form; and the binary form turned into that form."""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING, Any, Final

from uep import types
from uep.bridges._durations import from_text
from uep.bridges._payload import escape_pointer, matches_pattern
from uep.errors import DecodeError
from uep.model import Correlation, Detail, Recovery

if TYPE_CHECKING:
    from collections.abc import Callable

    from uep.bridges._payload import Draft

__all__ = [
    "field_pointer",
    "parameter_name",
    "pointer_field",
    "read_detail",
    "read_foreign",
    "reason_of",
    "status_to_json",
]

_PREFIX: Final = "google.rpc."
_REASON_LENGTH: Final = 63  # google/rpc/error_details.proto: ErrorInfo.reason matches [A-Z][A-Z0-9_]+[A-Z0-9]
_REASON_MINIMUM: Final = 3


def read_detail(type_name: str, detail: dict[str, Any], draft: Draft) -> bool:
    """Read one standard detail into the draft; return False when the type is not one of them.

    A detail with members the record has no place for is kept whole beside what was read from it.
    """
    reader = _READERS.get(type_name)
    if reader is None or "value" in detail:
        return False
    members = {_camel(key): value for key, value in detail.items() if key != "@type"}
    try:
        complete = reader(members, draft)
    except (AttributeError, KeyError, TypeError, ValueError):
        complete = False
    if not complete:
        draft.details.append(Detail(type=type_name, debug=draft.debug(members)))
    return True


def read_foreign(type_name: str, detail: dict[str, Any], draft: Draft) -> None:
    """Read the codes, the refused fields and the id of the request in a detail of a service's own type (UEP-BRG-2885).

    The type is the space of the codes; where a code is an object of one member, as that of Google Ads, the name of it stands behind a point.
    """
    errors = detail.get("errors")
    for one in [detail, *(errors if isinstance(errors, list) else [])]:
        code = one.get("errorCode") if isinstance(one, dict) else None
        told = dict(code) if isinstance(code, dict) and len(code) == 1 else {"": code}
        name, word = next(iter(told.items()))
        if not isinstance(word, str) or not word:
            continue
        draft.code(f"{type_name}.{name}" if name else type_name, word, word)
        place, message = _element_pointer(one.get("location")), one.get("message")
        if place and isinstance(message, str):
            draft.violate("field", path=place, reason=word, description=message)
    request = detail.get("requestId")
    if isinstance(request, str) and request and "correlation" not in draft.fields:
        draft.fields["correlation"] = Correlation(request_id=request)


def _element_pointer(location: Any) -> str:
    """Return the place of a field that is given name by name, some of them with the index of an element, as a JSON Pointer."""
    path = location.get("fieldPathElements") if isinstance(location, dict) else None
    tokens = list[str]()
    for one in path if isinstance(path, list) else []:
        if isinstance(one, dict) and isinstance(one.get("fieldName"), str):
            tokens += [escape_pointer(one["fieldName"]), *([str(one["index"])] if "index" in one else [])]
    return "".join(f"/{token}" for token in tokens)


def field_pointer(field: str) -> str:
    """Return a path of google.rpc.BadRequest as a JSON Pointer (UEP-REC-087); there the first element is number 1."""
    first = 0 if "[0]" in field else 1  # a server that has a number 0 does not count as the format says
    found = re.findall(r"\[([0-9]{1,9})\]|([^.\[\]]+)", field)
    return "".join(f"/{int(number) - first if number else escape_pointer(name)}" for number, name in found)


def pointer_field(pointer: str) -> str:
    """Return a JSON Pointer as a path of google.rpc.BadRequest; any other text as it is."""
    if not pointer.startswith("/"):
        return pointer
    tokens = [token.replace("~1", "/").replace("~0", "~") for token in pointer[1:].split("/")]
    named = [
        f"[{int(token) + 1}]" if token.isdecimal() and token.isascii() else f".{token}" for token in tokens
    ]
    return "".join(named).removeprefix(".")


def parameter_name(pointer: str) -> str:
    """Return the name that a JSON Pointer of one step is; any other text as it is."""
    is_name = pointer.startswith("/") and "/" not in pointer[1:]
    return pointer[1:].replace("~1", "/").replace("~0", "~") if is_name else pointer


def reason_of(error_type: str) -> tuple[str, str]:
    """Return the reason and the domain of an ErrorInfo for a type (AIP-193)."""
    segments = error_type.split(".")
    reason = "_".join(segments[1:] if segments[0] == "uep" else segments[2:] or segments[1:]).upper()
    if len(reason) < _REASON_MINIMUM:
        reason = "_".join(segments).upper()
    # UEP-BRG-050: the format's own rule wants a letter in front and no underscore at either end.
    reason = reason[-_REASON_LENGTH:].rstrip("_").lstrip("_0123456789")
    return reason, "uep" if segments[0] == "uep" else ".".join(reversed(segments[:2]))


def _camel(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(part.title() for part in rest)


def _only(members: dict[str, Any], *known: str) -> bool:
    return set(members) <= set(known)


def _error_info(members: dict[str, Any], draft: Draft) -> bool:
    domain, reason = members.get("domain", ""), members.get("reason", "")
    metadata = dict(members.get("metadata", {}))
    named = metadata.get("uepType")
    usable = matches_pattern("code_space", domain)
    if isinstance(named, str) and types.find(named) is not None:
        # UEP-BRG-018: a type that the registry lacks counts only with its ancestors, which the embedded record brings.
        draft.error_type = metadata.pop("uepType")
        usable = usable and (reason, domain) != reason_of(draft.error_type)
    if usable and isinstance(reason, str) and reason:
        draft.code(domain, reason, reason)
        draft.type_name = reason
    for key, value in metadata.items():
        draft.put(key, value)
    is_named = matches_pattern("code_space", domain) and isinstance(reason, str)
    return is_named and _only(members, "domain", "reason", "metadata")


def _retry_info(members: dict[str, Any], draft: Draft) -> bool:
    draft.fields["recovery"] = Recovery(retry_after=from_text(members["retryDelay"]))
    return _only(members, "retryDelay")


def _debug_info(members: dict[str, Any], draft: Draft) -> bool:
    entries = members.get("stackEntries", [])
    if entries:
        draft.fields["stack_trace"] = "\n".join(str(entry) for entry in entries)
    if members.get("detail"):
        draft.put("google_rpc.debug.detail", members["detail"])
    return _only(members, "stackEntries", "detail")


def _bad_request(members: dict[str, Any], draft: Draft) -> bool:
    complete = True
    for item in members.get("fieldViolations", []):
        draft.violate(
            "field",
            path=field_pointer(item.get("field", "")),
            description=item.get("description", ""),
            reason=item.get("reason", ""),
        )
        text = item.get("localizedMessage")
        if text:
            draft.tell(text.get("locale"), text.get("message"))
        counted = "[" in item.get("field", "")
        complete = complete and not text and not counted and _only(item, "field", "description", "reason")
    return complete and _only(members, "fieldViolations")


def _precondition(members: dict[str, Any], draft: Draft) -> bool:
    for item in members.get("violations", []):
        draft.violate(
            "precondition",
            reason=item.get("type", ""),
            subject=item.get("subject", ""),
            description=item.get("description", ""),
        )
    return _only(members, "violations")


def _quota(members: dict[str, Any], draft: Draft) -> bool:
    complete = True
    for item in members.get("violations", []):
        draft.violate(
            "quota",
            subject=item.get("subject", ""),
            description=item.get("description", ""),
            reason=item.get("quotaId", ""),
            limit=str(item.get("quotaValue", "")),
        )
        complete = complete and _only(item, "subject", "description", "quotaId", "quotaValue")
    return complete and _only(members, "violations")


def _resource(members: dict[str, Any], draft: Draft) -> bool:
    draft.violate(
        "resource",
        reason=members.get("resourceType", ""),
        subject=members.get("resourceName", ""),
        description=members.get("description", ""),
    )
    return _only(members, "resourceType", "resourceName", "description")


def _help(members: dict[str, Any], draft: Draft) -> bool:
    complete = True
    for item in members.get("links", []):
        draft.link("help", item.get("url"), item.get("description", ""))
        complete = complete and bool(draft.links) and draft.links[-1].url == item.get("url")
    return complete and _only(members, "links")


def _localized(members: dict[str, Any], draft: Draft) -> bool:
    is_told = draft.tell(members.get("locale"), members.get("message"))
    return (
        is_told
        and matches_pattern("locale", members.get("locale", ""))
        and _only(members, "locale", "message")
    )


def _request(members: dict[str, Any], draft: Draft) -> bool:
    found = members.get("requestId", "")
    if not isinstance(found, str):
        return False
    if found:
        draft.fields["correlation"] = Correlation(request_id=found)
    return _only(members, "requestId")


def status_to_json(data: bytes) -> dict[str, Any]:
    """Return a binary google.rpc.Status in JSON form, unknown details as type and base64 bytes.

    Needs googleapis-common-protos (the extra ``grpc``). Raises DecodeError when the bytes are no Status.
    """
    try:
        from google.protobuf import json_format
        from google.protobuf.message import DecodeError as WireError
        from google.rpc import error_details_pb2, status_pb2
    except ImportError:
        raise ImportError(
            "google_rpc in binary form needs googleapis-common-protos; install universal-error-protocol[grpc]"
        ) from None
    try:
        status = status_pb2.Status.FromString(data)
    except WireError:
        raise DecodeError(
            "binary google.rpc.Status: cannot be parsed; check that the bytes are whole", reason="malformed"
        ) from None
    details: list[dict[str, Any]] = []
    for item in status.details:
        type_name = item.type_url.rpartition("/")[2]
        try:
            if type_name in _READERS:
                kind = getattr(error_details_pb2, type_name.removeprefix(_PREFIX))
                members = json_format.MessageToDict(kind.FromString(item.value))
            elif type_name == "uep.v1.UniversalErrorProtocol":
                members = _record_to_json(item.value)
            else:
                members = _pack(item.value)
        except (WireError, DecodeError):
            members = _pack(item.value)  # what cannot be read keeps its bytes (UEP-BRG-038, UEP-BRG-052)
        details.append({"@type": item.type_url, **members})
    return {"code": status.code, "message": status.message, "details": details}


def _pack(value: bytes) -> dict[str, Any]:
    return {"value": base64.b64encode(value).decode()}


def _record_to_json(value: bytes) -> dict[str, Any]:
    from msgspec import json

    from uep.encoding import PROTOBUF, decode, encode

    members: dict[str, Any] = json.decode(encode(decode(value, media_type=PROTOBUF).record))
    return members


_READERS: Final[dict[str, Callable[[dict[str, Any], Draft], bool]]] = {
    "google.rpc.BadRequest": _bad_request,
    "google.rpc.DebugInfo": _debug_info,
    "google.rpc.ErrorInfo": _error_info,
    "google.rpc.Help": _help,
    "google.rpc.LocalizedMessage": _localized,
    "google.rpc.PreconditionFailure": _precondition,
    "google.rpc.QuotaFailure": _quota,
    "google.rpc.RequestInfo": _request,
    "google.rpc.ResourceInfo": _resource,
    "google.rpc.RetryInfo": _retry_info,
}
