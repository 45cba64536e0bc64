"""What people copy of consoles and pages reads as the runtime printed it (UEP-BRG-2760 to UEP-BRG-2781)."""

from __future__ import annotations

import pytest
from uep.bridges import translate

from .reading import NOW, records

THROWN = "terminate called after throwing an instance of 'std::out_of_range'"
TRACE = """org.shop.doors.DoorException: The front door failed for ':hats-in-front:left'.
        at org.shop.doors.internal.DoorHandler.openDoorNow(DoorHandler.java:100)
        at org.shop.doors.internal.execution.OnceExecuter.execute(OnceExecuter.java:53)
"""


def broken(text: str, width: int) -> list[str]:
    """Return lines as a console of a width shows them."""
    return [line[at : at + width] for line in text.splitlines() for at in range(0, len(line), width)]


@pytest.mark.parametrize("margin", ["", "  "])
@pytest.mark.parametrize("width", [60, 64, 72])
def test_a_console_breaks_lines_at_its_width(margin, width):
    """Three lines are as long; the errors are those of the text as it was."""
    lines = [f"{margin}{line}" for line in broken(TRACE, width)]
    (record,) = records("I see:\n\n" + "\n".join(lines) + "\n")
    assert "The front door failed for ':hats-in-front:left'." == record.error_message
    assert ["DoorHandler.java", "OnceExecuter.java"] == [frame.file for frame in record.nodes[0].stack.frames]


def test_a_console_fills_lines_up():
    """Blanks at the end of a line are none of its width."""
    text = "\n".join(line.ljust(64) for line in broken(TRACE, 64))
    (record,) = records(f"{text}\nWhy?\n")
    assert "The front door failed for ':hats-in-front:left'." == record.error_message


@pytest.mark.parametrize("before", ['The shop says "', "shop: "])
def test_an_error_of_several_lines_becomes_one(before):
    """A quotation mark or a colon stands before it."""
    (record,) = records(f"{before}{THROWN} what():  map::at  Aborted (core dumped)\n")
    assert ("std::out_of_range", "map::at") == (record.nodes[0].type_name, record.error_message)


@pytest.mark.parametrize(
    "text",
    [
        'messages:\n  closed: "HatException: no hats are left"\n',
        'errors:\n  - "HatException: no hats are left"\n',
        'raise Shop("HatException: no hats are left") when it crashes\nthe shop\n',
    ],
)
def test_quoted_values_are_no_errors(text):
    """Only a sentence tells of an error that it quotes."""
    assert [] == list(translate(text, now=NOW))


@pytest.mark.parametrize("mark", ["[ERROR] ", "Error:  ", "Error: ", "##[error]"])
def test_github_shows_the_level_of_maven(mark):
    """Its mark stands before each line; one that is blank has lost the blank behind it."""
    goal = "Failed to execute goal org.acme:shop:1.2:open (default-open) on project shop: no hats"
    below = "To see the full stack trace of the errors, re-run Maven."
    (record,) = records(f"[INFO] BUILD FAILURE\n{mark}{goal} -> [Help 1]\n{mark.rstrip()}\n{mark}{below}\n")
    assert (goal, "maven") == (record.error_message, record.handling.mechanism)


def test_the_trace_of_maven_is_told_once():
    """What stands right below the number of its help is the error itself."""
    goal = "Error:  Failed to execute goal org.acme:shop:1.2:open (default-open) on project shop: no hats"
    trace = "org.acme.HatException: no hats\n\tat org.acme.Shop.open(Shop.java:9)\n\tat org.acme.Shop.main(Shop.java:3)\n"
    (record,) = records(f"{goal} -> [Help 1]\n{trace}")
    assert "org.acme.HatException" == record.nodes[0].type_name
