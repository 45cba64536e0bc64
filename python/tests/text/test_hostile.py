"""Hostile text: every scanner and the detector take linear time; tools/bench/text.py measures for how many milliseconds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .growth import assert_linear

HEADER = "Traceback (most recent call last):\n"
FRAME = '  File "/srv/a.py", line 3, in f\n    g()\n'
CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
JAVA_FRAME = "\tat a.b.C.m(C.java:1)\n"
SMALL = 8 << 10


def rep(unit: str) -> Callable[[int], bytes]:
    """Return a generator of one text repeated."""
    data = unit.encode()
    return lambda size: (data * (size // len(data) + 1))[:size]


def after(head: str, unit: str) -> Callable[[int], bytes]:
    """Return a generator of one text repeated after a head."""
    return lambda size: head.encode() + rep(unit)(size)


def numbered(line: Callable[[int], str], head: str = "") -> Callable[[int], bytes]:
    """Return a generator of lines that differ by a number."""

    def make(size: int) -> bytes:
        parts, held, number = [head.encode()], 0, 0
        while held < size:
            part = line(number).encode()
            parts.append(part)
            held, number = held + len(part), number + 1
        return b"".join(parts)

    return make


def deep_group(number: int) -> str:
    """Return a group inside the one before."""
    margin = "  " * (number % 4000)
    return f"{margin}  |   ExceptionGroup: x (2 sub-exceptions)\n{margin}  +-+---------------- 1 ----------------\n"


def deep_suppressed(number: int) -> str:
    """Return a suppressed throwable inside the one before."""
    margin = "\t" * (number % 2000)
    return f"{margin}\tSuppressed: a.b.D: y\n{margin}\t\tat a.b.C.n(C.java:1)\n"


GROUP = "  + Exception Group " + HEADER + '  |   File "/srv/a.py", line 3, in f\n'
CASES: dict[str, Callable[[int], bytes]] = {
    "ansi": rep("\x1b["),
    "ansi_osc": rep("\x1b]" + "x" * 300),
    "blank_lines": after("a.bException: x\n", "\n"),
    "brackets": rep("2026-11-21 10:00:00 " + "[" * 500 + "Exception\n"),
    "console_calls": numbered(lambda n: f"f{n} @ a.js:7\n", "a.js:7 Uncaught x\n"),
    "console_entries": rep("a.js:7 Uncaught x\nf @ a.js:7\nsetTimeout\n"),
    "console_errors": rep("a.js:7 Uncaught Error: x\n    at f (a.js:7:1)Caused by: Error: y\n"),
    "console_open": after('[1:1:1121/100000.1:INFO:CONSOLE:7] "Uncaught x\n', "y\n"),
    "console_records": rep('[1:1:1121/100000.1:INFO:CONSOLE:7] "Uncaught x\n'),
    "console_values": rep('console.error: (new a("'),
    "console_words": rep('"Uncaught x\n'),
    "firefox_lines": rep("JavaScript error: a.js, line 7: E: x\n"),
    "logcat_studio": rep("2026-11-21 10:00:00.123 1-1/a E/A: Exception\n"),
    "logcat_tags": rep("E/" + "A" * 79 + "\n"),
    "lua_frames": numbered(
        lambda n: f"\ta.lua:{n}: in local 'f{n}'\n", "lua: a.lua:1: x\nstack traceback:\n"
    ),
    "haskell_calls": numbered(
        lambda n: f"  f{n}, called at a.hs:{n}:1 in a:B\n", "a: x\nCallStack (from HasCallStack):\n"
    ),
    "haskell_headings": rep("a: x\nCallStack (from HasCallStack):\n"),
    "haskell_reruns": rep("  1) x\n  To rerun use: --match \n"),
    "haskell_uncaught": rep("a: Uncaught exception b:C:\n\nWhile handling x\n  | y\n"),
    "lua_headings": rep("stack traceback:\n"),
    "lua_resumed": rep("stack traceback:\n\ta.lua:1: in main chunk\nx\n"),
    "lua_tiny": rep("lua: a.lua:1: x\nstack traceback:\n\ta.lua:1: in main chunk\n"),
    "r_calls": numbered(lambda n: f" {n}. └─global f()\n", "Error in `f()`:\n! x\nBacktrace:\n"),
    "r_conditions": rep("<aError in f" + "Error in f" * 200 + "\n"),
    "r_ends": rep("Execution halted\n"),
    "r_halted": rep("Error in f(x) : y\nCalls: g -> f\nExecution halted\n"),
    "r_rlang": rep("Error in `f()`:\n! x\nCaused by error:\n! y\n"),
    "tombstone_frames": numbered(
        lambda n: f"    #{n:02} pc 0000abcd  /a.so (f+1)\n",
        "pid: 1, tid: 1, name: a  >>> b <<<\nsignal 11 (SIGSEGV), code 1 (SEGV_MAPERR), fault addr 0x0\nbacktrace:\n",
    ),
    "tombstones": rep("signal 11 (SIGSEGV), code 1 (SEGV_MAPERR), fault addr 0x0\n"),
    "wasm_backtrace": numbered(lambda n: f"    {n}: 0x1 - a!b\n", "Error: wasm backtrace:\n"),
    "wasm_hooks": rep("panicked at a.rs:1:1:\nx\n\nStack:\n\n"),
    "cpp_aborted": after("terminate called after throwing an instance of 'T'\n  what():  x\n", "Aborted\n"),
    "cpp_asserts": rep("a: b.c:1: f: Assertion `x' failed.\n"),
    "cpp_asserts_open": rep("a: b.c:1: f: Assertion `"),
    "cpp_brackets": rep("==1==ERROR: AddressSanitizer: SEGV on x\n    #0 0x55 in " + "f<( " * 200 + "\n"),
    "cpp_chain": numbered(lambda n: " " * (n % 200) + "exception: x\n"),
    "cpp_apport": rep("ProblemType: Crash\nStacktraceTop:\n f () at a.c:1\n"),
    "cpp_crystal": rep("  from a.cr:1:1 in 'f'\n"),
    "cpp_crystal_heads": rep("x (A)\n  from a.cr:1:1 in 'f'\nCaused by: y (B)\n"),
    "cpp_cuda": rep("========= Invalid x\n=========     at f()+0x1 in a.cu:1\n"),
    "cpp_haproxy": numbered(
        lambda n: f"  Thread {n} : id=0x{n:x} act=0\n", "Thread 2 is about to kill the process.\n"
    ),
    "cpp_hung": after(
        "Nov 21 10:00:01 web1 shop[17]: Process 1 (a) of user 0 dumped core.\n", " " * 40 + "x\n"
    ),
    "cpp_julia_signals": rep(
        "signal (11): Segmentation fault\nin expression starting at a.jl:1\nf at a.c:1\n"
    ),
    "cpp_nim": numbered(lambda n: f"a.nim({n}) f\n"),
    "cpp_nim_errors": rep("a.nim(1) f\n[[reraised from:\n]]\nError: unhandled exception: x\n"),
    "cpp_gdb": rep("Program received signal SIGSEGV, x.\n"),
    "cpp_gdb_wrapped": after("Program received signal SIGSEGV, x.\n#0  f (n=3) at a.c:1\n", "    x\n"),
    "cpp_leaks": after(
        "==1==ERROR: LeakSanitizer: detected memory leaks\n",
        "Direct leak of 7 byte(s) in 1 object(s) allocated from:\n    #0 0x55 in f /a/b.c:1:2\n\n",
    ),
    "cpp_listed": rep("error\n 0# f at a.c:1\n"),
    "cpp_report_frames": numbered(
        lambda n: f"    #{n} 0x55 in f(int) /a/b.cpp:1:2\n", "==1==ERROR: AddressSanitizer: SEGV on x\n"
    ),
    "cpp_reports": rep("==1==ERROR: AddressSanitizer: heap-use-after-free on address 0x1\n"),
    "cpp_symbols": rep("./a(f+0x1)[0x55]\n"),
    "cpp_terminate": rep("terminate called after throwing an instance of 'T'\n"),
    "cpp_undefined": rep("a.c:1:2: runtime error: x\n"),
    "cpp_valgrind": rep("==1== Invalid read\n==1==    at 0x10: f (a.c:1)\n==1== \n"),
    "cpp_valgrind_frames": rep("==1==    at 0x10: f (a.c:1)\n"),
    "cri_parts": rep("2026-11-21T10:00:00.1Z stderr P Exception in thread\n"),
    "docker": rep(
        '{"log":"Traceback (most recent call last):\\n","stream":"stderr","time":"2026-11-21T10:00:00Z"}\n'
    ),
    "docker_parts": rep('{"log":"Traceback (most recent call last):","stream":"stderr","time":"x"}\n'),
    "dart_frames": numbered(
        lambda n: f"#{n}      f{n} (package:a/b.dart:{n}:1)\n", "Unhandled exception:\nx\n"
    ),
    "dart_friendly": rep("package:a/b.dart 1:1  f\n"),
    "dart_heads": rep("Unhandled exception:\n"),
    "dotnet_alternating": after("A.BException: x\n", "   at A.B.C()\ntext\n"),
    "dotnet_arrows": rep("A.BException: x ---> A.CException: y"),
    "dotnet_arrows_lines": after("A.BException: x\n", " ---> A.CException: y\n"),
    "dotnet_ends": after(
        "A.BException: x\n   at A.B.C()\n", "   --- End of inner exception stack trace ---\n"
    ),
    "dotnet_frames": numbered(
        lambda n: f"   at A.B.C{n}(String a{n}) in /srv/a.cs:line {n}\n", "A.BException: x\n"
    ),
    "dotnet_frames_headless": rep("   at A.B.C()\n"),
    "dotnet_headers": rep("A.BException: x\n"),
    "dotnet_indents": rep("A.BException: x\n   at A.B.C()\n  at A.B.C ()\n"),
    "dotnet_members": after(
        "A.BException: x\n   at A.B.C()\n", " ---> (Inner Exception #1) A.CException: y<---\n"
    ),
    "dotnet_parentheses": rep("   at A.B(" + "(" * 200 + ") x\n"),
    "dotnet_unhandled": rep("Unhandled exception. A.BException: x\n"),
    "elixir_banners": rep("** (RuntimeError) x\n"),
    "elixir_deep": numbered(lambda n: " " * (4 * (n % 2000)) + "** (exit) x\n"),
    "elixir_frames": numbered(lambda n: f"    (a 1.0) lib/a.ex:{n}: A.b{n}/1\n", "** (RuntimeError) x\n"),
    "elixir_alternating": after("** (RuntimeError) x\n", "    a.ex:1: A.b/1\ntext\n"),
    "erlang_brackets": after("Error in process <0.1.0> with exit value:\n", "[{(" * 100 + "\n"),
    "erlang_calls": after("** exception error: x\n", "  in function  a:b/1 (a.erl, line 1)\n"),
    "erlang_reasons": rep("** Reason for termination ==\n** {a,[{b,c,1,[]}]}\n"),
    "escaped_newlines": after("Exception ", "\\n"),
    "escaped_quotes": after("Exception ", '\\"'),
    "fields": rep("2026-11-21 10:00:00 " + "a: " * 200 + "Exception\n"),
    "bun_heads": rep("1 | x\n    ^\nerror: x\n      at a (b.js:1:1)\n"),
    "bun_sources": numbered(lambda n: f"{n} | x\n"),
    "eyre_causes": numbered(lambda n: f"   {n}: x\n", "Error: \n"),
    "eyre_reports": rep("Error: \n   0: x\n\nLocation:\n   a.rs:1\n"),
    "go_race_frames": numbered(
        lambda n: f"  main.f{n}()\n      /a.go:{n} +0x1\n",
        "WARNING: DATA RACE\nRead at 0x1 by goroutine 1:\n",
    ),
    "go_failed_tests": rep("--- FAIL: A (0.00s)\n    a.go:1: x\n"),
    "go_failed_tests_above": rep("=== RUN   A\n    a.go:1: x\n--- FAIL: B (0.00s)\n"),
    "human_panics": rep(
        "explanation = '''\nPanic occurred in file 'a' at line 1\n'''\nbacktrace = '''\n   0: f\n"
    ),
    "ocaml_broken": rep("Raised at A in file\n  x\n"),
    "go_races": rep("WARNING: DATA RACE\nRead at 0x1 by goroutine 1:\n"),
    "ipython_frames": numbered(
        lambda n: f"File a.py:{n}, in f()\n----> 1 x()\n\n",
        "-" * 75 + "\nE      Traceback (most recent call last)\n",
    ),
    "ipython_heads": rep("-" * 75 + "\nE      Traceback (most recent call last)\n"),
    "java_alternating": after("a.b.CException: x\n", JAVA_FRAME + "text\n"),
    "java_alternating_headless": rep(JAVA_FRAME + "text\n"),
    "java_causes": after(
        "a.b.CException: x\n" + JAVA_FRAME, "Caused by: a.b.D: y\n\tat a.b.C.n(C.java:1)\n\t... 1 more\n"
    ),
    "java_causes_apart": rep("Caused by: a.b.D: y\n\n"),
    "java_causes_bare": rep("Caused by: a.b.D: y\n"),
    "java_frames": numbered(lambda n: f"\tat a.b.C.m{n}(C.java:{n})\n", "a.b.CException: x\n"),
    "java_frames_headless": rep(JAVA_FRAME),
    "java_headers": rep("a.b.CException: x\n"),
    "java_message": after('Exception in thread "main" a.b.C: x\n', "text\n"),
    "java_shared": after("a.b.CException: x\n" + JAVA_FRAME * 900, "Caused by: a.b.D: y\n\t... 900 more\n"),
    "java_suppressed": numbered(deep_suppressed, "a.b.CException: x\n" + JAVA_FRAME),
    "java_threads": rep('Exception in thread "' + '" ' * 200 + "\n"),
    "java_wrappers": after("a.b.CException: x\n" + JAVA_FRAME, "Wrapped by: a.b.D: y\n" + JAVA_FRAME),
    "jest_failures": rep("  ● a › b\n\n    Error: x\n\n      at a (b.js:1:1)\n\n"),
    "jest_titles": rep("  ● a › b\n\n"),
    "vitest_bars": rep("\u23af\u23af Uncaught Exception \u23af\u23af\n"),
    "playwright_steps": rep("Error: a\nCall log:\n  - b\n"),
    "playwright_titles": rep("Call log:\n"),
    "excerpts_that_open": rep("Error: x\n    at a (b.js:1:1)\n> 1 | x {\n"),
    "json_objects": rep('{"err":{"type":"E","message":"x","stack":"E: x\\n    at a (b.js:1:1)"}}\n'),
    "json_lines_nested": rep('{"a":' * 100 + '"Exception"' + "}" * 100 + "\n"),
    "json_trace": lambda size: b'{"a":"' + rep("Traceback (most recent call last):\\n")(size)[:-40] + b'"}\n',
    "mocha_failures": numbered(lambda n: f"  {n}) a\n       b:\n     Error: x\n      at a (b.js:1:1)\n\n"),
    "nul_and_bytes": lambda size: (b"\0Exception\n\xff\xfe" * (size // 12 + 1))[:size],
    "one_line": rep("Exception: "),
    "one_line_of_blanks": after("Exception", " "),
    "ocaml_expressions": after(
        "Uncaught exception:\n\n  (monitor.ml.Error (Failure x)\n", '   ("' + '\\\\"(' * 200 + "\n"
    ),
    "ocaml_fatal": rep("Fatal error: exception A(\n"),
    "ocaml_headless": rep('Called from file "a.ml", line 1, characters 1-2\n\n'),
    "ocaml_places": numbered(
        lambda n: f'Called from A in file "a.ml", line {n}, characters 1-2\n',
        "Fatal error: exception Not_found\n",
    ),
    "ocaml_words": rep("x: A(- B(] C(" * 200 + '\nRaised at file "a.ml", line 1, characters 1-2\n'),
    "perl_begun": rep("Trace begun at a line 1\n"),
    "perl_calls": after("x at a line 1.\n", "\tmain::f(1) called at a line 2\n"),
    "perl_calls_headless": rep("\tmain::f(1) called at a line 2\n"),
    "perl_compiler": rep("BEGIN failed--compilation aborted at a line 1.\n"),
    "perl_places": rep("x at a line 1 at b line 2"),
    "perl_propagated": rep("\t...propagated at a line 1.\n"),
    "perl_tiny": rep("x at a line 1.\n\tmain::f(1) called at a line 2\n"),
    "php_frames": numbered(
        lambda n: f"#{n} /a/b.php({n}): f()\n", "PHP Fatal error:  Uncaught E: x in /a.php:1\nStack trace:\n"
    ),
    "php_heads": rep("PHP Fatal error:  Uncaught E: x in /a.php:1\nStack trace:\n"),
    "php_next": rep("\nNext E: x in /a.php:1\nStack trace:\n#0 {main}\n"),
    "prefixes": numbered(
        lambda n: f"2026-11-21 10:00:00,{n % 1000:03d} ERROR [t{n}] foo{n} - bad Exception\n"
    ),
    "prefixes_alike": rep("2026-11-21 10:00:00,123 ERROR [t] foo - " + HEADER),
    "pytest_lines": rep("E   E: x\n"),
    "pytest_sections": rep("_" * 30 + " test_a " + "_" * 30 + "\n\n>   x\nE   E: x\n\na.py:1: E\n"),
    "pytest_titles": rep("_" * 30 + " test_a " + "_" * 30 + "\n"),
    "python_causes": rep(HEADER + FRAME + "ValueError: x\n" + CAUSE),
    "python_connectors": rep(CAUSE),
    "python_fatal": rep("Fatal Python error: x\n"),
    "python_frames": numbered(lambda n: f'  File "/srv/a.py", line {n}, in f{n}\n    g()\n', HEADER),
    "python_frames_headless": rep(FRAME),
    "python_group_deep": numbered(deep_group, "  + Exception Group " + HEADER),
    "python_group_members": numbered(
        lambda n: f"    | ValueError: x\n    +---------------- {n} ----------------\n",
        GROUP + "  | ExceptionGroup: x (9 sub-exceptions)\n  +-+---------------- 1 ----------------\n",
    ),
    "python_group_without_margin": after(GROUP + "  | ExceptionGroup: x\n", "free text\n"),
    "python_groups_bare": rep("  | ExceptionGroup: x (1 sub-exception)\n"),
    "python_headers": rep(HEADER),
    "python_message": after(HEADER + FRAME + "ValueError: x\n", "more text here\n"),
    "python_places": rep('  File "' + '", line ' * 50 + "\n"),
    "python_quotes": rep('X: \n"""\n' + HEADER),
    "rich_boxes": rep("╭─ Traceback (most recent call last) ─╮\n│ a.py:1 in b │\n╰─╯\nE: x\n"),
    "rich_heads": rep("╭─ Traceback (most recent call last) ─╮\n"),
    "rich_open": numbered(lambda n: f"│ a.py:{n} in b │\n", "╭─ Traceback (most recent call last) ─╮\n"),
    "ruby_causes": rep("a.rb:1:in 'f': x (E)\n\tfrom a.rb:2:in 'g'\na.rb:3:in 'h': y (F)\n"),
    "ruby_frames": numbered(lambda n: f"\tfrom a.rb:{n}:in 'f'\n", "a.rb:1:in 'f': x (E)\n"),
    "ruby_heads": rep("a.rb:1:in 'f': x (E)\n"),
    "syslog_elements": rep("<27>1 2026-11-21T10:00:00Z h a 1 - [" + 'x="' * 20 + " Exception\n"),
    "xml_names": numbered(lambda n: f"<a{n}>", "<ErrorResponse>"),
    "xml_open": rep("<Error><Code>"),
    "tabs": rep("\t\t\t\t\t\tat \n"),
}


@pytest.mark.parametrize("name", CASES)
def test_hostile_text_takes_linear_time(name: str) -> None:
    """Eight times the text is far from sixty-four times the work; what it costs is the benchmark's to say."""
    assert_linear(CASES[name], SMALL)
