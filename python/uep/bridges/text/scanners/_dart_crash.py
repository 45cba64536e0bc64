"""What the virtual machine of Dart prints when it crashes: the signal, the version, calls with counters and frame pointers. Reads one crash (UEP-BRG-2085)."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.model import Frame

__all__ = ["CRASH", "parse_crash"]

CRASH: Final = "===== CRASH ====="
_SIGNAL: Final = re.compile(r"si_signo=([\w ]{1,60})\(([0-9]{1,3})\), .*")
_SIGNALS: Final = {"4": "SIGILL", "6": "SIGABRT", "8": "SIGFPE", "11": "SIGSEGV"}
_CODE: Final = re.compile(r"ExceptionCode=-?[0-9]{1,12}, .*")
_VERSION: Final = re.compile(r"version=([0-9][\w.+-]{0,60}) .*")
_FRAME: Final = re.compile(
    r" {0,4}pc 0x([0-9a-f]{1,16}) fp 0x[0-9a-f]{1,16} (?:\[[A-Za-z]{1,20}\] )?(\S.{0,500})"
)
_OFFSET: Final = re.compile(r"\+0x[0-9a-f]{1,16}\Z")
_UNKNOWN: Final = "Unknown symbol"
_END: Final = "-- End of DumpStackTrace"


def parse_crash(window: Window, at: int) -> Parsed | None:
    """Read the crash whose title stands at a line."""
    if window.lines[at].strip() != CRASH:
        return None
    raised, index, runtime = Raised(), at + 1, ""
    while (
        index - at < LOOKAHEAD and (line := window.at(index)) is not None and _FRAME.fullmatch(line) is None
    ):
        if (signal := _SIGNAL.fullmatch(line)) is not None:
            raised.message = line
            if name := _SIGNALS.get(signal[2]):
                raised.codes.append(("posix.signal", name, name))
        elif _CODE.fullmatch(line) is not None:
            raised.message = line
        elif (version := _VERSION.fullmatch(line)) is not None:
            runtime = "dart " + version[1]
        index += 1
    if not raised.message:
        return None
    while (line := window.at(index)) is not None and (found := _FRAME.fullmatch(line)) is not None:
        if len(raised.frames) < MAX_SCAN_FRAMES:
            raised.frames.append(_frame(found))
        index += 1
    if line is not None and line.startswith(_END):
        index += 1
    if not raised.frames:
        raised.cuts.append(Cut.TAIL)
    return Parsed(raised, at, index, 1.0, handled=False, fatal=True, mechanism="signal", runtime=runtime)


def _frame(found: re.Match[str]) -> Frame:
    """Return the frame of a call; what stands in a library has its path instead of a name."""
    address, symbol = str(int(found[1], 16)), _OFFSET.sub("", found[2].rstrip())
    if symbol == _UNKNOWN:
        return Frame(address=address)
    is_path = symbol.startswith("/") or symbol.endswith((".so", ".dll", ".exe"))
    return Frame(address=address, function="" if is_path else symbol, package=symbol if is_path else "")
