"""What a structured bridge is made of. Holds types and the JSON spelling of emitted payloads only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import msgspec

if TYPE_CHECKING:
    from uep.bridges._audience import Audience
    from uep.bridges._payload import Source
    from uep.bridges._translation import Translation
    from uep.model import UniversalErrorProtocol

__all__ = ["Bridge", "EmitOptions", "emit_json", "kept_payload", "wrong_form"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EmitOptions:
    """How a record is to be written in a foreign format.

    ``audience`` decides what may leave; ``locale`` picks among user messages; ``type_base`` replaces ``urn:uep:type:``
    in problem types; ``form`` chooses among a format's encodings (``json``, ``binary``) where it has several.
    """

    audience: Audience = "external"
    locale: str = ""
    type_base: str = ""
    form: str = "json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bridge:
    """One structured format: how to recognise, read and write it.

    ``sniff`` answers 0 to 1 for a parsed JSON value; ``read`` yields the errors of one value; ``emit`` writes one
    record, and is None where the format is only read. ``forms`` names the encodings that ``emit`` writes.
    ``boundary`` formats leave the company, so their default audience is external. ``read_bytes`` reads the forms that
    are not JSON where the format has some; ``sniff_bytes`` answers 0 to 1 for the first bytes of an input that is not
    JSON, and is None where nothing in them tells the format. ``reads_lists`` says that a JSON array is one document,
    and not one for each element.
    """

    stem: str
    sniff: Callable[[Any], float]
    read: Callable[[Any, Source], Iterator[Translation]]
    emit: Callable[[UniversalErrorProtocol, EmitOptions], bytes] | None
    forms: tuple[str, ...] = ("json",)
    boundary: bool = False
    read_bytes: Callable[[bytes, Source], Iterator[Translation]] | None = None
    sniff_bytes: Callable[[bytes], float] | None = None
    reads_lists: bool = False


_ENCODER: Final = msgspec.json.Encoder()


def emit_json(document: dict[str, Any]) -> bytes:
    """Return a payload as compact JSON; empty strings, lists and objects of optional members are left to the bridge."""
    return _ENCODER.encode(document)


def wrong_form(stem: str, form: str, known: Iterable[str]) -> ValueError:
    """Return the error for a form that a format is not written in."""
    return ValueError(f"form: {stem} is not written as {form!r}; choose one of {', '.join(sorted(known))}")


_KINDS: Final = {"envelope": "envelope", "http": "message/http", "raw": "message/http", "xml": "xml"}
"""What the media type of a payload holds that is of a form; that of the first form may be any."""


def kept_payload(record: UniversalErrorProtocol, stem: str, options: EmitOptions) -> bytes | None:
    """Return the foreign payload a record was made from, when it was kept whole: A to record to A is byte-exact.

    UEP-BRG-044: it is for insiders, because nobody has looked through it for what outsiders may not see. JSON is no
    answer to who asks for the binary form or another one, nor the binary form to who asks for JSON.
    """
    origin = record.origin
    asked = _KINDS.get(options.form, "")
    other = "application/json" if options.form == "binary" else "application/grpc"
    return (
        origin.payload
        if options.audience == "internal"
        and origin is not None
        and origin.format == stem
        and origin.media_type != other
        and asked in origin.media_type
        and origin.complete
        and origin.payload
        else None
    )
