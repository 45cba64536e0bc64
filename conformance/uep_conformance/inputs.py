"""Inputs of vectors made into arguments of operations: byte-exact text, hexadecimal digits, generated documents. Deterministic."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from uep_conformance.errors import SuiteFault
from uep_conformance.frames import MAX_FRAME_BYTES

_DOCUMENT_KEYS: Final = ("text", "hex", "gen")
_RECORD_KEYS: Final = ("record", "received")


def build_arguments(shared: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    """Lay a vector's input over the arguments of its group; `text`, `hex` and `gen` stand for `data`."""
    arguments = {**shared, **{key: value for key, value in given.items() if key not in _DOCUMENT_KEYS}}
    for key in _DOCUMENT_KEYS:
        if key in given:
            arguments["data"] = {key: given[key]} if key != "gen" else describe_bytes(expand(given[key]))
    for key in _RECORD_KEYS:
        value = arguments.get(key)
        if isinstance(value, dict) and set(value) == {"gen"}:
            arguments[key] = msgspec.json.decode(expand(value["gen"]))
    return arguments


def expand(parts: list[dict[str, Any]]) -> bytes:
    """Write the parts of a generated input one after the other."""
    made = bytearray()
    for part in parts:
        times = part.get("times", 1)
        between = part.get("between", "").encode()
        if part.get("numbered"):
            pieces = [_number(part["text"], index) for index in range(times)]
            made += between.join(pieces)
        elif times:
            piece = bytes.fromhex(part["hex"]) if "hex" in part else part["text"].encode()
            made += piece + (between + piece) * (times - 1)
        if len(made) > MAX_FRAME_BYTES:
            raise SuiteFault(f"a generated input has more than {MAX_FRAME_BYTES} bytes; no frame holds it")
    return bytes(made)


def describe_bytes(data: bytes) -> dict[str, str]:
    """Give bytes as the protocol carries them: text where they are UTF-8, else hexadecimal digits."""
    try:
        return {"text": data.decode("utf-8")}
    except UnicodeDecodeError:
        return {"hex": data.hex()}


def read_bytes(data: dict[str, str]) -> bytes:
    """Give the bytes of a `data` member."""
    return bytes.fromhex(data["hex"]) if "hex" in data else data["text"].encode("utf-8", "surrogatepass")


def _number(text: str, index: int) -> bytes:
    return text.replace("#0#", str(index)).replace("#1#", str(index + 1)).encode()


__all__ = ["build_arguments", "describe_bytes", "expand", "read_bytes"]
