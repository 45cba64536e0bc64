"""Ways to write the records of `uep translate`: one writer a target. Writes nothing itself, gives bytes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Final

from uep.bridges import Translation, emit, filter_audience
from uep.encoding import JSON, MSGPACK, PROTOBUF, encode
from uep.model import UniversalErrorProtocol

__all__ = ["BINARY", "Summary", "writer_for"]

BINARY: Final = frozenset({"msgpack", "protobuf"})
"""Targets that a terminal cannot show."""

Writer = Callable[[UniversalErrorProtocol], bytes]


def writer_for(target: str, audience: str | None, *, colour: bool) -> Writer:
    """Return what turns a record into the bytes of a target; raise ValueError for a target that cannot be written.

    ``audience`` None means the target's own default: external for formats that another party reads.
    """
    if target == "text":
        return lambda record: _as_text(_seen_by(record, audience), colour)
    if target == "json":
        return lambda record: encode(_seen_by(record, audience), JSON) + b"\n"
    if target == "msgpack":
        return lambda record: encode(_seen_by(record, audience), MSGPACK)
    if target == "protobuf":
        return lambda record: _delimited(encode(_seen_by(record, audience), PROTOBUF))
    shown = "external" if audience == "external" else "internal" if audience == "internal" else None
    return lambda record: emit(record, target, audience=shown).rstrip(b"\n") + b"\n"


def _seen_by(record: UniversalErrorProtocol, audience: str | None) -> UniversalErrorProtocol:
    return filter_audience(record, "external") if audience == "external" else record


def _as_text(record: UniversalErrorProtocol, colour: bool) -> bytes:
    from uep import render

    return render(record, colour=colour).encode() + b"\n"


def _delimited(data: bytes) -> bytes:
    """Return a message with its length as a varint before it, as protobuf's delimited streams have it."""
    size, prefix = len(data), bytearray()
    while size > 0x7F:
        prefix.append(size & 0x7F | 0x80)
        size >>= 7
    prefix.append(size)
    return bytes(prefix) + data


class Summary:
    """Counts translations by format and type, for people who want to know what is in a log before reading it."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str, str]] = Counter()

    def add(self, translation: Translation) -> None:
        """Count one translation."""
        record = translation.record
        native = record.nodes[0].type_name if record.nodes else ""
        self._counts[translation.format, record.error_type, native] += 1

    def lines(self) -> list[str]:
        """Return one line for every kind of error, the commonest first, and one with the sum."""
        rows = sorted(self._counts.items(), key=lambda item: (-item[1], item[0]))
        table = [
            f"{count:8}  {name:16}  {error_type:40}  {native}" for (name, error_type, native), count in rows
        ]
        return [*(line.rstrip() for line in table), f"{self._counts.total():8}  errors"]
