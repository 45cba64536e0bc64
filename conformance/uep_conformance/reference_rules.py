"""The rules phase over a record that was read: what no schema can hold. Interprets the IR; written from sections 2, 3, 4 and 9."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any, Final

from uep_conformance import binary_forms
from uep_conformance.comparison import escape
from uep_conformance.reference_values import ABSENT
from uep_conformance.refusals import RULES, Fault, Refused
from uep_conformance.registry import BATCH, RECORD, fields_of, fits, limit, load_ir

Found = Iterator[Fault]

_SCALAR_BYTES, _CONTAINER_BYTES = 8, 2  # UEP-LIM-003
_ROOT_REPEATS: Final = ("error_type", "error_id", "source_language", "timestamp")


def find_rule_faults(record: dict[str, Any], at: str = "") -> list[Fault]:
    """List the rules that a record breaks; `at` is its own pointer in a batch."""
    found = [
        *_lengths(RECORD, record, at),
        *_types(record, at),
        *_nodes(record, at),
        *_stacks(record, at),
        *_occurrences(record, at),
    ]
    return [*found, *_size(record, RECORD, "max_record_bytes", at)]


def find_batch_rule_faults(batch: dict[str, Any]) -> list[Fault]:
    """List the rules that a batch or its records break (UEP-REC-160)."""
    found = [
        fault
        for index, record in enumerate(batch.get("errors", []))
        for fault in find_rule_faults(record, f"/errors/{index}")
    ]
    return [*found, *_size(batch, BATCH, "max_batch_bytes", "")]


def _rule(reason: str, path: str, *, canonical_only: bool = False, number: int = 0) -> Fault:
    return Fault(reason, path, RULES, canonical_only, number=number)


def _over(limit_id: str, path: str) -> Fault:
    entry = load_ir()["limits"][limit_id]
    return _rule(entry["reason"], path, canonical_only="accept" not in entry["refused_by"])


# ---- lengths, sizes, depths: for every field, as its row says


def _lengths(message: str, value: Any, at: str) -> Found:
    for name, field in fields_of(message).items():
        if not isinstance(value, dict) or name not in value:
            continue
        found, path = value[name], f"{at}/{name}"
        limits = field["limits"]
        if field["map"]:
            yield from (fault for key in found for fault in _key_length(field, key, path))
        for item, place in _items(field, found, path):
            if field["type"] == "message":
                yield from _lengths(field["type_name"], item, place)
            elif (
                field["type"] == "bytes"
                and "bytes" in limits
                and len(base64.b64decode(item)) > limits["bytes"]["value"]
            ):
                yield _over(limits["bytes"]["id"], place)
            elif field["type"] == "value":
                yield from _open_lengths(field, item, place, 0)
        if "size" in limits:
            size = (
                sum(len(key.encode()) + counted_bytes(item) for key, item in found.items()) + 2
                if field["map"]
                else counted_bytes(found)
            )
            if size > limits["size"]["value"]:
                yield _over(limits["size"]["id"], path)


def _items(field: dict[str, Any], value: Any, path: str) -> Iterator[tuple[Any, str]]:
    if field["repeated"]:
        yield from ((item, f"{path}/{index}") for index, item in enumerate(value))
    elif field["map"]:
        yield from ((item, f"{path}/{escape(key)}") for key, item in value.items())
    else:
        yield value, path


def _key_length(field: dict[str, Any], key: str, path: str) -> Found:
    bound = field["limits"].get("key_bytes")
    if bound is not None and len(key.encode()) > bound["value"]:
        yield _over(bound["id"], f"{path}/{escape(key)}")


def _open_lengths(field: dict[str, Any], value: Any, path: str, depth: int) -> Found:
    if not isinstance(value, dict | list):
        return
    if depth + 1 > field["limits"]["depth"]["value"]:
        yield _over(field["limits"]["depth"]["id"], path)  # UEP-REC-157: the first that lies too deep
        return
    for key, item in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(key, str):
            yield from _key_length(field, key, path)
        yield from _open_lengths(field, item, f"{path}/{escape(str(key))}", depth + 1)


def counted_bytes(value: Any) -> int:
    """Measure an open value (UEP-LIM-003)."""
    if isinstance(value, str):
        return len(value.encode("utf-8", "surrogatepass"))
    if isinstance(value, list):
        return _CONTAINER_BYTES + sum(map(counted_bytes, value))
    if isinstance(value, dict):
        return _CONTAINER_BYTES + sum(len(key.encode()) + counted_bytes(item) for key, item in value.items())
    return _SCALAR_BYTES


def _size(value: dict[str, Any], message: str, limit_id: str, at: str) -> Found:
    try:
        size = binary_forms.size_of(value, message)
    except Refused:
        return  # the structure phase has said why
    if size > limit(limit_id):
        yield _over(limit_id, at)


# ---- types


def _types(record: dict[str, Any], at: str) -> Found:
    named = [(record.get("error_type", ""), f"{at}/error_type")]
    nodes = enumerate(record.get("nodes", []))
    named += [
        (node["error_type"], f"{at}/nodes/{index}/error_type")
        for index, node in nodes
        if "error_type" in node
    ]
    for name, path in named:
        # UEP-REC-154: a category, or a reserved name of another length.
        if name.split(".")[0] == "uep" and len(name.split(".")) != 3:
            yield _rule("bad_type_name", path)
    ancestors, name = record.get("type_ancestors", []), record.get("error_type", "")
    is_known = name in load_ir()["types"]
    if (not ancestors and name and not is_known) or (ancestors and not fits(ancestors[-1], "category_id")):
        yield _rule("missing_ancestor", f"{at}/type_ancestors")  # UEP-REC-159


# ---- nodes, stacks, frames


def _nodes(record: dict[str, Any], at: str) -> Found:
    for index, node in enumerate(record.get("nodes", [])):
        path = f"{at}/nodes/{index}"
        if index == 0:
            for name in ("parent", "relation"):
                if name in node:
                    yield _rule("bad_parent", f"{path}/{name}")  # UEP-NODE-006, -009
            for name in _ROOT_REPEATS:
                if node.get(name):
                    yield _rule("not_canonical", f"{path}/{name}", canonical_only=True)  # UEP-NODE-020
            continue
        if "parent" not in node:
            yield _rule("missing", f"{path}/parent", number=1)  # UEP-NODE-005
        elif node["parent"] >= index:
            yield _rule("bad_parent", f"{path}/parent")  # UEP-NODE-004
        if "relation" not in node:
            yield _rule("missing", f"{path}/relation", canonical_only=True, number=2)  # UEP-NODE-007


def _stacks(record: dict[str, Any], at: str) -> Found:
    total = 0
    for kind in ("nodes", "threads"):
        for index, holder in enumerate(record.get(kind, [])):
            stack = holder.get("stack")
            if stack is None:
                continue
            path = f"{at}/{kind}/{index}/stack"
            present, dropped = len(stack.get("frames", [])), stack.get("dropped_frames", 0)
            total += present
            shared, after = stack.get("shared_with_parent", 0), stack.get("dropped_after", 0)
            has_parent = kind == "nodes" and index > 0
            if shared > (present + dropped if has_parent else 0):
                yield _rule("out_of_range", f"{path}/shared_with_parent")  # UEP-NODE-047, -048
            if after > present or (after and not dropped):
                yield _rule("out_of_range", f"{path}/dropped_after")  # UEP-NODE-053
    if total > limit("max_frames_per_record"):
        yield _over("max_frames_per_record", at)  # UEP-LIM-079, UEP-REC-141


def _occurrences(record: dict[str, Any], at: str) -> Found:
    held = record.get("occurrences", {})
    first, last = held.get("first", ABSENT), held.get("last", ABSENT)
    # Canonical times sort as text once the Z is gone.
    if first is not ABSENT and last is not ABSENT and last[:-1] < first[:-1]:
        yield _rule("out_of_range", f"{at}/occurrences/last")  # UEP-REC-101


__all__ = ["counted_bytes", "find_batch_rule_faults", "find_rule_faults"]
