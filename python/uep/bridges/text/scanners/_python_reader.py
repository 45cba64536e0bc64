"""One chain or group of CPython exceptions, read by descent over the lines of a window. Does not look for where one begins.

What belongs to a message is decided by BRG-220 to BRG-233: nothing inside a message is read as a frame, and a
connector counts only between blank lines and before another exception.
"""

from __future__ import annotations

from collections import deque
from functools import lru_cache
from typing import Final, NamedTuple

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, KnownFrames, Raised, Window
from uep.bridges.text._markup import closes_quote
from uep.bridges.text.scanners._python_java import is_py4j, read_java
from uep.bridges.text.scanners._python_lines import (
    CONNECTORS,
    HEADER,
    ends_message,
    frame_of,
    innermost,
    is_certain_type,
    is_frame,
    is_place,
    is_rule,
    read_type,
    repeat_count,
)
from uep.bridges.text.scanners._python_paragraphs import goes_on as goes_on_below
from uep.model import Frame, Relation

__all__ = ["GROUP_HEADER", "SUB", "Node", "Reader", "known_run", "run_of_frames"]

GROUP_HEADER: Final = "Exception Group Traceback (most recent call last):"
SUB: Final = "sub-exception"
_MAX_DEPTH: Final = 60
_BLANKS: Final = 4
_KNOWN_RUNS: Final = 512
_CAUGHT: Final = "--- <exception caught here> ---"
_KNOWN_CHARS: Final = 1 << 14


class Node(NamedTuple):
    raised: Raised
    end: int


