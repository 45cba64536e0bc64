"""The report of a run as one JSON value; every other form is made from it alone. Checked against its schema before it is written."""

from __future__ import annotations

import json
import platform
from functools import cache
from pathlib import Path
from typing import Any, Final

import msgspec
from uep_data import locate

from uep_conformance import SUITE_VERSION
from uep_conformance.campaign import Campaign, describe_testee
from uep_conformance.errors import SuiteFault, UsageError
from uep_conformance.levels import LEVELS
from uep_conformance.outcomes import Verdict
from uep_conformance.schema_checks import Check, SchemaChecks
from uep_conformance.scoring import Score
from uep_conformance.sections import load_requirements
from uep_conformance.vectors import Vector

KIND: Final = "uep.conformance.report/1"
Report = dict[str, Any]

_LONGEST_TEXT: Final = 4096


def make_report(campaign: Campaign, *, requirement_set: str) -> Report:
    """Make the report of a run."""
    report = {
        "report": KIND,
        "suite": {"version": SUITE_VERSION, "sha256": campaign.suite_sha256},
        "spec": campaign.testee.spec,
        "requirement_set": requirement_set,
        "testee": describe_testee(campaign),
        "run": {
            "started": campaign.started.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "seconds": round(campaign.seconds, 3),
            "complete": campaign.is_complete,
            "filtered": campaign.is_filtered,
            "stop_reason": campaign.run.stop_reason,
            "restarts": campaign.run.restarts,
            "notes": campaign.run.notes,
            "left_out": [{"id": id_, "why": why} for id_, why in campaign.left_out],
            "environment": {
                "system": platform.system().lower(),
                "machine": platform.machine(),
                "python": platform.python_version(),
            },
        },
        "result": describe_score(campaign.score, campaign.is_complete),
        "known": {"problems": campaign.known_problems},
        "requirements": _describe_requirements(campaign.vectors),
        "cases": [_describe_case(vector, campaign.verdicts[vector.id]) for vector in campaign.vectors],
    }
    return check_report(report)


def describe_score(score: Score, is_complete: bool) -> dict[str, Any]:
    """Give the result in the report's words."""
    return {
        "is_compliant": score.is_compliant,
        "reached": score.reached,
        "profiles": score.profiles,
        "claim": name_claim(score) if is_complete else "none",
        "violations": score.violations,
        "compliance_score": score.compliance_score,
        "outcomes": score.outcomes,
        "unexpected": score.unexpected,
    }


def name_claim(score: Score) -> str:
    """Say in a few words what may be claimed: the level reached, with a plus where all its SHOULDs hold too; none below core."""
    if not score.reached:
        return "none"
    parts = [
        score.compliance_score[level]["should"]["vectors"]
        for level in LEVELS[: LEVELS.index(score.reached) + 1]
        if level in score.compliance_score
    ]
    total = sum(part["total"] for part in parts)
    plus = "+" if total and sum(part["passed"] for part in parts) == total else ""
    return f"{score.reached}{plus}"


def _describe_requirements(vectors: list[Vector]) -> dict[str, Any]:
    known = load_requirements()
    cited = sorted({id_ for vector in vectors for id_ in vector.requirements})
    return {
        id_: {
            "keyword": known[id_].keyword,
            "sentence": known[id_].sentence,
            "section": f"{known[id_].file}: {known[id_].heading}",
        }
        for id_ in cited
        if id_ in known
    }


def _describe_case(vector: Vector, verdict: Verdict) -> dict[str, Any]:
    case: dict[str, Any] = {
        "id": vector.id,
        "outcome": verdict.outcome,
        "op": vector.op,
        "part": vector.profile or vector.level,
        "file": vector.file,
        "req": list(vector.requirements),
        "keyword": vector.keyword,
        "comment": vector.comment,
    }
    if verdict.is_pass:
        return case
    case |= {
        "cause": verdict.cause,
        "detail": verdict.detail,
        "input": {**vector.shared, **vector.given},
        "want": vector.want,
    }
    if verdict.got is not None:
        case["got"] = _shorten(verdict.got)
    if verdict.stderr:
        case["stderr"] = verdict.stderr[-_LONGEST_TEXT:]
    return case


def _shorten(value: Any) -> Any:
    """Keep an answer small enough for a page; texts are cut, with what was left out."""
    if isinstance(value, str) and len(value) > _LONGEST_TEXT:
        return f"{value[:_LONGEST_TEXT]}… ({len(value) - _LONGEST_TEXT} more characters)"
    if isinstance(value, dict):
        return {key: _shorten(item) for key, item in value.items()}
    return [_shorten(item) for item in value] if isinstance(value, list) else value


def check_report(report: Report) -> Report:
    """Return the report, or refuse one that breaks its own schema."""
    wrong = _check()(report)
    if wrong is not None:
        raise SuiteFault(f"the report{wrong}")
    return report


@cache
def _check() -> Check:
    return SchemaChecks(msgspec.json.decode(locate("conformance", "report.schema.json").read_bytes())).check()


def write_report(report: Report) -> str:
    """Write a report as JSON."""
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"


def load_report(path: Path) -> Report:
    """Read a report; UsageError when the file is none."""
    try:
        found = msgspec.json.decode(path.read_bytes())
    except (OSError, msgspec.DecodeError) as wrong:
        raise UsageError(f"{path}: {wrong}; name a report.json of uep conformance run") from None
    fault = _check()(found)
    if fault is not None:
        raise UsageError(f"{path}{fault}; make the report with this version of the suite")
    report: Report = found
    return report


__all__ = [
    "KIND",
    "Report",
    "check_report",
    "describe_score",
    "load_report",
    "make_report",
    "name_claim",
    "write_report",
]
