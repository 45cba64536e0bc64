"""Errors of Python that programs tell in words of their own, and lines that terminals, shippers and mail programs changed."""

from __future__ import annotations

import json

import pytest

from .reading import records

HEADER = "Traceback (most recent call last):\n"
FRAME = '  File "/srv/a.py", line 3, in pay\n    charge()\n'
INNER = '  File "/srv/b.py", line 9, in charge\n    stop()\n'
CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
PAY = "pay /srv/a.py:3"
CHARGE = "charge /srv/b.py:9"
EMPTY = ("ValueError", "empty", [PAY])

Read = tuple[str, str, list[str]]


def only(text: str) -> list[Read]:
    """Return type, message and frames of the nodes of the one record of a text."""
    (record,) = records(text)
    return [
        (
            node.type_name,
            node.message,
            [
                f"{frame.function} {frame.file or frame.module}:{frame.line}"
                for frame in (node.stack.frames if node.stack else [])
            ],
        )
        for node in record.nodes
    ]


@pytest.mark.parametrize(
    "after",
    [
        "The above server error caused the following client error:",
        "MicroPython v1.23.0 on 2026-06-02; Generic ESP32 module with ESP32",
        "Adafruit CircuitPython 9.0.0 on 2026-03-19; Raspberry Pi Pico with rp2040",
        "reloading plugin Default.block",
        "('report_Till' exited with 1)",
        "20261121 10:00:00.130 - INFO - next",
    ],
)
def test_words_that_end_a_message(after: str) -> None:
    """They are those of servers, boards, editors, tools and a log of Robot Framework."""
    assert only(f"{HEADER}{FRAME}ValueError: empty\n{after}\n") == [EMPTY]


def test_a_type_line_that_was_shifted() -> None:
    """Kodi 16 and QGIS do so; the message goes on as it stands."""
    assert only(f"{HEADER}{FRAME}  ValueError: empty\n") == [EMPTY]
    shifted = HEADER + '     File "/srv/a.py", line 3, in pay\n     charge()\n    ValueError: empty\n    \n'
    assert only(shifted) == [EMPTY]


def test_a_traceback_that_a_terminal_filled_up() -> None:
    """All its lines end in blanks, or those of the first error of a chain."""
    filled = "".join(f"{line:<90}\n" for line in f"{HEADER}{FRAME}ValueError: empty".split("\n"))
    assert only(filled) == [EMPTY]
    escaped = "".join(f"{line}\\r\n" for line in f"{HEADER}{FRAME}ValueError: empty".split("\n"))
    assert only(escaped) == [EMPTY]
    first = "".join(f"{line:<90}\n" for line in f"{FRAME}KeyError: 'b'\n{CAUSE}".split("\n")[:-1])
    assert only(f"{HEADER}{first}{HEADER}{INNER}ValueError: stop\n") == [
        ("ValueError", "stop", [CHARGE]),
        ("KeyError", "'b'", [PAY]),
    ]


def test_a_fence_behind_the_last_word() -> None:
    """Chats are quoted so; a message of its own fences keeps them."""
    assert only(f"```\n{HEADER}{FRAME}ValueError: empty```\nand then\n") == [EMPTY]
    assert only(f"{HEADER}{FRAME}ValueError: ```empty```\n")[0][1] == "```empty```"
    two = records(f"{HEADER}{FRAME}ValueError: a```\n{HEADER}{FRAME}ValueError: b\n")
    assert [record.nodes[0].message for record in two] == ["a```", "b"]


def test_lines_joined_within_json() -> None:
    """A header alone is a message."""
    flat = " ".join(f"{HEADER}{FRAME}".split("\n"))
    assert only(json.dumps({"level": "error", "msg": f"failed {flat} ValueError: empty"}) + "\n") == [EMPTY]
    assert (
        records(json.dumps({"level": "error", "msg": f"failed {HEADER.strip()} ValueError: a"}) + "\n") == []
    )


def test_the_type_before_a_header_with_all_on_one_line() -> None:
    """The console of CloudWatch joins what Lambda's runtime prints."""
    assert only("[ERROR] ValueError: empty " + " ".join(f"{HEADER}{FRAME}".split("\n")) + "\n") == [EMPTY]


def test_escaped_carriage_returns_in_place_of_line_feeds() -> None:
    """They keep a shipper from parting the lines; a path with such letters changes nothing."""
    text = f"2026-11-21 10:00:00 ERROR failed\n{HEADER}{FRAME}ValueError: empty".replace("\n", "\\r")
    assert only(f"{text}\n") == [EMPTY]
    assert records("failed in C:\\run\\rTraceback (most recent call last):\n") == []


