"""The formats that are not text: one visible table, recognition of a JSON value, and writing. Reads no stream."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, cast

from uep.bridges._api_alone import says_error
from uep.bridges._interface import EmitOptions, kept_payload, wrong_form

if TYPE_CHECKING:
    from uep.bridges._audience import Audience
    from uep.bridges._interface import Bridge
    from uep.model import UniversalErrorProtocol

__all__ = [
    "STRUCTURED",
    "emit",
    "is_record",
    "recognise",
    "recognise_alone",
    "recognise_bytes",
    "written_formats",
]

_STEMS: Final = (
    "aws",
    "bugsnag",
    "cloudevents",
    "cockroach",
    "connect",
    "ecs",
    "elastic_apm",
    "gcp_error_reporting",
    "google_rpc",
    "graphql",
    "http",
    "http_api",
    "json_api",
    "json_rpc",
    "kubernetes_status",
    "log_json",
    "otlp",
    "problem_details",
    "rollbar",
    "sentry",
    "temporal",
    "validation_errors",
)
"""Each stands for the bridge of that name in capitals, in the module of that name; of two that are equally sure the first reads."""


class _Bridges(Mapping[str, "Bridge"]):
    """The bridges by stem; a module is imported when its bridge is asked for."""

    def __getitem__(self, stem: str) -> Bridge:
        if stem not in _STEMS:
            raise KeyError(stem)
        return _load(stem)

    def __iter__(self) -> Iterator[str]:
        return iter(_STEMS)

    def __len__(self) -> int:
        return len(_STEMS)

    def __contains__(self, stem: object) -> bool:
        return stem in _STEMS


@cache
def _load(stem: str) -> Bridge:
    return cast("Bridge", getattr(import_module(f"uep.bridges.{stem}"), stem.upper()))


STRUCTURED: Final[Mapping[str, Bridge]] = _Bridges()
_SURE: Final = 0.5
_ALONE: Final = 0.6


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


def recognise_alone(document: Any) -> tuple[Bridge, float] | None:
    """Return the bridge for a JSON value that is a whole input: one of no format may say itself that it is an error."""
    found = recognise(document)
    if found is None and says_error(document):
        return STRUCTURED["http_api"], _ALONE
    return found


def recognise_bytes(head: bytes) -> tuple[Bridge, float] | None:
    """Return the structured bridge whose form other than JSON the first bytes of an input show; None below one half."""
    rated = [(b.sniff_bytes(head), b) for b in STRUCTURED.values() if b.sniff_bytes is not None]
    best = max(rated, key=lambda pair: pair[0])
    return (best[1], best[0]) if best[0] >= _SURE else None


def written_formats() -> list[str]:
    """Return the stems of the formats that records can be written in, sorted."""
    return sorted(stem for stem, bridge in STRUCTURED.items() if bridge.emit is not None)


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
    if bridge is None or bridge.emit is None:
        raise ValueError(
            f"format: {format!r} cannot be written; choose one of {', '.join(written_formats())}"
        )
    shown: Audience = audience or ("external" if bridge.boundary else "internal")
    if form not in bridge.forms:
        raise wrong_form(format, form, bridge.forms)
    options = EmitOptions(audience=shown, locale=locale, type_base=type_base, form=form)
    payload = kept_payload(record, format, options)
    return bridge.emit(record, options) if payload is None else payload
