"""Resolve proto and registry into the IR: every reference replaced by what it names. Decides no spelling of any language."""

from __future__ import annotations

from typing import Any

from google.protobuf import descriptor_pb2

from uep_codegen.errors import Fault, SpecError
from uep_codegen.proto import read_enums, read_messages
from uep_codegen.registry import Registry

__all__ = ["resolve_ir"]

IR_VERSION = "1.0.0"
_FIELD_KEYS = ("required", "pii", "filled_by", "audience", "over_limit", "since")


def resolve_ir(descriptors: descriptor_pb2.FileDescriptorSet, registry: Registry) -> dict[str, Any]:
    """Return the IR, everything sorted; raise SpecError with all references that lead nowhere."""
    limits = index_entries(registry.files.get("limits", {}), "limits")
    patterns = index_entries(registry.files.get("patterns", {}), "patterns")
    messages = read_messages(descriptors)
    faults: list[Fault] = []
    _join_fields(messages, registry.files["fields"]["fields"], limits, patterns, faults)
    versions = {entry["id"]: entry["value"] for entry in registry.files["versions"]["versions"]}
    since = versions["protocol"]
    ir = {
        "ir_version": IR_VERSION,
        "versions": versions,
        "messages": {name: {**message, "since": since} for name, message in messages.items()},
        "enums": _resolve_enums(read_enums(descriptors), since),
        "limits": limits,
        "patterns": patterns,
        "reasons": index_entries(registry.files["reasons"], "reasons"),
        "redaction": registry.files.get("redaction", {}),
        "categories": index_entries(registry.files.get("categories", {}), "categories"),
        "types": _resolve_types(registry),
        "severities": registry.files.get("severities", {}),
        "recovery_strategies": index_entries(registry.files.get("recovery", {}), "strategies"),
        "metrics": _resolve_metrics(registry),
        "codes": dict(sorted(registry.folders.get("codes", {}).items())),
        "native": dict(sorted(registry.folders.get("native", {}).items())),
        "bridges": dict(sorted(registry.folders.get("bridges", {}).items())),
    }
    if faults:
        raise SpecError(*faults)
    return ir


def index_entries(data: dict[str, Any], key: str) -> dict[str, Any]:
    """Return a list of registry entries as a map from id (or name) to the rest of the entry, sorted."""
    entries = {}
    for entry in data.get(key, []):
        rest = dict(entry)
        entries[str(rest.pop("id", None) or rest.pop("name"))] = rest
    return dict(sorted(entries.items()))


def _join_fields(
    messages: dict[str, Any],
    entries: list[Any],
    limits: dict[str, Any],
    patterns: dict[str, Any],
    faults: list[Fault],
) -> None:
    """Add to each proto field what fields.yaml says of it; both sides must name the same fields, once."""
    found: dict[str, Any] = {}
    for entry in entries:
        where = f"spec/registry/fields.yaml ({entry['field']})"
        if entry["field"] in found:
            faults.append(Fault(where, "the field has two entries", "merge them into one"))
        found[entry["field"]] = entry
    for name, message in messages.items():
        for field in message["fields"]:
            full = f"{name}.{field['name']}"
            if full not in found:
                where = "spec/registry/fields.yaml"
                faults.append(Fault(where, f"no entry for the proto field {full}", "add one entry for it"))
                continue
            _join_field(field, found.pop(full), limits, patterns, faults)
    for full in found:
        where = f"spec/registry/fields.yaml ({full})"
        faults.append(Fault(where, "the proto has no such field", "correct the name or delete the entry"))


def _join_field(
    field: dict[str, Any], entry: Any, limits: dict[str, Any], patterns: dict[str, Any], faults: list[Fault]
) -> None:
    where = f"spec/registry/fields.yaml ({entry['field']})"
    resolved = {}
    for role, limit in entry["limits"].items():
        if limit not in limits:
            faults.append(Fault(where, f"the limit {limit} does not exist", "name an id of limits.yaml"))
            continue
        resolved[role] = {
            "id": limit,
            **{key: limits[limit][key] for key in ("value", "reason", "refused_by")},
        }
    pattern = entry["pattern"]
    if pattern is not None and pattern not in patterns:
        faults.append(Fault(where, f"the pattern {pattern} does not exist", "name an id of patterns.yaml"))
        pattern = None
    field["comment"] = field["doc"]
    field["doc"] = entry["doc"]
    field |= {key: entry[key] for key in _FIELD_KEYS}
    field["limits"] = resolved
    field["pattern"] = None if pattern is None else {"id": pattern, "regex": patterns[pattern]["regex"]}


def _resolve_enums(enums: dict[str, Any], since: str) -> dict[str, Any]:
    for name, enum in enums.items():
        enum["closed"] = name == "Severity"
        enum["since"] = since
        for value in enum["values"]:
            value["since"] = since
    return enums


def _resolve_types(registry: Registry) -> dict[str, Any]:
    """Return every type by name with its ancestors, nearest first, ending in its category (UEP P11)."""
    types: dict[str, Any] = {}
    for data in registry.folders.get("types", {}).values():
        types |= index_entries(data, "types")
    for entry in types.values():
        chain = [entry["parent"]]
        while chain[-1] in types and len(chain) < 16:
            chain.append(types[chain[-1]]["parent"])
        entry["ancestors"] = chain
    return dict(sorted(types.items()))


def _resolve_metrics(registry: Registry) -> dict[str, Any]:
    data = registry.files.get("metrics", {})
    return {"attributes": index_entries(data, "attributes"), "metrics": index_entries(data, "metrics")}
