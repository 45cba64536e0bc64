"""V8's stacks as Node.js and programs print them: uncaught errors, util.inspect, ``error.stack``, thrown values.

The first frame, the trailer of Node.js or a list of causes leads here; the first line of the error stands above it.
Where a message ends is decided by BRG-260 to BRG-279.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD, LOOKBACK, MESSAGE_LINES
from uep.bridges.text._grammar import Cut, Grammar, Parsed, Raised, Window
from uep.bridges.text._inset import read_inset
from uep.bridges.text.scanners._js_at_sign import AT_SIGNS, is_at_frame, parse_at_sign
from uep.bridges.text.scanners._js_browser import BROWSERS, is_listed, parse_browser
from uep.bridges.text.scanners._js_bun import parse_bun
from uep.bridges.text.scanners._js_codes import name_codes
from uep.bridges.text.scanners._js_deno import parse_deno
from uep.bridges.text.scanners._js_lines import (
    clean_frame,
    is_caret,
    is_place,
    read_frame,
    read_header,
    unquote,
)
from uep.bridges.text.scanners._js_loose import parse_loose_frame, parse_outdented
from uep.bridges.text.scanners._js_places import (
    TRAILER,
    after_metro,
    find_arrow,
    find_trailer,
    header_after,
    header_at,
    read_place,
)
from uep.bridges.text.scanners._js_react import LOCATED, parse_located
from uep.bridges.text.scanners._js_stack import Place, Reader, Tree, close_stack, gap_size, skipped_size
from uep.bridges.text.scanners._js_tests import JEST, VITEST, parse_jest, parse_mocha, parse_vitest
from uep.bridges.text.scanners._js_tree import read_error
from uep.bridges.text.scanners._js_vite import VITE, parse_vite

__all__ = ["JAVASCRIPT"]

_TRACE_HINT: Final = "(Use `node --trace-uncaught"
_NEAR: Final = 8
_QUOTES: Final = ("'", '"', "`")
_TRACE: Final = "Trace"
_ERROR: Final = "Error: "
_CODED: Final = "Error ["
_MARGIN: Final = 4
_RUST: Final = ".rs:"


def _parse(window: Window, at: int, floor: int) -> Parsed | None:
    line = window.lines[at]
    if any(words in line for words in BROWSERS) and (found := parse_browser(window, at)) is not None:
        return found
    if _ERROR in line and _is_sure(window, at) and (found := _long(window, at)) is not None:
        return found
    if line.startswith((TRAILER, _TRACE_HINT)):
        return _uncaught_value(window, at, floor)
    if line.endswith(LOCATED):
        return parse_located(window, at, floor)
    if line[:1] == "\t" and line.lstrip("\t").startswith("    at "):
        return read_inset(_parse, window, at, floor, line[: len(line) - len(line.lstrip("\t"))])
    margin = len(line) - len(line.lstrip(" "))
    bare = line[margin:]
    if bare.startswith("at "):
        if margin < 4 or _RUST in bare or read_frame(clean_frame(bare[3:])) is None:
            return None
        found = _other_runtime(window, at, floor, margin) or _from_frame(window, at, floor, margin - 4)
        return found or parse_loose_frame(window, at, floor)
    if line.startswith(JEST):
        return parse_jest(window, at)
    if any(words in line for words in VITE):
        return parse_vite(window, at)
    if line.startswith(VITEST):
        return parse_vitest(window, at)
    if "@" in line and is_at_frame(line):
        return parse_at_sign(window, at, floor)
    if bare.startswith(("[errors]: [", "[cause]: ")) and margin >= 2:
        return _from_property(window, at, floor, margin - 2)
    if bare[:1] in _QUOTES and bare[1:].startswith("    at "):
        return _inspected(window, at, floor)
    return parse_outdented(window, at) if _ERROR in line or _CODED in line else None


def _other_runtime(window: Window, at: int, floor: int, margin: int) -> Parsed | None:
    """Read frames of Bun, Deno and mocha, which stand below an error at another margin or with source in between."""
    if at > floor and _is_frame(window.lines[at - 1], margin):
        return None
    found = parse_bun(window, at, floor) if margin in (4, 6) else None
    if found is None and margin == 6:
        found = parse_mocha(window, at, floor)
    return found or (parse_deno(window, at, floor) if margin in (4, 8) else None)


def _is_frame(line: str, margin: int) -> bool:
    return line.startswith(" " * margin + "at ") and read_frame(clean_frame(line[margin + 3 :])) is not None


# --- uncaught errors --------------------------------------------------------------------------------------------------


def _is_sure(window: Window, at: int) -> bool:
    """Return whether an error begins at a line for sure: the first of a log record, and the one below place and caret."""
    header = header_at(window.lines[at], 0)
    if header is None or header != (0, True):
        return False
    above = at - 1
    while above > 0 and at - above < 3 and not window.lines[above].strip():
        above -= 1
    return at == 0 or (above > 1 and is_caret(window.lines[above]) and is_place(window.lines[above - 2]))


def _long(window: Window, at: int) -> Parsed | None:
    """Read a sure error whose first frame is so far below its first line that nothing leads back there."""
    index = at + 1
    while index - at <= MESSAGE_LINES and (line := window.at(index)) is not None:
        margin = len(line) - len(line.lstrip(" "))
        if margin == _MARGIN and _is_frame(line, margin):
            break
        found = header_at(line, 0)
        if line.startswith(TRAILER) or (found is not None and found[1]):
            return None
        index += 1
    arrow = find_arrow(window, at, max(at - _NEAR, 0)) if at else None
    start, nearest = at if arrow is None else arrow, max(index - LOOKBACK, at + 1)
    if index - start <= LOOKBACK or not window.has(index) or _header_above(window, index, nearest, 0):
        return None
    place = None if arrow is None else read_place(window, arrow)
    tree = read_error(window, at, 0, 0, place=place, limit=index + 1)
    if tree is None:
        return None
    parsed = _done(window, tree, start, 1.0)
    return parsed if arrow is None else _died(window, parsed)


def _died(window: Window, parsed: Parsed) -> Parsed:
    """Say of an error that nobody caught it; the last words of Node.js are a few lines below its frames."""
    parsed.handled, parsed.fatal, parsed.mechanism = False, True, "uncaughtException"
    for index in range(parsed.end, parsed.end + _NEAR):
        line = window.at(index)
        if line is None or line.startswith(TRAILER):
            parsed.runtime = "node " + line[len("Node.js ") :] if line else ""
            parsed.end = parsed.end if line is None else index + 1
            break
    return parsed


def _from_frame(window: Window, at: int, floor: int, margin: int) -> Parsed | None:
    arrow = find_arrow(window, at, floor)
    if arrow is not None:
        return _uncaught(window, arrow)
    found = _header_above(window, at, floor, margin)
    if found is not None and found[2] > margin:
        # A cause outside of a printed value is part of a message, if a message stands above it.
        found = _outer_header(window, found[0], floor) or found
    if found is None:
        return _headless(window, at, margin)
    index, margin, column, sure = found
    tree = read_error(window, index, margin, column)
    if tree is None or (tree.raised.type_name == _TRACE and not sure):
        # What console.trace prints says where the program is; it is no error.
        return None
    return _done(window, tree, index, 1.0 if sure else 0.7)


def _is_piece(line: str) -> bool:
    """Return whether a line is a frame in quotes."""
    return line.lstrip(" ")[1:].startswith("    at ")


def _inspected(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a stack that util.inspect printed as a string: a piece in quotes a line, joined with plus signs."""
    start, end = at, at + 1
    if at == floor or _is_piece(window.lines[at - 1]):
        # Only the first frame leads to the string, so that a list of frames is read once.
        return None
    while start > floor and at - start < LOOKAHEAD:
        line = window.lines[start - 1]
        if not line.endswith(" +") or _is_piece(line):
            break
        start -= 1
    while window.lines[end - 1].endswith(" +") and window.has(end) and _is_piece(window.lines[end]):
        end += 1
    pieces = list[str]()
    for index in range(start, end):
        piece = window.lines[index].strip().removesuffix(" +").rstrip(",")
        begin = min((place for quote in _QUOTES if (place := piece.find(quote)) >= 0), default=-1)
        if begin < 0:
            return None
        pieces.append(unquote(piece[begin:]))
    inner = Window.of("".join(pieces), enclosed=True)
    first = next((index for index, line in enumerate(inner.lines) if line.startswith("    at ")), None)
    parsed = _from_frame(inner, first, 0, 0) if first else None
    return None if parsed is None else replace(parsed, start=start, end=end)


