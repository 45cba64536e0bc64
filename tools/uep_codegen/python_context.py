"""Prepare the IR for the Python templates. Computes spellings; renders nothing."""

from __future__ import annotations

import hashlib
from typing import Any

from uep_codegen.literals import wrap_text
from uep_codegen.python_names import python_default, python_type
from uep_codegen.templating import render_template

__all__ = ["describe_binary", "empty", "limits", "model"]


def empty(ir: dict[str, Any]) -> dict[str, Any]:
    """Return no context: the template needs only its header."""
    return {}


def describe_binary(data: bytes) -> str:
    """Return the sidecar of the descriptor set: how to make it again, and what it must hash to."""
    return render_template(
        "python/descriptor.txt.j2", digest=hashlib.sha256(data).hexdigest(), size=len(data)
    )


def limits(ir: dict[str, Any]) -> dict[str, Any]:
    """Return the limits as constants with their documentation."""
    rows = []
    for name, limit in ir["limits"].items():
        text = f"{limit['doc']} Unit: {limit['unit']}."
        rows.append(
            {"constant": name.upper(), "value": limit["value"], "comment": list(wrap_text(text, 106))}
        )
    names = sorted(row["constant"] for row in rows)
    return {"limits": rows, "names": names}


def model(ir: dict[str, Any]) -> dict[str, Any]:
    """Return the structs and enums; the value 0 of an enum is "absent" and no member."""
    enums = []
    for name, enum in ir["enums"].items():
        members = [value for value in enum["values"] if value["number"] != 0]
        enums.append({"name": name, "doc": enum["doc"] or f"{name}.", "values": members})
    messages = []
    for name, message in ir["messages"].items():
        fields = [
            {"name": field["name"], "annotation": python_type(field), "default": python_default(field)}
            for field in message["fields"]
        ]
        messages.append({"name": name, "doc": message["doc"] or f"{name}.", "fields": fields})
    names = sorted([*ir["enums"], *ir["messages"]])
    return {"names": names, "enums": enums, "messages": messages}
