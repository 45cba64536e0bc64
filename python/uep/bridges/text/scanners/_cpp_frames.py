"""Frames of native stacks in the spellings of sanitizers, gdb, valgrind, glibc, Boost and glog. Reads one line at a time."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from msgspec.structs import replace

from uep.bridges.text._grammar import Window
from uep.bridges.text.scanners._cpp_names import plain_name, split_arguments, split_place
from uep.model import Frame

__all__ = [
    "is_number",
    "mark_inlined",
    "native_frame",
    "read_block",
    "read_gdb",
    "read_glog",
    "read_listed",
    "read_sanitizer",
    "read_stop",
    "read_symbols",
    "read_valgrind",
]

_SANITIZER: Final = re.compile(r" {2,8}#([0-9]{1,7}) (?:0x([0-9a-f]{1,16})(?: |$))?(?:in )?(.*)", re.ASCII)
_BUILD: Final = re.compile(r" \(BuildId: ([0-9a-fA-F]{1,128})\)$", re.ASCII)
_IMAGE: Final = re.compile(r"(?:^| )\(([^()]{1,4096})\+0x([0-9a-f]{1,16})\)$", re.ASCII)
_MOVED: Final = re.compile(r"(?<=\w)\+0x[0-9a-f]{1,16}$", re.ASCII)
"""The offset in the function that the sanitizers of Windows print behind its name."""

_PLACE: Final = re.compile(r"(.{1,4096}?)(?::([0-9]{1,9}))?(?::([0-9]{1,9}))?$")
_GDB: Final = re.compile(r"(?:\(gdb\) )?#([0-9]{1,7})  ?(?:0x([0-9a-f]{1,16}) in ?)? ?(\S.*)", re.ASCII)
_GDB_PLACE: Final = re.compile(r"([^\n]{1,4096}):([0-9]{1,9})", re.ASCII)
_VALGRIND: Final = re.compile(r"==([0-9]{1,10})== {1,4}(at|by) 0x([0-9A-Fa-f]{1,16}): (.*)", re.ASCII)
_SYMBOLS: Final = re.compile(
    r"([^\s()\[\]][^()\[\]]{0,4095}?)(?:\(([^()\s]{0,4096}?)(?:\+0x[0-9a-f]{1,16})?\))? ?\[0x([0-9a-f]{1,16})\]",
    re.ASCII,
)
_LISTED: Final = re.compile(r" {0,3}([0-9]{1,6})# (.*)", re.ASCII)
_GLOG: Final = re.compile(
    r"(?:    |PC: )@ +0x([0-9a-f]{1,16})(?: +(?:(?:[0-9]{1,9}|\(unknown\)) {2,})?(\S.*))?", re.ASCII
)
_UNKNOWN: Final = frozenset(
    (
        "?",
        "??",
        "???",
        "<null>",
        "(unknown)",
        "<unknown>",
        "<unknown module>",
        "<redacted>",
        "UnknownFunction",
        "n/a",
    )
)
_MAX_FRAMES: Final = 100_000

Reader = Callable[[str, int], Frame | None]


def is_number(text: str) -> bool:
    """Return whether a text is a number of a line or column."""
    return text.isascii() and text.isdigit() and len(text) < 10


def _address(digits: str | None) -> str:
    value = int(digits, 16) if digits else 0
    return str(value) if value else ""


def native_frame(
    name: str,
    *,
    file: str = "",
    line: str = "",
    column: str = "",
    package: str = "",
    address: str = "",
    build_id: str = "",
) -> Frame:
    """Return a frame: the function without parameters, nothing where the text says that it does not know (BRG-402)."""
    name = "" if name.removesuffix("()") in _UNKNOWN else name
    plain = plain_name(name)
    return Frame(
        function=plain,
        raw_function=name if plain != name else "",
        file="" if file in _UNKNOWN else file,
        line=int(line or 0),
        column=int(column or 0),
        package="" if package in _UNKNOWN else package,
        address=address,
        build_id=build_id,
    )


def read_sanitizer(line: str, number: int) -> Frame | None:
    """Read ``    #0 0x55 in f(int) /srv/a.cpp:3:4`` or ``    #1 f <null> (a+0x5b) (BuildId: 9f3c)``."""
    found = _SANITIZER.fullmatch(line)
    if found is None or int(found[1]) != number:
        return None
    rest, address = found[3], _address(found[2])
    build_id = package = ""
    if (build := _BUILD.search(rest)) is not None:
        build_id, rest = build[1], rest[: build.start()]
    if (image := _IMAGE.search(rest)) is not None:
        package, rest = image[1], rest[: image.start()]
        address = _address(image[2]) if build_id else address
    if not package:
        build_id = ""
    name, place = (rest, "") if image is not None and found[2] else split_place(rest)
    if image is not None and found[2] and not rest:
        name = ""
    if image is not None and found[2]:
        name = _MOVED.sub("", name)
    part = _PLACE.fullmatch(place) if place else None
    file, row, column = part.groups(default="") if part is not None else ("", "", "")
    return native_frame(
        name, file=file, line=row, column=column, package=package, address=address, build_id=build_id
    )


