"""Runs of ordinary Python tracebacks, read by the C side of universal-error-protocol-native. Makes nodes, no records.

bindings/c/python/traceback.h says what it reads; where it is not there, or the pure backend is demanded, nobody misses it.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

import msgspec

from uep._gen.limits import (
    MAX_FRAMES_PER_STACK,
    MAX_FUNCTION_BYTES,
    MAX_NODE_MESSAGE_BYTES,
    MAX_PATH_BYTES,
    MAX_SOURCE_LINE_BYTES,
    MAX_TYPE_NAME_BYTES,
)
from uep._gen.model import Node
from uep._native_load import load_backend

__all__ = ["Run", "Traceback", "TracebackReader", "find_reader"]

_STARVED: Final = 1
_MOST: Final = 16
"""So many at a time: what is made of them is used, and gone, before the next ones need the memory."""

_ROOM: Final = 1 << 16


class Traceback(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """One traceback: its node, its first byte and its size, how many lines of the run stand before it, and its own lines."""

    node: Node
    start: int
    size: int
    before: int
    lines: int


class Run(NamedTuple):
    """Tracebacks that follow each other, the offset behind them, and the lines up to there.

    ``is_starved`` says that what follows may be another one whose lines are not all there.
    """

    found: list[Traceback]
    end: int
    lines: int
    is_starved: bool


_DECODE: Final = msgspec.msgpack.Decoder(list[Traceback]).decode


class TracebackReader:
    """The C functions, and the places that they answer into. Belongs to one thread."""

    def __init__(self, ffi: Any, lib: Any, limits: dict[str, int]) -> None:
        self._ffi, self._lib = ffi, lib
        self._limits: Any = ffi.new("uep_tb_limits *", limits)
        self._run: Any = ffi.new("uep_tb_run *")
        self._out: Any = ffi.new("uint8_t[]", _ROOM)
        self._written = memoryview(ffi.buffer(self._out))
        self._text: Any = None
        self._size = 0

    def open(self, text: bytes) -> None:
        """Take the lines to be read, the last one without its newline."""
        self._text, self._size = self._ffi.from_buffer("uint8_t[]", text), len(text)

    def read(self, start: int) -> Run:
        """Return the next tracebacks of a run, which goes on at a line; none where it is at its end."""
        run = self._run
        self._lib.uep_tb_read_run(self._text, self._size, start, _MOST, self._limits, self._out, _ROOM, run)
        return Run(_DECODE(self._written[: run.used]), run.end, run.lines, run.stop == _STARVED)

    def measure(self, start: int, most: int) -> tuple[int, int]:
        """Return how many lines the next tracebacks of a run have, up to so many of them, and the offset behind them."""
        run = self._run
        self._lib.uep_tb_read_run(self._text, self._size, start, most, self._limits, self._ffi.NULL, 0, run)
        return run.lines, run.end


def find_reader(raw: int, raw_ascii: int, frames: int) -> TracebackReader | None:
    """Return a reader for tracebacks up to so many bytes, or bytes of ASCII, and frames; None where no C side is to be used."""
    backend = load_backend()
    if not hasattr(backend.lib, "uep_tb_read_run"):
        return None
    limits = {
        "raw": raw,
        "raw_ascii": raw_ascii,
        "line": MAX_NODE_MESSAGE_BYTES,
        "frames": min(frames, MAX_FRAMES_PER_STACK),
        "type_name": MAX_TYPE_NAME_BYTES,
        "message": MAX_NODE_MESSAGE_BYTES,
        "function": MAX_FUNCTION_BYTES,
        "file": MAX_PATH_BYTES,
        "source_line": MAX_SOURCE_LINE_BYTES,
    }
    return TracebackReader(backend.ffi, backend.lib, limits)
