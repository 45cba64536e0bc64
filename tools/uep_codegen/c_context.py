"""Gather what the templates of C need beside the registry's items. Renders nothing."""

from __future__ import annotations

from typing import Any

from uep_codegen.c_model import RECORD, model
from uep_codegen.c_patterns import matchers
from uep_codegen.c_setters import setters
from uep_codegen.c_tables import tables

__all__ = ["context"]


def context(ir: dict[str, Any]) -> dict[str, Any]:
    """Return the messages, setters, matchers and tables as C writes them."""
    described = model(ir)
    return {
        **described,
        **tables(ir),
        "record_name": RECORD,
        "matchers": matchers(ir),
        "setters": setters(described, list(ir["limits"])),
    }
