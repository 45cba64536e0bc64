"""A small tree of an XML document, and text made safe for one. Takes no document type, no entity of its own and nothing external.

A document that is cut off or damaged gives the tree of what stands before that place; one with a document type is refused,
because entities can make a few bytes into gigabytes and can name files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final
from xml.parsers import expat

from uep.errors import DecodeError

__all__ = ["Element", "escape_json", "escape_text", "parse_xml", "root_name"]

_MAX_DEPTH: Final = 64  # far more than any error document has
_ROOT: Final = re.compile(
    rb"\s*(?:<\?[A-Za-z][^>]{0,200}\?>\s*){0,4}(?:<!--(?:(?!-->).){0,1000}-->\s*){0,3}<(?:[A-Za-z_][\w.-]{0,63}:)?([A-Za-z_][\w.-]{0,63})([^>]{0,1000})",
    re.DOTALL,
)
_SCHEMA: Final = "XMLSchema-instance "
_ILLEGAL: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_SPECIAL: Final = re.compile("[&<>\r]")


@dataclass(slots=True)
class Element:
    """An element: its name without prefix, its namespace, its own text, its children, and its attributes.

    An attribute named `value` is the text of an element that has nothing else: so does FHIR write texts.
    """

    name: str
    namespace: str = ""
    text: str = ""
    children: list[Element] = field(default_factory=list)
    attributes: dict[str, str] = field(default_factory=dict)

    def child(self, name: str) -> Element | None:
        """Return the first child of a name."""
        return next((child for child in self.children if child.name == name), None)

    def child_text(self, name: str) -> str:
        """Return the text of the first child of a name without the white space around it, "" without one."""
        found = self.child(name)
        return found.text.strip() if found is not None else ""

    def value(self, *, attributes: bool = False) -> Any:
        """Return the JSON value by RFC 9457 appendix B: children named `i` are a list, others an object, none a text.

        UEP-BRG-2466: the ``attributes`` without a prefix may be members too, and the text beside them one named `text`.
        """
        found: dict[str, Any] = dict(self.own_attributes()) if attributes else {}
        if not self.children:
            text = self.text.strip()
            if not found or found == {"value": text}:
                return text
            return found | ({"text": text} if text not in ("", found.get("value")) else {})
        if not found and all(child.name == "i" for child in self.children):
            return [child.value(attributes=attributes) for child in self.children]
        for child in self.children:
            told = child.value(attributes=attributes)
            if child.name not in found:
                found[child.name] = told
            elif isinstance(found[child.name], list):
                found[child.name].append(told)
            else:
                found[child.name] = [found[child.name], told]
        return found

    def own_attributes(self) -> Iterator[tuple[str, str]]:
        """Yield the attributes that have no prefix; those with one tell of the encoding or the language."""
        yield from ((name, text) for name, text in self.attributes.items() if " " not in name)

    def lost_attributes(self, *, prefixed: bool, pointer: str = "") -> Iterator[str]:
        """Yield the places of the attributes that no value holds: all, or those that are ``prefixed``, but for kinds of XML Schema."""
        place = f"{pointer}/{self.name}"
        for name in self.attributes:
            if _SCHEMA not in name and (" " in name or not prefixed):
                yield f"{place}/@{name.rpartition(' ')[2]}"
        for child in self.children:
            yield from child.lost_attributes(prefixed=prefixed, pointer=place)


def root_name(head: bytes) -> tuple[str, str]:
    """Return the name of the root element that the first bytes of a document show, and the text of its attributes."""
    found = _ROOT.match(head)
    return (found[1].decode(), found[2].decode("utf-8", "replace")) if found else ("", "")


class _Builder:
    """Builds the tree from the parser's calls."""

    def __init__(self) -> None:
        self.root: Element | None = None
        self._open: list[tuple[Element, list[str]]] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        element = Element(local, namespace, attributes.get("value", ""), attributes=attributes)
        if self._open:
            self._open[-1][0].children.append(element)
        elif self.root is None:
            self.root = element
        self._open.append((element, []))
        if len(self._open) > _MAX_DEPTH:
            raise DecodeError("XML: is nested too deep to be an error", reason="too_deep", path=None)

    def end(self, _name: str) -> None:
        element, parts = self._open.pop()
        element.text = "".join(parts) or element.text

    def text(self, text: str) -> None:
        if self._open:
            self._open[-1][1].append(text)

    def close(self) -> None:
        """Close what the end of a damaged document left open."""
        while self._open:
            self.end("")

    def refuse(self, *_arguments: Any) -> int:
        raise DecodeError(
            "XML: has a document type, which is never read; remove it", reason="malformed", path=None
        )


def parse_xml(data: bytes) -> tuple[Element, bool]:
    """Return the root of a document, and whether the document is whole.

    Raises DecodeError for a document type, for one that is nested too deep, and for bytes without a single element.
    """
    builder = _Builder()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.text
    parser.StartDoctypeDeclHandler = builder.refuse
    parser.EntityDeclHandler = builder.refuse
    parser.ExternalEntityRefHandler = builder.refuse
    is_whole = True
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError) as fault:
        if isinstance(fault, DecodeError):
            raise
        is_whole = False  # UEP-BRG-038: what stands before the damage still says that an error is there
    builder.close()
    if builder.root is None:
        raise DecodeError(
            "XML: has no element; check that the bytes are whole", reason="malformed", path=None
        )
    return builder.root, is_whole


def escape_text(text: str) -> str:
    """Return a text as the content of an element; a character that XML cannot hold becomes the replacement character."""
    return _SPECIAL.sub(lambda found: _ESCAPES[found[0]], _ILLEGAL.sub("�", text))


def escape_json(data: bytes) -> str:
    """Return JSON as the content of an element; a character that XML cannot hold keeps its value by JSON's own escape."""
    return escape_text(_ILLEGAL.sub(lambda found: f"\\u{ord(found[0]):04x}", data.decode()))