class Reader:
    """Reads one chain or group; ``base`` is what stands before every line of it (indentation)."""

    def __init__(self, window: Window, base: str) -> None:
        self.window = window
        self.lines = window.lines
        self.base = base
        self.nodes = 1

    def margin(self, depth: int) -> str:
        """Return what stands before the lines of a group at a depth: two blanks a level and a bar."""
        return self.base + ("  " * depth + "| " if depth else "")

    def line(self, index: int, depth: int) -> str | None:
        """Return a line without its margin, None when it is not inside the margin or does not exist."""
        text = self.lines[index] if index < len(self.lines) else self.window.at(index)
        if text is None or not (depth or self.base):
            return text
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
        while index < len(lines) or window.has(index):
            text = lines[index]
            if not text.startswith(frame_start):
                if frames and text == _CAUGHT and is_frame(window.at(index + 1) or ""):
                    index += 1  # BRG-1734
                    continue
                if not frames or (count := repeat_count(text[cut:])) is None or not text.startswith(margin):
                    break
                frames[-1] = _repeated(frames[-1], count)
                index += 1
                continue
            if not is_place(text[cut:]):
                break
            first, source = text[cut:], ""
            index += 1
            while index < len(lines) or window.has(index):
                text = lines[index]
                if text.startswith(source_start):
                    source = source or text[cut + 4 :]
                elif text.strip() or not self._goes_on(index, source_start):
                    break
                index += 1
            frames.append(frame_of(first, source))
        return frames, index

    def _goes_on(self, index: int, source_start: str) -> bool:
        """Return whether a blank line stands inside the source lines of a frame (a statement over several lines)."""
        following = self.window.at(index + 1)
        return (
            following is not None
            and following.startswith(source_start)
            and not following.startswith(source_start + "+")
        )

    # --- one exception ----------------------------------------------------------------------------------------

    def exception(self, index: int, depth: int) -> Node | None:
        """Read a header, frames, type and message, and the members of a group."""
        text = self.line(index, depth)
        if text is not None and text.rstrip() == HEADER:
            return self.traced(index + 1, depth)
        if depth == 0 and self.window.at(index) == f"{self.base}  + {GROUP_HEADER}":
            return self.traced(index + 1, 1)
        if depth and text == GROUP_HEADER:
            return self.traced(index + 1, depth)
        if text is not None and read_type(text):
            return self.typed(Raised(), index, depth)
        if depth == 0 and (inner := self.line(index, 1)) is not None and read_type(inner):
            return self.typed(Raised(), index, 1)
        return None

    def traced(self, index: int, depth: int) -> Node | None:
        frames: list[Frame]
        run = "" if depth or self.base else run_of_frames(self.lines, index)
        if run:
            frames, excess, lines = known_run(run)
            index += lines
        else:
            printed, index = self.frames(index, depth)
            frames, excess = innermost(printed)
        raised = Raised(frames=frames)
        if excess:
            raised.dropped, raised.dropped_after = excess, MAX_SCAN_FRAMES
        text = self.line(index, depth)
        if text is None or not read_type(text):
            if not frames:
                return None
            raised.cuts.append(Cut.TAIL)
            return Node(raised, index)
        return self.typed(raised, index, depth)

    def typed(self, raised: Raised, index: int, depth: int) -> Node:
        """Read the line with the type and everything of this exception after it."""
        text = self.line(index, depth) or ""
        raised.type_name, first = read_type(text) or ("", "")
        message, index = self._message(first, index + 1, depth)
        if self.is_divider(index, depth):
            raised.is_group = True
        _split_notes(raised, message)
        if not depth and not self.base and is_py4j(raised.type_name):
            index = self._with_java(raised, index - len(message) + 1, index)
        if raised.is_group:
            index = self._members(raised, index, max(depth, 1))
        return Node(raised, index)

    def _with_java(self, raised: Raised, start: int, index: int) -> int:
        """Take the Java error out of a message of Py4J and return the index after both."""
        java = read_java(self.window, start) if self.window.has(start) else None
        if java is None:
            return index
        raised.message = raised.message.partition("\n")[0]
        raised.children.append(java[0])
        return java[1]

    def _message(self, first: str, index: int, depth: int) -> tuple[list[str], int]:
        """Return the message's lines and the index after them."""
        if first == "" and (boxed := self._boxed(index, depth)) is not None:
            return boxed
        message = [first]
        remote = first == "" and self.line(index, depth) == '"""' if self.window.has(index) else False
        if remote:
            return self._quoted(message, index, depth)
        whole = depth > 0 or self.window.enclosed
        colon = ":" in self.lines[index - 1]
        while self.window.has(index):
            text = self.line(index, depth)
            if text is None and depth and self._margin_returns(index, depth):
                text = self.lines[index]
            if text is None or self.is_divider(index, depth):
                break
            if not text.strip():
                goes_on = whole or (colon and goes_on_below(self.window, index, self.base, message))
                if not goes_on or self.connector(index, depth) is not None:
                    break
            elif self._begins_other(text, index, depth) or (not whole and closes_quote(text, message)):
                break
            message.append(text)
            index += 1
        end = index
        while len(message) > 1 and not message[-1].strip():
            message.pop()
            end -= 1
        return message, end

    def _boxed(self, index: int, depth: int) -> tuple[list[str], int] | None:
        """Read a message that begins on the line below the type's colon with a rule: it goes on to the same rule (BRG-1701)."""
        if not (self.line(index - 1, depth) or "").rstrip().endswith(":"):
            return None
        rule = self.line(index, depth) if self.window.has(index) else None
        if rule is None or not is_rule(rule):
            return None
        message = ["", rule]
        for at in range(index + 1, index + LOOKAHEAD):
            text = self.line(at, depth) if self.window.has(at) else None
            if text is None or text.endswith(HEADER):
                return None
            message.append(text)
            if text == rule:
                return message, at + 1
        return None

    def _margin_returns(self, index: int, depth: int) -> bool:
        """Return whether a line without the margin of its group is message: up to 3.12 only the first line of it has one."""
        structure = ("| ", "+-")
        if self.lines[index].lstrip(" ").startswith(structure):
            return False
        for near in range(index + 1, index + LOOKAHEAD):
            text = self.window.at(near)
            if text is None or (text.endswith(HEADER) and not text.startswith(self.base + " ")):
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
        if depth == 0 and text == f"  + {GROUP_HEADER}":
            return is_frame(self.line(index + 1, 1) or "")
        if text.endswith(HEADER) and (following := self.line(index + 1, depth)) is not None:
            return is_frame(following) or (text == HEADER and is_certain_type(following))
        return ends_message(text) or (text in CONNECTORS and self._tight(index, depth) is not None)

    # --- groups -----------------------------------------------------------------------------------------------

    def is_divider(self, index: int, depth: int) -> bool:
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
            if rest is not None and (
                (rest.startswith("and ") and " more exception" in rest) or rest.startswith("... (max_")
            ):
                raised.cuts.append(Cut.ELIDED)
                index += 2
            elif rest is None or (node := self.chain(index + 1, inner)) is None:
                raised.cuts.append(Cut.TAIL)
                return index + 1
            else:
                child, index = node.raised, node.end
                child.relation = Relation.MEMBER
                self.nodes += 1
                if self.nodes < MAX_SCAN_NODES:
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

    def connector(self, index: int, depth: int) -> Relation | None:
        """Return the relation that the connector after the blank line at ``index`` names; another exception must follow."""
        if self.line(index, depth) != "" and (self.line(index, depth) or "x").strip():
            return None
        relation = CONNECTORS.get(self.line(index + 1, depth) or "")
        if relation is None or (self.line(index + 2, depth) or "").strip():
            return None
        following = self.line(index + 3, depth)
        if following is None and self.window.at(index + 3) is None:
            return None
        if following in (HEADER, GROUP_HEADER) or following == f"  + {GROUP_HEADER}":
            return relation
        if depth == 0 and following is not None and (inner := self.line(index + 3, 1)) is not None:
            return relation if read_type(inner) else None
        return relation if following is not None and is_certain_type(following) else None

    def _tight(self, index: int, depth: int) -> Relation | None:
        """Return the relation that a connector at ``index`` names whose blank lines a page left out (BRG-1730)."""
        return (
            CONNECTORS.get(self.line(index, depth) or "") if self.line(index + 1, depth) == HEADER else None
        )

    def _blanks(self, index: int, depth: int) -> int:
        """Return how many blank lines stand above the one that is above a connector."""
        count = 0
        while (
            count < _BLANKS
            and self._is_blank(index + count, depth)
            and self._is_blank(index + count + 1, depth)
        ):
            count += 1
        return count if count < _BLANKS else 0

    def _is_blank(self, index: int, depth: int) -> bool:
        text = self.line(index, depth)
        return text is not None and not text.strip()

    def chain(self, index: int, depth: int) -> Node | None:
        """Read exceptions joined by connectors; the last one printed is the one that was raised."""
        node = self.exception(index, depth)
        return None if node is None else self.rest_of_chain(node, depth)

    def rest_of_chain(self, node: Node, depth: int) -> Node:
        """Read what is printed after the first exception of a chain; the nodes nearest to the last one are kept."""
        kept = deque([node.raised])
        while self.window.has(node.end):
            blanks = self._blanks(node.end, depth)
            relation, start = self.connector(node.end + blanks, depth), node.end + blanks + 3
            if relation is None:
                relation, start, blanks = self._tight(node.end, depth), node.end + 1, 0
            if relation is None:
                break
            outer = self.exception(start, depth)
            if outer is None:
                break
            if not node.raised.children:
                # BRG-1712: these blank lines end the message.
                node.raised.message += "\n" * blanks
            node.raised.relation = relation
            outer.raised.children.insert(0, node.raised)
            kept.append(outer.raised)
            if len(kept) > MAX_SCAN_NODES:
                kept.popleft()
                del kept[0].children[0]
            node = outer
        return node


