"""The JVM's stack traces (Java, Kotlin, Scala, Groovy) in every layout: JDK, logback, log4j, root cause first.

The innermost call comes first, causes follow their effects, suppressed errors are indented once more. Here stands where
an error begins; the reader takes it from there.
"""

from __future__ import annotations

from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Grammar, Parsed, Raised, Window
from uep.bridges.text._inset import Inset
from uep.bridges.text.scanners._dotnet_objc import THROWN
from uep.bridges.text.scanners._java_android import NOT_RESPONDING, find_crash, read_not_responding
from uep.bridges.text.scanners._java_bugsnag import is_listed, read_listed
from uep.bridges.text.scanners._java_clojure import REPORTS, parse_report
from uep.bridges.text.scanners._java_data import BACKTRACE, MAPS, read_line, read_map
from uep.bridges.text.scanners._java_databases import (
    MIGRATION,
    is_served,
    read_beeline,
    read_migration,
    read_served,
)
from uep.bridges.text.scanners._java_elastic import STACKTRACE, read_elastic
from uep.bridges.text.scanners._java_fatal import (
    DIED,
    HANDLER,
    NO_MEMORY,
    UNHANDLED,
    parse_died,
    parse_thrown,
    parse_unhandled,
)
from uep.bridges.text.scanners._java_joined import read_joined
from uep.bridges.text.scanners._java_launcher import NO_MACHINE, is_launcher, read_launcher
from uep.bridges.text.scanners._java_lines import (
    CIRCULAR,
    CLOSERS,
    THREAD,
    is_frame,
    is_header,
    omitted,
    plain_header,
    read_header,
    read_thread,
)
from uep.bridges.text.scanners._java_links import ALSO, CAUSED, SUPPRESSED, WRAPPED, is_cause_after
from uep.bridges.text.scanners._java_loose import (
    JUNIT,
    is_bare_frame,
    is_loose,
    parse_junit,
    read_below,
    read_loose,
)
from uep.bridges.text.scanners._java_native import UNCAUGHT, is_native, read_native
from uep.bridges.text.scanners._java_shell import SHELL, read_shell
from uep.bridges.text.scanners._java_spark import TRACEBACK
from uep.bridges.text.scanners._java_startup import (
    BOX,
    FAILED,
    MUNIT,
    ends_with_place,
    read_box,
    read_failed,
    read_munit,
)
from uep.bridges.text.scanners._java_tools import (
    GRADLE,
    MAVEN,
    is_of_maven,
    parse_gradle,
    parse_maven,
    read_short,
    read_tested,
)
from uep.bridges.text.scanners._java_trace import (
    read_cause,
    read_from_frame,
    read_trace,
    read_with_suppressed,
)
from uep.bridges.text.scanners._java_xml import holds_failure, read_failure

__all__ = ["JAVA"]

_LEVELS: Final = ("ERROR", "SEVERE", "FATAL")

_QUOTES: Final = '"""'
_ANDROID: Final = "FATAL EXCEPTION"
_WORDS: Final = (BOX, FAILED, MUNIT, BACKTRACE, UNCAUGHT, HANDLER, *MAPS)


def _parse(window: Window, at: int, floor: int) -> Parsed | None:
    text = window.lines[at]
    if text.startswith((*REPORTS, JUNIT, GRADLE)) or is_loose(window, at):
        return _other_form(window, at, floor)
    if holds_failure(text) and (failure := read_failure(window, at)) is not None:
        return failure
    if text.startswith(NOT_RESPONDING):
        return read_not_responding(window, at)
    if (listed := _listed(window, at, floor)) is not None:
        return listed
    if STACKTRACE in text and (told := read_elastic(window, at, floor)) is not None:
        return told
    if text.startswith(NO_MEMORY) or DIED in text:
        return parse_died(window, at)
    if MAVEN in text and (failed := parse_maven(window, at)) is not None:
        return failed
    if text.startswith(UNHANDLED):
        return parse_unhandled(window, at, floor)
    if is_launcher(text):
        return read_launcher(window, at)
    if any(word in text for word in _WORDS) and (told := _told(window, at)) is not None:
        return told
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
    return parse_gradle(window, at, floor) if text == GRADLE else read_loose(window, at, floor)


