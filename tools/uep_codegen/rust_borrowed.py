"""Prepare the borrowed model of Rust: types of fields, checked writing, and the ways from and to the owned model. Renders nothing."""

from __future__ import annotations

from typing import Any

from uep_codegen.identifiers import constant_name, escape

__all__ = ["borrowed_messages"]

Row = dict[str, Any]

_RECORD = "UniversalErrorProtocol"
_SCALARS = {
    "bool": ("bool", "bool"),
    "bytes": ("&'a [u8]", "bytes"),
    "enum": ("i32", "enum"),
    "fixed64": ("u64", "fixed64"),
    "string": ("&'a str", "text"),
    "uint32": ("u32", "uint32"),
}
_OPTIONAL = {
    "bool": ("Option<bool>", "optional_bool"),
    "string": ("Option<&'a str>", "optional_text"),
    "uint32": ("Option<u32>", "optional_uint32"),
}
_WELL_KNOWN = {
    "duration": ("Option<Duration>", "duration"),
    "timestamp": ("Option<Timestamp>", "timestamp"),
    "value": ("Option<Value<'a>>", "value"),
}
# Kind of a field -> how it becomes owned; the others are copied.
_OWNED = {
    "bytes": ".to_vec()",
    "entries": ".iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect()",
    "message": ".map(Into::into)",
    "messages": ".iter().map(Into::into).collect()",
    "optional_text": ".map(str::to_owned)",
    "strings": ".iter().map(|text| (*text).to_owned()).collect()",
    "text": ".to_owned()",
    "value": ".as_ref().map(Into::into)",
    "values": ".iter().map(|(key, value)| ((*key).to_owned(), value.into())).collect()",
}
# Kind of a field -> how it is borrowed where that needs no room of its own.
_LENT = {"bytes": "&part.{0}", "optional_text": "part.{0}.as_deref()", "text": "&part.{0}"}
# Kind of a field -> how it is borrowed from the room that was made for all parts.
_ROOMED = {
    "entries": "&{0}[index]",
    "message": "take(&mut {0}, usize::from(part.{0}.is_some())).first()",
    "messages": "take(&mut {0}, part.{0}.len())",
    "strings": "&{0}[index]",
    "value": "take(&mut {0}, usize::from(part.{0}.is_some())).first().copied()",
    "values": "&{0}[index]",
}
# Kind of a field -> the owned values that are borrowed first, for the part.
_INNER = {
    "message": "part.{0}.iter()",
    "messages": "part.{0}.iter()",
    "value": "part.{0}.iter()",
    "values": "part.{0}.values()",
}
# The fields that captured errors have beside those that every record has; the others are looked at together.
_USUAL = {
    _RECORD: {"context", "nodes"},
    "Frame": {"file", "function", "line"},
    "Node": {"message", "parent", "relation", "stack", "type_name"},
    "Stack": {"frames", "provenance"},
}
_FEWEST_RARE = 2
# The rules of a record look at these: most have a version and a type that need no comparison with the pattern.
_KNOWN = frozenset({"error_type", "protocol_version"})


def borrowed_messages(ir: Row) -> list[Row]:
    """Return every message but the batch as the templates of the borrowed model show it."""
    return [
        _message(ir, name, message)
        for name, message in ir["messages"].items()
        if not any(field["type_name"] == _RECORD for field in message["fields"])
    ]


def _message(ir: Row, name: str, message: Row) -> Row:
    fields = [_field(ir, name, field) for field in message["fields"]]
    has_lifetime = _borrows(ir, name)
    return {
        "owned": name,
        "name": _name(name),
        "generics": "<'a>" if has_lifetime else "",
        "elided": "<'_>" if has_lifetime else "",
        "doc": message["doc"],
        "fields": fields,
        "groups": _group(fields),
        "rooms": [field for field in fields if field["kind"] in ("entries", "strings")],
        "inner": [field for field in fields if field["kind"] in _INNER],
        "uses_index": any(field["kind"] in ("entries", "strings", "values") for field in fields),
        "has_root": any("root_bytes" in field["limits"] for field in message["fields"]),
    }


def _name(message: str) -> str:
    return "Record" if message == _RECORD else message


def _field(ir: Row, message: str, field: Row) -> Row:
    name = escape("rust", field["name"])
    rust_type, kind = _spell(ir, field)
    return {
        "name": name,
        "number": field["number"],
        "doc": field["comment"],
        "type": rust_type,
        "kind": kind,
        "checks": _checks(ir, field, f"self.{name}", kind),
        "write": _write(field, f"self.{name}", kind),
        "own": f"part.{name}{_OWNED.get(kind, '')}",
        "lend": (_LENT | _ROOMED).get(kind, "part.{0}").format(name),
        "inner": _INNER.get(kind, "").format(name),
        "inner_type": "Value" if field["type"] == "value" else field["type_name"],
        "inner_elided": "<'_>" if field["type"] == "value" or _has_text(ir, field) else "",
        "weight": _weigh(f"self.{name}", kind),
        "is_rare": message in _USUAL
        and field["name"] not in _USUAL[message]
        and field["required"] == "never",
    }


