"""One Elixir error from its banner on, with what it wraps. Does not look for where one begins.

Frames stand four blanks deeper than their banner; a banner in place of frames is the reason of the one above it.
"""

from __future__ import annotations

from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Raised, Window
from uep.bridges.text._markup import closes_quote
from uep.bridges.text.scanners._beam_lines import Banner, indent_of, read_banner, read_frame
from uep.model import Frame, Relation

__all__ = ["ElixirReader"]

_TAIL: Final = (
    "Last message",
    "State: ",
    "Client ",
    "Function: ",
    "    Args: ",
    "Initial Call: ",
    "Ancestors: ",
    "Queue: ",
    "Postponed: ",
)
_MESSAGE_LINES: Final = 1024


class ElixirReader:
    """Reads the lines below a banner."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.nodes = 0

    def tree(self, banner: Banner, index: int) -> tuple[Raised, int]:
        """Return an error with all that it wraps, and where it ends; ``index`` is the line below its banner."""
        root, index = self._own(banner, index)
        opened = [(banner.indent, root)]
        while (text := self.window.at(index)) is not None:
            inner = read_banner(text)
            if inner is not None and inner.indent > opened[-1][0]:
                child, index = self._own(inner, index + 1)
                child.relation = Relation.CAUSE
                self.nodes += 1
                if self.nodes < MAX_SCAN_NODES:
                    opened[-1][1].children.append(child)
                opened.append((inner.indent, child))
                continue
            frame = read_frame(text) if inner is None else None
            if frame is None:
                if (
                    indent_of(text) >= opened[0][0] + 4
                    and not self.window.has(index + 1)
                    and opened[0][1].frames
                ):
                    root.cuts.append(Cut.TAIL)
                    index += 1
                break
            while len(opened) > 1 and opened[-1][0] + 4 > indent_of(text):
                opened.pop()
            _add(opened[-1][1], frame)
            index += 1
        return root, index

    def _own(self, banner: Banner, index: int) -> tuple[Raised, int]:
        """Read the message of an error: the lines above its first frame or above what it wraps."""
        raised, parts = Raised(type_name=banner.type_name), [banner.message]
        end = self._message_end(index, banner.indent)
        margin = " " * banner.indent
        parts += [self.window.lines[at].removeprefix(margin) for at in range(index, end)]
        while len(parts) > 1 and parts[-1].strip() == "...":
            # Somebody left the frames out.
            parts.pop()
        raised.message = "\n".join(parts)
        return raised, end

    def _message_end(self, index: int, indent: int) -> int:
        """Return where a message ends: at the last line that frames follow, as far as they are this error's."""
        best, at, end = index, index, min(index + _MESSAGE_LINES, index + LOOKAHEAD)
        found = False
        while at < end and (text := self.window.at(at)) is not None:
            inner = read_banner(text)
            if inner is not None and inner.indent <= indent:
                break
            if (
                indent
                and inner is None
                and text.strip()
                and indent_of(text) <= indent
                and not self._spills(at, indent)
            ):
                # Frames of the error around this one, or a line outside of both.
                break
            is_structure = inner is not None or (
                read_frame(text) is not None and indent_of(text) >= indent + 4
            )
            if is_structure and not found:
                best, found = at, True
                after = self._resumed(at, indent)
                if not after:
                    break
                best, at, end, found = after, after, after + LOOKAHEAD, False
                continue
            if text.startswith(_TAIL) or (
                text[:1] in "`~" and closes_quote(text, self.window.lines[index:at])
            ):
                break
            at += 1
        if found or best > index:
            return best
        return self._plain_end(index, indent)

    def _spills(self, index: int, indent: int) -> bool:
        """Return whether the next frames are those of an error at ``indent``, whose message was printed without its margin."""
        for at in range(index, index + LOOKAHEAD):
            text = self.window.at(at)
            if text is None or text.startswith(_TAIL) or read_banner(text) is not None:
                return False
            if read_frame(text) is not None:
                return indent_of(text) == indent + 4
        return False

    def _resumed(self, index: int, indent: int) -> int:
        """Return the index of the next frames when text follows the ones at ``index``, which are message then; else 0."""
        at = index
        while (text := self.window.at(at)) is not None and (
            read_frame(text) or ((inner := read_banner(text)) is not None and inner.indent > indent)
        ):
            at += 1
        start = at
        while at < start + LOOKAHEAD and (text := self.window.at(at)) is not None:
            if not text.strip() or text.startswith(_TAIL):
                return 0
            banner = read_banner(text)
            if banner is not None and banner.indent <= indent:
                return 0
            if read_frame(text) is not None:
                return at if at > start else 0
            at += 1
        return 0

    def _plain_end(self, index: int, indent: int) -> int:
        """Return where the message of an error without frames ends: at a blank line or what a logger adds."""
        at = index
        while at < index + LOOKAHEAD and (text := self.window.at(at)) is not None:
            if (not text.strip() and not self.window.enclosed) or text.startswith(_TAIL) or read_banner(text):
                break
            if indent and indent_of(text) <= indent:
                break
            if not self.window.enclosed and closes_quote(text, self.window.lines[index:at]):
                break
            at += 1
        while at > index and not self.window.lines[at - 1].strip():
            at -= 1
        return at

    def notes(self, root: Raised, index: int) -> int:
        """Read what a logger prints below an error of a process: its last message, its state, its function."""
        while (text := self.window.at(index)) is not None and text.startswith(_TAIL):
            parts = [text.strip()]
            index += 1
            while (
                (more := self.window.at(index)) is not None
                and more.startswith(" ")
                and not more.startswith(_TAIL)
            ):
                parts.append(more)
                index += 1
            root.notes.append("\n".join(parts))
        return index


def _add(raised: Raised, frame: Frame) -> None:
    if len(raised.frames) < MAX_SCAN_FRAMES:
        raised.frames.append(frame)
    else:
        raised.dropped, raised.dropped_after = raised.dropped + 1, MAX_SCAN_FRAMES
