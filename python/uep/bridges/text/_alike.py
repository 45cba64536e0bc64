"""Translations of errors that differ in their node and their place only: what else they hold is decided once for a type.

Of each type the first error is assembled as any other; those that follow are like it. Reads no text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from uep.bridges._payload import derive_error_id
from uep.bridges._translation import Options, Span, Translation
from uep.bridges.text._assemble import assemble, instant_of
from uep.bridges.text._grammar import Grammar, Parsed, Raised
from uep.bridges.text._lane import Entry, Found
from uep.model import Node, UniversalErrorProtocol

if TYPE_CHECKING:
    from uep._native_tracebacks import Traceback

__all__ = ["Alike"]

_TYPES: Final = 1024


class Alike:
    """What is known of the errors of one grammar by their type, below lines of the log whose time is told alike."""

    def __init__(self, grammar: Grammar, options: Options) -> None:
        self._grammar = grammar
        self._options = options
        self._head: Entry | None = None
        self._timestamp = ""
        self._by_timing: dict[tuple[str, ...], dict[str, Translation]] = {}
        self._known = self._by_timing.setdefault((), {})

    def below(self, head: Entry | None) -> None:
        """Go on with errors that stand below another line of the log, whose time is theirs, or below none."""
        if head == self._head:
            return
        self._head = head
        instant = instant_of(head.stamp, self._options) if head is not None else None
        self._timestamp = instant.text if instant is not None else ""
        timing = (*instant.assumed, "repaired" * instant.repaired) if instant is not None else ()
        self._known = self._by_timing.setdefault(timing, {})

    def translate(self, found: list[Traceback], text: bytes, offset: int) -> Iterator[Translation]:
        """Yield the translations of errors in a text; the texts of their nodes are within all limits (UEP-LIM).

        ``offset`` is that of the text.
        """
        stem, known = self._grammar.stem, self._known
        for each in found:
            node, span = each.node, each.span
            first = known.get(node.type_name)
            if first is None:
                yield self._first(node, span, _bytes_at(text, span, offset))
                continue
            like = first.record
            context = like.context.copy()
            context["uep.source.line"], context["uep.source.offset"] = span.line, span.offset
            record = UniversalErrorProtocol(
                protocol_version=like.protocol_version,
                error_id=each.error_id or derive_error_id(stem, _bytes_at(text, span, offset), span.offset),
                error_type=like.error_type,
                severity=like.severity,
                timestamp=self._timestamp or like.timestamp,
                source_language=like.source_language,
                error_message=node.message or node.type_name,
                context=context,
                type_ancestors=like.type_ancestors.copy(),
                nodes=[node],
                observed_timestamp=like.observed_timestamp,
                severity_source=like.severity_source,
                marks=like.marks.copy(),
                origin=like.origin,
            )
            yield Translation(record, stem, first.confidence, (), span)

    def _first(self, node: Node, span: Span, raw: bytes) -> Translation:
        entry = Entry(span.line, span.offset, raw, "", span.lines)
        frames = node.stack.frames if node.stack is not None else []
        parsed = Parsed(Raised(node.type_name, node.message, frames), 0, 1)
        translation = assemble(Found(self._grammar, parsed, [entry], self._head), self._options)
        if len(self._known) >= _TYPES:
            self._known.clear()
        self._known[node.type_name] = translation
        return translation


def _bytes_at(text: bytes, span: Span, offset: int) -> bytes:
    """Return the bytes of an error in a text that stands at an offset of the input."""
    start = span.offset - offset
    return text[start : start + span.length]
