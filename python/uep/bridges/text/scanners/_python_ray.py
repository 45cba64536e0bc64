"""Errors of Ray's workers: the driver's error has the name of the remote task as its message, and the worker's trace below it."""

from __future__ import annotations

from typing import Final

from uep.bridges.text.scanners._python_lines import read_type

__all__ = ["is_remote", "names_task"]

_TASK: Final = "ray::"
_PROCESS: Final = " (pid="


def names_task(message: str) -> bool:
    """Return whether the first line of a message names a remote task and its process (UEP-BRG-1802)."""
    return message.startswith(_TASK) and _PROCESS in message and message.endswith(")")


def is_remote(text: str) -> bool:
    """Return whether a line has a type and the name of a remote task."""
    return _TASK in text and names_task((read_type(text) or ("", ""))[1])
