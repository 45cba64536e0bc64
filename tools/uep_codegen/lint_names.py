"""Check that no two names become one in any language, and that none becomes a reserved word. Renames nothing."""

from __future__ import annotations

import builtins
from collections.abc import Callable, Iterator
from typing import Any

from uep_codegen.errors import Fault
from uep_codegen.identifiers import LANGUAGES, constant_name, field_name, split_words, type_constant
from uep_codegen.python_tables import class_name

__all__ = ["lint_names"]


def lint_names(ir: dict[str, Any]) -> Iterator[Fault]:
    """Yield a fault for every pair of names that meet in one scope of one language."""
    for language in sorted(LANGUAGES):
        for scope, names, spell in _list_scopes(ir, language):
            yield from _find_collisions(scope, language, names, spell)
    yield from _find_shadowed(ir)


def _list_scopes(ir: dict[str, Any], language: str) -> Iterator[tuple[str, list[str], Callable[[str], str]]]:
    """Yield each scope with its names and the way the language spells them."""
    for name, message in ir["messages"].items():
        fields = [field["name"] for field in message["fields"]]
        yield f"fields of {name}", fields, lambda field: field_name(language, field)
    for name, enum in ir["enums"].items():
        members = [value["member"] for value in enum["values"]]
        yield f"values of {name}", members, lambda member, name=name: constant_name(language, name, member)  # type: ignore[misc]
    yield "messages and enums", [*ir["messages"], *ir["enums"]], lambda name: "".join(split_words(name))
    yield "error types", list(ir["types"]), lambda name: type_constant(language, name)
    yield "limits", list(ir["limits"]), lambda name: constant_name(language, "limit", name)
    yield "reasons", list(ir["reasons"]), lambda name: constant_name(language, "reason", name)
    yield "classes", [*ir["types"], *ir["categories"]], class_name


def _find_collisions(
    scope: str, language: str, names: list[str], spell: Callable[[str], str]
) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for name in names:
        # Case alone does not tell two names apart: C++ macros, file systems and readers fold it.
        spelled = spell(name).casefold()
        if spelled in seen:
            what = f"{seen[spelled]} and {name} are both {spell(name)} in {language}"
            yield Fault(f"names ({scope})", what, "rename one of them before it is released")
        seen[spelled] = name


def _find_shadowed(ir: dict[str, Any]) -> Iterator[Fault]:
    for name in [*ir["types"], *ir["categories"]]:
        if hasattr(builtins, class_name(name)):
            what = f"the class of {name} would be the builtin {class_name(name)}"
            yield Fault("names (classes)", what, "rename the type before it is released")
