"""Read what exceptions of well-known packages hold besides their text. Imports none of those packages, ever.

`_capture_readers` leads from a class's printed name to a reader; readers are imported when the first exception of their
kind is captured. What a reader finds is of the exception; the secrets it knows are hidden in every node of the tree.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from msgspec.structs import replace

from uep import types
from uep._capture_addresses import hide_addresses
from uep._capture_codes import platform_name
from uep._capture_context import convert_context
from uep._capture_readers import GENERAL, HELD, READERS, find_reader, gives_way
from uep._capture_types import UNCLASSIFIED, TypeFacts, describe_type
from uep._gen.limits import MAX_ERROR_MESSAGE_BYTES, MAX_NODE_MESSAGE_BYTES
from uep._ids import time_text
from uep.model import (
    Code,
    Detail,
    Link,
    Mark,
    MarkKind,
    Node,
    Recovery,
    Relation,
    Retryability,
    UniversalErrorProtocol,
    Violation,
)

if TYPE_CHECKING:
    from uep._capture_class import ClassFacts
    from uep._capture_tree import Tree

_PACKAGE: Final = "uep.bridges.objects"
_RULE: Final = "capture:native"
_INPUT_RULE: Final = "redact:input"
_STANDING: Final = frozenset({"chains:read_cause"})
"""Readers that ask for another exception's facts themselves, which might lead around in a circle."""
_HELD_NAMES: Final = frozenset(
    {
        "_response",
        "http_response",
        "http_status",
        "original_error",
        "pgcode",
        "resp",
        "response",
        "retry_after",
        "sqlstate",
        "status",
        "status_code",
    }
)
_NAMED: Final = frozenset({"posix.errno", "posix.signal"})

Reader = Callable[[BaseException, "NativeFacts"], None]


class NativeFacts:
    """What a reader found in one exception. Readers fill it part by part, so that a failure keeps what was read before."""

    __slots__ = (
        "codes",
        "context",
        "details",
        "error_type",
        "hidden",
        "linked",
        "links",
        "marks",
        "now",
        "redact",
        "remote",
        "remote_error",
        "retry_after",
        "retryable",
        "text",
        "violations",
    )

    def __init__(self, text: str, now: str, redact: bool) -> None:
        self.text = text
        """The exception's message; a reader may put the spelling in its place that hides what the caller gave."""
        self.now = now
        self.redact = redact
        self.codes: list[Code] = []
        self.context: dict[str, Any] = {}
        self.details: list[Detail] = []
        self.links: list[Link] = []
        self.violations: list[Violation] = []
        self.marks: list[Mark] = []
        self.error_type = ""
        """What the exception's own codes say, where the codes in their order do not say it."""
        self.hidden: dict[str, str] = {}
        """Texts that no node may quote, each with what stands in its place (UEP-BRG-3110)."""
        self.linked: list[tuple[BaseException, Relation]] = []
        """Exceptions that this one holds in its attributes, where the interpreter's own links do not lead (UEP-BRG-3113)."""
        self.retry_after = ""
        self.retryable: bool | None = None
        """Whether the exception itself says that the call may be repeated; None where it says nothing."""
        self.remote: UniversalErrorProtocol | None = None
        """The error that another process sent and this exception reports."""
        self.remote_error: BaseException | None = None

    def code(self, space: str, value: object, name: str = "", platform: str = "") -> None:
        """Add a code once, with the table's name where the caller has none."""
        text = str(value)
        if not text or any((code.space, code.value) == (space, text) for code in self.codes):
            return
        if not name:
            entry = types.code(space, text, platform=platform)
            name = entry.name if entry is not None and entry.value == text else ""
        self.codes.append(Code(space=space, value=text, name=name, platform=platform))

    def signal(self, number: int) -> None:
        """Add the signal that ended a process."""
        platform = platform_name()
        entry = types.code("posix.signal", str(number), platform=platform)
        self.code("posix.signal", number, entry.name if entry else "", platform)

    def put(self, key: str, value: Any) -> None:
        """Add an entry of the context, unless there is nothing to say."""
        if value not in (None, ""):
            self.context[key] = value

    def link(self, error: object, relation: Relation = Relation.CAUSE) -> bool:
        """Link an exception that an attribute holds; anything else is passed over."""
        if not issubclass(type(error), BaseException):
            return False
        assert isinstance(error, BaseException)
        self.linked.append((error, relation))
        return True

    def hide(self, text: str) -> None:
        """Put a message in the place of the native one that tells less; the mark is made where the node is known."""
        if self.redact:
            self.text = text

    def classify(self) -> str:
        """Return the error type that the codes give, "" where they give none."""
        return self.error_type or next(filter(None, map(_coded_type, self.codes)), "")


