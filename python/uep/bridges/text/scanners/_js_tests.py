"""Failures of the test runners mocha, jest and vitest: a title, the error, an excerpt of source, frames. Reads one failure.

Each puts the error at a margin of its own, and what it adds (an excerpt, a comparison of values) is no part of the
message (UEP-BRG-536 to UEP-BRG-538). The runner of Node.js prints errors as util.inspect does.
"""

from __future__ import annotations

from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._js_codes import name_codes
from uep.bridges.text.scanners._js_excerpt import is_excerpt
from uep.bridges.text.scanners._js_lines import is_caret, read_frame, read_header
from uep.model import Frame, Relation

__all__ = ["JEST", "JESTS", "SUITE", "VITEST", "VITESTS", "parse_jest", "parse_mocha", "parse_vitest"]

JEST: Final = "  ● "
SUITE: Final = "Test suite failed to run"
"""What jest says of a file without tests; the mark before it is left out where only the text is copied."""

JESTS: Final = (JEST, SUITE, f" ● {SUITE}")
"""How the title of a failure begins; up to version 20 one blank stood before the mark of a file (UEP-BRG-2405)."""

_CONSOLE: Final = "  ● Console"
VITEST: Final = " FAIL  "
UNCAUGHT: Final = (" Uncaught Exception ", " Unhandled Rejection ")
"""What vitest writes into the bar above an error that no test caught (UEP-BRG-2206)."""

VITESTS: Final = (VITEST, " FAIL \x1b[", *UNCAUGHT)
_ARROW: Final = " ❯ "
_MOCHA: Final = 6
_CAUSE: Final = "Cause:"
_CAUSED: Final = "Caused by: "
_BAR_OF: Final = "\u23af"
_BETWEEN: Final = (_BAR_OF, "Serialized Error: ")
_BAR: Final = 40


def _frame(text: str, margin: int) -> Frame | None:
    """Return the frame of a line that stands at a margin."""
    if not text.startswith(" " * margin + "at "):
        return None
    return read_frame(text[margin + 3 :].rstrip())


def _raised(lines: list[str], frames: list[Frame]) -> Raised:
    while len(lines) > 1 and not lines[-1].strip():
        lines.pop()
    header = read_header(lines[0])
    raised = Raised(frames=frames[:MAX_SCAN_FRAMES])
    if header is not None and header[2]:
        raised.type_name, lines[0] = header[0], header[1]
    raised.message = "\n".join(lines)
    name_codes(raised)
    return raised


# --- jest -------------------------------------------------------------------------------------------------------------


def parse_jest(window: Window, at: int) -> Parsed | None:
    """Read the failure whose title stands at a line."""
    if not window.lines[at].startswith(JESTS) or window.lines[at] == _CONSOLE:
        return None
    found = _jest_error(window, at + 1, 4, 0, is_file=window.lines[at].rstrip().endswith(SUITE))
    return None if found is None else Parsed(found[0], at, found[1], mechanism="jest")


def _jest_error(
    window: Window, index: int, margin: int, depth: int, *, is_file: bool = False
) -> tuple[Raised, int] | None:
    """Return the error below a title and the line after it; where source is shown, or a whole file failed, it needs no frames (UEP-BRG-3008)."""
    blank, first, lines, frames = " " * margin, index, list[str](), list[Frame]()
    shown = pointed = False
    while (text := window.at(index)) is not None and (not text.strip() or text.startswith(blank)):
        frame = _frame(text, margin + 2) or (_frame(text, margin + 4) if lines else None)
        if frames and frame is None:
            frame = _frame(text, margin + 6)  # Jest 30 shifts the frames that have no file.
        if frame is not None:
            frames.append(frame)
        elif frames and not text.strip() and _frame(window.at(index + 1) or "", margin + 2):
            pass  # Below the frames of the engine, at a deeper column, stand those of jest.
        elif frames:
            break
        elif is_excerpt(text):
            shown, pointed = True, pointed or text.rstrip().endswith("^")
        elif not shown and (lines or text.strip()):
            lines.append(text[margin:])
        index += 1
        if not frames and index - first > LOOKAHEAD:
            return None
    if not lines or not (frames or pointed or is_file):
        return None
    raised = _raised(_below_caret(lines), frames)
    blanks = depth < MAX_SCAN_NODES and window.has(index) and not window.lines[index].strip()
    if blanks and window.at(index + 1) == blank + _CAUSE:
        # UEP-BRG-3162: Jest puts a cause where the error stands, older ones four blanks further in.
        inner = margin if not (window.at(index + 2) or "").startswith(blank + "    ") else margin + 4
        cause = _jest_error(window, index + 2, inner, depth + 1)
        if cause is not None:
            cause[0].relation = Relation.CAUSE
            raised.children.append(cause[0])
            index = cause[1]
    return raised, index


