"""Sentry events (v7), alone and in envelopes, to records and back. Exceptions come oldest first and frames outermost first there; here it is the reverse.

Source: getsentry/relay event schema; envelopes; RFC 79 (exception groups) of getsentry/rfcs. Breadcrumbs, local variables, registers and request
bodies have no place in a record; each is a loss that is named.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import msgspec

from uep import types
from uep.bridges import _sentry_exceptions
from uep.bridges._classify import coded_type, native_type, read_node_code
from uep.bridges._damaged import mark_damaged
from uep.bridges._embedded import read_embedded
from uep.bridges._foreign_time import ForeignTime, read_number, read_text
from uep.bridges._http_status import read_status
from uep.bridges._interface import Bridge
from uep.bridges._json import NOT_JSON
from uep.bridges._payload import UNCLASSIFIED, Draft, Source, escape_pointer, foreign_uuid, matches_pattern
from uep.bridges._refused import report_refused
from uep.bridges._sentry_api import is_answer, place_in_answer, to_event
from uep.bridges._sentry_codes import object_of, read_codes
from uep.bridges._sentry_emit import emit
from uep.bridges._sentry_envelope import Envelope, split_envelopes, starts_envelope
from uep.bridges._sentry_texts import message_of
from uep.bridges._translation import Loss
from uep.errors import DecodeError
from uep.model import Correlation, Handling, Mark, MarkKind, Resource, Severity, SeveritySource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._translation import Translation

__all__ = ["SENTRY"]

_STEM: Final = "sentry"
_LANGUAGES: Final = {
    "c": "c", "cfml": "other", "cocoa": "swift", "csharp": "csharp", "dart": "dart", "elixir": "elixir", "go": "go", "java": "java",
    "javascript": "javascript", "native": "cpp", "node": "javascript", "objc": "other", "perl": "perl", "php": "php", "python": "python",
    "ruby": "ruby", "rust": "rust",
}  # fmt: skip
_RUST: Final = "sentry.rust"
_CLIENTS: Final = {
    "dart": "dart", "dotnet": "csharp", "elixir": "elixir", "go": "go", "java": "java", "javascript": "javascript", "perl": "perl", "php": "php",
    "python": "python", "ruby": "ruby", "rust": "rust",
}  # fmt: skip
"""The languages of clients by the second word of their names."""

_LOST: Final = ("breadcrumbs", "modules", "debug_meta", "sdkmeta")
_READ: Final = frozenset(
    {
        *_LOST, "_meta", "contexts", "environment", "event_id", "exception", "extra", "level", "logentry", "message", "platform",
        "release", "request", "sdk", "server_name", "stacktrace", "tags", "threads", "timestamp", "type",
    }
)  # fmt: skip
_KINDS: Final[dict[str, type | tuple[type, ...]]] = {
    "_meta": dict, "contexts": dict, "debug_meta": dict, "extra": dict, "request": dict, "sdk": dict, "tags": (dict, list),
}  # fmt: skip
_INTERFACES: Final = {
    "sentry.interfaces.Exception": "exception",
    "sentry.interfaces.Http": "request",
    "sentry.interfaces.Message": "logentry",
    "sentry.interfaces.Stacktrace": "stacktrace",
    "sentry.interfaces.User": "user",
}
_OF_HEADER: Final = frozenset({"dsn", "event_id", "sdk", "trace"})
_REMARKS: Final = {
    "x": MarkKind.REDACTED,
    "s": MarkKind.REDACTED,
    "m": MarkKind.REDACTED,
    "e": MarkKind.REDACTED,
    "p": MarkKind.HASHED,
}


def sniff(document: Any) -> float:
    """Return how surely a JSON value is a Sentry event: 1.0 with exceptions and an event id."""
    if not isinstance(document, dict) or document.get("type") == "transaction":
        return 0.0
    if is_answer(document):
        return 1.0
    has_id = isinstance(document.get("event_id"), str) and len(document["event_id"].replace("-", "")) == 32
    if _sentry_exceptions.values_of(document) and (has_id or "platform" in document):
        return 1.0
    if any(
        isinstance(one.get("stacktrace"), dict) and one["stacktrace"].get("frames")
        for one in _sentry_exceptions.values_of(document)
    ):
        return 0.9  # UEP-BRG-2676
    if has_id and ("platform" in document or "level" in document):
        return 0.9
    return 0.9 if _is_named(document) else 0.0


def _is_named(document: dict[str, Any]) -> bool:
    """Return whether a value without exceptions names its client, or a platform beside the frames of threads (UEP-BRG-2960)."""
    if not {"level", "logentry", "message"}.isdisjoint(document):
        if str(object_of(document, "sdk").get("name")).startswith("sentry."):
            return "level" in document or "platform" in document
        threads = object_of(document, "threads").get("values")
        return "platform" in document and any(
            object_of(one, "stacktrace").get("frames")
            for one in (threads if isinstance(threads, list) else ())
        )
    return False


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the one error of an event; a transaction or an event below `error` without an exception reports none."""
    if isinstance(document, dict) and is_answer(document):
        for found in _read_event(to_event(document), source, {}, ()):
            yield msgspec.structs.replace(
                found, losses=tuple(place_in_answer(one, document) for one in found.losses)
            )
    else:
        yield from _read_event(document, source, {}, ())


