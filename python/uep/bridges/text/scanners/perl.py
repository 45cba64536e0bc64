"""What Perl prints of an error: the place behind the message, Carp's and Devel::StackTrace's callers, compilation errors.

A warning looks like an error, so a line that only ends with a place is one only where nothing else stands (UEP-BRG-217);
callers, a rethrow and the words of the compiler or of a thread make it an error anywhere.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final, NamedTuple

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Cut, Grammar, Parsed, Raised, Window
from uep.bridges.text._inset import quote_of
from uep.bridges.text._markup import is_of_shell
from uep.bridges.text.scanners._perl_known import (
    FAILED,
    KNOWN,
    LAST,
    PROGRESS,
    read_failed,
    read_known,
    read_last,
)
from uep.bridges.text.scanners._perl_lines import Place, describe, read_place
from uep.model import Frame

__all__ = ["PERL"]

_BEGUN: Final = "Trace begun at "
_PROPAGATED: Final = "\t...propagated at "
_THREAD: Final = re.compile(r"Thread ([0-9]{1,9}) terminated abnormally: ")
_COMPILED: Final = (
    "aborted due to compilation errors.",
    "BEGIN failed--compilation aborted",
    "BEGIN not safe after errors--compilation aborted",
    "Compilation failed in require",
)
_CALLED: Final = re.compile(
    r"(?:[A-Za-z_][\w']{0,200}(?:::[\w']{1,200}){0,24}(?: \{\.\.\.\} )?|\(eval\)|eval \{\.\.\.\}|eval '.{0,4096}'|require [^\s]{1,400})(?=\(| called at | at )",
    re.DOTALL,
)
_OBJECT: Final = re.compile(
    r"(?:([A-Za-z_]\w{0,200}(?:::\w{1,200}){0,24})=)?(?:HASH|ARRAY|SCALAR|CODE|GLOB|REF|REGEXP|LVALUE|OBJECT)\(0x[0-9a-f]{1,16}\)"
)
_MISSING: Final = "Can't locate "
_DIAGNOSED: Final = "Uncaught exception from user code:"
_LINE_END: Final = re.compile(
    r"( line [0-9]{1,9}\.?)[ \t]+(?=eval |\(eval\)|require |[A-Za-z_][\w':]{0,400}(?:\(| \{\.\.\.\} | called at ))"
)
_LEADS: Final = re.compile(r"(?:(?:\S+ ){3}\S*:|\b[0-9]{1,2}:[0-9]{2}(?: [AP]M)?)\s*\Z")
"""How a line ends that introduces what somebody shows below it."""

_NOT_SAID: Final = re.compile(r" *(?:[$%+] |```|~~~|\w{1,20}\[[0-9]{1,6}\]> )|[^|]{0,200}: \|-?\Z")
"""What stands above a message and is no part of it: a command at a prompt, a fence of Markdown, a key of YAML."""

_FEWEST: Final = 2
_MESSAGE_LINES: Final = 8
_COMPILER_LINES: Final = 16


class _Call(NamedTuple):
    """A line of a trace: what was called, and from where."""

    function: str
    file: str
    line: int


def _call(line: str) -> _Call | None:
    r"""Return the call of a line such as ``\\tShop::open("north") called at shop.pl line 9``; a tab is not demanded."""
    body = line.lstrip("\t ")
    if " at " not in body or body.startswith("..."):
        return None
    found = _CALLED.match(body)
    place = read_place(line) if found is not None else None
    if found is None or place is None:
        return None
    text = place.text.removesuffix(" called").lstrip("\t ")
    rest = text[found.end() :]
    return _Call(found[0], place.file, place.line) if not rest or rest.endswith(")") else None


def _is_indented(line: str) -> bool:
    """Return whether a line stands behind a tab, or behind the blanks that became of one (UEP-BRG-1292)."""
    return line.startswith("\t") or (line.startswith("  ") and " called at " in line)


def _is_call(line: str) -> bool:
    return _is_indented(line) and _call(line) is not None


def _parse(window: Window, at: int, floor: int) -> Parsed | None:
    text = window.lines[at]
    if text.startswith(_BEGUN):
        return _parse_begun(window, at, floor)
    if _PROPAGATED in text:
        return _parse_propagated(window, at, floor)
    if found := _THREAD.match(text):
        return _parse_thread(window, at, found)
    if any(words in text for words in _COMPILED):
        return _parse_compiler(window, at, floor)
    if FAILED in text:
        return read_failed(window, at)
    if text.startswith(LAST):
        return read_last(window, at, floor)
    if _is_call(text):
        return _parse_called(window, at, floor)
    if (joined := _joined(window, at)) is not None:
        return joined
    # What follows a quoted line has the marks of the quotation too: it is read behind them (UEP-BRG-1250).
    is_known = not quote_of(text) and any(words in text for words in KNOWN)
    return read_known(window, at, _goes_on) if is_known else None


def _joined(window: Window, at: int) -> Parsed | None:
    """Read a message and its callers that something joined with blanks to one line (UEP-BRG-2111)."""
    text = window.lines[at]
    if text.count(" called at ") < _FEWEST:
        return None
    parts = _LINE_END.sub(r"\1\n\t", text).split("\n")
    parsed = _parse_called(Window(parts, final=True), 1, 0) if len(parts) > 1 and _is_call(parts[1]) else None
    return (
        None if parsed is None or len(parsed.root.frames) < _FEWEST else replace(parsed, start=at, end=at + 1)
    )


def _goes_on(line: str) -> bool:
    """Return whether a line below a message with its place says more of the error."""
    return (
        _is_call(line) or line.startswith((_PROPAGATED, *LAST)) or any(words in line for words in _COMPILED)
    )


def _calls(window: Window, index: int, prefix: str) -> tuple[list[_Call], int, bool]:
    """Return the calls from a line on, where they end, and whether the last one was cut off."""
    calls = list[_Call]()
    while (text := window.at(index)) is not None and (not prefix or _is_indented(text)):
        call = _call(text)
        if call is None:
            is_last = bool(prefix) and not window.has(index + 1)
            return calls, index + is_last, is_last
        calls.append(call)
        index += 1
    return calls, index, False


def _frames(root: Raised, place: Place | None, calls: list[_Call]) -> None:
    """Give a node its frames: a call names the function that holds the place above it (UEP-BRG-485)."""
    places = [(place.file, place.line) if place else ("", 0), *((call.file, call.line) for call in calls)]
    names = [*(call.function for call in calls), ""]
    for name, (file, line) in zip(names, places, strict=True):
        if len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(Frame(function=name, file=file, line=line))
        else:
            root.dropped, root.dropped_after = root.dropped + 1, MAX_SCAN_FRAMES


def _begins(window: Window, last: int, floor: int) -> int:
    """Return where a message begins whose last line is known: below a blank line, another error's place, or a log's words."""
    lines, index, calls = window.lines, last, 0
    if window.enclosed:
        return max(floor, 0)
    lowest = max(floor, last - _MESSAGE_LINES, window.head + 1 if window.head < last else last)
    while index > lowest:
        text = lines[index - 1]
        if not text.strip() or _NOT_SAID.match(text) is not None or is_of_shell(text) or _LEADS.search(text):
            break
        if _is_call(text):
            calls = calls or index
        elif index == last and lines[last].startswith(" at "):
            pass  # The message ended with a newline of its own, so its place stands alone.
        elif text.startswith(_PROPAGATED) and not text.endswith("."):
            pass
        elif read_place(text) is not None or text.startswith(_BEGUN):
            # Calls below a place are another error's; without one they are words of this message.
            return calls or index
        index -= 1
    return index


def _parse_called(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error from one of Carp's callers: the message with the place stands above them."""
    first = at
    while first > floor and _is_call(window.lines[first - 1]):
        first -= 1
    calls, end, is_cut = _calls(window, first, "\t")
    root = Raised(cuts=[Cut.TAIL] if is_cut else [])
    place = read_place(window.lines[first - 1]) if first > floor else None
    if place is None:
        if len(calls) < 2 or first > floor:
            return None
        # The line with the message was cut off.
        root.cuts.insert(0, Cut.HEAD)
        _frames(root, None, calls)
        return Parsed(root, first, end, confidence=0.6)
    start = _begins(window, first - 1, floor)
    lines = _without_title(window.lines[start:first])
    describe(root, lines, read_place(lines[-1]))
    _frames(root, place, calls)
    end = _propagated(window, root, end)
    return Parsed(root, start, end, confidence=0.9)


