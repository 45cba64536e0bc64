"""What the names of a body's members say where no shape does: the error in it, its message, codes and places. Builds no record.

The names stand in http_api.yaml. Case, hyphens, underscores and a prefix before a colon tell no two of them apart.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from uep._gen.bridges import BRIDGES

if TYPE_CHECKING:
    from uep.bridges._api_shapes import Shape

__all__ = [
    "entry_names",
    "find_named",
    "find_told",
    "is_fine",
    "is_type",
    "listed_in",
    "name_of",
    "names_for",
    "plain_name",
    "refused",
    "text_under",
]

_Places = tuple[str, list[tuple[str, dict[str, Any]]]]
"""Where errors stand, and each with its own pointer."""

NAMES: Final[dict[str, list[str]]] = BRIDGES["http_api"]["names"]
_ENDS: Final = tuple(NAMES["message_end"])
_SPACE: Final = "generic"
_NOISE: Final = re.compile("[^a-z0-9]")
_CODE: Final = re.compile(r"-?[A-Za-z0-9_][\w.:/#+-]{0,127}", re.ASCII)
_SLUG: Final = re.compile(r"[A-Za-z]+(?:[._-][A-Za-z]+)*", re.ASCII)
_TYPE: Final = re.compile(
    r"[A-Za-z_][\w.$:\\/+-]{0,255}?(?:Error|Exception|Fault|Failure)(?:, [\w. ,=-]{1,200})?", re.ASCII
)
_DEEPEST: Final = 3
_MOST: Final = 256
_LISTED: Final = 1000
_FEW: Final = 16
_QUALIFIED: Final = re.compile(r"[A-Za-z_]\w*(?:(?:[.$\\]|::)\w+)+", re.ASCII)
_FINE: Final = frozenset({*NAMES["no_code"], "", "00", "000", "0000", "00000", "200", "success", "succeeded"})
_ENTRY: Final = {
    "path": ("field", "place", "path"),
    "description": ("message", "vague"),
    "reason": ("rule",),
    "secret": ("refused",),
}
_TOP_CODES: Final = ("code", "errorcode", "errcode")
_TEXT_INSIDE: Final = ("value", "text")


@lru_cache(maxsize=4096)
def plain_name(name: str) -> str:
    """Return what two spellings of a name have in common: its letters and digits, without a prefix before a colon."""
    return _NOISE.sub("", name.rpartition(":")[2].lower())


def name_of(value: Any, aspect: str) -> Iterator[str]:
    """Yield the members of an object whose names stand for something, in the order in which the names are listed."""
    own: dict[str, str] = {}
    for name in value if isinstance(value, dict) else ():
        if "/" not in name:
            own.setdefault(plain_name(name), name)
    yield from (own[one] for one in NAMES[aspect] if one in own)


def text_under(value: Any, *, vague: bool = False) -> str:
    """Return the path of the message of an object, "" without one; a ``vague`` name needs a sentence otherwise (UEP-BRG-1931)."""
    for name in name_of(value, "message"):
        path = _text_path(name, value[name])
        if path:
            return path
    for name in value if isinstance(value, dict) else ():
        if "/" not in name and plain_name(name).endswith(_ENDS) and (path := _text_path(name, value[name])):
            return path
    for name in name_of(value, "vague"):
        path = _text_path(name, value[name])
        if path and (vague or (isinstance(value[name], str) and " " in value[name].strip())):
            return path
    return ""


def _text_path(name: str, value: Any) -> str:
    if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
        return f"{name}/0" if value[0] else ""
    if isinstance(value, dict):
        inner = next((one for one in _TEXT_INSIDE if isinstance(value.get(one), str) and value[one]), "")
        return f"{name}/{inner}" if inner and set(value) <= {*_TEXT_INSIDE, "lang"} else ""
    return name if isinstance(value, str) and value.strip() else ""


def find_named(document: Any) -> tuple[Shape, list[tuple[str, dict[str, Any]]]] | None:
    """Return the errors of a body by the names of its members, with the places of them; None where no name is known."""
    found = _search(document, _has_text) or _search(document, _has_word) or _search(document, _has_code)
    if found is None:
        return None
    at, errors = found
    return {"name": _SPACE, "at": at, "status": list(name_of(errors[0][1], "status"))}, errors


def find_told(document: Any) -> tuple[Shape, list[tuple[str, dict[str, Any]]]] | None:
    """Return a body as an error that says so under any status: a code and a message of its own beside it (UEP-BRG-1944)."""
    code = next((document[name] for name in name_of(document, "own_code")), None)
    text = next((document[name] for name in name_of(document, "own_message")), None)
    is_told = not is_fine(code) and isinstance(text, str) and bool(text)
    return ({"name": _SPACE, "at": ""}, [("", document)]) if is_told else None


def is_fine(code: Any) -> bool:
    """Return whether a value is no code of an error: none at all, or what stands for success."""
    return not isinstance(code, int | str) or isinstance(code, bool) or plain_name(str(code)) in _FINE


def _has_text(value: Any) -> bool:
    return bool(text_under(value)) or (isinstance(value, dict) and _lists_fields(value))


def _has_word(value: Any) -> bool:
    return bool(text_under(value, vague=True))


def _has_code(value: Any) -> bool:
    return any(_is_code(name, value[name], "") for name in name_of(value, "own_code"))


def _search(document: Any, says: Callable[[Any], bool]) -> _Places | None:
    """Look at the body, at what it holds by a name for errors, and at what it holds alone, level by level."""
    waiting: deque[tuple[str, Any, dict[str, Any] | None, int]] = deque([("", document, None, 0)])
    for _ in range(_MOST):
        if not waiting:
            break
        pointer, value, holder, depth = waiting.popleft()
        if isinstance(value, dict):
            if says(value):
                return pointer, [(pointer, value)]
            if depth < _DEEPEST:
                waiting.extend((f"{pointer}/{n}", value[n], value, depth + 1) for n in _holders(value))
        elif isinstance(value, list) and value:
            found = _in_list(pointer, value, holder, says)
            if found is not None:
                return found
            inner = enumerate(value[:_FEW]) if depth < _DEEPEST else ()
            waiting.extend(
                (f"{pointer}/{i}", one, None, depth + 1) for i, one in inner if isinstance(one, dict)
            )
    return None


def _in_list(
    pointer: str, value: list[Any], holder: dict[str, Any] | None, says: Callable[[Any], bool]
) -> _Places | None:
    """Return the errors that the entries of a list are, or the one that lists texts."""
    place, _, name = pointer.rpartition("/")
    if all(isinstance(one, dict) and (says(one) or _is_bare(one)) for one in value[:_LISTED]):
        return _entries(pointer, value, holder)
    is_named = holder is None or plain_name(name) in NAMES["by_text"]
    if is_named and all(isinstance(one, str) for one in value):
        return place, [(place, {"": value} if holder is None else holder)]
    return None


def _holders(value: dict[str, Any]) -> list[str]:
    """Return the members that an error may stand in: by name, and the only one that is no scalar."""
    named = [name for name in name_of(value, "holder") if isinstance(value[name], dict | list)]
    inner = [n for n, one in value.items() if isinstance(one, dict | list) and one and "/" not in n]
    return named + (inner if len(inner) == 1 and inner[0] not in named else [])


def _entries(pointer: str, value: list[Any], holder: dict[str, Any] | None) -> _Places:
    """Return entries of a list: as errors, or as what one error refuses where they name fields (UEP-BRG-1932)."""
    if len(value) > 1 and any(map(_names_field, value)):
        place = pointer.rpartition("/")[0]
        return place, [(place, {"": value} if holder is None else holder)]
    return f"{pointer}/*", [(f"{pointer}/{index}", one) for index, one in enumerate(value[:_LISTED])]


def _names_field(entry: dict[str, Any]) -> bool:
    """Return whether an entry of a list names the field that it is about."""
    names = (*name_of(entry, "field"), *name_of(entry, "place"))
    return any(isinstance(entry[name], str | list) and entry[name] for name in names)


def names_for(shape: Shape, document: Any, error: dict[str, Any], phrase: str) -> Shape:
    """Return a shape with the paths that the names of an error's members give for what it does not say itself."""
    if shape.get("by_field") or "list" in shape:
        return shape
    found: Shape = {aspect: list(_also_inside(error, aspect)) for aspect in ("wait", "wait_ms")}
    traces = list(name_of(error, "trace"))
    traces += [f"{name}/{one}" for name in name_of(error, "inside") for one in name_of(error[name], "trace")]
    found["type"] = [name for name in name_of(error, "type") if _names_type(name, error[name])]
    found["cause"] = [*shape.get("cause", ()), *name_of(error, "cause")]
    own, listed = shape, refused(error) if shape.get("refuses", True) else None
    if traces and "trace" not in shape and "place" not in shape:
        found["trace"], own = traces, own | {"language": "other"}  # any language may have made it
    if listed:
        found["violations"] = listed
        own = {key: row for key, row in own.items() if key != "violations" or _is_listed(row, error)}
    found["status"] = list(name_of(error, "status"))
    if shape["name"] == _SPACE:
        inner = (f"{name}/status" for name in name_of(error, "status_in") if isinstance(error[name], dict))
        told = list(name_of(error, "status"))
        above = () if told else _above(document, error, "status")  # UEP-BRG-2974
        found["status"] = [*told, *name_of(error, "number"), *inner, *above]
        found["time"] = [*name_of(error, "time"), *_above(document, error, "time")]
        found["links"] = [name for name in name_of(error, "link") if _is_url(error[name])]
        found["codes"] = list(_codes(error, found["type"], phrase)) or list(_codes_above(document, error))
        found["field"] = [] if listed else list(name_of(error, "field"))
    above = _above(document, error, "request")
    request = [*shape.get("request", ()), *name_of(error, "request"), *above]
    message = [*shape.get("message", ()), text_under(error) or text_under(error, vague=True)]
    said = {"message": [path for path in message if path], "request": request, "cause": found["cause"]}
    return found | own | said | ({"status": found["status"]} if shape["name"] == _SPACE else {})


