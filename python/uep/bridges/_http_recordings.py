"""Responses that tools record and services put into one answer, as JSON objects of forms of their own. What was sent is never read.

Batches of Microsoft Graph, Facebook and Salesforce, http.Response of Go, error.response of axios, VCR, nock, Pact and WireMock.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from uep.bridges._http_message import Response, from_object
from uep.bridges._tracker_frames import object_in, objects_in, text_of

__all__ = ["recorded"]


class _Form(NamedTuple):
    """The members of a form: the status, its phrase, the headers, the body, further ones, and those of what was sent."""

    status: str
    reason: str
    headers: str
    body: str
    needs: frozenset[str]
    may: frozenset[str] = frozenset()
    sent: tuple[str, ...] = ()


_FORMS: Final = (
    _Form(
        "StatusCode", "Status", "Header", "Body", frozenset({"Header", "Proto"}),
        frozenset({"Close", "ContentLength", "ProtoMajor", "ProtoMinor", "TLS", "Trailer", "TransferEncoding", "Uncompressed"}), ("Request",),
    ),
    _Form("status", "statusText", "headers", "data", frozenset({"data", "headers"}), frozenset(), ("config", "request")),
    _Form("status", "", "headers", "response", frozenset({"method", "path", "response", "scope"}), frozenset({"rawHeaders", "responseIsBinary"}), ("body", "method", "path", "reqheaders", "scope")),
    _Form("status", "", "headers", "jsonBody", frozenset({"jsonBody"}), frozenset({"fixedDelayMilliseconds", "transformers"})),
)  # fmt: skip
_BATCH: Final = (
    _Form("status", "", "headers", "body", frozenset({"body", "id"}), frozenset({"atomicityGroup"})),
    _Form("httpStatusCode", "", "httpHeaders", "body", frozenset({"body", "referenceId"})),
    _Form("statusCode", "", "", "result", frozenset({"result"})),
    _Form("code", "", "headers", "body", frozenset({"body", "headers"})),
)
"""Forms of the answers to one of several requests."""

_IDS: Final = ("atomicityGroup", "id", "referenceId")
"""Which of the requests an answer belongs to."""

_LISTS: Final = ("responses", "compositeResponse", "results")
_TAPES: Final = ("http_interactions", "interactions", "mappings")
_TOLD: Final = frozenset({*_LISTS, *_TAPES, "Header", "data", "graphs", "jsonBody", "request", "response"})
"""A member that each form has: every line of a log is asked."""

_LOWEST: Final = 400


def recorded(document: Any) -> Iterator[tuple[str, Response]]:
    """Yield the responses that failed in a recording or in the answer to several requests, each with its pointer (UEP-BRG-2666)."""
    yield from ((pointer, one) for pointer, one in _responses(document) if one.status >= _LOWEST)


def _responses(document: Any) -> Iterator[tuple[str, Response]]:
    if isinstance(document, list):
        yield from _all_of(document, "", (*_FORMS, *_BATCH[1:]))
        return
    if not isinstance(document, dict) or _TOLD.isdisjoint(document):
        return
    if (own := _read(document, _FORMS)) is not None:
        yield "", own
    for name in _LISTS:
        yield from _all_of(document.get(name), f"/{name}", _BATCH)
    for index, graph in enumerate(objects_in(document, "graphs")):
        inner = object_in(graph, "graphResponse").get("compositeResponse")
        yield from _all_of(inner, f"/graphs/{index}/graphResponse/compositeResponse", _BATCH)
    for name in _TAPES:
        for index, tape in enumerate(objects_in(document, name)):
            if "request" in tape and (own := _on_tape(object_in(tape, "response"))) is not None:
                yield f"/{name}/{index}/response", own
    if "request" in document and (own := _on_tape(object_in(document, "response"))) is not None:
        yield "/response", own


def _all_of(listed: Any, place: str, forms: tuple[_Form, ...]) -> Iterator[tuple[str, Response]]:
    found = [_read(one, forms) for one in listed] if isinstance(listed, list) else []
    if None not in found:  # else the list holds something else than answers
        yield from ((f"{place}/{index}", one) for index, one in enumerate(found) if one is not None)


def _read(value: Any, forms: tuple[_Form, ...]) -> Response | None:
    """Return the response that an object of one of the forms is; None where it has another member."""
    if not isinstance(value, dict):
        return None
    names = set(value)
    form = next(
        (
            one
            for one in forms
            if one.needs
            <= names
            <= {*one.needs, *one.may, *one.sent, one.status, one.reason, one.headers, one.body}
        ),
        None,
    )
    if form is None:
        return None
    told = {
        "status": value.get(form.status),
        "headers": value.get(form.headers),
        "body": value.get(form.body),
    }
    reason = text_of(value.get(form.reason)).removeprefix(f"{value.get(form.status)} ")
    found = from_object(told | ({"reason": reason} if reason else {}))
    if found is not None:
        found.sent = tuple(name for name in form.sent if value.get(name))
        found.beside = {name: value[name] for name in _IDS if value.get(name)}
    return found


def _on_tape(told: dict[str, Any]) -> Response | None:
    """Return the response beside a request, as VCR, Pact and WireMock keep it."""
    status, body = told.get("status", told.get("status_code")), told.get("body", told.get("jsonBody"))
    if isinstance(status, dict):
        status = status.get("code")
    if isinstance(body, dict) and "string" in body:
        body = body["string"]
    found = from_object({"status": status, "headers": told.get("headers"), "body": body})
    if found is not None:
        found.has_request = True
    return found
