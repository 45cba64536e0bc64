"""Write the conditions under which the fields of a message are canonical, as Rust expressions. Renders nothing."""

from __future__ import annotations

from typing import Any

from uep_codegen.identifiers import constant_name, escape

__all__ = ["rust_checks"]

Row = dict[str, Any]


def rust_checks(ir: Row, message: Row) -> list[str]:
    """Return the conditions that the fields of a message have to meet, each by itself."""
    found = (_check(ir, field, escape("rust", field["name"])) for field in message["fields"])
    return [condition for condition in found if condition]


def _check(ir: Row, field: Row, name: str) -> str:
    own = f"self.{name}"
    if field["map"] or field["repeated"]:
        return _check_many(ir, field, own)
    is_required = field["required"] != "never"
    if field["type"] == "string":
        return _check_text(field, own, is_required)
    if field["type"] in ("message", "timestamp", "duration", "value"):
        # Presence is told by the Option.
        return f"{own}.as_ref().{'is_some_and' if is_required else 'is_none_or'}({_reader(field)})"
    present = {"bytes": f"!{own}.is_empty()", "bool": own}.get(field["type"], f"{own} != 0")
    conditions = [present] if is_required else []
    if field["type"] == "enum" and ir["enums"][field["type_name"]]["closed"]:
        conditions.append(f"is_valid_level({own})")
    if field["type"] == "bytes":
        conditions.append(f"{own}.len() <= {_limit(field, 'bytes')}")
    if "max" in field["limits"]:
        conditions.append(f"{own} as usize <= {_limit(field, 'max')}")
    return " && ".join(conditions)


def _check_many(ir: Row, field: Row, own: str) -> str:
    count = f"{own}.len() <= {_limit(field, 'count')}"
    if field["type"] == "message":
        if _has_root(ir, field["type_name"]):
            return f"{count} && {own}.iter().enumerate().all(|(index, part)| part.is_canonical(index == 0))"
        return f"{count} && {own}.iter().all(|part| part.is_canonical(false))"
    if field["type"] == "value":
        return f"{count} && fits(weigh_entries(&{own}, 0), {_limit(field, 'size')})"
    if field["map"]:
        return f"{count} && {own}.iter().all(|(key, text)| is_valid_key(key) && {_texts(field, 'text')})"
    return f"{count} && {own}.iter().all(|text| {_texts(field, 'text')})"


def _check_text(field: Row, own: str, is_required: bool) -> str:
    if field["optional"]:
        return f"{own}.as_ref().is_none_or(|text| text.is_empty() || {_texts(field, 'text')})"
    condition = _texts(field, f"&{own}")
    if is_required:
        return f"!{own}.is_empty() && {condition}"
    # Without a pattern an empty text obeys what the others obey.
    return f"({own}.is_empty() || {condition})" if field["pattern"] else condition


def _texts(field: Row, text: str) -> str:
    conditions = []
    if "root_bytes" in field["limits"]:
        most = f"if is_root {{ {_limit(field, 'root_bytes')} }} else {{ {_limit(field, 'bytes')} }}"
        conditions.append(f"is_valid_text({text}, {most})")
    elif "bytes" in field["limits"]:
        conditions.append(f"is_valid_text({text}, {_limit(field, 'bytes')})")
    else:
        conditions.append(f"!has_nul({text})")
    if field["pattern"]:
        pattern = field["pattern"]["id"]
        # Only the type of an error is held to the form of reserved names: lists also hold categories and strategies.
        if pattern == "error_type" and not field["repeated"]:
            conditions.append(f"is_type_name({text})")
        else:
            conditions.append(f"patterns::{constant_name('rust', 'pattern', pattern)}.is_match({text})")
    return " && ".join(conditions)


def _reader(field: Row) -> str:
    if field["type"] == "message":
        return "|part| part.is_canonical(false)"
    if field["type"] == "value":
        return f"|value| !is_null(value) && fits(weigh(value, 0), {_limit(field, 'size')})"
    return {"timestamp": "is_valid_time", "duration": "is_valid_duration"}[field["type"]]


def _limit(field: Row, role: str) -> str:
    return f"limits::{constant_name('rust', 'limit', field['limits'][role]['id'])}.size()"


def _has_root(ir: Row, name: str) -> bool:
    return any("root_bytes" in field["limits"] for field in ir["messages"][name]["fields"])
