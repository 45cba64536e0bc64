"""Pass records on: unchanged as the bytes that came, changed only to take out what must not go further."""

from __future__ import annotations

import json

import uep
from uep.encoding import PROTOBUF
from uep.testing import sample


def relay_inside(data: bytes) -> bytes:
    """Give the next hop the very bytes, with every field that this version does not know."""
    return uep.relay(uep.decode(data)).raw


def relay_as_protobuf(data: bytes) -> bytes:
    """Give the next hop another form; what it cannot carry is marked in the record."""
    return uep.relay(uep.decode(data), media_type=PROTOBUF).raw


def relay_outside(data: bytes) -> bytes:
    """Give another company's hop the record without secrets, paths and host, and without what nobody here can read."""
    received = uep.decode(data)
    return uep.relay(received, uep.redact(received.record, profile="values", audience="external")).raw


def main() -> None:
    """Send a record of a later version through all three."""
    record = json.loads(uep.encode(sample("chain")))
    record["context"] = {"password": "hunter2", "order": 17}
    newer = json.dumps({**record, "field_of_version_1_7": True}).encode()

    print("inside:", "the same bytes" if relay_inside(newer) == newer else "other bytes")
    print("as protobuf:", len(relay_as_protobuf(newer)), "bytes")
    sent = json.loads(relay_outside(newer))
    print("outside:", sent["context"], "field_of_version_1_7" in sent)
    for mark in sent["marks"]:
        print("  ", mark["kind"], mark.get("path", "the whole record"), mark["rule"])


if __name__ == "__main__":
    main()
