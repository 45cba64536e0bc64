"""Carry a whole record inside a foreign JSON payload, and find it again. Judges what it reads as any received record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from uep import encoding
from uep._truncate import truncate
from uep.errors import DecodeError

if TYPE_CHECKING:
    from uep.bridges._payload import Draft
    from uep.model import UniversalErrorProtocol

__all__ = ["embed", "read_embedded"]


def embed(record: UniversalErrorProtocol, profile: str = "compact") -> Any:
    """Return the record as a JSON value that fits the profile's byte budget (compact fits HTTP headers and trailers)."""
    return msgspec.json.decode(encoding.encode(truncate(record, profile=profile)))


def read_embedded(value: Any, draft: Draft) -> UniversalErrorProtocol | None:
    """Return the record embedded in a payload, with what the payload itself says where the record is silent.

    An embedded value that is no record is a loss, not a failure: the payload around it is still an error.
    """
    if value is None:
        return None
    try:
        record = encoding.decode(msgspec.json.encode(value)).record
    except DecodeError as error:
        draft.lose("/uep", f"is not a record: {error}")
        return None
    outer = draft.record()
    context = {**outer.context, **record.context}
    codes = record.codes + [code for code in outer.codes if code not in record.codes]
    kept = replace(record, context=context, codes=codes)
    return (
        replace(kept, origin=outer.origin)
        if draft.source.options.keep_origin or record.origin is None
        else kept
    )
