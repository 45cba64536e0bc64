"""Text as people pass it on: what quotations, lost blanks, build services and frameworks leave of an error, by detection."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
import uep
from uep.bridges import translate
from uep.model import UniversalErrorProtocol

from .growth import assert_linear

NOW = "2026-11-21T12:00:00Z"
GO = "goroutine 1 [running]:\nmain.main()\n\t/srv/app/main.go:9 +0x1d\n"


def read(text: str) -> list[UniversalErrorProtocol]:
    """Return the records of a text whose format nobody names."""
    found = [item.record for item in translate(io.BytesIO(text.encode()), now=NOW)]
    assert all(uep.validate(record) == () for record in found)
    return found


def spelled(record: UniversalErrorProtocol) -> list[tuple[str, str, list[str]]]:
    """Return type, message and functions of every node."""
    return [
        (
            node.type_name,
            node.message,
            [frame.function for frame in node.stack.frames] if node.stack is not None else [],
        )
        for node in record.nodes
    ]


TEXTS: dict[str, tuple[str, list[list[tuple[str, str, list[str]]]]]] = {
    "go, escaped tabs of rsyslog and no blank lines": (
        (
            "Nov 21 10:00:00 host shop[7]: panic: no shelf\n"
            "Nov 21 10:00:00 host shop[7]: goroutine 1 [running]:\n"
            "Nov 21 10:00:00 host shop[7]: main.main()\n"
            "Nov 21 10:00:00 host shop[7]: #011/srv/app/main.go:9 +0x1d\n"
        ),
        [[("panic", "no shelf", ["main.main"])]],
    ),
    "go, GitLab's stamps": (
        "".join(
            f"2026-11-21T10:00:00.00000{i}Z 01O {line}\n"
            for i, line in enumerate(f"panic: no shelf\n\n{GO}".splitlines())
        ),
        [[("panic", "no shelf", ["main.main"])]],
    ),
    "go, a service of compose without a number": (
        "".join(f"shop  | {line}\n" for line in f"panic: no shelf\n\n{GO}".splitlines()),
        [[("panic", "no shelf", ["main.main"])]],
    ),
    "go, the keys of a signal": (
        f"^\\SIGQUIT: quit\nPC=0x476841 m=0 sigcode=128\n\n{GO}",
        [[("SIGQUIT", "quit", ["main.main"])]],
    ),
    "go, an exception of Windows in foreign code": (
        "Exception 0xc0000005 0x0 0x0 0x7ff8\nPC=0x7ff8\nsignal arrived during external code execution\n\n"
        "runtime.cgocall(0x1)\n\tC:/go/cgocall.go:1 +0x3e\n\n" + GO,
        [[("Exception 0xc0000005", "0x0 0x0 0x7ff8", ["runtime.cgocall"])]],
    ),
    "go, a panic that Kubernetes observed": (
        (
            'E1121 10:00:00.000000       1 runtime.go:78] Observed a panic: "no (shelf)" (runtime error: no (shelf))\n'
            "goroutine 5 [running]:\nutil.logPanic(0x1)\n\t/u.go:1 +0x1\npanic(0x1, 0x2)\n\t/p.go:2 +0x1\n"
        ),
        [[("panic", "runtime error: no (shelf)", ["util.logPanic", "panic"])]],
    ),
    "go, a panic that Kubernetes observed in fields": (
        (
            'E1121 10:00:00.000000       1 panic.go:1] "Observed a panic" panic="no \\"shelf\\"" panicGoValue="1" stacktrace=<\n'
            "\tgoroutine 5 [running]:\n\tutil.logPanic(0x1)\n\t\t/u.go:1 +0x1\n\tpanic(0x1, 0x2)\n\t\t/p.go:2 +0x1\n >\n"
        ),
        [[("panic", 'no "shelf"', ["util.logPanic", "panic"])]],
    ),
    "go, a repeated panic in a fence": (
        "```\npanic: no shelf [recovered]\n\tpanic: no shelf\n```\n",
        [[("panic", "no shelf", []), ("panic", "no shelf", [])]],
    ),
    "rust, no thread and no column": (
        "panicked at 'no shelf', src/shop.rs:9\nand more\n",
        [[("panic", "no shelf", [""])]],
    ),
    "rust, no memory": (
        "memory allocation of 34359738368 bytes failed\nAborted (core dumped)\n",
        [[("memory allocation", "memory allocation of 34359738368 bytes failed", [])]],
    ),
    "rust, a build script below cargo's error": (
        (
            "error: failed to run custom build command for `shelf v1.0.0`\n\nCaused by:\n  exit status: 101\n  --- stderr\n"
            "  thread 'main' panicked at build.rs:1:5:\n  no header\n  note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n"
        ),
        [
            [("", "failed to run custom build command for `shelf v1.0.0`", []), ("", "exit status: 101", [])],
            [("panic", "no header", [""])],
        ],
    ),
    "cpp, words of a shell and of a debugger": (
        (
            "terminate called after throwing an instance of 'std::runtime_error'\n  what():  no shelf\n"
            "[New Thread 0x7ffda2209700 (LWP 17389)]\n"
        ),
        [[("std::runtime_error", "no shelf", [])]],
    ),
    "cpp, a job of zsh": (
        (
            "terminate called after throwing an instance of 'std::runtime_error'\n  what():  no shelf\n"
            "[1]    8051 abort (core dumped)  ./shop\n"
        ),
        [[("std::runtime_error", "no shelf", [])]],
    ),
    "cpp, variables between gdb's frames": (
        (
            "Program received signal SIGABRT, Aborted.\n(gdb) bt full\n#0  0x01 in abort () from /lib/libc.so.6\n"
            "No symbol table info available.\n#1  0x02 in  () at /lib/libx.so.6\n#2  0x03 in main () at shop.cpp:9\nNo locals.\n"
        ),
        [[("SIGABRT", "Aborted", ["abort", "", "main"])]],
    ),
    "cpp, valgrind with one blank": (
        "==7== Invalid read of size 1\n==7== at 0x484ED16: strlen (in /lib/x.so)\n==7== by 0x10ECB7: main (main.c:9)\n",
        [[("Invalid read", "Invalid read of size 1", ["strlen", "main"])]],
    ),
    "dotnet, the message below the type": (
        "System.InvalidOperationException:\nno shelf\n   at Shop.Open() in /srv/Shop.cs:line 9\n",
        [[("System.InvalidOperationException", "no shelf", ["Shop.Open"])]],
    ),
    "dotnet, Windows' journal": (
        (
            "Description: The process was terminated due to an unhandled exception.\n"
            "Exception Info: System.InvalidOperationException: no shelf\n   at Shop.Main(String[] args)\n"
        ),
        [[("System.InvalidOperationException", "no shelf", ["Shop.Main"])]],
    ),
    "ruby, a hash that lost its blank": (
        "shop.rb:3:in`open': no shelf (ArgumentError)\n        from shop.rb:9:in`start'\n",
        [[("ArgumentError", "no shelf", ["open", "start"])]],
    ),
    "ruby, pry": (
        "NameError: no shelf\nfrom (pry):1:in `open'\n",
        [[("NameError", "no shelf", ["open"])]],
    ),
    "ruby, a fence below an error of one line": (
        "Traceback (most recent call last):\nshop.rb:8:in `<main>': no shelf (NameError)\n```\nWhy?\n",
        [[("NameError", "no shelf", ["<main>"])]],
    ),
    "ruby, fields of Sidekiq": (
        (
            "2026-11-21T10:00:00.123Z pid=7 tid=a WARN: RuntimeError: no shelf\n"
            "2026-11-21T10:00:00.123Z pid=7 tid=a WARN: /srv/app/shop.rb:3:in `open'\n/srv/app/shop.rb:9:in `start'\n"
        ),
        [[("RuntimeError", "no shelf", ["open", "start"])]],
    ),
    "php, a mail of WordPress": (
        (
            "An error of type E_ERROR was caused in line 9 of the file /srv/Shop.php. Error message: Uncaught Error: no shelf in /srv/Shop.php:9\n"
            "Stack trace:\n#0 /srv/main.php(3): open()\n#1 {main}\n  thrown\n"
        ),
        [[("Error", "no shelf", ["open", "{main}"])]],
    ),
    "php, indented as a whole": (
        "    PHP Fatal error:  Uncaught Error: no shelf in /srv/Shop.php:9\n    Stack trace:\n    #0 {main}\n      thrown in /srv/Shop.php on line 9\n",
        [[("Error", "no shelf", ["{main}"])]],
    ),
    "elixir, the request of a process": (
        (
            "[error] #PID<0.7.0> running Shop.Endpoint (cowboy_protocol) terminated\nServer: shop.example:80 (http)\nRequest: GET /\n"
            "** (exit) an exception was raised:\n    ** (RuntimeError) no shelf\n        (shop 1.0.0) lib/shop.ex:9: Shop.open/0\n"
        ),
        [[("exit", "an exception was raised:", []), ("RuntimeError", "no shelf", ["Shop.open/0"])]],
    ),
    "erlang, a report stamped line by line": (
        "".join(
            f"2026-11-21 10:00:00.000000+00:00 [error] <0.7.0> {line}\n"
            for line in (
                "  crasher:",
                "    pid: <0.7.0>",
                "    exception error: no shelf",
                "      in function  shop:open/1 (shop.erl, line 9)",
            )
        ),
        [[("error", "no shelf", ["shop:open/1"])]],
    ),
    "dart, a message in parentheses": (
        "Unhandled exception:\nPlatformException(no shelf)\n#0      main (file:///srv/a.dart:4:3)\n",
        [[("PlatformException", "no shelf", ["main"])]],
    ),
    "perl, the name that Moose gives": (
        "Attribute (name) is required at constructor Shop::new (defined at a.pl line 5) line 15\n\tShop::new('Shop') called at a.pl line 9\n",
        [[("", "Attribute (name) is required", ["Shop::new", ""])]],
    ),
    "perl, below the command": (
        "$ perl shop.pl\nno shelf at shop.pl line 11.\n\tmain::f(1) called at shop.pl line 3\n",
        [[("", "no shelf", ["main::f", ""])]],
    ),
    "pm2": (
        "0|shop  | TypeError: no shelf\n0|shop  |     at open (/srv/a.js:1:2)\n0|shop  |     at start (/srv/a.js:3:4)\n",
        [[("TypeError", "no shelf", ["open", "start"])]],
    ),
    "go, a plugin of Terraform with bare blank lines": (
        "".join(
            "2026/11/21 10:00:00 [DEBUG] provider-shop:" + (f" {line}" if line else "") + "\n"
            for line in f"panic: no shelf\n\n{GO}".replace("\t", "  ").splitlines()
        ),
        [[("panic", "no shelf", ["main.main"])]],
    ),
    "cpp, gdb breaks lines before a library": (
        (
            "Program received signal SIGSEGV, Segmentation fault.\n0x0000f1 in shop::open() ()\n   from /opt/libshop.so\n"
            "(gdb) bt\n#0  0x0000f1 in shop::open() ()\n   from /opt/libshop.so\n#1  0x0000f2 in ?? ()\n   from /opt/libos.so\n"
            "#2  0x0000f3 in main () at shop.cpp:9\n"
        ),
        [[("SIGSEGV", "Segmentation fault", ["shop::open", "", "main"])]],
    ),
    "cpp, a report of MySQL": (
        (
            "2026-11-21T10:00:00Z UTC - mysqld got signal 11 ;\nYou have hit a bug.\n\nstack_bottom = 0 thread_stack 0x1\n"
            "/bin/mysqld(print_fatal_signal(int)+0x2) [0x10] \n/lib/libc.so.6(+0x257)[0xb6]\nThe manual page helps.\n"
        ),
        [[("SIGSEGV", "mysqld got signal 11", ["print_fatal_signal", ""])]],
    ),
    "dotnet, the server of an inner SqlException": (
        (
            "System.AException: a\n ---> Data.SqlException (0x80131904): b\n   at Row.Read()\n"
            "ClientConnectionId:5fbdfb45-9d58-4da8-adc6-756ab80774e5\nError Number:2601,State:1,Class:14\n"
            "   --- End of inner exception stack trace ---\n   at Shop.Open()\n"
        ),
        [[("System.AException", "a", ["Shop.Open"]), ("Data.SqlException", "b", ["Row.Read"])]],
    ),
    "dotnet, assemblies in the place of parameters": (
        (
            "System.AException:\n   at Shop.Open (Shop, Version=3.1.0.0, Culture=neutral, PublicKeyToken=null)\n"
            "   at Shop.Main (Shop, Version=3.1.0.0, Culture=neutral, PublicKeyToken=null)\n"
        ),
        [[("System.AException", "", ["Shop.Open", "Shop.Main"])]],
    ),
    "dart, the properties of a widget on two lines": (
        (
            "══╡ EXCEPTION CAUGHT BY WIDGETS LIBRARY ╞══\nThe following assertion was thrown building Shop(dirty, state:\n"
            "_Shop#1):\nno shelf\n\nWhen the exception was thrown, this was the stack:\n#2  Shop.build (package:shop/a.dart:9:3)\n"
        ),
        [[("assertion", "no shelf", ["Shop.build"])]],
    ),
    "dart, the head that editors show": (
        (
            "======== Exception caught by widgets library =======\nThe following StateError was thrown building Shop:\nno shelf\n\n"
            "When the exception was thrown, this was the stack: \n#2  Shop.build (package:shop/a.dart:9:3)\n"
            "...     Normal element mounting (7 frames)\n#10  main (package:shop/a.dart:1:1)\n"
        ),
        [[("StateError", "no shelf", ["Shop.build", "main"])]],
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_passed_on_is_read(name: str) -> None:
    """Types, messages and functions are those that the runtime printed."""
    text, expected = TEXTS[name]
    assert expected == [spelled(record) for record in read(text)]


QUIET = (
    "settings:\n    panic: true\n    fatal error: none\n\n- panic: when the map is nil\n\tpanic: also\n",
    "I call unwrap and thread 'main' panicked at line 5; it panicked at 'no shelf', which is odd.\n",
    "We saw `#0      main (file:///a.dart:4:3)` in the log.\n",
    "| name | value |\n| shop | panic: none |\n",
    "The exception is thrown at Shop.Open() and (at Assets/Shop.cs:9) again.\n",
    "Call Trace:\nsee the kernel's PID: 7 and Oops: none\n",
    "In Shop.php line 9:\n",
    "  [shop]\n  opens at nine\n",
    "* [RuntimeException] is what it throws\n",
    "    ** (ArgumentError) nil given\n",
)


@pytest.mark.parametrize("text", QUIET)
def test_prose_about_errors_is_none(text: str) -> None:
    """Words of a report and of its source code are no errors."""
    assert read(text + "\nThat is all.\n") == []


def test_a_program_that_asked_for_its_stack_went_on() -> None:
    """A panic whose innermost function is debug.Stack was recovered, blank line or not."""
    for gap in ("\n", ""):
        (record,) = read(
            f"panic: no shelf\n{gap}goroutine 1 [running]:\nruntime/debug.Stack()\n\t/go/s.go:1 +0x1\n{GO[23:]}"
        )
        assert record.handling is not None
        assert (True, False) == (record.handling.handled, record.handling.fatal)


def test_a_goroutine_below_a_signal_is_fatal_without_blank_lines() -> None:
    """The line of the signal is the runtime's alone."""
    (record,) = read(f"panic: no shelf\n[signal 0xb code=0x1 addr=0x1 pc=0x8]\n{GO}")
    assert record.handling is not None and record.handling.fatal
    assert ["SIGSEGV"] == [code.value for code in record.codes]


