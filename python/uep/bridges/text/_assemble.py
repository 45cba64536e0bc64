"""Records from what scanners found: nodes flattened, frames folded, limits and marks, identity and time. Reads no text.

What all bridges decide alike (ids, types, severity, origin) is the Draft's; here stands only what is of text.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from msgspec.structs import replace

from uep import types
from uep._gen.limits import (
    KEEP_FRAMES_INNER,
    KEEP_FRAMES_OUTER,
    MAX_ERROR_MESSAGE_BYTES,
    MAX_FRAMES_PER_STACK,
    MAX_FUNCTION_BYTES,
    MAX_MECHANISM_BYTES,
    MAX_MODULE_BYTES,
    MAX_NODE_MESSAGE_BYTES,
    MAX_NODES,
    MAX_NOTE_BYTES,
    MAX_NOTES,
    MAX_PACKAGE_BYTES,
    MAX_PATH_BYTES,
    MAX_RAW_FUNCTION_BYTES,
    MAX_SOURCE_LINE_BYTES,
    MAX_STACK_TRACE_BYTES,
    MAX_THREAD_ID_BYTES,
    MAX_THREAD_NAME_BYTES,
    MAX_THREAD_STATE_BYTES,
    MAX_THREADS,
    MAX_TYPE_NAME_BYTES,
)
from uep._truncate_text import cut_text, repair_text
from uep.bridges._payload import UNCLASSIFIED, Draft, Source
from uep.bridges._translation import Options, Span, Translation
from uep.bridges.text._grammar import Cut, Parsed, Raised
from uep.bridges.text._lane import Found
from uep.bridges.text._stamp import read_stamp, zone_named
from uep.model import Frame, Handling, Mark, MarkKind, Node, Provenance, Relation, Stack, Thread

__all__ = ["assemble"]

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
_SMALL: Final = 2048
AGGREGATE: Final = "uep.aggregate.multiple"


class _Builder:
    """The nodes of one record in the making, and the marks about them."""

    def __init__(self, marks: list[Mark], *, lossy: bool) -> None:
        self.nodes: list[Node] = []
        self.marks = marks
        self.lossy = lossy

    def fit(self, text: str, limit: int, path: str, name: str, *, tail: bool = False) -> str:
        """Return a text as a record may hold it, cut to its limit, with the marks that say so."""
        if len(text) * 4 <= limit and text.isascii() and "\0" not in text:
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
        """Return a frame whose texts obey their limits; almost always the frame itself."""
        texts = (
            frame.function,
            frame.raw_function,
            frame.module,
            frame.package,
            frame.file,
            frame.abs_path,
            frame.source_line,
        )
        joined = "".join(texts)
        if (
            joined.isascii()
            and len(joined) <= MAX_SOURCE_LINE_BYTES
            and "\0" not in joined
            and frame.line <= _MAX_LINE
        ):
            return frame
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
        return Stack(
            frames=[self.frame(frame, f"{path}/frames/{index}") for index, frame in enumerate(frames)],
            dropped_frames=min(dropped, _MAX_LINE),
            dropped_after=after if dropped else 0,
            shared_with_parent=shared,
            provenance=Provenance.PARSED_TEXT,
        )

    def add_tree(self, root: Raised, language: str) -> None:
        """Add the nodes of a tree depth-first: causes, contexts, suppressed errors, members (UEP-NODE)."""
        todo: list[tuple[Raised, int | None]] = [(root, None)]
        while todo:
            raised, parent = todo.pop()
            if len(self.nodes) >= MAX_NODES:
                self.marks.append(Mark(path="/nodes", kind=MarkKind.TRUNCATED, rule="limit:max_nodes"))
                return
            index = len(self.nodes)
            self.nodes.append(self._node(raised, index, parent, language))
            children = sorted(
                raised.children, key=lambda child: _ORDER.get(child.relation or Relation.CAUSE, 0)
            )
            todo.extend((child, index) for child in reversed(children))

    def _node(self, raised: Raised, index: int, parent: int | None, language: str) -> Node:
        path = f"/nodes/{index}"
        root = index == 0
        limit = MAX_ERROR_MESSAGE_BYTES if root else MAX_NODE_MESSAGE_BYTES
        name = "max_error_message_bytes" if root else "max_node_message_bytes"
        for cut in dict.fromkeys(raised.cuts):
            kind, field = _CUTS[cut]
            self.marks.append(Mark(path=f"{path}/{field}".rstrip("/"), kind=kind, rule=f"bridge:{cut}"))
        if len(raised.notes) > MAX_NOTES:
            size = len(raised.notes)
            self.marks.append(
                Mark(
                    path=f"{path}/notes", kind=MarkKind.TRUNCATED, rule="limit:max_notes", original_size=size
                )
            )
        return Node(
            parent=parent,
            relation=raised.relation if parent is not None else None,
            type_name=self.fit(
                raised.type_name, MAX_TYPE_NAME_BYTES, f"{path}/type_name", "max_type_name_bytes"
            ),
            module=self.fit(raised.module, MAX_MODULE_BYTES, f"{path}/module", "max_module_bytes"),
            message=self.fit(raised.message, limit, f"{path}/message", name),
            notes=[
                self.fit(note, MAX_NOTE_BYTES, f"{path}/notes/{position}", "max_note_bytes")
                for position, note in enumerate(raised.notes[:MAX_NOTES])
            ],
            stack=self.stack(raised, f"{path}/stack"),
            error_type="" if root else node_type(language, raised).replace(UNCLASSIFIED, ""),  # UEP-BRG-024
            is_group=raised.is_group,
        )


def fold(frames: list[Frame], shared: int) -> tuple[list[Frame], int]:
    """Fold equal neighbours into one frame with ``repeat``; return also how many folded outermost frames are shared.

    ``shared`` counts unfolded frames: a folded frame of which only a part is shared is not.
    """
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


def _equal(a: Frame, b: Frame) -> bool:
    if a.line != b.line or a.function != b.function:
        return False
    return a is b or replace(a, repeat=0, address="") == replace(b, repeat=0, address="")


def native_type(language: str, type_name: str) -> str:
    """Return the error type of a native type's exact name, "" when the registry does not know it."""
    return types.find_native(language, type_name) or ""


