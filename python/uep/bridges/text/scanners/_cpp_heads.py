"""First lines of native errors: uncaught exceptions, failed assertions, the C library's own checks. Reads one line at a time."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from uep.bridges.text.scanners._cpp_frames import native_frame
from uep.model import Frame

__all__ = ["FAULTS", "Head", "is_aborted", "read_fault", "read_head", "signal_named", "signal_worded"]

FAULTS: Final = (
    "corrupted double-linked list",
    "corrupted size vs. prev_size",
    "double free or corruption",
    "free(): corrupted unsorted chunks",
    "free(): double free detected in tcache 2",
    "free(): invalid next size",
    "free(): invalid pointer",
    "free(): invalid size",
    "free(): too many chunks detected in tcache",
    "free(): unaligned chunk detected in tcache 2",
    "invalid fastbin entry (free)",
    "malloc(): corrupted top size",
    "malloc(): corrupted unsorted chunks",
    "malloc(): invalid next->prev_inuse",
    "malloc(): invalid next size",
    "malloc(): invalid size",
    "malloc(): largebin double linked list corrupted",
    "malloc(): memory corruption",
    "malloc(): mismatching next->prev_size",
    "malloc(): smallbin double linked list corrupted",
    "malloc(): unaligned fastbin chunk detected",
    "malloc(): unaligned tcache chunk detected",
    "malloc(): unsorted double linked list corrupted",
    "malloc_consolidate(): invalid chunk size",
    "malloc_consolidate(): unaligned fastbin chunk detected",
    "munmap_chunk(): invalid pointer",
    "mremap_chunk(): invalid pointer",
    "realloc(): invalid next size",
    "realloc(): invalid old size",
    "realloc(): invalid pointer",
    "realloc(): unaligned tcache chunk detected",
)
"""What glibc's allocator prints before it aborts; a word in parentheses or a number may follow."""

_THROWN: Final = "terminate called after throwing an instance of '"
_FOLDED: Final = re.compile(
    rf"(?:[^\n]{{0,400}}[\x22`:] ?)?{_THROWN}(?P<type>[^'\n]{{1,400}})'\s{{1,4}}what\(\):\s{{1,4}}"
    r"(?P<text>[^\n]{0,4096}?)(?P<end>\s{1,4}Aborted(?: \(core dumped\))?[^\n]{0,60})?"
)
"""The lines of such an error as one line, in which a form or a person put them (UEP-BRG-2769)."""

