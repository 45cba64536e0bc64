"""The nodes, stacks and frames of a record from what scanners found: folded, within the limits, marked. Reads no text.

Texts that obey their limits pass through as they are; what is cut or repaired is said by a mark.
"""

from __future__ import annotations

from operator import is_
from typing import Final

from msgspec.structs import replace

from uep import types
from uep._gen.limits import (
    KEEP_FRAMES_INNER,
    KEEP_FRAMES_OUTER,
    MAX_ERROR_MESSAGE_BYTES,
    MAX_FRAMES_PER_STACK,
    MAX_FUNCTION_BYTES,
    MAX_MODULE_BYTES,
    MAX_NODE_MESSAGE_BYTES,
    MAX_NODES,
    MAX_NOTE_BYTES,
    MAX_NOTES,
    MAX_PACKAGE_BYTES,
    MAX_PATH_BYTES,
    MAX_RAW_FUNCTION_BYTES,
    MAX_SOURCE_LINE_BYTES,
    MAX_TYPE_NAME_BYTES,
)
from uep._truncate_text import cut_text, repair_text
from uep.bridges._payload import UNCLASSIFIED
from uep.bridges.text._grammar import Cut, KnownFrames, Raised
from uep.model import Frame, Mark, MarkKind, Node, Provenance, Relation, Stack

__all__ = ["NodeBuilder", "fold", "node_type"]

_ORDER: Final = {
    Relation.CAUSE: 0,
    Relation.REMOTE_CAUSE: 0,
    Relation.REPANIC: 0,
    Relation.CONTEXT: 1,
    Relation.SUPPRESSED: 2,
    Relation.MEMBER: 3,
}
_CUTS: Final = {
    Cut.HEAD: (MarkKind.TRUNCATED, "stack"),
    Cut.TAIL: (MarkKind.TRUNCATED, ""),
    Cut.CYCLE: (MarkKind.DROPPED, ""),
    Cut.UNREAD: (MarkKind.TRUNCATED, "stack"),
    Cut.ELIDED: (MarkKind.DROPPED, ""),
    Cut.UNCOUNTED: (MarkKind.ASSUMED, "stack/dropped_frames"),
}
_MAX_LINE: Final = (1 << 32) - 1
_AGGREGATE: Final = "uep.aggregate.multiple"