def _above(document: Any, error: dict[str, Any], aspect: str) -> Iterator[str]:
    """Yield the paths at the top of a body that names stand for, where the error stands inside of it."""
    named = name_of(document, aspect) if isinstance(document, dict) and document is not error else ()
    yield from (f"/{name}" for name in named)


def _also_inside(error: dict[str, Any], aspect: str) -> Iterator[str]:
    """Yield the paths of an error that names stand for, also in what tells more of it."""
    yield from name_of(error, aspect)
    for name in name_of(error, "inside"):
        yield from (f"{name}/{one}" for one in name_of(error[name], aspect))


def _is_listed(row: dict[str, Any], error: dict[str, Any]) -> bool:
    """Return whether an error has what a shape says to list refused input; only entries without names may be an object."""
    kinds = list if "path" in row else list | dict
    return not row["at"] or isinstance(error.get(row["at"]), kinds)


def _codes(error: dict[str, Any], types: list[str], phrase: str) -> Iterator[str]:
    """Yield the paths of the codes of an error, which may stand one level below it."""
    for name in name_of(error, "code"):
        if name not in types and _is_code(name, error[name], phrase):
            yield name
    for name in name_of(error, "inside"):
        inner = error[name] if isinstance(error[name], dict) else {}
        told = (one for one in name_of(inner, "code") if _is_code(one, inner[one], phrase))
        yield from (f"{name}/{one}" for one in told if plain_name(one) in NAMES["inner_code"])


