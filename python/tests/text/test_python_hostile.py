"""Hostile text for what reads Python's errors in layouts of tools: eight times the text takes about eight times the time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .growth import assert_linear

HEADER = "Traceback (most recent call last):\n"
FRAME = '  File "/srv/a.py", line 3, in pay\n    charge()\n'
BARE = 'File "/srv/a.py", line 3, in pay\n'
TASK = "ray::f() (pid=7)\n"
NOW = "2026-11-21T12:00:00Z"

HOSTILE: dict[str, Callable[[int], str]] = {
    "arguments": lambda n: (HEADER + '  File "/a.py", line 1, in f(' + "x" * 99 + "):\n    >  g()\n") * n,
    "backticks_above": lambda n: ("`a\n" + HEADER + FRAME + "KeyError: `7\n") * n,
    "bare_places": lambda n: BARE * n,
    "bare_places_far_apart": lambda n: (BARE + "a\nb\n") * n,
    "blanks_between_all": lambda n: (BARE + "\n    charge()\n\n") * n,
    "breaks": lambda n: f"{HEADER.strip()}<br>" + "<br>x" * n + "\n",
    "breaks_below": lambda n: f"{HEADER.strip()}<br>\n" * n,
    "calls": lambda n: (
        "The stack trace of python calls that resulted in this\nFile: 'a', lineno: 1, function: f\n" * n
    ),
    "excerpts": lambda n: (
        (f"While running game code:\n{FRAME}KeyError: x\n\n-- Full Traceback ---\n\nFull traceback:\n") * n
    ),
    "entries_without_titles": lambda n: ">   a()\nE   A: b\n" * n,
    "entries_in_blanks": lambda n: "    >   a()\n    E   A: b\n\n" * n,
    "entries_far_above": lambda n: ">   a()\n" + "    x\n" * 60 + "E   A: b\n" * n,
    "examples": lambda n: ("_" * 50 + " a " + "_" * 50 + "\n" + "x\n" * 9 + "a.py:3: DocTestFailure\n") * n,
    "titles_in_words": lambda n: (
        ("= FAILURES =".center(60, "=") + "\n" + "_" * 50 + " a " + "_" * 50 + "\nx\n") * n
    ),
    "tables": lambda n: "Exception Type: A\nException Value: b\nException Location: c, line 3, in d\n" * n,
    "tables_without_types": lambda n: "Exception Location: c, line 3, in d\n" * n,
    "messages_in_backticks": lambda n: (HEADER + FRAME + "KeyError: x\n" + "`\n" * 9 + "y`\n\n") * n,
    "bars": lambda n: HEADER + FRAME + "KeyError: x\n" + "1%|" * n + "\n",
    "far_frames": lambda n: (FRAME + "    more()\n" * 9) * n,
    "filled_source": lambda n: HEADER + FRAME + ("    x" + " " * 400 + '  File "\n') * n,
    "flat": lambda n: HEADER.strip() + ' File "/a.py", line 1, in f g()' * n + "\n",
    "flat_headers": lambda n: (HEADER.strip() + ' File "/a.py", line 1, in f g() ') * n + "\n",
    "indented_paragraphs": lambda n: HEADER + FRAME + "KeyError: 7:\n" + "  more\n\n" * n,
    "margins_of_words": lambda n: f"shop:   {FRAME[2:]}" * n,
    "open_quotes": lambda n: f'text: "{HEADER}{FRAME}KeyError: ' + 'x\ny"' * n + "\n",
    "prompts": lambda n: HEADER + FRAME + "KeyError: x\n" + "(a) " * n + "\n",
    "stackprinter": lambda n: (BARE + "--> 3    charge()\n\n") * n,
    "stackprinter_far_arrows": lambda n: BARE * n + "--> 3    charge()\n",
    "strokes": lambda n: HEADER + FRAME + "KeyError: x\n" + "\n--------------------\n" * n,
    "tasks": lambda n: HEADER + FRAME + f"RayTaskError(KeyError): {TASK}{FRAME}" * n,
    "tasks_joined": lambda n: (
        f"RayTaskError: {TASK}{FRAME}KeyError: 7\n"
        + f"\nThe above exception was the direct cause of the following exception:\n\n{TASK}{FRAME}KeyError: 7\n"
        * n
    ),
    "words_of_azure": lambda n: f"Exception: KeyError: 7\nStack: {FRAME}" * n,
    "words_of_azure_alone": lambda n: f"Stack: {FRAME}" * n,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_linear_time(name: str) -> None:
    """Eight times the text takes no more than about eight times the time."""
    assert_linear(HOSTILE[name], 250)