def _spell(ir: Row, field: Row) -> tuple[str, str]:
    """Return the Rust type of a field and its kind, by which the functions for it are named."""
    name = field["type_name"]
    if field["map"]:
        if field["type"] == "value":
            return "&'a [(&'a str, Value<'a>)]", "values"
        return "&'a [(&'a str, &'a str)]", "entries"
    if field["type"] == "message":
        inner = f"{name}<'a>" if _borrows(ir, name) else name
        return (f"&'a [{inner}]", "messages") if field["repeated"] else (f"Option<&'a {inner}>", "message")
    if field["repeated"]:
        return "&'a [&'a str]", "strings"
    if field["type"] in _WELL_KNOWN:
        return _WELL_KNOWN[field["type"]]
    return (_OPTIONAL if field["optional"] else _SCALARS)[field["type"]]


def _has_text(ir: Row, field: Row) -> bool:
    return field["type"] == "message" and _borrows(ir, field["type_name"])


def _borrows(ir: Row, name: str) -> bool:
    """Tell whether a message holds anything but numbers and times."""
    copied = {"bool", "duration", "enum", "fixed64", "timestamp", "uint32"}
    fields = ir["messages"][name]["fields"]
    return any(field["type"] not in copied or field["repeated"] for field in fields)


def _checks(ir: Row, field: Row, own: str, kind: str) -> list[str]:
    """Return the conditions on a field that the functions which write it do not look at."""
    found = []
    if kind in ("entries", "messages", "strings", "values"):
        found.append(f"{own}.len() <= {_limit(field, 'count')}")
    if field["required"] != "never":
        present = {"text": f"!{own}.is_empty()", "timestamp": f"{own}.is_some()"}
        found.append(present.get(kind, f"{own} != 0"))
    if kind == "enum" and ir["enums"][field["type_name"]]["closed"]:
        found.append(f"is_valid_level({own})")
    if kind == "bytes":
        found.append(f"{own}.len() <= {_limit(field, 'bytes')}")
    if kind == "uint32" and "max" in field["limits"]:
        found.append(f"{own} as usize <= {_limit(field, 'max')}")
    return found + _check_pattern(field, own, kind)


def _check_pattern(field: Row, own: str, kind: str) -> list[str]:
    if not field["pattern"] or kind not in ("strings", "text"):
        return []
    pattern = field["pattern"]["id"]
    constant = f"patterns::{constant_name('rust', 'pattern', pattern)}"
    if kind == "strings":
        return [f"{own}.iter().all(|text| {constant}.is_match(text))"]
    if pattern in _KNOWN and field["required"] != "never":
        return []
    # Only the type of an error is held to the form of reserved names.
    condition = f"is_type_name({own})" if pattern == "error_type" else f"{constant}.is_match({own})"
    return [condition if field["required"] != "never" else f"{own}.is_empty() || {condition}"]


def _write(field: Row, own: str, kind: str) -> str:
    """Return the call that writes a field in front of the others."""
    number = field["number"]
    if kind in ("entries", "optional_text", "strings", "text"):
        return f"put_{kind}::<{number}>(room, {own}, {_most(field)})"
    if kind in ("message", "messages"):
        return f"put_{kind}::<{number}, _>(room, {own})"
    if kind in ("value", "values"):
        return f"put_{kind}::<{number}>(room, {own}, {_limit(field, 'size')})"
    return f"put_{kind}::<{number}>(room, {own})"


def _most(field: Row) -> str:
    """Return how long a text may be; where a pattern alone says it, any length."""
    if "root_bytes" in field["limits"]:
        return f"if is_root {{ {_limit(field, 'root_bytes')} }} else {{ {_limit(field, 'bytes')} }}"
    return _limit(field, "bytes") if "bytes" in field["limits"] else "usize::MAX"


def _limit(field: Row, role: str) -> str:
    # A constant, so that the compiler sees the number.
    return f"const {{ limits::{constant_name('rust', 'limit', field['limits'][role]['id'])}.size() }}"


def _weigh(own: str, kind: str) -> str:
    """Return a number that is zero where a field is absent."""
    if kind in ("bool", "enum", "fixed64", "uint32"):
        return f"{own} as usize"
    is_option = kind in ("duration", "message", "timestamp", "value") or kind.startswith("optional")
    return f"usize::from({own}.is_some())" if is_option else f"{own}.len()"


def _group(fields: list[Row]) -> list[Row]:
    """Return runs of fields, last field first; those of a rare run are skipped together where all are absent."""
    groups: list[Row] = []
    for field in reversed(fields):
        if groups and groups[-1]["is_rare"] == field["is_rare"]:
            groups[-1]["fields"].append(field)
        else:
            groups.append({"is_rare": field["is_rare"], "fields": [field]})
    for group in groups:
        group["is_rare"] = group["is_rare"] and len(group["fields"]) >= _FEWEST_RARE
        group["name"] = f"put_{group['fields'][-1]['number']}_to_{group['fields'][0]['number']}"
    return groups
