"""Say how IR types are spelled in Python. Pure look-ups."""

from __future__ import annotations

from typing import Any

__all__ = ["python_default", "python_type"]

# Timestamps, durations and 64-bit numbers stay text in their canonical spelling (design §5).
_TYPES = {
    "string": ("str", '""'),
    "timestamp": ("str", '""'),
    "duration": ("str", '""'),
    "fixed64": ("str", '""'),
    "uint32": ("int", "0"),
    "bool": ("bool", "False"),
    "bytes": ("bytes", 'b""'),
}


def python_type(field: dict[str, Any]) -> str:
    """Return the annotation of a field of the record structs, with the constraints that decoding enforces.

    Lengths count code points here, which never exceed bytes; the rules count the bytes. There are no patterns: a
    regular expression in a constraint costs more than the rest of decoding.
    """
    held = _held_type(field)
    entries = field["limits"].get("count")
    if field["map"]:
        return _bound(f"dict[str, {held}]", max_length=entries)
    if field["repeated"]:
        return _bound(f"list[{held}]", max_length=entries)
    if field["type"] == "enum":
        return f"{held} | Int32 | None"
    if field["type"] == "message" or (field["optional"] and field["type"] != "value"):
        return f"{held} | None"
    return held


def _held_type(field: dict[str, Any]) -> str:
    kind = field["type"]
    if kind == "value":
        return "Any"
    if kind in {"message", "enum"}:
        return str(field["type_name"])
    if kind == "uint32":
        return _bound("int", ge=0, le=field["limits"]["max"]) if "max" in field["limits"] else "Uint32"
    if kind in {"string", "bytes"}:
        limit = field["limits"].get("root_bytes", field["limits"].get("bytes"))
        return _bound(_TYPES[kind][0], max_length=limit)
    return _TYPES[kind][0]


def _bound(annotation: str, *, max_length: Any = None, ge: int | None = None, le: Any = None) -> str:
    if le is not None:
        return f"Annotated[{annotation}, Meta(ge={ge}, le={le['value']})]"
    return (
        annotation
        if max_length is None
        else f"Annotated[{annotation}, Meta(max_length={max_length['value']})]"
    )


def python_default(field: dict[str, Any]) -> str:
    """Return the default of a field of the record structs, as source text."""
    if field["map"]:
        return "{}"
    if field["repeated"]:
        return "[]"
    if field["optional"] or field["type"] in {"message", "enum", "value"}:
        return "None"
    return _TYPES[field["type"]][1]
