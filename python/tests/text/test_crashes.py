"""Reports of crashes by handlers, reporters, debuggers and engines, in neutral words: the frames' spellings and what belongs to what."""

from __future__ import annotations

import pytest
from uep.bridges.text.scanners._cpp_numbered import read_numbered

from .reading import records


@pytest.mark.parametrize(
    ("line", "number", "function", "package", "place"),
    [
        (
            "0  libshop.dylib   0x3b1a8 closure #1 in f(_:) + 300",
            0,
            "closure #1 in f",
            "libshop.dylib",
            ("", 0, 0),
        ),
        (
            "5  Shop   0x87728 Shop.open(_:) + 295 (Shop.swift:29)",
            5,
            "Shop.open",
            "Shop",
            ("Shop.swift", 29, 0),
        ),
        (
            "7  S  0x87290 @objc Shop.f(_:) + 43 (<compiler-generated>:4371640976)",
            7,
            "@objc Shop.f",
            "S",
            ("<compiler-generated>", 0, 0),
        ),
        ("2   ???    \t0x000000000000000a 0 + 10", 2, "", "", ("", 0, 0)),
        ("1   com.acme.Shop     0x000000010805c84a 0x108042000 + 108618", 1, "", "com.acme.Shop", ("", 0, 0)),
        ("\t0   Foundation          0x00007fff20421af6 __pre + 242", 0, "__pre", "Foundation", ("", 0, 0)),
        ("0. /usr/bin/shop(a::b(c<d, e> const&)+0x73) [0x45f]", 0, "a::b", "/usr/bin/shop", ("", 0, 0)),
        ("2. /lib64/libc.so.6(+0x7dc5) [0x7f83]", 2, "", "/lib64/libc.so.6", ("", 0, 0)),
        (
            "3. ./x/../functional:1853: a::b(c) @ 0x10e in /usr/bin/shop",
            3,
            "a::b",
            "/usr/bin/shop",
            ("./x/../functional", 1853, 0),
        ),
        ("2. ? @ 0x00007f4b", 2, "", "", ("", 0, 0)),
        ("#0  0x000073c605eabbe2 n/a (libc.so.6 + 0x9dbe2)", 0, "", "libc.so.6", ("", 0, 0)),
        ("1 0x0000000067 trans_1d()  trans.cpp:12", 1, "trans_1d", "", ("trans.cpp", 12, 0)),
        (" 0  shop!a::b() [run_loop.cc : 124 + 0x13]", 0, "a::b", "shop", ("run_loop.cc", 124, 0)),
        (" 2  libc.so.6 + 0xa3df9", 2, "", "libc.so.6", ("", 0, 0)),
        ("#1 0x55d1 a::b(int) [../../a.cc:1011:41]", 1, "a::b", "", ("../../a.cc", 1011, 41)),
        ("#2 0x55d1 (/opt/shop/shop+0x1234)", 2, "", "/opt/shop/shop", ("", 0, 0)),
        (" 1: (a::fail(char const*)+0x14a) [0x55bc]", 1, "a::fail", "", ("", 0, 0)),
        (" 2: (()+0x4cb145) [0x55bc]", 2, "", "", ("", 0, 0)),
        (" 4: main()", 4, "main", "", ("", 0, 0)),
        ("#3  0x42895A in __shop_MOD_open at shop.f90:?", 3, "__shop_MOD_open", "", ("shop.f90", 0, 0)),
        ("[ 0] /lib/libpthread.so.0(+0x12890)[0x7f5b]", 0, "", "/lib/libpthread.so.0", ("", 0, 0)),
        (
            "[ 1] 0   libsystem.dylib      0x00007fff _sigtramp + 29",
            1,
            "_sigtramp",
            "libsystem.dylib",
            ("", 0, 0),
        ),
        (" #4 0x7f1e a::b(int) /usr/src/a.inc:565:13", 4, "a::b", "", ("/usr/src/a.inc", 565, 13)),
        (" 1: 0xb7b3e0 node::Abort() [node]", 1, "node::Abort", "node", ("", 0, 0)),
        (
            "0 [inlined] 0x10 f() + 3 in shop at /srv/app/s.swift:5:7",
            0,
            "f",
            "shop",
            ("/srv/app/s.swift", 5, 7),
        ),
        ("0 f(_:) + 353 in libshop.so", 0, "f", "libshop.so", ("", 0, 0)),
        ("[2] /srv/shop() [0xbcc6] (/srv/shop.h:23)", 2, "", "/srv/shop", ("/srv/shop.h", 23, 0)),
        ("[2] /srv/shop() [0xbcc6] (??:0)", 2, "", "/srv/shop", ("", 0, 0)),
        ("[2] 4922009 (main+4522009) - /srv/shop() [0x4922009]", 2, "", "/srv/shop", ("", 0, 0)),
        ("#1: shop::open(int) [0x55]", 1, "shop::open", "", ("", 0, 0)),
        ("src/shop.h:117] thr<2186> #1 0xc7b2ba (unknown)", 1, "", "", ("", 0, 0)),
        ("#1  0x5615      in  open_shelf() at src/shop.c:489", 1, "open_shelf", "", ("src/shop.c", 489, 0)),
        ("#3  0x7ffb      in  ???() at ???:0", 3, "", "", ("", 0, 0)),
        ("#1  0xb6d4c8df in raise () from /lib/libc.so.6", 1, "raise", "/lib/libc.so.6", ("", 0, 0)),
        (
            "2   Test     0x00000001 0x1000d8000 + 36288 (-[Shop open:] + 168)",
            2,
            "-[Shop open:]",
            "Test",
            ("", 0, 0),
        ),
    ],
)
def test_a_frame_has_a_number_in_some_spelling(
    line: str, number: int, function: str, package: str, place: tuple[str, int, int]
) -> None:
    """Address, image, name and place stand in many orders."""
    frame = read_numbered(line, number)
    assert frame is not None
    assert (frame.function, frame.package) == (function, package)
    assert (frame.file, frame.line, frame.column) == place
    assert frame.inlined == ("[inlined]" in line)
    assert read_numbered(line, number + 1) is None


