"""CPython's tracebacks, 2.7 to 3.14: chains, exception groups, notes, syntax errors, threads, tasks and finalisers.

The interpreter prints causes before effects and the outermost call first. What belongs to a message is decided by
BRG-220 to BRG-229: nothing inside a message is read as a frame, and a connector counts only between blank lines and
before another traceback.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from uep.bridges.text._caps import LOOKAHEAD, LOOKBACK
from uep.bridges.text._grammar import Cut, Grammar, Parsed, Raised, Window
from uep.bridges.text.scanners._python_fatal import FATAL, parse_fatal
from uep.bridges.text.scanners._python_lines import (
    CONNECTORS,
    HEADER,
    ends_message,
    is_certain_type,
    is_frame,
    read_frame,
    read_type,
    repeat_count,
)
from uep.model import Frame, Relation

__all__ = ["PYTHON"]

_GROUP_HEADER: Final = "Exception Group Traceback (most recent call last):"
_MAX_DEPTH: Final = 60
_SUB: Final = "sub-exception"


class _Node(NamedTuple):
    raised: Raised
    end: int


class _Reader:
    """Reads one chain or group; ``base`` is what stands before every line of it (indentation)."""

    def __init__(self, window: Window, base: str) -> None:
        self.window = window
        self.lines = window.lines
        self.base = base

    def margin(self, depth: int) -> str:
        """Return what stands before the lines of a group at a depth: two blanks a level and a bar."""
        return self.base + ("  " * depth + "| " if depth else "")

    def line(self, index: int, depth: int) -> str | None:
        """Return a line without its margin, None when it is not inside the margin or does not exist."""
        text = self.window.at(index)
        if text is None:
            return None
        margin = self.margin(depth)
        if text.startswith(margin):
            return text[len(margin) :]
        return "" if text == margin.rstrip() else None

    # --- frames -----------------------------------------------------------------------------------------------

    def frames(self, index: int, depth: int) -> tuple[list[Frame], int]:
        """Read the frames at ``index``, outermost first as printed."""
        window, lines, margin = self.window, self.lines, self.margin(depth)
        cut, frames = len(margin), list[Frame]()
        frame_start, source_start = margin + '  File "', margin + "    "
        while window.has(index):
            text = lines[index]
            if not text.startswith(frame_start):
                if not frames or (count := repeat_count(text[cut:])) is None or not text.startswith(margin):
                    break
                frames[-1] = _repeated(frames[-1], count)
                index += 1
                continue
            frame = read_frame(text[cut:])
            if frame is None:
                break
            index += 1
            source = ""
            while window.has(index):
                text = lines[index]
                if text.startswith(source_start):
                    source = source or text[cut + 4 :]
                elif text.strip() or not self._goes_on(index, source_start):
                    break
                index += 1
            name, file, number = frame
            frames.append(Frame(function=name, file=file, line=number, source_line=source.strip()))
        return frames, index

    def _goes_on(self, index: int, source_start: str) -> bool:
        """Return whether a blank line stands inside the source lines of a frame (a statement over several lines)."""
        following = self.window.at(index + 1)
        return following is not None and following.startswith(source_start) and not following.startswith(source_start + "+")

    # --- one exception ----------------------------------------------------------------------------------------

    def exception(self, index: int, depth: int) -> _Node | None:
        """Read a header, frames, type and message, and the members of a group."""
        text = self.line(index, depth)
        if text == HEADER:
            return self._traced(index + 1, depth)
        if depth == 0 and self.window.at(index) == f"{self.base}  + {_GROUP_HEADER}":
            return self._traced(index + 1, 1)
        if depth and text == _GROUP_HEADER:
            return self._traced(index + 1, depth)
        if text is not None and read_type(text):
            return self._typed(Raised(), index, depth)
        if depth == 0 and (inner := self.line(index, 1)) is not None and read_type(inner):
            return self._typed(Raised(), index, 1)
        return None

    def _traced(self, index: int, depth: int) -> _Node | None:
        frames, index = self.frames(index, depth)
        raised = Raised(frames=frames[::-1])
        text = self.line(index, depth)
        if text is None or not read_type(text):
            if not frames:
                return None
            raised.cuts.append(Cut.TAIL)
            return _Node(raised, index)
        return self._typed(raised, index, depth)

    def _typed(self, raised: Raised, index: int, depth: int) -> _Node:
        """Read the line with the type and everything of this exception after it."""
        text = self.line(index, depth) or ""
        raised.type_name, first = read_type(text) or ("", "")
        message, index = self._message(first, index + 1, depth)
        if self._is_divider(index, depth):
            raised.is_group = True
        _split_notes(raised, message)
        if raised.is_group:
            index = self._members(raised, index, max(depth, 1))
        return _Node(raised, index)

    def _message(self, first: str, index: int, depth: int) -> tuple[list[str], int]:
        """Return the message's lines and the index after them."""
        message = [first]
        remote = first == "" and self.line(index, depth) == '"""' if self.window.has(index) else False
        if remote:
            return self._quoted(message, index, depth)
        whole = depth > 0 or self.window.enclosed
        while self.window.has(index):
            text = self.line(index, depth)
            if text is None and depth and self._margin_returns(index, depth):
                text = self.lines[index]
            if text is None or self._is_divider(index, depth):
                break
            if not text.strip():
                if not whole or self._connector(index, depth) is not None:
                    break
            elif self._begins_other(text, index, depth):
                break
            message.append(text)
            index += 1
        end = index
        while len(message) > 1 and not message[-1].strip():
            message.pop()
            end -= 1
        return message, end

    def _margin_returns(self, index: int, depth: int) -> bool:
        """Return whether a line without the margin of its group is message: up to 3.12 only the first line of it has one."""
        structure = ("| ", "+-")
        if self.lines[index].lstrip(" ").startswith(structure):
            return False
        for near in range(index + 1, index + LOOKAHEAD):
            text = self.window.at(near)
            if text is None or text.endswith(HEADER) and not text.startswith(self.base + " "):
                return False
            if text.startswith(self.base + "  ") and text.lstrip(" ").startswith(structure):
                return True
        return False

    def _quoted(self, message: list[str], index: int, depth: int) -> tuple[list[str], int]:
        """Read the message of a traceback that came from another process: it is a text between triple quotes."""
        while (text := self.line(index, depth)) is not None:
            message.append(text)
            index += 1
            if text == '"""' and len(message) > 2:
                break
        return message, index

    def _begins_other(self, text: str, index: int, depth: int) -> bool:
        """Return whether a line cannot belong to a message because another error begins there."""
        if depth == 0 and text == f"  + {_GROUP_HEADER}":
            return is_frame(self.line(index + 1, 1) or "")
        if text.endswith(HEADER) and (following := self.line(index + 1, depth)) is not None:
            return is_frame(following) or (text == HEADER and is_certain_type(following))
        return ends_message(text)

    # --- groups -----------------------------------------------------------------------------------------------

    def _is_divider(self, index: int, depth: int) -> bool:
        """Return whether the line opens the first member of a group at this depth."""
        text = self.window.at(index) if depth else None
        return text is not None and text.startswith(self.base + "  " * depth + "+-+----")

    def _members(self, raised: Raised, index: int, depth: int) -> int:
        """Read the members of a group, from the divider of the first to the closing line."""
        divider = self.base + "  " * (depth + 1) + "+----------------"
        inner = depth + 1
        if inner > _MAX_DEPTH:
            raised.cuts.append(Cut.TAIL)
            return index
        while True:
            rest = self.line(index + 1, inner)
            if rest is not None and ((rest.startswith("and ") and " more exception" in rest) or rest.startswith("... (max_")):
                raised.cuts.append(Cut.ELIDED)
                index += 2
            elif rest is None or (node := self.chain(index + 1, inner)) is None:
                raised.cuts.append(Cut.TAIL)
                return index + 1
            else:
                child, index = node.raised, node.end
                child.relation = Relation.MEMBER
                raised.children.append(child)
            text = self.window.at(index)
            if text is None or not text.startswith(divider):
                # A nested group that comes last closes the groups around it.
                if not raised.children or not raised.children[-1].is_group:
                    raised.cuts.append(Cut.TAIL)
                return index
            if text.strip().strip("+-") == "":
                return index + 1

    # --- chains -----------------------------------------------------------------------------------------------

    def _connector(self, index: int, depth: int) -> Relation | None:
        """Return the relation that the connector after the blank line at ``index`` names; another exception must follow."""
        if self.line(index, depth) != "" and (self.line(index, depth) or "x").strip():
            return None
        relation = CONNECTORS.get(self.line(index + 1, depth) or "")
        if relation is None or (self.line(index + 2, depth) or "").strip():
            return None
        following = self.line(index + 3, depth)
        if following is None and self.window.at(index + 3) is None:
            return None
        if following == HEADER or following == _GROUP_HEADER or following == f"  + {_GROUP_HEADER}":
            return relation
        if depth == 0 and following is not None and (inner := self.line(index + 3, 1)) is not None:
            return relation if read_type(inner) else None
        return relation if following is not None and is_certain_type(following) else None

    def chain(self, index: int, depth: int) -> _Node | None:
        """Read exceptions joined by connectors; the last one printed is the one that was raised."""
        node = self.exception(index, depth)
        if node is None:
            return None
        while self.window.has(node.end) and (relation := self._connector(node.end, depth)) is not None:
            outer = self.exception(node.end + 3, depth)
            if outer is None:
                break
            inner = node.raised
            inner.relation = relation
            outer.raised.children.insert(0, inner)
            node = outer
        return node


