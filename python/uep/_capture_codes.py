"""Read the codes an exception carries: system error numbers of OSError. Asks the exception itself, never its text."""

from __future__ import annotations

import errno
import sys
from functools import cache
from typing import TYPE_CHECKING, Final

from uep import types
from uep._capture_types import UNCLASSIFIED, TypeFacts, describe_type, find_native
from uep.model import Code

if TYPE_CHECKING:
    from uep._capture_class import ClassFacts

ERRNO_SPACE: Final = "posix.errno"
_SYSTEMS: Final = {"linux": "linux", "darwin": "darwin", "win32": "windows", "cygwin": "windows"}
_MACHINES: Final = {
    "x86_64": "amd64",
    "AMD64": "amd64",
    "aarch64": "arm64",
    "ARM64": "arm64",
    "i386": "386",
    "i686": "386",
}
_get_errno = OSError.__dict__["errno"].__get__
# Windows' own OSError has the number that the errno was made from.
_get_winerror = getattr(OSError.__dict__.get("winerror"), "__get__", None)


def os_error_codes(error: OSError) -> list[Code]:
    """Return the system error number of an OSError as a code with its platform; nothing when it has none."""
    number = _get_errno(error)
    if type(number) is not int or not 0 < number < 1 << 31:
        return []
    more = [] if _get_winerror is None else _windows_codes(_get_winerror(error))
    # UEP-REC-085: numbers differ between platforms, so a system error number never travels without its platform.
    return [
        *more,
        Code(
            space=ERRNO_SPACE,
            value=str(number),
            name=errno.errorcode.get(number, ""),
            platform=platform_name(),
        ),
    ]


def refine_type(cls: ClassFacts, codes: list[Code]) -> TypeFacts:
    """Return the facts of an OSError's type: those of its class, or of its number where the class says no more than OSError.

    Python makes the classes of the common numbers by itself; the others are plain OSError and known by number only.
    """
    code = codes[-1]  # the errno; a Win32 code stands before it
    if cls.error_type == find_native("OSError") and code.name:
        found = types.code(ERRNO_SPACE, code.name)
        if found is not None and found.error_type and found.error_type != UNCLASSIFIED:
            return describe_type(found.error_type)
    return cls.facts


def _windows_codes(number: object) -> list[Code]:
    if type(number) is not int or not 0 < number < 1 << 31:
        return []
    entry = types.code("win32", str(number))
    return [Code(space="win32", value=str(number), name=entry.name if entry else "")]


@cache
def platform_name() -> str:
    """Return this platform as `<system>-<machine>`, such as linux-amd64."""
    system = _SYSTEMS.get(sys.platform, sys.platform)
    import platform

    machine = platform.machine()
    return f"{system}-{_MACHINES.get(machine, machine.lower())}" if machine else system


__all__ = ["ERRNO_SPACE", "os_error_codes", "platform_name", "refine_type"]
