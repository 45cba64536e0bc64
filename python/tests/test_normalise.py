"""Single values: what is read, and whether both profiles take it."""

from __future__ import annotations

import base64
import json
import random
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st
from uep import _normalise as norm
from uep._normalise import ABSENT


def judge(read: norm.Read) -> tuple[object, str]:
    """Give the value and who takes it."""
    value, complaint = read
    if complaint is None:
        return value, "both"
    return value, "accept" if complaint.canonical_only else f"nobody: {complaint.reason}"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, (0, "both")), (3, (3, "both")), (3.0, (3, "both")), (1e2, (100, "both")), (-0.0, (0, "both")), (2**32 - 1, (2**32 - 1, "both")),
        ("3", (3, "accept")), ("-0", (0, "accept")), ("03", (ABSENT, "nobody: wrong_type")), ("+3", (ABSENT, "nobody: wrong_type")),
        ("٣", (ABSENT, "nobody: wrong_type")), ("1_0", (ABSENT, "nobody: wrong_type")), ("9" * 5000, (ABSENT, "nobody: out_of_range")),
        (3.5, (ABSENT, "nobody: wrong_type")), (True, (ABSENT, "nobody: wrong_type")), (None, (ABSENT, "nobody: wrong_type")),
        (-1, (ABSENT, "nobody: out_of_range")), (2**32, (ABSENT, "nobody: out_of_range")), ("-1", (ABSENT, "nobody: out_of_range")),
    ],
)  # fmt: skip
def test_uint32(value, expected):
    """Whole numbers of 32 bits, by value."""
    assert expected == judge(norm.read_uint32(value))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1", ("1", "both")), (str(2**64 - 1), (str(2**64 - 1), "both")), (5, ("5", "accept")), (5.0, ("5", "accept")), ("-0", ("0", "both")),
        ("01", (ABSENT, "nobody: out_of_range")), (str(2**64), (ABSENT, "nobody: out_of_range")), (-1, (ABSENT, "nobody: out_of_range")),
        (5.5, (ABSENT, "nobody: wrong_type")), (False, (ABSENT, "nobody: wrong_type")),
    ],
)  # fmt: skip
def test_uint64(value, expected):
    """64 bits are decimal digits in a string."""
    assert expected == judge(norm.read_uint64(value))


@given(st.binary(max_size=20), st.booleans(), st.booleans())
def test_bytes_in_every_alphabet(data, url, padded):
    """Both alphabets, padded or not, give the same bytes; only one spelling is canonical."""
    text = (base64.urlsafe_b64encode(data) if url else base64.b64encode(data)).decode()
    text = text if padded else text.rstrip("=")
    value, takers = judge(norm.read_bytes(text))
    assert data == value
    assert ("both" if text == base64.b64encode(data).decode() else "accept") == takers


@pytest.mark.parametrize("text", ["a", "a=", "aGk==", "aG=k", "aG k", "aGk=\n", "-/8=", "aGkä", "====", "="])
def test_no_base64(text):
    """Wrong length, wrong padding, white space and mixed alphabets."""
    assert (ABSENT, "nobody: bad_format") == judge(norm.read_bytes(text))


def test_spare_bits_are_a_rule():
    """Bits that nobody reads are refused by canonical, in the rules phase."""
    value, complaint = norm.read_bytes("aGl=")
    assert b"hi" == value
    assert ("rules", True) == (complaint.phase, complaint.canonical_only)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1e16, "10000000000000000"),
        (1e20, "100000000000000000000"),
        (1e21, "1e+21"),
        (-1e300, "-1e+300"),
        (float("nan"), "NaN"),
        (float("-inf"), "-Infinity"),
    ],
)
def test_doubles_are_written_as_ecmascript_does(value, text):
    """What becomes text is spelled alike in every language."""
    assert text == norm.write_double(value)


def test_types_are_named_with_their_article():
    """Messages speak JSON, not Python."""
    named = [norm.name_type(value) for value in (None, True, "x", 1, 1.5, b"x", {}, [])]
    assert named == [
        "null",
        "a boolean",
        "a string",
        "a number",
        "a number",
        "binary data",
        "an object",
        "a list",
    ]


def test_doubles_are_written_as_ecmascript_writes_them():
    """Node is asked for each (UEP-JSON-082)."""
    pick = random.Random(82)
    values = [pick.uniform(-1, 1) * 10.0 ** pick.randint(-12, 25) for _ in range(500)]
    values += [0.0, -0.0, 1e20, 1e21, 5e-324, 1e-6, 1e-7, 2.0**68, 9007199254740994.0, 1.7976931348623157e308]
    code = "process.stdout.write(JSON.stringify(JSON.parse(require('fs').readFileSync(0)).map(String)))"
    asked = subprocess.run(
        ["node", "-e", code], input=json.dumps(values), capture_output=True, text=True, check=True
    )
    assert [norm.write_double(value) for value in values] == json.loads(asked.stdout)
