"""Words and cells for the reference pages. Formats only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

__all__ = ["FILTERS"]


def _md(text: Any) -> str:
    """Return text that Markdown shows as it is, also in a cell."""
    return " ".join(str(text).split()).replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*")


def _sentences(text: str) -> str:
    """Return prose with one sentence a line."""
    return re.sub(r"(?<=[.!?]) (?=[A-Z\"'])", "\n", _md(text))


def _ids(names: Iterable[str]) -> str:
    """Return names as code, with commas."""
    return ", ".join(f"`{name}`" for name in names) or "–"


def _type_label(field: Mapping[str, Any]) -> str:
    """Return the type of a field in words."""
    held = f"[{field['type_name']}](#{field['type_name'].lower()})" if field["type_name"] else field["type"]
    if field["map"]:
        return f"map of {held}"
    return f"list of {held}" if field["repeated"] else held


def _verdict(row: Mapping[str, Any]) -> str:
    """Return what a code stands for."""
    return "no error" if row.get("refused") else f"`{row['type']}`"


def _watch(row: Mapping[str, Any]) -> str:
    """Return the condition of a monitoring requirement in words."""
    parts = [row["condition"]]
    if "threshold" in row:
        parts.append(f"{row.get('comparison', 'above')} {row['threshold']}")
    if "of" in row:
        parts.append(f"of `{row['of']}`")
    if "multiplier" in row:
        parts.append(f"{row['multiplier']} times that of {row['baseline']} before")
    if "equals" in row:
        parts.append(f"`{row['attribute']}` is {row['equals']}")
    return f"{' '.join(parts)} in {row['window']}, {row['severity']}"


def _anchor(name: str) -> str:
    """Return the anchor that a heading gets."""
    return re.sub(r"[^a-z0-9_-]", "", name.lower())


FILTERS = {
    "anchor": _anchor,
    "ids": _ids,
    "md": _md,
    "sentences": _sentences,
    "type_label": _type_label,
    "verdict": _verdict,
    "watch": _watch,
}
