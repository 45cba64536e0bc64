"""The base of errors rebuilt from records. Holds a record and a place in it; builds, imports and executes nothing.

An instance stands for one node. All instances of one rebuilt tree share the record, so nothing of it is lost when an
error is caught, raised again, captured, copied or sent to another process.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from uep.model import Node, Severity, UniversalErrorProtocol


class UepError(Exception):
    """An error that happened elsewhere. `record` is what arrived and `node` is the part this exception stands for.

    The native links (`__cause__`, `__context__`, members of a group, `__notes__`) are set as the record says;
    `others` holds the nodes for which Python has no link, such as suppressed errors.
    """

    ERROR_TYPE: ClassVar[str] = ""

    _record: UniversalErrorProtocol | None = None
    _index: int = 0
    _service: str = ""
    others: tuple[UepError, ...] = ()

    @property
    def record(self) -> UniversalErrorProtocol | None:
        """The whole record this error was rebuilt from; None for one that was raised here."""
        return self._record

    @property
    def node(self) -> Node | None:
        """The node this exception stands for."""
        record = self._record
        if record is None:
            return None
        return record.nodes[self._index] if record.nodes else Node(message=record.error_message)

    @property
    def error_type(self) -> str:
        """The error type of the node; empty where nobody classified it."""
        record, node = self._record, self.node
        if record is None or node is None:
            return self.ERROR_TYPE
        return node.error_type or (record.error_type if self._index == 0 else "")

    @property
    def severity(self) -> Severity | int | None:
        """The severity of the record; nodes below node 0 have none of their own."""
        return self._record.severity if self._record is not None and self._index == 0 else None

    def is_(self, error_type: str) -> bool:
        """Say whether this error is of a type or of a kind of it (UEP-TYPE-020, -021: equal or an ancestor, never a prefix)."""
        own = self.error_type
        if own == error_type:
            return bool(own)
        if self._record is not None and self._index == 0 and error_type in self._record.type_ancestors:
            return True
        from uep import types

        return bool(own) and error_type in types.ancestors(own)

    def find(self, error_type: str) -> UepError | None:
        """Return the first error of a type among this one and those below it, nearest first."""
        queue: list[BaseException] = [self]
        seen: set[int] = set()
        for error in queue:
            if id(error) in seen:
                continue
            seen.add(id(error))
            if isinstance(error, UepError) and error.is_(error_type):
                return error
            links: list[Any] = [error.__cause__, error.__context__, *getattr(error, "exceptions", ())]
            links += getattr(error, "others", ())
            queue += [link for link in links if isinstance(link, BaseException)]
        return None

    def derive(self, excs: Sequence[Any], /) -> Any:
        """Return a group of some of the members that still carries this one's record; `except*` calls it on groups."""
        made = type(self)(self.args[0], excs)
        made._record, made._index, made._service = self._record, self._index, self._service
        return made

    def __str__(self) -> str:
        # Not the builtin's own: KeyError would quote the text, a group would count its members a second time.
        node = self.node
        return Exception.__str__(self) if node is None else node.message

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]] | tuple[Any, ...]:
        if self._record is None:
            return type(self), self.args
        import msgspec

        from uep._rebuild import restore_error

        # P15: only the record's own JSON travels, never a class or a code object the sender named.
        notes = [note for note in getattr(self, "__notes__", ()) if isinstance(note, str)]
        return restore_error, (msgspec.json.encode(self._record), self._index, notes, self._service)


def as_remote(error: BaseException) -> UepError | None:
    """Return the error if it was rebuilt from a record; asks its type only, so no code of its class runs."""
    if not issubclass(type(error), UepError):
        return None
    remote: UepError = error  # type: ignore[assignment]
    return remote if remote._record is not None else None


def language_of(record: UniversalErrorProtocol, index: int) -> str:
    """Return the language of a node: its own, or that of the nearest node above, or the record's (UEP-NODE-035)."""
    place: int | None = index
    while place:
        node = record.nodes[place]
        if node.source_language:
            return node.source_language
        place = node.parent if node.parent is not None and node.parent < place else 0
    return record.source_language


__all__ = ["UepError", "as_remote", "language_of"]
