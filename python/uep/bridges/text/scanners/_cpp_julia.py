"""What Julia prints of an exception that nobody caught: type and message, the frames below a heading, and what it answered.

UEP-BRG-1914 says what belongs to what. Reads one error.
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD, LOOKBACK
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._cpp_heads import signal_named
from uep.model import Frame, Relation

__all__ = [
    "OLDEST",
    "PROMPT",
    "SIGNAL",
    "STACKTRACE",
    "read_answered",
    "read_frames",
    "read_julia",
    "read_oldest",
    "read_raised",
    "read_signal",
]

STACKTRACE: Final = "Stacktrace:"
SIGNAL: Final = ("signal (", "] signal ")
_SIGNAL: Final = re.compile(
    r"(?:\[[0-9]{1,10}\] )?(?P<text>signal (?:\((?P<number>[0-9]{1,2})(?:\.[0-9]{1,6})?\)|(?P<plain>[0-9]{1,2})(?: \(-?[0-9]{1,6}\))?): [A-Z][^\n]{1,80})",
    re.ASCII,
)
OLDEST: Final = ".jl:"
PROMPT: Final = "julia> "
_OLDEST: Final = re.compile(
    r" (?:in |\[inlined code\] (?=from ))(?:(?P<name>\S[^\n]{0,4000}?) at |from )(?P<file>[^\n:]{1,1000})(?::(?P<line>[0-9]{1,9})|(?= \(unknown line\)))(?: \(unknown line\))?(?P<inlined> \[inlined\])?"
)
_LOADING: Final = re.compile(r"while loading [^\n]{1,1000}, in expression starting on line [0-9]{1,9}")
_FENCE: Final = "```"
_CALLED: Final = re.compile(rf"\s*{STACKTRACE}\s*| in \S.* at ")
_CANDIDATES: Final = "Closest candidates are:"
_STARTED: Final = ("in expression starting at ", "while loading ")
_NATIVE: Final = re.compile(
    r"(?P<name>\S[^\n]{0,65536}?) at (?P<file>[^\n]{1,1000}?)(?::(?P<line>[0-9]{1,9})| \(unknown line\))(?P<inlined> \[inlined\])?"
)
_NAMELESS: Final = re.compile(r"unknown function \(ip: (?:0x)?(?P<address>[0-9a-f]{1,16})\)[^\n]{0,1000}")
_ERROR: Final = "ERROR: "
_CAUSED: Final = "caused by: "
_EXPRESSION: Final = "in expression starting at "
_WRAPPERS: Final = re.compile(r"(?:LoadError: |InitError: |TaskFailedException\n\n? {4}nested task error: )*")
_TYPE: Final = re.compile(
    r"(?P<type>[A-Z][\w.]{1,120}(?:Error|Exception|Failed))(?:\{[^{}\n]{0,200}\})?(?:: |\Z|(?=\())"
)
_CALL: Final = re.compile(r" {1,4}\[(?P<number>[0-9]{1,6})\] (?P<text>\S[^\n]{0,65536})")
_OLD: Final = re.compile(
    r"(?P<name>.{1,65536}?) at (?P<file>[^\n]{1,1000}?):(?P<line>[0-9]{1,9})(?P<inlined> \[inlined\])?(?: \(repeats (?P<times>[0-9]{1,9}) times\))?"
)
_REPEATS: Final = re.compile(r" \(repeats ([0-9]{1,9}) times\)$")
_PLACE: Final = re.compile(
    r" {3,8}@ (?:(?P<module>[A-Za-z_][\w.!]{0,200}) )?(?P<file>\S[^\n]{0,1000}?):(?P<line>[0-9]{1,9})(?P<inlined> \[inlined\])?"
)


def read_julia(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the exception above the heading of a stack, and those that it answered below."""
    if window.lines[at].strip() != STACKTRACE or (window.at(at + 1) or "").find("[1] ") not in range(1, 5):
        return None
    start = _start(window, at, floor)
    if start is None:
        return None
    root, end = _chain(window, start, at)
    while (line := window.at(end)) is not None and line.startswith(_EXPRESSION):
        end += 1
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, start, end, 1.0, language="julia", handled=False, mechanism="toplevel")


