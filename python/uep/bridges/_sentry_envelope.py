"""Envelopes of Sentry: a line of JSON about the whole, then items with a line of JSON each. Knows the framing and no event.

Source: Sentry developer documentation, Envelopes. An item's payload has the length that its header says, or ends with its line.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

import msgspec

from uep.bridges._json import NOT_JSON

__all__ = ["Envelope", "Item", "split_envelopes", "starts_envelope", "write_envelope"]

_HEADERS: Final = frozenset({"dsn", "event_id", "retention", "sdk", "sent_at", "trace"})
_TYPES: Final = frozenset({"attachment", "event", "session", "transaction"})
_JSON: Final = msgspec.json.Decoder()


@dataclass(slots=True)
class Item:
    """One item: what its header says, and its payload; ``is_whole`` unless the envelope ends before it does."""

    header: dict[str, Any]
    payload: bytes
    is_whole: bool

    @property
    def kind(self) -> str:
        """Return the type of the item."""
        return str(self.header["type"])


@dataclass(slots=True)
class Envelope:
    """The header and the items, each with its position in the input."""

    header: dict[str, Any]
    items: list[tuple[int, Item]] = field(default_factory=list)


def starts_envelope(head: bytes) -> float:
    """Return how surely bytes are an envelope: 1.0 for a header and an item of a known type, 0.8 for another one with a length."""
    lines = head.lstrip().split(b"\n", 2)
    if len(lines) < 2 or lines[0][:1] != b"{":
        return 0.0
    header, item = _object(lines[0]), _object(lines[1])
    if header is None or not set(header) <= _HEADERS or item is None or not isinstance(item.get("type"), str):
        return 0.0
    if item["type"] in _TYPES and (header or "length" in item):
        return 1.0
    return 0.8 if header and isinstance(item.get("length"), int) else 0.0


def split_envelopes(data: bytes) -> list[Envelope]:
    """Return the envelopes of some bytes; a line that belongs to none of them ends the reading.

    UEP-BRG-685: a length counts bytes, and an item without one ends with its line. An object without a type begins another
    envelope, as in files to which a client adds them.
    """
    found: list[Envelope] = []
    place = number = 0
    while place < len(data):
        end = _line_end(data, place)
        line = data[place:end]
        place = end + 1
        if not line.strip():
            continue
        header = _object(line)
        if header is None:
            break
        if not isinstance(header.get("type"), str):
            found.append(Envelope(header))
        elif found:
            payload, place = _payload(data, place, header)
            is_whole = not isinstance(header.get("length"), int) or len(payload) == header["length"]
            found[-1].items.append((number, Item(header, payload, is_whole)))
            number += 1
    return found


def _line_end(data: bytes, place: int) -> int:
    end = data.find(b"\n", place)
    return len(data) if end < 0 else end


def _payload(data: bytes, place: int, header: dict[str, Any]) -> tuple[bytes, int]:
    length = header.get("length")
    has_length = isinstance(length, int) and not isinstance(length, bool) and length >= 0
    end = min(place + int(length or 0), len(data)) if has_length else _line_end(data, place)
    return data[place:end], end + 1 if data[end : end + 1] == b"\n" else end


def _object(line: bytes) -> dict[str, Any] | None:
    try:
        value = _JSON.decode(line)
    except NOT_JSON:
        return None
    return value if isinstance(value, dict) else None


def write_envelope(event_id: str, event: bytes) -> bytes:
    """Return an envelope with one event."""
    header = msgspec.json.encode({"event_id": event_id})
    item = msgspec.json.encode({"type": "event", "content_type": "application/json", "length": len(event)})
    return b"\n".join((header, item, event))
