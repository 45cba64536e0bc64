"""Titles of pages that are the first line of an error."""

from __future__ import annotations

from time import process_time
from typing import Final

from uep.bridges.text._titled import with_title

_FRAMES: Final = ["```", "goroutine 7 [running]:", "main.open(0x1)", "\t/shop/hats.go:4 +0x1d", "```"]
_LONG: Final = 20_000
_SOON: Final = 5.0


def test_a_title_moves_above_its_frames() -> None:
    """Each line below the title keeps its number from the first frame on."""
    texts = ["# Fatal error: no hats", "", *_FRAMES]
    moved = with_title(texts)
    assert ["", "```", "fatal error: no hats", *_FRAMES[1:]] == moved
    assert len(texts) == len(moved)


def test_a_title_that_the_text_repeats_is_left_out() -> None:
    """The line is kept as a blank one."""
    texts = ["# Shop error: no hats", "", "12:00 Shop error: no hats"]
    assert ["", *texts[1:]] == with_title(texts)


def test_a_title_in_words_stays() -> None:
    """A page that tells of nothing is returned itself."""
    texts = ["# Hats are sold out", "", *_FRAMES]
    assert with_title(texts) is texts


def test_long_titles_take_linear_time() -> None:
    """No title makes the reading of a page slow."""
    started = process_time()
    for word in ("a.", "A::", "at ", "panic: ", "Error: ", "(", "Uncaught "):
        with_title(["# " + word * _LONG, "", "at " + word * _LONG])
    assert process_time() - started < _SOON