_BARE: Final = ("terminate called without an active exception", "terminate called recursively")
_LIBCXX: Final = re.compile(
    r"(?:libc\+\+abi(?:\.dylib)?: )?terminating (?:with|due to) (?:uncaught|unexpected) "
    r"(?:(foreign exception)|exception of type ([^\n]{1,4096}?)(?:: (.*))?|exception: (.*))",
    re.ASCII | re.DOTALL,
)
_PURE: Final = ("pure virtual method called", "libc++abi: Pure virtual function called!")
_STARS: Final = re.compile(
    r"\*\*\* (stack smashing detected|buffer overflow detected|bit out of range 0 - FD_SETSIZE on fd_set|%n in writable segment detected"
    r"|invalid %N\$ use detected|longjmp causes uninitialized stack frame) \*\*\*:(?: ([^\n]{0,4096}))?",
    re.ASCII,
)
_ERROR_IN: Final = re.compile(
    r"\*\*\* Error in `[^`']{1,4096}': ([^\n]{1,200}?)(?:: 0x[0-9a-f]{1,16})? \*\*\*", re.ASCII
)
_TCMALLOC: Final = re.compile(
    r"(?:(?P<file>[\w./-]{1,400}):(?P<line>[0-9]{1,9})\] )?(?P<text>(?P<type>Attempt to free invalid pointer):? 0x[0-9a-f]{1,16}) ?",
    re.ASCII,
)
_BEHIND: Final = re.compile(r"(?: \([a-z! -]{1,40}\)| [0-9]{1,2})?", re.ASCII)
_FILE: Final = r"(?P<file>(?:/|\.{1,2}/|[A-Za-z]:\\)[^\n:\"=]{1,4095}|[^\s:\"=]{1,4095})"
_ASSERTIONS: Final = (
    re.compile(
        rf"(?:[^\s:/][^:\n]{{0,255}}: )?{_FILE}:(?P<line>[0-9]{{1,9}}): (?:(?P<function>[^\n]{{1,65536}}): )?"
        r"(?P<text>Assertion [`'‘](?P<what>[^\n]{0,65536})['’] failed\.)"
    ),
    re.compile(
        rf"(?P<text>Assertion failed: (?P<what>[^\n]{{1,65536}})) \({_FILE}: (?P<function>[^\n]{{1,4096}}): (?P<line>[0-9]{{1,9}})\)"
    ),
    re.compile(
        r"(?P<text>Assertion failed: (?P<what>[^\n]{1,65536}?)), (?:function (?P<function>[^\n]{1,4096}), )?"
        rf"file {_FILE}, line (?P<line>[0-9]{{1,9}})\.?"
    ),
    re.compile(
        rf"Fatal glibc error: {_FILE}:(?P<line>[0-9]{{1,9}}) \((?P<function>[^()\n]{{1,256}})\): "
        r"(?P<text>assertion failed: (?P<what>[^\n]{1,4096}))"
    ),
    re.compile(
        r"(?P<text>assertion \"(?P<what>[^\n]{1,65536})\" failed): "
        rf"file \"{_FILE}\", line (?P<line>[0-9]{{1,9}})(?:, function: (?P<function>[^\n]{{1,4096}}))?"
    ),
    # Unreal Engine, Qt, Ceph, PostgreSQL
    re.compile(
        r"(?:Error: )?(?P<text>Assertion failed: (?P<what>[^\n]{1,65536}?)) \[File:(?P<file>[^\]\n]{1,4096})\] \[Line: (?P<line>[0-9]{1,9})\]"
        r"(?P<function>)[^\n]{0,4096}"
    ),
    re.compile(
        r"(?P<text>ASSERT(?: failure in (?P<function>[^\n\"]{1,4096}))?: \"(?P<what>[^\n]{0,65536})\")(?:,| in) "
        r"file (?P<file>[^\n]{1,4096}), line (?P<line>[0-9]{1,9})"
    ),
    re.compile(
        rf"{_FILE}: (?P<line>[0-9]{{1,9}}): (?P<text>FAILED (?:ceph_)?assert\((?P<what>[^\n]{{0,65536}})\))(?P<function>)"
    ),
    re.compile(
        r"TRAP: (?P<text>(?:FailedAssertion\(|failed Assert\()\"(?P<what>[^\n]{0,65536})\"\)?), File: \"(?P<file>[^\n\"]{1,4096})\", "
        r"Line: (?P<line>[0-9]{1,9})(?:, PID: [0-9]{1,10})?\)?(?P<function>)"
    ),
)
_OF_LIBRARIES: Final = 4
"""The last of these layouts that is a C library's; engines and servers print a stack below theirs."""

_ASSERTED: Final = ("ssertion ", "ASSERT", "FAILED ", "TRAP: ")
_CHECKED: Final = re.compile(
    r"(?:F[0-9]{4,8} [0-9:.]{8,16} +[0-9]{1,10} (?P<file>[^\s:\]]{1,1024}):(?P<line>[0-9]{1,9})\] )?Check failed: (?P<what>\S[^\n]{0,65536})",
    re.ASCII,
)
_OF_SHELL: Final = r"[^\n:]{1,1024}: (?:line [0-9]{1,9}: +)?[0-9]{1,10} "
_ABORTED: Final = re.compile(
    rf"(?:{_OF_SHELL})?Aborted(?: +\(core dumped\)(?: [^\n]{{0,4096}})?| {{3,}}[^\n]{{0,4096}})?"
    r"|zsh: (?:IOT instruction|abort)[^\n]{0,4096}"
    r"|\[[0-9]{1,4}\] +[+-]? *[0-9]{1,10} (?:IOT instruction|abort)[^\n]{0,4096}"
    r"|Abort trap: 6"
)
_FAULT_WORDS: Final = {
    "Aborted": "SIGABRT",
    "Abort trap": "SIGABRT",
    "Bus error": "SIGBUS",
    "Floating point exception": "SIGFPE",
    "Illegal instruction": "SIGILL",
    "Segmentation fault": "SIGSEGV",
    "Trace/breakpoint trap": "SIGTRAP",
    "bus error": "SIGBUS",
    "floating point exception": "SIGFPE",
    "illegal hardware instruction": "SIGILL",
    "segmentation fault": "SIGSEGV",
}
_SHELL: Final = re.compile(
    rf"(?:{_OF_SHELL}|zsh: )?("
    + "|".join(_FAULT_WORDS)
    + r")(?:: [0-9]{1,2})?(?: +\(core dumped\))?(?: {1,40}[^\n]{0,4096})?"
)
_KERNEL: Final = re.compile(
    r"(?:[^\n]{0,200}?[ \]:])?(?P<program>[^\s\[\]]{1,64})\[[0-9]{1,10}\]: (?P<text>segfault at [0-9a-f]{1,16}) ip (?P<ip>[0-9a-f]{1,16}) sp [0-9a-f]{1,16}"
    r" error [0-9a-f]{1,8}(?: in (?P<image>[^\s\[\]]{1,1024})\[[0-9a-f,+]{3,60}\])?(?: likely on CPU [^\n]{1,80})?",
    re.ASCII,
)
_SIGNALS: Final = {
    "4": "SIGILL",
    "5": "SIGTRAP",
    "6": "SIGABRT",
    "7": "SIGBUS",
    "8": "SIGFPE",
    "11": "SIGSEGV",
}
_SIGNAL: Final = re.compile(
    r"\b(SIG(?:ABRT|BUS|FPE|ILL|SEGV|SYS|TRAP))\b|\b[Ss]ignal:? \(?([0-9]{1,2})\b", re.ASCII
)