class NodeBuilder:
    """The nodes of one record in the making, and the marks about them."""

    def __init__(self, marks: list[Mark], *, lossy: bool) -> None:
        self.nodes: list[Node] = []
        self.marks = marks
        self.lossy = lossy
        self.told: list[tuple[int, Raised]] = []

    def fit(self, text: str, limit: int, path: str, name: str, *, tail: bool = False) -> str:
        """Return a text as a record may hold it, cut to its limit, with the marks that say so."""
        if len(text) <= limit and text.isascii() and "\0" not in text:
            return text
        clean = repair_text(text)
        if clean != text or (self.lossy and "\ufffd" in clean):
            self.marks.append(Mark(path=path, kind=MarkKind.REPAIRED, rule="text"))
        if tail and len(data := clean.encode()) > limit:
            # UEP-TRN-005: a path is cut at its beginning, so that the file's name stays.
            size, fitted = len(data), data[-limit:].decode("utf-8", "ignore")
        else:
            fitted, size = cut_text(clean, limit)
        if size:
            self.marks.append(
                Mark(path=path, kind=MarkKind.TRUNCATED, rule=f"limit:{name}", original_size=size)
            )
        return fitted

    def frame(self, frame: Frame, path: str) -> Frame:
        """Return a frame with its texts cut to their limits."""
        return replace(
            frame,
            function=self.fit(frame.function, MAX_FUNCTION_BYTES, f"{path}/function", "max_function_bytes"),
            raw_function=self.fit(
                frame.raw_function, MAX_RAW_FUNCTION_BYTES, f"{path}/raw_function", "max_raw_function_bytes"
            ),
            module=self.fit(frame.module, MAX_MODULE_BYTES, f"{path}/module", "max_module_bytes"),
            package=self.fit(frame.package, MAX_PACKAGE_BYTES, f"{path}/package", "max_package_bytes"),
            file=self.fit(frame.file, MAX_PATH_BYTES, f"{path}/file", "max_path_bytes", tail=True),
            abs_path=self.fit(
                frame.abs_path, MAX_PATH_BYTES, f"{path}/abs_path", "max_path_bytes", tail=True
            ),
            source_line=self.fit(
                frame.source_line, MAX_SOURCE_LINE_BYTES, f"{path}/source_line", "max_source_line_bytes"
            ),
            line=frame.line if frame.line <= _MAX_LINE else 0,
            column=frame.column if frame.column <= _MAX_LINE else 0,
        )

    def stack(self, raised: Raised, path: str) -> Stack | None:
        """Return the stack of a node: folded, within the limits, with its gap."""
        known = raised.frames if isinstance(raised.frames, KnownFrames) and not raised.dropped else None
        if known is not None and known.fitted is not None:
            return Stack(frames=known.fitted.copy(), provenance=Provenance.PARSED_TEXT)
        if not raised.frames:
            return None
        frames, shared = fold(raised.frames, raised.shared)
        dropped, after = raised.dropped, raised.dropped_after
        if dropped:
            after = len(fold(raised.frames[:after], 0)[0])
        excess = len(frames) - MAX_FRAMES_PER_STACK
        if excess > 0:
            # UEP-LIM-091, -092: over the count the frames in the middle go; UEP-TRN-014: a gap stays where it is.
            inner, outer = KEEP_FRAMES_INNER, KEEP_FRAMES_OUTER
            if dropped:
                inner, outer = min(inner, after), min(outer, len(frames) - after)
            dropped, after = dropped + len(frames) - inner - outer, inner
            frames = frames[:inner] + frames[len(frames) - outer :]
        fitted = [
            frame if _fits(frame) else self.frame(frame, f"{path}/frames/{index}")
            for index, frame in enumerate(frames)
        ]
        if known is not None and not (dropped or raised.shared) and all(map(is_, fitted, frames)):
            known.fitted = frames.copy()
        return Stack(
            frames=fitted,
            dropped_frames=min(dropped, _MAX_LINE),
            dropped_after=after if dropped else 0,
            shared_with_parent=shared,
            provenance=Provenance.PARSED_TEXT,
        )

    def add_tree(self, root: Raised, language: str) -> None:
        """Add the nodes of a tree depth-first: causes, contexts, suppressed errors, members (UEP-NODE)."""
        todo: list[tuple[Raised, int | None, str]] = [(root, None, language)]
        while todo:
            raised, parent, around = todo.pop()
            language = raised.language or around
            if len(self.nodes) >= MAX_NODES:
                self.marks.append(Mark(path="/nodes", kind=MarkKind.TRUNCATED, rule="limit:max_nodes"))
                return
            index = len(self.nodes)
            self.nodes.append(self._node(raised, index, parent, language))
            if index and (raised.codes or raised.attributes):
                self.told.append((index, raised))
            children = raised.children
            if len(children) > 1:
                children = sorted(children, key=lambda child: _ORDER.get(child.relation or Relation.CAUSE, 0))
            for child in reversed(children):
                todo.append((child, index, language))

    def _node(self, raised: Raised, index: int, parent: int | None, language: str) -> Node:
        path = f"/nodes/{index}"
        if raised.cuts or raised.notes:
            self._mark_cuts(raised, path)
        type_name, module, message = raised.type_name, raised.module, raised.message
        head = f"{type_name}{module}"
        if not (head.isascii() and len(head) <= MAX_MODULE_BYTES and "\0" not in head):
            type_name = self.fit(type_name, MAX_TYPE_NAME_BYTES, f"{path}/type_name", "max_type_name_bytes")
            module = self.fit(module, MAX_MODULE_BYTES, f"{path}/module", "max_module_bytes")
        if not (message.isascii() and len(message) <= MAX_NODE_MESSAGE_BYTES and "\0" not in message):
            limit = MAX_NODE_MESSAGE_BYTES if index else MAX_ERROR_MESSAGE_BYTES
            name = "max_node_message_bytes" if index else "max_error_message_bytes"
            message = self.fit(message, limit, f"{path}/message", name)
        return Node(
            parent=parent,
            relation=raised.relation if parent is not None else None,
            type_name=type_name,
            module=module,
            message=message,
            notes=[
                self.fit(note, MAX_NOTE_BYTES, f"{path}/notes/{position}", "max_note_bytes")
                for position, note in enumerate(raised.notes[:MAX_NOTES])
            ],
            stack=self.stack(raised, f"{path}/stack") if raised.frames else None,
            error_type=node_type(language, raised).replace(UNCLASSIFIED, "") if index else "",  # UEP-BRG-024
            source_language=raised.language if index else "",
            is_group=raised.is_group,
        )

    def _mark_cuts(self, raised: Raised, path: str) -> None:
        """Add the marks about what is missing of an error, and of notes that are too many."""
        for cut in dict.fromkeys(raised.cuts):
            kind, field = _CUTS[cut]
            self.marks.append(Mark(path=f"{path}/{field}".rstrip("/"), kind=kind, rule=f"bridge:{cut}"))
        if (size := len(raised.notes)) > MAX_NOTES:
            path = f"{path}/notes"
            self.marks.append(
                Mark(path=path, kind=MarkKind.TRUNCATED, rule="limit:max_notes", original_size=size)
            )


