"""Errors of the JVM inside other forms: what conformance/vectors/java/wild-b.json does not say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .growth import assert_linear
from .reading import records

OPEN = "\tat com.acme.Shop.open(Shop.java:9)\n"
MAIN = "\tat com.acme.Shop.main(Shop.java:3)\n"
NAME = "com.acme.ShelfException"


@pytest.mark.parametrize(
    "label", ["Stack Dump = ", '"stack_trace": "', '  "trace" : "', "  actual: ", "Exception: ", "Caused: "]
)
def test_a_label_is_no_part_of_a_header(label: str) -> None:
    """Words of tools, and the key of a string whose line feeds are no escapes."""
    (record,) = records(f"{label}{NAME}: no shelf\n{OPEN}{MAIN}")
    assert (NAME, "no shelf") == (record.nodes[0].type_name, record.nodes[0].message)


def test_a_mark_of_a_quotation_may_lack_its_blank() -> None:
    """Markdown does not ask for it."""
    (record,) = records(f">{NAME}: no shelf\n> {OPEN}> {MAIN}")
    assert (NAME, 2) == (
        record.nodes[0].type_name,
        len(record.nodes[0].stack.frames) if record.nodes[0].stack else 0,
    )


def test_the_last_lines_of_a_report_are_no_frames() -> None:
    """An element ends where it is closed, and another error may follow."""
    one = f'<failure type="x">{NAME}: no shelf\n{OPEN}{MAIN}</failure>\n'
    assert [NAME, NAME] == [record.nodes[0].type_name for record in records(f"<suite>\n{one}{one}</suite>\n")]


def test_an_application_that_does_not_respond_is_an_error_in_every_log_of_android() -> None:
    """The lines have the prefix of the log."""
    head = "03-02 09:14:07.130   512   533 E ActivityManager: "
    lines = [
        "ANR in com.acme.shop (com.acme.shop/.Main)",
        "PID: 4021",
        "Reason: no answer",
        "Load: 0.1 / 0.2",
    ]
    (record,) = records("".join(f"{head}{line}\n" for line in lines))
    assert ("ANR", "no answer", "com.acme.shop") == (
        record.nodes[0].type_name,
        record.nodes[0].message,
        record.context["android.process"],
    )


def test_tabs_among_blanks_are_the_same_margin() -> None:
    """A page makes blanks of some of the tabs."""
    (record,) = records(f"{NAME}: no shelf\n        {OPEN.strip()}\n{MAIN}")
    assert 2 == len(record.nodes[0].stack.frames if record.nodes[0].stack else [])


def test_a_type_of_the_machine_itself_ends_the_words_of_a_log_line() -> None:
    """Flink names the cause behind its own words."""
    (record,) = records(
        f"kafka (1/2) switched to FAILED with failure cause: java.lang.Exception: gone\n{OPEN}{MAIN}"
    )
    assert ("java.lang.Exception", "gone") == (record.nodes[0].type_name, record.nodes[0].message)


def test_a_word_of_beeline_in_prose_is_no_error() -> None:
    """Only state and code show where a message ends."""
    assert [] == records("the shop:\nError: it FAILED: so what\n\nand (state=open,code=1)\n", source="java")


def test_the_boundary_of_coroutines_is_no_frame() -> None:
    """It may stand there more than once, above a cause too, and is words without frames above it."""
    mark = "\t(Coroutine boundary)\n"
    (record,) = records(
        f"{NAME}: no shelf\n{OPEN}{mark}{MAIN}{mark}Caused by: {NAME}: gone\n{OPEN}{mark}{MAIN}"
    )
    assert [2, 2] == [len(node.stack.frames) if node.stack else 0 for node in record.nodes]


HOSTILE: dict[str, Callable[[int], str]] = {
    "answers": lambda n: "ANR in a.b\nPID: 1\n" * n,
    "failures": lambda n: '<failure type="a.b.CException">a.b.CException: x\n' * n,
    "messages": lambda n: "Error: FAILED: x\n" * n,
    "migrations": lambda n: "ERROR: Migration a failed\n-----------\nSQL State  : 1\n" * n,
    "pages": lambda n: "**a.b.CException** in **d**\n    A.java:1 - a.b\n" * n,
    "served": lambda n: ("*a.b.C:" * 30 + "\na.b.C:m:C.java:1\n") * n,
    "tests": lambda n: "  actual: a.b.C: x\n at a.b (C.clj:1)\n    a.b (C.clj:2)\n" * n,
    "threads": lambda n: "  | group=\n  at a.b.C.d(C.java:1)\n" * n,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_linear_time(name: str) -> None:
    """Eight times the text takes no more than about eight times the time."""
    assert_linear(HOSTILE[name], 120)
