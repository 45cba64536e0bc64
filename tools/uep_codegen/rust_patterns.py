"""Turn the compiled patterns into what the matcher of Rust reads. Renders nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from uep_codegen.c_patterns import compile_pattern
from uep_codegen.rust_literals import rust_literal, rust_string, rust_struct

__all__ = ["rust_matcher"]

_ASCII = 128
# So many places are compared at once, each with two ranges.
_CHUNK = 16
_RANGES = 2


def rust_matcher(name: str, regex: str) -> str:
    """Return the literal of a `Matcher`: the ranges of each place for texts of one length, else a table of states."""
    compiled = compile_pattern(name, regex)
    places = _read_places(compiled)
    steps = _table(compiled) if places is None else _places(places)
    return rust_struct("Matcher", {"regex": rust_string(regex), "steps": steps})


def _read_places(compiled: Mapping[str, Any]) -> list[frozenset[int]] | None:
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
    is_simple = len(places) >= _CHUNK and all(len(_ranges(place)) <= _RANGES for place in places)
    return places if is_simple and not leaves else None


def _ranges(place: frozenset[int]) -> list[tuple[int, int]]:
    """Return the lowest symbol of each range, and how many follow it."""
    found: list[tuple[int, int]] = []
    for symbol in sorted(place):
        if found and symbol == sum(found[-1]) + 1:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((symbol, 0))
    return found


def _places(places: Sequence[frozenset[int]]) -> str:
    last = len(places) - _CHUNK
    chunks = [_chunk(places, at) for at in (*range(0, last, _CHUNK), last)]
    return rust_struct("Steps::Places", {"length": str(len(places)), "chunks": f"&[{', '.join(chunks)}]"})


def _chunk(places: Sequence[frozenset[int]], at: int) -> str:
    # A place with one range has it twice.
    ranges = [(_ranges(place) * _RANGES)[:_RANGES] for place in places[at : at + _CHUNK]]
    made = []
    for number in range(_RANGES):
        low, span = zip(*(found[number] for found in ranges), strict=True)
        made.append(rust_struct("Ranges", {"low": str(list(low)), "span": str(list(span))}))
    return rust_struct("Places", {"at": str(at), "ranges": f"[{', '.join(made)}]"})


def _table(compiled: Mapping[str, Any]) -> str:
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
