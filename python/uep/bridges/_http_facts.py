"""What the headers of an HTTP response say about its error: when to come back, which request it was, when it was sent."""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Final

from msgspec.structs import replace

from uep import types
from uep._times import from_datetime, parse_timestamp
from uep._truncate import truncate
from uep.bridges._beside import contradicted, fill
from uep.bridges._durations import from_milliseconds
from uep.bridges._http_message import Response
from uep.bridges._payload import UNCLASSIFIED, Draft, Source, matches_pattern
from uep.model import Correlation, Mark, MarkKind, Recovery, SeveritySource, UniversalErrorProtocol

__all__ = ["LIMITED", "add_facts", "is_limited", "lose_facts", "read_facts", "read_traceparent"]

_TRACE: Final = re.compile("([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-.*)?", re.ASCII)
_SECONDS: Final = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})?", re.ASCII)
_RESET: Final = re.compile(r"[0-9]{1,10}(?:\.[0-9]{1,9})?", re.ASCII)
_RESETS: Final = ("ratelimit-reset", "x-ratelimit-reset", "x-rate-limit-reset")
_LEFT: Final = ("ratelimit-remaining", "x-ratelimit-remaining", "x-rate-limit-remaining")
_WAITS_MS: Final = ("retry-after-ms", "x-ms-retry-after-ms")
_RATE_LIMITED: Final = 429
_FORBIDDEN: Final = 403
_DENIED: Final = "uep.auth.permission_denied"
LIMITED: Final = "uep.quota.rate_limited"
_EPOCH: Final = 1_000_000_000  # a wait of more seconds is a time
_NAMED_REQUEST: Final = re.compile("(?:[a-z0-9]+-){0,4}(?:request|correlation)-?id", re.ASCII)
_CHALLENGE: Final = re.compile(r'(?:^|[\s,])(error|error_description)="([^"\\]{1,1024})"', re.ASCII)
_REQUESTS: Final = ("x-request-id", "x-amzn-requestid", "x-amz-request-id", "x-correlation-id", "cf-ray")
_SECRET: Final = frozenset(
    {"authorization", "authentication-info", "cookie", "proxy-authorization", "set-cookie", "set-cookie2"}
)
_READ: Final = frozenset(
    {"date", "grpc-message", "grpc-status", "grpc-status-details-bin", "retry-after", "traceparent"}
)
_ERROR: Final = 400
_STEM: Final = "http"
_FILLED: Final = ("correlation", "recovery")
_OTHER: Final = "says something else than the body, which counts"


def read_facts(response: Response, source: Source) -> Draft:
    """Return a draft that holds what status line and headers say."""
    draft = Draft(source)
    headers = response.headers
    if response.status >= _ERROR:
        draft.code(_STEM, response.status)
    sent = _date(headers.get("date", ""))
    draft.timestamp = from_datetime(sent) if sent else ""
    taken = set()
    if sent:
        taken.add("date")
    wait, named = _find_wait(response, sent, source.options.now)
    if wait:
        draft.fields["recovery"] = Recovery(retry_after=from_milliseconds(wait))
        taken.add(named)
    _read_challenge(headers.get("www-authenticate", ""), draft)
    request = _request_header(headers)
    trace_id, span_id, flags = read_traceparent(headers.get("traceparent", ""))
    taken |= {name for name in (request, "traceparent" if trace_id else "") if name}
    if request or trace_id:
        draft.fields["correlation"] = Correlation(
            request_id=headers.get(request, ""), trace_id=trace_id, span_id=span_id, trace_flags=flags
        )
    for name, value in headers.items():
        if name in _SECRET:
            draft.lose(f"/headers/{name}", "may hold credentials, which are never taken over")
        elif name not in taken and not name.startswith("grpc-"):
            draft.put(f"{_STEM}.headers.{name}", value)
    return draft


def _date(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text)
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (IndexError, OverflowError, TypeError, ValueError):
        return None


def _request_header(headers: dict[str, str]) -> str:
    """Return the name of the header with the id of the request: a usual one, else the first that is named like one (UEP-BRG-1935)."""
    others = (name for name in headers if _NAMED_REQUEST.fullmatch(name))
    return next((name for name in (*_REQUESTS, *others) if headers.get(name)), "")


def _find_wait(response: Response, sent: datetime | None, now: str) -> tuple[int, str]:
    """Return the milliseconds to wait, and the header that says so; 0 where none does.

    UEP-BRG-1934: the end of a limit is one only where the limit is why the request failed.
    """
    headers = response.headers
    start = int(sent.timestamp()) if sent else parse_timestamp(now)[0]
    wait = _wait(headers.get("retry-after", ""), start)
    if wait:
        return wait, "retry-after"
    for name in _WAITS_MS:
        if _SECONDS.fullmatch(headers.get(name, "")):
            return math.ceil(float(headers[name])), name
    if response.status == _RATE_LIMITED or (response.status >= _ERROR and _is_spent(response)):
        for name in _RESETS:
            text = headers.get(name, "")
            if _RESET.fullmatch(text):
                seconds = float(text) - (start if float(text) >= _EPOCH else 0)
                return max(0, math.ceil(seconds * 1000)), name
    return 0, ""


def is_limited(response: Response, facts: Draft) -> bool:
    """Return whether a response forbids what it will allow later (UEP-BRG-2473)."""
    has_to_wait = facts.fields.get("recovery") is not None or _is_spent(response)
    return response.status == _FORBIDDEN and has_to_wait


