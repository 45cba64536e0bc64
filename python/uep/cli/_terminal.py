"""What commands share with the terminal: reading an input, colour. Holds no protocol knowledge."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NoReturn

import click

UNREADABLE = 2


def read_input(path: Path) -> bytes:
    """Read a file, or standard input for `-`; an unreadable one ends the command with status 2."""
    try:
        return sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as wrong:
        fail(
            f"{path}: {(wrong.strerror or 'cannot be read').lower()}; name a file that exists and may be read"
        )


def fail(message: str) -> NoReturn:
    """Say on stderr why the command cannot go on, and end it with status 2."""
    click.echo(f"uep: {message}", err=True)
    sys.exit(UNREADABLE)


def paint(text: str, colour: str) -> str:
    """Colour a word on a terminal, unless NO_COLOR is set (click leaves colours out of pipes)."""
    return text if os.environ.get("NO_COLOR") else click.style(text, fg=colour)


__all__ = ["UNREADABLE", "fail", "paint", "read_input"]
