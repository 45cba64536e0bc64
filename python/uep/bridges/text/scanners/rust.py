"""What Rust prints when a thread panics, when the runtime aborts, and when main returns an error.

The first line of a panic has had three forms (up to 1.72, from 1.73, from 1.91 with a thread id). A message ends where
std's own words follow it: the note about RUST_BACKTRACE or a backtrace. BRG-300 to BRG-319 decide which of these words
are std's and which are the message's.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Grammar, Parsed, Raised, Window
from uep.bridges.text.scanners._rust_branches import BRANCHES, read_branches
from uep.bridges.text.scanners._rust_cargo import (
    ALLOCATION,
    BACKTRACE,
    read_allocation,
    read_cargo,
    read_headless,
)
from uep.bridges.text.scanners._rust_errors import (
    CAUSES,
    PLACE,
    STACK,
    SYSTEM,
    dedented,
    read_alone,
    read_indented,
    read_returned,
    read_system,
)
from uep.bridges.text.scanners._rust_eyre import CRASHED, REPORT, parse_crashed, parse_report
from uep.bridges.text.scanners._rust_human import OCCURRED, read_human
from uep.bridges.text.scanners._rust_lines import (
    Head,
    is_omitted,
    read_at,
    read_head,
    read_logged_place,
    read_old_place,
)
from uep.bridges.text.scanners._rust_messages import ABORTS, NO_STACK, SHORTENED, message_end
from uep.bridges.text.scanners._rust_miette import DRAWN, NARRATED, read_drawn, read_narrated
from uep.bridges.text.scanners._rust_reports import (
    LISTED,
    PRETTY,
    TESTED,
    read_listed_causes,
    read_pretty,
    read_tested,
)
from uep.bridges.text.scanners._rust_stack import read_stack
from uep.bridges.text.scanners._rust_wasm import read_hooked, take_backtraces
from uep.model import Relation

__all__ = ["RUST"]

_ANSWERS: Final = ("panic in a destructor during cleanup", "panic in a function that cannot unwind")
_FATAL: Final = "fatal runtime error: "
_OWN: Final = ("stack overflow", "Rust panics must be rethrown", "Rust cannot catch foreign exceptions")
_OVERFLOWED: Final = " has overflowed its stack"
_SUBSTRATE: Final = " 0: sp_panic_handler::set::{{closure}}"
_MARGIN: Final = "    "
_LINKS: Final = 3
_NEAR: Final = 8
_FOREIGN: Final = 3
_FIRST: Final = "   0: "
_NOTE: Final = "note: "


@dataclass(slots=True)
class _Panic:
    head: Head
    raised: Raised
    end: int
    aborted: bool


def _parse(window: Window, at: int, floor: int) -> Parsed | None:
    parsed = _read(window, at, floor)
    if parsed is not None:
        take_backtraces(parsed.root)
    return parsed


def _read(window: Window, at: int, floor: int) -> Parsed | None:
    line = window.lines[at]
    if line == CRASHED:
        return parse_crashed(window, at)
    if line.endswith(_SUBSTRATE):
        return _substrate(window, at, floor)
    if line.startswith(REPORT):
        return parse_report(window, at, floor)
    if line.startswith(BRANCHES):
        return read_branches(window, at, floor)
    if line.startswith(SYSTEM):
        return read_system(window, at, floor)
    if line == PLACE:
        # UEP-BRG-3050: nothing caused it, and no frames were kept.
        return read_returned(window, at, floor) if ".rs:" in (window.at(at + 1) or "") else None
    if line in (CAUSES, STACK):
        return read_returned(window, at, floor) or (read_cargo(window, at, floor) if line == CAUSES else None)
    if line == BACKTRACE:
        return read_headless(window, at, floor)
    if line.endswith((CAUSES, STACK)):
        return read_indented(window, at, floor)
    if line.startswith(_FATAL):
        return _fatal(window, at, floor)
    head = read_head(line)
    if head is None:
        return _library(window, at, floor)
    if line[-1] != ":" and head.place is not None and not _is_stack_next(window, at):
        return None
    if at == window.head and (window.at(at + 1) or "").startswith(_MARGIN):
        # env_logger indents the lines of a record after its first.
        inner = dedented(window, at, len(_MARGIN))
        following = window.at(at + len(inner.lines)) or ""
        if following != BACKTRACE and not following.startswith(("   0: ", NO_STACK)):
            panic = _panic(inner, 0, head)
            return None if panic is None else replace(_parsed(panic.raised, at, panic), end=at + panic.end)
    panic = _panic(window, at, head)
    return None if panic is None else _chained(window, at, panic)


def _library(window: Window, at: int, floor: int) -> Parsed | None:
    """Read what a library or the test runner prints of an error that nothing returned to the runtime."""
    line = window.lines[at]
    if DRAWN in line:
        return read_drawn(window, at, floor)
    if line.startswith(ALLOCATION):
        return read_allocation(window, at)
    if line == NARRATED:
        return read_narrated(window, at, floor)
    if OCCURRED in line:
        return read_human(window, at, floor)
    if any(word in line for word in PRETTY):
        return read_pretty(window, at)
    if line in LISTED:
        return read_listed_causes(window, at, floor)
    return read_tested(window, at, floor) if line.endswith(TESTED) else None


def _is_stack_next(window: Window, at: int) -> bool:
    """Return whether the line after one is the heading or the first frame of a backtrace."""
    following = (window.at(at + 1) or "").lstrip(" ")
    return following == BACKTRACE or following.startswith("0: ")


# --- one panic --------------------------------------------------------------------------------------------------------


def _panic(window: Window, at: int, head: Head) -> _Panic | None:
    """Read one panic from its first line on."""
    if head.place is None:
        return _quoted(window, at, head)
    if not window.has(at + 1):
        if not window.capped and at:
            return None
        return _Panic(head, Raised("panic", frames=[head.place], cuts=[Cut.TAIL]), at + 1, False)
    if head.is_hooked and (hooked := read_hooked(window, at + 1)) is not None:
        message, frames, end = hooked
        return _finish(window, head, Raised("panic", message, frames), end)
    end = message_end(window, at + 1, head)
    raised = Raised("panic", "\n".join(window.lines[at + 1 : end]))
    return _finish(window, head, raised, end)


_NO_PLACE: Final = frozenset(" '")


def _quoted(window: Window, at: int, head: Head) -> _Panic | None:
    """Read a panic in the form up to 1.72: the message in quotes, the place behind it."""
    parts, index = [head.quoted], at
    while True:
        text, quote, behind = parts[-1].rpartition("', ")
        place = read_old_place(behind) if quote else None
        whole = behind + (window.at(index + 1) or "") if quote and place is None and behind else ""
        if whole and _NO_PLACE.isdisjoint(whole):
            # UEP-BRG-3043: a console broke the place.
            place = read_old_place(whole)
            index += place is not None
        if place is not None:
            parts[-1] = text
            break
        index += 1
        if index - at > LOOKAHEAD or window.at(index) is None:
            return None
        if (logged := read_logged_place(window.lines[index])) is not None and parts[-1].endswith("'"):
            # UEP-BRG-2266: defmt puts the place of a record below it.
            parts[-1] = parts[-1][:-1]
            return _Panic(head, Raised("panic", "\n".join(parts), [logged]), index + 1, False)
        parts.append(window.lines[index])
    return _finish(window, head._replace(place=place), Raised("panic", "\n".join(parts)), index + 1)


def _finish(window: Window, head: Head, raised: Raised, end: int) -> _Panic:
    """Read the backtrace, the notes and the words of an abort after a message."""
    aborted = False
    if (line := window.at(end)) == BACKTRACE or (line is not None and line.startswith("   0: ")):
        raised.frames, end = read_stack(window, _first_frame(window, end + (line == BACKTRACE)))
    if (line := window.at(end)) is not None and line.startswith((NO_STACK, SHORTENED)):
        end += 1
    if (line := window.at(end)) is not None and line in ABORTS:
        aborted, end = True, end + 1
    place = head.place
    if place is not None and not raised.frames:
        raised.frames = [place]
    elif place is not None and not any(
        frame.line == place.line and frame.file.endswith(place.file.removeprefix("./"))
        for frame in raised.frames
    ):
        raised.attributes["panic.location"] = f"{place.file}:{place.line}:{place.column}"
    if window.capped and end >= len(window.lines):
        raised.cuts.append(Cut.TAIL)
    return _Panic(head, raised, end, aborted)


def _first_frame(window: Window, index: int) -> int:
    """Return the line of the first frame of a backtrace; another thread may have written a few lines before it."""
    for ahead in range(index, index + _FOREIGN + 1):
        line = window.at(ahead)
        if line is None or line.startswith(_NOTE):
            break
        if line.startswith(_FIRST):
            return ahead
    return index


def _substrate(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a panic below its own backtrace, as the hook of Substrate prints it (BRG-1261)."""
    frames, end = read_stack(window, at)
    index = end
    while (line := window.at(index)) is not None and not line.strip() and index - end < _NEAR:
        index += 1
    head = read_head(line) if line is not None and "panicked at " in line else None
    panic = None if head is None or not frames else _panic(window, index, head)
    if panic is None:
        return None
    place = panic.raised.frames[0] if panic.raised.frames else None
    if place is not None:
        panic.raised.attributes["panic.location"] = f"{place.file}:{place.line}:{place.column}"
    panic.raised.frames = frames
    start = at
    while start > max(floor, at - _NEAR) and _is_above(window.lines[start - 1]):
        start -= 1
    return _parsed(panic.raised, start, panic)


