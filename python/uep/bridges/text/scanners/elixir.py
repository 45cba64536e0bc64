"""What the BEAM prints of an error: Elixir's banners and process logs, Erlang's shell, its error and crash reports.

An Elixir error is known by its two asterisks and the name in parentheses, an Erlang one by its words. Here stands where
an error begins; the readers take it from there.
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Grammar, Parsed, Raised, Window
from uep.bridges.text.scanners._beam_boot import BOOTED, goes_on, read_boot
from uep.bridges.text.scanners._beam_lines import call_of, indent_of, read_banner, read_call, read_frame
from uep.bridges.text.scanners._beam_reports import (
    CONTEXT,
    EXITED,
    ONE_LINE,
    REBAR,
    read_exited,
    read_one_line,
    read_rebar,
    read_supervisor,
)
from uep.bridges.text.scanners._beam_terminated import TERMINATED, read_terminated
from uep.bridges.text.scanners._beam_terms import completed, gather, read_reason, read_stack
from uep.bridges.text.scanners._elixir_reader import ElixirReader
from uep.bridges.text.scanners._elixir_tests import REPORTED, STACK, read_exunit, read_reported
from uep.model import Relation

__all__ = ["ELIXIR"]

_EXCEPTION: Final = re.compile(
    r"( *)(?:[\w-]{1,60}: |\*\* |[0-9]{1,9}> \*\* )?exception (error|exit|throw): (.*)", re.DOTALL
)
_PROCESS: Final = re.compile(
    r"(?:.* )?(?:GenServer|Task|Process|Agent|GenStage consumer|:gen_statem|:gen_event handler|Registry|Ranch protocol|(?=#PID<[^>]{1,40}> running ))"
    r" ?(?P<name>\S{1,200}|\{[^\n]{1,200}?\}) (?:started from \S{1,100} |of listener [^\n]{1,300} |running [^\n]{1,300} )?"
    r"(?:terminating|raised an exception|terminated).*"
)
_APPLICATION: Final = re.compile(r"(?:.{0,400} )?(?P<text>Application \S{1,200} exited: .*)")
_EXIT_VALUE: Final = re.compile(
    r"(?:.{0,400} )?Error in process ((?:#PID)?<[0-9.]{1,40}>)(?: on node (?:'?|:\")[^\s'\"]{1,200}['\"]?)? with exit value: ?(.*)",
    re.DOTALL,
)
_REASON: Final = "** Reason for termination ="
_SERVER: Final = re.compile(
    r"\*\* (?:Generic server|State machine|gen_event handler) (\S{1,200}) (?:terminating|crashed).*"
)
_CERTAIN: Final = re.compile(r"Error\Z|Exception\Z|\.|\A[a-z]|EXIT|\AMix\Z")
"""Names that no footnote has: ``** (Optional) where open`` is none of an error (UEP-BRG-1973)."""

_ESCAPED: Final = "*\\* ("
"""How converters to Markdown write the two asterisks (UEP-BRG-2614)."""

_COMPILED: Final = "== Compilation error "
_FIELD: Final = re.compile(r" {4}(pid|registered_name): (.{1,200})")


def _parse(window: Window, at: int, floor: int) -> Parsed | None:
    text = window.lines[at]
    if text == STACK:
        return read_exunit(window, at, floor)
    if any(words in text for words in REPORTED) and (reported := read_reported(window, at)) is not None:
        return reported
    if "** (" in text or _ESCAPED in text:
        return _parse_banner(window, at, floor)
    if CONTEXT in text and (reported := read_supervisor(window, at, floor)) is not None:
        return reported
    if EXITED in text:
        return read_exited(window, at)
    if (text.startswith("initial call: ") or any(words in text for words in ONE_LINE)) and (
        crashed := read_one_line(window, at)
    ) is not None:
        # The word before was taken for a logger's name.
        return crashed
    if text.startswith(BOOTED):
        return read_boot(window, at, floor)
    if text.startswith(REBAR):
        return read_rebar(window, at)
    if found := _EXCEPTION.fullmatch(text):
        return _parse_exception(window, at, floor, found)
    if found := _EXIT_VALUE.fullmatch(text):
        parsed = _parse_term(window, at, at if found[2] else at + 1, found[2])
        if parsed is not None:
            parsed.thread_id, parsed.handled = found[1], False
        return parsed
    if text.rstrip().removesuffix("=") in (_REASON, _REASON[:-1]):
        return _parse_server(window, at, floor)
    return read_terminated(window, at) if any(words in text for words in TERMINATED) else None


def _parse_banner(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an Elixir error; it counts without frames where it begins its line."""
    text = window.lines[at]
    start, thread = at, ""
    banner = read_banner(text)
    if banner is None:
        return None
    reader = ElixirReader(window)
    root, end = reader.tree(banner, at + 1)
    is_alone = not root.frames and not root.children
    is_compiled = at > floor and window.lines[at - 1].lstrip().startswith(_COMPILED)
    if is_alone and (
        (banner.indent and not is_compiled) or _is_quoted(window, at) or not _CERTAIN.search(root.type_name)
    ):
        return None
    if at > floor and banner.indent and (left := _APPLICATION.fullmatch(window.lines[at - 1])) is not None:
        root.relation = Relation.CAUSE
        exited = Raised(message=left["text"], children=[root])
        return Parsed(exited, at - 1, end, handled=False, mechanism="application")
    for index in range(at - 1, max(floor, at - 6) - 1, -1):
        if found := _PROCESS.fullmatch(window.lines[index]):
            start, thread = index, found["name"]
            break
        if not window.lines[index].strip():
            break
    end = reader.notes(root, end)
    parsed = Parsed(root, start, end, confidence=1.0 if not is_alone else 0.6, thread=thread)
    if thread:
        parsed.handled = False
    return parsed


