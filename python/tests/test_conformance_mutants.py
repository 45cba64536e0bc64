"""Seeded bugs: each is killed by a vector that cites what it breaks, and leaves nothing behind."""

from __future__ import annotations

import pytest
from uep_conformance import reference
from uep_conformance.errors import SuiteFault
from uep_conformance.mutants import Change, Mutant, load_survivors, planted
from uep_conformance.mutants_run import Bench, list_mutants
from uep_conformance.vectors import load_vectors


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench(load_vectors())


def test_catalog_names_many_bugs_and_every_survivor_is_one_of_them() -> None:
    mutants = list_mutants()
    assert len(mutants) >= 300
    assert set(load_survivors()) <= {mutant.id for mutant in mutants}


@pytest.mark.parametrize("id_", ["json-bom", "limit-max_links-plus-one", "step-4-left-out", "render-index"])
def test_vectors_kill_one_of_each_kind(bench: Bench, id_: str) -> None:
    mutant = next(one for one in list_mutants() if one.id == id_)
    result = bench.try_mutant(mutant)
    assert not result.survives
    assert set(result.killed_by) == set(mutant.requirements)


def test_bug_is_gone_after_the_block() -> None:
    mutant = next(one for one in list_mutants() if one.id == "severity-order")
    case = {"type": "case", "seq": 1, "op": "compare_severity", "args": {"a": "Low", "b": "High"}}
    before = reference.answer(case)
    with planted(mutant):
        assert reference.answer(case) != before
    assert reference.answer(case) == before


def test_harmless_change_survives(bench: Bench) -> None:
    change = Change(
        "uep_conformance.reference_rules",
        "for index, holder in enumerate(",
        "for index, holder in enumerate(  ",
    )
    with (
        pytest.raises(SuiteFault, match="changes nothing"),
        planted(Mutant("x", ("UEP-REC-001",), "", "", changes=(change,))),
    ):
        pass
    assert bench.try_mutant(Mutant("y", ("UEP-REC-001",), "", "")).survives == ("UEP-REC-001",)
