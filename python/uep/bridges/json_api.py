"""JSON:API 1.1 error documents to records and back. One error object is one record; those with one id are one together.

Source: JSON:API 1.1, Error Objects. A status is a string there, and one of several errors need not be that of the response.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from uep import types
from uep.bridges._audience import filter_audience, refused_parts
from uep.bridges._classify import coded_type, is_refused
from uep.bridges._embedded import embed, read_embedded
from uep.bridges._google_details import parameter_name
from uep.bridges._homeward import take_home
from uep.bridges._http_status import http_status
from uep.bridges._interface import Bridge, emit_json
from uep.bridges._payload import Draft, Source, foreign_uuid
from uep.bridges._tracker_frames import object_in, text_of
from uep.model import Correlation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._interface import EmitOptions
    from uep.bridges._translation import Translation
    from uep.model import UniversalErrorProtocol, Violation

__all__ = ["JSON_API"]

_STEM: Final = "json_api"
_GROUPS: Final = frozenset({"meta"})
_MEMBERS: Final = frozenset({"title"})
_ERROR: Final = frozenset({"code", "detail", "id", "links", "meta", "source", "status", "title"})
_OWN: Final = frozenset({"errors", "included", "jsonapi", "links", "meta"})
_STATUS: Final = re.compile("[1-5][0-9]{2}", re.ASCII)
_KINDS: Final = {"pointer": "field", "parameter": "query", "header": "header"}
_PLACES: Final = {kind: place for place, kind in _KINDS.items()}


def sniff(document: Any) -> float:
    """Return how surely a JSON value is an error document: 1.0 where it names the version, else by its error objects."""
    if not isinstance(document, dict) or not all(_is_top(key) for key in document):
        return 0.0
    errors = document.get("errors")
    if not isinstance(errors, list) or not errors:
        return 0.0
    rated = min(_rate(error) for error in errors)
    is_named = isinstance(document.get("jsonapi"), dict)
    return 1.0 if rated and is_named else rated


def _is_top(key: str) -> bool:
    """Return whether a name may stand at the top: the standard's own, an @-member, or a member of an extension."""
    return key in _OWN or key.startswith("@") or ":" in key


