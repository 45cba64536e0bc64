"""The lines of one .NET exception with all that it wraps, sorted by kind in one pass. Does not look for where one begins.

What the lines say together is another module's matter.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Final, NamedTuple

from uep.bridges.text._caps import LOOKAHEAD, MESSAGE_LINES
from uep.bridges.text._grammar import Window
from uep.bridges.text.scanners._dotnet_lines import (
    ARROW,
    CLOSE,
    MONO_FATAL,
    PLAIN_END,
    RETHROWN,
    STACK,
    handled_type,
    inner_number,
    is_end,
    is_frame,
    is_header,
    is_note,
    is_previous,
    is_record,
    read_bare_frame,
    read_frame,
    read_unhandled,
)
from uep.bridges.text.scanners._java_lines import read_frame as read_java_frame

__all__ = ["Extent", "Kind", "Line", "Reader"]


_DATA: Final = "  Exception data:"
_MEMBER: Final = "    "
"""What Npgsql prints below its frames: the members of the server's answer (UEP-BRG-2255)."""


class Kind(Enum):
    """What a line of a trace is."""

    HEADER = auto()
    TEXT = auto()
    FRAME = auto()
    PREVIOUS = auto()
    END = auto()
    MEMBER = auto()
    ARROW = auto()
    CLOSE = auto()
    NOTE = auto()
    WRAPPER = auto()
    HANDLED = auto()


class Line(NamedTuple):
    """A part of a line: its kind, its text, and the number of a member."""

    kind: Kind
    text: str
    number: int = -1


class Extent(NamedTuple):
    """The lines of one exception, sorted by kind, and where they end."""

    lines: list[Line]
    end: int
    has_frames: bool
    is_cut: bool


class Reader:
    """Sorts the lines after a first line; ``margin`` is what a logger put before every line."""

    def __init__(self, window: Window, margin: str) -> None:
        self.window = window
        self.margin = margin

    def line(self, index: int) -> str | None:
        """Return a line without the margin, None where the margin or the text ends."""
        text = self.window.at(index)
        if text is None or not self.margin:
            return text
        if text.startswith(self.margin):
            return text[len(self.margin) :]
        return "" if not text.strip() else None

    def behind_stack(self, text: str) -> str:
        """Return the frame behind the words of a host's second stack, "" on any other line."""
        frame = text[len(STACK) :] if text.startswith(STACK) else ""
        return frame if frame and is_frame(frame) else ""

    def extent(self, header: str | None, index: int, patience: int = LOOKAHEAD) -> Extent:
        """Return the lines of an exception whose first line is known, or cut off where it is None.

        ``patience`` is how many lines of message may stand in front of its first frame.
        """
        return _Sorter(self, header, index, patience).extent()

    def kind(self, text: str) -> Kind:
        if "(" in text and (read_frame(text) or read_bare_frame(text)) is not None:
            return Kind.FRAME
        if "---" in text:
            if text == CLOSE:
                return Kind.CLOSE
            bare = text.removesuffix(CLOSE)
            if is_end(bare):
                return Kind.END
            if is_previous(bare):
                return Kind.PREVIOUS
            if inner_number(text):
                return Kind.MEMBER
            if text.startswith(ARROW):
                return Kind.ARROW
        if text == PLAIN_END:
            return Kind.END
        if text.startswith(RETHROWN) and is_header(text[len(RETHROWN) :]):
            return Kind.WRAPPER
        if handled_type(text):
            return Kind.HANDLED
        return Kind.NOTE if is_note(text) else Kind.TEXT

    def after_close(self, index: int) -> int:
        """Return the index of the blank line that a runtime prints after a member, when more of the aggregate follows."""
        following = index + 1
        while (
            following < index + 3 and self.window.has(following) and not (self.line(following) or "").strip()
        ):
            following += 1
        text = self.line(following) if following > index + 1 else None
        if text and (inner_number(text) or is_end(text) or is_previous(text) or text.startswith(CLOSE)):
            return following - 1
        return index

    def resumed(self, index: int) -> int:
        """Return the index of the next frame when the text before it can only be message, else 0."""
        for at in range(index, index + LOOKAHEAD):
            text = self.line(at) if self.window.has(at) else None
            if text is None or not text.strip() or is_header(text) or read_unhandled(text) is not None:
                return 0
            if is_record(text):
                return 0
            if self.kind(text) in (Kind.FRAME, Kind.END):
                return at
        return 0

    def is_foreign(self, index: int) -> bool:
        """Return whether a first line inside of a message has frames right below it, so that it is another error's."""
        text = self.window.at(index + 1)
        return text is not None and read_frame(text) is not None

    def is_partial(self, text: str, index: int) -> bool:
        """Return whether the line is a frame whose end was cut off with the end of the input."""
        if index + 1 < len(self.window.lines) or self.window.has(index + 1):
            return False
        bare = text.lstrip(" ")
        return bare != text and (bare.startswith(("at ", "---")) or ("at ".startswith(bare) and bare != ""))

    def repeated(self, start: int, end: int) -> int:
        """Return the end of an error that Mono prints a second time for the log, the same lines without its own head."""
        at = end
        while at < end + 2 and self.window.at(at) == "":
            at += 1
        if not (self.window.at(at) or "").startswith(MONO_FATAL):
            return end
        for index in range(start, end):
            text = self.window.at(at + index - start)
            if text is None or text.removeprefix(MONO_FATAL) != self.window.lines[index]:
                return end
        return at + end - start


