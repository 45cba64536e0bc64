"""A report as JUnit XML, Markdown, badge and terminal text. Pure functions of the report's value."""

from __future__ import annotations

import json
import re
from typing import Any, Final
from xml.sax.saxutils import escape, quoteattr

from uep_conformance.invisible import reveal
from uep_conformance.levels import LEVELS

Report = dict[str, Any]

_WORDS: Final = {
    "pass": "passed",
    "fail": "failed",
    "error": "ended in an error",
    "unsupported": "not supported",
    "known_fail": "known failures",
    "stale_known_fail": "stale known failures",
    "flaky": "flaky",
    "not_run": "not run",
}
_COLOURS: Final = {"full": "#2e7d32", "standard": "#558b2f", "core": "#9e9d24", "": "#9e3b3b"}
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NO_COLOUR: Final = "#757575"


def write_junit(report: Report) -> str:
    """Write JUnit XML: a suite for each level and profile, a case for each vector."""
    parts: dict[str, list[dict[str, Any]]] = {}
    for case in report["cases"]:
        parts.setdefault(case["part"], []).append(case)
    suites = [_write_suite(name, cases) for name, cases in parts.items()]
    totals = _totals(report["cases"])
    head = (
        f'<testsuites name={quoteattr(report["testee"]["name"])} {totals} time="{report["run"]["seconds"]}">'
    )
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *suites, "</testsuites>", ""])


def _totals(cases: list[dict[str, Any]]) -> str:
    failures = sum(1 for case in cases if case["outcome"] in ("fail", "unsupported", "stale_known_fail"))
    errors = sum(1 for case in cases if case["outcome"] in ("error", "flaky"))
    skipped = sum(1 for case in cases if case["outcome"] in ("known_fail", "not_run"))
    return f'tests="{len(cases)}" failures="{failures}" errors="{errors}" skipped="{skipped}"'


def _write_suite(name: str, cases: list[dict[str, Any]]) -> str:
    lines = [f"  <testsuite name={quoteattr(name)} {_totals(cases)}>"]
    for case in cases:
        class_name, title = quoteattr(f"{name}.{case['op']}"), quoteattr(f"{case['id']} {case['comment']}")
        head = f"    <testcase classname={class_name} name={title}"
        inner = _write_outcome(case)
        lines.append(f"{head}/>" if not inner else f"{head}>{inner}</testcase>")
    return "\n".join([*lines, "  </testsuite>"])


def _write_outcome(case: dict[str, Any]) -> str:
    if case["outcome"] == "pass":
        return ""
    element = {"known_fail": "skipped", "not_run": "skipped", "error": "error", "flaky": "error"}.get(
        case["outcome"], "failure"
    )
    message = _NOT_XML.sub("\ufffd", f"{case['outcome']}: {case.get('detail', '')}")
    body = _NOT_XML.sub("\ufffd", _explain_case(case))
    return f"<{element} message={quoteattr(message)}>{escape(body)}</{element}>"


def _explain_case(case: dict[str, Any]) -> str:
    parts = [f"requirements: {', '.join(case['req'])}"]
    parts += [
        f"{key}: {json.dumps(case[key], ensure_ascii=False)}"
        for key in ("input", "want", "got")
        if key in case
    ]
    return "\n".join([*parts, *([f"stderr: {case['stderr']}"] if "stderr" in case else [])])


def write_markdown(report: Report) -> str:
    """Write a page for a pull request or a README."""
    result, testee = report["result"], report["testee"]
    lines = [
        f"# Conformance of {testee['name']}",
        "",
        f"**{headline(report)}**",
        "",
        f"Suite {report['suite']['version']} ({report['suite']['sha256'][:12]}), protocol {report['spec']}, requirement set {report['requirement_set']}, {report['run']['started']}.",
        "",
        "| Part | MUST requirements | MUST vectors | SHOULD vectors |",
        "|---|---|---|---|",
    ]
    for part, score in result["compliance_score"].items():
        must, should = score["must"], score["should"]
        lines.append(
            f"| {part} | {_ratio(must['requirements'])} | {_ratio(must['vectors'])} | {_ratio(should['vectors'])} |"
        )
    lines += [
        "",
        ", ".join(f"{count} {_WORDS[outcome]}" for outcome, count in result["outcomes"].items() if count)
        + ".",
        "",
    ]
    lines += [f"- {note}" for note in [*report["run"]["notes"], *report["known"]["problems"]]]
    failing = [case for case in report["cases"] if case["outcome"] != "pass"]
    if failing:
        lines += ["", "| Vector | Outcome | Requirement | What |", "|---|---|---|---|"]
        lines += [
            f"| {case['id']} | {case['outcome']} | {', '.join(case['req'])} | {_cell(case.get('detail', ''))} |"
            for case in failing
        ]
    return "\n".join([*lines, ""])


