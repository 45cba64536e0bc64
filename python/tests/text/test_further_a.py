"""Forms of text that libraries and test runners print: Go, Rust, C++ and Python; what is no error gives nothing."""

from __future__ import annotations

import json

import pytest
from uep.bridges.text._grammar import Window
from uep.bridges.text.scanners.cpp import CPP
from uep.bridges.text.scanners.go import GO
from uep.bridges.text.scanners.python import PYTHON
from uep.bridges.text.scanners.rust import RUST
from uep.model import Relation, UniversalErrorProtocol

from .growth import assert_linear
from .reading import records

END = "runtime.main\n\t/go/proc.go:290\nruntime.goexit\n\t/go/asm.s:1771\n"
FRAME = "main.find\n\t/srv/a.go:7\n"


def messages(record: UniversalErrorProtocol) -> list[str]:
    """Return the messages of a record's nodes."""
    return [node.message for node in record.nodes]


def functions(record: UniversalErrorProtocol, index: int = 0) -> list[str]:
    """Return the functions of a node's frames."""
    stack = record.nodes[index].stack
    return [frame.function for frame in stack.frames] if stack is not None else []


# --- Go ---------------------------------------------------------------------------------------------------------------


def test_a_cause_that_goes_to_another_goroutine_stays_apart() -> None:
    """Two stacks of different goroutines are two errors outside an enclosed text."""
    other = "worker failed\nmain.work\n\t/srv/b.go:3\n" + END
    assert [messages(one) for one in records("no such order\n" + FRAME + END + other)] == [
        ["no such order"],
        ["worker failed"],
    ]


def test_two_errors_after_one_another_in_main() -> None:
    lines = [f"order {line} failed\nmain.main\n\t/srv/a.go:{line}\n{END}" for line in (20, 30)]
    assert len(records("".join(lines))[0].nodes) == 2, "a wrapper of main looks the same"
    assert len(records("\n".join(lines))) == 2, "a blank line tells them apart"


@pytest.mark.parametrize("key", ["error", "err"])
def test_the_error_beside_a_logged_stack(key: str) -> None:
    line = json.dumps({"level": "error", "msg": "x", key: "refused", "stacktrace": f"{FRAME}{END}".rstrip()})
    (record,) = records(f"begins\n{line}\nends\n")
    assert record.error_message == "refused"
    assert functions(record) == ["main.find", "runtime.main", "runtime.goexit"]


def test_layers_without_a_stack_are_lines() -> None:
    """A wrapped error of the standard library has no stack, so its message stands above the wrapper's."""
    chain = "disk full\nwrite order\n" + FRAME + END + "serve\nanswer"
    line = json.dumps({"error": "answer: serve: write order: disk full", "errorVerbose": chain})
    (record,) = records(f"begins\n{line}\nends\n")
    assert messages(record) == ["answer", "serve", "write order", "disk full"]
    assert [len(functions(record, index)) for index in range(4)] == [0, 0, 3, 0]
    two = json.dumps({"errorVerbose": "two\n\nlines\n" + FRAME + END})
    assert messages(records(f"begins\n{two}\nends\n")[0]) == ["two\n\nlines"]


@pytest.mark.parametrize(
    "line",
    [
        {"level": "error", "msg": "no room", "stacktrace": f"{FRAME}{END}".rstrip()},
        {"error": "", "stacktrace": f"{FRAME}{END}".rstrip()},
        {"error": {"cause": {"stacktrace": f"{FRAME}{END}".rstrip()}}},
        {"lines": ["main.find", "\t/srv/a.go:7", "runtime.main", "\t/go/proc.go:290"]},
    ],
)
def test_a_logged_stack_alone_is_no_error(line: dict[str, object]) -> None:
    assert records(f"begins\n{json.dumps(line)}\nends\n") == []


def test_the_stack_of_the_error_wins() -> None:
    verbose = "no such order\n" + FRAME + END + "load"
    line = json.dumps({"error": "load: no such order", "errorVerbose": verbose, "stacktrace": FRAME + END})
    (record,) = records(f"begins\n{line}\nends\n")
    assert messages(record) == ["load", "no such order"]


