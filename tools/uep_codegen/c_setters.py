"""Prepare the functions that set one field of a record or of one of its parts. Renders nothing."""

from __future__ import annotations

from typing import Any

__all__ = ["setters"]

# Lists whose entries have functions of their own prefix, and how their place is named: index of the list alone,
# a stack, or a frame of a stack.
_PLACES = {"stack": "stack", "frame": "frame"}
_SINGLES = ("recovery", "correlation", "resource", "handling", "occurrences", "origin")
_LISTS = {
    "nodes": "node",
    "codes": "code",
    "violations": "violation",
    "user_messages": "text",
    "links": "link",
    "threads": "thread",
    "details": "detail",
}
# What other functions set: edges, flat parts, open values and marks, which have rules of their own.
_SPECIAL = {("node", "parent"), ("node", "relation")}
# Kinds of fields that a value goes into as it is, or after one look at it.
_SHORT = dict.fromkeys(("bool", "uint32", "fixed64", "enum"), "store")
_SHORT |= {"string": "string", "timestamp": "time", "duration": "time"}
_NO_LIMIT = "UEP_NO_LIMIT"


def setters(described: dict[str, Any], limits: list[str]) -> list[dict[str, Any]]:
    """Return one row for each function: its name, its arguments, the member it writes and the field's descriptor.

    `limits` are the names that the numbers in a field's limits stand for.
    """
    messages = {message["c"]: message for message in described["messages"]}
    rows = [row for field in messages["record"]["fields"] for row in _record_rows(field, messages)]
    for name, part in _LISTS.items():
        rows += _part_rows(messages[part], name, "int32_t index", "index")
    rows += _part_rows(messages["stack"], "", "int32_t stack", "stack")
    rows += _part_rows(messages["frame"], "", "int32_t stack, int32_t index", "stack, index")
    order = {field["name"]: index for index, field in enumerate(messages["record"]["fields"])}
    for row in rows:
        row["owner_index"] = order[row["owner"]["name"]] if row["owner"] else -1
        row["holder_index"] = order.get(row["holder"], -1)
        row["short"] = "" if row["is_list"] else _SHORT.get(row["field"]["kind"], "")
        row["found"] = _find(row)
        row["limit"] = _limit(row, limits)
        row["way"] = _way(row)
        # Of a node that is a prototype's, this is what differs from one error to the next.
        row["absent"] = "uep_i_find_message(e, index)" if row["name"] == "uep_node_set_message" else "NULL"
    return rows


def _way(row: dict[str, Any]) -> str:
    """Return how the long way finds the place of a text, empty where a setter finds it itself."""
    field, message = row["field"], f"UEP_MESSAGE_{row['message']['constant']}"
    if row["is_list"] or field["kind"] != "string" or field["flagged"] or row["place"]:
        return ""
    if row["owner"]:
        return f"UEP_WAY(UEP_WAY_SINGLE, {message}, {row['owner_index']}, {row['field_index']}, 0)"
    if row["holder"]:
        return f"UEP_WAY(UEP_WAY_ITEM, {message}, {row['holder_index']}, {row['field_index']}, index)"
    return f"UEP_WAY(UEP_WAY_ROOT, {message}, 0, {row['field_index']}, 0)"


def _find(row: dict[str, Any]) -> str:
    """Return the expression for the message that is written, NULL where it is not there."""
    if row["place"] == "stack":
        return "uep_i_find_stack(e, stack)"
    if row["place"] == "frame":
        return "uep_i_find_frame(e, stack, index)"
    if row["owner"]:
        return f"e ? e->record.{row['owner']['member']} : NULL"
    if row["holder"]:
        held = f"e->record.{row['holder']}"
        return f"e && index >= 0 && (size_t)index < {held}.n ? &{held}.v[index] : NULL"
    return "e ? &e->record : NULL"


def _limit(row: dict[str, Any], limits: list[str]) -> str:
    """Return the expression for the most bytes of a text; that of node 0 may be another one (section 9)."""
    held = row["field"]["limits"]
    names = {
        key: f"UEP_LIMIT_{limits[held[key]].upper()}" for key in ("bytes", "root_bytes") if held[key] >= 0
    }
    most = names.get("bytes", _NO_LIMIT)
    if row["message"]["c"] == "node" and "root_bytes" in names:
        return f"index == 0 ? {names['root_bytes']} : {most}"
    return most


def _record_rows(field: dict[str, Any], messages: dict[str, Any]) -> list[dict[str, Any]]:
    if field["name"] in _SINGLES:
        message = messages[field["type_c"]]
        return [
            _row(f"uep_set_{field['name']}", "", "", message, inner, owner=field)
            for inner in message["fields"]
            if _is_settable(inner)
        ]
    return [_row("uep_set", "", "", messages["record"], field)] if _is_settable(field) else []


def _part_rows(message: dict[str, Any], holder: str, parameters: str, arguments: str) -> list[dict[str, Any]]:
    return [
        _row(f"uep_{message['c']}_set", parameters, arguments, message, field, holder=holder)
        for field in message["fields"]
        if _is_settable(field) and (message["c"], field["name"]) not in _SPECIAL
    ]


def _is_settable(field: dict[str, Any]) -> bool:
    return (
        field["kind"] != "message"
        and field["shape"] != "MAP"
        and not (field["kind"] == "value" and field["shape"] != "ONE")
    )


def _row(
    prefix: str,
    parameters: str,
    arguments: str,
    message: dict[str, Any],
    field: dict[str, Any],
    *,
    owner: dict[str, Any] | None = None,
    holder: str = "",
) -> dict[str, Any]:
    is_list = field["shape"] == "LIST"
    name = f"{prefix}_{field['name']}"
    if is_list:
        name = name.replace("_set_", "_add_", 1)
    c_type = "uep_str" if is_list else field["c_type"]
    value = "const uep_value *value" if field["kind"] == "value" else f"{c_type} value"
    return {
        "name": name,
        "parameters": f"uep_t *e, {parameters + ', ' if parameters else ''}{value}",
        "arguments": arguments,
        "message": message,
        "field": field,
        "owner": owner,
        "holder": holder,
        "field_index": message["fields"].index(field),
        "is_list": is_list,
        "place": message["c"] if message["c"] in _PLACES else "",
    }
