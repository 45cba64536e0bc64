"""Reads the traces of PHP's exceptions from their first line on: chains printed cause first, traces, Xdebug's stacks."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Raised, Window
from uep.bridges.text.scanners._php_lines import (
    Call,
    frames_of,
    is_certain,
    is_said,
    plain,
    read_call,
    read_line_place,
    read_place,
    read_xdebug,
    split_head,
)
from uep.bridges.text.scanners._php_listed import TABLE, read_rows
from uep.bridges.text.scanners._php_monolog import read_objects
from uep.model import Relation

__all__ = ["TRACE", "Reader", "chained"]

TRACE: Final = "Stack trace:"
_NEXT: Final = "Next "
_THROWN: Final = "thrown in "
_LOGGED: Final = 'thrown {"exception":"[object] ('
"""Where Laravel writes a fatal error: the object, whose message is the text above once more (UEP-BRG-3098)."""

_BLANKS: Final = " \t"
_NEAR: Final = 8


def chained(errors: list[Raised]) -> Raised:
    """Return the effect of errors in the order of PHP: each is the cause of the one after it (BRG-455)."""
    for cause, effect in pairwise(errors):
        cause.relation = Relation.CAUSE
        effect.children.append(cause)
    return errors[-1]


def _without_defined(name: str, message: str) -> str:
    """Leave out the words that PHP prints between the message of such an error and its place (BRG-466)."""
    if name in ("TypeError", "ArgumentCountError") and ", called in " in message:
        return message.removesuffix(" and defined")
    return message


class Reader:
    """The lines of a window as PHP meant them: without tags where it wrote HTML."""

    def __init__(self, window: Window, *, is_html: bool = False, is_uncaught: bool = False) -> None:
        self.window = window
        self.is_uncaught = is_uncaught
        self.is_html = is_html
        self.thrown = False

    def at(self, index: int) -> str | None:
        """Return a line, None after the last one."""
        line = self.window.at(index)
        return None if line is None else plain(line, is_html=self.is_html)

    def calls(self, index: int) -> tuple[list[Call], int]:
        """Read the lines of a trace as long as their numbers count up from 0; some logs indent them (UEP-BRG-2400)."""
        calls: list[Call] = []
        while (line := self.at(index)) is not None:
            call = read_call(line.lstrip(_BLANKS))
            if call is None or call.number != len(calls):
                break
            calls.append(call)
            index += 1
            if call.function == "{main}":
                break
        return calls, index

    def xdebug(self, index: int) -> tuple[list[Call], int]:
        """Read Xdebug's call stack, whose outermost function comes first."""
        calls: list[Call] = []
        while (line := self.at(index)) is not None:
            call = read_xdebug(line)
            if call is None or call.number != len(calls) + 1:
                break
            calls.append(call)
            index += 1
        return calls[::-1], index

    def _goes_on(self, index: int) -> bool:
        """Return whether another trace follows before anything that ends an exception (BRG-459)."""
        for ahead in range(index, index + _NEAR):
            line = self.at(ahead)
            if (
                line is None
                or line.lstrip(_BLANKS).startswith((_THROWN, _LOGGED))
                or (not line and ahead == index)
            ):
                return False
            if line.startswith(_NEXT) and self._is_said(ahead):
                return False
            if not self.is_uncaught and self._begins(line):
                return False
            if line == TRACE and self._has_place(ahead - 1):
                return True
        return False

    def _is_said(self, index: int) -> bool:
        """Return whether PHP-FPM wrote a line, which leaves out the blank ones."""
        return is_said(self.window.lines[index])

    def _begins(self, line: str) -> bool:
        """Return whether a line begins an exception that a program printed after another one."""
        head = split_head(line)
        return head is not None and bool(head[1]) and is_certain(head[0])

    def _has_place(self, index: int) -> bool:
        line = self.at(index)
        return line is not None and read_place(line) is not None

    def _trace_start(self, start: int) -> int | None:
        """Return the line ``Stack trace:`` of the exception whose first line is ``start``."""
        index, last = start + 1, start
        while (line := self.at(index)) is not None and index - last <= LOOKAHEAD:
            if line == TRACE and self._has_place(index - 1):
                calls, after = self.calls(index + 1)
                if calls and not self._goes_on(after):
                    return index
                # A trace without calls is a line of the message: it leads no further.
                last = after if calls else last
                index = max(after, index + 1)
                continue
            index += 1
        return None

    def exception(self, start: int, first: str) -> tuple[Raised, int] | None:
        """Read one exception; ``first`` is its first line without the words before the class."""
        trace = self._trace_start(start)
        if trace is None:
            return None
        lines = [first, *[self.at(index) or "" for index in range(start + 1, trace)]]
        placed = read_place("\n".join(lines))
        head = split_head(placed[0]) if placed else None
        if placed is None or head is None:
            return None
        calls, end = self.calls(trace + 1)
        raised = Raised(head[0], _without_defined(*head), frames_of(placed[1], placed[2], calls))
        following = self.at(end)
        if (following is None or following.startswith(f"#{len(calls)} ")) and calls[-1].function != "{main}":
            # UEP-BRG-2401: a web server that cuts what it logs cuts the last line of the trace.
            raised.cuts.append(Cut.TAIL)
            end += following is not None
        return raised, end

    def chain(self, start: int, first: str) -> tuple[Raised, int] | None:
        """Read exceptions, each below its cause, up to the place where the last one was thrown (BRG-455)."""
        errors: list[Raised] = []
        index, end = start, start
        while (found := self.exception(index, first)) is not None:
            errors.append(found[0])
            end = found[1]
            following = end + (self.at(end) == "")
            line = self.at(following)
            if line is None or not line.startswith(_NEXT) or (following == end and not self._is_said(end)):
                break
            index, first = following, line[len(_NEXT) :]
        else:
            last = self._shown_by_xdebug(index, first)
            # Without Xdebug's call stack a single line is no trace.
            if last is not None and (errors or len(last[0].frames) > 1 or last[0].frames[0].function):
                errors.append(last[0])
                end = last[1]
        if not errors:
            return None
        line = self.at(end)
        words, _, place = (line or "").partition(_THROWN)
        if not words.strip(_BLANKS) and place and read_line_place(f"x in {place}"):
            self.thrown, end = True, end + 1
        elif (line or "").lstrip(_BLANKS).startswith(_LOGGED):
            logged = read_objects(self.window, end)
            self.thrown, end = True, end + 1 if logged is None else logged.end
        return chained(errors), end

    def _shown_by_xdebug(self, start: int, first: str) -> tuple[Raised, int] | None:
        """Read the last exception as Xdebug shows it: its place in words, its first line again, a call stack."""
        lines, index = [first], start
        while (placed := read_line_place(lines[-1])) is None:
            index += 1
            line = self.at(index)
            if line is None or index - start > LOOKAHEAD:
                return None
            lines.append(line)
        head = split_head("\n".join([*lines[:-1], placed[0]]))
        if head is None:
            return None
        self.thrown = True
        again = index + 1
        if self.at(again) == "" and (self.at(again + 1) or "").startswith(head[0]):
            again += 2 + len(lines) - 1
        calls, end = self.stack_below(again)
        end = end if calls else index + 1
        return Raised(head[0], _without_defined(*head), frames_of(placed[1], placed[2], calls)), end

    def stack_below(self, index: int) -> tuple[list[Call], int]:
        """Read the trace below a line with a place: PHP's own, or Xdebug's (BRG-462)."""
        line = self.at(index)
        if line == TRACE:
            calls, end = self.calls(index + 1)
            return (calls, end) if calls else ([], index)
        start = index + 1 if line == "" else index
        heading = self.at(start) if line is not None else None
        if heading is not None and heading.strip() == TABLE:
            calls, end = read_rows(self.window, start)
            return (calls, end) if calls else ([], index)
        if heading in ("Call Stack:", "PHP Stack trace:"):
            calls, end = self.xdebug(start + 1)
            return (calls, end) if calls else ([], index)
        return [], index
