"""A static site of reports: which implementation reaches what, since when, with every report beside it. Pure but for its one writer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from uep_conformance.levels import LEVELS
from uep_conformance.report_forms import headline
from uep_conformance.report_html import escape, write_html, write_page

Report = dict[str, Any]


def make_site(reports: Sequence[Report]) -> dict[str, str]:
    """Give the pages by name: the comparison, and one for each report. A run that claims nothing is listed and not compared."""
    ordered = sorted(reports, key=lambda report: (_name(report), report["run"]["started"]))
    pages = {page_name(report): write_html(report) for report in ordered}
    latest = {_name(report): report for report in ordered if report["run"]["complete"]}
    body = [
        "<h1>Implementations of the Universal Error Protocol</h1>",
        '<p class="soft">Each cell is from the latest complete run of the conformance suite; only what was asked and passed counts.</p>',
        *_write_comparison(latest),
        *_write_trend(ordered),
    ]
    return {"index.html": write_page("Conformance of implementations", body), **pages}


def write_site(reports: Sequence[Report], folder: Path) -> list[str]:
    """Write the pages; give their names."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = make_site(reports)
    for name, text in pages.items():
        (folder / name).write_text(text, "utf-8")
    return list(pages)


def page_name(report: Report) -> str:
    """Give the file name of a report's page."""
    stem = re.sub(r"[^a-z0-9]+", "-", f"{_name(report)} {report['run']['started']}".lower()).strip("-")
    return f"{stem}.html"


def _name(report: Report) -> str:
    about = report["testee"]["implementation"]
    return str(about.get("name", report["testee"]["name"]))


def _write_comparison(latest: dict[str, Report]) -> list[str]:
    if not latest:
        return ["<p>No complete run.</p>"]
    parts = [
        *LEVELS,
        *sorted(
            {part for report in latest.values() for part in report["result"]["compliance_score"]}
            - set(LEVELS)
        ),
    ]
    head = "".join(f"<th>{escape(part)}</th>" for part in parts)
    rows = [
        f'<div class="scroll"><table><tr><th>Implementation</th><th>Reached</th>{head}<th>Date</th><th>Suite</th></tr>'
    ]
    for name, report in latest.items():
        cells = "".join(_write_cell(report["result"]["compliance_score"].get(part)) for part in parts)
        about = report["testee"]["implementation"]
        label = f"{escape(name)} {escape(about.get('version', ''))} <span class='soft'>{escape(about.get('language', ''))}</span>"
        rows.append(
            f'<tr><td><a href="{page_name(report)}">{label}</a></td><td>{escape(report["result"]["claim"])}</td>{cells}'
            f"<td>{report['run']['started'][:10]}</td><td>{escape(report['suite']['version'])}</td></tr>"
        )
    return [*rows, "</table></div>"]


def _write_cell(score: dict[str, Any] | None) -> str:
    if score is None:
        return '<td class="soft">not asked</td>'
    vectors = score["must"]["vectors"]
    state = "good" if vectors["total"] and vectors["passed"] == vectors["total"] else "bad"
    return f'<td class="{state}">{vectors["passed"]}/{vectors["total"]}</td>'


def _write_trend(reports: Sequence[Report]) -> list[str]:
    rows = [
        '<h2>All runs</h2><div class="scroll"><table><tr><th>Date</th><th>Implementation</th><th>Version</th><th>Result</th></tr>'
    ]
    for report in sorted(reports, key=lambda report: report["run"]["started"], reverse=True):
        about = report["testee"]["implementation"]
        rows.append(
            f'<tr><td>{escape(report["run"]["started"])}</td><td><a href="{page_name(report)}">{escape(_name(report))}</a></td>'
            f"<td>{escape(about.get('version', ''))}</td><td>{escape(headline(report))}</td></tr>"
        )
    return [*rows, "</table></div>"]


__all__ = ["make_site", "page_name", "write_site"]
