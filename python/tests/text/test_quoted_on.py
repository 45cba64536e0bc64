"""More errors as people quote them: pages that drop blank lines, terminals that pad, Streamlit, Twisted, jest's failed suites."""

from __future__ import annotations

import pytest
from uep.model import Relation

from .reading import records

HEADER = "Traceback (most recent call last):\n"
FRAME = '  File "/srv/a.py", line 3, in pay\n    charge()\n'
FRAMES = ["pay /srv/a.py:3"]
DURING = "During handling of the above exception, another exception occurred:\n"
NOW = "2026-11-21T12:00:00Z"


def only(text: str) -> list[tuple[str, str, list[str]]]:
    """Return type, message and frames of the nodes of the one error of a text."""
    (record,) = records(text)
    return [
        (
            node.type_name,
            node.message,
            [
                f"{frame.function} {frame.file}:{frame.line}"
                for frame in (node.stack.frames if node.stack else [])
            ],
        )
        for node in record.nodes
    ]


# --- Python -----------------------------------------------------------------------------------------------------------


def test_a_chain_without_its_blank_lines() -> None:
    """Pages that join paragraphs drop them."""
    (record,) = records(f"{HEADER}{FRAME}KeyError: b\n{DURING}{HEADER}{FRAME}ValueError: empty\n")
    assert [(node.type_name, node.message) for node in record.nodes] == [
        ("ValueError", "empty"),
        ("KeyError", "b"),
    ]
    assert record.nodes[1].relation is Relation.CONTEXT


def test_words_of_a_connector_with_nothing_below() -> None:
    """They stay message."""
    assert only(f"{HEADER}{FRAME}KeyError: b\n{DURING}nothing\n")[0][1] == f"b\n{DURING}nothing"


@pytest.mark.parametrize("level", ["INFO:     ", "WARNING:  ", "ERROR:    "])
def test_a_line_of_uvicorn_ends_a_message_behind_a_margin(level: str) -> None:
    """The margin hides that it is a log line."""
    lines = f'{HEADER}{FRAME}ValueError: empty\n{level}127.0.0.1:1 - "GET / HTTP/1.1" 200 OK\n'
    text = "".join(f"0|till  | {line}\n" for line in lines.splitlines())
    assert only(text) == [("ValueError", "empty", FRAMES)]


@pytest.mark.parametrize("margin", ["", "  "])
def test_the_box_of_streamlit(margin: str) -> None:
    """The type stands above the frames."""
    text = f'ValueError: empty\ntwice\nTraceback:\n{margin}File "/srv/a.py", line 3, in pay\n    charge()\n'
    assert only(text) == [("ValueError", "empty\ntwice", FRAMES)]
    assert only(f"{text}\nand more\n") == only(text)


@pytest.mark.parametrize("above", ["It is empty", "ValueError: empty\n", ""])
def test_frames_without_a_type_above(above: str) -> None:
    """A type is certain, and stands directly above."""
    assert records(f'{above}\nTraceback:\nFile "/srv/a.py", line 3, in pay\n    charge()\n') == []


def test_marks_of_code_around_a_traceback() -> None:
    """Only the ones that stand on both sides."""
    assert only(f"`{HEADER}{FRAME}ValueError: empty`\n") == [("ValueError", "empty", FRAMES)]
    assert only(f"{HEADER}{FRAME}ValueError: empty`\n")[0][1] == "empty`"


def test_the_place_at_which_twisted_caught_an_error() -> None:
    """Frames on both sides are the error's."""
    inner = '  File "/srv/b.py", line 9, in charge\n    stop()\n'
    text = f"Unhandled Error\n{HEADER}{FRAME}--- <exception caught here> ---\n{inner}builtins.ValueError: empty\n\n"
    assert only(text) == [("builtins.ValueError", "empty", ["charge /srv/b.py:9", *FRAMES])]


# --- JavaScript and Java ----------------------------------------------------------------------------------------------


def test_frames_that_a_terminal_padded() -> None:
    """Text copied from a console of Windows ends in blanks."""
    text = "TypeError: empty\n    at pay (/srv/a.js:3:4)      \n    at async Promise.all (index 0)   \n    at go (/srv/b.js:5:6) {  \n  code: 7\n}\n"
    assert only(text) == [("TypeError", "empty", ["pay /srv/a.js:3", "Promise.all :0", "go /srv/b.js:5"])]


def test_a_suite_of_jest_that_failed_to_run() -> None:
    """The error stands below an excerpt, or has frames of the engine above those of jest."""
    title = "  \u25cf Test suite failed to run\n\n"
    excerpt = "    Jest found a token\n\n    /srv/a.js:1\n    import b\n    ^^^^^^\n\n"
    frames = "\n      at load (a.js:3:4)\n"
    assert only(f"{title}{excerpt}    SyntaxError: no import\n{frames}") == [
        ("SyntaxError", "no import", ["load a.js:3"])
    ]
    text = f"{title}    SyntaxError: no group\n        at new RegExp (<anonymous>)\n{frames}"
    assert only(text) == [("SyntaxError", "no group", ["RegExp :0", "load a.js:3"])]


def test_a_mark_of_code_behind_the_last_frame_of_java() -> None:
    """It is no part of the frame."""
    text = "`java.io.IOException: empty\n\tat shop.Till.pay(Till.java:7)`\n"
    assert only(text) == [("java.io.IOException", "empty", ["shop.Till.pay Till.java:7"])]
