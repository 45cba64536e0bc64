"""Exception to one JSON document: the floor, the library, and a peer that tells the same (no locals, no source lines)."""

from __future__ import annotations

import json
from typing import Any

from bench.cases import Call, Case, Goal, Group
from bench.fixture import count_frames, raise_fixture
from bench.floor import write_floor

FLOOR, OURS, CAPTURE, PEER = (
    "floor",
    "uep.capture + uep.encode",
    "uep.capture alone",
    "sentry-sdk, equal content",
)
_COUNTS = {"f12": [3, 5, 4], "f25": [8, 9, 8]}


def _fixture(kind: str) -> Any:
    error = raise_fixture(kind)
    if count_frames(error) != _COUNTS[kind]:
        raise AssertionError(
            f"{kind}: {count_frames(error)} frames, not {_COUNTS[kind]}; remove the fixture's folder"
        )
    return error


def _make_floor(kind: str) -> Call:
    error = _fixture(kind)
    return lambda: write_floor(error)


def _make_ours(kind: str) -> Call:
    from uep import capture, encode
    from uep.model import Handling, Resource

    error = _fixture(kind)
    resource = Resource(
        service="shop-api", host="node-7.internal", pid=4711, runtime="CPython 3.11", sdk="uep 1.0"
    )
    handling = Handling(handled=True, mechanism="bench")
    texts = [text for _, text, _ in error.suggestions]

    def call() -> bytes:
        record = capture(
            error, context=error.context, resource=resource, handling=handling, recovery_suggestions=texts
        )
        return encode(record)

    _check_content(error, json.loads(call()))
    return call


def _make_capture(kind: str) -> Call:
    from uep import capture

    error = _fixture(kind)
    return lambda: capture(error, context=error.context)


def _check_content(error: Any, record: dict[str, Any]) -> None:
    """Compare with the floor's document: every frame, text, type and fact of it is in the record."""
    told = json.loads(write_floor(error))
    if record["context"] != told["context"]:
        raise AssertionError("the record's context is not the floor's")
    for node in record["nodes"]:
        names = [node["type_name"], node["message"]]
        frames = [
            (f["file"], f["line"], f.get("raw_function", f["function"]), f["module"])
            for f in node["stack"]["frames"]
        ]
        wanted = [(f["file"], f["line"], f["function"], f["module"]) for f in reversed(told["frames"])]
        if names != [told["type"], told["message"]] or frames != wanted:
            raise AssertionError(f"{told['type']}: the record does not say what the floor says")
        told = told.get("cause", {})


def _make_peer(kind: str) -> Call | None:
    try:
        from sentry_sdk.serializer import serialize
        from sentry_sdk.utils import event_from_exception, json_dumps
    except ImportError:
        return None
    error = _fixture(kind)
    options = {"include_local_variables": False, "include_source_context": False, "max_value_length": 8192}

    def call() -> bytes:
        event, _ = event_from_exception((type(error), error, error.__traceback__), client_options=options)
        event["extra"] = error.context
        written: bytes = json_dumps(serialize(event))
        return written

    values = json.loads(call())["exception"]["values"]
    counts = [len(value["stacktrace"]["frames"]) for value in values]
    if counts[::-1] != _COUNTS[kind] or any("vars" in f for v in values for f in v["stacktrace"]["frames"]):
        raise AssertionError("the peer does not tell the same")
    return call


def list_groups() -> tuple[Group, ...]:
    """Return a group for each fixture."""
    return tuple(
        Group(
            f"capture, {kind}",
            (
                Case(FLOOR, lambda kind=kind: _make_floor(kind), "walk and encode, nothing else"),
                Case(
                    OURS,
                    lambda kind=kind: _make_ours(kind),
                    "with redaction, limits, ids, severity, handling",
                ),
                Case(CAPTURE, lambda kind=kind: _make_capture(kind), "the record as structs"),
                Case(
                    PEER, lambda kind=kind: _make_peer(kind), "event + serialize + json; no locals, no source"
                ),
            ),
            (Goal(OURS, FLOOR, 1.5), Goal(OURS, PEER, 1 / 15)),
        )
        for kind in ("f12", "f25")
    )


__all__ = ["list_groups"]
