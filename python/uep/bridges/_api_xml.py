"""The JSON value that the XML of an error stands for: of XML-RPC, of FHIR, and of any other body. Reads no error."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from uep.bridges._api_shapes import value_at
from uep.bridges._tracker_frames import object_in, objects_in, text_of

if TYPE_CHECKING:
    from uep.bridges._xml import Element

__all__ = ["RPC", "document_of"]

RPC: Final = "methodResponse"
"""The root of an answer of XML-RPC."""

_OUTCOME: Final = "OperationOutcome"


def document_of(root: Element) -> dict[str, Any]:
    """Return the JSON value that a document of XML stands for."""
    value = root.value()
    if root.name == RPC:
        return _fault(value)
    if root.name == _OUTCOME and isinstance(value, dict):
        issues = value.get(
            "issue", []
        )  # UEP-BRG-2355: the JSON of FHIR names the type, and lists what may come twice
        return {**value, "resourceType": _OUTCOME, "issue": issues if isinstance(issues, list) else [issues]}
    return {root.name: _listed(value)}


def _listed(value: Any) -> Any:
    """Return a value in which an element that is named for its only kind of child is a list: `details` of `detail`."""
    if not isinstance(value, dict):
        return [_listed(one) for one in value] if isinstance(value, list) else value
    found = {name: _listed(one) for name, one in value.items()}
    for name, one in found.items():
        only = next(iter(one)) if isinstance(one, dict) and len(one) == 1 else ""
        if only and f"{only}s" == name:
            found[name] = one[only] if isinstance(one[only], list) else [one[only]]
    return found


def _fault(value: Any) -> dict[str, Any]:
    """Return the members of a fault of XML-RPC, which its XML has one by one with their kinds."""
    found = {}
    for member in objects_in(value_at(value, "fault/value/struct"), "member"):
        told = object_in(member, "value")
        text = next((told[kind] for kind in ("int", "i4", "string") if kind in told), member.get("value"))
        found[text_of(member.get("name"))] = int(str(text)) if str(text).isdecimal() else text
    return found
