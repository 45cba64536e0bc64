"""The native errors of conformance/fixtures.yaml, thrown for real."""

from __future__ import annotations

import errno
import json
import re
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


# ---- the tree


def group_with_cause() -> None:
    raise ExceptionGroup("two failed", [ValueError("one"), ValueError("two")]) from ValueError("why")


def member_with_cause() -> None:
    one = ValueError("one")
    one.__cause__ = ValueError("why")
    raise ExceptionGroup("two failed", [one, ValueError("two")])


def twins() -> None:
    raise ValueError("same") from ValueError("same")


def shared_cause() -> None:
    one, two = ValueError("one"), ValueError("two")
    one.__cause__ = two.__cause__ = ValueError("shared")
    raise ExceptionGroup("two failed", [one, two])


def shared_member() -> None:
    member = ValueError("shared")
    raise ExceptionGroup("outer", [ExceptionGroup("left", [member]), ExceptionGroup("right", [member])])


def many_members() -> None:
    raise ExceptionGroup("many failed", [ValueError(str(number)) for number in range(200)])


def named_cause() -> None:
    try:
        raise ValueError("being handled")
    except ValueError:
        raise RuntimeError("named cause") from ValueError("why")


def wrapped_message() -> None:
    raise RuntimeError("open config: no such key") from ValueError("no such key")


def wrapped_twice() -> None:
    inner = ValueError("start: open config: no such key")
    inner.__cause__ = ValueError("open config: no such key")
    raise RuntimeError("start: open config: no such key") from inner


# ---- stacks and frames


def nested_function() -> None:
    def inner() -> None:
        raise ValueError("from inside")

    inner()


def arguments() -> None:
    order(17, "a, b")


def order(number: int, items: str) -> None:
    raise ValueError(f"order {number} failed: {items}")


def recursion() -> None:
    again(299)


def again(left: int) -> None:
    if not left:
        raise ValueError("deep enough")
    again(left - 1)


def mutual_recursion() -> None:
    ping(299)


def ping(left: int) -> None:
    if not left:
        raise ValueError("deep enough")
    pong(left - 1)


def pong(left: int) -> None:
    if not left:
        raise ValueError("deep enough")
    ping(left - 1)


def called_by_library() -> None:
    re.sub("x", inside_library, "x")


def inside_library(match: re.Match[str]) -> str:
    raise ValueError(match[0])


def thrown_by_library() -> None:
    json.loads("{")


def relative_file() -> None:
    exec(compile("raise ValueError('somewhere')", "orders/../orders/place.src", "exec"), {})


def no_file() -> None:
    exec("raise ValueError('nowhere')", {})


# ---- types, severities and recovery


class _LateAndGeneric(RuntimeError, TimeoutError):
    pass


class _OrderMissing(FileNotFoundError):
    pass


class _OrdersInvalid(ValueError, ExceptionGroup[Exception]):
    pass


def unclassified() -> None:
    raise RuntimeError("connection timed out: file not found")


def misleading_message() -> None:
    raise FileNotFoundError("permission denied")


def unclassified_by_name() -> None:
    raise InterruptedError("stopped")


def below_two() -> None:
    raise _LateAndGeneric("late")


def below_nearest() -> None:
    raise _OrderMissing("order 17")


def missing_below() -> None:
    raise RuntimeError("order 17 failed") from FileNotFoundError("order 17")


def missing_above() -> None:
    raise FileNotFoundError("order 17") from RuntimeError("no catalogue")


def own_group() -> None:
    raise _OrdersInvalid("two failed", [ValueError("one"), ValueError("two")])


def low_group() -> None:
    raise ExceptionGroup("two failed", [FileNotFoundError("one"), FileNotFoundError("two")])


def critical_group() -> None:
    raise ExceptionGroup("two failed", [FileNotFoundError("one"), MemoryError("two")])


def unclassified_group() -> None:
    raise ExceptionGroup("two failed", [FileNotFoundError("one"), RuntimeError("two")])


def nested_low_group() -> None:
    inner = ExceptionGroup("inner", [FileNotFoundError("two")])
    raise ExceptionGroup("outer", [FileNotFoundError("one"), inner])


def nested_critical_group() -> None:
    inner = ExceptionGroup("inner", [MemoryError("two")])
    raise ExceptionGroup("outer", [FileNotFoundError("one"), inner])


def timeout_group() -> None:
    raise ExceptionGroup("two failed", [TimeoutError("one"), FileNotFoundError("two")])


def cancelled() -> None:
    raise KeyboardInterrupt


def record_zero() -> None:
    raise ValueError("a\0b")


def record_surrogates() -> None:
    raise ValueError("a\ud800\udbffb")


def disk_full() -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def without_kind() -> None:
    raise OSError("[Errno 28] No space left on device")


FIXTURES: Final[dict[str, Callable[[], None]]] = {
    "arguments": arguments,
    "below_nearest": below_nearest,
    "below_two": below_two,
    "called_by_library": called_by_library,
    "cancelled": cancelled,
    "cause": cause,
    "cause_chain": cause_chain,
    "context": context,
    "critical_group": critical_group,
    "cycle": cycle,
    "disk_full": disk_full,
    "empty_message": empty_message,
    "group": group,
    "group_with_cause": group_with_cause,
    "hidden_context": hidden_context,
    "long_message": long_message,
    "low_group": low_group,
    "many_members": many_members,
    "member_with_cause": member_with_cause,
    "misleading_message": misleading_message,
    "missing_above": missing_above,
    "missing_below": missing_below,
    "mutual_recursion": mutual_recursion,
    "named_cause": named_cause,
    "nested_critical_group": nested_critical_group,
    "nested_function": nested_function,
    "nested_group": nested_group,
    "nested_low_group": nested_low_group,
    "no_file": no_file,
    "non_ascii": non_ascii,
    "not_found": not_found,
    "notes": notes,
    "own_group": own_group,
    "record_surrogates": record_surrogates,
    "record_zero": record_zero,
    "recursion": recursion,
    "relative_file": relative_file,
    "shared_cause": shared_cause,
    "shared_member": shared_member,
    "single": single,
    "three_lines": three_lines,
    "thrown_by_library": thrown_by_library,
    "timeout_group": timeout_group,
    "twins": twins,
    "unclassified": unclassified,
    "unclassified_by_name": unclassified_by_name,
    "unclassified_group": unclassified_group,
    "without_kind": without_kind,
    "wrapped_message": wrapped_message,
    "wrapped_twice": wrapped_twice,
}

__all__ = ["FIXTURES", "LONG_MESSAGE"]
