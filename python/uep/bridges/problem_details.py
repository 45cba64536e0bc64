"""RFC 9457 problem details (JSON, XML) to records and back. Maps members; never follows a type or instance URI."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, unquote

import msgspec

from uep import types
from uep._gen.limits import MAX_RETRY_AFTER_SECONDS
from uep.bridges._api_violations import violate_entries, violate_fields
from uep.bridges._audience import filter_audience, refused_parts
from uep.bridges._classify import coded_type, is_refused
from uep.bridges._damaged import mark_xml
from uep.bridges._durations import from_milliseconds, to_milliseconds
from uep.bridges._embedded import embed, read_embedded
from uep.bridges._google_details import parameter_name
from uep.bridges._http_facts import read_traceparent
from uep.bridges._http_status import http_status
from uep.bridges._interface import Bridge, EmitOptions, emit_json
from uep.bridges._json import NOT_JSON
from uep.bridges._payload import Draft, Source, foreign_uuid, matches_pattern
from uep.bridges._problem_parts import read_causes, read_names, read_parts, read_stack, read_thrown
from uep.bridges._xml import escape_json, escape_text, parse_xml, root_name
from uep.bridges.kubernetes_status import field_pointer
from uep.errors import DecodeError
from uep.model import Correlation, Recovery

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._translation import Translation
    from uep.model import UniversalErrorProtocol, Violation

__all__ = ["PROBLEM_DETAILS"]

_STEM: Final = "problem_details"
_BLANK: Final = "about:blank"
_LAST_PART: Final = re.compile(".*[/:]", re.DOTALL)
_MEMBERS: Final = {"type": str, "title": str, "status": int, "detail": str, "instance": str}
_BESIDE: Final = frozenset({"cookie", "header", "path", "query"})
_URI: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s]|/[^\s]", re.ASCII)
_FRAGMENT: Final = "/~!$&'()*+,;=:@?"  # what RFC 3986 lets stand in a fragment beside letters and digits
_ERROR: Final = frozenset({"detail", "pointer", "parameter", "kind", "reason", "code"})
_SAID: Final = frozenset({"message"})
_PLACED: Final = frozenset({"detail", "parameter", "pointer"})
_PLACES: Final = ("field", "path", "property", "name")
_FIRST_STATUS: Final = 100
_LAST_STATUS: Final = 599
_NAMESPACE: Final = "urn:ietf:rfc:7807"
_WHOLE: Final = re.compile("0|[1-9][0-9]{0,15}", re.ASCII)
_LISTS: Final = ("fieldErrors", "invalid-params", "violations")
_OWN: Final = ("errors", "exception", "retry_after_ms", "subproblems", "traceId", "uep", *_LISTS)


def sniff(document: Any) -> float:
    """Return how surely a JSON value is a problem object: 1.0 with type and status, less with fewer of the members."""
    if not isinstance(document, dict) or "error_type" in document:
        return 0.0
    found = {name for name, kind in _MEMBERS.items() if isinstance(document.get(name), kind)}
    if "status" in found and not _FIRST_STATUS <= document["status"] <= _LAST_STATUS:
        found.discard("status")
    if "type" in found and "status" not in found and not set(document["type"]) & set(":/"):
        # A word alone is the type of much else, such as of a JSON Schema or a GeoJSON object.
        found.discard("type")
    if "title" in found and found & {"status", "type"}:
        return 0.95 if "type" in found and "status" in found else 0.8
    return 0.6 if {"status", "detail"} <= found or {"type", "detail"} <= found else 0.0


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the one error of a problem object."""
    if not isinstance(document, dict):
        return
    draft = Draft(source)
    members = _members(document, draft)
    uri = members.get("type", _BLANK)
    if uri != _BLANK:
        # RFC 9457 section 4.2.1: about:blank says no more than the status.
        draft.code("problem", uri)
        draft.type_name = uri
    for status in (source.options.status, members.get("status")):
        if status:
            draft.code("http", status)  # UEP-BRG-073: that of the response comes first and classifies
    if draft.codes and all(is_refused(code) for code in draft.codes):
        return  # UEP-BRG-059
    draft.error_type = _registered_type(uri) or coded_type(_STEM, draft.codes)
    draft.message = members.get("detail", "") or members.get("title", "")
    if members.get("detail") and members.get("title"):
        draft.put("problem_details.title", members["title"])
    _instance(members.get("instance", ""), draft)
    _violations(document.get("errors"), draft)
    for name in _LISTS:
        left = violate_entries(document.get(name), f"/{name}", draft)
        if left is not None:
            draft.put(name, left)
    read_thrown(document.get("exception"), draft)
    read_parts(document.get("subproblems"), draft)
    _read_trace_id(document.get("traceId"), draft)
    taken = read_names(document, draft) | read_stack(document, draft)
    taken |= read_causes(document, draft)
    _read_wait(document.get("retry_after_ms"), draft)
    for key, value in document.items():
        if key not in _MEMBERS and key not in _OWN and key not in taken:
            draft.put(key, value)
    yield draft.translation(read_embedded(document.get("uep"), draft))


