"""Look error types up for capture, in the shapes a record wants. The only place where capture meets the registry.

What is shared between records (lists, structs) is made once a type and never changed. A user's registry has a cache of its
own, so `use_registry` holds for capture too.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from uep import types
from uep._gen.limits import MAX_STRATEGIES
from uep._gen.native import NATIVE_BASES
from uep._registry import STANDARD, UNCLASSIFIED, Registry
from uep.model import Effect, Handling, Recovery, Retryability, Severity

LANGUAGE: Final = "python"
PROTOCOL_VERSION: Final = types.PROTOCOL_VERSION
PYTHON_BASES: Final = NATIVE_BASES[LANGUAGE]

_CACHE_SIZE = 4096
_EXPECTED: Final = Handling(expected=True)


class TypeFacts(NamedTuple):
    """What a record of a type carries by default; the lists and structs are shared and never changed."""

    error_type: str
    ancestors: list[str]
    severity: Severity
    recovery: Recovery | None
    suggestions: list[str]
    handling: Handling | None
    sensitive_keys: frozenset[str]
    title: str


_standard_facts: dict[str, TypeFacts] = {}


def registry_in_force() -> Registry:
    """Return the registry that look-ups use here and now."""
    return types._in_force.get()


def find_native(name: str) -> str | None:
    """Return the error type of a Python class by its printed name, or None."""
    return types.find_native(LANGUAGE, name)


def is_registered(error_type: str) -> bool:
    """Say whether the registry in force holds a type."""
    return types.find(error_type) is not None


def describe_type(error_type: str) -> TypeFacts:
    """Return what a record of a type carries; of a type nobody knows, what unclassified ones carry."""
    if registry_in_force() is not STANDARD:
        return _make_facts(error_type)
    found = _standard_facts.get(error_type)
    if found is None:
        if len(_standard_facts) >= _CACHE_SIZE:
            _standard_facts.clear()
        found = _standard_facts[error_type] = _make_facts(error_type)
    return found


def _make_facts(error_type: str) -> TypeFacts:
    entry = types.find_nearest(error_type)
    ancestors = list(entry.ancestors) if entry.name == error_type else [entry.name, *entry.ancestors]
    return TypeFacts(
        error_type=error_type,
        ancestors=ancestors,
        severity=Severity(entry.default_severity),
        recovery=Recovery(
            # UNSPECIFIED means that nobody can know from the type alone; a record leaves it out then.
            retryability=Retryability.__members__.get(entry.retryability),
            throttled=entry.throttled,
            effect=Effect.__members__.get(entry.default_effect),
            strategies=list(entry.recovery_strategies[:MAX_STRATEGIES]),
        ),
        suggestions=list(entry.recovery_suggestions),
        handling=_EXPECTED if entry.expected else None,
        sensitive_keys=frozenset(key.key for key in entry.context_keys if key.sensitive),
        title=entry.title,
    )


__all__ = [
    "LANGUAGE",
    "PROTOCOL_VERSION",
    "PYTHON_BASES",
    "UNCLASSIFIED",
    "TypeFacts",
    "describe_type",
    "find_native",
    "is_registered",
    "registry_in_force",
]
