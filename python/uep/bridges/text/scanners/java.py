"""The JVM's stack traces (Java, Kotlin, Scala, Groovy) in every layout: JDK, logback, log4j, root cause first.

The innermost call comes first, causes follow their effects, suppressed errors are indented once more. Here stands where
an error begins; the reader takes it from there.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Grammar, Parsed, Raised, Window
from uep.bridges.text._inset import Inset
from uep.bridges.text.scanners._java_android import find_crash
from uep.bridges.text.scanners._java_clojure import REPORTS, is_spaced, parse_report, parse_spaced
from uep.bridges.text.scanners._java_fatal import DIED, NO_MEMORY, parse_died
from uep.bridges.text.scanners._java_lines import (
    CIRCULAR,
    THREAD,
    is_frame,
    is_header,
    omitted,
    plain_header,
    read_header,
    read_thread,
)
from uep.bridges.text.scanners._java_reader import CAUSED, SUPPRESSED, WRAPPED, Open, Reader, is_cause_after
from uep.bridges.text.scanners._java_shared import expand_shared
from uep.bridges.text.scanners._java_spark import TRACEBACK, is_driver
from uep.bridges.text.scanners._java_tools import GRADLE, JUNIT, parse_gradle, parse_junit
from uep.model import Relation

__all__ = ["JAVA"]

_LEVELS: Final = ("ERROR", "SEVERE", "FATAL")

_ALSO: Final = "Also: "
_QUOTES: Final = '"""'
_DEAD: Final = (DIED, NO_MEMORY)
_ANDROID: Final = "FATAL EXCEPTION"
_DUMPED: Final = ("\tat ", "\t- ", "    at ", "    - ")
_NUMBERED: Final = re.compile(r'#[0-9]{1,19} "[^"\n]{0,300}"(?: virtual)? [A-Z_]{3,20} ', re.ASCII)
_SECTION_STACK: Final = "Stacktrace:"


def _parse(window: Window, at: int, floor: int) -> Parsed | None:
    text = window.lines[at]
    if text.startswith((*REPORTS, JUNIT, GRADLE)) or is_spaced(text):
        return _other_form(window, at, floor)
    if text.startswith(_DEAD):
        return parse_died(window, at)
    if _ANDROID in text or at == window.head:
        found = _fatal(window, at)
        if found is not None or _ANDROID in text:
            return found
    return _trace(window, at, floor)


def _other_form(window: Window, at: int, floor: int) -> Parsed | None:
    text = window.lines[at]
    if text.startswith(REPORTS):
        return parse_report(window, at)
    if text.startswith(JUNIT):
        return parse_junit(window, at)
    return parse_gradle(window, at, floor) if text == GRADLE else parse_spaced(window, at, floor)


def _fatal(window: Window, at: int) -> Parsed | None:
    """Read an error that nothing caught, below what Android logs about it (BRG-1145)."""
    crash = find_crash(window, at)
    if crash is None:
        return None
    # Some tools leave the blank that stood before all lines after the first.
    text = window.lines[crash.header]
    inner = Inset(window, crash.header, crash.header, text[: len(text) - len(text.lstrip(" "))])
    parsed = _read(inner, 0, inner.lines[0], thread=crash.thread)
    if parsed is not None:
        parsed.start, parsed.end, parsed.fatal = at, parsed.end + crash.header, True
        if crash.process:
            parsed.root.attributes["android.process"] = crash.process
    return parsed


def _trace(window: Window, at: int, floor: int) -> Parsed | None:
    text = window.lines[at]
    if text.startswith(_ALSO):
        return _with_suppressed(window, at)
    if (found := read_thread(text)) is not None:
        following = window.at(at + 1) or ""
        if not (is_header(found[1]) or is_frame(following) or following.startswith(CAUSED)):
            return None
        return _read(window, at, found[1], thread=found[0])
    if at == window.head:
        logged = window.at(at + 1)
        return _parse_header(window, at + 1, at + 1) if logged and is_header(logged) else None
    if is_frame(text):
        return _parse_frame(window, at, floor)
    if text.startswith(CIRCULAR) and (window.at(at + 1) or "").startswith(WRAPPED):
        return _read(window, at, text)
    stripped = text.lstrip("\t ")
    if stripped.startswith((CAUSED, *WRAPPED)):
        return _parse_cause(window, at, floor)
    if is_header(text):
        return _parse_header(window, at, floor)
    return None


