"""Check that a JSON Schema keeps to the keywords and patterns that every validator honours alike. Validates no document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from uep_codegen.errors import Fault

__all__ = ["check_pattern", "lint_schema", "list_patterns"]

_KEYWORDS = frozenset(
    [
        "$comment",
        "$defs",
        "$id",
        "$ref",
        "$schema",
        "additionalProperties",
        "allOf",
        "anyOf",
        "const",
        "description",
        "else",
        "enum",
        "if",
        "items",
        "maxItems",
        "maxLength",
        "maxProperties",
        "maximum",
        "minItems",
        "minLength",
        "minProperties",
        "minimum",
        "not",
        "pattern",
        "patternProperties",
        "properties",
        "propertyNames",
        "required",
        "then",
        "title",
        "type",
    ]
)
_LINE_ENDS = "[\n\r\u0085\u2028\u2029]"
_NUL = "\\x00"
# What engines read differently: escapes that depend on Unicode or are unknown somewhere, and, outside of classes,
# look-around, lazy and possessive repeats and back references.
_ESCAPES = re.compile(r"\\(?:x[0-9a-f]{2}|.)", re.DOTALL)
_KNOWN_ESCAPE = re.compile(r"\\(?:x[0-9a-f]{2}|[\[\]().*+?{}|^$/\\-])")
_CLASS = re.compile(r"\[\^?(?:\\.|[^\]\\])*\]", re.DOTALL)
_FORBIDDEN = re.compile(r"\(\?|[*+?}][?+*]")
_SCHEMA_MAPS = ("properties", "patternProperties", "$defs")
_SCHEMA_LISTS = ("allOf", "anyOf")
_SCHEMA_SINGLES = ("additionalProperties", "else", "if", "items", "not", "propertyNames", "then")


def check_pattern(pattern: str) -> str:
    """Return what is wrong with a pattern, or "" when every engine reads it the same way."""
    if not (pattern.startswith("^") and pattern.endswith("$")):
        return "the pattern is not anchored"
    strange = [escape for escape in _ESCAPES.findall(pattern) if not _KNOWN_ESCAPE.fullmatch(escape)]
    strange += [found.group() for found in [_FORBIDDEN.search(_CLASS.sub("x", pattern))] if found is not None]
    if strange:
        return f"the pattern uses {strange[0]!r}, which engines read differently"
    try:
        re.compile(pattern)
    except re.error as wrong:
        return f"the pattern does not compile ({wrong})"
    return ""


def lint_schema(schema: dict[str, Any], where: str) -> Iterator[Fault]:
    """Yield the faults of a whole schema document."""
    if "$ref" in schema:
        yield Fault(where, "$ref at the root", "write the schema out")
    yield from _lint_node(schema, f"{where}#", set(schema.get("$defs", {})))


def _lint_node(node: Any, where: str, definitions: set[str]) -> Iterator[Fault]:
    if isinstance(node, bool):
        return
    for keyword in sorted(set(node) - _KEYWORDS):
        yield Fault(
            where, f"the keyword {keyword} is not among those every validator honours", "express it otherwise"
        )
    if "$ref" in node:
        if len(node) > 1:
            yield Fault(where, "$ref does not stand alone", "wrap it in allOf")
        if node["$ref"].removeprefix("#/$defs/") not in definitions:
            yield Fault(where, f"{node['$ref']} leads nowhere", "define it under $defs")
    if "pattern" in node and node["pattern"] not in {_LINE_ENDS, _NUL}:
        yield from _lint_pattern(node, where)
    for place, inner in _list_inner(node):
        yield from _lint_node(inner, f"{where}/{place}", definitions)


def _lint_pattern(node: dict[str, Any], where: str) -> Iterator[Fault]:
    problem = check_pattern(node["pattern"])
    if problem:
        yield Fault(where, problem, "keep to the subset of RE2, anchored with ^ and $")
    refused = node.get("not", {})
    parts = refused.get("anyOf", [refused])
    if {"pattern": _LINE_ENDS} not in parts:
        what = "the pattern stands without the refusal of line ends, which $ lets pass in some engines"
        yield Fault(where, what, 'put "not": {"pattern": "[\\n\\r\\u0085\\u2028\\u2029]"} beside it')


def _list_inner(node: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for keyword in _SCHEMA_MAPS:
        for name, inner in node.get(keyword, {}).items():
            yield f"{keyword}/{name}", inner
    for keyword in _SCHEMA_LISTS:
        for index, inner in enumerate(node.get(keyword, [])):
            yield f"{keyword}/{index}", inner
    for keyword in _SCHEMA_SINGLES:
        if keyword in node:
            yield keyword, node[keyword]


def list_patterns(node: Any) -> set[str]:
    """Return every pattern of a schema, for the checks in other languages."""
    if isinstance(node, bool):
        return set()
    found = {node["pattern"]} if "pattern" in node else set()
    for _, inner in _list_inner(node):
        found |= list_patterns(inner)
    return found
