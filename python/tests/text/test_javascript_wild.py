"""JavaScript as tools, pages and services print it: the layouts of UEP-BRG-1860 to UEP-BRG-1879 beyond their vectors."""

from __future__ import annotations

import pytest

from .growth import assert_linear
from .reading import records


def only(text: str) -> tuple[str, str, list[str]]:
    """Return type, message and frames of the one error of a text, each frame with its place."""
    (record,) = records(text)
    node = record.nodes[0]
    frames = node.stack.frames if node.stack else []
    return node.type_name, node.message, [f"{frame.function} {frame.file}:{frame.line}" for frame in frames]


STACK = "Error: no shelf\n    at open (/srv/a.js:1:2)\n    at main (/srv/b.js:3:4)\n"
READ = ("Error", "no shelf", ["open /srv/a.js:1", "main /srv/b.js:3"])


@pytest.mark.parametrize(
    "prefix",
    [
        "gyp ERR! stack ",
        "npm error gyp ERR! stack ",
        "#12 32.26 ",
        "2026-11-21 18:37:07 shop-ui  | ",
        "[+3657 ms] ",
        "[        ] ",
    ],
)
def test_the_words_of_launchers_are_taken_off(prefix: str) -> None:
    """Also after lines of the same program, which belong together (UEP-BRG-1702)."""
    lines = [f"{prefix}{line}" for line in STACK.splitlines()]
    assert only("\n".join(["make: begins", *lines, f"{prefix}that was it", "and goes on", ""])) == READ


@pytest.mark.parametrize("lead", ["##[error]", "::error::", "ERROR ", "Reason:  ", "core.js:12 ERROR "])
def test_words_before_the_type_are_left_out(lead: str) -> None:
    """UEP-BRG-263."""
    assert only(lead + STACK) == READ


def test_a_type_behind_a_sentence_with_a_colon_is_found() -> None:
    """Ember says first what it was doing."""
    text = "Error while processing route: cart TypeError: no shelf\n    at open (/srv/a.js:1:2)\n"
    assert only(text)[:2] == ("TypeError", "no shelf")


def test_a_level_is_no_type() -> None:
    """The type stands further above than the line with the level."""
    text = "BuildError: it failed:\n/srv/a.ts:5:6: ERROR: no shelf\n    at open (/srv/a.js:1:2)\n"
    assert only(text)[:2] == ("BuildError", "it failed:\n/srv/a.ts:5:6: ERROR: no shelf")


def test_the_errors_of_node_postgres_have_a_small_name() -> None:
    """Their properties are read too."""
    text = (
        "error: no table\n    at parse (/srv/pg.js:1:2)\n    at run (/srv/pg.js:3:4) {\n  code: '42P01'\n}\n"
    )
    (record,) = records(text)
    assert (record.nodes[0].type_name, record.nodes[0].message) == ("error", "no table")
    assert [code.value for code in record.codes] == ["42P01"]


def test_what_a_tool_puts_in_brackets_is_no_bracketed_error() -> None:
    """A blank and words follow the bracket."""
    text = "[UNHANDLED] Error: no shelf\nin the shop\n\n  Stack trace:\n    at open (/srv/a.js:1:2)\n"
    assert only(text) == ("Error", "no shelf\nin the shop", ["open /srv/a.js:1"])


def test_the_properties_of_an_error_without_a_type_are_read() -> None:
    """UEP-BRG-1863."""
    text = "shop is closed\n\n    at open (/srv/a.js:1:2)\n    at main (/srv/a.js:3:4) {\n  errno: -2,\n  code: 'ENOENT'\n}\n"
    (record,) = records(text)
    assert record.nodes[0].message == "shop is closed"
    assert [(code.space, code.value) for code in record.codes] == [("posix.errno", "2")]


@pytest.mark.parametrize(
    "text",
    [
        "shop is closed\n    at open (/srv/a.js:1:2)\n",
        "} reason\n    at open (/srv/a.js:1:2)\n    at main (/srv/a.js:3:4)\n",
        "console.log\n    shop\n\n      at open (/srv/a.js:1:2)\n      at main (/srv/a.js:3:4)\n",
    ],
)
def test_frames_below_other_lines_are_no_error(text: str) -> None:
    """One frame, what an inspected value ends with, and what jest shows of a log (UEP-BRG-1863)."""
    assert records(text) == []


