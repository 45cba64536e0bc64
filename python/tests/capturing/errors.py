"""Ways to raise and catch, shared by the tests of capture."""

from __future__ import annotations

from typing import Any

from uep import capture, encode, validate


def caught(function: Any, *args: Any) -> BaseException:
    try:
        function(*args)
    except BaseException as error:
        return error
    raise AssertionError("nothing was raised")


def throw(error: BaseException) -> None:
    raise error


def chain() -> None:
    try:
        try:
            raise KeyError("inner")
        except KeyError as inner:
            raise ValueError("middle") from inner
    except ValueError:
        raise RuntimeError("outer")


def rules(record: Any) -> set[str]:
    return {mark.rule for mark in record.marks}


def shape(record: Any) -> list[tuple[Any, Any, str, str]]:
    return [(node.parent, node.relation, node.type_name, node.message) for node in record.nodes]


class RaisingStr(Exception):
    def __str__(self):
        raise ValueError("no")


def checked(error: BaseException, **asked: Any) -> Any:
    record = capture(error, **asked)
    assert not validate(encode(record))
    return record


def codes(record: Any) -> list[tuple[str, str]]:
    return [(code.space, code.value) for code in record.codes]


def pretend(name: str, base: type[BaseException] = Exception, **held: Any) -> BaseException:
    """Return an exception of a class that is named as one of a library that is not installed here."""
    module, _, short = name.rpartition(".")
    error = type(short, (base,), {"__module__": module})("odd")
    error.__dict__.update(held)
    return error
