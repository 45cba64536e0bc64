"""Ways to raise and catch, shared by the tests of capture."""

from __future__ import annotations

from typing import Any


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
