"""What a body says to be wrong with the input, as violations. The refused values stay outside: they may be secrets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

import msgspec

from uep.bridges._api_names import NAMES, entry_names, listed_in, name_of, plain_name, text_under
from uep.bridges._api_shapes import value_at
from uep.bridges._payload import escape_pointer
from uep.bridges._validation_dialects import find_dialect
from uep.bridges.kubernetes_status import field_pointer

if TYPE_CHECKING:
    from uep.bridges._api_shapes import Shape
    from uep.bridges._payload import Draft

__all__ = ["is_path", "path_of", "read_violations", "refused_in", "violate_entries", "violate_fields"]

_KINDS: Final = {
    "body": "field",
    "cookies": "cookie",
    "headers": "header",
    "params": "path",
    "query": "query",
}
_NAME: Final = re.compile(r"[A-Za-z_][\w.\[\]-]{0,127}", re.ASCII)
_DEEPEST: Final = 6
_OWN: Final = frozenset({"__all__", "_errors", "nonFieldErrors", "non_field_errors"})
"""What Discord and Django call the texts of an object beside its fields."""


def read_violations(shape: Shape, pointer: str, error: dict[str, Any], draft: Draft) -> dict[str, Any]:
    """Read the member that a shape names into violations: a list of objects or texts, or an object of texts by field.

    Return what is left of the member for the context: None where all of it was read, else the whole without the refused values.
    """
    row = shape.get("violations")
    if row is None:
        return {}
    value = value_at(error, row["at"]) if row["at"] or "" in error else error
    place = f"{pointer}/{row['at']}" if row["at"] else pointer
    if isinstance(value, dict) and value:
        if not all(isinstance(told, str | list | dict) for told in value.values()):
            return {}  # UEP-BRG-2672
        is_whole = violate_fields(value, draft, dotted=row.get("dotted", False))
        left = None if is_whole else value
    elif isinstance(value, list) and value:
        inner = listed_in(value)
        is_nested = inner[:1] != value[:1]
        left = _read_list(inner if is_nested else value, place, row, draft)
        if is_nested and any(len(one) > 1 for one in value):
            draft.lose(place, "holds what was sent beside what was refused, which may be a secret")
    else:
        return {}
    return {row["at"]: left}


def violate_entries(entries: Any, place: str, draft: Draft) -> Any:
    """Read a list of what was refused by the names of its members (UEP-BRG-1947); return what is left of it for the context."""
    if not isinstance(entries, list) or not entries:
        return entries
    return _read_list(entries, place, {"dotted": True, **entry_names(entries)}, draft)


def _read_list(value: list[Any], place: str, row: dict[str, Any], draft: Draft) -> Any:
    """Read every entry, also behind one that is not whole; return None where all of it was read."""
    if plain_name(place.rpartition("/")[2]) in NAMES["field_names"] and all(map(_is_name, value)):
        for one in value:
            draft.violate("field", path=path_of(one, "field", dotted=True))  # UEP-BRG-2463
        return None
    row = _placed(row, value)
    read = [_read_entry(one, f"{place}/{index}", row, draft) for index, one in enumerate(value)]
    return None if all(read) else [_without(one, row.get("secret", ())) for one in value]


def _placed(row: dict[str, Any], listed: list[Any]) -> dict[str, Any]:
    """Return how entries are read: where none has a place under the names of the shape, by the names of their members (UEP-BRG-2671)."""
    entries = [one for one in listed if isinstance(one, dict)]
    if "path" not in row or any(is_path(value_at(one, name)) for one in entries for name in row["path"]):
        return row
    return row | {"path": entry_names(entries)["path"]}


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and _NAME.fullmatch(value) is not None


def _without(entry: Any, secret: list[str]) -> Any:
    return {k: v for k, v in entry.items() if k not in secret} if isinstance(entry, dict) else entry


def violate_fields(value: dict[str, Any], draft: Draft, *, dotted: bool = False) -> bool:
    """Read an object of fields and what is wrong with each into violations; return whether that was all that it says."""
    told = list(_field_texts(value, dotted=dotted))
    for path, text, reason, _ in told:
        if text:
            draft.violate("field", path=path, description=text, reason=reason)
    return bool(told) and all(is_read for *_, is_read in told)


def _field_texts(
    value: dict[str, Any], *, dotted: bool, deep: int = 0
) -> Iterator[tuple[str, str, str, bool]]:
    """Yield what an object tells of each field that it names: the pointer, a text, a rule, and whether that is all (UEP-BRG-1933)."""
    for name, told in value.items():
        path = (
            ""
            if name in _OWN
            else field_pointer(name[2:])
            if name.startswith("$.")
            else field_pointer(name)
            if dotted and name
            else f"/{escape_pointer(name)}"
        )
        listed = told if isinstance(told, list) else [told]
        is_many = len(listed) > 1 and any(isinstance(one, dict) and not text_under(one) for one in listed)
        for index, one in enumerate(listed):
            where = text_under(one)
            if where:
                said = (one[n] for n in name_of(one, "rule") if n != where)
                rule = next((text for text in said if isinstance(text, str)), "")
                yield path, str(value_at(one, where)), rule, len(one) == 1 + bool(rule)
            elif isinstance(one, dict) and deep < _DEEPEST:
                inner = _field_texts(one, dotted=dotted, deep=deep + 1)
                own = f"{path}/{index}" if is_many else path
                yield from ((own + below, text, rule, is_read) for below, text, rule, is_read in inner)
            else:
                yield path, one if isinstance(one, str) else "", "", isinstance(one, str)


def _read_entry(entry: Any, place: str, row: dict[str, Any], draft: Draft) -> bool:
    """Read one entry; return whether all of it has found its place."""
    if isinstance(entry, str):
        draft.violate("field", description=entry)
        return True
    if not isinstance(entry, dict):
        return False
    known = {
        name for key in ("path", "reason", "subject", "description", "kind") for name in row.get(key, ())
    }
    texts = {
        key: next((found for name in row.get(key, ()) if (found := _text(value_at(entry, name)))), "")
        for key in ("reason", "subject", "description")
    }
    if texts["reason"] == texts["description"]:
        texts["reason"] = ""  # a text for people is no rule
    named = next((one for name in row.get("path", ()) if is_path(one := value_at(entry, name))), "")
    kind = next((_KINDS.get(str(entry.get(name)), "field") for name in row.get("kind", ())), "field")
    draft.violate(kind, path=path_of(named, kind, dotted=row.get("dotted", False)), **texts)
    for name in row.get("secret", ()):
        if name in entry:
            draft.lose(f"{place}/{name}", "holds what was refused, which may be a secret")
    said = [named, *texts.values(), *(entry.get(name) for name in row.get("kind", ()))]
    left = {
        name
        for name, value in entry.items()
        if name not in row.get("secret", ()) and value not in (None, "", [], {})
    }
    return all(name in known and (isinstance(entry[name], list) or entry[name] in said) for name in left)


def is_path(value: Any) -> bool:
    """Return whether a value names a place: a text, or the parts of one."""
    parts = value if isinstance(value, list) else [value]
    return bool(parts) and all(isinstance(one, str | int) and one != "" for one in parts)


def _text(value: Any) -> str:
    """Return a text, or the first of several; a code may be a number."""
    first = value[0] if isinstance(value, list) and value else value
    is_said = isinstance(first, str | int) and not isinstance(first, bool)
    return str(first) if is_said else ""


def refused_in(message: str, draft: Draft) -> str:
    """Return a message; where it is the JSON of what a validator refused, read that, and return the text of the first of it."""
    found = find_dialect(_parse(message)) if message[:1] == "[" else None
    if found is None:
        return message
    for one in found[1]:
        draft.violate(one.kind, path=one.path, reason=one.reason, description=one.description)
    return found[1][0].description


def _parse(text: str) -> Any:
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError):
        return None


def path_of(named: Any, kind: str, *, dotted: bool) -> str:
    """Return the path of a violation from how an entry names its place."""
    if isinstance(named, list):
        return "".join(f"/{escape_pointer(str(part))}" for part in named)
    text = str(named).removeprefix("$.")
    if dotted and kind == "field" and not text.startswith("/"):
        return field_pointer(text)
    return text
