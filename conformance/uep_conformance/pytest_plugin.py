"""One pytest test for each vector of a testee's claim.

pytest --pyargs uep_conformance.vector_tests -p uep_conformance.pytest_plugin --uep-testee testee.toml
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from uep_conformance.campaign import build_testee, run_campaign
from uep_conformance.outcomes import Verdict
from uep_conformance.testees import load_testee
from uep_conformance.vectors import in_claim, load_vectors, select_vectors


def pytest_addoption(parser: Any) -> None:
    """Add the options."""
    group = parser.getgroup("uep", "conformance to the Universal Error Protocol")
    group.addoption("--uep-testee", help="the testee file")
    group.addoption("--uep-filter", action="append", default=[], help="only vectors that match the glob")


def pytest_generate_tests(metafunc: Any) -> None:
    """Make a test of each vector that the testee's claim includes."""
    if "uep_vector" not in metafunc.fixturenames:
        return
    path = metafunc.config.getoption("--uep-testee")
    if path is None:
        raise pytest.UsageError("--uep-testee FILE.toml: name the testee")
    testee = load_testee(Path(path))
    claimed = [
        vector
        for vector in load_vectors()
        if in_claim(vector, testee.level, testee.profiles) and testee.language not in vector.lacking
    ]
    patterns = metafunc.config.getoption("--uep-filter")
    chosen = select_vectors(claimed, patterns) if patterns else claimed
    metafunc.parametrize("uep_vector", chosen, ids=[vector.id for vector in chosen])


@pytest.fixture(scope="session")
def uep_verdicts(request: Any) -> dict[str, Verdict]:
    """Run the testee once and give the verdicts by vector."""
    testee = load_testee(Path(request.config.getoption("--uep-testee")))
    build_testee(testee)
    vectors = load_vectors()
    patterns = request.config.getoption("--uep-filter")
    chosen = [vector.id for vector in select_vectors(vectors, patterns)] if patterns else None
    return run_campaign(testee, vectors, chosen=chosen).verdicts


__all__ = ["pytest_addoption", "pytest_generate_tests", "uep_verdicts"]
