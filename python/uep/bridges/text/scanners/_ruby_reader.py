"""Reads one error of Ruby after its first line: message, frames, causes; in both orders. Finds no first lines itself."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from msgspec.structs import replace

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Raised, Window
from uep.bridges.text._markup import closes_quote
from uep.bridges.text.scanners._ruby_lines import (
    Head,
    elided,
    is_warning,
    read_bare,
    read_from,
    read_head,
    read_named,
    read_numbered,
    split_class,
)
from uep.model import Frame, Relation

__all__ = [
    "ABORTED",
    "MEANT",
    "after_again",
    "chain",
    "finish",
    "marked_column",
    "read_bottom",
    "read_frames",
    "read_top",
]

MEANT: Final = "Did you mean?  "
_NEAR: Final = 8
_FEW: Final = 4
_MOST: Final = 1 << 30
_MARKERS: Final = frozenset("^~")
_THREAD: Final = "#<Thread:"
ABORTED: Final = " aborted!"
_RESTRICTED: Final = "(Backtrace restricted to "


def read_frames(window: Window, index: int, raised: Raised) -> int:
    """Add the frames from a line on to an error; return the line after them."""
    while (line := window.at(index)) is not None:
        frame = read_from(line)
        if frame is not None:
            raised.frames.append(frame)
        elif count := elided(line):
            # BRG-446: the runtime says how many frames it left out.
            if not raised.dropped:
                raised.dropped_after = len(raised.frames)
            raised.dropped += count
        else:
            break
        index += 1
    return index


def _is_frame(line: str) -> bool:
    return read_from(line) is not None or elided(line) > 0


def _is_head(line: str) -> bool:
    if ":in " not in line and not line.endswith(")"):
        return False
    head = read_head(line)
    return head is not None and bool(head.type_name)


def _after_frames(window: Window, index: int) -> int:
    while (line := window.at(index)) is not None and _is_frame(line):
        index += 1
    return index


def _is_message(window: Window, after: int) -> bool:
    """Return whether the frames before a line are message: free text follows, and then more frames (BRG-445)."""
    for index in range(after, after + _NEAR):
        line = window.at(index)
        if line is None or not line or line.startswith(_THREAD) or _is_head(line):
            return False
        if _is_frame(line):
            return index > after
    return False


def _frames_start(window: Window, start: int, head: Head) -> int | None:
    """Return the line at which the frames of an error begin, None when it has none (BRG-443 to BRG-445)."""
    index, heads, last = start, 0, start
    while (line := window.at(index)) is not None and index - last <= LOOKAHEAD:
        if _is_frame(line):
            after = _after_frames(window, index)
            if not _is_message(window, after):
                return index
            index = last = after
            continue
        if line.startswith(_THREAD) or read_bare(line) is not None:
            return None
        if _is_head(line):
            # A method has a caller, so a first line before the first frame can only be message.
            heads += 1
            if not head.is_called or heads > _FEW:
                return None
        elif not line and not (head.is_called or window.enclosed):
            following = window.at(index + 1)
            if following is None or not (_is_frame(following) or _is_snippet(window, index)):
                return None
        index += 1
    return None


def _is_snippet(window: Window, index: int) -> bool:
    """Return whether a blank line, a line of source and a line of marks follow."""
    mark = window.at(index + 2)
    return not window.lines[index] and mark is not None and marked_column(mark) > 0


def marked_column(mark: str) -> int:
    """Return the column that a line of marks below a line of source names, 0 where it is none."""
    bare = mark.strip()
    return len(mark) - len(mark.lstrip()) + 1 if bare and _MARKERS.issuperset(bare) else 0


def _unframed_end(window: Window, start: int, *, is_one_line: bool = False) -> int:
    """Return the end of a message that no frames follow: the next blank line, first line or place (BRG-453)."""
    index = start
    while (line := window.at(index)) is not None and index - start < LOOKAHEAD:
        if not line and _is_snippet(window, index):
            # Source, mark and hints are the last that is printed of a message.
            index += 3
            while (line := window.at(index)) is not None and line.startswith((MEANT, " " * len(MEANT))):
                index += 1
            break
        if is_one_line or (not line and not window.enclosed) or line.startswith(_THREAD) or _is_head(line):
            break
        if line.endswith(ABORTED) or line.startswith(_RESTRICTED):
            # UEP-BRG-2409: rake tells of the error that a thread of it ended with.
            break
        if read_bare(line) is not None or read_numbered(line) is not None:
            break
        if not window.enclosed and closes_quote(line, window.lines[start:index]):
            break
        index += 1
    return index


def finish(raised: Raised, lines: list[str]) -> None:
    """Make the message of its lines; hints become a note, source and mark belong to the innermost frame (BRG-447, 448)."""
    while len(lines) > 1 and not lines[-1]:
        lines.pop()
    for index in range(len(lines) - 1, max(len(lines) - _NEAR, 0), -1):
        if lines[index].startswith(MEANT):
            raised.notes.append("\n".join(lines[index:]))
            del lines[index:]
            break
        if not lines[index].startswith("     "):
            break
    if len(lines) > 3 and not lines[-3] and (column := marked_column(lines[-1])) and lines[-2].strip():
        source = lines[-2]
        del lines[-3:]
        if raised.frames:
            is_whole = not source.startswith("...")
            raised.frames[0] = replace(
                raised.frames[0],
                source_line=source.strip() if is_whole else "",
                column=column if is_whole else 0,
            )
    raised.message = "\n".join(lines)


def read_top(window: Window, at: int, head: Head) -> tuple[Raised, int] | None:
    """Read one error whose innermost call comes first; return it and the line after it."""
    raised = Raised(head.type_name)
    if head.frame.file:
        raised.frames.append(head.frame)
    start = _frames_start(window, at + 1, head)
    if start is None:
        if not head.type_name:
            return None
        # A thread that ended leaves a program that goes on, so what follows may be anybody's.
        is_one_line = head.frame.function.startswith("block ")
        end = start = _unframed_end(window, at + 1, is_one_line=is_one_line)
    else:
        end = read_frames(window, start, raised)
    said = [head.message, *window.lines[at + 1 : start]]
    if end > start and len(said) > 1 and not window.lines[at].endswith(")") and said[-1].endswith(")"):
        said = _typed_last(raised, head, said)
    finish(raised, said)
    if window.capped and end >= len(window.lines):
        raised.cuts.append(Cut.TAIL)
    return raised, end


def _typed_last(raised: Raised, head: Head, said: list[str]) -> list[str]:
    """Return the lines of a message whose type stands behind the last of them (UEP-BRG-3091)."""
    name, last = split_class(said[-1])
    if not name:
        return said
    raised.type_name = name
    return [head.message or head.type_name, *said[1:-1], last]


def chain(window: Window, root: Raised, index: int) -> int:
    """Add the causes that stand directly below an error; return the line after them."""
    errors, ends, last = [root], [index], _MOST
    while len(errors) < last and (line := window.at(index)) is not None and ":in " in line:
        head = read_head(line)
        if head is None or is_warning(head) or (not head.type_name and not head.message):
            break
        found = read_top(window, index, head)
        if found is None:
            break
        cause, index = found
        if last == _MOST and (back := _told_before(errors, cause)):
            last = len(errors) + back
        errors.append(cause)
        ends.append(index)
    kept = _told_once(errors, last) if last < _MOST else len(errors)
    for effect, cause in pairwise(errors[:kept]):
        cause.relation = Relation.CAUSE
        effect.children.append(cause)
    return ends[kept - 1]


def _is_same(one: Raised, other: Raised) -> bool:
    return one.message == other.message and one.type_name == other.type_name and one.frames == other.frames


def after_again(window: Window, root: Raised, index: int) -> int:
    """Return the line after the same error with its causes, where it stands at a line once more, else that line."""
    at, one = index, [root]
    while one:
        head = read_head(window.at(at) or "")
        found = None if head is None else read_top(window, at, head)
        if found is None or not _is_same(one[0], found[0]):
            return index
        at, one = found[1], one[0].children
    return at


def _told_before(errors: list[Raised], one: Raised) -> int:
    """Return how many errors above the same error stands, 0 where it does not."""
    return next((back for back, other in enumerate(errors[: -_NEAR - 1 : -1], 1) if _is_same(one, other)), 0)


def _told_once(errors: list[Raised], last: int) -> int:
    """Return how many of the errors belong together, of which one stands there twice (UEP-BRG-3160)."""
    second = next(at for at in range(1, len(errors)) if _told_before(errors[:at], errors[at]))
    back = _told_before(errors[:second], errors[second])
    again = errors[second:]
    if len(errors) == last and all(map(_is_same, errors[second - back : second], again)):
        return second
    # The same error has the same causes, so what stands between the two is no cause of the first.
    return second - back + 1


def read_bottom(window: Window, at: int) -> tuple[Raised, int] | None:
    """Read errors whose innermost call comes last, each below its frames; the last one is the effect (BRG-449)."""
    errors: list[Raised] = []
    index = at
    while True:
        found = _read_below(window, index)
        if found is None:
            break
        raised, index = found
        if errors:
            errors[-1].relation = Relation.CAUSE
            raised.children.append(errors[-1])
        errors.append(raised)
    return (errors[-1], index) if errors else None


def _read_below(window: Window, at: int) -> tuple[Raised, int] | None:
    frames: list[Frame] = []
    dropped = after = 0
    index, number = at, -1
    while (line := window.at(index)) is not None:
        numbered = read_numbered(line)
        if numbered is not None:
            if number >= 0 and numbered[0] != number - 1:
                break
            number = numbered[0]
            frames.append(numbered[1])
        elif count := elided(line):
            dropped, after, number = dropped + count, len(frames), number - count if number >= 0 else -1
        else:
            break
        index += 1
    head = read_head(line) if line is not None else None
    named = read_named(f"{line}:") if head is None and frames and line is not None else None
    if named is not None and number == 1:
        # UEP-BRG-1276: irb prints class and message without a place.
        head = Head(frames.pop(), named[0], named[1])
    if head is None or not (head.type_name or frames) or (number != 1 and frames):
        return None
    end = _unframed_end(window, index + 1)
    raised = Raised(head.type_name, frames=[head.frame, *reversed(frames)], dropped=dropped)
    if dropped:
        raised.dropped_after = 1 + len(frames) - after
    finish(raised, [head.message, *window.lines[index + 1 : end]])
    return raised, end
