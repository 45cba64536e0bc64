"""Reports: one value, and forms that say the same; comparison, parts put together, a site."""

from __future__ import annotations

import json
import xml.etree.ElementTree as xml
from datetime import UTC, datetime
from html.parser import HTMLParser

import jsonschema
import pytest
from uep_conformance.campaign import run_campaign
from uep_conformance.errors import SuiteFault, UsageError
from uep_conformance.matrix import collect_records, run_matrix, write_matrix_html, write_matrix_text
from uep_conformance.report import check_report, load_report, make_report, write_report
from uep_conformance.report_changes import compare_reports, merge_reports
from uep_conformance.report_forms import (
    headline,
    make_badge,
    write_badge_svg,
    write_junit,
    write_markdown,
    write_text,
)
from uep_conformance.report_html import write_html
from uep_conformance.selftest import fake_testee
from uep_conformance.site import make_site
from uep_conformance.testees import load_testee
from uep_conformance.vectors import load_vectors
from uep_data import locate

VECTORS = [
    vector
    for vector in load_vectors()
    if vector.level == "core" and vector.op in ("validate", "compare_severity", "match")
][::25]
NOW = datetime(2026, 11, 21, 10, 15, 30, tzinfo=UTC)
SCHEMA = json.loads(locate("conformance", "report.schema.json").read_text())
REFERENCE = load_testee(locate("conformance", "testees", "reference.toml"))


def report_of(testee, chosen=None):
    return make_report(run_campaign(testee, VECTORS, chosen=chosen, now=lambda: NOW), requirement_set="next")


GOOD = report_of(REFERENCE)
BAD = report_of(fake_testee("accept_all"))
PART = report_of(REFERENCE, chosen=[vector.id for vector in VECTORS[:3]])
HOSTILE = json.loads(json.dumps(BAD))
HOSTILE["testee"]["implementation"]["name"] = '<script>alert("x")</script>'
HOSTILE["cases"][0] |= {
    "outcome": "fail",
    "detail": "</pre><script>\x1b[31m\u202e",
    "cause": "differs",
    "got": {"ok": "</style>"},
}
REPORTS = [GOOD, BAD, PART, HOSTILE]


@pytest.mark.parametrize("report", REPORTS)
def test_report_is_what_its_schema_says(report):
    """The referee and the suite agree on the report."""
    jsonschema.Draft202012Validator(SCHEMA).validate(report)
    assert check_report(report) is report


def test_report_that_breaks_its_schema_is_a_fault():
    """A wrong report is never written."""
    with pytest.raises(SuiteFault):
        check_report({**GOOD, "score": 0.97})


def test_verdict_is_one_everywhere():
    """Headline, Markdown, HTML, text and badge come from one value."""
    assert "Conforms to core." == headline(GOOD)
    assert headline(BAD).startswith("Does not conform to core")
    assert "Nothing is claimed: only chosen vectors were run." == headline(PART)
    for report in (GOOD, BAD, PART):
        assert all(headline(report) in write(report) for write in (write_markdown, write_text, write_html))
    assert ["core", "core ", "no claim"] == [
        make_badge(GOOD)["message"],
        make_badge(BAD)["message"][:5],
        make_badge(PART)["message"],
    ]
    assert make_badge(BAD)["message"] in write_badge_svg(BAD)


def test_junit_counts_every_vector():
    """Each vector is a case; what did not pass is a failure or an error, never a skip."""
    root = xml.fromstring(write_junit(BAD))
    assert len(VECTORS) == len(root.findall(".//testcase"))
    failed = sum(case["outcome"] != "pass" for case in BAD["cases"])
    assert failed == len(root.findall(".//failure")) + len(root.findall(".//error"))
    assert not root.findall(".//skipped")


class Page(HTMLParser):
    """Collects what a page loads and which tags it has."""

    def __init__(self):
        super().__init__()
        self.tags, self.loads, self.open = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.loads += [
            value for name, value in attrs if name in ("src", "srcset") or (name == "href" and tag == "link")
        ]
        if tag not in ("meta", "input", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("report", REPORTS)
def test_page_needs_nothing_and_is_well_formed(report):
    """No script, no network, tags in order, light and dark, phone."""
    page, text = Page(), write_html(report)
    page.feed(text)
    assert ([], []) == (page.open, page.loads)
    assert "script" not in page.tags
    assert "prefers-color-scheme: dark" in text
    assert "width=device-width" in text
    assert "\u202e" not in text


def test_page_shows_what_failed():
    """Input, expectation, answer and the sentence stand together."""
    text = write_html(BAD)
    case = next(case for case in BAD["cases"] if case["outcome"] == "fail")
    assert case["id"] in text
    assert all(f"<dt>{name}</dt>" in text for name in ("input", "expected", "got"))
    assert BAD["requirements"][case["req"][0]]["keyword"] in text


def test_forms_are_pure():
    """The same report gives the same bytes."""
    for write in (write_html, write_junit, write_markdown, write_badge_svg, write_report):
        assert write(BAD) == write(json.loads(json.dumps(BAD)))


def test_difference_between_runs():
    """What passed and does not any more comes first."""
    changes = compare_reports(GOOD, BAD)
    assert changes[0].is_worse
    assert {case["id"] for case in BAD["cases"] if case["outcome"] != "pass"} == {
        change.id for change in changes
    }
    assert [] == compare_reports(GOOD, GOOD)


def test_parts_make_a_whole(monkeypatch):
    """Shards of one run make one report; it is complete when nothing is missing."""
    monkeypatch.setattr("uep_conformance.report_changes.load_vectors", lambda: VECTORS)
    ids = [vector.id for vector in VECTORS]
    shards = [report_of(REFERENCE, chosen=ids[::2]), report_of(REFERENCE, chosen=ids[1::2])]
    merged = merge_reports(shards)
    assert (True, "core", GOOD["result"]["compliance_score"]) == (
        merged["run"]["complete"],
        merged["result"]["claim"],
        merged["result"]["compliance_score"],
    )
    assert not merge_reports(shards[:1])["run"]["complete"]
    with pytest.raises(UsageError, match="implementation"):
        merge_reports([GOOD, BAD])


def test_report_file_is_checked(tmp_path):
    """A file that is no report is named."""
    (tmp_path / "r.json").write_text(write_report(GOOD))
    assert GOOD == load_report(tmp_path / "r.json")
    (tmp_path / "r.json").write_text("{}")
    with pytest.raises(UsageError, match=r"r\.json"):
        load_report(tmp_path / "r.json")


def test_site_compares_complete_runs_only():
    """A filtered run is listed and claims nothing."""
    pages = make_site([GOOD, BAD, PART])
    index = pages["index.html"]
    assert 3 <= len(pages)
    assert index.count("<td>core</td>") == 1
    assert "Nothing is claimed" in index
    Page().feed(index)


def test_matrix_brings_every_record_home():
    """What the reference writes the reference reads, in both forms."""
    records = collect_records(load_vectors())[:40]
    cells = run_matrix([REFERENCE, REFERENCE._replace(name="twin")], records)
    assert 8 == len(cells)
    assert all(cell.passed == cell.total == len(records) for cell in cells), write_matrix_text(cells)
    assert f"{len(records)}/{len(records)}" in write_matrix_html(cells)


def test_matrix_names_what_was_lost():
    """A testee that hands back something else is found in the row and the column."""
    cells = run_matrix(
        [REFERENCE, fake_testee("first_answer")], collect_records(load_vectors())[:5], ["json"]
    )
    assert cells[0].passed == 5
    assert all(cell.passed < 5 and cell.first for cell in cells[1:])
