"""What stands beside the errors of a JSON line is in their records: nothing of the line vanishes (UEP-BRG-2845 to UEP-BRG-2849)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from uep.bridges import translate
from uep.model import MarkKind

from .growth import NOW, assert_linear

_TRACES = (
    'Traceback (most recent call last):\n  File "/srv/app/shop.py", line 4, in main\n    pay()\nValueError: empty',
    "TypeError: no total\n    at total (/srv/app/cart.js:7:9)\n    at main (/srv/app/cart.js:3:1)",
    "com.acme.PayError: declined\n\tat com.acme.Pay.run(Pay.java:31)\n",
)
_NAMES = st.text("abcdefgh_", min_size=1, max_size=6)
_LEAVES = st.one_of(
    st.integers(10**6, 10**9).map(lambda number: f"leaf-{number}"),
    st.integers(10**6, 10**9),
    st.booleans(),
    st.floats(1.5, 99.5).map(lambda number: round(number, 3)),
)
_VALUES = st.recursive(
    _LEAVES, lambda inner: st.dictionaries(_NAMES, inner, min_size=1, max_size=4), max_leaves=8
)
_LEVELS = st.lists(st.tuples(st.dictionaries(_NAMES, _VALUES, max_size=4), _NAMES), min_size=1, max_size=3)


def _leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        for member in value.values():
            yield from _leaves(member)
    else:
        yield value


def _placed(levels: list[tuple[dict[str, Any], str]], trace: str) -> dict[str, Any]:
    """Return objects in one another, the innermost of which has the trace beside its members."""
    value: Any = trace
    for members, name in levels:
        value = members | {name: value}
    return dict(value)


def _read(line: dict[str, Any]) -> list[Any]:
    return list(translate(json.dumps(line).encode(), source="auto", now=NOW))


@given(_LEVELS, st.sampled_from(_TRACES))
def test_every_member_is_in_the_record(levels, trace):
    line = _placed(levels, trace)
    [found] = _read(line)
    assert () == found.losses
    told = json.dumps(found.record.context)
    assert [] == [leaf for leaf in _leaves(line) if leaf != trace and json.dumps(leaf) not in told]


@given(_LEVELS, st.permutations(_TRACES))
def test_every_member_is_in_one_of_several_records(levels, traces):
    line = {f"step{index}": _placed(levels, trace) for index, trace in enumerate(traces)} | {"pod": "web-1"}
    records = [found.record for found in _read(line)]
    assert len(traces) == len(records)
    contexts = [json.dumps(record.context) for record in records]
    assert 1 == sum('"web-1"' in told for told in contexts)
    for index, told in enumerate(contexts):
        own = [leaf for leaf in _leaves(line[f"step{index}"]) if leaf not in traces]
        assert [] == [leaf for leaf in own if json.dumps(leaf) not in told]


def test_many_members_beside_many_errors_take_linear_time():
    def make(count: int) -> str:
        errors = {f"t{i}": {"n": i, "trace": _TRACES[2].replace("declined", f"no {i}")} for i in range(count)}
        return json.dumps({"scopes": [{"a": i} for i in range(count)]} | errors)

    assert_linear(make, 100)


def test_what_a_wrapper_says_that_no_record_can_hold_is_told():
    """The record says so too (UEP-BRG-054)."""
    thrown = {"name": "a.PayError", "message": "no", "extendedStackTrace": [{"class": "a.B", "method": "c"}]}
    wrapper = {
        "log": json.dumps({"level": "ERROR", "thrown": thrown}) + "\n",
        "a" * 200: 1,
        "stream": "stderr",
    }
    [found] = _read(wrapper)
    assert "log_json" == found.format
    assert "stderr" == found.record.context["log_json.stream"]
    assert 1 == len(found.losses)
    assert MarkKind.DROPPED in [mark.kind for mark in found.record.marks]
