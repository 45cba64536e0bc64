"""Error bodies of widely used web APIs and frameworks to records. The shapes stand in http_api.yaml; nothing is written.

A body says what its members say and no more: what kind of error it is the status decides, where one is known.
"""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from msgspec.structs import replace as replace_node

from uep.bridges._api_facts import coded_in, phrase_of, request_of, status_named, type_by_word
from uep.bridges._api_inner import inner_of, passed_on
from uep.bridges._api_names import NAMES, is_type, name_of, names_for, plain_name, text_under
from uep.bridges._api_shapes import (
    Found,
    find_shape,
    has_others,
    members_left,
    rate_shape,
    value_at,
    with_left,
)
from uep.bridges._api_violations import is_path, path_of, read_violations, refused_in
from uep.bridges._api_xml import RPC, document_of, is_error, sniff_bytes
from uep.bridges._bare_trace import read_stack_text
from uep.bridges._classify import coded_type, is_refused, native_type, node_type
from uep.bridges._damaged import mark_xml
from uep.bridges._durations import from_milliseconds
from uep.bridges._foreign_time import read_local, read_text
from uep.bridges._interface import Bridge
from uep.bridges._payload import UNCLASSIFIED, Draft, Source
from uep.bridges._tracker_frames import make_frame, make_stack, objects_in, text_of
from uep.bridges._xml import parse_xml
from uep.bridges.text._epoch import counted_stamp
from uep.errors import DecodeError
from uep.model import Correlation, Node, Recovery, Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._api_shapes import Shape
    from uep.bridges._translation import Translation

__all__ = ["HTTP_API", "read_body"]

_STEM: Final = "http_api"
_ERROR: Final = 400
_REFUSED: Final = "uep.input.validation_failed"
_LAST: Final = 599
_MOST_CAUSES: Final = 32
_GENERIC: Final = "generic"
_SPACES: Final = {"sqlstate": 5}
_LONGEST: Final = 1000 << 31  # milliseconds
_STATUS: Final = re.compile("([0-9]{3})(?: [A-Z][A-Za-z_ ]{1,40})?", re.ASCII)
_INDEX: Final = re.compile(r"/[0-9]+(?:/|$)", re.ASCII)
_HEADER: Final = "Envelope/Header"
_SIGNED: Final = re.compile(r"\s*\nRequestId:(\S{1,128})\s*\nTime:(\S{1,64})\s*")
"""What services of Azure's storage write below their messages."""


