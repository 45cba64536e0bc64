"""One JSON document to a validated record: the library beside strict pydantic models of the same schema, per producer.

What protobuf printers of other languages write is in producers/, with the programs that wrote it.
"""

from __future__ import annotations

import json
from pathlib import Path

from bench.cases import Call, Case, Goal, Group

OURS, PEER, TYPED = "uep.decode", "pydantic strict, uep.pydantic's models", "msgspec decode alone"
_PRODUCERS = Path(__file__).resolve().parent / "producers"
_MOST = {"compact canonical": 1 / 3, "Go protojson": 1.0, "Java JsonFormat": 1.0, "Python json_format": 1.0}


def _documents() -> dict[str, bytes]:
    """Return the same record as four producers write it."""
    compact = (_PRODUCERS / "record.json").read_bytes()
    return {
        "compact canonical": compact,
        "Go protojson": (_PRODUCERS / "go.json").read_bytes(),
        "Java JsonFormat": (_PRODUCERS / "java.json").read_bytes(),
        "Python json_format": _print_with_python(compact),
    }


def _print_with_python(compact: bytes) -> bytes:
    """Return what google.protobuf's own printer makes of the record."""
    from google.protobuf import descriptor_pool, json_format, message_factory
    from google.protobuf.descriptor_pb2 import FileDescriptorSet
    from uep_data import checkout_root

    root = checkout_root()
    assert root is not None
    files = FileDescriptorSet.FromString((root / "python" / "uep" / "_gen" / "descriptor.binpb").read_bytes())
    pool = descriptor_pool.DescriptorPool()
    for file in files.file:
        pool.Add(file)
    kind = message_factory.GetMessageClass(pool.FindMessageTypeByName("uep.v1.UniversalErrorProtocol"))
    return json_format.MessageToJson(json_format.Parse(compact, kind())).encode()


def _make_ours(document: bytes) -> Call:
    from uep import decode

    assert decode(document).canonical
    return lambda: decode(document)


def _make_peer(document: bytes) -> Call | None:
    try:
        from uep.pydantic import UniversalErrorProtocol
    except ImportError:
        return None
    read = UniversalErrorProtocol.model_validate_json
    assert json.loads(document) == json.loads(read(document).model_dump_json(exclude_defaults=True))
    return lambda: read(document)


def _make_typed(document: bytes) -> Call:
    import msgspec
    from uep.model import UniversalErrorProtocol

    read = msgspec.json.Decoder(UniversalErrorProtocol).decode
    return lambda: read(document)


def list_groups() -> tuple[Group, ...]:
    """Return a group for each producer."""
    return tuple(
        Group(
            f"decode and validate, {producer}",
            (
                Case(PEER, lambda document=document: _make_peer(document), "structure, lengths, patterns"),
                Case(
                    OURS,
                    lambda document=document: _make_ours(document),
                    "the same and the rules between fields",
                ),
                Case(TYPED, lambda document=document: _make_typed(document), "types and lengths only"),
            ),
            (Goal(OURS, PEER, _MOST[producer]),),
        )
        for producer, document in _documents().items()
    )


__all__ = ["list_groups"]
