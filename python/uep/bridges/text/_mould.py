"""Records made like an earlier one, with which they share nothing that can be changed. Reads no text."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from uep.bridges._translation import Translation
from uep.bridges.text._headline import RECORD
from uep.model import Node, Thread, UniversalErrorProtocol

__all__ = ["Mould"]

_KEPT: Final = (
    "protocol_version",
    "error_type",
    "severity",
    "timestamp",
    "source_language",
    "context",
    "type_ancestors",
    "handling",
    "observed_timestamp",
    "severity_source",
    "marks",
    "origin",
)
_OWN: Final = ("error_id", "error_message", "nodes")
_EMPTY: Final = UniversalErrorProtocol()


class Mould:
    """What the records of a kind have in common; each differs in its nodes, place, time, threads and id only."""

    __slots__ = ("_like", "_rest", "confidence")

    def __init__(self, like: Translation) -> None:
        self._like = record = like.record
        self.confidence = like.confidence
        names = [name for name in record.__struct_fields__ if name not in (*_KEPT, *_OWN)]
        self._rest = [name for name in names if getattr(record, name) != getattr(_EMPTY, name)]

    def make(
        self,
        nodes: list[Node],
        line: int,
        offset: int,
        timestamp: str,
        error_id: str,
        threads: list[Thread] | None = None,
        said: str = "",
    ) -> UniversalErrorProtocol:
        """Return the record of an error; "" and None leave the time, the threads and the line of the log as they are."""
        like = self._like
        context = like.context.copy()
        context["uep.source.line"] = line
        context["uep.source.offset"] = offset
        if said:
            context[RECORD] = said
        # Names that stand in the call cost half of what `msgspec.structs.replace` or a dictionary of them does.
        record = UniversalErrorProtocol(
            protocol_version=like.protocol_version,
            error_id=error_id,
            error_type=like.error_type,
            severity=like.severity,
            timestamp=timestamp or like.timestamp,
            source_language=like.source_language,
            error_message=nodes[0].message or nodes[0].type_name,
            context=context,
            type_ancestors=like.type_ancestors.copy(),
            nodes=nodes,
            handling=like.handling,
            observed_timestamp=like.observed_timestamp,
            severity_source=like.severity_source,
            marks=like.marks.copy(),
            origin=like.origin,
        )
        return self._with_rest(record, threads) if self._rest or threads else record

    def _with_rest(
        self, record: UniversalErrorProtocol, threads: list[Thread] | None
    ) -> UniversalErrorProtocol:
        told = {name: getattr(self._like, name) for name in self._rest}
        if threads is not None:
            told["threads"] = threads
        copied = {
            name: value.copy() if isinstance(value, (list, dict)) else value for name, value in told.items()
        }
        return replace(record, **copied)
