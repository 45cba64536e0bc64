"""Reports of the sanitizers of LLVM and GCC: one report is one error. Knows their headings, not the frames' spelling."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._cpp_frames import mark_inlined, read_block, read_sanitizer
from uep.model import Frame, Relation, Thread

__all__ = ["LEAK", "is_report", "read_leaks", "read_report", "read_undefined"]

_HEAD: Final = re.compile(
    r"(?:==([0-9]{1,10})?(?:==)? ?)?(?:ERROR|WARNING): ([A-Za-z]{1,40}Sanitizer|libFuzzer): (\S.*)", re.ASCII
)
_UNDEFINED: Final = re.compile(
    r"((?:/|\.{1,2}/|[A-Za-z]:\\)[^\n:\"=]{1,4095}|[^\s:\"=]{1,4095}):([0-9]{1,9})(?::([0-9]{1,9}))?: runtime error: (\S.*)"
)
_PID: Final = re.compile(r" \(pid=[0-9]{1,10}\)$", re.ASCII)
_NAMED: Final = (
    "attempting double-free",
    "attempting free on address which was not malloc()-ed",
    "detected memory leaks",
    "deadly signal",
)
_LEAK: Final = re.compile(r"(Direct leak|Indirect leak) of [0-9]{1,20} byte", re.ASCII)
_CREATED: Final = re.compile(
    r"Thread (T[0-9]{1,9})(?: '?([^'(]{1,64}?)'?)?(?: \(tid=[0-9]{1,10}, ([a-z ]{1,20})\))? created by (?:thread )?(T[0-9]{1,9}|main thread)",
    re.ASCII,
)
_BY: Final = re.compile(r"(?:thread |by thread |[ ,])(T[0-9]{1,9})\b", re.ASCII)
LEAK: Final = "Direct leak of "
_LEAKS: Final = "detected memory leaks"
_RULE: Final = "=" * 18
_SUMMARY: Final = "SUMMARY: "
_SIGNALS: Final = {
    "SEGV": "SIGSEGV",
    "BUS": "SIGBUS",
    "FPE": "SIGFPE",
    "ILL": "SIGILL",
    "ABRT": "SIGABRT",
    "TRAP": "SIGTRAP",
}
_RUNTIME: Final = re.compile(r"==[0-9]{1,10}==", re.ASCII)


@dataclass(slots=True)
class _Report:
    root: Raised
    end: int
    summary: str = ""
    pending: list[str] = field(default_factory=list)
    heading: str = ""
    is_started: bool = False


def is_report(line: str) -> bool:
    """Return whether a line begins a report."""
    if ": runtime error: " in line:
        return _UNDEFINED.fullmatch(line) is not None
    return ": " in line and _HEAD.fullmatch(line) is not None


def read_report(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a report from its first line to its summary (BRG-410 to BRG-414)."""
    found = _HEAD.fullmatch(window.lines[at])
    if found is None:
        return None
    text = _PID.sub("", found[3])
    report = _Report(Raised(message=text), at + 1)
    _sections(window, at + 1, report)
    root = report.root
    root.type_name = _type_name(text, report.summary)
    root.is_group = root.type_name == _LEAKS
    if (signal := _SIGNALS.get(root.type_name)) is not None:
        root.codes.append(("posix.signal", signal, ""))
    start = at - 1 if at > floor and window.lines[at - 1].startswith(_RULE) else at
    parsed = Parsed(root, start, report.end, 1.0, mechanism=found[2])
    if not report.summary:
        root.cuts.append(Cut.TAIL)
    _tail(window, parsed)
    _threads(parsed, text)
    return parsed


def read_leaks(window: Window, at: int) -> Parsed | None:
    """Read the leaks of a report whose first line was not copied (UEP-BRG-3053)."""
    if _LEAK.match(window.lines[at]) is None or not (window.at(at + 1) or "").startswith("    #0 "):
        return None
    report = _Report(Raised(_LEAKS, _LEAKS, is_group=True, cuts=[Cut.HEAD]), at + 1)
    _sections(window, at, report)
    if not report.summary:
        report.root.cuts.append(Cut.TAIL)
    return Parsed(report.root, at, report.end, 0.9, mechanism="LeakSanitizer")


def _sections(window: Window, index: int, report: _Report) -> None:
    """Read stacks with their headings, and remarks, up to the summary."""
    last = index
    while (line := window.at(index)) is not None and index - last < LOOKAHEAD:
        if (line.startswith(_SUMMARY) and "Sanitizer: " in line) or line.startswith("SUMMARY: libFuzzer: "):
            _settle(report)
            report.summary, report.end = line.partition(": ")[2].partition(": ")[2], index + 1
            return
        if line.startswith(("    #0 ", "  #0 ")):
            frames, index = read_block(window, index, read_sanitizer)
            if frames:
                _stack(report, mark_inlined(frames))
                last = report.end = index
                continue
            index += 1
            continue
        if is_report(line) or line.startswith(_RULE):
            break
        bare = _RUNTIME.sub("", line, count=1).strip()
        if bare:
            if report.heading:
                report.pending.append(report.heading)
            report.heading = bare
        elif report.heading:
            report.pending.append(report.heading)
            report.heading = ""
        index += 1


