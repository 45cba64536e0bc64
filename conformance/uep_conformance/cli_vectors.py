"""`uep conformance vectors`: add, format, check and index vectors."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from uep_data import locate

from uep_conformance.errors import CONFORMANT, SUITE_FAULT
from uep_conformance.fixture_vectors import vector_path, write_fixture_vectors
from uep_conformance.generated_vectors import generate_files
from uep_conformance.levels import LEVELS
from uep_conformance.messages import operations
from uep_conformance.vector_files import add_vector, format_files, index_files, lint_vectors


@click.group("vectors")
def vectors() -> None:
    """Add, format, check and index the vectors of a checkout."""


@vectors.command("new")
@click.argument("place", metavar="AREA/TOPIC")
@click.option("--op", required=True, type=click.Choice(operations()), help="The operation.")
@click.option("--level", type=click.Choice(LEVELS), default="core", show_default=True)
@click.option("--profile", default="", help="A profile instead of a level.")
def new(place: str, op: str, level: str, profile: str) -> None:
    """Add an empty vector with the next free id."""
    click.echo(add_vector(_top(), place, op=op, level=level, profile=profile))


@vectors.command("fmt")
@click.option("--check", is_flag=True, help="Change nothing; fail when something would change.")
def fmt(check: bool) -> None:
    """Bring all files into their one form."""
    changed = format_files(_top(), check=check)
    for name in changed:
        click.echo(f"{name}: {'is not in its form' if check else 'formatted'}")
    sys.exit(SUITE_FAULT if check and changed else CONFORMANT)


@vectors.command("lint")
def lint() -> None:
    """Say what is wrong with the vectors."""
    problems = [
        *lint_vectors(_top()),
        *(
            f"{name}: is not in its form; run uep conformance vectors fmt"
            for name in format_files(_top(), check=True)
        ),
    ]
    for problem in problems:
        click.echo(problem)
    sys.exit(SUITE_FAULT if problems else CONFORMANT)


@vectors.command("index")
@click.option("--check", is_flag=True, help="Change nothing; fail when something would change.")
def index(check: bool) -> None:
    """Write the index and the set of vectors that the next release will demand."""
    stale = [
        path
        for path, text in index_files(_top()).items()
        if not path.exists() or path.read_text("utf-8") != text
    ]
    for path in stale:
        click.echo(f"{path.name}: {'is not what the vectors say' if check else 'written'}")
    if not check:
        for path, text in index_files(_top()).items():
            path.write_text(text, "utf-8")
    sys.exit(SUITE_FAULT if check and stale else CONFORMANT)


@vectors.command("fixtures")
@click.option("--check", is_flag=True, help="Change nothing; fail when something would change.")
def fixtures(check: bool) -> None:
    """Make the vectors of native errors from fixtures.yaml."""
    path, text = vector_path(), write_fixture_vectors()
    is_stale = not path.exists() or path.read_text("utf-8") != text
    if is_stale and not check:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    if is_stale:
        click.echo(f"{path.name}: {'is not what fixtures.yaml says' if check else 'written'}")
    sys.exit(SUITE_FAULT if check and is_stale else CONFORMANT)


@vectors.command("generate")
@click.option("--check", is_flag=True, help="Change nothing; fail when something would change.")
def generate(check: bool) -> None:
    """Make the vectors of registry entries, cut documents and limits."""
    changed = generate_files(_top(), check=check)
    for place in changed:
        click.echo(f"{place}: {'is not what the registry says' if check else 'written'}")
    sys.exit(SUITE_FAULT if check and changed else CONFORMANT)


def _top() -> Path:
    return locate("conformance", "vectors")


__all__ = ["vectors"]