def _below_caret(lines: list[str]) -> list[str]:
    """Return the lines of a message from the error on that Node.js printed below an excerpt of the source (BRG-1731)."""
    for at in range(2, len(lines)):
        if not lines[at - 1].strip() and is_caret(lines[at - 2]):
            header = read_header(lines[at])
            return lines[at:] if header is not None and header[2] else lines
    return lines


# --- vitest -----------------------------------------------------------------------------------------------------------


def parse_vitest(window: Window, at: int) -> Parsed | None:
    """Read the failure whose title stands at a line."""
    if window.lines[at].startswith(_BAR_OF) and window.lines[at].strip(_BAR_OF) in UNCAUGHT:
        lone = _vitest_error(window, at + 1, 0)
        return None if lone is None else Parsed(lone[0], at, lone[1], handled=False, mechanism="vitest")
    if not window.lines[at].startswith(VITEST):
        return None
    index = at + 1
    while index - at < LOOKAHEAD and (window.at(index) or "").startswith(VITEST):
        index += 1
    found = _vitest_error(window, index, 0)
    return None if found is None else Parsed(found[0], at, found[1], mechanism="vitest")


def _vitest_error(window: Window, index: int, depth: int) -> tuple[Raised, int] | None:
    first, lines, frames = index, list[str](), list[Frame]()
    while (text := window.at(index)) is not None and not text.startswith(_ARROW):
        if text.startswith((_BAR_OF, VITEST)) or index - first > LOOKAHEAD:
            return None
        lines.append(text)
        index += 1
    if text is None or not lines or not lines[0].strip():
        return None
    end = index
    while (text := window.at(index)) is not None:
        if text.startswith(_ARROW):
            name, _, place = text[len(_ARROW) :].rpartition(" ")
            frame = read_frame(f"{name} ({place})" if name else place)
            if frame is None:
                break
            frames.append(frame)
            end = index + 1
        elif text.strip() and not is_excerpt(text):
            break
        index += 1
    for at, line in enumerate(lines):
        if at and line == "- Expected" and not lines[at - 1].strip():
            del lines[at - 1 :]
            break
    raised = _raised(lines, frames)
    while text is not None and text.startswith(_BETWEEN) and "[" not in text[:_BAR]:
        # The line of a bar and the properties of an error stand between it and its cause.
        index += 1
        text = window.at(index)
    if depth < MAX_SCAN_NODES and text is not None and text.startswith(_CAUSED):
        cause = _vitest_cause(window, index, depth + 1)
        if cause is not None:
            cause[0].relation = Relation.CAUSE
            raised.children.append(cause[0])
            end = cause[1]
    return raised, end


def _vitest_cause(window: Window, index: int, depth: int) -> tuple[Raised, int] | None:
    found = _vitest_error(window, index, depth)
    if found is not None and not found[0].type_name:
        found[0].message = found[0].message.removeprefix(_CAUSED)
    return found


# --- mocha ------------------------------------------------------------------------------------------------------------


def parse_mocha(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the failure whose first frame stands at a line: its title has a number and ends in a colon."""
    if _frame(window.lines[at], _MOCHA) is None:
        return None
    start = next(
        (i for i in range(at - 1, max(floor, at - LOOKAHEAD) - 1, -1) if _is_numbered(window.lines[i])), None
    )
    if start is None:
        return None
    header = start
    while header < at and not window.lines[header].endswith(":"):
        header += 1
    header += 1
    while header < at and not window.lines[header].strip():
        header += 1
    if header >= at:
        return None
    raised, end = _mocha_error(window, header, 0)
    return Parsed(raised, start, end, mechanism="mocha")


def _is_numbered(text: str) -> bool:
    number, closed, title = text.strip().partition(") ")
    return text.startswith("  ") and bool(closed) and number.isdigit() and len(number) < 6 and bool(title)


def _mocha_frame(text: str) -> Frame | None:
    """Return the frame of a line; Truffle puts its own first one a blank further out."""
    return _frame(text, _MOCHA) or _frame(text, _MOCHA - 1)


def _mocha_error(window: Window, index: int, depth: int) -> tuple[Raised, int]:
    lines, frames = [window.lines[index].strip()], list[Frame]()
    index += 1
    while (text := window.at(index)) is not None and _mocha_frame(text) is None:
        lines.append(text)
        index += 1
        if len(lines) > LOOKAHEAD:
            break
    while (text := window.at(index)) is not None and (frame := _mocha_frame(text)) is not None:
        frames.append(frame)
        index += 1
    for at, line in enumerate(lines):
        if line.strip() == "+ expected - actual":
            del lines[at:]
            break
    raised = _raised(lines, frames)
    if not frames:
        raised.cuts.append(Cut.TAIL)
    if text is not None and text.strip().startswith(_CAUSED) and depth < MAX_SCAN_NODES:
        cause, index = _mocha_error(window, index, depth + 1)
        cause.relation = Relation.CAUSE
        raised.children.append(cause)
    return raised, index
