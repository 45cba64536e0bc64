"""Hostile text for what reads errors that people quote: eight times the text takes about eight times the time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .growth import assert_linear

HEADER = "Traceback (most recent call last):\n"
FRAME = '  File "/srv/a.py", line 3, in pay\n    charge()\n'
NOW = "2026-11-21T12:00:00Z"
HS_ERR = (
    "#\n# A fatal error has been detected by the Java Runtime Environment:\n#\n"
    "#  Internal Error (sharedRuntime.cpp:531), pid=7, tid=8\n#  guarantee(cb != NULL) failed: must be\n#\n"
    "# JRE version: OpenJDK Runtime Environment (17.0.15+6)\n# Problematic frame:\n# C  [libtill.so+0x7a]  pay+0x1b\n#\n"
)

HOSTILE: dict[str, Callable[[int], str]] = {
    "attributes_of_fences": lambda n: "```py" + " " * 8 * n + "x\ny\n```\n",
    "arrows": lambda n: "    \u2192 9\u2502 x\n" * n,
    "blank_lines_below_frames": lambda n: (HEADER + FRAME + "\n" * 5) * n,
    "broken_frames": lambda n: "a.B: c\n\tat a.B.c(B.java:1)\n" + ("\tat " + "a." * 40 + "\n") * n,
    "breaks_of_html": lambda n: "Error: x<br>\n" * n,
    "causes_in_causes": lambda n: "[cause]: Error: x {\n" * n,
    "colours_without_escapes": lambda n: "[0mError[1;31m: x\n" * n,
    "columns_that_change": lambda n: ("Error: x\n" + "at f (/a.js:1:2)\n" * 7 + "  at f (/a.js:1:2)\n") * n,
    "dead_machines": lambda n: (HS_ERR + "\n---------------  T H R E A D  ---------------\n") * n,
    "djangos_old_headers": lambda n: "Traceback:\n\n" * n,
    "flat_frames": lambda n: (HEADER + 'File "/a.py", line 1, in f\n' * 9) * n,
    "headers_of_java_and_python": lambda n: f"a.b.CException: {HEADER}" * n,
    "marks_of_ranks": lambda n: "".join(f"[rank{i % 99}]: {HEADER}" for i in range(n)),
    "notebooks": lambda n: "Py4JJavaError: x\n: a.BException: c\n" * n,
    "outdented": lambda n: "TypeError: x\n" * n + "at f (/a.js:1:2)\n" * n,
    "paragraphs": lambda n: HEADER + FRAME + "KeyError: 7:\n" + "more:\n\n" * n,
    "tight_fences": lambda n: "```Error: a\n" * n,
    "tight_backticks": lambda n: "`Error: a\nb\n" * n,
    "titles_of_drivers": lambda n: "a.BException: c\n\tat a.B.c(B.java:1)\n\nDriver stacktrace:\n" * n,
    "vites": lambda n: "[vite] Internal server error: x\n  Plugin: y\n" * n,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_linear_time(name: str) -> None:
    """Eight times the text takes no more than about eight times the time."""
    assert_linear(HOSTILE[name], 250)
