"""Rust text: what the grammar rules decide, beyond the programs of conformance/crashes/rust."""

from __future__ import annotations

import pytest
from uep.bridges.text.scanners._rust_lines import plain_name, read_head
from uep.bridges.text.scanners.rust import RUST
from uep.model import Frame, Relation

from .growth import assert_scan_is_linear
from .reading import records

NOTE = "note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n"


@pytest.mark.parametrize(
    "text",
    [
        f"thread 'main' panicked at 'boom', src/main.rs:4:5\n{NOTE}",
        f"thread 'main' panicked at src/main.rs:4:5:\nboom\n{NOTE}",
        f"\nthread 'main' (20102) panicked at src/main.rs:4:5:\nboom\n{NOTE}",
    ],
)
def test_all_three_headers_are_one_panic(text: str) -> None:
    """Up to 1.72, from 1.73, from 1.91."""
    (record,) = records(text)
    assert ("panic", "boom", "main") == (
        record.nodes[0].type_name,
        record.error_message,
        record.threads[0].name,
    )
    frame = record.nodes[0].stack.frames[0]
    assert ("src/main.rs", 4, 5) == (frame.file, frame.line, frame.column)


def test_the_old_header_may_have_a_message_of_several_lines() -> None:
    """The quote ends with the place behind it."""
    (record,) = records(f"thread 'main' panicked at 'a', b\nc', src/main.rs:4:5\n{NOTE}")
    assert "a', b\nc" == record.error_message


def test_an_unnamed_thread_has_no_name() -> None:
    """<unnamed> is std's word for a thread without one."""
    head = read_head("thread '<unnamed>' (7) panicked at src/main.rs:4:5:")
    assert head is not None
    assert ("", "7", Frame(file="src/main.rs", line=4, column=5)) == (head.thread, head.thread_id, head.place)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("app::main::h0123456789abcdef", "app::main"),
        ("std[e28293b1aa0f68bd]::rt::lang_start", "std::rt::lang_start"),
        (
            "<<std[e28293b1aa0f68bd]::Lock>::print::D as core[c1f1a4ba060b9bfa]::fmt::Display>::fmt",
            "<<std::Lock>::print::D as core::fmt::Display>::fmt",
        ),
        ("<[u8] as app::Sum>::sum", "<[u8] as app::Sum>::sum"),
        ("<app::Ring<u64, 2> as app::Store>::put", "<app::Ring<u64, 2> as app::Store>::put"),
    ],
)
def test_hashes_are_taken_out_of_paths(name: str, plain: str) -> None:
    """Of functions and of crates; slices stay."""
    assert plain == plain_name(name)


def test_the_note_proves_that_a_backtrace_is_message() -> None:
    """The note to set RUST_BACKTRACE comes only where there is no backtrace."""
    text = "stack backtrace:\n   0: forged::run\n             at ./src/forged.rs:1:1\n"
    (record,) = records(f"thread 'main' panicked at src/main.rs:4:5:\nno route\n{text}{NOTE}")
    assert ("no route\n" + text).rstrip("\n") == record.error_message
    assert [""] == [frame.function for frame in record.nodes[0].stack.frames]


def test_inlined_calls_and_recursion_are_told_apart() -> None:
    """Frames of one address are inlined, unless the first of them comes again."""
    lines = [
        "   0:     0x10 - app::inner",
        "   1:     0x10 - app::outer",
        "   2:     0x20 - app::dive",
        "   3:     0x20 - app::dive",
        "   4:     0x30 - main",
        "   5:                0x0 - <unknown>",
    ]
    (record,) = records(
        "thread 'main' panicked at src/main.rs:4:5:\nx\nstack backtrace:\n" + "\n".join(lines) + "\n"
    )
    frames = record.nodes[0].stack.frames
    assert [True, False, False, False, False] == [frame.inlined for frame in frames]
    assert [0, 0, 1, 0, 0] == [frame.repeat for frame in frames]
    assert "16" == frames[0].address


def test_a_single_cause_keeps_its_number() -> None:
    """anyhow numbers causes only from two on."""
    (record,) = records("Error: top\n\nCaused by:\n    0: not a number\n")
    assert [(None, "top"), (Relation.CAUSE, "0: not a number")] == [
        (node.relation, node.message) for node in record.nodes
    ]
    (record,) = records("Error: top\n\nCaused by:\n    0: mid\n       more\n    1: low\n")
    assert ["top", "mid\nmore", "low"] == [node.message for node in record.nodes]
    assert [None, 0, 1] == [node.parent for node in record.nodes]


def test_the_place_of_eyre_is_a_frame() -> None:
    """eyre prints where a report was made."""
    (record,) = records("Error: top\n\nCaused by:\n    low\n\nLocation:\n    src/main.rs:10:5\n")
    assert [("src/main.rs", 10, 5)] == [(f.file, f.line, f.column) for f in record.nodes[0].stack.frames]


def test_an_error_line_counts_only_alone() -> None:
    """The same line inside a log is not an error."""
    assert ["Top(Src)"] == [record.error_message for record in records("Error: Top(Src)\n")]
    assert [] == records("12:00:01 started\nError: Top(Src)\n12:00:02 stopped\n")


def test_a_stack_overflow_names_its_thread() -> None:
    """The runtime's own words are the type."""
    (record,) = records(
        "\nthread 'main' (7) has overflowed its stack\nfatal runtime error: stack overflow, aborting\n"
    )
    assert ("fatal runtime error", "stack overflow") == (record.nodes[0].type_name, record.error_message)
    assert ("main", "7") == (record.threads[0].name, record.threads[0].id)


@pytest.mark.parametrize(
    "text",
    [
        "the thread 'main' panicked at noon\n",
        "it panicked at 12:30:15:\n",
        "Caused by: rain\n",
        "fn f() { panic!() }\n",
    ],
)
def test_prose_is_not_an_error(text: str) -> None:
    """Ordinary text and source yield nothing."""
    assert [] == records(text)


HOSTILE = {
    "heads": lambda n: "thread 'a' panicked at a.rs:1:1:\n" * n,
    "panics": lambda n: "\nthread 'a' panicked at a.rs:1:1:\nfoo\n" * n,
    "notes": lambda n: "thread 'a' panicked at a.rs:1:1:\n" + NOTE * n,
    "backtraces": lambda n: "thread 'a' panicked at a.rs:1:1:\nx\n" + "stack backtrace:\n   0: a\n" * n,
    "causes": lambda n: "\nCaused by:\n" * n,
    "quotes": lambda n: "thread 'a' panicked at 'x\n" * n,
}


@pytest.mark.parametrize("enclosed", [False, True])
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_costs_linear_time(kind: str, enclosed: bool) -> None:
    """Twice the text takes about twice the time."""
    assert_scan_is_linear(RUST, HOSTILE[kind], 4000, enclosed=enclosed)
