"""The report as one page that needs nothing else: no script, no font, no network. A pure function of the report's value."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape as escape_html
from pathlib import Path
from typing import Any, Final

from uep_conformance.invisible import reveal
from uep_conformance.report_forms import headline
from uep_conformance.vector_files import write_inline

Report = dict[str, Any]

_ODD: Final = frozenset({"known_fail", "not_run", "flaky"})


def escape(text: str) -> str:
    """Write text into a page so that it is seen as it is."""
    return escape_html(reveal(text))


def write_page(title: str, body: Iterable[str]) -> str:
    """Write a whole page around a body."""
    style = (Path(__file__).parent / "page.css").read_text("utf-8")
    head = (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
    )
    return head + "\n".join(body) + "\n</main>\n</body>\n</html>\n"


def write_html(report: Report) -> str:
    """Write a report's page: the verdict, the levels, then requirement by requirement with every failing case."""
    testee = report["testee"]
    about = testee["implementation"]
    name = about.get("name", testee["name"])
    body = [
        f"<h1>Conformance of {escape(name)}</h1>",
        f'<p class="soft">{escape(_subtitle(report))}</p>',
        f'<div class="verdict {_verdict_class(report)}">{escape(headline(report))}</div>',
        '<div class="cards">',
        *(_write_card(part, score) for part, score in report["result"]["compliance_score"].items()),
        "</div>",
        *_write_run(report),
        *_write_violations(report),
        *_write_requirements(report),
        f"<footer>{escape(_footer(report))}</footer>",
    ]
    return write_page(f"Conformance of {name}", body)


def _subtitle(report: Report) -> str:
    about = report["testee"]["implementation"]
    words = [
        f"version {about['version']}" if "version" in about else "",
        about.get("language", ""),
        about.get("language_version", ""),
    ]
    return ", ".join(
        [
            " ".join(word for word in words if word),
            f"protocol {report['spec']}",
            report["run"]["started"][:10],
        ]
    )


def _verdict_class(report: Report) -> str:
    if not report["run"]["complete"]:
        return "odd"
    return "good" if report["result"]["is_compliant"] else "bad"


def _write_card(part: str, score: dict[str, Any]) -> str:
    must, should = score["must"], score["should"]
    vectors = must["vectors"]
    state = "good" if vectors["total"] and vectors["passed"] == vectors["total"] else "bad"
    width = round(100 * vectors["passed"] / vectors["total"]) if vectors["total"] else 0
    extra = f"<small>SHOULD: {_of(should['vectors'])} vectors</small>" if should["vectors"]["total"] else ""
    # Where a long name may break.
    name = escape(part).replace(":", ":<wbr>").replace("_", "_<wbr>")
    return (
        f'<div class="card {state}"><b>{name}</b><div class="bar"><span style="width:{width}%"></span></div>'
        f"<small>{_of(must['requirements'])} requirements</small><small>{_of(vectors)} vectors</small>{extra}</div>"
    )


def _of(fraction: dict[str, int]) -> str:
    return f"{fraction['passed']} of {fraction['total']}"


def _write_run(report: Report) -> Iterable[str]:
    notes = [*report["run"]["notes"], *report["known"]["problems"]]
    if notes:
        yield "<h2>Notes</h2><ul>" + "".join(f"<li>{escape(note)}</li>" for note in notes) + "</ul>"


def _write_violations(report: Report) -> Iterable[str]:
    violations = report["result"]["violations"]
    if not violations:
        return
    counts: dict[tuple[str, str], list[str]] = {}
    for violation in violations:
        counts.setdefault((violation["severity"], violation["type"]), []).append(violation["description"])
    yield '<h2>Violations</h2><div class="scroll"><table class="stack"><tr><th>Severity</th><th>Type</th><th>Count</th><th>For example</th></tr>'
    for (severity, kind), texts in counts.items():
        yield f"<tr><td>{escape(severity)}</td><td>{escape(kind)}</td><td>{len(texts)}</td><td>{escape(texts[0][:200])}</td></tr>"
    yield "</table></div>"


