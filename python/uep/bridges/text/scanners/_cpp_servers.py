"""Reports that MySQL, MariaDB and Redis write when a signal ends them. Reads one report up to the end of its stack."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._cpp_frames import native_frame, read_block, read_symbols
from uep.bridges.text.scanners._cpp_heads import signal_named
from uep.model import Frame

__all__ = ["SERVERS", "read_server"]

_PANIC: Final = "PANIC:  "
SERVERS: Final = ("got signal ", "crashed by signal: ", " was terminated by signal ", _PANIC)
_MYSQL: Final = re.compile(
    r"[^\n]{0,60}?\b(?P<said>(?:mysqld|mariadbd) got signal (?P<number>[0-9]{1,2})) ?;? *", re.ASCII
)
_REDIS: Final = re.compile(
    r"[^\n]{0,60}?(?P<said>(?:Redis|Valkey|KeyDB) [0-9][\w.-]{0,40} crashed by signal: (?P<number>[0-9]{1,2}))(?:, si_code: -?[0-9]{1,9})?",
    re.ASCII,
)
_POSTGRES: Final = re.compile(
    r"(?:[^\n]{0,80}\bLOG:)? {0,2}(?P<said>[a-z][\w() -]{2,60} process \(PID [0-9]{1,10}\) was terminated by signal (?P<number>[0-9]{1,2})(?:: [^\n]{1,60})?)",
    re.ASCII,
)
_ABORTED: Final = "6"
_NAMES: Final = {"9": "SIGKILL", "15": "SIGTERM"}
_DEMANGLED: Final = re.compile(
    r"([^\s()\[\]][^()\[\]\n]{0,1000})\(([^\n]{1,4096})\+0x[0-9a-f]{1,16}\) ?\[0x([0-9a-f]{1,16})\]", re.ASCII
)
_STACK: Final = ("stack_bottom = ", "Backtrace:")
_NEXT: Final = ("=== REDIS BUG REPORT ", "------ INFO OUTPUT", "------ REGISTERS")
_NEAR: Final = 24


def read_server(window: Window, at: int) -> Parsed | None:
    """Read the signal, and the stack that the server's own handler printed below it (UEP-BRG-1300)."""
    if (ended := _POSTGRES.fullmatch(window.lines[at])) is not None:
        return _ended(at, ended)
    if (at or window.head >= 0) and (said := window.lines[at]).startswith(_PANIC):
        root = Raised("PANIC", said[len(_PANIC) :])
        return Parsed(root, at, at + 1, 1.0, handled=False, fatal=True, mechanism="postgres")
    found = _MYSQL.fullmatch(window.lines[at]) or _REDIS.fullmatch(window.lines[at])
    signal = signal_named(f"signal {found['number']}") if found is not None else ""
    if found is None or not signal:
        return None
    root = Raised(signal, found["said"], codes=[("posix.signal", signal, "")])
    root.frames, end = _stack(window, at)
    if not root.frames:
        # A log that only tells of the signal is not the report.
        return None
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, at, end, 1.0, handled=False, fatal=True, mechanism="signal")


def _ended(at: int, found: re.Match[str]) -> Parsed | None:
    """Read what the parent of PostgreSQL's processes logs of one of them (UEP-BRG-2528); one that aborts has said itself why."""
    number = found["number"]
    signal = _NAMES.get(number) or signal_named(f"signal {number}")
    if number == _ABORTED or not signal:
        return None
    root = Raised(signal, found["said"], codes=[("posix.signal", signal, "")])
    return Parsed(root, at, at + 1, 1.0, handled=False, fatal=True, mechanism="signal")


def _stack(window: Window, at: int) -> tuple[list[Frame], int]:
    """Return the longest stack below a head: Redis prints the place of the fault as one of a single frame above it."""
    best: tuple[list[Frame], int] = ([], at + 1)
    index, limit = at + 1, at + LOOKAHEAD
    while index < limit and (line := window.at(index)) is not None and not line.startswith(_NEXT):
        frames, end = read_block(window, index, _symbols)
        if len(frames) > len(best[0]):
            best, limit = (frames, end), end + _NEAR
            if window.lines[index - 1].startswith(_STACK):
                break
        index = max(end, index + 1)
    return best


def _symbols(line: str, number: int) -> Frame | None:
    """Read a line of backtrace_symbols, in which MySQL spells the names as they are in the source."""
    line = line.rstrip()
    if not line.endswith("]"):
        return None
    if (found := _DEMANGLED.fullmatch(line)) is not None:
        return native_frame(found[2], package=found[1], address=str(int(found[3], 16)))
    return read_symbols(line, number)
