"""The formats that are not text: one visible table, recognition of a JSON value, and writing. Reads no stream."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from uep.bridges._interface import EmitOptions
from uep.bridges.google_rpc import GOOGLE_RPC
from uep.bridges.otlp import OTLP
from uep.bridges.problem_details import PROBLEM_DETAILS
from uep.bridges.sentry import SENTRY

if TYPE_CHECKING:
    from uep.bridges._audience import Audience
    from uep.bridges._interface import Bridge
    from uep.model import UniversalErrorProtocol

__all__ = ["STRUCTURED", "emit", "is_record", "recognise", "written_formats"]

STRUCTURED: Final[dict[str, Bridge]] = {
    bridge.stem: bridge for bridge in (GOOGLE_RPC, OTLP, PROBLEM_DETAILS, SENTRY)
}
_SURE: Final = 0.5


def is_record(document: Any) -> bool:
    """Return whether a JSON value is a record or a batch of records rather than a foreign document."""
    if not isinstance(document, dict):
        return False
    return {"protocol_version", "error_id"} <= set(document) or (
        isinstance(document.get("errors"), list)
        and all(is_record(item) for item in document["errors"][:1])
        and bool(document["errors"])
    )


def recognise(document: Any) -> tuple[Bridge, float] | None:
    """Return the structured bridge that a JSON value most likely belongs to, and how surely; None below one half."""
    rated = [(bridge.sniff(document), bridge) for bridge in STRUCTURED.values()]
    best = max(rated, key=lambda pair: pair[0])
    return (best[1], best[0]) if best[0] >= _SURE else None


def written_formats() -> list[str]:
    """Return the stems of the formats that records can be written in, sorted."""
    return sorted(STRUCTURED)


def emit(
    record: UniversalErrorProtocol,
    format: str,  # noqa: A002 - the word of the command and of Translation.format
    *,
    audience: Audience | None = None,
    locale: str = "",
    type_base: str = "",
    form: str = "json",
) -> bytes:
    """Return a record in a foreign format, given by its bridge's stem.

    ``audience`` defaults to external for formats that another party reads and to internal for the others (UEP-BRG-042,
    UEP-BRG-043). Raises ValueError for a format that is unknown or can only be read.
    """
    bridge = STRUCTURED.get(format)
    if bridge is None:
        raise ValueError(
            f"format: {format!r} cannot be written; choose one of {', '.join(sorted(STRUCTURED))}"
        )
    shown: Audience = audience or ("external" if bridge.boundary else "internal")
    return bridge.emit(record, EmitOptions(audience=shown, locale=locale, type_base=type_base, form=form))
