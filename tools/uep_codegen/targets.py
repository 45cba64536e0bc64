"""The table of everything that is generated. A new output is a new line here, or a `[[generate]]` in a binding.toml."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from uep_codegen import (
    c_context,
    python_context,
    python_pydantic,
    python_rules,
    python_structure,
    python_tables,
    python_wire,
    rust_context,
)
from uep_codegen.bindings import Binding, binding_context, read_bindings
from uep_codegen.c_amalgamate import join_header, join_source
from uep_codegen.ir import dump_ir, dump_json
from uep_codegen.json_schemas import build_accept, build_batch, build_canonical
from uep_codegen.standalone import build_standalone
from uep_codegen.templating import render_template

__all__ = ["GENERATED_FOLDERS", "Spec", "Target", "list_folders", "list_targets"]


@dataclass(frozen=True)
class Spec:
    """What every target is made from: the IR, and the descriptor set without comments."""

    root: Path
    ir: dict[str, Any]
    descriptors: bytes


@dataclass(frozen=True)
class Target:
    """One output path and the function that makes its content."""

    path: str
    make: Callable[[Spec], str | bytes]


# Folders that hold generated files only; whatever else lies there is reported as extra.
GENERATED_FOLDERS = ("python/uep/_gen", "schemas/ir", "schemas/json", "spec/reference/gen")


def _template(name: str, context: Callable[[dict[str, Any]], dict[str, Any]]) -> Callable[[Spec], str]:
    return lambda spec: render_template(name, **context(spec.ir))


# Reference page -> the parts of the IR it shows.
_PAGES = {
    "codes": ("codes",),
    "fields": ("messages", "enums"),
    "limits": ("limits", "patterns"),
    "metrics": ("metrics",),
    "native": ("native",),
    "reasons": ("reasons",),
    "recovery": ("recovery_strategies",),
    "severities": ("severities",),
    "types": ("categories", "types"),
}


def _page(name: str, parts: tuple[str, ...]) -> Target:
    def make(spec: Spec) -> str:
        shown = {part.removeprefix("recovery_"): spec.ir[part] for part in parts}
        return render_template(f"reference/{name}.md.j2", **shown)

    return Target(f"spec/reference/gen/{name}.md", make)


_TARGETS = (
    *(_page(name, parts) for name, parts in _PAGES.items()),
    Target("schemas/ir/v1.json", lambda spec: dump_ir(spec.ir)),
    Target("schemas/json/v1/accept.schema.json", lambda spec: dump_json(build_accept(spec.ir))),
    Target("schemas/json/v1/batch.schema.json", lambda spec: dump_json(build_batch(spec.ir))),
    Target("schemas/json/v1/canonical.schema.json", lambda spec: dump_json(build_canonical(spec.ir))),
    Target("python/uep/_gen/__init__.py", _template("python/init.py.j2", python_context.empty)),
    Target("python/uep/_gen/descriptor.binpb", lambda spec: spec.descriptors),
    Target("python/uep/_gen/descriptor.txt", lambda spec: python_context.describe_binary(spec.descriptors)),
    Target("python/uep/_gen/limits.py", _template("python/limits.py.j2", python_context.limits)),
    Target("python/uep/_gen/model.py", _template("python/model.py.j2", python_context.model)),
    Target("python/uep/_gen/reasons.py", _template("python/reasons.py.j2", python_structure.reasons)),
    Target("python/uep/_gen/rules.py", _template("python/rules.py.j2", python_rules.rules)),
    Target(
        "python/uep/_gen/pydantic_models.py",
        _template("python/pydantic_models.py.j2", python_pydantic.pydantic_models),
    ),
    Target("python/uep/_gen/standalone_validator.py", lambda spec: build_standalone(spec.ir)),
    Target("python/uep/_gen/structure.py", _template("python/structure.py.j2", python_structure.structure)),
    Target("python/uep/_gen/bridges.py", _template("python/data.py.j2", python_tables.bridges)),
    Target("python/uep/_gen/codes.py", _template("python/data.py.j2", python_tables.codes)),
    Target("python/uep/_gen/errors.py", _template("python/errors.py.j2", python_tables.errors)),
    Target("python/uep/_gen/metrics.py", _template("python/data.py.j2", python_tables.metrics)),
    Target("python/uep/_gen/native.py", _template("python/data.py.j2", python_tables.native)),
    Target("python/uep/_gen/recovery.py", _template("python/data.py.j2", python_tables.recovery)),
    Target("python/uep/_gen/redaction.py", _template("python/data.py.j2", python_tables.redaction)),
    Target("python/uep/_gen/severities.py", _template("python/data.py.j2", python_tables.severities)),
    Target("python/uep/_gen/types.py", _template("python/types.py.j2", python_tables.types)),
    Target(
        "python/uep/_gen/versions.py",
        lambda spec: render_template("python/versions.py.j2", versions=spec.ir["versions"]),
    ),
    Target("python/uep/_gen/wire.py", _template("python/wire.py.j2", python_wire.wire)),
)


def list_targets(root: Path) -> tuple[Target, ...]:
    """Return the targets of a checkout, sorted by path: the table's, and those every binding.toml names."""
    targets = list(_TARGETS)
    for binding in read_bindings(root):
        for generate in binding.generate:
            targets.append(
                Target(
                    f"bindings/{binding.name}/{generate.output}", _bind(binding.language, generate.template)
                )
            )
        targets += _join(binding)
    return tuple(sorted(targets, key=lambda target: target.path))


