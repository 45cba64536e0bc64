"""What native programs print when they die: C++ exceptions, assertions, the C library, sanitizers, debuggers, handlers.

There is no one format: each first line has its own grammar, in a module of its own. This module only says which lines
can begin which. BRG-400 to BRG-439 are the rules.
"""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._grammar import Grammar, Parsed, Window
from uep.bridges.text._inset import inset
from uep.bridges.text.scanners._cpp_backward import BACKWARD, is_backward, read_backward
from uep.bridges.text.scanners._cpp_chain import read_chain
from uep.bridges.text.scanners._cpp_debuggers import STOPPED, THROWN_AT, read_stop_reason, read_thrown_at
from uep.bridges.text.scanners._cpp_fatal import (
    CHECK_STACK,
    read_alone,
    read_below,
    read_fatal,
    read_handler,
    read_logged,
)
from uep.bridges.text.scanners._cpp_folly import FOLLY, read_folly
from uep.bridges.text.scanners._cpp_gdb import read_stopped
from uep.bridges.text.scanners._cpp_kernel import KERNEL, read_kernel
from uep.bridges.text.scanners._cpp_sanitizers import read_report, read_undefined
from uep.bridges.text.scanners._cpp_servers import SERVERS, read_server
from uep.bridges.text.scanners._cpp_tombstone import TOMBSTONE, read_tombstone
from uep.bridges.text.scanners._cpp_valgrind import read_valgrind_error

__all__ = ["CPP"]

_INSIDE: Final = re.compile(
    r" {2,8}#[0-9]{1,7} (?:0x|[\w<(~])|#[0-9]{1,7}  ?(?:0x|[\w<(~])|==[0-9]{1,10}== |    @ +0x|  what\(\):  |SUMMARY: \w{1,40}Sanitizer: "
    r"| {1,3}[0-9]{1,6}# |PC: @ |={18}|0x[0-9a-f]{1,16} is located |freed by thread |previously allocated by thread ",
    re.ASCII,
)


def _parse(window: Window, at: int, floor: int) -> Parsed | None:
    line = window.lines[at]
    if any(word in line for word in KERNEL) and (found := read_kernel(window, at)) is not None:
        return found
    if "==    at 0x" in line or "== at 0x" in line:
        return read_valgrind_error(window, at, floor)
    if ": runtime error: " in line and (found := read_undefined(window, at)) is not None:
        return found
    if any(word in line for word in SERVERS) and (found := read_server(window, at)) is not None:
        return found
    if "Sanitizer: " in line or "libFuzzer: " in line:
        return read_report(window, at, floor)
    if " signal SIG" in line:
        return read_stopped(window, at)
    if "exception: " in line and (found := read_chain(window, at)) is not None:
        return found
    if STOPPED in line:
        return read_stop_reason(window, at)
    if line.startswith(THROWN_AT):
        return read_thrown_at(window, at)
    if line.startswith(FOLLY):
        return read_folly(window, at, floor)
    if line.startswith("*** SIG"):
        return read_handler(window, at, floor)
    if TOMBSTONE in line and (found := read_tombstone(window, at, floor)) is not None:
        return found
    if line.startswith(BACKWARD):
        return read_backward(window, at)
    if line == CHECK_STACK:
        return (read_fatal(window, at - 1) or read_logged(window, at, floor)) if at > floor else None
    return read_fatal(window, at) or read_below(window, at, floor)


def _continues(line: str) -> bool:
    return _INSIDE.match(line) is not None or (line.startswith("#") and is_backward(line))


CPP: Final = Grammar(
    stem="cpp",
    language="cpp",
    triggers=(
        "terminate called ",
        "terminating ",
        "ure virtual ",
        "ssertion ",
        "*** ",
        "(): ",
        "corrupt",
        "Sanitizer: ",
        "libFuzzer: ",
        ": runtime error: ",
        " signal SIG",
        "Check failed: ",
        "==    at 0x",
        "== at 0x",
        *KERNEL,
        *SERVERS,
        STOPPED,
        *THROWN_AT,
        "[0x",
        " 0# ",
        "exception: ",
        BACKWARD,
        TOMBSTONE,
    ),
    parse=inset(_parse),
    continues=_continues,
    whole=read_alone,
)
