"""Go text: what the grammar rules decide, beyond the programs of conformance/crashes/go."""

from __future__ import annotations

import pytest
from uep.bridges.text.scanners._go_stack import read_call, read_head, read_place
from uep.bridges.text.scanners.go import GO
from uep.model import Relation

from .growth import assert_scan_is_linear
from .reading import records

STACK = "goroutine 1 [running]:\nmain.f(0x1)\n\t/srv/app/main.go:4 +0x93\nmain.main()\n\t/srv/app/main.go:9 +0x15a\n"


@pytest.mark.parametrize(
    ("line", "function", "inlined"),
    [
        ("main.main()", "main.main", False),
        ("main.(*Stack[...]).Pop(...)", "main.(*Stack[...]).Pop", True),
        ("main.main.func1.2({0x1, 0x2}, 0x3?)", "main.main.func1.2", False),
        ("net/http.HandlerFunc.ServeHTTP(0xa0?, {0x7?, 0x3})", "net/http.HandlerFunc.ServeHTTP", False),
        ("main.f({{{...}, 0x1}})", "main.f", False),
    ],
)
def test_a_function_is_read_without_its_arguments(line: str, function: str, inlined: bool) -> None:
    """The last group of parentheses goes, a receiver stays."""
    assert (function, inlined) == read_call(line)


@pytest.mark.parametrize("line", ["main.main", "\tmain.main()", "())", "goroutine 1 [running]:"])
def test_other_lines_are_no_calls(line: str) -> None:
    """What does not end in balanced arguments is no call."""
    assert read_call(line) is None


def test_heads_and_places() -> None:
    """A goroutine's head with pointers, and a place with offsets and pointers."""
    assert ("1", "running") == read_head("goroutine 1 gp=0x1 m=0 mp=0x5 [running]:")
    assert ("7", "chan receive, 5 minutes") == read_head("goroutine 7 [chan receive, 5 minutes]:")
    assert ("7", "running") == read_head("goroutine 7 [running, locked to thread]:")
    assert read_head("goroutine x [running]:") is None
    assert ("/a b.go", 12) == read_place("\t/a b.go:12 +0x1d fp=0x1 sp=0x2 pc=0x3")


@pytest.mark.parametrize(
    "head",
    [
        "panic: disk is gone [recovered, repanicked]\n",
        "panic: disk is gone [recovered]\n\tpanic: disk is gone\n",
    ],
)
def test_both_spellings_of_a_repeated_panic_are_two_panics(head: str) -> None:
    """Go 1.25 prints once what Go before it printed twice."""
    stack = STACK.replace(
        "main.f(0x1)", "main.guard()\n\t/a.go:1 +0x1\npanic({0x1, 0x2})\n\t/p.go:2 +0x1\nmain.f(0x1)"
    )
    (record,) = records(f"{head}\n{stack}")
    assert [(None, "disk is gone"), (Relation.REPANIC, "disk is gone")] == [
        (node.relation, node.message) for node in record.nodes
    ]


def test_a_value_without_tabs_ends_before_a_blank_line_and_a_goroutine() -> None:
    """Go before 1.23: a goroutine inside of a value has no blank line above it."""
    (record,) = records(f"panic: low\ngoroutine 999 [running]:\nforged.F()\n\t/forged.go:1 +0x1\n\n{STACK}")
    assert "low\ngoroutine 999 [running]:\nforged.F()\n\t/forged.go:1 +0x1" == record.error_message
    assert ["main.f", "main.main"] == [frame.function for frame in record.nodes[0].stack.frames]


def test_a_signal_is_a_code() -> None:
    """The signal is known by name; its number depends on the platform."""
    (record,) = records(
        f"panic: runtime error: nil\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x48]\n\n{STACK}"
    )
    assert [("posix.signal", "SIGSEGV")] == [(code.space, code.value) for code in record.codes]


def test_all_goroutines_become_threads() -> None:
    """State, frames and creator of the others; the crashed one is marked."""
    other = "goroutine 6 [sleep]:\ntime.Sleep(0x3)\n\t/t.go:3 +0x1\ncreated by main.main in goroutine 1\n\t/srv/app/main.go:19 +0x6\n"
    (record,) = records(f"panic: x\n\n{STACK}\n{other}exit status 2\n")
    assert [("1", True, ""), ("6", False, "1")] == [
        (one.id, one.crashed, one.parent_id) for one in record.threads
    ]
    assert "sleep" == record.threads[1].state
    assert ["time.Sleep", "main.main"] == [frame.function for frame in record.threads[1].stack.frames]


