"""Two reports compared, and parts of one run put together. Functions of report values alone."""

from __future__ import annotations

from typing import Any, NamedTuple

from uep_conformance.errors import UsageError
from uep_conformance.outcomes import Verdict
from uep_conformance.report import check_report, describe_score
from uep_conformance.scoring import score_run
from uep_conformance.vectors import Vector, in_claim, load_vectors

Report = dict[str, Any]


class Change(NamedTuple):
    """A vector whose outcome differs between two reports; "" where one of them has it not."""

    id: str
    before: str
    after: str
    detail: str

    @property
    def is_worse(self) -> bool:
        """Tell whether it passed before and does not now."""
        return self.before == "pass" and self.after not in ("pass", "")


def compare_reports(before: Report, after: Report) -> list[Change]:
    """List the vectors that came out otherwise, those that got worse first."""
    old = {case["id"]: case for case in before["cases"]}
    new = {case["id"]: case for case in after["cases"]}
    changes = [
        Change(
            id_,
            old.get(id_, {}).get("outcome", ""),
            new.get(id_, {}).get("outcome", ""),
            new.get(id_, {}).get("detail", ""),
        )
        for id_ in sorted(old.keys() | new.keys())
        if old.get(id_, {}).get("outcome") != new.get(id_, {}).get("outcome")
    ]
    return sorted(changes, key=lambda change: (not change.is_worse, change.id))


def merge_reports(reports: list[Report]) -> Report:
    """Make one report of parts of a run: the same testee, suite and claim; a vector asked twice has its worse outcome.

    It is complete when every vector of the claim stands in one of the parts.
    """
    first = reports[0]
    for part, name in (
        (("suite",), "suite"),
        (("testee", "implementation"), "implementation"),
        (("testee", "claims"), "claim"),
        (("spec",), "protocol version"),
    ):
        if any(_get(report, part) != _get(first, part) for report in reports[1:]):
            raise UsageError(f"the reports differ in their {name}; merge parts of one run")
    cases: dict[str, dict[str, Any]] = {}
    for report in reports:
        for case in report["cases"]:
            known = cases.get(case["id"])
            if known is None or (known["outcome"] == "pass" and case["outcome"] != "pass"):
                cases[case["id"]] = case
    return _score_again(first, reports, [cases[id_] for id_ in sorted(cases)])


def _get(report: Report, path: tuple[str, ...]) -> Any:
    found: Any = report
    for key in path:
        found = found[key]
    return found


def _score_again(first: Report, reports: list[Report], cases: list[dict[str, Any]]) -> Report:
    claims = first["testee"]["claims"]
    left_out = [entry for report in reports for entry in report["run"]["left_out"]]
    wanted = {vector.id for vector in load_vectors() if in_claim(vector, claims["level"], claims["profiles"])}
    stopped = next((report["run"]["stop_reason"] for report in reports if report["run"]["stop_reason"]), "")
    is_complete = not stopped and wanted <= {case["id"] for case in cases} | {
        entry["id"] for entry in left_out
    }
    is_complete = is_complete and all(case["outcome"] != "not_run" for case in cases)
    verdicts = {
        case["id"]: Verdict(case["outcome"], case.get("cause", ""), case.get("detail", "")) for case in cases
    }
    score = score_run(
        [_as_vector(case) for case in cases],
        verdicts,
        level=claims["level"],
        profiles=claims["profiles"],
        is_complete=is_complete,
    )
    requirements: dict[str, Any] = {}
    for report in reports:
        requirements |= report["requirements"]
    run = {
        **first["run"],
        "seconds": round(sum(report["run"]["seconds"] for report in reports), 3),
        "complete": is_complete,
        "filtered": not is_complete,
        "stop_reason": stopped,
        "restarts": sum(report["run"]["restarts"] for report in reports),
        "notes": [note for report in reports for note in report["run"]["notes"]],
        "left_out": [dict(pair) for pair in {tuple(entry.items()) for entry in left_out}],
    }
    problems = [problem for report in reports for problem in report["known"]["problems"]]
    merged = {
        **first,
        "run": run,
        "result": describe_score(score, is_complete),
        "known": {"problems": problems},
        "requirements": requirements,
        "cases": cases,
    }
    return check_report(merged)


def _as_vector(case: dict[str, Any]) -> Vector:
    """Give a case the shape of its vector, as far as scoring looks at it."""
    is_level = case["part"] in ("core", "standard", "full")
    return Vector(
        id=case["id"],
        op=case["op"],
        level=case["part"] if is_level else "",
        profile="" if is_level else case["part"],
        requirements=tuple(case["req"]),
        keyword=case["keyword"],
        comment=case["comment"],
        side="accept",
        shared={},
        given=case.get("input", {}),
        want=case.get("want", {}),
        since="",
        file=case["file"],
    )


__all__ = ["Change", "compare_reports", "merge_reports"]
