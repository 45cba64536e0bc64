"""Errors as the SDKs of AWS for JavaScript keep them, in the form in which services answer. Builds no records.

Source: AWS SDK for JavaScript v3, `ServiceException` and `ResponseMetadata`; v2, `AWSError`.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple, TypeGuard

__all__ = ["SdkError", "sdk_error"]

_METADATA: Final = "$metadata"
_FAULTS: Final = {"client": "Sender", "server": "Receiver"}
_SECOND: Final = frozenset({"code", "requestId", "retryable", "statusCode"})
_NAMES: Final = ("name", "Code", "code", "errorType")
_MESSAGES: Final = ("message", "Message", "errorMessage")
_TRACES: Final = ("stack", "stackTrace", "trace")
_SENT: Final = ("$response", "$retryable", "$service")


class SdkError(NamedTuple):
    """The members of an answer, its metadata, and the lines of the trace."""

    error: dict[str, Any]
    metadata: dict[str, Any]
    trace: str


def sdk_error(document: Any) -> SdkError | None:
    """Return the error of a service that an SDK has made an error of JavaScript of; None for any other value (UEP-BRG-2805)."""
    if not isinstance(document, dict):
        return None
    told = document.get(_METADATA)
    metadata = told if isinstance(told, dict) else {}
    status = metadata.get("httpStatusCode")
    if not metadata and set(document) >= _SECOND:
        status, metadata = document["statusCode"], {"requestId": document["requestId"]}
    name = next((document[one] for one in _NAMES if _is_text(document.get(one))), "")
    message = next((document[one] for one in _MESSAGES if _is_text(document.get(one))), "")
    if type(status) is not int or not name:
        return None
    taken = {*_NAMES, *_MESSAGES, *_TRACES, *_SENT, _METADATA, "$fault", "requestId", "statusCode"}
    error = {one: value for one, value in document.items() if one not in taken}
    error |= {"Code": name, "Message": message or name}
    if document.get("$fault") in _FAULTS:
        error["Type"] = _FAULTS[document["$fault"]]
    beside = {one: value for one, value in metadata.items() if one not in ("httpStatusCode", "requestId")}
    own = {"HTTPStatusCode": status, "RequestId": metadata.get("requestId")}
    return SdkError(
        error, own | {one: value for one, value in beside.items() if value is not None}, _trace(document)
    )


def _trace(document: dict[str, Any]) -> str:
    for name in _TRACES:
        value = document.get(name)
        lines = [line for line in (value if isinstance(value, list) else [value]) if _is_text(line)]
        if lines:
            return "\n".join(lines)
    return ""


def _is_text(value: Any) -> TypeGuard[str]:
    return isinstance(value, str) and bool(value)
