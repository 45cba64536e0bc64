"""One error of the JVM from any line of it: its header, one of its frames, a cause whose effect is missing. Reads one error."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._java_lines import (
    THREAD,
    is_frame,
    is_header,
    plain_header,
    read_header,
    read_thread,
)
from uep.bridges.text.scanners._java_links import ALSO, CAUSED, SUPPRESSED, is_titled_cause
from uep.bridges.text.scanners._java_shared import expand_shared
from uep.bridges.text.scanners._java_spark import is_driver
from uep.bridges.text.scanners._java_tools import failed_test_above
from uep.bridges.text.scanners._java_tree import Open, Reader
from uep.model import Relation

__all__ = ["read_cause", "read_from_frame", "read_trace", "read_with_suppressed", "type_inside"]

_ASKED: Final = frozenset(
    [
        "dalvik.system.VMStack.getThreadStackTrace",
        "java.lang.Thread.dumpStack",
        "java.lang.Thread.getStackTrace",
    ]
)
_DUMPED: Final = ("at ", "- ", "| ", "native: ", "kernel: ", "#0")
_DALVIK: Final = ("| group=", "| sysTid=", "| state=", "| stack=", "| held mutexes", "| schedstat=")
"""What the machine of Android says of a thread above its frames (UEP-BRG-2052)."""

_NUMBERED: Final = re.compile(
    r'#[0-9]{1,19} "[^"\n]{0,300}"(?: virtual)? [A-Z_]{3,20} |"[^"\n]{0,300}" (?:daemon )?prio=[0-9]{1,3} tid=[0-9]{1,9} ',
    re.ASCII,
)
_FAILED_TEST: Final = re.compile(r"- .{1,400} \*\*\* FAILED \*\*\*")
_SHORT: Final = " => "
_SHORTENED: Final = 3
_THREAD_ALONE: Final = re.compile(r"[^\n:]{1,120}:")
_EXPORTED: Final = "       at "
"""How Crashlytics exports the frames of the other threads, below their names (UEP-BRG-2276)."""

_SECTION_STACK: Final = "Stacktrace:"
_TYPE_INSIDE: Final = re.compile(
    r"[ :\[(=\"]((?:[a-z_$][\w$]{0,60}\.){1,12}(?:[A-Z][\w$]{0,120})?(?:Exception|Error|Throwable|Failure|Fault)(?:$|: |:$| in service ).*)"
)


def read_trace(
    window: Window, start: int, header: str, *, thread: str = "", sure: float = 1.0
) -> Parsed | None:
    header = plain_header(header)
    root, end = Reader(window).tree(header, start + 1)
    if is_driver(window, end):
        # BRG-1704: what was read so far is the message.
        root, end = _driven(window, start, header, end)
    if Cut.CYCLE in root.cuts and not root.type_name:
        return None
    expand_shared(root)
    parsed = Parsed(root, start, end, confidence=sure, thread=thread)
    if thread:
        parsed.handled, parsed.mechanism = False, "UncaughtExceptionHandler"
    return parsed


def _driven(window: Window, start: int, header: str, end: int) -> tuple[Raised, int]:
    """Read an error of Spark, whose message ends with the trace of a worker and the title of the driver's."""
    found = read_header(header)
    root = Raised(found.type_name, "\n".join([found.message, *window.lines[start + 1 : end + 2]]))
    reader = Reader(window)
    root.frames, end = reader.frames(root, end + 2, 0)
    return root, _causes_of(window, reader, root, end)


def read_with_suppressed(window: Window, at: int) -> Parsed | None:
    """Read an error as Jenkins prints it: what it suppressed stands above it (UEP-BRG-1720)."""
    suppressed, index = list[Raised](), at
    while (text := window.at(index)) is not None and text.startswith(ALSO):
        raised, index = Reader(window).tree(text[len(ALSO) :].strip(), index + 1)
        raised.relation = Relation.SUPPRESSED
        suppressed.append(raised)
    if text is None or not is_header(text) or not all(raised.frames for raised in suppressed):
        return None
    parsed = read_trace(window, index, text)
    if parsed is not None:
        parsed.start = at
        parsed.root.children.extend(suppressed)
    return parsed


