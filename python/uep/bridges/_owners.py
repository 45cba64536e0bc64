"""The class or package of a function, as trackers tell it apart from the name, and the two joined again. Reads no trace."""

from __future__ import annotations

from typing import Final

from uep.model import Frame

__all__ = ["CLASSES", "join_owner", "split_owner"]

CLASSES: Final = frozenset({"csharp", "java", "kotlin"})
_OPEN: Final = "<[("
_CLOSED: Final = ">])"


def split_owner(frame: Frame, language: str) -> tuple[str, str]:
    """Return the class, or for Go the package, and the name of a frame's function; the class is "" where nobody tells it."""
    name = frame.function
    if language in CLASSES and "." in name and "/" not in name:
        end = _last_point(name)
        # A constructor of .NET is `.ctor`, behind another point.
        return (name[: end - (name[end - 1 : end] == ".")], name[end + (name[end - 1 : end] != ".") :])
    if language == "go" and "." in name:
        head = name.rfind("/") + 1
        package, point, inner = name[head:].partition(".")
        return (name[:head] + package, inner) if point else (frame.module, name)
    return (frame.module, name)


def join_owner(frame: Frame, language: str, *, with_module: bool = False) -> str:
    """Return the function as the runtime prints it, with its class or package in front where a tracker keeps that apart.

    Beside a qualified function of Java, ``module`` is the module that its class is in; it is written where the caller wants it.
    """
    name, owner = frame.function, frame.module
    if not owner or not name:
        return name
    if language == "go":
        return name if name.startswith(f"{owner}.") else f"{owner}.{name}"
    if language in CLASSES and "." not in name.lstrip("."):
        return f"{owner}.{name}"
    return f"{owner}/{name}" if with_module and "/" not in name else name


def _last_point(name: str) -> int:
    """Return where the last point stands that is in no brackets; of a lambda or of type arguments it is none."""
    depth = 0
    for index in range(len(name) - 1, 0, -1):
        character = name[index]
        depth += (character in _CLOSED) - (character in _OPEN)
        if character == "." and depth == 0:
            return index
    return 0
