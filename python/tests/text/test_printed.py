"""Texts that lost their form: whatever is mended, each line stays where it stood (UEP-BRG-3019 to UEP-BRG-3025)."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from uep.bridges import translate
from uep.bridges.text._called import without_call
from uep.bridges.text._printed import as_printed

NOW = "2026-11-21T12:00:00Z"
PARTS = [
    "```",
    "```py",
    "`",
    "**",
    "<br>",
    "<p>",
    "</p>",
    "&#10;",
    "&lt;",
    "##[error]",
    "[31m",
    "[0m",
    "^[[m",
    "Traceback (most recent call last):",
    'File "a.py", line 3, in f',
    "ValueError: no shelf",
    "    ^^^",
    "Error: no shelf",
    "# panic: no shelf",
    "goroutine 1 [running]:",
    "at open (/srv/shop.js:3:9)",
    "[cause]: Error: x {",
    "---> A.B: c",
    "Caused by:",
    "stack traceback:",
    "[C]: in ?",
    "run : no shelf",
    "At C:\\a.ps1:1 char:1",
    "    + FullyQualifiedErrorId : NativeCommandError",
    "\u00a0",
    " ",
    "\t",
    "x",
    "\n",
    "\n",
    "\n",
    "\n\n",
]
TEXTS = st.lists(st.sampled_from(PARTS), max_size=60).map("".join)


def mended(text: str) -> tuple[int, int]:
    """Return the numbers of lines before and after."""
    raw = text.encode()
    printed, lines = as_printed(raw, lambda: raw.split(b"\n"), 0)
    assert printed.split(b"\n") == lines()
    return raw.count(b"\n"), printed.count(b"\n")


@given(TEXTS)
@example("a<br>\nb&#10;c<br>\nd<br>\ne")
def test_no_line_comes_or_goes(text: str) -> None:
    before, after = mended(text)
    assert before == after


@given(TEXTS)
def test_lines_that_stay_know_where_they_stood(text: str) -> None:
    """Only their text may lose what stands before it."""
    lines = text.split("\n")
    raws = [line.encode() for line in lines]
    hits = dict.fromkeys(range(0, len(lines), 2), ())
    texts, (numbers, offsets, kept), left = without_call(
        lines, (range(len(lines)), range(len(lines)), raws), hits
    )
    assert list(numbers) == list(offsets)
    assert kept == [raws[at] for at in numbers]
    assert all(lines[at].endswith(shown) for at, shown in zip(numbers, texts, strict=True))
    assert all(numbers[at] in hits for at in left)


@given(TEXTS)
def test_each_error_stands_in_the_text(text: str) -> None:
    raw = text.encode()
    for found in translate(raw, now=NOW):
        span = found.span
        assert 0 <= span.offset and span.offset + span.length <= len(raw)
        assert 1 <= span.line and span.line + span.lines - 1 <= raw.count(b"\n") + 1
