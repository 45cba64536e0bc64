"""What every bridge is given and what it answers with. Holds values only: no I/O, no clock, no parsing."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from uep.model import UniversalErrorProtocol

__all__ = ["Loss", "Options", "Span", "Translation"]


@dataclass(frozen=True, slots=True)
class Options:
    """What a caller can say about an input.

    ``file`` names the input in the record's context. ``timezone`` is an IANA name or an offset such as ``+02:00``:
    the zone of time stamps that name none. ``now`` is the time of the run, an RFC 3339 UTC time stamp; it becomes
    observed_timestamp, and the year or day of time stamps that lack one is taken from it. ``keep_origin`` stores the
    matched bytes in the record. ``status`` is the HTTP status of the response that brought the document. Without
    ``embedded``, a record that a document carries whole is left aside, so that the document's own members speak.
    """

    file: str = ""
    timezone: str = "UTC"
    now: str = ""
    keep_origin: bool = False
    status: int = 0
    embedded: bool = True


class Span(msgspec.Struct, frozen=True, gc=False):
    """Where an error stands in its input: bytes after gunzip and before unwrapping, lines counted from 1."""

    offset: int
    length: int
    line: int
    lines: int


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that could not be carried: its JSON Pointer, in which a star stands for every element, and why it is gone."""

    path: str
    reason: str


class Translation(msgspec.Struct, frozen=True, gc=False):
    """One foreign error as a record, the bridge that read it, how sure it is (0 to 1), what was lost, and where it stood.

    ``embedded`` says that the input carried the record whole, as its sender made it.
    """

    record: UniversalErrorProtocol
    format: str
    confidence: float
    losses: tuple[Loss, ...] = ()
    span: Span = Span(0, 0, 0, 0)
    embedded: bool = False
