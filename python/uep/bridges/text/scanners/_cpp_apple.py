"""What Apple's runtimes and crash reporters print: crash reports, uncaught exceptions of Objective-C, fatal errors of Swift.

UEP-BRG-1902 to UEP-BRG-1904 are the rules. Reads one error.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD, LOOKBACK
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._cpp_crashes import Report, find_stacks, read_addresses, read_crash
from uep.bridges.text.scanners._cpp_frames import native_frame, read_block, read_symbols
from uep.bridges.text.scanners._cpp_numbered import read_numbered, read_numbered_stack
from uep.model import Frame

__all__ = ["APPLE", "read_apple"]

_TYPE: Final = "Exception Type: "
_REASON: Final = "Terminating app due to uncaught exception '"
_STARS: Final = "*** "
_FATAL: Final = "Fatal Exception: "
_CURRENT: Final = "Current stack trace:"
_NIL: Final = "nexpectedly found nil while "
APPLE: Final = (_TYPE, _REASON, "rashed:", ".swift:", ".swift, line ", _FATAL, _CURRENT, _NIL)
_REPORT: Final = re.compile(
    r"Exception Type: +(?P<type>EXC_[A-Z_]{3,40}|SIG[A-Z]{2,6}(?=$| ))(?: \((?P<signal>SIG[A-Z]{2,6})\))?[^\n]{0,200}",
    re.ASCII,
)
_CRASHED: Final = re.compile(
    r"Thread (?P<id>[0-9]{1,7}) Crashed:(?:: {0,4}[^\n]{0,300}| {1,4}Dispatch queue: [^\n]{1,200})?|(?:#?[0-9]{1,4}\. )?Crashed: (?P<queue>[\w.#() -]{1,120})",
    re.ASCII,
)
_FACTS: Final = (
    "Exception Subtype:",
    "Exception Message:",
    "Exception Reason:",
    "Exception Codes:",
    "Termination Reason:",
)
_CODES: Final = ("Exception Codes:", "Exception Subtype:", "Termination Signal:", "Termination Reason:")
_FAR: Final = 1024
_SPECIFIC: Final = ("Application Specific Information:", "Application Specific Backtrace 0:")
_BY: Final = re.compile(
    r"(?:Crashed Thread|Triggered by Thread): +([0-9]{1,7})(?:  ?[^\n]{0,200})?", re.ASCII
)
_DATE: Final = "Date/Time: "
_KIND: Final = re.compile(
    r"(?:#?[0-9]{1,4}\. )?(?P<type>EXC_[A-Z_]{3,40})(?: (?P<text>[^\n]{1,200}))?", re.ASCII
)
_NAMED: Final = re.compile(r"Fatal Exception: (?P<type>[A-Za-z_][\w.]{1,120})", re.ASCII)
_THROWN: Final = re.compile(
    r"(?:\*\*\* )?Terminating app due to uncaught exception '(?P<type>[^'\n]{1,200})', reason: '(?P<text>[^\n]*)"
)
_STACK: Final = "*** First throw call stack:"
_ABI: Final = (
    "libc++abi",
    "terminating with uncaught exception of type ",
    "terminating due to uncaught exception of type ",
)
_KINDS: Final = r"(?P<type>Fatal error|fatal error|Precondition failed|Assertion failed|precondition failed|assertion failed)"
_SWIFT: Final = (
    re.compile(
        rf"(?P<file>[^\s:][^:\n]{{0,400}}\.swift):(?P<line>[0-9]{{1,9}}): {_KINDS}(?:: (?P<text>[^\n]*))?"
    ),
    re.compile(
        rf"{_KINDS}(?:: (?P<text>[^\n]*?))?: file (?P<file>[^\n]{{1,400}}\.swift), line (?P<line>[0-9]{{1,9}})"
    ),
)
_NAMELESS: Final = re.compile(
    r"(?P<text>[Uu]nexpectedly found nil while (?:implicitly )?unwrapping an Optional value): file (?P<file>[^\n]{1,400}\.swift), line (?P<line>[0-9]{1,9})"
)
"""A fatal error of Swift whose first words were not copied (UEP-BRG-2770)."""

_COUNTED: Final = re.compile(r"([0-9]{1,6}) +\S")
_PLACELESS: Final = re.compile(rf"{_KINDS}: (?P<text>[^\n]{{1,4096}})")
_UNPLACED: Final = re.compile(
    r"(?P<type>[Ff]atal error): (?P<text>[Uu]nexpectedly found nil while (?:implicitly )?unwrapping an Optional value)"
)
_NEAR: Final = 12


def read_apple(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error whose first line stands at a line, or that has its crashed thread there."""
    line = window.lines[at]
    if line.startswith(_TYPE):
        return _report(window, at, floor)
    if (begin := line.find(_REASON)) >= 0:
        stars = begin - len(_STARS)
        return _exception(window, at, stars if stars >= 0 and line.startswith(_STARS, stars) else begin)
    if line.startswith(_FATAL):
        return _named(window, at)
    if (found := next((match for pattern in _SWIFT if (match := pattern.fullmatch(line))), None)) is not None:
        return _swift(window, at, found)
    if line.startswith(_CURRENT):
        return _traced(window, at, floor)
    if (bare := _UNPLACED.fullmatch(line.rstrip())) is not None:
        # UEP-BRG-2529: a program that was built to be released does not know the place.
        root = Raised(bare["type"], bare["text"])
        traced = _traced(window, at + 1, at) if (window.at(at + 1) or "").startswith(_CURRENT) else None
        plain = Parsed(root, at, at + 1, language="swift", handled=False, fatal=True, mechanism="trap")
        return traced or plain
    if (nameless := _NAMELESS.fullmatch(line.rstrip())) is not None:
        place = native_frame("", file=nameless["file"], line=nameless["line"])
        root = Raised("Fatal error", nameless["text"], [place])
        return Parsed(root, at, at + 1, language="swift", handled=False, fatal=True, mechanism="trap")
    return _cut_report(window, at, floor)


