"""Errors that a runtime or an engine found itself and that name their place: Fortran, Zig, Godot.

UEP-BRG-1906 to UEP-BRG-1908 are the rules. Reads one error.
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._cpp_crashes import find_stacks
from uep.bridges.text.scanners._cpp_frames import native_frame
from uep.model import Frame

__all__ = ["FAULTY", "read_faulty"]

_FORTRAN: Final = "Fortran runtime error: "
_GODOT: Final = "   at: "
_STOP: Final = "ERROR STOP"
_ENDED: Final = "Error termination."
FAULTY: Final = (_FORTRAN, _STOP, " panic: ", _GODOT, ".zig:")
_LINE_OF: Final = re.compile(
    r"At line (?P<line>[0-9]{1,9}) of file (?P<file>[^\n]{1,1000}?)(?: \(unit = [^\n]{1,200}\))?", re.ASCII
)
_ZIG: Final = re.compile(
    r"(?:error: |[^\n]{1,400}?\.\.\.)? ?thread (?P<thread>[0-9]{1,10}) panic: (?P<text>[^\n]{0,65536})",
    re.ASCII,
)
_ZIG_FRAME: Final = re.compile(
    r"(?P<file>[^\s:][^:\n]{0,1000}|[A-Za-z]:\\[^:\n]{1,1000}):(?P<line>[0-9]{1,9}|\?):(?P<column>[0-9]{1,9}|\?): "
    r"0x(?P<address>[0-9a-f]{1,16}) in (?P<name>[^\n]{1,1000}?) \((?P<image>[^()\n]{1,200})\)",
    re.ASCII,
)
_ZIG_RETURNED: Final = re.compile(
    r"error: (?P<name>[A-Za-z_]\w{0,200})|[^\n]{1,400}?\.\.\. ?FAIL \((?P<failed>[A-Za-z_]\w{0,200})\)",
    re.ASCII,
)
"""An error that main or a test returned (UEP-BRG-3002)."""

_GODOT_HEAD: Final = re.compile(r"(?:(?:USER |SCRIPT |SHADER )?ERROR): (?P<text>[^\n]{1,65536})")
_GODOT_PLACE: Final = re.compile(
    r" {3,16}at: (?P<name>[^\s()][^()\n]{0,400}) \((?P<file>[^\s()][^()\n]{0,1000}):(?P<line>[0-9]{1,9})\)"
)
_ALONE: Final = re.compile(r"\s*(?:`{3}|(?:error: the following |Unable to dump stack trace).*)?")
"""What stands below a panic whose calls nobody printed."""

_NEAR: Final = 5


def read_faulty(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error that a line belongs to."""
    line = window.lines[at]
    if line.startswith(_FORTRAN):
        return _fortran(window, at, floor)
    if line.startswith(_STOP):
        return _stopped(window, at)
    if (found := _ZIG.fullmatch(line)) is not None:
        return _zig(window, at, found)
    if ": 0x" in line and " in " in line:
        return _zig_returned(window, at, floor)
    if line.lstrip(" ").startswith(_GODOT.strip()):
        return _godot(window, at, floor)
    return None


def _fortran(window: Window, at: int, floor: int) -> Parsed:
    """Read an error of gfortran's library, with the place above it and the stack below (UEP-BRG-1906)."""
    root = Raised("Fortran runtime error", window.lines[at][len(_FORTRAN) :])
    place = _LINE_OF.fullmatch(window.lines[at - 1]) if at > floor else None
    report = find_stacks(window, at + 1, _NEAR)
    frame = native_frame("", file=place["file"], line=place["line"]) if place is not None else None
    root.frames = report.frames if report is not None else [frame] if frame is not None else []
    if frame is not None and report is not None:
        root.attributes["fortran.location"] = f"{frame.file}:{frame.line}"
    end = report.end if report is not None else at + 1
    return Parsed(
        root,
        at - (place is not None),
        end,
        1.0,
        language="fortran",
        handled=False,
        fatal=True,
        mechanism="runtime",
    )


def _stopped(window: Window, at: int) -> Parsed | None:
    """Read what a Fortran program said when it stopped itself, above the last words of gfortran's library (UEP-BRG-3171)."""
    index = at + 1
    while index - at < _NEAR and (line := window.at(index)) is not None and not line.strip():
        index += 1
    if not (window.at(index) or "").startswith(_ENDED):
        return None
    report = find_stacks(window, index, _NEAR)
    root = Raised(_STOP, window.lines[at][len(_STOP) :].strip(), frames=report.frames if report else [])
    end = report.end if report is not None else index + 1
    return Parsed(root, at, end, 1.0, language="fortran", handled=False, fatal=True, mechanism="runtime")


def _zig(window: Window, at: int, found: re.Match[str]) -> Parsed | None:
    """Read a panic of Zig; below each frame stand its source and a caret (UEP-BRG-1907)."""
    root = Raised("panic", found["text"])
    end = _zig_frames(window, at + 1, root)
    if not root.frames and _ALONE.fullmatch(window.at(at + 1) or "") is None:
        return None
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(
        root,
        at,
        end,
        1.0 if root.frames else 0.9,
        language="zig",
        thread_id=found["thread"],
        handled=False,
        fatal=True,
        mechanism="panic",
    )


def _zig_frames(window: Window, index: int, root: Raised) -> int:
    """Give an error the frames from a line on; return the line after the last one's source."""
    end = index
    while index < end + _NEAR and (line := window.at(index)) is not None:
        place = _ZIG_FRAME.fullmatch(line)
        if place is not None:
            source = window.at(index + 1) or ""
            if len(root.frames) < MAX_SCAN_FRAMES:
                root.frames.append(_zig_frame(place, source))
            end = index + 1
        elif line.startswith(" ") and root.frames:
            end = index + (line.strip() == "^")
        elif _ZIG.fullmatch(line) is not None or _ZIG_RETURNED.fullmatch(line) is not None:
            break
        index += 1
    return end


def _zig_returned(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error that was returned, from the first place at which it was; the error's name stands above."""
    found = _ZIG_RETURNED.fullmatch(window.lines[at - 1]) if at > floor else None
    if found is None or _ZIG_FRAME.fullmatch(window.lines[at]) is None:
        return None
    root = Raised(found["name"] or found["failed"])
    end = _zig_frames(window, at, root)
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, at - 1, end, 1.0, language="zig", handled=False, fatal=True, mechanism="error")


def _zig_frame(place: re.Match[str], source: str) -> Frame:
    known = place["line"] != "?"
    frame = native_frame(
        "",
        file=place["file"] if known else "",
        line=place["line"] if known else "",
        column=place["column"] if known else "",
        package=place["image"],
        address=str(int(place["address"], 16)),
    )
    name = "" if place["name"] == "???" else place["name"]
    text = source.strip() if source.startswith(" ") and source.strip() != "^" else ""
    return Frame(
        function=name,
        file=frame.file,
        line=frame.line,
        column=frame.column,
        package=frame.package,
        address=frame.address,
        source_line=text,
    )


def _godot(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error of Godot from the place below its message (UEP-BRG-1908)."""
    place = _GODOT_PLACE.fullmatch(window.lines[at])
    head = _GODOT_HEAD.fullmatch(window.lines[at - 1]) if at > floor else None
    if place is None or head is None:
        return None
    root = Raised(
        message=head["text"], frames=[native_frame(place["name"], file=place["file"], line=place["line"])]
    )
    script = "gdscript" if place["file"].endswith(".gd") else ""
    return Parsed(root, at - 1, at + 1, 1.0, language=script, mechanism="engine")
