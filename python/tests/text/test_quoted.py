"""Errors as people quote them and tools pass them on: fences, marks of launchers, lost indentation, one runtime inside another."""

from __future__ import annotations

import pytest
from uep.model import UniversalErrorProtocol

from .reading import records

HEADER = "Traceback (most recent call last):\n"
FRAME = '  File "/srv/a.py", line 3, in pay\n    charge()\n'
NOW = "2026-11-21T12:00:00Z"


def plain(record: UniversalErrorProtocol) -> list[tuple[str, str, list[str]]]:
    """Return type, message and frames of the nodes."""
    return [
        (
            node.type_name,
            node.message,
            [
                f"{frame.raw_function or frame.function} {frame.file}:{frame.line}"
                for frame in (node.stack.frames if node.stack else [])
            ],
        )
        for node in record.nodes
    ]


def only(text: str) -> list[tuple[str, str, list[str]]]:
    """Return the nodes of the one error of a text."""
    (record,) = records(text)
    return plain(record)


@pytest.mark.parametrize(
    "end", ["```", "~~~", "</pre>", "</details>", "{code}", "[end of output]", "== Status =="]
)
def test_what_closes_a_quotation_is_no_message(end: str) -> None:
    """A page's own marks stand directly below the error."""
    assert only(f"{HEADER}{FRAME}ValueError: empty\n{end}\nand more\n") == [
        ("ValueError", "empty", ["pay /srv/a.py:3"])
    ]


@pytest.mark.parametrize(
    "mark",
    [
        "[rank0]: ",
        "[default3]: ",
        "(pid=71) ",
        "(Till pid=71, ip=10.0.0.1) ",
        "[1,0]<stderr>:",
        "remote: ",
        "npm ERR! ",
        "gyp ERR! stack ",
        "build\t10-Jan-2026 14:17:28\t",
        "Job 7: Subtask till ",
        "# ",
    ],
)
def test_what_stands_before_every_line_is_no_part_of_it(mark: str) -> None:
    """Launchers mark the lines of the programs they start."""
    text = HEADER + FRAME + "ValueError: empty\ntwice\n"
    marked = "".join(mark + line + "\n" for line in text.splitlines())
    assert only(marked) == [("ValueError", "empty\ntwice", ["pay /srv/a.py:3"])]


def test_lines_of_two_ranks_do_not_mix() -> None:
    """Each rank's error is whole."""
    pairs = zip(
        (HEADER + FRAME + "KeyError: 7").splitlines(),
        (HEADER + FRAME + "ValueError: 8").splitlines(),
        strict=True,
    )
    text = "".join(f"[rank0]: {one}\n[rank1]: {other}\n" for one, other in pairs)
    assert [plain(record)[0][:2] for record in records(text)] == [("KeyError", "7"), ("ValueError", "8")]


def test_a_javascript_error_behind_the_marks_of_npm() -> None:
    """The level and the word stack stand before each line."""
    text = "npm verb stack Error: no semver\nnpm verb stack     at pay (/srv/a.js:3:4)\nnpm verb cwd /srv\n"
    assert only(text) == [("Error", "no semver", ["pay /srv/a.js:3"])]


# --- Python -----------------------------------------------------------------------------------------------------------


def test_frames_without_indentation_and_with_blanks_behind() -> None:
    """Pages take the blanks before lines away, terminals fill lines up."""
    flat = (
        "\n".join(line.strip() + "   " for line in (HEADER + FRAME + FRAME).splitlines()) + "\nKeyError: 7\n"
    )
    assert only(flat) == [("KeyError", "7", ["pay /srv/a.py:3"])]


def test_frames_without_source_and_indentation() -> None:
    """The type follows the last place directly."""
    text = HEADER + 'File "<frozen till>", line 9, in load\nFile "/srv/a.py", line 3, in\nKeyError: 7\n'
    assert only(text) == [("KeyError", "7", [" /srv/a.py:3", "load <frozen till>:9"])]


def test_frames_broken_at_the_width_of_a_terminal() -> None:
    """The number or the end of the path stands on the next line."""
    text = (
        "    "
        + HEADER
        + r'      File "C:\depot\orders\site-packages\till\payments\charge.py", li'
        + "\nne 79, in charge\n        pay()\n"
        + r'      File "C:\depot\orders\site-packages\till\payments\main.py", line 8'
        + "\n4, in main\n        go()\n"
        + "    KeyError: 7\n"
    )
    paths = [
        r"C:\depot\orders\site-packages\till\payments" + "\\" + name for name in ("main.py", "charge.py")
    ]
    assert only(text) == [("KeyError", "7", [f"main {paths[0]}:84", f"charge {paths[1]}:79"])]


