"""Errors as runtimes and tools record them in their own tests, beside what the vectors say."""

from __future__ import annotations

from uep.bridges import translate
from uep.model import Frame, Node


def _first(text: str) -> Node:
    (found,) = translate(text.encode(), now="2026-11-23T10:00:00Z")
    return found.record.nodes[0]


def _frames(node: Node) -> list[Frame]:
    return [] if node.stack is None else list(node.stack.frames)


def test_the_shell_of_v8_may_say_the_error_once_more() -> None:
    """The message stands above the source and below the caret, and no frame is printed."""
    node = _first("shop.js:7: TypeError: no hats\n  open(hats);\n  ^\nTypeError: no hats\n\nthe end\n")
    assert (node.type_name, node.message, _frames(node)[0].column) == ("TypeError", "no hats", 3)


def test_words_below_the_caret_are_no_error_of_the_shell() -> None:
    """Other words follow, so that the line is one of a log."""
    text = "shop.js:7: TypeError: no hats\n  open(hats);\n  ^\nand more of it\n"
    assert not [item for item in translate(text.encode()) if item.record.nodes[0].message == "no hats"]


def test_equal_places_of_jsonnet_are_one_frame() -> None:
    """A program that called itself has a frame that repeats."""
    node = _first("RUNTIME ERROR: no hats\n" + "\tshop.jsonnet:7:3-9\tfunction <open>\n" * 40)
    assert (node.message, len(_frames(node)), _frames(node)[0].line) == ("no hats", 1, 7)


def test_a_mistake_of_jsonnet_without_a_place_has_words_alone() -> None:
    """Without a place behind the words nothing is read."""
    assert list(translate(b"STATIC ERROR: no place here\nthe end\n")) == []


def test_monkey_and_a_comment() -> None:
    """A crash ends where the lines without the margin begin."""
    crash = "// CRASH: shop.hats (pid 7)\n// java.lang.Exception: no hats\n// \tat shop.Shop.open(Shop.java:7)\n// \tat shop.Shop.main(Shop.java:9)\n"
    assert len(_frames(_first(f"{crash}// \n** Monkey aborted due to error.\n"))) == 2
    assert list(translate(crash.replace("CRASH", "LOOK").encode())) == []