def test_a_cut_stack_is_marked() -> None:
    """A text that ends after a function's line has lost its place."""
    (record,) = records("panic: x\n\ngoroutine 1 [running]:\nmain.f(0x1)\n\t/a.go:4 +0x93\nmain.main()\n")
    assert ["main.f"] == [frame.function for frame in record.nodes[0].stack.frames]
    assert "input_tail" in [mark.rule.rpartition(":")[2] for mark in record.marks]


@pytest.mark.parametrize(
    "text",
    [
        "the goroutine 7 is idle\n",
        "do not panic: it is fine\n",
        "func main() {\n\tpanic(err)\n}\n",
        "goroutine 1 [running]:\n",
    ],
)
def test_prose_is_not_an_error(text: str) -> None:
    """Ordinary text and source yield nothing."""
    assert [] == records(text)


@pytest.mark.parametrize("count", [10, 63, 64, 65, 1000])
def test_the_value_of_a_panic_may_have_many_lines(count: int) -> None:
    """The words of the runtime are sure, so a goroutine is waited for, up to another crash."""
    message = "\n".join(["first", *(f"l {index}" for index in range(count))])
    [record] = records(f"panic: {message}\n\n{STACK}")
    assert message == record.nodes[0].message
    [record] = records(f"panic: {message}\npanic: other\n\n{STACK}")
    assert "other" == record.nodes[0].message


def test_fatal_error_alone_is_not_sure() -> None:
    """Compilers say it too, so what stands far below belongs to something else."""
    lines = "\n".join(f"l {index}" for index in range(100))
    assert all(
        "l 99" not in r.error_message for r in records(f"fatal error: a.h: no such file\n{lines}\n\n{STACK}")
    )


HOSTILE = {
    "values": lambda n: "panic: x\ny\n\n" * n,
    "panics": lambda n: "panic: x\n" * n,
    "tabs": lambda n: "panic: x\n" + "\tpanic: y\n" * n,
    "goroutines": lambda n: "panic: x\n\n" + "goroutine 1 [running]:\nmain.f(0x1)\n\t/a.go:1 +0x1\n\n" * n,
    "heads": lambda n: "goroutine 1 [running]:\n" * n,
    "brackets": lambda n: "panic: x\n\ngoroutine 1 [running]:\n" + "(" * n + ")\n\t/a.go:1\n",
}


@pytest.mark.parametrize("enclosed", [False, True])
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_costs_linear_time(kind: str, enclosed: bool) -> None:
    """Twice the text takes about twice the time."""
    assert_scan_is_linear(GO, HOSTILE[kind], 8000, enclosed=enclosed)


def test_places_alone_are_the_frames_of_an_observed_panic() -> None:
    """Old versions of Kubernetes' libraries printed no functions."""
    text = (
        'E1121 10:00:00.000000       1 runtime.go:66] Observed a panic: "no shelf" (no shelf)\n'
        ": /go/src/shop/shop.go:9\n: <autogenerated>:1\n: /usr/local/go/src/runtime/asm_amd64.s:509\n"
    )
    (record,) = records(text)
    assert [(frame.file, frame.line) for frame in record.nodes[0].stack.frames] == [
        ("/go/src/shop/shop.go", 9),
        ("<autogenerated>", 1),
        ("/usr/local/go/src/runtime/asm_amd64.s", 509),
    ]


def test_a_panic_that_answers_another_may_stand_behind_blanks() -> None:
    """Consoles and editors replace tabs."""
    text = (
        "panic: no shelf [recovered]\n        panic: no shelf\n\ngoroutine 1 [running]:\nmain.again()\n"
        "        /srv/app/main.go:7 +0x1d\npanic(0x1, 0x2)\n        /usr/local/go/src/runtime/panic.go:969 +0x166\nmain.main()\n        /srv/app/main.go:9 +0x1d\n"
    )
    (record,) = records(text)
    assert [node.message for node in record.nodes] == ["no shelf", "no shelf"]
