"""Events as Sentry's web API answers with them, in the words of the events that clients send. Reads no exception.

The API lists the interfaces of an event as `entries` and spells their members in its own way (getsentry/sentry, api/serializers/models/event.py).
"""

from __future__ import annotations

import re
from typing import Any, Final

from uep.bridges._tracker_frames import object_in, objects_in, text_of
from uep.bridges._translation import Loss

__all__ = ["is_answer", "place_in_answer", "to_event"]

_INTERFACES: Final = {
    "breadcrumbs": "breadcrumbs",
    "debugmeta": "debug_meta",
    "exception": "exception",
    "message": "logentry",
    "request": "request",
    "stacktrace": "stacktrace",
    "threads": "threads",
}
_RENAMED: Final = {"eventID": "event_id", "dateCreated": "timestamp", "context": "extra"}
_OF_GROUP: Final = frozenset(
    {
        "crashFile", "culprit", "dateReceived", "dist", "entries", "errors", "fingerprints", "groupID", "groupingConfig", "id", "isSourceMapped",
        "latestEventID", "metadata", "nextEventID", "occurrence", "oldestEventID", "packages", "previousEventID", "projectID", "resolvedWith",
        "sdkUpdates", "size", "title", "userReport",
    }
)  # fmt: skip
"""What the API says of the group of an event, or works out from the event."""

_SPELLINGS: Final = {"lineNo": "lineno", "colNo": "colno"}
_CAPITAL: Final = re.compile("[A-Z]")
_DEEPEST: Final = 12


def is_answer(document: dict[str, Any]) -> bool:
    """Return whether a JSON object is an event in the words of the API."""
    entries = document.get("entries")
    return (
        isinstance(document.get("eventID"), str)
        and isinstance(entries, list)
        and all(isinstance(one, dict) and isinstance(one.get("type"), str) for one in entries)
    )


def to_event(document: dict[str, Any]) -> dict[str, Any]:
    """Return an answer as the event that it tells of (UEP-BRG-2174)."""
    event = {_RENAMED.get(key, key): value for key, value in document.items() if key not in _OF_GROUP}
    event |= {
        _INTERFACES[one["type"]]: _to_snake(one.get("data"), 0)
        for one in objects_in(document, "entries")
        if one["type"] in _INTERFACES
    }
    tags = {text_of(one.get("key")): one.get("value") for one in objects_in(document, "tags")}
    event |= {name: tags.pop(name) for name in ("environment", "level", "server_name") if name in tags}
    release = object_in(document, "release").get("version", tags.get("release"))
    return event | {"tags": tags, "release": release}


def _to_snake(value: Any, depth: int) -> Any:
    """Return a value of an entry with the names of its members, and the lines around a frame, as clients send them."""
    if depth > _DEEPEST:
        return value
    if isinstance(value, list):
        return [_to_snake(one, depth + 1) for one in value]
    if not isinstance(value, dict):
        return value
    snake = {
        _SPELLINGS.get(key, _CAPITAL.sub(lambda found: f"_{found[0].lower()}", key)): one
        if key in ("data", "vars")
        else _to_snake(one, depth + 1)
        for key, one in value.items()
    }
    around = snake.pop("context", None)
    if isinstance(around, list):
        shown = {row[0]: row[1] for row in around if isinstance(row, list) and len(row) == 2}
        snake["context_line"] = shown.pop(snake.get("lineno"), None)
        if shown:
            # A record has no place for the other lines, which is told of every member that stays.
            snake["context"] = around
    return snake


def place_in_answer(loss: Loss, document: dict[str, Any]) -> Loss:
    """Return a loss of an event with the place that its value has in the answer."""
    _, name, *rest = loss.path.split("/") if loss.path else ("", "")
    entries = document["entries"]
    index = next((i for i, one in enumerate(entries) if _INTERFACES.get(one.get("type")) == name), None)
    if index is None:
        return loss
    return Loss("/".join(["", "entries", str(index), "data", *rest]), loss.reason)
