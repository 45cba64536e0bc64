"""The JVM's stack traces (Java, Kotlin, Scala, Groovy) in every layout: JDK, logback, log4j, root cause first.

The innermost call comes first, causes follow their effects, suppressed errors are indented once more. Where a message
ends and frames begin is decided by BRG-240 to BRG-249: frames that are followed by ordinary text and then by frames
again were part of a message.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Grammar, Parsed, Raised, Window
from uep.bridges.text.scanners._java_lines import (
    CIRCULAR,
    THREAD,
    is_frame,
    is_header,
    omitted,
    read_frame,
    read_header,
    read_thread,
)
from uep.bridges.text.scanners._java_shared import expand_shared
from uep.model import Frame, Relation

__all__ = ["JAVA"]

_CAUSED: Final = "Caused by: "
_SUPPRESSED: Final = "Suppressed: "
_WRAPPED: Final = ("Wrapped by: ", "[wrapped] ")
_KINDS: Final = (_CAUSED, _SUPPRESSED, *_WRAPPED)
_LEVELS: Final = ("ERROR", "SEVERE", "FATAL")
_MESSAGE_LINES: Final = 4096
_FRAMES_AHEAD: Final = 64


class _Open(NamedTuple):
    """A throwable that later lines may explain: how deep it is indented, and where it hangs."""

    depth: int
    raised: Raised
    parent: Raised


class _Reader:
    """Reads throwables; ``unit`` is the indentation of a frame that is not inside a suppressed throwable."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.lines = window.lines
        self.unit: str | None = None

    def depth_of(self, text: str) -> int:
        """Return how many units a line is indented by."""
        indent = len(text) - len(text.lstrip("\t "))
        return indent // len(self.unit) if self.unit else indent

    def frame_at(self, index: int) -> Frame | None:
        """Return the frame on a line, None when the line is no frame; it also teaches the unit of indentation."""
        text = self.lines[index]
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
        while True:
            frames, end = self._frames(raised, index, depth)
            resumed = self._message_goes_on(end, depth) if frames and not raised.shared else 0
            if not resumed:
                break
            # BRG-242: frames followed by text and then by frames again were part of the message.
            index = resumed
        raised.frames = frames
        # BRG-244: logback and log4j print the word null where the virtual machine prints no message.
        raised.message = "" if first == "null" and start == index else "\n".join([first, *self.lines[start:index]])
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
        stripped = text.lstrip("\t ")
        if stripped.startswith((_CAUSED, _SUPPRESSED, *_WRAPPED)):
            following = self.window.at(index + 1)
            # BRG-241: without frames before it, such a line counts only where the message of its own ends with it.
            return following is None or not following.strip() or is_frame(following) or CIRCULAR in text or self._nested(following)
        return text.startswith(THREAD)

    def _nested(self, text: str) -> bool:
        return text.lstrip("\t ").startswith((_CAUSED, _SUPPRESSED)) or omitted(text) is not None

    def _frames(self, raised: Raised, index: int, depth: int) -> tuple[list[Frame], int]:
        frames = list[Frame]()
        while self.window.has(index):
            frame = self.frame_at(index)
            if frame is None:
                text = self.lines[index]
                count = omitted(text)
                if count is not None:
                    raised.shared += count
                    return frames, index + 1
                if self._is_partial(text, index):
                    raised.cuts.append(Cut.TAIL)
                    return frames, index + 1
                if self._is_unreadable(text):
                    raised.cuts.append(Cut.UNREAD)
                    index += 1
                    continue
                break
            if self.depth_of(self.lines[index]) != depth + 1 and self.unit and frames:
                break
            frames.append(frame)
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

    def _is_unreadable(self, text: str) -> bool:
        stripped = text.lstrip("\t ")
        return bool(self.unit) and stripped.startswith("at ") and stripped.endswith((")", "]")) and "(" in stripped and " [" not in stripped

    def _message_goes_on(self, index: int, depth: int) -> int:
        """Return the index of the next frame when the text before it can only be message, else 0."""
        window = self.window
        seen = 0
        while window.has(index) and seen < _FRAMES_AHEAD:
            text = self.lines[index]
            stripped = text.lstrip("\t ")
            if not stripped or is_header(text) or text.startswith((THREAD, _CAUSED, *_WRAPPED)):
                return 0
            if stripped.startswith(_SUPPRESSED) or (stripped.startswith(_CAUSED) and self.depth_of(text) <= depth + 1):
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
        index = self.explanations(index, [_Open(0, root, top)])
        return top.children[0], index

    def explanations(self, index: int, opened: list[_Open]) -> int:
        """Read causes, suppressed throwables and wrappers; ``opened`` are those they may belong to, outermost first."""
        while self.window.has(index):
            text = self.lines[index]
            stripped = text.lstrip("\t ")
            kind = next((word for word in _KINDS if stripped.startswith(word)), None)
            if kind is None:
                break
            if self.unit is None and kind == _SUPPRESSED:
                self.unit = text[: len(text) - len(stripped)]
            depth = self.depth_of(text) if self.unit else 0
            relation = Relation.SUPPRESSED if kind == _SUPPRESSED else Relation.CAUSE
            around = depth - 1 if relation is Relation.SUPPRESSED and self.unit else depth
            while opened and opened[-1].depth > around:
                opened.pop()
            if not opened:
                break
            rest = stripped[len(kind) :]
            if kind in _WRAPPED:
                index = self._wrapper(opened, rest, index + 1)
                continue
            index += 1
            if rest.startswith(CIRCULAR):
                opened[-1].raised.cuts.append(Cut.CYCLE)
                continue
            child = Raised(relation=relation)
            index = self.throwable(child, rest, index, depth)
            opened[-1].raised.children.append(child)
            opened.append(_Open(depth, child, opened[-1].raised))
        return index

    def _wrapper(self, opened: list[_Open], header: str, index: int) -> int:
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
        opened.append(_Open(depth, outer, parent))
        return index


