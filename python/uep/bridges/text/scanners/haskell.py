"""What GHC's runtime, GHCi, and test runners print of an exception in Haskell.

A program's own words look like the runtime's, so a message is an error only where a backtrace, the runtime's fixed words or
nothing else stand beside it (UEP-BRG-2140 to UEP-BRG-2149).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD, LOOKBACK
from uep.bridges.text._grammar import Cut, Grammar, Parsed, Raised, Window
from uep.bridges.text.scanners._haskell_lines import HEADINGS, PROGRAM, UNCAUGHT, read_call, read_cost_centre
from uep.bridges.text.scanners._haskell_tests import RERUN, UNCAUGHT_TYPE, describe, read_failure
from uep.model import Frame, Relation

__all__ = ["HASKELL"]

_GHCI: Final = "*** Exception: "
_DEBUGGER: Final = ("(Pdb", "(pdb", "ipdb> ")
"""The prompts of Python's debugger, which shows what a command raised in the words of GHCi (UEP-BRG-3277)."""

_PROMPT: Final = re.compile(r"(?:[^\n\"'`]{0,80}> ?|[| ]{0,8})")
_HANDLING: Final = "While handling "
_NESTED: Final = "  |"
_NAMED: Final = re.compile(r"(?:[\w.-]{1,200}:)?((?:[A-Z][\w']{0,100}\.){1,20}[A-Z][\w']{0,100}):")
_NEAR: Final = 3
_FENCE: Final = "```"
_FIXED: Final = re.compile(
    r"(?:[^\s:]{1,400}:[0-9]{1,9}:[0-9]{1,9}(?:-[0-9]{1,9})?|[^\s:]{1,400}:\([0-9]{1,9},[0-9]{1,9}\)-\([0-9]{1,9},[0-9]{1,9}\)): "
    r"(?:Non-exhaustive |Irrefutable pattern failed |No instance nor default method |Missing field in record )\S.*"
    r"|Prelude\.\S+: \S.*|user error \(.*\)?|<<loop>>|<<timeout>>|divide by zero|arithmetic overflow|stack overflow|heap overflow"
    r"|No match in record selector \S+|thread blocked indefinitely in an (?:MVar operation|STM transaction)"
    r"|(?:\S.*: )?(?:does not exist|already exists|resource busy|permission denied|end of file|illegal operation"
    r"|invalid argument|unsupported operation|resource exhausted|resource vanished) \([^()]{1,200}\)"
)
"""Messages of GHC's own libraries."""

_PRELUDE: Final = "Prelude."
_PARTIAL: Final = re.compile(
    r"Prelude\.(?:head|tail|last|init|maximum|minimum|foldr1|foldl1|cycle|!!|read|chr|toEnum|undefined|succ|pred): \S.*|Prelude\.undefined"
)
"""What partial functions of GHC's library say, which no other program does (UEP-BRG-2772)."""

_INTERNAL: Final = "internal error: "
_PANIC: Final = ": panic! (the 'impossible' happened)"
_VERSION: Final = re.compile(r" {1,12}\(?((?:GHC|Eta) version [^()\n]{1,100}?)\)?:?")
_CALLS: Final = "Call stack:"
_SURE: Final = ": Non-exhaustive "
_TRACED: Final = "traceStack"
"""The function that prints where the program is, which is no error (UEP-BRG-3007)."""

_Read = Callable[[str], "Frame | None"]


def _parse(window: Window, at: int, floor: int) -> Parsed | None:
    line = window.lines[at].rstrip()
    if line.strip() in HEADINGS:
        return _from_backtrace(window, at, floor)
    if line.endswith(RERUN[1]) or RERUN[0] in line:
        return read_failure(window, at, floor)
    if line.endswith(_PANIC):
        return _from_panic(window, at, line)
    begin = line.find(_GHCI)
    if begin >= 0 and _PROMPT.fullmatch(line, 0, begin) is not None:
        if at > floor and window.lines[at - 1].lstrip().startswith(_DEBUGGER):
            return None
        return _from_message(window, at, begin + len(_GHCI), "ghci")
    if _PRELUDE in line and _PARTIAL.fullmatch(bare := line.strip()) is not None:
        return _from_message(window, at, line.index(bare), "haskell")
    program = PROGRAM.match(line)
    if program is None:
        return None
    if (uncaught := UNCAUGHT.fullmatch(line, program.end())) is not None:
        return _from_uncaught(window, at, uncaught[1])
    begin = program.end() + (len(_INTERNAL) if line.startswith(_INTERNAL, program.end()) else 0)
    is_sure = _SURE in line and _FIXED.fullmatch(line, begin) is not None
    if is_sure or (_PRELUDE in line and _PARTIAL.fullmatch(line, begin) is not None):
        return _from_message(window, at, begin, "haskell")
    return None


