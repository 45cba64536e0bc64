"""Where the failures stand in what Temporal tells of a workflow: its history, one event of it, its description. Reads no failure.

Source: temporalio/api, temporal/api/history/v1/message.proto. `temporal workflow show` prints a history, `describe` what is pending.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from uep.bridges._tracker_frames import object_in, objects_in, text_of

__all__ = ["Told", "failures_in"]

_ATTRIBUTES: Final = "EventAttributes"
_FAILURES: Final = ("failure", "lastFailure")
_OF_EVENT: Final = (*_FAILURES, "continuedFailure")
_PENDING: Final = ("pendingActivities", "pendingChildren", "pendingNexusOperations", "callbacks")


@dataclass(frozen=True, slots=True)
class Told:
    """A failure, its JSON Pointer, and what the event around it says of the time and of itself."""

    failure: dict[str, Any]
    pointer: str = ""
    time: str = ""
    beside: dict[str, Any] = field(default_factory=dict)


def failures_in(document: dict[str, Any]) -> Iterator[Told]:
    """Yield the failures of a history, of an event or of what is pending in a description, in their order."""
    events = objects_in(document, "events") or objects_in(object_in(document, "history"), "events")
    place = "/events" if "events" in document else "/history/events"
    for index, event in enumerate(events):
        yield from _of_event(event, f"{place}/{index}")
    if not events:
        yield from _of_event(document, "")
    for name in _PENDING:
        for index, pending in enumerate(objects_in(document, name)):
            failure = object_in(pending, "lastFailure")
            if failure:
                beside = {key: value for key, value in pending.items() if key not in _FAILURES}
                yield Told(failure, f"/{name}/{index}/lastFailure", _time_of(pending), beside)


def _of_event(event: dict[str, Any], place: str) -> Iterator[Told]:
    """Yield the failure in the attributes of an event, whose name ends alike for all kinds of them."""
    for name, attributes in event.items():
        if not name.endswith(_ATTRIBUTES) or "eventType" not in event:
            continue
        beside = {key: value for key, value in event.items() if key not in (name, "eventTime")}
        beside |= (
            {key: value for key, value in attributes.items() if key not in _OF_EVENT} if attributes else {}
        )
        for member in _OF_EVENT:
            failure = object_in(attributes, member)
            if failure:
                yield Told(failure, f"{place}/{name}/{member}", text_of(event.get("eventTime")), beside)


def _time_of(pending: dict[str, Any]) -> str:
    names = ("lastAttemptCompleteTime", "lastStartedTime", "scheduledTime")
    return next((text for name in names if (text := text_of(pending.get(name)))), "")
