"""Java text: what the grammar rules decide, beyond the programs of conformance/crashes/java."""

from __future__ import annotations

import pytest
from uep.bridges.text.scanners._java_lines import is_header, omitted, read_frame, read_thread
from uep.model import Frame, MarkKind, Relation, UniversalErrorProtocol

from .reading import records

FRAMES = "\tat com.acme.Shop.open(Shop.java:7)\n\tat com.acme.Shop.main(Shop.java:3)\n"


def tree(record: UniversalErrorProtocol) -> list[tuple[int | None, str, str]]:
    """Return parent, type and message of every node."""
    return [(node.parent, node.type_name, node.message) for node in record.nodes]


@pytest.mark.parametrize(
    ("line", "frame"),
    [
        ("\tat J.main(J.java:4)", Frame(function="J.main", file="J.java", line=4)),
        (
            "\tat java.base@17/java.lang.Thread.run(Thread.java:840)",
            Frame(function="java.lang.Thread.run", file="Thread.java", line=840, module="java.base@17"),
        ),
        (
            "\tat app//com.acme.A.b(A.java:1)",
            Frame(function="com.acme.A.b", file="A.java", line=1, module="app"),
        ),
        ("\tat java.lang.Object.wait(Native Method)", Frame(function="java.lang.Object.wait")),
        ("\tat com.acme.A.b(Unknown Source)", Frame(function="com.acme.A.b")),
        ("\tat a.b.c(Unknown Source:3)", Frame(function="a.b.c", line=3)),
        (
            "\tat J$$Lambda$14/0x0000000800c03000.run(Unknown Source)",
            Frame(function="J$$Lambda$14/0x0000000800c03000.run"),
        ),
        (
            "\tat com.acme.A.b(A.java:1) ~[shop-1.0.jar:1.0]",
            Frame(function="com.acme.A.b", file="A.java", line=1, package="shop-1.0.jar:1.0"),
        ),
        ("\tat com.acme.A.b(A.java:1) [?:?]", Frame(function="com.acme.A.b", file="A.java", line=1)),
        (
            "\tat ShopTest.opens in the morning(ShopTest.kt:9)",
            Frame(function="ShopTest.opens in the morning", file="ShopTest.kt", line=9),
        ),
        (
            "\tat com.acme.Shop$Companion.open(Shop.kt:2)",
            Frame(function="com.acme.Shop$Companion.open", file="Shop.kt", line=2),
        ),
        (
            "\tat com.acme.Main$.$anonfun$main$1(Main.scala:5)",
            Frame(function="com.acme.Main$.$anonfun$main$1", file="Main.scala", line=5),
        ),
        ("    at Object.open (node:fs:573:18)", None),
        ("   at Acme.Shop.Open(String name)", None),
        ("\tat com.acme.A.b(A.java:1", None),
    ],
)
def test_a_frame_line_is_taken_apart(line: str, frame: Frame | None) -> None:
    """Module, package, native methods, hidden classes, and what only looks like it."""
    assert frame == read_frame(line)


def test_counts_of_omitted_frames_are_read() -> None:
    """The JDK and logback spell them differently."""
    assert [2, 13, None] == [
        omitted("\t... 2 more"),
        omitted("\t... 13 common frames omitted"),
        omitted("... and more"),
    ]


def test_a_thread_name_may_hold_quotes() -> None:
    """The name ends before a class."""
    assert ('a "b" c', "java.lang.Error: x") == read_thread(
        'Exception in thread "a "b" c" java.lang.Error: x'
    )


@pytest.mark.parametrize(
    "line", ["third", "Note: see below", "com.acme is here", "1: x", "\tjava.lang.Error: x"]
)
def test_ordinary_lines_are_no_headers(line: str) -> None:
    """A header is a class by its package or by its ending."""
    assert not is_header(line)


def test_a_cut_head_is_still_an_error() -> None:
    """Frames and causes without the first header make a record that says what is missing."""
    (record,) = records(FRAMES + "Caused by: java.lang.Error: low\n\t... 1 more\n")
    assert [(None, "", ""), (0, "java.lang.Error", "low")] == tree(record)
    assert (MarkKind.TRUNCATED, "bridge:input_head") in {(mark.kind, mark.rule) for mark in record.marks}


def test_a_cut_tail_is_marked() -> None:
    """The last line is the beginning of a frame."""
    (record,) = records("java.lang.Error: x\n" + FRAMES + "\tat com.acme.Sh")
    assert "bridge:input_tail" in {mark.rule for mark in record.marks}
    assert 2 == len(record.nodes[0].stack.frames)


def test_one_quoted_frame_is_no_error() -> None:
    """Prose quotes single frames."""
    assert [] == records("look at this line:\n\tat com.acme.Shop.open(Shop.java:7)\nit is odd\n")


def test_shared_frames_that_the_parent_lost_become_a_gap() -> None:
    """The count is kept although the frames cannot be."""
    (record,) = records(
        "java.lang.Error: x\n"
        + FRAMES
        + "Caused by: java.lang.Error: y\n\tat a.B.c(B.java:1)\n\t... 9 more\n"
    )
    assert (9, 1) == (record.nodes[1].stack.dropped_frames, record.nodes[1].stack.dropped_after)


def test_suppressed_errors_nest() -> None:
    """The indentation says whose they are."""
    text = (
        "java.lang.Error: top\n"
        + FRAMES
        + "\tSuppressed: java.lang.Error: s\n\t\tat a.B.c(B.java:1)\n\t\tSuppressed: java.lang.Error: ss\n\t\t\t... 1 more\n"
        "\tCaused by: java.lang.Error: sc\n\t\t... 1 more\nCaused by: java.lang.Error: c\n\t... 1 more\n"
    )
    (record,) = records(text)
    assert [
        (None, "java.lang.Error", "top"),
        (0, "java.lang.Error", "c"),
        (0, "java.lang.Error", "s"),
        (2, "java.lang.Error", "sc"),
        (2, "java.lang.Error", "ss"),
    ] == tree(record)
    assert Relation.SUPPRESSED == record.nodes[2].relation


def test_blanks_in_place_of_tabs_are_read() -> None:
    """Some shippers expand tabs."""
    (record,) = records(
        ("java.lang.Error: x\n" + FRAMES + "Caused by: java.lang.Error: y\n\t... 2 more\n").replace(
            "\t", "    "
        )
    )
    assert [(None, "java.lang.Error", "x"), (0, "java.lang.Error", "y")] == tree(record)


def test_a_header_named_in_a_log_message_is_no_error() -> None:
    """Nothing was thrown where only a name was logged."""
    assert [] == records(
        "2026-11-21 10:00:00 ERROR [main] com.acme.Shop - java.lang.IllegalStateException: x\n" * 3
    )


def test_a_message_of_the_word_null_is_none() -> None:
    """Loggers print it for an error without a message."""
    (record,) = records("java.lang.Error: null\n" + FRAMES)
    assert [(None, "java.lang.Error", "")] == tree(record)


def test_forged_frames_inside_a_message_stay_message() -> None:
    """Text after them says that they were none."""
    (record,) = records("java.lang.Error: a\n\tat forged.B.c(B.java:1)\nb\n" + FRAMES)
    assert [(None, "java.lang.Error", "a\n\tat forged.B.c(B.java:1)\nb")] == tree(record)
