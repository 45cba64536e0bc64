"""Turn exceptions into records. Never raises; reads the clock and makes ids only through what it is given.

capture() leaves `stack_trace` unset and looks up no source line: text is made on demand by render() and to_exception().
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from msgspec.structs import replace

from uep._capture_arguments import (
    check_part,
    choose_severity,
    choose_type,
    fit_codes,
    fit_context,
    fit_handling,
    fit_resource,
    fit_suggestions,
)
from uep._capture_class import facts_of
from uep._capture_codes import os_error_codes, refine_type
from uep._capture_fallback import capture_minimal
from uep._capture_native import add_native, refine_native
from uep._capture_remote import recapture, weigh_effect
from uep._capture_severity import group_severity, is_aggregate
from uep._capture_tree import Tree, grow_tree
from uep._capture_types import PROTOCOL_VERSION
from uep._frames import FRAME_WEIGHT, has_heavy
from uep._fresh import remember
from uep._gen.limits import MAX_COMPACT_BYTES, MAX_RECORD_BYTES
from uep._ids import new_error_id, time_text
from uep._truncate_marks import unique_marks
from uep.model import Code, Correlation, Handling, Resource, Severity, SeveritySource, UniversalErrorProtocol

_LANGUAGE: Final = "python"
_BASE_WEIGHT: Final = 12_288
_REGISTRY, _REPORTER = SeveritySource.REGISTRY, SeveritySource.REPORTER
_NO_CONTEXT: Final[dict[str, Any]] = {}

_Asked = tuple[
    Mapping[str, Any] | None,
    Severity | str | None,
    str | None,
    Sequence[str] | None,
    Sequence[Code],
    Resource | None,
    Correlation | None,
    Handling | None,
]
"""What a caller said about the record: context, severity, error_type, suggestions, codes, resource, correlation, handling."""


def capture(
    error: BaseException,
    *,
    context: Mapping[str, Any] | None = None,
    severity: Severity | str | None = None,
    error_type: str | None = None,
    recovery_suggestions: Sequence[str] | None = None,
    codes: Sequence[Code] = (),
    resource: Resource | None = None,
    correlation: Correlation | None = None,
    handling: Handling | None = None,
    hidden_context: bool = False,
    redact: bool = True,
    max_bytes: int = MAX_RECORD_BYTES,
    clock: Callable[[], int] = time.time_ns,
    new_id: Callable[[int], str] = new_error_id,
) -> UniversalErrorProtocol:
    """Return the record of an exception: its whole chain, groups and notes, with the frames of every traceback.

    `severity` and `error_type` override what the registry says of the exception's class; an error type of your own gets
    the class's type as its ancestor. `context` holds facts of the moment: JSON values, others become text and are
    marked. Values under sensitive keys are replaced unless `redact` is False. `hidden_context` also follows a context
    that `from` hides. `clock` gives nanoseconds since 1970 and `new_id` an id for such a time.

    Never raises, whatever the exception's own methods do: what could not be read is left out, and a mark says so.
    """
    try:
        now = clock()
        tree = Tree(hidden_context, now, redact)
        grow_tree(tree, error)
        if tree.has_remote_root and (known := recapture(tree, error, time_text(now), lambda: new_id(now))):
            return _finish(known, tree, max_bytes, is_heavy=True)
        asked = context, severity, error_type, recovery_suggestions, codes, resource, correlation, handling
        record = _make_record(tree, error, now, new_id(now), asked, redact, max_bytes)
    except Exception:  # noqa: BLE001  the promise of this function; what is left of the error is in the minimal record
        return capture_minimal(error, clock, new_id)
    if new_id is new_error_id:
        remember(record)  # ids of a caller's own are judged when the record is written
    return record


def _make_record(
    tree: Tree,
    error: BaseException,
    now: int,
    error_id: str,
    asked: _Asked,
    redact: bool,
    max_bytes: int,
) -> UniversalErrorProtocol:
    context, severity, error_type, suggestions, codes, resource, correlation, handling = asked
    marks, cls = tree.marks, facts_of(type(error), tree.table)
    found = os_error_codes(error) if cls.is_os_error else []  # type: ignore[arg-type]
    facts = refine_type(cls, found) if found else cls.facts
    native = tree.native.get(0) if tree.native else None
    if native is not None:
        facts = refine_native(cls, native, facts, has_number=bool(found))
    if error_type is not None:
        facts = choose_type(error_type, facts, marks)
    level = choose_severity(severity, marks) if severity is not None else None
    made, is_heavy = _NO_CONTEXT, False
    if context is not None:
        made, is_heavy = fit_context(context, tree, redact=redact, sensitive=facts.sensitive_keys)
    record = UniversalErrorProtocol(
        protocol_version=PROTOCOL_VERSION,
        error_id=error_id,
        error_type=facts.error_type,
        severity=level or (group_severity(tree) if is_aggregate(facts) else facts.severity),
        timestamp=time_text(now),
        source_language=_LANGUAGE,
        error_message=tree.nodes[0].message or cls.type_name or facts.title,
        context=made,
        recovery_suggestions=facts.suggestions if suggestions is None else fit_suggestions(suggestions, tree),
        type_ancestors=facts.ancestors,
        nodes=tree.nodes,
        recovery=weigh_effect(facts.recovery, tree),
        correlation=correlation and check_part(correlation, Correlation, "/correlation", marks),
        resource=resource and fit_resource(resource, tree),
        severity_source=_REPORTER if level else _REGISTRY,
        handling=facts.handling if handling is None else fit_handling(handling, facts, marks),
        codes=fit_codes(found, codes, marks) if codes else found,
        marks=marks,
    )
    if native is not None:
        record = add_native(record, native, redact=redact, sensitive=facts.sensitive_keys)
    return _finish(record, tree, max_bytes, is_heavy=is_heavy or bool(codes) or native is not None)


def _finish(
    record: UniversalErrorProtocol, tree: Tree, max_bytes: int, *, is_heavy: bool
) -> UniversalErrorProtocol:
    bound = _BASE_WEIGHT + tree.weight + tree.frames * FRAME_WEIGHT + len(record.context) * 256
    if not tree.marks and bound <= max_bytes and not is_heavy and not has_heavy(record.nodes):
        return record
    record = replace(record, marks=unique_marks(record.marks))
    # UEP-LIM-057: only a record that may be too large is measured; nearly none is.
    from uep._truncate import truncate

    return truncate(record, budget=max(max_bytes, MAX_COMPACT_BYTES))


__all__ = ["capture"]
