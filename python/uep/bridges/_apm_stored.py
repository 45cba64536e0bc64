"""Errors of Elastic APM as Elasticsearch keeps them, as the events of the intake that they were made from. Builds no records."""

from __future__ import annotations

from typing import Any

from uep.bridges._tracker_frames import count_of, object_in, objects_in

__all__ = ["stored_event"]


def stored_event(document: Any) -> dict[str, Any] | None:
    """Return the event that a document was made from: its exceptions stand in a list beside a grouping key (UEP-BRG-3076)."""
    if not isinstance(document, dict):
        return None
    error = object_in(document, "error") or document
    listed = objects_in(error, "exception")
    if not listed or not isinstance(error.get("grouping_key"), str):
        return None
    around = {key: one for key, one in document.items() if error is not document and key != "error"}
    stamp = around.get("timestamp")
    told = error | around | {"exception": _tree(listed)}
    if isinstance(stamp, dict) and set(stamp) == {"us"}:
        told["timestamp"] = stamp["us"]
    return {"error": told}


def _tree(listed: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the first exception of a list with the others as the causes that they are: of the one that they name, or of the one before."""
    made: list[dict[str, Any]] = [
        {key: one for key, one in entry.items() if key not in ("parent", "stacktrace")}
        | {"stacktrace": [_frame(call) for call in objects_in(entry, "stacktrace")]}
        for entry in listed
    ]
    for position, (entry, one) in enumerate(zip(listed, made, strict=True)):
        parent = count_of(entry.get("parent")) if "parent" in entry else position - 1
        if 0 <= parent < position:
            made[parent].setdefault("cause", []).append(one)
    return made[0]


def _frame(call: dict[str, Any]) -> dict[str, Any]:
    """Return a call with its place as agents write it."""
    line = object_in(call, "line")
    names = {"number": "lineno", "column": "colno", "context": "context_line"}
    place = {names[key]: one for key, one in line.items() if key in names}
    return {key: one for key, one in call.items() if key != "line"} | place