class Head(NamedTuple):
    """What the first line of an error says; ``has_text`` when lines of a message may follow it, ``has_report`` when a stack may."""

    type_name: str
    message: str
    frame: Frame | None = None
    has_text: bool = False
    mechanism: str = ""
    is_partial: bool = False
    has_report: bool = False


def read_head(line: str) -> Head | None:
    """Return what the first line of an error says, None when it is none."""
    if line.startswith(_THROWN) and line.endswith("'") and len(line) > len(_THROWN) + 1:
        return Head(line[len(_THROWN) : -1], "", has_text=True, mechanism="terminate")
    if " what():" in line and (folded := _FOLDED.fullmatch(line)) is not None:
        return Head(folded["type"], folded["text"], mechanism="terminate")
    if line in _BARE:
        return Head(line, "", mechanism="terminate")
    if line in _PURE:
        return Head("pure virtual method called", line, mechanism="terminate")
    if (found := _LIBCXX.fullmatch(line)) is not None:
        foreign, name, text, text_only = found.groups(default="")
        return Head(
            name or foreign,
            text or text_only,
            has_text=":" in line[-1:] or bool(text or text_only),
            mechanism="terminate",
            is_partial=True,
        )
    if line.startswith("***"):
        return _starred(line)
    if any(word in line for word in _ASSERTED):
        return _assertion(line)
    if "Check failed: " in line and (found := _CHECKED.fullmatch(line)) is not None:
        frame = native_frame("", file=found["file"], line=found["line"]) if found["file"] else None
        return Head("Check failed", found["what"], frame, mechanism="check")
    if (found := _TCMALLOC.fullmatch(line)) is not None:
        frame = native_frame("", file=found["file"], line=found["line"]) if found["file"] else None
        return Head(found["type"], found["text"], frame, mechanism="libc")
    return _allocator(line)


def _starred(line: str) -> Head | None:
    if (found := _STARS.fullmatch(line)) is not None:
        return Head(
            found[1],
            f"*** {found[1]} ***: {found[2]}" if found[2] else f"*** {found[1]} ***",
            mechanism="libc",
        )
    if (found := _ERROR_IN.fullmatch(line)) is not None and (head := _allocator(found[1])) is not None:
        return head
    return None


def _assertion(line: str) -> Head | None:
    for place, pattern in enumerate(_ASSERTIONS):
        found = pattern.fullmatch(line)
        if found is not None:
            frame = native_frame(found["function"] or "", file=found["file"], line=found["line"])
            return Head(
                "assertion", found["text"], frame, mechanism="assert", has_report=place > _OF_LIBRARIES
            )
    return None


def _allocator(line: str) -> Head | None:
    if "()" not in line[:32] and not line.startswith(("double", "corrupted", "invalid fastbin")):
        return None
    for name in FAULTS:
        if line.startswith(name) and _BEHIND.fullmatch(line, len(name)):
            return Head(name, line, mechanism="libc")
    return None


def is_aborted(line: str) -> bool:
    """Return whether a shell says with this line that a process aborted."""
    return "bort" in line[:2200] and _ABORTED.fullmatch(line) is not None


def signal_named(line: str) -> str:
    """Return the signal of a fault that a line names or numbers, "" when it names none."""
    found = _SIGNAL.search(line)
    if found is None:
        return ""
    return found[1] or _SIGNALS.get(found[2], "")


def signal_worded(words: str) -> str:
    """Return the signal that the C library's words for it mean, "" for other words."""
    return _FAULT_WORDS.get(words.strip(), "")


def read_fault(line: str) -> tuple[str, str, str, Frame | None] | None:
    """Return type, message, signal and frame of what a shell or the kernel says of a process that a signal ended."""
    if (found := _SHELL.fullmatch(line)) is not None:
        return found[1], line, _FAULT_WORDS[found[1]], None
    if "segfault at " in line and (found := _KERNEL.fullmatch(line)) is not None:
        value = int(found["ip"], 16)
        frame = native_frame("", package=found["image"] or "", address=str(value) if value else "")
        return "segfault", found["text"], "SIGSEGV", frame
    return None
