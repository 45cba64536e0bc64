"""One JVM throwable with everything below it, read by descent over the lines of a window. Does not look for where one begins.

Where a message ends and frames begin is decided by BRG-240 to BRG-253: frames that are followed by ordinary text and
then by frames again were part of a message.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Raised, Window
from uep.bridges.text.scanners._java_lines import (
    CIRCULAR,
    THREAD,
    elided,
    is_frame,
    is_header,
    omitted,
    read_frame,
    read_header,
)
from uep.model import Frame, Relation

__all__ = ["CAUSED", "SUPPRESSED", "WRAPPED", "Open", "Reader", "is_cause_after"]

CAUSED: Final = "Caused by: "
_BARE: Final = "Caused by "
SUPPRESSED: Final = "Suppressed: "
WRAPPED: Final = ("Wrapped by: ", "[wrapped] ", "Caused: ")
_KINDS: Final = (CAUSED, SUPPRESSED, *WRAPPED)
_MESSAGE_LINES: Final = 4096
_FRAMES_AHEAD: Final = 64
_NARROW: Final = 60
_CUT: Final = re.compile(
    r"[\t ]+at (?:[\w$<>/@-]{1,200}\.){1,40}[\w$<>-]{0,200}(?:\([^()\n]{0,200})?", re.ASCII
)


class Open(NamedTuple):
    """A throwable that later lines may explain: how deep it is indented, and where it hangs."""

    depth: int
    raised: Raised
    parent: Raised


def _is_words(text: str) -> bool:
    """Return whether what follows Jenkins's word for a wrapper is no class."""
    return text.startswith(WRAPPED[2]) and not is_header(text[len(WRAPPED[2]) :])


def is_bare_cause(text: str) -> bool:
    """Return whether a line names a cause as the console of Google Play does, without a colon."""
    return text.startswith(_BARE) and is_header(text[len(_BARE) :]) and "." in text


def is_cause_after(window: Window, index: int) -> bool:
    """Return whether a cause with frames stands below one blank line: text copied from a page has more of these."""
    following = window.at(index + 1)
    return (
        following is not None
        and following.startswith(CAUSED)
        and is_header(following[len(CAUSED) :])
        and is_frame(window.at(index + 2) or "")
    )


