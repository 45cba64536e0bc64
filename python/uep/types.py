"""Look error types, codes, native types and severity scales up in the registry. Changes nothing and reads no file itself.

All look-ups use the release's registry unless a user's own is in force: `with use_registry(load_registry(path)): ...`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from uep._gen.types import CATEGORIES, Category, ContextKey, ErrorType
from uep._gen.versions import PROTOCOL_VERSION
from uep._registry import STANDARD, UNCLASSIFIED, Registry, RegistryError, load_registry
from uep._severity_scales import list_scales, rank_severity, severity_from, severity_to
from uep.model import Relation, Severity

if TYPE_CHECKING:
    from uep._code_tables import CodeEntry
    from uep.model import Node, UniversalErrorProtocol

# The address of a type in problem+json where the caller sets no base of its own.
PROBLEM_TYPE_BASE = "urn:uep:type:"

_in_force: ContextVar[Registry] = ContextVar("uep_registry", default=STANDARD)


@contextmanager
def use_registry(registry: Registry) -> Iterator[Registry]:
    """Let every look-up inside the block, in this thread or task, use this registry."""
    token = _in_force.set(registry)
    try:
        yield registry
    finally:
        _in_force.reset(token)


def find(name: str) -> ErrorType | None:
    """Return the type of exactly this name; None for one the registry does not hold (UEP-TYPE-024)."""
    return _in_force.get().find(name)


def get_type(name: str) -> ErrorType:
    """Return the type of exactly this name; raise LookupError that names the nearest known one."""
    entry = find(name)
    if entry is None:
        from difflib import get_close_matches

        near = get_close_matches(name, _in_force.get().types, n=1)
        hint = f"did you mean {near[0]}?" if near else "list the known ones with: uep types"
        raise LookupError(f"{name[:128]}: not in the registry; {hint}")
    return entry


def find_nearest(error_type: str, type_ancestors: Iterable[str] = ()) -> ErrorType:
    """Return the type to take defaults from: itself, its nearest known ancestor, or unclassified (UEP-TYPE-026, -027)."""
    known = (find(name) for name in (error_type, *type_ancestors))
    return next((entry for entry in known if entry is not None), get_type(UNCLASSIFIED))


def list_types(category: str | None = None) -> tuple[ErrorType, ...]:
    """Return the types sorted by name; `category` ("network" or "uep.network") keeps those of one category."""
    wanted = None if category is None else category if category.startswith("uep.") else f"uep.{category}"
    types = _in_force.get().types
    return tuple(types[name] for name in sorted(types) if wanted is None or types[name].category == wanted)


def get_strategy(strategy_id: str) -> Mapping[str, Any]:
    """Return a recovery strategy with its parameters, as the registry's recovery.yaml has it; LookupError without such an id.

    Keys: title, description, automatic, repeats, applies_when, parameters (each with name, type, unit, default …), since.
    """
    from uep._gen.recovery import STRATEGIES

    if strategy_id not in STRATEGIES:
        listed = ", ".join(sorted(STRATEGIES))
        raise LookupError(f"{strategy_id[:128]}: no such recovery strategy; use one of {listed}")
    return MappingProxyType(STRATEGIES[strategy_id])


def list_categories() -> tuple[Category, ...]:
    """Return the categories sorted by id."""
    return tuple(CATEGORIES[name] for name in sorted(CATEGORIES))


def ancestors(error_type: str) -> list[str]:
    """Return the ancestors of a type, nearest first, its category last; empty for a type the registry does not hold."""
    entry = find(error_type)
    return [] if entry is None else list(entry.ancestors)


def matches(record: UniversalErrorProtocol, wanted: str) -> bool:
    """Tell whether a record is of a type or of a kind of it: equal or an ancestor, never by prefix (UEP-TYPE-020, -021).

    The registry's ancestors hold for a type it knows, whatever the record says (UEP-TYPE-016).
    """
    if record.error_type == wanted:
        return bool(wanted)
    entry = find(record.error_type)
    return wanted in (record.type_ancestors if entry is None else entry.ancestors)


@cache
def _type_pattern() -> re.Pattern[str]:
    from uep._gen.structure import PATTERNS

    return re.compile(PATTERNS["error_type"].regex)


def is_type_name(text: str) -> bool:
    """Tell whether a text has the form of a type: a category has not, nor a reserved name without three segments."""
    if _type_pattern().fullmatch(text) is None:
        return False
    return not text.startswith("uep.") or text.count(".") == 2


def default_severity(
    error_type: str, nodes: Iterable[Node] = (), type_ancestors: Iterable[str] = ()
) -> Severity:
    """Return the severity of a type when nobody names one; of an aggregate, the greatest of its members (UEP-SEV-019)."""
    members = [
        default_severity(node.error_type)
        for node in nodes
        if node.relation is Relation.MEMBER and node.error_type and error_type == "uep.aggregate.multiple"
    ]
    if members:
        return max(members, key=rank_severity)
    return Severity(find_nearest(error_type, type_ancestors).default_severity)


def find_native(language: str, name: str) -> str | None:
    """Return the error type of a native type's name, spelled as its runtime prints it; None when it is not listed."""
    return _in_force.get().find_native(language, name)


