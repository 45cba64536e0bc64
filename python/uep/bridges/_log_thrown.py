"""One error as a layout of JSON has it, before it is made a node. Plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from uep.model import Frame, Relation

__all__ = ["Thrown", "language_of"]

_OWN_TYPES: Final = {"java.": "java", "javax.": "java", "Microsoft.": "csharp", "System.": "csharp"}


@dataclass(slots=True)
class Thrown:
    """One error as a layout has it: frames innermost first, or a trace of text; ``inner`` are values of the same layout.

    ``dropped`` frames nobody knows any more; ``elided`` ones are the outermost of the error around it. ``taken`` are the
    members of the line that say nothing besides, ``members`` those of the object that were read, where the others are to be
    kept, ``beside`` what else there is of them.
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
