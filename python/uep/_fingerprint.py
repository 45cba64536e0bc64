"""Compute what groups a record with others of the same fault. One normative algorithm (section 12), the same in every language.

What changes from one occurrence to the next is left out: ids, times, line numbers, addresses, the order and number of equal
members, and every word with a digit in a message.
"""

from __future__ import annotations

import hashlib
import re
from typing import Final

from uep._gen.limits import MAX_FINGERPRINT_FRAMES
from uep.model import Frame, Node, Relation, UniversalErrorProtocol

_START: Final = "uep-fingerprint-1"
_LENGTH: Final = 16
_WORD: Final = re.compile(r"[A-Za-z0-9_]+")
_NUMBER: Final = re.compile(r"[0-9]+")
_WORDS: Final = {
    Relation.CAUSE: "cause",
    Relation.CONTEXT: "context",
    Relation.SUPPRESSED: "suppressed",
    Relation.MEMBER: "member",
    Relation.REPANIC: "repanic",
    Relation.REMOTE_CAUSE: "remote_cause",
}


def fingerprint(record: UniversalErrorProtocol) -> list[str]:
    """Return the parts by which a record is grouped: its own `fingerprint`, or else one part computed from its nodes.

    The computed part is 32 lower-case hexadecimal digits.
    """
    # UEP-FPR-001: whoever knows better has written it into the record.
    return list(record.fingerprint) if record.fingerprint else [compute_fingerprint(record)]


def compute_fingerprint(record: UniversalErrorProtocol) -> str:
    """Return the computed fingerprint, whatever the record's own says."""
    nodes = record.nodes or [Node(message=record.error_message)]
    below: list[set[bytes]] = [set() for _ in nodes]
    digest = b""
    # UEP-FPR-011: children have higher indices, so one pass from the end meets every child before its parent.
    for index in range(len(nodes) - 1, -1, -1):
        node = nodes[index]
        error_type = node.error_type if index else record.error_type
        digest = _digest_node(node, error_type, sorted(below[index]))
        if index and node.parent is not None and node.parent < index:
            word = _WORDS.get(node.relation, "") if isinstance(node.relation, Relation) else ""
            below[node.parent].add(_frame_item(word) + digest)
    return digest[:_LENGTH].hex()


def choose_frames(frames: list[Frame]) -> list[Frame]:
    """Return the frames that count: the innermost of the application's own, or of all where none is known to be its own."""
    own = [frame for frame in frames if frame.in_app]
    return (own or frames)[:MAX_FINGERPRINT_FRAMES]


def strip_numbers(text: str) -> str:
    """Replace every word that contains an ASCII digit by `#`; a word is a run of ASCII letters, digits and underscores."""
    return _WORD.sub(lambda word: "#" if _NUMBER.search(word[0]) else word[0], text)


def file_name(path: str) -> str:
    """Return what follows the last slash or backslash."""
    return path.replace("\\", "/").rpartition("/")[2]


def _digest_node(node: Node, error_type: str, children: list[bytes]) -> bytes:
    parts = [_frame_item(_START), _frame_item(error_type), _frame_item(node.type_name)]
    frames = choose_frames(node.stack.frames) if node.stack is not None else []
    if frames:
        for frame in frames:
            parts.append(_frame_item(_NUMBER.sub("#", frame.function)))
            parts.append(_frame_item(frame.module or file_name(frame.file)))
    else:
        parts.append(_frame_item(strip_numbers(node.message)))
    return hashlib.sha256(b"".join([*parts, *children])).digest()


def _frame_item(text: str) -> bytes:
    """Write a text as a netstring, so that no two lists of texts give the same bytes."""
    data = text.encode("utf-8", "replace")
    return b"%d:%s," % (len(data), data)


__all__ = ["choose_frames", "compute_fingerprint", "fingerprint", "strip_numbers"]
