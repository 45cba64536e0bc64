"""Translations of errors that differ in their nodes, place and thread only: what else they hold is decided once for a kind.

Of each kind the first error is read and assembled as any other; those that follow are like it. Reads no text itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from uep.bridges._payload import derive_error_id
from uep.bridges._translation import Options, Span, Translation
from uep.bridges.text._assemble import assemble, instant_of
from uep.bridges.text._found import Entry, Found
from uep.bridges.text._grammar import Grammar, Parsed, Raised, Window
from uep.bridges.text._headline import line_above
from uep.bridges.text._mould import Mould
from uep.model import UniversalErrorProtocol

if TYPE_CHECKING:
    from uep._native_texts import Ordinary

__all__ = ["Alike"]

_KINDS: Final = 1024
_NONE: Final = ("stack_trace", "recovery", "correlation", "resource", "occurrences")
"""Members that a record has not which holds nothing but an error's text."""

_Kind = str | tuple[int | str, ...]


class _Like:
    """The first error of a kind, as one of which the others are made."""

    __slots__ = ("_threads", "_types", "mould")

    def __init__(self, first: Translation) -> None:
        self.mould = Mould(first)
        self._threads = first.record.threads
        self._types = [node.error_type for node in first.record.nodes]

    def make(self, each: Ordinary, error_id: str, timestamp: str, said: str) -> UniversalErrorProtocol:
        """Return the record of another error of the kind; each of its nodes has the error type of its native type (UEP-BRG-024)."""
        nodes, threads = each.nodes, each.threads or None
        if len(nodes) > 1:
            pairs = zip(nodes, self._types, strict=True)
            nodes = [replace(node, error_type=told) if told else node for node, told in pairs]
        if each.thread_name or each.thread_id:
            threads = [replace(one, name=each.thread_name, id=each.thread_id) for one in self._threads[:1]]
        return self.mould.make(nodes, each.line, each.offset, timestamp, error_id, threads, said)


class Alike:
    """What is known of the errors of one grammar by their kind, below lines of the log whose time is told alike."""

    def __init__(self, grammar: Grammar, options: Options) -> None:
        self._grammar = grammar
        self._options = options
        self._plain = _PLAIN.get(grammar.stem)
        self._head: Entry | None = None
        self._line = self._said = ""
        self._timestamp = ""
        self._by_timing: dict[tuple[tuple[str, ...], bool], dict[_Kind, _Like | None]] = {}
        self._known = self._by_timing.setdefault(((), False), {})

    def below(self, head: Entry | None, line: str = "") -> None:
        """Go on with errors that stand below another line of the log, whose time is theirs, or below none.

        ``line`` is all of that line, where it is told of them.
        """
        if head == self._head:
            return
        self._head, self._line = head, line
        self._said = line_above(line, head.stamp) if head is not None else ""
        instant = instant_of(head.stamp, self._options) if head is not None else None
        self._timestamp = instant.text if instant is not None else ""
        timing = (*instant.assumed, "repaired" * instant.repaired) if instant is not None else ()
        self._known = self._by_timing.setdefault((timing, bool(self._said)), {})

    def translate(self, found: list[Ordinary], text: bytes, offset: int) -> Iterator[Translation]:
        """Yield the translations of errors in a text; the texts of their nodes are within all limits (UEP-LIM).

        ``offset`` is that of the text.
        """
        stem, known, timestamp, said = self._grammar.stem, self._known, self._timestamp, self._said
        for each in found:
            nodes = each.nodes
            kind: _Kind
            if is_plain := len(nodes) == 1 and (each.kind < 0 or not _has_threads(each)):
                kind = nodes[0].type_name if each.kind < 0 else (each.kind, nodes[0].type_name)
            else:
                kind = _kind_of(each)
            like = known.get(kind)
            if like is None:
                yield self._first(kind, each, _bytes_at(text, each, offset))
                continue
            error_id = each.error_id or derive_error_id(stem, _bytes_at(text, each, offset), each.offset)
            if is_plain:
                record = like.mould.make(nodes, each.line, each.offset, timestamp, error_id, None, said)
            else:
                record = like.make(each, error_id, timestamp, said)
            span = Span(each.offset, each.length, each.line, each.lines)
            yield Translation(record, stem, like.mould.confidence, (), span)

    def _parse(self, raw: bytes) -> Parsed:
        """Return what the grammar reads of an error alone; one of its lines has a trigger."""
        window = Window([line.decode() for line in raw.split(b"\n")], final=True)
        found = (self._grammar.parse(window, at, 0) for at in range(len(window.lines)))
        return next(parsed for parsed in found if parsed is not None)

    def _first(self, kind: _Kind, each: Ordinary, raw: bytes) -> Translation:
        """Return the translation of an error as its grammar reads it, and keep it where others can be made like it."""
        read = self._plain
        parsed = read(each) if read is not None and len(each.nodes) == 1 else self._parse(raw)
        entry = Entry(each.line, each.offset, raw, "", each.lines)
        translation = assemble(
            Found(self._grammar, parsed, [entry], self._head, said=self._line), self._options
        )
        if kind not in self._known:
            if len(self._known) >= _KINDS:
                self._known.clear()
            record, like = translation.record, _Like(translation)
            is_alike = not (translation.losses or any(getattr(record, name) is not None for name in _NONE))
            is_alike = is_alike and record == like.make(each, record.error_id, self._timestamp, self._said)
            self._known[kind] = like if is_alike else None
        return translation


def _kind_of(each: Ordinary) -> _Kind:
    """Return what the records of errors have in common that are like each other, where it is more than the type of one node."""
    return (each.kind, *[node.type_name for node in each.nodes])


def _bytes_at(text: bytes, each: Ordinary, offset: int) -> bytes:
    """Return the bytes of an error in a text that stands at an offset of the input."""
    start = each.offset - offset
    return text[start : start + each.length]


def _has_threads(each: Ordinary) -> bool:
    return bool(each.threads or each.thread_name or each.thread_id)


def _plain(each: Ordinary) -> Parsed:
    """Return what a grammar reads of an ordinary error: its node, and nothing else."""
    (node,) = each.nodes
    return Parsed(
        Raised(node.type_name, node.message, node.stack.frames if node.stack is not None else []), 0, 1
    )


def _uncaught(each: Ordinary) -> Parsed:
    """Return what the grammar of JavaScript reads of an ordinary error: also that nothing caught it, by the version of Node.js below it."""
    parsed = _plain(each)
    if each.kind > 0:
        version = f"{each.kind >> 20 & 2047}.{each.kind >> 10 & 1023}.{each.kind & 1023}"
        parsed.handled, parsed.fatal, parsed.mechanism = False, True, "uncaughtException"
        parsed.runtime = f"node v{version}"
    return parsed


_PLAIN: Final[dict[str, Callable[[Ordinary], Parsed]]] = {"python": _plain, "javascript": _uncaught}
"""The grammars of which nothing needs to be read again where an ordinary error has one node."""