def _with_suppressed(window: Window, at: int) -> Parsed | None:
    """Read an error as Jenkins prints it: what it suppressed stands above it (UEP-BRG-1720)."""
    suppressed, index = list[Raised](), at
    while (text := window.at(index)) is not None and text.startswith(_ALSO):
        raised, index = Reader(window).tree(text[len(_ALSO) :].strip(), index + 1)
        raised.relation = Relation.SUPPRESSED
        suppressed.append(raised)
    if text is None or not is_header(text) or not all(raised.frames for raised in suppressed):
        return None
    parsed = _read(window, index, text)
    if parsed is not None:
        parsed.start = at
        parsed.root.children.extend(suppressed)
    return parsed


def _read(window: Window, start: int, header: str, *, thread: str = "", sure: float = 1.0) -> Parsed | None:
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


def _parse_header(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error from its header: frames or causes must follow, unless the header is all that was logged."""
    text = window.lines[at]
    index = at + 1
    quoting = text.endswith(TRACEBACK)
    while index < at + (2 * LOOKAHEAD if quoting else LOOKAHEAD) and window.has(index):
        line = window.lines[index]
        if is_spaced(line) and (spaced := parse_spaced(window, index, at)) is not None:
            return spaced
        if is_frame(line) or (omitted(line) is not None and index == at + 1):
            return _read(window, at, text)
        stripped = line.lstrip("\t ")
        if stripped.startswith(CAUSED) and _is_stackless_cause(window, index):  # BRG-241
            return _read(window, at, text, sure=0.9)
        if (
            line[:1] in ("\t", " ")
            and stripped.startswith(SUPPRESSED)
            and is_header(stripped[len(SUPPRESSED) :])
        ):
            return _read(window, at, text, sure=0.9)
        if line == _QUOTES:
            # What a Python worker process raised: ``multiprocessing.pool.RemoteTraceback:`` and a quoted traceback.
            return None
        if quoting and not line.endswith(TRACEBACK):
            # BRG-1704: the message is a traceback of Python, which ends with a type and a blank line.
            index += 1
            continue
        if not stripped and is_cause_after(window, index):
            return _read(window, at, text, sure=0.9)
        if is_header(line) or line.startswith(THREAD) or (not stripped and not window.enclosed):
            break
        index += 1
    logged_with = (window.enclosed and at == 0) or (window.head >= 0 and at == window.head + 1)
    if logged_with and "." in read_header(text).type_name and at >= floor:
        return _read(window, at, text, sure=0.8)
    return None


def _is_stackless_cause(window: Window, index: int) -> bool:
    following = window.at(index + 1)
    if following is not None and is_frame(following):
        return True
    # Without frames the cause must say by its type that it is one.
    named = is_header(window.lines[index].lstrip("\t ")[len(CAUSED) :])
    return named and (following is None or not following.strip() or following.startswith(CAUSED))


def _parse_frame(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error from one of its frames: the header stands above, or is cut off."""
    lines = window.lines
    first = at
    while first > floor and is_frame(lines[first - 1]):
        first -= 1
    if first > floor and lines[first - 1].startswith(_ALSO):
        return _with_suppressed(window, first - 1)
    header = _header_above(window, first, floor)
    if header is not None:
        return _parse_found(window, header)
    if first > floor and (described := _described(window, first)) is not None:
        return described
    if _is_dumped(window, first, floor):
        return None
    reader = Reader(window)
    root = Raised()
    root.frames, end = reader.frames(root, first, 0)
    root.cuts.append(Cut.HEAD)
    end = _causes_of(window, reader, root, end)
    if len(root.frames) + root.shared < 2 and not root.children:
        # BRG-247: one frame without anything around it is a quotation, not the rest of an error.
        return None
    expand_shared(root)
    return Parsed(root, first, end, confidence=0.8)


def _described(window: Window, first: int) -> Parsed | None:
    """Read an error whose header is indented with its frames, or stands at the end of a log line's own words."""
    lines, text = window.lines, window.lines[first - 1]
    bare = text.lstrip("\t ")
    margin = text[: len(text) - len(bare)]
    if not margin:
        if is_header(plain := plain_header(text)):
            return _read(window, first - 1, plain, sure=0.9)
        found = _TYPE_INSIDE.search(text)
        return None if found is None else _read(window, first - 1, text[found.start(1) :], sure=0.9)
    if not is_header(bare) or not lines[first].startswith(margin) or bare.startswith((CAUSED, SUPPRESSED)):
        found = _TYPE_INSIDE.search(text)
        return None if found is None else _read(window, first - 1, text[found.start(1) :], sure=0.9)
    end = first
    # The next header ends the lines, so that each of them is looked at once.
    while window.has(end) and lines[end].startswith(margin) and not is_header(lines[end][len(margin) :]):
        end += 1
    inner = Window([line[len(margin) :] for line in lines[first - 1 : end]], final=True)
    parsed = _read(inner, 0, bare)
    return None if parsed is None else replace(parsed, start=first - 1, end=parsed.end + first - 1)


_TYPE_INSIDE: Final = re.compile(
    r"[ :]((?:[a-z_$][\w$]{0,60}\.){1,12}[A-Z][\w$]{0,120}(?:Exception|Error|Throwable|Failure|Fault)(?::|$)(?: |$).*)"
)


def _parse_found(window: Window, index: int) -> Parsed | None:
    text = window.lines[index]
    if (found := read_thread(text)) is not None:
        return _read(window, index, found[1], thread=found[0])
    return _read(window, index, text)


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
    while index > floor and window.lines[index - 1].startswith(_DUMPED):
        index -= 1
    if index <= floor:
        return False
    if window.lines[index - 1] == _SECTION_STACK:
        # A section of a crash report of Minecraft repeats a part of the error's frames.
        above = window.lines[max(floor, index - LOOKAHEAD) : index - 1]
        return any(line.startswith("-- ") and line.endswith(" --") for line in above)
    # Virtual threads stand in dumps of their own, whose threads have a number, a name and a state in one line.
    return (
        "java.lang.Thread.State: " in window.lines[index - 1]
        or _NUMBERED.match(window.lines[index - 1]) is not None
    )


def _causes_of(window: Window, reader: Reader, root: Raised, index: int) -> int:
    """Read the causes of a throwable whose own header is missing."""
    return reader.explanations(index, [Open(0, root, Raised(children=[root]))])


def _parse_cause(window: Window, at: int, floor: int) -> Parsed | None:
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
    root = Raised(cuts=[Cut.HEAD])
    end = _causes_of(window, Reader(window), root, at)
    expand_shared(root)
    return Parsed(root, at, end, confidence=0.8) if root.children else None


def _continues(line: str) -> bool:
    stripped = line.lstrip("\t ")
    if stripped.startswith("at "):
        return is_frame(line)
    if stripped[:1] == "#":
        return stripped[1:2] in ("", " ")
    return stripped.startswith((CAUSED, SUPPRESSED)) or omitted(line) is not None


def _whole(window: Window) -> Parsed | None:
    """Read a text that is one header and nothing else."""
    lines = [line for line in window.lines if line.strip()]
    if len(lines) != 1 or not is_header(lines[0]) or "." not in (header := read_header(lines[0])).type_name:
        return None
    start = window.lines.index(lines[0])
    return Parsed(
        Raised(type_name=header.type_name, message=header.message), start, start + 1, confidence=0.6
    )


JAVA: Final = Grammar(
    stem="java",
    language="java",
    triggers=(
        ".java:",
        ".kt:",
        ".scala:",
        ".groovy:",
        ".clj:",
        "(Native Method)",
        "(Unknown Source",
        "(SourceFile",
        "Caused by: ",
        "Wrapped by: ",
        "Exception in thread ",
        "Exception",
        "Error: ",
        "Throwable",
        "FATAL EXCEPTION",
        *REPORTS,
        JUNIT,
        GRADLE,
        *_DEAD,
        *_LEVELS,
    ),
    parse=_parse,
    continues=_continues,
    whole=_whole,
)
