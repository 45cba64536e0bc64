"""Prepare the IR for the templates of Rust: field attributes of prost, reflection, and the rows of tables. Renders nothing."""

from __future__ import annotations

from typing import Any

from uep_codegen.identifiers import constant_name, escape, split_words
from uep_codegen.rust_borrowed import borrowed_messages
from uep_codegen.rust_checks import rust_checks
from uep_codegen.rust_literals import rust_literal, rust_string, rust_struct
from uep_codegen.rust_patterns import rust_matcher

__all__ = ["rust_context"]

Row = dict[str, Any]

_SCALARS = {
    "bool": ("bool", "bool"),
    "bytes": ('bytes = "vec"', "Vec<u8>"),
    "fixed64": ("fixed64", "u64"),
    "string": ("string", "String"),
    "uint32": ("uint32", "u32"),
}
_WELL_KNOWN = {"duration": "Duration", "timestamp": "Timestamp", "value": "Value"}
# Role of a limit -> member of Field.
_ROLES = {
    "bytes": "bytes",
    "count": "count",
    "depth": "depth",
    "key_bytes": "key_bytes",
    "max": "max",
    "root_bytes": "root_bytes",
    "size": "size",
}
# How a field is read for Slot: the others are borrowed.
_COPIED = frozenset({"Bool", "Enum", "Fixed64", "OptionalBool", "OptionalUint32", "Uint32"})
_AS_REF = frozenset({"Duration", "Timestamp", "Value"})


def rust_context(ir: Row) -> Row:
    """Return what the templates of Rust show beside what every language has."""
    return {
        "messages": [_message(ir, name, message) for name, message in ir["messages"].items()],
        "borrowed": borrowed_messages(ir),
        "enums": [_enum(name, enum) for name, enum in ir["enums"].items()],
        "patterns": [_pattern(name, row) for name, row in ir["patterns"].items()],
        "limit_rows": [_limit(name, row) for name, row in ir["limits"].items()],
        "reason_rows": [_reason(name, row) for name, row in ir["reasons"].items()],
        "type_rows": [_type(name, row) for name, row in ir["types"].items()],
        "category_rows": [_category(name, row) for name, row in ir["categories"].items()],
        "strategy_rows": [_strategy(name, row) for name, row in ir["recovery_strategies"].items()],
        "metric_rows": [_metric(name, row) for name, row in ir["metrics"]["metrics"].items()],
        "scale_rows": [_scale(row) for row in ir["severities"]["scales"]],
        "code_tables": [_code_table(stem, table) for stem, table in ir["codes"].items()],
        "native_tables": [_native(row) for row in ir["native"].values()],
        "source_languages": sorted(
            (language, row["language"])
            for row in ir["native"].values()
            for language in row["source_languages"]
        ),
        "redaction": ir["redaction"],
    }


def _camel(name: str) -> str:
    return "".join(word.capitalize() for word in split_words(name))


def _message(ir: Row, name: str, message: Row) -> Row:
    fields = [_field(index, field) for index, field in enumerate(message["fields"])]
    return {
        "name": name,
        "constant": constant_name("rust", "message", name),
        "doc": message["doc"],
        "fields": fields,
        "checks": rust_checks(ir, message),
        "has_root": any("root_bytes" in field["limits"] for field in message["fields"]),
    }


def _field(index: int, field: Row) -> Row:
    attribute, rust_type, slot = _spell(field)
    return {
        "index": index,
        "name": escape("rust", field["name"]),
        "doc": field["comment"],
        "attribute": f'#[prost({attribute}, tag = "{field["number"]}")]',
        "type": rust_type,
        "slot": slot,
        "read": _read(slot, escape("rust", field["name"])),
        "write": _write(slot, escape("rust", field["name"]), field["number"]),
        "row": rust_struct("Field", _describe(field), "FIELD"),
    }


def _write(slot: str, name: str, number: int) -> str:
    """Return the call that writes a field in front of the others."""
    function = "put_" + "_".join(split_words(slot))
    # The compiler finds the type of a message by itself.
    generics = f"{number}, _" if slot in ("Message", "Messages") else str(number)
    value = f"self.{name}" if slot in _COPIED else f"&self.{name}"
    return f"{function}::<{generics}>(room, {value})"


def _read(slot: str, name: str) -> str:
    if slot in _COPIED:
        return f"Slot::{slot}(self.{name})"
    if slot == "Message":
        return f"Slot::Message(self.{name}.as_ref().map(|part| part as &dyn Reflect))"
    if slot in _AS_REF or slot == "OptionalText":
        return f"Slot::{slot}(self.{name}.{'as_deref' if slot == 'OptionalText' else 'as_ref'}())"
    return f"Slot::{slot}(&self.{name})"