def node_type(language: str, raised: Raised) -> str:
    """Return the error type of a node, "" when nothing classifies it."""
    known = native_type(language, raised.type_name)
    # UEP-BRG-027: a group whose type has no entry is an aggregate.
    return known or (AGGREGATE if raised.is_group else "")


def assemble(found: Found, options: Options, *, lossy: bool = False) -> Translation:
    """Return the translation of one error."""
    grammar, parsed = found.grammar, found.parsed
    entries = found.entries
    raw = b"\n".join(entry.raw for entry in entries)
    first, last = entries[0], entries[-1]
    span = Span(
        first.offset,
        last.offset + len(last.raw) - first.offset,
        first.number,
        last.number + last.lines - first.number,
    )
    source = Source(
        stem=grammar.stem,
        data=raw,
        options=options,
        span=span,
        pointer=found.pointer or None,
        media_type="text/plain",
    )
    language = parsed.language or grammar.language
    draft = Draft(source, language=language)
    builder = _Builder(draft.marks, lossy=lossy and raw.decode("utf-8", "ignore").encode() != raw)
    builder.add_tree(parsed.root, language)
    draft.nodes = builder.nodes
    if Mark(path="/nodes/0/message", kind=MarkKind.REPAIRED, rule="text") in draft.marks:
        # UEP-BRG-201: the text of node 0 is that of the record.
        draft.marks.append(Mark(path="/error_message", kind=MarkKind.REPAIRED, rule="text"))
    if found.is_capped:
        # UEP-LIM-095: an error ends where it becomes too long.
        draft.marks.append(Mark(kind=MarkKind.TRUNCATED, rule="limit:max_scan_error_bytes"))
    if any(entry.is_cut for entry in entries):
        draft.marks.append(Mark(kind=MarkKind.TRUNCATED, rule="limit:max_scan_trace_line_bytes"))
    _classify(draft, language, parsed.root)
    # UEP-BRG-035: where the error stands is told also when the input has no name.
    draft.context["uep.source.line"], draft.context["uep.source.offset"] = span.line, span.offset
    _stamp(draft, found, options)
    for space, value, name in parsed.root.codes:
        draft.code(space, value, name)
    for key, value in parsed.root.attributes.items():
        draft.put(key, value)
    _describe(draft, builder, parsed)
    if _unread(parsed.root):
        text = raw.decode("utf-8", "replace")
        draft.fields["stack_trace"] = builder.fit(
            text, MAX_STACK_TRACE_BYTES, "/stack_trace", "max_stack_trace_bytes"
        )
    draft.small = len(raw) <= _SMALL and not options.keep_origin and _is_small(draft, parsed)
    return Translation(draft.record(), grammar.stem, parsed.confidence, tuple(draft.losses), span)


def _is_small(draft: Draft, parsed: Parsed) -> bool:
    """Return whether a record made from few bytes of text is within every limit, so that it need not be measured."""
    if parsed.threads or len(draft.codes) > 4 or len(draft.context) > 8 or len(draft.marks) > 32:
        return False
    stacks = [node.stack for node in draft.nodes if node.stack is not None]
    if any(stack.shared_with_parent for stack in stacks) and sum(len(stack.frames) for stack in stacks) > 16:
        return False
    return len(draft.source.options.file) < _SMALL // 4


