"""`uep conformance mutants`: put seeded bugs into the reference and the Python testee, and see that vectors find them."""

from __future__ import annotations

import sys
from fnmatch import fnmatchcase

import click

from uep_conformance.errors import CONFORMANT, SUITE_FAULT, UsageError


@click.command("mutants")
@click.option(
    "--check",
    is_flag=True,
    help="Fail on a survivor without a reason, a reason without a survivor, a MUST without a mutant and a stale page.",
)
@click.option("--write", is_flag=True, help="Write the page python/docs/gen/mutants.md.")
@click.option(
    "--serve", metavar="ID", help="Be a testee that carries one mutant, on standard input and output."
)
@click.option(
    "--only",
    metavar="GLOB",
    help="Try the mutants whose id or one of whose requirements fits, and list what kills them.",
)
def mutants(*, check: bool, write: bool, serve: str | None, only: str | None) -> None:
    """Put each seeded bug into an implementation and judge it by the vectors that cite what it breaks.

    Exit status 0, or 4 when --check finds something.
    """
    from uep_conformance.mutants import load_survivors
    from uep_conformance.mutants_page import count_results, list_untried, page_path, write_page
    from uep_conformance.mutants_run import run_mutants, serve_mutant
    from uep_conformance.vectors import load_vectors

    if serve:
        serve_mutant(serve)
        return
    if only:
        if check or write:
            raise UsageError("--only tries a part; leave out --check and --write")
        _try_some(only)
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
        f"{id_} is killed now; take it from the survivors in conformance/mutants"
        for id_ in reasons
        if id_ not in alive
    ]
    problems += [
        f"{id_} has vectors and no mutant; seed a bug that breaks it in conformance/mutants"
        for id_ in list_untried(results, vectors)
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


def _try_some(glob: str) -> None:
    from uep_conformance.mutants_run import list_mutants, run_mutants

    chosen = [
        one for one in list_mutants() if any(fnmatchcase(name, glob) for name in (one.id, *one.requirements))
    ]
    for result in run_mutants(chosen):
        killed = ", ".join(f"{id_} by {vector}" for id_, vector in result.killed_by.items())
        left = ", ".join((*result.survives, *(f"{id_} (no vector)" for id_ in result.unshown)))
        click.echo(
            f"{result.mutant.id}: killed for {killed or 'nothing'}"
            + (f"; SURVIVES for {left}" if left else "")
        )


__all__ = ["mutants"]