def _read_wait(wait: Any, draft: Draft) -> None:
    """Read the extension retry_after_ms; one that is no wait a record can hold is an extension as any other."""
    if isinstance(wait, float) and wait.is_integer():
        wait = int(wait)  # JSON has no integers of its own
    is_whole = isinstance(wait, int) and not isinstance(wait, bool)
    if is_whole and 0 < wait <= MAX_RETRY_AFTER_SECONDS * 1000:
        draft.fields["recovery"] = Recovery(retry_after=from_milliseconds(wait))
    elif wait is not None:
        draft.put("retry_after_ms", wait)


def sniff_bytes(head: bytes) -> float:
    """Return 1.0 for XML whose root is a problem in the namespace of the RFC, less without the namespace."""
    name, attributes = root_name(head)
    return 0.0 if name != "problem" else 1.0 if _NAMESPACE in attributes else 0.6


def read_bytes(data: bytes, source: Source) -> Iterator[Translation]:
    """Yield the error of the XML form; the texts of status, wait and record are read as what the JSON form has there."""
    root, is_whole = parse_xml(data)
    if root.name != "problem":
        raise DecodeError("XML: the root is not a problem", reason="malformed", path=None)
    value = root.value()
    document = value if isinstance(value, dict) else {}
    for name in ("status", "retry_after_ms"):
        text = document.get(name)
        if isinstance(text, str) and _WHOLE.fullmatch(text):
            document[name] = int(text)
    if isinstance(document.get("uep"), str):
        with suppress(*NOT_JSON):  # what is no record is a loss, told where records are read
            document["uep"] = msgspec.json.decode(document["uep"])
    for found in read(document, replace(source, media_type="application/problem+xml")):
        yield mark_xml(found, root, is_whole=is_whole)


def _registered_type(uri: str) -> str:
    """Return the error type in which a URN or URL ends, "" where it ends in none of the registry (UEP-BRG-018)."""
    named = _LAST_PART.sub("", uri)
    return named if named != uri and types.find(named) is not None else ""


def _members(document: dict[str, Any], draft: Draft) -> dict[str, Any]:
    """Return the standard members that have the right type; RFC 9457 section 3.1: others are ignored."""
    found: dict[str, Any] = {}
    for name, kind in _MEMBERS.items():
        value = document.get(name)
        if kind is int and isinstance(value, float) and value.is_integer():
            value = int(value)  # JSON has no integers of its own
        if isinstance(value, kind) and not isinstance(value, bool):
            found[name] = value
        elif document.get(name) is not None:  # ASP.NET writes null where there is nothing
            draft.lose(
                f"/{name}", f"is not a {'number' if kind is int else 'string'}, so RFC 9457 says to ignore it"
            )
    return found


def _instance(instance: str, draft: Draft) -> None:
    draft.error_id = foreign_uuid(instance) if instance.startswith("urn:uuid:") else None
    if instance and draft.error_id is None:
        draft.fields["correlation"] = Correlation(request_id=instance)


def _read_trace_id(value: Any, draft: Draft) -> None:
    """Read ASP.NET's extension, which is the trace context of the request (UEP-BRG-1186)."""
    trace_id, span_id, flags = read_traceparent(value if isinstance(value, str) else "")
    if trace_id:
        own = draft.fields.get("correlation", Correlation())
        draft.fields["correlation"] = msgspec.structs.replace(
            own, trace_id=trace_id, span_id=span_id, trace_flags=flags
        )
    elif isinstance(value, str) and matches_pattern("trace_id", value):
        # UEP-BRG-3072: other programs write the id alone.
        own = draft.fields.get("correlation", Correlation())
        draft.fields["correlation"] = msgspec.structs.replace(own, trace_id=value)
    elif value is not None:
        draft.put("traceId", value)


def _violations(errors: Any, draft: Draft) -> None:
    """Read the `errors` extension: objects with detail and pointer, as in RFC 9457's own example, or texts by field (UEP-BRG-1185)."""
    if isinstance(errors, dict) and violate_fields(errors, draft):
        return
    listed = errors if isinstance(errors, list) else []
    is_standard = all(not isinstance(one, dict) or set(one) & _PLACED for one in listed)
    if errors is not None and (not isinstance(errors, list) or not is_standard):
        left = violate_entries(errors, "/errors", draft)
        if left is not None:
            draft.put("errors", left)
        return
    complete = True
    for index, error in enumerate(listed):
        if not isinstance(error, dict) or not isinstance(error.get("detail", ""), str):
            draft.lose(f"/errors/{index}", "is not an object with a detail")
            continue
        complete = (
            complete
            and set(error) - _ERROR - (_SAID if not error.get("detail") else set()) <= _place_of(error)
            and all(isinstance(v, str) for v in error.values())
        )
        texts = {k: v for k, v in error.items() if isinstance(v, str)}
        pointer = texts.get("pointer", "")
        # A pointer that is the fragment of a URI has its escapes (RFC 6901 section 6).
        path = unquote(pointer[1:]) if pointer.startswith("#") else pointer
        draft.violate(
            texts.get("kind", "field" if pointer or "parameter" not in texts else "query"),
            path=path or texts.get("parameter", "") or _place_in(texts),
            description=texts.get("detail") or texts.get("message", ""),
            reason=texts.get("reason", texts.get("code", "")),
        )
    if not complete:
        draft.put("errors", errors)  # UEP-BRG-036: what a violation has no field for


