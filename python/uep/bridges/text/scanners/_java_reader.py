"""One JVM throwable: its message and its frames. Reads neither causes nor where one begins.

Where a message ends and frames begin is decided by BRG-240 to BRG-253: frames that are followed by ordinary text and
then by frames again were part of a message.
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Raised, Window
from uep.bridges.text.scanners._java_lines import (
    CIRCULAR,
    CLOSERS,
    THREAD,
    elided,
    is_frame,
    is_header,
    is_left_out,
    is_listed_test,
    omitted,
    read_frame,
    read_header,
    read_scripted,
)
from uep.bridges.text.scanners._java_links import CAUSED, COMPOSED, KINDS, LIKELY, SUPPRESSED, is_link
from uep.model import Frame

__all__ = ["ThrowableReader"]

_MESSAGE_LINES: Final = 4096
_FRAMES_AHEAD: Final = 64
_FENCE: Final = "\n```"
_OR: Final = "<OR> at "
"""What retrace of Android puts before a frame that may be meant by the one above as well."""

_BOUNDARY: Final = "(Coroutine boundary)"
_TAB: Final = 8
_GAP: Final = 2
"""Blank lines between frames, where as many stand above the first of them."""

_GLUED: Final = re.compile(r"(?<![ \t])[ \t]{2,40}(at [^\s(]{1,500}\([^()\n]{1,300}\))$")
_BESIDE: Final = re.compile(r"(?<=[)\]])(?:[\t ]{2,40}|\t)(?=at [^\s(]{1,500}\()")
_WALKED: Final = "A detailed walkthrough of the error"
_REPORTED: Final = re.compile(rf"\n+(?:## )?{_WALKED}")
"""What Minecraft's report says below an exception (UEP-BRG-3042)."""

_NARROW: Final = 60
_CUT: Final = re.compile(
    r"[\t ]+at (?:[\w$<>/@-]{1,200}\.){1,40}[\w$<>-]{0,200}(?:\([^()\n]{0,200})?", re.ASCII
)
_PLACELESS: Final = re.compile(r"[\t ]+at ((?:[\w$<>-]{1,200}\.){2,40}[\w$<>-]{1,200})", re.ASCII)


def _goes_on(text: str) -> bool:
    return is_frame(text) or omitted(text) is not None


def _side_by_side(text: str) -> list[Frame]:
    """Return the frames of a line that has several, since line feeds were lost (UEP-BRG-2764); none where it is one."""
    if ")  " not in text and ")\t" not in text:
        return []
    parts = _BESIDE.split(text)
    read = [read_frame(part) for part in parts] if len(parts) > 1 else []
    return [frame for frame in read if frame is not None] if None not in read else []