def _write_requirements(report: Report) -> Iterable[str]:
    cases: dict[str, list[dict[str, Any]]] = {}
    for case in report["cases"]:
        for id_ in case["req"]:
            cases.setdefault(id_, []).append(case)
    areas: dict[str, list[str]] = {}
    sections = {
        id_: report["requirements"].get(id_, {}).get("section", "unknown requirements") for id_ in cases
    }
    for id_ in sorted(cases, key=lambda id_: (sections[id_].partition(":")[0], id_)):
        section = sections[id_]
        areas.setdefault(section.partition(":")[0], []).append(id_)
    yield "<h2>Requirement by requirement</h2>"
    yield '<input type="checkbox" id="only" class="only"> <label for="only">only what is not passed</label>'
    for area, ids in areas.items():
        passed = [id_ for id_ in ids if all(case["outcome"] == "pass" for case in cases[id_])]
        state = "good" if len(passed) == len(ids) else "bad"
        is_open = " open" if state == "bad" else ""
        name = area.removesuffix(".md").partition("-")[2] or area
        yield f'<details class="area {state}"{is_open}><summary>{escape(name)} <span>{len(passed)} of {len(ids)} requirements</span></summary>'
        for id_ in ids:
            yield from _write_requirement(id_, cases[id_], report)
        yield "</details>"


def _write_requirement(id_: str, cases: list[dict[str, Any]], report: Report) -> Iterable[str]:
    passed = sum(1 for case in cases if case["outcome"] == "pass")
    failing = [case for case in cases if case["outcome"] != "pass"]
    state = "good" if not failing else "odd" if all(case["outcome"] in _ODD for case in failing) else "bad"
    word = {"good": "passed", "odd": "open", "bad": "failed"}[state]
    sentence = report["requirements"].get(id_, {}).get("sentence", "")
    yield (
        f'<div class="req {state}" id="{escape(id_)}"><span class="id">{escape(id_)}</span> '
        f'<span class="state {state}">{word}</span> <span class="soft">{passed} of {len(cases)} vectors</span><div>{_prose(sentence)}</div>'
    )
    for case in failing:
        yield _write_case(case)
    yield "</div>"


def _write_case(case: dict[str, Any]) -> str:
    rows = [("outcome", escape(f"{case['outcome']}: {case.get('detail', '')}"))]
    for key, label in (("input", "input"), ("want", "expected"), ("got", "got")):
        if key in case:
            rows.append((label, f"<pre>{escape(_show(case[key]))}</pre>"))
    if "stderr" in case:
        rows.append(("standard error", f"<pre>{escape(case['stderr'])}</pre>"))
    listed = "".join(f"<dt>{label}</dt><dd>{text}</dd>" for label, text in rows)
    state = "odd" if case["outcome"] in _ODD else ""
    return f'<div class="case {state}"><b>{escape(case["id"])}</b> {escape(case["comment"])}<dl>{listed}</dl></div>'


def _show(value: Any) -> str:
    """Write a value readably; what no eye sees stands as an escape."""
    return (
        "\n".join(f"{key}: {write_inline(item)}" for key, item in value.items())
        if isinstance(value, dict)
        else write_inline(value)
    )


def _prose(sentence: str) -> str:
    """Write a sentence's `code` as code."""
    parts = sentence.split("`")
    return "".join(
        f"<code>{escape(part)}</code>" if place % 2 else escape(part) for place, part in enumerate(parts)
    )


def _footer(report: Report) -> str:
    run = report["run"]
    command = " ".join(report["testee"]["command"])
    return (
        f"Suite {report['suite']['version']}, vectors {report['suite']['sha256'][:16]}, requirement set {report['requirement_set']}; "
        f"{len(report['cases'])} vectors in {run['seconds']:g} s on {run['environment'].get('system', '?')}; command: {command}"
    )


__all__ = ["escape", "write_html", "write_page"]
