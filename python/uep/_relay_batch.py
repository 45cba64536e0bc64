"""Which records of a received batch hold what the model does not know (UEP-RLY-010). Reads the kept bytes; writes nothing."""

from __future__ import annotations

from typing import NamedTuple

from uep._gen import limits
from uep._received import ReceivedBatch
from uep._reception import judge_tree
from uep._strict_json import read_json
from uep._structure import BATCH, walk


class Unknown(NamedTuple):
    """What of a batch is unknown: something of the batch itself, and for each record that was read something of its own."""

    beside: bool
    records: list[bool]


def find_unknown(received: ReceivedBatch, form: str) -> Unknown:
    """Look through the kept bytes of a batch in the form `json`, `msgpack` or `protobuf`."""
    beside, records = _of_protobuf(received.raw) if form == "protobuf" else _of_tree(received.raw, form)
    refused = {index for index, _ in received.refused}
    return Unknown(beside, [found for index, found in enumerate(records) if index not in refused])


def _of_tree(data: bytes, form: str) -> tuple[bool, list[bool]]:
    if form == "msgpack":
        from uep._msgpack import read_msgpack

        tree = read_msgpack(data, max_depth=limits.MAX_DOCUMENT_DEPTH).tree
    else:
        tree = read_json(data, max_depth=limits.MAX_DOCUMENT_DEPTH).tree
    if not isinstance(tree, dict):
        return False, []
    is_binary = form == "msgpack"
    items = tree.get("errors") or []
    head = walk({**tree, "errors": []}, BATCH, binary=is_binary)
    return head.has_unknown, [judge_tree(item, binary=is_binary).has_unknown for item in items]


def _of_protobuf(data: bytes) -> tuple[bool, list[bool]]:
    from uep._protobuf import has_unknown, has_unknown_fields, parse_message
    from uep._wire_scan import BYTES, split_fields

    message = parse_message(data, batch=True)
    number = message.DESCRIPTOR.fields_by_name["errors"].number
    pieces = [
        data[start:end] for found, kind, start, end in split_fields(data) if (found, kind) == (number, BYTES)
    ]
    records = [has_unknown(piece, record) for piece, record in zip(pieces, message.errors, strict=True)]
    message.ClearField("errors")
    return has_unknown_fields(message), records


__all__ = ["Unknown", "find_unknown"]
