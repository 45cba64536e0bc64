"""`uep conformance mutants`: put seeded bugs into the reference and the Python testee, and see that vectors find them."""

from __future__ import annotations

import sys

import click

from uep_conformance.errors import CONFORMANT, SUITE_FAULT


@click.command("mutants")
@click.option(
    "--check",
    is_flag=True,
    help="Fail on a survivor without a reason, on a reason without a survivor and on a stale page.",
)
@click.option("--write", is_flag=True, help="Write the page python/docs/gen/mutants.md.")
@click.option(
    "--serve", metavar="ID", help="Be a testee that carries one mutant, on standard input and output."
)
def mutants(*, check: bool, write: bool, serve: str | None) -> None:
    """Put each seeded bug into an implementation and judge it by the vectors that cite what it breaks.

    Exit status 0, or 4 when --check finds something.
    """
    from uep_conformance.mutants import load_survivors
    from uep_conformance.mutants_page import count_results, page_path, write_page
    from uep_conformance.mutants_run import run_mutants, serve_mutant
    from uep_conformance.vectors import load_vectors

    if serve:
        serve_mutant(serve)
        return
    vectors, reasons = load_vectors(), load_survivors()
    results = run_mutants(vectors=vectors)
    text = write_page(results, vectors, reasons)
    alive = {
        result.mutant.id: result.survives for result in results if result.survives or not result.killed_by
    }
    problems = [
        f"{id_} survives: no vector citing {', '.join(left) or 'its requirements'} fails with it"
        for id_, left in alive.items()
        if id_ not in reasons
    ]
    problems += [
        f"{id_} is killed now; take it from the survivors of catalog.yaml"
        for id_ in reasons
        if id_ not in alive
    ]
    if write:
        page_path().parent.mkdir(parents=True, exist_ok=True)
        page_path().write_text(text, "utf-8")
    elif check and (not page_path().exists() or page_path().read_text("utf-8") != text):
        problems.append(
            "python/docs/gen/mutants.md is not what the run says; uep conformance mutants --write"
        )
    for problem in problems:
        click.echo(problem)
    click.echo(str(count_results(results)))
    sys.exit(SUITE_FAULT if check and problems else CONFORMANT)


__all__ = ["mutants"]
