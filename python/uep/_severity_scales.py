"""Translate severities to the levels of other systems and back, by the registry's scales. Never guesses a level."""

from __future__ import annotations

from functools import cache
from typing import Any

from uep._gen.severities import SCALES, SEVERITIES
from uep.model import Severity

__all__ = ["list_scales", "rank_severity", "severity_from", "severity_to"]


def list_scales() -> tuple[str, ...]:
    """Return the names of the scales, sorted."""
    return tuple(sorted(SCALES))


def rank_severity(severity: Severity | str | int | None) -> int:
    """Return the number to compare a severity by: an unknown number counts as the level below it (UEP-SEV-014).

    Raises LookupError for a word that is no severity.
    """
    if severity is None:
        return 0
    if isinstance(severity, str) and severity not in SEVERITIES:
        raise LookupError(f"severity: {severity!r} is not one of {', '.join(SEVERITIES)}; choose one of them")
    number = (
        SEVERITIES[str(severity.value if isinstance(severity, Severity) else severity)]
        if isinstance(severity, str)
        else severity
    )
    return max((level for level in SEVERITIES.values() if level <= number), default=0)


def severity_to(scale: str, severity: Severity | str | int | None, *, expected: bool = False) -> int | str:
    """Return the level of a scale for a severity; an absent one is written as Medium.

    UEP-SEV-029: an expected error of severity Low is written as the level the scale has for that.
    """
    table = _scale(scale)
    rank = rank_severity(severity) or SEVERITIES["Medium"]
    name = next(name for name, number in SEVERITIES.items() if number == rank)
    row = table["expected"] if expected and name == "Low" else table["out"][name]
    value: int | str = row["value"]
    return value


def severity_from(scale: str, level: int | str) -> Severity | None:
    """Return the severity a level stands for; None for one that says nothing, so that the type's default holds."""
    table = _scale(scale)
    value: int | str | None = level
    if isinstance(level, str):
        # UEP-SEV-033: names of levels are compared without regard to case.
        value = _levels(scale).get(level.lower())
        if value is None and table["value_type"] == "integer" and level.lstrip("-").isdecimal():
            value = int(level)
    for row in table["in"] if value is not None else ():
        found = value in row["values"] if "values" in row else row["from"] <= value <= row["to"]
        if found:
            return Severity(row["severity"]) if row["severity"] else None
    return None


def _scale(scale: str) -> dict[str, Any]:
    try:
        return SCALES[scale]
    except KeyError:
        raise LookupError(
            f"{scale}: no such scale of levels; use one of {', '.join(sorted(SCALES))}"
        ) from None


@cache
def _levels(scale: str) -> dict[str, int | str]:
    return {level["name"].lower(): level["value"] for level in SCALES[scale]["levels"]}
