"""What a body says to be wrong with the input, as violations. The refused values stay outside: they may be secrets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from uep.bridges._api_shapes import value_at
from uep.bridges._payload import escape_pointer
from uep.bridges.kubernetes_status import field_pointer

if TYPE_CHECKING:
    from uep.bridges._api_shapes import Shape
    from uep.bridges._payload import Draft

__all__ = ["field_texts", "read_violations"]

_KINDS: Final = {
    "body": "field",
    "cookies": "cookie",
    "headers": "header",
    "params": "path",
    "query": "query",
}
_DEEPEST: Final = 4


def read_violations(shape: Shape, pointer: str, error: dict[str, Any], draft: Draft) -> dict[str, Any]:
    """Read the member that a shape names into violations: a list of objects or texts, or an object of texts by field.

    Return what is left of the member for the context: None where all of it was read, else the whole without the refused values.
    """
    row = shape.get("violations")
    if row is None:
        return {}
    value = error.get(row["at"]) if row["at"] or "" in error else error
    place = f"{pointer}/{row['at']}" if row["at"] else pointer
    if isinstance(value, dict) and value:
        is_whole = True
        for path, text in field_texts(value, dotted=row.get("dotted", False)):
            is_whole = is_whole and text is not None
            draft.violate("field", path=path, description=text or "")
    elif isinstance(value, list) and value:
        read = [_read_entry(one, f"{place}/{i}", row, draft) for i, one in enumerate(value)]
        is_whole = all(read)  # every entry is read, also behind one that is not whole
    else:
        return {}
    secret = row.get("secret", ())
    left = (
        None if is_whole else value if isinstance(value, dict) else [_without(one, secret) for one in value]
    )
    return {row["at"]: left}


def _without(entry: Any, secret: list[str]) -> Any:
    return {k: v for k, v in entry.items() if k not in secret} if isinstance(entry, dict) else entry


def field_texts(
    value: dict[str, Any], *, dotted: bool = False, deep: int = 0
) -> Iterator[tuple[str, str | None]]:
    """Yield the pointer of each field that an object names with each of its texts; None for what is no text."""
    for name, told in value.items():
        path = field_pointer(name) if dotted and name else f"/{escape_pointer(name)}"
        for one in told if isinstance(told, list) else [told]:
            if isinstance(one, dict) and deep < _DEEPEST:
                yield from (
                    (path + inner, text) for inner, text in field_texts(one, dotted=dotted, deep=deep + 1)
                )
            else:
                yield path, one if isinstance(one, str) else None


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
        key: next(
            (str(found) for name in row.get(key, ()) if isinstance(found := value_at(entry, name), str)), ""
        )
        for key in ("reason", "subject", "description")
    }
    named = next((entry[name] for name in row.get("path", ()) if entry.get(name) not in (None, "")), "")
    kind = next((_KINDS.get(str(entry.get(name)), "field") for name in row.get("kind", ())), "field")
    draft.violate(kind, path=_path_of(named, kind, dotted=row.get("dotted", False)), **texts)
    for name in row.get("secret", ()):
        if name in entry:
            draft.lose(f"{place}/{name}", "holds what was refused, which may be a secret")
    return set(entry) <= known | set(row.get("secret", ()))


def _path_of(named: Any, kind: str, *, dotted: bool) -> str:
    if isinstance(named, list):
        return "".join(f"/{escape_pointer(str(part))}" for part in named)
    text = str(named)
    if dotted and kind == "field" and not text.startswith("/"):
        return field_pointer(text)
    return text