def read_bytes(data: bytes, source: Source) -> Iterator[Translation]:
    """Yield the errors of the events in envelopes; items of other types are losses of the event in front of which they stand."""
    envelopes = split_envelopes(data)
    if not envelopes:
        raise DecodeError("sentry: is neither an event nor an envelope", reason="malformed", path=None)
    source = replace(source, media_type="application/x-sentry-envelope")
    for envelope in envelopes:
        yield from _read_envelope(envelope, source)


def _read_envelope(envelope: Envelope, source: Source) -> Iterator[Translation]:
    header = envelope.header
    others = [
        Loss(f"/items/{index}", f"is an item of the type {item.kind}, of which a record holds nothing")
        for index, item in envelope.items
        if item.kind != "event"
    ]
    if header.get("dsn"):
        others.append(Loss("/header/dsn", "is an address with a key and no part of the error"))
    for index, item in envelope.items:
        if item.kind != "event":
            continue
        element = source.element(f"/items/{index}").inside(f"/items/{index}")
        try:
            event = msgspec.json.decode(item.payload)
        except NOT_JSON:
            text = "is an event that is cut off or no JSON; send it as its client made it"
            yield report_refused(element, DecodeError(text, reason="malformed", path=f"/items/{index}"))
            continue
        for found in _read_event(_beside(event, header), element, header, others):
            yield found if item.is_whole else mark_damaged(found)
            others = []


def _beside(event: Any, header: Mapping[str, Any]) -> Any:
    """Return an event with what only the header of its envelope says: the id, the client and the trace."""
    if not isinstance(event, dict):
        return event
    event = {key: header[key] for key in ("event_id", "sdk") if key in header} | event
    trace_id, contexts = object_of(header, "trace").get("trace_id"), event.get("contexts", {})
    if trace_id and isinstance(contexts, dict):
        event["contexts"] = {"trace": {"trace_id": trace_id}} | contexts
    return event


def _read_event(
    document: Any, source: Source, header: Mapping[str, Any], losses: Iterable[Loss]
) -> Iterator[Translation]:
    if not isinstance(document, dict) or document.get("type") == "transaction":
        return
    # Clients of before 2016 write the interfaces under the names of their classes.
    document = {_INTERFACES.get(key, key): value for key, value in document.items()}
    values = _sentry_exceptions.values_of(document)
    level = str(document.get("level") or "error")
    severity = types.severity_from("sentry", level)
    if not values and (severity is None or severity == Severity.LOW):
        return
    draft = Draft(source)
    document = _tidy(document, draft)
    draft.language = _language(document)
    draft.error_id = foreign_uuid(document.get("event_id"))
    if draft.error_id is None and document.get("event_id"):
        draft.put(f"{_STEM}.event_id", document["event_id"])
    if document.get("platform") not in (None, "", "other", *_LANGUAGES):
        draft.put(f"{_STEM}.platform", document["platform"])
    _read_time(document.get("timestamp"), draft)
    draft.severity = severity if "level" in document else None
    if not values:
        draft.message = message_of(document)
    _sentry_exceptions.read_exceptions(values, document, draft)
    _read_handling(_sentry_exceptions.mechanism_of(values), document, draft)
    found = native_type(draft.language, draft.nodes[0]) if draft.nodes else ""
    draft.error_type = found if found not in ("", UNCLASSIFIED) else draft.error_type
    if draft.error_type in ("", UNCLASSIFIED):
        draft.error_type = coded_type(_STEM, draft.codes)
    if "level" in document:
        draft.code("sentry.severity", level)  # UEP-SEV-034
    read_status(object_of(document.get("contexts"), "response").get("status_code"), draft)
    _read_resource(document, draft)
    _read_contexts(document, draft)
    _read_marks(document.get("_meta"), draft)
    for name in _LOST:
        if document.get(name):
            draft.lose(f"/{name}", "has no place in a record")
    for name, value in object_of(document, "sdk").items():
        if name not in ("name", "version") and value not in (None, "", [], {}):
            draft.lose(
                f"/sdk/{escape_pointer(name)}", "only the name and the version of a client are carried"
            )
    for key, value in header.items():
        if key not in _OF_HEADER:
            draft.put(f"{_STEM}.header.{key}", value)
    draft.losses += losses
    embedded = object_of(document.get("contexts"), "uep").get("record")
    yield draft.translation(read_embedded(embedded, draft, "/contexts/uep/record"))