def test_the_page_of_next_js_without_a_source() -> None:
    """The title has the type, the frames have no place twice (UEP-BRG-1865)."""
    text = "Runtime TypeError\n\n\ncart is null\n\napp/cart.js (5:9) @ Cart\n\n  3 | x\n> 5 |   y\n\nCall Stack\n15\n\nShow 13 ignore-listed frame(s)\nCart\napp/cart.js (5:9)\n"
    assert only(text) == ("TypeError", "cart is null", ["Cart app/cart.js:5"])


def test_the_report_of_next_js() -> None:
    """What its page puts on the clipboard (UEP-BRG-1865)."""
    text = "## Error Type\nConsole TypeError\n\n## Error Message\ncart is null\n\n\n    at Cart (app/cart.js:5:9)\n\n## Code Frame\n"
    assert only(text) == ("TypeError", "cart is null", ["Cart app/cart.js:5"])


def test_a_stack_of_next_js_that_cannot_be_read_is_marked() -> None:
    """UEP-BRG-1865."""
    text = "Server Error\nError: no shelf\n\nThis error happened while generating the page. See above.\nCall Stack\n<unknown>\nfrom somewhere else\n"
    (record,) = records(text)
    assert record.nodes[0].message == "no shelf"
    assert any(mark.path == "/nodes/0/stack" for mark in record.marks)


def test_npm_names_the_error_of_the_system() -> None:
    """UEP-BRG-1868."""
    text = (
        "npm error code ENOENT\nnpm error syscall open\nnpm error path /srv/package.json\nnpm error errno -2\n"
        "npm error enoent no such file\nnpm error enoent This is of npm.\nnpm error enoent\nnpm error A log\n"
    )
    (record,) = records(text)
    assert record.nodes[0].message == "no such file\nThis is of npm."
    assert [(code.space, code.value) for code in record.codes] == [("posix.errno", "2")]


def test_the_exit_status_of_a_script_is_no_number_of_the_system() -> None:
    """UEP-BRG-1868."""
    (record,) = records("npm ERR! code ELIFECYCLE\nnpm ERR! errno 1\nnpm ERR! shop@1 test: `shop`\n")
    assert [(code.space, code.value) for code in record.codes] == [("node", "ELIFECYCLE")]


def test_a_message_of_webpack_with_paragraphs() -> None:
    """UEP-BRG-1869."""
    text = (
        "ERROR in ./src/shop.js 3:0-27\nModule not found: Error: Can't resolve 'crypto' in '/srv'\n\n"
        "BREAKING CHANGE: none is included.\nThis is no longer the case.\n\nother words\n"
    )
    message = (
        "Can't resolve 'crypto' in '/srv'\n\nBREAKING CHANGE: none is included.\nThis is no longer the case."
    )
    assert only(text) == ("Error", message, [" ./src/shop.js:3"])


def test_a_message_that_firefox_quotes_in_a_rejection() -> None:
    """UEP-BRG-1867."""
    text = 'Unhandled Promise rejection: no shelf: \n  for cart ; Zone: <root> ; Task: then ; Value: Error: "no shelf: \n  for cart"\nnext\n'
    (record,) = records(text)
    assert (record.nodes[0].type_name, record.nodes[0].message) == ("Error", "no shelf: \n  for cart")


@pytest.mark.parametrize(
    "text",
    [
        "✘ [ERROR] Uncaught (in response) TypeError: no shelf\n\n      at open (/srv/a.js:1:2)\n",
        "TypeError: no shelf\n    open /srv/a.js:1\n",
        "[Error] TypeError: no shelf\n\topen (/srv/a.js:1:2)\n",
    ],
)
def test_consoles_without_indentation_of_v8(text: str) -> None:
    """UEP-BRG-1705 and UEP-BRG-1878."""
    assert only(text) == ("TypeError", "no shelf", ["open /srv/a.js:1"])