def read_raised(window: Window, start: int) -> Raised:
    """Return the exception that begins at a line, with its calls, where some are told."""
    lines = window.lines
    heading = next((at for at in range(start, len(lines)) if lines[at].strip() == STACKTRACE), len(lines))
    return _chain(window, start, heading)[0]


def _chain(window: Window, start: int, at: int) -> tuple[Raised, int]:
    """Return the exception above a heading with those that it answered, and the line below the last one."""
    root = _raised("\n".join(window.lines[start:at]).rstrip("\n"))
    root.frames, end = read_frames(window, at + 1)
    current = root
    for _ in range(MAX_SCAN_NODES):
        caused = _next_cause(window, end)
        if caused is None:
            break
        begin, heading = caused
        cause = _raised("\n".join(window.lines[begin:heading])[len(_CAUSED) :].rstrip("\n"))
        cause.relation = Relation.CAUSE
        cause.frames, end = read_frames(window, heading + 1)
        current.children.append(cause)
        current = cause
    return root, end


def read_signal(window: Window, at: int) -> Parsed | None:
    """Read a signal that ended Julia: the calls stand below the expression that was evaluated (UEP-BRG-2153)."""
    head = _SIGNAL.fullmatch(window.lines[at].rstrip())
    if head is None or not (window.at(at + 1) or "").startswith(_STARTED):
        return None
    signal = signal_named(f"signal {head['number'] or head['plain']}")
    root = Raised(signal, head["text"], notes=[window.lines[at + 1].rstrip()])
    if signal:
        root.codes.append(("posix.signal", signal, ""))
    index = at + 2
    while (line := window.at(index)) is not None and (frame := _native(line.rstrip())) is not None:
        if len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(frame)
        index += 1
    if line is not None and line.startswith("Allocations: "):
        index += 1
    if window.capped and index >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, at, index, language="julia", handled=False, fatal=True, mechanism="signal")


