"""Statuses in words and traces of requests, as bodies of web APIs state them. Reads single values; knows no shape."""

from __future__ import annotations

from typing import Any, Final

from uep import types
from uep._gen.codes import CODE_TABLES
from uep.bridges._api_names import NAMES, plain_name
from uep.bridges._http_facts import read_traceparent
from uep.model import Correlation

__all__ = ["phrase_of", "request_of", "status_named"]

_STATUSES: Final = {
    plain_name(entry["name"]): int(entry["value"])
    for entry in CODE_TABLES["http"]["entries"]
    if entry["value"] >= "400"
} | {"payloadtoolarge": 413, "unprocessableentity": 422}
"""The phrases of the statuses of errors, with those that RFC 9110 renamed."""


def status_named(value: Any, path: str) -> Any:
    """Return the status of an error whose phrase a text is, where it is named for a status; any other value as it is (UEP-BRG-2670)."""
    is_status = isinstance(value, str) and plain_name(path.rpartition("/")[2]) in NAMES["status"]
    return _STATUSES.get(plain_name(value), value) if is_status else value


def phrase_of(status: int) -> str:
    """Return the words that a status has in HTTP, "" for one that has none."""
    entry = types.code("http", str(status))
    return entry.name if entry is not None and entry.value == str(status) else ""


def request_of(told: str) -> Correlation:
    """Return what an id of a request says, which may be that of a trace (UEP-BRG-2674)."""
    trace_id, span_id, flags = read_traceparent(told)
    if not trace_id:
        return Correlation(request_id=told)
    return Correlation(trace_id=trace_id, span_id=span_id, trace_flags=flags)
