"""Turn the compiled patterns into what the matcher of Rust reads. Renders nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from uep_codegen.c_patterns import compile_pattern
from uep_codegen.rust_literals import rust_literal, rust_string, rust_struct

__all__ = ["rust_matcher"]

_ASCII = 128
_MOST_CLASSES = 8


def rust_matcher(name: str, regex: str) -> str:
    """Return the literal of a `Matcher`: the wanted classes of each place for texts of one length, else a table of states."""
    compiled = compile_pattern(name, regex)
    places = _read_places(compiled)
    steps = _table(compiled) if places is None else _places(places)
    return rust_struct("Matcher", {"regex": rust_string(regex), "steps": steps})


def _read_places(compiled: dict[str, Any]) -> list[frozenset[int]] | None:
    """Return the symbols of each place where all texts have one length and no place depends on another."""
    places: list[frozenset[int]] = []
    width, state = compiled["class_count"], 1
    while not compiled["accepted"][state]:
        row = compiled["flat"][state * width : (state + 1) * width]
        targets = {target for target in row if target}
        # A state that leads back would come again, so the way is at most as long as there are states.
        if len(targets) != 1 or len(places) == len(compiled["accepted"]):
            return None
        state = targets.pop()
        symbols = frozenset(
            symbol for symbol, symbol_class in enumerate(compiled["classes"]) if row[symbol_class] == state
        )
        if max(symbols) >= _ASCII:
            return None
        places.append(symbols)
    leaves = any(compiled["flat"][state * width : (state + 1) * width])
    return None if leaves or len(set(places)) > _MOST_CLASSES else places


def _places(places: Sequence[frozenset[int]]) -> str:
    kinds = sorted(set(places), key=sorted)
    classes = [sum(1 << bit for bit, kind in enumerate(kinds) if symbol in kind) for symbol in range(_ASCII)]
    wanted = [1 << kinds.index(place) for place in places]
    fields = {"classes": rust_literal(classes), "places": rust_literal(wanted)}
    return rust_struct("Steps::Places", fields)


def _table(compiled: dict[str, Any]) -> str:
    width = compiled["class_count"]
    # A state is the index of its row, so that a step needs no multiplication.
    following = [state * width for state in compiled["flat"]]
    fields = {
        "width": str(width),
        "classes": rust_literal(compiled["classes"]),
        "next": rust_literal(following),
        "accepted": rust_literal([bool(flag) for flag in compiled["accepted"]]),
    }
    return rust_struct("Steps::States", fields)
