"""What tools, debuggers and services say where somebody pasted it: what a vector does not suffice for (UEP-BRG-2850 to UEP-BRG-2879)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from uep.bridges import translate

from .growth import assert_linear
from .reading import NOW

FRAME = '  File "shop/a.py", line 3, in open\n    shelf["hats"]\n'
ASKED = "What is wrong with the shop, and how do I open it?\n\n"
LINES = {
    "HatError(KeyError('hats'))": "'hats'",
    "FileNotFoundError(2, 'No such file or directory')": "[Errno 2] No such file or directory",
    "ConnectionError(MaxRetryError('no shop', 3))": "('no shop', 3)",
    "Loading failed: Error Domain=ShopError Code=3 UserInfo={NSLocalizedDescription=No hats.}": "No hats.",
    "2026/03/02 09:14:07 http: panic serving 10.0.0.1:61894: no hats": "no hats",
    "Error: rpc error: code = Internal desc = no hats": "no hats",
    "az: ERROR: (ShelfNotFound) Shelf 'a' is not there.": "Shelf 'a' is not there.",
    "upstream timed out, client: 10.0.0.1, server: shop.test": "upstream timed out",
}
HOSTILE: dict[str, Callable[[int], str]] = {
    "boxes": lambda n: "Exception has occurred: KeyError\nx\n" * n,
    "blank_boxes": lambda n: f"Exception has occurred: KeyError\nx\n{FRAME}" + "\n" * 10 * n,
    "issues": lambda n: f"HatError: no hats\n{FRAME}" * n,
    "rows": lambda n: "-- | --\n" + "a, line 1, in f\n" * n,
    "prefixes": lambda n: ("```\nError: x\n" + "#9 0.1 a\n" * 3 + "```\n") * n,
    "refused": lambda n: "```\n" + "Error from server (Gone): a\n" * n + "```\n",
    "shown": lambda n: "TypeError: a\nf\na.js:3:5\n" + "View compiled\n" * n,
    "records": lambda n: ASKED + '{"level":"error","error":"a"}\n' * n,
}
WIDE = (
    "```\nFATA[0001] a" + " " * 8000 + "b\n```\n",
    f"The error is:\n\n```\nA {'aa ' * 2700}{{\n```\n",
    "```\n2026-03-02T09:14:07.120Z\tERROR\t" + "a " * 4000 + "{\n```\n",
    "error " * 1300 + "\n```\nno such hat is there\n```\n",
    "HatError(" * 900 + "'a'" + ")" * 900,
    "a: " * 2700 + "rpc error: code = Foo desc",
)


@pytest.mark.parametrize("line", LINES)
def test_a_line_alone_and_in_a_page(line: str) -> None:
    """The message is the same in both."""
    for text in (line, f"{ASKED}{line}\n"):
        assert [LINES[line]] == [item.record.nodes[0].message for item in translate(text, now=NOW)]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_take_linear_time(name: str) -> None:
    """Eight times the text takes no more than about eight times the time."""
    assert_linear(HOSTILE[name], 250)


@pytest.mark.parametrize("text", WIDE)
def test_wide_lines_are_read_in_time(text: str) -> None:
    """A line that nearly fits is left at once; what is found in it does not matter."""
    assert len(list(translate(text, now=NOW))) < 2
