"""The strict reader against the standard library's parser, and what it refuses beyond that."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from uep._strict_json import read_json

LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text()
)
TREES = st.recursive(
    LEAVES, lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.text(), inner)), max_leaves=20
)


def read(data: bytes, depth: int = 64) -> list[tuple[str, str | None]]:
    return [(fault.reason, fault.path) for fault in read_json(data, max_depth=depth).faults]


@given(
    TREES.filter(lambda tree: "\\ud8" not in json.dumps(tree) and "\\udc" not in json.dumps(tree)),
    st.sampled_from([None, 1]),
)
def test_reads_what_the_standard_library_writes(tree, indent):
    """Every document of json.dumps reads back as the same value."""
    text = json.dumps(tree, indent=indent).encode()
    assert (tree, []) == tuple(read_json(text, max_depth=1000))


@given(st.binary(max_size=40))
def test_never_raises(data):
    """Any bytes give a tree or a fault."""
    reading = read_json(data, max_depth=8)
    assert reading.faults or reading.tree == json.loads(data)


@given(st.text(alphabet='{}[]",:0123456789.eE+-truefalsn \\u"', max_size=24))
def test_takes_only_what_a_json_parser_takes(text):
    """Nothing that the standard library refuses is read."""
    if not read(text.encode()):
        json.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "{",
        "}",
        "[1,]",
        "[1 2]",
        '{"a":1,}',
        '{"a"}',
        '{"a":}',
        "{1:2}",
        "01",
        "+1",
        ".5",
        "1.",
        "1e",
        "-",
        "nul",
        "tru",
        "NaN",
        "Infinity",
        "-Infinity",
        "1e400",
        "-1e400",
        "9" * 400,
        "1 2",
        "{} x",
        '"\\x"',
        '"\\u12"',
        '"a\nb"',
        '"\x01"',
        "'a'",
        "// x\n1",
        "[1]]",
        "\x00",
        "1\x00",
        '"\\ud800"',
        '"\\udc00"',
        '"\\ud800\\u0041"',
        '{"\\udfff":1}',
        "\ufeff1",
    ],
)
def test_malformed_text(text):
    """One fault, malformed, at the whole document."""
    assert [("malformed", "")] == read(text.encode())


@pytest.mark.parametrize(
    "data",
    [
        b'"\xff"',
        b'"\xed\xa0\x80"',
        b'"\xc0\x80"',
        b"1\xff",
        b"\xff\xfe1\x00",
        b'"\xf4\x90\x80\x80"',
        b'{"a":"\xc3',
    ],
)
def test_not_utf_8(data):
    """Bytes that are not UTF-8 are malformed wherever they stand."""
    assert [("malformed", "")] == read(data)


def test_repeated_keys_are_all_found_in_byte_order():
    """A repeated key does not end the reading; escapes do not hide it; what follows malformed text is not read."""
    text = rb'{"a":{"x":1,"\u0078":2},"b":[{"k":1,"k":1}],"a":3'
    assert [("duplicate_key", "/a/x"), ("duplicate_key", "/b/0/k"), ("duplicate_key", "/a")] == read(
        text + b"}"
    )
    assert ("malformed", "") == read(text + b"\xff}")[-1]


def test_pointers_are_escaped():
    """A key with a slash or a tilde is one token (RFC 6901)."""
    assert [("duplicate_key", "/a~1b~0c")] == read(b'{"a/b~c":1,"a/b~c":2}')


def test_position_is_counted_in_bytes():
    """The detail names the byte, not the character."""
    detail = read_json('{"ä":x}'.encode(), max_depth=8).faults[0].detail
    assert detail.startswith("byte 6:")


def test_depth_cap():
    """The outermost value has depth 1; one more than the cap is too_deep, whatever follows."""
    assert [] == read(b"[" * 8 + b"]" * 8, depth=8)
    assert [("too_deep", "")] == read(b"[" * 9 + b"]" * 9, depth=8)
    assert [("too_deep", "")] == read(b'{"a":' * 100_000, depth=64)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("-0", 0),
        ("1e2", 100.0),
        ("1E-400", 0.0),
        ("1.0", 1.0),
        ("12345678901234567890", 12345678901234567890),
    ],
)
def test_numbers_keep_their_kind(text, value):
    """Integers stay exact, all else is a double."""
    tree: Any = read_json(text.encode(), max_depth=8).tree
    assert (value, type(value)) == (tree, type(tree))


def test_time_is_linear():
    """Twice the text takes about twice as long, also for hostile text."""
    from time import process_time

    def measure(text: str) -> float:
        best = 1e9
        for _ in range(3):
            start = process_time()
            read_json(text.encode(), max_depth=64)
            best = min(best, process_time() - start)
        return best

    for unit in (
        '"' + "\\u0041" * 30000,
        "[" + "1," * 30000,
        '{"a":1,' * 20 + " " * 200000,
        "[" + '"x",' * 30000,
    ):
        assert measure(unit * 2) < 4 * measure(unit) + 0.01
