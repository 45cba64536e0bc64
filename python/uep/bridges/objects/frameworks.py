"""Exceptions by which a program itself answers a request: the status it chose, its headers, what it says is wrong."""

from __future__ import annotations

from typing import Any, Final

from uep._capture_native import NativeFacts
from uep.bridges._payload import escape_pointer
from uep.bridges.objects._attributes import integer, pairs, text, walk
from uep.bridges.objects._received import read_response
from uep.bridges.objects.answers import read_wait
from uep.model import Violation

__all__ = ["read_raised"]

_MOST: Final = 64
_STATUSES: Final = ("status_code", "status_int", "code", "status")


def read_raised(error: BaseException, facts: NativeFacts) -> None:
    """Read the status that the program answers with and when the caller may come back. Its text is ours, not a remote error's."""
    status = next(filter(None, (_status_of(walk(error, name)) for name in _STATUSES)), None)
    read_response(facts, status, headers=pairs(walk(error, "headers")))
    for name in ("retry_after", "wait"):
        read_wait(walk(error, name), facts)
    _read_words(walk(error, "detail"), facts)
    for name in ("title", "description"):
        said = text(walk(error, name))
        facts.put(f"http.{name}", "" if said in facts.text else said)
    _read_extra(walk(error, "extra"), facts)


def _read_extra(extra: Any, facts: NativeFacts) -> None:
    """Read what litestar lists beside its status: the members that were refused, or facts of the program."""
    for one in extra[:_MOST] if isinstance(extra, list) else ():
        key, said = (one.get("key"), one.get("message")) if isinstance(one, dict) else (None, None)
        if isinstance(said, str):
            path = "".join(f"/{escape_pointer(part)}" for part in str(key).split(".")) if key else ""
            facts.violations.append(Violation(kind="field", path=path, description=text(said)))
    if isinstance(extra, dict):
        facts.put("http.extra", extra)


def _status_of(value: object) -> int | None:
    number = integer(value)
    if number is None and isinstance(value, str) and value[:3].isdigit():
        number = int(value[:3])  # "404 Not Found"
    return number if number in range(300, 600) else None


def _read_words(detail: Any, facts: NativeFacts) -> None:
    """Read the word by which a framework names the error, and the answer's text where the message does not have it."""
    if isinstance(detail, str):
        facts.put("http.error_code", text(walk(detail, "code")))
    if isinstance(detail, (dict, list)) and len(detail) > _MOST:
        return
    if isinstance(detail, (dict, list, str)) and str(detail) not in facts.text:
        facts.put("http.detail", text(detail) if isinstance(detail, str) else detail)
