"""Goroutine dumps: the lines from ``goroutine 1 [running]:`` to the next blank line. Knows frames, not messages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from uep.bridges.text._grammar import Window
from uep.model import Frame, Stack, Thread

__all__ = ["PANIC_FRAME", "Goroutine", "elided", "read_call", "read_goroutine", "read_head", "read_place"]

PANIC_FRAME: Final = "panic"
_HEAD: Final = "goroutine "
_CREATED: Final = "created by "
_IN: Final = " in goroutine "
_MAX_FRAMES: Final = 100_000


@dataclass(slots=True)
class Goroutine:
    """One goroutine: its number, state and frames, innermost first, and the one that created it."""

    id: str = ""
    state: str = ""
    frames: list[Frame] = field(default_factory=list)
    dropped: int = 0
    dropped_after: int = 0
    uncounted: bool = False
    created_in: str = ""
    cut: bool = False
    unread: bool = False
    end: int = 0

    def panics(self) -> int:
        """Return how many panics the frames show besides the last one: each ran deferred calls below itself."""
        return sum(frame.function == PANIC_FRAME for frame in self.frames[1:])

    def thread(self) -> Thread:
        """Return the goroutine as a thread that did not crash."""
        stack = Stack(frames=self.frames, dropped_frames=self.dropped, dropped_after=self.dropped_after)
        return Thread(id=self.id, state=self.state, stack=stack, parent_id=self.created_in)


def read_head(line: str) -> tuple[str, str] | None:
    """Return number and state of ``goroutine 1 [running]:``, with or without the pointers of a system traceback."""
    if not line.startswith(_HEAD) or not line.endswith("]:"):
        return None
    words, _, state = line[len(_HEAD) : -2].partition(" [")
    number, *pointers = words.split(" ")
    if not number.isascii() or not number.isdigit() or not state or len(pointers) > 3:
        return None
    return number, state.removesuffix(", locked to thread")


def read_call(line: str) -> tuple[str, bool] | None:
    """Return the function of a frame's first line, without arguments, and whether it was inlined (BRG-283)."""
    if not line.endswith(")") or line[0] in " \t":
        return None
    if line.endswith("(...)"):
        return line[:-5], True
    depth = 0
    for index in range(len(line) - 1, -1, -1):
        char = line[index]
        if char == ")":
            depth += 1
        elif char == "(":
            depth -= 1
            if not depth:
                return (line[:index], False) if index else None
    return None


def read_place(line: str) -> tuple[str, int] | None:
    """Return file and line number of a frame's second line."""
    if not line.startswith("\t"):
        return None
    text = line[1:]
    cut = text.rfind(" +0x")
    if cut < 0:
        cut = text.rfind(" fp=0x")
    if cut >= 0:
        text = text[:cut]
    file, _, number = text.rpartition(":")
    if not file or not number.isascii() or not number.isdigit() or len(number) > 9:
        return None
    return file, int(number)


def elided(line: str) -> int | None:
    """Return how many frames the runtime left out where it says so; 0 when it does not say how many."""
    if line == "...additional frames elided...":
        return 0
    if line.startswith("...") and line.endswith(" frames elided..."):
        number = line[3:].partition(" ")[0]
        return int(number) if number.isascii() and number.isdigit() and len(number) < 10 else None
    return None


def read_goroutine(window: Window, index: int, number: str, state: str) -> Goroutine:
    """Read the frames from the line after the head."""
    found = Goroutine(number, state)
    lines = window.lines
    known: dict[tuple[str, str], Frame | None] = {}
    while window.has(index):
        line = lines[index]
        if not line:
            break
        count = elided(line)
        if count is not None:
            # UEP-NODE-050: frames that nobody counted are one, and a mark says so.
            found.dropped += count or 1
            found.uncounted = found.uncounted or not count
            found.dropped_after = len(found.frames)
            index += 1
            continue
        if not window.has(index + 1):
            found.cut = read_call(line) is not None or line.startswith(_CREATED)
            index += found.cut
            break
        key = (line, lines[index + 1])
        if key not in known:
            known[key] = _frame(line, lines[index + 1], found)
        frame = known[key]
        if frame is None:
            break
        if len(found.frames) < _MAX_FRAMES:
            found.frames.append(frame)
        index += 2
    else:
        # A dump ends with a blank line or with the text; a text that was cut off ends like this as well.
        found.cut = window.capped
    found.end = index
    return found


def _frame(call: str, place: str, goroutine: Goroutine) -> Frame | None:
    at = read_place(place)
    if at is None:
        return None
    if call.startswith(_CREATED):
        name, _, creator = call[len(_CREATED) :].partition(_IN)
        if creator.isascii() and creator.isdigit():
            goroutine.created_in = creator
        return Frame(function=name, file=at[0], line=at[1], async_boundary=True)
    function = read_call(call)
    if function is None:
        return None
    return Frame(function=function[0], file=at[0], line=at[1], inlined=function[1])
