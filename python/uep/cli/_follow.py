"""`uep translate --follow`: one file that grows, until SIGINT. Opens it and ends the wait; reads nothing itself."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from uep.bridges import FollowedFile


@contextmanager
def follow_until_interrupted(path: Path) -> Iterator[Iterator[FollowedFile]]:
    """Give the file's streams; after a SIGINT they end as if the file did, so that what is open is still written.

    A second SIGINT ends the program at once.
    """
    from uep.bridges import follow

    is_over = False
    previous = signal.getsignal(signal.SIGINT)

    def end(_number: int, _frame: FrameType | None) -> None:
        nonlocal is_over
        is_over = True
        signal.signal(signal.SIGINT, previous)

    signal.signal(signal.SIGINT, end)
    try:
        if not path.exists():
            click.echo(f"uep: {path}: is not there yet; waiting for it", err=True)
        yield follow(path, lambda: is_over)
    finally:
        signal.signal(signal.SIGINT, previous)


__all__ = ["follow_until_interrupted"]
