"""CPU time of text translation: milliseconds for 64 KiB of each hostile text, and MB/s for each language's corpus.

Run with ``python tools/bench/text.py [NAME…]``. Prints the best of five runs of process time, and for 1 and 2 MiB the
ratio of their times; reads the corpora and writes nothing.
"""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable
from pathlib import Path

from uep.bridges import translate

__all__ = ["HOSTILE", "main"]

KIB = 1 << 10
MIB = 1 << 20
NOW = "2026-11-21T12:00:00Z"
BUDGET = 50.0
RATIO = 2.5
HEADER = "Traceback (most recent call last):\n"
Make = Callable[[int], str]


def rep(unit: str) -> Make:
    """Return a maker of one text repeated."""
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def numbered(line: str, head: str = "", tail: str = "") -> Make:
    """Return a maker of lines that differ by a number."""

    def make(size: int) -> str:
        parts, held, number = [head], len(head) + len(tail), 0
        while held < size:
            parts.append(line % number)
            held, number = held + len(parts[-1]), number + 1
        return "".join([*parts, tail])

    return make


HOSTILE: dict[str, Make] = {
    "parentheses": rep("("),
    "spaces": rep(" "),
    "at": rep("at at at "),
    "at_lines": rep("    at \n"),
    "at_open": rep("    at (\n"),
    "nul": rep("\0"),
    "bidi": rep("\u202e\u2066x"),
    "ansi": rep("\x1b["),
    "blank_lines": rep("\n"),
    "caused": rep("Caused by: "),
    "caused_lines": rep("Caused by: a.b.CException: x\n"),
    "caused_empty": rep("Caused by: \n"),
    "panic": rep("panic: "),
    "panic_lines": rep("panic: x\n"),
    "panic_tabs": rep("\tpanic: x\n"),
    "python_headers": rep(HEADER),
    "python_tiny": rep(HEADER + '  File "a", line 1, in b\nValueError: x\n\n'),
    "python_frames": numbered('  File "/a/b.py", line %d, in f\n    x()\n', HEADER, "ValueError: x\n"),
    "python_chain": rep(
        HEADER + '  File "a", line 1, in b\nE: x\n\n'
        "The above exception was the direct cause of the following exception:\n\n"
    ),
    "python_spaced": rep(HEADER + '\n> File "a", line 1, in b\n    c()\n\nE: x\n'),
    "java_tiny": rep("a.b.CException: x\n\tat a.b.c(D.java:1)\n"),
    "java_frames": numbered("\tat a.b.c%d(D.java:1)\n", "a.b.CException: x\n"),
    "java_causes": numbered(
        "Caused by: a.b.C%dException: x\n\tat a.b.c(D.java:1)\n\t... 1 more\n",
        "a.b.CException: x\n\tat a.b.c(D.java:1)\n",
    ),
    "java_threads": rep('Exception in thread "'),
    "javascript_tiny": rep("Error: x\n    at a (b.js:1:1)\n"),
    "javascript_frames": numbered("    at f%d (/a/b.js:1:1)\n", "Error: x\n"),
    "javascript_causes": rep("  [cause]: Error: x\n"),
    "javascript_quoted": rep("'    at a (b.js:1:1)' +\n"),
    "go_tiny": rep("panic: x\n\ngoroutine 1 [running]:\nmain.main()\n\t/a/b.go:1 +0x1\nexit status 2\n"),
    "go_frames": numbered("main.f%d()\n\t/a/b.go:1 +0x1\n", "panic: x\n\ngoroutine 1 [running]:\n"),
    "go_goroutines": numbered("goroutine %d [running]:\nmain.f()\n\t/a/b.go:1 +0x1\n\n", "panic: x\n\n"),
    "rust_heads": rep("thread 'main' panicked at a.rs:1:1:\n"),
    "rust_backtraces": rep("thread 'main' panicked at a.rs:1:1:\nstack backtrace:\n   0: a\n"),
    "rust_causes": rep("Error: x\n\nCaused by:\n"),
    "rust_frames": numbered(
        "%4d: a::b\n             at a.rs:1:1\n", "thread 'main' panicked at a.rs:1:1:\nx\nstack backtrace:\n"
    ),
    "cpp_terminate": rep("terminate called after throwing an instance of 'T'\n  what():  x\n"),
    "cpp_report_frames": numbered(
        "    #%d 0x55 in f(int) /a/b.cpp:1:2\n", "==1==ERROR: AddressSanitizer: SEGV on x\n"
    ),
    "cpp_valgrind": rep("==1== Invalid read\n==1==    at 0x10: f (a.c:1)\n==1== \n"),
    "cpp_symbols": rep("./a(f+0x1)[0x55]\n"),
    "cpp_gdb": rep("Program received signal SIGSEGV, x.\n"),
    "php_tiny": rep(
        "PHP Fatal error:  Uncaught E: x in /a.php:1\nStack trace:\n#0 {main}\n  thrown in /a.php on line 1\n"
    ),
    "php_frames": numbered(
        "#%d /a/b.php(1): f()\n", "PHP Fatal error:  Uncaught E: x in /a.php:1\nStack trace:\n"
    ),
    "php_heads": rep("PHP Fatal error:  Uncaught E: x in /a.php:1\nStack trace:\n"),
    "php_next": rep("\nNext E: x in /a.php:1\nStack trace:\n#0 {main}\n"),
    "ruby_tiny": rep("a.rb:1:in 'f': x (E)\n\tfrom a.rb:2:in '<main>'\n"),
    "ruby_heads": rep("a.rb:1:in 'f': x (E)\n"),
    "ruby_frames": numbered("\tfrom a.rb:%d:in 'f'\n", "a.rb:1:in 'f': x (E)\n"),
    "ruby_causes": rep("a.rb:1:in 'f': x (E)\n\tfrom a.rb:2:in 'g'\na.rb:3:in 'h': y (F)\n"),
    "perl_tiny": rep("x at a line 1.\n\tmain::f(1) called at a line 2\n"),
    "elixir_tiny": rep("** (RuntimeError) x\n    a.ex:1: A.b/1\n"),
    "erlang_tiny": rep("** exception error: x\n     in function  a:b/1 (a.erl, line 1)\n"),
    "dart_tiny": rep("Unhandled exception:\nx\n#0      f (package:a/b.dart:1:1)\n"),
    "dotnet_tiny": rep("A.BException: x\n   at A.B.C() in /a.cs:line 1\n"),
    "dotnet_frames": numbered("   at A.B.C%d() in /a.cs:line 1\n", "A.BException: x\n"),
    "console_records": rep('[1:1:1121/100000.1:INFO:CONSOLE:7] "Uncaught x\n'),
    "console_entries": rep("a.js:7 Uncaught x\nf @ a.js:7\nsetTimeout\n"),
    "console_calls": numbered("f%d @ a.js:7\n", "a.js:7 Uncaught x\n"),
    "console_values": rep('console.error: (new a("'),
    "firefox_lines": rep("JavaScript error: a.js, line 7: E: x\n"),
    "tombstones": rep("signal 11 (SIGSEGV), code 1 (SEGV_MAPERR), fault addr 0x0\n"),
    "tombstone_frames": numbered(
        "    #%02d pc 0000abcd  /a.so (f+1)\n",
        "pid: 1, tid: 1, name: a  >>> b <<<\nsignal 11 (SIGSEGV), code 1 (SEGV_MAPERR), fault addr 0x0\nbacktrace:\n",
    ),
    "logcat_studio": numbered("2026-11-21 10:00:00.%03d 1-1/a E/A: Exception\n"),
    "wasm_hooks": rep("panicked at a.rs:1:1:\nx\n\nStack:\n\n"),
    "wasm_backtrace": numbered("    %d: 0x1 - a!b\n", "Error: wasm backtrace:\n"),
    "lua_tiny": rep("lua: a.lua:1: x\nstack traceback:\n\ta.lua:1: in main chunk\n"),
    "lua_headings": rep("stack traceback:\n"),
    "lua_frames": numbered("\ta.lua:%d: in local 'f'\n", "lua: a.lua:1: x\nstack traceback:\n"),
    "r_halted": rep("Error in f(x) : y\nCalls: g -> f\nExecution halted\n"),
    "r_ends": rep("Execution halted\n"),
    "r_rlang": rep("Error in `f()`:\n! x\nCaused by error:\n! y\n"),
    "r_calls": numbered(" %d. └─global f()\n", "Error in `f()`:\n! x\nBacktrace:\n"),
    "rich_boxes": rep("╭─ Traceback (most recent call last) ─╮\n│ a.py:1 in b │\n╰─╯\nE: x\n"),
    "rich_open": numbered("│ a.py:%d in b │\n", "╭─ Traceback (most recent call last) ─╮\n"),
    "ipython_tiny": rep("-" * 75 + "\nE      Traceback (most recent call last)\nFile a.py:1\n\nE: x\n\n"),
    "ipython_frames": numbered(
        "File a.py:%d, in f()\n----> 1 x()\n\n", "-" * 75 + "\nE      Traceback (most recent call last)\n"
    ),
    "pytest_sections": rep("_" * 30 + " test_a " + "_" * 30 + "\n\n>   x\nE   E: x\n\na.py:1: E\n"),
    "pytest_lines": rep("E   E: x\n"),
    "go_races": rep("WARNING: DATA RACE\nRead at 0x1 by goroutine 1:\n  main.f()\n      /a.go:1 +0x1\n\n"),
    "eyre_reports": rep("Error: \n   0: x\n\nLocation:\n   a.rs:1\n"),
    "eyre_causes": numbered("   %d: x\n", "Error: \n"),
    "bun_tiny": rep("1 | x\n    ^\nerror: x\n      at a (b.js:1:1)\n"),
    "bun_sources": numbered("%d | x\n", "", "error: x\n      at a (b.js:1:1)\n"),
    "jest_failures": rep("  ● a › b\n\n    Error: x\n\n      at a (b.js:1:1)\n\n"),
    "mocha_failures": numbered("  %d) a\n       b:\n     Error: x\n      at a (b.js:1:1)\n\n"),
    "json_objects": rep(
        '{"level":"error","err":{"type":"E","message":"x","stack":"E: x\\n    at a (b.js:1:1)"}}\n'
    ),
    "json_numbers": rep('{"level":50,"msg":"x"}\n'),
    "xml_problems": rep('<problem xmlns="urn:ietf:rfc:7807"><title>x</title></problem>\n'),
    "xml_open": rep("<Error><Code>"),
    "xml_names": numbered("<a%d>", "<ErrorResponse>"),
    "one_line": numbered("Exception in thread%d ", 'Exception in thread "main" '),
    "json_string": numbered("Error: x%d\\n    at a (b.js:1:1)\\n", '{"m":"', '"}\n'),
    "json_lines": rep('{"m":"' + HEADER[:-1] + '\\n  File \\"a\\", line 1, in b\\nE: x"}\n'),
    "escaped_lines": rep("ERROR Exception: x\\n\\tat a.b.c(D.java:1)\\n\n"),
    "threads": numbered("2026-11-21 10:00:00,000 ERROR [t%d] a.B - a.b.CException: x\n"),
    "processes": numbered("<27>Nov 21 10:00:01 web1 shop[%d]: Exception\n"),
}


