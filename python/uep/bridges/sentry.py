"""Sentry events (v7) to records and back. Exceptions come oldest first and frames outermost first there; here it is the reverse.

Source: getsentry/relay event schema; RFC 79 (exception groups) of getsentry/rfcs. Breadcrumbs, local variables, registers and request
bodies have no place in a record; each is a loss that is named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from uep import types
from uep._times import format_timestamp, from_unix_nanos, parse_timestamp
from uep.bridges import _sentry_exceptions
from uep.bridges._embedded import read_embedded
from uep.bridges._interface import Bridge
from uep.bridges._payload import Draft, Source, foreign_uuid, matches_pattern
from uep.bridges._sentry_emit import emit
from uep.model import Correlation, Handling, Mark, MarkKind, Resource, Severity, SeveritySource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._translation import Translation

__all__ = ["SENTRY"]

_STEM: Final = "sentry"
_LANGUAGES: Final = {
    "c": "c", "cfml": "other", "cocoa": "swift", "csharp": "csharp", "elixir": "other", "go": "go", "java": "java",
    "javascript": "javascript", "native": "cpp", "node": "javascript", "objc": "other", "perl": "other", "php": "php", "python": "python",
    "ruby": "ruby", "rust": "rust",
}  # fmt: skip
_LOST: Final = ("breadcrumbs", "modules", "debug_meta", "sdkmeta")
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
    has_id = isinstance(document.get("event_id"), str) and len(document["event_id"].replace("-", "")) == 32
    if _sentry_exceptions.values_of(document) and (has_id or "platform" in document):
        return 1.0
    return 0.9 if has_id and ("platform" in document or "level" in document) else 0.0


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the one error of an event; a transaction or an event below `error` without an exception reports none."""
    if not isinstance(document, dict) or document.get("type") == "transaction":
        return
    values = _sentry_exceptions.values_of(document)
    level = str(document.get("level") or "error")
    if not values and level not in ("error", "fatal"):
        return
    draft = Draft(source)
    draft.language = _LANGUAGES.get(str(document.get("platform")), "other")
    draft.error_id = foreign_uuid(document.get("event_id"))
    draft.timestamp = _time(document.get("timestamp"))
    draft.severity = types.severity_from("sentry", level) if "level" in document else None
    _sentry_exceptions.read_exceptions(values, document, draft)
    if not values:
        draft.message = _message(document)
    draft.error_type = types.type_for_native(draft.language, draft.nodes[0].type_name if draft.nodes else "")
    _read_handling(values, draft)
    _read_resource(document, draft)
    _read_contexts(document, draft)
    _read_marks(document.get("_meta"), draft)
    for name in _LOST:
        if document.get(name):
            draft.lose(f"/{name}", "has no place in a record")
    embedded = (document.get("contexts") or {}).get("uep")
    yield draft.translation(read_embedded(_plain_context(embedded), draft))


def _plain_context(context: Any) -> Any:
    return context.get("record") if isinstance(context, dict) else None


def _time(value: Any) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool) and value > 0:
        return from_unix_nanos(round(value * 1_000_000) * 1000)
    try:
        return format_timestamp(*parse_timestamp(_with_zone(value))) if isinstance(value, str) else ""
    except ValueError:
        return ""


def _with_zone(text: str) -> str:
    """Return a time with the zone that Sentry leaves out: UTC."""
    return text if text.endswith("Z") or text[-6:-5] in ("+", "-") else f"{text}Z"


def _message(document: dict[str, Any]) -> str:
    entry = document.get("logentry") or document.get("message") or ""
    if isinstance(entry, dict):
        return str(entry.get("formatted") or entry.get("message") or "")
    return str(entry)


def _read_handling(values: list[dict[str, Any]], draft: Draft) -> None:
    mechanism = (values[-1].get("mechanism") or {}) if values else {}
    handled = mechanism.get("handled")
    if mechanism:
        draft.fields["handling"] = Handling(
            handled=handled if isinstance(handled, bool) else None,
            synthetic=mechanism.get("synthetic") is True,
            mechanism=str(mechanism.get("type") or ""),
            fatal=draft.severity == Severity.CRITICAL,
        )
    meta = mechanism.get("meta") or {}
    errno, signal = meta.get("errno") or {}, meta.get("signal") or {}
    if "number" in errno:
        draft.code("posix.errno", errno["number"], str(errno.get("name", "")))
    if "number" in signal:
        draft.code("posix.signal", signal["number"], str(signal.get("name", "")))


def _read_resource(document: dict[str, Any], draft: Draft) -> None:
    contexts = document.get("contexts") or {}
    runtime, sdk = contexts.get("runtime") or {}, document.get("sdk") or {}
    resource = Resource(
        version=str(document.get("release") or ""),
        environment=str(document.get("environment") or ""),
        host=str(document.get("server_name") or ""),
        runtime=" ".join(str(runtime[k]) for k in ("name", "version") if runtime.get(k)),
        sdk=" ".join(str(sdk[k]) for k in ("name", "version") if sdk.get(k)),
    )
    if resource != Resource():
        draft.fields["resource"] = resource


def _read_contexts(document: dict[str, Any], draft: Draft) -> None:
    """Read trace, tags, extra and the remaining contexts; keys keep the place they had in the event."""
    contexts = dict(document.get("contexts") or {})
    trace = contexts.pop("trace", None) or {}
    trace_id, span_id = str(trace.get("trace_id") or ""), str(trace.get("span_id") or "")
    if matches_pattern("trace_id", trace_id):
        draft.fields["correlation"] = Correlation(
            trace_id=trace_id, span_id=span_id if matches_pattern("span_id", span_id) else ""
        )
    tags = document.get("tags") or {}
    tags = (
        tags
        if isinstance(tags, dict)
        else dict(pair for pair in tags if isinstance(pair, list) and len(pair) == 2)
    )
    word = tags.pop("uep.severity", None)
    if word in {level.value for level in Severity}:
        draft.severity, draft.severity_source = Severity(word), SeveritySource.REPORTER
    for group, values in (("tags", tags), ("extra", document.get("extra") or {}), ("contexts", contexts)):
        for key, value in values.items() if isinstance(values, dict) else ():
            if (group, key) not in (("contexts", "uep"), ("contexts", "runtime")):
                draft.put(f"sentry.{group}.{key}", value)
    for key in ("logger", "transaction", "dist", "user", "fingerprint"):
        if document.get(key):
            draft.put(f"sentry.{key}", document[key])
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
        for remark in own.get("rem") or []:
            kind = _REMARKS.get(str(remark[1]) if len(remark) > 1 else "", MarkKind.TRUNCATED)
            size = own.get("len")
            rule = str(remark[0]).lower().removeprefix("!")
            rule = f"sentry.{rule}" if matches_pattern("mark_rule", f"sentry.{rule}") else "sentry"
            draft.marks.append(
                Mark(kind=kind, rule=rule, original_size=size if isinstance(size, int) and size > 0 else 0)
            )


SENTRY: Final = Bridge(stem=_STEM, sniff=sniff, read=read, emit=emit)
