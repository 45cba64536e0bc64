"""Read the binding.toml of each language and prepare the IR for its templates. Knows no language by name."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from uep_codegen.errors import Fault, SpecError
from uep_codegen.identifiers import LANGUAGES, constant_name, type_constant
from uep_codegen.templating import TEMPLATES

__all__ = ["Amalgamation", "Binding", "Generate", "binding_context", "read_bindings"]


@dataclass(frozen=True)
class Amalgamation:
    """A library of several C files that is also generated as one header and one source file."""

    header: str
    sources: tuple[str, ...]
    output: str


@dataclass(frozen=True)
class Generate:
    """One generated file of a binding: the template, and where its output goes below the binding's folder."""

    template: str
    output: str


@dataclass(frozen=True)
class Binding:
    """What a binding.toml says: language, toolchain, how many tests must run at least, and what is generated."""

    name: str
    language: str
    toolchain: dict[str, Any]
    minimum_tests: int
    generate: tuple[Generate, ...]
    amalgamation: Amalgamation | None = None


def read_bindings(root: Path) -> tuple[Binding, ...]:
    """Return the bindings of a checkout, found by glob, sorted by folder."""
    return tuple(_read_binding(path) for path in sorted(root.glob("bindings/*/binding.toml")))


def _read_binding(path: Path) -> Binding:
    where = f"bindings/{path.parent.name}/binding.toml"
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as fault:
        raise SpecError(Fault(where, f"not readable as TOML ({fault})", "mend the file's syntax")) from fault
    missing = sorted({"language", "toolchain", "minimum_tests"} - set(data))
    if missing:
        raise SpecError(
            Fault(
                where, f"no {', '.join(missing)}", "add the key; bindings/go/binding.toml shows all of them"
            )
        )
    if data["language"] not in LANGUAGES:
        known = ", ".join(sorted(LANGUAGES))
        raise SpecError(
            Fault(
                where,
                f"the language {data['language']} has no spelling rules",
                f"add it to identifiers.py beside {known}",
            )
        )
    rows = tuple(Generate(row["template"], row["output"]) for row in data.get("generate", []))
    for row in rows:
        if not (TEMPLATES / row.template).is_file():
            raise SpecError(
                Fault(where, f"there is no template {row.template}", f"write it below {TEMPLATES.name}/")
            )
        if not row.output.startswith("gen/"):
            raise SpecError(
                Fault(where, f"{row.output} lies outside of gen/", "generated files stand in gen/ only")
            )
    joined = data.get("amalgamation")
    amalgamation = (
        Amalgamation(joined["header"], tuple(joined["sources"]), joined["output"]) if joined else None
    )
    return Binding(
        path.parent.name, data["language"], data["toolchain"], data["minimum_tests"], rows, amalgamation
    )


def binding_context(ir: dict[str, Any], language: str) -> dict[str, Any]:
    """Return the registry's items with the constants that stand for them in a language."""
    severities = ir["severities"]["severities"]
    return {
        "versions": ir["versions"],
        "types": [
            {"constant": type_constant(language, name), "name": name, **entry}
            for name, entry in ir["types"].items()
        ],
        "categories": [
            {
                "constant": constant_name(language, "category", name.removeprefix("uep.")),
                "name": name,
                **entry,
            }
            for name, entry in ir["categories"].items()
        ],
        "severities": [
            {"constant": constant_name(language, "severity", entry["name"]), **entry} for entry in severities
        ],
        "limits": [
            {"constant": constant_name(language, "limit", name), "name": name, **entry}
            for name, entry in ir["limits"].items()
        ],
        "reasons": [
            {"constant": constant_name(language, "reason", name), "name": name, **entry}
            for name, entry in ir["reasons"].items()
        ],
        "codes": ir["codes"],
    }
