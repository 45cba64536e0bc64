"""What Ruby prints for an error, in both orders, and what its loggers and frameworks print.

The innermost call stands on the first line with message and class, its callers below it. BRG-440 to BRG-452 say which
lines belong to a message and which begin something of their own.
"""

from __future__ import annotations

from typing import Final

from uep.bridges.text._grammar import Cut, Grammar, Parsed, Raised, Window
from uep.bridges.text.scanners._ruby_alone import read_alone
from uep.bridges.text.scanners._ruby_bug import BUG, read_bug
from uep.bridges.text.scanners._ruby_chef import COOKED, goes_on, read_cooked
from uep.bridges.text.scanners._ruby_lines import (
    elided,
    is_warning,
    read_bare,
    read_from,
    read_head,
    read_named,
    read_numbered,
)
from uep.bridges.text.scanners._ruby_logged import read_jruby, read_logged
from uep.bridges.text.scanners._ruby_reader import after_again, chain, read_bottom, read_frames, read_top
from uep.bridges.text.scanners._ruby_services import SERVICES, read_service
from uep.bridges.text.scanners._ruby_tests import (
    MINITEST,
    RSPEC,
    parse_aggregated,
    parse_minitest,
    parse_rspec,
)
from uep.bridges.text.scanners._ruby_tools import TOOLS, read_tool

__all__ = ["RUBY"]

_HEADER: Final = "Traceback (most recent call last):"
_JRUBY: Final = ("<main> at ", " at org/jruby/", " at java/lang/")
_NEAR: Final = 8
_ENDED: Final = " terminated with exception (report_on_exception is true):"


def _parse(window: Window, at: int, floor: int) -> Parsed | None:
    line = window.lines[at]
    if RSPEC in line:
        return parse_rspec(window, at, floor) or parse_aggregated(window, at, floor)
    if line.endswith(MINITEST):
        return parse_minitest(window, at)
    if BUG in line:
        return read_bug(window, at)
    if any(words in line for words in TOOLS) and (parsed := read_tool(window, at)) is not None:
        return parsed
    if any(words in line for words in SERVICES) and (told := read_service(window, at, floor)) is not None:
        return told
    if any(words in line for words in COOKED) and (cooked := read_cooked(window, at)) is not None:
        return cooked
    if read_numbered(line) is not None:
        return _bottom(window, at, floor)
    if read_from(line) is not None:
        return _from_frame(window, at, floor)
    if read_bare(line) is not None:
        return read_logged(window, at, floor)
    head = read_head(line)
    if head is not None and not is_warning(head):
        found = read_top(window, at, head)
        if found is not None:
            return _chained(window, at, floor, *found)
    return read_jruby(window, at, floor) if any(words in line for words in _JRUBY) else None


def _chained(window: Window, at: int, floor: int, root: Raised, end: int) -> Parsed:
    parsed = Parsed(root, at, chain(window, root, end))
    if at > floor and window.lines[at - 1].endswith(_ENDED) and window.lines[at - 1].startswith("#<Thread:"):
        _of_thread(parsed, window.lines[at - 1])
        # Where the thread is waited for, its error is raised and printed once more.
        parsed.end = after_again(window, root, parsed.end)
    return parsed


def _of_thread(parsed: Parsed, line: str) -> None:
    """Take the thread's name from the line above the error that ended it."""
    inner = line[len("#<Thread:") : -len(_ENDED)].rstrip(">")
    number, at, name = inner.partition("@")
    parsed.thread_id = number.split(" ", 1)[0]
    parsed.thread = name.rpartition(" ")[0].rpartition(" ")[0] if at else ""
    parsed.start -= 1
    parsed.handled, parsed.mechanism = False, "Thread"


def _bottom(window: Window, at: int, floor: int) -> Parsed | None:
    found = read_bottom(window, at)
    if found is None:
        return None
    start = at - 1 if at > floor and window.lines[at - 1].endswith(_HEADER) else at
    if start == at:
        found[0].cuts.append(Cut.HEAD)
    return Parsed(found[0], start, found[1])


def _from_frame(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error from its frames: its first line has no word that is looked for, or is cut off."""
    first = at
    while first > floor and (
        read_from(window.lines[first - 1]) is not None or elided(window.lines[first - 1])
    ):
        first -= 1
    for above in range(first - 1, max(first - 17, floor - 1), -1):
        head = read_head(window.lines[above])
        if head is not None and head.type_name:
            found = read_top(window, above, head)
            return _chained(window, above, floor, *found) if found is not None and found[1] > at else None
    above = first - 1
    while above > max(floor, first - _NEAR) and window.lines[above].startswith("  "):
        above -= 1
    named = read_named(window.lines[above]) if above >= floor else None
    if named is not None and (above < first - 1 or not window.lines[first][:1].isspace() or named[0]):
        # pry and irb print class and message without a place.
        root = Raised(named[0], "\n".join([named[1], *window.lines[above + 1 : first]]))
        return Parsed(root, above, chain(window, root, read_frames(window, first, root)), confidence=0.9)
    root = Raised(cuts=[Cut.HEAD])
    end = chain(window, root, read_frames(window, first, root))
    if len(root.frames) + root.dropped < 2 and not root.children:
        return None
    return Parsed(root, first, end, confidence=0.8)


def _continues(line: str) -> bool:
    if line.startswith(("\t", "  ")):
        return read_from(line) is not None or elided(line) > 0 or read_numbered(line) is not None
    return read_bare(line) is not None or goes_on(line)


RUBY: Final = Grammar(
    stem="ruby",
    language="ruby",
    triggers=(
        ":in ",
        ":in`",
        "(SyntaxError)",
        "(LoadError)",
        *_JRUBY,
        *TOOLS,
        *SERVICES,
        *COOKED,
        RSPEC,
        MINITEST,
        BUG,
    ),
    parse=_parse,
    continues=_continues,
    whole=read_alone,
)
