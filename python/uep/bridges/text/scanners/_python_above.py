"""Errors that say type and message elsewhere than below the frames: Streamlit's page, Azure Functions, FreeCAD. Reads one error."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._python_flat import frame_lines
from uep.bridges.text.scanners._python_lines import (
    HEADER,
    frame_of,
    innermost,
    is_certain_type,
    is_frame,
    is_place,
    read_type,
)
from uep.bridges.text.scanners._python_reader import Node, Reader
from uep.bridges.text.scanners._python_spaced import Squeezed
from uep.model import Frame

__all__ = [
    "close_quote",
    "open_above",
    "parse_azure",
    "parse_report",
    "parse_streamlit",
    "take_message",
    "take_type_above",
]

_MESSAGE_LINES: Final = 16
_MARGIN: Final = "  "
_MARKS: Final = "^~ "
_SOME: Final = 2
_COMMAND: Final = "Running the Python command '"
_STACK: Final = "Stack:"
_TOLD: Final = "Exception: "
_REPORT: Final = "## Stack Trace"
_REPORT_TYPE: Final = "- **Exception Type:** "
_REPORT_MESSAGE: Final = "- **Exception Message:** "
_JOINED: Final = f"Result: Failure {_TOLD}"


def parse_azure(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error whose first frame stands behind the word of Azure's worker at a line (UEP-BRG-1803)."""
    if not window.lines[at].startswith(_STACK):
        return _parse_joined(window, at)
    start = next(
        (
            index
            for index in range(at - 1, max(floor, at - _MESSAGE_LINES) - 1, -1)
            if window.lines[index].startswith(_TOLD)
        ),
        None,
    )
    header = None if start is None else read_type(window.lines[start][len(_TOLD) :])
    made = Squeezed(window, _behind_word(window, at))
    frames, end = Reader(made, "").frames(0, 0)
    if start is None or header is None or not frames:
        return None
    raised = Raised(header[0], "\n".join([header[1], *window.lines[start + 1 : at]]))
    _put_frames(raised, frames)
    return Parsed(raised, start, made.places[end - 1] + 1, mechanism="azure-functions")


def _parse_joined(window: Window, at: int) -> Parsed | None:
    """Read an error of Azure's worker whose lines blanks joined to one."""
    told, _, stack = window.lines[at].partition(f" {_STACK}")
    header = read_type(told.partition(_JOINED)[2]) if stack and _JOINED in told else None
    if header is None:
        return None
    frames, _ = Reader(Window(frame_lines(stack), final=True), "").frames(0, 0)
    raised = Raised(*header)
    _put_frames(raised, frames)
    return Parsed(raised, at, at + 1, mechanism="azure-functions") if frames else None


def _behind_word(window: Window, at: int) -> Iterator[tuple[str, int]]:
    """Yield the lines from the first frame on and where each of them stands."""
    yield _MARGIN + window.lines[at][len(_STACK) :].strip(), at
    while window.has(at := at + 1):
        yield window.lines[at], at


def _put_frames(raised: Raised, printed: list[Frame]) -> None:
    """Give an error the innermost of its frames, and count the others."""
    raised.frames, raised.dropped = innermost(printed)
    raised.dropped_after = len(raised.frames) if raised.dropped else 0


