"""`uep codegen`: write what follows from the specification, or check it. Generation itself is `uep_codegen`'s."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
from uep_data import checkout_root

from uep.cli._terminal import paint

if TYPE_CHECKING:
    from uep_codegen import Finding

_NO_CHECKOUT = (
    "uep codegen works in a checkout of the project, and this is an installed package; "
    "clone the repository, or give your own registry with --registry FILE.json --out DIR"
)
_NO_EXTRA = (
    'uep codegen needs packages that are not installed; run: pip install "universal-error-protocol[codegen]"'
)


@click.command("codegen")
@click.option(
    "--check", is_flag=True, help="Write nothing; fail when a generated file is not as the sources say."
)
@click.option(
    "--allocate", is_flag=True, help="First add new names and numbers to the list of those given out."
)
@click.option(
    "--registry",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Generate for your own registry (JSON).",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the files for your own registry go.",
)
def command(check: bool, allocate: bool, registry: Path | None, out: Path | None) -> None:
    """Generate code, schemas and reference pages from the proto and the registry.

    Exit status: 0 when done or as generated, 1 when a source is at fault or a file differs, 2 for wrong use.
    """
    if (registry is None) != (out is None):
        raise click.UsageError("--registry and --out go together; give both")
    try:
        from uep_codegen import SpecError
    except ImportError as missing:
        raise click.ClickException(f"{_NO_EXTRA} ({missing})") from None
    try:
        if registry is not None and out is not None:
            sys.exit(_run_for_user(registry, out, check))
        sys.exit(_run_for_project(check, allocate))
    except SpecError as wrong:
        for fault in wrong.faults:
            click.echo(f"{paint('spec', 'red')} {fault}", err=True)
        sys.exit(1)


def _run_for_project(check: bool, allocate: bool) -> int:
    root = checkout_root()
    if root is None:
        raise click.UsageError(_NO_CHECKOUT)
    from uep_codegen import check_checkout, extend_allocated, render_outputs, write_outputs

    if allocate:
        extend_allocated(root)
    if check:
        return _report(check_checkout(root))
    outputs = render_outputs(root)
    written = write_outputs(root, outputs)
    for path in written:
        click.echo(f"wrote {path}")
    click.echo(f"{len(outputs)} generated files, {len(written)} written")
    return 0


def _run_for_user(registry: Path, out: Path, check: bool) -> int:
    from uep_codegen import check_outputs, render_user_registry, write_outputs

    from uep.types import RegistryError, find, load_registry

    try:
        loaded = load_registry(registry)
    except RegistryError as wrong:
        raise click.ClickException(str(wrong)) from None
    own = {name: entry._asdict() for name, entry in loaded.types.items() if find(name) is None}
    outputs = render_user_registry(own, f"uep codegen --registry {registry.name} --out {out.name}")
    if check:
        return _report(check_outputs(out, outputs, ()))
    for path in write_outputs(out, outputs):
        click.echo(f"wrote {out / path}")
    return 0


def _report(findings: list[Finding]) -> int:
    for finding in findings:
        click.echo(f"{paint(finding.kind, 'red')} {finding}")
        if finding.diff:
            click.echo(finding.diff)
    click.echo(
        f"{len(findings)} generated files are not as the sources say"
        if findings
        else "all generated files are as the sources say"
    )
    return 1 if findings else 0


__all__ = ["command"]
