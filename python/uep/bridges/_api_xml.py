"""The JSON value that the XML of an error stands for: of XML-RPC, of FHIR, and of any other body, and whether it is one. Reads no error."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from uep.bridges._api_alone import says_error
from uep.bridges._api_names import NAMES, plain_name
from uep.bridges._api_shapes import rate_shape, value_at
from uep.bridges._tracker_frames import object_in, objects_in, text_of
from uep.bridges._xml import parse_xml, root_name
from uep.errors import DecodeError

if TYPE_CHECKING:
    from uep.bridges._xml import Element

__all__ = ["RPC", "document_of", "is_error", "is_xml", "sniff_bytes"]

RPC: Final = "methodResponse"
"""The root of an answer of XML-RPC."""

_ROOTS: Final = tuple(NAMES["alone_root_end"])
_HEAD: Final = 4096
_FAILED: Final = re.compile(r"\bstat(?:us)?=[\"'](?:error|fail(?:ed|ure)?)[\"']", re.ASCII)
_SAID: Final = re.compile(
    rb"<(?:\w{1,32}:)?(?:ack|status)>\s*(?:error|fail(?:ed|ure)?)\s*</", re.ASCII | re.IGNORECASE
)
_SOAP: Final = ("http://schemas.xmlsoap.org/soap/envelope", "http://www.w3.org/2003/05/soap-envelope")
_OUTCOME: Final = "OperationOutcome"


def document_of(root: Element) -> dict[str, Any]:
    """Return the JSON value that a document of XML stands for."""
    value = root.value(attributes=True)
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


def sniff_bytes(head: bytes) -> float:
    """Return 0.9 for an envelope of SOAP or an answer of XML-RPC with a fault, 0.6 for a document that is an error by its names."""
    name, attributes = root_name(head)
    is_soap = name == "Envelope" and any(namespace in attributes for namespace in _SOAP)
    has_fault = b":Fault" in head or b"<Fault" in head
    if (is_soap and has_fault) or (name == RPC and b"<fault>" in head):
        return 0.9
    is_told = _FAILED.search(attributes) is not None or (bool(name) and _SAID.search(head) is not None)
    if not plain_name(name).endswith(_ROOTS) and not is_told:
        return 0.0
    try:
        root, _ = parse_xml(head)
    except DecodeError:
        return 0.0  # text that begins like a document may hold errors of its own
    return 0.6 if is_error(document_of(root)) else 0.0


def is_error(document: dict[str, Any]) -> bool:
    """Return whether a document is an error without a response around it: it says so, or a shape is sure."""
    return says_error(document, deep=2) or rate_shape(document)[0] > 0


def is_xml(body: bytes) -> bool:
    """Return whether a body is a document of XML, and no page."""
    return root_name(body[:_HEAD])[0].lower() not in ("", "html")