def _repeated(frame: Frame, count: int) -> Frame:
    return Frame(
        function=frame.function, file=frame.file, line=frame.line, source_line=frame.source_line, repeat=frame.repeat + count
    )


def _split_notes(raised: Raised, message: list[str]) -> None:
    """Tell notes from the message where the text allows it: a group's message ends with the number of its members."""
    if raised.is_group or message[0].endswith((f"{_SUB})", f"{_SUB}s)")):
        for index, line in enumerate(message):
            if line.endswith((f"{_SUB})", f"{_SUB}s)")):
                raised.message = "\n".join(message[: index + 1])
                raised.notes = message[index + 1 :]
                return
    raised.message = "\n".join(message)


# --- where an error begins ------------------------------------------------------------------------------------


def _parse(window: Window, at: int, floor: int) -> Parsed | None:
    text = window.lines[at]
    if HEADER in text:
        return _parse_header(window, at, floor)
    if FATAL in text:
        return parse_fatal(window, at)
    stripped = text.strip()
    if stripped in CONNECTORS:
        return _parse_untraced(window, at, floor)
    if _SUB in text:
        return _parse_bare_group(window, at)
    return _parse_headless(window, at, floor)


def _parse_header(window: Window, at: int, floor: int) -> Parsed | None:
    text = window.lines[at]
    if not text.endswith(HEADER):
        return None
    if at - 2 >= floor and window.lines[at - 1].endswith('"""') and (quoted := _parse_quoted(window, at)) is not None:
        return quoted
    before = text[: -len(HEADER)]
    depth, base = 0, before
    if before.endswith("+ Exception Group "):
        base = before[: -len("  + Exception Group ")]
    elif before.endswith("| "):
        depth = _depth_of(before)
        base = before[: -(2 * depth + 2)]
    if base.strip():
        # A header that follows other text on its line: the lines after it have no margin.
        base = ""
        node = _Reader(window, base).line(at + 1, 0)
        if node is None or not is_frame(node):
            return None
        traced = _Reader(window, base)._traced(at + 1, 0)
        found = traced and _rest_of_chain(window, traced)
    else:
        if base and at > floor and window.lines[at - 1].lstrip().startswith((">>> ", "... ")):
            return None
        following = _Reader(window, base).line(at + 1, 1 if "+ " in before else depth)
        if following is None:
            if window.at(at + 1) is not None or "Group" not in text:
                return None
        elif not is_frame(following) and not (is_certain_type(following) and not base):
            return None
        found = _Reader(window, base).chain(at, depth)
    if found is None:
        return None
    if depth:
        found.raised.cuts.append(Cut.HEAD)
    return _with_context(window, at, floor, found, base)


