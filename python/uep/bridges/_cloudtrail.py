"""Calls that failed, as AWS CloudTrail writes them down. Writes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from uep.bridges._classify import coded_type
from uep.bridges._foreign_time import read_text
from uep.bridges._payload import Draft, Source, foreign_uuid
from uep.bridges._tracker_frames import text_of
from uep.model import Correlation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._translation import Translation

__all__ = ["failed_calls", "read_call"]

_STEM: Final = "aws"
_NEEDS: Final = ("errorCode", "eventName", "eventSource", "eventTime", "eventVersion")
_OWN: Final = frozenset({"errorCode", "errorMessage", "eventID", "eventTime", "requestID"})
_SECRET: Final = frozenset({"additionalEventData", "requestParameters", "responseElements", "userIdentity"})


def failed_calls(document: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each event that has an error, with its JSON Pointer: alone, in a file of CloudTrail, or inside EventBridge's."""
    if not isinstance(document, dict):
        return
    records = document.get("Records")
    placed = [
        (f"/Records/{index}", one) for index, one in enumerate(records if isinstance(records, list) else [])
    ]
    for pointer, event in placed or [("", document), ("/detail", document.get("detail"))]:
        if isinstance(event, dict) and all(text_of(event.get(name)) for name in _NEEDS):
            yield pointer, event


def read_call(event: dict[str, Any], source: Source, beside: dict[str, Any]) -> Translation:
    """Read a call that failed (UEP-BRG-1764); who called, and with what, may be a secret (UEP-BRG-1765)."""
    draft = Draft(source)
    draft.code(_STEM, event["errorCode"])
    draft.type_name = event["errorCode"]
    draft.message = text_of(event.get("errorMessage"))
    draft.error_type = coded_type(_STEM, draft.codes)
    draft.error_id = foreign_uuid(event.get("eventID"))
    found = read_text(event["eventTime"])
    draft.timestamp = found.text
    draft.marks += found.marks
    request = text_of(event.get("requestID"))
    if request:
        draft.fields["correlation"] = Correlation(request_id=request)
    left = {"eventID"} if draft.error_id is None else set()
    left |= set() if draft.timestamp else {"eventTime"}
    for key, value in event.items():
        if value in (None, "", {}, []) or key in _OWN - left:
            continue
        if key in _SECRET:
            draft.lose(f"/{key}", "says who called and with what, which may be a secret")
        else:
            draft.put(f"{_STEM}.{key}", value)
    for key, value in beside.items():
        draft.put(f"{_STEM}.{key}", value)
    return draft.translation()