HOSTILE: dict[str, Callable[[int], str]] = {
    "quoted": lambda n: "> panic: x\n" * n,
    "tagged": lambda n: "[a] panic: x\n" * n,
    "tags": lambda n: "a: panic: x\nb: panic: x\n" * n,
    "indented": lambda n: "    panic: x\n" * n,
    "deeper": lambda n: "".join(" " * (index % 60) + "panic: x\n" for index in range(n)),
    "stamped": lambda n: "2026-11-21T10:00:00.1234567Z panic: x\n" * n,
    "heads": lambda n: "panic: x\n" + "goroutine 1 [running]:\nmain.f()\n/a.go:1 +0x1\n\n" * n,
    "heads without blanks": lambda n: "panic: x\ngoroutine 1 [running]:\nmain.f()\n/a.go:1 +0x1\n" * n,
    "exceptions": lambda n: "Exception 0xc0000005 0x0\nPC=0x1\n" * n,
    "klog": lambda n: "x\ngoroutine 1 [running]:\nglog.stacks()\n/a.go:1 +0x1\n" * n,
    "substrate": lambda n: "   0: sp_panic_handler::set::{{closure}}\n" * n,
    "cargo": lambda n: "error: x\n\nCaused by:\n  x\n\n" * n,
    "headless": lambda n: "stack backtrace:\n   0: x\n" * n,
    "console of Unity": lambda n: "XException: x\n" + "A.B () (at a.cs:1)\n" * n,
    "places of Unity": lambda n: "A.B () (at a.cs:1)\n" * n,
    "pages": lambda n: "Stack Trace:\n[XException: x\n" * n,
    "messages of tests": lambda n: "Error Message:\nx\n" * n,
    "ended": lambda n: "Stack overflow.\n   at A.B()\n" * n,
    "kernel": lambda n: "BUG: unable to handle page fault\nCPU: 0 PID: 7 Comm: x\n" * n,
    "kernel alone": lambda n: "Oops: x\n" * n,
    "calls of a kernel": lambda n: "kernel BUG at a.c:1!\nCall Trace:\n" + " ? f+0x1/0x2\n" * n,
    "stops": lambda n: "* thread #1, stop reason = EXC_X\n  frame #0: 0x1 a`f\n" * n,
    "torch": lambda n: "Exception raised from f at a:1 (most recent call first):\n" * n,
    "bugs of Ruby": lambda n: "[BUG] x\nruby 3\n" * n,
    "causes": lambda n: "X (y):\n\nCauses:\n" + "Y (z)\n" * n + "\na.rb:1:in `f'\n",
    "boxes": lambda n: "In a.php line 1:\n  x\n\n" * n,
    "heads of boxes": lambda n: "In a.php line 1:\n" * n,
    "collision": lambda n: "  A\\XException \n" * n,
    "whoops": lambda n: 'A\\X thrown with message "x\n' * n,
    "joined": lambda n: (
        "Uncaught X: y in a.php:1 Stack trace: #0 a.php(1): f()" + " #1 a.php(1): f()" * n + "\n"
    ),
    "drupal": lambda n: "XException: " + " in f() (line 1 of " * n + "\n",
    "logged and displayed": lambda n: "PHP Warning:  x in a.php on line 1\n\n" * n,
    "exunit": lambda n: "     stacktrace:\n" * n,
    "lager": lambda n: "CRASH REPORT Process <1> with 0 neighbours exited with reason: " + "{" * n + "\n",
    "boxes of Flutter": lambda n: "══╡ EXCEPTION CAUGHT BY X ╞══\nThe following X was thrown:\n" * n,
    "servers": lambda n: "mysqld got signal 11 ;\n/a(f+0x1)[0x1]\n" * n,
    "later errors": lambda n: "Another exception was thrown: XError: y\n" * n,
    "calls of Perl": lambda n: "x at a line 1.\n" + "    f() called at a line 1\n" * n,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_linear_time(name: str) -> None:
    """Ten times the text takes no more than about ten times the time."""
    assert_linear(HOSTILE[name], 300, 10)