def _language(document: dict[str, Any]) -> str:
    """Return the language of the platform; Rust's client calls its own `native`."""
    name = str(object_of(document, "sdk").get("name") or "")
    platform = document.get("platform") or "other"
    if platform == "native" and name.startswith(_RUST):
        return "rust"
    # UEP-BRG-2894
    client = name.split(".")[1] if platform == "other" and name.startswith("sentry.") else ""
    return _CLIENTS.get(client) or _LANGUAGES.get(str(platform), "other")


def _tidy(document: dict[str, Any], draft: Draft) -> dict[str, Any]:
    """Return the event without the members that are not of their kind; each is a loss (UEP-BRG-038)."""
    tidy = {}
    for key, value in document.items():
        kind = _KINDS.get(key)
        if kind is None or value is None or isinstance(value, kind):
            tidy[key] = value
        else:
            draft.lose(f"/{key}", "is not of the kind that the format has there")
    return tidy


def _read_time(value: Any, draft: Draft) -> None:
    """Read the event's time: seconds since 1970, or a text whose zone is UTC where it names none (UEP-BRG-012)."""
    if isinstance(value, str):
        has_zone = value.endswith("Z") or value[-6:-5] in ("+", "-")
        found = read_text(value if has_zone else f"{value}Z")
    else:
        found = read_number(value) if isinstance(value, int | float) else ForeignTime()
    draft.timestamp = found.text
    draft.marks += found.marks


def _read_handling(mechanism: dict[str, Any], document: dict[str, Any], draft: Draft) -> None:
    handled = mechanism.get("handled")
    if mechanism:
        draft.fields["handling"] = Handling(
            handled=handled if isinstance(handled, bool) else None,
            synthetic=mechanism.get("synthetic") is True,
            mechanism=str(mechanism.get("type") or ""),
            fatal=draft.severity == Severity.CRITICAL,
        )
    contexts = document.get("contexts")
    read_codes(mechanism, contexts, draft)
    system = object_of(contexts, "node_system_error")
    draft.error_type = read_node_code(system.get("code"), system.get("errno"), draft)


def _read_resource(document: dict[str, Any], draft: Draft) -> None:
    contexts, sdk = document.get("contexts"), object_of(document, "sdk")
    typed = (one for one in (contexts or {}).values() if object_of({"": one}, "").get("type") == "runtime")
    runtime = object_of(contexts, "runtime") or next(typed, {})  # UEP-BRG-2897
    resource = Resource(
        version=str(document.get("release") or ""),
        environment=str(document.get("environment") or ""),
        host=str(document.get("server_name") or ""),
        runtime=_named(runtime),
        sdk=" ".join(str(sdk[k]) for k in ("name", "version") if sdk.get(k)),
    )
    if resource != Resource():
        draft.fields["resource"] = resource


def _named(runtime: dict[str, Any]) -> str:
    """Return name and version; Ruby's client writes the name into the version as well."""
    name, version = str(runtime.get("name") or ""), str(runtime.get("version") or "")
    return (
        version
        if name and version.startswith(f"{name} ")
        else " ".join(one for one in (name, version) if one)
    )


