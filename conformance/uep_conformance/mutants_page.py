"""The result of a run of the mutants as a page: what kills what, who survives, which MUSTs nothing tries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from uep_data import locate

from uep_conformance.mutants_run import Result
from uep_conformance.sections import load_requirements
from uep_conformance.vectors import Vector

COMMENT: Final = "<!-- Regenerate with: uep conformance mutants --write -->"


class Figures(NamedTuple):
    """The counts of a run."""

    mutants: int
    killed: int
    survivors: int
    covered: int
    musts: int

    def __str__(self) -> str:
        return (
            f"{self.mutants} mutants, {self.killed} killed, {self.survivors} survive; "
            f"{self.covered} of {self.musts} MUSTs are broken by a mutant that a vector citing them kills"
        )


def count_results(results: Sequence[Result]) -> Figures:
    """Count: a mutant is killed when it is for every requirement that it breaks and that a vector cites."""
    musts = {id_ for id_, one in load_requirements().items() if one.is_must}
    covered = {id_ for result in results for id_ in result.killed_by} & musts
    survivors = sum(1 for result in results if result.survives or not result.killed_by)
    return Figures(len(results), len(results) - survivors, survivors, len(covered), len(musts))


def list_untried(results: Sequence[Result], vectors: Sequence[Vector]) -> list[str]:
    """List the MUSTs that vectors cite and that no mutant breaks; one that is known to survive is tried."""
    cited = {id_ for vector in vectors for id_ in vector.requirements}
    tried = {id_ for result in results for id_ in (*result.killed_by, *result.survives)}
    return [id_ for id_, one in load_requirements().items() if one.is_must and id_ in cited - tried]


def write_page(results: Sequence[Result], vectors: Sequence[Vector], reasons: dict[str, str]) -> str:
    """Write the page."""
    requirements = load_requirements()
    cited = {id_ for vector in vectors for id_ in vector.requirements}
    rows: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for result in results:
        for id_, killer in result.killed_by.items():
            rows[id_].append((result.mutant.id, result.mutant.bug, killer))
    lines = [
        COMMENT,
        "# Mutants",
        "",
        "Each line is a bug that was put into an implementation, and a vector citing the requirement that failed with it and passes without.",
        "",
        f"{count_results(results)}.",
        "",
        "## Killed",
        "",
        "| Requirement | Mutant | The bug | Killed by |",
        "|---|---|---|---|",
    ]
    for id_ in requirements:
        lines += [
            f"| {id_} | `{mutant}` | {_cell(bug)} | {killer} |"
            for mutant, bug, killer in sorted(rows.get(id_, []))
        ]
    lines += ["", "## Survivors", "", "| Mutant | Requirements | The bug | Why |", "|---|---|---|---|"]
    for result in results:
        if result.survives or not result.killed_by:
            named = ", ".join(result.survives or result.unshown)
            why = reasons.get(result.mutant.id, "no reason is given")
            lines.append(f"| `{result.mutant.id}` | {named} | {_cell(result.mutant.bug)} | {_cell(why)} |")
    without = [id_ for id_, one in requirements.items() if one.is_must and id_ not in rows]
    shown = [id_ for id_ in without if id_ in cited]
    unshown = [id_ for id_ in without if id_ not in cited]
    lines += ["", "## MUSTs without a mutant", ""]
    lines += [f"{len(shown)} that vectors cite: {', '.join(shown) or 'none'}.", ""]
    lines += [f"{len(unshown)} that no vector cites: {', '.join(unshown) or 'none'}.", ""]
    return "\n".join(lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def page_path() -> Path:
    """Give the place of the page in a checkout."""
    return locate("conformance").parent / "python" / "docs" / "gen" / "mutants.md"


__all__ = ["COMMENT", "Figures", "count_results", "list_untried", "page_path", "write_page"]
