"""What the JVM prints when it dies itself: HotSpot's report of a signal or an internal error, on the console or as a file.

Every line of the first block begins with a number sign. The file goes on with the current thread, whose native
frames hold the Java frames as well (UEP-BRG-1707).
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._cpp_names import plain_name
from uep.model import Frame

__all__ = ["DIED", "HANDLER", "NO_MEMORY", "UNHANDLED", "parse_died", "parse_thrown", "parse_unhandled"]

DIED: Final = " fatal error has been detected by the Java Runtime Environment:"
HANDLER: Final = " thrown from the UncaughtExceptionHandler in thread "
_THROWN: Final = re.compile(
    r'Exception: ([\w$.]{1,200}) thrown from the UncaughtExceptionHandler in thread "([^\n]{0,300})"'
)
_DIED: Final = re.compile(rf"(?:#? ?A)?{DIED} ?")
_FAULT: Final = re.compile(
    r" {0,4}((?:EXCEPTION_[A-Z_]{3,60}|SIG[A-Z]{2,6}) \(0x[0-9a-f]{1,16}\) at pc=0x.*)"
)
"""What happened, where a page took the number signs for those of headings."""
UNHANDLED: Final = "Type="
NO_MEMORY: Final = "# There is insufficient memory for the Java Runtime Environment to continue."
_FRAME_TITLE: Final = "# Problematic frame:"
_ENDS: Final = (
    "# JRE version:",
    _FRAME_TITLE,
    "# An error report file",
    "# Possible ",
    "# If you would like",
)
_SECTION: Final = "---------------  "
_TITLES: Final = ("Native frames:", "Java frames:")
_MORE: Final = "...<more frames>..."
_NATIVE: Final = re.compile(r"[CVA]  \[([^\]\n]{1,300}?)\+0x[0-9a-f]{1,16}\](?:  (.{1,2000}?))?", re.ASCII)
_COMPILED: Final = re.compile(
    r"(?:j|J [0-9]{1,9}(?:%?!? c[12]|%?!? jvmci)?) +([^\s(]{1,500})(\([^)\s]{0,2000}\)[^\s+]{1,500})(?:\+[0-9]{1,6})?(?: ([\w.]{1,120}@[\w.+-]{1,60}))?(?: .{0,300})?",
    re.ASCII,
)
_STUB: Final = re.compile(r"v  (~\S.{0,300})")
_OFFSET: Final = re.compile(r"\+0x[0-9a-f]{1,16}$", re.ASCII)
_THREAD: Final = re.compile(
    r'Current thread \(0x[0-9a-f]{1,16}\):  \w{1,80} "([^\n]{0,300})" .{0,40}\[[^\n]{0,80}\bid=([0-9]{1,12})'
)
_TYPE: Final = re.compile(r"Type=(.{1,100}?) (vmState=0x[0-9a-f]{1,16})")
_SIGNAL: Final = re.compile(r"(?<![\w])Signal_Number=([0-9a-f]{8})")
_SIGNALS: Final = {4: "SIGILL", 6: "SIGABRT", 8: "SIGFPE", 11: "SIGSEGV"}
"""The signals of faults that have one number everywhere."""

_REGISTERS: Final = re.compile(r"[\w/]{1,40}(?:=| [0-9a-f]{4,16} \(f: )")
_RULE: Final = "-----------"
_CALL: Final = re.compile(
    r"(?:(\S.{0,1000}?)\+0x[0-9a-f]{1,16} )?\(0x([0-9A-F]{1,16}) \[(\S{1,300}?)\+0x[0-9a-f]{1,16}\]\)"
)
_REPORT_LINES: Final = 512


def parse_died(window: Window, at: int) -> Parsed | None:
    """Read the report whose first line of words stands at a line."""
    text = window.lines[at]
    if text == NO_MEMORY:
        raised = Raised("Out of Memory Error", "\n".join(_words(window, at)))
    elif _DIED.fullmatch(text) is not None:
        words = _words(window, at + 1) or _bare_words(window, at + 1)
        name, _, rest = words[0].partition(" (") if words else ("", "", "")
        if not rest:
            return None
        raised = Raised(name, "\n".join([f"({rest}", *words[1:]]))
        if name.startswith("SIG"):
            raised.codes.append(("posix.signal", name, name))
    else:
        return None
    start = at - 1 if at and window.lines[at - 1].rstrip() == "#" else at
    parsed = Parsed(
        raised, start, _block_end(window, at + 1, raised), handled=False, fatal=True, mechanism="hotspot"
    )
    _read_report(window, parsed)
    return parsed


def parse_thrown(window: Window, at: int) -> Parsed | None:
    """Read the line that tells of an error while another one was handled, for which no frames are printed (UEP-BRG-2767)."""
    found = _THROWN.fullmatch(window.lines[at].rstrip())
    if found is None:
        return None
    mechanism = "UncaughtExceptionHandler"
    return Parsed(Raised(found[1]), at, at + 1, thread=found[2], handled=False, mechanism=mechanism)


def parse_unhandled(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the report of OpenJ9, whose second line has the type; a stack of native code can stand below (UEP-BRG-1847)."""
    found = _TYPE.fullmatch(window.lines[at].rstrip())
    if found is None or at <= floor or window.lines[at - 1].strip() != "Unhandled exception":
        return None
    raised, index = Raised(found[1], found[2]), at + 1
    while index - at < _REPORT_LINES and (text := window.at(index)) is not None and text.strip():
        if text.startswith(_RULE):
            index = _read_backtrace(window, index, raised)
            break
        if _REGISTERS.match(text) is None:
            break
        if (signal := _SIGNAL.search(text)) is not None and (name := _SIGNALS.get(int(signal[1], 16))):
            raised.codes.append(("posix.signal", name, ""))
        index += 1
    return Parsed(raised, at - 1, index, handled=False, fatal=True, mechanism="openj9")


