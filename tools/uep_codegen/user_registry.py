"""Render a user's own error types: native-error classes, Go constants and a reference page. Needs no checkout and no protoc."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uep_codegen.identifiers import type_constant
from uep_codegen.outputs import Output
from uep_codegen.python_tables import lay_out_classes
from uep_codegen.templating import render_template

__all__ = ["render_user_registry"]


def render_user_registry(types: Mapping[str, Mapping[str, Any]], command: str) -> dict[str, Output]:
    """Return the files for a user's types (name -> entry with title, description, parent, ancestors, severity …) by name.

    Classes derive from those of the release, which the generated module imports from uep.errors.
    """
    own = {name: dict(entry) for name, entry in sorted(types.items())}
    classes = lay_out_classes(own, {})
    imported = sorted({row["base"] for row in classes} - {row["name"] for row in classes})
    constants = [
        {"name": type_constant("go", name), "value": name, "title": entry["title"]}
        for name, entry in own.items()
    ]
    texts = {
        "errors.py": render_template("user/errors.py.j2", command, classes=classes, imported=imported),
        "types.go": render_template("user/types.go.j2", command, constants=constants),
        "types.md": render_template("user/types.md.j2", command, types=own),
    }
    return {path: Output(path, text.encode()) for path, text in texts.items()}