def _parse_quoted(window: Window, at: int) -> Parsed | None:
    """Read a chain that begins with a traceback from another process: its text is the message of an untraced error."""
    base = window.lines[at - 1][:-3]
    type_line = window.lines[at - 2]
    if base.strip() or not type_line.startswith(base) or (read_type(type_line[len(base) :]) or ("", "x"))[1].strip():
        return None
    node = _Reader(window, base).chain(at - 2, 0)
    return Parsed(node.raised, at - 2, node.end) if node is not None and node.raised.frames else None


def _rest_of_chain(window: Window, node: _Node) -> _Node:
    reader = _Reader(window, "")
    while window.has(node.end) and (relation := reader._connector(node.end, 0)) is not None:
        outer = reader.exception(node.end + 3, 0)
        if outer is None:
            break
        node.raised.relation = relation
        outer.raised.children.insert(0, node.raised)
        node = outer
    return node


def _depth_of(before: str) -> int:
    return (len(before) - len(before.lstrip()) ) // 2 if before.strip() == "|" else 0


def _with_context(window: Window, at: int, floor: int, node: _Node, base: str) -> Parsed:
    """Add what the lines before the header say: the thread, or the hook that printed the error."""
    parsed = Parsed(node.raised, at, node.end)
    lines = window.lines
    start = at - 1
    if start >= floor:
        above = lines[start].removeprefix(base)
        if above.startswith("Exception in thread ") and above.endswith(":"):
            name = above[len("Exception in thread ") : -1]
            parsed.start, parsed.thread, parsed.handled, parsed.mechanism = start, name, False, "threading.excepthook"
        elif above.startswith("Exception ignored "):
            parsed.start, parsed.mechanism = start, "sys.unraisablehook"
        elif above.startswith("Process ") and above.endswith(":"):
            parsed.start, parsed.handled, parsed.mechanism = start, False, "multiprocessing"
        elif above.startswith(("future: <", "handle: <")):
            while start > max(floor, at - LOOKBACK // 8) and not lines[start].startswith(_TASK_LINES):
                start -= 1
            if lines[start].startswith(_TASK_LINES):
                parsed.start, parsed.handled, parsed.mechanism = start, False, "asyncio"
    return parsed


_TASK_LINES: Final = ("Task exception was never retrieved", "Future exception was never retrieved", "Exception in callback ")


def _parse_untraced(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a chain whose first exception has no traceback because it was never raised: only its type line is there."""
    lines = window.lines
    base = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
    if at - 2 < floor or lines[at - 1].strip():
        return _headless_chain(window, at, base)
    index = _type_line_above(window, at - 2, floor, base)
    if index is not None:
        node = _Reader(window, base).chain(index, 0)
        if node is not None and node.end > at:
            return Parsed(node.raised, index, node.end)
    return _headless_chain(window, at, base)


def _type_line_above(window: Window, last: int, floor: int, base: str) -> int | None:
    """Return the index of the type line of the lines that end at ``last``: a certain one, else the nearest with a colon."""
    lines, nearest, certain = window.lines, None, None
    for index in range(last, max(floor, last - LOOKAHEAD, window.head + 1) - 1, -1):
        text = lines[index].removeprefix(base)
        if not text.strip() or is_frame(text):
            break
        if certain is None and is_certain_type(text):
            certain = index
        if nearest is None and read_type(text) and (index == last or ": " in text):
            nearest = index
    return nearest if certain is None else certain


def _headless_chain(window: Window, at: int, base: str) -> Parsed | None:
    """Read a chain whose beginning is missing: the connector says that there was a cause."""
    if base or at > LOOKAHEAD or (at != 0 and any(line.strip() for line in window.lines[:at])):
        return None
    reader = _Reader(window, base)
    if (reader.line(at + 1, 0) or "").strip():
        return None
    node = reader.chain(at + 2, 0)
    if node is None or not node.raised.frames:
        return None
    node.raised.cuts.append(Cut.HEAD)
    return Parsed(node.raised, at, node.end, confidence=0.9)


def _parse_bare_group(window: Window, at: int) -> Parsed | None:
    """Read a group that was never raised: it has no header, its first line is already inside the margin."""
    text = window.lines[at]
    bar = text.find("| ")
    if bar < 2 or text[:bar].strip():
        return None
    base = text[: bar - 2] if bar == 2 else ""
    depth = 1 if bar == 2 else bar // 2
    reader = _Reader(window, base)
    inner = reader.line(at, depth)
    if inner is None or not read_type(inner):
        return None
    divider = at + 1
    while divider < at + LOOKAHEAD and reader.line(divider, depth) is not None:
        divider += 1
    if not reader._is_divider(divider, depth):
        return None
    node = reader.chain(at, 0 if depth == 1 else depth)
    if node is None or not node.raised.is_group:
        return None
    if depth > 1:
        node.raised.cuts.append(Cut.HEAD)
    return Parsed(node.raised, at, node.end)


def _parse_headless(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error whose header is cut off, or a syntax error that the compiler printed without one."""
    lines = window.lines
    text = lines[at]
    where = text.find('  File "')
    if where < 0 or text[:where].strip(" |"):
        return None
    before = text[:where]
    depth = _depth_of(before) if "|" in before else 0
    base = before if not depth else before[: -(2 * depth + 2)]
    source = before + "    "
    back = at - 1
    while back >= floor and back > at - 5 and lines[back].startswith(source):
        back -= 1
    if back >= floor and (lines[back].startswith(before + '  File "') or lines[back].startswith("Stack (most recent")):
        return None
    reader = _Reader(window, base)
    frames, end = reader.frames(at, depth)
    is_syntax = len(frames) == 1 and not frames[0].function
    line = reader.line(end, depth)
    if not frames or line is None or not is_certain_type(line):
        return None
    if is_syntax and "Error" not in line:
        return None
    raised = Raised(frames=frames[::-1])
    node = reader._typed(raised, end, depth)
    start = back + 1 if back < floor or not lines[back].strip() else at
    if not is_syntax:
        raised.cuts.append(Cut.HEAD)
    node = _rest_of_chain(window, node) if not depth and not base else node
    return Parsed(node.raised, max(start, floor), node.end, confidence=0.9)


def _continues(line: str) -> bool:
    stripped = line.lstrip(" ")
    indent = len(line) - len(stripped)
    if indent >= 2 and (is_frame(line) or stripped.startswith(("| ", "+-", "[Previous line repeated "))):
        return True
    return (indent >= 4 and bool(stripped)) or stripped in CONNECTORS


def _whole(window: Window) -> Parsed | None:
    """Read a text that is one exception line and nothing else."""
    lines = [line for line in window.lines if line.strip()]
    if not lines or len(lines) > LOOKAHEAD:
        return None
    found = read_type(lines[0])
    if found is None or not found[1] or found[0] not in _builtin_names():
        return None
    message = [found[1], *lines[1:]]
    if len(lines) > 1:
        return None
    raised = Raised(type_name=found[0], message="\n".join(message))
    start = window.lines.index(lines[0])
    return Parsed(raised, start, start + 1, confidence=0.5)


def _builtin_names() -> frozenset[str]:
    import builtins

    shared = {"TypeError", "SyntaxError", "ReferenceError", "EvalError", "Exception"}
    return frozenset(
        name
        for name, value in vars(builtins).items()
        if isinstance(value, type) and issubclass(value, BaseException) and name not in shared
    )


PYTHON: Final = Grammar(
    stem="python",
    language="python",
    triggers=("Traceback (most recent call last):", "the above exception", "above exception was the", ", line ", _SUB, FATAL),
    parse=_parse,
    continues=_continues,
    whole=_whole,
)