def _codes_above(document: Any, error: dict[str, Any]) -> Iterator[str]:
    """Yield the path of a code that stands at the top of a body, where the error in it has none (UEP-BRG-2695)."""
    top = document if isinstance(document, dict) and document is not error else {}
    named = (name for name in name_of(top, "code") if plain_name(name) in _TOP_CODES)
    yield from (f"/{name}" for name in named if isinstance(top[name], str) and _is_code(name, top[name], ""))


def is_type(value: Any) -> bool:
    """Return whether a value is the name of a type of errors."""
    return isinstance(value, str) and _TYPE.fullmatch(value) is not None


def _names_type(name: str, value: Any) -> bool:
    """Return whether a member says the type: by the form of its value, or by its name where that has the form of any type."""
    is_any = isinstance(value, str) and _QUALIFIED.fullmatch(value) is not None
    return is_type(value) or (is_any and plain_name(name) in NAMES["any_type"])


def _is_url(value: Any) -> bool:
    return isinstance(value, str) and value.startswith("https://")


def _is_code(name: str, value: Any, phrase: str) -> bool:
    """Return whether a value tells one error from another: the words of a status or of failing as such do not."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return False
    text = str(value)
    if _CODE.fullmatch(text) is None or text == phrase or plain_name(text) in NAMES["no_code"]:
        return False
    return plain_name(name) not in NAMES["slug"] or _SLUG.fullmatch(text) is not None


def listed_in(value: Any) -> list[Any]:
    """Return a list, or, of objects that tell nothing themselves, what the lists in them hold that are named for refused input (UEP-BRG-2907)."""
    listed = value[:_LISTED] if isinstance(value, list) else []
    inner = [
        next((one[name] for name in name_of(one, "violations") if isinstance(one[name], list)), None)
        for one in listed
        if not _tells(one)
    ]
    is_nested = len(inner) == len(listed) and all(inner)
    return [entry for one in inner for entry in one or []][:_LISTED] if is_nested else listed


def refused(error: dict[str, Any]) -> Shape | None:
    """Return where an error lists what was refused, and by which names; None where it does not, or does so otherwise."""
    for path, value in _lists(error):
        name = path.rpartition("/")[2]
        listed = listed_in(value)
        is_told = (
            any(isinstance(one, dict) for one in listed) or not path or plain_name(name) in NAMES["by_text"]
        )
        if (listed and is_told and all(map(_tells, listed))) or (
            isinstance(value, dict)
            and value
            and not any(plain_name(one) in NAMES["no_field"] for one in value)
            and not any(name_of(value, "own_code"))
            and not (len(value) == 1 and text_under(value) in value)
            and all(_tells_of_field(one, name) for one in value.values())
        ):
            return {"at": path, "dotted": True, **entry_names(listed)}
    return None


def _lists_fields(value: dict[str, Any]) -> bool:
    """Return whether an object has no message but refused fields by name."""
    row = refused(value)
    return row is not None and isinstance(value.get(row["at"]), dict)


def _lists(error: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield what may list refused input: first what stands inside the members of an error, then the members."""
    if "" in error:
        yield "", error[""]
    for name in name_of(error, "inside"):
        inner = error[name]
        if isinstance(inner, dict):
            yield from ((f"{name}/{one}", inner[one]) for one in name_of(inner, "violations"))
    yield from ((name, error[name]) for name in name_of(error, "violations"))


