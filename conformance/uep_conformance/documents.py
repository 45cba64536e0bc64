"""Documents drawn from the IR: valid records, and records one change away from valid. Repeatable from a seed; nothing is judged here."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable, Iterator
from typing import Any, Final

from uep_conformance.registry import RECORD, enum_numbers, fields_of, is_closed, load_ir

_TEXTS: Final = ("x", "no answer", "größe 𝄞", 'quote " and \\', "line\nline", "<b>&'", "\u2028\u202e", "  ")
_OPEN: Final[tuple[Any, ...]] = (
    None,
    True,
    False,
    0,
    -1.5,
    9007199254740991,
    "text",
    [],
    {},
    [1, [2]],
    {"k": {"größe": [None]}},
)
_ODD: Final[tuple[Any, ...]] = (
    *(
        None,
        "",
        0,
        False,
        [],
        {},
        -1,
        1.5,
        3.0,
        4294967296,
        "3",
        "03",
        True,
        "a\0b",
        2**53,
        1e300,
        "Low",
        "RELATION_CAUSE",
    ),
    *(
        "2026-11-21T10:15:30.1Z",
        "2026-11-21T12:15:30+02:00",
        "2026-02-30T00:00:00Z",
        "2.000s",
        "-1s",
        "1.5s",
        "aGk",
        "_-8",
        "aGl=",
    ),
    *(
        "é" * 5000,
        "x" * 300,
        "uep.network",
        "Uep.x.y",
        "com.acme.x",
        "2.0",
        [None],
        {"a": None},
        {"k": {"k": [[[[[[[1]]]]]]]}},
        {"": 1},
        5,
        25,
        77,
    ),
)
_DEPTH: Final = 4


class Draw:
    """A source of documents."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)

    def documents(self, count: int) -> Iterator[bytes]:
        """Give so many documents: two of five valid, the others with one change."""
        for _ in range(count):
            record = self.record()
            if self._chance.random() < 0.6:
                record = self._change(record)
            text = json.dumps(
                record, ensure_ascii=self._chance.random() < 0.5, indent=self._chance.choice([None, None, 1])
            )
            yield (self._break(text) if self._chance.random() < 0.1 else text).encode()

    def record(self) -> dict[str, Any]:
        """Give a record that is most likely valid."""
        record = self._message(RECORD, 0)
        for index, node in enumerate(record.get("nodes", [])):
            for name in (
                "parent",
                "relation",
                *(() if index else ("error_type", "error_id", "source_language", "timestamp")),
            ):
                node.pop(name, None)
            if index:
                node |= {"parent": self._chance.randrange(index), "relation": "RELATION_CAUSE"}
        for holder in [*record.get("nodes", []), *record.get("threads", [])]:
            for name in ("dropped_after", "shared_with_parent"):
                holder.get("stack", {}).pop(name, None)
        if "type_ancestors" in record:
            record["type_ancestors"] = ["com.acme.failure", "uep.network"]
        if "occurrences" in record:
            record["occurrences"] = {"count": 3}
        return record

    def _message(self, name: str, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for field in fields_of(name).values():
            if field["required"] == "never" and (depth >= _DEPTH or self._chance.random() > 0.25):
                continue
            if field["repeated"]:
                found[field["name"]] = [self._single(field, depth) for _ in range(self._chance.randint(1, 2))]
            elif field["map"]:
                found[field["name"]] = {
                    key: self._single(field, depth)
                    for key in self._chance.sample(["order id", "größe", "a/b~c"], 2)
                }
            else:
                found[field["name"]] = self._single(field, depth)
        return found

    def _single(self, field: dict[str, Any], depth: int) -> Any:
        kind = field["type"]
        if kind == "message":
            return self._message(field["type_name"], depth + 1)
        if kind == "enum":
            names = [name for name, number in enum_numbers(field["type_name"]).items() if number]
            return self._chance.choice([*names, *names, 45 if is_closed(field["type_name"]) else 77])
        if kind == "value":
            return self._chance.choice(
                _OPEN if field["map"] else [value for value in _OPEN if value is not None]
            )
        if field["name"] == "protocol_version":
            return self._chance.choice(["1.0", "1.0", "1.7"])
        if field["name"] == "error_type" and depth == 0:
            return self._chance.choice(sorted(load_ir()["types"]))
        if field["pattern"] is not None:
            examples = load_ir()["patterns"][field["pattern"]["id"]]["examples"]["valid"]
            return self._chance.choice(
                [example for example in examples if example not in ("", "0", "0s")] or examples
            )
        return {"bool": True, "uint32": self._chance.choice([1, 7, 200]), "bytes": "aGk="}.get(
            kind, self._chance.choice(_TEXTS)
        )

    def _change(self, record: dict[str, Any]) -> dict[str, Any]:
        made = copy.deepcopy(record)
        holder, key = self._chance.choice(list(_places(made)))
        act = self._chance.choice(["odd", "odd", "remove", "add"])
        if act == "remove":
            del holder[key]
        elif act == "add" and isinstance(holder, dict):
            holder[self._chance.choice(["errorMessage", "unknown", "[x.y]", "severity", "parent"])] = (
                self._chance.choice(_ODD)
            )
        else:
            holder[key] = self._chance.choice(_ODD)
        return made

    def _break(self, text: str) -> str:
        place = self._chance.randrange(len(text))
        return (
            text[:place]
            + self._chance.choice(["", ",", "}", '"', "\\ud800", "[" * 70, "1e400", "\ufeff"])
            + text[place + 1 :]
        )


def _places(tree: Any) -> Iterator[tuple[Any, Any]]:
    items = (
        list(tree.items())
        if isinstance(tree, dict)
        else list(enumerate(tree))
        if isinstance(tree, list)
        else []
    )
    for key, value in items:
        yield tree, key
        yield from _places(value)


def shrink(document: bytes, find_failing: Callable[[list[bytes]], list[bool]]) -> bytes:
    """Take parts out of a document as long as it still fails; the smaller ones of each round are tried together."""
    try:
        tree = json.loads(document)
    except ValueError:
        return document
    found = document
    while True:
        smaller = [_without(tree, path) for path in _paths(tree)]
        written = [json.dumps(one, ensure_ascii=False).encode("utf-8", "surrogatepass") for one in smaller]
        failing = find_failing(written) if written else []
        place = next((index for index, fails in enumerate(failing) if fails), None)
        if place is None:
            return found
        tree, found = smaller[place], written[place]


def _paths(tree: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    items = (
        list(tree.items())
        if isinstance(tree, dict)
        else list(enumerate(tree))
        if isinstance(tree, list)
        else []
    )
    for key, value in items:
        yield (*path, key)
        yield from _paths(value, (*path, key))


def _without(tree: Any, path: tuple[Any, ...]) -> Any:
    made = copy.deepcopy(tree)
    holder = made
    for key in path[:-1]:
        holder = holder[key]
    del holder[path[-1]]
    return made


__all__ = ["Draw", "shrink"]
