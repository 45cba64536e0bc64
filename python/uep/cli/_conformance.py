"""`uep conformance`: hands over to the judge, which knows nothing of this library. Loaded only when the command is run."""

from __future__ import annotations

from uep_conformance.cli import main as command

__all__ = ["command"]
