"""The judge of conformance: runs any implementation from outside and says which levels it reaches.

Imports nothing of the library it judges; the specification's files and an implementation's own answers are all it knows.
"""

from __future__ import annotations

SUITE_VERSION = "1.0.0"

__all__ = ["SUITE_VERSION"]