@pytest.mark.parametrize(
    "text",
    [
        f"{FRAME}{END}",
        f"\n{FRAME}{END}",
        "goroutine profile: total 1\n1 @ 0x43e 0x44f\n#\t0x43d\truntime.main+0x1d\t/go/proc.go:290\n",
        "vet: ./main.go:7:2: undefined: find\n        /srv/a.go:7\n",
        "-- stack trace:\n(1) attached stack trace\nWraps: (2) x\n",
        'a stack=[{ error="x"\n',
        'error="x" stack=[{"func":7}]\n',
        'error="x" stack=[{"func":""}]\n',
    ],
)
def test_what_is_no_error_of_go(text: str) -> None:
    assert records(text, "go") == []


def test_an_elided_stack_that_cannot_be_completed() -> None:
    text = (
        "load: x\n(1) attached stack trace\n  -- stack trace:\n  | main.load\n  | \t/srv/a.go:3\n"
        "  | [...repeated from below...]\nWraps: (2) load\nWraps: (3) x\n"
        "Error types: (1) *withstack.withStack (2) *errutil.withPrefix (3) *errutil.leafError\n"
    )
    (record,) = records(text, "go")
    stack = record.nodes[0].stack
    assert stack is not None
    assert (stack.dropped_frames, stack.dropped_after) == (1, 1)
    assert any(mark.rule == "bridge:uncounted_frames" for mark in record.marks)


def test_details_of_a_layer_are_its_message() -> None:
    text = (
        "boom\n(1) secondary error attachment\n  | refused\n  | (1) refused\n"
        "Wraps: (2) boom\nError types: (1) *secondary.withSecondaryError (2) *errors.errorString\n"
    )
    assert GO.parse(Window.of(text), 5, 0) is not None
    assert messages(records(text, "go")[0]) == ["secondary error attachment\nrefused\n(1) refused", "boom"]


# --- Rust, C++ --------------------------------------------------------------------------------------------------------


def test_a_panic_that_miette_prints() -> None:
    text = "Error:   × Main thread panicked.\n  ├─▶ at main.rs:5:9\n  ╰─▶ no room\n\n"
    parsed = RUST.parse(Window.of(text), 0, 0)
    assert parsed is not None
    assert (parsed.root.type_name, parsed.root.message, parsed.mechanism) == ("panic", "no room", "panic")
    assert [(frame.file, frame.line, frame.column) for frame in parsed.root.frames] == [("main.rs", 5, 9)]


def test_a_drawn_report_in_a_log() -> None:
    text = "2026-11-21 10:00:00 ERROR depot failed\n  × load order 7\n  ╰─▶ no such file\n\n"
    (record,) = records(text)
    assert messages(record) == ["load order 7", "no such file"]
    assert record.handling is None


def test_marks_of_snafu_are_taken_off() -> None:
    text = (
        "Error: no order *\n\nCaused by these errors (recent errors listed first):\n  1: no shelf *\n  2: no file\n\n"
        "NOTE: Some redundant information has been removed from the lines marked with *. Set SNAFU_RAW_ERROR_MESSAGES=1 to disable this behavior.\n"
    )
    assert messages(records(text, "rust")[0]) == ["no order", "no shelf", "no file"]


def test_a_test_that_returned_a_chain() -> None:
    text = "---- tests::a stdout ----\nError: load\n\nCaused by:\n    no such file\n\n\nfailures:\n    tests::a\n"
    parsed = RUST.parse(Window.of(text), 0, 0)
    assert parsed is not None
    assert (parsed.thread, parsed.root.message, parsed.fatal) == ("tests::a", "load", False)
    assert [child.relation for child in parsed.root.children] == [Relation.CAUSE]


