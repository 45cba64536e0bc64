"""Bring every text, list and map of a struct within its own limit. Knows the limits by the generated tables only.

This is the first part of truncation (UEP-TRN-001): it looks at one value at a time and never at the whole size.
Patterns are not its business: a value that breaks one is not made valid by being shorter.
"""

from __future__ import annotations

from typing import Any, Final

import msgspec

from uep._gen.limits import (
    KEEP_FRAMES_INNER,
    KEEP_FRAMES_OUTER,
    MAX_ATTRIBUTES,
    MAX_CONTEXT_BYTES,
    MAX_CONTEXT_DEPTH,
    MAX_CONTEXT_KEY_BYTES,
    MAX_CONTEXT_KEYS,
    MAX_CONTEXT_STRING_BYTES,
    MAX_DETAIL_DEBUG_BYTES,
    MAX_ERROR_MESSAGE_BYTES,
    MAX_FRAMES_PER_STACK,
    MAX_MARK_PATH_BYTES,
    MAX_MARKS,
    MAX_NODE_MESSAGE_BYTES,
)
from uep._gen.structure import MESSAGES, Field
from uep._truncate_context import drop_largest, weigh_value
from uep._truncate_frames import keep_ends
from uep._truncate_marks import pointer, unescape
from uep._truncate_text import cut_text, repair_text
from uep.model import Foreign, Frame, Mark, MarkKind, Node, Stack

Path = tuple[object, ...]

# Values that lose their meaning when they are cut (section 9.4): alone they go, as a mandatory part they take the whole with them.
_UNCUT: Final = frozenset({"error_type", "type_ancestors", "strategies"})
_MANDATORY: Final = {"Code": ("value",), "Detail": ("type", "value"), "Link": ("url",)}
_CUT_AT_START: Final = frozenset({"file", "abs_path"})


def limit_part(struct: Any, path: str, marks: list[Mark]) -> Any:
    """Return a struct of a record within the limits of its fields; marks are added with paths below the pointer `path`."""
    return _limit_struct(struct, tuple(path.split("/")[1:]), marks)


def mark_once(marks: list[Mark], path: Path, kind: MarkKind, rule: str, size: int = 0) -> None:
    """Add a mark unless an equal one is there (UEP-REC-110) or the record can have no more."""
    if len(marks) >= MAX_MARKS:
        return
    text = pointer(path)
    if not any(mark.path == text and mark.kind is kind and mark.rule == rule for mark in marks):
        marks.append(Mark(path=text, kind=kind, rule=rule, original_size=size))


def _limit_struct(struct: Any, path: Path, marks: list[Mark]) -> Any:
    if isinstance(struct, Stack) and len(struct.frames) > MAX_FRAMES_PER_STACK:
        rule = "limit:max_frames_per_stack"
        mark_once(marks, (*path, "frames"), MarkKind.TRUNCATED, rule, len(struct.frames))
        struct = keep_ends(struct, KEEP_FRAMES_INNER, KEEP_FRAMES_OUTER)
    changes: dict[str, Any] = {}
    for field in MESSAGES[type(struct).__name__]:
        value = getattr(struct, field.name)
        if value:
            limited = _limit_value(struct, field, value, (*path, field.name), marks)
            if limited is not value:
                changes[field.name] = limited
    return msgspec.structs.replace(struct, **changes) if changes else struct


def _limit_value(owner: Any, field: Field, value: Any, path: Path, marks: list[Mark]) -> Any:
    if field.name == "marks":
        return _limit_marks(value)
    if field.name == "context":
        kept = _limit_json(value, path, -1, marks)
        return drop_largest(kept, MAX_CONTEXT_KEYS, MAX_CONTEXT_BYTES, path, marks)
    if field.shape == "map":
        return _limit_attributes(field, value, path, marks)
    if field.shape == "list":
        return _limit_list(field, value, path, marks)
    if field.kind == "message":
        return _limit_struct(value, path, marks)
    if field.kind == "value":
        return _limit_debug(value, path, marks)
    if field.kind == "bytes" and isinstance(owner, Foreign):
        return _limit_payload(field, value, path, marks)
    if field.kind == "string" and field.max_bytes is not None:
        limit, rule = field.max_bytes, field.limits[0]
        if isinstance(owner, Node) and field.name == "message":
            # UEP-LIM-013, UEP-LIM-014: only node 0 may say as much as the record.
            is_root = path[-2] == 0
            limit = MAX_ERROR_MESSAGE_BYTES if is_root else MAX_NODE_MESSAGE_BYTES
            rule = "max_error_message_bytes" if is_root else "max_node_message_bytes"
        return limit_text(value, limit, rule, path, marks)
    return value


def limit_text(text: str, limit: int, limit_id: str, path: Path, marks: list[Mark]) -> str:
    """Return a text repaired and within a limit; a name over its limit becomes empty, a path is cut at its start."""
    if text.isascii() and len(text) <= limit and "\0" not in text:
        return text
    repaired = repair_text(text)
    if repaired != text:
        mark_once(marks, path, MarkKind.REPAIRED, "text")
        text = repaired
    data = text.encode()
    if len(data) <= limit:
        return text
    name = next(token for token in reversed(path) if isinstance(token, str))
    if name in _UNCUT:
        mark_once(marks, path, MarkKind.DROPPED, f"limit:{limit_id}")
        return ""
    mark_once(marks, path, MarkKind.TRUNCATED, f"limit:{limit_id}", len(data))
    # UEP-LIM-006, UEP-LIM-007: between two code points, at the end, or at the start of a path.
    return data[-limit:].decode("utf-8", "ignore") if name in _CUT_AT_START else cut_text(text, limit)[0]


