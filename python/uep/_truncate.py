"""Make a record fit: first every value within its own limit, then the whole within a byte budget. Fails on no record.

The steps, their order and their marks are normative (section 10), so every implementation leaves the same record.
"""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from uep._gen.limits import (
    MAX_COMPACT_BYTES,
    MAX_FRAMES_PER_RECORD,
    MAX_MARKS,
    MAX_RECORD_BYTES,
    TRUNCATE_FRAMES_INNER,
    TRUNCATE_FRAMES_OUTER,
)
from uep._truncate_frames import cut_frames, keep_ends
from uep._truncate_limits import limit_part, mark_once
from uep._truncate_size import size_of
from uep._truncate_steps import STEPS, Step, keep_required
from uep.errors import InvalidRecord
from uep.model import Mark, MarkKind, Node, Thread, UniversalErrorProtocol

BUDGETS: Final = {"compact": MAX_COMPACT_BYTES, "full": MAX_RECORD_BYTES}


def truncate(
    record: UniversalErrorProtocol, *, profile: str = "full", budget: int | None = None
) -> UniversalErrorProtocol:
    """Return the record within the protocol's limits and a byte budget, with a mark for everything that was left out.

    `profile` is `full` or `compact` (fits the metadata of RPC systems); `budget` is a size of your own in bytes of the
    binary form, not below that of `compact`. A record that fits comes back as it is. InvalidRecord: no such budget.
    """
    if budget is None and profile not in BUDGETS:
        raise InvalidRecord(
            f"profile: {profile!r} is not one of compact, full; choose one of them", reason="out_of_range"
        )
    limit = BUDGETS[profile] if budget is None else budget
    if limit < MAX_COMPACT_BYTES:
        # UEP-TRN-006: below it the mandatory fields of some record would not fit.
        raise InvalidRecord(
            f"budget: {limit} is below {MAX_COMPACT_BYTES} (max_compact_bytes); give at least that many bytes",
            reason="out_of_range",
        )
    record = limit_values(record)
    rule = "limit:max_compact_bytes" if limit == MAX_COMPACT_BYTES else "limit:max_record_bytes"
    for step in STEPS:
        if size_of(record) <= limit:
            return record
        record = _run_step(step, record, limit, rule)
    if size_of(record) <= limit:
        return record
    # UEP-TRN-034: the mandatory fields fit every budget.
    return replace(keep_required(record), marks=[Mark(kind=MarkKind.TRUNCATED, rule=rule)])


def limit_values(record: UniversalErrorProtocol) -> UniversalErrorProtocol:
    """Return the record with every value within its own limit (UEP-TRN-001 to UEP-TRN-004)."""
    marks = list(record.marks)
    made: UniversalErrorProtocol = limit_part(record, "", marks)
    if (
        made.origin is not None
        and record.origin is not None
        and len(made.origin.payload) < len(record.origin.payload)
    ):
        made = replace(made, origin=replace(made.origin, complete=False))
    made = _limit_frame_total(made, marks)
    if not made.error_message and record.error_message:
        made = replace(made, error_message=record.error_type)
    added = marks[len(record.marks) :]
    return replace(made, marks=[*made.marks, *added][:MAX_MARKS]) if added else made


def _run_step(step: Step, record: UniversalErrorProtocol, limit: int, rule: str) -> UniversalErrorProtocol:
    """Remove the fewest units of a step that bring the record to its budget, or all of them."""
    count = step.count(record)
    if not count:
        return record
    size = step.size(record) if step.size is not None else 0
    low, high = 1, count
    while low < high:
        middle = (low + high) // 2
        if size_of(_mark_step(step.remove(record, middle), step, rule, size)) <= limit:
            high = middle
        else:
            low = middle + 1
    return _mark_step(step.remove(record, low), step, rule, size)


def _mark_step(record: UniversalErrorProtocol, step: Step, rule: str, size: int) -> UniversalErrorProtocol:
    # UEP-TRN-009, UEP-TRN-010, UEP-TRN-012: one mark a step and place, counted in the size; a record full of marks gets no more.
    marks = list(record.marks)
    mark_once(marks, tuple(step.path.split("/")[1:]), step.kind, rule, size)
    return replace(record, marks=marks) if len(record.marks) < len(marks) <= MAX_MARKS else record


def _limit_frame_total(record: UniversalErrorProtocol, marks: list[Mark]) -> UniversalErrorProtocol:
    """Bring all stacks together within max_frames_per_record (UEP-TRN-002, UEP-TRN-003)."""
    # In this order the highest index is that of the last thread, then that of the last node.
    holders: list[Node | Thread] = [*record.nodes, *record.threads]
    total = sum(len(holder.stack.frames) for holder in holders if holder.stack is not None)
    if total <= MAX_FRAMES_PER_RECORD:
        return record
    mark_once(marks, (), MarkKind.TRUNCATED, "limit:max_frames_per_record", total)
    # Threads first, then nodes, the highest index first; each to its ends, and in a second round to no frame at all.
    for inner, outer in ((TRUNCATE_FRAMES_INNER, TRUNCATE_FRAMES_OUTER), (0, 0)):
        for index in range(len(holders) - 1, -1, -1):
            stack = holders[index].stack
            if stack is None or total <= MAX_FRAMES_PER_RECORD or not stack.frames:
                continue
            kept = keep_ends(stack, inner, outer) if inner else cut_frames(stack, 0, len(stack.frames))
            total -= len(stack.frames) - len(kept.frames)
            holders[index] = replace(holders[index], stack=kept)
    nodes, threads = holders[: len(record.nodes)], holders[len(record.nodes) :]
    return replace(record, nodes=nodes, threads=threads)


__all__ = ["BUDGETS", "limit_values", "truncate"]