def measure(data: bytes, runs: int) -> tuple[float, int]:
    """Return the least process time of some runs in seconds, and how many errors were found."""
    best, count = float("inf"), 0
    for _ in range(runs):
        start = time.process_time()
        count = sum(1 for _ in translate(io.BytesIO(data), now=NOW))
        best = min(best, time.process_time() - start)
    return best, count


def hostile(name: str) -> str:
    """Return a line of the report: time for 64 KiB, ratio of 2 MiB to 1 MiB, errors found in 64 KiB."""
    small, count = measure(HOSTILE[name](64 * KIB).encode(), 5)
    one, _ = measure(HOSTILE[name](MIB).encode(), 1)
    two, _ = measure(HOSTILE[name](2 * MIB).encode(), 1)
    over = " over" if small * 1000 > BUDGET or two / one > RATIO else ""
    return f"{name:20} {small * 1000:8.1f} ms / 64 KiB   x{two / one:4.2f}   {count:5} errors{over}"


def corpora() -> list[str]:
    """Return a line for each language: how fast its crash programs' outputs are translated."""
    lines = []
    for folder in sorted((Path(__file__).parents[2] / "conformance" / "crashes").iterdir()):
        data = b"".join(path.read_bytes() + b"\n\n" for path in sorted(folder.glob("*/output.txt")))
        if data:
            seconds, count = measure(data, 5)
            lines.append(f"{folder.name:20} {len(data) / seconds / 1e6:8.1f} MB/s   {count:5} errors")
    return lines


def main(names: list[str]) -> None:
    """Print the report; ``names`` chooses hostile texts, all of them and the corpora when there are none."""
    measure(b"Error: x\n    at a (b.js:1:1)\npanic: x\n", 1)
    for name in names or HOSTILE:
        print(hostile(name), flush=True)
    if not names:
        print("\n".join(corpora()))


if __name__ == "__main__":
    main(sys.argv[1:])
