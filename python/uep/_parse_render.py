"""Read a rendered record back. Takes only what render() writes; a line of any other kind is refused, not guessed at."""

from __future__ import annotations

import re
from typing import Any, Final

from uep._gen.versions import PROTOCOL_VERSION
from uep._render import NOTHING, UNKNOWN, WORDS
from uep._render_escape import unescape_text
from uep.errors import DecodeError
from uep.model import Frame, Node, Provenance, Relation, Severity, Stack, UniversalErrorProtocol

_COLOUR: Final = re.compile(r"\x1b\[[0-9;]{1,8}m")
_HEADER: Final = re.compile(r"\[(-|[A-Za-z]{1,16}|-?[0-9]{1,10})\] ([^ ]+) ([^ ]+) ([^ ]+) ([^ ]+)")
_NODE: Final = re.compile(r"#([0-9]{1,9}) (.*)")
_EDGE: Final = re.compile(r"(?:([a-z]+(?: cause)?)|relation (-?[0-9]{1,10})|-) of #([0-9]{1,9}|-): (.*)")
_PLACE: Final = re.compile(r"(.*?)(?::([0-9]{1,10}))?(?::([0-9]{1,10}))?")
_REPEATED: Final = re.compile(r"repeated ([0-9]{1,10}) more times")
_LEFT_OUT: Final = re.compile(r"([0-9]{1,10}) frames left out")
_SHARED: Final = re.compile(r"([0-9]{1,10}) frames as in #([0-9]{1,9})")
_RELATIONS: Final = {word: relation for relation, word in WORDS.items()}


def parse_rendered(text: str) -> UniversalErrorProtocol:
    """Return the record of a text that render() wrote, in colour or not.

    It has the nodes, the id, type, severity, time and language; what render() only tells (facts) is not read back.
    DecodeError: the text is none of render()'s.
    """
    try:
        return _read_record(_COLOUR.sub("", text).split("\n"))
    except DecodeError:
        raise
    except ValueError as fault:
        raise _refuse(0, str(fault)) from fault


def _read_record(lines: list[str]) -> UniversalErrorProtocol:
    if lines and not lines[-1]:
        lines.pop()
    head = _HEADER.fullmatch(lines[0]) if lines else None
    if head is None:
        raise _refuse(1, "no header such as [High] uep.network.timeout ID TIME LANGUAGE")
    reader = _Reader()
    for number, line in enumerate(lines[1:], 2):
        reader.read_line(number, line)
    nodes = reader.finish()
    if not nodes:
        raise _refuse(len(lines), "no node line such as #0 TimeoutError: text")
    words = [_read_word(head[index]) for index in (2, 3, 4, 5)]
    return UniversalErrorProtocol(
        protocol_version=PROTOCOL_VERSION,
        error_type=words[0],
        error_id=words[1],
        timestamp=words[2],
        source_language=words[3],
        severity=_read_severity(head[1]),
        error_message=nodes[0].message or nodes[0].type_name or words[0],
        nodes=nodes,
    )


