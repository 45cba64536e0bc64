"""What commands print when they fail and nothing else: their name, what they were at, and why in the words of the system.

Each reader takes the lines of a whole input and answers None where they are not exactly of its layout.
"""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._grammar import Raised

__all__ = ["read_commands", "read_make", "read_push"]

_REASONS: Final = (
    "Address already in use",
    "Argument list too long",
    "Bad file descriptor",
    "Broken pipe",
    "Cannot allocate memory",
    "Connection refused",
    "Connection reset by peer",
    "Connection timed out",
    "Device or resource busy",
    "Directory not empty",
    "Disk quota exceeded",
    "Exec format error",
    "File exists",
    "File name too long",
    "Host is down",
    "Input/output error",
    "Invalid argument",
    "Invalid cross-device link",
    "Is a directory",
    "Name or service not known",
    "Network is unreachable",
    "No route to host",
    "No space left on device",
    "No such device or address",
    "No such file or directory",
    "No such process",
    "Not a directory",
    "Operation not permitted",
    "Operation timed out",
    "Permission denied",
    "Protocol error",
    "Read-only file system",
    "Resource temporarily unavailable",
    "Stale file handle",
    "Temporary failure in name resolution",
    "Text file busy",
    "Too many levels of symbolic links",
    "Too many open files",
    "command not found",
    "not found",
)
"""What strerror of glibc, musl and macOS says, getaddrinfo, and shells of a command that is not there."""

_FAILED: Final = re.compile(
    rf"(?![\w.]{{1,120}}(?:Error|Exception): )(?P<program>-?[\w./+-]{{1,120}}): (?P<text>(?:\S.{{0,2000}}?: )?(?:{'|'.join(map(re.escape, _REASONS))})\.?)"
)
_ZSH: Final = re.compile(r"zsh: (command not found|no such file or directory|permission denied): \S.*")
_LAST: Final = re.compile(
    r"(?P<program>[\w./+-]{1,120}): (?:Exiting with failure status|Error is not recoverable)\b.*"
)
_MAKE: Final = re.compile(
    r"[gm]?make(?:\[[0-9]{1,3}\])?: (?:\*\*\* (?P<text>\S.*)|(?:Entering|Leaving) directory .*)"
)
_LINES: Final = 32
_PUSHED: Final = re.compile(
    r"(?:To|From) \S+| [!*+=-] \[?.* -> .*|remote: .*|(?:error|fatal): (?P<text>\S.*)|hint: .*"
)


def read_commands(lines: list[str]) -> Raised | None:
    """Read what a command says of a system call that failed, or a shell of a command that is not there (UEP-BRG-2483)."""
    told = [line for line in lines if line.strip()]
    if len(told) == 1 and _ZSH.fullmatch(told[0]):
        return Raised(message=told[0].partition(": ")[2])
    found = [_FAILED.fullmatch(line) or _LAST.fullmatch(line) for line in told[:_LINES]]
    named = {one["program"] for one in found if one is not None}
    if len(told) > _LINES or None in found or len(named) != 1 or _FAILED.fullmatch(told[0]) is None:
        return None
    return Raised(message="\n".join(line.partition(": ")[2] for line in told))


def read_make(lines: list[str]) -> Raised | None:
    """Read what make says of the recipe that failed, and of those that wanted it (UEP-BRG-2483)."""
    told = [line for line in lines if line.strip()]
    found = [_MAKE.fullmatch(line) for line in told[:_LINES]]
    said = [one["text"] for one in found if one is not None and one["text"]]
    return Raised(message="\n".join(said)) if said and len(told) <= _LINES and None not in found else None


def read_push(lines: list[str]) -> Raised | None:
    """Read what git says of refs that a server refused: above the error the refs, below it what to do (UEP-BRG-2483)."""
    told = [line for line in lines if line.strip()]
    found = [_PUSHED.fullmatch(line) for line in told[:_LINES]]
    said = [one["text"] for one in found if one is not None and one["text"]]
    if not said or len(told) > _LINES or None in found or not any(line.startswith(" ! ") for line in told):
        return None
    notes = [line for line, one in zip(told, found, strict=True) if one is not None and not one["text"]]
    return Raised(message="\n".join(said), notes=["\n".join(line.strip() for line in notes)])