def _spell(field: Row) -> tuple[str, str, str]:
    """Return the attribute of prost, the Rust type, and the variant of Slot of a field."""
    kind, name = field["type"], field["type_name"]
    if field["map"]:
        if kind == "value":
            return 'btree_map = "string, message"', "BTreeMap<String, Value>", "Values"
        return 'btree_map = "string, string"', "BTreeMap<String, String>", "Texts"
    if field["repeated"]:
        if kind == "message":
            return "message, repeated", f"Vec<{name}>", "Messages"
        return "string, repeated", "Vec<String>", "Strings"
    if kind == "message":
        return "message, optional", f"Option<{name}>", "Message"
    if kind in _WELL_KNOWN:
        return "message, optional", f"Option<{_WELL_KNOWN[kind]}>", _WELL_KNOWN[kind]
    if kind == "enum":
        return f'enumeration = "{name}"', "i32", "Enum"
    attribute, rust_type = _SCALARS[kind]
    slot = {"string": "Text", "uint32": "Uint32", "fixed64": "Fixed64", "bool": "Bool", "bytes": "Bytes"}[
        kind
    ]
    if field["optional"]:
        return f"{attribute}, optional", f"Option<{rust_type}>", f"Optional{slot}"
    return attribute, rust_type, slot


def _describe(field: Row) -> dict[str, str]:
    shape = "Map" if field["map"] else "List" if field["repeated"] else "One"
    made = {
        "name": rust_string(field["name"]),
        "number": str(field["number"]),
        "kind": f"Kind::{_camel(field['type'])}",
    }
    if shape != "One":
        made["shape"] = f"Shape::{shape}"
    if field["required"] != "never":
        made["required"] = f"Required::{field['required'].capitalize()}"
    if field["type"] == "message":
        made["message"] = f"Some(&{constant_name('rust', 'message', field['type_name'])})"
    if field["type"] == "enum":
        made["enumeration"] = f"Some(&{constant_name('rust', 'enum', field['type_name'])})"
    if field["pattern"]:
        made["pattern"] = f"Some(&patterns::{constant_name('rust', 'pattern', field['pattern']['id'])})"
    for role, limit in field["limits"].items():
        if role in _ROLES:  # the total of all stacks is a rule of its own
            made[_ROLES[role]] = f"Some(&limits::{constant_name('rust', 'limit', limit['id'])})"
    return made


def _enum(name: str, enum: Row) -> Row:
    values = [
        {
            **value,
            "variant": _camel(value["member"]),
            "row": f"({value['number']}, {rust_string(value['name'])})",
        }
        for value in enum["values"]
    ]
    return {
        "name": name,
        "constant": constant_name("rust", "enum", name),
        "doc": enum["doc"],
        "closed": enum["closed"],
        "values": values,
    }


def _pattern(name: str, row: Row) -> Row:
    fields = {
        "id": rust_string(name),
        "excluded": rust_literal(row.get("excluded") or []),
        "reason": f"Reason::{_camel(row['reason'])}",
        "refused_by_accept": rust_literal("accept" in row["refused_by"]),
        "example": rust_string(row["examples"]["valid"][0]),
        "matcher": rust_matcher(name, row["regex"]),
    }
    return {
        "constant": constant_name("rust", "pattern", name),
        "doc": row["doc"],
        "row": rust_struct("Pattern", fields),
    }


def _limit(name: str, row: Row) -> Row:
    fields = {
        "id": rust_string(name),
        "value": str(row["value"]),
        "unit": rust_string(row["unit"]),
        "reason": f"Some(Reason::{_camel(row['reason'])})" if row["reason"] else "None",
        "refused_by_accept": rust_literal("accept" in row["refused_by"]),
        "refused_by_canonical": rust_literal("canonical" in row["refused_by"]),
    }
    return {
        "constant": constant_name("rust", "limit", name),
        "doc": row["doc"],
        "row": rust_struct("Limit", fields),
    }


def _reason(name: str, row: Row) -> Row:
    return {"name": name, "variant": _camel(name), **row}


def _type(name: str, row: Row) -> Row:
    fields: dict[str, str] = {"name": rust_string(name)}
    for key in ("title", "description", "category", "parent"):
        fields[key] = rust_string(row[key])
    fields["ancestors"] = rust_literal(row["ancestors"])
    fields["default_severity"] = f"Severity::{row['default_severity']}"
    for key in (
        "retryability",
        "throttled",
        "default_effect",
        "fault",
        "expected",
        "grpc_code",
        "http_status",
    ):
        fields[key] = rust_literal(row[key])
    for key in ("recovery_suggestions", "recovery_strategies", "monitoring_metrics"):
        fields[key] = rust_literal(row[key])
    fields["sensitive_keys"] = rust_literal([key["key"] for key in row["context_keys"] if key["sensitive"]])
    fields["since"] = rust_string(row["since"])
    return {
        "constant": constant_name("rust", "type", name.removeprefix("uep.")),
        "title": row["title"],
        "name": name,
        "row": rust_struct("ErrorType", fields),
    }


def _category(name: str, row: Row) -> Row:
    fields = {"name": rust_string(name)} | {
        key: rust_string(row[key]) for key in ("title", "description", "kind", "since")
    }
    return {
        "constant": constant_name("rust", "category", name.removeprefix("uep.")),
        "title": row["title"],
        "name": name,
        "row": rust_struct("Category", fields),
    }


