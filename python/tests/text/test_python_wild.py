"""Python's errors as tools, platforms and pages hold them: last words of tools, paragraphs of libraries, Ray, Azure, one line."""

from __future__ import annotations

import pytest
from uep.model import Relation

from .reading import records

HEADER = "Traceback (most recent call last):\n"
FRAME = '  File "/srv/a.py", line 3, in pay\n    charge()\n'
INNER = '  File "/srv/b.py", line 9, in charge\n    stop()\n'
CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
PAY, CHARGE = "pay /srv/a.py:3", "charge /srv/b.py:9"
NOW = "2026-11-21T12:00:00Z"


def only(text: str) -> list[tuple[str, str, list[str]]]:
    """Return type, message and frames of the nodes of the one error of a text."""
    (record,) = records(text)
    return [
        (
            node.type_name,
            node.message,
            [f"{frame.function} {frame.file}:{frame.line}" for frame in node.stack.frames]
            if node.stack
            else [],
        )
        for node in record.nodes
    ]


# --- what follows a message ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "[4711] Failed to execute script 'shop' due to unhandled exception!",
        "Failed to execute script shop",
        '10.0.0.7 - - [21/Nov/2026 10:00:00] "GET /pay HTTP/1.1" 500 -',
        '2001:db8::7 - ann [21/Nov/2026:10:00:00 +0000] "GET / HTTP/1.1" 500 12',
        "section_end:1795255200:step_script",
        "[Pipeline] }",
        'fatal: [till7]: FAILED! => {"changed": false}',
        "The full traceback has been saved in /tmp/sphinx-err-x.log, if you want to report it.",
        "shop/till.py:12: : note: use --pdb to drop into pdb",
        "C:\\shop\\till.py: note: use --pdb to drop into pdb",
        "make[1]: *** [Makefile:7: test] Error 1",
        "END RequestId: 5a5a",
        "-->End of Python script error report<--",
        "Ignoring exception in on_message",
        "********************",
        "Process finished with exit code 1",
        ">>> pay()",
        ">>> ",
        "In [7]: pay()",
        "(shop) ann@till:~/shop$ ls",
        "[ann@till shop]# ls",
        "PS C:\\shop> dir",
        "C:\\shop>dir",
    ],
)
def test_what_is_no_part_of_a_message(line: str) -> None:
    """Tools, servers and consoles write on directly below an error."""
    assert only(f"{HEADER}{FRAME}ValueError: empty\n{line}\n") == [("ValueError", "empty", [PAY])]


@pytest.mark.parametrize(
    "line",
    [
        "see [4711] Failed to execute script",
        "> quoted",
        "ann@till.example: no shell",
        "fatal: no host in brackets",
        "10.0.0.7 - nobody",
        "C:\\shop is closed",
        "shop/till.py:12: note: closed",
        ">> shifted",
    ],
)
def test_what_may_be_part_of_a_message(line: str) -> None:
    """Lines that only resemble them stay message."""
    assert only(f"{HEADER}{FRAME}ValueError: empty\n{line}\n")[0][1] == f"empty\n{line}"


# --- paragraphs -----------------------------------------------------------------------------------------------------------

PARAGRAPHS = (
    'in user code:\n\n    File "/srv/n.py", line 7, in step  *\n        return run()\n\n    ValueError: shapes',
    "bad\n\nCall arguments received by layer 'a' (type B):\n  \u2022 inputs=1",
    'bad\n\nfrom user code:\n   File "/srv/n.py", line 7, in step\n    run()',
    'bad\n\nDuring: typing of call at /srv/n.py (7)\n\nFile "n.py", line 7:\ndef step():\n    run()',
    "bad:\n \n >>> get(a)\n \nThere are 2 candidate implementations:\n  - none",
    "bad\n[SQL: SELECT 1]",
)


