"""Write values as Go source text, the way gofmt leaves them. Formats only."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

__all__ = ["go_code", "go_string", "go_strings", "longest", "pad"]


def go_string(text: str) -> str:
    """Return a Go string literal."""
    quoted = json.dumps(text, ensure_ascii=False)
    # A line separator is legal in Go source and invisible in every editor.
    return "".join(
        character if character.isprintable() else f"\\u{ord(character):04x}" for character in quoted
    )


def go_strings(texts: Iterable[str]) -> str:
    """Return a Go slice literal of strings."""
    return "[]string{" + ", ".join(go_string(text) for text in texts) + "}"


def go_code(table: Mapping[str, Any], row: Mapping[str, Any]) -> str:
    """Return the fields of a Code, those that are empty left out."""
    fields = {
        "Space": table["space"],
        "Value": row.get("value", ""),
        "Name": row["name"],
        "ErrorType": row.get("type", ""),
    }
    parts = [f"{name}: {go_string(value)}" for name, value in fields.items() if value]
    if "values" in row:
        numbers = ", ".join(
            f"{go_string(system)}: {number}" for system, number in sorted(row["values"].items())
        )
        parts.append(f"Platforms: map[string]int{{{numbers}}}")
    return ", ".join(parts)


def pad(text: str, width: int) -> str:
    """Return a text filled up with spaces: gofmt aligns the values of consecutive keys."""
    return text.ljust(width)


def longest(texts: Iterable[str]) -> int:
    """Return the length of the longest text."""
    return max(map(len, texts))
