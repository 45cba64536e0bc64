"""Errors as lists of JSON behind a name in a line of a log, as Airflow's task logs show those of structlog. Reads one error."""

from __future__ import annotations

import json
from typing import Any, Final

from uep._gen.limits import MAX_SCAN_NODES
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._python_lines import innermost
from uep.model import Frame, Relation

__all__ = ["DETAIL", "parse_listed"]

DETAIL: Final = "error_detail=[{"
_MOST_DIGITS: Final = 1 << 31
_decode: Final = json.JSONDecoder().raw_decode


def parse_listed(window: Window, at: int) -> Parsed | None:
    """Read the chain whose list stands on a line, the error first, behind each the one it came from (UEP-BRG-2022)."""
    text = window.lines[at]
    start = text.find(DETAIL)
    try:
        listed, _ = _decode(text, start + len(DETAIL) - 2)
    except (ValueError, RecursionError):
        return None
    root = _chain(listed)
    return None if root is None else Parsed(root, at, at + 1, mechanism="airflow")


def _chain(listed: Any) -> Raised | None:
    """Return the first error of a list with the others below it, None where one of them is none."""
    raised = [_error(one) for one in listed[:MAX_SCAN_NODES]]
    whole = [one for one in raised if one is not None]
    if not whole or len(whole) < len(raised):
        return None
    for outer, inner, said in zip(whole, whole[1:], listed[1:], strict=False):
        inner.relation = Relation.CAUSE if said.get("is_cause") is True else Relation.CONTEXT
        outer.children.append(inner)
    return whole[0]


def _error(one: Any) -> Raised | None:
    names = ("exc_type", "exc_value")
    if not isinstance(one, dict) or not all(isinstance(one.get(name), str) for name in names):
        return None
    frames = [frame for place in _list(one, "frames") if (frame := _frame(place)) is not None]
    raised = Raised(one["exc_type"], one["exc_value"])
    raised.frames, raised.dropped = innermost(frames)
    raised.dropped_after = len(raised.frames) if raised.dropped else 0
    raised.notes = [note for note in _list(one, "exc_notes") if isinstance(note, str)]
    return raised


def _list(one: dict[str, Any], name: str) -> list[Any]:
    value = one.get(name)
    return value if isinstance(value, list) else []


def _frame(place: Any) -> Frame | None:
    if not isinstance(place, dict) or not isinstance(place.get("filename"), str):
        return None
    line, name = place.get("lineno"), place.get("name")
    return Frame(
        file=place["filename"],
        line=line if isinstance(line, int) and 0 < line < _MOST_DIGITS else 0,
        function=name if isinstance(name, str) else "",
    )
