"""Statuses in words and traces of requests, as bodies of web APIs state them. Reads single values; knows no shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from uep import types
from uep._gen.bridges import BRIDGES
from uep._gen.codes import CODE_TABLES
from uep.bridges._api_names import NAMES, plain_name
from uep.bridges._clickhouse import CLICKHOUSE, told_exception
from uep.bridges._http_facts import read_traceparent
from uep.bridges._payload import UNCLASSIFIED
from uep.model import Correlation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from uep.bridges._payload import Draft

__all__ = ["coded_in", "phrase_of", "request_of", "status_named", "type_by_word"]

_WORDS: Final[dict[str, str]] = BRIDGES["http_api"]["words"]["*"]
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


def coded_in(message: str, draft: Draft) -> str:
    """Return a message without the number, name, version and query that ClickHouse writes into it, and take those over (UEP-BRG-2884)."""
    found = told_exception(message) if message.startswith(CLICKHOUSE) else None
    if found is None:
        return message
    draft.code("clickhouse", found.code, found.name)
    draft.type_name = draft.type_name or "DB::Exception"
    for name in ("query", "version"):
        if told := getattr(found, name):
            draft.put(f"clickhouse.{name}", told)
    return found.message


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


def type_by_word(draft: Draft, own: Iterable[str]) -> str:
    """Return the type of an error, by what its own codes say in plain words, or its message without any (UEP-BRG-2472, UEP-BRG-2684)."""
    if draft.error_type != UNCLASSIFIED:
        return draft.error_type
    texts = [code.value for code in draft.codes if code.space in own] if draft.codes else [draft.message]
    told = (_WORDS.get(plain_name(text)) for text in texts)
    return next((one for one in told if one), UNCLASSIFIED)