def _is_quoted(window: Window, at: int) -> bool:
    """Return whether a banner without frames stands in a session, in prose, or in a line that only has escapes in it."""
    return (window.enclosed and not window.name and len(window.lines) > 1) or (
        at > 0 and window.lines[at - 1].startswith(("iex>", "iex(", "```", "...>"))
    )


def _parse_exception(window: Window, at: int, floor: int, found: re.Match[str]) -> Parsed | None:
    """Read an Erlang exception with the functions that it passed through."""
    root = Raised(type_name=found[2])
    margin, parts, index = len(found[1]), [found[3]], at + 1
    while index < at + LOOKAHEAD and (text := window.at(index)) is not None:
        if read_call(text) or indent_of(text) <= margin or not text.strip():
            break
        parts.append(text[margin:])
        index += 1
    root.message = "\n".join(parts)
    _take_reason(root)
    _take_stack(root)
    if (first := call_of(root.message)) is not None:
        root.frames.append(first)
    while (text := window.at(index)) is not None:
        frame = read_call(text)
        if frame is not None:
            if len(root.frames) < MAX_SCAN_FRAMES:
                root.frames.append(frame)
            else:
                root.dropped, root.dropped_after = root.dropped + 1, MAX_SCAN_FRAMES
        elif text.strip().startswith(("called as ", "*** argument ")) and indent_of(text) > margin:
            root.notes.append(text.strip())
        else:
            break
        index += 1
    if not root.frames and not margin and "** exception" not in window.lines[at]:
        return None
    if margin and not _is_report(window, at, floor) and not root.frames:
        return None
    parsed = Parsed(root, at, index, language="erlang")
    for line in range(at - 1, max(floor, at - 6) - 1, -1):
        if field := _FIELD.fullmatch(window.lines[line]):
            if field[1] == "pid":
                parsed.thread_id = field[2]
            elif field[2] != "[]":
                parsed.thread = field[2]
            parsed.handled = False
    return parsed