def test_a_stack_of_backward_names_its_thread() -> None:
    text = (
        "Stack trace (most recent call last) in thread 4711:\n"
        '#0    Object "/srv/app", at 0x10, in app::place(int)\nAborted (Signal sent by tkill() 4711 0)\n'
    )
    parsed = CPP.parse(Window.of(text), 0, 0)
    assert parsed is not None
    assert (parsed.thread_id, parsed.root.type_name) == ("4711", "SIGABRT")
    assert [(f.function, f.raw_function, f.package) for f in parsed.root.frames] == [
        ("app::place", "app::place(int)", "/srv/app")
    ]


# --- Python -----------------------------------------------------------------------------------------------------------


def test_captured_output_is_no_message() -> None:
    text = (
        f"{'=' * 70}\nERROR: test_a (t.T.test_a)\n{'-' * 70}\nTraceback (most recent call last):\n"
        '  File "/srv/t.py", line 3, in test_a\n    f()\nValueError: one\n\ntwo\n\nStdout:\nprinted\n\n'
        f"{'-' * 70}\nRan 1 test in 0.001s\n"
    )
    assert messages(records(text)[0]) == ["one\n\ntwo"]


@pytest.mark.parametrize(
    "text",
    [
        "E   is the fifth letter\nof the alphabet\n",
        "E   ValueError: x\n/srv/a.py:3: ValueError: y\n",
        "E   ValueError: x\n" + "      y\n" * 80 + "/srv/a.py:3: ValueError: x\n",
        "Future exception was never retrieved\n",
        "Future exception was never retrieved\nfuture: <Future>\n",
    ],
)
def test_what_is_no_error_of_python(text: str) -> None:
    assert records(text, "python") == []
    assert PYTHON.parse(Window.of(text), 0, 0) is None


# --- time -------------------------------------------------------------------------------------------------------------

HOSTILE = {
    "go_stacks": lambda n: "m\n" + "runtime.goexit\n\t/a.s:1\n" * n,
    "go_messages": lambda n: ("m\nmain.f\n\t/a.go:1\n" + END) * n,
    "go_frames": lambda n: "m\n" + "runtime.main\n\t/a.go:1\n" * n,
    "go_layers": lambda n: "m\n(1) attached stack trace\n" + "Wraps: (2) x\n" * n,
    "go_deep_layers": lambda n: (
        "m\n(1) x\n" + "".join(f"Wraps: ({i}) x\n" for i in range(2, n)) + "Error types: (1) *x\n"
    ),
    "go_layer_heads": lambda n: "(1) attached stack trace\n" * n,
    "go_spaced": lambda n: "m:\n" + "    main.f\n        /a.go:1\n  - m:\n" * n,
    "go_fields": lambda n: 'stack=[{ error="x" }]' * n + "\n",
    "miette_arrows": lambda n: "Error:   × m\n" + "  ├─▶ m\n" * n,
    "miette_crosses": lambda n: "  × m\n" * n,
    "miette_told": lambda n: "m\n    Diagnostic severity: error\n" + "    Caused by: x\n" * n,
    "miette_snippets": lambda n: "m\n    Diagnostic severity: error\n" + "snippet line 1: x\n\n" * n,
    "snafu": lambda n: "m\n\nCaused by this error:\n" + "  1: x\n" * n,
    "tests": lambda n: "---- a stdout ----\n" * n,
    "tested": lambda n: "---- a stdout ----\nError: x\n" * n,
    "backward": lambda n: "Stack trace (most recent call last):\n" + '#0    Object "/a", at 0x1, in f\n' * n,
    "backward_heads": lambda n: (
        ("Stack trace (most recent call last):\n" + '#0    Object "/a", at 0x1, in f\n' * 3) * n
    ),
    "unittest": lambda n: f"{'=' * 70}\nFAIL: a\n{'-' * 70}\nTraceback (most recent call last):\n" * n,
    "pytest_lines": lambda n: "E   A: x\n" + "    x\n" * n,
    "pytest_errors": lambda n: "E   A: x\n" * n,
    "futures": lambda n: "Future exception was never retrieved\nfuture: <F>\nA: x\n" * n,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_linear_time(name: str) -> None:
    """Ten times the text takes no more than about ten times the time."""
    assert_linear(HOSTILE[name], 1000, 10)
