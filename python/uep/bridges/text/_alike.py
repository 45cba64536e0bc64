"""Translations of errors that differ in their node and their place only: what else they hold is decided once for a type.

Of each type the first error is assembled as any other; those that follow are like it. Reads no text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from uep.bridges._payload import derive_error_id
from uep.bridges._translation import Options, Span, Translation
from uep.bridges.text._assemble import assemble
from uep.bridges.text._grammar import Grammar, Parsed, Raised
from uep.bridges.text._lane import Entry, Found
from uep.model import Node, UniversalErrorProtocol

if TYPE_CHECKING:
    from uep._native_tracebacks import Traceback

__all__ = ["Alike"]

_TYPES: Final = 1024


class Alike:
    """What is known of the errors of one grammar by their type, below one line of the log."""

    def __init__(self, grammar: Grammar, options: Options) -> None:
        self._grammar = grammar
        self._options = options
        self._head: Entry | None = None
        self._known: dict[str, Translation] = {}

    def below(self, head: Entry | None) -> None:
        """Go on with errors that stand below another line of the log, or below none."""
        if head != self._head:
            self._head = head
            self._known.clear()

    def translate(
        self, found: list[Traceback], text: bytes, offset: int, number: int
    ) -> Iterator[Translation]:
        """Yield the translations of errors in a text; the texts of their nodes are within all limits (UEP-LIM).

        ``offset`` is that of the text, ``number`` that of the line before which no error's lines are counted.
        """
        stem, known = self._grammar.stem, self._known
        for each in found:
            node, start, size = each.node, each.start, each.size
            raw = text[start : start + size]
            start += offset
            line = number + each.before
            first = known.get(node.type_name)
            if first is None:
                yield self._first(node, Entry(line, start, raw, "", each.lines))
                continue
            like = first.record
            context = like.context.copy()
            context["uep.source.line"], context["uep.source.offset"] = line, start
            record = UniversalErrorProtocol(
                protocol_version=like.protocol_version,
                error_id=derive_error_id(stem, raw, start),
                error_type=like.error_type,
                type_ancestors=like.type_ancestors.copy(),
                severity=like.severity,
                severity_source=like.severity_source,
                timestamp=like.timestamp,
                observed_timestamp=like.observed_timestamp,
                source_language=like.source_language,
                error_message=node.message or node.type_name,
                nodes=[node],
                context=context,
                marks=like.marks.copy(),
                origin=like.origin,
            )
            yield Translation(record, stem, first.confidence, (), Span(start, size, line, each.lines))

    def _first(self, node: Node, entry: Entry) -> Translation:
        frames = node.stack.frames if node.stack is not None else []
        parsed = Parsed(Raised(node.type_name, node.message, frames), 0, 1)
        translation = assemble(Found(self._grammar, parsed, [entry], self._head), self._options)
        if len(self._known) >= _TYPES:
            self._known.clear()
        self._known[node.type_name] = translation
        return translation