def sniff(document: Any) -> float:
    """Return how surely a JSON value has one of the shapes, without a response around it."""
    return rate_shape(document)[0] if isinstance(document, dict | list) else 0.0


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the errors of a body, whatever its shape counts for."""
    status = source.options.status
    found = rate_shape(document)[1] or find_shape(document, status or _ERROR, is_told=bool(status))
    yield from _read_found(found, document, source) if found is not None else ()


def read_body(document: Any, source: Source, *, has_failed: bool = False) -> Iterator[Translation]:
    """Yield the errors of the body of a response, whose status stands in the options (UEP-BRG-1184), or that ``has_failed`` anyhow."""
    found = find_shape(document, source.options.status or (_ERROR if has_failed else 0))
    yield from _read_found(found, document, source) if found is not None else ()


def read_bytes(data: bytes, source: Source) -> Iterator[Translation]:
    """Yield the error of an XML document: of an envelope of SOAP, of XML-RPC, or of the body of a response (UEP-BRG-1938)."""
    root, is_whole = parse_xml(data)
    document = document_of(root)
    if root.name not in ("Envelope", RPC) and not source.options.status and not is_error(document):
        raise DecodeError("http_api: is neither JSON nor XML of an error", reason="malformed", path=None)
    kind = "application/soap+xml" if root.name == "Envelope" else "text/xml"
    for found in read(document, replace(source, media_type=kind)):
        yield mark_xml(found, root, is_whole=is_whole, prefixed=True)


def _read_found(found: Found, document: Any, source: Source) -> Iterator[Translation]:
    for pointer, error in found.errors:
        is_element = "*" in found.shape["at"]
        place = source.element(f"{source.pointer or ''}{pointer}") if is_element else source
        yield from _Reading(found.shape, document, pointer, error, place).translations()


class _Reading:
    """One error of a body: what of it has been read, and the draft that it becomes."""

    def __init__(
        self, shape: Shape, document: Any, pointer: str, error: dict[str, Any], source: Source
    ) -> None:
        self._document, self._pointer, self._error = document, pointer, error
        self._draft = Draft(source)
        self._shape = names_for(shape, document, error, phrase_of(source.options.status))
        # A member that has to have one value says no more than the shape.
        self._taken = {name for name, kind in shape.get("needs", {}).items() if _is_fixed(kind)}
        self._told: dict[str, Any] = {}

    def translations(self) -> Iterator[Translation]:
        """Yield the error, unless its status says that there is none."""
        shape, draft = self._shape, self._draft
        self._read_codes()
        if draft.codes and all(is_refused(code) for code in draft.codes):
            return  # UEP-BRG-059
        name = self._text("type")
        # .NET writes the assembly behind the name.
        draft.type_name = name.partition(", ")[0] if is_type(name) else name
        draft.message = refused_in(coded_in(self._unsigned(self._text("message")), draft), draft)
        passed = inner_of(draft.message) or passed_on(self._error)
        if passed is not None and passed.is_whole and passed == inner_of(draft.message):
            draft.put(f"{_STEM}.message", draft.message)
            draft.message = passed.message
        self._read_nodes()
        if passed is not None and len(draft.nodes) == 1 and passed.message != draft.message:
            node = Node(parent=0, relation=Relation.CAUSE, type_name=passed.code, message=passed.message)
            draft.nodes.append(self._typed(node, 1))
        draft.error_type = shape.get("error_type", "") or coded_type(_STEM, draft.codes)
        if draft.error_type == UNCLASSIFIED and draft.nodes:
            draft.error_type = native_type(draft.language, draft.nodes[0]) or UNCLASSIFIED
        self._read_time()
        self._read_request()
        for path in shape.get("links", ()):
            if self._text_at(path):
                draft.link("help", self._take(path))
        self._told = read_violations(shape, self._pointer, self._error, draft)
        self._read_field()
        draft.error_type = type_by_word(draft, (_GENERIC, shape["name"]))
        if draft.error_type == UNCLASSIFIED and (shape.get("by_field") or self._lists_fields()):
            draft.error_type = _REFUSED  # UEP-BRG-2468
        if not draft.message and draft.violations:
            draft.nodes = [Node(type_name=draft.type_name, message=draft.violations[0].description)]
        if not shape.get("by_field"):
            self._keep()
        yield draft.translation()

    def _unsigned(self, message: str) -> str:
        """Return a message without the id of the request and the time below it, and take those over (UEP-BRG-2464)."""
        found = _SIGNED.search(message)
        if found is None or found.end() != len(message):
            return message
        self._draft.fields["correlation"] = Correlation(request_id=found[1])
        self._draft.timestamp = read_text(found[2]).text
        return message[: found.start()]

    def _read_field(self) -> None:
        """Read the refused field that the error is about, given as a name or part by part."""
        for path in self._shape.get("field", ()):
            named = value_at(self._error, path)
            if is_path(named):
                self._taken.add(path)
                told = path_of(named, "field", dotted=False)
                self._draft.violate("field", path=told, description=self._draft.message)
                return

    def _lists_fields(self) -> bool:
        """Return whether the error has an object of refused fields by name, or a list of such that is named for them."""
        row = self._shape.get("violations", {})
        at = row.get("at", "")
        is_object = bool(at) and isinstance(value_at(self._error, at), dict)
        is_named = plain_name(at.rpartition("/")[2]) in NAMES["by_field"]
        placed = [one for one in self._draft.violations if is_object or (is_named and one.path)]
        return bool(placed)

    def _take(self, path: str) -> Any:
        """Return what stands at a path of the error, or of the whole body where it begins with a slash, and note it as read."""
        value = value_at(self._document, path[1:]) if path.startswith("/") else value_at(self._error, path)
        if value is not None:
            self._taken.add(path)
        return value

    def _text_at(self, path: str) -> str:
        value = value_at(self._document, path[1:]) if path.startswith("/") else value_at(self._error, path)
        return text_of(value)

    def _text(self, name: str) -> str:
        """Return the first text at the paths that a shape has for something; the other paths stay unread."""
        for path in self._shape.get(name, ()):
            found = self._text_at(path)
            if found:
                self._taken.add(path)
                return found
        return ""

    def _read_codes(self) -> None:
        """Write the status of the response, that in the body and the codes of the API (UEP-BRG-073)."""
        draft, shape = self._draft, self._shape
        if draft.source.options.status:
            draft.code("http", draft.source.options.status)
        stated = set[str]()
        for path in shape.get("status", ()):
            value = self._take(path)
            found = _STATUS.fullmatch(value) if isinstance(value, str) else None
            number = int(found[1]) if found is not None else status_named(value, path)
            if isinstance(number, int) and not isinstance(number, bool) and _ERROR <= number <= _LAST:
                draft.code("http", number)
                stated.add(path)
            elif value is not None:
                self._taken.discard(path)
        for path in shape.get("codes", ()):
            value = self._take(path)
            if (
                isinstance(value, str | int)
                and not isinstance(value, bool)
                and value != ""
                and path not in stated
            ):
                draft.code(self._space(str(value), path), value)
            elif not isinstance(value, str | int) or isinstance(value, bool):
                self._taken.discard(path)
        named = shape.get("named")
        if named:  # UEP-BRG-1763
            draft.code(named["space"], named["values"][value_at(self._error, named["at"])])

    def _space(self, value: str, path: str) -> str:
        """Return the space of a code: one of the registry's where it has the length of its codes, else the shape's own."""
        spaces = (*self._shape.get("spaces", ()), path.lower())
        own = (space for space in spaces if space in _SPACES and len(value) == _SPACES[space])
        return str(next(own, self._shape["name"]))

    def _read_nodes(self) -> None:
        draft, shape = self._draft, self._shape
        trace = self._trace("trace")
        found = (
            read_stack_text(trace, shape.get("language", "other"), draft.type_name, draft.message)
            if trace
            else None
        )
        if found is not None and found.nodes:
            draft.nodes, draft.language = found.nodes, found.language
        elif trace:
            draft.fields["stack_trace"] = trace
        elif draft.type_name and shape.get("language"):
            draft.language = shape["language"]
        if "\\" in draft.type_name and not draft.nodes:
            draft.language = "php"  # UEP-BRG-2687
        if shape.get("place"):
            self._read_place(shape["place"])
        if not draft.nodes:
            draft.nodes = [Node(type_name=draft.type_name, message=draft.message)]
        if len(draft.nodes) == 1:
            self._read_causes()

    def _trace(self, name: str) -> str:
        """Return a trace: a text, or the lines of one."""
        for path in self._shape.get(name, ()):
            value = value_at(self._error, path)
            lines = value if isinstance(value, list) else [value]
            if lines and all(isinstance(line, str) and line for line in lines):
                self._taken.add(path)
                return "\n".join(lines)
        return ""

    def _read_place(self, names: dict[str, str]) -> None:
        """Read frames that are objects: the place of the error itself, then the calls that led there."""
        draft, calls = self._draft, objects_in(self._error, names["frames"])
        lines = [self._error, *calls]
        functions = [_function(call) for call in calls] + ["{main}"]
        frames = [
            make_frame(function=function, file=line.get(names["file"]), line=line.get(names["line"]))
            for line, function in zip(lines, functions, strict=True)
        ]
        draft.nodes = [Node(type_name=draft.type_name, message=draft.message, stack=make_stack(frames))]
        draft.language = self._shape["language"]
        self._taken |= set(names.values())

    def _read_causes(self) -> None:
        """Read the errors that stand inside one another, under the first of the names that there is."""
        draft, shape = self._draft, self._shape
        holder, path = self._error, ""
        for position in range(1, _MOST_CAUSES):
            name = next((n for n in shape.get("cause", ()) if isinstance(value_at(holder, n), dict)), "")
            holder = value_at(holder, name) if name else {}
            kind = self._kind_of(holder)
            told = text_under(holder) or text_under(holder, vague=True)
            message = text_of(value_at(holder, told)) if told else ""
            if not kind and not message:
                return
            path = f"{path}/{name}".lstrip("/")
            traces = [*shape.get("cause_trace", ()), *name_of(holder, "trace")]
            trace = next((text for one in traces if (text := text_of(holder.get(one)))), "")
            language = shape.get("language", "other")
            found = read_stack_text(trace, language, kind, message) if trace else None
            stack = found.nodes[0].stack if found is not None and found.nodes else None
            node = Node(
                parent=position - 1, relation=Relation.CAUSE, type_name=kind, message=message, stack=stack
            )
            draft.nodes.append(self._typed(node, position))
            read_ = [n for n, one in holder.items() if one in (kind, message)]
            read_ += traces if stack is not None else []
            self._taken |= {f"{path}/{one}" for one in read_}

    def _kind_of(self, holder: dict[str, Any]) -> str:
        """Return the type of a cause: under the names of the shape, else what has the form of one."""
        names = [*self._shape.get("cause_type", ()), *self._shape.get("type", ())]
        kind = next((text for one in names if (text := text_of(holder.get(one)))), "")
        return kind or next((holder[one] for one in name_of(holder, "type") if is_type(holder[one])), "")

    def _typed(self, node: Node, position: int) -> Node:
        return replace_node(node, error_type=node_type(self._draft.language, node, position))

    def _read_time(self) -> None:
        for path in self._shape.get("time", ()):
            value = self._take(path)
            is_number = isinstance(value, int | float) and not isinstance(value, bool)
            text = counted_stamp(value) if is_number else text_of(value)
            found = read_local(text, self._draft.source.options)
            if found.text:
                self._draft.timestamp = found.text
                self._draft.marks += found.marks
                return
            self._taken.discard(path)

    def _read_request(self) -> None:
        request = self._text("request")
        if request:
            self._draft.fields["correlation"] = request_of(request)
        for aspect, unit in (("wait", 1000), ("wait_ms", 1)):
            for path in self._shape.get(aspect, ()):
                wait = value_at(self._error, path)
                if (
                    isinstance(wait, int | float)
                    and not isinstance(wait, bool)
                    and 0 < wait * unit < _LONGEST
                ):
                    self._draft.fields["recovery"] = Recovery(
                        retry_after=from_milliseconds(math.ceil(wait * unit))
                    )
                    self._taken.add(path)

    def _keep(self) -> None:
        """Keep what no field stands for, under the names that lead to it (UEP-BRG-036)."""
        draft, shape = self._draft, self._shape
        for name in (*shape.get("secret", ()), *name_of(self._error, "sent")):
            if name in self._error:
                draft.lose(f"{self._pointer}/{name}", "holds what was sent or refused, which may be a secret")
                self._taken.add(name)
        own = {path for path in self._taken if not path.startswith("/")}
        prefix = self._pointer if "*" not in shape["at"] else ""
        kept = with_left(self._error, self._told)
        for name, value in members_left(kept, own, ""):
            if value == draft.message:
                continue
            draft.put(".".join([_STEM, *[part for part in prefix.split("/") if part], name]), value)
        if self._pointer and isinstance(self._document, dict):
            own_place = _INDEX.split(self._pointer[1:], maxsplit=1)[0]
            whole = {path[1:] for path in self._taken if path.startswith("/")} | {own_place, _HEADER}
            if shape.get("some") and has_others(self._document, self._pointer):
                draft.lose(f"/{own_place}", "says also what went well, which is no part of the error")
            if value_at(self._document, _HEADER):
                draft.lose(f"/{_HEADER}", "may hold credentials, which are never taken over")
            told = {name for name, kind in shape.get("top", {}).items() if kind.startswith("=")}
            for name, value in members_left(self._document, whole | told, ""):
                if value != draft.message:
                    draft.put(f"{_STEM}.{name}", value)


def _is_fixed(kind: str) -> bool:
    """Return whether a member has to have one value, which says no more than the shape."""
    return kind.startswith("=") and "|" not in kind


def _function(call: dict[str, Any]) -> str:
    """Return the name of a call of PHP: the class, the arrow and the method."""
    return "".join(text_of(call.get(name)) for name in ("class", "type", "function"))


HTTP_API: Final = Bridge(
    stem=_STEM,
    sniff=sniff,
    read=read,
    emit=None,
    boundary=True,
    read_bytes=read_bytes,
    sniff_bytes=sniff_bytes,
    reads_lists=True,
)
