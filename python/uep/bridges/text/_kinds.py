"""Records made like an earlier one of their kind: what errors of a kind have in common is decided once.

Errors are of a kind that differ in their nodes, place and time only, and whose first nodes are of one type. The first error
of each kind is assembled as any other, and so is every error of which more than its nodes must be told. Reads no text.
"""

from __future__ import annotations

from operator import attrgetter, itemgetter
from typing import Final, NamedTuple

from uep.bridges._payload import derive_error_id
from uep.bridges._translation import Options, Span, Translation
from uep.bridges.text._assemble import (
    MEDIUM,
    MOST_FRAMES,
    SHORT_TEXT,
    SMALL,
    assemble,
    instant_of,
    is_short,
    spoken,
)
from uep.bridges.text._found import Entry, Found
from uep.bridges.text._grammar import Parsed
from uep.bridges.text._headline import said_by
from uep.bridges.text._mould import Mould
from uep.bridges.text._nodes import NodeBuilder
from uep.model import Node

__all__ = ["Assembler"]

_KINDS: Final = 1024
_SHARING: Final = 16
"""Frames that stand once in a small text may belong to several errors, if all of them together are no more."""

_RAW: Final = itemgetter(Entry._fields.index("raw"))
_IS_CUT: Final = itemgetter(Entry._fields.index("is_cut"))
_SHARED: Final = attrgetter("shared_with_parent")
_AGGREGATE: Final = "uep.aggregate.multiple"


class _Kind(NamedTuple):
    """What an error has in common with others: everything that its record says beside nodes, place and time."""

    stem: str
    language: str
    type_name: str
    confidence: float
    handled: bool | None
    fatal: bool
    mechanism: str
    runtime: str
    thread: tuple[str, ...]
    codes: tuple[tuple[str, str, str], ...]
    timing: tuple[str, ...] | None
    is_said: bool


class Assembler:
    """Makes the translations of the errors of one input."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._is_apt = not options.keep_origin and len(options.file) <= SHORT_TEXT
        self._known: dict[_Kind, Mould] = {}

    def assemble(self, found: Found, *, lossy: bool, is_wide: bool) -> Translation:
        """Return the translation of one error, as `assemble` makes it."""
        if not self._is_apt or is_wide or not _is_simple(found):
            return assemble(found, self._options, lossy=lossy, is_wide=is_wide)
        parsed, entries = found.parsed, found.entries
        raw = b"\n".join(map(_RAW, entries))
        if len(raw) > MEDIUM:
            return assemble(found, self._options, lossy=lossy)
        language = parsed.language or spoken(found.grammar.language, parsed.root)
        builder = NodeBuilder([], lossy=False)
        builder.add_tree(parsed.root, language)
        if (
            builder.marks
            or builder.told
            or (lossy and not raw.isascii())
            or not _is_small(builder.nodes, parsed, raw)
        ):
            return assemble(found, self._options, lossy=lossy)
        head = found.head
        stamp = parsed.stamp or (head.stamp if head is not None and head.stamp else entries[0][3])
        instant = instant_of(stamp, self._options)
        timing = None if instant is None else (*instant.assumed, "repaired" * instant.repaired)
        said = said_by(found)
        kind = _kind_of(found, language, timing, is_said=bool(said))
        mould = self._known.get(kind)
        if mould is None:
            return self._first(kind, assemble(found, self._options, lossy=lossy))
        (number, offset, *_), last = entries[0], entries[-1]
        span = Span(offset, last[1] + len(last[2]) - offset, number, last[0] + last[4] - number)
        error_id = derive_error_id(kind.stem, raw, offset)
        time = instant.text if instant else ""
        record = mould.make(builder.nodes, span.line, offset, time, error_id, said=said)
        return Translation(record, kind.stem, mould.confidence, (), span)

    def _first(self, kind: _Kind, translation: Translation) -> Translation:
        """Keep the translation of an error where others can be made like it, and return it."""
        record = translation.record
        if not translation.losses and record.error_type != _AGGREGATE:
            if len(self._known) >= _KINDS:
                self._known.clear()
            self._known[kind] = Mould(translation)
        return translation


def _is_simple(found: Found) -> bool:
    """Return whether nothing is told of an error that stands outside of its nodes and its kind."""
    parsed, root = found.parsed, found.parsed.root
    if (
        root.attributes
        or root.request_id
        or root.cuts
        or parsed.threads
        or root.is_group
        or not (root.type_name or root.message)
    ):
        return False
    if found.is_capped or found.pointer or found.beside or not is_short(found.said):
        return False
    if any(map(_IS_CUT, found.entries)):
        return False
    told = len(root.type_name) + len(parsed.mechanism) + len(parsed.runtime) + len(parsed.thread)
    return told + len(parsed.thread_id) + len(parsed.thread_parent) <= SHORT_TEXT


def _is_small(nodes: list[Node], parsed: Parsed, raw: bytes) -> bool:
    """Return whether a record is within every limit for certain, so that it need not be measured."""
    codes = parsed.root.codes
    if len(nodes) == 1 and len(raw) <= SMALL and len(codes) <= 1:
        return True
    stacks = [node.stack for node in nodes if node.stack is not None]
    frames = sum([len(stack.frames) for stack in stacks])
    if len(raw) <= SMALL and frames <= _SHARING and len(codes) <= 1:
        return True
    if codes or frames + len(nodes) > MOST_FRAMES + 1 or frames > raw.count(b"\n"):
        return False
    return raw.isascii() and not any(map(_SHARED, stacks))


def _kind_of(found: Found, language: str, timing: tuple[str, ...] | None, *, is_said: bool) -> _Kind:
    parsed = found.parsed
    root, thread = parsed.root, (parsed.thread, parsed.thread_id, parsed.thread_parent)
    return _Kind(
        found.grammar.stem,
        language,
        root.type_name,
        parsed.confidence,
        parsed.handled,
        parsed.fatal,
        parsed.mechanism,
        parsed.runtime,
        thread,
        tuple(root.codes),
        timing,
        is_said,
    )
