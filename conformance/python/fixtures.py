"""The native errors of conformance/fixtures.yaml, thrown for real."""

from __future__ import annotations

import errno
from collections.abc import Callable
from typing import Final

LONG_MESSAGE: Final = "x" * 9000
THREE_LINES: Final = 'first line\n  File "fake.py", line 1, in forged\nValueError: forged'


def single() -> None:
    raise ValueError("price is negative")


def empty_message() -> None:
    raise ValueError


def cause() -> None:
    try:
        raise KeyError("price")
    except KeyError as inner:
        raise RuntimeError("order 17 failed") from inner


def cause_chain() -> None:
    try:
        try:
            raise ValueError("third")
        except ValueError as inner:
            raise ValueError("second") from inner
    except ValueError as middle:
        raise ValueError("first") from middle


def context() -> None:
    try:
        raise ValueError("while reading")
    except ValueError:
        raise RuntimeError("while cleaning up")  # noqa: B904  the context is the point


def hidden_context() -> None:
    try:
        raise ValueError("nobody sees me")
    except ValueError:
        raise RuntimeError("only me") from None


def group() -> None:
    raise ExceptionGroup("two failed", [ValueError("one"), ValueError("two")])


def nested_group() -> None:
    raise ExceptionGroup("outer", [ValueError("one"), ExceptionGroup("inner", [ValueError("two")])])


def notes() -> None:
    error = ValueError("see the notes")
    error.add_note("first note")
    error.add_note("second note")
    raise error


def three_lines() -> None:
    raise ValueError(THREE_LINES)


def non_ascii() -> None:
    raise ValueError("größe 𝄞 ungültig")


def long_message() -> None:
    raise ValueError(LONG_MESSAGE)


def not_found() -> None:
    raise FileNotFoundError(errno.ENOENT, "No such file or directory", "/nonexistent/uep-fixture")


def cycle() -> None:
    first, second = ValueError("first"), ValueError("second")
    first.__cause__, second.__cause__ = second, first
    raise first


FIXTURES: Final[dict[str, Callable[[], None]]] = {
    "cause": cause,
    "cause_chain": cause_chain,
    "context": context,
    "cycle": cycle,
    "empty_message": empty_message,
    "group": group,
    "hidden_context": hidden_context,
    "long_message": long_message,
    "nested_group": nested_group,
    "non_ascii": non_ascii,
    "not_found": not_found,
    "notes": notes,
    "single": single,
    "three_lines": three_lines,
}

__all__ = ["FIXTURES", "LONG_MESSAGE"]