def _without_title(lines: list[str]) -> list[str]:
    """Return the lines of a message without what the pragma diagnostics prints above it and the tabs it puts before it."""
    if not lines[0].startswith(_DIAGNOSED) or len(lines) < 2:
        return lines
    told = [line.removeprefix("\t") for line in lines[1:]]
    # The message has its own place; the callers' one repeats it.
    return told[:1] if len(told) > 1 and told[0].endswith(told[1]) else told


def _propagated(window: Window, root: Raised, index: int) -> int:
    """Read the lines that say where the error was thrown again; they become notes (UEP-BRG-488)."""
    while (
        (text := window.at(index)) is not None
        and text.startswith(_PROPAGATED)
        and text.endswith(".")
        and read_place(text)
    ):
        root.notes.append(text[1:])
        index += 1
    return index


def _parse_propagated(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error that was thrown again without words of its own."""
    text, root = window.lines[at], Raised()
    if read_place(text) is None or not text.endswith("."):
        return None
    if not text.startswith(_PROPAGATED):
        message, _, note = text.partition("\t")
        root.message, root.notes = message, [note]
        return Parsed(root, at, _propagated(window, root, at + 1), confidence=0.9)
    if at == floor or not window.lines[at - 1].strip():
        return None
    place = read_place(window.lines[at - 1])
    start = _begins(window, at - 1, floor)
    describe(root, window.lines[start:at], place)
    if place is not None:
        _frames(root, place, [])
    return Parsed(root, start, _propagated(window, root, at), confidence=0.9)


def _parse_begun(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an exception object with its trace: a message, a blank line, and the trace of Devel::StackTrace."""
    place = read_place(" " + window.lines[at][len(_BEGUN) - 3 :])
    if place is None:
        return None
    calls, end, _ = _calls(window, at + 1, "")
    last, root = at - 1, Raised()
    if last > floor and not window.lines[last].strip():
        last -= 1
    start = at
    if last >= floor and window.lines[last].strip():
        start = _begins(window, last, floor)
        describe(root, window.lines[start : last + 1], read_place(window.lines[last]))
    _frames(root, place, calls)
    return Parsed(root, start, end, confidence=0.9)


def _parse_thread(window: Window, at: int, found: re.Match[str]) -> Parsed | None:
    """Read the error that ended a thread."""
    place = read_place(window.lines[at])
    if place is None:
        return None
    root = Raised()
    describe(root, [window.lines[at]], place._replace(text=place.text[found.end() :]))
    calls, end, is_cut = _calls(window, at + 1, "\t")
    if is_cut:
        root.cuts.append(Cut.TAIL)
    _frames(root, place, calls)
    return Parsed(root, at, end, thread_id=found[1], handled=False)


def _parse_compiler(window: Window, at: int, floor: int) -> Parsed | None:
    """Read errors of compilation: the compiler's lines stand above its last words."""
    lines, start = window.lines, at
    lowest = max(floor, at - _COMPILER_LINES, window.head + 1 if window.head < at else at)
    while start > lowest and lines[start - 1].strip():
        start -= 1
    end = at + 1
    while (text := window.at(end)) is not None and any(words in text for words in _COMPILED):
        end += 1
    while start < at and read_place(lines[start]) is None and not _is_compiler(lines[start]):
        start += 1
    # UEP-BRG-2607: what stands above a module that is missing is a warning, or what a runner of tests says.
    start = next((index for index in range(at - 1, start, -1) if lines[index].startswith(_MISSING)), start)
    places = [found for line in lines[start:end] if (found := read_place(line)) is not None]
    if not places:
        return None if start == at else Parsed(Raised(message="\n".join(lines[start:end])), start, end)
    root, last = Raised(), read_place(lines[end - 1])
    # prove writes how far it came before the first line.
    describe(root, [PROGRESS.sub("", lines[start], count=1), *lines[start + 1 : end]], last)
    _frames(root, places[0], [])
    return Parsed(root, start, end, handled=False)


def _is_compiler(text: str) -> bool:
    return text.startswith(("syntax error at ", "Can't locate ")) or (" at " in text and ", near " in text)


def _continues(line: str) -> bool:
    if line.startswith(_COMPILED[1:]):
        return True
    return line.startswith("\t") and (line.startswith(_PROPAGATED) or _is_call(line))


def _whole(window: Window) -> Parsed | None:
    """Read a text that is one error and nothing else: its last line ends with a place, or it is an object's address."""
    lines = [index for index, line in enumerate(window.lines) if line.strip()]
    if not lines or lines[-1] - lines[0] >= _MESSAGE_LINES:
        return None
    last = window.lines[lines[-1]]
    if len(lines) == 1 and (found := _OBJECT.fullmatch(last)):
        root = Raised(type_name=found[1] or "", message="" if found[1] else last)
        return Parsed(root, lines[0], lines[0] + 1, confidence=0.6)
    place = read_place(last)
    if (
        place is None
        or not last.endswith(".")
        or _is_logged(window.lines[lines[0]])
        or any(read_place(window.lines[i]) for i in lines[:-1])
    ):
        return None
    root = Raised()
    describe(root, window.lines[lines[0] : lines[-1] + 1], place)
    _frames(root, place, [])
    return Parsed(root, lines[0], lines[-1] + 1, confidence=0.6)


def _is_logged(text: str) -> bool:
    """Return whether a line begins as the lines of a log do."""
    return text[:1] in ("[", "{", "<") or text[:1].isdigit()


PERL: Final = Grammar(
    stem="perl",
    language="perl",
    triggers=(
        " called at ",
        _BEGUN,
        "...propagated at ",
        "terminated abnormally: ",
        *_COMPILED,
        "Execution of ",
        FAILED,
        *LAST,
        *KNOWN,
    ),
    parse=_parse,
    continues=_continues,
    whole=_whole,
)