@pytest.mark.parametrize(
    "line",
    [
        "0 is a number",
        "1 0 1 2 3",
        "1. something happened at noon",
        " 1: hello (world)",
        "#1 mends the bug",
        "[1 ok",
    ],
)
def test_a_line_of_a_list_is_no_frame(line: str) -> None:
    """Lists have numbers too."""
    assert read_numbered(line, 1) is None
    assert read_numbered(line, 0) is None


def test_a_handler_repeats_itself_after_an_assertion() -> None:
    """The signal with which a server ends itself is no second error."""
    text = (
        "/srv/app/shop.cc: 9: FAILED ceph_assert(shelf)\n"
        " 1: (shop_assert(char const*)+0x14a) [0x10]\n 2: main()\n"
        "*** Caught signal (Aborted) **\n in thread 7f01 thread_name:shop\n"
        " 1: (()+0xf5f0) [0x20]\n 2: (abort()+0x148) [0x30]\n"
    )
    (record,) = records(text)
    assert record.nodes[0].message == "FAILED ceph_assert(shelf)"
    assert [frame.function for frame in record.nodes[0].stack.frames] == ["shop_assert", "main"]


@pytest.mark.parametrize(
    ("above", "signal"),
    [
        ("*** Signal 11: Backtracing from 0x10... done ***\n*** Program crashed: Bad pointer ***", "SIGSEGV"),
        ("        Signal: 6 (ABRT)\n       Process 7 (shop) of user 0 dumped core.", "SIGABRT"),
        ("Caught signal 8 (Floating point exception: of a number)", "SIGFPE"),
        ("*** Process received signal ***\nSignal: Bus error (7)", "SIGBUS"),
        ("Program received signal SIGILL: Illegal instruction.", "SIGILL"),
        ("Caught Segmentation fault, suspect faulting address 0x8", "SIGSEGV"),
        ("Segmentation fault on shard 2.\nBacktrace:\n  0x2ee2d82", "SIGSEGV"),
        ("[2026/11/21 10:00:00] [engine] caught signal (SIGSEGV)", "SIGSEGV"),
    ],
)
def test_a_report_names_its_signal_somewhere(above: str, signal: str) -> None:
    """In the line itself, by words or a number, above it or below it."""
    (record,) = records(f"{above}\n\n#0  0x10 in open_shelf\n")
    assert [(code.space, code.value) for code in record.codes] == [("posix.signal", signal)]


