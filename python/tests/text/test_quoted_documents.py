"""Documents that a short text quotes: where they may stand, and that looking for them stays linear."""

from __future__ import annotations

import pytest
from uep.bridges import translate

from .growth import assert_linear

NOW = "2026-11-21T12:00:00Z"
BODY = '{\n  "error": {"code": "no_hats", "message": "no hats are left"}\n}'


def messages(text: str) -> list[str]:
    """Return the messages of the errors in a text."""
    return [item.record.error_message for item in translate(text, now=NOW)]


def test_a_fence_that_does_not_close_is_none() -> None:
    """Its lines are lines of the text."""
    assert [] == messages(f"see\n```\n{BODY.replace(chr(10), '')}\n")


def test_the_place_is_that_of_the_value() -> None:
    """Offsets and lines are counted in the whole input."""
    text = f"see\n\n```json\n{BODY}\n```\n"
    found = next(iter(translate(text, now=NOW)))
    assert (text.index("{"), 4, 3) == (found.span.offset, found.span.line, found.span.lines)


@pytest.mark.parametrize("above", ["$ cat hats.json", "shop> jq . hats.json"])
def test_a_file_that_is_shown_is_none(above: str) -> None:
    """What a command shows of a file nobody answered."""
    assert [] == messages(f"{above}\n{BODY}\n")


def test_a_long_text_is_not_searched() -> None:
    """What a long log holds is somebody else's."""
    assert [] == messages("the shop opens\n" * 2000 + BODY)


@pytest.mark.parametrize("line", ["```a\n", "~~~~ b\n```\n", '{"a":\n', "failed: {'a': \n", '{"a": "\n'])
def test_looking_is_linear(line: str) -> None:
    """Fences and values that do not end are passed over once."""
    assert_linear(lambda count: line * count, 240)