def test_a_message_that_ends_in_a_line_feed_keeps_the_chain() -> None:
    """Drivers of databases print so; two blank lines stand above the connector."""
    text = (
        f"{HEADER}{FRAME}till.UniqueViolation: twice\nDETAIL:  Key 7.\n\n\n"
        f"The above exception was the direct cause of the following exception:\n\n{HEADER}{FRAME}"
        "shop.IntegrityError: (till.UniqueViolation) twice\nDETAIL:  Key 7.\n\n[SQL: INSERT 7]\n[parameters: 7]\n"
    )
    outer, inner = only(text)
    assert outer[1] == "(till.UniqueViolation) twice\nDETAIL:  Key 7.\n\n[SQL: INSERT 7]\n[parameters: 7]"
    assert inner[:2] == ("till.UniqueViolation", "twice\nDETAIL:  Key 7.\n")


def test_a_message_of_paragraphs() -> None:
    """A line that ends in a colon announces the next paragraph."""
    text = f"{HEADER}{FRAME}till.GraphError: the graph failed:\n\nDetected at node 7\nNode: 7\n\nWe saw it twice.\n"
    assert only(text)[0][1] == "the graph failed:\n\nDetected at node 7\nNode: 7"


def test_a_boxed_message() -> None:
    """The rule below the type is message, and so is the one that equals it."""
    rule, inner = "=" * 60, "-" * 60
    text = f"{HEADER}{FRAME}till.ChildFailedError: \n{rule}\npay.py FAILED\n{inner}\nrank 0\n{rule}\n$ ls\n"
    assert only(text)[0][1] == f"\n{rule}\npay.py FAILED\n{inner}\nrank 0\n{rule}"


def test_a_log_line_without_a_time_ends_a_message() -> None:
    """The logger's name stands first."""
    assert only(f"{HEADER}{FRAME}KeyError: 7\ntill.worker - INFO - closing\n")[0][1] == "7"


def test_places_of_older_ipython_and_of_colab() -> None:
    """The path stands before ``in``; Colab makes a link of it and hides frames."""
    text = (
        "KeyError                                  Traceback (most recent call last)\n\n"
        "[<ipython-input-8-76f3>](https://localhost:8080/#) in <cell line: 0>()\n----> 1 pay(7)\n\n2 frames\n\n"
        "~/till/pay.py in pay(order)\n   2798 \n-> 2799     return charge(order)\n   2800 \n\n"
        "<decorator-gen-57> in charge(order)\n\nKeyError: 7\n"
    )
    (record,) = records(text)
    assert plain(record) == [
        (
            "KeyError",
            "7",
            [
                "charge <decorator-gen-57>:0",
                "pay ~/till/pay.py:2799",
                "<cell line: 0> <ipython-input-8-76f3>:1",
            ],
        )
    ]
    assert "bridge:uncounted_frames" in [mark.rule for mark in record.marks]


def test_a_fatal_error_behind_the_progress_of_a_test_runner() -> None:
    """The letter of the test that failed stands before it."""
    text = (
        "test_pay.py FFatal Python error: Segmentation fault\n\nCurrent thread 0x00007f00 (most recent call first):\n"
        '  File "/srv/a.py", line 3 in pay\n'
    )
    assert only(text) == [("Fatal Python error", "Segmentation fault", ["pay /srv/a.py:3"])]


def test_djangos_page_up_to_version_3() -> None:
    """The number of the line stands before its source."""
    text = (
        'Traceback:\n\nFile "/srv/b.py" in connect\n  216.     self.open()\n\n'
        "During handling of the above exception (no till), another exception occurred:\n\n"
        'File "/srv/a.py" in pay\n  34.     connect()\n\nException Type: TillError at /pay\nException Value: closed\ntwice\n'
    )
    assert only(text) == [
        ("TillError", "closed\ntwice", ["pay /srv/a.py:34"]),
        ("", "no till", ["connect /srv/b.py:216"]),
    ]


def test_an_error_of_cleo_with_all_frames() -> None:
    """The outermost has the highest number."""
    text = (
        "  Stack trace:\n\n  2  /srv/c.py:9 in run\n      8\u2502 \n    \u2192 9\u2502     self.handle()\n\n"
        "  1  /srv/b.py:7 in handle\n    \u2192 7\u2502     load()\n\n  LookupError\n\n  no order\n  ask the depot\n\n"
        "  at /srv/a.py:3 in load\n    \u2192 3\u2502     raise LookupError()\n      4\u2502 \n"
    )
    frames = ["load /srv/a.py:3", "handle /srv/b.py:7", "run /srv/c.py:9"]
    assert only(text) == [("LookupError", "no order\nask the depot", frames)]


# --- Java -------------------------------------------------------------------------------------------------------------

AT = "\tat shop.Till.pay(Till.java:7)\n\tat shop.Till.main(Till.java:3)\n"
FRAMES = ["shop.Till.pay Till.java:7", "shop.Till.main Till.java:3"]


