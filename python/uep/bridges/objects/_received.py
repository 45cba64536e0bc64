"""What came from elsewhere inside an exception: a response, a status, the output of a process. Reads it by its bridge.

The error it tells becomes a node with the relation REMOTE_CAUSE (UEP-NODE-018); what it says about the call, such as its
codes, when to come back and which fields were wrong, is said of the exception that reports it, too.
"""

from __future__ import annotations

from typing import Any, Final

from msgspec.structs import replace

from uep import types
from uep._capture_native import NativeFacts
from uep._capture_types import UNCLASSIFIED
from uep.bridges._durations import from_milliseconds
from uep.bridges._payload import Source
from uep.bridges._translation import Options
from uep.model import Mark, MarkKind, UniversalErrorProtocol

__all__ = ["adopt", "attach", "read_document", "read_response"]

_LARGEST: Final = 1 << 20
_STATUSES: Final = range(100, 600)
_ERROR: Final = 400
_REQUESTS: Final = (
    "x-request-id",
    "request-id",
    "x-amzn-requestid",
    "x-amz-request-id",
    "x-ms-request-id",
    "x-goog-request-id",
    "x-github-request-id",
    "x-slack-req-id",
    "x-correlation-id",
    "audit-id",
    "cf-ray",
)
_MILLISECONDS: Final = ("retry-after-ms", "x-ms-retry-after-ms")
_DIGITS: Final = 10
_BYTE_ORDER: Final = b"\xef\xbb\xbf"
_NOT_KEPT: Final = ("http.", "uep.")
_OWN_MARKS: Final = ("/codes", "/context", "/details", "/links", "/violations")


def read_document(stem: str, document: dict[str, Any], facts: NativeFacts) -> UniversalErrorProtocol | None:
    """Return the record that a bridge makes of a document; None for one that tells no error."""
    from uep.bridges._formats import STRUCTURED

    source = Source(stem=stem, data=b"", options=Options(now=facts.now))
    found = next(iter(STRUCTURED[stem].read(document, source)), None)
    return None if found is None else found.record


def read_response(
    facts: NativeFacts,
    status: object,
    *,
    reason: str = "",
    headers: dict[str, str] | None = None,
    body: Any = b"",
) -> None:
    """Read an HTTP response: its status, when to come back, and whatever its body tells.

    A body of no known format is not carried, but for the one text in it that is a message.
    """
    number = status if isinstance(status, int) and not isinstance(status, bool) else 0
    if number not in _STATUSES:
        return
    known = {name.lower(): value for name, value in (headers or {}).items()}
    if number >= _ERROR:
        facts.code("http", int(number))
    _read_headers(known, facts)
    if isinstance(body, str):
        body = body.encode("utf-8", "surrogatepass")
    if not isinstance(body, bytes):
        body = b""
    body = body.removeprefix(_BYTE_ORDER)
    if len(body) > _LARGEST:
        facts.marks.append(Mark(kind=MarkKind.DROPPED, rule="capture:body", original_size=len(body)))
        body = b""
    # A body that was unpacked by the client is no longer in the coding that its header names.
    known.pop("content-encoding", None)
    document = {"status": int(number), "headers": known, "body": body, "reason": reason}
    found = read_document("http", document, facts)
    if found is not None:
        adopt(facts, found, tells=bool(body.strip()) and _tells(found, int(number), reason))


def _read_headers(known: dict[str, str], facts: NativeFacts) -> None:
    """Read what the bridge of whole responses does not: the id of the request, and waits in milliseconds."""
    for name in _REQUESTS:
        # Not correlation.request_id: that is the id by which this program's own logs name a request (UEP-REC-063).
        if known.get(name):
            facts.put("http.request_id", known[name])
            break
    for name in _MILLISECONDS:
        if known.get(name, "").isdigit() and len(known[name]) < _DIGITS and not facts.retry_after:
            facts.retry_after = from_milliseconds(int(known[name]))


def _tells(record: UniversalErrorProtocol, status: int, reason: str) -> bool:
    """Say whether a response's record holds more than its status line."""
    if not record.nodes:
        return True  # a record of an outsider's view (UEP-NODE-022)
    first = record.nodes[0]
    entry = types.code("http", str(status))
    said = (first.message or "").strip().lower()
    lines = {"", reason.lower(), entry.name.lower() if entry else ""}
    return bool(first.type_name) or len(record.nodes) > 1 or said not in lines


def adopt(facts: NativeFacts, record: UniversalErrorProtocol, *, tells: bool = True) -> None:
    """Take over what a record from elsewhere says about the call; with `tells` it is also the error's remote cause.

    A record that was sent as a record keeps what it says for itself (UEP-NODE-040), but for when to come back.
    """
    if record.recovery is not None:
        facts.retry_after = facts.retry_after or record.recovery.retry_after
    if _is_sent(record, facts):
        attach(facts, record)
        return
    if record.error_type != UNCLASSIFIED:
        facts.error_type = record.error_type
    for code in record.codes:
        facts.code(code.space, code.value, code.name, code.platform)
    facts.violations, facts.links, facts.details = record.violations, record.links, record.details
    for key, value in record.context.items():
        if not key.startswith(_NOT_KEPT):
            facts.put(key, value)
    facts.marks += [mark for mark in record.marks if _is_kept(mark, facts)]
    if record.user_messages:
        # They are for the users of the other program; what ours are told is ours to decide (section 15.5).
        mark = Mark(path="/user_messages", kind=MarkKind.DROPPED, rule="capture:audience")
        facts.marks.append(mark)
    if tells:
        attach(facts, record)


def attach(facts: NativeFacts, record: UniversalErrorProtocol) -> None:
    """Make an error from elsewhere the remote cause, and take nothing else of it over."""
    facts.remote = record if _is_sent(record, facts) else _as_node(record)


def _is_sent(record: UniversalErrorProtocol, facts: NativeFacts) -> bool:
    """Say whether a record arrived as one, rather than being made of another format here and now."""
    return record.observed_timestamp != facts.now


def _is_kept(mark: Mark, facts: NativeFacts) -> bool:
    if mark.path.startswith("/context/"):
        return mark.path.removeprefix("/context/").partition("/")[0].replace("~1", "/") in facts.context
    return mark.path == "" or mark.path.startswith(_OWN_MARKS)


def _as_node(record: UniversalErrorProtocol) -> UniversalErrorProtocol:
    """Return a record of which nothing is left but its nodes and what is known of the first one.

    An id that a bridge derived and a time that it assumed are no facts about the error (UEP-NODE-034, UEP-NODE-037).
    """
    is_derived = record.error_id[14:15] == "8"
    is_assumed = any(mark.rule == "bridge:time" for mark in record.marks)
    return replace(
        record,
        error_id="" if is_derived else record.error_id,
        error_type="" if record.error_type == UNCLASSIFIED else record.error_type,
        timestamp="" if is_assumed else record.timestamp,
        recovery=None,
        marks=[mark for mark in record.marks if mark.path.startswith("/nodes/")],
    )
