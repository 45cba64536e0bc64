"""Refused input as validators of other languages than pydantic report it, each entry in one form. Judges nothing and builds no records.

Libraries: zod 3 and 4, yup, valibot, superstruct, joi's details, class-validator, express-validator 6 and its mapped form, Mongoose, Sequelize, Ajv and
express-openapi-validator below `errors`, JSON Schema's standard output, FluentValidation, Django forms, drf-standardized-errors.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import msgspec

from uep.bridges._json import NOT_JSON
from uep.bridges._payload import escape_pointer
from uep.bridges._tracker_frames import object_in, objects_in, text_of

__all__ = ["Dialect", "Refused", "find_dialect"]


class Refused(NamedTuple):
    """One refused value: the JSON Pointers of its entry and of the value, the rule, and what the entry tells of it."""

    place: str
    path: str
    reason: str
    description: str
    entry: dict[str, Any]
    kind: str = "field"


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one library writes an entry: what tells it, and which members are the path, the rule and the text."""

    needs: dict[str, type | tuple[type, ...]]
    path: tuple[str, ...]
    reason: tuple[str, ...]
    text: tuple[str, ...]
    secret: tuple[str, ...] = ()
    language: str = "javascript"
    kind: str = ""
    inner: str = ""


_PATHS: Final = (str, list)
_DIALECTS: Final = {
    "zod": Dialect({"code": str, "message": str, "path": list}, ("path",), ("code",), ("message",), ("input", "received")),
    "valibot": Dialect(
        {"kind": str, "message": str, "received": str, "type": str}, ("path",), ("type",), ("message",), ("input", "received")
    ),
    "yup": Dialect(
        {"errors": list, "message": str, "name": str, "path": str}, ("path",), ("type",), ("message",), ("params", "value"),
    ),
    "class_validator": Dialect({"children": list, "property": str}, ("property",), (), (), ("target", "value"), inner="children"),
    "joi": Dialect({"context": dict, "message": str, "path": list, "type": str}, ("path",), ("type",), ("message",), ("context",)),
    "ajv": Dialect(
        {"instancePath": str, "keyword": str, "schemaPath": str}, ("instancePath",), ("keyword",), ("message",), ("data",)
    ),
    "ajv_6": Dialect({"dataPath": str, "keyword": str, "schemaPath": str}, ("dataPath",), ("keyword",), ("message",), ("data",)),
    "express": Dialect(
        {"location": str, "msg": str, "param": str}, ("param",), ("type",), ("msg",), ("value",), kind="location"
    ),
    "express_bare": Dialect({"msg": str, "param": str}, ("param",), ("type",), ("msg",), ("value",)),
    "express_7": Dialect({"location": str, "msg": str, "path": str, "type": str}, ("path",), ("type",), ("msg",), ("value",), kind="location"),
    "openapi": Dialect({"errorCode": str, "message": str, "path": str}, ("path",), ("errorCode",), ("message",)),
    "schema": Dialect(
        {"error": str, "instanceLocation": str, "keywordLocation": str}, ("instanceLocation",), ("keywordLocation",), ("error",),
        language="other",
    ),
    "fluent": Dialect(
        {"ErrorMessage": str, "PropertyName": str}, ("PropertyName",), ("ErrorCode",), ("ErrorMessage",), ("AttemptedValue",), "csharp"
    ),
    "fluent_web": Dialect(
        {"errorMessage": str, "propertyName": str}, ("propertyName",), ("errorCode",), ("errorMessage",), ("attemptedValue",), "csharp"
    ),
    "drf": Dialect({"attr": (str, type(None)), "code": str, "detail": str}, ("attr",), ("code",), ("detail",), language="python"),
    "sequelize": Dialect(
        {"message": str, "origin": str, "path": str, "type": str}, ("path",), ("type",), ("message",), ("instance", "value")
    ),
    "superstruct": Dialect(
        {"branch": list, "message": str, "path": list, "type": str}, ("path",), ("type",), ("message",), ("branch", "value")
    ),
    "mongoose": Dialect(
        {"kind": str, "message": str, "name": str, "path": str}, ("path",), ("kind",), ("message",), ("properties", "value")
    ),
}  # fmt: skip
_BESIDE: Final = frozenset(
    {"_message", "branch", "code", "data", "error", "errors", "failures", "inner", "key", "message", "name", "params", "path", "status", "statusCode", "success",
     "timestamp", "type", "valid", "value"}
)  # fmt: skip
_HOLDERS: Final = ("errors", "failures", "inner", "error", "message")
_LISTED: Final = frozenset({"data", "detail", "details", "error", "errors", "items", "results", "warnings"})
"""Names under which services list errors, and which are no fields of a form."""