def _is_above(line: str) -> bool:
    return not line.strip() or line.startswith("Version: ") or set(line) == {"="}


# --- panics that answer panics ----------------------------------------------------------------------------------------


def _chained(window: Window, at: int, panic: _Panic) -> Parsed:
    """Join a panic with those of the same thread that answer it, up to the abort (BRG-308)."""
    links = [panic]
    while len(links) < _LINKS and not links[-1].aborted:
        following = _following(window, links[-1])
        if following is None:
            break
        links.append(following)
        if following.raised.message in _ANSWERS:
            root = links[0].raised
            for link in links[1:]:
                root.relation = Relation.REPANIC
                link.raised.children.append(root)
                root = link.raised
            return _parsed(root, at, links[-1])
    return _parsed(panic.raised, at, panic)


def _following(window: Window, panic: _Panic) -> _Panic | None:
    index = panic.end
    if window.at(index) == "":
        index += 1
    line = window.at(index)
    head = read_head(line) if line is not None and "panicked at " in line else None
    if head is None or (head.thread, head.thread_id) != (panic.head.thread, panic.head.thread_id):
        return None
    return _panic(window, index, head)


def _parsed(root: Raised, at: int, last: _Panic) -> Parsed:
    parsed = Parsed(
        root, at, last.end, 1.0, thread=last.head.thread, thread_id=last.head.thread_id, mechanism="panic"
    )
    if last.aborted:
        parsed.handled, parsed.fatal = False, True
    return parsed


