"""Log records of OpenTelemetry as Elasticsearch stores them, as those of OTLP. Tells no error.

Source: the mapping mode `otel` of the Elasticsearch exporter: names with underscores, attributes as objects, and the text of the body in `body.text`.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any, Final

from uep._times import to_unix_nanos
from uep.bridges._any_value import encode_attributes, encode_value
from uep.bridges._foreign_time import read_text
from uep.bridges._tracker_frames import object_in, text_of

__all__ = ["is_stored", "log_of"]

_TIMES: Final = {"@timestamp": "timeUnixNano", "observed_timestamp": "observedTimeUnixNano"}
_NAMES: Final = {
    "event_name": "eventName",
    "severity_number": "severityNumber",
    "severity_text": "severityText",
    "span_id": "spanId",
    "trace_id": "traceId",
}
_MILLI: Final = 1_000_000
_LONGEST: Final = 32


def is_stored(document: dict[str, Any]) -> bool:
    """Return whether a value is a log record with a severity and attributes as objects (UEP-BRG-2964)."""
    is_levelled = isinstance(document.get("severity_number"), int) or isinstance(
        document.get("severity_text"), str
    )
    held = [document.get("attributes"), object_in(document, "resource").get("attributes")]
    return is_levelled and "@timestamp" in document and any(isinstance(one, dict) for one in held)


def log_of(document: dict[str, Any]) -> dict[str, Any]:
    """Return the record in the form of OTLP; members that OTLP does not have keep their names."""
    log = {_NAMES.get(key, key): value for key, value in document.items() if key not in _TIMES}
    for name, ours in _TIMES.items():
        if nanos := _nanos(document.get(name)):
            log[ours] = nanos
        elif document.get(name):
            log[name] = document[name]
    for holder in (log, log["resource"] if isinstance(log.get("resource"), dict) else {}):
        if isinstance(holder.get("attributes"), dict):
            pairs = encode_attributes(holder["attributes"])
            log |= {"attributes": pairs} if holder is log else {"resource": {"attributes": pairs}}
    body = log.pop("body", None)
    if body is not None:
        told = body.get("text", body.get("structured")) if isinstance(body, dict) else body
        log["body"] = encode_value(told)
    return log


def _nanos(stamp: Any) -> str:
    """Return a time, in RFC 3339 or as milliseconds since 1970 with a fraction, as nanoseconds."""
    if found := read_text(text_of(stamp)).text:
        return str(to_unix_nanos(found))
    try:
        count = int(Decimal(str(stamp)[:_LONGEST]) * _MILLI)
    except (InvalidOperation, OverflowError, ValueError):
        return ""
    return str(count) if count > 0 else ""
