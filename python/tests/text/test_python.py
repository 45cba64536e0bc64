"""Python text: what the grammar rules decide, beyond the programs of conformance/crashes/python."""

from __future__ import annotations

import pytest
from uep.bridges.text._grammar import Window
from uep.bridges.text.scanners._python_lines import read_frame, read_type, repeat_count
from uep.bridges.text.scanners.python import PYTHON
from uep.model import MarkKind, Relation, UniversalErrorProtocol

from .reading import records

HEADER = "Traceback (most recent call last):\n"
FRAME = '  File "/srv/app.py", line 7, in run\n    work()\n'


def tree(record: UniversalErrorProtocol) -> list[tuple[int | None, str, str]]:
    """Return parent, type and message of every node."""
    return [(node.parent, node.type_name, node.message) for node in record.nodes]


@pytest.mark.parametrize(
    ("line", "frame"),
    [
        ('  File "/srv/a.py", line 3, in <module>', ("<module>", "/srv/a.py", 3)),
        ('  File "<stdin>", line 1', ("", "<stdin>", 1)),
        ('  File "/srv/odd", line 9, in x.py", line 4, in f', ("f", '/srv/odd", line 9, in x.py', 4)),
        ('  File "/srv/a.py", line x, in f', None),
    ],
)
def test_a_frame_line_names_function_file_and_line(line: str, frame: tuple[str, str, int] | None) -> None:
    """The last place that looks like a line number counts, because a file's name may hold anything."""
    assert frame == read_frame(line)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("ValueError: bad: value", ("ValueError", "bad: value")),
        ("ValueError", ("ValueError", "")),
        ("app.errors.Empty:", ("app.errors.Empty", "")),
        ("Fehler.<locals>.Ungültig: x", ("Fehler.<locals>.Ungültig", "x")),
        ("two words: x", None),
        ("  ValueError: x", None),
    ],
)
def test_a_type_line_begins_with_a_dotted_name(line: str, found: tuple[str, str] | None) -> None:
    """The name ends at the first colon and blank."""
    assert found == read_type(line)


def test_a_count_of_repeated_lines_is_read() -> None:
    """Only the interpreter's own words count."""
    assert (996, None) == (
        repeat_count("  [Previous line repeated 996 more times]"),
        repeat_count("  [Previous line repeated often]"),
    )


def test_a_cut_head_is_still_an_error() -> None:
    """Frames and a type without the header make a record that says what is missing."""
    (record,) = records(FRAME + "ValueError: x\n")
    assert (MarkKind.TRUNCATED, "bridge:input_head", "/nodes/0/stack") in {
        (mark.kind, mark.rule, mark.path) for mark in record.marks
    }


def test_a_cut_tail_is_still_an_error() -> None:
    """A header and frames without a type make a record with the title of its type as message."""
    (record,) = records(HEADER + FRAME)
    assert [(None, "", "")] == tree(record)
    assert "bridge:input_tail" in {mark.rule for mark in record.marks}
    assert record.error_message


def test_a_stack_without_an_error_is_none() -> None:
    """What print_stack prints has no type."""
    assert [] == records("Stack (most recent call last):\n" + FRAME + "done\n")


def test_a_message_ends_where_another_error_begins() -> None:
    """Two tracebacks without a blank line between them are two errors."""
    found = records((HEADER + FRAME + "ValueError: x\n") * 2)
    assert [[(None, "ValueError", "x")]] * 2 == [tree(record) for record in found]


def test_a_blank_line_ends_a_message_in_free_text() -> None:
    """What stands after it need not belong to the error."""
    (record,) = records(HEADER + FRAME + "ValueError: x\n\nThanks for your help!\n")
    assert "x" == record.error_message


def test_a_blank_line_belongs_to_an_enclosed_message() -> None:
    """A JSON field holds the error and nothing else."""
    text = (HEADER + FRAME + "ValueError: x\n\ny").replace('"', '\\"').replace("\n", "\\n")
    (record,) = records('{"level":"error","exc":"' + text + '"}\n')
    assert "x\n\ny" == record.error_message


def test_a_connector_needs_its_blank_lines_or_a_header() -> None:
    """Without them it is a line of the message (UEP-BRG-1730)."""
    line = "During handling of the above exception, another exception occurred:"
    (record,) = records(HEADER + FRAME + f"ValueError: x\n{line}\nno paper\n")
    assert [(None, "ValueError", f"x\n{line}\nno paper")] == tree(record)


def test_elided_members_are_marked() -> None:
    """The interpreter prints at most fifteen members."""
    text = (
        "  + Exception Group " + HEADER + '  |   File "/a.py", line 1, in f\n'
        "  | ExceptionGroup: many (3 sub-exceptions)\n"
        "  +-+---------------- 1 ----------------\n    | ValueError: x\n"
        "    +---------------- ... ----------------\n    | and 2 more exceptions\n"
        "    +------------------------------------\n"
    )
    (record,) = records(text)
    assert [(None, "ExceptionGroup", "many (3 sub-exceptions)"), (0, "ValueError", "x")] == tree(record)
    assert {"bridge:runtime_elided"} <= {mark.rule for mark in record.marks}


def test_a_fatal_error_has_the_running_threads_stack() -> None:
    """faulthandler prints the innermost call first."""
    text = (
        "Fatal Python error: Segmentation fault\n\nThread 0x00007f01 (most recent call first):\n"
        '  File "/srv/b.py", line 9 in wait\n\nCurrent thread 0x00007f02 (most recent call first):\n'
        '  File "/srv/a.py", line 2 in crash\n  File "/srv/a.py", line 5 in <module>\n'
    )
    (record,) = records(text)
    assert ["crash", "<module>"] == [frame.function for frame in record.nodes[0].stack.frames]
    assert [(None, "Fatal Python error", "Segmentation fault")] == tree(record)
    assert record.handling.fatal and record.threads[0].id == "0x00007f02"


def test_the_thread_and_the_hook_are_kept() -> None:
    """Nothing caught an error that ends a thread."""
    (record,) = records("Exception in thread importer-1:\n" + HEADER + FRAME + "ValueError: x\n")
    assert ("importer-1", False) == (record.threads[0].name, record.handling.handled)


def test_a_single_line_is_an_error_only_alone() -> None:
    """The same line inside a log is a message."""
    assert ["could not convert"] == [
        record.error_message for record in records("ValueError: could not convert\n")
    ]
    assert [] == records("2026-11-21 10:00:00 INFO begin\nValueError: could not convert\ndone\n")


def test_a_deeper_relation_is_kept() -> None:
    """Context of a cause: the interpreter prints the oldest first."""
    cause = "\nThe above exception was the direct cause of the following exception:\n\n"
    context = "\nDuring handling of the above exception, another exception occurred:\n\n"
    text = HEADER + FRAME + "A: 1\n" + context + HEADER + FRAME + "B: 2\n" + cause + HEADER + FRAME + "C: 3\n"
    (record,) = records(text)
    assert [(None, "C", "3"), (0, "B", "2"), (1, "A", "1")] == tree(record)
    assert [None, Relation.CAUSE, Relation.CONTEXT] == [node.relation for node in record.nodes]


def test_a_doctest_is_no_error() -> None:
    """Its traceback has dots in place of frames."""
    assert [] == records(
        "    >>> f()\n    Traceback (most recent call last):\n        ...\n    ValueError: x\n"
    )


def test_the_scanner_alone_answers_none_for_prose() -> None:
    """A trigger is not yet an error."""
    window = Window.of("the text Traceback (most recent call last): is a header\n")
    assert PYTHON.parse(window, 0, 0) is None
