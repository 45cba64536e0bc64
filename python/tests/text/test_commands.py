"""What commands say when they fail, where it is the whole input (UEP-BRG-2483, UEP-BRG-1990)."""

from __future__ import annotations

import pytest
from uep.bridges import translate

from .reading import NOW

LINES = {
    "bash: brew: command not found": "brew: command not found",
    "-bash: brew: command not found": "brew: command not found",
    "zsh: command not found: brew": "command not found: brew",
    "ls: cannot access 'hats': No such file or directory": "cannot access 'hats': No such file or directory",
    "ssh: connect to host shop.test port 22: Connection refused": "connect to host shop.test port 22: Connection refused",
    "bash: ./open.sh: Permission denied": "./open.sh: Permission denied",
    "tar: hats.tar: Cannot open: No such file or directory\ntar: Error is not recoverable: exiting now": (
        "hats.tar: Cannot open: No such file or directory\nError is not recoverable: exiting now"
    ),
    "make: *** [Makefile:2: all] Error 1": "[Makefile:2: all] Error 1",
    "ERROR: No version fits\nERROR: No matching hats found\nWARNING: There is a newer hatter.": (
        "No version fits\nNo matching hats found"
    ),
}


@pytest.mark.parametrize("text", LINES)
def test_what_a_command_says_alone(text):
    """The message is what stands behind the name of the program."""
    (found,) = translate(text, now=NOW)
    assert ("text", LINES[text]) == (found.format, found.record.nodes[0].message)


@pytest.mark.parametrize("text", LINES)
def test_the_same_in_a_log(text):
    """Between other lines it is what somebody logged."""
    assert [] == list(translate(f"the shop opens\n{text}\nthe shop closes\n", now=NOW))


@pytest.mark.parametrize(
    "text",
    [
        "note: the page was not found",
        "shop: hats are listed",
        "cat: a: No such file or directory\nls: b: Permission denied",
        "make: Entering directory '/srv/hats'",
        "To shop.test:hats.git\n   1a2b..3c4d  main -> main",
        "cat: a: No such file or directory\n" * 33,
    ],
)
def test_what_is_none_of_them(text):
    """Other words, two programs, folders without an error, refs that were pushed, and too many lines."""
    assert [] == list(translate(text, now=NOW))