def test_many_lists_of_calls_cost_no_more_than_their_lines() -> None:
    """Every title looks back, none of them far."""
    assert records("Call Stack\nopen\n" * 4000 + "npm ERR! code X12\n" * 4000) == []


def test_pretty_errors_have_a_hyphen_before_each_pair() -> None:
    """UEP-BRG-1866."""
    text = "  TypeError: no shelf\n\n  - a.js:1 open\n    [srv]/a.js:1:2\n\n  - b.js:3\n    [srv]/b.js:3:4\n\nthen words\n"
    assert only(text) == ("TypeError", "no shelf", ["open [srv]/a.js:1", " [srv]/b.js:3"])


def test_the_list_of_a_changelog_has_no_frames() -> None:
    """A hyphen, a file and a line number need a place below (UEP-BRG-1866)."""
    assert records("TypeError: no shelf\n\n- a.js:1 was mended\n- b.js:3 as well\n") == []


def test_what_nuxt_logs_of_a_request() -> None:
    """Two blanks stand before its frames, and no type before its message (UEP-BRG-1705)."""
    text = " ERROR  [nuxt] [request error] [unhandled] [500] no shelf\n  at open (/srv/a.js:1:2)\n"
    assert only(text) == ("", "no shelf", ["open /srv/a.js:1"])


def test_a_suite_of_jest_without_its_mark() -> None:
    """UEP-BRG-536."""
    text = "Test suite failed to run\n\n    no shelf\n\n      3 |\n    > 4 | x\n\n      at open (/srv/a.js:1:2)\n"
    assert only(text) == ("", "no shelf", ["open /srv/a.js:1"])


def test_a_stack_that_a_debugger_shows_as_a_string() -> None:
    """The quotes are no part of it (UEP-BRG-263)."""
    assert only('"' + STACK.rstrip() + '"\n') == READ


def test_frames_that_a_terminal_broke_are_whole_again() -> None:
    """Frames above and below them belong to the same error (UEP-BRG-1709)."""
    folder = "/srv/a/folder/with/a/long/name/that/takes/much/room"
    text = f"Error: no shelf\n    at main (/srv/b.js:3:4)\n    at open ({folder}\n/a.js:1:2)\n    at last (/srv/c.js:5:6)\nwords\n"
    found = ["main /srv/b.js:3", f"open {folder}/a.js:1", "last /srv/c.js:5"]
    assert only(text) == ("Error", "no shelf", found)


def test_properties_of_an_error_behind_a_brace() -> None:
    """Node.js up to version 10 wrote the brace before the first line (UEP-BRG-270, UEP-BRG-272)."""
    text = (
        "Unhandled rejection { Error: no shelf\n    at open (/srv/a.js:1:2)\n    at main (/srv/b.js:3:4)\n"
        "  cause: \n   { TypeError: inner\n       at last (/srv/c.js:5:6)\n     code: 'SHELF' },\n"
        "  errno: -2,\n  code: 'ENOENT',\n  where: { shelf: 1 } }\nnext: line\n"
    )
    (record,) = records(text)
    assert [(node.type_name, node.message) for node in record.nodes] == [
        ("Error", "no shelf"),
        ("TypeError", "inner"),
    ]
    assert [(code.space, code.value) for code in record.codes] == [("posix.errno", "2")]


def test_an_error_in_brackets_behind_a_brace() -> None:
    """Its properties say that it is one; words that a program printed do not (UEP-BRG-270)."""
    (record,) = records("{ [Error: no shelf\nin the shop]\n  errno: -2,\n  code: 'ENOENT' }\n")
    assert record.nodes[0].message == "no shelf\nin the shop"
    assert [(code.space, code.value) for code in record.codes] == [("posix.errno", "2")]
    assert records("it was\n{ [Error: no shelf] }\nyesterday\n") == []


def test_what_yarn_did_not_expect() -> None:
    """UEP-BRG-1868."""
    (record,) = records(
        "error An unexpected error occurred: \"ENOENT: no such file, lstat '/srv/a'\".\ninfo more\n"
    )
    assert record.nodes[0].message == "ENOENT: no such file, lstat '/srv/a'"
    assert [code.value for code in record.codes] == ["ENOENT"]


