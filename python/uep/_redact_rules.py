"""The words of redaction, in the shapes that code wants. Decides nothing; the data are the registry's."""

from __future__ import annotations

from typing import Final, NamedTuple

from uep._gen.redaction import REDACTION


class Detector(NamedTuple):
    """One detector of the profile `values`: the rule its marks name, its algorithm and the algorithm's numbers."""

    id: str
    form: str
    prefixes: tuple[str, ...] = ()
    min: int = 0
    max: int = 0


def _terms(match: str) -> tuple[str, ...]:
    return tuple(key["term"] for key in REDACTION["keys"] if key["match"] == match)


REPLACEMENT: Final[str] = REDACTION["replacement"]
KEY_RULE: Final[str] = REDACTION["key_mark_rule"]
TYPE_RULE: Final[str] = REDACTION["type_mark_rule"]
PAYLOAD_RULE: Final[str] = REDACTION["payload_mark_rule"]
CONTAINED: Final = _terms("contains")
ENDING: Final = _terms("ends")
EXACT: Final = frozenset(_terms("exact"))
DETECTORS: Final = tuple(
    Detector(
        id=entry["id"],
        form=entry["form"],
        prefixes=tuple(entry.get("prefixes", ())),
        min=entry.get("min", 0),
        max=entry.get("max", 0),
    )
    for entry in REDACTION["detectors"]
)

__all__ = [
    "CONTAINED",
    "DETECTORS",
    "ENDING",
    "EXACT",
    "KEY_RULE",
    "PAYLOAD_RULE",
    "REPLACEMENT",
    "TYPE_RULE",
    "Detector",
]
