"""The compiled patterns of Rust: which way of comparing a pattern gets, and what its tables say."""

from __future__ import annotations

import re

import pytest
from uep_codegen.rust_patterns import rust_matcher


def numbers(matcher: str, name: str) -> list[int]:
    """Return the list of a member of the literal."""
    found = re.search(rf"{name}: &\[([^\]]*)\]", matcher)
    assert found
    return [int(number) for number in found[1].split(", ")]


def test_texts_of_one_length_are_compared_place_by_place() -> None:
    """Each place wants a class, and each symbol says which classes it is of."""
    made = rust_matcher("x", "^[0-9a-f]{2}-[89ab]$")
    classes, places = numbers(made, "classes"), numbers(made, "places")
    assert (128, 4) == (len(classes), len(places))
    for text, is_taken in (("0f-8", True), ("0f-7", False), ("0f_8", False)):
        assert is_taken == all(classes[ord(one)] & wanted for one, wanted in zip(text, places, strict=True))


@pytest.mark.parametrize("regex", ["^[a-z]{1,2}$", "^(ab|cd)$", "^a*$", "^[^a]$"])
def test_other_patterns_are_states(regex: str) -> None:
    """Where lengths differ, places depend on one another or symbols lie beyond ASCII, the states decide."""
    made = rust_matcher("x", regex)
    width = int(re.findall(r"width: (\d+)", made)[0])
    assert set(numbers(made, "classes")) == set(range(width))
    assert all(state % width == 0 for state in numbers(made, "next"))


def test_the_regular_expression_stands_beside_its_tables() -> None:
    """The test of the crate compares both."""
    assert 'regex: "^[0-9]\\\\.$"' in rust_matcher("x", r"^[0-9]\.$")