def _uncaught(window: Window, arrow: int) -> Parsed | None:
    header = header_after(window, arrow)
    if not window.has(header):
        return None
    last, complete = find_trailer(window, header)
    place = read_place(window, arrow)
    tree = read_error(
        window, header, 0, 0, place=place, limit=last if complete or last >= len(window.lines) else None
    )
    if not complete and last >= len(window.lines) and place.source.startswith("throw new "):
        tree = _cut_before_stack(window, header, tree, place) or tree
    if tree is None:
        return None
    parsed = _done(window, tree, arrow, 1.0)
    if complete:
        parsed.end = max(parsed.end, last + 1)
        parsed.runtime = "node " + window.lines[last][len("Node.js ") :]
    parsed.handled, parsed.fatal, parsed.mechanism = False, True, "uncaughtException"
    if arrow and not window.lines[arrow - 1].strip():
        parsed.start -= 1
    return parsed


def _cut_before_stack(window: Window, header: int, tree: Tree | None, place: Place) -> Tree | None:
    """Return the error without frames when a text that was cut off does not reach the frame that threw (BRG-265)."""
    if tree is not None and any(
        frame.line == place.line and frame.file == place.file for frame in tree.raised.frames
    ):
        return None
    name, first, _ = read_header(window.lines[header]) or ("", window.lines[header], False)
    raised = Raised(name, "\n".join([first, *window.lines[header + 1 :]]), cuts=[Cut.TAIL])
    return Tree(raised, end=len(window.lines))