def _from_message(window: Window, at: int, begin: int, mechanism: str) -> Parsed:
    """Read the message that begins in a line, and the backtrace below it (UEP-BRG-2140)."""
    root = Raised(message=window.lines[at][begin:].rstrip())
    end = at + 1
    for index in range(end, end + LOOKAHEAD):
        line = window.at(index)
        if line is None or not line.strip() or _GHCI in line:
            break
        if line.strip() in HEADINGS:
            root.message = "\n".join([root.message, *window.lines[at + 1 : index]])
            end = _backtraces(window, index, root)
            break
    return Parsed(root, at, end, handled=False, fatal=mechanism != "ghci", mechanism=mechanism)


def _from_panic(window: Window, at: int, line: str) -> Parsed | None:
    """Read what a compiler says of a bug of its own: its version, then the message behind a tab (UEP-BRG-2440)."""
    version = _VERSION.fullmatch((window.at(at + 1) or "").rstrip())
    if version is None:
        return None
    root, end = Raised("panic"), at + 2
    said = list[str]()
    while (text := window.at(end)) is not None and text.strip() and end - at < LOOKAHEAD:
        if text.strip() in HEADINGS:
            end = _backtraces(window, end, root)
            break
        if text.strip() != _CALLS:
            said.append(text.strip())
        end += 1
    root.message = "\n".join(said)
    root.attributes["haskell.compiler"] = version[1]
    name = line.strip().partition(":")[0]
    return Parsed(root, at, end, handled=False, fatal=True, mechanism=name) if said else None


def _from_uncaught(window: Window, at: int, name: str) -> Parsed:
    """Read what GHC 9.10 and later print: the type, and between blank lines the message and the backtraces (UEP-BRG-2142)."""
    root = Raised(type_name=name)
    index = at + 1
    while (line := window.at(index)) is not None and not line.strip() and index < at + _NEAR:
        index += 1
    first = last = index
    while (line := window.at(index)) is not None and index < first + LOOKAHEAD:
        if line.strip() in HEADINGS:
            index = _backtraces(window, index, root)
            break
        if line.startswith(_HANDLING):
            index = _handled(window, index, root)
            continue
        if not line.strip() and not _goes_on(window, index + 1):
            break
        index += 1
        if not root.children:
            last = index
    else:
        index = min(index, last)
    root.message = "\n".join(window.lines[first:last]).strip()
    return Parsed(root, at, max(index, last), handled=False, fatal=True, mechanism="haskell")


def _goes_on(window: Window, index: int) -> bool:
    """Return whether the next line that is not blank belongs to the same report."""
    for at in range(index, index + _NEAR):
        line = window.at(at)
        if line is None:
            return False
        if line.strip():
            return line.strip() in HEADINGS or line.startswith(_HANDLING)
    return False


def _handled(window: Window, index: int, root: Raised) -> int:
    """Read the exception during whose handling this one was thrown; its further lines stand behind a bar (UEP-BRG-2143, UEP-BRG-3011)."""
    lines = [window.lines[index].removeprefix(_HANDLING)]
    index += 1
    while (line := window.at(index)) is not None and line.startswith(_NESTED):
        lines.append(line.removeprefix(_NESTED).removeprefix(" "))
        index += 1
    child = Raised(relation=Relation.CONTEXT)
    if len(lines) > 1 and not lines[1].strip() and (named := _NAMED.fullmatch(lines[0])) is not None:
        child.type_name, lines = named[1], lines[1:]
    inner = Window([*lines, ""], final=True)
    cut = next((at for at, line in enumerate(lines) if line.strip() in HEADINGS), len(lines))
    if cut < len(lines):
        _backtraces(inner, cut, child)
    child.message = "\n".join(lines[:cut]).strip()
    holder = root
    while holder.children:
        holder = holder.children[0]
    holder.children.append(child)
    return index


