"""Documents drawn from the protocol's own tables: a record that both profiles take, then at most one change."""

from __future__ import annotations

import copy
import json
from typing import Any

from hypothesis import strategies as st
from uep._gen.structure import ENUMS, MESSAGES, PATTERNS, Field

Place = tuple[Any, ...]

TEXTS = st.sampled_from(
    ["x", "no answer", "größe 𝄞", 'quote " and \\', "line\nline", "<b>&'", "\u2028\u0085\u202e", "  "]
)
SAMPLES: dict[str, list[str]] = {
    "context_key": ["order id", "größe", "a/b~c", "uep.x"],
    "error_type": ["uep.network.timeout", "uep.runtime.unhandled", "uep.state.conflict"],
    "protocol_version": ["1.0", "1.12"],
    "timestamp": ["2026-11-21T10:15:30Z", "0001-01-01T00:00:00.000000001Z", "2024-02-29T23:59:59.120Z"],
    "duration": ["0s", "1.500s", "315576000000s", "0.000000001s"],
    "mark_path": ["/error_message", "/context/a~1b"],
    "category_id": ["uep.network"],
}
NUMBERS = st.one_of(st.integers(-(2**53) + 1, 2**53 - 1), st.floats(-(2.0**52), 2.0**52, allow_nan=False))
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), NUMBERS, TEXTS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["k", "größe", "a b"]), inner, max_size=3),
    ),
    max_leaves=6,
)


def draw_text(draw: Any, pattern: str) -> str:
    if not pattern:
        return draw(TEXTS)
    return draw(st.sampled_from(SAMPLES.get(pattern, [PATTERNS[pattern].example])))


def draw_single(draw: Any, field: Field, depth: int) -> Any:
    match field.kind:
        case "string" | "timestamp" | "duration":
            return draw_text(draw, field.pattern)
        case "bytes":
            return draw(st.sampled_from(["aGk=", "AAEC", "/+8="]))
        case "bool":
            return True
        case "uint32":
            return draw(st.sampled_from([1, 7, 200]))
        case "fixed64":
            return draw(st.sampled_from(["1", "18446744073709551615"]))
        case "enum":
            enum = ENUMS[field.type_name]
            names = [name for name, number in enum.numbers.items() if number]
            return draw(st.sampled_from([*names, *names, 77 if not enum.closed else 45]))
        case "value":
            return draw(VALUES.filter(lambda value: value is not None) if field.shape == "one" else VALUES)
        case _:
            return draw_message(draw, field.type_name, depth + 1)


def draw_message(draw: Any, name: str, depth: int = 0) -> dict[str, Any]:
    chance = 3 if depth else 4
    found: dict[str, Any] = {}
    for field in MESSAGES[name]:
        if field.required == "never" and draw(st.integers(0, chance)) < (
            chance if field.name != "nodes" else 1
        ):
            continue
        if field.shape == "one":
            found[field.name] = draw_single(draw, field, depth)
        elif field.shape == "list":
            found[field.name] = [
                draw_single(draw, field, depth)
                for _ in range(draw(st.integers(1, 2 + (field.name == "nodes"))))
            ]
        else:
            keys = draw(
                st.lists(st.sampled_from(SAMPLES["context_key"]), min_size=1, max_size=2, unique=True)
            )
            found[field.name] = {key: draw_single(draw, field, depth) for key in keys}
    return found


def trim_stack(stack: dict[str, Any], most_shared: int) -> None:
    """Keep what a stack says about frames within the frames it has."""
    frames = len(stack.get("frames", ()))
    after = frames if "dropped_frames" in stack else 0
    for name, most in (("dropped_after", after), ("shared_with_parent", min(frames, most_shared))):
        if name in stack:
            stack[name] = most
            if not most:
                del stack[name]


@st.composite
def records(draw: Any) -> dict[str, Any]:
    """A record that both profiles take."""
    record = draw_message(draw, "UniversalErrorProtocol")
    for index, node in enumerate(record.get("nodes", ())):
        for name in (
            "parent",
            "relation",
            *(("error_type", "error_id", "source_language", "timestamp") if not index else ()),
        ):
            node.pop(name, None)
        if index:
            node |= {
                "parent": draw(st.integers(0, index - 1)),
                "relation": draw(st.sampled_from(["RELATION_CAUSE", 99])),
            }
    for thread in record.get("threads", ()):
        trim_stack(thread.get("stack", {}), 0)
    for node in record.get("nodes", ()):
        parent = record["nodes"][node["parent"]] if "parent" in node else {}
        trim_stack(node.get("stack", {}), len(parent.get("stack", {}).get("frames", ())))
    if "type_ancestors" in record:
        record["type_ancestors"] = ["com.acme.failure", "uep.network"]
        record["error_type"] = draw(st.sampled_from([record["error_type"], "com.acme.card_declined"]))
    if "occurrences" in record:
        record["occurrences"] = {
            "count": 3,
            "first": SAMPLES["timestamp"][1],
            "last": SAMPLES["timestamp"][0],
        }
    names = list(record)
    return {name: record[name] for name in draw(st.permutations(names))} if draw(st.booleans()) else record


