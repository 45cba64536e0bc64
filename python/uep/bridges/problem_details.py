"""RFC 9457 problem details (JSON) to records and back. Maps members; never follows a type or instance URI."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from uep import types
from uep.bridges._audience import filter_audience, pick_user_message
from uep.bridges._durations import from_milliseconds, to_milliseconds
from uep.bridges._embedded import embed, read_embedded
from uep.bridges._http_status import http_status
from uep.bridges._interface import Bridge, EmitOptions, emit_json, kept_payload
from uep.bridges._payload import Draft, Source, foreign_uuid
from uep.model import Correlation, Recovery

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._translation import Translation
    from uep.model import UniversalErrorProtocol, Violation

__all__ = ["PROBLEM_DETAILS"]

_STEM: Final = "problem_details"
_MEMBERS: Final = {"type": str, "title": str, "status": int, "detail": str, "instance": str}
_OWN: Final = ("errors", "retry_after_ms", "uep")


def sniff(document: Any) -> float:
    """Return how surely a JSON value is a problem object: 1.0 with type and status, less with fewer of the members."""
    if not isinstance(document, dict) or "error_type" in document:
        return 0.0
    found = {name for name, kind in _MEMBERS.items() if isinstance(document.get(name), kind)}
    if "title" in found and found & {"status", "type"}:
        return 0.95 if "type" in found and "status" in found else 0.8
    return 0.6 if {"status", "detail"} <= found or {"type", "detail"} <= found else 0.0


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the one error of a problem object."""
    if not isinstance(document, dict):
        return
    draft = Draft(source)
    members = _members(document, draft)
    uri = members.get("type", "about:blank")
    status = members.get("status")
    named = uri.removeprefix(types.PROBLEM_TYPE_BASE) if uri.startswith(types.PROBLEM_TYPE_BASE) else ""
    draft.error_type = named if types.is_type_name(named) else types.type_for_code("http", str(status or ""))
    if draft.error_type == named and types.find(named) is None:
        draft.error_type = types.type_for_code("http", str(status or ""))
    draft.code("problem", uri)
    if status is not None:
        draft.code("http", status)
    draft.type_name = uri
    draft.message = members.get("detail", "") or members.get("title", "")
    if members.get("detail") and members.get("title"):
        draft.put("problem_details.title", members["title"])
    draft.tell("", draft.message)
    _instance(members.get("instance", ""), draft)
    _violations(document.get("errors"), draft)
    wait = document.get("retry_after_ms")
    if isinstance(wait, int) and not isinstance(wait, bool) and wait > 0:
        draft.fields["recovery"] = Recovery(retry_after=from_milliseconds(wait))
    for key, value in document.items():
        if key not in _MEMBERS and key not in _OWN:
            draft.put(key, value)
    yield draft.translation(read_embedded(document.get("uep"), draft))


def _members(document: dict[str, Any], draft: Draft) -> dict[str, Any]:
    """Return the standard members that have the right type; RFC 9457 section 3.1: others are ignored."""
    found: dict[str, Any] = {}
    for name, kind in _MEMBERS.items():
        value = document.get(name)
        if isinstance(value, kind) and not isinstance(value, bool):
            found[name] = value
        elif name in document:
            draft.lose(
                f"/{name}", f"is not a {'number' if kind is int else 'string'}, so RFC 9457 says to ignore it"
            )
    if not 100 <= found.get("status", 100) <= 599:
        draft.lose("/status", "is not an HTTP status code")
        del found["status"]
    return found


def _instance(instance: str, draft: Draft) -> None:
    draft.error_id = foreign_uuid(instance) if instance.startswith("urn:uuid:") else None
    if instance and draft.error_id is None:
        draft.fields["correlation"] = Correlation(request_id=instance)


def _violations(errors: Any, draft: Draft) -> None:
    """Read the `errors` extension of RFC 9457's own example: objects with detail and pointer."""
    if errors is not None and not isinstance(errors, list):
        draft.put("errors", errors)
        return
    for index, error in enumerate(errors or []):
        if not isinstance(error, dict) or not isinstance(error.get("detail", ""), str):
            draft.lose(f"/errors/{index}", "is not an object with a detail")
            continue
        texts = {k: v for k, v in error.items() if isinstance(v, str)}
        draft.violate(
            texts.get("kind", "field"),
            path=texts.get("pointer", texts.get("parameter", "")).removeprefix("#"),
            description=texts.get("detail", ""),
            reason=texts.get("reason", texts.get("code", "")),
        )


def emit(record: UniversalErrorProtocol, options: EmitOptions) -> bytes:
    """Return a problem object. The detail is the user's text, or the developer's when the audience is internal."""
    payload = kept_payload(record, _STEM)
    if payload is not None:
        return payload
    internal = options.audience == "internal"
    entry = types.find_nearest(record.error_type, record.type_ancestors)
    problem: dict[str, Any] = {
        "type": (options.type_base or types.PROBLEM_TYPE_BASE) + record.error_type,
        "title": entry.title,
        "status": http_status(record),
        "detail": record.error_message if internal else pick_user_message(record, options.locale),
        "instance": f"urn:uuid:{record.error_id}",
    }
    if record.violations:
        problem["errors"] = [_problem_error(violation) for violation in record.violations]
    if record.recovery is not None and record.recovery.retry_after:
        problem["retry_after_ms"] = to_milliseconds(record.recovery.retry_after)
    problem["uep"] = embed(filter_audience(record, options.audience, options.locale))
    return emit_json(problem)


def _problem_error(violation: Violation) -> dict[str, str]:
    named = {
        "detail": violation.description,
        "pointer": f"#{violation.path}"
        if violation.path.startswith("/") or not violation.path
        else violation.path,
        "kind": violation.kind,
        "reason": violation.reason,
    }
    return {key: value for key, value in named.items() if value and (key != "pointer" or value != "#")}


PROBLEM_DETAILS: Final = Bridge(stem=_STEM, sniff=sniff, read=read, emit=emit, boundary=True)
