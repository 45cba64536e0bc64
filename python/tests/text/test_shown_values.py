"""Values as interpreters show them: what they stand for, and that reading them stays linear."""

from __future__ import annotations

import pytest
from uep.bridges.text._shown_values import read_shown

from .growth import assert_linear


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{'a': None, 'b': (1, -2.5e3)}", {"a": None, "b": [1, -2500.0]}),
        ('{"a"=>nil, :b=>:c, "d" => ["\\u00e9\\e"]}', {"a": None, "b": "c", "d": ["é\x1b"]}),
        ("{ a: 'x\\'y', b: undefined, c: 10n, d: [Function: e], f: Hat { g: `h` } }", {"a": "x'y", "b": None, "c": 10, "d": None, "f": {"g": "h"}}),
        ("[Object: null prototype] { at: 2026-01-02T03:04:05.678Z }", {"at": "2026-01-02T03:04:05.678Z"}),
        ("[ 1, 2, ... 98 more items ]", [1, 2]),
        (r'{"a": "\ud83d\ude00"}', {"a": "\U0001f600"}),
    ],
)  # fmt: skip
def test_constants_are_read(text: str, value: object) -> None:
    """Each interpreter has its own words and marks."""
    found = read_shown(text, 0)
    assert found is not None
    assert (value, len(text)) == found[:2]


@pytest.mark.parametrize(
    "text", ["{a: b()}", "{a: hat}", "{a 1}", "{a: 1 b: 2}", "{" * 99, "{a: 'x' + }", "{'a"]
)
def test_anything_else_is_no_value(text: str) -> None:
    """A call, a name and what does not end are none."""
    assert read_shown(text, 0) is None


@pytest.mark.parametrize("line", ["failed: {a: 'x' +\n", "error {:a=>[\n", "{ a: {\n", "{'a\n"])
def test_reading_is_linear(line: str) -> None:
    """What does not end is looked at once for each beginning, and no further than a value may go."""
    assert_linear(lambda count: line * count, 240)
