"""`uep conformance init`: write the skeleton of a testee, ready to run."""

from __future__ import annotations

import re
from pathlib import Path

import click

from uep_conformance.errors import UsageError

_SKELETONS = Path(__file__).parent / "skeletons"
LANGUAGES = ("go", "java", "javascript", "python", "rust")


@click.command("init")
@click.option(
    "--lang",
    "language",
    required=True,
    type=click.Choice(LANGUAGES),
    help="The language of the implementation.",
)
@click.option("--name", default="my-implementation", show_default=True, help="The name that reports show.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("testee"),
    show_default=True,
    help="The folder to write to.",
)
def init(language: str, name: str, out: Path) -> None:
    """Write a testee of about sixty lines that builds, runs and passes its first vectors, and its testee file."""
    for path in write_skeleton(language, name, out):
        click.echo(path)
    click.echo(f"run it: uep conformance run --testee {out / 'testee.toml'} --filter compare_severity")


def write_skeleton(language: str, name: str, out: Path) -> list[Path]:
    """Write the files; nothing that exists is overwritten."""
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._ -]{0,63}", name):
        raise UsageError(f"--name {name!r}: use letters, digits, spaces, full stops, hyphens and underscores")
    sources = sorted((_SKELETONS / language).iterdir())
    taken = [source.name for source in sources if (out / source.name).exists()]
    if taken:
        raise UsageError(f"{out / taken[0]}: exists already; choose another folder with --out")
    out.mkdir(parents=True, exist_ok=True)
    written = []
    for source in sources:
        (out / source.name).write_text(source.read_text("utf-8").replace("NAME", name), "utf-8")
        written.append(out / source.name)
    return written


__all__ = ["LANGUAGES", "init", "write_skeleton"]