def parse_streamlit(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error whose word before the frames stands at a line (UEP-BRG-1732)."""
    start = _start(window, at, floor)
    frames, end = _frames(window, at + 1)
    if not frames or (start is None and len(frames) < _SOME):
        return None
    header = read_type(window.lines[start]) if start is not None else None
    raised = Raised(cuts=[Cut.TAIL])
    if start is not None and header is not None:
        raised = Raised(header[0], "\n".join([header[1], *window.lines[start + 1 : at]]))
    elif is_certain_type(window.at(end) or ""):
        return None
    else:
        start = at  # UEP-BRG-2210: who copied the page left the type out, or has it in the words above.
    _put_frames(raised, frames)
    return Parsed(raised, start, end, mechanism="streamlit")


def parse_report(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error of a report of ComfyUI, the first of whose frames stands at a line (UEP-BRG-2024)."""
    lines, back = window.lines, at - 1
    while back >= floor and (not lines[back].strip() or lines[back].startswith("```")):
        back -= 1
    if back < floor or lines[back] != _REPORT:
        return None
    told = next(
        (
            index
            for index in range(back - 1, max(floor, back - _MESSAGE_LINES) - 1, -1)
            if lines[index].startswith(_REPORT_TYPE)
        ),
        None,
    )
    if told is None or not lines[told + 1].startswith(_REPORT_MESSAGE):
        return None
    made = Squeezed(window, _unspaced(window, at))
    frames, end = Reader(made, "").frames(0, 0)
    message = "\n".join([lines[told + 1][len(_REPORT_MESSAGE) :], *lines[told + 2 : back]]).rstrip("\n ")
    raised = Raised(lines[told][len(_REPORT_TYPE) :].strip(), message)
    _put_frames(raised, frames)
    return Parsed(raised, told, made.places[end - 1] + 1, mechanism="comfyui") if frames else None


def _unspaced(window: Window, at: int) -> Iterator[tuple[str, int]]:
    """Yield the lines that are not blank and where each of them stands."""
    while window.has(at):
        if window.lines[at].strip():
            yield window.lines[at], at
        at += 1


def _start(window: Window, at: int, floor: int) -> int | None:
    """Return the line of the type: the message goes on to the word before the frames."""
    for index in range(at - 1, max(floor, at - _MESSAGE_LINES) - 1, -1):
        if not window.lines[index].strip():
            return None
        if is_certain_type(window.lines[index]):
            return index
    return None


def _frames(window: Window, index: int) -> tuple[list[Frame], int]:
    """Return the frames at a line, outermost first, and the index after them; they have no margin."""
    found = list[Frame]()
    while (text := window.at(index)) is not None:
        place = _MARGIN + text.strip()
        if not is_frame(place) or not is_place(place):
            break
        source, index = "", index + 1
        while (below := window.at(index)) is not None and _is_source(window, index, source):
            source, index = source or below, index + 1
        found.append(frame_of(place, source))
    return found, index


def _is_source(window: Window, index: int, source: str) -> bool:
    """Return whether a line is the source of the frame above it, or marks below that; it may have lost its indentation."""
    text = window.lines[index]
    if not text.strip() or _is_next(text):
        return False
    following = window.at(index + 1)
    is_above = not source and (not following or _is_next(following) or not following.strip(_MARKS))
    return text.startswith(_MARGIN) or not text.strip(_MARKS) or is_above


def _is_next(text: str) -> bool:
    return is_frame(_MARGIN + text.strip())


def take_message(window: Window, parsed: Parsed, above: str) -> None:
    """Take the message of an error without a type from below the frames, where FreeCAD's report view has it (UEP-BRG-1812)."""
    if not (above.endswith("' failed:") and _COMMAND in above) or Cut.TAIL not in parsed.root.cuts:
        return
    index = parsed.end + (window.at(parsed.end) == "")
    text = window.at(index)
    if text and HEADER not in text:
        parsed.root.message, parsed.end = text, index + 1
        parsed.root.cuts.remove(Cut.TAIL)


def take_type_above(parsed: Parsed, text: str) -> None:
    """Take the type from the line above, where AWS Lambda's runtime and fuzzers print it instead of below the frames (UEP-BRG-2993)."""
    found = read_type(text) if is_certain_type(text) else None
    if found is not None and Cut.TAIL in parsed.root.cuts:
        parsed.root.type_name, parsed.root.message = found
        parsed.root.cuts.remove(Cut.TAIL)
        parsed.start -= 1


def open_above(window: Window, at: int, floor: int) -> str:
    """Return the backtick that begins the line above a header and is open there, "" for none."""
    above = window.lines[at - 1] if at > floor else ""
    return "`" if above[:1] == "`" and above.count("`") == 1 and len(above) > 1 else ""


def close_quote(node: Node, mark: str) -> Node:
    """End a message where the mark stands that was opened directly before the header (BRG-1733)."""
    lines = node.raised.message.split("\n")
    closing = next((index for index, line in enumerate(lines) if line.endswith(mark)), None)
    if closing is None or node.raised.is_group:
        return node
    node.raised.message = "\n".join([*lines[:closing], lines[closing].removesuffix(mark)]).rstrip("\n")
    return Node(node.raised, node.end - (len(lines) - 1 - closing))
