"""Make what a caller of capture gave fit a record. Refuses nothing: what cannot stand is left out and marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec.structs import replace

from uep._capture_context import convert_context
from uep._capture_types import TypeFacts, describe_type, is_registered
from uep._gen.limits import MAX_SUGGESTION_BYTES, MAX_SUGGESTIONS, MAX_TYPE_ANCESTORS
from uep._truncate_text import is_clean
from uep.model import Code, Handling, Mark, MarkKind, Resource, Severity
from uep.types import is_type_name

if TYPE_CHECKING:
    from uep._capture_tree import Tree

Part = TypeVar("Part")

_RULE = "capture:argument"
_resources: dict[int, tuple[Resource, Resource]] = {}


def choose_severity(severity: Severity | str, marks: list[Mark]) -> Severity | None:
    """Return the severity a caller asked for, or None and a mark when there is no such level."""
    try:
        return Severity(severity)
    except Exception:  # noqa: BLE001  an object of the program's may raise anything when it is compared
        marks.append(Mark(path="/severity", kind=MarkKind.DROPPED, rule=_RULE))
        return None


def choose_type(error_type: str, native: TypeFacts, marks: list[Mark]) -> TypeFacts:
    """Return the facts of the error type a caller asked for; one of their own descends from the class's type."""
    if not isinstance(error_type, str) or not is_type_name(error_type):
        marks.append(Mark(path="/error_type", kind=MarkKind.DROPPED, rule=_RULE))
        return native
    if is_registered(error_type):
        return describe_type(error_type)
    # P11: a type that is not in the registry says what it is a kind of.
    ancestors = [native.error_type, *native.ancestors][:MAX_TYPE_ANCESTORS]
    return native._replace(error_type=error_type, ancestors=ancestors)


def fit_context(
    context: Mapping[str, Any], tree: Tree, *, redact: bool, sensitive: frozenset[str]
) -> tuple[dict[str, Any], bool]:
    """Return a context within its limits and whether it has to be measured; one that cannot be read is left out."""
    count = len(tree.marks)
    try:
        return convert_context(context, tree.marks, redact=redact, sensitive=sensitive)
    except Exception:  # noqa: BLE001  a mapping of the program may raise anything; the error itself is still told
        tree.marks[count:] = [Mark(path="/context", kind=MarkKind.DROPPED, rule=_RULE)]
        return {}, True


def fit_codes(found: list[Code], codes: Sequence[Code], marks: list[Mark]) -> list[Code]:
    """Return the codes that were found and those a caller gave; what is no code is left out."""
    given = list(codes) if isinstance(codes, (list, tuple)) else []
    kept = [code for code in given if type(code) is Code and code.space and code.value]
    if len(kept) < len(given) or not given:
        marks.append(Mark(path="/codes", kind=MarkKind.DROPPED, rule=_RULE))
    return [*found, *kept]


def check_part(part: Part, cls: type[Part], path: str, marks: list[Mark]) -> Part | None:
    """Return a struct that a caller gave, or None and a mark when it is something else."""
    if type(part) is cls:
        return part
    marks.append(Mark(path=path, kind=MarkKind.DROPPED, rule=_RULE))
    return None


def fit_handling(handling: Handling, facts: TypeFacts, marks: list[Mark]) -> Handling | None:
    """Return how a caller says that it treated the error; a type that is expected stays so (UEP-SEV-026)."""
    given = check_part(handling, Handling, "/handling", marks)
    if given is None or facts.handling is None or given.expected:
        return given or facts.handling
    return replace(given, expected=True)


def fit_suggestions(suggestions: Sequence[str], tree: Tree) -> list[str]:
    """Return suggestions within their limits; without those that are no text."""
    try:
        size = 0
        for text in suggestions:
            if type(text) is not str or not text or not is_clean(text, MAX_SUGGESTION_BYTES):
                return _fit_each(suggestions, tree)
            size += len(text)
        tree.weight += size
        return list(suggestions) if len(suggestions) <= MAX_SUGGESTIONS else _fit_each(suggestions, tree)
    except Exception:  # noqa: BLE001  as in fit_context()
        tree.marks.append(Mark(path="/recovery_suggestions", kind=MarkKind.DROPPED, rule=_RULE))
        return []


def _fit_each(suggestions: Sequence[str], tree: Tree) -> list[str]:
    from uep._capture_tree import fit_text

    path, fitted = "/recovery_suggestions", []
    for index, text in enumerate(list(suggestions)[:MAX_SUGGESTIONS]):
        if not isinstance(text, str):
            tree.marks.append(Mark(path=f"{path}/{index}", kind=MarkKind.DROPPED, rule=_RULE))
            continue
        plain = str.__str__(text)
        fitted.append(
            fit_text(plain, MAX_SUGGESTION_BYTES, f"{path}/{index}", tree.marks, "max_suggestion_bytes")
        )
        tree.weight += len(plain) * 4
    if len(suggestions) > MAX_SUGGESTIONS:
        mark = Mark(
            path=path, kind=MarkKind.TRUNCATED, rule="limit:max_suggestions", original_size=len(suggestions)
        )
        tree.marks.append(mark)
    return [text for text in fitted if text]


def fit_resource(resource: Resource, tree: Tree) -> Resource | None:
    """Return a resource within its limits; a program has one or two, so the answer is kept by object."""
    if type(resource) is not Resource:
        tree.marks.append(Mark(path="/resource", kind=MarkKind.DROPPED, rule=_RULE))
        return None
    known = _resources.get(id(resource))
    if known is not None:
        return known[1]
    from uep._truncate_limits import limit_part

    fitted: Resource = limit_part(resource, "/resource", tree.marks)
    if len(_resources) < 64 and fitted == resource:
        _resources[id(resource)] = (resource, fitted)
    return fitted


__all__ = [
    "check_part",
    "choose_severity",
    "choose_type",
    "fit_codes",
    "fit_context",
    "fit_handling",
    "fit_resource",
    "fit_suggestions",
]
