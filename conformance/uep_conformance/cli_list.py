"""`uep conformance list` and `explain`: what the suite asks, and why."""

from __future__ import annotations

import json

import click

from uep_conformance.errors import UsageError
from uep_conformance.levels import LEVELS
from uep_conformance.sections import Requirement, load_requirements
from uep_conformance.vector_files import write_inline
from uep_conformance.vectors import Vector, load_vectors, select_vectors


@click.command("list")
@click.option("--level", type=click.Choice(LEVELS), help="Only this level.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON Lines.")
@click.argument("patterns", nargs=-1, metavar="[GLOB…]")
def list_vectors(level: str | None, as_json: bool, patterns: tuple[str, ...]) -> None:
    """List vectors by id, file, operation or requirement."""
    vectors = load_vectors()
    for vector in select_vectors(vectors, patterns) if patterns else vectors:
        if level is not None and vector.level != level:
            continue
        if as_json:
            row = {
                "id": vector.id,
                "op": vector.op,
                "part": vector.profile or vector.level,
                "req": vector.requirements,
                "keyword": vector.keyword,
                "side": vector.side,
                "file": vector.file,
                "comment": vector.comment,
            }
            click.echo(json.dumps(row, ensure_ascii=False))
        else:
            click.echo(
                f"{vector.id:<16} {vector.profile or vector.level:<9} {vector.op:<16} {vector.side:<7} {vector.comment}"
            )


@click.command("explain")
@click.argument("name", metavar="ID")
def explain(name: str) -> None:
    """Explain a vector (what is sent, what must come, which sentence demands it) or a requirement (its vectors)."""
    vectors, requirements = load_vectors(), load_requirements()
    if name in requirements:
        _explain_requirement(requirements[name], vectors)
        return
    vector = next((vector for vector in vectors if vector.id == name), None)
    if vector is None:
        raise UsageError(f"{name}: is neither a vector nor a requirement; see uep conformance list")
    click.echo(f"{vector.id}  {vector.op}, {vector.profile or vector.level}, {vector.file}")
    click.echo(vector.comment)
    for id_ in vector.requirements:
        found = requirements.get(id_)
        click.echo(
            f"\n{id_}  spec/sections/{found.file}, {found.heading}\n  {found.sentence}"
            if found
            else f"\n{id_}  is in no section"
        )
    click.echo(
        f"\nsent      {write_inline({**vector.shared, **vector.given})}\nexpected  {write_inline(vector.want)}"
    )


def _explain_requirement(requirement: Requirement, vectors: list[Vector]) -> None:
    click.echo(
        f"{requirement.id}  spec/sections/{requirement.file}:{requirement.line}, {requirement.heading}\n{requirement.sentence}\n"
    )
    found = [vector for vector in vectors if requirement.id in vector.requirements]
    for vector in found:
        click.echo(
            f"{vector.id:<16} {vector.side:<7} {vector.profile or vector.level:<9} {vector.op:<16} {vector.comment}"
        )
    if not found:
        click.echo("no vector")


__all__ = ["explain", "list_vectors"]