def _read_backtrace(window: Window, index: int, raised: Raised) -> int:
    """Read the frames between two rules; return the index after the second."""
    index += 1
    while (text := window.at(index)) is not None and not text.startswith(_RULE):
        call = _CALL.fullmatch(text.rstrip())
        if call is None:
            return index
        if len(raised.frames) < MAX_SCAN_FRAMES:
            raised.frames.append(
                Frame(function=call[1] or "", package=call[3], address=str(int(call[2], 16)))
            )
        index += 1
    return index + 1 if text is not None else index


def _words(window: Window, index: int) -> list[str]:
    """Return the lines of the block that say what happened, without the number sign."""
    words = list[str]()
    for near in range(index, index + LOOKAHEAD):
        text = window.at(near)
        if text is None or text[:1] != "#" or text.startswith(_ENDS) or (len(text) < 3 and words):
            break
        if text[1:].strip():
            words.append(text[1:].strip())
    return words


def _bare_words(window: Window, index: int) -> list[str]:
    """Return the line near the first one that says what happened without the number sign."""
    for near in range(index, index + 3):
        if (found := _FAULT.fullmatch(window.at(near) or "")) is not None:
            return [found[1]]
    return []


def _block_end(window: Window, at: int, raised: Raised) -> int:
    """Return the index after the block, and take the frame it names."""
    index = at
    while index - at < LOOKAHEAD and (text := window.at(index)) is not None and text[:1] == "#":
        if text == _FRAME_TITLE and (frame := _frame((window.at(index + 1) or "")[2:])) is not None:
            raised.frames = [frame]
        index += 1
    return index


def _read_report(window: Window, parsed: Parsed) -> None:
    """Read the thread and its frames where the block is the beginning of the file."""
    index = parsed.end
    while (text := window.at(index)) is not None and not text.strip() and index - parsed.end < 3:
        index += 1
    if text is None or not text.startswith(_SECTION):
        return
    last, read = index + _REPORT_LINES, False
    while index < last and (text := window.at(index)) is not None and "P R O C E S S" not in text:
        if text[:1] == "#":
            break
        index += 1
        if (thread := _THREAD.match(text)) is not None:
            parsed.thread, parsed.thread_id, parsed.end = thread[1], thread[2], index
        elif text.startswith(_TITLES):
            index = _frames(window, index, parsed.root, keep=not read)
            parsed.end, read = index, True


def _frames(window: Window, index: int, raised: Raised, *, keep: bool) -> int:
    """Read the frames below a title; those of Java alone are among the native ones, and read only where these are missing."""
    frames = list[Frame]()
    while (text := window.at(index)) is not None and text.strip():
        frame = _frame(text)
        if frame is not None and len(frames) < MAX_SCAN_FRAMES:
            frames.append(frame)
        elif text == _MORE and keep:
            raised.dropped, raised.dropped_after = 1, len(frames)
            raised.cuts.append(Cut.UNCOUNTED)
        index += 1
    if keep and frames:
        raised.frames = frames
    return index


def _frame(text: str) -> Frame | None:
    """Return the frame of a line, whose first letter says what code it is."""
    if match := _NATIVE.fullmatch(text):
        raw = _OFFSET.sub("", match[2] or "")
        name = plain_name(raw)
        return Frame(function=name, raw_function=raw if raw != name else "", package=match[1])
    if match := _COMPILED.fullmatch(text):
        return Frame(function=match[1], raw_function=match[1] + match[2], module=match[3] or "")
    match = _STUB.fullmatch(text)
    return Frame(function=match[1].partition(" 0x")[0]) if match else None
