"""Generate everything that follows from the proto and the registry: load, resolve, lint, render. Imports nothing of uep."""

from __future__ import annotations

from uep_codegen.check import Finding, check_outputs
from uep_codegen.errors import Fault, SpecError
from uep_codegen.pipeline import build_ir, check_checkout, extend_allocated, render_outputs, write_outputs
from uep_codegen.user_registry import render_user_registry

__all__ = [
    "Fault",
    "Finding",
    "SpecError",
    "build_ir",
    "check_checkout",
    "check_outputs",
    "extend_allocated",
    "render_outputs",
    "render_user_registry",
    "write_outputs",
]
