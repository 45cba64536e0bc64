"""Further layouts of the JVM's errors: what the vectors of conformance/vectors/java/wild.json do not say."""

from __future__ import annotations

import pytest
from uep.bridges.text.scanners._java_lines import read_bare_frame, read_frame, read_header, read_thread
from uep.model import Frame, MarkKind, Relation

from .growth import assert_linear
from .reading import records

HEAD = "java.lang.IllegalStateException: no shelf\n"
OPEN = "\tat com.acme.Shop.open(Shop.java:9)\n"
MAIN = "\tat com.acme.Shop.main(Shop.java:3)\n"


@pytest.mark.parametrize(
    ("line", "frame"),
    [
        (
            "\tat com.acme.Shop.run(Shop.java:4) ~[?:?] {re:mixin,pl:mixin:A}",
            Frame(function="com.acme.Shop.run", file="Shop.java", line=4),
        ),
        (
            "\tat com.acme.Shop.run(Shop.java:4) [shop.jar:1] {}",
            Frame(function="com.acme.Shop.run", file="Shop.java", line=4, package="shop.jar:1"),
        ),
        ("  at com.acme.Shop.run(Shop.kt:4),", Frame(function="com.acme.Shop.run", file="Shop.kt", line=4)),
        ("\tat Acme.Shop.Run + 0x2c(Unknown Source)", Frame(function="Acme.Shop.Run")),
        ("\tat com.acme.Shop.run(Shop.java:4) {re:mixin", None),
        ("\tat com.acme.Shop.run(Shop.java:4) and {so} on", None),
    ],
)
def test_marks_behind_a_frame_are_left_out(line: str, frame: Frame | None) -> None:
    """Braces, a comma and an offset; what is cut or goes on in words is no frame."""
    assert frame == read_frame(line)


@pytest.mark.parametrize(
    "line",
    ["see com.acme.Shop.run(Shop.java:4)", "config.load(settings.json)", "a.b(c)", "com.acme.Shop.run(x, y)"],
)
def test_a_frame_without_the_word_has_a_file_of_the_jvm(line: str) -> None:
    """Calls in sentences and of other languages are none."""
    assert read_bare_frame(line) is None


def test_a_fiber_names_itself_below_its_thread() -> None:
    """The thread is the one that ended, the header that of the fiber."""
    text = 'Exception in thread "main" Exception in thread "zio-fiber-7" java.lang.String: boom'
    assert ("main", "java.lang.String: boom") == read_thread(text)


def test_what_a_service_could_not_do_is_message() -> None:
    """The words in front of the colon stay."""
    assert ("org.acme.StartException", "in service shop: no shelf") == read_header(
        "org.acme.StartException in service shop: no shelf"
    )


def test_a_header_may_stand_in_brackets_at_the_end_of_a_record() -> None:
    """Servers quote the trace of a servlet."""
    (record,) = records(f"SRVE0068E: thrown by the servlet. Exception created : [{HEAD}{OPEN}{MAIN}")
    assert "java.lang.IllegalStateException" == record.nodes[0].type_name


def test_the_stack_of_a_fiber_is_no_error() -> None:
    """ZIO prints what the fiber did below its error."""
    (record,) = records(
        f"{HEAD}{OPEN}{MAIN}\nFiber:2 execution trace:\n  at com.acme.A.b(A.scala:2)\n  at com.acme.A.c(A.scala:3)\n"
    )
    assert 2 == len(record.nodes[0].stack.frames if record.nodes[0].stack else [])


def test_suppressed_errors_without_a_wrapper_are_the_last_error_s() -> None:
    """Jenkins may end with them."""
    (record,) = records(
        f"{HEAD}{OPEN}Also:   java.lang.Exception: remote\n\t\tat com.acme.Till.call(Till.java:4)\n"
    )
    assert [None, Relation.SUPPRESSED] == [node.relation for node in record.nodes]


def test_a_map_that_is_cut_says_so() -> None:
    """What stands before the cut is read."""
    (record,) = records(
        '#error {\n :via\n [{:type java.io.IOException\n   :message "no\\nshelf"\n   :at [acme.shop open "shop.clj" -2]}]\n :trace\n [[acme.shop open "shop.clj" -2]\n'
    )
    assert "no\nshelf" == record.nodes[0].message
    assert [Frame(function="acme.shop.open", file="shop.clj")] == (
        record.nodes[0].stack.frames if record.nodes[0].stack else []
    )
    assert MarkKind.TRUNCATED in [mark.kind for mark in record.marks]


def test_a_calm_server_with_brackets_is_no_error() -> None:
    """Maps, lists and closed records without an error."""
    assert [] == records(
        '{:via "road" :trace []}\nresult {:exception=>nil, :backtrace=>[]}\n]]\nType=Ship vmState=none\n'
    )


def test_a_lone_null_is_read_from_a_record_of_glassfish() -> None:
    """The record says that it ends there."""
    (record,) = records(
        "[2026-11-20T09:00:00.000+0000] [glassfish 4.1] [SEVERE] [] [web] [[\n  Servlet threw exception\njava.lang.NullPointerException\n]]\n"
    )
    assert ("java.lang.NullPointerException", "") == (record.nodes[0].type_name, record.nodes[0].message)


@pytest.mark.parametrize(
    "unit",
    [
        "com.acme.Shop.open(Shop.java:9)\n",
        "\nat\n",
        "#error {:via [{:type a.B ",
        'x "{:via" y\n',
        "{:via [{:type ]\n",
        "- t *** FAILED ***\n  x\n",
        ':exception=>"A", :backtrace=>["',
        "Also:   java.lang.Exception: x\n\t\tat a.b.C(D.java:1)\n",
        "Uncaught Kotlin exception: a.B: x\n",
        "Unhandled exception\nType=Segmentation error vmState=0x0\n",
        "\tat a.b.C(D.java:1) {x {y\n",
        "java.lang.E: x at a.b.C(D.java:1) ",
        "java.lang.E: x at a.b.C(D.java:1) at a.b.C(D.java:1)\n",
        "==> X a.B  0.1s a.BException: x\n",
        "==> X a.B  0.1s a.BException: x\n    at a.b.C(D.java:1)\n",
        "  a.BException: x (D.scala:9)\n",
        "  a.BException: x (D.scala:9)\na.b.C(D.scala:9)\na.b.C(D.scala:8)\n",
        "[error]   a.BException: x (D.scala:9)\n[error] a.b.C(D.scala:9)\n",
    ],
)
def test_hostile_repetitions_cost_linear_time(unit: str) -> None:
    """Four times as much text costs about four times as much."""
    assert_linear(lambda n: HEAD + unit * n, 1000, 4, "java")