_TREE: Final = frozenset({"errors", "items", "properties"})
_DEEPEST: Final = 8


def find_dialect(document: Any) -> tuple[Dialect, list[Refused]] | None:
    """Return the entries of a document and how they are written, None where it is of no library's form."""
    if isinstance(document, list):
        return _of_list(document, "")
    if not isinstance(document, dict) or not document:
        return None
    flat = _of_flat(document, "") or _of_tree(document) or _of_forms(document)
    if flat is not None:
        return flat
    return _of_holder(document, "") if set(document) <= _BESIDE else None


def _of_list(entries: list[Any], place: str) -> tuple[Dialect, list[Refused]] | None:
    if not entries or not all(isinstance(entry, dict) for entry in entries):
        return None
    found = next((one for one in _DIALECTS.values() if all(_fits(entry, one) for entry in entries)), None)
    if found is None:
        return None
    told = [
        one for index, entry in enumerate(entries) for one in _refused(entry, found, f"{place}/{index}", "")
    ]
    return (found, told) if told else None


def _fits(entry: Any, dialect: Dialect) -> bool:
    return isinstance(entry, dict) and all(
        name in entry and isinstance(entry[name], kind) for name, kind in dialect.needs.items()
    )


def _refused(
    entry: dict[str, Any], dialect: Dialect, place: str, above: str, deep: int = 0
) -> Iterator[Refused]:
    """Yield an entry, and those inside of it where a library nests them."""
    path = above + _pointer(next((entry[name] for name in dialect.path if entry.get(name)), ""))
    reason = next((text for name in dialect.reason if (text := text_of(entry.get(name)))), "")
    text = next((text for name in dialect.text if (text := text_of(entry.get(name)))), "")
    kind = text_of(entry.get(dialect.kind)) if dialect.kind else "field"
    if dialect.inner:
        for rule, told in object_in(entry, "constraints").items():
            yield Refused(place, path, rule, text_of(told), entry)
        listed = enumerate(objects_in(entry, dialect.inner)) if deep < _DEEPEST else ()
        for index, inner in listed:
            if isinstance(inner.get("property"), str):
                yield from _refused(inner, dialect, f"{place}/{dialect.inner}/{index}", path, deep + 1)
        return
    yield Refused(place, path, reason, text, entry, "field" if kind in ("", "body") else kind.rstrip("s"))


def _pointer(path: Any) -> str:
    """Return a path, given as a pointer, with dots or part by part, as a JSON Pointer."""
    from uep.bridges.kubernetes_status import field_pointer

    if isinstance(path, list):
        parts = [part.get("key") if isinstance(part, dict) else part for part in path]
        return "".join(f"/{escape_pointer(str(part))}" for part in parts if part is not None)
    text = str(path).removeprefix("#")
    return text if text.startswith("/") else field_pointer(text)


def _of_holder(document: dict[str, Any], place: str) -> tuple[Dialect, list[Refused]] | None:
    """Return the entries of an object that has them in a member, as a list or by name."""
    for name in _HOLDERS:
        value = document.get(name)
        where = f"{place}/{name}"
        if name == "message":
            # zod 4 has its issues as JSON in the message, and nowhere else that JSON shows.
            is_listed = isinstance(value, list) and document.get("statusCode")
            value = value if is_listed else _parse(value) if document.get("name") == "ZodError" else None
        found = None
        if isinstance(value, list):
            found = _of_list(value, where)
        elif isinstance(value, dict) and value:
            found = _of_flat(value, where) or _of_named(value, where)
            if found is None and name == "error" and not place and set(value) <= _BESIDE | {"issues"}:
                issues = value.get("issues")
                found = (
                    _of_list(issues, f"{where}/issues")
                    if isinstance(issues, list)
                    else _of_holder(value, where)
                )
        if found is not None:
            return found
    return None