def _uncaught_value(window: Window, at: int, floor: int) -> Parsed | None:
    """Read what was thrown when it has no frames: a value of any kind, or an error whose stack is empty (BRG-271)."""
    arrow = find_arrow(window, at, floor)
    if arrow is None:
        return None
    first, end = header_after(window, arrow), at
    if window.lines[at].startswith(_TRACE_HINT):
        while window.has(end) and not window.lines[end].startswith(TRAILER) and end - at < 4:
            end += 1
        last = at
    else:
        last = at - 1 if not window.lines[at - 1].strip() else at
    if first >= last:
        return None
    tree = None
    if window.lines[first].startswith("["):
        tree = read_error(window, first, 0, 0, limit=last)
    if tree is None:
        tree = Tree(Raised(message="\n".join(window.lines[first:last])), end=last)
    parsed = _done(window, tree, arrow, 1.0)
    parsed.handled, parsed.fatal, parsed.mechanism = False, True, "uncaughtException"
    trailer = window.at(end)
    if trailer is not None and trailer.startswith(TRAILER):
        parsed.runtime = "node " + trailer[len("Node.js ") :]
        end += 1
    parsed.end = end
    return parsed


# --- printed errors ---------------------------------------------------------------------------------------------------


def _header_above(window: Window, at: int, floor: int, margin: int) -> tuple[int, int, int, bool] | None:
    """Return line, margin and column of the first line of an error and whether it is sure (BRG-261, BRG-263)."""
    weak: tuple[int, int, int, bool] | None = None
    if window.enclosed and at < LOOKAHEAD and floor == 0:
        header = header_at(window.lines[0], 0)
        if header is not None:
            return 0, 0, header[0], header[1]
    for index in range(at - 1, floor - 1, -1):
        line = window.lines[index]
        if (
            line.lstrip(" ").startswith("at ")
            and line.startswith("    ")
            and read_frame(clean_frame(line.strip()[3:]))
        ):
            break
        if line.startswith(TRAILER) or (margin and line[:margin].strip(" ")):
            break
        found = header_at(line, margin or after_metro(line, is_head=index == window.head))
        if found is None:
            continue
        if found[1]:
            return index, margin, found[0], True
        if weak is None:
            weak = (index, margin, found[0], False)
        if at - index > _NEAR:
            break
    if weak is None and at > floor and window.lines[at - 1][margin:].startswith("[object "):
        return at - 1, margin, margin, False
    return weak


