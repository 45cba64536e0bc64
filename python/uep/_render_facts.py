"""List the facts of a record beside its nodes, one line each, as `name: value`. Escapes nothing and cuts nothing but long values."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

import msgspec

from uep.model import Code, Link, Mark, Recovery, Resource, Text, UniversalErrorProtocol, Violation

_LONGEST: Final = 1000
_PREFIXES: Final = ("RETRYABILITY_", "EFFECT_", "MARK_KIND_", "SEVERITY_SOURCE_")


def list_facts(record: UniversalErrorProtocol) -> Iterator[str]:
    """Yield the facts in a fixed order, what a person can do about the error first."""
    for name, tell in _FACTS:
        value = getattr(record, name)
        if value:
            for fact in tell(value):
                yield fact if len(fact) <= _LONGEST else fact[:_LONGEST] + "..."


def _word(value: object) -> str:
    """Write an enum's value as prose does: without its prefix, in lower case."""
    text = str(getattr(value, "value", value))
    for prefix in _PREFIXES:
        text = text.removeprefix(prefix)
    return text.lower().replace("_", " ")


def _join(*parts: tuple[str, Any]) -> str:
    return ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in parts if value)


def _tell_texts(name: str) -> Callable[[list[str]], Iterator[str]]:
    return lambda texts: (f"{name}: {text}" for text in texts)


def _tell_recovery(recovery: Recovery) -> Iterator[str]:
    parts = _join(
        ("retry", recovery.retryability and _word(recovery.retryability)),
        ("after", recovery.retry_after),
        ("at most", recovery.max_attempts),
        ("effect", recovery.effect and _word(recovery.effect)),
    )
    throttled = "throttled" if recovery.throttled else ""
    told = ", ".join(part for part in (parts, throttled, *recovery.strategies) if part)
    if told:
        yield f"recovery: {told}"


def _tell_codes(codes: list[Code]) -> Iterator[str]:
    for code in codes:
        yield " ".join(
            part for part in (f"code: {code.space} {code.value}", code.name, code.platform) if part
        )


def _tell_violations(violations: list[Violation]) -> Iterator[str]:
    for item in violations:
        parts = (item.kind, item.path, item.reason, item.description, item.subject, item.limit)
        yield f"violation: {' '.join(part for part in parts if part)}"


def _tell_context(context: dict[str, Any]) -> Iterator[str]:
    for key, value in context.items():
        yield f"context {key}: {msgspec.json.encode(value).decode()}"


def _tell_resource(resource: Resource) -> Iterator[str]:
    # An attribute may have the name of a field; both are told.
    told = [(name, getattr(resource, name)) for name in resource.__struct_fields__ if name != "attributes"]
    yield f"from: {_join(*told, *resource.attributes.items())}"


def _tell_correlation(correlation: Any) -> Iterator[str]:
    told = ((name, getattr(correlation, name)) for name in correlation.__struct_fields__)
    yield f"belongs to: {_join(*told)}"


def _tell_handling(handling: Any) -> Iterator[str]:
    words = [name for name in ("fatal", "synthetic", "expected") if getattr(handling, name)]
    if handling.handled is not None:
        words.insert(0, "handled" if handling.handled else "not handled")
    if handling.mechanism:
        words.append(f"caught by {handling.mechanism}")
    if words:
        yield f"handling: {', '.join(words)}"


def _tell_links(links: list[Link]) -> Iterator[str]:
    # UEP-REC-098: the URL stands beside the description.
    for link in links:
        yield f"see: {' '.join(part for part in (link.description or link.rel, link.url) if part)}"


def _tell_user_messages(texts: list[Text]) -> Iterator[str]:
    for text in texts:
        yield f"shown to users ({text.locale}): {text.text}"


def _tell_marks(marks: list[Mark]) -> Iterator[str]:
    for mark in marks:
        size = f"from {mark.original_size}" if mark.original_size else ""
        parts = (mark.path or "the record", size, mark.rule, mark.type_hint)
        kind = "unspecified" if mark.kind is None else _word(mark.kind)
        yield f"{kind}: {' '.join(part for part in parts if part)}"


_FACTS: Final[tuple[tuple[str, Callable[[Any], Iterator[str]]], ...]] = (
    ("recovery_suggestions", _tell_texts("help")),
    ("recovery", _tell_recovery),
    ("codes", _tell_codes),
    ("violations", _tell_violations),
    ("context", _tell_context),
    ("handling", _tell_handling),
    ("resource", _tell_resource),
    ("correlation", _tell_correlation),
    ("links", _tell_links),
    ("user_messages", _tell_user_messages),
    ("type_ancestors", lambda names: iter([f"a kind of: {', '.join(names)}"])),
    ("marks", _tell_marks),
)

__all__ = ["list_facts"]
