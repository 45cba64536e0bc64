"""`uep conformance run`: read the options, run the campaign, write the reports, exit with a category."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import click

from uep_conformance.campaign import build_testee, run_campaign, today
from uep_conformance.errors import UsageError
from uep_conformance.known import fix_known, load_known, write_known
from uep_conformance.levels import LEVELS, check_profile
from uep_conformance.outcomes import Verdict
from uep_conformance.report import Report, make_report, write_report
from uep_conformance.report_forms import make_badge, write_badge_svg, write_junit, write_markdown, write_text
from uep_conformance.report_html import write_html
from uep_conformance.requirement_sets import NEXT, choose_vectors
from uep_conformance.testees import Testee, describe_command, load_testee
from uep_conformance.vectors import Vector, load_vectors, select_vectors

_LASTS = timedelta(days=90)


@click.command("run", context_settings={"ignore_unknown_options": False})
@click.option(
    "--testee",
    "file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A testee file: how to build and start it, what it claims.",
)
@click.option("--level", type=click.Choice(LEVELS), help="Claim this level instead of the file's.")
@click.option(
    "--profile",
    "profiles",
    multiple=True,
    metavar="P",
    help="Claim this profile too: bridge:NAME, msgpack, cabi, http, redact-values.",
)
@click.option(
    "--report",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write report.json, .html, .md, junit.xml and badges there.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.option("--known", type=click.Path(path_type=Path, dir_okay=False), help="A file of known failures.")
@click.option(
    "--fix", is_flag=True, help="Rewrite the file of known failures by what came of a complete run."
)
@click.option(
    "--spec", "release", default=NEXT, show_default=True, help="The release whose requirements count."
)
@click.option(
    "--filter",
    "patterns",
    multiple=True,
    metavar="GLOB",
    help="Only vectors whose id, file, operation or requirement matches; nothing is claimed then.",
)
@click.option("--case-ms", type=click.IntRange(1), help="How long to wait for an answer.")
@click.option("--seed", type=click.IntRange(0), default=0, help="For testees that draw random values.")
@click.option("--no-build", is_flag=True, help="Do not run the testee's build steps.")
@click.argument("command", nargs=-1, type=click.UNPROCESSED)
def run(
    file: Path | None,
    level: str | None,
    profiles: tuple[str, ...],
    folder: Path | None,
    as_json: bool,
    known: Path | None,
    fix: bool,
    release: str,
    patterns: tuple[str, ...],
    case_ms: int | None,
    seed: int,
    no_build: bool,
    command: tuple[str, ...],
) -> None:
    """Run the vectors of a claim against a testee: --testee FILE.toml, or -- COMMAND… for one that claims core.

    Exit status: 0 everything passed, 1 nonconformant, 2 usage, 3 incomplete, 4 a fault of the suite.
    """
    testee = _choose_testee(file, command, level, profiles, case_ms)
    vectors, _ = choose_vectors(load_vectors(), release)
    chosen = [vector.id for vector in select_vectors(vectors, patterns)] if patterns else None
    listed = load_known(known) if known is not None else []
    if fix and (known is None or chosen is not None):
        raise UsageError("--fix: needs --known FILE and a run without --filter")
    if not no_build:
        build_testee(testee)
    progress = _Progress(len(vectors)) if sys.stderr.isatty() and not as_json else None
    campaign = run_campaign(testee, vectors, chosen=chosen, known=listed, on_verdict=progress, seed=seed)
    report = make_report(campaign, requirement_set=release)
    if folder is not None:
        write_reports(report, folder)
    if fix and known is not None:
        fixed = fix_known(
            listed, campaign.verdicts, is_complete=campaign.is_complete, until=today(campaign) + _LASTS
        )
        known.write_text(write_known(fixed), "utf-8")
    click.echo(write_report(report) if as_json else write_text(report))
    sys.exit(campaign.status)


def _choose_testee(
    file: Path | None,
    command: tuple[str, ...],
    level: str | None,
    profiles: tuple[str, ...],
    case_ms: int | None,
) -> Testee:
    if file is not None and command:
        raise UsageError("--testee and a command are both given; give one of them")
    testee = load_testee(file) if file is not None else describe_command(command)
    return testee._replace(
        level=level or testee.level,
        profiles=tuple(dict.fromkeys([*testee.profiles, *(check_profile(profile) for profile in profiles)])),
        case_ms=case_ms or testee.case_ms,
    )


REPORT_FILES: dict[str, Callable[[Report], str]] = {
    "badge.json": lambda report: json.dumps(make_badge(report)) + "\n",
    "badge.svg": write_badge_svg,
    "junit.xml": write_junit,
    "report.html": write_html,
    "report.json": write_report,
    "report.md": write_markdown,
}


def write_reports(report: Report, folder: Path) -> None:
    """Write a report in all its forms."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, write in REPORT_FILES.items():
        (folder / name).write_text(write(report), "utf-8")


class _Progress:
    """One line on a terminal: how far, how many not passed."""

    def __init__(self, total: int) -> None:
        self._total, self._done, self._bad = total, 0, 0

    def __call__(self, vector: Vector, verdict: Verdict) -> None:
        self._done += 1
        self._bad += not verdict.is_pass
        if self._done % 50 == 0 or self._done == self._total:
            text = f"{self._done}/{self._total}, {self._bad} not passed"
            shown = (
                text if os.environ.get("NO_COLOR") else click.style(text, fg="red" if self._bad else "green")
            )
            end = "\n" if self._done >= self._total else ""
            click.echo(f"\r{shown}{end}", err=True, nl=False)


__all__ = ["REPORT_FILES", "run", "write_reports"]
