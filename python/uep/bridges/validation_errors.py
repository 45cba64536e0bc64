"""Refused input as pydantic, FastAPI and validators of other languages report it, to records, and back as FastAPI does.

Every entry is a violation; the refused values stay outside.

Source: pydantic 2, ErrorDetails of `ValidationError.errors()`; FastAPI's answer 422 with the entries in `detail`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from uep import types
from uep.bridges._audience import filter_audience, refused_parts
from uep.bridges._embedded import embed, read_embedded
from uep.bridges._interface import Bridge, emit_json
from uep.bridges._payload import Draft, Source, escape_pointer
from uep.bridges._tracker_frames import objects_in, text_of
from uep.bridges._validation_dialects import find_dialect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._interface import EmitOptions
    from uep.bridges._translation import Translation
    from uep.bridges._validation_dialects import Dialect, Refused
    from uep.model import UniversalErrorProtocol, Violation

__all__ = ["VALIDATION_ERRORS"]

_STEM: Final = "validation_errors"
_TYPE: Final = "uep.input.validation_failed"
_NEEDED: Final = frozenset({"loc", "msg", "type"})
_ENTRY: Final = frozenset({*_NEEDED, "ctx", "input", "url"})
_PLACES: Final = {"body": "field", "cookie": "cookie", "header": "header", "path": "path", "query": "query"}
_KINDS: Final = {kind: place for place, kind in _PLACES.items()}
_STATUSES: Final = range(400, 600)
_HELP: Final = "help"
_FLAT: Final = ("fieldErrors", "formErrors", "nested", "properties", "root")


def sniff(document: Any) -> float:
    """Return 1.0 for a list of entries, and for an object with such a list in `detail`; 0.95 for another library's form."""
    is_answer = isinstance(document, dict) and set(document) <= {"body", "detail", "uep"}
    rated = _rate(document.get("detail")) if is_answer else _rate(document)
    if isinstance(document, dict) and set(document) <= _ENTRY and _is_entry(document):
        return 0.9  # UEP-BRG-2685
    return rated or (0.95 if find_dialect(document) is not None else 0.0)


def _rate(entries: Any) -> float:
    listed = isinstance(entries, list) and bool(entries)
    return 1.0 if listed and all(_is_entry(entry) for entry in entries) else 0.0


