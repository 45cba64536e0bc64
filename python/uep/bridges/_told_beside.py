"""What a report told beside its error, under whatever names its format has: the text of the log line, the logger, the user, the request.

A bridge that writes another format puts it where that format has it. Knows names of the context alone, and reads no document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

import msgspec

from uep.bridges._sentry_texts import message_of
from uep.model import UniversalErrorProtocol

__all__ = ["Told", "repeats_told", "told_beside"]

_LONGEST: Final = 1024
_USER: Final = ("id", "email", "username")
_NAMES: Final[dict[str, tuple[str, ...]]] = {
    "email": ("ecs.user.email", "user.email"),
    "id": ("ecs.user.id", "gcp_error_reporting.context.user", "user.id", "enduser.id"),
    "username": ("ecs.user.name", "user.name"),
    "logger": (
        "sentry.logger", "ecs.log.logger", "otlp.scope", "log_json.logger", "log_json.logger_name", "log_json.loggerName", "elastic_apm.log.logger_name", "log_json.SourceContext",
    ),
    "message": (
        "ecs.message", "otlp.body", "sentry.message", "log_json.message", "log_json.msg", "log_json.event", "elastic_apm.log.message", "gcp_error_reporting.message", "log_json.RenderedMessage", "log_json.@m",
    ),
    "method": (
        "sentry.request.method", "bugsnag.request.httpMethod", "rollbar.request.method", "elastic_apm.request.method",
        "ecs.http.request.method", "gcp_error_reporting.httpRequest.method", "http.request.method", "http.method",
    ),
    "thread": ("ecs.process.thread.name", "thread.name", "log_json.thread_name", "log_json.threadName", "log_json.thread"),
    "transaction": ("sentry.transaction", "bugsnag.context", "rollbar.context", "elastic_apm.transaction", "otlp.span.name"),
    "url": (
        "sentry.request.url", "bugsnag.request.url", "rollbar.request.url", "elastic_apm.request.url", "ecs.url.full",
        "gcp_error_reporting.httpRequest.url", "url.full", "http.url",
    ),
}  # fmt: skip
"""The names of each fact in the context, of which the first that has a text is in force."""
_ABOUT: Final = "kubernetes_status.details."
_ENTRY: Final = "sentry.logentry"
_TEMPLATES: Final = ("log_json.@mt", "log_json.MessageTemplate")
_HOLE: Final = re.compile(r"\{[@$]?(\w+)[^{}]{0,32}\}", re.ASCII)
_PEOPLE: Final = ("sentry.user", "bugsnag.user", "rollbar.person", "elastic_apm.user")
_KEYS: Final = frozenset({name for names in _NAMES.values() for name in names} | {*_PEOPLE, _ENTRY})
_PLACES: Final = ("bugsnag.metaData.log",)
_INNER: Final = ("name", "full")


class Told(msgspec.Struct, frozen=True):
    """What was told beside an error; empty texts where nobody told it."""

    message: str = ""
    logger: str = ""
    thread: str = ""
    transaction: str = ""
    method: str = ""
    url: str = ""
    user: dict[str, str] = {}


def told_beside(record: UniversalErrorProtocol) -> Told:
    """Return what the context of a record tells of its report (UEP-BRG-3136). The message of the error itself is none."""
    found = {fact: _first(record.context, names) for fact, names in _NAMES.items()}
    found["message"] = found["message"] or _message(record.context)
    people = (record.context.get(name) for name in _PEOPLE)
    person = next((one for one in people if isinstance(one, dict) and one), {})
    user = {name: _text(person.get(name)) or found[name] for name in _USER}
    user["username"] = user["username"] or _text(person.get("name"))
    texts = {record.error_message, *(node.message for node in record.nodes[:1])}
    crashed = next((thread.name for thread in record.threads if thread.crashed), "")
    return Told(
        message="" if found["message"] in texts else found["message"],
        logger=found["logger"][:_LONGEST],
        thread=(found["thread"] or crashed)[:_LONGEST],
        transaction=found["transaction"][:_LONGEST],
        method=found["method"],
        url=found["url"],
        user={name: text[:_LONGEST] for name, text in user.items() if text},
    )


def repeats_told(key: str, value: Any, record: UniversalErrorProtocol) -> bool:
    """Return whether an entry of the context says again what a record tells beside its error under another name."""
    if key.startswith(_ABOUT):
        parts = {part for one in record.violations for part in (one.subject, *one.reason.partition("."))}
        return value in parts
    if key not in _KEYS and not key.startswith(_PLACES):
        return False
    told = told_beside(record)
    said = [message_of({"logentry": value})] if key == _ENTRY and isinstance(value, dict) else _texts(value)
    return set(said) <= {
        *told.user.values(),
        *(one for one in msgspec.structs.astuple(told) if isinstance(one, str)),
    }


def _message(context: dict[str, Any]) -> str:
    """Return the message of an entry of Sentry, or that of Serilog with what stands beside it in the places of its names."""
    entry = context.get(_ENTRY)
    if isinstance(entry, dict):
        return message_of({"logentry": entry})
    template = _first(context, _TEMPLATES)
    return _HOLE.sub(lambda hole: _text(context.get(f"log_json.{hole[1]}")) or hole[0], template)


def _texts(value: Any) -> Iterator[str]:
    for one in value.values() if isinstance(value, dict) else [value]:
        yield one if isinstance(one, str) else str(one)


def _first(context: dict[str, Any], names: tuple[str, ...]) -> str:
    return next((text for name in names if (text := _text(context.get(name)))), "")


def _text(value: Any) -> str:
    """Return a text, a number as one, or the name that an object has; "" for anything else."""
    if isinstance(value, dict):
        return next((value[key] for key in _INNER if isinstance(value.get(key), str)), "")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) else ""
