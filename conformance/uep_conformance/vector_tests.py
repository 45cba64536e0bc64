"""The test that `pytest_plugin` makes one of for each vector."""

from __future__ import annotations

from uep_conformance.outcomes import Verdict
from uep_conformance.vectors import Vector


def test_vector(uep_vector: Vector, uep_verdicts: dict[str, Verdict]) -> None:
    """The testee answers the vector as the specification demands."""
    verdict = uep_verdicts[uep_vector.id]
    assert verdict.is_pass, (
        f"{verdict.outcome}: {verdict.detail} ({', '.join(uep_vector.requirements)}: {uep_vector.comment})"
    )
