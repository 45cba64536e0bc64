"""Make the first inputs of the fuzz targets from the conformance vectors.

    python seeds.py FOLDER         writes FOLDER/<target>/ with one file for each different input

Records of the vectors are written in the binary form by the Python library; inputs of the vectors of the binary form stay
as they are. What libFuzzer makes of them, minimised, is the corpus in corpus/.
"""

from __future__ import annotations

import hashlib
import json
import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import uep
from uep.encoding import PROTOBUF, encode
from uep.testing import sample, sample_names

VECTORS = Path(__file__).resolve().parents[3] / "conformance" / "vectors"
LARGEST = 4096


def find_records(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every object that looks like a record."""
    if isinstance(value, dict):
        if "protocol_version" in value and "error_id" in value:
            yield value
        for item in value.values():
            yield from find_records(item)
    elif isinstance(value, list):
        for item in value:
            yield from find_records(item)


def find_hex(value: Any) -> Iterator[bytes]:
    """Yield every input that is spelled in hexadecimal."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key == "hex" and isinstance(item, str):
                yield bytes.fromhex(item)
            else:
                yield from find_hex(item)
    elif isinstance(value, list):
        for item in value:
            yield from find_hex(item)


def make_documents() -> Iterator[bytes]:
    """Yield documents in the binary form."""
    for name in sample_names():
        yield encode(sample(name), PROTOBUF)
    for path in sorted(VECTORS.glob("*/*.json")):
        vectors = json.loads(path.read_text(encoding="utf-8"))
        yield from find_hex(vectors)
        for record in find_records(vectors):
            try:
                yield encode(uep.decode(json.dumps(record).encode()).record, PROTOBUF)
            except ValueError:
                continue  # a record of a vector that says it is refused


def make_forms() -> Iterator[bytes]:
    """Yield documents in JSON and MessagePack: those of the vectors as they stand, and records of them."""
    for path in sorted(VECTORS.glob("*/*.json")):
        vectors = json.loads(path.read_text(encoding="utf-8"))
        for group in vectors["groups"]:
            form = group.get("args", {}).get("format") or group.get("args", {}).get("from")
            for test in group["tests"]:
                given = test["in"]
                if form == "json" and "text" in given:
                    yield given["text"].encode()
                elif form in ("json", "msgpack") and "hex" in given:
                    yield bytes.fromhex(given["hex"])
        for record in find_records(vectors):
            yield json.dumps(record, separators=(",", ":"), ensure_ascii=False).encode(errors="replace")


def make_texts() -> Iterator[bytes]:
    """Yield a pattern's number, a length and a text: examples of patterns and names of the registry."""
    from uep._gen.structure import PATTERNS

    for index, row in enumerate(PATTERNS.values()):
        yield bytes((index, 8)) + row.example.encode()
    for text in (
        "posix.errno:2",
        "http:404",
        "grpc:5",
        "uep.network.timeout:uep.network",
        "python:ValueError",
        "syslog:3",
    ):
        yield b"\x00\x10" + text.encode()


def make_values() -> Iterator[bytes]:
    """Yield a number, a time and entries of a context."""
    for number in (0.0, 1.5, 1e21, 5e-324, 2.0**53, -1e-7, 123456789.125):
        yield (
            struct.pack(">d", number)
            + bytes(13)
            + b"\x01a\x04\x02hi\x01b\x05\x02\x01\x01\x03"
            + struct.pack(">d", number)
        )


def make_calls() -> Iterator[bytes]:
    """Yield short programs of a builder."""
    start = b"\x03\x00\x02\xfa\x06\x05hello\x80\x00\x00"
    yield start
    yield start + b"\x80\x00\x01" + b"\x95\x02fn\x03f.c\x05\x01\x00\x00\x00\x01\x01\x00\x00\x03"
    for which in range(0, 240, 5):
        yield start + bytes((which,)) + b"\x00\x05abcde\x01\x02\x03\x04"


def main() -> int:
    """Write the folders."""
    folder = Path(sys.argv[1])
    documents = [data for data in make_documents() if len(data) <= LARGEST]
    targets = {
        "decode": documents,
        "document": [data for data in make_forms() if len(data) <= LARGEST],
        "msgpack": documents,
        "patterns": list(make_texts()),
        "json": list(make_values()),
        "builder": list(make_calls()),
    }
    for target, inputs in targets.items():
        place = folder / target
        place.mkdir(parents=True, exist_ok=True)
        for data in inputs:
            (place / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)
        print(f"{target}: {len(set(inputs))} inputs")
    return 0


if __name__ == "__main__":
    sys.exit(main())
