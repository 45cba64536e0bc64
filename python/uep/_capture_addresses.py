"""Take what may be secret out of URLs, alone and inside messages. Linear in the text; knows nothing of exceptions."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

from uep._redact_rules import REPLACEMENT

_WORD: Final = re.compile(r"[^\s'\"<>()\[\]{}\\]+")
_QUERY: Final = re.compile(r"[A-Za-z_][\w.%&-]*=")
_ENDS: Final = ".,:;!?"


def hide_url(url: str) -> str:
    """Return a URL without the values in it that may be secrets: user and password, the values of its query, its fragment."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return REPLACEMENT
    host = parts.netloc.rpartition("@")[2]
    place = f"{REPLACEMENT}@{host}" if host != parts.netloc else host
    scheme = f"{parts.scheme}:" if parts.scheme else ""
    start = f"{scheme}//{place}" if parts.netloc else scheme
    return start + parts.path + (f"?{hide_query(parts.query)}" if parts.query else "")


def hide_query(query: str) -> str:
    """Return the query of a URL with its names alone."""
    names = [name.partition("=") for name in query.split("&")]
    return "&".join(f"{name}={REPLACEMENT}" if value else name + sign for name, sign, value in names)


def hide_addresses(text: str) -> str:
    """Return a message in which every URL and path with a query, or with a user before its host, is without its secrets."""
    if "@" not in text and ("?" not in text or "=" not in text):
        return text
    return _WORD.sub(_hide_word, text)


def _hide_word(found: re.Match[str]) -> str:
    word = found[0]
    start, mark, query = word.partition("?")
    if mark and _QUERY.match(query):
        told = query.partition("#")[0].rstrip(_ENDS)
        word = f"{start}?{hide_query(told)}{query[len(query.rstrip(_ENDS)) :]}"
    scheme, sign, rest = word.partition("://")
    if not sign:
        return word
    authority, slash, path = rest.partition("/")
    user, at, host = authority.rpartition("@")
    return f"{scheme}://{REPLACEMENT}@{host}{slash}{path}" if at and user != REPLACEMENT else word


__all__ = ["hide_addresses", "hide_query", "hide_url"]