def _place_of(error: dict[str, Any]) -> set[str]:
    """Return the member that names the place of an entry in the words of other formats, where it has none of the standard's."""
    named = [name for name in _PLACES if isinstance(error.get(name), str) and error[name]]
    return set() if {"parameter", "pointer"} & set(error) else set(named[:1])


def _place_in(error: dict[str, Any]) -> str:
    """Return the place that such a member names: a path as it stands, or names between dots as a pointer (UEP-BRG-2686)."""
    told = next((error[name] for name in _place_of(error)), "")
    return told if "/" in told or not told else field_pointer(told)


def emit(record: UniversalErrorProtocol, options: EmitOptions) -> bytes:
    """Return a problem object. The detail is the user's text, or the developer's when the audience is internal."""
    shown = filter_audience(record, options.audience, options.locale)
    entry = types.find_nearest(record.error_type, record.type_ancestors)
    problem: dict[str, Any] = {
        "type": _own_type(record) or (options.type_base or types.PROBLEM_TYPE_BASE) + record.error_type,
        "title": title if isinstance(title := shown.context.get(f"{_STEM}.title"), str) else entry.title,
        "status": http_status(record),
        "detail": shown.error_message,
        "instance": f"urn:uuid:{record.error_id}",
    }
    if violations := refused_parts(shown, record):
        problem["errors"] = [_problem_error(violation) for violation in violations]
    if shown.recovery is not None and shown.recovery.retry_after:
        problem["retry_after_ms"] = to_milliseconds(shown.recovery.retry_after)
    problem |= _extensions(shown)
    problem["uep"] = embed(shown)
    return emit_json(problem) if options.form == "json" else _to_xml(problem)


def _own_type(record: UniversalErrorProtocol) -> str:
    """Return the URI that the service itself has for the problem, which its clients compare (UEP-BRG-061, UEP-BRG-3153)."""
    own = {code.value for code in record.codes if code.space == "problem" and _URI.match(code.value)}
    own = {uri for uri in own if not uri.startswith(types.PROBLEM_TYPE_BASE)}
    return own.pop() if len(own) == 1 else ""


def _extensions(record: UniversalErrorProtocol) -> dict[str, str]:
    """Return the code that the program has for the error, and the id of the trace, under the names that they are read by (UEP-BRG-3077)."""
    code = next((one.value for one in record.codes if one.space == _STEM), "")
    own = record.correlation or Correlation()
    trace = f"00-{own.trace_id}-{own.span_id}-{own.trace_flags or 0:02x}" if own.span_id else own.trace_id
    told = {"code": code, "traceId": trace if own.trace_id else ""}
    return {key: value for key, value in told.items() if value}


def _to_xml(problem: dict[str, Any]) -> bytes:
    """Return the XML form (RFC 9457 appendix B): a list is elements `i`; the record is the text of its JSON."""
    members = {name: _xml_value(value) for name, value in problem.items() if name != "uep"}
    members["uep"] = escape_json(emit_json(problem["uep"]))
    body = "".join(f"<{name}>{text}</{name}>" for name, text in members.items())
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<problem xmlns="{_NAMESPACE}">{body}</problem>'.encode()


def _xml_value(value: Any) -> str:
    if isinstance(value, list):
        return "".join(f"<i>{_xml_value(item)}</i>" for item in value)
    if isinstance(value, dict):
        return "".join(f"<{name}>{_xml_value(item)}</{name}>" for name, item in value.items())
    return escape_text(str(value))


def _problem_error(violation: Violation) -> dict[str, str]:
    # UEP-BRG-3142: a pointer leads into the body, where a parameter of the request is not.
    path = violation.path if violation.kind not in _BESIDE else parameter_name(violation.path)
    is_pointer = path.startswith("/")
    named = {
        "detail": violation.description,
        "pointer": f"#{quote(path, safe=_FRAGMENT)}" if is_pointer else "",
        "parameter": "" if is_pointer else path,
        "kind": violation.kind,
        "reason": violation.reason,
    }
    return {key: value for key, value in named.items() if value}


PROBLEM_DETAILS: Final = Bridge(
    stem=_STEM,
    sniff=sniff,
    read=read,
    emit=emit,
    forms=("json", "xml"),
    boundary=True,
    read_bytes=read_bytes,
    sniff_bytes=sniff_bytes,
)
