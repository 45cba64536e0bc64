"""Reports of watchdogs, cards, collectors and further runtimes, in neutral words: spellings of older and newer versions."""

from __future__ import annotations

import pytest
from uep.model import Frame, UniversalErrorProtocol

from .reading import records

JOURNAL = "Nov 21 10:00:01 web1 systemd-coredump[17]: "


def frames(record: UniversalErrorProtocol) -> list[tuple[str, str, int]]:
    """Return function, file and line of the frames of the first node."""
    stack = record.nodes[0].stack
    return (
        []
        if stack is None
        else [(frame.function, frame.file or frame.package, frame.line) for frame in stack.frames]
    )


@pytest.mark.parametrize(
    ("head", "type_name", "message"),
    [
        ("Unhandled exception in spawn: no key (KeyError)", "KeyError", "no key"),
        ("Exception: no shelf (Shop::Closed)", "Shop::Closed", "no shelf"),
        ("2026-11-21T10:00:00.1Z   ERROR - shop: no shelf (IndexError)", "IndexError", "no shelf"),
    ],
)
def test_heads_of_crystal(head: str, type_name: str, message: str) -> None:
    [record] = records(
        f"{head}\n  from src/shop.cr:12:3 in 'open'\n  from /lib/libc.so.6 in '??'\n  from _start\n"
    )
    node = record.nodes[0]
    assert (type_name, node.message.endswith(message)) == (node.type_name, True)
    assert [("open", "src/shop.cr", 12), ("", "/lib/libc.so.6", 0), ("_start", "", 0)] == frames(record)
    assert "crystal" == record.source_language


def test_a_segfault_of_nim() -> None:
    [record] = records(
        "Traceback (most recent call last)\nshop.nim(8)  shop\nfatal.nim  sysFatal\n"
        "SIGSEGV: Illegal storage access. (Attempt to read from nil?)\n"
    )
    assert [("sysFatal", "fatal.nim", 0), ("shop", "shop.nim", 8)] == frames(record)
    assert "SIGSEGV" == record.nodes[0].type_name


def test_a_call_of_cuda_that_failed() -> None:
    [record] = records(
        '========= Program hit cudaErrorLaunchFailure (error 719) due to "unspecified" on CUDA API call to cudaMemcpy.\n'
        "=========     Saved host backtrace up to driver entry point at error\n"
        "=========     Host Frame:/usr/lib/libcuda.so.1 (cuLaunchKernel + 0x34e) [0x10]\n"
        "=========     Host Frame:./shop [0x20]\n"
    )
    assert "cudaErrorLaunchFailure" == record.nodes[0].type_name
    assert [("cuLaunchKernel", "/usr/lib/libcuda.so.1", 0), ("", "./shop", 0)] == frames(record)


def test_an_older_report_of_a_card() -> None:
    [record] = records(
        "========= Invalid __global__ read of size 8\n"
        "=========     at 0x000003b0 in /srv/fill.cu:57:fill(unsigned long*, int)\n"
        "=========     by thread (251,0,0) in block (0,0,0)\n"
    )
    assert [("fill", "/srv/fill.cu", 57)] == frames(record)


def test_frames_of_torch_without_a_title() -> None:
    [record] = records(
        "terminate called after throwing an instance of 'c10::Error'\n  what():  no card (find at /srv/card.cpp:9)\n"
        "frame #0: c10::Error::Error(c10::SourceLocation) + 0x6d (0x7f0e in /srv/libc10.so)\n"
        "frame #1: <unknown function> + 0x2 (0x7f0f in /srv/libshop.so)\n"
    )
    assert "no card (find at /srv/card.cpp:9)" == record.nodes[0].message
    assert [("c10::Error::Error", "/srv/libc10.so", 0), ("", "/srv/libshop.so", 0)] == frames(record)


def test_traps_of_swift() -> None:
    [older] = records(
        "Fatal error: no shelf\nCurrent stack trace:\n0    libswiftCore.so   0x00007f38bff63f60 _fatal + 171\n"
        "5    libShop.so    0x00007f38bff63f61 Shop.open(at:) + 5\n"
    )
    assert ("Fatal error", "no shelf", "swift") == (
        older.nodes[0].type_name,
        older.nodes[0].message,
        older.source_language,
    )
    assert ["_fatal", "Shop.open"] == [name for name, _, _ in frames(older)]
    [newer] = records(
        "*** Signal 4: Backtracing from 0x5c76... done ***\n\n*** Swift runtime failure: no shelf ***\n\n"
        'Thread 3 "pool" crashed:\n\n 0 [inlined] [system] 0x10 Swift runtime failure: no shelf in shop at //<compiler-generated>\n'
        " 1 [ra] [thunk]      0x20 protocol witness for Shop.open<A>(_:) in conformance Store + 15 in shop at //<compiler-generated>\n"
    )
    assert ("SIGILL", "Swift runtime failure: no shelf") == (newer.nodes[0].type_name, newer.nodes[0].message)
    stack = newer.nodes[0].stack
    assert stack is not None and ["shop", "shop"] == [frame.package for frame in stack.frames]


def test_a_panic_of_zig_behind_the_progress_of_tests() -> None:
    [record] = records(
        "Test [1/1] test_0... thread 18 panic: reached unreachable code\n./shop.zig:17:22: 0x20f0fc in open (test)\n"
    )
    assert [("open", "./shop.zig", 17)] == frames(record)


def test_modules_of_unreal_alone() -> None:
    [record] = records(
        "Assertion failed: Index >= 0 [File:D:/Build/Shop.cpp] [Line: 17]\n\nUE4Editor_Core\nUE4Editor\nkernel32\nntdll\n"
    )
    assert ["UE4Editor_Core", "UE4Editor", "kernel32", "ntdll"] == [image for _, image, _ in frames(record)]


