"""The details of one layer of an EncodedError: stacks, hints, links, errnos, hidden errors. What nobody here knows is kept unread."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import msgspec
from msgspec.structs import replace

from uep.bridges._cockroach_schema import (
    BARRIER,
    DECORATIONS,
    LINKS,
    PACKAGE,
    RECORD,
    SCHEMA,
    SECONDARY,
    STACKS,
)
from uep.bridges._json import NOT_JSON
from uep.bridges._payload import matches_pattern
from uep.bridges._tracker_frames import make_frame, make_stack, object_in, text_of
from uep.errors import DecodeError
from uep.model import Detail, Frame, Provenance, Stack

if TYPE_CHECKING:
    from uep.bridges._payload import Draft

__all__ = ["LayerDetails", "read_details", "stack_of"]

_PLACE: Final = re.compile(r"\t(.+):([0-9]{1,9})", re.ASCII)
_STEM: Final = "cockroach"


@dataclass(slots=True)
class LayerDetails:
    """What the details of a layer say beside its type: notes, an error that the layer hides or carries along, a record."""

    notes: list[str] = field(default_factory=list)
    hidden: Any = None
    record: Any = None


def stack_of(payload: Any) -> Stack | None:
    """Return the stack among the safe details of a layer, a text of one function and one indented place after the other."""
    for text in payload if isinstance(payload, list) else []:
        frames = _frames(text) if isinstance(text, str) else []
        made = make_stack(frames)
        if made is not None:
            return replace(made, provenance=Provenance.PARSED_TEXT)
    return None


def _frames(text: str) -> list[Frame]:
    lines = text.strip("\n").split("\n")
    frames = []
    if len(lines) % 2:
        return []
    for function, line in zip(lines[::2], lines[1::2], strict=True):
        place = _PLACE.fullmatch(line)
        if place is None or not function or function[0].isspace():
            return []
        frames.append(make_frame(function=function, file=place[1], line=place[2]))
    return frames


def read_details(details: dict[str, Any], position: int, draft: Draft) -> LayerDetails:
    """Read the details of the layer at a position into the draft."""
    found = LayerDetails()
    path = text_of(details.get("originalTypeName"))
    payload = details.get("reportablePayload")
    texts = [text for text in payload if isinstance(text, str)] if isinstance(payload, list) else []
    prefix = f"{_STEM}.nodes.{position}"
    if path in LINKS and texts:
        if texts[0]:
            draft.link("issue", texts[0], texts[1] if len(texts) > 1 else "")
    else:
        rest = [text for text in texts if path not in STACKS or not _frames(text)]
        if rest:
            draft.put(f"{prefix}.reportablePayload", rest)
    mark = {key.replace("_name", "Name"): value for key, value in object_in(details, "errorTypeMark").items()}
    if text_of(mark.get("familyName")) not in ("", path):
        draft.put(f"{prefix}.familyName", mark["familyName"])
    if text_of(mark.get("extension")):
        draft.put(f"{prefix}.extension", mark["extension"])
    _read_packed(object_in(details, "fullDetails"), path, found, draft)
    return found


def _read_packed(packed: dict[str, Any], path: str, found: LayerDetails, draft: Draft) -> None:
    """Read the payload of a layer; one of a type that nobody here knows becomes a detail."""
    url = text_of(packed.get("@type")) or text_of(packed.get("type_url")) or text_of(packed.get("typeUrl"))
    name = url.rpartition("/")[2]
    if not name:
        return
    short = name.removeprefix(f"{PACKAGE}.") if name.startswith(f"{PACKAGE}.") else ""
    raw = _decode(packed.get("value"))
    try:
        members = (
            {k: v for k, v in packed.items() if k != "@type"} if "@type" in packed else _unpack(short, raw)
        )
    except DecodeError as error:
        draft.lose("", f"the details of {path}: {error}")
        return
    if members is not None and _read_known(short, members, path, found, draft):
        return
    if matches_pattern("detail_type", name):
        debug = members if "@type" in packed else None
        draft.details.append(Detail(type=name, value=b"" if "@type" in packed else raw, debug=debug))
    else:
        draft.lose("", f"details of the type {name!r}")


def _unpack(short: str, raw: bytes) -> dict[str, Any] | None:
    known = ("EncodedError", "ErrnoPayload", "StringPayload", "StringsPayload")
    return SCHEMA.to_json(short, raw) if short in known else None


def _read_known(short: str, members: dict[str, Any], path: str, found: LayerDetails, draft: Draft) -> bool:
    """Read a payload of a known type; tell whether everything in it has found a place."""
    if short == "EncodedError" and path in (BARRIER, SECONDARY):
        found.hidden = members
        return True
    if short == "ErrnoPayload":
        number = members.get("origErrno", members.get("orig_errno"))
        platform = text_of(members.get("arch")).replace(":", "-")
        if isinstance(number, int | str) and not isinstance(number, bool):
            draft.code("posix.errno", number, platform=platform)
        return True
    if short == "StringPayload":
        if path in DECORATIONS and text_of(members.get("msg")):
            found.notes.append(members["msg"])
        # The payloads of errutil repeat the message, with markers around what is to be redacted.
        return path in DECORATIONS or "/errutil/" in path
    texts = members.get("details")
    if short == "StringsPayload" and isinstance(texts, list) and texts[:1] == [RECORD] and len(texts) > 1:
        try:
            found.record = msgspec.json.decode(text_of(texts[1]).encode())
        except NOT_JSON:
            draft.lose("", "the record among the details is no JSON document")
        return True
    return False


def _decode(text: Any) -> bytes:
    try:
        return base64.b64decode(text, validate=True) if isinstance(text, str) else b""
    except (binascii.Error, ValueError):
        return b""
