"""Compile the patterns of the registry into tables of states, for languages that have no regular expressions.

A pattern is `^…$` over classes, groups, choices and counted repeats; anything else is refused here. The states read code
points: those of ASCII one by one, the others in the few kinds that patterns tell apart.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from typing import Any

from uep_codegen.errors import Fault, SpecError

__all__ = ["KINDS", "compile_pattern", "matchers"]

_ASCII = 128
# A code point beyond ASCII that stands for each kind: C1 controls, NEL, line and paragraph separator, all others.
KINDS = (0x80, 0x85, 0x2028, 0x4E00)
_SYMBOLS = (*range(_ASCII), *KINDS)
# UEP patterns never take a line end, whatever their classes say.
_LINE_ENDS = frozenset({0x0A, 0x0D, 0x85, 0x2028})
_DEAD = -1


def matchers(ir: dict[str, Any]) -> list[dict[str, Any]]:
    """Return a matcher for each pattern of the registry and for the value form of each code table."""
    rows = [
        {"name": name, "excluded": row.get("excluded", []), **compile_pattern(name, row["regex"])}
        for name, row in ir["patterns"].items()
    ]
    for stem, table in ir["codes"].items():
        if "value_form" in table:
            compiled = compile_pattern(f"codes/{stem}", table["value_form"]["pattern"])
            rows.append({"name": f"code_{stem}", "excluded": [], **compiled})
    return rows


@functools.cache
def compile_pattern(name: str, regex: str) -> Mapping[str, Any]:
    """Return the classes of symbols, the transitions (state by class, 0 = refused) and the accepting states of a pattern.

    Each of a library's files needs all of them, so they are made once.
    """
    if not (regex.startswith("^") and regex.endswith("$")):
        raise SpecError(Fault(f"patterns.yaml: {name}", "not anchored", "write it as ^…$"))
    builder = _Builder(name)
    start, end = builder.build(re._parser.parse(regex[1:-1]))  # type: ignore[attr-defined]
    table, accepting = _determine(builder, start, end)
    classes, columns = _merge_columns(table)
    return {
        "classes": classes,
        "class_count": len(columns),
        # State 0 refuses for good; the start is state 1.
        "flat": [0] * len(columns) + [column[state] + 1 for state in range(len(table)) for column in columns],
        "accepted": [0, *(int(state in accepting) for state in range(len(table)))],
    }


class _Builder:
    """A nondeterministic automaton with empty edges."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.empty: list[list[int]] = []
        self.edges: list[list[tuple[frozenset[int], int]]] = []

    def build(self, items: Iterable[Any]) -> tuple[int, int]:
        start = end = self._state()
        for operation, argument in items:
            first, last = self._build_item(str(operation), argument)
            self.empty[end].append(first)
            end = last
        return start, end

    def _state(self) -> int:
        self.empty.append([])
        self.edges.append([])
        return len(self.empty) - 1

    def _build_item(self, operation: str, argument: Any) -> tuple[int, int]:
        if operation == "LITERAL":
            return self._edge(frozenset({argument}))
        if operation == "NOT_LITERAL":
            return self._edge(frozenset(_SYMBOLS) - {argument})
        if operation == "IN":
            return self._edge(_read_class(argument))
        if operation == "SUBPATTERN":
            return self.build(argument[-1])
        if operation == "BRANCH":
            return self._branch([self.build(choice) for choice in argument[1]])
        if operation == "MAX_REPEAT":
            return self._repeat(*argument)
        raise SpecError(
            Fault(
                f"patterns.yaml: {self.name}",
                f"{operation} is no part of a pattern",
                "use classes, groups and repeats",
            )
        )

    def _edge(self, symbols: frozenset[int]) -> tuple[int, int]:
        start, end = self._state(), self._state()
        self.edges[start].append((symbols - _LINE_ENDS, end))
        return start, end

    def _branch(self, parts: list[tuple[int, int]]) -> tuple[int, int]:
        start, end = self._state(), self._state()
        for first, last in parts:
            self.empty[start].append(first)
            self.empty[last].append(end)
        return start, end

    def _repeat(self, least: int, most: Any, items: Any) -> tuple[int, int]:
        start = end = self._state()
        for _ in range(least):
            first, last = self.build(items)
            self.empty[end].append(first)
            end = last
        final = self._state()
        if str(most) == "MAXREPEAT":
            first, last = self.build(items)
            self.empty[end] += [first, final]
            self.empty[last] += [first, final]
            return start, final
        self.empty[end].append(final)
        for _ in range(int(most) - least):
            first, last = self.build(items)
            self.empty[end].append(first)
            self.empty[last].append(final)
            end = last
        return start, final


def _read_class(items: Iterable[Any]) -> frozenset[int]:
    symbols: set[int] = set()
    is_negated = False
    for operation, argument in items:
        if str(operation) == "NEGATE":
            is_negated = True
        elif str(operation) == "LITERAL":
            symbols.add(argument)
        else:
            symbols.update(symbol for symbol in _SYMBOLS if argument[0] <= symbol <= argument[1])
    return frozenset(_SYMBOLS) - symbols if is_negated else frozenset(symbols)


def _determine(builder: _Builder, start: int, end: int) -> tuple[list[list[int]], set[int]]:
    """Return the deterministic table (state by symbol) and its accepting states; state 0 is the start."""
    first = _close(builder, {start})
    index = {first: 0}
    queue = [first]
    table: list[list[int]] = []
    accepting: set[int] = set()
    for states in queue:
        if end in states:
            accepting.add(index[states])
        row = []
        edges = [edge for state in states for edge in builder.edges[state]]
        for symbol in _SYMBOLS:
            reached = {target for symbols, target in edges if symbol in symbols}
            if not reached:
                row.append(_DEAD)
                continue
            closed = _close(builder, reached)
            if closed not in index:
                index[closed] = len(index)
                queue.append(closed)
            row.append(index[closed])
        table.append(row)
    return _minimise(table, accepting)


def _close(builder: _Builder, states: set[int]) -> frozenset[int]:
    closed = set(states)
    stack = list(states)
    while stack:
        for target in builder.empty[stack.pop()]:
            if target not in closed:
                closed.add(target)
                stack.append(target)
    return frozenset(closed)


def _minimise(table: list[list[int]], accepting: set[int]) -> tuple[list[list[int]], set[int]]:
    """Join states that nothing tells apart (Moore), keeping the start as state 0."""
    groups = [int(state in accepting) for state in range(len(table))]
    while True:
        keys: dict[tuple[int, ...], int] = {}
        joined = []
        for state, row in enumerate(table):
            key = (groups[state], *(_DEAD if target == _DEAD else groups[target] for target in row))
            joined.append(keys.setdefault(key, len(keys)))
        if len(keys) == len(set(groups)):
            break
        groups = joined
    rows: dict[int, list[int]] = {}
    for state, group in enumerate(joined):
        if group not in rows:
            rows[group] = [_DEAD if target == _DEAD else joined[target] for target in table[state]]
    return [rows[group] for group in range(len(rows))], {joined[state] for state in accepting}


def _merge_columns(table: list[list[int]]) -> tuple[list[int], list[list[int]]]:
    """Return the class of each symbol and the column of each class."""
    known: dict[tuple[int, ...], int] = {}
    classes = [
        known.setdefault(tuple(row[symbol] for row in table), len(known)) for symbol in range(len(_SYMBOLS))
    ]
    return classes, [list(column) for column in known]
