"""What the line of a log says above an error stays with it (UEP-BRG-3026 to UEP-BRG-3028)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from uep.bridges import translate

from .outputs import outputs

KEY = "log.record.original"
LEAST = 30
NOW = "2026-11-22T10:00:00Z"
HEADS = [
    "2026-11-21 09:00:01.250 ERROR [main] shop.Cart - Order 42 failed",
    "2026-11-21T09:00:01.250+01:00 ERROR 7 --- [http-1] shop.Cart : Servlet.service() threw exception [no shelf]",
    "2026/11/21 09:00:01 order 42 failed",
    "[2026-11-21 09:00:01] production.ERROR: Order 42 failed",
    "E1121 09:00:01.250000 7 cart.go:42] order 42 failed",
    "ERROR:shop.cart:Order 42 failed",
    "[09:00:01 ERR] Order 42 failed",
]
TRACE = (
    "Traceback (most recent call last):\n"
    '  File "/srv/shop.py", line 7, in add\n'
    "    shelf(order)\n"
    "ValueError: no shelf\n"
)


def told(text: str) -> list[str | None]:
    return [one.record.context.get(KEY) for one in translate(text.encode("utf-8"), now=NOW)]


@pytest.mark.parametrize("head", HEADS)
def test_the_words_above_an_error_of_any_runtime(head):
    """What runtimes printed is read as before, and says nothing that is not above it."""
    count = 0
    for name, (text, _) in outputs().items():
        alone = list(translate(text.encode(), now=NOW))
        below = list(translate(f"{head}\n{text}".encode(), now=NOW))
        if [one.record.nodes for one in alone] != [one.record.nodes for one in below]:
            continue
        said, handling = below[0].record.context.get(KEY), below[0].record.handling
        # What nothing caught the runtime printed itself.
        is_caught = handling is None or handling.handled is not False
        assert said in (head * is_caught or None, alone[0].record.context.get(KEY)), name
        count += said == head
    assert count >= LEAST


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=300))
def test_any_words_stay(words):
    """Words of any characters; those that are an error themselves are one."""
    head = f"2026-11-21 09:00:01.250 INFO [main] shop.Cart - order {words}"
    found = list(translate(f"{head}\n{TRACE}".encode(), now=NOW))
    last = found[-1].record
    if len(found) == 1 and last.nodes[0].type_name == "ValueError":
        assert last.context[KEY] == head.strip()


@pytest.mark.parametrize("between", ["", "\n", "\n\n\n"])
def test_blank_lines_do_not_part(between):
    assert told(f"{HEADS[0]}\n{between}{TRACE}") == [HEADS[0]]


@pytest.mark.parametrize("between", ["\n\n\n\n", "old stock\n", "\nold stock\n\n"])
def test_other_lines_part(between):
    assert told(f"{HEADS[0]}\n{between}{TRACE}") == [None]


def test_each_record_has_its_own():
    text = "".join(f"{HEADS[0]} {number}\n{TRACE}" for number in range(40))
    assert told(text) == [f"{HEADS[0]} {number}" for number in range(40)]


def test_a_word_that_is_not_utf_8_is_marked():
    data = HEADS[0].encode() + b" \xff\n" + TRACE.encode()
    (one,) = translate(data, now=NOW)
    assert one.record.context[KEY] == f"{HEADS[0]} \ufffd"
    assert f"/context/{KEY}" in [mark.path for mark in one.record.marks]


def test_a_long_line_stays_within_the_limits():
    (one,) = translate(f"{HEADS[0]} {'x' * 200_000}\n{TRACE}".encode(), now=NOW)
    assert one.record.nodes[0].message == "no shelf"
    assert len(one.record.context.get(KEY, "")) < 100_000