def _coded_type(code: Code) -> str:
    value = code.name if code.space in _NAMED and code.name else code.value
    platform = code.platform or (platform_name() if code.space == "exit_code" else "")
    found = types.type_for_code(code.space, value, platform=platform)
    return "" if found == UNCLASSIFIED else found


@cache
def _load(reader: str) -> Reader:
    module, _, name = reader.partition(":")
    found: Reader = getattr(import_module(f"{_PACKAGE}.{module}"), name)
    return found


def holds_more(error: BaseException) -> bool:
    """Say whether an exception of a class without a reader of its own has an attribute that HELD reads."""
    try:
        return not _HELD_NAMES.isdisjoint(object.__getattribute__(error, "__dict__"))
    except Exception:  # noqa: BLE001  a class may define __dict__ as it likes
        return False


def read_native(
    tree: Tree, error: BaseException, cls: ClassFacts, text: str
) -> list[tuple[BaseException, Relation]]:
    """Read an exception whose node was just added; return the links to the errors that it holds or reports from elsewhere."""
    index = len(tree.nodes) - 1
    facts = NativeFacts(text, time_text(tree.now), tree.redact)
    try:
        _load(cls.reader)(error, facts)
        if facts.remote is not None and not _is_told(tree, facts, index):
            from uep._rebuild import to_exception

            facts.remote_error = to_exception(facts.remote)
    except BaseException:  # noqa: BLE001  properties and methods of a foreign object may raise anything
        tree.marks.append(Mark(path=f"/nodes/{index}", kind=MarkKind.DROPPED, rule=_RULE))
    tree.native[index] = facts
    if tree.redact:
        tree.hidden.update(facts.hidden)
        facts.text = hide_addresses(facts.text)
    _settle_node(tree, cls, facts, index, text)
    found = list(facts.linked)
    if facts.remote_error is not None:
        found.append((facts.remote_error, Relation.REMOTE_CAUSE))
    return found


def read_alone(error: BaseException, cls: ClassFacts, outer: NativeFacts) -> NativeFacts | None:
    """Read an exception for another one that stands for it; None for one of a class that has nothing to read."""
    if not cls.reader or (cls.reader == HELD and not holds_more(error)) or cls.reader in _STANDING:
        return None
    facts = NativeFacts("", outer.now, outer.redact)
    try:
        _load(cls.reader)(error, facts)
    except Exception:  # noqa: BLE001  as in read_native(), which reads it again where it is a node of its own
        return facts
    return facts


def _is_told(tree: Tree, facts: NativeFacts, index: int) -> bool:
    """Say whether an exception above this one has the same error from elsewhere (UEP-BRG-3123)."""
    above = tree.nodes[index].parent
    while above is not None:
        held = tree.native.get(above)
        if held is not None and held.remote_error is not None and _told(held) == _told(facts):
            return True
        above = tree.nodes[above].parent
    return False


def _told(facts: NativeFacts) -> list[tuple[str, str | None]]:
    remote = facts.remote
    return [] if remote is None else [(node.type_name, node.message) for node in remote.nodes]


def _settle_node(tree: Tree, cls: ClassFacts, facts: NativeFacts, index: int, text: str) -> None:
    node = tree.nodes[index]
    if facts.text != text:
        node = _put_message(tree, node, index, facts.text)
    if index and cls.gives_way and (found := _classified(cls, facts)):
        node = replace(node, error_type="" if found == UNCLASSIFIED else found)
    tree.nodes[index] = node


