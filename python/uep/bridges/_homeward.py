"""Give back to a format what a record's context has of it under its own names. Knows no format (UEP-BRG-2891)."""

from __future__ import annotations

from typing import Any

__all__ = ["add_home", "take_home"]


def take_home(
    context: dict[str, Any], stem: str, groups: frozenset[str], members: frozenset[str]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the members of a document that entries of a context came from, and the other entries.

    ``groups`` are the objects of which single members were kept, ``members`` what was kept whole.
    """
    home: dict[str, Any] = {}
    rest: dict[str, Any] = {}
    for key, value in context.items():
        owner, _, name = key.partition(".")
        group, _, inner = name.partition(".")
        if owner != stem:
            rest[key] = value
        elif inner and group in groups:
            home.setdefault(group, {})[inner] = value
        elif name in members:
            home[name] = value
        else:
            rest[key] = value
    return home, rest


def add_home(document: dict[str, Any], home: dict[str, Any]) -> dict[str, Any]:
    """Return a document with what was kept of it beside its own members, which count where both have one."""
    merged = dict(document)
    for name, value in home.items():
        own = merged.get(name)
        if isinstance(own, dict) and isinstance(value, dict):
            merged[name] = add_home(own, value)
        else:
            merged.setdefault(name, value)
    return merged
