"""Default outputs of tools of Go, Rust and C++: what the files defaults.json of conformance/vectors do not say."""

from __future__ import annotations

import json

import pytest

from .reading import records

FRAME = "main.open\n\t/srv/shop/main.go:12\n"
ROOT = "runtime.goexit\n\t/usr/local/go/src/runtime/asm_amd64.s:1771\n"


@pytest.mark.parametrize("head", ["", "2026/03/02 09:14:07 "])
def test_the_first_line_of_a_printed_chain_is_the_error_of_the_system(head: str) -> None:
    """It has no stack, and says of what it is; a message without one may end the chain."""
    (record,) = records(f"{head}open /x: no such file\nopen store\n{FRAME}{ROOT}load shop\n")
    assert ["load shop", "open store", "open /x: no such file"] == [node.message for node in record.nodes]


@pytest.mark.parametrize("above", ["request begins", "", "a: b\n\n"])
def test_other_lines_above_a_chain_are_none_of_it(above: str) -> None:
    """Nothing tells whose they are."""
    (record,) = records(f"2026/03/02 09:14:07 {above}\nno shelf\n{FRAME}{ROOT}")
    assert ["no shelf"] == [node.message for node in record.nodes]


def test_the_stack_below_fields_may_begin_anywhere() -> None:
    """A line with fields and no error, or no frames, is none."""
    line = '2026-03-02T09:14:07.130Z\tERROR\tReconciler error\t{{"name": "a"{}}}\n'
    fields = line.format(', "error": "no shelf"')
    (record,) = records(f"{fields}{FRAME}2026-03-02T09:14:08.130Z\tINFO\tbye\n")
    assert ("no shelf", 1) == (
        record.error_message,
        len(record.nodes[0].stack.frames if record.nodes[0].stack else []),
    )
    assert [] == records(f"{fields}bye\n{line.format('')}{FRAME}")


@pytest.mark.parametrize(("key", "count"), [("err", 1), ("error", 1), ("detail", 0)])
def test_a_stack_that_a_program_asked_for_is_an_error_beside_one(key: str, count: int) -> None:
    """What failed stands in another field; without it the stack says where a line was logged."""
    stack = "goroutine 1 [running]:\nruntime/debug.Stack()\n\t/go/stack.go:26 +0x5e\nmain.main()\n\t/srv/main.go:29 +0x9\n"
    line = json.dumps({"level": "ERROR", "msg": "failed", key: "no shelf", "stack": stack})
    assert ["no shelf"] * count == [record.error_message for record in records(line + "\n")]


@pytest.mark.parametrize("words", ["custom hook: ", "2026-03-02T09:14:07Z ERROR shop: Panic occurred: "])
def test_a_hook_may_say_something_first(words: str) -> None:
    """The place must be one of Rust."""
    (record,) = records(f"{words}panicked at src/main.rs:24:89:\nno shelf\n")
    assert ("panic", "no shelf") == (record.nodes[0].type_name, record.error_message)
    assert [] == records(f"{words}panicked at the disco: yes:\nno shelf\n")


def test_defmt_puts_the_place_below() -> None:
    """Of the old form as well, which has it behind the message otherwise."""
    (record,) = records("ERROR panicked at 'no shelf'\n└─ shop::open @ src/main.rs:15  \n")
    stack = record.nodes[0].stack
    assert stack is not None
    assert ("no shelf", ["shop::open"]) == (record.error_message, [one.function for one in stack.frames])


def test_arguments_that_are_wrong_are_no_error_of_rust() -> None:
    """Programs in Go explain themselves so."""
    assert [] == records("Error: unknown flag: --shelf\nUsage:\n  shop [flags]\n", source="rust")


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ('C++ exception with description "no shelf" thrown in the test body.', "no shelf"),
        ("Unknown C++ exception thrown in SetUp().", "Unknown C++ exception thrown in SetUp()."),
    ],
)
def test_what_a_test_of_googletest_threw_has_no_place(said: str, message: str) -> None:
    """It is no failed assertion."""
    (record,) = records(
        f"[ RUN      ] Shop.Opens\nunknown file: Failure\n{said}\n\n[  FAILED  ] Shop.Opens\n"
    )
    assert ("", message) == (record.nodes[0].type_name, record.error_message)