@pytest.mark.parametrize("message", PARAGRAPHS)
def test_paragraphs_of_libraries(message: str) -> None:
    """The words with which they begin are known, or what they say is indented."""
    assert only(f"{HEADER}{FRAME}ValueError: {message}\n\nThe next line.\n") == [
        ("ValueError", message, [PAY])
    ]


@pytest.mark.parametrize("message", PARAGRAPHS)
def test_paragraphs_in_a_notebook(message: str) -> None:
    """IPython prints the same messages."""
    text = (
        f"{'-' * 75}\nValueError{' ' * 32}Traceback (most recent call last)\nCell In[2], line 1\n"
        f"----> 1 pay()\n\nValueError: {message}\n\nThe next line.\n"
    )
    assert only(text)[0][:2] == ("ValueError", message)


def test_text_below_a_blank_line() -> None:
    """Without such words, or indentation above it, it is not the error's."""
    assert only(f"{HEADER}{FRAME}ValueError: empty\n\n    indented\n")[0][1] == "empty"
    assert only(f"{HEADER}{FRAME}ValueError: empty\n\n--------------------\n\nnext\n")[0][1] == "empty"


def test_a_short_rule_above_a_connector() -> None:
    """JAX ends the error whose frames it filtered so."""
    message = "ValueError: empty\n\nThe stack trace below excludes JAX-internal frames.\nMore.\n\n--------------------"
    text = f"{HEADER}{FRAME}jax.Filtered: {message}\n{CAUSE}{HEADER}{INNER}ValueError: empty\n"
    assert only(text) == [("ValueError", "empty", [CHARGE]), ("jax.Filtered", message, [PAY])]


# --- Ray ------------------------------------------------------------------------------------------------------------------

TASK = "ray::Till.stop() (pid=7, ip=10.0.0.1, actor_id=9)"


@pytest.mark.parametrize("name", ["ray.exceptions.RayTaskError", "ray.exceptions.RayTaskError(KeyError)"])
def test_a_worker_of_ray(name: str) -> None:
    """What it raised is the cause of the driver's error, also where the driver's frames are missing."""
    worker = ("KeyError", "'b'", [CHARGE])
    assert only(f"{HEADER}{FRAME}{name}: {TASK}\n{INNER}KeyError: 'b'\n") == [(name, TASK, [PAY]), worker]
    (record,) = records(f"{name}: {TASK}\n{INNER}KeyError: 'b'\n")
    assert [node.type_name for node in record.nodes] == [name, "KeyError"]
    assert record.nodes[1].relation is Relation.CAUSE


def test_a_worker_of_ray_in_a_notebook() -> None:
    """The title of the error has a type in parentheses."""
    text = (
        "RayTaskError(KeyError)           Traceback (most recent call last)\n<ipython-input-1-06eb> in <module>\n"
        f"----> 1 get()\n\nRayTaskError(KeyError): {TASK}\n{INNER}KeyError: 'b'\n"
    )
    assert [node[:2] for node in only(text)] == [("RayTaskError(KeyError)", TASK), ("KeyError", "'b'")]


def test_a_chain_of_ray_within_a_chain_of_the_driver() -> None:
    """A connector above a header is the driver's."""
    text = (
        f"{HEADER}{FRAME}RayTaskError(ValueError): {TASK}\n{INNER}KeyError: 'b'\n{CAUSE}{TASK}\n{INNER}ValueError: v\n"
        f"{CAUSE}{HEADER}{FRAME}RuntimeError: r\n"
    )
    (record,) = records(text)
    assert [(node.type_name, node.parent) for node in record.nodes] == [
        ("RuntimeError", None),
        ("RayTaskError(ValueError)", 0),
        ("ValueError", 1),
        ("KeyError", 2),
    ]


# --- Azure, stackprinter, one line ----------------------------------------------------------------------------------------


def test_the_log_of_azure_functions() -> None:
    """The message may have several lines; the frames begin behind a word."""
    text = f"Result: Failure\nException: ValueError: empty\nfor now\nStack: {FRAME}{INNER}"
    assert only(text) == [("ValueError", "empty\nfor now", [CHARGE, PAY])]


