"""A registry of error types and native names: the release's own, or that with a user's additions. Immutable.

A user's file is JSON: {"types": [{"name", "title", "description", "parent", ...}], "native": {language: {name: type}}}.
What a type leaves out it inherits from its parent. It cannot change an entry of the release (UEP-TYPE-030).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from uep._gen.limits import MAX_REGISTRY_BYTES, MAX_REGISTRY_TYPES, MAX_TYPE_ANCESTORS
from uep._gen.native import LANGUAGES, NATIVE_CODE_TABLES, NATIVE_TYPES
from uep._gen.structure import PATTERNS
from uep._gen.types import CATEGORIES, TYPES, ContextKey, ErrorType

__all__ = ["STANDARD", "Registry", "RegistryError", "load_registry"]

UNCLASSIFIED = "uep.unknown.unclassified"
_TUPLES = frozenset(
    {"monitoring_metrics", "monitoring_requirements", "recovery_strategies", "recovery_suggestions"}
)
_OWN = frozenset({"name", "parent", "ancestors", "category"})


class RegistryError(ValueError):
    """A user's registry cannot be used: where, what, how to mend it."""


@dataclass(frozen=True, slots=True)
class Registry:
    """Types by name, and native type names by language beside those of the release."""

    types: Mapping[str, ErrorType] = field(default_factory=lambda: TYPES)
    native: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def find(self, name: str) -> ErrorType | None:
        """Return the type of exactly this name (UEP-TYPE-024)."""
        return self.types.get(name)

    def find_native(self, language: str, name: str) -> str | None:
        """Return the error type of a native type's exact name in a language; the release's own rows come first (UEP-BRG-104)."""
        return _find_listed(language, name) or self.native.get(language, {}).get(name)


def _find_listed(language: str, name: str) -> str | None:
    """Return what the release's native table says of a name, or the tables of codes that it refers to (UEP-BRG-101)."""
    stem = LANGUAGES.get(language)
    if stem is None:
        return None
    listed = NATIVE_TYPES[stem].get(name)
    if listed is None and NATIVE_CODE_TABLES[stem]:
        from uep._code_tables import find_code
        from uep._gen.codes import CODE_TABLES

        entries = (find_code(CODE_TABLES[table]["space"], name) for table in NATIVE_CODE_TABLES[stem])
        return next((entry.error_type for entry in entries if entry is not None and entry.name == name), None)
    return listed


STANDARD = Registry()


def load_registry(path: Path) -> Registry:
    """Return the release's registry with the additions of a user's JSON file; raise RegistryError when it breaks a rule."""
    data = path.read_bytes()
    if len(data) > MAX_REGISTRY_BYTES:
        raise RegistryError(f"{path}: {len(data)} bytes where {MAX_REGISTRY_BYTES} is the most; split it")
    try:
        document = msgspec.json.decode(data)
    except msgspec.DecodeError as wrong:
        raise RegistryError(f"{path}: not JSON ({wrong}); write one JSON object") from None
    if not isinstance(document, dict):
        raise RegistryError(f'{path}: not an object; write {{"types": [...]}}')
    entries = document.get("types", [])
    if not isinstance(entries, list) or len(entries) + len(TYPES) > MAX_REGISTRY_TYPES:
        raise RegistryError(
            f"{path}#/types: not a list of at most {MAX_REGISTRY_TYPES - len(TYPES)} types; shorten it"
        )
    types = _add_types(path, entries)
    return Registry(types=types, native=_read_native(path, document.get("native", {}), types))


def _add_types(path: Path, entries: list[Any]) -> dict[str, ErrorType]:
    """Add the types parents first, whatever their order in the file."""
    types = dict(TYPES)
    pending = {index: _check_entry(path, index, entry) for index, entry in enumerate(entries)}
    while pending:
        ready = [
            index
            for index, entry in pending.items()
            if entry["parent"] in types or entry["parent"] in CATEGORIES
        ]
        if not ready:
            index, entry = next(iter(pending.items()))
            where = f"{path}#/types/{index}/parent"
            raise RegistryError(
                f"{where}: {entry['parent']} leads to no category; name a registered type or category"
            )
        for index in ready:
            entry = pending.pop(index)
            if entry["name"] in types:
                raise RegistryError(
                    f"{path}#/types/{index}/name: {entry['name']} is defined already; choose another name"
                )
            types[entry["name"]] = _inherit(path, index, entry, types)
    return types


def _check_entry(path: Path, index: int, entry: Any) -> dict[str, Any]:
    import re

    where = f"{path}#/types/{index}"
    if not isinstance(entry, dict):
        raise RegistryError(f"{where}: not an object; write one with name, title, description and parent")
    for key in ("name", "title", "description", "parent"):
        if not isinstance(entry.get(key), str) or not entry[key]:
            raise RegistryError(f"{where}/{key}: absent; write a text")
    name = entry["name"]
    if re.fullmatch(PATTERNS["error_type"].regex, name) is None or name.startswith("uep."):
        raise RegistryError(
            f"{where}/name: {name} is not a type name of your own; write a reverse domain name such as com.acme.card_declined"
        )
    unknown = sorted(set(entry) - set(ErrorType._fields))
    if unknown:
        raise RegistryError(f"{where}/{unknown[0]}: no such key; use one of {', '.join(ErrorType._fields)}")
    return entry


def _inherit(path: Path, index: int, entry: dict[str, Any], types: Mapping[str, ErrorType]) -> ErrorType:
    parent = entry["parent"]
    base = types.get(parent, TYPES[UNCLASSIFIED])
    ancestors = (parent, *types[parent].ancestors) if parent in types else (parent,)
    if len(ancestors) > MAX_TYPE_ANCESTORS:
        where = f"{path}#/types/{index}/parent"
        raise RegistryError(
            f"{where}: {len(ancestors)} ancestors where {MAX_TYPE_ANCESTORS} is the most; choose a parent nearer to its category"
        )
    values: dict[str, Any] = {
        key: tuple(value) if key in _TUPLES else value for key, value in entry.items() if key not in _OWN
    }
    if "context_keys" in values:
        values["context_keys"] = tuple(ContextKey(**key) for key in values["context_keys"])
    own: dict[str, Any] = {
        "name": entry["name"],
        "parent": parent,
        "ancestors": ancestors,
        "category": ancestors[-1],
    }
    return base._replace(**own, **values)


def _read_native(path: Path, tables: Any, types: Mapping[str, ErrorType]) -> dict[str, dict[str, str]]:
    if not isinstance(tables, dict):
        raise RegistryError(
            f'{path}#/native: not an object; write {{"python": {{"acme.CardDeclined": "com.acme.card_declined"}}}}'
        )
    for language, table in tables.items():
        for name, error_type in table.items() if isinstance(table, dict) else [("", table)]:
            if error_type not in types:
                where = f"{path}#/native/{language}/{name}"
                raise RegistryError(f"{where}: {error_type} is not a registered type; define it under types")
            if _find_listed(language, name) is not None:
                # UEP-BRG-104: two receivers would disagree about the name.
                where = f"{path}#/native/{language}/{name}"
                raise RegistryError(f"{where}: is in the registry already; leave it out")
    return {language: dict(table) for language, table in tables.items()}
