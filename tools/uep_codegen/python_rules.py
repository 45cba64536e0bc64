"""Prepare the checks of the post-pass: one list of statements per message, once to explain and once to decide fast."""

from __future__ import annotations

from typing import Any

from uep_codegen.literals import quote
from uep_codegen.python_wire import snake_case

__all__ = ["rules"]

# Values of these patterns repeat from record to record, so remembering the ones seen is cheaper than matching again.
_REMEMBERED = {
    "code_space", "context_key", "detail_type", "error_type", "format_name", "locale", "mark_path", "mark_rule",
    "media_type", "source_language", "type_hint", "violation_kind",
}  # fmt: skip
# Patterns whose fields have their own check, because more than the pattern holds.
_OWN_CHECK = {"base64", "context_key", "duration", "error_type", "fixed64", "protocol_version", "timestamp"}


def rules(ir: dict[str, Any]) -> dict[str, Any]:
    """Return the statements of every message's checks."""
    quick = {name: _quick_message(ir, name) for name in ir["messages"]}
    messages = []
    for name, message in ir["messages"].items():
        lines = [line for field in message["fields"] for line in _full_lines(field)]
        if name == "Stack":
            lines.append("_check_counts(out, struct)")
        messages.append(
            {"name": name, "snake": snake_case(name), "full": lines or ["return"], "quick": quick[name]}
        )
    used = {
        field["pattern"]["id"]: None
        for message in ir["messages"].values()
        for field in message["fields"]
        if field["pattern"]
    }
    remembered = (_REMEMBERED & set(used) - {"error_type"}) | {"context_key"}
    return {
        "messages": messages,
        "remembered": sorted(remembered),
        "matched": [_describe_matched(ir, name) for name in sorted(set(used) - _REMEMBERED - _OWN_CHECK)],
        "limits": ir["limits"],
        "types": sorted(ir["types"]),
        "versions": ir["versions"],
    }


def _describe_matched(ir: dict[str, Any], name: str) -> dict[str, Any]:
    """Say whether the regular expression alone decides: no class that line ends are in, and no excluded value."""
    row = ir["patterns"][name]
    return {"id": name, "plain": "[^" not in row["regex"] and not row.get("excluded")}


def _full_lines(field: dict[str, Any]) -> list[str]:
    """Return the calls that check one field completely."""
    name, path, value = field["name"], quote("/" + field["name"]), f"struct.{field['name']}"
    lines = []
    limits = field["limits"]
    if field["required"] != "never":
        profile = "canonical_only=True" if field["required"] == "canonical" else "canonical_only=False"
        lines += [f"if not {value}:" if field["type"] != "enum" else f"if {value} is None:"]
        lines += [f'    out.append(Fault("missing", {path}, {{"field": "{name}"}}, {profile}))']
    if "count" in limits:
        lines.append(f'_count(out, {path}, len({value}), "{limits["count"]["id"]}")')
    if field["type"] == "value":
        ids = {role: limit["id"] for role, limit in limits.items()}
        lines.append(f'_check_values(out, {path}, {value}, "{ids["size"]}")')
        return lines
    if field["map"]:
        lines.append(f"for key, text in sorted({value}.items()):")
        lines.append(f'    _check_key(out, {path}, key, "{limits["key_bytes"]["id"]}")')
        lines.append(f'    _text(out, _join({path}, key), text, "{limits["bytes"]["id"]}")')
        return lines
    if field["type"] == "message":
        call = f"_check_{snake_case(field['type_name'])}"
        if field["repeated"]:
            each = f"_check_each(out, {path}, {call}, {value})"
            return [*lines, each if field["type_name"] != "Node" else f"_check_nodes(out, {value})"]
        return [*lines, f"if {value} is not None:", f"    _check_below(out, {path}, {call}, {value})"]
    if field["repeated"]:
        element = _full_text(field, "f" + quote("/" + name + "/{index}"), "text")
        return [*lines, f"for index, text in enumerate({value}):", *(f"    {line}" for line in element)]
    return [*lines, *_guarded(field, value, _full_scalar(field, path, value))]


def _guarded(field: dict[str, Any], value: str, checks: list[str]) -> list[str]:
    if not checks:
        return []
    if field["type"] in {"string", "timestamp", "duration", "fixed64"}:
        return [f"if {value}:", *(f"    {line}" for line in checks)]
    if field["type"] == "enum" or field["optional"]:
        return [f"if {value} is not None:", *(f"    {line}" for line in checks)]
    return checks


