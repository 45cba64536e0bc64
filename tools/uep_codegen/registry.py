"""Read the registry's YAML files and check each against its JSON Schema. Resolves nothing."""

from __future__ import annotations

import json
from copy import deepcopy
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from uep_codegen.errors import Fault, SpecError

__all__ = ["Registry", "read_registry", "read_yaml"]


@dataclass(frozen=True)
class Registry:
    """The parsed files: single files by kind, and the kinds that are folders by kind and stem."""

    files: dict[str, Any] = field(default_factory=dict)
    folders: dict[str, dict[str, Any]] = field(default_factory=dict)


# kind -> place below spec/. A place that ends in a slash is a folder of files, each checked by the kind's schema.
KINDS = {
    "versions": "registry/versions.yaml",
    "fields": "registry/fields.yaml",
    "limits": "registry/limits.yaml",
    "patterns": "registry/patterns.yaml",
    "reasons": "registry/reasons.yaml",
    "redaction": "registry/redaction.yaml",
    "categories": "registry/categories.yaml",
    "severities": "registry/severities.yaml",
    "recovery": "registry/recovery.yaml",
    "metrics": "registry/metrics.yaml",
    "allocated": "registry/allocated.yaml",
    "types": "registry/types/",
    "codes": "registry/codes/",
    "native": "registry/native/",
    "bridges": "bridges/",
}


def read_yaml(path: Path, where: str) -> Any:
    """Return the content of a YAML file; raise SpecError when it is not YAML or repeats a key."""
    from ruamel.yaml.error import YAMLError

    try:
        return deepcopy(_parse_yaml(path.read_text(encoding="utf-8")))
    except YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        place = f"{where}:{mark.line + 1}" if mark is not None else where
        what = " ".join(str(getattr(fault, "problem", None) or fault).split())
        raise SpecError(Fault(place, f"not readable as YAML ({what})", "mend the file's syntax")) from fault


@lru_cache(maxsize=256)
def _parse_yaml(text: str) -> Any:
    """Parse a text once, however often it is read: the parser is slower than everything that follows."""
    from ruamel.yaml import YAML

    return YAML(typ="safe").load(text)


def read_registry(spec_dir: Path) -> Registry:
    """Return all registry files below spec/, each checked by spec/registry/schema/<kind>.schema.json."""
    registry = Registry()
    faults: list[Fault] = []
    for kind, place in KINDS.items():
        if place.endswith("/"):
            folder = registry.folders.setdefault(kind, {})
            for path in sorted((spec_dir / place).glob("*.yaml")):
                folder[path.stem] = _read_checked(spec_dir, path, kind, faults)
        elif (spec_dir / place).exists():
            registry.files[kind] = _read_checked(spec_dir, spec_dir / place, kind, faults)
        else:
            faults.append(Fault(f"spec/{place}", "the file is missing", "restore it from the repository"))
    if faults:
        raise SpecError(*faults)
    return registry


def _read_checked(spec_dir: Path, path: Path, kind: str, faults: list[Fault]) -> Any:
    from jsonschema import Draft202012Validator

    where = f"spec/{path.relative_to(spec_dir).as_posix()}"
    schema_path = spec_dir / "registry" / "schema" / f"{kind}.schema.json"
    try:
        data = read_yaml(path, where)
    except SpecError as fault:
        faults.extend(fault.faults)
        return {}
    if not schema_path.exists():
        faults.append(
            Fault(
                f"spec/registry/schema/{kind}.schema.json", "the schema is missing", f"write one for {where}"
            )
        )
        return data
    schema = json.loads(schema_path.read_text(encoding="utf-8"))
    for error in Draft202012Validator(schema).iter_errors(data):
        pointer = "/" + "/".join(str(part) for part in error.absolute_path)
        message = error.message if len(error.message) < 300 else error.message[:297] + "..."
        faults.append(Fault(f"{where}#{pointer}", message, f"change the entry to fit {schema_path.name}"))
    return data