def entry_names(listed: list[Any]) -> dict[str, list[str]]:
    """Return by which names the entries of a list say the place, the rule and the text of what was refused."""
    entries = [one for one in listed if isinstance(one, dict)]
    names = {}
    for key, aspects in _ENTRY.items():
        told = (found for one in entries for aspect in aspects for found in name_of(one, aspect))
        names[key] = list(dict.fromkeys(told))
    places = (f"source/{n}" for one in entries for n in name_of(one.get("source"), "path"))
    names["path"] = [n for n in names["path"] if not any(is_type(one.get(n)) for one in entries)]
    names["path"] += dict.fromkeys(places)
    return names


def _is_bare(entry: dict[str, Any]) -> bool:
    """Return whether an entry of a list names a field and the rule that it breaks."""
    return _names_field(entry) and any(name_of(entry, "rule"))


def _tells(entry: Any) -> bool:
    if isinstance(entry, dict):
        return "@type" not in entry and (
            _has_word(entry) or _is_bare(entry)
        )  # those of google.rpc are of many kinds
    return isinstance(entry, str) and bool(entry)


def _tells_of_field(value: Any, name: str) -> bool:
    """Return whether a value is what is wrong with one field; a text alone is where the name of the list says so."""
    if isinstance(value, str):
        return bool(value) and plain_name(name) in NAMES["by_field"]
    if isinstance(value, list):
        return (
            bool(value)
            and any(value)
            and all(
                one == {} or _tells(one) or (isinstance(one, dict) and _tells_of_field(one, ""))
                for one in value
            )
        )
    inner = value if isinstance(value, dict) else {}
    return bool(text_under(value)) or (bool(inner) and all(_tells_of_field(o, "") for o in inner.values()))
