"""What Windows writes of a program that crashed: the event of its log in any language, the signature of a problem, a failed assertion. Reads one event."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._cpp_frames import native_frame

__all__ = ["WINDOWS", "read_windows"]

_SIGNATURE: Final = "Problem Event Name:"
_ASSERTION: Final = "Debug Assertion Failed!"
WINDOWS: Final = (
    ": 0xc0000",
    ": 0xe0434352",
    ": 0xe06d7363",
    ": 0x80000003",
    ": 0x40000015",
    _SIGNATURE,
    _ASSERTION,
)
_IMAGE: Final = re.compile(
    r"[^\W\d_][^:\n]{3,80}: (?P<image>[^,:\n]{1,200}), [^,:\n]{1,40}:? ?[0-9.]{1,40}, [^,:\n]{1,60}:? ?0x[0-9a-fA-F]{8}"
)
_CODE: Final = re.compile(r"[^\W\d_][^:\n]{3,60}: 0x(?P<code>[0-9a-f]{8})")
_OFFSET: Final = re.compile(r"[^\W\d_][^:\n]{3,60}:? 0x(?P<offset>[0-9a-f]{8,16})")
_MEMBER: Final = re.compile(r"[^\W\d_][^:\n]{3,80}:(?: \S[^\n]{0,400})?")
_FIELD: Final = re.compile(r" {0,4}(?P<name>[A-Z][A-Za-z0-9 ]{2,40}):[ \t]*(?P<value>[^\n]{0,200})")
_CLR: Final = "CLR20r3"
_THROWN: Final = "Problem Signature 09"
_PROGRAM: Final = ("Problem Signature 01", "Problem Signature 02", "Problem Signature 04")
_TYPE: Final = re.compile(r"(?:[A-Z]\w{0,80}\.){1,12}[A-Z]\w{0,120}")
_ABOVE: Final = 2
_MEMBERS: Final = 8
_FIELDS: Final = 24


def read_windows(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the event whose code stands on a line (UEP-BRG-2160), or the signature of a problem that begins there."""
    if _SIGNATURE in window.lines[at]:
        return _signature(window, at)
    if window.lines[at].strip() == _ASSERTION:
        return _assertion(window, at)
    code = _CODE.fullmatch(window.lines[at].strip())
    if code is None or at - _ABOVE < floor:
        return None
    program, module = (_IMAGE.fullmatch(window.lines[index].strip()) for index in (at - 2, at - 1))
    offset = _OFFSET.fullmatch((window.at(at + 1) or "").strip())
    if program is None or module is None or offset is None:
        return None
    root = Raised(f"0x{code['code'].upper()}", program[0])
    root.frames = [native_frame("", package=module["image"], address=str(int(offset["offset"], 16)))]
    end = at + 2
    while end < at + _MEMBERS and (line := window.at(end)) is not None and _MEMBER.fullmatch(line.strip()):
        root.notes.append(line.strip())
        end += 1
    return Parsed(root, at - _ABOVE, end, handled=False, fatal=True, mechanism="windows error reporting")


def _signature(window: Window, at: int) -> Parsed | None:
    fields, index = dict[str, str](), at
    while index < at + _FIELDS and (line := window.at(index)) is not None:
        found = _FIELD.fullmatch(line.rstrip())
        if found is None:
            break
        fields[found["name"]] = found["value"]
        index += 1
    if (thrown := fields.get(_THROWN, "")) and fields["Problem Event Name"] == _CLR:
        return _thrown(fields, (at, index), thrown)
    code, offset = fields.get("Exception Code", ""), fields.get("Exception Offset", "")
    if re.fullmatch(r"[0-9a-f]{8}", code) is None:
        return None
    is_offset = re.fullmatch(r"[0-9a-f]{8,16}", offset) is not None
    root = Raised(f"0x{code.upper()}", fields["Problem Event Name"])
    root.frames = [
        native_frame(
            "", package=fields.get("Fault Module Name", ""), address=str(int(offset, 16)) if is_offset else ""
        )
    ]
    if name := fields.get("Application Name"):
        root.notes.append(f"Application Name: {name}")
    return Parsed(root, at, index, handled=False, fatal=True, mechanism="windows error reporting")


def _thrown(fields: dict[str, str], span: tuple[int, int], name: str) -> Parsed | None:
    """Read an exception of .NET that nothing caught: its type alone is told (UEP-BRG-2937)."""
    if _TYPE.fullmatch(name) is None:
        return None
    root = Raised(name)
    root.notes += [f"{key}: {fields[key]}" for key in _PROGRAM if fields.get(key)]
    return Parsed(
        root, *span, language="csharp", handled=False, fatal=True, mechanism="windows error reporting"
    )


def _assertion(window: Window, at: int) -> Parsed | None:
    """Read what Visual C++ shows of a failed assertion: the program, the place and the expression (UEP-BRG-2267)."""
    fields, index = dict[str, str](), at + 1
    while "Expression" not in fields and index < at + _FIELDS and (text := window.at(index)) is not None:
        if (found := _FIELD.fullmatch(text.rstrip())) is not None:
            fields[found["name"]] = found["value"]
        elif text.strip() and "File" in fields:
            return None
        index += 1
    if not fields.get("Expression") or not fields.get("File"):
        return None
    line = fields.get("Line", "")
    is_number = line.isascii() and line.isdigit() and len(line) < 10
    frames = [native_frame("", file=fields["File"], line=line if is_number else "")]
    root = Raised("assertion", fields["Expression"], frames)
    return Parsed(root, at, index, handled=False, fatal=True, mechanism="assert")