def read_from_frame(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error from one of its frames: the header stands above, or is cut off."""
    lines = window.lines
    first = at
    while first > floor and is_frame(lines[first - 1]):
        first -= 1
    if first > floor and lines[first - 1].startswith(ALSO):
        return read_with_suppressed(window, first - 1)
    header = _header_above(window, first, floor)
    if header is not None:
        return _parse_found(window, header)
    if first > floor and _is_shortened(lines[first - 1]):
        return read_trace(window, first - 1, lines[first - 1])
    if first > floor and (described := _described(window, first)) is not None:
        return described
    if (failed := _failed_above(window, first, floor)) is not None:
        return read_trace(window, failed, window.lines[failed].lstrip(" "))
    return None if _is_dumped(window, first, floor) else _headless(window, first, floor)


def _is_shortened(text: str) -> bool:
    """Return whether a line is a header whose type a tool gave a short name, as those that shrink programs do (UEP-BRG-3094)."""
    name = read_header(text).type_name if ": " in text else ""
    return "." in name and all(len(part) <= _SHORTENED for part in name.split("."))


def _failed_above(window: Window, first: int, floor: int) -> int | None:
    """Return the line below the name of a test that ScalaTest calls failed, where it is a header further in (UEP-BRG-2536)."""
    for index in range(first - 1, max(floor, first - LOOKAHEAD), -1):
        if _FAILED_TEST.search(window.lines[index - 1]) is not None:
            text = window.lines[index]
            return index if text.startswith("  ") and is_header(text.lstrip(" ")) else None
        if is_frame(window.lines[index]):
            return None
    return None


def _headless(window: Window, first: int, floor: int) -> Parsed | None:
    """Read an error whose frames begin at a line, and whose type is unknown."""
    reader = Reader(window)
    root = Raised()
    root.frames, end = reader.frames(root, first, 0)
    failed = failed_test_above(window, first, floor)
    if failed is None:
        root.cuts.append(Cut.HEAD)
    end = _causes_of(window, reader, root, end)
    expand_shared(root)
    if failed is not None:
        start, root.message, mechanism = failed
        return Parsed(root, start, end, mechanism=mechanism)
    if len(root.frames) + root.shared < 2 and not root.children:
        # BRG-247: one frame without anything around it is a quotation, not the rest of an error.
        return None
    if root.frames and root.frames[0].function in _ASKED:
        # UEP-BRG-1974: a program that asks where it is prints frames without an error.
        return None
    return Parsed(root, first, end, confidence=0.8)


def _described(window: Window, first: int) -> Parsed | None:
    """Read an error whose header is indented with its frames, or stands at the end of a log line's own words."""
    lines, text = window.lines, window.lines[first - 1]
    bare = text.lstrip("\t ")
    margin = text[: len(text) - len(bare)]
    is_indented = (
        is_header(bare) and lines[first].startswith(margin) and not bare.startswith((CAUSED, SUPPRESSED))
    )
    if not margin or not is_indented:
        plain = "" if margin else plain_header(text)
        header = plain if is_header(plain) else type_inside(text)
        # UEP-BRG-2269: the layout of Solr prints the first frame with the line, and then the whole trace.
        is_twice = header and text.endswith(f"{_SHORT}{header}") and window.at(first + 1) == header
        parsed = (
            read_trace(window, first + 1 if is_twice else first - 1, header, sure=0.9) if header else None
        )
        return None if parsed is None else replace(parsed, start=first - 1)
    end = first
    # The next header ends the lines, so that each of them is looked at once.
    while window.has(end) and (
        (lines[end].startswith(margin) and not is_header(lines[end][len(margin) :]))
        or is_titled_cause(window, end)
    ):
        end += 1
    inner = Window([line[len(margin) :] for line in lines[first - 1 : end]], final=True)
    parsed = read_trace(inner, 0, bare)
    return None if parsed is None else replace(parsed, start=first - 1, end=parsed.end + first - 1)


def type_inside(text: str) -> str:
    """Return the header at the end of a log line's own words, empty where there is none."""
    found = _TYPE_INSIDE.search(text)
    return "" if found is None else text[found.start(1) :]


def _parse_found(window: Window, index: int) -> Parsed | None:
    text = window.lines[index]
    if (found := read_thread(text)) is not None:
        return read_trace(window, index, found[1], thread=found[0])
    return read_trace(window, index, text)


def _header_above(window: Window, first: int, floor: int) -> int | None:
    """Return the index of the header of frames: the nearest line that looks like one, or what was logged with a head."""
    lines = window.lines
    best: int | None = None
    index = first - 1
    while index >= floor:
        text = lines[index]
        if text.startswith(THREAD):
            return index
        if best is None and is_header(plain_header(text)):
            best = index
        if (index == window.head + 1 and window.head >= 0) or (window.enclosed and index == 0):
            return index if is_header(text) or (best is None and read_header(text).type_name) else best
        if (best is not None and not text.strip()) or is_frame(text):
            break
        index -= 1
    return best


def _is_dumped(window: Window, index: int, floor: int) -> bool:
    """Return whether frames belong to a thread of a dump, which has no error: its state stands above them."""
    while index > floor and (text := window.lines[index - 1].lstrip("\t ")).startswith(_DUMPED):
        if text.startswith(_DALVIK):
            return True
        index -= 1
    if index <= floor:
        return False
    if window.lines[index - 1] == _SECTION_STACK:
        # A section of a crash report of Minecraft repeats a part of the error's frames.
        above = window.lines[max(floor, index - LOOKAHEAD) : index - 1]
        return any(line.startswith("-- ") and line.endswith(" --") for line in above)
    if window.lines[index - 1].endswith((" execution trace:", " was supposed to continue to:")):
        return True  # what a fiber of ZIO did, below its error
    if _THREAD_ALONE.fullmatch(window.lines[index - 1]) and window.lines[index].startswith(_EXPORTED):
        return index == 1 or not window.lines[index - 2].strip()
    # Virtual threads stand in dumps of their own, whose threads have a number, a name and a state in one line.
    return (
        "java.lang.Thread.State: " in window.lines[index - 1]
        or _NUMBERED.match(window.lines[index - 1]) is not None
    )


def _causes_of(window: Window, reader: Reader, root: Raised, index: int) -> int:
    """Read the causes of a throwable whose own header is missing."""
    return reader.explanations(index, [Open(0, root, Raised(children=[root]))])


def read_cause(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error of which the first known line is a cause: its effect has no frames, or is cut off."""
    lines = window.lines
    following = window.at(at + 1)
    named = is_header(lines[at].lstrip("\t ").partition(": ")[2])
    if following is None or not (is_frame(following) or (named and following.startswith(CAUSED))):
        near = [window.lines[i] for i in range(at + 1, min(at + 8, len(lines)))]
        if not any(is_frame(line) for line in near):
            return None
    if at > floor and is_header(lines[at - 1]):
        return _parse_found(window, at - 1)
    if at > floor and is_frame(lines[at - 1]):
        # The places of the frames are none that the JVM prints of itself.
        return read_from_frame(window, at - 1, floor)
    root = Raised(cuts=[Cut.HEAD])
    end = _causes_of(window, Reader(window), root, at)
    expand_shared(root)
    return Parsed(root, at, end, confidence=0.8) if root.children else None