ODD: list[Any] = [
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
        -0.0,
        4294967296,
        "3",
        "03",
        True,
        "\0",
        "a\0b",
        2**53,
        1e300,
        -(2**53),
        "Low",
        1e-7,
    ),
    *(
        "18446744073709551616",
        "0",
        5,
        10,
        30,
        25,
        -3,
        2**31,
        "RELATION_CAUSE",
        "RELATION_UNSPECIFIED",
        "Unspecified",
        "Medum",
        "X",
    ),
    *(
        "2026-11-21T10:15:30.1Z",
        "2026-11-21T12:15:30+02:00",
        "2026-02-30T00:00:00Z",
        "2026-11-21T23:59:60Z",
        "2026-11-21 10:15:30Z",
    ),
    *(
        "0001-01-01T00:00:00+01:00",
        "2026-11-21T10:15:30.000Z",
        "2026-11-21T10:15:30-00:00",
        "2.000s",
        "-1s",
        "315576000001s",
        "1.5s",
        "s",
    ),
    *(
        "aGk",
        "_-8",
        "_-8=",
        "aGl=",
        "a",
        "é" * 5000,
        "x" * 300,
        "x" * 70000,
        "uep.network",
        "uep",
        "Uep.x.y",
        "uep.a.b.c",
        "com.acme.x",
    ),
    *(
        "2.0",
        "1",
        "1.0\n",
        [None],
        [[]],
        {"a": None},
        {"k": {"k": [[[[[[[1]]]]]]]}},
        [1],
        ["x"] * 300,
        {str(n): n for n in range(70)},
    ),
    *(
        "00000000000000000000000000000000",
        "https://example.com/ä",
        "http://example.com",
        {"message": "x"},
        [{}],
        {"": 1},
        {"a\nb": 1},
    ),
]
TIMES = [value for value in ODD if isinstance(value, str) and value[4:5] == "-" and value[:2] in ("00", "20")]
NAMES = ["uep", "uep.network", "Uep.x.y", "uep.a.b.c", "com.acme.x", "x" * 200, "uep.network.timeout\n", 5]
AIMED: dict[Any, list[Any]] = {
    "timestamp": TIMES, "observed_timestamp": TIMES, "first": TIMES, "last": TIMES, "error_type": NAMES, 0: NAMES,
    "severity": [0, 5, 9, 10, 25, 30, 30.0, -3, 2**31, "Unspecified", "low", "High"], "relation": [0, 1, 7, -1, 2**31, "RELATION_NEW"],
    "retry_after": ["0s", "-0s", "-1s", "1.5s", "2.000s", "315576000000.5s", "315576000001s", "1", "01s", 1], "kind": [1, 9, "MARK_KIND_NEW"],
    "value": ["aGk", "_-8", "-_8=", "aGl=", "a", "a===", "aGk=\n", "A" * 9000, ""], "address": [5, 5.0, "0", "05", "-1", "18446744073709551616"],
    "parent": [0, 1, 2, "0", 0.0, -1], "protocol_version": ["1.1", "2.0", "0.9", "1", "1.0.0", "10.0", 1.0], "line": ["3", 3.0, 1e2, -1, 2**32],
    "context": [{str(n): n for n in range(65)}, {"k": "x" * 5000}, {str(n): "x" * 4000 for n in range(5)}, {"x" * 129: 1}],
    "recovery_suggestions": [["x"] * 17], "stack": [{"frames": [{}] * 257, "provenance": 9}, {}, {"provenance": 2}],
    "error_message": ["x" * 8193, "é" * 4097, "", "\0"], "trace_id": ["0" * 32, "A" * 32, "a" * 31], "shared_with_parent": [0, 1, 9],
}  # fmt: skip
RAW = [
    ("{", '{"error_message":"x",'), ('"1.', '"1\\u002e'), (":", " :\n"), ("}", "}}"), ("{", "\ufeff{"), ('"', ""), (",", ",,"), (":", ":NaN,\"x\":"),
    (":", ":1e400,\"x\":"), (":", ':"\\ud800","x":'), (":", ":1e-400,\"x\":"), ("{", "[" * 70 + "{"), (":", ':{"a":1,"a":2},"x":'), ("}", ",}"),
]  # fmt: skip


def places(tree: Any, path: Place = ()) -> list[Place]:
    """Every member and item of a document."""
    items = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    return [found for key, value in items for found in ((*path, key), *places(value, (*path, key)))]


def change(tree: Any, path: Place, act: Any) -> Any:
    changed = copy.deepcopy(tree)
    inner = changed
    for key in path[:-1]:
        inner = inner[key]
    act(inner, path[-1])
    return changed


@st.composite
def documents(draw: Any) -> tuple[str, bytes]:
    """A document and what was done to it: nothing in one of three cases, else one change."""
    record = draw(records())
    kind = draw(
        st.sampled_from(
            ["none", "none", "none", "none", "aimed", "aimed", "aimed", "odd", "odd", "delete", "add", "raw"]
        )
    )
    if kind == "none":
        style: dict[str, Any] = draw(
            st.sampled_from([{}, {"indent": 2}, {"separators": (",", ":")}, {"ensure_ascii": False}])
        )
        return kind, json.dumps(record, **style).encode()
    path = draw(st.sampled_from(places(record)))
    if kind == "aimed":
        path = draw(st.sampled_from([found for found in places(record) if found[-1] in AIMED]))
        value = draw(st.sampled_from(AIMED[path[-1]]))
        record = change(record, path, lambda inner, key: inner.__setitem__(key, value))
    elif kind == "odd":
        value = draw(st.sampled_from(ODD))
        record = change(record, path, lambda inner, key: inner.__setitem__(key, value))
    elif kind == "delete":
        record = change(record, path, lambda inner, key: inner.pop(key))
    elif kind == "add":
        name = draw(st.sampled_from(["errorMessage", "unknown", "[x.y]", "severity", "parent"]))
        record = change(
            record,
            path,
            lambda inner, key: (
                inner.__setitem__(name, "x") if isinstance(inner, dict) else inner.append(None)
            ),
        )
    text = json.dumps(record)
    if kind == "raw":
        old, new = draw(st.sampled_from(RAW))
        text = text.replace(old, new, 1) if draw(st.booleans()) else new.join(text.rsplit(old, 1))
    return kind, text.encode()