KODI = (
    "ERROR: EXCEPTION Thrown : -->Python callback/script returned the following error<--\n      - NOTE: x\n"
)


def test_kodi_without_a_traceback() -> None:
    """A syntax error has its own line again; what follows the report is no part of it."""
    said = f"{KODI}     Error Type: <class 'exceptions.SyntaxError'>\n     Error Contents: empty\n"
    end = "     -->End of Python script error report<--\nnext\n"
    assert only(f"{said}{end}") == [("exceptions.SyntaxError", "empty", [])]
    assert only(f"{said}     SyntaxError: empty\n{end}") == [("SyntaxError", "empty", [])]
    assert only(f"{said}     more\n{end}")[0][1] == "empty\nmore"
    assert records(f"{said}next\n") == []


TABLE = (
    "==============================\npay.py FAILED\n------------------------------\nFailures:\n  <NO_OTHER_FAILURES>\n"
    "------------------------------\nRoot Cause (first observed failure):\n[0]:\n  exitcode  : 1 (pid: 17)\n"
    "=============================="
)


def test_the_table_of_a_launcher() -> None:
    """Its type stands above it, below frames, the end of a box, or nowhere; below frames it is a message."""
    told = ("ChildFailedError", f"\n{TABLE}", [])
    assert only(f"ChildFailedError:\n{TABLE}\nnext\n") == [told]
    boxed = records(f"│ ❱ 3 │ raise │\n╰───────────╯\nChildFailedError:\n{TABLE}\n")[0]
    assert [mark.rule for mark in boxed.marks if mark.path == "/nodes/0/stack"] == ["bridge:input_head"]
    headless = TABLE.partition("\n")[2]
    assert only(f"{headless}\n") == [("", headless, [])]
    assert only(f"{HEADER}{FRAME}shop.ChildFailedError: \n{TABLE}\nnext\n")[0][2] == [PAY]
    assert records("Failures:\n  1) a till\n") == []


def test_prompt_toolkit() -> None:
    """It does not say the type."""
    text = f"Unhandled exception in event loop:\n{FRAME}\nException no till\nPress ENTER to continue...\n"
    (record,) = records(text)
    assert only(text) == [("", "no till", [PAY])]
    assert (record.handling and record.handling.handled) is False
    assert records(f"Unhandled exception in event loop:\n{FRAME}\nPress ENTER to continue...\n") == []


def test_numba_without_frames() -> None:
    """What it says of itself is part of the message, with frames and without."""
    told = (
        "Failed in nopython mode pipeline (step: nopython frontend)\nno till\n\n"
        'File "a.py", line 3:\ndef pay():\n    charge()\n    ^\n\n'
        "This is not usually a problem with Numba itself but instead often caused by\nunsupported features."
    )
    assert only(f"It says\n\nTypingError: {told}\n\nHelp!\n") == [("TypingError", told, [])]
    assert only(f"{HEADER}{FRAME}shop.TypingError: {told}\n") == [("shop.TypingError", told, [PAY])]


def test_a_function_that_was_not_loaded() -> None:
    """Lambda's runtime prints a header without frames."""
    assert only(f"[ERROR] Runtime.ImportModuleError: no till\n{HEADER}\nEND RequestId: 1\n") == [
        ("Runtime.ImportModuleError", "no till", [])
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("shop.exceptions.ApiException: (403)\nReason: Forbidden\n", "(403)\nReason: Forbidden"),
        ("```\nshop.errors.Empty: no till\n```\nWhat is it?\n", "no till"),
        ("It says\n```py\nshop.exc.Empty: no till\n\n[SQL: x]\n```\nHelp\n", "no till\n\n[SQL: x]"),
        ("It says\n```\nshop.exc.Empty: no till\n", ""),
        ("com.shop.exceptions.Empty: no till\n", ""),
        ("shop.till.Empty: no till\n", ""),
        ("shop.errors.Empty: no till\n\nWhat is it?\n", ""),
        ("```\nshop.errors.Empty\n```\n", ""),
        ("```\n", ""),
    ],
)
def test_a_type_of_a_module_of_errors_alone(text: str, found: str) -> None:
    """Where nothing else stands it is an error."""
    assert [record.nodes[0].message for record in records(text, "python")] == ([found] if found else [])