# --- where an error begins ------------------------------------------------------------------------------------


def _parse(window: Window, at: int, floor: int) -> Parsed | None:
    text = window.lines[at]
    if (found := read_thread(text)) is not None:
        following = window.at(at + 1) or ""
        if not (is_header(found[1]) or is_frame(following) or following.startswith(_CAUSED)):
            return None
        return _read(window, at, found[1], thread=found[0])
    if at == window.head:
        following = window.at(at + 1)
        return _parse_header(window, at + 1, at + 1) if following and is_header(following) else None
    if is_frame(text):
        return _parse_frame(window, at, floor)
    if text.startswith(CIRCULAR) and (window.at(at + 1) or "").startswith(_WRAPPED):
        return _read(window, at, text)
    stripped = text.lstrip("\t ")
    if stripped.startswith((_CAUSED, *_WRAPPED)):
        return _parse_cause(window, at, floor)
    if is_header(text):
        return _parse_header(window, at, floor)
    return None


def _read(window: Window, start: int, header: str, *, thread: str = "", sure: float = 1.0) -> Parsed | None:
    root, end = _Reader(window).tree(header, start + 1)
    if Cut.CYCLE in root.cuts and not root.type_name:
        return None
    expand_shared(root)
    parsed = Parsed(root, start, end, confidence=sure, thread=thread)
    if thread:
        parsed.handled, parsed.mechanism = False, "UncaughtExceptionHandler"
    return parsed


