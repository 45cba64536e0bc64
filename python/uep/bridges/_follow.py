"""Follow a file that grows, through truncation and rotation, as `tail -F` does. Reads bytes; finds no errors in them."""

from __future__ import annotations

import io
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

__all__ = ["FollowedFile", "follow"]

_POLL: Final = 0.1
_HEAD: Final = 256
"""So many bytes at a file's beginning tell whether it was written anew from there."""


def follow(path: str | os.PathLike[str], stop: Callable[[], bool] = lambda: False) -> Iterator[FollowedFile]:
    """Yield the file of that name as a stream, and again each time it was truncated or another one took its name.

    A file that does not exist is waited for. Each stream goes on until its file is over; it ends when ``stop`` says so.
    """
    while not stop():
        try:
            file = FollowedFile(path, stop)
        except FileNotFoundError:
            time.sleep(_POLL)
            continue
        with file:
            yield file
            while file.read1() != b"":
                time.sleep(_POLL)  # a reader that has turned away does not meet the same file again


class FollowedFile:
    """A file that grows, for `translate`: ``read1`` answers None where it holds nothing more now, as non-blocking streams do."""

    def __init__(self, path: str | os.PathLike[str], stop: Callable[[], bool] = lambda: False) -> None:
        self._path = Path(path)
        self._stop = stop
        self._file = io.FileIO(self._path)
        self._own = os.fstat(self._file.fileno())
        self._head = b""
        self._written = -1
        self._cut = False

    def __enter__(self) -> FollowedFile:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def read1(self, size: int = -1) -> bytes | None:
        """Return what is there, None where nothing is now, and nothing once the file is over and read."""
        place = self._file.tell()
        data = self._file.read(size)
        if self._is_cut():
            # What was read stands in the middle of another text; who opens the file again reads it from its beginning.
            return b""
        if data:
            if place == len(self._head):
                self._head += data[: _HEAD - place]
            return data
        if not (self._stop() or self._is_over()):
            return None
        # What was written between the last read and the look at the name belongs to this file.
        return self._file.read(size) or b""

    def _is_cut(self) -> bool:
        """Return whether the file was cut, and perhaps written anew, so that it can be as long as before or longer."""
        state = os.fstat(self._file.fileno())
        place = self._file.tell()
        if self._cut or state.st_size < place:
            self._cut = True
        elif state.st_mtime_ns != self._written:
            self._written = state.st_mtime_ns
            self._file.seek(0)
            self._cut = self._file.read(len(self._head)) != self._head
            self._file.seek(place)
        return self._cut

    def _is_over(self) -> bool:
        """Return whether the file's name is another file's; one that was only moved away still grows."""
        try:
            there = self._path.stat()
        except FileNotFoundError:
            return False
        return (there.st_dev, there.st_ino) != (self._own.st_dev, self._own.st_ino)