def test_an_error_of_the_jvm_in_a_notebook() -> None:
    """No traceback of Python is quoted with it."""
    text = f"Py4JJavaError: An error occurred while calling o7.pay.\n: java.lang.IllegalStateException: empty\n{AT}"
    assert only(text) == [
        ("Py4JJavaError", "An error occurred while calling o7.pay.", []),
        ("java.lang.IllegalStateException", "empty", FRAMES),
    ]


def test_a_python_worker_inside_of_a_spark_job() -> None:
    """The traceback is the message of Java's error, not an error beside it."""
    worker = f"shop.PythonException: {HEADER}{FRAME}KeyError: 7\n\n\tat shop.Runner.read(Runner.scala:7)\n\tat shop.Runner.main(Runner.scala:3)\n"
    text = f"shop.JobException: aborted: {worker}\nDriver stacktrace:\n{AT}Caused by: {worker}"
    outer, inner = only(text)
    assert outer[0] == "shop.JobException" and outer[1].endswith("(Runner.scala:3)\n\nDriver stacktrace:")
    assert outer[2] == FRAMES
    assert inner[:2] == ("shop.PythonException", f"{HEADER}{FRAME}KeyError: 7\n")


def test_generated_and_scripted_code_has_places() -> None:
    """Proxies name no file; scripts name a path."""
    text = (
        "java.lang.IllegalStateException: empty\n\tat shop.Till$$EnhancerBySpringCGLIB$$1.pay(<generated>)\n"
        "\tat build_7.run(/srv/shop/build.gradle:9)\n\tat shop.Till.main(Till.java:3)\n"
    )
    assert only(text)[0][2] == [
        "shop.Till$$EnhancerBySpringCGLIB$$1.pay <generated>:0",
        "build_7.run /srv/shop/build.gradle:9",
        "shop.Till.main Till.java:3",
    ]


@pytest.mark.parametrize("label", ["Error: ", "Fatal Exception: ", "**", "Exception is: ", "ERROR: "])
def test_a_label_before_a_class(label: str) -> None:
    """Tools put it there."""
    assert only(f"We saw:\n{label}java.io.IOException: empty\n{AT}") == [
        ("java.io.IOException", "empty", FRAMES)
    ]


def test_a_blank_line_above_a_cause() -> None:
    """Text from a page has more of them."""
    text = f"java.io.IOException: outer\n{AT}\nCaused by: java.lang.IllegalStateException: inner\n{AT}"
    assert [node[:2] for node in only(text)] == [
        ("java.io.IOException", "outer"),
        ("java.lang.IllegalStateException", "inner"),
    ]


def test_frames_cut_at_the_width_of_a_page() -> None:
    """What is left of them is no message, and a mark says that they could not be read."""
    text = f"java.io.IOException: empty\n{AT}\tat shop.payments.internal.Ledger.open(Ledg\n\tat shop.Till.last(Till.java:9)\n"
    (record,) = records(text)
    assert plain(record) == [("java.io.IOException", "empty", [*FRAMES, "shop.Till.last Till.java:9"])]
    assert "bridge:unread_frames" in [mark.rule for mark in record.marks]


def test_suppressed_errors_without_frames() -> None:
    """Coroutines list their contexts so."""
    text = "shop.CancelException: done\n\tSuppressed: shop.ContextException: [a]\n\tSuppressed: shop.ContextException: [b]\n"
    assert [node[1] for node in only(text)] == ["done", "[a]", "[b]"]


HS_ERR = (
    "#\n# A fatal error has been detected by the Java Runtime Environment:\n#\n"
    "#  Internal Error (sharedRuntime.cpp:531), pid=7, tid=8\n#  guarantee(cb != NULL) failed: must be\n#\n"
    "# JRE version: OpenJDK Runtime Environment (17.0.15+6)\n# Problematic frame:\n# C  [libtill.so+0x7a]  pay+0x1b\n#\n"
)


def test_a_report_of_the_virtual_machine_as_a_file() -> None:
    """The thread and all frames stand below the block."""
    text = HS_ERR + (
        "\n---------------  S U M M A R Y ------------\n\nCommand Line: Till\n\n---------------  T H R E A D  ---------------\n\n"
        'Current thread (0x00007f41):  JavaThread "main" [_thread_in_vm, id=16220, stack(0x00007f41,0x00007f42)]\n\n'
        "Native frames: (J=compiled Java code, j=interpreted, Vv=VM code, C=native code)\n"
        "C  [libtill.so+0x7a]  shop::pay(int)+0x1b\nj  shop.Till.pay(I)V+5 java.base@17.0.15\n"
        "J 12 c2 shop.Till.main([Ljava/lang/String;)V (12 bytes) @ 0x00007f41 [0x00007f41+0x7]\nv  ~StubRoutines::call_stub\n\n"
        "Java frames: (J=compiled Java code, j=interpreted, Vv=VM code)\nj  shop.Till.pay(I)V+5\n\n"
        "---------------  P R O C E S S  ---------------\n"
    )
    (record,) = records(text)
    assert [(thread.name, thread.id, thread.crashed) for thread in record.threads] == [
        ("main", "16220", True)
    ]
    frames = [
        "shop::pay(int) :0",
        "shop.Till.pay(I)V :0",
        "shop.Till.main([Ljava/lang/String;)V :0",
        "~StubRoutines::call_stub :0",
    ]
    message = "(sharedRuntime.cpp:531), pid=7, tid=8\nguarantee(cb != NULL) failed: must be"
    assert plain(record) == [("Internal Error", message, frames)]


