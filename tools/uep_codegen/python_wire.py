"""Prepare the lines that carry each field between struct and protobuf message. Renders nothing."""

from __future__ import annotations

import re
from typing import Any

__all__ = ["snake_case", "wire"]


def snake_case(name: str) -> str:
    """Return a message name in snake case."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def wire(ir: dict[str, Any]) -> dict[str, Any]:
    """Return the enum tables and, per message, the statements that write and the arguments that read its fields."""
    enums = [
        {
            "name": name,
            "table": f"_{snake_case(name).upper()}",
            "values": [value for value in enum["values"] if value["number"] != 0],
        }
        for name, enum in ir["enums"].items()
    ]
    messages = [
        {
            "name": name,
            "snake": snake_case(name),
            "write": [line for field in message["fields"] for line in _write_lines(field)],
            "has_presence": any(_has_presence(field) for field in message["fields"]),
            "read": [f"{field['name']}={_read_expression(field)}" for field in message["fields"]],
        }
        for name, message in ir["messages"].items()
    ]
    return {"names": sorted([*ir["enums"], *ir["messages"]]), "enums": enums, "messages": messages}


def _write_lines(field: dict[str, Any]) -> list[str]:
    name, kind = field["name"], field["type"]
    source, target = f"struct.{name}", f"message.{name}"
    if field["map"]:
        call = f"_write_values({source}, {target})" if kind == "value" else f"{target}.update({source})"
        return [f"if {source}:", f"    {call}"]
    if field["repeated"]:
        if kind == "message":
            item = snake_case(field["type_name"])
            return [f"for {item} in {source}:", f"    _write_{item}({item}, {target}.add())"]
        return [f"if {source}:", f"    {target}.extend({source})"]
    if kind == "message":
        call = f"_write_{snake_case(field['type_name'])}({source}, {target})"
        return [f"if {source} is not None:", f"    {target}.SetInParent()", f"    {call}"]
    if kind == "value":
        return [f"if {source} is not None:", f"    _write_value({source}, {target})"]
    if kind in {"timestamp", "duration"}:
        return [f"if {source}:", f"    _write_{kind}({source}, {target})"]
    if kind == "enum":
        table = f"_{snake_case(field['type_name']).upper()}_NUMBER"
        return [f"if {source} is not None:", f"    {target} = {table}.get({source}, {source})"]
    value = f"int({source})" if kind == "fixed64" else source
    return [f"if {source} is not None:" if field["optional"] else f"if {source}:", f"    {target} = {value}"]


def _has_presence(field: dict[str, Any]) -> bool:
    kinds = {"timestamp", "duration", "value", "message"}
    return not (field["map"] or field["repeated"]) and (field["optional"] or field["type"] in kinds)


def _read_expression(field: dict[str, Any]) -> str:
    name, kind = field["name"], field["type"]
    source = f"message.{name}"
    if field["map"]:
        return f"_read_values({source})" if kind == "value" else f"dict(sorted({source}.items()))"
    if field["repeated"]:
        if kind == "message":
            return f"[_read_{snake_case(field['type_name'])}(item) for item in {source}]"
        return f"list({source})"
    if kind == "enum":
        return f"_{snake_case(field['type_name']).upper()}.get({source}, {source})"
    if kind in {"timestamp", "duration"}:
        return f'_read_{kind}({source}) if has("{name}") else ""'
    if kind == "value":
        return f'_read_value({source}) if has("{name}") else None'
    if kind == "message":
        return f'_read_{snake_case(field["type_name"])}({source}) if has("{name}") else None'
    if field["optional"]:
        return f'{source} if has("{name}") else None'
    return f'str({source} or "")' if kind == "fixed64" else source
