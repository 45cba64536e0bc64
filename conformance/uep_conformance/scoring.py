"""What a run amounts to, in the words of the project's beginning: is_compliant, violations, compliance_score. Integers only, no blend."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, NamedTuple

from uep_conformance.levels import LEVELS
from uep_conformance.outcomes import OUTCOMES, Verdict
from uep_conformance.vectors import Vector

_UNEXPECTED: Final = frozenset({"fail", "error", "unsupported", "flaky", "stale_known_fail"})


class Score(NamedTuple):
    """The result of a run; `reached` is the highest level whose vectors all passed, "" for none."""

    is_compliant: bool
    reached: str
    profiles: list[str]
    violations: list[dict[str, Any]]
    compliance_score: dict[str, Any]
    outcomes: dict[str, int]
    unexpected: list[str]


def score_run(
    vectors: Iterable[Vector],
    verdicts: Mapping[str, Verdict],
    *,
    level: str,
    profiles: Iterable[str],
    is_complete: bool,
) -> Score:
    """Score the vectors of a claim; a run that is not complete reaches nothing."""
    listed = list(vectors)
    by_part: dict[str, list[Vector]] = defaultdict(list)
    for vector in listed:
        by_part[vector.profile or vector.level].append(vector)
    scores = {
        part: _count(by_part[part], verdicts)
        for part in [*LEVELS, *sorted(set(by_part) - set(LEVELS))]
        if part in by_part
    }
    reached = _find_level(by_part, verdicts) if is_complete else ""
    won = [part for part in profiles if is_complete and _passes(by_part.get(part, []), verdicts)]
    claimed = (
        is_complete
        and reached != ""
        and LEVELS.index(reached) >= LEVELS.index(level)
        and set(profiles) <= set(won)
    )
    counts = Counter(verdicts[vector.id].outcome for vector in listed)
    return Score(
        is_compliant=claimed,
        reached=reached,
        profiles=won,
        violations=list_violations(listed, verdicts),
        compliance_score=scores,
        outcomes={outcome: counts.get(outcome, 0) for outcome in OUTCOMES},
        unexpected=[
            vector.id for vector in listed if vector.is_must and verdicts[vector.id].outcome in _UNEXPECTED
        ],
    )


def _passes(vectors: list[Vector], verdicts: Mapping[str, Verdict]) -> bool:
    must = [vector for vector in vectors if vector.is_must]
    return bool(must) and all(verdicts[vector.id].is_pass for vector in must)


def _find_level(by_part: Mapping[str, list[Vector]], verdicts: Mapping[str, Verdict]) -> str:
    reached = ""
    for level in LEVELS:
        if not _passes(by_part.get(level, []), verdicts):
            break
        reached = level
    return reached


def _count(vectors: list[Vector], verdicts: Mapping[str, Verdict]) -> dict[str, Any]:
    return {
        "must": _integers([vector for vector in vectors if vector.is_must], verdicts),
        "should": _integers([vector for vector in vectors if not vector.is_must], verdicts),
    }


def _integers(vectors: list[Vector], verdicts: Mapping[str, Verdict]) -> dict[str, Any]:
    by_requirement: dict[str, bool] = {}
    for vector in vectors:
        for requirement in vector.requirements:
            by_requirement[requirement] = (
                by_requirement.get(requirement, True) and verdicts[vector.id].is_pass
            )
    written = [vector for vector in vectors if not vector.is_generated]
    return {
        "requirements": _fraction(by_requirement.values()),
        "vectors": _fraction(verdicts[vector.id].is_pass for vector in vectors),
        "written_vectors": _fraction(verdicts[vector.id].is_pass for vector in written),
    }


def _fraction(passes: Iterable[bool]) -> dict[str, int]:
    listed = list(passes)
    return {"passed": sum(listed), "total": len(listed)}


# ---- violations


def list_violations(vectors: Iterable[Vector], verdicts: Mapping[str, Verdict]) -> list[dict[str, Any]]:
    """List what is not as it must be, the gravest first; missing types and severities are named one by one."""
    found = []
    for vector in vectors:
        verdict = verdicts[vector.id]
        if verdict.is_pass or verdict.outcome == "not_run":
            continue
        kind, description = _name_violation(vector, verdict)
        severity = _SEVERITIES[kind] if vector.is_must else "Low"
        found.append(
            {
                "type": kind,
                "severity": severity,
                "description": description,
                "vector": vector.id,
                "requirements": list(vector.requirements),
            }
        )
    order = {"Critical": 0, "High": 1, "Medium": 2, "Low": 3}
    return sorted(found, key=lambda one: (order[one["severity"]], one["type"], one["vector"]))


def _name_violation(vector: Vector, verdict: Verdict) -> tuple[str, str]:
    for applies, kind, words in _KINDS:
        if applies(vector, verdict):
            return kind, words(vector, verdict)
    return "WrongResult", verdict.detail


def _looks_up(vector: Vector, kind: str) -> bool:
    arguments = {**vector.shared, **vector.given}
    return vector.op == "lookup" and arguments.get("kind") == kind and vector.side == "accept"


def _subject(vector: Vector) -> str:
    return str({**vector.shared, **vector.given}.get("name", ""))


def _detail(vector: Vector, verdict: Verdict) -> str:
    return verdict.detail


_Applies = Callable[[Vector, Verdict], bool]
_Words = Callable[[Vector, Verdict], str]

_KINDS: Final[tuple[tuple[_Applies, str, _Words], ...]] = (
    (lambda vector, verdict: verdict.cause == "crash", "Crash", _detail),
    (lambda vector, verdict: verdict.cause == "timeout", "NoAnswer", _detail),
    (lambda vector, verdict: verdict.cause == "protocol", "ProtocolBreach", _detail),
    (lambda vector, verdict: verdict.cause == "fault", "InternalFault", _detail),
    (
        lambda vector, verdict: _looks_up(vector, "type"),
        "MissingErrorType",
        lambda vector, verdict: (
            f"the standard error type {_subject(vector)} is missing or differs: {verdict.detail}"
        ),
    ),
    (
        lambda vector, verdict: _looks_up(vector, "severity") or vector.op == "compare_severity",
        "MissingSeverityLevel",
        lambda vector, verdict: (
            f"the severity {_subject(vector) or 'order'} is missing or differs: {verdict.detail}"
        ),
    ),
    (lambda vector, verdict: verdict.outcome == "unsupported", "MissingCapability", _detail),
    (lambda vector, verdict: verdict.outcome == "stale_known_fail", "StaleKnownFailure", _detail),
    (lambda vector, verdict: verdict.cause == "accepted", "AcceptedInvalid", _detail),
    (lambda vector, verdict: verdict.cause == "refused", "RefusedValid", _detail),
    (lambda vector, verdict: verdict.cause in ("wrong_reason", "wrong_path"), "WrongRefusal", _detail),
    (
        lambda vector, verdict: vector.op in ("relay", "transcode") and verdict.cause == "differs",
        "LostData",
        _detail,
    ),
    (lambda vector, verdict: verdict.cause == "choice", "UndeclaredChoice", _detail),
)
_SEVERITIES: Final[dict[str, str]] = {
    "AcceptedInvalid": "High",
    "Crash": "Critical",
    "InternalFault": "High",
    "LostData": "High",
    "MissingCapability": "Medium",
    "MissingErrorType": "High",
    "MissingSeverityLevel": "Medium",
    "NoAnswer": "Critical",
    "ProtocolBreach": "High",
    "RefusedValid": "High",
    "StaleKnownFailure": "Low",
    "UndeclaredChoice": "Low",
    "WrongRefusal": "Medium",
    "WrongResult": "High",
}

__all__ = ["Score", "list_violations", "score_run"]
