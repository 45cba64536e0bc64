"""Property tests repeat themselves exactly, so that a red run is about the change; UEP_EXPLORE=1 draws new examples.

What was collected is kept out of the garbage collector's sight, or each of its runs would go through all of it. Tests of growth
run without the collector, whose work grows with what every other test left behind.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("explore", derandomize=False, deadline=None)
settings.load_profile("explore" if os.environ.get("UEP_EXPLORE") else "repeatable")


def pytest_collection_finish() -> None:
    """Set aside what stays until the end: the modules and the collected tests."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _quiet_collector(request: pytest.FixtureRequest) -> Iterator[None]:
    """Leave the collector out of what a test of growth measures."""
    if "linear" not in request.node.name:
        yield
        return
    gc.disable()
    yield
    gc.enable()
