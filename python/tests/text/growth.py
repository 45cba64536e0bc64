"""How the cost of a text grows with its size, in processor time: a busy machine changes it less than the time of a clock."""

from __future__ import annotations

import io
import time
from collections.abc import Callable

from uep.bridges import translate
from uep.bridges.text._caps import LOOKBACK
from uep.bridges.text._grammar import Grammar, Window

NOW = "2026-11-21T12:00:00Z"
ROOM, LEAST, TRIES = 3, 0.2, 3


def assert_linear(
    make: Callable[[int], str | bytes], small: int, factor: int = 8, source: str = "auto"
) -> None:
    """Demand that reading a text of so many parts times a factor costs about as many times as much."""

    def cost(count: int) -> float:
        text = make(count)
        data = io.BytesIO(text if isinstance(text, bytes) else text.encode())
        begin = time.process_time()
        for _ in translate(data, source=source, now=NOW):
            pass
        return time.process_time() - begin

    _compare(cost, small, factor)


def assert_scan_is_linear(
    grammar: Grammar, make: Callable[[int], str], small: int, *, enclosed: bool = False
) -> None:
    """Demand the same of a scanner alone, for twice the text."""

    def cost(count: int) -> float:
        window = Window.of(make(count), enclosed=enclosed)
        begin, floor = time.process_time(), 0
        for at, line in enumerate(window.lines):
            if at >= floor and any(trigger in line for trigger in grammar.triggers):
                parsed = grammar.parse(window, at, max(floor, at - LOOKBACK))
                floor = max(parsed.end, at + 1) if parsed else floor
        return time.process_time() - begin

    _compare(cost, small, 2)


def _compare(cost: Callable[[int], float], small: int, factor: int) -> None:
    """Demand it of one of a few tries, with room for what else runs; what grows with the square has none in any."""
    cost(max(small // 10, 1))
    tried = list[tuple[float, float]]()
    while len(tried) < TRIES:
        one, many = cost(small), cost(small * factor)
        if many < ROOM * factor * one + LEAST:
            return
        tried.append((one, many))
    raise AssertionError(f"{factor} times the text: {tried} s")
