"""Join the stages: read the sources, resolve and lint them into the IR, render every target. The only writer of files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from uep_codegen.check import Finding, check_outputs
from uep_codegen.ir import check_ir
from uep_codegen.json_schemas import lint_schemas
from uep_codegen.lint import run_lints
from uep_codegen.lint_allocated import allocate, write_allocated
from uep_codegen.outputs import Output
from uep_codegen.proto import compile_proto, strip_source
from uep_codegen.registry import read_registry
from uep_codegen.resolve import resolve_ir
from uep_codegen.targets import Spec, list_folders, list_targets

__all__ = ["build_ir", "check_checkout", "extend_allocated", "load_spec", "render_outputs", "write_outputs"]


def load_spec(root: Path) -> Spec:
    """Return the resolved and linted sources of a checkout; raise SpecError with everything that is wrong."""
    descriptors = compile_proto(root / "schemas" / "proto")
    registry = read_registry(root / "spec")
    ir = resolve_ir(descriptors, registry)
    run_lints(ir, registry.files["allocated"])
    check_ir(ir)
    lint_schemas(ir)
    return Spec(root=root, ir=ir, descriptors=strip_source(descriptors))


def extend_allocated(root: Path) -> bool:
    """Add new names and numbers to the list of those given out; tell whether there were any."""
    registry = read_registry(root / "spec")
    ir = resolve_ir(compile_proto(root / "schemas" / "proto"), registry)
    path = root / "spec" / "registry" / "allocated.yaml"
    text = write_allocated(allocate(ir, registry.files["allocated"]))
    if text == path.read_text(encoding="utf-8"):
        return False
    path.write_text(text, encoding="utf-8")
    return True


def build_ir(root: Path) -> dict[str, Any]:
    """Return the intermediate representation of a checkout."""
    return load_spec(root).ir


def render_outputs(root: Path) -> Mapping[str, Output]:
    """Return every generated file of a checkout by path, rendered in memory."""
    spec = load_spec(root)
    outputs: dict[str, Output] = {}
    for target in list_targets(root):
        data = target.make(spec)
        outputs[target.path] = Output(target.path, data.encode() if isinstance(data, str) else data)
    return outputs


def check_checkout(root: Path) -> list[Finding]:
    """Return how the generated files of a checkout differ from what its sources render to."""
    return check_outputs(root, render_outputs(root), list_folders(root))


def write_outputs(root: Path, outputs: Mapping[str, Output]) -> list[str]:
    """Write the files that differ from what stands there; return their paths."""
    written = []
    for path, output in outputs.items():
        file = root / path
        if file.exists() and file.read_bytes() == output.data:
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(output.data)
        file.chmod(0o644)
        written.append(path)
    return written