def _full_scalar(field: dict[str, Any], path: str, value: str) -> list[str]:
    kind, limits = field["type"], field["limits"]
    if kind == "enum":
        return [f'_enum(out, {path}, {value}, "{field["type_name"]}")']
    if kind == "uint32":
        return [
            f"_number(out, {path}, {value}, {limits['max']['value'] if 'max' in limits else '_MAX_UINT32'})"
        ]
    if kind == "bytes":
        return [f'_size(out, {path}, len({value}), "{limits["bytes"]["id"]}")'] if "bytes" in limits else []
    if kind in {"timestamp", "duration", "fixed64"}:
        return [f"_{kind}(out, {path}, {value})"]
    return _full_text(field, path, value) if kind == "string" else []


def _full_text(field: dict[str, Any], path: str, value: str) -> list[str]:
    lines = []
    limits = field["limits"]
    if "bytes" in limits and "root_bytes" not in limits:
        lines.append(f'_text(out, {path}, {value}, "{limits["bytes"]["id"]}")')
    pattern = field["pattern"]["id"] if field["pattern"] else None
    if pattern == "error_type" and field["name"] in {"error_type"}:
        lines.append(f"_type_name(out, {path}, {value})")
    elif pattern == "protocol_version":
        lines.append(f"_version(out, {path}, {value})")
    elif pattern is not None:
        lines.append(f'_pattern(out, {path}, {value}, "{pattern}")')
    return lines


def _quick_message(ir: dict[str, Any], name: str) -> list[str]:
    """Return the statements that remain after decoding, re-encoding to equal bytes and an ASCII check."""
    lines = []
    for field in ir["messages"][name]["fields"]:
        lines += _quick_field(ir, field)
    if name == "Occurrences":
        # The order of two times is compared by the complete check only.
        lines += ["if struct.first and struct.last:", "    return False"]
    if name == "Stack":
        lines += ["if not _has_fitting_counts(struct):", "    return False"]
    return lines


def _quick_field(ir: dict[str, Any], field: dict[str, Any]) -> list[str]:
    value, kind = f"struct.{field['name']}", field["type"]
    refuse = "    return False"
    if kind == "value":
        condition = f"{value} and not _quick_values({value})" if field["map"] else f"{value} is not None"
        return [f"if {condition}:", refuse]
    if field["name"] == "type_ancestors":
        return ["if not _quick_types(struct):", refuse]
    if field["map"]:
        return [f"if {value} and not _quick_attributes({value}):", refuse]
    if kind == "message":
        return _quick_below(ir, field, value)
    if kind == "enum":
        absent = f" or {value} is None" if field["required"] != "never" else ""
        return [f"if {value}.__class__ is int{absent}:", refuse]
    lines = []
    condition = _quick_condition(field, "item" if field["repeated"] else value)
    if field["repeated"] and condition:
        return [f"for item in {value}:", f"    if {condition}:", "        return False"]
    if field["required"] != "never":
        lines += [f"if not {value}:" if not condition else f"if {condition}:", refuse]
    elif condition:
        lines += [f"if {value} and {condition}:", refuse]
    return lines


def _quick_condition(field: dict[str, Any], value: str) -> str:
    """Return the condition under which a value that is present must be refused, or looked at more closely."""
    kind = field["type"]
    if kind in {"timestamp", "duration", "fixed64"}:
        return f"not _is_{kind}({value})"
    pattern = field["pattern"]["id"] if field["pattern"] else None
    if kind != "string" or pattern is None:
        return ""
    own = {"protocol_version": "supported", "error_type": "type"}
    return f"not _is_{own.get(pattern, pattern)}({value})"


def _quick_below(ir: dict[str, Any], field: dict[str, Any], value: str) -> list[str]:
    name = field["type_name"]
    snake = snake_case(name)
    if name == "Node":
        return [f"if {value} and not _quick_nodes({value}):", "    return False"]
    if name == "Thread":
        # Frames of threads count with those of nodes; threads are rare and looked at completely.
        return [f"if {value}:", "    return False"]
    if not _quick_message(ir, name):
        return []
    if not field["repeated"]:
        return [f"if {value} is not None and not _quick_{snake}({value}):", "    return False"]
    guard = _quick_guard(ir, name)
    guard = f"({guard})" if " or " in guard else guard
    condition = f"{guard} and not _quick_{snake}({snake})" if guard else f"not _quick_{snake}({snake})"
    return [f"for {snake} in {value}:", f"    if {condition}:", "        return False"]


def _quick_guard(ir: dict[str, Any], name: str) -> str:
    """Return a cheap test that is false when no field of the message needs a check, or "" when one always does."""
    parts = []
    for field in ir["messages"][name]["fields"]:
        if field["required"] != "never":
            return ""
        if _quick_field(ir, field):
            parts.append(f"{snake_case(name)}.{field['name']}")
    return " or ".join(parts)
