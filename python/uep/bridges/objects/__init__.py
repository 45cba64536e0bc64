"""Readers of exceptions that well-known packages raise, for capture. Imports none of those packages.

A reader is given the exception and a `NativeFacts` to fill; `uep._capture_native` has the table that leads to it. It asks
the exception for attributes that the package documents, takes nothing that waits, reads from a network or changes it,
and believes no attribute to be of the type it should have.
"""

from __future__ import annotations

__all__: list[str] = []