STACKPRINTER = (
    'File "/srv/a.py", line 3, in pay\n    2    def pay():\n--> 3        charge()\n    4    pay()\n    ...\n'
    "     cart = {}\n    ...\n\nFile \"/srv/b.py\", line 9, in charge\n--> 9        stop()\n\nKeyError: 'b'\n"
)


def test_stackprinter() -> None:
    """Its chains have connectors and no headers."""
    assert only(STACKPRINTER) == [("KeyError", "'b'", [CHARGE, PAY])]
    assert [
        node[0] for node in only(STACKPRINTER + CAUSE + STACKPRINTER.replace("KeyError", "ValueError"))
    ] == [
        "ValueError",
        "KeyError",
    ]
    assert records(STACKPRINTER.replace("-->", "   ")) == []


@pytest.mark.parametrize("before", ["", "Error: ", "2026-11-21 10:00:00 ERROR shop: "])
def test_a_traceback_on_one_line(before: str) -> None:
    """Blanks stand where the line feeds were, one or as many as there was indentation."""
    text = HEADER + FRAME + INNER + "shop.Empty: no till\n"
    for joined in (" ".join(text.split()), text.replace("\n", " ")):
        assert only(f"{before}{joined}\n") == [("shop.Empty", "no till", [CHARGE, PAY])]


def test_a_chain_on_one_line() -> None:
    """Its connectors are read as well, and marks below the source are none of it."""
    text = f"{HEADER}{FRAME}    ~~~~~~^^\nKeyError: 'b'\n{CAUSE}{HEADER}{INNER}ValueError: empty\n"
    (record,) = records(" ".join(text.split()) + "\n")
    assert [(node.type_name, node.message) for node in record.nodes] == [
        ("ValueError", "empty"),
        ("KeyError", "'b'"),
    ]
    assert record.nodes[1].stack is not None and record.nodes[1].stack.frames[0].source_line == "charge()"


def test_a_traceback_with_tags_for_breaks() -> None:
    """The tags may stand on one line or at the end of each."""
    text = (HEADER + FRAME + "ValueError: a &amp; b\n").replace('"', "&quot;")
    for broken in (text.replace("\n", "<br>"), text.replace("\n", "<br />\n")):
        assert only(f"<p>{broken}</p>\n") == [("ValueError", "a & b", [PAY])]


# --- margins, quotes, missing headers ---------------------------------------------------------------------------------------


def test_a_header_behind_words_with_everything_below_indented() -> None:
    """Salt shows the error of a state so; what follows at another column is not the error's."""
    lines = "".join(f"        {line}\n" for line in (FRAME + "ValueError: empty").split("\n"))
    assert only(f"     Comment: It failed: {HEADER}{lines}     Started: 10:00\n") == [
        ("ValueError", "empty", [PAY])
    ]


def test_frames_on_both_sides_of_twisteds_line_in_a_margin() -> None:
    """Twisted's own log indents the whole error."""
    text = f"{HEADER}{FRAME}--- <exception caught here> ---\n{INNER}exceptions.KeyError: 'b'"
    for margin in ("    ", "\t"):
        shown = "".join(f"{margin}{line}\n" for line in text.split("\n"))
        assert only(f"2026-11-21 10:00:00+0000 [-] Unhandled Error\n{shown}") == [
            ("exceptions.KeyError", "'b'", [CHARGE, PAY])
        ]


def test_a_field_in_double_quotes() -> None:
    """The quote that closes ends the message."""
    text = f'textPayload: "{HEADER}{FRAME}ValueError: empty"\ntimestamp: "x"\n'
    assert only(text) == [("ValueError", "empty", [PAY])]
    assert only(f'"{HEADER}{FRAME}KeyError: "b""\n')[0][1] == '"b"'


