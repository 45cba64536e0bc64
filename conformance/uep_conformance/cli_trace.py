"""`uep conformance trace`: the requirements and what shows them."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

import click
from uep_data import locate

from uep_conformance.errors import CONFORMANT, SUITE_FAULT, UsageError
from uep_conformance.sections import load_requirements
from uep_conformance.trace import FINDINGS, Trace, load_lists, trace
from uep_conformance.vectors import load_vectors

_SHOWN = 15


@click.command("trace")
@click.option("--check", is_flag=True, help="Fail where rules.json says that a finding fails.")
@click.option("--json", "as_json", is_flag=True, help="Print the whole picture as JSON.")
@click.option("--all", "show_all", is_flag=True, help="Print every finding.")
@click.option(
    "--review",
    "reviewed",
    multiple=True,
    metavar="ID",
    help="Note that this sentence was compared with its vectors; `all` for every one.",
)
def trace_command(check: bool, as_json: bool, show_all: bool, reviewed: tuple[str, ...]) -> None:
    """Compare the sentences of the specification with the vectors, both ways.

    Exit status of --check: 0, or 4 when a finding fails by conformance/requirements/rules.json.
    """
    if reviewed:
        _review(reviewed)
    picture = trace(load_vectors(), load_lists())
    click.echo(_write_json(picture) if as_json else _write_text(picture, show_all))
    sys.exit(SUITE_FAULT if check and picture.failing else CONFORMANT)


def _review(ids: tuple[str, ...]) -> None:
    requirements = load_requirements()
    path = locate("conformance", "requirements", "reviewed.json")
    found = json.loads(path.read_text("utf-8"))
    unknown = [id_ for id_ in ids if id_ != "all" and id_ not in requirements]
    if unknown:
        raise UsageError(f"--review {unknown[0]}: is no requirement")
    chosen = set(requirements) if "all" in ids else set(ids)
    kept = {id_: digest for id_, digest in found["sentences"].items() if id_ in requirements}
    kept |= {id_: requirements[id_].digest for id_ in chosen}
    found["sentences"] = dict(sorted(kept.items()))
    Path(path).write_text(json.dumps(found, indent=1) + "\n", "utf-8")


def _write_text(picture: Trace, show_all: bool) -> str:
    figures = picture.figures
    lines = [
        f"{figures['requirements']} requirements, {figures['must']} of them MUST:",
        f"  {figures['must_shown_by_vectors']} shown by accepting and rejecting vectors, {figures['must_shown_in_part']} by one kind",
        f"  {figures['must_checked_elsewhere']} checked by a test or lint, {figures['must_exempt']} exempt, {figures['must_uncovered']} uncovered",
    ]
    failing = set(picture.failing)
    for rule, count in sorted(Counter(finding.rule for finding in picture.findings).items()):
        found = [finding for finding in picture.findings if finding.rule == rule]
        state = "fails" if found[0] in failing else "reported"
        lines.append(f"{rule} ({state}): {count}, {FINDINGS[rule]}")
        lines += [f"  {finding.where}: {finding.text}" for finding in (found if show_all else found[:_SHOWN])]
        if not show_all and count > _SHOWN:
            lines.append(f"  … and {count - _SHOWN} more; --all shows them")
    return "\n".join(lines)


def _write_json(picture: Trace) -> str:
    coverage = {
        id_: {
            "keyword": one.requirement.keyword,
            "sentence": one.requirement.sentence,
            "where": f"{one.requirement.file}:{one.requirement.line}",
            "accept": one.accept,
            "reject": one.reject,
            **({"check": one.checked_by} if one.checked_by else {}),
            **({"exempt": one.exempt} if one.exempt else {}),
            **({"lacking": one.lacking} if one.lacking else {}),
        }
        for id_, one in picture.coverage.items()
    }
    return json.dumps(
        {
            "figures": picture.figures,
            "findings": [one._asdict() for one in picture.findings],
            "coverage": coverage,
        },
        ensure_ascii=False,
        indent=1,
    )


__all__ = ["trace_command"]