def _rate(error: Any) -> float:
    if not isinstance(error, dict) or not error or not set(error) <= _ERROR:
        return 0.0
    status, source = error.get("status"), error.get("source")
    has_status = isinstance(status, str) and _STATUS.fullmatch(status) is not None
    has_source = isinstance(source, dict) and bool(source) and set(source) <= set(_KINDS)
    has_text = isinstance(error.get("title"), str) or isinstance(error.get("detail"), str)
    if has_status or (has_source and has_text):
        return 0.95
    return (
        0.7 if has_text and isinstance(error.get("title", error.get("code")), str) and len(error) > 1 else 0.0
    )


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the errors of a document; error objects that have one id between them are one error (UEP-BRG-690)."""
    errors = document.get("errors") if isinstance(document, dict) else None
    groups: dict[str, list[dict[str, Any]]] = {}
    for index, error in enumerate(errors if isinstance(errors, list) else []):
        if isinstance(error, dict):
            named = text_of(error.get("id"))
            own = f"{source.pointer or ''}/errors/{index}"
            pointer = next(
                (place for place, group in groups.items() if named and group[0].get("id") == named), own
            )
            groups.setdefault(pointer, []).append(error)
    for pointer, group in groups.items():
        draft = Draft(source.element(pointer))
        _read_error(group, draft)
        statuses = [code for code in draft.codes if code.space == "http"]
        if statuses and all(is_refused(code) for code in statuses):
            continue  # UEP-BRG-059
        for key, value in document.items():
            if key != "errors" and value not in (None, "", [], {}) and not _is_version(key, value):
                draft.put(f"{_STEM}.{key}", value)
        for index, error in enumerate(errors if isinstance(errors, list) else []):
            if not isinstance(error, dict):
                draft.lose(f"/errors/{index}", "is not an object")
        place = pointer.removeprefix(source.pointer or "")
        yield draft.translation(
            read_embedded(object_in(group[0], "meta").get("uep"), draft, f"{place}/meta/uep")
        )


def _is_version(key: str, value: Any) -> bool:
    return key == "jsonapi" and isinstance(value, dict) and set(value) == {"version"}


def _read_error(group: list[dict[str, Any]], draft: Draft) -> None:
    """Read the first of some error objects, and of the others what each says to be wrong with the request."""
    error = group[0]
    named = error.get("id")
    draft.error_id = foreign_uuid(named)
    if named and draft.error_id is None:
        draft.fields["correlation"] = Correlation(request_id=str(named))
    _read_codes(error, draft)
    title, detail = text_of(error.get("title")), text_of(error.get("detail"))
    draft.message = detail or title
    if title and detail:
        draft.put(f"{_STEM}.title", title)
    _read_links(object_in(error, "links"), draft)
    for one in group:
        _violate(one, draft)
    for key, value in object_in(error, "meta").items():
        if key != "uep":
            draft.put(f"{_STEM}.meta.{key}", value)
    for key, value in error.items():
        kind: type | tuple[type, ...] = dict if key in ("links", "meta", "source") else str
        if (
            value is not None
            and (key not in _ERROR or not isinstance(value, kind))
            and key not in ("code", "id", "status")
        ):
            draft.put(f"{_STEM}.{key}", value)


def _read_codes(error: dict[str, Any], draft: Draft) -> None:
    status, code = error.get("status"), _code_of(error)
    if draft.source.options.status:
        draft.code("http", draft.source.options.status)  # UEP-BRG-073
    if isinstance(status, str | int) and _STATUS.fullmatch(str(status)):
        draft.code("http", str(status))  # UEP-BRG-076
    elif status is not None:
        draft.put(f"{_STEM}.status", status)
    if types.find(code) is not None:
        draft.error_type = code  # UEP-BRG-018
    elif code:
        draft.code(_STEM, code)
    draft.error_type = draft.error_type or coded_type(_STEM, draft.codes)


def _code_of(error: dict[str, Any]) -> str:
    """Return the code of an error object, which some services write as a number."""
    code = error.get("code")
    return str(code) if isinstance(code, int) and not isinstance(code, bool) else text_of(code)


def _read_links(links: dict[str, Any], draft: Draft) -> None:
    for key, value in links.items():
        url = value.get("href") if isinstance(value, dict) else value
        title = value.get("title") if isinstance(value, dict) else ""
        if key == "type" and isinstance(url, str) and url:
            draft.code("problem", url)
        elif value is not None:
            draft.link(key if key.isascii() and key.isalpha() else "related", url, title)


def _violate(error: dict[str, Any], draft: Draft) -> None:
    """Read what the source of an error object points at (UEP-BRG-691)."""
    source = object_in(error, "source")
    for place, kind in _KINDS.items():
        path = source.get(place)
        if isinstance(path, str):
            code = _code_of(error)
            reason = code if types.find(code) is None else ""
            told = text_of(error.get("detail")) or text_of(error.get("title"))
            meta = object_in(error, "meta")
            draft.violate(kind, path=path, description=told, reason=text_of(meta.get("reason")) or reason)
    for key, value in source.items():
        if key not in _KINDS or not isinstance(value, str):
            draft.put(f"{_STEM}.source.{key}", value)


def emit(record: UniversalErrorProtocol, options: EmitOptions) -> bytes:
    """Return an error document: the error, and behind it an object with its id for each place in the request (UEP-BRG-692)."""
    shown = filter_audience(record, options.audience, options.locale)
    base: dict[str, Any] = {
        "id": record.error_id,
        "status": str(http_status(record)),
        "code": next((one.value for one in shown.codes if one.space == _STEM), record.error_type),
    }
    home, _ = take_home(shown.context, _STEM, _GROUPS, _MEMBERS)  # UEP-BRG-2983
    title = text_of(home.get("title")) or types.find_nearest(record.error_type, record.type_ancestors).title
    first = base | {"title": title, "detail": shown.error_message}
    if shown.links:
        about = next((link for link in shown.links if link.rel == "about"), shown.links[0])
        first["links"] = {
            "about": {"href": about.url, "title": about.description} if about.description else about.url
        }
    first["meta"] = home.get("meta", {}) | {"uep": embed(shown)}
    placed = [
        violation
        for violation in refused_parts(shown, record)
        if violation.kind in _PLACES and violation.path
    ]
    others = [base | {"title": title} | _place(violation) for violation in placed]
    return emit_json({"errors": [first, *others], "jsonapi": {"version": "1.1"}})


def _place(violation: Violation) -> dict[str, Any]:
    path = violation.path if violation.kind == "field" else parameter_name(violation.path)
    place: dict[str, Any] = {"source": {_PLACES[violation.kind]: path}}
    if violation.description:
        place["detail"] = violation.description
    if violation.reason:
        place["meta"] = {"reason": violation.reason}
    return place


JSON_API: Final = Bridge(stem=_STEM, sniff=sniff, read=read, emit=emit, boundary=True)
