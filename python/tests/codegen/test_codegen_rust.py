"""What is generated for Rust: the ways of comparing patterns and their tables, and the order in which fields are written."""

from __future__ import annotations

import json
import re

import pytest
from uep_codegen.rust_borrowed import borrowed_messages
from uep_codegen.rust_patterns import rust_matcher
from uep_data import locate


def numbers(matcher: str, name: str) -> list[int]:
    """Return the list of a member of the literal."""
    found = re.search(rf"{name}: &\[([^\]]*)\]", matcher)
    assert found
    return [int(number) for number in found[1].split(", ")]


def test_texts_of_one_length_are_compared_place_by_place() -> None:
    """Each place has two ranges, and sixteen places stand in a row; the last row begins where it ends with the text."""
    made = rust_matcher("x", "^[0-9a-f]{2}-[89ab]{15}$")
    rows = [[int(number) for number in row.split(", ")] for row in re.findall(r": \[([\d, ]+)\]", made)]
    assert "length: 18" in made
    assert ["0", "2"] == re.findall(r"at: (\d+)", made)
    for text, is_taken in ((f"0f-{'8' * 15}", True), (f"0f-{'8' * 14}7", False), (f"0f_{'8' * 15}", False)):
        found = [
            any(0 <= ord(one) - low[index] <= span[index] for low, span in (row[:2], row[2:]))
            for at, row in ((0, rows[:4]), (2, rows[4:]))
            for index, one in enumerate(text[at : at + 16])
        ]
        assert (len(found), is_taken) == (32, all(found))


@pytest.mark.parametrize(
    "regex", ["^[a-z]{1,2}$", "^(ab|cd)$", "^a*$", "^[^a]$", "^[0-9]{15}$", "^[0-9a-fA-F]{16}$"]
)
def test_other_patterns_are_states(regex: str) -> None:
    """Where lengths differ or are short, places depend on one another or are wide, the states decide."""
    made = rust_matcher("x", regex)
    width = int(re.findall(r"width: (\d+)", made)[0])
    assert set(numbers(made, "classes")) == set(range(width))
    assert all(state % width == 0 for state in numbers(made, "next"))


def test_the_regular_expression_stands_beside_its_tables() -> None:
    """The test of the crate compares both."""
    assert 'regex: "^[0-9]\\\\.$"' in rust_matcher("x", r"^[0-9]\.$")


def test_what_is_rarely_there_is_looked_at_together() -> None:
    """The fields of a message are written once each, the last one first, the usual ones by themselves."""
    ir = json.loads(locate("schemas", "ir", "v1.json").read_text(encoding="utf-8"))
    for message in borrowed_messages(ir):
        written = [field["number"] for group in message["groups"] for field in group["fields"]]
        assert sorted((field["number"] for field in message["fields"]), reverse=True) == written
        alone = {
            field["name"] for group in message["groups"] if not group["is_rare"] for field in group["fields"]
        }
        assert message["name"] != "Frame" or {"file", "function", "line"} <= alone