def _cell(text: str) -> str:
    return reveal(text).replace("|", "\\|").replace("\n", " ")[:300]


def _ratio(fraction: dict[str, int]) -> str:
    return f"{fraction['passed']}/{fraction['total']}"


def headline(report: Report) -> str:
    """Say in one sentence what came of a run."""
    result, claims = report["result"], report["testee"]["claims"]
    if not report["run"]["complete"]:
        why = (
            "only chosen vectors were run"
            if report["run"]["filtered"]
            else report["run"]["stop_reason"] or "not every vector was run"
        )
        return f"Nothing is claimed: {why}."
    claimed = ", ".join([claims["level"], *claims["profiles"]])
    if result["is_compliant"]:
        return f"Conforms to {claimed}."
    reached = f"reaches {result['reached']}" if result["reached"] else "reaches no level"
    profiles = f" and {', '.join(result['profiles'])}" if result["profiles"] else ""
    return f"Does not conform to {claimed}: it {reached}{profiles}."


def make_badge(report: Report) -> dict[str, Any]:
    """Make the value that a badge service shows; a run that was not complete gives no level."""
    message, colour = _badge_text(report)
    return {
        "schemaVersion": 1,
        "label": f"uep {report['spec']}",
        "message": message,
        "color": colour.lstrip("#"),
    }


def _badge_text(report: Report) -> tuple[str, str]:
    result = report["result"]
    if not report["run"]["complete"] or report["run"]["filtered"]:
        return "no claim", _NO_COLOUR
    if result["reached"]:
        return result["claim"], _COLOURS[result["reached"]]
    core = (
        result["compliance_score"]
        .get(LEVELS[0], {})
        .get("must", {})
        .get("vectors", {"passed": 0, "total": 0})
    )
    return f"core {_ratio(core)}", _COLOURS[""]


def write_badge_svg(report: Report) -> str:
    """Draw the badge."""
    message, colour = _badge_text(report)
    label = f"uep {report['spec']}"
    left, right = 12 + 7 * len(label), 12 + 7 * len(message)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="20" role="img" aria-label="{escape(label)}: {escape(message)}">'
        f"<title>{escape(label)}: {escape(message)}</title>"
        f'<rect width="{left}" height="20" fill="#424242"/><rect x="{left}" width="{right}" height="20" fill="{colour}"/>'
        f'<g fill="#fff" font-family="Verdana,sans-serif" font-size="11" text-anchor="middle">'
        f'<text x="{left / 2:g}" y="14">{escape(label)}</text><text x="{left + right / 2:g}" y="14">{escape(message)}</text></g></svg>\n'
    )


def write_text(report: Report, *, most: int = 20) -> str:
    """Write what a terminal shows at the end of a run."""
    lines = [headline(report)]
    for part, score in report["result"]["compliance_score"].items():
        must, should = score["must"], score["should"]
        extra = f", SHOULD {_ratio(should['vectors'])} vectors" if should["vectors"]["total"] else ""
        lines.append(
            f"  {part:<22} MUST {_ratio(must['requirements'])} requirements, {_ratio(must['vectors'])} vectors{extra}"
        )
    failing = [case for case in report["cases"] if case["outcome"] not in ("pass", "known_fail")]
    for case in failing[:most]:
        lines.append(f"  {case['id']} {case['outcome']}: {case['comment']}")
        lines.append(f"    {', '.join(case['req'])}: {case.get('detail', '')}".replace("\n", "\n    "))
    if len(failing) > most:
        lines.append(f"  … and {len(failing) - most} more")
    lines += [f"  {note}" for note in [*report["run"]["notes"], *report["known"]["problems"]]]
    return reveal("\n".join(lines))


__all__ = ["headline", "make_badge", "write_badge_svg", "write_junit", "write_markdown", "write_text"]