def _join(binding: Binding) -> list[Target]:
    """Return the one header and the one source file that a library is also generated as."""
    joined = binding.amalgamation
    if joined is None:
        return []
    folder = f"bindings/{binding.name}"
    name = joined.header.rsplit("/", 1)[-1]

    def read(spec: Spec, suffix: str) -> dict[str, str]:
        """Return the files of a kind by path: written ones from the checkout, generated ones as they are now."""
        base = spec.root / folder
        paths = [path for pattern in joined.sources for path in sorted(base.glob(f"{pattern}/*{suffix}"))]
        files = {path.relative_to(base).as_posix(): path.read_text(encoding="utf-8") for path in paths}
        made = {row.output: _bind(binding.language, row.template)(spec) for row in binding.generate}
        files |= {path: text for path, text in made.items() if path.endswith(suffix)}
        return dict(sorted(files.items()))

    def by_name(files: dict[str, str]) -> dict[str, str]:
        return {path.rsplit("/", 1)[-1]: text for path, text in files.items()}

    def make_header(spec: Spec) -> str:
        text = (spec.root / folder / joined.header).read_text(encoding="utf-8")
        return join_header(text, by_name(read(spec, ".h")))

    def make_source(spec: Spec) -> str:
        return join_source(read(spec, ".c"), by_name(read(spec, ".h")), name)

    return [
        Target(f"{folder}/{joined.output}/{name}", make_header),
        Target(f"{folder}/{joined.output}/{name.removesuffix('.h')}.c", make_source),
    ]


def list_folders(root: Path) -> tuple[str, ...]:
    """Return the folders that hold generated files only; whatever else lies there is reported as extra."""
    return (*GENERATED_FOLDERS, *(f"bindings/{binding.name}/gen" for binding in read_bindings(root)))


def _bind(language: str, template: str) -> Callable[[Spec], str]:
    return lambda spec: render_template(
        template, **binding_context(spec.ir, language), **_CONTEXTS.get(language, _no_context)(spec.ir)
    )


def _no_context(ir: dict[str, Any]) -> dict[str, Any]:
    return {}


# What the templates of a language need beside the registry's items.
_CONTEXTS: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "c": c_context.context,
    "rust": rust_context.rust_context,
}
