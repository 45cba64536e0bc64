"""The system errors and signals of a Sentry event as codes. Reads numbers and names; what they mean the tables say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from uep import types
from uep.bridges._payload import matches_pattern

if TYPE_CHECKING:
    from uep.bridges._payload import Draft

__all__ = ["object_of", "read_codes"]

_SPACES: Final = {"errno": "posix.errno", "signal": "posix.signal"}
_SYSTEMS: Final = {
    "android": "linux", "darwin": "darwin", "ios": "darwin", "ipados": "darwin", "linux": "linux", "mac os x": "darwin",
    "macos": "darwin", "tvos": "darwin", "visionos": "darwin", "watchos": "darwin", "windows": "windows",
}  # fmt: skip
_MACHINES: Final = {"x86_64": "amd64", "aarch64": "arm64"}
_MACHINE: Final = re.compile("[a-z0-9_]{1,32}", re.ASCII)
_OWN_OF_LIBUV: Final = -4000  # UEP-BRG-085: numbers from here down are no system's


def object_of(holder: Any, name: str) -> dict[str, Any]:
    """Return a member that is an object; an empty one where there is none."""
    value = holder.get(name) if isinstance(holder, dict) else None
    return value if isinstance(value, dict) else {}


def read_codes(mechanism: Any, contexts: Any, draft: Draft) -> None:
    """Put the system error and the signal of a mechanism's meta into the draft, and the codes of runtimes (UEP-BRG-2896)."""
    platform, meta = _platform(contexts), object_of(mechanism, "meta")
    for member, space in _SPACES.items():
        found = object_of(meta, member)
        name = found.get("name")
        name = name if isinstance(name, str) else ""
        value = _number(found.get("number"), name, space, platform)
        if value:
            draft.code(space, value, name, platform)
    error = object_of(meta, "ns_error")
    _code(error.get("domain"), error.get("code"), draft)
    if draft.language == "php":
        _code("php.code", object_of(mechanism, "data").get("code"), draft)
    name = object_of(meta, "mach_exception").get("name")
    if isinstance(name, str):
        _code("mach.exception", name, draft)


def _code(space: Any, value: Any, draft: Draft) -> None:
    """Put a code into the draft that a runtime has in a space of its own; zero and nothing are none."""
    is_code = isinstance(value, str | int) and not isinstance(value, bool) and value not in (0, "", "0")
    if is_code and isinstance(space, str) and matches_pattern("code_space", space):
        draft.code(space, value)


def _number(number: Any, name: str, space: str, platform: str) -> str:
    """Return the positive number that a code has (UEP-BRG-079), or the number as it came."""
    if isinstance(number, float) and number.is_integer():
        number = int(number)
    is_number = isinstance(number, int) and not isinstance(number, bool)
    if is_number and _OWN_OF_LIBUV < number < 0:
        return str(-number)  # UEP-BRG-085
    if name and not (is_number and number > 0):
        entry = types.code(space, name, platform=platform)
        if entry is not None and entry.value.isdecimal():
            return entry.value
    return "" if number is None else str(number)


def _platform(contexts: Any) -> str:
    """Return the platform by the event's contexts (UEP-BRG-080); "" for an operating system without a column."""
    system = _SYSTEMS.get(str(object_of(contexts, "os").get("name")).lower(), "")
    machine = str(object_of(contexts, "device").get("arch") or "").lower()
    machine = _MACHINES.get(machine, machine)
    return f"{system}-{machine}" if system and _MACHINE.fullmatch(machine) else system