class Reader:
    """Reads throwables; ``unit`` is the indentation of a frame that is not inside a suppressed throwable."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.lines = window.lines
        self.unit: str | None = None
        self.nodes = 1

    def depth_of(self, text: str) -> int:
        """Return how many units a line is indented by."""
        indent = len(text) - len(text.lstrip("\t "))
        return indent // len(self.unit) if self.unit else indent

    def frame_at(self, index: int) -> Frame | None:
        """Return the frame on a line, None when the line is no frame; it also teaches the unit of indentation."""
        text = self.lines[index]
        if "at " not in text:
            return None
        stripped = text.lstrip("\t ")
        if not stripped.startswith("at "):
            return None
        if self.unit is None:
            frame = read_frame(text)
            if frame is not None:
                self.unit = text[: len(text) - len(stripped)]
            return frame
        return read_frame(text)

    # --- one throwable ------------------------------------------------------------------------------------------

    def throwable(self, raised: Raised, header: str, index: int, depth: int) -> int:
        """Read what follows a header: the rest of the message, frames, the count of shared ones."""
        raised.type_name, first = read_header(header)
        start, index = index, self._message_end(index, depth)
        if self.unit is None and not (self.window.has(index) and self.frame_at(index)):
            raised.message = (
                "" if first == "null" and start == index else "\n".join([first, *self.lines[start:index]])
            )
            if self.window.has(index) and (count := omitted(self.lines[index])) is not None:
                raised.shared += count
                index += 1
            return index
        while True:
            frames, end = self.frames(raised, index, depth)
            resumed = self._message_goes_on(end, depth) if frames and not raised.shared else 0
            if not resumed:
                break
            # BRG-242: frames followed by text and then by frames again were part of the message.
            index = resumed
        raised.frames = frames
        # BRG-244: logback and log4j print the word null where the virtual machine prints no message.
        raised.message = (
            "" if first == "null" and start == index else "\n".join([first, *self.lines[start:index]])
        )
        return end

    def _message_end(self, index: int, depth: int) -> int:
        """Return the index after a message: that of the first frame, when there is one near enough."""
        start = index
        while self.window.has(index) and index - start < _MESSAGE_LINES:
            text = self.lines[index]
            if self.frame_at(index) is not None or omitted(text) is not None:
                return index
            if self._is_structure(text, index) or (index - start > LOOKAHEAD and not text.strip()):
                break
            index += 1
        return self._stackless_end(start, index)

    def _stackless_end(self, start: int, stop: int) -> int:
        """Return the end of a message without frames after it: a blank line, unless the text is enclosed."""
        index = start
        while index < min(stop, start + LOOKAHEAD):
            text = self.lines[index]
            if (not text.strip() and not self.window.enclosed) or is_header(text) or text.startswith(THREAD):
                break
            index += 1
        while index > start and not self.lines[index - 1].strip():
            index -= 1
        return index

    def _is_structure(self, text: str, index: int) -> bool:
        """Return whether a line after a header without frames is a cause or a suppressed throwable, not message."""
        if text.lstrip("\t ").startswith(_KINDS):
            following = self.window.at(index + 1)
            # BRG-241: without frames before it, such a line counts only where the message of its own ends with it.
            return (
                following is None
                or not following.strip()
                or is_frame(following)
                or CIRCULAR in text
                or self._nested(following)
            )
        return text.startswith(THREAD)

    def _nested(self, text: str) -> bool:
        return text.lstrip("\t ").startswith((CAUSED, SUPPRESSED)) or omitted(text) is not None

    def frames(self, raised: Raised, index: int, depth: int) -> tuple[list[Frame], int]:
        frames = list[Frame]()
        while self.window.has(index):
            frame = self.frame_at(index)
            if frame is None:
                text = self.lines[index]
                count = omitted(text)
                if count is not None:
                    raised.shared += count
                    return frames, index + 1
                if frames and (left_out := elided(text)):
                    raised.dropped, raised.dropped_after = left_out, len(frames)
                    return frames, index + 1
                if self._is_partial(text, index):
                    raised.cuts.append(Cut.TAIL)
                    return frames, index + 1
                if frames and (joined := self._wrapped(index)) is not None:
                    frames.append(joined[0])
                    index = joined[1]
                    continue
                if self._is_unreadable(text) or (frames and self._is_cut(index)):
                    raised.cuts.append(Cut.UNREAD)
                    index += 1
                    continue
                break
            if self.depth_of(self.lines[index]) != depth + 1 and self.unit and frames:
                break
            if len(frames) < MAX_SCAN_FRAMES:
                frames.append(frame)
            else:
                raised.dropped, raised.dropped_after = raised.dropped + 1, MAX_SCAN_FRAMES
            index += 1
        return frames, index

    def _is_partial(self, text: str, index: int) -> bool:
        """Return whether the line is a frame whose end was cut off with the end of the input."""
        stripped = text.lstrip("\t ")
        if index + 1 < len(self.lines) or not (self.unit and text.startswith(self.unit)):
            return False
        if self.window.has(index + 1):
            return False
        return stripped.startswith(("at ", "...")) or ("at ".startswith(stripped.rstrip()) and stripped != "")

    def _wrapped(self, index: int) -> tuple[Frame, int] | None:
        """Return a frame that a terminal broke at its width over two or three lines, and the index after it (BRG-1709)."""
        text = self.lines[index]
        if len(text) < _NARROW or not text.lstrip("\t ").startswith("at "):
            return None
        for end in (index + 1, index + 2):
            rest = self.window.at(end)
            if rest is None or rest[:1] in ("", " ", "\t"):
                return None
            text += rest
            if (frame := read_frame(text)) is not None:
                return frame, end + 1
        return None

    def _is_cut(self, index: int) -> bool:
        """Return whether a line is a frame whose end a narrow page left out, with another frame below it."""
        return _CUT.fullmatch(self.lines[index]) is not None and is_frame(self.window.at(index + 1) or "")

    def _is_unreadable(self, text: str) -> bool:
        stripped = text.lstrip("\t ")
        return (
            bool(self.unit)
            and stripped.startswith("at ")
            and stripped.endswith((")", "]"))
            and "(" in stripped
            and " [" not in stripped
        )

    def _message_goes_on(self, index: int, depth: int) -> int:
        """Return the index of the next frame when the text before it can only be message, else 0."""
        window = self.window
        seen = 0
        while window.has(index) and seen < _FRAMES_AHEAD:
            text = self.lines[index]
            stripped = text.lstrip("\t ")
            if (
                not stripped
                or is_header(text)
                or text.startswith((THREAD, CAUSED, *WRAPPED))
                or is_bare_cause(text)
            ):
                return 0
            if stripped.startswith(SUPPRESSED) or (
                stripped.startswith(CAUSED) and self.depth_of(text) <= depth + 1
            ):
                return 0
            if self.frame_at(index) is not None:
                return index if seen else 0
            seen += 1
            index += 1
        return 0

    # --- the tree -----------------------------------------------------------------------------------------------

    def tree(self, header: str, index: int) -> tuple[Raised, int]:
        """Read a throwable with everything below it, iteratively: the open throwables stand on a stack."""
        root = Raised()
        if header.startswith(CIRCULAR):
            root.cuts.append(Cut.CYCLE)
        else:
            index = self.throwable(root, header, index, 0)
        top = Raised(children=[root])
        index = self.explanations(index, [Open(0, root, top)])
        return top.children[0], index

    def explanations(self, index: int, opened: list[Open]) -> int:
        """Read causes, suppressed throwables and wrappers; ``opened`` are those they may belong to, outermost first."""
        while self.window.has(index):
            text = self.lines[index]
            if not text and is_cause_after(self.window, index):
                index += 1
                text = self.lines[index]
            stripped = text.lstrip("\t ")
            if is_bare_cause(stripped):
                stripped = CAUSED + stripped[len(_BARE) :]
            if not stripped.startswith(_KINDS) or _is_words(stripped):
                break
            kind = next(word for word in _KINDS if stripped.startswith(word))
            if self.unit is None and kind == SUPPRESSED:
                self.unit = text[: len(text) - len(stripped)]
            depth = self.depth_of(text) if self.unit else 0
            relation = Relation.SUPPRESSED if kind == SUPPRESSED else Relation.CAUSE
            around = depth - 1 if relation is Relation.SUPPRESSED and self.unit else depth
            while opened and opened[-1].depth > around:
                opened.pop()
            if not opened:
                break
            rest = stripped[len(kind) :]
            if kind in WRAPPED:
                index = self._wrapper(opened, rest, index + 1)
                continue
            index += 1
            if rest.startswith(CIRCULAR):
                opened[-1].raised.cuts.append(Cut.CYCLE)
                continue
            child = Raised(relation=relation)
            index = self.throwable(child, rest, index, depth)
            self.nodes += 1
            if self.nodes < MAX_SCAN_NODES:
                opened[-1].raised.children.append(child)
            parent = opened[-1].raised
            # Later lines explain the last throwable of each depth.
            while opened and opened[-1].depth >= depth:
                opened.pop()
            opened.append(Open(depth, child, parent))
        return index

    def _wrapper(self, opened: list[Open], header: str, index: int) -> int:
        """Read the wrapper of the throwable read last (layouts that print the root cause first) and put it in its place."""
        depth, inner, parent = opened.pop()
        outer = Raised(relation=inner.relation)
        index = self.throwable(outer, header, index, depth)
        if inner.type_name or inner.message:
            inner.relation = Relation.CAUSE
            outer.children.append(inner)
        else:
            outer.cuts.append(Cut.CYCLE)
        parent.children[-1] = outer
        opened.append(Open(depth, outer, parent))
        return index