def read_oldest(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the exception above the calls that Julia before 0.6 put behind ``in`` (UEP-BRG-2634)."""
    if _OLDEST.fullmatch(window.lines[at].rstrip()) is None:
        return None
    first, least = at, max(floor, at - LOOKBACK)
    while first > least and _OLDEST.fullmatch(window.lines[first - 1].rstrip()) is not None:
        first -= 1
    start = _start(window, first, floor)
    if start is None:
        return None
    root, index = _raised("\n".join(window.lines[start:first]).rstrip("\n")), first
    while (line := window.at(index)) is not None and (found := _OLDEST.fullmatch(line.rstrip())) is not None:
        if len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(_oldest(found))
        index += 1
    if line is not None and _LOADING.fullmatch(line.rstrip()) is not None:
        index += 1
    if window.capped and index >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, start, index, language="julia", handled=False, mechanism="toplevel")


def _oldest(found: re.Match[str]) -> Frame:
    text = (found["name"] or "").rstrip()
    name = text.partition("(")[0] or text
    return Frame(
        function=name,
        raw_function=text if text != name else "",
        file=found["file"] if found["line"] else "",
        package="" if found["line"] else found["file"],
        line=int(found["line"] or 0),
        inlined=not text or found["inlined"] is not None,
    )


def read_answered(window: Window) -> Parsed | None:
    """Read the one exception with which Julia's prompt answers a line, where no calls stand below it (UEP-BRG-2635)."""
    lines = window.lines
    asked = [at for at, line in enumerate(lines[:-1]) if line.startswith(PROMPT)]
    said = [at + 1 for at in asked if lines[at + 1].startswith(_ERROR)]
    if len(said) != 1 or any(_CALLED.match(line) for line in lines):
        return None
    start = end = said[0]
    while end < len(lines) and lines[end].strip() and not lines[end].startswith((PROMPT, _FENCE)):
        end += 1
    root = _raised("\n".join(line.rstrip() for line in lines[start:end]))
    return Parsed(root, start, end, 0.95, language="julia", handled=False, mechanism="toplevel")


def _native(line: str) -> Frame | None:
    if (found := _NAMELESS.fullmatch(line)) is not None:
        return Frame(address=str(int(found["address"], 16)))
    found = _NATIVE.fullmatch(line)
    if found is None:
        return None
    is_image = found["line"] is None
    return Frame(
        function=found["name"],
        file="" if is_image else found["file"],
        package=found["file"] if is_image else "",
        line=int(found["line"] or 0),
        inlined=bool(found["inlined"]),
    )


def _start(window: Window, at: int, floor: int) -> int | None:
    """Return the first line of the message: behind ``ERROR:``, the record of the log, or what stands above without a gap."""
    first = max(floor, at - LOOKBACK)
    for index in range(at - 1, first - 1, -1):
        if window.lines[index].startswith(_ERROR):
            return index
    if first <= window.head < at:
        return window.head
    index = at - 1
    while index >= first and not window.lines[index].strip():
        index -= 1
    if index < first:
        return None
    while index > first and (window.lines[index - 1].strip() or window.lines[index].startswith(_CANDIDATES)):
        index -= 1
    return index if _TYPE.match(_WRAPPERS.sub("", window.lines[index], count=1)) else None


def _raised(text: str) -> Raised:
    """Return an exception without the loading that passed it on; ``error`` makes one whose type is not printed."""
    text = text.removeprefix(_ERROR)
    text = text[_WRAPPERS.match(text).end() :]  # type: ignore[union-attr]
    found = _TYPE.match(text)
    return Raised("", text) if found is None else Raised(found["type"], text[found.end() :])


def read_frames(window: Window, index: int) -> tuple[list[Frame], int]:
    """Return the calls that begin at a line, and the line below them."""
    frames, number = list[Frame](), 1
    while (line := window.at(index)) is not None:
        call = _CALL.fullmatch(line.rstrip())
        if call is None or int(call["number"]) != number:
            break
        place = _PLACE.fullmatch((window.at(index + 1) or "").rstrip())
        if len(frames) < MAX_SCAN_FRAMES:
            frames.append(_frame(call["text"], place))
        number, index = number + 1, index + 1 + (place is not None)
    return frames, index


def _frame(text: str, place: re.Match[str] | None) -> Frame:
    """Return a frame; Julia before 1.6 put the place on the line of the function."""
    times, module = 1, ""
    if place is None:
        found = _OLD.fullmatch(text)
        times = int((found["times"] if found is not None else None) or 1)
        text = found["name"] if found is not None else text
    else:
        found, module = place, place["module"] or ""
        if (repeats := _REPEATS.search(text)) is not None:
            times, text = int(repeats[1]), text[: repeats.start()]
    name = text.partition("(")[0] if not text.startswith("(") else text
    return Frame(
        function=name,
        raw_function=text if text != name else "",
        module=module,
        file=found["file"] if found is not None else "",
        line=int(found["line"]) if found is not None else 0,
        inlined=found is not None and bool(found["inlined"]),
        repeat=times - 1,
    )


def _next_cause(window: Window, index: int) -> tuple[int, int] | None:
    """Return the line of the next exception of the stack and that of its heading.

    The expression that was loaded may stand above it (UEP-BRG-3017).
    """
    while (window.at(index) or "").startswith(_EXPRESSION):
        index += 1
    if window.at(index) == "":
        index += 1
    if not (window.at(index) or "").startswith(_CAUSED):
        return None
    for heading in range(index + 1, index + LOOKAHEAD):
        line = window.at(heading)
        if line is None:
            break
        if line.strip() == STACKTRACE:
            return index, heading
    return None