def _settle(report: _Report) -> None:
    if report.heading:
        report.pending.append(report.heading)
    report.root.notes += [note for note in report.pending if not note.startswith("=>")]
    report.pending, report.heading = [], ""


def _stack(report: _Report, frames: list[Frame]) -> None:
    """Give a stack to the error itself, to a leak, or to the event of its heading (BRG-411, BRG-412)."""
    heading, report.heading = report.heading, ""
    root = report.root
    leak = _LEAK.match(heading)
    if leak is not None:
        _settle(report)
        root.children.append(Raised(leak[1], heading.removesuffix(":"), frames, Relation.MEMBER))
    elif not report.is_started:
        report.heading = heading
        _settle(report)
        root.frames = frames
    else:
        _settle(report)
        root.children.append(
            Raised(message=heading.removesuffix(":"), frames=frames, relation=Relation.CONTEXT)
        )
    report.is_started = True


def _type_name(text: str, summary: str) -> str:
    """Return the sanitizer's word for the error (BRG-410)."""
    for name in _NAMED:
        if text.startswith(name):
            return name
    word = text.partition(" ")[0].rstrip(":")
    if "-" in word or word in _SIGNALS:
        return text if word == "lock-order-inversion" or word == "signal-unsafe" else word
    if (
        text.startswith(("requested ", "calloc ", "reallocarray ", "failed to ", "pvalloc ", "invalid "))
        and summary
    ):
        return summary.partition(" ")[0]
    return text.partition(": ")[0].partition(" on ")[0]


def _tail(window: Window, parsed: Parsed) -> None:
    """Take the shadow bytes, the words that the process ends, and the closing rule."""
    index = parsed.end
    if not parsed.root.cuts and window.at(index) == "Shadow bytes around the buggy address:":
        limit = index + LOOKAHEAD
        while (
            index < limit
            and (line := window.at(index)) is not None
            and line.startswith(("Shadow ", "  ", "=>"))
        ):
            index += 1
    line = window.at(index)
    if (line is not None and line.startswith("==") and line.endswith("==ABORTING")) or line == "Exiting":
        parsed.handled, parsed.fatal = False, True
        index += 1
    elif (
        line is not None
        and line.startswith(_RULE)
        and line.strip("=") == ""
        and parsed.mechanism == "ThreadSanitizer"
    ):
        index += 1
    parsed.end = index


def _threads(parsed: Parsed, text: str) -> None:
    """Write the threads that the report names (BRG-413)."""
    for line in (text, *parsed.root.notes[:4]):
        if (found := _BY.search(line)) is not None:
            parsed.thread_id = found[1]
            break
        if "by main thread" in line:
            parsed.thread = "main thread"
            break
    for child in parsed.root.children[:64]:
        if (made := _CREATED.match(child.message)) is None:
            continue
        parent = "" if made[4] == "main thread" else made[4]
        if made[1] == parsed.thread_id:
            parsed.thread, parsed.thread_parent = (made[2] or "").strip(), parent
        else:
            parsed.threads.append(
                Thread(id=made[1], name=(made[2] or "").strip(), state=made[3] or "", parent_id=parent)
            )


def read_undefined(window: Window, at: int) -> Parsed | None:
    """Read ``a.c:3:5: runtime error: …`` with its notes and its stack (BRG-414)."""
    line = window.lines[at]
    found = _UNDEFINED.fullmatch(line) if ": runtime error: " in line else None
    if found is None:
        return None
    place = Frame(file=found[1], line=int(found[2]), column=int(found[3] or 0))
    root = Raised("runtime error", found[4], [place])
    index = at + 1
    while (note := window.at(index)) is not None and ": note: " in note and index - at < LOOKAHEAD:
        root.notes.append(note.partition(": note: ")[2] if note.startswith("0x") else note)
        index += 1
        if note.startswith("0x"):
            # The bytes around the pointer and the line that points at them: memory may hold secrets.
            index += _dump(window, index)
    frames, index = read_block(window, index, read_sanitizer)
    if frames:
        root.frames = mark_inlined(frames)
    after = index + 1 if frames and window.at(index) == "" else index
    if (last := window.at(after)) is not None and last.startswith("SUMMARY: UndefinedBehaviorSanitizer: "):
        index = after + 1
    return Parsed(root, at, index, 1.0, mechanism="UndefinedBehaviorSanitizer")


def _dump(window: Window, index: int) -> int:
    line = window.at(index)
    if line is None or not line.startswith((" ", "<memory")):
        return 0
    following = window.at(index + 1)
    return 2 if following is not None and following.strip() == "^" else 1