def _outer_header(window: Window, at: int, floor: int) -> tuple[int, int, int, bool] | None:
    if at == floor or window.lines[at - 1].lstrip().startswith("at "):
        return None
    outer = _header_above(window, at, floor, 0)
    return outer if outer is not None and outer[3] else None


def _headless(window: Window, at: int, margin: int) -> Parsed | None:
    """Read frames whose error has been cut off."""
    if at:
        return None
    reader, tree = Reader(window), Tree(Raised(cuts=[Cut.HEAD]))
    tree.end = reader.run(at, margin, tree)
    return _done(window, tree, at, 0.5) if tree.texts else None


def _from_property(window: Window, at: int, floor: int, margin: int) -> Parsed | None:
    """Read an error without frames of its own that has causes or members: ``[AggregateError: x] {``."""
    index, lowest = at - 1, max(floor, at - LOOKAHEAD)
    while index >= lowest and window.lines[index].startswith(" " * (margin + 1)):
        index -= 1
    if index < lowest or not window.lines[index].endswith("] {"):
        return None
    for first in range(index, max(lowest, index - _NEAR) - 1, -1):
        line = window.lines[first]
        # Words that a program printed before the error end in a colon (BRG-263).
        column = margin if margin or line[:1] == "[" else line.find(": [") + 2
        if line[column : column + 1] != "[" or line[:margin].strip(" "):
            continue
        tree = read_error(window, first, margin, column)
        if tree is None or tree.end <= at:
            return None
        arrow = find_arrow(window, first, floor) if not margin else None
        return _uncaught(window, arrow) if arrow is not None else _done(window, tree, first, 1.0)
    return None


def _done(window: Window, tree: Tree, start: int, confidence: float) -> Parsed:
    close_stack(tree)
    name_codes(tree.raised)
    if window.capped and tree.end >= len(window.lines):
        tree.raised.cuts.append(Cut.TAIL)
    return Parsed(tree.raised, start, tree.end, confidence)


def _continues(line: str) -> bool:
    if not line.startswith("  "):
        return line.startswith(" ❯ ") or is_at_frame(line) or is_listed(line)
    bare = line.lstrip(" ")
    if bare.startswith("at "):
        return len(line) - len(bare) >= 4
    return (
        bare.startswith(("[cause]: ", "[errors]: ["))
        or gap_size(line, 0) is not None
        or skipped_size(line, 0) > 0
    )


def _whole(window: Window) -> Parsed | None:
    """Read a text that holds the first line of an error and nothing else."""
    lines = [line for line in window.lines if line.strip()]
    if not lines or len(lines) != len(window.lines):
        return None
    text = lines[0]
    bracketed = text.startswith("[") and lines[-1].endswith("]")
    if text.startswith("Uncaught ") or bracketed:
        header = read_header(text[1:] if bracketed else text)
        if header is not None and header[2]:
            message = "\n".join([header[1], *lines[1:]])
            name = header[0]
            if bracketed:
                message = message[:-1] if message else message
                name = name if header[1] or len(lines) > 1 else name.removesuffix("]")
            return Parsed(Raised(type_name=name, message=message), 0, len(window.lines), 0.5)
    return None


JAVASCRIPT: Final = Grammar(
    stem="javascript",
    language="javascript",
    triggers=(
        "    at ",
        _ERROR,
        _CODED,
        "[errors]: [",
        TRAILER,
        "--trace-uncaught",
        "[cause]: ",
        JEST,
        VITEST,
        *VITE,
        LOCATED,
        *AT_SIGNS,
        *BROWSERS,
    ),
    parse=_parse,
    continues=_continues,
    whole=_whole,
)
