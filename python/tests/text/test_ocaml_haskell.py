"""Text of OCaml and GHC, beyond what the crash programs show: older and newer versions, libraries, and what is no error."""

from __future__ import annotations

import pytest
from uep.bridges.text.scanners._haskell_lines import PROGRAM, read_call, read_cost_centre
from uep.bridges.text.scanners._ocaml_lines import read_exception, read_place
from uep.model import Frame

from .reading import records

PLACES = 'Raised at Shop.load in file "shop.ml", line 2, characters 27-68\nCalled from Shop in file "shop.ml", line 5, characters 17-25\n'
CALLS = "CallStack (from HasCallStack):\n  error, called at src/Shop.hs:3:7 in main:Shop\n"


@pytest.mark.parametrize(
    ("line", "frame"),
    [
        ('Raised at file "map.ml", line 118, characters 16-25', Frame(file="map.ml", line=118, column=17)),
        (
            '  Called from Dune__exe__Main.f.(fun) in file "bin/main.ml" (inlined), lines 5-7, characters 2-16',
            Frame(function="Dune__exe__Main.f.(fun)", file="bin/main.ml", line=5, column=3, inlined=True),
        ),
        ("Called from unknown location", Frame()),
        ("Raised at dawn", None),
    ],
)
def test_places_of_ocaml(line: str, frame: Frame | None) -> None:
    assert frame == read_place(line)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ('Unix.Unix_error(Unix.ENOENT, "open", "a")', ("Unix.Unix_error", 'Unix.ENOENT, "open", "a"')),
        ("Stack_overflow", ("Stack_overflow", "")),
        ('(Sys_error "a: No such file")', ("Sys_error", "a: No such file")),
        ("(Failure foo)", ("Failure", "foo")),
        ("(shop.ml.Closed (at 3))", ("shop.ml.Closed", "at 3")),
        ('("no shelf" (at 3))', None),
        ("Some words of a program", None),
        ("Shop.Closed: since eight", ("Shop.Closed", "since eight")),
    ],
)
def test_exceptions_of_ocaml(text: str, read: tuple[str, str] | None) -> None:
    assert read == read_exception(text)


def test_an_older_report_of_async() -> None:
    [record] = records(
        'Uncaught exception:\n\n  ("unhandled exception"\n   ((src/monitor.ml.Error_\n'
        '     ((exn (Unix.Unix_error "Connection refused" connect 127.0.0.1:80))\n      (backtrace\n'
        '       ("Raised by primitive operation at file \\"src/unix.ml\\", line 863, characters 17-74"\n        ""))\n'
        "      (monitor (((name main) (id 3))))))\n    ((pid 1) (thread_id 0))))\n\n"
    )
    node = record.nodes[0]
    assert ("Unix.Unix_error", '"Connection refused" connect 127.0.0.1:80') == (node.type_name, node.message)
    assert node.stack is not None
    assert [Frame(file="src/unix.ml", line=863, column=18)] == node.stack.frames


def test_places_without_an_exception_are_marked() -> None:
    [record] = records("\n" + PLACES)
    assert "bridge:input_head" in [mark.rule for mark in record.marks]


def test_a_program_that_reports_on_a_line_of_its_log() -> None:
    [record] = records("2026-11-21 10:00:00 ERROR [shop] request 17: Not_found\nBacktrace:\n" + PLACES)
    assert "Not_found" == record.nodes[0].type_name


@pytest.mark.parametrize(
    ("line", "frame"),
    [
        (
            "  !?, called at app/Main.hs:3:7 in shop-1.0-inplace-exe:Main",
            Frame(
                function="!?",
                file="app/Main.hs",
                line=3,
                column=7,
                package="shop-1.0-inplace-exe",
                module="Main",
            ),
        ),
        ("  error, called at the shop", None),
    ],
)
def test_calls_of_haskell(line: str, frame: Frame | None) -> None:
    assert frame == read_call(line)


def test_cost_centres() -> None:
    span = read_cost_centre("  Main.f (src/Main.hs:(3,1)-(5,20))")
    assert Frame(function="f", module="Main", file="src/Main.hs", line=3, column=1) == span
    assert Frame(function="CAF", module="Main") == read_cost_centre("  Main.CAF (<entire-module>)")


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("shop: no", "no"),
        (r"C:\srv\shop.exe: no", "no"),
        ("src/Main.hs:3:7: error: no", None),
        ("*** Exception: no", "no"),
        ("one two: no", None),
    ],
)
def test_the_name_of_a_program(line: str, rest: str | None) -> None:
    match = PROGRAM.match(line)
    assert rest == (line[match.end() :] if match is not None else None)


def test_an_exception_of_ghc_9_10_without_calls() -> None:
    [record] = records("shop: Uncaught exception shop-1.0:Shop.Closed:\n\nsince eight\n\n")
    assert ("Shop.Closed", "since eight") == (record.nodes[0].type_name, record.nodes[0].message)


def test_two_errors_of_haskell_in_one_paragraph() -> None:
    first, second = records(f"shop: no shelf\n{CALLS}shop: no book\n{CALLS}")
    assert ("no shelf", "no book") == (first.error_message, second.error_message)


@pytest.mark.parametrize(
    "text",
    [
        "see the CallStack (from HasCallStack): it helps\n",
        "Uncaught exception: see below\n",
        "shop: ready\nHasCallStack backtrace:\nnone\n",
        "Raised at noon\nCalled from home\n",
        "shop: 3 books\n",
        'GHCI = "*** Exception: "\n',
    ],
)
def test_what_is_no_error(text: str) -> None:
    assert [] == records(text)