def _strategy(name: str, row: Row) -> str:
    parameters = ", ".join(
        rust_struct(
            "Parameter",
            {
                "kind" if key == "type" else key: rust_string(str(given[key]))
                for key in ("name", "type", "unit", "default", "description")
            },
        )
        for given in row["parameters"]
    )
    fields = {
        "name": rust_string(name),
        "title": rust_string(row["title"]),
        "description": rust_string(row["description"]),
        "automatic": rust_literal(row["automatic"]),
        "repeats": rust_literal(row["repeats"]),
        "parameters": f"&[{parameters}]",
        "since": rust_string(row["since"]),
    }
    return rust_struct("Strategy", fields)


def _metric(name: str, row: Row) -> str:
    keys = ("title", "description", "otel_name", "prometheus_name", "instrument", "unit")
    fields = {"name": rust_string(name)} | {key: rust_string(row[key]) for key in keys}
    return rust_struct(
        "Metric",
        {**fields, "attributes": rust_literal(row["attributes"]), "since": rust_string(row["since"])},
    )


def _level(value: int | str) -> str:
    return f"Level::Number({value})" if isinstance(value, int) else f"Level::Word({rust_string(value)})"


def _scale(row: Row) -> str:
    out = ", ".join(_level(row["out"][name]["value"]) for name in ("Low", "Medium", "High", "Critical"))
    levels = ", ".join(f"({rust_string(level['name'])}, {_level(level['value'])})" for level in row["levels"])
    readings = ", ".join(_reading(reading) for reading in row["in"])
    fields = {
        "id": rust_string(row["id"]),
        "title": rust_string(row["title"]),
        "is_numeric": rust_literal(row["value_type"] == "integer"),
        "levels": f"&[{levels}]",
        "out": f"[{out}]",
        "expected": _level(row["expected"]["value"]),
        "readings": f"&[{readings}]",
    }
    return rust_struct("Scale", fields)


def _reading(row: Row) -> str:
    severity = f"Some(Severity::{row['severity']})" if row["severity"] else "None"
    if "values" in row:
        values = ", ".join(map(_level, row["values"]))
        return f"Reading {{ from: 1, to: 0, values: &[{values}], severity: {severity} }}"
    return f"Reading {{ from: {row['from']}, to: {row['to']}, values: &[], severity: {severity} }}"


def _code_table(stem: str, table: Row) -> Row:
    fields = {"stem": rust_string(stem), "kind": f"TableKind::{_camel(table['kind'])}"}
    fields["space"] = rust_string(table.get("space", ""))
    default = table.get("default")
    if isinstance(default, dict):
        fields["default"] = rust_string(default["value"])
        fields["default_name"] = rust_string(default["name"])
    else:
        fields["default"] = rust_string(str(default if default is not None else ""))
    if "value_form" in table:
        form = table["value_form"]["pattern"]
        fields["value_form"] = f"Some({rust_matcher(f'codes/{stem}', form)})"
    for key in ("exceptions", "derived", "ranges", "prefixes"):
        if table.get(key):
            fields[key] = "&[" + ", ".join(_code_extra(row) for row in table[key]) + "]"
    if table.get("foreign_architectures"):
        fields["foreign_architectures"] = rust_literal(
            [(system, names) for system, names in sorted(table["foreign_architectures"].items())]
        )
    return {"fields": fields, "rows": [_code(table["kind"], row) for row in table["entries"]]}


def _code(kind: str, row: Row) -> str:
    if kind == "pair_table":
        made = {"value": rust_string(row["from"]), "name": rust_string(row["to"])}
    else:
        made = {"value": rust_string(row.get("value", "")), "name": rust_string(row.get("name", ""))}
    if row.get("type"):
        made["error_type"] = rust_string(row["type"])
    if row.get("connect"):
        made["alias"] = rust_string(row["connect"])
    if row.get("values"):
        made["numbers"] = rust_literal(sorted(row["values"].items()))
    if row.get("alias_on"):
        made["alias_on"] = rust_literal(row["alias_on"])
    return rust_struct("CodeRow", made, "CODE")


def _code_extra(row: Row) -> str:
    keys = {
        "from": "from",
        "to": "to",
        "subtract": "subtract",
        "table": "table",
        "when": "when",
        "value": "value",
    }
    keys |= {"prefix": "prefix", "name": "name", "type": "error_type"}
    made = {name: rust_string(str(row[key])) for key, name in keys.items() if row.get(key) is not None}
    return rust_struct("CodeRule", made, "RULE")


def _native(row: Row) -> Row:
    return {
        "language": row["language"],
        "types": sorted((rust_string(name), rust_string(kind)) for name, kind in row["types"].items()),
        "code_tables": row.get("code_tables", []),
        "to_native": sorted(
            (rust_string(kind), rust_string(name)) for kind, name in row["to_native"].items()
        ),
    }