def test_what_a_test_of_boost_threw_has_a_type() -> None:
    """Where it knows no place there is no frame."""
    head = 'unknown location(0): fatal error: in "shop/opens": '
    (record,) = records(f"{head}std::runtime_error: no shelf\n")
    assert ("std::runtime_error", None) == (record.nodes[0].type_name, record.nodes[0].stack)
    (record,) = records(f"{head}memory access violation at address: 0x10: no mapping\n")
    assert "assertion" == record.nodes[0].type_name


def test_an_assertion_of_visual_c_has_a_place_and_an_expression() -> None:
    """Without them it is a sentence; the path of a program may be broken."""
    text = "Debug Assertion Failed!\n\nProgram: C:\\shop.exe\nFile: C:\\vector\nLine: {}\n\nExpression: in range\n\nFor more see\n"
    (record,) = records(text.format("1733"))
    assert ("assertion", "in range") == (record.nodes[0].type_name, record.error_message)
    (record,) = records(text.format("unknown"))
    assert [] == records("Debug Assertion Failed!\nFile: C:\\vector\nand then\nExpression: in range\n")


def test_a_stop_that_a_person_looks_into_is_one_error() -> None:
    """lldb shows it once more with all frames; another stop is another one."""
    stop = "* thread #1, stop reason = EXC_BAD_ACCESS (code=1, address=0x0)\n"
    one = "    frame #0: 0x0000000100003f64 shop`open at main.c:4:8\n"
    two = "    frame #1: 0x0000000100003f90 shop`main at main.c:8:5\n"
    (record,) = records(f"{stop}{one}Target 0: (shop) stopped.\n(lldb) bt\n{stop}{one}{two}(lldb)\n")
    assert 2 == len(record.nodes[0].stack.frames if record.nodes[0].stack else [])
    assert 2 == len(records(f"{stop}{one}Target 0: (shop) stopped.\nand again\n{stop}{one}{two}"))


def test_a_debugger_does_not_lengthen_a_message() -> None:
    """gdb puts a blank line above its words."""
    text = "terminate called after throwing an instance of 'std::out_of_range'\n  what():  no shelf\n\nProgram received signal SIGABRT, Aborted.\n#0  raise (sig=6) at raise.c:4\n#1  main () at a.cc:9\n"
    assert "no shelf" == records(text)[0].error_message


def test_boost_prints_its_failures_in_colour() -> None:
    """It does so by itself, into files too."""
    (record,) = records('b.cpp(5): \x1b[1;31;49merror: in "cart/adds": check 1==2 has failed\x1b[0;39;49m\n')
    assert "check 1==2 has failed" == record.error_message


@pytest.mark.parametrize(
    ("said", "kind", "message"),
    [
        ("test case THREW exception: no shelf", "", "no shelf"),
        ("CHECK_THROWS( x ) did NOT throw at all!", "assertion", "CHECK_THROWS( x ) did NOT throw at all!"),
        ("CHECK( x ) THREW exception: no", "assertion", "CHECK( x ) THREW exception: no"),
    ],
)
def test_doctest_says_what_was_thrown(said: str, kind: str, message: str) -> None:
    """Or that nothing was."""
    (record,) = records(f"d.cpp:6: ERROR: {said}\n\n")
    assert (kind, message) == (record.nodes[0].type_name, record.error_message)


def test_chi_shows_a_panic_in_colour() -> None:
    """On a terminal; blank lines stand between the frames, and words without a call are none."""
    text = "\n\x1b[31m panic: \x1b[0mno shelf\n \n -> \x1b[35mmain.open\x1b[0m\n ->   /srv/main.go:12\n\n    main.main\n      /srv/main.go:3\n    \nbye\n"
    (record,) = records(text)
    assert ["main.open", "main.main"] == [
        one.function for one in (record.nodes[0].stack.frames if record.nodes[0].stack else [])
    ]
    assert [] == records(" panic: no shelf\nand\nnothing\n")