def test_lines_that_a_mail_program_broke() -> None:
    """They were broken at blanks, behind the marks of the quotation."""
    text = (
        f"> {HEADER}>   File\n"
        '> "/srv/shop/till.py", line 3,\n> in pay\n>     charge(order,\n> currency)\n'
        '>   File "/srv/shop/b.py", line 9, in\n> charge\n>     stop()\n> ValueError: empty\n\nWhich version?\n'
    )
    assert only(text) == [("ValueError", "empty", ["charge /srv/shop/b.py:9", "pay /srv/shop/till.py:3"])]
    assert records(text)[0].nodes[0].stack.frames[1].source_line == "charge(order, currency)"  # type: ignore[union-attr]


def test_a_list_of_airflow() -> None:
    """What an error came from stands behind it; a list that is cut off is none."""
    listed = [
        {
            "exc_type": "ValueError",
            "exc_value": "stop",
            "frames": [{"filename": "/srv/b.py", "lineno": 9, "name": "charge"}],
        },
        {
            "exc_type": "KeyError",
            "exc_value": "b",
            "is_cause": False,
            "frames": [{"filename": 7}],
            "exc_notes": ["x"],
        },
    ]
    text = f'ERROR - failed source="task" error_detail={json.dumps(listed, separators=(",", ":"))}'
    assert only(f"{text}\n") == [("ValueError", "stop", [CHARGE]), ("KeyError", "b", [])]
    assert records(f"{text[:-9]}\n") == []


def test_zope() -> None:
    """Its frames name modules, as items of a list or not; the oldest Python had the same header."""
    text = (
        "Traceback (innermost last):\n\n    * Module shop.publish, line 9, in charge\n    Module shop.till, line 3, in pay\n"
        "     - Warning: slow\n\nAttributeError: empty\n"
    )
    assert only(text) == [("AttributeError", "empty", ["pay shop.till:3", "charge shop.publish:9"])]
    assert only(f"Traceback (innermost last):\n{FRAME}{INNER}ValueError: empty\n")[0][2] == [CHARGE, PAY]
    assert records("Traceback (innermost last):\n\nValueError: empty\n") == []


def test_a_report_of_comfyui() -> None:
    """Blank lines stand between the frames."""
    text = (
        "## Error Details\n- **Exception Type:** ValueError\n- **Exception Message:** empty\n\n## Stack Trace\n```\n"
        f"{FRAME}\n{INNER}\n```\n## System\n"
    )
    assert only(text) == [("ValueError", "empty", [CHARGE, PAY])]


def test_a_traceback_in_a_message_with_blank_lines() -> None:
    """Airflow joins the lines of what a trigger raised once more; all of it is the message."""
    quoted = 'Traceback (most recent call last):\n\n  File "/srv/b.py", line 9, in charge\n    stop()\n\nKeyError: 7'
    assert only(f"{HEADER}{FRAME}shop.RemoteError: {quoted}\n\n[2026-11-21 10:00:00] INFO - next\n") == [
        ("shop.RemoteError", quoted, [PAY])
    ]


def test_words_before_the_header_that_stand_before_all_lines() -> None:
    """pytest writes what it collects in front of the first line."""
    text = "".join(f"INTERNALERROR> {line}\n" for line in f"{HEADER}{FRAME}ValueError: empty".split("\n"))
    (record,) = records(f"collecting ... {text}")
    assert only(f"collecting ... {text}") == [EMPTY]
    assert [mark.rule for mark in record.marks if mark.path == "/nodes/0/stack"] == []


def test_an_example_of_doctest() -> None:
    """The rule above it ends no message, also where all is indented."""
    rule = "-" * 70
    example = f'Failed doctest test for a\n  File "a.py", line 0\n\n{rule}\nFile "a.py", line 3, in a\nFailed example:\n    pay()'
    text = f"{'=' * 70}\nFAIL: Doctest: a\n{rule}\n{HEADER}{FRAME}AssertionError: {example}\n\n{rule}\nRan 6 tests in 0.460s\n"
    assert only(text) == [("AssertionError", example, [PAY])]
    assert only("".join(f"    {line}\n" for line in text.split("\n"))) == [("AssertionError", example, [PAY])]


def test_a_recursion_in_the_style_line() -> None:
    """What pytest says of the recursion is no message."""
    text = "E   RecursionError: too deep\n    !!! Recursion error detected, but an error occurred\n/srv/a.py:3: RecursionError: too deep\n"
    assert only(text) == [("RecursionError", "too deep", [" /srv/a.py:3"])]


def test_bytes_as_python_shows_them() -> None:
    """The quotation mark that closes them is no message."""
    shown = f"{HEADER}{FRAME}ValueError: empty\n".encode()
    text = f"[ERROR] {shown!r}\n"
    assert only(text) == [EMPTY]
