"""What signal handlers, crash reporters and debuggers write of a process that died: one line that says so, and a stack below it.

The layouts differ in that line, so it is a table (UEP-BRG-1901); the stacks below are of few spellings, and each of
them may stand below each line. Reads one report.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._cpp_frames import native_frame
from uep.bridges.text.scanners._cpp_heads import signal_named, signal_worded
from uep.bridges.text.scanners._cpp_numbered import read_numbered_stack, read_spelled
from uep.model import Frame, Stack, Thread

__all__ = ["CRASHES", "Report", "find_stacks", "is_fact", "read_addresses", "read_crash"]

CRASHES: Final = (
    "eceived signal ",
    "aught signal ",
    ", suspect faulting address ",
    " on shard ",
    "Got signal: ",
    " got signal ",
    "received SIG",
    "rogram crashed",
    "*** Swift runtime failure: ",
    "Crash reason:  ",
    "dumped core.",
    "Unhandled Exception: EXCEPTION_",
    "ExceptionCode: ",
    "FATAL ERROR: ",
    "PLEASE submit a bug report",
)
_HEADS: Final = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        # Chromium, Electron, ClickHouse
        r"(?:\([^\n]{1,600}\) )?(?P<text>Received signal (?:(?:[A-Z][a-z ]{3,40} \()?(?P<number>[0-9]{1,2})\)?)(?: [A-Z<][\w>]{2,20})?(?: [0-9a-f]{1,16})?)\.?",
        # Envoy, Scylla
        r"(?:\S{1,200}\] )?(?P<text>Caught (?P<word>[A-Z][a-z]{2,20}(?: [a-z]{3,12})?), suspect faulting address 0x[0-9a-f]{1,16})",
        r"(?P<text>(?P<word>Segmentation fault|Aborting|Illegal instruction) on shard [0-9]{1,6})\.?",
        # Fluent Bit, UCX, Ceph
        r"(?P<text>caught signal \((?P<signal>SIG[A-Z]{2,6})\))",
        r"(?:\[[^\[\]\n]{1,80}\] +)?(?P<text>Caught signal (?P<number>[0-9]{1,2}) \([^\n]{1,300}\))",
        r"(?:[^\n*]{1,120} )?\*\*\* (?P<text>Caught signal \((?P<word>[A-Z][A-Za-z ]{2,40})\)) \*\*",
        # Open MPI names the signal on the line below
        r"\*\*\* (?P<text>Process received signal) \*\*\*",
        # gfortran
        r"Program received signal (?P<text>(?P<signal>SIG[A-Z]{2,6}): [^\n]{1,200})",
        # MongoDB, segfault-handler, Godot
        r"(?:[A-Z] +[^\n]{0,80} )?(?P<text>(?:Got signal: |\w{1,20} got signal )(?P<number>[0-9]{1,2}) \([^()\n]{1,60}\))\.?(?:, stack trace: ?)?",
        r"(?P<text>PID [0-9]{1,10} received (?P<signal>SIG[A-Z]{2,6}) for address: 0x[0-9a-f]{1,16})",
        r"(?:handle_crash: |CrashHandlerException: )?(?P<text>Program crashed with signal (?P<number>[0-9]{1,2}))",
        # Node.js, LLVM
        r"FATAL ERROR: (?P<text>[^\n]{1,400})",
        r"(?P<text>PLEASE submit a bug report [^\n]{1,400})",
        # Swift
        r"\*\*\* (?P<text>Swift runtime failure: [^\n]{1,300}?) \*\*\*",
        r"(?:\*\*\* |\U0001f4a3 )?(?P<text>Program crashed: [^\n]{1,300}?)(?: \*\*\*)?",
        # Breakpad, systemd, Unreal Engine, WinDbg
        r"Crash reason:  (?P<text>(?P<type>[A-Z][A-Z_0-9]{2,60})[^\n]{0,200})",
        r"(?:Message: )?(?:\[[^\[\]\n]{1,4}\] )?(?P<text>Process [0-9]{1,10} \([^()\n]{1,64}\) of user [0-9]{1,10} (?P<type>dumped core))\.",
        r"(?:Error: )?Unhandled Exception: (?P<text>(?P<type>EXCEPTION_[A-Z_]{3,60})[^\n]{0,200})",
        r" {0,8}ExceptionCode: (?P<code>[0-9a-f]{8}) \((?P<text>[^()\n]{1,80})\)",
    )
)
_CERTAIN: Final = re.compile(
    r"Got signal: [0-9]{1,2} \(|(?:handle_crash|CrashHandlerException): |\*\*\* Caught signal \(|Received signal [A-Z][a-z ]{3,40} \([0-9]"
)
"""Words that none but a handler of signals writes; they are an error without a stack too."""

_FACT: Final = re.compile(
    r"(?:Address|Access|Signal|Signal code|Signal description|Associated errno|Failing at address|Crash address"
    r"|PROCESS_NAME|FAULTING_THREAD|READ_ADDRESS|WRITE_ADDRESS): +\S[^\n]{0,300}",
    re.ASCII,
)
_THREAD: Final = re.compile(
    r"(?:Thread (?P<id>[0-9]{1,7})(?:(?P<crashed> \(crashed\)| [Cc]rashed:)|(?P<rest>:| \"[^\"\n]{1,80}\"(?: crashed)?:| [^:\n]{1,80} - tid: [0-9]{1,10}|))"
    r":?(?: Dispatch queue: (?P<queue>[^\n]{1,200})| (?P<name>[^\n:]{1,80}))?"
    r"|Stack trace of thread (?P<core>[0-9]{1,10}):|(?P<last>Last Exception Backtrace):|Crashed: [^\n]{1,120})"
)
_IN_THREAD: Final = re.compile(
    r" in thread (?P<id>[0-9a-f]{4,16}) thread_name:(?P<name>[^\n]{1,64})", re.ASCII
)
_FROM_THREAD: Final = re.compile(r"\(from thread ([0-9]{1,10})\)", re.ASCII)
_STACK_TEXT: Final = re.compile(
    r"[0-9a-f`]{8,17} [0-9a-f`]{8,17} {1,8}(?:: )?(?:[0-9a-f`]{8,17} ){3,4}(?:: )?(?P<name>\S[^\n]{0,4000})",
    re.ASCII,
)
_LIST: Final = re.compile(r"\((0x[0-9a-f]{1,16}(?: 0x[0-9a-f]{1,16}){0,1000})\)", re.ASCII)
_ALONE: Final = re.compile(r"(?:(?P<image>[^\s()\[\]+]{1,1000})\+)?0x(?P<address>[0-9a-f]{4,16})", re.ASCII)
_MODULE: Final = re.compile(r"[A-Za-z_][\w.-]{1,80}", re.ASCII)
_CALLSTACK: Final = "[Callstack] "
_UNREAL: Final = ("UE4", "UE5", "UnrealEditor")
_ABOVE: Final = re.compile(r"\*\*\* Signal (?P<number>[0-9]{1,2}): Backtracing from [^\n]{1,80}", re.ASCII)
_LISTING: Final = re.compile(r" {0,8}Signal: (?P<number>[0-9]{1,2}) \([A-Z0-9]{2,8}\)", re.ASCII)
_MAX_FACTS: Final = 8
_MAX_THREADS: Final = 1000
_BELOW: Final = 4


class Report(NamedTuple):
    """The stacks below the first line of a report: the crashed thread's, the others, and what was said between."""

    frames: list[Frame]
    end: int
    thread_id: str
    thread: str
    others: list[Thread]
    facts: list[str]