class _Reader:
    """Collects nodes line by line; `text` is the list that a continuation line goes on with."""

    def __init__(self) -> None:
        self.nodes: list[dict[str, Any]] = []
        self.text: list[str] | None = None

    def read_line(self, number: int, line: str) -> None:
        for prefix, read in (
            ("#", self._read_node),
            ("  | ", self._read_more),
            ("  + ", self._read_note),
            ("  at ", self._read_frame),
            ("  ... ", self._read_gap),
            ("  = ", self._read_fact),
        ):
            if line.startswith(prefix):
                read(number, line if prefix == "#" else line[len(prefix) :])
                return
        raise _refuse(number, "a line of no known kind")

    def _read_node(self, number: int, line: str) -> None:
        found = _NODE.fullmatch(line)
        if found is None or int(found[1]) != len(self.nodes):
            raise _refuse(number, f"the next node is #{len(self.nodes)}")
        rest, parent, relation = found[2], None, None
        if self.nodes:
            edge = _EDGE.fullmatch(rest)
            if edge is None:
                raise _refuse(number, "no edge such as cause of #0")
            relation = _RELATIONS.get(edge[1]) if edge[1] else int(edge[2] or 0) or None
            parent, rest = None if edge[3] == NOTHING else int(edge[3]), edge[4]
        name, colon, message = rest.partition(": ")
        self.text = [message] if colon else []
        type_name = "" if name == NOTHING else unescape_text(name)
        node = {
            "parent": parent,
            "relation": relation,
            "type_name": type_name,
            "text": self.text,
            "notes": [],
        }
        self.nodes.append(node)

    def _read_more(self, number: int, line: str) -> None:
        if not self.text:
            raise _refuse(number, "nothing that goes on here")
        self.text.append(line)

    def _read_note(self, number: int, line: str) -> None:
        self.text = [line]
        self._node(number)["notes"].append(self.text)

    def _read_frame(self, number: int, line: str) -> None:
        self.text = None
        function, separator, place = line.rpartition(" (")
        if not separator or not place.endswith(")"):
            raise _refuse(number, "no frame such as at function (file:line)")
        found = _PLACE.fullmatch(place[:-1])
        if found is None:
            raise _refuse(number, "no place such as file:line:column")
        file, line_number, column = found[1], found[2], found[3]
        frame = Frame(
            function="" if function == UNKNOWN else unescape_text(function),
            file="" if file == UNKNOWN else unescape_text(file),
            line=int(line_number or 0),
            column=int(column or 0),
        )
        self._stack(number)["frames"].append(frame)

    def _read_gap(self, number: int, line: str) -> None:
        self.text = None
        stack = self._stack(number)
        frames = stack["frames"]
        if found := _REPEATED.fullmatch(line):
            if not frames:
                raise _refuse(number, "no frame to repeat")
            last = frames[-1]
            frames[-1] = Frame(
                function=last.function,
                file=last.file,
                line=last.line,
                column=last.column,
                repeat=int(found[1]),
            )
        elif found := _LEFT_OUT.fullmatch(line):
            stack.update(dropped_frames=int(found[1]), dropped_after=len(frames))
        elif found := _SHARED.fullmatch(line):
            count, above = int(found[1]), self._frames_of(int(found[2]))
            if not 0 < count <= len(above):
                raise _refuse(number, f"#{found[2]} has no {count} frames")
            stack["shared_with_parent"] = count
            frames.extend(above[-count:])
        elif line != "no frames":
            raise _refuse(number, "a gap of no known kind")

    def _read_fact(self, number: int, line: str) -> None:
        self.text = None

    def _node(self, number: int) -> dict[str, Any]:
        if not self.nodes:
            raise _refuse(number, "a line before the first node")
        return self.nodes[-1]

    def _stack(self, number: int) -> dict[str, Any]:
        stack: dict[str, Any] = self._node(number).setdefault("stack", {"frames": []})
        return stack

    def _frames_of(self, index: int) -> list[Frame]:
        frames: list[Frame] = (
            self.nodes[index].get("stack", {}).get("frames", []) if index < len(self.nodes) else []
        )
        return frames

    def finish(self) -> list[Node]:
        made: list[Node] = []
        groups = {node["parent"] for node in self.nodes if node["relation"] is Relation.MEMBER}
        for index, node in enumerate(self.nodes):
            # UEP-NODE-058: frames that were read from text are trusted like text.
            stack = Stack(**node["stack"], provenance=Provenance.PARSED_TEXT) if "stack" in node else None
            made.append(
                Node(
                    parent=node["parent"],
                    relation=node["relation"],
                    type_name=node["type_name"],
                    message=_join(node["text"]),
                    notes=[_join(note) for note in node["notes"]],
                    stack=stack,
                    is_group=index in groups,
                )
            )
        return made


def _join(lines: list[str]) -> str:
    return "\n".join(map(unescape_text, lines))


def _read_word(text: str) -> str:
    return "" if text == NOTHING else unescape_text(text)


def _read_severity(text: str) -> Severity | int | None:
    if text == NOTHING:
        return None
    if text.lstrip("-").isdigit():
        return int(text)
    try:
        return Severity(text)
    except ValueError:
        raise _refuse(1, f"{text} is no severity") from None


def _refuse(number: int, what: str) -> DecodeError:
    where = f"line {number}" if number else "text"
    return DecodeError(
        f"{where}: {what}; give the text that render() wrote, whole and unchanged", reason="malformed"
    )


__all__ = ["parse_rendered"]