def _put_message(tree: Tree, node: Node, index: int, text: str) -> Node:
    from uep._capture_tree import fit_text

    path = f"/nodes/{index}/message"
    tree.marks[:] = [mark for mark in tree.marks if mark.path != path]
    tree.marks.append(Mark(path=path, kind=MarkKind.REDACTED, rule=_INPUT_RULE))
    limit = MAX_NODE_MESSAGE_BYTES if index else MAX_ERROR_MESSAGE_BYTES
    name = "max_node_message_bytes" if index else "max_error_message_bytes"
    return replace(node, message=fit_text(text, limit, path, tree.marks, name))


def hide_everywhere(tree: Tree) -> None:
    """Take what readers know to be secret out of every message and note, whichever exception quotes it (UEP-BRG-3110)."""
    for index, node in enumerate(tree.nodes):
        message = _hide_known(node.message or "", tree.hidden)
        if message != (node.message or ""):
            node = _put_message(tree, node, index, message)
        notes = [_hide_known(note, tree.hidden) for note in node.notes]
        if notes != node.notes:
            tree.marks.append(Mark(path=f"/nodes/{index}/notes", kind=MarkKind.REDACTED, rule=_INPUT_RULE))
            node = replace(node, notes=notes)
        tree.nodes[index] = node


def _hide_known(text: str, hidden: dict[str, str]) -> str:
    for raw, shown in hidden.items():
        text = text.replace(raw, shown)
    return text


def _classified(cls: ClassFacts, facts: NativeFacts, has_number: bool = False) -> str:
    """Return the type that codes give; of a library's class that says no more than OSError, what is unclassified."""
    if found := facts.classify():
        return found
    return UNCLASSIFIED if cls.is_only_os_error and not has_number else ""


def refine_native(cls: ClassFacts, native: NativeFacts, facts: TypeFacts, *, has_number: bool) -> TypeFacts:
    """Return the facts of the type that the exception's codes give, where its class leaves the word to them."""
    found = _classified(cls, native, has_number) if cls.gives_way else ""
    return describe_type(found) if found else facts


def add_native(
    record: UniversalErrorProtocol, native: NativeFacts, *, redact: bool, sensitive: frozenset[str]
) -> UniversalErrorProtocol:
    """Return a record with what was read from the exception itself; what the caller said stands before it."""
    marks = list(record.marks)
    left = {key: value for key, value in native.context.items() if key not in record.context}
    found: list[Mark] = []
    made, _ = convert_context(left, found, redact=redact, sensitive=sensitive)
    marks += found + [mark for mark in native.marks if not _is_overruled(mark, record)]
    recovery = record.recovery
    if native.retry_after:
        recovery = replace(recovery or Recovery(), retry_after=native.retry_after)
    if native.retryable is not None:
        told = Retryability.CALL if native.retryable else Retryability.NEVER
        recovery = replace(recovery or Recovery(), retryability=told)
    own = {(code.space, code.value) for code in record.codes}
    codes = [code for code in native.codes if (code.space, code.value) not in own]
    return replace(
        record,
        context={**made, **record.context},
        codes=codes + record.codes,
        violations=native.violations,
        links=native.links,
        details=native.details,
        recovery=recovery,
        marks=marks,
    )


def _is_overruled(mark: Mark, record: UniversalErrorProtocol) -> bool:
    """Say whether a mark speaks of an entry of the context that the caller gave instead."""
    key = mark.path.removeprefix("/context/").partition("/")[0]
    return mark.path.startswith("/context/") and key.replace("~1", "/").replace("~0", "~") in record.context


__all__ = [
    "GENERAL",
    "HELD",
    "READERS",
    "NativeFacts",
    "add_native",
    "find_reader",
    "gives_way",
    "hide_everywhere",
    "holds_more",
    "read_alone",
    "read_native",
    "refine_native",
]
