"""What the Linux kernel prints of a fault of its own: an oops, a bug, a panic, a stall. Reads one report."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._cpp_frames import native_frame
from uep.model import Frame

__all__ = ["KERNEL", "read_kernel"]

_STAMP: Final = re.compile(
    r"(?: {0,8}(?:<[0-9]{1,3}>)?\[ {0,8}[0-9]{1,10}\.[0-9]{6}\](?:\[ {0,6}[TC][0-9]{1,7}\])?)? ?", re.ASCII
)
_HEADS: Final = (
    (
        re.compile(
            r"BUG: (unable to handle (?:kernel )?(?:paging request|page fault|NULL pointer dereference))(?:.*)"
        ),
        "BUG",
    ),
    (
        re.compile(
            r"(?:watchdog: )?BUG: (kernel NULL pointer dereference|soft lockup|workqueue lockup|scheduling while atomic|Bad page state|KASAN)(?:.*)"
        ),
        "BUG",
    ),
    (
        re.compile(
            r"BUG: (?:spinlock [a-z ]{3,24} on CPU#[0-9]{1,5}, |using \w{1,60}\(\) in preemptible \[\w{1,16}\] code: )(?P<task>.{1,64})/(?P<pid>[0-9]{1,10})"
        ),
        "BUG",
    ),
    (
        re.compile(
            r"BUG: sleeping function called from invalid context at (?P<file>[^\s:]{1,400}):(?P<line>[0-9]{1,9})"
        ),
        "BUG",
    ),
    (
        re.compile(
            r"BUG (?P<cache>[\w.:-]{1,80}) \((?:Not tainted|Tainted: [A-Z ]{1,40})\): [A-Z][\w ,.()/-]{1,200}"
        ),
        "BUG",
    ),
    (re.compile(r"\[ BUG: (?P<lock>[a-z][\w ,-]{3,80}!) \]"), "BUG"),
    (re.compile(r"(kernel BUG) at (?P<file>[^\s:]{1,400}):(?P<line>[0-9]{1,9})!"), "kernel BUG"),
    (re.compile(r"(general protection fault)(?:.*)"), "general protection fault"),
    (re.compile(r"(Unable to handle kernel .{1,300})"), "Oops"),
    (re.compile(r"(Internal error): .{1,200}"), "Oops"),
    (re.compile(r"(Oops): .{1,200}"), "Oops"),
    (re.compile(r"(Kernel panic - not syncing): .{1,400}"), "Kernel panic"),
    # The words before are a level to a log.
    (
        re.compile(
            r"(?:INFO: )?task (?P<task>.{1,64}):(?P<pid>[0-9]{1,10}) blocked for more than [0-9]{1,10} seconds\."
        ),
        "hung task",
    ),
    (re.compile(r"(?:INFO: )?(rcu_\w{1,20}) (?:self-)?detected stalls? on (?:.*)"), "rcu stall"),
)
KERNEL: Final = (
    "unable to handle ",
    "Unable to handle kernel ",
    "kernel NULL pointer",
    "kernel BUG at ",
    "BUG: spinlock ",
    "[ BUG: ",
    "(Tainted: ",
    "(Not tainted): ",
    ") in preemptible [",
    "BUG: sleeping function called from invalid context",
    "general protection fault",
    "Kernel panic - not syncing",
    "Internal error: Oops",
    "Oops: ",
    "soft lockup - ",
    "blocked for more than ",
    "detected stall",
)
_FRAME: Final = re.compile(
    r" {0,4}(?:\[<[0-9a-f]{8,16}>\] )?(?P<doubt>\? )?(?:\((?P<old>[\w.$]{1,200})(?:\+0x[0-9a-f]{1,8}/0x[0-9a-f]{1,8}(?: \[[\w-]{1,80}\])?)?\) from (?:\[<[0-9a-f]{8,16}>\] )?\(?)?"
    r"(?P<name>[A-Za-z_][\w.$]{0,200})\+0x[0-9a-f]{1,8}/0x[0-9a-f]{1,8}\)?(?: \[(?P<module>[\w-]{1,80})[^\]]{0,80}\]\)?)?",
    re.ASCII,
)
_POINTER: Final = re.compile(
    r"(?:RIP|EIP|IP|pc|PC is at)(?: ?: ?| )(?:[0-9a-f]{4}:)?(?:\[<[0-9a-f]{8,16}>\] )?(?P<rest>[A-Za-z_].*)",
    re.ASCII,
)
_CALLER: Final = ") from ["
"""What stands in a line of an ARM processor's calls, which have no heading of their own at times."""

