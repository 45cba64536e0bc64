"""Labels of a page that tell a type and a message."""

from __future__ import annotations

from time import process_time
from typing import Final

from uep.bridges.text._page_labels import read_labels
from uep.bridges.text._table import GRAMMARS

_LONG: Final = 20_000
_SOON: Final = 5.0


def test_labels_in_bold_tell_an_error() -> None:
    """The marks of the labels are none of what they tell."""
    texts = ["**Exception Type:** `System.HatException`", "**Message:** no hats"]
    ((_, parsed, index),) = read_labels(GRAMMARS, texts)
    assert ("System.HatException", "no hats", 0) == (parsed.root.type_name, parsed.root.message, index)


def test_a_type_without_a_message_tells_none() -> None:
    """One label alone is no error."""
    assert [] == list(read_labels(GRAMMARS, ["Error: System.HatException", "", ""]))


def test_long_lines_take_linear_time() -> None:
    """No line makes the reading of labels slow."""
    started = process_time()
    for word in ("a.", "Error: ", "Message: ", "*", " "):
        list(read_labels(GRAMMARS, ["Error: " + word * _LONG, "Message: " + word * _LONG]))
    assert process_time() - started < _SOON
