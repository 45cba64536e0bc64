"""Where errors stand in a text whose lines a console broke, and what is left alone (UEP-BRG-2775, UEP-BRG-3107)."""

from __future__ import annotations

import io
from functools import partial

from hypothesis import given
from hypothesis import strategies as st
from uep.bridges import translate
from uep.bridges.text._detector import Detector
from uep.bridges.text._rejoined import Break, breaks_in, rejoined
from uep.bridges.text._table import GRAMMARS

ABOVE = "What is this?\n\n"
BROKEN = (
    "thread 'main' panicked at 'the warehouse of the shop has no hats: \"no shelf is l\n"
    "eft\"', src/shelf.rs:9\n"
    "stack backtrace:\n"
    "   0: shop::warehouse::shelf::read_every_shelf_of_the_warehouse_of_the_shop_at_t\n"
    "he_corner\n"
    "             at ./src/warehouse.rs:12:5\n"
)
BELOW = '\nAnd then:\n\nTraceback (most recent call last):\n  File "a.py", line 3, in f\nValueError: no\n'
TEXT = st.lists(st.text("ab |=`\t-", max_size=90), max_size=12)


def test_errors_stand_where_they_stood() -> None:
    """Offsets, lengths and numbers of lines are those of the input, above, within and below what is put together."""
    text = ABOVE + BROKEN + BELOW
    first, second = translate(io.BytesIO(text.encode()))
    assert (first.span.offset, first.span.line, first.span.lines) == (len(ABOVE), 3, 6)
    assert first.span.length == len(BROKEN) - 1
    header = text.index("Traceback")
    assert (second.span.offset, second.span.line, second.span.lines) == (header, 12, 3)


def test_the_same_in_a_stream_that_delivers_line_by_line() -> None:
    """What is there at a time is put together, or stays broken where the rest had not come; nothing is lost."""

    class Slow(io.BytesIO):
        def read1(self, size: int | None = -1, /) -> bytes:
            return self.readline()

    found = list(translate(Slow((ABOVE + BROKEN + BELOW).encode())))
    assert ["panic", "ValueError"] == [each.record.nodes[0].type_name for each in found]


@given(TEXT)
def test_no_line_is_lost(texts: list[str]) -> None:
    """Put together, lines hold what they held but blanks at their ends."""
    breaks = {at: Break(" ", 0) for at in range(1, len(texts), 3)}
    whole, rows = rejoined(texts, breaks)
    assert len(whole) == len(texts) - len(breaks) == len(rows) - 1
    assert "".join("".join(texts).split()) == "".join("".join(whole).split())
    assert rows == [at for at in range(len(texts) + 1) if at not in breaks]


@given(TEXT)
def test_a_text_without_an_error_stays(texts: list[str]) -> None:
    assert not breaks_in(texts, partial(Detector, GRAMMARS))