def _from_backtrace(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a backtrace whose message stands above it, behind the program's name or a program's own words (UEP-BRG-2140)."""
    root = Raised()
    end = _backtraces(window, at, root)
    if not root.frames or root.frames[0].function == _TRACED:
        return None
    if (failure := _failure_around(window, end, floor)) is not None:
        return failure
    start, begin, is_named = _begin(window, at, floor)
    text = window.lines[start:at]
    if not text:
        root.cuts.append(Cut.HEAD)
        return Parsed(root, at, end, 0.9)
    if len(text) > 1 and UNCAUGHT_TYPE.fullmatch(text[0].rstrip()) is not None:
        # UEP-BRG-3183: hspec's words, without the title above and those below.
        describe(root, [line.rstrip() for line in text])
        return Parsed(root, start, end, mechanism="hspec")
    root.message = "\n".join([text[0][begin:], *text[1:]]).strip()
    parsed = Parsed(root, start, end)
    if is_named:
        parsed.handled, parsed.fatal, parsed.mechanism = False, True, "haskell"
    return parsed


def _failure_around(window: Window, index: int, floor: int) -> Parsed | None:
    """Return the failure of a test that holds a backtrace, None where there is none."""
    for at in range(index, index + _NEAR):
        line = window.at(at)
        if line is None:
            return None
        if RERUN[0] in line or line.endswith(RERUN[1]):
            return read_failure(window, at, floor)
    return None


def _begin(window: Window, at: int, floor: int) -> tuple[int, int, bool]:
    """Return the line and the column on which a message begins, and whether the name of a program stands before it."""
    if window.enclosed and floor == 0:
        program = PROGRAM.match(window.lines[0])
        return 0, program.end() if program is not None else 0, program is not None
    top = at
    for index in range(at - 1, max(floor, at - LOOKBACK) - 1, -1):
        line = window.lines[index]
        if not line.strip() or (line.strip() in HEADINGS and read_call(window.lines[index + 1]) is not None):
            break
        if line.startswith(_FENCE):
            return max(top, index + 1), 0, False
        if (program := PROGRAM.match(line)) is not None:
            return index, program.end(), True
        # Calls below another heading are those of another error; a message may have lines that look like calls.
        top = index if read_call(line) is None else top
    return (max(top, at - 1, window.head) if window.head < at else at), 0, False


def _backtraces(window: Window, at: int, root: Raised) -> int:
    """Read the calls below each of the headings that follow each other; the first that has calls is the stack (UEP-BRG-2144)."""
    end = at
    while (heading := window.at(at)) is not None and heading.strip() in HEADINGS:
        read: _Read = (
            read_call if "HasCallStack" in heading or "ImplicitParams" in heading else read_cost_centre
        )
        kept, start = not root.frames, at
        at += 1
        while (line := window.at(at)) is not None and (frame := read(line)) is not None:
            if kept and len(root.frames) < MAX_SCAN_FRAMES:
                root.frames.append(frame)
            elif kept:
                root.dropped, root.dropped_after = root.dropped + 1, MAX_SCAN_FRAMES
            at += 1
        if not kept:
            root.notes.append("\n".join(line.rstrip() for line in window.lines[start:at]))
        end = at
        if window.at(at) == "" and (window.at(at + 1) or "").strip() in HEADINGS:
            at += 1
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return end


def _whole(window: Window) -> Parsed | None:
    """Read a text that is the program's name and a message of GHC's own libraries, and nothing else (UEP-BRG-2145)."""
    lines = [index for index, line in enumerate(window.lines) if line.strip()]
    if len(lines) != 1:
        return None
    line = window.lines[lines[0]].rstrip()
    program = None if _PARTIAL.fullmatch(line) else PROGRAM.match(line)
    begin = program.end() if program is not None else 0
    if (_FIXED if begin else _PARTIAL).fullmatch(line, begin) is None:
        return None
    root = Raised(message=line[begin:])
    return Parsed(root, lines[0], lines[0] + 1, 0.8, handled=False, fatal=True, mechanism="haskell")


def _continues(line: str) -> bool:
    return line.startswith("  ") and read_call(line) is not None


HASKELL: Final = Grammar(
    stem="haskell",
    language="haskell",
    triggers=(
        "CallStack (from ",
        "HasCallStack backtrace:",
        _GHCI.rstrip(),
        ": Uncaught exception ",
        _SURE,
        _PRELUDE,
        _PANIC,
        *RERUN,
    ),
    parse=_parse,
    continues=_continues,
    whole=_whole,
)
