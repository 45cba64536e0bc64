"""Exceptions of gRPC, botocore and the Kubernetes client. They report the status that a service answered with."""

from __future__ import annotations

import base64
from typing import Any, Final
from urllib.parse import quote

from uep._capture_native import NativeFacts
from uep.bridges._durations import from_milliseconds
from uep.bridges.objects._attributes import integer, pairs, put_url, text, walk
from uep.bridges.objects._received import adopt, read_document, read_response
from uep.bridges.objects.answers import read_answer

__all__ = ["read_botocore", "read_botocore_settings", "read_google", "read_grpc", "read_kubernetes"]

_DETAILS: Final = "grpc-status-details-bin"
_PUSHBACK: Final = "grpc-retry-pushback-ms"
_LONGEST_WAIT: Final = 1 << 31
_MOST: Final = 100
_METADATA: Final = ("HTTPStatusCode", "HostId", "MaxAttemptsReached", "RequestId", "RetryAttempts")


def read_google(error: BaseException, facts: NativeFacts) -> None:
    """Read an exception of Google's clients: the call or the response that it was made of."""
    inner = walk(error, "_response")
    if inner is None:
        listed = walk(error, "_errors")
        inner = listed[0] if isinstance(listed, (list, tuple)) and listed else None
    if callable(walk(inner, "trailing_metadata")):
        read_grpc(inner, facts, tells=inner is not error.__cause__)
    else:
        read_answer(error, facts)
    for code in (integer(walk(error, "code")),):
        if code is not None and not facts.codes:
            facts.code("http", int(code))


def read_grpc(error: Any, facts: NativeFacts, *, tells: bool = True) -> None:
    """Read the status of a call, of the blocking and the asynchronous API: code, details and the trailer with the rest."""
    state = walk(error, "_state")
    if state is not None and walk(state, "code") is None:
        return  # a call that has not ended: asking it for its code would wait
    trailers = _trailers(error)
    value = walk(_ask(error, "code"), "value")
    number = integer(value[0]) if isinstance(value, tuple) and value else None
    if number is None:
        return
    document = {"grpc-status": str(number), "grpc-message": quote(text(_ask(error, "details")), safe=" ")}
    if _DETAILS in trailers:
        document[_DETAILS] = base64.b64encode(trailers[_DETAILS]).decode()
    found = read_document("google_rpc", document, facts)
    if found is not None:
        adopt(facts, found, tells=tells)
    wait = trailers.get(_PUSHBACK, b"")
    if wait.isdigit() and 0 <= int(wait[:12]) < _LONGEST_WAIT and not facts.retry_after:
        facts.retry_after = from_milliseconds(int(wait))
    facts.put("grpc.request_id", trailers.get("x-request-id", b"").decode("utf-8", "replace"))


def _ask(error: object, name: str) -> Any:
    method = walk(error, name)
    return method() if callable(method) else None


def _trailers(error: object) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    listed = _ask(error, "trailing_metadata")
    for item in listed if listed is not None else ():
        key, value = tuple(item)[:2]
        if isinstance(key, str) and isinstance(value, (bytes, str)):
            found.setdefault(key.lower(), value if isinstance(value, bytes) else value.encode())
    return found


def read_botocore(error: BaseException, facts: NativeFacts) -> None:
    """Read the response that botocore parsed: the error's name, the id of the request, how often it was tried."""
    facts.put("aws.operation", text(walk(error, "operation_name")))
    response = walk(error, "response")
    if isinstance(response, dict):
        _read_parsed(response, facts)


def _read_parsed(response: dict[str, Any], facts: NativeFacts, *, tells: bool = True) -> None:
    metadata = response.get("ResponseMetadata")
    metadata = metadata if isinstance(metadata, dict) else {}
    inner = response.get("Error")
    document = {
        "Error": _scalars(inner),
        "ResponseMetadata": {key: metadata[key] for key in _METADATA if key in metadata},
    }
    found = read_document("aws", document, facts)
    if found is not None:
        adopt(facts, found, tells=tells)
        if found.correlation is not None:
            facts.put("aws.request_id", found.correlation.request_id)
    reasons = response.get("CancellationReasons")
    if isinstance(reasons, list):
        facts.put("aws.cancellation_reasons", [text(_scalars(one).get("Code")) for one in reasons[:_MOST]])
    headers = pairs(metadata.get("HTTPHeaders"))
    if headers and not facts.retry_after:
        _read_wait(headers, metadata.get("HTTPStatusCode"), facts)


def read_botocore_settings(error: BaseException, facts: NativeFacts) -> None:
    """Read an exception that never had an answer, or the last one that a waiter saw."""
    settings = walk(error, "kwargs")
    if isinstance(settings, dict):
        put_url(facts, text(settings.get("endpoint_url")))
        facts.link(settings.get("error"))
    if isinstance(walk(error, "last_response"), dict):
        facts.put("aws.waiter", text(walk(error, "kwargs", "name")) or text((settings or {}).get("name")))
        _read_parsed(error.last_response, facts, tells=False)  # type: ignore[attr-defined]


def _scalars(value: object) -> dict[str, Any]:
    items = value.items() if isinstance(value, dict) else ()
    return {
        key: one for key, one in items if isinstance(key, str) and isinstance(one, (bool, float, int, str))
    }


def _read_wait(headers: dict[str, str], status: object, facts: NativeFacts) -> None:
    number = integer(status)
    known = {name.lower(): value for name, value in headers.items()}
    document = {"status": number, "headers": known}
    found = read_document("http", document, facts) if number and "retry-after" in known else None
    if found is not None and found.recovery is not None:
        facts.retry_after = found.recovery.retry_after


def read_kubernetes(error: BaseException, facts: NativeFacts) -> None:
    """Read an ApiException: the answer of the API server, whose body is a Status."""
    read_response(
        facts,
        walk(error, "status"),
        reason=text(walk(error, "reason")),
        headers=pairs(walk(error, "headers")),
        body=walk(error, "body"),
    )
