"""Text of native programs: what the grammar rules decide, beyond the programs of conformance/crashes/cpp."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from uep import types
from uep.bridges import translate
from uep.bridges.text.scanners._cpp_frames import (
    read_gdb,
    read_glog,
    read_listed,
    read_sanitizer,
    read_symbols,
    read_valgrind,
)
from uep.bridges.text.scanners._cpp_heads import FAULTS, read_fault, read_head
from uep.bridges.text.scanners._cpp_names import plain_name, split_arguments
from uep.model import Frame
from uep.validation import validate
from uep_data import locate

from .reading import records

THROWN = "terminate called after throwing an instance of 'std::runtime_error'\n"


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("main", "main"),
        ("f()", "f"),
        ("app::Shop::place(int, char const*) const", "app::Shop::place"),
        ("void f<int>(int)", "f<int>"),
        (
            "std::vector<int, std::allocator<int> >::~vector()",
            "std::vector<int, std::allocator<int> >::~vector",
        ),
        ("(anonymous namespace)::run(int)", "(anonymous namespace)::run"),
        ("main::{lambda(int)#1}::operator()(int) const", "main::{lambda(int)#1}::operator()"),
        ("operator new[](unsigned long)", "operator new[]"),
        ("app::Id::operator bool() const", "app::Id::operator bool"),
        ("app::Id::operator unsigned int() const", "app::Id::operator unsigned int"),
        ("bool operator< <char>(A const&, A const&)", "operator< <char>"),
        ("std::ostream& std::operator<< <int>(std::ostream&, int)", "std::operator<< <int>"),
        ("A::operator->() const", "A::operator->"),
        ("f(int) [clone .cold]", "f"),
        ("g[abi:cxx11](int)", "g[abi:cxx11]"),
        ("std::function<int (char)>::operator()(char) const", "std::function<int (char)>::operator()"),
        ("main()::Bad::Bad()", "main()::Bad::Bad"),
        ("void app::Shop::place(T) const [with T = int]", "app::Shop::place"),
        ("-[Shop place:]", "-[Shop place:]"),
        ("f(", "f("),
        ("", ""),
    ],
)
def test_a_function_has_no_parameters(printed: str, plain: str) -> None:
    """The name ends before the parameters; brackets inside of it stay."""
    assert plain == plain_name(printed)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("f (n=3)", "f"),
        ("operator() (__closure=0x7ff)", "operator()"),
        (
            "std::__invoke<main()::<lambda(int)> >(std::f, struct {...} &&) (__f=...)",
            "std::__invoke<main()::<lambda(int)> >(std::f, struct {...} &&)",
        ),
        ("?? ()", "??"),
        ("g(int) ()", "g(int)"),
    ],
)
def test_arguments_of_gdb_stand_behind_a_blank(text: str, name: str) -> None:
    """What stands before them is the name."""
    assert name == split_arguments(text)


def test_frames_of_every_tool() -> None:
    """One frame in each spelling."""
    assert Frame(function="f", file="/a.c", line=3, column=4, address="85") == read_sanitizer(
        "    #0 0x55 in f /a.c:3:4", 0
    )
    assert read_sanitizer("    #1 0x55 in f /a.c:3:4", 0) is None
    assert Frame(function="f", package="/lib/x.so", address="16", build_id="9f3c") == read_sanitizer(
        "    #0 0x55 in f (/lib/x.so+0x10) (BuildId: 9f3c)", 0
    )
    assert Frame(package="/lib/x.so", address="85") == read_sanitizer("    #0 0x55  (/lib/x.so+0x10)", 0)
    assert Frame(function="f", file="a.c", line=3) == read_gdb('#1  f (s=0x1 "at b (c") at a.c:3', 1)
    assert Frame(package="/lib/x.so", address="85") == read_gdb("#2  0x55 in ?? () from /lib/x.so", 2)
    assert Frame(function="<signal handler called>") == read_gdb("#3  <signal handler called>", 3)
    assert read_gdb("#0  words that are no call", 0) is None
    assert Frame(function="f", file="a.c", line=3, address="16") == read_valgrind(
        "==7==    at 0x10: f (a.c:3)", 0, "7"
    )
    assert read_valgrind("==8==    at 0x10: f (a.c:3)", 0, "7") is None
    assert Frame(function="f", package="./a", address="85") == read_symbols("./a(f+0x1d) [0x55]", 0)
    assert Frame(function="f", raw_function="f(int)", file="/a.cpp", line=3) == read_listed(
        " 0# f(int) at /a.cpp:3", 0
    )
    assert Frame(package="/lib/x.so", address="85") == read_listed("10# 0x0055 in /lib/x.so", 10)
    assert Frame(address="85") == read_glog("    @     0x55 (unknown)", 0)
    assert Frame(function="main", address="85") == read_glog("    @     0x55        48  main", 0)


@pytest.mark.parametrize(
    "line",
    [
        "shop: cart.c:12: add: Assertion `n > 0' failed.",
        "cart.c:12: add: Assertion 'n > 0' failed.",
        "Assertion failed: n > 0 (cart.c: add: 12)",
        "Assertion failed: (n > 0), function add, file cart.c, line 12.",
        "Fatal glibc error: cart.c:12 (add): assertion failed: n > 0",
        'assertion "n > 0" failed: file "cart.c", line 12, function: add',
    ],
)
def test_every_library_has_its_assertion(line: str) -> None:
    """All of them name the place."""
    (record,) = records(line + "\n")
    (node,) = record.nodes
    assert "assertion" == node.type_name
    assert node.stack is not None
    assert [Frame(function="add", file="cart.c", line=12)] == node.stack.frames


@pytest.mark.parametrize("text", FAULTS)
def test_the_checks_of_the_allocator_have_types(text: str) -> None:
    """Each is a native type of the registry."""
    head = read_head(text)
    assert head is not None and text == head.type_name
    assert "uep.runtime.fatal" == types.find_native("cpp", text)


def test_the_old_report_of_glibc_has_its_backtrace() -> None:
    """Before 2.26 the C library printed the stack itself."""
    (record,) = records(
        "*** Error in `./shop': double free or corruption (fasttop): 0x0000000000c2d010 ***\n"
        "======= Backtrace: =========\n/lib64/libc.so.6(+0x7d1fd)[0x7f5d]\n./shop(main+0x1d)[0x4005]\n"
        "======= Memory map: ========\n"
    )
    assert "double free or corruption" == record.nodes[0].type_name
    assert record.nodes[0].stack is not None
    assert ["", "main"] == [frame.function for frame in record.nodes[0].stack.frames]


def test_a_core_has_its_threads() -> None:
    """The stopped thread of a core is the one that gdb calls current."""
    (record,) = records(
        "Program terminated with signal SIGSEGV, Segmentation fault.\n"
        "#0  0x0000000000000055 in f (n=3) at a.c:3\n3\t  *p = 1;\n[Current thread is 2 (Thread 0x7f (LWP 8))]\n"
        "(gdb) bt full\n#0  0x0000000000000055 in f (n=3) at a.c:3\n        p = 0x0\n"
        "#1  0x0000000000000066 in main ()\n    at a.c:9\nNo locals.\n(More stack frames follow...)\n"
    )
    node = record.nodes[0]
    assert node.stack is not None
    assert [("f", 3), ("main", 9)] == [(frame.function, frame.line) for frame in node.stack.frames]
    assert (1, 2) == (node.stack.dropped_frames, node.stack.dropped_after)


def test_what_follows_an_error_stays_in_the_log() -> None:
    """A record of the log ends a message."""
    (record,) = records(THROWN + "  what():  no paper\n2026-11-21 10:00:01 INFO ready\n")
    assert "no paper" == record.error_message


@pytest.mark.parametrize(
    "text",
    [
        "the program said terminate called after throwing an instance of 'int'\nand ended\n",
        "Segmentation fault\nready\n",
        "kernel: shop[7]: segfault at 0 ip 0 sp 0 error 4\nready\n",
        "Check failed: the server is down\nready\n",
        "exception: no paper\nready\n",
        "worker: runtime error: no paper\nready\n",
        "a(b)[0x1]\nc(d)[0x2]\n",
        " 0# first\n 1# second\n",
        "#0  main () at a.c:3\n#1  f () at a.c:4\n",
        "==7== HEAP SUMMARY:\n==7==     in use at exit: 0 bytes in 0 blocks\n",
        "SUMMARY: AddressSanitizer: heap-use-after-free a.c:3 in f\nready\n",
        "Aborted\nready\n",
        "assert(x); // prints Assertion `x' failed.\nreturn 0;\n",
        "free(): this function frees memory\nmalloc(): that one gives it\n",
    ],
)
def test_words_about_crashes_are_no_errors(text: str) -> None:
    """Prose, source code and ordinary lines of logs."""
    assert [] == records(text)


@pytest.mark.parametrize(
    "line",
    [
        "./run.sh: line 3:  4711 Segmentation fault      (core dumped) ./shop",
        "zsh: segmentation fault (core dumped)  ./shop",
        "bash: 4711 Bus error ./shop",
        "Illegal instruction",
    ],
)
def test_shells_speak_of_signals(line: str) -> None:
    """Alone, such a line is an error."""
    assert read_fault(line) is not None
    (record,) = records(line + "\n")
    assert "uep.runtime.fatal" == record.error_type


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_cut_and_mixed_outputs_break_nothing(data: st.DataObject) -> None:
    """Every record of any lines of the corpus is canonical."""
    names = sorted(locate("conformance", "crashes", "cpp").glob("*/output.txt"))
    lines = list[bytes]()
    for _ in range(3):
        printed = data.draw(st.sampled_from(names)).read_bytes().split(b"\n")
        start = data.draw(st.integers(0, len(printed)))
        lines += printed[start : start + data.draw(st.integers(0, 30))]
    for item in translate(io.BytesIO(b"\n".join(lines)), now="2026-11-21T12:00:00Z"):
        assert () == validate(item.record)


def test_the_truths_name_their_runtimes() -> None:
    """Every case says with which tools it was made."""
    for path in sorted(locate("conformance", "crashes", "cpp").glob("*/truth.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        assert truth["runtime"] and truth["topics"] and truth["errors"], path