def run_of_frames(lines: list[str], index: int) -> str:
    """Return the indented lines at ``index``, which hold all frames, "" where that cannot be told at a glance."""
    end, limit = index, len(lines)
    while end < limit and lines[end][:2] == "  ":
        end += 1
    if end - index < 2 or end == limit or not lines[end].strip() or lines[end] == _CAUGHT:
        return ""
    text = "\n".join(lines[index:end])
    return text if len(text) <= _KNOWN_CHARS else ""


@lru_cache(_KNOWN_RUNS)
def known_run(text: str) -> tuple[KnownFrames, int, int]:
    """Return the frames of indented lines, how many were left out, and how many lines they take; stacks of a log repeat."""
    printed, lines = Reader(Window(text.split("\n"), final=True), "").frames(0, 0)
    frames, excess = innermost(printed)
    return KnownFrames(frames), excess, lines


def _repeated(frame: Frame, count: int) -> Frame:
    return Frame(
        function=frame.function,
        file=frame.file,
        line=frame.line,
        source_line=frame.source_line,
        repeat=frame.repeat + count,
    )


def _split_notes(raised: Raised, message: list[str]) -> None:
    """Tell notes from the message where the text allows it: a group's message ends with the number of its members."""
    if raised.is_group or message[0].endswith((f"{SUB})", f"{SUB}s)")):
        for index, line in enumerate(message):
            if line.endswith((f"{SUB})", f"{SUB}s)")):
                raised.message = "\n".join(message[: index + 1])
                raised.notes = message[index + 1 :]
                return
    raised.message = "\n".join(message)
