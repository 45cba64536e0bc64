"""What native programs print when they die: C++ exceptions, assertions, the C library, sanitizers, debuggers, handlers.

There is no one format: each first line has its own grammar, in a module of its own. This module only says which lines
can begin which. BRG-400 to BRG-439 are the rules.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from uep.bridges.text._grammar import Grammar, Parsed, Window
from uep.bridges.text.scanners._cpp_aborted import ABORTED, read_aborted
from uep.bridges.text.scanners._cpp_apple import APPLE, read_apple
from uep.bridges.text.scanners._cpp_backward import BACKWARD, is_backward, read_backward
from uep.bridges.text.scanners._cpp_chain import read_chain
from uep.bridges.text.scanners._cpp_crashes import CRASHES, is_fact, read_crash
from uep.bridges.text.scanners._cpp_crystal import CRYSTAL, NIM, read_crystal, read_nim
from uep.bridges.text.scanners._cpp_cuda import CUDA, read_cuda
from uep.bridges.text.scanners._cpp_debuggers import STOPPED, THROWN_AT, read_stop_reason, read_thrown_at
from uep.bridges.text.scanners._cpp_fatal import (
    CHECK_STACK,
    read_alone,
    read_below,
    read_fatal,
    read_handler,
    read_logged,
)
from uep.bridges.text.scanners._cpp_faults import FAULTY, read_faulty
from uep.bridges.text.scanners._cpp_folly import FOLLY, read_folly
from uep.bridges.text.scanners._cpp_gdb import TERMINATED, read_stopped
from uep.bridges.text.scanners._cpp_julia import (
    OLDEST,
    SIGNAL,
    STACKTRACE,
    read_answered,
    read_julia,
    read_oldest,
    read_signal,
)
from uep.bridges.text.scanners._cpp_julia_test import LOADED, TESTED, read_loaded, read_tested
from uep.bridges.text.scanners._cpp_kernel import KERNEL, read_kernel
from uep.bridges.text.scanners._cpp_noted import read_noted
from uep.bridges.text.scanners._cpp_numbered import is_numbered
from uep.bridges.text.scanners._cpp_sanitizers import LEAK, read_leaks, read_report, read_undefined
from uep.bridges.text.scanners._cpp_servers import SERVERS, read_server
from uep.bridges.text.scanners._cpp_tests import FAILED, read_failure
from uep.bridges.text.scanners._cpp_tombstone import (
    HEADED,
    TOMBSTONE,
    read_headed,
    read_signalled,
    read_tombstone,
)
from uep.bridges.text.scanners._cpp_valgrind import read_valgrind_error
from uep.bridges.text.scanners._cpp_watched import (
    APPORT,
    HAPROXY,
    read_apport,
    read_haproxy,
)
from uep.bridges.text.scanners._cpp_windows import WINDOWS, read_windows

__all__ = ["CPP"]

_INSIDE: Final = re.compile(
    r" {2,8}#[0-9]{1,7} (?:0x|[\w<(~])|#[0-9]{1,7}  ?(?:0x|[\w<(~])|==[0-9]{1,10}== |    @ +0x|  what\(\):  |SUMMARY: \w{1,40}Sanitizer: "
    r"| {0,4}[^\s()]{1,200}\([^\s()]{0,400}\) ?\[0x[0-9a-f]{1,16}\]| {1,3}[0-9]{1,6}# |PC: @ |={18}(?!=)|0x[0-9a-f]{1,16} is located |freed by thread |previously allocated by thread |Stack trace: 0x|#{10}"
    r"|(?:READ|WRITE|ACCESS) of size [0-9]|(?:Direct|Indirect) leak of [0-9]",
    re.ASCII,
)


_Reader = Callable[[Window, int, int], Parsed | None]


def _from(read: Callable[[Window, int], Parsed | None]) -> _Reader:
    """Return a reader that looks at no line above."""
    return lambda window, at, _floor: read(window, at)


_READERS: Final[tuple[tuple[tuple[str, ...], _Reader], ...]] = (
    (KERNEL, _from(read_kernel)),
    (("==    at 0x", "== at 0x"), read_valgrind_error),
    ((": runtime error: ",), _from(read_undefined)),
    (SERVERS, _from(read_server)),
    (APPLE, read_apple),
    (CRASHES, read_crash),
    (FAULTY, read_faulty),
    (FAILED, _from(read_failure)),
    (TESTED, _from(read_tested)),
    (LOADED, _from(read_loaded)),
    ((STACKTRACE,), read_julia),
    ((OLDEST,), read_oldest),
    (("Sanitizer: ", "libFuzzer: "), read_report),
    ((LEAK,), _from(read_leaks)),
    ((" signal SIG", TERMINATED), _from(read_stopped)),
    (("exception: ",), _from(read_chain)),
    ((STOPPED,), _from(read_stop_reason)),
    (THROWN_AT, _from(read_thrown_at)),
    ((FOLLY,), read_folly),
    (("*** SIG",), read_handler),
    ((TOMBSTONE,), read_tombstone),
    ((HEADED,), read_headed),
    ((BACKWARD,), _from(read_backward)),
    ((CUDA,), _from(read_cuda)),
    (CRYSTAL, read_crystal),
    (NIM, read_nim),
    (SIGNAL, _from(read_signal)),
    ((HAPROXY,), _from(read_haproxy)),
    ((APPORT,), read_apport),
    (WINDOWS, read_windows),
    (ABORTED, read_aborted),
)
"""What reads a line with one of some words; where several could, the first one that finds an error."""


def _parse(window: Window, at: int, floor: int) -> Parsed | None:
    line = window.lines[at]
    for words, read in _READERS:
        if any(word in line for word in words) and (found := read(window, at, floor)) is not None:
            return found
    if line == CHECK_STACK:
        return (read_fatal(window, at - 1) or read_logged(window, at, floor)) if at > floor else None
    return read_fatal(window, at) or read_below(window, at, floor)


def _continues(line: str) -> bool:
    if _INSIDE.match(line) is not None or (line.startswith("#") and is_backward(line)):
        return True
    return is_fact(line) or is_numbered(line)


def _whole(window: Window) -> Parsed | None:
    return read_alone(window) or read_signalled(window) or read_noted(window) or read_answered(window)


CPP: Final = Grammar(
    stem="cpp",
    language="cpp",
    triggers=(
        "terminate called ",
        "terminating ",
        "ure virtual ",
        "ssertion ",
        "ASSERT",
        "TRAP: ",
        ": FAILED ",
        "*** ",
        "(): ",
        "corrupt",
        *(word for words, _ in _READERS for word in words),
        "Check failed: ",
        "Attempt to free ",
        "[0x",
        " 0# ",
    ),
    parse=_parse,
    continues=_continues,
    whole=_whole,
)