def _listed(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error that a tool lists in a form of its own."""
    text = window.lines[at]
    if is_listed(text):
        return read_listed(window, at, floor)
    if is_served(text):
        return read_served(window, at, floor)
    if text.startswith(SHELL):
        return read_shell(window, at)
    if (short := read_short(window, at, floor)) is not None:
        return short
    return read_migration(window, at) if MIGRATION in text else read_beeline(window, at)


def _told(window: Window, at: int) -> Parsed | None:
    """Read an error that is told in words or as data, without a trace in the usual form."""
    text = window.lines[at]
    if text.strip() == BOX:
        return read_box(window, at)
    if text.startswith(MUNIT):
        return read_munit(window, at)
    if BACKTRACE in text:
        return read_line(window, at)
    if HANDLER in text:
        return parse_thrown(window, at)
    if UNCAUGHT in text:
        return read_native(window, at)
    return read_failed(window, at) if FAILED in text else read_map(window, at)


def _fatal(window: Window, at: int) -> Parsed | None:
    """Read an error that nothing caught, below what Android logs about it (BRG-1145)."""
    crash = find_crash(window, at)
    if crash is None:
        return None
    # Some tools leave the blank that stood before all lines after the first.
    text = window.lines[crash.header]
    inner = Inset(window, crash.header, crash.header, text[: len(text) - len(text.lstrip(" "))])
    parsed = read_trace(inner, 0, inner.lines[0], thread=crash.thread)
    if parsed is not None:
        parsed.start, parsed.end, parsed.fatal = at, parsed.end + crash.header, True
        if crash.process:
            parsed.root.attributes["android.process"] = crash.process
    return parsed


def _trace(window: Window, at: int, floor: int) -> Parsed | None:
    text = window.lines[at]
    if (joined := read_joined(window, at)) is not None:
        return joined
    if text.startswith(ALSO):
        return read_with_suppressed(window, at)
    if (found := read_thread(text)) is not None:
        following = window.at(at + 1) or ""
        if not (is_header(found[1]) or is_frame(following) or following.startswith(CAUSED)):
            return None
        return read_trace(window, at, found[1], thread=found[0])
    if at == window.head:
        first = at + 1 if (window.at(at + 1) or "").strip() else at + 2  # UEP-BRG-2766
        logged = window.at(first)
        return _parse_header(window, first, first) if logged and is_header(logged) else None
    if is_frame(text):
        return read_from_frame(window, at, floor)
    if text.startswith(CIRCULAR) and (window.at(at + 1) or "").startswith(WRAPPED):
        return read_trace(window, at, text)
    stripped = text.lstrip("\t ")
    if stripped.startswith((CAUSED, *WRAPPED)):
        return read_cause(window, at, floor)
    if is_header(text):
        return read_native(window, at) if is_native(window, at) else _parse_header(window, at, floor)
    return None


def _parse_header(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error from its header: frames or causes must follow, unless the header is all that was logged."""
    text = window.lines[at]
    index = at + 1
    quoting = text.endswith(TRACEBACK)
    while index < at + (2 * LOOKAHEAD if quoting else LOOKAHEAD) and window.has(index):
        line = window.lines[index]
        if is_loose(window, index) and (loose := read_below(window, at, plain_header(text))) is not None:
            return loose
        if is_frame(line) or (omitted(line) is not None and index == at + 1):
            return read_trace(window, at, text)
        stripped = line.lstrip("\t ")
        if stripped.startswith(CAUSED) and _is_stackless_cause(window, index):  # BRG-241
            return read_trace(window, at, text, sure=0.9)
        if (
            line[:1] in ("\t", " ")
            and stripped.startswith(SUPPRESSED)
            and is_header(stripped[len(SUPPRESSED) :])
        ):
            return read_trace(window, at, text, sure=0.9)
        if line == _QUOTES:
            # What a Python worker process raised: ``multiprocessing.pool.RemoteTraceback:`` and a quoted traceback.
            return None
        if quoting and not line.endswith(TRACEBACK):
            # BRG-1704: the message is a traceback of Python, which ends with a type and a blank line.
            index += 1
            continue
        if not stripped and is_cause_after(window, index):
            return read_trace(window, at, text, sure=0.9)
        is_other = is_header(line) and not (index == at + 1 and _is_unfinished(text))
        if is_other or line.startswith(THREAD) or (not stripped and not window.enclosed):
            break
        index += 1
    logged_with = (window.enclosed and at == 0) or (window.head >= 0 and at == window.head + 1)
    logged_with = logged_with or _is_apart_logged(window, at)
    logged_with = logged_with or (window.head >= 0 and window.at(at + 1) in CLOSERS)
    if logged_with and THROWN not in text and "." in read_header(text).type_name and at >= floor:
        return read_trace(window, at, text, sure=0.8)
    return None


def _is_unfinished(text: str) -> bool:
    """Return whether a message ends with a colon, so what is said of it stands in the next line (UEP-BRG-3035)."""
    return (
        text.rstrip().endswith(":")
        and "." in (header := read_header(text)).type_name
        and bool(header.message)
    )


def _is_apart_logged(window: Window, at: int) -> bool:
    """Return whether a blank line alone parts a header from the line of a log that it was logged with (UEP-BRG-2766)."""
    return window.head >= 0 and at == window.head + 2 and not window.lines[at - 1].strip()


def _is_stackless_cause(window: Window, index: int) -> bool:
    following = window.at(index + 1)
    if following is not None and is_frame(following):
        return True
    # Without frames the cause must say by its type that it is one.
    named = is_header(window.lines[index].lstrip("\t ")[len(CAUSED) :])
    return named and (following is None or not following.strip() or following.startswith(CAUSED))


def _continues(line: str) -> bool:
    stripped = line.lstrip("\t ")
    if stripped.startswith("at "):
        return is_frame(line)
    if stripped[:1] == "#":
        return stripped[1:2] in ("", " ")
    if stripped.startswith((CAUSED, SUPPRESSED)) or omitted(line) is not None:
        return True
    return ends_with_place(line) or is_bare_frame(line) or is_of_maven(line)


def _whole(window: Window) -> Parsed | None:
    """Read a text that is one header and nothing else, or what Maven says of its tests."""
    if (tested := read_tested(window.lines)) is not None:
        return Parsed(tested, 0, len(window.lines), confidence=0.6, handled=False, mechanism="maven")
    lines = [line for line in window.lines if line.strip()]
    if len(lines) != 1 or not is_header(lines[0]) or "." not in (header := read_header(lines[0])).type_name:
        return None
    if "-" in header.type_name:
        return None  # the address of a resource of Terraform
    start = window.lines.index(lines[0])
    return Parsed(
        Raised(type_name=header.type_name, message=header.message), start, start + 1, confidence=0.6
    )


JAVA: Final = Grammar(
    stem="java",
    language="java",
    triggers=(
        ".java:",
        STACKTRACE,
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
        *NOT_RESPONDING,
        *REPORTS,
        JUNIT,
        GRADLE,
        MAVEN,
        NO_MACHINE,
        *_WORDS,
        DIED,
        NO_MEMORY,
        " vmState=",
        *_LEVELS,
    ),
    parse=_parse,
    continues=_continues,
    whole=_whole,
)
