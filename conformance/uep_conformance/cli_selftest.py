"""`uep conformance selftest`: prove the suite and print what was tried."""

from __future__ import annotations

import sys

import click

from uep_conformance.errors import CONFORMANT, SUITE_FAULT
from uep_conformance.selftest import load_all, prove_suite


@click.command("selftest")
def selftest() -> None:
    """Prove the suite: trivial and hostile testees, flipped expectations, exit statuses, two references.

    Exit status 0, or 4 when something did not come out as it must.
    """
    failed = 0
    for proof in prove_suite(load_all()):
        failed += not proof.holds
        click.echo(f"{'holds' if proof.holds else 'FAILS'}  {proof.name:<36} {proof.figures}")
    click.echo(f"{failed} failed" if failed else "all hold")
    sys.exit(SUITE_FAULT if failed else CONFORMANT)


__all__ = ["selftest"]