def _take_reason(root: Raised) -> None:
    """Make a cause of a reason with a stack, that of a process which ended for another error (UEP-BRG-1288)."""
    if root.message.startswith("{{"):
        name, reason, frames = read_reason(root.message)
        if frames:
            deeper = read_reason(reason)
            if deeper[2]:
                # The outer stack is where the process ended, the inner one where its error was.
                root.frames, (name, reason, frames) = frames[:MAX_SCAN_FRAMES], deeper
            root.message = reason
            root.children.append(Raised(name, reason, frames[:MAX_SCAN_FRAMES], relation=Relation.CAUSE))


def _take_stack(root: Raised) -> None:
    """Take the stack off a reason in words that it stands behind, as lager writes it (UEP-BRG-1893)."""
    at = root.message.find(": [{")
    stack = read_stack(root.message[at + 2 :]) if at > 0 else None
    if stack is not None:
        root.message, root.frames = root.message[:at], stack[:MAX_SCAN_FRAMES]


def _is_report(window: Window, at: int, floor: int) -> bool:
    return any("crasher:" in window.lines[index] for index in range(max(floor, at - 8), at))


def _parse_term(window: Window, start: int, index: int, first: str) -> Parsed | None:
    """Read a reason and its stack that are printed as a term, over as many lines as its brackets are open."""
    line = first or window.at(index)
    if line is None:
        return None
    parts, at, is_whole = gather(window, index, line)
    text = "\n".join(parts).strip()
    name, reason, frames = read_reason(text if is_whole else completed(text))
    root = Raised(type_name=name, message=reason, frames=frames[:MAX_SCAN_FRAMES])
    if not is_whole:
        root.cuts.append(Cut.TAIL)
    return Parsed(root, start, at, language="elixir" if text.startswith("{:") else "erlang")


def _parse_server(window: Window, at: int, floor: int) -> Parsed | None:
    """Read why a server ended; what it knew stands above."""
    first = window.at(at + 1)
    if first is None or not first.startswith("** "):
        return None
    parsed = _parse_term(window, at, at + 1, first[3:])
    if parsed is None:
        return None
    for index in range(at - 1, floor - 1, -1):
        text = window.lines[index]
        if found := _SERVER.fullmatch(text.rstrip()):
            known = window.lines[index + 1 : at]
            parsed.start, parsed.thread, parsed.handled = index, found[1], False
            parsed.root.notes = _known(known)
            break
        if not text.strip():
            break
    return parsed


def _known(lines: list[str]) -> list[str]:
    """Return what a server knew, each thing with the lines that its term goes on over."""
    notes = list[str]()
    for line in lines:
        if line.startswith("** "):
            notes.append(line.removeprefix("** "))
        elif notes:
            notes[-1] += "\n" + line
    return notes


def _continues(line: str) -> bool:
    if not line.startswith((" ", "Last message", "State: ", "Function: ")):
        return line.startswith(("error:", "exit:", "throw:")) and goes_on(line)
    return (
        line[0] != " "
        or goes_on(line)
        or read_frame(line) is not None
        or read_call(line) is not None
        or read_banner(line) is not None
    )


def _whole(window: Window) -> Parsed | None:
    """Read a text that is an error without frames, which has a certain name (UEP-BRG-2614)."""
    banner = read_banner(window.lines[0])
    if banner is None or banner.indent or not _CERTAIN.search(banner.type_name):
        return None
    root, end = ElixirReader(window).tree(banner, 1)
    return Parsed(root, 0, end, 0.6) if not any(map(str.strip, window.lines[end:])) else None


ELIXIR: Final = Grammar(
    stem="elixir",
    language="elixir",
    triggers=(
        "** (",
        _ESCAPED,
        "exception error: ",
        "exception exit: ",
        "exception throw: ",
        " with exit value:",
        _REASON,
        *TERMINATED,
        CONTEXT,
        EXITED,
        REBAR,
        *ONE_LINE,
        *BOOTED,
        STACK,
        *REPORTED[1:],
    ),
    parse=_parse,
    continues=_continues,
    whole=_whole,
)
