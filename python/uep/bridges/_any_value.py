"""OTLP's AnyValue in its JSON spelling, to plain values and back. OTLP/JSON spells 64-bit integers as strings and bytes in base64."""

from __future__ import annotations

import base64
from typing import Any, Final

__all__ = ["decode_attributes", "decode_value", "encode_attributes", "encode_value"]

# JSON has no word for these, so ProtoJSON spells them as texts.
_WORDS: Final = {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}


def decode_value(value: Any) -> Any:
    """Return the plain value of an AnyValue; an empty one is None, and one of the wrong kind stays as it came."""
    if not isinstance(value, dict):
        return None
    if "intValue" in value:
        return _integer(value["intValue"])
    if "arrayValue" in value:
        return [decode_value(item) for item in _values(value["arrayValue"])]
    if "kvlistValue" in value:
        return decode_attributes(_values(value["kvlistValue"]))
    if "doubleValue" in value:
        return _WORDS.get(str(value["doubleValue"]), value["doubleValue"])
    if "bytesValue" in value:
        return _bytes(value["bytesValue"])
    return value.get("stringValue", value.get("boolValue"))


def _bytes(value: Any) -> Any:
    try:
        return base64.b64decode(value, validate=True)
    except (TypeError, ValueError):
        return value


def _integer(value: Any) -> Any:
    """Return a 64-bit integer, which may be spelled as a text; what is none stays as it came (UEP-BRG-038)."""
    try:
        return int(value) if isinstance(value, str) else value
    except ValueError:
        return value


def _values(holder: Any) -> list[Any]:
    values = holder.get("values") if isinstance(holder, dict) else None
    return values if isinstance(values, list) else []


def decode_attributes(pairs: Any) -> dict[str, Any]:
    """Return a list of key-value pairs as a mapping; of a key that stands twice the last one counts, as in OTLP."""
    found = {}
    for pair in pairs if isinstance(pairs, list) else []:
        if isinstance(pair, dict) and isinstance(pair.get("key"), str):
            found[pair["key"]] = decode_value(pair.get("value"))
    return found


def encode_value(value: Any) -> dict[str, Any]:
    """Return the AnyValue of a plain JSON value."""
    if value is None:
        return {}
    if isinstance(value, bool):
        return {"boolValue": value}
    if isinstance(value, int):
        return {"intValue": str(value)}
    if isinstance(value, float):
        return {"doubleValue": value}
    if isinstance(value, dict):
        return {"kvlistValue": {"values": encode_attributes(value)}}
    if isinstance(value, list):
        return {"arrayValue": {"values": [encode_value(item) for item in value]}}
    return {"stringValue": str(value)}


def encode_attributes(values: dict[str, Any]) -> list[dict[str, Any]]:
    """Return a mapping as OTLP's list of key-value pairs."""
    return [{"key": key, "value": encode_value(value)} for key, value in values.items()]