def _fits(frame: Frame) -> bool:
    """Return whether a frame's texts obey their limits for certain; almost every frame's do."""
    joined = (
        f"{frame.function}{frame.file}{frame.source_line}"
        f"{frame.raw_function}{frame.module}{frame.package}{frame.abs_path}"
    )
    return (
        joined.isascii()
        and len(joined) <= MAX_SOURCE_LINE_BYTES
        and "\0" not in joined
        and frame.line <= _MAX_LINE
    )


def fold(frames: list[Frame], shared: int) -> tuple[list[Frame], int]:
    """Fold equal neighbours into one frame with ``repeat``; return also how many folded outermost frames are shared.

    ``shared`` counts unfolded frames: a folded frame of which only a part is shared is not.
    """
    if not shared and not _repeats(frames):
        return frames, 0
    folded: list[Frame] = []
    counts: list[int] = []
    last: Frame | None = None
    for frame in frames:
        if frame is last or (last is not None and _equal(last, frame)):
            counts[-1] += 1 + frame.repeat
        else:
            last = frame
            folded.append(frame)
            counts.append(1 + frame.repeat)
    whole = 0
    for count in reversed(counts):
        if shared < count:
            break
        shared -= count
        whole += 1
    return [
        frame if frame.repeat == count - 1 else replace(frame, repeat=min(count - 1, _MAX_LINE))
        for frame, count in zip(folded, counts, strict=True)
    ], whole


def _repeats(frames: list[Frame]) -> bool:
    """Return whether a frame may be equal to the one before it."""
    line, function = -1, ""
    for frame in frames:
        if frame.line == line and frame.function == function:
            return True
        line, function = frame.line, frame.function
    return False


def _equal(a: Frame, b: Frame) -> bool:
    if a.line != b.line or a.function != b.function:
        return False
    if a.address != b.address and not (a.function or a.file):
        return False  # UEP-NODE-085
    return a is b or replace(a, repeat=0, address="") == replace(b, repeat=0, address="")


def _native_type(language: str, type_name: str) -> str:
    """Return the error type of a native type's exact name, "" when the registry does not know it."""
    return types.find_native(language, type_name) or ""


def node_type(language: str, raised: Raised) -> str:
    """Return the error type of a node, "" when nothing classifies it."""
    known = _native_type(language, raised.type_name)
    # UEP-BRG-027: a group whose type has no entry is an aggregate.
    return known or (_AGGREGATE if raised.is_group else "")
