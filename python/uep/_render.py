"""Write a record as text for people. Pure: no clock, no source files, no terminal; colour only when asked for.

The text cannot be forged: every line begins with something a message cannot begin a line with, and no character of the
record's can start a line, move the cursor or turn the writing direction. `_parse_render` reads it back (design law:
the same nodes, error_id, error_type and severity).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from uep._gen.limits import MAX_RENDER_BYTES
from uep._render_escape import escape_at, escape_line, escape_token
from uep._render_facts import list_facts
from uep.model import Frame, Node, Relation, Severity, Stack, UniversalErrorProtocol

WORDS: Final = {
    Relation.CAUSE: "cause",
    Relation.CONTEXT: "context",
    Relation.SUPPRESSED: "suppressed",
    Relation.MEMBER: "member",
    Relation.REPANIC: "repanic",
    Relation.REMOTE_CAUSE: "remote cause",
}
NOTHING: Final = "-"
UNKNOWN: Final = "?"

_COLOURS: Final = {
    Severity.LOW: "36",
    Severity.MEDIUM: "33",
    Severity.HIGH: "31",
    Severity.CRITICAL: "1;31",
}
_BOLD, _DIM = "1", "2"


class _Ink:
    """Wraps parts of a line in colour, or leaves them as they are."""

    def __init__(self, colour: bool) -> None:
        self.colour = colour

    def paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text


def render(record: UniversalErrorProtocol, *, colour: bool = False, facts: bool = True) -> str:
    """Return the record as text: one header line, then every node with its frames, then the other facts.

    `colour` adds ANSI colours; `facts` also shows codes, context, suggestions and the like. The text ends with a line
    feed and is never longer than the protocol allows a renderer to write.
    """
    ink = _Ink(colour)
    lines: list[str] = []
    room = MAX_RENDER_BYTES - _LAST_LINE_ROOM
    for line in _write_lines(record, ink, facts):
        room -= len(line.encode("utf-8", "surrogatepass")) + 1
        if room < 0:
            # UEP-LIM-101: only a record far over its own limits comes here.
            lines.append("  = the text was cut here")
            break
        lines.append(line)
    return "\n".join(lines) + "\n"


_LAST_LINE_ROOM: Final = 64


def read_nodes(record: UniversalErrorProtocol) -> list[Node]:
    """Return the nodes of a record; one without nodes reads as one node made of the record (UEP-NODE-022)."""
    return record.nodes or [Node(message=record.error_message)]


def _write_lines(record: UniversalErrorProtocol, ink: _Ink, facts: bool) -> Iterator[str]:
    yield _write_header(record, ink)
    nodes = read_nodes(record)
    for index, node in enumerate(nodes):
        yield from _write_node(index, node, ink)
        if node.stack is not None:
            above = nodes[node.parent].stack if node.parent is not None and node.parent < index else None
            yield from _write_stack(node.stack, above, node.parent, ink)
    if facts:
        for fact in list_facts(record):
            yield ink.paint(f"  = {escape_token(fact)}", _DIM)


def _write_header(record: UniversalErrorProtocol, ink: _Ink) -> str:
    level = record.severity
    name = level.value if isinstance(level, Severity) else NOTHING if level is None else str(level)
    code = _COLOURS[level] if isinstance(level, Severity) else _BOLD
    words = [record.error_type, record.error_id, record.timestamp, record.source_language]
    plain = [_write_word(word) for word in words]
    return " ".join([ink.paint(f"[{name}]", code), ink.paint(plain[0], _BOLD), *plain[1:]])


def _write_word(text: str) -> str:
    return escape_token(text).replace(" ", "\\u{20}") or NOTHING


def _write_node(index: int, node: Node, ink: _Ink) -> Iterator[str]:
    head = f"#{index} "
    if index:
        relation = node.relation
        word = WORDS.get(relation, NOTHING) if isinstance(relation, Relation) else f"relation {relation or 0}"
        head += f"{word} of #{NOTHING if node.parent is None else node.parent}: "
    first, *rest = node.message.split("\n")
    text = ink.paint(_write_type(node.type_name), _BOLD)
    # "Type" alone has an empty message, "Type: " begins with an empty line.
    yield ink.paint(head, _DIM) + text + (f": {escape_line(first)}" if node.message else "")
    for line in rest:
        yield f"  | {escape_line(line)}"
    for note in node.notes:
        first, *rest = note.split("\n")
        yield f"  + {escape_line(first)}"
        for line in rest:
            yield f"  | {escape_line(line)}"


def _write_type(name: str) -> str:
    """Write a type's name so that the first ": " after it is the separator."""
    if name == NOTHING:
        return escape_at(name, 0)
    text = escape_token(name).replace(": ", ":\\u{20}")
    if text.endswith(":"):
        text = escape_at(text, len(text) - 1)
    return text or NOTHING


def _write_stack(stack: Stack, above: Stack | None, parent: int | None, ink: _Ink) -> Iterator[str]:
    shared = _count_hidden(stack, above)
    shown = len(stack.frames) - shared
    gap = f"  ... {stack.dropped_frames} frames left out" if stack.dropped_frames else ""
    if not stack.frames and not gap:
        yield ink.paint("  ... no frames", _DIM)
    for position, frame in enumerate(stack.frames[:shown]):
        if gap and position == stack.dropped_after:
            yield ink.paint(gap, _DIM)
        yield _write_frame(frame, ink)
        if frame.repeat:
            yield ink.paint(f"  ... repeated {frame.repeat} more times", _DIM)
    if gap and stack.dropped_after >= shown:
        yield ink.paint(gap, _DIM)
    if shared:
        yield ink.paint(f"  ... {shared} frames as in #{parent}", _DIM)


def _count_hidden(stack: Stack, above: Stack | None) -> int:
    """Count the outermost frames that a reader finds under the parent; only what is really equal is left out."""
    shared = stack.shared_with_parent
    if above is None or not 1 < shared <= min(len(stack.frames), len(above.frames)):
        return 0
    if stack.dropped_frames and stack.dropped_after > len(stack.frames) - shared:
        return 0
    return shared if stack.frames[-shared:] == above.frames[-shared:] else 0


def _write_frame(frame: Frame, ink: _Ink) -> str:
    function = escape_token(frame.function) if frame.function != UNKNOWN else escape_at(frame.function, 0)
    place = _write_file(frame.file)
    if frame.line or frame.column:
        place += f":{frame.line}"
    if frame.column:
        place += f":{frame.column}"
    line = f"  at {function or UNKNOWN} ({place})"
    return ink.paint(line, _DIM) if frame.in_app is False else line


def _write_file(file: str) -> str:
    """Write a file so that the last " (" of the line begins the place and a number at its end is a line."""
    if file == UNKNOWN:
        return escape_at(file, 0)
    text = escape_token(file).replace(" (", "\\u{20}(")
    head, colon, tail = text.rpartition(":")
    if colon and tail.isascii() and tail.isdigit():
        text = escape_at(text, len(head))
    return text or UNKNOWN


__all__ = ["NOTHING", "UNKNOWN", "WORDS", "read_nodes", "render"]
