"""OTLP's AnyValue in its JSON spelling, to plain values and back. OTLP/JSON spells 64-bit integers as strings and bytes in base64."""

from __future__ import annotations

from typing import Any

__all__ = ["decode_attributes", "decode_value", "encode_attributes", "encode_value"]


def decode_value(value: Any) -> Any:
    """Return the plain value of an AnyValue; an empty one is None, bytes stay base64 text."""
    if not isinstance(value, dict):
        return None
    if "intValue" in value:
        return int(value["intValue"])
    if "arrayValue" in value:
        return [decode_value(item) for item in (value["arrayValue"] or {}).get("values", [])]
    if "kvlistValue" in value:
        return decode_attributes((value["kvlistValue"] or {}).get("values", []))
    for name in ("stringValue", "boolValue", "doubleValue", "bytesValue"):
        if name in value:
            return value[name]
    return None


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
