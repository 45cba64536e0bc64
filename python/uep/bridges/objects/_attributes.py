"""Take attributes of foreign objects for what they really are. Reads attributes; calls and changes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from uep._capture_addresses import hide_query, hide_url
from uep._capture_native import NativeFacts
from uep._redact_rules import REPLACEMENT
from uep._truncate_marks import pointer
from uep.model import Mark, MarkKind

__all__ = ["address", "first", "hide_parts", "hide_url", "integer", "pairs", "put_url", "text", "walk"]

_LONGEST: Final = 8192
_MOST: Final = 256
_RULE: Final = "redact:url"
_URL_PACKAGES: Final = frozenset({"httpx", "httpx2", "starlette", "yarl"})


def walk(value: object, *names: str) -> Any:
    """Return an attribute of an attribute; None where one of them is missing."""
    for name in names:
        value = getattr(value, name, None)
    return value


def text(value: object) -> str:
    """Return a text, also one given as bytes of UTF-8; "" for anything else."""
    if isinstance(value, bytes):
        return value[:_LONGEST].decode("utf-8", "replace")
    return str.__str__(value)[:_LONGEST] if isinstance(value, str) else ""


def integer(value: object) -> int | None:
    """Return a whole number; None for anything else, a truth value included."""
    if isinstance(value, int) and not isinstance(value, bool):
        return int.__index__(value)
    return None


def pairs(headers: object) -> dict[str, str]:
    """Return headers by name, whatever kind of mapping or list of pairs they are; what is no text is passed over."""
    items = getattr(headers, "items", None)
    found: dict[str, str] = {}
    listed: Any = items() if callable(items) and not isinstance(headers, type) else headers
    if not isinstance(headers, Mapping) and not callable(items) and not isinstance(headers, (list, tuple)):
        return found
    for count, item in enumerate(listed):
        if count >= _MOST:
            break
        if (
            isinstance(item, tuple)
            and len(item) >= 2
            and (name := text(item[0]))
            and isinstance(item[1], str)
        ):
            found[name] = text(item[1])
    return found


def address(value: object) -> str:
    """Return a URL given as text or as an object of the URL classes of httpx and yarl."""
    if isinstance(value, (bytes, str)):
        return text(value)
    cls = type(value)
    is_url = cls.__name__ == "URL" and str(cls.__module__).partition(".")[0] in _URL_PACKAGES
    return text(str(value)) if is_url else ""


def first(value: object, *names: str) -> Any:
    """Return the first of several attributes that is there and not None."""
    found = (getattr(value, name, None) for name in names)
    return next((one for one in found if one is not None), None)


def put_url(facts: NativeFacts, url: str, method: str = "") -> None:
    """Write a request's URL and method into the context, and take the URL's secrets out of every message that quotes it."""
    facts.put("http.method", method)
    if not url:
        return
    shown = hide_url(url) if facts.redact else url
    facts.put("http.url", shown)
    if shown != url:
        path = pointer(("context", "http.url"))
        facts.marks.append(Mark(path=path, kind=MarkKind.REDACTED, rule=_RULE))
        facts.hide(facts.text.replace(url, shown))
        hide_parts(facts, url)


def hide_parts(facts: NativeFacts, url: str) -> None:
    """Keep a URL's query and user out of the whole record (UEP-BRG-3110): causes often quote the path alone."""
    before, mark, query = url.partition("?")
    query = query.partition("#")[0]
    if mark and "=" in query:
        facts.hidden[f"?{query}"] = f"?{hide_query(query)}"
    authority = before.partition("://")[2].partition("/")[0]
    user, at, _ = authority.rpartition("@")
    if at:
        facts.hidden[f"{user}@"] = f"{REPLACEMENT}@"
