"""Prepare the messages of the protocol as C structs: names, member types, descriptors, setters. Renders nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from uep_codegen.identifiers import escape, split_words

__all__ = ["RECORD", "model", "struct_name"]

RECORD = "UniversalErrorProtocol"
_NAMES = {RECORD: "record", "ErrorBatch": "batch"}
_TYPES = {
    "string": "uep_str",
    "bytes": "uep_bytes",
    "bool": "bool",
    "uint32": "uint32_t",
    "fixed64": "uint64_t",
    "enum": "int32_t",
    "timestamp": "uep_time",
    "duration": "uep_time",
    "value": "uep_value",
}
# In proto3 these scalars have presence only when they are declared optional.
_FLAGGED = {"bool", "uint32", "string"}
_NOBODY = -1
# What most records have. Of the others, those that stand together are looked at together before each by itself.
_COMMON = {
    "Frame": {"function", "file", "line"},
    "Node": {"type_name", "message", "relation", "parent", "stack"},
    RECORD: {
        "protocol_version",
        "error_id",
        "error_type",
        "severity",
        "source_language",
        "error_message",
        "context",
        "timestamp",
        "nodes",
        "severity_source",
        "type_ancestors",
    },
}
# What of a record differs from one error of a prototype to the next.
_VARIES = {"error_id", "timestamp", "error_message", "context", "nodes"}
_SHORTEST_RUN = 3


def struct_name(message: str) -> str:
    """Return the C name of a message without its prefix: record for UniversalErrorProtocol, node for Node."""
    return _NAMES.get(message, "_".join(split_words(message)))


def model(ir: dict[str, Any]) -> dict[str, Any]:
    """Return enums, messages from the leaves up, and the indices that descriptors refer to one another by."""
    order = _sort_messages(ir["messages"])
    patterns = {name: index for index, name in enumerate(ir["patterns"])}
    limits = {name: index for index, name in enumerate(ir["limits"])}
    messages = {name: index for index, name in enumerate(order)}
    enums = {name: index for index, name in enumerate(ir["enums"])}
    described = []
    for name in order:
        entry = ir["messages"][name]
        fields = [_describe(field, patterns, limits, messages, enums) for field in entry["fields"]]
        _find_rare_runs(fields, _COMMON.get(name))
        described.append(
            {
                "name": name,
                "c": struct_name(name),
                "constant": struct_name(name).upper(),
                "doc": entry["doc"],
                "fields": fields,
                "max_number": max(field["number"] for field in fields),
                "by_number": _index_numbers(fields),
                "holds_maps": _holds_maps(ir["messages"], name),
            }
        )
    return {
        "messages": described,
        "by_name": {message["name"]: message for message in described},
        "listed": _listed(ir["messages"]),
        "enums": [_describe_enum(name, entry) for name, entry in ir["enums"].items()],
    }


def _find_rare_runs(fields: list[dict[str, Any]], common: set[str] | None) -> None:
    """Mark runs of fields that most records leave out, from the last field to the first, as they are written."""
    for field in fields:
        field.update(
            rare=False, rare_run=[], ends_rare_run=False, over=False, over_run=[], ends_over_run=False
        )
    if common:
        _mark_runs(fields, lambda field: field["name"] not in common, "rare")
        _mark_runs(fields, lambda field: field["name"] not in _VARIES, "over")


def _mark_runs(fields: list[dict[str, Any]], is_member: Callable[[dict[str, Any]], bool], mark: str) -> None:
    run: list[dict[str, Any]] = []
    for field in [*reversed(fields), None]:
        if field and is_member(field):
            run.append(field)
            continue
        if len(run) >= _SHORTEST_RUN:
            run[0][f"{mark}_run"] = list(run)
            run[-1][f"ends_{mark}_run"] = True
            for member in run:
                member[mark] = True
        run = []


def _index_numbers(fields: list[dict[str, Any]]) -> list[int]:
    """Return the index of the field for each field number, or -1."""
    indices = {field["number"]: index for index, field in enumerate(fields)}
    return [indices.get(number, _NOBODY) for number in range(max(indices) + 1)]


def _holds_maps(messages: dict[str, Any], name: str) -> bool:
    """Tell whether a message, or one inside it, has a map or a JSON value."""
    return any(
        field["map"]
        or field["type"] == "value"
        or (field["type"] == "message" and _holds_maps(messages, field["type_name"]))
        for field in messages[name]["fields"]
    )


def _listed(messages: dict[str, Any]) -> set[str]:
    """Return the messages that stand in a list somewhere."""
    return {
        field["type_name"]
        for message in messages.values()
        for field in message["fields"]
        if field["type"] == "message" and field["repeated"]
    }


def _describe_enum(name: str, entry: dict[str, Any]) -> dict[str, Any]:
    prefix = "UEP_" + "_".join(split_words(name)).upper()
    values = [
        {**value, "constant": f"{prefix}_{value['member']}", "wire": value["name"]}
        for value in entry["values"]
    ]
    return {
        "name": name,
        "c": "_".join(split_words(name)),
        "doc": entry["doc"],
        "values": values,
        "closed": entry["closed"],
    }


def _sort_messages(messages: dict[str, Any]) -> list[str]:
    """Return the messages so that each stands after those it holds: a struct in C needs that."""
    order: list[str] = []

    def visit(name: str) -> None:
        if name in order:
            return
        for field in messages[name]["fields"]:
            if field["type"] == "message":
                visit(field["type_name"])
        order.append(name)

    for name in messages:
        visit(name)
    return order


def _describe(
    field: dict[str, Any],
    patterns: dict[str, int],
    limits: dict[str, int],
    messages: dict[str, int],
    enums: dict[str, int],
) -> dict[str, Any]:
    kind = field["type"]
    shape = "MAP" if field["map"] else "LIST" if field["repeated"] else "ONE"
    flagged = shape == "ONE" and field["optional"] and kind in _FLAGGED
    has_presence = flagged or (shape == "ONE" and kind in {"message", "timestamp", "duration", "value"})
    index = messages if kind == "message" else enums
    held = {key: limits[entry["id"]] for key, entry in field["limits"].items()}
    cut = [
        entry
        for entry in field["limits"].values()
        if entry["reason"] == "too_long" and entry["refused_by"] == ["canonical"]
    ]
    return {
        "name": field["name"],
        "member": escape("cpp", field["name"]),
        "comment": field["comment"],
        "number": field["number"],
        "kind": kind,
        "shape": shape,
        "flagged": flagged,
        "presence": has_presence,
        "required": field["required"].upper() if field["required"] in {"always", "canonical"} else "NEVER",
        "c_type": _c_type(field, shape),
        "type_c": struct_name(field["type_name"]) if kind == "message" else "",
        "type_index": index[field["type_name"]] if kind in {"message", "enum"} else _NOBODY,
        "pattern": patterns[field["pattern"]["id"]] if field["pattern"] else _NOBODY,
        "limits": {
            key: held.get(key, _NOBODY)
            for key in ("count", "bytes", "root_bytes", "key_bytes", "depth", "size", "max")
        },
        "cuts": bool(cut),
        "over_limit": field["over_limit"].upper(),
        "external": field["audience"] == "external",
        "pii": field["pii"].upper(),
        "tag": _tag(field, shape),
    }


def _tag(field: dict[str, Any], shape: str) -> int:
    wire = {"bool": 0, "uint32": 0, "enum": 0, "fixed64": 1}
    number: int = field["number"]
    return (number << 3) | (wire.get(field["type"], 2) if shape == "ONE" else 2)


def _c_type(field: dict[str, Any], shape: str) -> str:
    kind = field["type"]
    if shape == "MAP":
        return "uep_map" if kind == "value" else "uep_pair_list"
    if kind == "message":
        name = f"uep_{struct_name(field['type_name'])}"
        return f"{name}_list" if shape == "LIST" else f"{name} *"
    return "uep_str_list" if shape == "LIST" else _TYPES[kind]