def test_unreal_engine_repeats_a_prefix_and_names_modules_alone() -> None:
    """Where it has no symbols only the module is known; the time has dots."""
    prefix = "[2026.11.21-10.00.00:500][ 77]LogWindows: Error: "
    lines = [
        "=== Critical error: ===",
        "",
        "Unhandled Exception: EXCEPTION_ACCESS_VIOLATION reading address 0x8",
        "",
        "[Callstack] 0x0000000000000010 Shop.dll!AShop::Open() [D:\\shop\\Shop.cpp:66]",
        "[Callstack] 0x0000000000000020 ntdll.dll!UnknownFunction []",
    ]
    (record,) = records("\n".join(prefix + line for line in lines) + "\n")
    assert record.timestamp == "2026-11-21T10:00:00.500Z"
    assert record.nodes[0].type_name == "EXCEPTION_ACCESS_VIOLATION"
    first, second = record.nodes[0].stack.frames
    assert (first.function, first.file, first.line) == ("AShop::Open", "D:\\shop\\Shop.cpp", 66)
    assert (second.function, second.package) == ("", "ntdll.dll")
    bare = "Unhandled Exception: EXCEPTION_ACCESS_VIOLATION reading\n\nShop!AShop::Open() [D:\\Shop.cpp:6]\nntdll\n"
    (record,) = records(bare)
    assert [frame.package for frame in record.nodes[0].stack.frames] == ["Shop", "ntdll"]


def test_windbg_shows_a_stack_behind_its_arguments() -> None:
    """The numbers before the colons are addresses and arguments."""
    text = (
        "   ExceptionCode: c0000005 (Access violation)\n\nPROCESS_NAME:  shop.exe\n\nSTACK_TEXT:  \n"
        "0000007c`67bff6b8 00007ff7`3410aef1     : 000001ec`d19e37b0 000001ec`d5c20858 00000000`00000008 00000000`00000000 : Shop!Open+0x65\n"
        "0000007c`67bff6c0 00007ff7`34108d12     : 00000000`00000000 00000000`00000000 00000000`00000000 00000000`00000000 : Shop!Main+0x1 [d:\\shop.cpp @ 9]\n\n"
    )
    (record,) = records(text)
    assert (record.nodes[0].type_name, record.nodes[0].message) == ("0xC0000005", "Access violation")
    assert [(frame.function, frame.line) for frame in record.nodes[0].stack.frames] == [
        ("Open", 0),
        ("Main", 9),
    ]


def test_node_aborts_with_its_native_stack() -> None:
    """The numbers begin at one; the error is the engine's."""
    text = (
        "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n"
        "----- Native stack trace -----\n\n 1: 0xb7b3e0 node::Abort() [node]\n 2: 0xa8c8aa  [node]\n"
    )
    (record,) = records(text)
    assert record.source_language == "javascript"
    assert record.nodes[0].message.startswith("Reached heap limit")
    assert len(record.nodes[0].stack.frames) == 2


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            'a.cpp(12): error: in "shop/open": check a == b has failed [1 != 2]\n',
            "check a == b has failed [1 != 2]",
        ),
        (
            "/srv/a.cpp:10: FAILED:\n  REQUIRE( a == 4 )\nwith expansion:\n  3 == 4\n\n=====\n",
            "REQUIRE( a == 4 )\nwith expansion:\n  3 == 4",
        ),
        (
            "a.cpp(12): ERROR: CHECK( a == 4 ) is NOT correct!\n  values: CHECK( 3 == 4 )\n\n",
            "CHECK( a == 4 ) is NOT correct!\n  values: CHECK( 3 == 4 )",
        ),
        ("shop_test.c:12:test_open:FAIL: Expected 1 Was 2\n", "Expected 1 Was 2"),
        ("/srv/t.cpp:20: error: Failure in TEST(Shop, open)\n\texpected <1>\n\n..\n", "expected <1>"),
    ],
)
def test_failed_expectations_end_at_a_blank_line(text: str, message: str) -> None:
    """Each framework has its own first line."""
    (record,) = records(text)
    assert (record.error_type, record.nodes[0].message) == ("uep.runtime.assertion_failed", message)


