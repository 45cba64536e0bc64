"""Which of the shapes in http_api.yaml a JSON value has, and the places of the errors in it. Reads no error.

A shape that is told by few or common words counts only inside a response that failed (`sure` is 0).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple

from uep._gen.bridges import BRIDGES
from uep.bridges._api_names import find_named, find_told
from uep.bridges._payload import escape_pointer

__all__ = [
    "SHAPES",
    "Found",
    "find_shape",
    "has_others",
    "is_streamed",
    "lists_texts",
    "members_left",
    "rate_shape",
    "value_at",
    "with_left",
]

Shape = dict[str, Any]
SHAPES: Final[list[Shape]] = BRIDGES["http_api"]["shapes"]
_WORD: Final = re.compile("[A-Za-z][A-Za-z0-9_-]{1,63}", re.ASCII)
_CAPITALS: Final = re.compile("[A-Z][A-Z0-9_]{2,63}", re.ASCII)
_SNAKE: Final = re.compile("[a-z]+(?:_[a-z]+){0,8}", re.ASCII)
_DOTTED: Final = re.compile(r"[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)+", re.ASCII)
_FOREIGN: Final = re.compile("[a-z0-9]+(?:[_-][a-z0-9]+)+|(?=.*[A-Z])[A-Z0-9]+(?:[_-][A-Z0-9]+)*", re.ASCII)
"""A word that Microsoft would write in another case; its codes have capitals within words, or none and no marks."""

_MOST: Final = 1000
_ERROR: Final = 400
_DEEPEST: Final = 6
_CONSTANTS: Final = {"=false": False, "=true": True}


class Found(NamedTuple):
    """A shape and the errors that a document of it holds, each with its JSON Pointer."""

    shape: Shape
    errors: list[tuple[str, dict[str, Any]]]


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value)


_KINDS: Final[dict[str, Callable[[Any], bool]]] = {
    "any": lambda _: True,
    "capitals": lambda value: isinstance(value, str) and _CAPITALS.fullmatch(value) is not None,
    "dotted": lambda value: isinstance(value, str) and _DOTTED.fullmatch(value) is not None,
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "list": lambda value: isinstance(value, list) and bool(value),
    "microsoft": lambda value: isinstance(value, str) and _FOREIGN.fullmatch(value) is None,
    "nonzero": lambda value: isinstance(value, int) and not isinstance(value, bool) and value != 0,
    "number": _is_number,
    "object": lambda value: isinstance(value, dict) and bool(value),
    "snake": lambda value: isinstance(value, str) and _SNAKE.fullmatch(value) is not None,
    "string": lambda value: isinstance(value, str),
    "text": _is_text,
    "texts": lambda value: (
        _is_text(value)
        or (isinstance(value, list) and bool(value) and all(isinstance(one, str) for one in value))
    ),
    "word": lambda value: isinstance(value, str) and _WORD.fullmatch(value) is not None,
    "words": lambda value: (
        _is_text(value) or (isinstance(value, dict) and isinstance(value.get("value"), str))
    ),
}


def find_shape(document: Any, status: int, *, is_told: bool = True) -> Found | None:
    """Return the first shape that a body of a response has; below 400 only one that reports errors under any status.

    A body of a response that failed, and that has none of them, is read by the names of its members (UEP-BRG-1930):
    where nobody ``is_told`` that it failed, a status in the body can say that it did not.
    """
    found = _first(document, status, by_field=False)
    if found is None and status >= _ERROR and (named := find_named(document)) is not None:
        shape, errors = named
        has_failed = is_told or not any(_went_well(shape, document, one) for _, one in errors)
        found = Found(shape, errors) if has_failed else None
    if found is None and status < _ERROR and (told := find_told(document)) is not None:
        found = Found(*told)
    return found or _first(document, status, by_field=True)


def _first(document: Any, status: int, *, by_field: bool) -> Found | None:
    """Return the first shape of a kind that a body has; those that are told by their fields alone come last."""
    for shape in SHAPES:
        statuses = shape.get("statuses")
        is_asked = status >= _ERROR or shape.get("any_status", False)
        if is_asked and shape.get("by_field", False) is by_field and (statuses is None or status in statuses):
            found = _fit(shape, document)
            if found is not None:
                return found
    return None


def _key_of(shape: Shape) -> str:
    """Return a member that every document of a shape has, "" where no name is sure."""
    needed = next(iter(shape.get("needs", ())), "")
    first = shape["at"].split("/")[1] if shape.get("at") else needed
    return "" if "list" in shape or first in ("*", "?") else str(first)


_RATED: Final = [(shape, _key_of(shape)) for shape in SHAPES if shape["sure"]]


def rate_shape(document: Any) -> tuple[float, Found | None]:
    """Return how surely a value of unknown origin has a shape, all of whose members are known, and the shape."""
    for shape, key in _RATED:
        found = _fit(shape, document) if not key or key in document else None
        if found is not None and all(_is_closed(shape, error) for _, error in found.errors):
            holder = shape["at"].lstrip("/").partition("/")[0].strip("*?")
            known = {holder, *shape.get("beside", ()), *shape.get("top", ())}
            if not holder or "beside" not in shape or set(document) <= known:
                return shape["sure"], found
    return 0.0, None


def is_streamed(document: Any) -> bool:
    """Return whether a value is a line of a stream in which a service tells of its own work, whatever the others are (UEP-BRG-2883)."""
    shape = (rate_shape(document)[1] or Found({}, [])).shape
    return bool(shape.get("streamed"))


def _is_closed(shape: Shape, error: dict[str, Any]) -> bool:
    if "list" in shape or shape.get("open"):
        return True
    return "may" in shape and set(error) <= {*shape["needs"], *shape["may"]}


def _fit(shape: Shape, document: Any) -> Found | None:
    if "list" in shape:
        return Found(shape, [("", {"": document})]) if _is_list_of(document, shape["list"]) else None
    if "top" in shape and not _has(document, shape["top"]):
        return None
    errors = list(_places(document, shape["at"]))
    if shape.get("some"):
        errors = [found for found in errors if _has(found[1], shape["needs"])]
    is_one = bool(errors) and all(_has(error, shape["needs"]) for _, error in errors)
    if shape.get("by_field") and not (is_one and lists_texts(errors[0][1])):
        return None
    lists = shape.get("items", {})
    if not is_one or not all(_is_list_of(errors[0][1].get(name), needs) for name, needs in lists.items()):
        return None
    if "named" in shape and not all(_is_named(shape["named"], error) for _, error in errors):
        return None
    if shape.get("closed") and not all(_is_closed(shape, error) for _, error in errors):
        return None
    return None if any(_went_well(shape, document, error) for _, error in errors) else Found(shape, errors)


def _is_named(named: dict[str, Any], error: dict[str, Any]) -> bool:
    """Return whether a member has one of the names that a shape lists (UEP-BRG-1763)."""
    name = value_at(error, named["at"])
    return isinstance(name, str) and name in named["values"]


def _went_well(shape: Shape, document: Any, error: dict[str, Any]) -> bool:
    """Return whether a body states a status that is no error's."""
    for path in shape.get("status", ()):
        value = value_at(document, path[1:]) if path.startswith("/") else value_at(error, path)
        if isinstance(value, int) and not isinstance(value, bool) and 100 <= value < 400:
            return True
    return False