def _limit_list(field: Field, items: list[Any], path: Path, marks: list[Mark]) -> list[Any]:
    kept = items
    if field.max_items is not None and len(items) > field.max_items:
        # UEP-LIM-008: the tail goes.
        mark_once(marks, path, MarkKind.TRUNCATED, f"limit:{field.limits[0]}", len(items))
        kept = items[: field.max_items]
    made: list[Any] = []
    for index, item in enumerate(kept):
        here = (*path, index)
        if field.kind == "message":
            excess = _find_excess(item)
            if excess:
                mark_once(marks, here, MarkKind.DROPPED, f"limit:{excess}")
                continue
            made.append(
                item if isinstance(item, Frame) and _is_short(item) else _limit_struct(item, here, marks)
            )
        elif field.max_bytes is not None:
            text = limit_text(item, field.max_bytes, field.limits[-1], here, marks)
            # UEP-TRN-007: an entry that came empty is within its limit; one that became empty was a name over it.
            if text or not item:
                made.append(text)
    return items if len(made) == len(items) and all(map(_is_same, made, items)) else made


def _limit_marks(marks: list[Mark]) -> list[Mark]:
    # UEP-LIM-008: the tail goes, and there is no room for a mark about it.
    marks = marks[:MAX_MARKS] if len(marks) > MAX_MARKS else marks
    # UEP-LIM-056: a path over its limit becomes the longest parent that fits; no mark is made about a mark.
    if all(len(mark.path) * 4 <= MAX_MARK_PATH_BYTES for mark in marks):
        return marks
    tokens = [(mark, mark.path.split("/")[1:]) for mark in marks]
    return [msgspec.structs.replace(mark, path=pointer(map(unescape, path))) for mark, path in tokens]


def _is_same(left: object, right: object) -> bool:
    return left is right


def _is_short(frame: Frame) -> bool:
    # Most frames are; the shortest of their limits is that of source_line.
    text = frame.function + frame.raw_function + frame.module + frame.package + frame.file + frame.abs_path
    text += frame.source_line
    return len(text) < 200 and text.isascii() and "\0" not in text


def _find_excess(struct: Any) -> str:
    """Name the limit over which a code, link or detail has to go as a whole (UEP-LIM-054)."""
    names = _MANDATORY.get(type(struct).__name__, ())
    for field in MESSAGES[type(struct).__name__] if names else ():
        value = getattr(struct, field.name)
        if field.name in names and field.max_bytes is not None:
            size = len(value) if isinstance(value, bytes) else len(value.encode("utf-8", "surrogatepass"))
            if size > field.max_bytes:
                return field.limits[0]
    return ""


def _limit_attributes(field: Field, entries: dict[str, str], path: Path, marks: list[Mark]) -> dict[str, str]:
    kept: dict[str, str] = {}
    limit = field.max_bytes or 0
    for key in sorted(entries, key=lambda name: name.encode("utf-8", "surrogatepass")):
        if len(key.encode("utf-8", "surrogatepass")) > MAX_CONTEXT_KEY_BYTES:
            mark_once(marks, path, MarkKind.DROPPED, "limit:max_context_key_bytes")
        elif len(kept) >= MAX_ATTRIBUTES:
            mark_once(marks, path, MarkKind.TRUNCATED, "limit:max_attributes", len(entries))
        else:
            kept[key] = limit_text(entries[key], limit, "max_attribute_value_bytes", (*path, key), marks)
    return entries if kept == entries else kept


def _limit_json(value: Any, path: Path, depth: int, marks: list[Mark]) -> Any:
    if isinstance(value, str):
        return limit_text(value, MAX_CONTEXT_STRING_BYTES, "max_context_string_bytes", path, marks)
    if not isinstance(value, (dict, list)):
        return value
    if depth >= MAX_CONTEXT_DEPTH:
        # UEP-LIM-083
        mark_once(marks, path, MarkKind.TRUNCATED, "limit:max_context_depth", len(value))
        return cut_text(msgspec.json.encode(value).decode(), MAX_CONTEXT_STRING_BYTES)[0]
    if isinstance(value, list):
        items = [_limit_json(item, (*path, index), depth + 1, marks) for index, item in enumerate(value)]
        return value if all(map(_is_same, items, value)) else items
    made: dict[str, Any] = {}
    for key, item in value.items():
        if len(key.encode("utf-8", "surrogatepass")) > MAX_CONTEXT_KEY_BYTES:
            mark_once(marks, path, MarkKind.DROPPED, "limit:max_context_key_bytes")
        else:
            made[key] = _limit_json(item, (*path, key), depth + 1, marks)
    return value if len(made) == len(value) and all(map(_is_same, made.values(), value.values())) else made


def _limit_debug(value: Any, path: Path, marks: list[Mark]) -> Any:
    limited = _limit_json(value, path, 0, marks)
    if weigh_value(limited) <= MAX_DETAIL_DEBUG_BYTES:
        return limited
    mark_once(marks, path, MarkKind.DROPPED, "limit:max_detail_debug_bytes")
    return None


def _limit_payload(field: Field, payload: bytes, path: Path, marks: list[Mark]) -> bytes:
    limit = field.max_bytes or 0
    if len(payload) <= limit:
        return payload
    # UEP-LIM-055; `complete` is cleared by the caller, who holds the struct.
    mark_once(marks, path, MarkKind.TRUNCATED, f"limit:{field.limits[0]}", len(payload))
    return payload[:limit]


__all__ = ["limit_part", "limit_text", "mark_once"]