# --- the runtime itself -----------------------------------------------------------------------------------------------


def _fatal(window: Window, at: int, floor: int) -> Parsed:
    """Read ``fatal runtime error: …`` and the line about the thread above it (BRG-309)."""
    text = window.lines[at][len(_FATAL) :]
    root = Raised("fatal runtime error", text.removesuffix(", aborting"))
    # Older versions end the line with their own words; nothing but the beginning tells it from prose.
    sure = 1.0 if text != root.message or text in _OWN else 0.6
    parsed = Parsed(root, at, at + 1, sure, handled=False, fatal=True, mechanism="runtime")
    if at > floor:
        above = window.lines[at - 1]
        if above.startswith("thread '") and above.endswith(_OVERFLOWED):
            name, _, number = above[len("thread '") : -len(_OVERFLOWED)].rpartition("'")
            parsed.thread, parsed.thread_id, parsed.start = name, number.strip(" ()"), at - 1
    return parsed


def _continues(line: str) -> bool:
    if line.startswith("  "):
        bare = line.lstrip(" ")
        return (bare[:1].isdigit() and ": " in bare[:12]) or read_at(line) is not None or is_omitted(line)
    return line.startswith((NO_STACK, SHORTENED)) or line in (BACKTRACE, CAUSES, STACK) or line in ABORTS


RUST: Final = Grammar(
    stem="rust",
    language="rust",
    triggers=(
        "panicked at ",
        "fatal runtime error: ",
        "Caused by:",
        "Stack backtrace:",
        PLACE,
        SYSTEM,
        CRASHED,
        REPORT,
        DRAWN,
        NARRATED,
        *LISTED,
        *PRETTY,
        TESTED,
        ALLOCATION,
        BACKTRACE,
        OCCURRED,
        *BRANCHES,
    ),
    parse=_parse,
    continues=_continues,
    whole=read_alone,
)
