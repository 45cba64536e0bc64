"""What the debugger of VS Code shows where an exception of Python stops a program: the type, the message, and the innermost call first. Reads one."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._python_lines import CONNECTORS, read_type
from uep.bridges.text.scanners._python_reader import Reader
from uep.model import Frame, Relation

__all__ = ["SHOWN", "parse_shown"]

SHOWN: Final = "Exception has occurred: "
_HEAD: Final = re.compile(
    r"Exception has occurred: (?P<type>(?:[A-Za-z_]\w{0,80}\.){0,12}[A-Za-z_]\w{0,120})(?:\s{0,8}\(note: [^\n]{1,300})?\s{0,4}"
)
_FRAME: Final = '  File "'
_ENDS: Final = ("```", "    at ")
_CURRENT: Final = " (Current frame)"
_OUTER: Final = ("<module>", "_run_module_as_main", "_bootstrap")
_DIRECT: Final = "direct cause"
_MOST: Final = 8


def parse_shown(window: Window, at: int) -> Parsed | None:
    """Read the box whose head stands at a line (UEP-BRG-2856)."""
    head = _HEAD.fullmatch(window.lines[at])
    if head is None:
        return None
    message, index = list[str](), at + 1
    while index - at < LOOKAHEAD and (line := window.at(index)) is not None:
        if not line.strip() or line.startswith((_FRAME, *_ENDS)):
            break
        message.append(line)
        index += 1
    text = window.at(index) or ""
    if not message or text.startswith("    at ") or message[0].startswith(f"{head['type']}: "):
        return None
    root, index = _stacks(window, index)
    root.type_name, root.message = head["type"], "\n".join(message)
    return Parsed(root, at, index, 0.9, mechanism="debugger", handled=False)


def _stacks(window: Window, index: int) -> tuple[Raised, int]:
    """Read the frames of each error of a chain, the last one's below all; the one that is shown is returned."""
    inner: Raised | None = None
    for _ in range(_MOST):
        raised, index = _stack(window, index)
        if inner is not None:
            raised.children.append(inner)
        follower = _next_filled(window, index)
        words = (window.at(follower) or "").strip()
        following = _next_filled(window, follower + 1)
        if words not in CONNECTORS or not (window.at(following) or "").startswith(_FRAME):
            return raised, index
        raised.relation = Relation.CAUSE if _DIRECT in words else Relation.CONTEXT
        inner, index = raised, following
    return raised, index


def _stack(window: Window, index: int) -> tuple[Raised, int]:
    frames, end = Reader(window, "").frames(index, 0)
    if frames and not (frames[0].function in _OUTER and frames[-1].function not in _OUTER):
        frames.reverse()
    raised = Raised(frames=[_plain(frame) for frame in frames[::-1]][:MAX_SCAN_FRAMES])
    typed = read_type(window.at(end) or "") if frames else None
    if typed is None or not typed[0]:
        return raised, end
    raised.type_name, said = typed
    lines, end = [said], end + 1
    while (line := window.at(end)) is not None and line.strip() and not line.startswith((_FRAME, *_ENDS)):
        lines.append(line)
        end += 1
    raised.message = "\n".join(lines)
    return raised, end


def _plain(frame: Frame) -> Frame:
    if not frame.function.endswith(_CURRENT):
        return frame
    return Frame(
        function=frame.function.removesuffix(_CURRENT),
        file=frame.file,
        line=frame.line,
        source_line=frame.source_line,
    )


def _next_filled(window: Window, index: int) -> int:
    while (line := window.at(index)) is not None and not line.strip():
        index += 1
    return index
