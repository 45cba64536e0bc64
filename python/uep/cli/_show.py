"""`uep show`: print records as text. The text is `uep.render`'s."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from uep.cli._terminal import fail, read_input
from uep.encoding import decode_file
from uep.errors import DecodeError


@click.command("show")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
def command(file: Path) -> None:
    """Show the records of FILE as text: one JSON record, a batch or JSON Lines.

    Exit status: 0 when all are shown, 1 when a record is refused, 2 when the file cannot be read.
    """
    from uep import render

    refused, shown = False, 0
    for line, outcome in decode_file(read_input(file)):
        if isinstance(outcome, DecodeError):
            refused = True
            click.echo(f"{file}{f':{line}' if line else ''}: {outcome}", err=True)
            continue
        if shown:
            click.echo()
        click.echo(render(outcome).rstrip("\n"))
        shown += 1
    if not shown and not refused:
        fail(f"{file}: holds no record; give a JSON record, a batch or JSON Lines")
    sys.exit(1 if refused else 0)


__all__ = ["command"]