class ThrowableReader:
    """Reads throwables; ``unit`` is the indentation of a frame that is not inside a suppressed throwable."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.lines = window.lines
        self.unit: str | None = None
        self.spaced = False
        self.gap = 1

    def depth_of(self, text: str) -> int:
        """Return how many units a line is indented by."""
        indent = len(text) - len(text.lstrip("\t "))
        if self.unit and indent and (text[0] == "\t") is not (self.unit[0] == "\t"):
            # A page made blanks of some of the tabs.
            return indent if text[0] == "\t" else max(indent // _TAB, 1)
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
        raised.message = (
            _REPORTED.split(raised.message, maxsplit=1)[0] if _WALKED in raised.message else raised.message
        )
        if frames:
            self._take_marks_off(raised, index, len(frames))
        return end

    def _take_marks_off(self, raised: Raised, index: int, count: int) -> None:
        """Take off a message what the page has in front of all frames (BRG-1834): blank lines, a fence, blanks to its width."""
        if (count > 1 and not self.lines[index + 1].strip()) or not raised.message.strip():
            raised.message = raised.message.rstrip("\n") if raised.message.strip() else ""
            raised.message = "" if raised.message == "null" else raised.message
        if "\n" not in raised.message and (glued := _GLUED.search(raised.message)) is not None:
            # A line feed was lost.
            raised.message = raised.message[: glued.start()]
            raised.frames[:0] = [frame] if (frame := read_frame(glued[1])) is not None else []
        if raised.message.endswith(_FENCE):
            raised.message = raised.message[: -len(_FENCE)].rstrip("\n")
        if self.lines[index].endswith("  "):
            raised.message = "\n".join(line.rstrip(" ") for line in raised.message.split("\n"))

    def _message_end(self, index: int, depth: int) -> int:
        """Return the index after a message: that of the first frame, when there is one near enough."""
        start = index
        while self.window.has(index) and index - start < _MESSAGE_LINES:
            text = self.lines[index]
            if self.frame_at(index) is not None:
                return index
            if omitted(text) is not None and not is_frame(self.window.at(index + 1) or ""):
                # UEP-BRG-3165: no frame of the same error follows what was left out.
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
            if text in CLOSERS:
                break
            index += 1
        while index > start and not self.lines[index - 1].strip():
            index -= 1
        return index

    def _is_structure(self, text: str, index: int) -> bool:
        """Return whether a line after a header without frames is a cause or a suppressed throwable, not message."""
        if text.lstrip("\t ").startswith(KINDS):
            following = self.window.at(index + 1)
            # BRG-241: without frames before it, such a line counts only where the message of its own ends with it.
            return (
                following is None
                or not following.strip()
                or is_frame(following)
                or CIRCULAR in text
                or self._nested(following)
            )
        return text.startswith(THREAD) or (
            text.startswith(LIKELY) and is_frame(self.window.at(index + 1) or "")
        )

    def _nested(self, text: str) -> bool:
        return text.lstrip("\t ").startswith((CAUSED, SUPPRESSED)) or omitted(text) is not None

    def frames(self, raised: Raised, index: int, depth: int) -> tuple[list[Frame], int]:
        """Read frames from a line on; return them and the index after what belongs to them."""
        frames = list[Frame]()
        above = self.lines[max(0, index - _GAP) : index]
        self.gap = _GAP if len(above) == _GAP and not any(map(str.strip, above)) else 1
        while self.window.has(index):
            frame = self.frame_at(index)
            if frame is None:
                if self._is_end_of_frames(raised, frames, index):
                    return frames, index + 1
                following = self._between(raised, frames, index)
                if not following:
                    break
                index = following
                continue
            if self.depth_of(self.lines[index]) != depth + 1 and self.unit and frames:
                break
            self.spaced = " (" in self.lines[index]
            for one in _side_by_side(self.lines[index]) or (frame,):
                if len(frames) < MAX_SCAN_FRAMES:
                    frames.append(one)
                else:
                    raised.dropped, raised.dropped_after = raised.dropped + 1, MAX_SCAN_FRAMES
            index += 1
        return frames, index

    def _is_end_of_frames(self, raised: Raised, frames: list[Frame], index: int) -> bool:
        """Return whether a line says how many frames are left out at the end, or is cut off with the input."""
        text = self.lines[index]
        if (count := omitted(text)) is not None:
            raised.shared += count
        elif frames and (left_out := elided(text)):
            raised.dropped, raised.dropped_after = left_out, len(frames)
        elif self._is_partial(text, index):
            raised.cuts.append(Cut.TAIL)
        else:
            return False
        return True

    def _between(self, raised: Raised, frames: list[Frame], index: int) -> int:
        """Return the index after a line between frames that is none itself, 0 when the frames end with it."""
        text = self.lines[index]
        if frames and is_left_out(text):
            raised.dropped, raised.dropped_after = raised.dropped + 1, len(frames)
            raised.cuts.append(Cut.UNCOUNTED)
        elif frames and (text.strip() == _BOUNDARY or text.lstrip().startswith(_OR)):
            # BRG-2063: the frames of one coroutine go on with those of its caller. UEP-BRG-3095: another guess.
            return index + 1
        elif frames and (joined := self._wrapped(index)) is not None:
            frames.append(joined[0])
            return joined[1]
        elif frames and self.spaced and (placeless := _PLACELESS.fullmatch(text)) is not None:
            frames.append(
                Frame(function=placeless[1])
            )  # BRG-1717: the console leaves out a place it does not know
        elif frames and (scripted := read_scripted(text)) is not None:
            frames.append(scripted)
        elif self._is_unreadable(text) or (frames and self._is_cut(index)):
            raised.cuts.append(Cut.UNREAD)
        elif not frames or text.strip():
            return 0
        else:
            # BRG-1834, BRG-2765: a page may have blank lines between frames.
            following = next(
                (at for at in range(index + 1, index + 1 + self.gap) if (self.window.at(at) or "").strip()), 0
            )
            return following if following and _goes_on(self.lines[following]) else 0
        return index + 1

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
            if not stripped or is_header(text) or text.startswith(THREAD) or is_link(text):
                return 0
            if is_listed_test(text) or text.startswith(COMPOSED):
                return 0
            if stripped.startswith(SUPPRESSED) or (
                stripped.startswith(CAUSED) and self.depth_of(text) <= depth + 1
            ):
                return 0
            if self.frame_at(index) is not None:
                # UEP-BRG-3179: where no line is indented, somebody quotes a frame once more below the trace.
                return index if seen and (self.unit or text[:1] != "a") else 0
            seen += 1
            index += 1
        return 0
