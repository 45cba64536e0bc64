"""Dart as Flutter's tools and reports show it: the layouts of UEP-BRG-1871 to UEP-BRG-1873 beyond their vectors."""

from __future__ import annotations

import pytest

from .reading import records


def test_lines_of_a_verbose_run() -> None:
    """The time of a step stands before logcat's words (UEP-BRG-1702)."""
    text = (
        "[+3657 ms] E/flutter (14221): [ERROR:flutter/vm.cc(41)] Unhandled Exception: StateError: no shelf\n"
        "[        ] E/flutter (14221): #0      Shop.open (package:shop/shop.dart:5:7)\n"
        "[        ] E/flutter (14221): <asynchronous suspension>\n[  +13 ms] E/flutter (14221): closed\n"
    )
    (record,) = records(text)
    assert (record.nodes[0].type_name, record.nodes[0].message) == ("StateError", "no shelf")


def test_an_assertion_whose_sentence_breaks() -> None:
    """The name of a widget may be long (UEP-BRG-1871)."""
    text = "The following assertion was thrown building Shop(dirty, state:\n_Shop):\nno shelf\n\nThe relevant error-causing widget was:\n  Shop\n"
    (record,) = records(text)
    assert (record.nodes[0].type_name, record.nodes[0].message) == ("assertion", "no shelf")


@pytest.mark.parametrize(
    "text",
    [
        "The following exception was thrown when it began:\nno shelf\n",
        "The following StateError was thrown building Shop(dirty):\n",
        "PlatformException(error, no shelf\nand nothing else\n",
    ],
)
def test_sentences_are_no_errors(text: str) -> None:
    """UEP-BRG-1871 and UEP-BRG-1872."""
    assert records(text) == []


def test_a_message_that_ends_in_carets_begins_with_its_record() -> None:
    """A generator of code quotes the source that it cannot read."""
    text = (
        "[SEVERE] shop: no shelf in the source:\n\nclass Shop {\n      ^^^^\n"
        "#0      open (package:shop/shop.dart:5:7)\n#1      main (package:shop/main.dart:3:1)\n"
    )
    (record,) = records(text)
    assert record.nodes[0].message.startswith("no shelf in the source:\n\nclass Shop {")


def test_older_engines_name_a_dart_error() -> None:
    """The shell of Flutter 1 prints ``Dart Error:`` before what ended an isolate."""
    lines = (
        "[ERROR:flutter/shell/common/shell.cc(181)] Dart Error: Unhandled exception:",
        "no shelf: 7",
        "Look into the store.",
        "#0      Shop.open (package:shop/shop.dart:5:7)",
        "#1      main (package:shop/main.dart:3:1)",
    )
    (record,) = records("".join(f"E/flutter (21645): {line}\n" for line in lines))
    assert record.nodes[0].message == "no shelf: 7\nLook into the store."
    assert record.handling is not None
    assert record.handling.handled is False


@pytest.mark.parametrize("words", ["A shelf overflowed by 7 pixels.", "setState() called during build."])
def test_a_later_error_in_one_line(words: str) -> None:
    """UEP-BRG-1291: most of them have no type."""
    (record,) = records(
        f"I/flutter ( 8731): Another exception was thrown: {words}\nI/flutter ( 8731): Tapped\n"
    )
    assert (record.nodes[0].type_name, record.nodes[0].message) == ("", words)
