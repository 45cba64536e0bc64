"""Frames of native crash reports, whoever wrote them: a number in one of few spellings, then an address, a name and a place in any order.

Apple, Chromium, systemd, Swift, Breakpad, Unreal Engine, ClickHouse, Ceph, Open MPI, UCX and gfortran differ in these
spellings only, so one reader knows them all (UEP-BRG-1900). Reads one line at a time, and the lines below one frame.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Window
from uep.bridges.text.scanners._cpp_frames import is_number, native_frame, read_gdb
from uep.bridges.text.scanners._cpp_names import split_place
from uep.model import Frame

__all__ = ["is_numbered", "read_numbered", "read_numbered_stack", "read_spelled"]

_NUMBER: Final = re.compile(
    r"[ \t]{0,80}(?:[^\s\]]{1,200}\] )?(?:thr<[0-9]{1,10}> )?(?P<sign>#|\[ {0,2})?(?P<number>[0-9]{1,6})(?P<end>[:.\]])?[ \t]+"
    r"(?P<flags>(?:\[[a-z]{2,8}\] {1,16}){0,4})(?P<rest>\S.*)",
    re.ASCII,
)
_ADDRESS: Final = re.compile(r"0x(?P<address>[0-9A-Fa-f]{1,16})(?: - |:? +(?:in +)?|$)(?P<text>.*)", re.ASCII)
_COLUMNS: Final = re.compile(
    r"(?P<image>[^\s()\[\]@][^()\[\]@\n]{0,119}?)[ \t]+0x(?P<address>[0-9a-f]{1,16})[ \t]+(?P<text>\S.*)",
    re.ASCII,
)
_SYMBOLS: Final = re.compile(
    r"(?P<image>[^()\n]{0,1024}?)\((?P<name>[^\n]{0,4096}?)\) ?\[0x(?P<address>[0-9a-f]{1,16})\]", re.ASCII
)
_BARE: Final = re.compile(r"(?P<image>[^\s()\[\]]{1,1024}) ?\[0x(?P<address>[0-9a-f]{1,16})\]", re.ASCII)
_AT_ADDRESS: Final = re.compile(
    r"(?:inlined from )?(?:(?P<file>[^\n]{1,1000}?):(?P<line>[0-9]{1,9}): )?(?P<name>[^\n]{1,4096}?) @ 0x(?P<address>[0-9a-f]{1,16})"
    r"(?: in (?P<image>[^\s]{1,1000}))?",
    re.ASCII,
)
_BANG: Final = re.compile(r"(?P<image>[\w .+-]{1,120})!(?P<name>\S.*)", re.ASCII)
_IMAGE_OFFSET: Final = re.compile(r"(?P<image>[^\s()\[\]]{1,200}) \+ 0x[0-9a-f]{1,16}", re.ASCII)
_INSIDE: Final = re.compile(
    r"(?P<text>[^\n]{1,1000}?(?: \+ [0-9]{1,12})? in \S{1,400}) at (?P<file>[^\n]{1,1000}):[0-9]{1,9}:[0-9]{1,9}|[^\n]{1,1000} \+ [0-9]{1,12} in \S{1,400}",
    re.ASCII,
)
_CALL: Final = re.compile(r"(?P<name>[A-Za-z_~][\w:~]{0,400})\(\)", re.ASCII)
_AT: Final = re.compile(
    r"(?:^| )at (?P<file>[^\n]{1,1000}?)(?::(?P<line>[0-9]{1,9}|\?))?(?::(?P<column>[0-9]{1,9}))?$"
)
_SQUARE: Final = re.compile(
    r"(?:^| )\[(?:(?P<file>[^\[\]\n]{1,1000}?) ?[:@] ?(?P<line>[0-9]{1,9})(?::(?P<column>[0-9]{1,9}))?(?: \+ 0x[0-9a-f]{1,16})?"
    r"|(?P<image>[^\[\]:\s]{1,1000}))?\]$"
)
_ROUND: Final = re.compile(
    r" \((?P<file>[^()\n]{1,1000}?)(?::(?P<line>[0-9]{1,12}|\?|-1)|(?<=\.[cm])|(?<=\.cc|\.mm)|(?<=\.cpp)|(?<=\.swift))\)$"
)
_IMAGE: Final = re.compile(
    r"(?:^| )\((?P<image>[^()\n]{1,1000}?) ?\+ ?0x[0-9a-f]{1,16}\)$|(?P<name>^n/a|^[A-Za-z_][\w@.]{0,200}) \((?P<file>[^()\s]{1,400})\)$",
    re.ASCII,
)
_IN: Final = re.compile(r" (?:\(in (?P<known>[^()\n]{1,200})\)|in (?P<image>\S(?:(?! in )[^\n()]){0,200}))$")
_OFFSET: Final = re.compile(r" ?\+ ?(?:0x[0-9A-Fa-f]{1,16}|[0-9]{1,20})$", re.ASCII)
_PLACE: Final = re.compile(
    r"(?P<file>[^\n]{1,1000}?):(?P<line>[0-9]{1,9})(?::(?P<column>[0-9]{1,9}))?", re.ASCII
)
_SWIFT: Final = re.compile(
    r"(?P<name>(?:@objc |specialized |implicit |closure #[0-9]{1,3} |partial apply |merged )[^(\n]{1,1000})",
    re.ASCII,
)
_KNOWN: Final = re.compile(r"0x[0-9a-f]{1,16} \+ [0-9]{1,20} \((?P<name>[^\n]{1,1000})\)", re.ASCII)
"""KSCrash puts what it knows of a name behind the address of the image and the offset in it."""

_PLACED: Final = re.compile(r"\](?P<place> \([^()\n]{1,1000}:(?:[0-9]{1,9}|\?)\))$")
"""Godot puts the place behind the line of backtrace_symbols."""

_INLINED: Final = "[inlined] "
"""What Sentry writes before a function that stands in the code of its caller (UEP-BRG-3190)."""

_CALLED: Final = "<signal handler called>"
_GDB: Final = re.compile(r"\) (?:from|at) \S|^0x[0-9a-f]{1,16} in \S")
_PLACELESS: Final = re.compile(r"0x[0-9a-f]{1,16} in \S")
_OWN: Final = re.compile(r"^[0-9]{1,6} {2,}", re.ASCII)
_SHORT: Final = re.compile(r"[0-9a-f]{1,16} \([^()\s]{1,400}\) - (?=\S)", re.ASCII)
_SYMBOL: Final = re.compile(r"(?P<name>[^\[\]\n]{1,4096}) \[0x(?P<address>[0-9a-f]{1,16})\]", re.ASCII)
_NO_NAME: Final = re.compile(r"0(?:x[0-9a-f]{1,16})?", re.ASCII)
_INNER: Final = 20
"""Lines that may stand between two frames: registers, source, how the frame was found."""

_FIRST: Final = 4
"""A stack begins with a number below this one: some handlers leave their own frames out."""


def _address(digits: str) -> str:
    value = int(digits, 16)
    return str(value) if value else ""


def _described(text: str, address: str, package: str = "") -> Frame:
    """Return the frame of what stands behind an address: a name, and where it is, taken off from the right."""
    place = _AT.search(text) or _SQUARE.search(text) or _ROUND.search(text)
    file = line = column = ""
    if place is not None:
        found = place.groupdict()
        file, line, column = (found.get(key) or "" for key in ("file", "line", "column"))
        text, package = text[: place.start()].rstrip(), found.get("image") or package
    if (image := _IMAGE.search(text)) is not None:
        package = image["image"] or image["file"]
        text = image["name"] or text[: image.start()]
    elif (inside := _IN.search(text)) is not None and (inside["known"] or _is_left(text[: inside.start()])):
        package, text = inside["known"] or inside["image"], text[: inside.start()]
    if (offset := _OFFSET.search(text)) is not None:
        text = text[: offset.start()]
    if (bang := _BANG.fullmatch(text)) is not None:
        package, text = bang["image"], bang["name"]
    if not file and " " in text:
        text, behind = split_place(text)
        file, line, column = _placed(behind)
    if (known := _KNOWN.fullmatch(text)) is not None:
        text = _OFFSET.sub("", known["name"])
    text = "" if _NO_NAME.fullmatch(text) else text.strip()
    if (swift := _SWIFT.match(text)) is not None:
        # Names of closures and thunks say what they belong to, and that is no return type.
        frame = _located(swift["name"], file, line, column, package, address)
        return replace(frame, raw_function=text if text != frame.function else "")
    return _located(text, file, line, column, package, address)


def _located(name: str, file: str, line: str, column: str, package: str, address: str) -> Frame:
    return native_frame(
        name,
        file=file,
        line=line if is_number(line) else "",
        column=column,
        package=package,
        address=address,
    )


def _is_left(text: str) -> bool:
    """Return whether an image can stand behind these words: Swift prints the offset in the function before it."""
    return (
        _OFFSET.search(text) is not None or text == "<unknown>" or text.startswith("Swift runtime failure: ")
    )


def _placed(text: str) -> tuple[str, str, str]:
    """Return file, line and column of a place that stands behind a blank alone, nothing where it is none."""
    found = _PLACE.fullmatch(text.strip())
    return (found["file"], found["line"], found["column"] or "") if found is not None else ("", "", "")


def read_spelled(text: str) -> Frame | None:
    """Return the frame that a text without its number describes, None when it has none of the spellings."""
    text = text[found.end() :] if (found := _SHORT.match(text)) is not None else text
    if (placed := _PLACED.search(text)) is not None:
        frame = read_spelled(text[: placed.start() + 1])
        place = _described(placed["place"], "")
        return None if frame is None else replace(frame, file=place.file, line=place.line)
    if (found := _ADDRESS.fullmatch(text)) is not None:
        return _described(found["text"].strip(), _address(found["address"]))
    if (found := _AT_ADDRESS.fullmatch(text)) is not None:
        name = "" if found["name"] == "?" else found["name"]
        return native_frame(
            name,
            file=found["file"] or "",
            line=found["line"] or "",
            package=found["image"] or "",
            address=_address(found["address"]),
        )
    if text.endswith("]") and (found := _SYMBOLS.fullmatch(text) or _BARE.fullmatch(text)) is not None:
        name = found.groupdict().get("name") or ""
        name = _OFFSET.sub("", name)
        return native_frame(
            "" if name == "()" else name, package=found["image"].strip(), address=_address(found["address"])
        )
    if (found := _COLUMNS.fullmatch(text)) is not None:
        return _described(found["text"], _address(found["address"]), found["image"])
    if _BANG.match(text) is not None or _INSIDE.fullmatch(text) is not None:
        return _described(text, "")
    if (found := _IMAGE_OFFSET.fullmatch(text)) is not None:
        return native_frame("", package=found["image"])
    found = _CALL.fullmatch(text)
    return None if found is None else native_frame(found["name"])


def read_numbered(line: str, number: int) -> Frame | None:
    """Return the frame of a line that has the number which must come."""
    found = _NUMBER.fullmatch(line)
    if found is None or int(found["number"]) != number:
        return None
    if ((found["sign"] or "#")[0] == "[") != (found["end"] == "]"):
        return None
    # Open MPI puts its own number before a whole line of backtrace_symbols.
    rest = _OWN.sub("", found["rest"].rstrip()) if found["end"] == "]" else found["rest"].rstrip()
    if found["sign"] == "#" and (rest == _CALLED or _GDB.search(rest) is not None):
        called = read_gdb(f"#{number}  {' '.join(rest.split())}", number)
        if called is not None or _PLACELESS.match(rest) is None:
            return called
    if found["sign"] == "#" and found["end"] and (symbol := _SYMBOL.fullmatch(rest)) is not None:
        return native_frame(symbol["name"], address=_address(symbol["address"]))
    frame = read_spelled(rest)
    if frame is not None and ("[inlined]" in found["flags"] or frame.function.startswith(_INLINED)):
        return replace(frame, function=frame.function.removeprefix(_INLINED), inlined=True)
    return frame


def is_numbered(line: str) -> bool:
    """Return whether a line is a frame with a number, whatever the number is."""
    found = _NUMBER.fullmatch(line)
    return found is not None and read_spelled(found["rest"].rstrip()) is not None


def read_numbered_stack(window: Window, index: int) -> tuple[list[Frame], int]:
    """Return the frames from a line on, counted without a gap, and the line after the last of them."""
    line = window.at(index)
    first = _NUMBER.fullmatch(line) if line is not None else None
    number = int(first["number"]) if first is not None else _FIRST + 1
    if number > _FIRST or line is None or read_numbered(line, number) is None:
        return [], index
    frames, end, between = list[Frame](), index, 0
    while (line := window.at(index)) is not None and between <= _INNER:
        frame = read_numbered(line, number)
        if frame is not None:
            number, between, end = number + 1, 0, index + 1
            if len(frames) < MAX_SCAN_FRAMES:
                frames.append(frame)
        elif not line.strip() or line.startswith(("    ", "\t")):
            between += 1
            place = _AT.fullmatch(line.strip()) if between == 1 else None
            if place is not None and frames and not frames[-1].file:
                row = place["line"] or ""
                frames[-1] = replace(frames[-1], file=place["file"], line=int(row) if is_number(row) else 0)
                end = index + 1
        else:
            break
        index += 1
    return frames, end
