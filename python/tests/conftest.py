"""Property tests repeat themselves exactly, so that a red run is about the change; UEP_EXPLORE=1 draws new examples."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("explore", derandomize=False, deadline=None)
settings.load_profile("explore" if os.environ.get("UEP_EXPLORE") else "repeatable")
