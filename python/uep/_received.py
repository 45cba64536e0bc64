"""What a receiver holds: the record as the model reads it, beside the bytes it came in. Holds values only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from uep._gen.model import ErrorBatch, UniversalErrorProtocol

if TYPE_CHECKING:
    from uep.errors import Refusal


class Received(msgspec.Struct, frozen=True):
    """A decoded record and its original bytes (UEP-RLY: a receiver keeps them for the relay).

    `canonical` tells whether the bytes held the record in canonical form; else it was read from one of the other spellings.
    """

    record: UniversalErrorProtocol
    raw: bytes
    media_type: str
    canonical: bool


class ReceivedBatch(msgspec.Struct, frozen=True):
    """A decoded batch and its original bytes; `refused` lists the records it is short of, by index, with their refusals."""

    batch: ErrorBatch
    raw: bytes
    media_type: str
    canonical: bool
    refused: tuple[tuple[int, tuple[Refusal, ...]], ...] = ()


__all__ = ["Received", "ReceivedBatch"]
