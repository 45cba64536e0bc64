"""`uep validate`: judge files and print the refusals. The verdict is `uep.validation`'s."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from uep.cli._terminal import paint, read_input
from uep.validation import Finding, Profile, validate_file


@click.command("validate")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True), metavar="FILE…"
)
@click.option(
    "--profile",
    type=click.Choice(["canonical", "accept"]),
    default="canonical",
    show_default=True,
    help="What a producer may send, or what a receiver must take.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object per violation.")
def command(files: tuple[Path, ...], profile: Profile, as_json: bool) -> None:
    """Judge records: one JSON record, a batch, or JSON Lines, found by content.

    Exit status: 0 when all are valid, 1 when a record is refused, 2 when a file cannot be read.
    """
    refused = False
    for file in files:
        findings = validate_file(read_input(file), profile=profile)
        refused = _print(str(file), findings, as_json) or refused
    sys.exit(1 if refused else 0)


def _print(name: str, findings: Iterable[Finding], as_json: bool) -> bool:
    """Print the findings of one file and tell whether any was a refusal."""
    refused, count = False, 0
    for finding in findings:
        count += 1
        place = name if finding.line is None else f"{name}:{finding.line}"
        for refusal in finding.refusals:
            refused = True
            if as_json:
                facts = {
                    "file": name,
                    "line": finding.line,
                    "reason": refusal.reason,
                    "pointer": refusal.path,
                }
                click.echo(
                    json.dumps({**facts, "detail": refusal.detail, "mend": refusal.mend}, ensure_ascii=False)
                )
            else:
                click.echo(f"{place}: {paint(refusal.reason, 'red')} {refusal}")
    if not refused and not as_json:
        click.echo(f"{name}: {paint('ok', 'green')}" + (f" ({count} records)" if count > 1 else ""))
    return refused


__all__ = ["command"]
