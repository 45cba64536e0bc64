"""What AWS Step Functions and CloudFormation say of a step, an execution or a resource that failed: its error's name, and its cause as a text. Reads no cause.

Source: AWS Step Functions API reference, HistoryEvent and DescribeExecution; "Handling errors in workflows" for what a Catch passes on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import msgspec

from uep.bridges._json import NOT_JSON
from uep.bridges._log_layouts import lambda_error
from uep.bridges._log_thrown import Thrown
from uep.bridges._tracker_frames import objects_in, text_of

__all__ = ["Failed", "cause_of", "failures_in"]

_DETAILS: Final = "EventDetails"
_ENDED: Final = frozenset({"ABORTED", "FAILED", "TIMED_OUT"})
_UNDONE: Final = "_FAILED"
_CAUGHT: Final = frozenset({"Cause", "Error"})


@dataclass(frozen=True, slots=True)
class Failed:
    """A failure: the error's name, its cause, the JSON Pointer of both, their time, what stands beside them, and the pointers of what was sent."""

    error: str
    cause: str
    pointer: str = ""
    time: Any = None
    beside: dict[str, Any] = field(default_factory=dict)
    secret: tuple[str, ...] = ()


def failures_in(document: Any) -> Iterator[Failed]:
    """Yield the failures of a history, of an event, of a description, or what a Catch passes on."""
    if not isinstance(document, dict):
        return
    for index, event in enumerate(objects_in(document, "events")):
        yield from _of_event(event, f"/events/{index}")
    yield from _of_event(document, "")
    for index, event in enumerate(objects_in(document, "StackEvents")):
        yield from _of_resource(event, f"/StackEvents/{index}")
    yield from _of_resource(document, "")
    yield from _of_invocation(document)
    if set(document) <= _CAUGHT and all(isinstance(document.get(name), str) for name in _CAUGHT):
        yield Failed(document["Error"], document["Cause"])
    elif isinstance(document.get("executionArn"), str) and document.get("status") in _ENDED:
        beside = {key: value for key, value in document.items() if key not in ("cause", "error", "stopDate")}
        error, cause = text_of(document.get("error")), text_of(document.get("cause"))
        yield Failed(error, cause, time=document.get("stopDate"), beside=beside)


def _of_event(event: dict[str, Any], place: str) -> Iterator[Failed]:
    for name, details in event.items():
        is_told = name.endswith(_DETAILS) and isinstance(details, dict) and isinstance(event.get("type"), str)
        if is_told and (details.get("error") or details.get("cause")):
            beside = {key: value for key, value in event.items() if key not in (name, "timestamp")}
            beside |= {key: value for key, value in details.items() if key not in ("cause", "error")}
            error, cause = text_of(details.get("error")), text_of(details.get("cause"))
            yield Failed(error, cause, f"{place}/{name}", event.get("timestamp"), beside)


def _of_invocation(document: dict[str, Any]) -> Iterator[Failed]:
    """Yield what AWS Lambda sends to the destination of invocations that failed, also inside an event (UEP-BRG-2667)."""
    place = "/detail" if isinstance(document.get("detail"), dict) else ""
    told = document["detail"] if place else document
    payload = told.get("responsePayload")
    if "requestContext" not in told or lambda_error(payload) is None:
        return
    cause = msgspec.json.encode(payload).decode()
    beside = {name: told[name] for name in ("requestContext", "responseContext") if name in told}
    yield Failed("", cause, place, told.get("timestamp"), beside, ("/requestPayload",))


def _of_resource(event: dict[str, Any], place: str) -> Iterator[Failed]:
    """Yield what CloudFormation tells of a resource that could not be made, changed or deleted (UEP-BRG-2186)."""
    status, reason = text_of(event.get("ResourceStatus")), text_of(event.get("ResourceStatusReason"))
    if status.endswith(_UNDONE) and reason and isinstance(event.get("LogicalResourceId"), str):
        beside = {
            key: value for key, value in event.items() if key not in ("ResourceStatusReason", "Timestamp")
        }
        yield Failed("", reason, place, event.get("Timestamp"), beside)


def cause_of(failed: Failed) -> Thrown | None:
    """Return the error of a Lambda function that a cause is the JSON text of, None for any other text."""
    try:
        return lambda_error(msgspec.json.decode(failed.cause))
    except NOT_JSON:
        return None