def type_for_native(language: str, name: str) -> str:
    """Return the error type of a native type's name, or unclassified."""
    return find_native(language, name) or UNCLASSIFIED


def code(space: str, value: str, *, platform: str = "", when: str = "") -> CodeEntry | None:
    """Return what the registry says of a code, given by value or name; see `uep.types.CodeEntry`."""
    from uep._code_tables import find_code

    return find_code(space, value, platform=platform, when=when)


def type_for_code(space: str, value: str, *, platform: str = "", when: str = "") -> str:
    """Return the error type of a code: the table's reading, its default, or unclassified without a table.

    A code that reports no error gives "": no record is made from it (UEP-BRG-059).
    """
    from uep._code_tables import default_type

    entry = code(space, value, platform=platform, when=when)
    return (default_type(space) or UNCLASSIFIED) if entry is None else entry.error_type


def code_for_type(space: str, error_type: str, type_ancestors: Iterable[str] = ()) -> CodeEntry | None:
    """Return the code under which another system knows a type; None for a space that none is written in."""
    from uep._code_tables import CodeEntry, code_of_type

    entry = find_nearest(error_type, type_ancestors)
    if space == "grpc":
        found = code("grpc", entry.grpc_code)
        return None if found is None else found._replace(error_type=error_type)
    if space == "http":
        listed = code("http", str(entry.http_status))
        return CodeEntry("http", str(entry.http_status), listed.name if listed else "", error_type)
    return code_of_type(space, error_type, (*type_ancestors, *entry.ancestors))


def grpc_for_http(status: int) -> str:
    """Return the name of the gRPC code a client infers from an HTTP status without grpc-status (UEP-BRG-071)."""
    from uep._code_tables import pair_code

    entry = code("grpc", pair_code("http_to_grpc", str(status)) or "")
    return "UNKNOWN" if entry is None else entry.name


def http_for_grpc(value: str) -> int:
    """Return the HTTP status a server answers with for a gRPC code (UEP-BRG-072)."""
    from uep._code_tables import pair_code

    return int(pair_code("grpc_to_http", value) or 500)


def __getattr__(name: str) -> object:
    if name == "CodeEntry":
        from uep._code_tables import CodeEntry

        return CodeEntry
    raise AttributeError(f"module 'uep.types' has no attribute {name!r}")


__all__ = [
    "PROBLEM_TYPE_BASE",
    "PROTOCOL_VERSION",
    "Category",
    "CodeEntry",
    "ContextKey",
    "ErrorType",
    "Registry",
    "RegistryError",
    "ancestors",
    "code",
    "code_for_type",
    "default_severity",
    "find",
    "find_native",
    "find_nearest",
    "get_strategy",
    "get_type",
    "grpc_for_http",
    "http_for_grpc",
    "is_type_name",
    "list_categories",
    "list_scales",
    "list_types",
    "load_registry",
    "matches",
    "rank_severity",
    "severity_from",
    "severity_to",
    "type_for_code",
    "type_for_native",
    "use_registry",
]