_TRACE: Final = re.compile(r"(?:Call [Tt]race:|Backtrace:|Call trace:)(?: .*)?")
_PROCESS: Final = re.compile(
    r"CPU: [0-9]{1,4} (?:UID: [0-9]{1,10} )?PID: (?P<pid>[0-9]{1,10}) Comm: (?P<name>.{1,64}?)(?: (?:Tainted|Not tainted):? .*)?",
    re.ASCII,
)
_OVER: Final = re.compile(r"---\[ end |Kernel panic - not syncing")
_END: Final = re.compile(r"---\[ end |Kernel panic - not syncing|Modules linked in:")
_MARKS: Final = frozenset(
    ["<TASK>", "</TASK>", "<IRQ>", "</IRQ>", "<NMI>", "</NMI>", "<EOI>", "<#DF>", "</#DF>"]
)
_LONG: Final = 96
_RULE: Final = 20
_AFTER: Final = 24


def read_kernel(window: Window, at: int) -> Parsed | None:
    """Read a report from its first line: what happened, in which process, and the calls (UEP-BRG-1272)."""
    text = _bare(window.lines[at])
    head = next(((found, name) for pattern, name in _HEADS if (found := pattern.fullmatch(text))), None)
    if head is None:
        return None
    found, name = head
    groups = found.groupdict()
    told = groups.get("lock") or text.removeprefix("watchdog: ").removeprefix("BUG: ").removeprefix("BUG ")
    if (groups.get("lock") or groups.get("cache")) and not _is_ruled(window, at):
        return None
    root = Raised(name, told)
    parsed = Parsed(root, at, at + 1, 0.9, handled=False, mechanism="kernel")
    parsed.thread, parsed.thread_id = groups.get("task") or "", groups.get("pid") or ""
    parsed.fatal = name == "Kernel panic"
    pointer, index = _facts(window, at, parsed)
    if index:
        root.frames, parsed.end = _calls(window, index)
    if pointer is not None and not any(frame.function == pointer.function for frame in root.frames[:2]):
        root.frames.insert(0, pointer)
    elif groups.get("file") and not root.frames:
        root.frames = [native_frame("", file=groups["file"], line=groups["line"])]
    if groups.get("file"):
        root.attributes["kernel.location"] = f"{groups['file']}:{groups['line']}"
    sure = groups.get("lock") or groups.get("cache") or name in ("Kernel panic", "kernel BUG")
    if not root.frames and not parsed.thread and not sure:
        return None
    if window.capped and parsed.end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return parsed


def _is_ruled(window: Window, at: int) -> bool:
    """Return whether a rule stands directly above, as the kernel's checks of locks and of memory draw one (UEP-BRG-3103)."""
    above = _bare(window.lines[at - 1]) if at else ""
    return len(above) >= _RULE and not above.strip("=")


def _bare(line: str) -> str:
    """Return a line without the time and the thread that the kernel puts before it."""
    match = _STAMP.match(line)
    return line[match.end() :].rstrip() if match is not None else line


def _facts(window: Window, at: int, parsed: Parsed) -> tuple[Frame | None, int]:
    """Return where the fault was, and the line after the heading of the calls, 0 when there is none."""
    pointer: Frame | None = None
    for index in range(at + 1, at + _LONG):
        line = window.at(index)
        if line is None:
            break
        text = _bare(line)
        if _TRACE.fullmatch(text) is not None:
            return pointer, index + 1
        if _CALLER in text and _FRAME.fullmatch(text) is not None:
            return pointer, index
        if (process := _PROCESS.fullmatch(text)) is not None and not parsed.thread:
            parsed.thread_id, parsed.thread = process["pid"], process["name"].strip()
            parsed.end = index + 1
        elif pointer is None and (found := _POINTER.match(text)) is not None:
            pointer = _frame(found["rest"].strip())
            parsed.end = index + 1 if pointer is not None else parsed.end
        elif (
            text.startswith(("Oops: ", "Internal error: "))
            and text not in parsed.root.notes
            and len(parsed.root.notes) < _AFTER
        ):
            parsed.root.notes.append(text)
            parsed.end = index + 1
        elif _OVER.match(text) is not None:
            break
    return pointer, 0


def _calls(window: Window, index: int) -> tuple[list[Frame], int]:
    """Read the calls; those that the kernel doubts are left out, as the unwinder found them by chance."""
    frames, end, strange = list[Frame](), index, 0
    while (line := window.at(index)) is not None and strange < 2:
        text = _bare(line)
        found = _FRAME.fullmatch(text)
        if found is not None:
            end, strange = index + 1, 0
            if not found["doubt"] and len(frames) < MAX_SCAN_FRAMES:
                frames.append(native_frame(found["name"], package=found["module"] or ""))
        elif text.strip() in _MARKS:
            end = index + 1
        elif not text.strip() or _END.match(text) is not None:
            break
        else:
            strange += 1
        index += 1
    return frames, end


def _frame(text: str) -> Frame | None:
    found = _FRAME.fullmatch(text)
    return None if found is None else native_frame(found["name"], package=found["module"] or "")