def _read_contexts(document: dict[str, Any], draft: Draft) -> None:
    """Read trace, tags, extra and the remaining contexts; keys keep the place they had in the event."""
    contexts = dict(document.get("contexts") or {})
    trace = object_of(contexts, "trace")
    contexts.pop("trace", None)
    trace_id, span_id = str(trace.get("trace_id") or ""), str(trace.get("span_id") or "")
    if matches_pattern("trace_id", trace_id):
        draft.fields["correlation"] = Correlation(
            trace_id=trace_id, span_id=span_id if matches_pattern("span_id", span_id) else ""
        )
    ids = {"span_id", "trace_id"} if "correlation" in draft.fields else set()
    for name, read in (("runtime", {"name", "version"}), ("trace", ids)):
        of_name = object_of(document.get("contexts"), name)
        left = {key: one for key, one in of_name.items() if key not in read}
        if set(left) - {"type"}:
            draft.put(f"{_STEM}.contexts.{name}", left)
    tags = _read_tags(document.get("tags") or {}, draft)
    for group, values in (("tags", tags), ("extra", document.get("extra") or {}), ("contexts", contexts)):
        for key, value in values.items() if isinstance(values, dict) else ():
            if (group, key) not in (("contexts", "uep"), ("contexts", "runtime")):
                draft.put(f"sentry.{group}.{key}", value)
    for key, value in document.items():
        if key not in _READ and value not in (None, "", [], {}):
            # UEP-BRG-036: what no field stands for is kept under the event's own name for it.
            draft.put(f"sentry.{key}", value)
    _keep_beside(document, draft)


def _read_tags(tags: Any, draft: Draft) -> dict[str, Any]:
    """Read the tags that are this project's own, and return the others; a list of pairs means the same as an object."""
    pairs = (
        tags.items()
        if isinstance(tags, dict)
        else [pair for pair in tags if isinstance(pair, list) and len(pair) == 2 and isinstance(pair[0], str)]
    )
    found: dict[str, Any] = dict(pairs)
    named = found.get("uep.error_type")
    if isinstance(named, str) and types.find(named) is not None:
        # UEP-BRG-018: a type that the registry lacks counts only with its ancestors, which the embedded record brings.
        draft.error_type = named
        del found["uep.error_type"]
    word = found.get("uep.severity")
    if word in {level.value for level in Severity}:
        del found["uep.severity"]
        draft.severity, draft.severity_source = Severity(word), SeveritySource.REPORTER
    return found


def _keep_beside(document: dict[str, Any], draft: Draft) -> None:
    """Keep what an event says beside its exceptions: a message, and of the request the method and the URL."""
    has_values = bool(_sentry_exceptions.values_of(document))
    for key in ("logentry", "message") if has_values else ():
        if document.get(key):
            draft.put(f"sentry.{key}", document[key])
    entry = document.get("logentry")
    if not has_values and isinstance(entry, dict):
        for key in ("message", "params"):
            if entry.get(key) not in (None, "", [], {}, draft.message):
                draft.put(f"sentry.logentry.{key}", entry[key])
    if has_values and document.get("stacktrace"):
        draft.lose("/stacktrace", "the exceptions have stacks of their own")
    request = document.get("request")
    if isinstance(request, dict):
        draft.context |= {
            f"sentry.request.{k}": request[k] for k in ("method", "url") if isinstance(request.get(k), str)
        }
        if set(request) - {"method", "url"}:
            draft.lose("/request", "only the method and the URL are carried")


def _read_marks(meta: Any, draft: Draft) -> None:
    """Turn the event's `_meta` remarks into marks; their place is the event's own, because values were renamed on the way."""
    pending = [meta]
    while pending:
        node = pending.pop()
        if not isinstance(node, dict):
            continue
        pending += [value for key, value in node.items() if key]
        own = node.get("")
        if not isinstance(own, dict):
            continue
        remarks = own.get("rem")
        for remark in remarks if isinstance(remarks, list) else []:
            if not isinstance(remark, list) or not remark:
                continue
            kind = _REMARKS.get(str(remark[1]) if len(remark) > 1 else "", MarkKind.TRUNCATED)
            size = own.get("len")
            rule = str(remark[0]).lower().removeprefix("!")
            rule = f"sentry.{rule}" if matches_pattern("mark_rule", f"sentry.{rule}") else "sentry"
            draft.marks.append(
                Mark(kind=kind, rule=rule, original_size=size if isinstance(size, int) and size > 0 else 0)
            )


SENTRY: Final = Bridge(
    stem=_STEM,
    sniff=sniff,
    read=read,
    emit=emit,
    forms=("envelope", "json"),
    read_bytes=read_bytes,
    sniff_bytes=starts_envelope,
)