# --- crash reports ----------------------------------------------------------------------------------------------------


def _report(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a crash report from the type of its exception on (UEP-BRG-1902)."""
    found = _REPORT.fullmatch(window.lines[at].rstrip())
    if found is None:
        return None
    report = find_stacks(window, at + 1) or _without_stacks(window, at)
    if report is None:
        return None
    root = Raised(found["type"], _said(window, at, report.end), report.frames)
    if signal := found["signal"] or (found["type"] if found["type"].startswith("SIG") else ""):
        # UEP-BRG-2998: PLCrashReporter names the signal alone.
        root.codes.append(("posix.signal", signal, ""))
    parsed = _parsed(window, at, root, report)
    for line in window.lines[max(floor, at - LOOKBACK) : at]:
        if line.startswith(_DATE):
            parsed.stamp = line[len(_DATE) :].strip()
    if not parsed.thread_id:
        by = next(
            (
                match
                for line in window.lines[max(floor, at - LOOKBACK) : report.end]
                if (match := _BY.fullmatch(line))
            ),
            None,
        )
        parsed.thread_id = by[1] if by is not None else ""
    return parsed


def _without_stacks(window: Window, at: int) -> Report | None:
    """Return what is left of a report whose stacks were cut off, None where they follow further down (UEP-BRG-2534)."""
    end = at + 1
    for index in range(at + 1, at + _FAR):
        line = window.at(index)
        if line is None:
            break
        if _THROWN.search(line) is not None or _CRASHED.fullmatch(line.rstrip()) is not None:
            return None
        if line.startswith(_CODES) and index - at < _NEAR:
            end = index + 1
        elif end > at + 1 and line.rstrip() in _SPECIFIC and index - end < LOOKAHEAD:
            while (window.at(index + 1) or "").strip():
                index += 1
            end = index + 1
    return Report([], end, "", "", [], []) if end > at + 1 else None


def _said(window: Window, at: int, end: int) -> str:
    """Return what the application said, else how the report describes the exception."""
    texts = dict[str, str]()
    index = at + 1
    while index < min(end, at + LOOKAHEAD):
        line = window.lines[index].rstrip()
        if line in _SPECIFIC:
            start = index + 1
            while index + 1 < end and window.lines[index + 1].strip():
                index += 1
            return "\n".join(text.rstrip() for text in window.lines[start : index + 1])
        for fact in _FACTS:
            if line.startswith(fact):
                texts.setdefault(fact, line[len(fact) :].strip())
        index += 1
    return next((texts[fact] for fact in _FACTS if fact in texts), "")


def _cut_report(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a crashed thread whose report does not stand above it: its beginning is missing, or Crashlytics wrote it."""
    found = _CRASHED.fullmatch(window.lines[at].rstrip())
    if found is None or not read_numbered_stack(window, at + 1)[0]:
        return None
    report = find_stacks(window, at)
    if report is None:
        return None
    root = Raised(frames=report.frames)
    # The console of Crashlytics shows the thread and the type once more above a blank line.
    is_shown = at - 3 >= floor and not window.lines[at - 1] and window.lines[at - 3] == window.lines[at]
    is_apart = at - 2 >= floor and not window.lines[at - 1]
    above = at - 2 if is_shown or is_apart else at - 1
    kind = _KIND.fullmatch(window.lines[above].rstrip()) if above >= floor else None
    if kind is not None:
        root.type_name, root.message = kind["type"], kind["text"] or ""
    else:
        root.cuts.append(Cut.HEAD)
    told = _told_above(window, at, floor) if kind is None else at
    if told < at:
        # UEP-BRG-3190: Sentry knows no type of a panic.
        root.message = _said(window, told - 1, at)
    start = told if kind is None else above - is_shown
    parsed = _parsed(window, start, root, report)
    return parsed if found["queue"] is None else replace(parsed, thread=found["queue"])


def _told_above(window: Window, at: int, floor: int) -> int:
    """Return the line with the heading of what the application said, that of the crashed thread where there is none above."""
    above = range(at - 1, max(floor, at - _NEAR) - 1, -1)
    return next((index for index in above if window.lines[index].rstrip() in _SPECIFIC), at)


def _parsed(window: Window, start: int, root: Raised, report: Report) -> Parsed:
    if not report.frames or (window.capped and report.end >= len(window.lines)):
        root.cuts.append(Cut.TAIL)
    return Parsed(
        root,
        start,
        report.end,
        1.0,
        thread_id=report.thread_id,
        thread=report.thread,
        threads=report.others,
        handled=False,
        fatal=True,
        mechanism="signal",
    )


# --- exceptions of Objective-C ----------------------------------------------------------------------------------------


def _exception(window: Window, at: int, begin: int) -> Parsed | None:
    """Read an exception that nobody caught, with the stack it was thrown from (UEP-BRG-1903); behind other words it has one."""
    found = _THROWN.fullmatch(window.lines[at], begin)
    if found is None:
        return None
    lines, end = [found["text"]], at + 1
    for index in range(at + 1, at + LOOKAHEAD):
        if (line := window.at(index)) is None:
            break
        if line.startswith(_STACK):
            lines, end = [found["text"], *window.lines[at + 1 : index]], index + 1
            break
    root = Raised(found["type"], "\n".join(lines).rstrip().removesuffix("'"))
    if end > at + 1 or (window.at(end) or "").startswith("("):
        root.frames, end = _throw_stack(window, end)
    if begin and not root.frames:
        return None
    while (line := window.at(end)) is not None and line.startswith(_ABI):
        end += 1
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(
        root, at, end, 1.0, language="objective-c", handled=False, fatal=True, mechanism="terminate"
    )


def _throw_stack(window: Window, index: int) -> tuple[list[Frame], int]:
    """Return the frames between parentheses: addresses alone, or a line for each of them."""
    line = window.at(index)
    if line is not None and (frames := read_addresses(line)):
        return frames, index + 1
    if line is None or line.strip() != "(":
        return [], index
    frames, end = read_numbered_stack(window, index + 1)
    return frames, end + (bool(frames) and (window.at(end) or "").strip() == ")")


def _named(window: Window, at: int) -> Parsed | None:
    """Read an exception as Crashlytics lists it: its name, what it says, and the stack, with or without the name again."""
    found = _NAMED.fullmatch(window.lines[at].rstrip())
    if found is None:
        return None
    for index in range(at + 1, at + _NEAR):
        frames, end = read_numbered_stack(window, index)
        if not frames:
            if window.at(index) is None:
                break
            continue
        said = [line for line in window.lines[at + 1 : index] if line.strip() and line != window.lines[at]]
        root = Raised(found["type"], "\n".join(said), frames)
        # Flutter hands the errors of its framework to Crashlytics.
        is_dart = all(frame.file.endswith(".dart") for frame in frames)
        language, mechanism = ("dart", "flutter") if is_dart else ("objective-c", "terminate")
        return Parsed(root, at, end, 1.0, language=language, handled=False, fatal=True, mechanism=mechanism)
    return None


# --- fatal errors of Swift --------------------------------------------------------------------------------------------


def _swift(window: Window, at: int, found: re.Match[str]) -> Parsed:
    """Read a fatal error of Swift, with the stack that its runtime or a crash reporter printed below it (UEP-BRG-1904)."""
    place = native_frame("", file=found["file"], line=found["line"])
    root = Raised(found["type"], found["text"] or found["type"], [place])
    parsed = Parsed(root, at, at + 1, 1.0, language="swift", handled=False, fatal=True, mechanism="trap")
    index = at + 1
    while index < at + _NEAR and (line := window.at(index)) is not None:
        if line.startswith(_CURRENT):
            frames, end = _current(window, index + 1)
            root.frames = frames or root.frames
            return replace(parsed, end=end)
        crash = read_crash(window, index, at) if "crashed: " in line else None
        if crash is None and _CRASHED.fullmatch(line.rstrip()) is not None:
            crash = _cut_report(window, index, index)
        if crash is not None:
            root.frames, root.codes, root.notes = crash.root.frames, crash.root.codes, crash.root.notes
            root.attributes["swift.location"] = f"{place.file}:{place.line}"
            return replace(
                parsed, end=crash.end, thread_id=crash.thread_id, thread=crash.thread, threads=crash.threads
            )
        index += 1
    return parsed


def _traced(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the stack of an older runtime of Swift below a fatal error without a place (UEP-BRG-1904)."""
    found = _PLACELESS.fullmatch(window.lines[at - 1].rstrip()) if at > floor else None
    frames, end = _current(window, at + 1)
    if found is None or not frames:
        return None
    root = Raised(found["type"], found["text"], frames)
    return Parsed(root, at - 1, end, language="swift", handled=False, fatal=True, mechanism="trap")


def _current(window: Window, index: int) -> tuple[list[Frame], int]:
    """Return the frames that the runtime prints of itself: numbered, or as backtrace_symbols spells them."""
    line = window.at(index)
    if line is not None and line.startswith("/"):
        return read_block(window, index, read_symbols)
    frames, end = list[Frame](), index
    while (line := window.at(end)) is not None and (number := _COUNTED.match(line)) is not None:
        # The runtime leaves out frames of its own.
        frame = read_numbered(line.rstrip(), int(number[1]))
        if frame is None:
            break
        frames.append(frame)
        end += 1
    return frames, end
