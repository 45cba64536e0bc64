"""The text of .NET exceptions: CoreCLR, .NET Framework and Mono, printed by the runtime or by Exception.ToString in a log.

The innermost call comes first; inner exceptions stand before the frames of the outer one. Here stands where an error
begins; the reader takes it from there.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD, MESSAGE_LINES
from uep.bridges.text._grammar import Cut, Grammar, Parsed, Window
from uep.bridges.text.scanners._dotnet_appcenter import SECTION, read_calls, read_section
from uep.bridges.text.scanners._dotnet_event import STACK_TITLE, read_described, read_fault
from uep.bridges.text.scanners._dotnet_godot import STACK, read_shown
from uep.bridges.text.scanners._dotnet_joined import is_cut, part_joined
from uep.bridges.text.scanners._dotnet_lines import (
    ARROW,
    EVENT,
    MONO_FATAL,
    inner_number,
    is_end,
    is_frame,
    is_header,
    is_previous,
    plain_header,
    read_bare_frame,
    read_header,
    read_unhandled,
)
from uep.bridges.text.scanners._dotnet_msbuild import MSBUILD, read_lines
from uep.bridges.text.scanners._dotnet_native import GOT, read_native
from uep.bridges.text.scanners._dotnet_objc import THROWN, read_thrown
from uep.bridges.text.scanners._dotnet_page import PROCESSING, read_processing
from uep.bridges.text.scanners._dotnet_powershell import (
    BARS,
    CATEGORY,
    read_category,
    read_concise,
    read_record,
)
from uep.bridges.text.scanners._dotnet_properties import is_property, read_properties
from uep.bridges.text.scanners._dotnet_reader import Kind, Reader
from uep.bridges.text.scanners._dotnet_scripts import BLOCK, is_script_frame, read_script
from uep.bridges.text.scanners._dotnet_studio import STOPPED, read_details, read_noted, read_stopped
from uep.bridges.text.scanners._dotnet_tests import (
    CLOCKED,
    ENDED,
    MESSAGE,
    read_clocked,
    read_ended,
    read_fact,
    read_failed,
)
from uep.bridges.text.scanners._dotnet_trace import OWN, read_trace, stackless
from uep.bridges.text.scanners._dotnet_tree import build
from uep.bridges.text.scanners._dotnet_unity import EDITOR, PAGE, is_placed, read_editor, read_page
from uep.bridges.text.scanners._dotnet_xml import attribute_text, holds_stack, read_element
from uep.model import Relation

__all__ = ["DOTNET"]

_ASKED: Final = "System.Environment.get_StackTrace"
_TYPE_INSIDE: Final = re.compile(
    r"[ :(]((?:[A-Z][\w]{0,100}\.){1,12}(?:[A-Z]\w{0,120}(?:[+`][\w`]{1,100}){0,4})?(?:Exception|Error|Fault)(?: \([^()]{1,20}\))?(?:: .*|:?$| ---> .*))"
)


_PROPERTIES: Final = ("  HResult=", "  Message=")
_LANGUAGES: Final = {".fs": "fsharp", ".fsx": "fsharp", ".vb": "visualbasic"}


def _parse(window: Window, at: int, floor: int) -> Parsed | None:
    parsed = _find(window, at, floor)
    if parsed is not None:
        # UEP-BRG-028: the file says in which of the languages of .NET the code is written.
        file = next((frame.file for frame in parsed.root.frames if frame.file), "")
        parsed.language = parsed.language or _LANGUAGES.get(file[file.rfind(".") :], "")
    return parsed


def _find(window: Window, at: int, floor: int) -> Parsed | None:
    text = window.lines[at]
    if (lines := part_joined(text)) is not None and (joined := _joined(lines)) is not None:
        if is_cut(text):
            joined.root.cuts.append(Cut.TAIL)
        return replace(joined, start=at, end=at + 1)
    if text.endswith(">") or "<" in text:
        if holds_stack(text):
            return read_element(window, at, floor)
        if STACK in text:
            return read_shown(window, at, floor)
        if value := attribute_text(text):
            inner = _find(Window.of(value, enclosed=True), 0, 0)
            return None if inner is None else replace(inner, start=at, end=at + 1)
    if PROCESSING in text:
        return read_processing(window, at)
    if THROWN in text and (thrown := read_thrown(window, at)) is not None:
        return thrown
    if STOPPED in text and (stopped := read_stopped(window, at)) is not None:
        return stopped
    if (window.at(at + 1) or "").startswith(_PROPERTIES) and (
        details := read_details(window, at)
    ) is not None:
        return details
    if is_property(text):
        return read_properties(window, at)
    if is_script_frame(text):
        return read_script(window, at, floor)
    if (category := read_category(window, at)) is not None:
        return category
    unhandled = read_unhandled(text)
    if unhandled is not None:
        return _parse_unhandled(window, at, unhandled)
    if MSBUILD in text:
        build_lines = read_lines(window, at)
        parsed = _find(build_lines[0], 0, 0) if build_lines is not None else None
        return (
            replace(parsed, start=at, end=build_lines[1])
            if build_lines is not None and parsed is not None
            else None
        )
    return _find_printed(window, at, floor)


def _find_printed(window: Window, at: int, floor: int) -> Parsed | None:
    """Read what the runtime and those who follow its layout print."""
    text = window.lines[at]
    if (
        EDITOR in text
        or is_placed(text)
        or CATEGORY in text
        or text.startswith((*ENDED, BARS))
        or text.rstrip(" ").endswith((PAGE, MESSAGE, SECTION))
        or GOT in text
    ):
        return _read_other(window, at, floor)
    if is_frame(text) or is_end(text.rstrip()) or is_previous(text):
        return _parse_frame(window, at, floor)
    if text.startswith(CLOCKED):
        return read_clocked(window, at, floor)
    margin = text[: len(text) - len(text.lstrip(" \t"))]
    bare = plain_header(text[len(margin) :])
    if is_header(bare):
        return _parse_header(window, at, margin, bare)
    if at == window.head and is_header(window.at(at + 1) or ""):
        # The error was logged with this line, whose level is the trigger of other grammars too.
        return _parse_header(window, at + 1, "", window.lines[at + 1])
    if read_bare_frame(text) is not None and (fact := read_fact(window, at, floor)) is not None:
        return fact
    if not margin and (found := _TYPE_INSIDE.search(text)) is not None:
        return read_trace(window, at, "", text[found.start(1) :], sure=0.9, logged=False)
    return None


def _joined(lines: list[str]) -> Parsed | None:
    """Read the error of lines that had been joined: its first line may have other words above it."""
    inner = Window(lines, final=True)
    first = next((index for index, line in enumerate(lines) if line.startswith(EVENT)), 0)
    return _find(inner, first, 0)


def _read_other(window: Window, at: int, floor: int) -> Parsed | None:
    """Read what is printed without the word *at*, by the runtime itself, by a test runner or by PowerShell."""
    text = window.lines[at]
    if CATEGORY in text:
        return read_record(window, at, floor)
    if GOT in text:
        return read_native(window, at)
    if text.startswith(BARS):
        return read_concise(window, at, floor)
    if text.startswith(ENDED):
        return read_ended(window, at)
    if text.strip() == SECTION:
        return read_section(window, at)
    if text.strip() == MESSAGE:
        return read_failed(window, at)
    if text.strip() == PAGE:
        return read_fact(window, at, floor) or read_page(window, at, floor)
    if text.rstrip(" ").endswith(PAGE):
        return read_clocked(window, at, floor)
    return read_editor(window, at, floor)


def _parse_unhandled(window: Window, at: int, header: str) -> Parsed | None:
    """Read what a runtime printed of an error that nobody caught."""
    start = at
    if not header:
        # Mono and old runtimes print the error below the words.
        following = window.at(at + 1)
        if following is None or not (is_header(following) or _is_typed(window, at + 1, following)):
            return None
        start, header = at + 1, following
    elif not (is_header(header) or _is_typed(window, at, header)):
        return read_fault(window, at)
    extent = Reader(window, "").extent(header, start + 1)
    if not extent.has_frames and extent.end > start + LOOKAHEAD:
        # The words of the runtime are sure, so a message may be longer than where a first line is guessed.
        patient = Reader(window, "").extent(header, start + 1, MESSAGE_LINES)
        extent = patient if patient.has_frames else extent
    parsed = Parsed(build(extent, has_head=True), at, extent.end, handled=False, fatal=True)
    if not extent.has_frames and all(line.kind in (Kind.HEADER, Kind.TEXT) for line in extent.lines):
        said = stackless(window, start, header)
        parsed.root, parsed.end = said.root, said.end
    parsed.mechanism = "UnhandledException"
    if window.lines[at].startswith(EVENT):
        _add_wrappers(window, parsed)
    if start > at:
        parsed.end = Reader(window, "").repeated(start, extent.end)
        if not parsed.root.frames and not parsed.root.children and parsed.end == extent.end:
            parsed.confidence = 0.8
    return parsed


def _add_wrappers(window: Window, parsed: Parsed) -> None:
    """Put an error of the system's log of events into those below it: the innermost one stands first (BRG-1832)."""
    following = window.at(parsed.end + 1) if window.at(parsed.end) == "" else None
    while following is not None and following.startswith(EVENT) and parsed.root.frames:
        extent = Reader(window, "").extent(following[len(EVENT) :], parsed.end + 2)
        wrapper = build(extent, has_head=True)
        parsed.root.relation = Relation.CAUSE
        wrapper.children.append(parsed.root)
        parsed.root, parsed.end = wrapper, extent.end
        following = window.at(parsed.end + 1) if window.at(parsed.end) == "" else None