@pytest.mark.parametrize(
    "text",
    [
        "Received signal 15 SIGTERM\nbye\n",
        "shop got signal 1 (Hangup)\nreloading\n",
        "ERROR: no shelf\n   at: noon\n",
        "Fatal Exception: NSRangeException\nin the manual\n",
        "Process 7 (shop) of user 0 dumped core.\nsee the manual\n",
        "Exception Type: EXC_BAD_ACCESS (SIGSEGV)\nis what a bad pointer gives\n",
        "Crash reason:  SIGSEGV\nwas fixed\n",
    ],
)
def test_words_about_crashes_are_no_crashes(text: str) -> None:
    """Nothing is an error without the stack that such reports have."""
    assert records(text) == []


def test_the_stack_of_an_exception_is_that_of_the_report() -> None:
    """What the crashed thread did afterwards is of no interest, nor is a list of addresses another thread."""
    text = (
        "Exception Type: EXC_CRASH (SIGABRT)\nException Codes: 0x0, 0x0\nException Reason: no shelf\nTriggered by Thread: 4\n\n"
        "Last Exception Backtrace:\n(0x10 0x20)\n\nThread 0 name: Dispatch queue: com.apple.main-thread\nThread 0:\n"
        "0   libsystem_kernel.dylib          0x0000000000000030 mach_msg + 8\n\nThread 4 Crashed:\n"
        "0   libsystem_kernel.dylib          0x0000000000000040 __pthread_kill + 8\n"
    )
    (record,) = records(text)
    assert record.nodes[0].message == "no shelf"
    assert [frame.address for frame in record.nodes[0].stack.frames] == ["16", "32"]
    assert [(thread.id, thread.crashed) for thread in record.threads] == [("4", True), ("0", False)]


def test_a_debugger_tells_of_an_assertion_on_its_own() -> None:
    """The stack below belongs to the signal."""
    text = (
        'ASSERT failure in Shelf<T>::at: "index out of range", file shelf.h, line 9\n\n'
        "Program received signal SIGABRT, Aborted.\n0xffffe430 in __kernel_vsyscall ()\n(gdb) bt\n"
        "#0  0xffffe430 in __kernel_vsyscall ()\n#1  0xb6d4c8df in raise () from /lib/libc.so.6\n"
    )
    first, second = records(text)
    assert [frame.file for frame in first.nodes[0].stack.frames] == ["shelf.h"]
    assert [frame.function for frame in second.nodes[0].stack.frames] == ["__kernel_vsyscall", "raise"]


def test_a_title_of_a_stack_is_no_message() -> None:
    """It belongs to the frames below it."""
    text = (
        "terminate called after throwing an instance of 'std::runtime_error'\n  what():  no shelf\nBacktrace:\n"
        "./shop(place+0xc) [0x5566]\n./shop(main+0x1d) [0x5588]\n"
    )
    (record,) = records(text)
    assert record.nodes[0].message == "no shelf"
    assert len(record.nodes[0].stack.frames) == 2


@pytest.mark.parametrize(
    ("above", "type_name", "message"),
    [
        ("ERROR: LoadError: LoadError: UndefVarError: `x` not defined", "UndefVarError", "`x` not defined"),
        ("ERROR: no shelf\nin the shop", "", "no shelf\nin the shop"),
        ("UndefVarError: `x` not defined\n", "UndefVarError", "`x` not defined"),
    ],
)
@pytest.mark.parametrize("frame", ["open(x::Int64)\n   @ Shop ./shop.jl:9", "open(::Int64) at ./shop.jl:9"])
def test_julia_has_two_layouts_of_frames(above: str, type_name: str, message: str, frame: str) -> None:
    """The place stands below the call since 1.6, behind it before."""
    (record,) = records(f"{above}\nStacktrace:\n [1] {frame}\n")
    assert (record.source_language, record.nodes[0].type_name) == ("julia", type_name)
    assert record.nodes[0].message == message
    assert [(each.function, each.file, each.line) for each in record.nodes[0].stack.frames] == [
        ("open", "./shop.jl", 9)
    ]