def _classify(draft: Draft, language: str, root: Raised) -> None:
    error_type = node_type(language, root)
    if not error_type or error_type == UNCLASSIFIED:
        error_type = _coded_type(root)
    if error_type and error_type != UNCLASSIFIED:
        draft.error_type = error_type
        # A text can be forged, so a type that was read from it is an assumption.
        draft.marks.append(Mark(path="/error_type", kind=MarkKind.ASSUMED, rule="bridge:parsed_text"))


def _coded_type(root: Raised) -> str:
    """Return the error type of the first code that has one; system errors are looked up by name (UEP-BRG-081, 095)."""
    for space, value, name in root.codes:
        for table in ("posix.errno", space) if space == "node" else (space,):
            entry = types.code(table, name or value)
            if entry is not None and entry.error_type not in ("", UNCLASSIFIED):
                return entry.error_type
    return ""


def _stamp(draft: Draft, found: Found, options: Options) -> None:
    entry = found.head if found.head is not None and found.head.stamp else found.entries[0]
    if not entry.stamp:
        return
    now = datetime.fromisoformat(options.now) if options.now else datetime(1970, 1, 1, tzinfo=UTC)
    instant = read_stamp(entry.stamp, zone_named(options.timezone), now)
    if instant is None:
        return
    draft.timestamp = instant.text
    for rule in instant.assumed:
        draft.marks.append(Mark(path="/timestamp", kind=MarkKind.ASSUMED, rule=rule))
    if instant.repaired:
        draft.marks.append(Mark(path="/timestamp", kind=MarkKind.REPAIRED, rule="bridge:second"))


def _describe(draft: Draft, builder: _Builder, parsed: Parsed) -> None:
    threads = list[Thread]()
    if parsed.thread or parsed.thread_id:
        threads.append(
            Thread(
                id=builder.fit(parsed.thread_id, MAX_THREAD_ID_BYTES, "/threads/0/id", "max_thread_id_bytes"),
                name=builder.fit(
                    parsed.thread, MAX_THREAD_NAME_BYTES, "/threads/0/name", "max_thread_name_bytes"
                ),
                crashed=True,
                parent_id=builder.fit(
                    parsed.thread_parent, MAX_THREAD_ID_BYTES, "/threads/0/parent_id", "max_thread_id_bytes"
                ),
            )
        )
    for position, other in enumerate(parsed.threads[: MAX_THREADS - len(threads)]):
        path = f"/threads/{len(threads)}"
        if position in parsed.uncounted:
            rule = f"bridge:{Cut.UNCOUNTED}"
            draft.marks.append(Mark(path=f"{path}/stack/dropped_frames", kind=MarkKind.ASSUMED, rule=rule))
        frames = other.stack.frames if other.stack is not None else []
        dropped = other.stack.dropped_frames if other.stack is not None else 0
        raised = Raised(
            frames=frames, dropped=dropped, dropped_after=other.stack.dropped_after if other.stack else 0
        )
        threads.append(
            replace(
                other,
                id=builder.fit(other.id, MAX_THREAD_ID_BYTES, f"{path}/id", "max_thread_id_bytes"),
                name=builder.fit(other.name, MAX_THREAD_NAME_BYTES, f"{path}/name", "max_thread_name_bytes"),
                state=builder.fit(
                    other.state, MAX_THREAD_STATE_BYTES, f"{path}/state", "max_thread_state_bytes"
                ),
                stack=builder.stack(raised, f"{path}/stack"),
            )
        )
    if len(parsed.threads) + bool(parsed.thread or parsed.thread_id) > MAX_THREADS:
        draft.marks.append(Mark(path="/threads", kind=MarkKind.TRUNCATED, rule="limit:max_threads"))
    if threads:
        draft.fields["threads"] = threads
    if parsed.handled is not None or parsed.fatal or parsed.mechanism:
        mechanism = builder.fit(
            parsed.mechanism, MAX_MECHANISM_BYTES, "/handling/mechanism", "max_mechanism_bytes"
        )
        draft.fields["handling"] = Handling(handled=parsed.handled, fatal=parsed.fatal, mechanism=mechanism)
    if parsed.runtime:
        draft.context["uep.source.runtime"] = parsed.runtime


def _unread(root: Raised) -> bool:
    todo = [root]
    while todo:
        raised = todo.pop()
        if Cut.UNREAD in raised.cuts:
            return True
        todo.extend(raised.children)
    return False