def _is_entry(entry: Any) -> bool:
    return (
        isinstance(entry, dict)
        and set(entry) >= _NEEDED
        and isinstance(entry["loc"], list)
        and all(isinstance(part, str | int) for part in entry["loc"])
        and isinstance(entry["msg"], str)
        and isinstance(entry["type"], str)
    )


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the one error that all entries together are (UEP-BRG-694)."""
    is_alone = _is_entry(document)
    other = None if is_alone or _rate(document) else find_dialect(document)
    if other is not None:
        yield _read_dialect(*other, document, source)
        return
    is_answer = isinstance(document, dict) and not is_alone
    holder = document if is_answer else {"detail": [document] if is_alone else document}
    entries = objects_in(holder, "detail")
    if not entries:
        return
    draft = Draft(source)
    draft.language = "python"
    draft.error_type = _TYPE
    draft.message = text_of(entries[0].get("msg"))
    if source.options.status:
        draft.code("http", source.options.status)
    for index, entry in enumerate(entries):
        pointer = f"/detail/{index}" if is_answer else "" if is_alone else f"/{index}"
        has_place = is_answer or (is_alone and entry["loc"][:1] and entry["loc"][0] in _PLACES)
        _read_entry(entry, pointer, draft, has_place=bool(has_place))
    for key, value in holder.items():
        if key not in ("detail", "uep", "body"):
            draft.put(f"{_STEM}.{key}", value)
    if "body" in holder:
        draft.lose("/body", "is what was sent, which may hold secrets")
    yield draft.translation(read_embedded(holder.get("uep"), draft))


def _read_dialect(dialect: Dialect, told: list[Refused], document: Any, source: Source) -> Translation:
    """Read what another library than pydantic reports; what an entry says beside its place, rule and text is context."""
    draft = Draft(source)
    draft.language, draft.error_type = dialect.language, _TYPE
    top = document if isinstance(document, dict) else {}
    draft.type_name = text_of(top.get("name"))
    own = text_of(top.get("message"))
    draft.message = own if own and own[:1] not in "[{" else told[0].description
    told_status = top.get("statusCode", top.get("status"))
    for status in (source.options.status, told_status):
        if type(status) is int and status in _STATUSES:
            draft.code("http", status)
    known = {*dialect.path, *dialect.reason, *dialect.text, dialect.kind, dialect.inner, "constraints"}
    for one in told:
        draft.violate(one.kind, path=one.path, reason=one.reason, description=one.description)
        for key, value in one.entry.items():
            if key in dialect.secret and value not in (None, "", [], {}):
                draft.lose(
                    f"{one.place}/{escape_pointer(key)}", "is or holds a refused value, which may be a secret"
                )
            elif key not in known and value not in (None, "", [], {}):
                draft.put(f"{_STEM}{one.place.replace('/', '.')}.{key}", value)
    holder = told[0].place.split("/")[1:2]
    for key, value in top.items():
        is_read = key in (*holder, *_FLAT, "name", "message", "inner", "errors") or isinstance(value, list)
        is_status = key in ("status", "statusCode") and value in _STATUSES
        if key in ("branch", "params", "value") and value not in (None, "", [], {}):
            draft.lose(f"/{key}", "is or holds what was refused, which may be a secret")
        elif not is_read and not is_status and value not in (None, "", [], {}):
            draft.put(f"{_STEM}.{key}", value)
    return draft.translation()


def _read_entry(entry: dict[str, Any], pointer: str, draft: Draft, *, has_place: bool) -> None:
    loc = entry.get("loc")
    parts = [part for part in loc if isinstance(part, str | int)] if isinstance(loc, list) else []
    kind = "field"
    if has_place and parts and parts[0] in _PLACES:
        kind = _PLACES[str(parts.pop(0))]  # UEP-BRG-695
    draft.violate(
        kind,
        path="".join(f"/{escape_pointer(str(part))}" for part in parts),
        reason=text_of(entry.get("type")),
        description=text_of(entry.get("msg")),
    )
    if "input" in entry:
        draft.lose(f"{pointer}/input", "is a refused value, which may be a secret")
    url = text_of(entry.get("url"))
    if url and all(link.url != url for link in draft.links):
        draft.link(_HELP, url, text_of(entry.get("type")))
    for key, value in entry.items():
        if (key not in _ENTRY or key == "ctx") and value not in (None, "", [], {}):
            draft.put(f"{_STEM}{pointer.replace('/', '.')}.{key}", value)


def emit(record: UniversalErrorProtocol, options: EmitOptions) -> bytes:
    """Return an answer as FastAPI gives it: an entry for each violation, or one for the error where it has none."""
    shown = filter_audience(record, options.audience, options.locale)
    title = types.find_nearest(record.error_type, record.type_ancestors).title
    entries = [_entry(violation, title) for violation in refused_parts(shown, record)]
    if not entries:
        entries = [{"type": record.error_type, "loc": [], "msg": shown.error_message}]
    return emit_json({"detail": entries, "uep": embed(shown)})


def _entry(violation: Violation, title: str) -> dict[str, Any]:
    """Return an entry; the path of a field is spelled part by part, that of anything else is one part."""
    path = violation.path
    parts: list[str | int] = [path] if path else []
    if path.startswith("/"):
        names = [part.replace("~1", "/").replace("~0", "~") for part in path[1:].split("/")]
        parts = [
            int(name) if name.isascii() and name.isdecimal() and len(name) < 10 else name for name in names
        ]
    return {
        "type": violation.reason or "value_error",
        "loc": [_KINDS.get(violation.kind, violation.kind), *parts],
        "msg": violation.description or title,
    }


VALIDATION_ERRORS: Final = Bridge(
    stem=_STEM, sniff=sniff, read=read, emit=emit, boundary=True, reads_lists=True
)