def test_a_rejection_without_a_stack() -> None:
    """Node.js up to version 7 said no more of it."""
    text = "(node:12) UnhandledPromiseRejectionWarning: Unhandled promise rejection (rejection id: 1): TypeError: no shelf\n"
    (record,) = records(text)
    assert (record.nodes[0].type_name, record.nodes[0].message) == ("TypeError", "no shelf")
    assert record.handling is not None
    assert record.handling.handled is False


def test_vite_without_plugin_and_file() -> None:
    """UEP-BRG-1716."""
    text = "Internal server error: no shelf\n      at open (/srv/a.js:1:2)\n      at main (/srv/b.js:3:4)\n"
    assert only(text) == ("", "no shelf", ["open /srv/a.js:1", "main /srv/b.js:3"])


def test_the_padding_of_a_terminal_is_no_message() -> None:
    """Blanks at the end of a message stay where those of the frames have none."""
    text = "Error: no shelf   \n    at open (/srv/a.js:1:2)"
    assert only(text + "    \n")[1] == "no shelf"
    assert only(text + "\n")[1] == "no shelf   "


@pytest.mark.parametrize(
    "line",
    [
        "{ " * 300 + "Error: x",
        "{ Error: x",
        "  cause: \n   { Error: x",
        "Error: x\n\n  - a.js:1 f",
        "TypeError: x at f (/a.js:1:2)",
        "    at f (/a/name/that/is/as/long/as/a/line/of/a/terminal/may/be/a.js\n:1",
        '  "    at f (/a.js:1:2)",',
        "[request error] x\n  at f (/a.js:1:2)",
        "Unhandled Promise rejection: x ; Zone: y",
        "ERROR in x\nModule not found: Error: y",
        "error during build:\nError: x\n",
        "  failureType: 'testCodeFailure'",
        "The following FooError was thrown building x(",
        "PlatformException(x",
        "    --- x.then ---\n    at f (/a.js:1:2)",
    ],
)
def test_repeated_lines_cost_linear_time(line: str) -> None:
    """Four times as many lines take about four times the time."""
    assert_linear(lambda n: (line + "\n") * n, 1000, 4)


def test_the_task_of_webdriver_parts_frames() -> None:
    """UEP-BRG-1861."""
    (record,) = records(STACK + "From: Task: open the shop\n    at run (/srv/c.js:5:6)\n")
    assert record.nodes[0].stack is not None
    assert [frame.async_boundary for frame in record.nodes[0].stack.frames] == [False, False, True]


def test_a_first_frame_of_truffle_stands_a_blank_further_out() -> None:
    """UEP-BRG-538."""
    text = "  1) Shop\n       opens:\n     Error: no shelf\n     at open (/srv/a.js:1:2)\n      at main (/srv/b.js:3:4)\n\n"
    assert only(text) == READ


def test_an_item_of_a_list_without_a_type() -> None:
    """Its frames stand below it, four blanks further in (UEP-BRG-1863)."""
    text = "      ✗ opens\n        - Failed: no shelf\n            at open (/srv/a.js:1:2)\n            at main (/srv/b.js:3:4)\n"
    assert only(text) == ("", "Failed: no shelf", READ[2])


def test_what_react_native_copies() -> None:
    """A place stands further in than its function (UEP-BRG-1866)."""
    text = "TypeError: no shelf\n\nopen\n    /srv/a.js:1:2\nmain\n    /srv/b.js:3:4\n"
    assert only(text) == ("TypeError", "no shelf", READ[2])
    assert records("TypeError: no shelf\n\nopen\n    /srv/a.js:1:2\n") == []


def test_what_react_native_logs_of_its_end() -> None:
    """UEP-BRG-1867."""
    (record,) = records("Unhandled JS Exception: TypeError: no shelf\n")
    assert (record.nodes[0].type_name, record.nodes[0].message) == ("TypeError", "no shelf")