def _parse_header(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error from its header: frames or causes must follow, unless the header is all that was logged."""
    text = window.lines[at]
    index = at + 1
    while index < at + LOOKAHEAD and window.has(index):
        line = window.lines[index]
        if is_frame(line) or (omitted(line) is not None and index == at + 1):
            return _read(window, at, text)
        stripped = line.lstrip("\t ")
        if stripped.startswith(_CAUSED) and _is_stackless_cause(window, index):
            return _read(window, at, text, sure=0.9)
        if is_header(line) or line.startswith(THREAD) or (not stripped and not window.enclosed):
            break
        index += 1
    logged_with = (window.enclosed and at == 0) or (window.head >= 0 and at == window.head + 1)
    if logged_with and "." in read_header(text).type_name and at >= floor:
        return _read(window, at, text, sure=0.8)
    return None


def _is_stackless_cause(window: Window, index: int) -> bool:
    following = window.at(index + 1)
    return following is None or not following.strip() or is_frame(following) or following.startswith(_CAUSED)


def _parse_frame(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error from one of its frames: the header stands above, or is cut off."""
    lines = window.lines
    first = at
    while first > floor and is_frame(lines[first - 1]):
        first -= 1
    header = _header_above(window, first, floor)
    if header is not None:
        return _parse_found(window, header)
    reader = _Reader(window)
    root = Raised()
    root.frames, end = reader._frames(root, first, 0)
    root.cuts.append(Cut.HEAD)
    end = _causes_of(window, reader, root, end)
    if len(root.frames) + root.shared < 2 and not root.children:
        # BRG-247: one frame without anything around it is a quotation, not the rest of an error.
        return None
    expand_shared(root)
    return Parsed(root, first, end, confidence=0.8)


def _parse_found(window: Window, index: int) -> Parsed | None:
    text = window.lines[index]
    if (found := read_thread(text)) is not None:
        return _read(window, index, found[1], thread=found[0])
    return _read(window, index, text)


def _header_above(window: Window, first: int, floor: int) -> int | None:
    """Return the index of the header of frames: the nearest line that looks like one, or what was logged with a head."""
    lines = window.lines
    best: int | None = None
    index = first - 1
    while index >= floor:
        text = lines[index]
        if text.startswith(THREAD):
            return index
        if best is None and is_header(text):
            best = index
        if (index == window.head + 1 and window.head >= 0) or (window.enclosed and index == 0):
            return index if is_header(text) or (best is None and read_header(text).type_name) else best
        if (best is not None and not text.strip()) or is_frame(text):
            break
        index -= 1
    return best


def _causes_of(window: Window, reader: _Reader, root: Raised, index: int) -> int:
    """Read the causes of a throwable whose own header is missing."""
    return reader.explanations(index, [_Open(0, root, Raised(children=[root]))])


def _parse_cause(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error of which the first known line is a cause: its effect has no frames, or is cut off."""
    lines = window.lines
    following = window.at(at + 1)
    if following is None or not (is_frame(following) or following.startswith(_CAUSED)):
        near = [window.lines[i] for i in range(at + 1, min(at + 8, len(lines)))]
        if not any(is_frame(line) for line in near):
            return None
    if at > floor and is_header(lines[at - 1]):
        return _parse_found(window, at - 1)
    root = Raised(cuts=[Cut.HEAD])
    end = _causes_of(window, _Reader(window), root, at)
    expand_shared(root)
    return Parsed(root, at, end, confidence=0.8) if root.children else None


def _continues(line: str) -> bool:
    stripped = line.lstrip("\t ")
    if stripped.startswith("at "):
        return is_frame(line)
    return stripped.startswith((_CAUSED, _SUPPRESSED)) or omitted(line) is not None


def _whole(window: Window) -> Parsed | None:
    """Read a text that is one header and nothing else."""
    lines = [line for line in window.lines if line.strip()]
    if len(lines) != 1 or not is_header(lines[0]) or "." not in (header := read_header(lines[0])).type_name:
        return None
    start = window.lines.index(lines[0])
    return Parsed(Raised(type_name=header.type_name, message=header.message), start, start + 1, confidence=0.6)


JAVA: Final = Grammar(
    stem="java",
    language="java",
    triggers=(
        ".java:",
        ".kt:",
        ".scala:",
        ".groovy:",
        ".clj:",
        "(Native Method)",
        "(Unknown Source",
        "(SourceFile",
        "Caused by: ",
        "Wrapped by: ",
        "Exception in thread ",
        "Exception",
        "Error: ",
        "Throwable",
        *_LEVELS,
    ),
    parse=_parse,
    continues=_continues,
    whole=_whole,
)
