"""A full record, and every change of one of its values: the documents that judges must agree on."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

TIME = "2026-11-21T10:15:30.120Z"
UUID = "019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e"
FRAME = {
    "function": "f", "raw_function": "g", "module": "m", "package": "p", "file": "f.py", "abs_path": "/f.py", "line": 3,
    "column": 4, "in_app": False, "inlined": True, "async_boundary": True, "repeat": 2, "source_language": "c",
    "source_line": "x", "address": "18446744073709551615", "build_id": "ab",
}  # fmt: skip
STACK = {"frames": [FRAME], "dropped_frames": 3, "dropped_after": 1, "provenance": "PROVENANCE_RUNTIME"}
_FULL: dict[str, Any] = {
    "protocol_version": "1.0", "error_id": UUID, "error_type": "com.acme.x", "severity": "High", "timestamp": TIME,
    "source_language": "python", "error_message": "m", "stack_trace": "",
    "context": {"a": [1, {"b": None}], "c": {}, "d": 1.5, "e": True, "f": "x"},
    "recovery_suggestions": ["a", ""], "type_ancestors": ["uep.network.timeout", "uep.network"],
    "nodes": [
        {"type_name": "T", "message": "m", "stack": STACK, "notes": ["n"], "is_group": True, "module": "m", "service": "s"},
        {"parent": 0, "relation": "RELATION_CAUSE", "stack": {**STACK, "shared_with_parent": 1}, "error_id": UUID,
         "error_type": "uep.network.timeout", "source_language": "go", "timestamp": TIME},
    ],
    "recovery": {"retryability": "RETRYABILITY_CALL", "retry_after": "1.500s", "max_attempts": 3, "throttled": True,
                 "effect": "EFFECT_NONE", "strategies": ["uep.recovery.backoff"]},
    "correlation": {"trace_id": "4bf92f3577b34da6a3ce929d0e0e4736", "span_id": "00f067aa0ba902b7", "trace_flags": 1,
                    "request_id": "r", "cause_error_id": UUID},
    "resource": {"service": "s", "pid": 4, "attributes": {"k": "", "k2": "v"}},
    "observed_timestamp": TIME, "severity_source": "SEVERITY_SOURCE_REPORTER",
    "handling": {"handled": False, "fatal": True, "mechanism": "m"},
    "codes": [{"space": "grpc", "value": "1", "name": "n", "platform": "linux"}],
    "violations": [{"kind": "field", "path": "/a", "reason": "r", "description": "d", "subject": "s", "limit": "l"}],
    "user_messages": [{"locale": "en", "text": "t"}], "links": [{"rel": "help", "url": "https://example.com"}],
    "fingerprint": ["a"], "threads": [{"id": "1", "name": "n", "state": "s", "crashed": True, "stack": STACK}],
    "occurrences": {"count": 3, "first": TIME, "last": TIME},
    "marks": [{"path": "/a", "kind": "MARK_KIND_TYPED", "rule": "limit:x", "original_size": 3, "type_hint": "int64"}],
    "details": [{"type": "a.B", "value": "aGk=", "debug": {"a": [1]}}],
    "origin": {"format": "problem", "media_type": "text/plain", "payload": "aGk=", "complete": True},
}  # fmt: skip
FULL: dict[str, Any] = json.loads(
    json.dumps(_FULL)
)  # every part its own object, so that one change is one change
ABSENT = object()
VALUES = [
    ABSENT, None, "", "x", "1", "0", "-1", "4294967296", 0, 1, -1, 1.0, 1.5, 4294967295, 4294967296, 2**53, 1e300, True, False,
    [], {}, {"a": "x"}, {"a": 1}, [None], [""], "High", "Unspecified", "RELATION_CAUSE", "NEW_NAME", 30, 10, 5, 11, 99,
    "2026-11-21T10:15:30Z", "2026-11-21T10:15:30+02:00", "2026-11-21T10:15:30.1Z", "2s", "1.5s", "-1s", "aGk", "a-_w",
    "a\nb", "x\0y", "\u2028", "uep.network", "com", "a" * 129, "\u00e9" * 100, "1.7", "https://a b", {"a" * 129: 1}, {"": 1},
    {"k": {"k": {"k": {"k": {"k": {"k": {"k": {"k": {"k": 1}}}}}}}}},
]  # fmt: skip


def places(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the path of every value below a node."""
    if path:
        yield path
    for key, item in (
        node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    ):
        yield from places(item, (*path, key))


def with_change(path: tuple[Any, ...], value: Any) -> dict[str, Any]:
    document = copy.deepcopy(FULL)
    holder: Any = document
    for key in path[:-1]:
        holder = holder[key]
    if value is ABSENT:
        del holder[path[-1]]
    else:
        holder[path[-1]] = value
    return document


def changes(share: int) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Yield every place of the record with a share of the values, so that all values meet all kinds of fields in turn."""
    for index, path in enumerate(places(FULL)):
        for value in VALUES[index % share :: share]:
            yield path, value


def held_at(path: tuple[Any, ...]) -> Any:
    held: Any = FULL
    for key in path:
        held = held[key]
    return held