def test_the_last_lines_of_a_traceback() -> None:
    """Header and indentation are gone; a type beyond doubt must follow."""
    (record,) = records('File ".\\train.py", line 3, in main\nValueError: empty\n')
    assert (record.nodes[0].type_name, next(mark.rule for mark in record.marks)) == (
        "ValueError",
        "bridge:input_head",
    )
    assert records('File "train.py", line 3, in main\nand that is all\n') == []


def test_a_cut_head_behind_the_name_of_a_logger() -> None:
    """OpenStack writes it before every line."""
    lines = (FRAME + INNER + "Timeout: no answer").split("\n")
    text = "".join(f"2026-11-21 10:00:00 TRACE shop.rpc {line}\n" for line in lines)
    assert only(text) == [("Timeout", "no answer", [CHARGE, PAY])]


def test_spyders_console() -> None:
    """A blank line stands below the header and between frames, which have no quotes."""
    text = (
        f"{HEADER}\n  File ~\\lib\\shop.py:3 in pay\n    charge()\n\n  File c:\\shop\\b.py:9\n    stop()\n\n"
        "KeyError: 'b'\n"
    )
    assert only(text) == [("KeyError", "'b'", [" c:\\shop\\b.py:9", "pay ~\\lib\\shop.py:3"])]


def test_a_log_line_that_begins_with_one_letter_and_a_time() -> None:
    """The letter is the level; the place ends the prefix, also before a group."""
    group = (
        '  + Exception Group Traceback (most recent call last):\n  |   File "/srv/a.py", line 3, in pay\n'
        "  |     charge()\n  | ExceptionGroup: two (1 sub-exception)\n  +-+---------------- 1 ----------------\n"
        "    | ValueError: empty\n    +------------------------------------"
    )
    lines = "".join(f"E 11-21 10:00:00 server.py:41] {line}\n" for line in group.split("\n"))
    assert only(f"{lines}I 11-21 10:00:01 server.py:9] next\n") == [
        ("ExceptionGroup", "two (1 sub-exception)", [PAY]),
        ("ValueError", "empty", []),
    ]


def test_a_narrow_box_of_rich() -> None:
    """It is broken at the blank before the function."""
    text = (
        "╭─ Traceback (most recent call last) ─╮\n│ /srv/shop/counters/till7/a.py:3     │\n│ in pay                              │\n"
        "│                                     │\n│ ❱ 3 │   charge()                    │\n╰─────────────────────────────────────╯\n"
        "ValueError: empty\n"
    )
    assert only(text) == [("ValueError", "empty", ["pay /srv/shop/counters/till7/a.py:3"])]


def test_a_notebook_as_a_document() -> None:
    """Its lists of lines are read where the whole is of no format that is known."""
    text = (
        '{\n "cells": [\n  {\n   "outputs": [\n    {\n     "traceback": [\n'
        '      "KeyError                                  Traceback (most recent call last)",\n'
        '      "Cell In[3], line 2\\n----> 2 pay()",\n      "KeyError: \'b\'"\n     ]\n    }\n   ]\n  }\n ]\n}\n'
    )
    assert only(text) == [("KeyError", "'b'", [" Cell In[3]:2"])]


def test_a_backtick_that_begins_the_line_above() -> None:
    """It is closed at the end of the message; a pair in that line says nothing."""
    assert only(f"`It failed\n{HEADER}{FRAME}ValueError: empty`\n")[0][1] == "empty"
    assert only(f"`pay` failed\n{HEADER}{FRAME}ValueError: `empty`\n")[0][1] == "`empty`"


def test_typographic_quotation_marks() -> None:
    """Chats and word processors make them of straight ones."""
    assert only(f"{HEADER}{FRAME.replace(chr(34), chr(8220))}ValueError: empty\n") == [
        ("ValueError", "empty", [PAY])
    ]


def test_a_frame_that_a_terminal_put_behind_filled_up_source() -> None:
    """A terminal fills its lines up; one line feed is missing."""
    joined = FRAME.rstrip("\n") + " " * 40 + INNER
    assert only(f"{HEADER}{joined}ValueError: empty\n") == [("ValueError", "empty", [CHARGE, PAY])]
