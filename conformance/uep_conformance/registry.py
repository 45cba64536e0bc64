"""The specification as data: the IR, with what the suite asks of it. Reads one file, once."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from typing import Any, Final

import msgspec
from uep_data import locate

RECORD = "UniversalErrorProtocol"
BATCH = "ErrorBatch"
_LINE_END: Final = re.compile("[\n\r\x85\u2028\u2029]")


@cache
def load_ir() -> dict[str, Any]:
    """Return the IR."""
    found: dict[str, Any] = msgspec.json.decode(locate("schemas", "ir", "v1.json").read_bytes())
    return found


@cache
def registry_sha256() -> str:
    """Return the SHA-256 of the IR file, by which a testee names the registry it was built from."""
    return hashlib.sha256(locate("schemas", "ir", "v1.json").read_bytes()).hexdigest()


@cache
def fields_of(message: str) -> dict[str, dict[str, Any]]:
    """Return a message's fields by name, in the order of their numbers."""
    listed = sorted(load_ir()["messages"][message]["fields"], key=lambda field: int(field["number"]))
    return {field["name"]: field for field in listed}


@cache
def enum_numbers(enum: str) -> dict[str, int]:
    """Return an enum's numbers by name."""
    return {value["name"]: value["number"] for value in load_ir()["enums"][enum]["values"]}


def is_closed(enum: str) -> bool:
    """Tell whether an enum has all its values for this major version."""
    return bool(load_ir()["enums"][enum]["closed"])


def limit(limit_id: str) -> int:
    """Return the number of a limit."""
    return int(load_ir()["limits"][limit_id]["value"])


@cache
def pattern(pattern_id: str) -> re.Pattern[str]:
    """Return a compiled pattern."""
    return re.compile(load_ir()["patterns"][pattern_id]["regex"])


def fits(text: str, pattern_id: str) -> bool:
    """Tell whether text has the form of a pattern and is none of the values the pattern excludes."""
    if _LINE_END.search(text):
        return False  # patterns.yaml: each pattern also refuses text with a line terminator
    return pattern(pattern_id).fullmatch(text) is not None and text not in load_ir()["patterns"][
        pattern_id
    ].get("excluded", ())


__all__ = [
    "BATCH",
    "RECORD",
    "enum_numbers",
    "fields_of",
    "fits",
    "is_closed",
    "limit",
    "load_ir",
    "pattern",
    "registry_sha256",
]
