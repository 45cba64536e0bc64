"""What a server of ClickHouse says of a query that failed, in one text: number, message, name and version. Builds no record."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

__all__ = ["CLICKHOUSE", "Told", "told_exception"]

CLICKHOUSE: Final = "Code: "
_HEAD: Final = re.compile(
    r"\s*Code: (?P<code>[0-9]{1,4})(?:\. |, e\.displayText\(\) = |\.\n)(?:DB::)+Exception: "
)
_RECEIVED: Final = re.compile(r"Received from \S{1,255}\. DB::Exception: ")
_NAME: Final = re.compile(r" \((?P<name>[A-Z][A-Z0-9_]{2,80})\)\Z")
_QUERY: Final = "\n(query: "
_VERSION: Final = re.compile(r" \(version (?P<version>[0-9][\w. ()-]{0,80})\)\Z")


class Told(NamedTuple):
    """An exception of ClickHouse; name, version and query are "" where they are not told."""

    code: str
    message: str
    name: str
    version: str
    query: str


def told_exception(text: str) -> Told | None:
    """Return the exception that a whole text is, None where it is another text."""
    head = _HEAD.match(text)
    if head is None:
        return None
    rest = text[head.end() :].rstrip()
    if (received := _RECEIVED.match(rest)) is not None:
        rest = rest[received.end() :]
    rest, _, query = rest.partition(_QUERY)
    version = _VERSION.search(rest, max(0, len(rest) - 100))
    rest = rest[: version.start()] if version is not None else rest
    name = _NAME.search(rest, max(0, len(rest) - 90))
    rest = rest[: name.start()] if name is not None else rest
    return Told(
        head["code"],
        rest,
        name["name"] if name is not None else "",
        version["version"] if version is not None else "",
        query.removesuffix(")"),
    )