def read_gdb(line: str, number: int) -> Frame | None:
    """Read ``#1  0x55 in f (n=3) at a.cpp:3`` or ``#2  0x7f in g () from /lib/x.so``."""
    found = _GDB.fullmatch(line)
    if found is None or int(found[1]) != number:
        return None
    return read_stop(found[3], found[2])


def read_stop(text: str, address: str | None) -> Frame | None:
    """Read a frame of gdb without its number and address."""
    if text.startswith("<") and text.endswith(">") and "(" not in text:
        return Frame(function=text, address=_address(address))
    head, at, place = text.rpartition(" at ")
    if at and head.endswith((")", "()")) and "/" in place and ":" not in place:
        # Some builds print the library of a function without symbols behind this word.
        name = "" if head.startswith("()") else split_arguments(head)
        return native_frame(name, package=place, address=_address(address))
    if at and (found := _GDB_PLACE.fullmatch(place)) is not None and head.endswith(")"):
        return native_frame(split_arguments(head), file=found[1], line=found[2], address=_address(address))
    head, at, place = text.rpartition(" from ")
    if at and head.endswith(")"):
        return native_frame(split_arguments(head), package=place, address=_address(address))
    if not text.endswith(")"):
        return None
    return native_frame(split_arguments(text), address=_address(address))


def read_valgrind(line: str, number: int, pid: str) -> Frame | None:
    """Read ``==12==    at 0x10: f(int) (a.cpp:3)``; only the first frame has the word at."""
    found = _VALGRIND.fullmatch(line)
    if found is None or found[1] != pid or (found[2] == "at") != (number == 0):
        return None
    name, file, row, package = found[4], "", "", ""
    if name.endswith(")") and (begin := name.rfind(" (")) > 0:
        inner = name[begin + 2 : -1]
        file, _, row = inner.rpartition(":")
        if inner.startswith("in "):
            name, file, row, package = name[:begin], "", "", inner[3:]
        elif file and is_number(row):
            name = name[:begin]
        else:
            file = row = ""
    return native_frame(name, file=file, line=row, package=package, address=_address(found[3]))


def read_symbols(line: str, _number: int) -> Frame | None:
    """Read ``./a(f+0x1d) [0x55]`` as backtrace_symbols and backtrace_symbols_fd print it."""
    found = _SYMBOLS.fullmatch(line)
    if found is None:
        return None
    return native_frame(found[2] or "", package=found[1], address=_address(found[3]))


def read_listed(line: str, number: int) -> Frame | None:
    """Read `` 0# f(int) at /srv/a.cpp:3`` as Boost and std::stacktrace print it."""
    found = _LISTED.fullmatch(line)
    if found is None or int(found[1]) != number:
        return None
    text = found[2].rstrip(" ")
    head, at, place = text.rpartition(" at ")
    if at and (part := _GDB_PLACE.fullmatch(place)) is not None:
        return native_frame(head, file=part[1], line=part[2])
    head, at, place = text.rpartition(" in ")
    name = head if at else text
    address = ""
    if (
        name.startswith("0x")
        and len(name) <= 18
        and all(digit in "0123456789abcdefABCDEF" for digit in name[2:])
    ):
        name, address = "", _address(name[2:])
    return native_frame(name, package=place if at else "", address=address)


def read_glog(line: str, _number: int) -> Frame | None:
    """Read ``    @     0x55 f()`` as the failure handlers of glog and Abseil print it."""
    found = _GLOG.fullmatch(line)
    return None if found is None else native_frame(found[2] or "", address=_address(found[1]))


def read_block(window: Window, index: int, reader: Reader) -> tuple[list[Frame], int]:
    """Return the frames from a line on, counted from zero, and the line after them."""
    frames, number = list[Frame](), 0
    while window.has(index):
        frame = reader(window.lines[index], number)
        if frame is None:
            break
        number += 1
        if len(frames) < _MAX_FRAMES:
            frames.append(frame)
        index += 1
    return frames, index


def mark_inlined(frames: list[Frame]) -> list[Frame]:
    """Mark the frames that have the address of the frame after them, as BRG-306 says it."""
    marked, first = list(frames), 0
    for index in range(1, len(frames)):
        address = frames[index].address
        if not address or address != frames[first].address or frames[index] == frames[first]:
            first = index
        else:
            marked[index - 1] = replace(frames[index - 1], inlined=True)
    return marked