class _Sorter:
    """Sorts the lines of one exception, one after another; ``index`` is the line it looks at.

    ``mark`` is where the throwable that is open begins in ``lines``, ``framed`` whether it has frames, ``plain`` how
    many lines are message for good.
    """

    def __init__(self, reader: Reader, header: str | None, index: int, patience: int) -> None:
        self.reader = reader
        self.lines = [] if header is None else [Line(Kind.HEADER, header)]
        self.has_head = header is not None
        self.begun = self.framed = header is None
        self.index, self.patience = index, patience
        self.mark = self.pending = self.indent = self.plain = 0
        self.cut = False

    def extent(self) -> Extent:
        """Return the sorted lines, without the blank ones at their end."""
        while (text := self.reader.line(self.index)) is not None:
            if frame := self.reader.behind_stack(text):
                if self.framed:
                    self._pass_stack()
                    break
                text = frame
            kind = self.reader.kind(text)
            if kind is not Kind.TEXT:
                goes_on = self._take(kind, text)
            else:
                goes_on = self._take_below(text) if self.framed else self._take_message(text)
            if not goes_on:
                break
        while self.lines and self.lines[-1].kind is Kind.TEXT and not self.lines[-1].text.strip():
            self.lines.pop()
            self.index -= 1
        return Extent(self.lines, self.index, self.framed, self.cut)

    def _pass_stack(self) -> None:
        """Pass over the frames that are printed a second time."""
        self.index += 1
        while (text := self.reader.line(self.index)) and self.reader.kind(text) in (
            Kind.FRAME,
            Kind.PREVIOUS,
        ):
            self.index += 1

    def _take_below(self, text: str) -> bool:
        """Take text below frames; return whether it belongs to the exception and more may follow."""
        if not text.strip() and self.reader.kind(self.reader.line(self.index + 1) or "") is Kind.FRAME:
            self._pass_blank()
            return True
        if "(" in text and read_java_frame(text) is not None:
            # Who called the code of .NET on Android is written in Java (UEP-BRG-2048).
            self.lines.append(Line(Kind.FRAME, text))
            self.index += 1
            return True
        if text == _DATA:
            self._take_data()
            return True
        if self.reader.is_partial(text, self.index):
            self.index, self.cut = self.index + 1, True
            return False
        resumed = self.reader.resumed(self.index) if text.strip() and self.has_head else 0
        if not resumed:
            return False
        # UEP-BRG-472: frames that text and then frames follow were message.
        self._unread()
        self.lines += [Line(Kind.TEXT, self.reader.line(at) or "") for at in range(self.index, resumed)]
        self.index, self.framed = resumed, False
        return True

    def _take_data(self) -> None:
        """Take the members of what a server answered as notes."""
        self.index += 1
        while (text := self.reader.line(self.index)) is not None and text.startswith(_MEMBER):
            self.lines.append(Line(Kind.NOTE, text.strip(" ")))
            self.index += 1

    def _pass_blank(self) -> None:
        """Pass over a blank line between frames; the one above the first of them is then no message (BRG-1834)."""
        if self.lines[-2:-1] and self.lines[-2].kind is Kind.TEXT and not self.lines[-2].text.strip():
            del self.lines[-2]
        self.index += 1

    def _take_message(self, text: str) -> bool:
        """Take text before frames; return whether it is message."""
        self.pending += 1
        if (
            self.pending > (MESSAGE_LINES if self.begun else self.patience)
            or read_unhandled(text) is not None
        ):
            return False
        is_second = not self.begun and self.pending > 1 and is_header(text)
        if is_second and self.reader.is_foreign(self.index):
            return False
        if self.lines[self.mark].kind is Kind.MEMBER:
            # A member that was never thrown ends with its message.
            self._append(Line(Kind.TEXT, text))
        else:
            self.lines.append(Line(Kind.TEXT, text))
        self.index += 1
        return True

    def _take(self, kind: Kind, text: str) -> bool:
        """Take a line that is no text; return whether it belongs to the exception."""
        self.begun, self.pending = True, 0
        if kind is Kind.CLOSE:
            self._close()
        elif kind in (Kind.MEMBER, Kind.ARROW, Kind.WRAPPER, Kind.HANDLED):
            # A member stands below the frames of its aggregate, the error behind an arrow above those of its wrapper.
            if self.framed is (kind is Kind.ARROW):
                return False
            if kind is Kind.HANDLED and not is_frame(self.reader.line(self.index + 1) or ""):
                return False
            self._open(kind, text)
        else:
            if kind is Kind.FRAME:
                self._compare(text)
            self.framed = True
            self._append(Line(kind, text))
        self.index += 1
        return True

    def _open(self, kind: Kind, text: str) -> None:
        self.mark, self.framed = len(self.lines), False
        if kind is Kind.HANDLED:
            self.lines.append(Line(kind, handled_type(text)))
        elif kind is not Kind.MEMBER:
            self.lines.append(Line(kind, text[len(ARROW if kind is Kind.ARROW else RETHROWN) :]))
        else:
            number, rest = inner_number(text) or (0, "")
            self._append(Line(kind, rest, number))

    def _append(self, line: Line) -> None:
        """Add a line; the arrow that closes a member may stand at its end."""
        self.lines.append(line._replace(text=line.text.removesuffix(CLOSE)))
        if line.text.endswith(CLOSE):
            self._close()

    def _close(self) -> None:
        self.lines.append(Line(Kind.CLOSE, ""))
        self.index, self.framed = self.reader.after_close(self.index), True

    def _compare(self, text: str) -> None:
        """Make message of the frames above when this one is indented otherwise: a runtime indents all alike (UEP-BRG-472)."""
        deep = len(text) - len(text.lstrip(" "))
        follows = self.framed and bool(self.lines) and self.lines[-1].kind is Kind.FRAME
        if follows and self.has_head and deep != self.indent:
            self._unread()
        self.indent = deep

    def _unread(self) -> None:
        """Make message of what stands below the open throwable's first line."""
        for at in range(max(self.mark + 1, self.plain), len(self.lines)):
            self.lines[at] = Line(Kind.TEXT, self.lines[at].text)
        self.plain = len(self.lines)
