"""Records from what scanners found: identity, type, time, threads and what else the text says. Reads no text.

What all bridges decide alike (ids, types, severity, origin) is the Draft's; here stands only what is of text.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from operator import attrgetter, itemgetter
from typing import Final

from msgspec.structs import replace

from uep import types
from uep._gen.limits import (
    MAX_ENVIRONMENT_BYTES,
    MAX_MECHANISM_BYTES,
    MAX_STACK_TRACE_BYTES,
    MAX_THREAD_ID_BYTES,
    MAX_THREAD_NAME_BYTES,
    MAX_THREAD_STATE_BYTES,
    MAX_THREADS,
)
from uep.bridges._beside import fill
from uep.bridges._payload import UNCLASSIFIED, Draft, Source
from uep.bridges._translation import Options, Span, Translation
from uep.bridges.text._found import Beside, Entry, Found
from uep.bridges.text._grammar import Cut, Parsed, Raised
from uep.bridges.text._headline import RECORD, said_by
from uep.bridges.text._nodes import NodeBuilder, node_type
from uep.bridges.text._stamp import Instant, read_stamp, zone_named
from uep.bridges.text._wide import width_of
from uep.model import Correlation, Handling, Mark, MarkKind, Node, Thread

__all__ = ["MEDIUM", "MOST_FRAMES", "SHORT_TEXT", "SMALL", "assemble", "instant_of", "is_short", "spoken"]

_RAW: Final = itemgetter(Entry._fields.index("raw"))
_IS_CUT: Final = itemgetter(Entry._fields.index("is_cut"))
_SHARED: Final = attrgetter("shared_with_parent")
_REPAIRED: Final = Mark(path="/nodes/0/message", kind=MarkKind.REPAIRED, rule="text")
_ASSUMED_TYPE: Final = Mark(path="/error_type", kind=MarkKind.ASSUMED, rule="bridge:parsed_text")
SMALL: Final = 2048
"""A record of one error is within every limit that is made from so many bytes of text."""

MEDIUM: Final = 10240
"""So is one made from so many bytes of ASCII, when it has no more than MOST_FRAMES and no text beside them but short ones."""

SHORT_TEXT: Final = SMALL // 8
_MOST_BESIDE: Final = 40
_FRAMES_ALONE: Final = 0.5
MOST_FRAMES: Final = SMALL // 8 - 1
_ENDINGS: Final = {
    "ex": "elixir",
    "exs": "elixir",
    "erl": "erlang",
    "rb": "ruby",
    "php": "php",
    "pl": "perl",
    "pm": "perl",
}
"""Languages by how the names of their files end."""


def assemble(found: Found, options: Options, *, lossy: bool = False, is_wide: bool = False) -> Translation:
    """Return the translation of one error; the bytes of its lines are UTF-8, also where their offsets are of UTF-16."""
    grammar, parsed = found.grammar, found.parsed
    entries = found.entries
    raw = b"\n".join(map(_RAW, entries))
    span = _span_of(Entry(*entries[0]), Entry(*entries[-1]), is_wide=is_wide)
    source = Source(
        stem=grammar.stem,
        data=raw,
        options=options,
        span=span,
        pointer=found.pointer or None,
        media_type="text/plain",
    )
    language = parsed.language or spoken(grammar.language, parsed.root)
    draft = Draft(source, language=language)
    builder = NodeBuilder(draft.marks, lossy=lossy and raw.decode("utf-8", "ignore").encode() != raw)
    builder.add_tree(parsed.root, language)
    draft.nodes = builder.nodes
    _mark_damage(draft, found)
    _classify(draft, language, parsed.root)
    # UEP-BRG-035: where the error stands is told also when the input has no name.
    draft.context["uep.source.line"], draft.context["uep.source.offset"] = span.line, span.offset
    _stamp(draft, found, options)
    _put_line(draft, found)
    for space, value, name in parsed.root.codes:
        draft.code(space, value, name)
    for key, value in parsed.root.attributes.items():
        draft.put(key, value)
    for index, raised in builder.told:
        _put_inner(draft, f"{grammar.stem}.nodes.{index}", raised)
    if parsed.root.request_id:
        draft.fields["correlation"] = Correlation(request_id=parsed.root.request_id)
    _describe(draft, builder, parsed)
    _put_beside(draft, found)
    if _unread(parsed.root):
        text = raw.decode("utf-8", "replace")
        draft.fields["stack_trace"] = builder.fit(
            text, MAX_STACK_TRACE_BYTES, "/stack_trace", "max_stack_trace_bytes"
        )
    draft.small = (
        not options.keep_origin
        and not builder.told
        and _is_flat(found.beside)
        and _is_small(draft, found, raw)
    )
    return Translation(draft.record(), grammar.stem, _sureness(parsed), tuple(draft.losses), span)


def _sureness(parsed: Parsed) -> float:
    """Return how sure an error is; frames alone, without a type or words, may be a stack that a program asked for.

    Where the end is cut off, the beginning says that they are an error's.
    """
    root = parsed.root
    is_told = root.type_name or root.message or root.children or root.codes or parsed.handled is False
    is_told = is_told or Cut.TAIL in root.cuts
    return parsed.confidence if is_told else min(parsed.confidence, _FRAMES_ALONE)


def _span_of(first: Entry, last: Entry, *, is_wide: bool) -> Span:
    """Return the place of an error from its first line to its last; ``is_wide`` where offsets count bytes of UTF-16."""
    width = width_of(last.raw.decode("utf-8", "replace")) if is_wide else len(last.raw)
    size, lines = last.offset + width - first.offset, last.number + last.lines - first.number
    return Span(first.offset, size, first.number, lines)


def _mark_damage(draft: Draft, found: Found) -> None:
    """Mark a text that was repaired and one that a cap cut."""
    if draft.marks and _REPAIRED in draft.marks:
        # UEP-BRG-201: the text of node 0 is that of the record.
        draft.marks.append(Mark(path="/error_message", kind=MarkKind.REPAIRED, rule="text"))
    if found.is_capped:
        # UEP-LIM-095: an error ends where it becomes too long.
        draft.marks.append(Mark(kind=MarkKind.TRUNCATED, rule="limit:max_scan_error_bytes"))
    if any(map(_IS_CUT, found.entries)):
        draft.marks.append(Mark(kind=MarkKind.TRUNCATED, rule="limit:max_scan_trace_line_bytes"))


def is_short(line: str) -> bool:
    """Return whether a line of the log beside an error takes no more room than any record has."""
    return len(line) <= SHORT_TEXT and line.isascii()


def _is_flat(beside: tuple[Beside, ...]) -> bool:
    """Return whether what stands beside an error is few short values, each within its limit."""
    if not beside:
        return True
    values = [value for one in beside for value in one.members.values()]
    values += [one.time[1] for one in beside if one.time is not None]
    if len(values) > _MOST_BESIDE or any(isinstance(value, dict | list) for value in values):
        return False
    if any(len(value) > SHORT_TEXT for value in values if isinstance(value, str)):
        return False
    around = [part for one in beside for part in (one.correlation, one.resource) if part is not None]
    told = [getattr(part, name) for part in around for name in part.__struct_fields__]
    return all(
        len(text) <= MAX_ENVIRONMENT_BYTES and text.isascii() for text in told if isinstance(text, str)
    )


def _is_small(draft: Draft, found: Found, raw: bytes) -> bool:
    """Return whether a record made from few bytes of text is within every limit, so that it need not be measured.

    What the nodes hold was cut to its limits before. A byte of text comes back at most four times (a message is that of
    node 0 and of the record, a function's name stands as it was printed too).
    """
    own = len(draft.context) - sum(len(one.members) + 1 for one in found.beside)
    if found.parsed.threads or len(draft.codes) > 4 or own > 8 or len(draft.marks) > 32:
        return False
    if len(draft.source.options.file) >= SMALL // 4:
        return False
    if not is_short(found.said):
        return False
    if len(raw) <= SMALL and len(draft.nodes) == 1:
        return True
    stacks = [node.stack for node in draft.nodes if node.stack is not None]
    frames = sum([len(stack.frames) for stack in stacks])
    is_shared = any(map(_SHARED, stacks))
    if len(raw) <= SMALL and (not is_shared or frames <= 16):
        return True
    if frames + len(draft.nodes) > MOST_FRAMES + 1 or (len(raw) > SMALL and not _is_bare(draft)):
        return False
    if len(raw) <= MEDIUM and not is_shared:
        # The line feeds of a trace in a string are escaped.
        return raw.isascii() and frames <= raw.count(b"\n") + raw.count(b"\\n")
    # Frames that stand once in the text and belong to several errors, or errors that share a line with others.
    told = "".join(map(_told, draft.nodes))
    return len(told) <= MEDIUM and told.isascii()


def _is_bare(draft: Draft) -> bool:
    """Return whether what stands beside the nodes is short."""
    if draft.codes or "stack_trace" in draft.fields:
        return False
    return all(len(value) <= SHORT_TEXT for value in draft.context.values() if isinstance(value, str))


def _told(node: Node) -> str:
    """Return all texts of a node that come from the input."""
    frames = node.stack.frames if node.stack is not None else []
    return "".join(
        [
            node.type_name,
            node.module,
            node.message,
            *node.notes,
            *[
                f"{frame.function}{frame.raw_function}{frame.module}{frame.package}"
                f"{frame.file}{frame.abs_path}{frame.source_line}{frame.address}"
                for frame in frames
            ],
        ]
    )


def spoken(language: str, root: Raised) -> str:
    """Return the language of an error: Rollbar shows those of all languages in the layout of Python (UEP-BRG-2113)."""
    if language != "python" or not root.frames:
        return language
    return _ENDINGS.get(root.frames[0].file.rpartition(".")[2], language)


def _classify(draft: Draft, language: str, root: Raised) -> None:
    error_type = node_type(language, root)
    if not error_type or error_type == UNCLASSIFIED:
        error_type = _coded_type(root)
    if error_type and error_type != UNCLASSIFIED:
        draft.error_type = error_type
        # A text can be forged, so a type that was read from it is an assumption.
        draft.marks.append(_ASSUMED_TYPE)


def _put_inner(draft: Draft, stem: str, raised: Raised) -> None:
    """Keep what an inner error tells of itself; the codes of the record are those of its first error (UEP-BRG-2988)."""
    for space, value, name in raised.codes:
        draft.put(f"{stem}.{space}", {"value": value, "name": name} if name not in ("", value) else value)
    for key, value in raised.attributes.items():
        draft.put(f"{stem}.{key}", value)


def _coded_type(root: Raised) -> str:
    """Return the error type of the first code that has one; system errors are looked up by name (UEP-BRG-081, 095)."""
    for space, value, name in root.codes:
        for table in ("posix.errno", space) if space == "node" else (space,):
            entry = types.code(table, name or value)
            if entry is not None and entry.error_type not in ("", UNCLASSIFIED):
                return entry.error_type
    return ""


def _stamp(draft: Draft, found: Found, options: Options) -> None:
    entry = found.head if found.head is not None and found.head.stamp else Entry(*found.entries[0])
    stamp = found.parsed.stamp or entry.stamp
    instant = instant_of(stamp, options)
    if instant is None:
        return
    draft.timestamp = instant.text
    for rule in instant.assumed:
        draft.marks.append(Mark(path="/timestamp", kind=MarkKind.ASSUMED, rule=rule))
    if instant.repaired:
        draft.marks.append(Mark(path="/timestamp", kind=MarkKind.REPAIRED, rule="bridge:second"))


def _put_line(draft: Draft, found: Found) -> None:
    """Write the line of the log that the error stands on or below; what was no UTF-8 in it is marked."""
    if not (line := said_by(found)):
        return
    draft.put(RECORD, line)
    if "\ufffd" in line and (found.head is None or "\ufffd".encode() not in found.head.raw):
        draft.marks.append(Mark(path=f"/context/{RECORD}", kind=MarkKind.REPAIRED, rule="text"))


def _put_beside(draft: Draft, found: Found) -> None:
    """Write what stands beside the error in its line; the time of the innermost object is the record's, unless the error has one."""
    times = [beside.time for beside in found.beside if beside.time is not None]
    is_used = bool(draft.timestamp) and not found.parsed.stamp
    for beside in found.beside:
        for key, value in beside.members.items():
            draft.put(key, value)
        for name in ("correlation", "resource"):
            told = fill(draft.fields.get(name), getattr(beside, name))
            if told is not None:
                draft.fields[name] = told
    for key, value in times[is_used:]:
        draft.put(key, value)


def instant_of(stamp: str, options: Options) -> Instant | None:
    """Return the time that a stamp names, None where there is no stamp or it is no time."""
    return read_stamp(stamp, zone_named(options.timezone), _moment(options.now)) if stamp else None


@lru_cache(maxsize=4)
def _moment(now: str) -> datetime:
    return datetime.fromisoformat(now) if now else datetime(1970, 1, 1, tzinfo=UTC)


def _describe(draft: Draft, builder: NodeBuilder, parsed: Parsed) -> None:
    if parsed.threads or parsed.thread or parsed.thread_id:
        draft.fields["threads"] = _threads(draft, builder, parsed)
    if parsed.handled is not None or parsed.fatal or parsed.mechanism:
        mechanism = builder.fit(
            parsed.mechanism, MAX_MECHANISM_BYTES, "/handling/mechanism", "max_mechanism_bytes"
        )
        draft.fields["handling"] = Handling(handled=parsed.handled, fatal=parsed.fatal, mechanism=mechanism)
    if parsed.runtime:
        draft.context["uep.source.runtime"] = parsed.runtime


def _threads(draft: Draft, builder: NodeBuilder, parsed: Parsed) -> list[Thread]:
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
    return threads


def _unread(root: Raised) -> bool:
    todo = [root]
    while todo:
        raised = todo.pop()
        if Cut.UNREAD in raised.cuts:
            return True
        todo.extend(raised.children)
    return False
