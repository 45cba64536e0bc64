"""What a page quotes without frames is read as a whole input is (UEP-BRG-2490, UEP-BRG-2491)."""

from __future__ import annotations

import pytest
from uep.bridges import translate

from .growth import assert_linear
from .reading import NOW, records

PAGE = "I open the shop and see this.\n\n```\nTypeError: hat is not a function\n```\n"


def _messages(text: str) -> list[str]:
    return [item.record.nodes[0].message for item in translate(text, now=NOW)]


def test_one_named_runtime_reads_no_page():
    """Who names a runtime gives its text, and no page around it."""
    assert [] == records(PAGE, source="javascript")


@pytest.mark.parametrize("count", [400, 401])
def test_a_long_text_is_no_page(count):
    """Up to 400 lines are a page."""
    text = "a line\n" * (count - 3) + "```\nHatError: no hat\n```"
    assert (["no hat"] if count == 400 else []) == _messages(text)


def test_a_page_of_many_bytes_is_none():
    """Up to 65536 bytes are a page, where it has more lines than a short input."""
    assert [] == _messages("x" * 999 + "\n" + ("y" * 999 + "\n") * 66 + "```\nHatError: no hat\n```\n")


@pytest.mark.parametrize(
    "prompt", ["$ hats", "PS C:\\hats> hats", "ann@shop:~/hats$ hats", "C:\\hats>hats", "% hats"]
)
def test_a_command_is_no_part_of_what_it_said(prompt):
    """Each shell has its own prompt."""
    assert ["no hat"] == _messages(f"It says\n\n```\n{prompt}\nHatError: no hat\n```\n")


def test_a_fence_that_nobody_closes_quotes_nothing():
    """What follows may be anything."""
    assert [] == _messages("```\nHatError: no hat\n")


def test_pages_cost_linear_time():
    """The work grows with the lines."""
    assert_linear(lambda count: "```\nno hat\n```\n" * count, 100)
