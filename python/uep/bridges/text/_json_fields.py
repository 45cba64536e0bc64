"""What the members of a JSON log line say about the errors in its strings: time, causes, members, the value of a panic.

Serialisers write an error as an object (``type``, ``message``, ``stack``) and its causes and members as objects inside
of it, each with a stack of its own. Reads values that are parsed already; finds no errors.
"""

from __future__ import annotations

import re
from typing import Any, Final

from uep.bridges.text._grammar import Cut, Raised
from uep.bridges.text._lane import Found
from uep.bridges.text.scanners.go import PANIC, recovered_value
from uep.model import Relation

__all__ = ["panic_value", "related", "stamp_of"]

_STAMPS: Final = (
    "timestamp",
    "@timestamp",
    "time",
    "ts",
    "datetime",
    "date",
    "asctime",
    "eventTime",
    "@t",
    "timeMillis",
    "Time",
)
_INNER: Final = re.compile(
    r"(.*)/(?:(cause|innerException|InnerException)|(?:aggregateErrors|errors|exceptions)/[0-9]+|(suppressed)/[0-9]+)",
    re.DOTALL,
)
_PANIC_KEYS: Final = ("panic", "recovered", "recover", "error", "err", "reason")
_TEXT_KEYS: Final = ("msg", "message")
_LOGFMT: Final = re.compile(
    r'(?:^|[ ,])(panic|recovered|recover|error|err|reason|msg|message)=(?:"((?:[^"\\]|\\.){0,4096})"|([^ "]{1,4096}))'
)


def stamp_of(value: dict[str, Any]) -> str:
    """Return the time of a log line, "" when it names none; a number counts seconds or parts of them since 1970."""
    for key in _STAMPS:
        found = value.get(key)
        if isinstance(found, str):
            return found
        if isinstance(found, int | float) and not isinstance(found, bool):
            return _epoch(found)
    instant = value.get("instant")
    if isinstance(instant, dict) and isinstance(seconds := instant.get("epochSecond"), int):
        nanoseconds = instant.get("nanoOfSecond")
        return _epoch(seconds * 10**9 + (nanoseconds if isinstance(nanoseconds, int) else 0))
    return ""


def _epoch(number: float) -> str:
    """Return a count since 1970 as a time stamp; its size says whether it counts s, ms, µs or ns."""
    from datetime import UTC, datetime, timedelta

    if not 10**8 <= number < 10**20:
        return ""
    microseconds = int(number)
    if number < 10**11:
        microseconds = round(number * 10**6)
    elif number < 10**14:
        microseconds = round(number * 10**3)
    elif number >= 10**17:
        microseconds = int(number) // 1000
    try:
        moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=microseconds)
    except OverflowError:
        return ""
    return moment.isoformat().replace("+00:00", "Z")


def related(found: list[Found], value: dict[str, Any]) -> list[Found]:
    """Return the errors of one line with those that are causes or members of others put below them."""
    holders = {item.pointer.rpartition("/")[0]: item.parsed.root for item in reversed(found) if item.pointer}
    kept = list[Found]()
    for item in found:
        root, holder = item.parsed.root, item.pointer.rpartition("/")[0]
        match = _INNER.fullmatch(holder)
        outer = holders.get(match[1]) if match else None
        if match is None or outer is None or outer is root:
            _fill(item, value)
            kept.append(item)
            continue
        relation = Relation.CAUSE if match[2] else Relation.SUPPRESSED if match[3] else Relation.MEMBER
        if any(child.relation is relation and _is_same(child, root) for child in outer.children):
            continue
        root.relation = relation
        outer.children.append(root)
        outer.is_group = outer.is_group or relation is Relation.MEMBER
    return kept


def _is_same(one: Raised, other: Raised) -> bool:
    return (one.type_name, one.message) == (other.type_name, other.message)


def _fill(item: Found, value: dict[str, Any]) -> None:
    """Give a stack of Go that a program logged the value of the panic, which stands in another member."""
    root = item.parsed.root
    if root.type_name != PANIC or root.message or Cut.HEAD not in root.cuts:
        return
    holder: Any = value
    for part in item.pointer.split("/")[1:-1]:
        holder = holder.get(part) if isinstance(holder, dict) else None
    if isinstance(holder, dict):
        _set(root, {key: text for key, text in holder.items() if isinstance(text, str)})


def panic_value(root: Raised, before: str) -> None:
    """Do the same with the pairs of ``key=value`` that stand before the stack on its line."""
    if root.type_name == PANIC and not root.message and Cut.HEAD in root.cuts:
        _set(
            root, {key: quoted.replace('\\"', '"') or plain for key, quoted, plain in _LOGFMT.findall(before)}
        )


def _set(root: Raised, texts: dict[str, str]) -> None:
    text = next((texts[key] for key in _PANIC_KEYS if texts.get(key)), "")
    text = text or next((said for key in _TEXT_KEYS if (said := recovered_value(texts.get(key, "")))), "")
    if text:
        root.message = text
        root.cuts.remove(Cut.HEAD)
