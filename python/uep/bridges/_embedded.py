"""Carry a whole record inside a foreign JSON payload, and find it again. Judges what it reads as any received record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import msgspec
from msgspec.structs import replace

from uep import encoding
from uep._truncate import truncate
from uep.errors import DecodeError

if TYPE_CHECKING:
    from uep.bridges._payload import Draft
    from uep.model import UniversalErrorProtocol

__all__ = ["embed", "read_embedded"]

# What a payload may say beside a record that was cut to fit; node 0 and what classifies it are the record's own.
_BESIDE: Final = (
    "correlation",
    "details",
    "links",
    "recovery",
    "resource",
    "threads",
    "user_messages",
    "violations",
)


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
    pairs = {(code.space, code.value) for code in record.codes}
    kept: dict[str, Any] = {
        "context": _beside(outer.context, record.context, draft.source.stem) | record.context,
        # UEP-BRG-063: a pair stands once.
        "codes": record.codes + [code for code in outer.codes if (code.space, code.value) not in pairs],
    }
    if draft.source.options.keep_origin or record.origin is None:
        kept["origin"] = outer.origin
    for name in _BESIDE:
        if not getattr(record, name):
            kept[name] = getattr(outer, name)
    # What stood around the record may lead over a limit.
    return truncate(replace(record, **kept))


def _beside(outer: dict[str, Any], own: dict[str, Any], stem: str) -> dict[str, Any]:
    """Return what a payload says in addition: an entry of the record that the payload repeats under its own name is none."""
    return {
        key: value
        for key, value in outer.items()
        if not (key.startswith(f"{stem}.") and _repeats(key.removeprefix(f"{stem}."), value, own))
    }


def _repeats(name: str, value: Any, own: dict[str, Any]) -> bool:
    """Return whether the record has the value under the name, which may stand below one member of the payload."""
    names = (name, name.partition(".")[2])
    return any(one in own and own[one] == value for one in names)