def _of_named(value: dict[str, Any], place: str) -> tuple[Dialect, list[Refused]] | None:
    """Return the entries of an object that has one for each refused member."""
    for dialect in (_DIALECTS["express_7"], _DIALECTS["express"], _DIALECTS["mongoose"]):
        if all(_fits(entry, dialect) for entry in value.values()):
            listed = value.items()
            return dialect, [
                one
                for key, entry in listed
                for one in _refused(entry, dialect, f"{place}/{escape_pointer(key)}", "")
            ]
    return None


def _of_flat(value: dict[str, Any], place: str) -> tuple[Dialect, list[Refused]] | None:
    """Return what zod's `flatten` and valibot's leave: texts, by the first name of their path."""
    names = ("formErrors", "fieldErrors") if "fieldErrors" in value else ("root", "nested")
    whole, named = value.get(names[0], []), value.get(names[1], {})
    is_flat = bool(value) and set(value) <= set(names) and isinstance(named, dict) and _are_texts(whole)
    if not is_flat or not all(_are_texts(texts) for texts in named.values()) or not (whole or named):
        return None
    told = [Refused(place, "", "", text, {}) for text in whole]
    for key, texts in named.items():
        path = _pointer(key) if names[0] == "root" else f"/{escape_pointer(key)}"
        told += [Refused(place, path, "", text, {}) for text in texts]
    return (_DIALECTS["zod"], told) if told else None


def _of_tree(document: dict[str, Any]) -> tuple[Dialect, list[Refused]] | None:
    """Return what zod's `treeifyError` leaves: texts, in a tree of properties and items (UEP-BRG-2176)."""
    told: list[Refused] = []
    pending: list[tuple[str, str, Any, int]] = [("", "", document, 0)]
    while pending:
        place, path, value, depth = pending.pop()
        if value is None and depth:
            continue  # an item that was not refused
        if not isinstance(value, dict) or not _are_texts(value.get("errors")) or set(value) - _TREE:
            return None
        told += [Refused(f"{place}/errors", path, "", text, {}) for text in value["errors"]]
        properties, items = value.get("properties", {}), value.get("items", [])
        if not isinstance(properties, dict) or not isinstance(items, list) or depth > _DEEPEST:
            return None
        inner = [("properties", key, one) for key, one in properties.items()]
        inner += [("items", str(index), one) for index, one in enumerate(items)]
        for name, key, one in reversed(inner):
            escaped = escape_pointer(key)
            pending.append((f"{place}/{name}/{escaped}", f"{path}/{escaped}", one, depth + 1))
    is_tree = "properties" in document or "items" in document
    return (_DIALECTS["zod"], told) if told and is_tree else None


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _of_forms(document: dict[str, Any]) -> tuple[Dialect, list[Refused]] | None:
    """Return the entries of `form.errors.as_json()` of Django: a text and a code for each, by the name of the field."""
    told = []
    for key, entries in document.items():
        if key in _LISTED or not isinstance(entries, list) or not entries:
            return None
        for index, entry in enumerate(entries):
            if not isinstance(entry, dict) or set(entry) != {"code", "message"}:
                return None
            path = "" if key == "__all__" else f"/{escape_pointer(key)}"
            place = f"/{escape_pointer(key)}/{index}"
            told.append(Refused(place, path, text_of(entry["code"]), text_of(entry["message"]), entry))
    dialect = Dialect({}, (), ("code",), ("message",), language="python")
    return (dialect, told) if told else None


def _parse(text: Any) -> Any:
    try:
        return msgspec.json.decode(text) if isinstance(text, str) else None
    except NOT_JSON:
        return None
