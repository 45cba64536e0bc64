"""Carry a whole record inside a foreign JSON payload, and find it again. Judges what it reads as any received record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from uep import encoding
from uep._truncate import truncate
from uep.bridges._beside import add_beside
from uep.errors import DecodeError

if TYPE_CHECKING:
    from uep.bridges._payload import Draft
    from uep.model import UniversalErrorProtocol

__all__ = ["embed", "read_embedded"]


def embed(record: UniversalErrorProtocol, profile: str = "compact") -> Any:
    """Return the record as a JSON value that fits the profile's byte budget (compact fits HTTP headers and trailers)."""
    return msgspec.json.decode(encoding.encode(truncate(record, profile=profile)))


def read_embedded(value: Any, draft: Draft, pointer: str = "/uep") -> UniversalErrorProtocol | None:
    """Return the record embedded in a payload, with what the payload itself says where the record is silent.

    ``pointer`` is the value's place. One that is no record is a loss, not a failure: the payload around it is still an error.
    """
    if value is None or not draft.source.options.embedded:
        return None
    try:
        record = encoding.decode(msgspec.json.encode(value)).record
    except DecodeError as error:
        draft.lose(pointer, f"is not a record: {error}")
        return None
    outer = draft.record()
    if draft.source.options.keep_origin or record.origin is None:
        record = replace(record, origin=outer.origin)
    # What stood around the record may lead over a limit.
    return truncate(add_beside(record, outer, draft))