def read_crash(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the report whose first line stands at a line, None where no stack follows (UEP-BRG-1901)."""
    # What stands between a level and the text of a log's line can be blanks in a column.
    found = _head(window.lines[at].strip())
    if found is None:
        return None
    report = find_stacks(window, at + 1)
    if report is None:
        if _CERTAIN.search(window.lines[at]) is None:
            return None
        report = Report([], at + 1, "", "", [], [])
    groups = found.groupdict()
    text = groups["text"]
    signal = _signal(window, at, floor, groups, report.facts)
    kind = f"0x{code.upper()}" if (code := groups.get("code")) else groups.get("type") or signal
    root = Raised(kind, text, report.frames, notes=report.facts)
    if signal:
        root.codes.append(("posix.signal", signal, ""))
    if window.capped and report.end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    thread = _FROM_THREAD.search(window.lines[at])
    return Parsed(
        root,
        at,
        report.end,
        1.0,
        language=_language(window.lines[at].strip(), text),
        thread_id=report.thread_id or (thread[1] if thread is not None else ""),
        thread=report.thread,
        threads=report.others,
        handled=False,
        fatal=True,
        mechanism="signal",
    )


def _head(line: str) -> re.Match[str] | None:
    return next((found for pattern in _HEADS if (found := pattern.fullmatch(line)) is not None), None)


def _language(line: str, text: str) -> str:
    if text.startswith(("Program crashed: ", "Swift runtime failure: ")):
        return "swift"
    if line.startswith("FATAL ERROR: "):
        return "javascript"
    return "fortran" if text.endswith("invalid memory reference.") else ""


def _signal(window: Window, at: int, floor: int, groups: dict[str, str | None], facts: list[str]) -> str:
    """Return the signal that the first line, a line near it or one of the facts names, "" when none does."""
    if signal := groups.get("signal"):
        return signal
    if number := groups.get("number"):
        return signal_named(f"signal {number}")
    if word := groups.get("word"):
        return signal_worded(word)
    if (kind := groups.get("type") or "").startswith("SIG"):
        return kind
    for fact in facts:
        if fact.startswith("Signal: ") and (signal := signal_worded(fact[8:].partition(" (")[0])):
            return signal
    for line in window.lines[max(floor, at - LOOKAHEAD // 4) : at]:
        if (above := _ABOVE.fullmatch(line) or _LISTING.fullmatch(line)) is not None:
            return signal_named(f"signal {above['number']}")
    return ""


def is_fact(line: str) -> bool:
    """Return whether a line tells more of a crash: an address, a code."""
    return _FACT.fullmatch(line.strip()) is not None


# --- stacks -----------------------------------------------------------------------------------------------------------


def find_stacks(window: Window, index: int, reach: int = LOOKAHEAD) -> Report | None:
    """Return the stacks that begin so many lines below a line: that of the thread which crashed, else the first one."""
    frames, end, ident, name = list[Frame](), index, "", ""
    others, facts = list[Thread](), list[str]()
    limit, is_crashed = index + reach, False
    heading: re.Match[str] | None = None
    while index < limit and (line := window.at(index)) is not None:
        if (thread := _THREAD.fullmatch(line.strip())) is not None:
            heading = thread
        elif not frames and (told := _IN_THREAD.fullmatch(line)) is not None:
            ident, name = told["id"], told["name"]
        elif not frames and len(facts) < _MAX_FACTS and _FACT.fullmatch(line.strip()) is not None:
            facts.append(line.strip())
        elif (stack := _stack(window, index))[0]:
            found, index = stack
            crashes = heading is not None and _says_crashed(heading)
            if heading is not None and not _is_first(heading, crashes=crashes, is_known=bool(frames)):
                if len(others) < _MAX_THREADS and not (crashes and is_crashed):
                    others.append(_thread(heading, found))
            elif not is_crashed and (crashes or not frames):
                frames, is_crashed = found, crashes
            elif heading is None:
                break
            if heading is not None and (crashes or (frames is found and not ident)):
                ident, name = _named(heading)
            end, limit, heading = index, index + (LOOKAHEAD if others and not frames else _BELOW), None
            continue
        index += 1
    if not frames:
        return None
    return Report(frames, end, ident, name, others, facts)


def _is_first(heading: re.Match[str], *, crashes: bool, is_known: bool) -> bool:
    """Return whether a heading stands above the stack of the thread that crashed: it says so, or is the first of a core."""
    return crashes or bool(heading["core"] and not is_known)


def _says_crashed(heading: re.Match[str]) -> bool:
    if heading["last"] or heading["crashed"] or heading[0].startswith("Crashed: "):
        return True
    return (heading["rest"] or "").endswith(("crashed:", "(crashed)"))


def _named(heading: re.Match[str]) -> tuple[str, str]:
    """Return number and name of the thread that a heading names."""
    rest = (heading["rest"] or "").removesuffix(":").removesuffix(" crashed").strip()
    name = rest.partition(" - tid: ")[0].removesuffix(" (crashed)").strip('"')
    return heading["id"] or heading["core"] or "", heading["queue"] or heading["name"] or name


def _thread(heading: re.Match[str], frames: list[Frame]) -> Thread:
    ident, name = _named(heading)
    return Thread(id=ident, name=name, stack=Stack(frames=frames))


def read_addresses(line: str) -> list[Frame]:
    """Return the frames of a line that is a list of addresses in parentheses."""
    found = _LIST.fullmatch(line.strip())
    return [native_frame("", address=str(int(word, 16))) for word in found[1].split(" ")] if found else []


def _stack(window: Window, index: int) -> tuple[list[Frame], int]:
    """Return the frames from a line on, with or without numbers, and the line after them."""
    frames, end = read_numbered_stack(window, index)
    if not frames:
        frames, end = read_addresses(window.lines[index]), index + 1
    if frames:
        return frames, end
    end = index
    while (line := window.at(end)) is not None:
        frame = _unnumbered(line, is_inside=bool(frames) and _names_modules(window.lines[index]))
        if frame is None:
            break
        if len(frames) < MAX_SCAN_FRAMES:
            frames.append(frame)
        end += 1
    return frames, end


def _names_modules(line: str) -> bool:
    """Return whether a stack that begins with a line may have modules alone: Unreal names them where it has no symbols."""
    return "!" in line or line.startswith(_UNREAL)


def _unnumbered(line: str, *, is_inside: bool) -> Frame | None:
    """Read a frame of Unreal Engine, WinDbg or backtrace_symbols; Unreal names modules alone where it has no symbols."""
    text = line.strip().removeprefix("Error: ").removeprefix(_CALLSTACK)
    if (found := _STACK_TEXT.fullmatch(text)) is not None:
        return read_spelled(found["name"]) or None
    if (found := _ALONE.fullmatch(text)) is not None:
        return native_frame("", package=found["image"] or "", address=str(int(found["address"], 16)))
    if "!" in text or text.endswith("]"):
        frame = read_spelled(text)
        return frame if frame is not None and (frame.package or frame.address) else None
    if (is_inside or text.startswith(_UNREAL)) and _MODULE.fullmatch(text) is not None:
        return Frame(package=text)
    return None
