"""What services report of a failure in one line that stands below others of its kind: rows of events of Kubernetes, sentences of the AWS SDKs, exceptions of ClickHouse.

Each reader takes the lines of a whole input and answers None where they are not exactly of its layout.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final

from uep.bridges._clickhouse import CLICKHOUSE, told_exception
from uep.bridges.text._grammar import Raised

__all__ = ["read_clickhouse", "read_console_line", "read_event", "read_service_call"]

_AGE: Final = r"(?:<unknown>|[0-9]{1,5}[smhdy][0-9smhdy]{0,12})"
_EVENT: Final = re.compile(
    rf"\s{{0,8}}(?:Warning\s{{1,40}}(?P<reason>[A-Z][A-Za-z]{{2,60}})\s{{1,40}}(?P<age>{_AGE})(?: \(x(?P<count>[0-9]{{1,9}}) over (?P<over>[0-9a-z]{{2,16}})\))?\s{{1,40}}(?P<source>[a-z][\w.-]{{1,80}}(?:, \S{{1,255}})?)\s{{1,40}}(?P<text>\S.*)"
    rf"|(?P<last>{_AGE})\s{{1,40}}(?:(?P<first>{_AGE})\s(?P<columns>.{{0,300}}?)\s)?Warning\s{{1,40}}(?P<late>[A-Z][A-Za-z]{{2,60}})\s{{1,40}}(?:(?P<object>[a-z]{{2,60}}/[\w.-]{{1,255}})\s{{1,40}})?(?P<said>\S.*))"
)
_COLUMNS: Final = {
    "age": "age",
    "columns": "columns",
    "count": "count",
    "first": "first_seen",
    "last": "age",
    "object": "object",
    "over": "over",
    "source": "from",
}
"""What of a row is context, under which names; no group that shares one with another is in the same row."""

_CONSOLE: Final = re.compile(
    r"(?:[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}[T ]\S{8,30}|[0-9.]{10,20}e\+[0-9]{2})\s{1,8}(?:ERROR|DPANIC|PANIC|FATAL|error|dpanic|panic|fatal)\s{1,8}"
    r"(?:(?P<logger>[a-z][\w./-]{1,120})\s{1,8})?(?P<said>\S.{0,400}?)\s{1,16}(?P<fields>\{\".{1,8000}\})"
)
_CALL: Final = re.compile(
    r"(?![\w.$]{1,200}(?:Error|Exception): )(?P<text>\S.{0,2000}?) \(Service: [^;()]{1,80}; Status Code: (?P<status>[45][0-9]{2}); Error Code: (?P<code>[\w.-]{1,120}); Request ID: (?P<id>[^;()\s]{1,120})(?:; [^()]{0,400})?\)"
)


def read_event(lines: list[str]) -> Raised | None:
    """Read a row of a table of events that is a warning: its reason is the type (UEP-BRG-2921)."""
    found = _EVENT.fullmatch(lines[0]) if len(lines) == 1 else None
    if found is None:
        return None
    reason = found["reason"] or found["late"]
    told = ((f"k8s.event.{name}", (found[group] or "").strip()) for group, name in _COLUMNS.items())
    return Raised(
        reason,
        found["text"] or found["said"],
        codes=[("k8s.reason", reason, "")],
        attributes={name: value for name, value in told if value},
    )


def read_console_line(lines: list[str]) -> Raised | None:
    """Read a line of zap's console that names an error in the object at its end; what else that says is context (UEP-BRG-2901)."""
    found = _CONSOLE.fullmatch(lines[0]) if len(lines) == 1 else None
    if found is None:
        return None
    try:
        told: dict[str, Any] = json.loads(found["fields"])
    except (ValueError, RecursionError):
        return None
    error = told.get("error")
    if not isinstance(error, str) or not error:
        return None
    fields = {f"log.{key}": one if isinstance(one, str) else json.dumps(one) for key, one in told.items()}
    fields.pop("log.error")
    named = {"log.logger": found["logger"] or "", "log.message": found["said"]}
    return Raised(
        message=error,
        attributes=fields | {key: one for key, one in named.items() if one},
        language="go",
    )


def read_service_call(lines: list[str]) -> Raised | None:
    """Read what an SDK of AWS says of a call that was refused: the message, and in parentheses service, status, code and request (UEP-BRG-2922)."""
    found = _CALL.fullmatch(lines[0]) if len(lines) == 1 else None
    if found is None:
        return None
    codes = [("aws", found["code"], ""), ("http", found["status"], "")]
    return Raised(found["code"], found["text"], codes=codes, request_id=found["id"])


def read_clickhouse(lines: list[str]) -> Raised | None:
    """Read what a server of ClickHouse answers: number and name of the error are codes, the version of the server is context (UEP-BRG-2884)."""
    found = told_exception("\n".join(lines)) if lines[0].lstrip().startswith(CLICKHOUSE) else None
    if found is None:
        return None
    codes = [("clickhouse", found.code, found.name)]
    told = {"clickhouse.query": found.query, "clickhouse.version": found.version}
    attributes = {name: value for name, value in told.items() if value}
    return Raised("DB::Exception", found.message, codes=codes, attributes=attributes)
