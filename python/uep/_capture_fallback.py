"""The record for when capture itself met trouble: type, place and time, made with as little of the exception's help as possible."""

from __future__ import annotations

from collections.abc import Callable

from uep._capture_class import name_class
from uep._capture_types import PROTOCOL_VERSION, UNCLASSIFIED, describe_type
from uep._frames import clear_frames, stack_of, walk_frames
from uep._gen.limits import MAX_TYPE_NAME_BYTES
from uep._ids import new_error_id, time_text
from uep._truncate_text import cut_text, repair_text
from uep.model import Mark, MarkKind, Node, SeveritySource, Stack, UniversalErrorProtocol

_EPOCH = "1970-01-01T00:00:00Z"
_RESERVE_ID = "00000000-0000-4000-8000-000000000000"
_get_traceback = BaseException.__dict__["__traceback__"].__get__


def capture_minimal(
    error: object, clock: Callable[[], int], new_id: Callable[[int], str]
) -> UniversalErrorProtocol:
    """Return a small record of anything. Each part is tried by itself and left out when it fails."""
    type_name, stack = _read_name(error), _read_stack(error)
    facts = describe_type(UNCLASSIFIED)
    timestamp, error_id = _read_identity(clock, new_id)
    return UniversalErrorProtocol(
        protocol_version=PROTOCOL_VERSION,
        error_id=error_id,
        error_type=UNCLASSIFIED,
        severity=facts.severity,
        timestamp=timestamp,
        source_language="python",
        error_message=type_name or facts.title,
        type_ancestors=facts.ancestors,
        nodes=[Node(type_name=type_name, stack=stack)],
        severity_source=SeveritySource.REGISTRY,
        marks=[Mark(path="", kind=MarkKind.DROPPED, rule="capture:failed")],
    )


def _read_name(error: object) -> str:
    try:
        return cut_text(repair_text(name_class(type(error))), MAX_TYPE_NAME_BYTES)[0]
    except Exception:  # noqa: BLE001  a metaclass may break even the name
        return ""


def _read_stack(error: object) -> Stack | None:
    for _ in range(2):
        try:
            frames = walk_frames(_get_traceback(error))
            return stack_of(frames, None, 0, []) if frames else None
        except TypeError:
            return None
        except Exception:  # noqa: BLE001  out of memory or of stack: make room and try once more
            clear_frames()
    return None


def _read_identity(clock: Callable[[], int], new_id: Callable[[int], str]) -> tuple[str, str]:
    try:
        now = clock()
        return time_text(now), new_id(now)
    except Exception:  # noqa: BLE001  the injected clock or id source failed
        pass
    try:
        import time

        now = time.time_ns()
        return time_text(now), new_error_id(now)
    except Exception:  # noqa: BLE001
        return _EPOCH, _RESERVE_ID


__all__ = ["capture_minimal"]
