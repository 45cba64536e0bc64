"""One chain or group of CPython exceptions, read by descent over the lines of a window. Does not look for where one begins.

What belongs to a message is decided by BRG-220 to BRG-233: nothing inside a message is read as a frame, and a
connector counts only between blank lines and before another exception.
"""

from __future__ import annotations

from collections import deque
from typing import Final, NamedTuple

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Raised, Window
from uep.bridges.text._markup import closes_quote
from uep.bridges.text.scanners._python_after import begins_record, ends_message, is_logged, is_over, is_rule
from uep.bridges.text.scanners._python_frames import known_run, read_frames, run_of_frames
from uep.bridges.text.scanners._python_java import is_py4j, read_java
from uep.bridges.text.scanners._python_lines import (
    CONNECTORS,
    HEADER,
    innermost,
    is_certain_type,
    is_frame,
    read_type,
)
from uep.bridges.text.scanners._python_paragraphs import goes_on as goes_on_below
from uep.bridges.text.scanners._python_ray import names_task
from uep.model import Frame, Relation

__all__ = ["FENCE", "GROUP_HEADER", "SUB", "Node", "Reader"]

GROUP_HEADER: Final = "Exception Group Traceback (most recent call last):"
SUB: Final = "sub-exception"
FENCE: Final = "```"
_MAX_DEPTH: Final = 60
_BLANKS: Final = 4
_SHIFT: Final = 2
_DOCTEST: Final = "Failed doctest test for "
_FILLER: Final = " " * 8
_TICK: Final = "`"
_QUOTED: Final = '"""'
_CORNERS: Final = "\u256e\u2510+"
_SHOWN: Final = "Traceback (most recent call last)"


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

    def frames(self, index: int, depth: int) -> tuple[list[Frame], int]:
        """Read the frames at ``index``, outermost first as printed."""
        return read_frames(self.window, index, self.margin(depth))

    # --- one exception ----------------------------------------------------------------------------------------

    def exception(self, index: int, depth: int) -> Node | None:
        """Read a header, frames, type and message, and the members of a group."""
        text = self.line(index, depth)
        if text is not None and (text.rstrip() == HEADER or names_task(text)):
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
        if text is None or not (read_type(text) or _indented_type(text)):
            if not frames:
                return None
            raised.cuts.append(Cut.TAIL)
            return Node(raised, index)
        return self.typed(raised, index, depth)

    def typed(self, raised: Raised, index: int, depth: int) -> Node:
        """Read the line with the type and everything of this exception after it."""
        text = self.line(index, depth) or ""
        raised.type_name, first = read_type(text) or read_type(text.lstrip(" ")) or ("", "")
        if names_task(first) and (remote := self.remote(raised, first, index + 1, depth)) is not None:
            return remote
        message, index = self._message(first, index + 1, depth)
        if message[-1].endswith((_TICK, _QUOTED)):
            self._close_quotation(message, index)
        if self.is_divider(index, depth):
            raised.is_group = True
        _split_notes(raised, message)
        if not depth and not self.base and is_py4j(raised.type_name):
            index = self._with_java(raised, index - len(message) + 1, index)
        if raised.is_group:
            index = self._members(raised, index, max(depth, 1))
        return Node(raised, index)

    def _close_quotation(self, message: list[str], index: int) -> None:
        """Take off what closes a quotation at the end of a message: a fence, a backtick or a string (UEP-BRG-2749)."""
        message[-1] = message[-1].removesuffix(FENCE if self._is_quoted(message, index) else "")
        mark = _QUOTED if message[-1].endswith(_QUOTED) else _TICK
        if "\n".join(message).count(mark) == 1 and not (self.line(index, 0) or "").strip():
            message[-1] = message[-1].removesuffix(mark).rstrip(" ")

    def _is_quoted(self, message: list[str], index: int) -> bool:
        """Return whether a fence at the end of a message, which ends before an index, closes a quotation (UEP-BRG-2012)."""
        if not message[-1].endswith(FENCE) or message[-1].count(FENCE) > 1 or FENCE in "".join(message[:-1]):
            return False
        return HEADER not in (self.window.at(index), self.window.at(index + 1))

    def remote(self, raised: Raised, first: str, index: int, depth: int) -> Node | None:
        """Read the worker's error below the name of its task, which is the cause of the driver's (BRG-1802)."""
        if self.nodes >= _MAX_DEPTH or not is_frame(self.line(index, depth) or ""):
            return None
        self.nodes += 1
        node = self.traced(index, depth)
        if node is None:
            return None
        node = self.rest_of_chain(node, depth, remote=True)
        raised.message, node.raised.relation = first, Relation.CAUSE
        raised.children.append(node.raised)
        return Node(raised, node.end)

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
        remote = first == "" and self.line(index, depth) == _QUOTED if self.window.has(index) else False
        if remote:
            return self._quoted(message, index, depth)
        whole = depth > 0 or self.window.enclosed
        colon = ":" in self.lines[index - 1]
        while self.window.has(index) and not self._is_quoted(message, index):
            text = self.line(index, depth)
            if text is None and depth and self._margin_returns(index, depth):
                text = self.lines[index].removeprefix(self.base)
            if text is None or self.is_divider(index, depth):
                break
            if not text.strip():
                goes_on = whole or (colon and goes_on_below(self.window, index, self.base, message))
                if not goes_on or self.connector(index, depth) is not None:
                    break
            elif (self._begins_other(text, index, depth) and not self._is_example(index, depth, message)) or (
                not whole and (closes_quote(text, message) or (len(message) == 1 and text == first))
            ):
                break
            message.append(text)
            index += 1
        end = index
        while len(message) > 1 and is_over(message, self.window.at(end)):
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

    def _is_example(self, index: int, depth: int, message: list[str]) -> bool:
        """Return whether a line is the rule above an example that failed in a test of doctest."""
        is_test = message[0].startswith(_DOCTEST) and self.lines[index].endswith("--")
        return is_test and (self.line(index + 1, depth) or "").startswith('File "')

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
            if text == _QUOTED and len(message) > 2:
                break
        return message, index

    def _begins_other(self, text: str, index: int, depth: int) -> bool:
        """Return whether a line cannot belong to a message because another error begins there."""
        if depth == 0 and text == f"  + {GROUP_HEADER}":
            return is_frame(self.line(index + 1, 1) or "")
        if text.endswith(HEADER) and (following := self.line(index + 1, depth)) is not None:
            return is_frame(following) or (text == HEADER and is_certain_type(following))
        if self._is_other_printer(text, index, depth):
            return True
        if self.base.strip() and begins_record(text):
            return True
        return ends_message(text) or (text in CONNECTORS and self._tight(index, depth) is not None)

    def _is_other_printer(self, text: str, index: int, depth: int) -> bool:
        """Return whether an error begins at a line otherwise than with a header: in a box, quoted, or one of syntax (UEP-BRG-2203)."""
        if text.endswith((":", ": ")):
            return self.line(index + 1, depth) == _QUOTED
        if text.startswith("  File"):
            is_place = is_frame(text) and ", in " not in text
            return is_place and (self.line(index + 1, depth) or "").startswith("    ")
        if self.window.at(index + 1) == self.base + HEADER and is_logged(text):
            return True
        return _SHOWN in text and text.rstrip()[-1:] in _CORNERS

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
        relation = CONNECTORS.get((self.line(index + 1, depth) or "").rstrip())
        if relation is None or (self.line(index + 2, depth) or "").strip():
            return None
        following = self.line(index + 3, depth)
        if following is None and self.window.at(index + 3) is None:
            return None
        if (following or "").rstrip() in (HEADER, GROUP_HEADER) or following == f"  + {GROUP_HEADER}":
            return relation
        if following is not None and names_task(following):
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

    def rest_of_chain(self, node: Node, depth: int, *, remote: bool = False) -> Node:
        """Read what is printed after the first exception of a chain; the nodes nearest to the last one are kept.

        ``remote`` says that the chain is that of a worker, whose headers are the names of its tasks.
        """
        kept = deque([node.raised])
        while self.window.has(node.end):
            blanks = self._blanks(node.end, depth)
            relation, start = self.connector(node.end + blanks, depth), node.end + blanks + 3
            if relation is None:
                tight = node.end + self._is_blank(node.end, depth)
                relation, start, blanks = self._tight(tight, depth), tight + 1, 0
            if (self.line(start - 2, depth) or "").endswith(_FILLER):
                node.raised.message = node.raised.message.rstrip(" ")
            if relation is None or (remote and not names_task(self.line(start, depth) or "")):
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


def _indented_type(text: str) -> bool:
    """Return whether a line has a type beyond doubt behind one or two blanks, as where a log shifts a trace (UEP-BRG-2010)."""
    bare = text.lstrip(" ")
    return len(bare) < len(text) <= len(bare) + _SHIFT and is_certain_type(bare)


def _split_notes(raised: Raised, message: list[str]) -> None:
    """Tell notes from the message where the text allows it: a group's message ends with the number of its members."""
    if raised.is_group or message[0].endswith((f"{SUB})", f"{SUB}s)")):
        for index, line in enumerate(message):
            if line.endswith((f"{SUB})", f"{SUB}s)")):
                raised.message = "\n".join(message[: index + 1])
                raised.notes = message[index + 1 :]
                return
    raised.message = "\n".join(message)