def _is_list_of(value: Any, needs: dict[str, str]) -> bool:
    return isinstance(value, list) and bool(value) and all(_has(one, needs) for one in value[:_MOST])


def lists_texts(value: Any, deep: int = 0) -> bool:
    """Return whether each member is a list of texts, as of fields and what is wrong with them, or an object or a list of such ones."""
    return (
        isinstance(value, dict)
        and any(value.values())
        and all(_tells_fields(told, deep) for told in value.values())
    )


def _tells_fields(told: Any, deep: int) -> bool:
    if isinstance(told, dict) and deep < _DEEPEST:
        return lists_texts(told, deep + 1)
    listed = told if isinstance(told, list) else [None]
    return all(
        isinstance(one, str) or one == {} or (isinstance(one, dict) and _tells_fields(one, deep))
        for one in listed
    )


def _has(value: Any, needs: dict[str, str]) -> bool:
    return isinstance(value, dict) and all(
        name in value and _is(value[name], kind) for name, kind in needs.items()
    )


def _is(value: Any, kind: str) -> bool:
    if kind in _CONSTANTS:
        return value is _CONSTANTS[kind]
    return value in kind[1:].split("|") if kind.startswith("=") else _KINDS[kind](value)


def _places(document: Any, at: str) -> Iterator[tuple[str, Any]]:
    """Yield what stands at a pointer; a star stands for each element of a list, a question mark for each member of an object."""
    places = [("", document)]
    for step in at.split("/")[1:]:
        places = [
            (f"{pointer}/{escape_pointer(str(name))}", one)
            for pointer, value in places
            for name, one in _STEPS.get(step, _named)(value, step)
        ]
    yield from places


def _elements(value: Any, _step: str) -> list[tuple[Any, Any]]:
    return list(enumerate(value[:_MOST])) if isinstance(value, list) else []


def _members(value: Any, _step: str) -> list[tuple[Any, Any]]:
    return list(value.items())[:_MOST] if isinstance(value, dict) else []


def _named(value: Any, name: str) -> list[tuple[str, Any]]:
    return [(name, value[name])] if isinstance(value, dict) and name in value else []


_STEPS: Final = {"*": _elements, "?": _members}


def value_at(value: Any, path: str) -> Any:
    """Return what names between slashes lead to; None where they lead to nothing."""
    for step in path.split("/"):
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and step.isdecimal() and int(step) < len(value):
            value = value[int(step)]
        else:
            return None
    return value


def has_others(document: Any, pointer: str) -> bool:
    """Return whether something stands beside what a pointer leads to, in the lists and objects on its way from the first list on."""
    value, is_inside = document, False
    for step in pointer.split("/")[1:]:
        is_inside = is_inside or isinstance(value, list)
        if is_inside and len(value) > 1:
            return True
        value = value_at(value, step)
    return False


def with_left(error: dict[str, Any], told: dict[str, Any]) -> dict[str, Any]:
    """Return an error with what is left of its lists of what was refused, each in its place; nothing where all was read."""
    kept = dict(error)
    for path, value in told.items():
        first, _, rest = path.partition("/")
        inner = kept.get(first)
        if rest and isinstance(inner, dict):
            kept[first] = with_left(inner, {rest: value})
        elif value is None:
            kept.pop(first, None)
        else:
            kept[first or "errors"] = value
    return kept


def members_left(value: dict[str, Any], taken: set[str], path: str) -> Iterator[tuple[str, Any]]:
    """Yield the members that were not read, each under its dotted name; one of which a part was read is gone into."""
    for key, inner in value.items():
        own = f"{path}/{key}" if path else key
        if not key or own in taken or inner in (None, "", [], {}):
            continue
        if isinstance(inner, dict) and any(one.startswith(f"{own}/") for one in taken):
            yield from ((f"{key}.{name}", one) for name, one in members_left(inner, taken, own))
        elif not (isinstance(inner, list) and f"{own}/0" in taken and len(inner) == 1):
            yield key, inner
