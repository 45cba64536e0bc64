"""Check that names and numbers are never used twice, by the list of all that were ever given out. Adds to it on request."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from uep_codegen.errors import Fault

__all__ = ["allocate", "lint_allocated", "write_allocated"]

WHERE = "spec/registry/allocated.yaml"
_ADD = "if it is new, run: uep codegen --allocate"
# Items that a release never removes (UEP-VER-020 to -023), so that a missing one is a fault.
_PERMANENT = ("categories", "limits", "reasons", "types")


def lint_allocated(ir: dict[str, Any], allocated: dict[str, Any]) -> Iterator[Fault]:
    """Yield a fault for every name or number that is not given out, was given out otherwise, or disappeared."""
    current = _collect(ir)
    for kind in ("fields", "enums"):
        for scope, numbers in current[kind].items():
            yield from _compare_numbers(kind, scope, numbers, allocated.get(kind, {}).get(scope, {}))
    for kind in _PERMANENT:
        known = allocated.get(kind, [])
        for name in current[kind]:
            if name not in known:
                yield Fault(f"{WHERE} ({kind})", f"{name} is not listed", _ADD)
        for name in known:
            if name not in current[kind]:
                yield Fault(
                    f"{WHERE} ({kind})", f"{name} was released and is gone", "restore it; mark it deprecated"
                )


def _compare_numbers(
    kind: str, scope: str, numbers: dict[str, int], known: dict[str, int]
) -> Iterator[Fault]:
    by_number = {number: name for name, number in known.items()}
    for name, number in numbers.items():
        where = f"{WHERE} ({kind}: {scope}.{name})"
        if name in known and known[name] != number:
            yield Fault(
                where, f"has number {number} and was given out with {known[name]}", "restore the number"
            )
        elif name not in known and number in by_number:
            what = f"number {number} was given to {by_number[number]}"
            yield Fault(where, f"{what} and is never used again", "take the next free number")
        elif name not in known:
            yield Fault(where, f"{name} = {number} is not listed", _ADD)


def allocate(ir: dict[str, Any], allocated: dict[str, Any]) -> dict[str, Any]:
    """Return the list with everything new added; what it has stays."""
    current = _collect(ir)
    merged: dict[str, Any] = {}
    for kind in ("enums", "fields"):
        known = allocated.get(kind, {})
        scopes = {
            **known,
            **{scope: {**numbers, **known.get(scope, {})} for scope, numbers in current[kind].items()},
        }
        merged[kind] = {
            scope: dict(sorted(scopes[scope].items(), key=lambda item: item[1])) for scope in sorted(scopes)
        }
    for kind in _PERMANENT:
        merged[kind] = sorted({*allocated.get(kind, []), *current[kind]})
    return merged


def write_allocated(allocated: dict[str, Any]) -> str:
    """Return the list as the text of its file."""
    lines = [
        "# Every name and number that was ever given out. `uep codegen --allocate` adds what is new; nothing is ever taken out,",
        "# so that a removed name or number cannot come back with another meaning.",
    ]
    for kind, content in allocated.items():
        lines += ["", f"{kind}:"]
        if isinstance(content, list):
            lines += [f"  - {name}" for name in content]
            continue
        for scope, numbers in content.items():
            lines.append(f"  {scope}:")
            lines += [f"    {name}: {number}" for name, number in numbers.items()]
    return "\n".join(lines) + "\n"


def _collect(ir: dict[str, Any]) -> dict[str, Any]:
    return {
        "fields": {
            name: {field["name"]: field["number"] for field in message["fields"]}
            for name, message in ir["messages"].items()
        },
        "enums": {
            name: {value["name"]: value["number"] for value in enum["values"]}
            for name, enum in ir["enums"].items()
        },
        **{kind: list(ir[kind]) for kind in _PERMANENT},
    }
