"""Further forms of text, part two: other engines of JavaScript, JVM languages, test runners, Dart; what the rules decide."""

from __future__ import annotations

import pytest
from uep.model import MarkKind, UniversalErrorProtocol

from .reading import records

NOW = "2026-11-21T12:00:00Z"


def functions(record: UniversalErrorProtocol, node: int = 0) -> list[str]:
    """Return the functions of a node's frames."""
    stack = record.nodes[node].stack
    return [frame.function for frame in stack.frames] if stack else []


# --- JavaScript -------------------------------------------------------------------------------------------------------


def test_frames_of_a_bundle_have_its_address_as_file() -> None:
    """The query of a bundle's address belongs to the file."""
    place = "http://localhost:8081/index.bundle//&platform=ios&dev=true&minify=false"
    (record,) = records(
        f"TypeError: x is not a function\n    at pay ({place}:133140:27)\n    at apply (native)\n"
    )
    stack = record.nodes[0].stack
    assert stack is not None
    assert [(frame.file, frame.line, frame.column) for frame in stack.frames] == [
        (place, 133140, 27),
        ("", 0, 0),
    ]


@pytest.mark.parametrize("level", [" ERROR  ", "ERROR  ", ""])
def test_the_level_of_metro_is_no_name(level: str) -> None:
    """The terminal of React Native puts it before the type."""
    (record,) = records(f"{level}TypeError: x\n    at pay (http://localhost:8081/index.bundle:13:27)\n")
    assert (record.nodes[0].type_name, record.nodes[0].message) == ("TypeError", "x")


def test_relative_bundles_are_places() -> None:
    """JavaScriptCore names a bundle by its file alone."""
    (record,) = records("TypeError: x\npay@index.android.bundle:33:287\n[unknown]\n")
    assert functions(record) == ["pay"]


def test_components_below_frames_are_no_error() -> None:
    """React's second list has no error above it."""
    text = "The above error occurred in the <Price> component:\n\n    at Price (/srv/a.js:4:72)\n    at View\n    at Shop\n"
    assert records(text) == []


def test_components_without_frames_are_a_note() -> None:
    """The list may end the error, and its lines may have the form of frames."""
    (record,) = records(
        "ERROR  TypeError: x\n\nThis error is located at:\n    at Price (http://localhost:8081/index.bundle:4:72)\n    at View\n"
    )
    assert record.nodes[0].stack is None
    assert record.nodes[0].notes == [
        "This error is located at:\n    at Price (http://localhost:8081/index.bundle:4:72)\n    at View"
    ]


def test_a_list_of_addresses_is_no_stack() -> None:
    """Addresses of people have no line and column."""
    assert records("TypeError: mail\nann@shop.example\nbob@shop.example\nann@\n") == []


# --- the Java virtual machine -----------------------------------------------------------------------------------------


def test_threads_of_a_dump_of_virtual_threads_are_no_errors() -> None:
    """UEP-BRG-539: number, name and state stand above the frames."""
    text = (
        '#22 "" virtual WAITING 2026-11-21T10:00:00Z\n    at java.base/java.lang.VirtualThread.park(Unknown Source)\n'
        "    - parking to wait for <java.util.concurrent.Sync@4f671396>\n"
        "    at java.base/java.lang.System.park(Unknown Source)\n    at Sleep.main(Sleep.java:7)\n"
    )
    assert records(text) == []


def test_a_report_of_clojure_without_a_class() -> None:
    """The class is missing where it is a RuntimeException or an exception of Clojure's own."""
    (record,) = records("Execution error at user/eval1 (REPL:1).\nno ledger\n")
    assert (record.nodes[0].type_name, record.nodes[0].message) == ("", "no ledger")
    assert functions(record) == ["user/eval1"]


@pytest.mark.parametrize("title", ["FATAL EXCEPTION: till", "E/AndroidRuntime( 4711): FATAL EXCEPTION: till"])
def test_the_thread_of_an_android_crash_is_known(title: str) -> None:
    """UEP-BRG-1145: also where a log's own words stand before it."""
    head = title.partition("FATAL")[0]
    lines = [
        "Process: com.acme.shop, PID: 4711",
        "a.b.CException: no credit",
        "\tat a.b.Till.pay(Till.java:6)",
    ]
    (record,) = records("\n".join([title, *(head + line for line in lines)]) + "\n")
    assert [thread.name for thread in record.threads] == ["till"]
    assert record.handling is not None
    assert record.handling.fatal
    assert record.context["android.process"] == "com.acme.shop"


def test_a_failure_of_junit_marks_what_was_left_out() -> None:
    """Nobody counted the frames."""
    text = "    => a.b.CException: x\n       a.b.C.d(C.java:1)\n       [...]\n"
    (record,) = records(text)
    assert [mark.rule for mark in record.marks if mark.kind is MarkKind.ASSUMED and "stack" in mark.path] == [
        "bridge:uncounted_frames"
    ]


def test_a_gradle_failure_has_several_causes() -> None:
    """Causes of one depth belong to the same message."""
    text = "* What went wrong:\nTwo builds failed.\n> first\n   > deep\n> second\n\n* Try:\n"
    (record,) = records(text)
    assert [(node.parent, node.message) for node in record.nodes] == [
        (None, "Two builds failed."),
        (0, "first"),
        (1, "deep"),
        (0, "second"),
    ]


# --- test runners -----------------------------------------------------------------------------------------------------


def test_source_of_several_lines_is_no_message() -> None:
    """RSpec prints all of an expression."""
    text = "     Failure/Error:\n       expect do\n\n       order refused\n     # ./a_spec.rb:9:in `block in <main>'\n"
    assert records(text) == []
    text = text.replace(
        "Failure/Error:\n       expect do\n", "Failure/Error: expect do\n         pay\n       end\n"
    )
    (record,) = records(text)
    assert record.nodes[0].message == "order refused"


def test_places_of_php_in_prose_are_nothing() -> None:
    """Without a title a list of files is a list of files."""
    assert records("We changed\n\n/srv/app/Shop.php:13\n/srv/app/Till.php:7\n") == []


# --- Dart -------------------------------------------------------------------------------------------------------------


def test_files_compiled_to_javascript_are_places() -> None:
    """dart2js names places in the file that it wrote."""
    (record,) = records(
        "Error: no ledger\n\nlib/a.dart.js 2372:64  Object.throwExpression\nlib/a.dart.js 9:1  main\n"
    )
    assert (record.source_language, functions(record)) == ("dart", ["Object.throwExpression", "main"])


def test_lists_of_files_are_no_traces() -> None:
    """A path and words beside it are not enough."""
    assert records("lib/shop.dart 12 lines\nlib/till.dart 9 lines\n") == []
