"""One error as a layout of JSON has it, before it is made a node. Plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from uep.bridges._payload import escape_pointer
from uep.model import Frame, Relation

__all__ = ["Thrown", "language_of", "unread_calls"]

_MOST: Final = 32
_NO_PLACE: Final = "a frame of a record has no place for it"
_OWN_TYPES: Final = {"java.": "java", "javax.": "java", "Microsoft.": "csharp", "System.": "csharp"}


@dataclass(slots=True)
class Thrown:
    """One error as a layout has it: frames innermost first, or a trace of text; ``inner`` are values of the same layout.

    ``dropped`` frames nobody knows any more; ``elided`` ones are the outermost of the error around it. ``taken`` are the
    members of the line that say nothing besides, ``members`` those of the object that were read, where the others are to be
    kept, ``beside`` what else there is of them. ``lost`` are places in the object and why they are gone.
    """

    type_name: str = ""
    message: str = ""
    language: str = "other"
    frames: list[Frame] = field(default_factory=list)
    dropped: int = 0
    elided: int = 0
    trace: str = ""
    notes: list[str] = field(default_factory=list)
    is_group: bool = False
    codes: list[tuple[str, str]] = field(default_factory=list)
    inner: list[tuple[Relation, Any]] = field(default_factory=list)
    lost: list[tuple[str, str]] = field(default_factory=list)
    taken: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    beside: dict[str, Any] = field(default_factory=dict)


def language_of(type_name: str) -> str:
    """Return the language whose own namespaces a type stands in, `other` for any other type."""
    return next((name for prefix, name in _OWN_TYPES.items() if type_name.startswith(prefix)), "other")


def unread_calls(calls: list[dict[str, Any]], name: str, *read: str) -> list[tuple[str, str]]:
    """Return what the calls in a member say besides what was read of them, as losses (UEP-BRG-3220); false and empty say nothing."""
    names = dict.fromkeys(key for one in calls for key, value in one.items() if value and key not in read)
    if len(names) > _MOST:
        return [(f"/{name}/*", _NO_PLACE)]
    return [(f"/{name}/*/{escape_pointer(key)}", _NO_PLACE) for key in names]
