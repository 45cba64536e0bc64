"""Answers of AWS to several requests at once: the entries of a batch that were refused. Builds no records.

SendMessageBatch and PublishBatch list them in `Failed`; PutRecords, PutRecordBatch and PutEvents leave them in their places;
DeleteObjects lists them in `Errors`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from uep.bridges._tracker_frames import objects_in, text_of

__all__ = ["refused_entries"]

_COUNTED: Final = {
    "FailedEntryCount": ("Entries", "FailedEntries"),
    "FailedPutCount": ("RequestResponses",),
    "FailedRecordCount": ("Records",),
}
_BESIDE: Final = {"Errors": ("Deleted",), "Failed": ("Successful",)}
_SPELLINGS: Final = (("Code", "Message"), ("ErrorCode", "ErrorMessage"))


def refused_entries(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each entry that a batch refused, with its pointer and the members of an error (UEP-BRG-2668)."""
    names = [name for count, listed in _COUNTED.items() if document.get(count) for name in listed]
    names += [name for name, others in _BESIDE.items() if any(other in document for other in others)]
    for name in names:
        for index, entry in enumerate(objects_in(document, name)):
            error = _error_of(entry)
            if error:
                yield f"/{name}/{index}", error


def _error_of(entry: dict[str, Any]) -> dict[str, Any]:
    """Return an entry as an error with `Code` and `Message`; nothing for one that went well."""
    code, message = next((pair for pair in _SPELLINGS if text_of(entry.get(pair[0]))), ("", ""))
    if not code:
        return {}
    rest = {key: value for key, value in entry.items() if key not in (code, message, "SenderFault")}
    if isinstance(entry.get("SenderFault"), bool):
        rest["Type"] = "Sender" if entry["SenderFault"] else "Receiver"
    return rest | {"Code": entry[code], "Message": text_of(entry.get(message))}