def _is_typed(window: Window, index: int, header: str) -> bool:
    """Return whether a line that is not surely a first line has frames below it."""
    return bool(read_header(header).type_name) and is_frame(window.at(index + 1) or "")


def _parse_header(window: Window, at: int, margin: str, header: str) -> Parsed | None:
    if not margin and (listed := read_calls(window, at)) is not None:
        return listed
    logged = (window.enclosed and at == 0) or (window.head >= 0 and at in (window.head, window.head + 1))
    return read_trace(window, at, margin, header, sure=1.0, logged=logged)


def _parse_frame(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error from one of its frames: the first line stands above, or is cut off."""
    lines, first = window.lines, at
    while first > floor and _is_inside(lines[first - 1]):
        first -= 1
    for index in range(first - 1, floor - 1, -1):
        text = lines[index]
        if (unhandled := read_unhandled(text)) is not None:
            return _parse_unhandled(window, index, unhandled)
        margin = text[: len(text) - len(text.lstrip(" \t"))]
        if is_header(plain := plain_header(text[len(margin) :])) and not text.startswith(ARROW):
            return _parse_header(window, index, margin, plain)
        if not text.strip() or _is_inside(text) or index < first - LOOKAHEAD:
            break
    if first > floor and holds_stack(lines[first - 1]):
        return read_element(window, first - 1, floor)
    if (
        first > floor
        and lines[first - 1].strip() == STACK_TITLE
        and (told := read_described(window, first - 1, floor)) is not None
    ):
        return told
    if first > floor and (named := _named(window, first - 1)) is not None:
        return named
    if first > floor and (inside := _TYPE_INSIDE.search(lines[first - 1])) is not None:
        return read_trace(window, first - 1, "", lines[first - 1][inside.start(1) :], sure=0.9, logged=False)
    if (fact := read_fact(window, first, floor)) is not None:
        return fact
    indent = len(lines[first]) - len(lines[first].lstrip(" "))
    extent = Reader(window, " " * max(indent - 3, 0)).extent(None, first)
    if sum(line.kind is Kind.FRAME and _is_own(line.text) for line in extent.lines) < 2:
        # One frame without anything around it is a quotation, not the rest of an error.
        return None
    root = build(extent, has_head=False)
    if root.frames and root.frames[0].function == _ASKED:
        # UEP-BRG-1974: a program that asks where it is prints frames without an error.
        return None
    return Parsed(root, first, extent.end, confidence=0.8)


def _is_own(text: str) -> bool:
    return is_frame(text) or read_bare_frame(text) is not None


def _named(window: Window, index: int) -> Parsed | None:
    """Read an error whose type does not end as types of errors do: frames stand right below it."""
    # The wrapper of an error behind an arrow was cut off.
    text = window.lines[index].removeprefix(ARROW)
    header = read_header(text.partition(ARROW)[0])
    if not header.type_name or "." not in header.type_name or " " in header.type_name:
        return None
    extent = Reader(window, "").extent(text, index + 1)
    if not extent.has_frames:
        return None
    has_head = text is window.lines[index]
    return Parsed(build(extent, has_head=has_head), index, extent.end, confidence=0.9)


def _is_inside(text: str) -> bool:
    return is_frame(text) or is_end(text) or is_previous(text) or read_bare_frame(text) is not None


def _continues(line: str) -> bool:
    bare = line.lstrip(" ")
    if bare.startswith("---"):
        return (
            is_end("   " + bare)
            or is_previous(bare)
            or inner_number(bare) is not None
            or bare.startswith(ARROW[1:])
        )
    return is_frame(line)


def _whole(window: Window) -> Parsed | None:
    """Read a text that is one first line and nothing else."""
    if (noted := read_noted(window)) is not None:
        return noted
    lines = [index for index, line in enumerate(window.lines) if line.strip()]
    if len(lines) != 1 or not is_header(text := window.lines[lines[0]]):
        return None
    header = read_header(text)
    if not header.type_name.startswith(OWN):
        return None
    return replace(stackless(window, lines[0], text), confidence=0.6)


DOTNET: Final = Grammar(
    stem="dotnet",
    language="csharp",
    triggers=(
        "Exception",
        "   at ",
        "  at ",
        ".cs:",
        ".fs:",
        ".vb:",
        "--- End of ",
        "Unhandled exception. ",
        "Exception Info: ",
        EDITOR,
        CATEGORY,
        BARS,
        BLOCK,
        GOT,
        MSBUILD,
        PAGE,
        MESSAGE,
        SECTION,
        *ENDED,
        "Error: ",
        ":Zeile ",
        ":ligne ",
        ":línea ",
        ":строка ",
        ":行",
        ": 行",
        "   於 ",
        "   bei ",
        "   à ",
        "   在 ",
        "   場所 ",
        "   en ",
        "   в ",
        MONO_FATAL,
        PROCESSING,
        "ERROR",
        "FATAL",
        "SEVERE",
    ),
    parse=_parse,
    continues=_continues,
    whole=_whole,
)
