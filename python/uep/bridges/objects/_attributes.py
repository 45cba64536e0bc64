"""Take attributes of foreign objects for what they really are. Reads attributes; calls and changes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlsplit

from uep._capture_native import NativeFacts
from uep._redact_rules import REPLACEMENT
from uep._truncate_marks import pointer
from uep.model import Mark, MarkKind

__all__ = ["hide_url", "integer", "pairs", "put_url", "text", "walk"]

_LONGEST: Final = 8192
_MOST: Final = 256
_RULE: Final = "redact:url"


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


def hide_url(url: str) -> str:
    """Return a URL without the values in it that may be secrets: user and password, the values of its query, its fragment."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return REPLACEMENT
    host = parts.netloc.rpartition("@")[2]
    place = f"{REPLACEMENT}@{host}" if host != parts.netloc else host
    names = [name.partition("=") for name in parts.query.split("&")] if parts.query else []
    query = "&".join(f"{name}={REPLACEMENT}" if value else name + sign for name, sign, value in names)
    start = f"{parts.scheme}://{place}" if parts.netloc else f"{parts.scheme}:" if parts.scheme else ""
    return start + parts.path + (f"?{query}" if query else "")


def put_url(facts: NativeFacts, url: str, method: str = "") -> None:
    """Write a request's URL and method into the context, and take the URL's secrets out of the message."""
    facts.put("http.method", method)
    if not url:
        return
    shown = hide_url(url) if facts.redact else url
    facts.put("http.url", shown)
    if shown != url:
        path = pointer(("context", "http.url"))
        facts.marks.append(Mark(path=path, kind=MarkKind.REDACTED, rule=_RULE))
        facts.hide(facts.text.replace(url, shown))