def test_a_virtual_machine_without_memory() -> None:
    """There is no frame to name."""
    text = (
        "#\n# There is insufficient memory for the Java Runtime Environment to continue.\n"
        "# Native memory allocation (mmap) failed to map 12 bytes.\n# An error report file is saved as:\n# /srv/hs_err.log\n"
    )
    (record,) = records(text)
    assert record.nodes[0].type_name == "Out of Memory Error"
    assert record.nodes[0].message.endswith("(mmap) failed to map 12 bytes.")


def test_an_error_in_the_log_of_eclipse() -> None:
    """A colon stands behind the time of every line."""
    mark = "04-08 10:27:56.763: E/AndroidRuntime(342): "
    lines = [
        "FATAL EXCEPTION: main",
        "java.lang.IllegalStateException: empty",
        " at shop.Till.pay(Till.java:7)",
    ]
    (record,) = records("".join(f"{mark}{line}\n" for line in lines))
    assert plain(record) == [("java.lang.IllegalStateException", "empty", FRAMES[:1])]
    assert [(thread.name, thread.crashed) for thread in record.threads] == [("main", True)]


def test_errors_as_jenkins_prints_them() -> None:
    """The wrapper stands below its cause, what was suppressed above."""
    text = f"java.lang.IllegalStateException: inner\n{AT}Caused: java.io.IOException: outer\n{AT}Finished: FAILURE\n"
    assert [node[:2] for node in only(text)] == [
        ("java.io.IOException", "outer"),
        ("java.lang.IllegalStateException", "inner"),
    ]


def test_words_above_an_indented_trace_of_yarn() -> None:
    """The class stands behind them."""
    text = f"\t diagnostics: User class threw exception: shop.till.PayException: empty\n{AT}\n"
    assert only(text) == [("shop.till.PayException", "empty", FRAMES)]


# --- JavaScript -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "TypeError: empty\nat pay (/srv/a.js:3:4)\nat /srv/b.js:5:6\n",
        " \u2a2f TypeError: empty\n    at pay (/srv/a.js:3:4)\n    at /srv/b.js:5:6\n",
        "> unhandledRejection reason TypeError: empty\n     at pay (/srv/a.js:3:4)\n     at /srv/b.js:5:6\n",
        "\tTypeError: empty\n\t    at pay (/srv/a.js:3:4)\n\t    at /srv/b.js:5:6\n",
        "`TypeError: empty\n    at pay (/srv/a.js:3:4)\n    at /srv/b.js:5:6`\n",
        "TypeError: empty\n\tat pay (/srv/a.js:3:4)\n\tat /srv/b.js:5:6\n",
    ],
)
def test_an_error_at_another_column(text: str) -> None:
    """Tools indent, pages take indentation away."""
    assert only(text) == [("TypeError", "empty", ["pay /srv/a.js:3", " /srv/b.js:5"])]


def test_words_of_a_rejection_behind_a_log_prefix() -> None:
    """The type is what follows them."""
    text = "2026-08-22T21:06:30.721Z [server] [ERROR]  \u2a2f unhandledRejection: TypeError: empty\n    at pay (/srv/a.js:3:4)\n"
    assert only(text)[0][:2] == ("TypeError", "empty")
    text = "(node:33) UnhandledPromiseRejectionWarning: RangeError: empty\n    at pay (/srv/a.js:3:4)\n"
    assert only(text)[0][:2] == ("RangeError", "empty")


def test_the_mark_of_a_test_runner_among_frames() -> None:
    """Jasmine leaves its own frames out."""
    text = "Error: empty\n    at <Jasmine>\n    at pay (/srv/a.js:3:4)\n    at <Jasmine>\n"
    assert only(text)[0][2] == ["<Jasmine> :0", "pay /srv/a.js:3", "<Jasmine> :0"]


def test_a_key_before_frames_is_no_type() -> None:
    """Only an error's name can stand above frames."""
    assert records("  Plugin: till\n  File: /srv/a.ts:3:4\n      at pay (/srv/a.js:3:4)\n") == []
