"""`uep conformance diff`, `merge`, `matrix` and `site`: what can be made of reports, and of several testees."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from uep_conformance.campaign import build_testee
from uep_conformance.cli_run import write_reports
from uep_conformance.errors import CONFORMANT, INCOMPLETE, NONCONFORMANT
from uep_conformance.matrix import FORMATS, collect_records, run_matrix, write_matrix_html, write_matrix_text
from uep_conformance.report import load_report
from uep_conformance.report_changes import compare_reports, merge_reports
from uep_conformance.report_forms import write_text
from uep_conformance.site import write_site
from uep_conformance.testees import load_testee
from uep_conformance.vectors import load_vectors

_FILE = click.Path(path_type=Path, dir_okay=False)
_FOLDER = click.Path(path_type=Path, file_okay=False)


@click.command("diff")
@click.argument("before", type=_FILE)
@click.argument("after", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def diff(before: Path, after: Path, as_json: bool) -> None:
    """Say which vectors came out otherwise. Exit status 1 when one that passed does not pass any more."""
    changes = compare_reports(load_report(before), load_report(after))
    if as_json:
        click.echo(json.dumps([change._asdict() for change in changes], ensure_ascii=False, indent=1))
    else:
        for change in changes:
            click.echo(
                f"{change.id}: {change.before or 'absent'} → {change.after or 'absent'}{f': {change.detail}' if change.is_worse else ''}"
            )
        click.echo(f"{len(changes)} changed, {sum(change.is_worse for change in changes)} worse")
    sys.exit(NONCONFORMANT if any(change.is_worse for change in changes) else CONFORMANT)


@click.command("merge")
@click.argument("reports", nargs=-1, required=True, type=_FILE)
@click.option(
    "--report", "folder", required=True, type=_FOLDER, help="Write the merged report there, in all forms."
)
def merge(reports: tuple[Path, ...], folder: Path) -> None:
    """Make one report of parts of a run."""
    merged = merge_reports([load_report(path) for path in reports])
    write_reports(merged, folder)
    click.echo(write_text(merged))
    is_whole = merged["run"]["complete"]
    sys.exit(INCOMPLETE if not is_whole else NONCONFORMANT if merged["result"]["unexpected"] else CONFORMANT)


@click.command("matrix")
@click.argument("testees", nargs=-1, required=True, type=_FILE, metavar="TESTEE.toml…")
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(["json", "msgpack", "protobuf"]),
    default=FORMATS,
    show_default=True,
)
@click.option("--html", type=_FILE, help="Write a page.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def matrix(testees: tuple[Path, ...], formats: tuple[str, ...], html: Path | None, as_json: bool) -> None:
    """Hand records from each testee to each other one and back. Exit status 1 when one does not come home whole."""
    listed = [load_testee(path) for path in testees]
    for testee in listed:
        build_testee(testee)
    cells = run_matrix(listed, collect_records(load_vectors()), formats)
    if html is not None:
        html.write_text(write_matrix_html(cells), "utf-8")
    click.echo(
        json.dumps([cell._asdict() for cell in cells], indent=1) if as_json else write_matrix_text(cells)
    )
    sys.exit(CONFORMANT if all(cell.passed == cell.total for cell in cells) else NONCONFORMANT)


@click.command("site")
@click.argument("reports", nargs=-1, required=True, type=_FILE)
@click.option("--out", required=True, type=_FOLDER, help="The folder for the pages.")
def site(reports: tuple[Path, ...], out: Path) -> None:
    """Make a static comparison of implementations from their reports."""
    for name in write_site([load_report(path) for path in reports], out):
        click.echo(name)


__all__ = ["diff", "matrix", "merge", "site"]
