"""What compute-sanitizer and cuda-memcheck report of a program on a graphics card: what failed, the kernel, and the calls of the host.

Every line stands behind nine equals signs (UEP-BRG-2152). Reads one report.
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._cpp_frames import native_frame
from uep.bridges.text.scanners._cpp_names import split_arguments
from uep.model import Frame

__all__ = ["CUDA", "read_cuda"]

CUDA: Final = "========= "
_HEAD: Final = re.compile(
    r"========= (?P<text>(?:Program hit (?P<code>\w{1,80})|(?P<type>(?:Invalid|Uninitialized|Misaligned|Fatal|Leaked|Unused|Barrier|Warp|Stack|Double|Out-of-range)"
    r"\b[^\n]{0,80}?)(?= of size | at |\.|\Z)|(?P<race>(?:Error|Warning): (?:Potential )?[Rr]ace [^\n]{0,80}?)(?= between | at |\.|\Z)|(?P<api>Error: [^\n]{1,80}))[^\n]{0,400})",
    re.ASCII,
)
_INSIDE: Final = re.compile(r"========= {2,30}(?P<text>\S[^\n]{0,8192})")
_OF: Final = re.compile(r"(?:at |Device Frame: ?|Host Frame: ?)(?P<rest>\S[^\n]*)")
_ADDRESS: Final = re.compile(r" ?\[0x(?P<address>[0-9a-fA-F]{1,16})\]\Z", re.ASCII)
_OFFSET: Final = re.compile(r"(?: ?\+ ?0x[0-9a-fA-F]{1,16})\Z", re.ASCII)
_PLACE: Final = re.compile(r" in (?P<file>[^\n]{1,1000}):(?P<line>[0-9]{1,9})\Z")
_OLD: Final = re.compile(
    r"0x[0-9a-fA-F]{1,16} in (?:(?P<file>[^\n:]{1,1000}):(?P<line>[0-9]{1,9}):)?(?P<name>\S[^\n]{0,4096})",
    re.ASCII,
)
_LIBRARY: Final = re.compile(
    r"(?P<image>[^\s()]{1,1000}) \((?P<name>[\w.@$~:]{1,400}) \+ 0x[0-9a-fA-F]{1,16}\)", re.ASCII
)
_SAVED: Final = "Saved host backtrace "
_MAX_NOTES: Final = 8


def read_cuda(window: Window, at: int) -> Parsed | None:
    """Read the report that a line begins; nothing is one without a line about it below."""
    head = _HEAD.fullmatch(window.lines[at].rstrip())
    if head is None or _INSIDE.fullmatch((window.at(at + 1) or "").rstrip()) is None:
        return None
    root = Raised(head["code"] or head["type"] or head["race"] or "", head["text"])
    index = at + 1
    while (line := window.at(index)) is not None and (inside := _INSIDE.fullmatch(line.rstrip())) is not None:
        _take(inside["text"], root)
        index += 1
    if window.capped and index >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, at, index, mechanism="compute-sanitizer")


def _take(text: str, root: Raised) -> None:
    """Take a line as a call, as the image of the call above it, or as a note."""
    of = _OF.fullmatch(text)
    if of is not None:
        if len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(_frame(of["rest"]))
    elif text.startswith("in ") and root.frames:
        last = root.frames[-1]
        root.frames[-1] = native_frame(
            last.raw_function or last.function,
            file=last.file,
            line=str(last.line or ""),
            package=text[3:],
            address=last.address,
        )
    elif not text.startswith(_SAVED) and len(root.notes) < _MAX_NOTES:
        root.notes.append(text)


def _frame(text: str) -> Frame:
    """Return the frame of a call: a name with its place, or an image with its address, in the spellings of all versions."""
    address = _ADDRESS.search(text)
    value = str(int(address["address"], 16)) if address is not None else ""
    text = text[: address.start()] if address is not None else text
    image = ""
    if (
        address is None
        and (behind := re.search(r" \[0x([0-9a-fA-F]{1,16})\] in (\S[^\n]{0,1000})\Z", text)) is not None
    ):
        value, image, text = str(int(behind[1], 16)), behind[2], text[: behind.start()]
    if (old := _OLD.fullmatch(text)) is not None:
        return native_frame(split_arguments(old["name"]), file=old["file"] or "", line=old["line"] or "")
    if (library := _LIBRARY.fullmatch(text)) is not None:
        return native_frame(library["name"], package=library["image"], address=value)
    place = _PLACE.search(text)
    name = _OFFSET.sub("", text[: place.start()] if place is not None else text)
    if value and name.startswith(("/", "./")):
        return native_frame("", package=name, address=value)
    return native_frame(
        split_arguments(name) if name.endswith(")") else name,
        file=place["file"] if place is not None else "",
        line=place["line"] if place is not None else "",
        package=image,
        address=value,
    )