def _is_spent(response: Response) -> bool:
    return any(response.headers.get(name) == "0" for name in _LEFT)


def _wait(text: str, start: int) -> int:
    """Return the milliseconds to wait; 0 where the header says nothing or a time that has passed."""
    if _SECONDS.fullmatch(text):
        return math.ceil(float(text) * 1000)
    until = _date(text)
    return 0 if until is None else max(0, int(until.timestamp()) - start) * 1000


def _read_challenge(text: str, draft: Draft) -> None:
    """Read why a token was refused (UEP-BRG-1936, RFC 6750 section 3)."""
    told: dict[str, str] = dict(_CHALLENGE.findall(text))
    error = told.get("error", "")
    if error and " " not in error:
        draft.code("oauth", error)
    draft.message = told.get("error_description", error)


def read_traceparent(text: str) -> tuple[str, str, int]:
    """Return the trace id, the span id and the flags of a traceparent; empty where it is none."""
    found = _TRACE.fullmatch(text.strip())
    if found is None or found[1] == "ff" or (found[1] == "00" and len(text.strip()) != 55):
        return "", "", 0
    if not matches_pattern("trace_id", found[2]) or not matches_pattern("span_id", found[3]):
        return "", "", 0
    return found[2], found[3], int(found[4], 16)


def add_facts(
    record: UniversalErrorProtocol, facts: Draft, response: Response, *, embedded: bool = False
) -> UniversalErrorProtocol:
    """Return the record of a body with what the response around it says where the body is silent.

    UEP-BRG-1180: a record that the body carries whole is its sender's word, also where that word is `unclassified`.
    """
    changes: dict[str, Any] = {"context": {**facts.context, **record.context}}
    if embedded or not _is_time_assumed(record):
        changes["context"] = {**_sent(record, facts), **changes["context"]}
    pairs = {(code.space, code.value) for code in record.codes}
    fresh = [code for code in facts.codes if (code.space, code.value) not in pairs]
    changes["codes"] = record.codes + fresh if embedded else fresh + record.codes
    for name in _FILLED:
        changes[name] = fill(getattr(record, name), facts.fields.get(name))
    _lose_contradicted(record, facts, response)
    if not embedded:
        changes |= _told_by(record, facts)
        if is_limited(response, facts) and record.error_type in (_DENIED, UNCLASSIFIED):
            changes |= _typed(record, LIMITED)
    lost = Mark(kind=MarkKind.DROPPED, rule="bridge:lost")
    if facts.losses and lost not in record.marks:
        changes["marks"] = [*changes.get("marks", record.marks), lost]  # UEP-BRG-054
    return truncate(replace(record, **changes))


def lose_facts(record: UniversalErrorProtocol, facts: Draft, response: Response) -> None:
    """Note what a response says other than the record that is its body, which stays as its sender made it (UEP-BRG-1523)."""
    _lose_contradicted(record, facts, response)
    own = {code.value for code in record.codes if code.space == _STEM}
    if own and not own & {code.value for code in facts.codes}:
        facts.lose("/status", _OTHER)


def _lose_contradicted(record: UniversalErrorProtocol, facts: Draft, response: Response) -> None:
    for name in _FILLED:
        for field in contradicted(getattr(record, name), facts.fields.get(name)):
            facts.lose(_place(field, response), _OTHER)  # UEP-BRG-1520


def _place(field: str, response: Response) -> str:
    """Return the pointer of the header that says a field of a record."""
    if field == "request_id":
        return f"/headers/{_request_header(response.headers)}"
    return "/headers/retry-after" if field == "retry_after" else "/headers/traceparent"


def _is_time_assumed(record: UniversalErrorProtocol) -> bool:
    return any(mark.rule == "bridge:time" and mark.kind is MarkKind.ASSUMED for mark in record.marks)


def _sent(record: UniversalErrorProtocol, facts: Draft) -> dict[str, Any]:
    """Return the time of the response where it is not that of the error."""
    is_other = facts.timestamp and facts.timestamp != record.timestamp
    return {f"{_STEM}.headers.date": facts.timestamp} if is_other else {}


def _told_by(record: UniversalErrorProtocol, facts: Draft) -> dict[str, Any]:
    """Return the time and the type that a response gives an error whose own were only assumed."""
    changes: dict[str, Any] = {}
    if facts.timestamp and _is_time_assumed(record):
        changes["timestamp"] = facts.timestamp
        changes["marks"] = [mark for mark in record.marks if mark.rule != "bridge:time"]
    if record.error_type == UNCLASSIFIED and facts.codes:
        changes |= _by_status(record, facts.codes[0].value)
    return changes


def _by_status(record: UniversalErrorProtocol, status: str) -> dict[str, Any]:
    """Return what a status classifies (UEP-BRG-020): the type, and the severity where that is the type's."""
    found = types.type_for_code(_STEM, status)
    return {} if found in ("", UNCLASSIFIED) else _typed(record, found)


def _typed(record: UniversalErrorProtocol, found: str) -> dict[str, Any]:
    changes: dict[str, Any] = {"error_type": found, "type_ancestors": types.ancestors(found)}
    if record.severity_source is SeveritySource.REGISTRY:
        changes["severity"] = types.default_severity(found, record.nodes)
    return changes