def test_a_message_that_hangs_in_a_journal() -> None:
    margin = " " * len(JOURNAL)
    first, second = records(
        f"{JOURNAL}Process 12 (shop) of user 0 dumped core.\n{margin}\n{margin}Stack trace of thread 12:\n"
        f"{margin}#0  0x0000000000000010 raise (libc.so.6)\n{margin}#1  0x0000000000000020 open (shop)\n"
        "panic: boom\n\ngoroutine 1 [running]:\nmain.main()\n\t/srv/main.go:3 +0x1\n"
    )
    assert ["raise", "open"] == [name for name, _, _ in frames(first)]
    assert "go" == second.source_language


@pytest.mark.parametrize(
    ("text", "message", "place"),
    [
        ("--- FAIL: TestOpen (0.00s)\n    shop_test.go:17: got 3\nFAIL\n", "got 3", ("shop_test.go", 17)),
        ("=== FAIL: shop TestOpen (0.00s)\n    shop_test.go:17: got 3\n", "got 3", ("shop_test.go", 17)),
        (
            "--- FAIL: T (0.00s)\n  Error Trace:  a_test.go:63\n\tError:  \tNot equal: 1\n\t\t\t  != 2\n\t\t\nFAIL\n",
            "Not equal: 1\n!= 2",
            ("a_test.go", 63),
        ),
        (
            "--- FAIL: TestOpen (0.00s)\n    shop_test.go:17: got 3\n    shop_test.go:20: again\nFAIL\n",
            "shop_test.go:17: got 3\nshop_test.go:20: again",
            ("shop_test.go", 17),
        ),
    ],
)
def test_failed_tests_of_go(text: str, message: str, place: tuple[str, int]) -> None:
    [record] = records(text)
    assert (message, [("", *place)]) == (record.nodes[0].message, frames(record))
    assert record.nodes[0].notes[0].startswith("T")


def test_a_test_of_go_that_panicked_is_the_panic() -> None:
    [record] = records(
        "=== RUN   TestOpen\n    shop_test.go:7: begin\n--- FAIL: TestOpen (0.00s)\npanic: boom\n\n"
        "goroutine 6 [running]:\nshop.TestOpen(0xc00)\n\t/srv/shop_test.go:8 +0x1\n"
    )
    assert ("panic", "boom") == (record.nodes[0].type_name, record.nodes[0].message)


def test_a_report_of_human_panic_over_lines() -> None:
    [record] = records(
        'name = "shop"\nexplanation = """\nPanic occurred in file \'src/shop.rs\' at line 17\n"""\n'
        "cause = '''\none\ntwo'''\nmethod = 'Panic'\nbacktrace = '''\nstack backtrace:\n"
        "   0: shop::open (0x10)\n             at src/shop.rs:17\n   1: main (0x20)'''\nThank you\n"
    )
    assert "one\ntwo" == record.nodes[0].message
    assert [("shop::open", "src/shop.rs", 17), ("main", "", 0)] == frames(record)


def test_places_of_ocaml_that_a_printer_broke() -> None:
    [record] = records(
        '# Error: exception Shop.Closed\n# Raised at Shop.open in file\n#   "src/shop.ml", line 22, characters 42-57\n'
        '# Called from Shop in file "src/shop.ml" (inlined), line\n#   31, characters 17-27\n# \n# done\n'
    )
    assert [("Shop.open", "src/shop.ml", 22), ("Shop", "src/shop.ml", 31)] == frames(record)
    assert "Shop.Closed" == record.nodes[0].type_name


def test_an_anomaly_of_coq() -> None:
    [record] = records('Error: Anomaly "Uncaught exception Failure("action op")."\nPlease report.\n')
    assert ("Failure", "action op") == (record.nodes[0].type_name, record.nodes[0].message)


def test_an_unknown_place_of_julia() -> None:
    [record] = records(
        "signal (11): Segmentation fault\nwhile loading no file, in expression starting on line 0\n"
        "jl_apply at /srv/libjulia.so (unknown line)\n"
    )
    assert [Frame(function="jl_apply", package="/srv/libjulia.so")] == (
        record.nodes[0].stack.frames if record.nodes[0].stack else []
    )


def test_events_of_windows() -> None:
    [record] = records(
        "> Faulting application name: shop.exe, version: 1.0.0.1, time stamp: 0x6137de47\n"
        "> Faulting module name: shelf.dll, version: 1.0.0.1, time stamp: 0x6137de47\n"
        "> Exception code: 0xe0434352\n> Fault offset: 0x0000000000000010\n> Faulting process ID: 0x7984\n"
    )
    assert ("0xE0434352", [("", "shelf.dll", 0)]) == (record.nodes[0].type_name, frames(record))
    [record] = records(
        "Problem signature:\n  Problem Event Name: APPCRASH\n  Application Name: shop.exe\n  Fault Module Name:    shelf.dll\n"
        "  Exception Code:   c0000005\n  Exception Offset: 0032ce66\n  Locale ID:    1033\n"
    )
    assert ("0xC0000005", "APPCRASH") == (record.nodes[0].type_name, record.nodes[0].message)
    assert [("", "shelf.dll", 0)] == frames(record)


@pytest.mark.parametrize(
    "text",
    [
        "see src/shop.cr:12 for it\n",
        "  from src/shop.cr:12:3 in 'open'\n",
        "========= test session starts =========\n=========     3 passed =========\n",
        "a signal 11 was sent\n",
        "watchdog: it is about to kill the process\n",
        "--- FAIL: nothing here\n",
        "Panic occurred in file 'a' at line 3\n",
    ],
)
def test_what_is_no_error(text: str) -> None:
    assert [] == records(text)
