"""Runs of ordinary errors, read by the C side of universal-error-protocol-native. Makes nodes, no records.

bindings/c/python/text.h says what it reads; where it is not there, or the pure backend is demanded, nobody misses it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
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
from uep._gen.model import Frame, Node, Thread
from uep._native_load import load_backend

__all__ = ["FORMS", "Ordinary", "Run", "TextReader", "find_reader"]

FORMS: Final = {"python": 0, "java": 1, "javascript": 2, "go": 3}
"""The bridges whose ordinary errors are read, and the numbers of their forms."""

_STARVED: Final = 1
_MOST: Final = 32
"""So many at a time: what is made of them is used, and gone, before the next ones need the memory."""

_ROOM: Final = 1 << 18


class Ordinary(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """One error: its nodes, its id, "" where the C side makes none, its place in the input, its kind, and its thread.

    Errors of one kind with nodes of the same types differ in nothing else. Where a runtime shows several threads, all of
    them stand in ``threads``. Where all from ``kind`` on is empty, nothing of it is there, and ``kind`` is -1.
    What ``stacks`` and ``thread_stacks`` hold is used up by the reader.
    """

    nodes: list[Node]
    error_id: str
    offset: int
    length: int
    line: int
    lines: int
    stacks: list[int] = []
    kind: int = -1
    thread_name: str = ""
    thread_id: str = ""
    threads: list[Thread] = []
    thread_stacks: list[int] = []


class Run(NamedTuple):
    """Errors that follow each other, the offset behind them, and the lines up to there.

    The last one begins at the offset ``last`` and in the line ``last_line`` of the run. ``is_starved`` says that what
    follows may be another one whose lines are not all there.
    """

    found: list[Ordinary]
    end: int
    lines: int
    last: int
    last_line: int
    is_starved: bool


_DECODE: Final = msgspec.msgpack.Decoder(list[Ordinary]).decode


class TextReader:
    """The C functions, and the places that they answer into. Belongs to one thread."""

    def __init__(self, ffi: Any, lib: Any, form: int, limits: dict[str, int]) -> None:
        self._ffi, self._lib = ffi, lib
        # What is not used stays untouched.
        take = ffi.new_allocator(should_clear_after_alloc=False)
        # As wide as a pointer, and aligned for one.
        self._known: Any = take("size_t[]", -(-lib.uep_text_stacks_size() // ffi.sizeof("size_t")))
        stacks = ffi.cast("uep_text_stacks *", self._known)
        lib.uep_text_clear_stacks(stacks)
        self._text: Any = ffi.new(
            "uep_text_input *",
            {"form": form, "limits": limits, "has_ids": _can_hash(lib), "stacks": stacks},
        )
        self._stacks: list[list[Frame]] = []
        self._run: Any = ffi.new("uep_text_run *")
        self._out: Any = take("uint8_t[]", _ROOM)
        self._written = memoryview(ffi.buffer(self._out))
        self._held: Any = None

    def open(self, text: bytes, offset: int = 0) -> None:
        """Take the lines to be read, the last one without its newline; the first byte stands at an offset of the input."""
        self._held = self._text.p = self._ffi.from_buffer("uint8_t[]", text)
        self._text.n, self._text.offset = len(text), offset

    def read(self, start: int, line: int) -> Run:
        """Return the next errors of a run, which goes on at a line of the input; none where it is at its end."""
        run = self._run
        self._lib.uep_text_read_run(self._text, start, line, _MOST, self._out, _ROOM, run)
        found = self._decode(run.used)
        return Run(found, run.end, run.lines, run.last, run.last_line, run.stop == _STARVED)

    def read_alone(self, start: int, line: int, ahead: int) -> tuple[Ordinary, int] | None:
        """Return the traceback whose header is a line, and the offset behind so many lines that follow.

        None where it may go on below, or with one of those.
        """
        run = self._run
        self._lib.uep_text_read_alone(self._text, start, line, ahead, self._out, _ROOM, run)
        return (self._decode(run.used)[0], run.end) if run.count else None

    def _decode(self, used: int) -> list[Ordinary]:
        found = _DECODE(self._written[:used])
        for each in found:
            if each.stacks:
                self._complete(each.nodes, each.stacks)
            if each.thread_stacks:
                self._complete(each.threads, each.thread_stacks)
        return found

    def _complete(self, held: Sequence[Node | Thread], numbers: list[int]) -> None:
        """Give each stack that has a number its frames, or keep its frames for those that will have this number."""
        known = self._stacks
        for one, number in zip(held, numbers, strict=True):
            if number and (stack := one.stack) is not None:
                if number > 0:
                    stack.frames.extend(known[number - 1])
                else:
                    del known[-number - 1 :]
                    known.append(stack.frames.copy())

    def measure(self, start: int, most: int) -> tuple[int, int]:
        """Return how many lines the next errors of a run have, up to so many of them, and the offset behind them."""
        run = self._run
        self._lib.uep_text_read_run(self._text, start, 0, most, self._ffi.NULL, 0, run)
        return run.lines, run.end


@cache
def _can_hash(lib: Any) -> int:
    """Return whether the C side makes ids; a virtual machine takes long to tell of its processor."""
    return int(lib.uep_text_can_hash())


def find_reader(form: int, raw: int, raw_ascii: int, frames: int) -> TextReader | None:
    """Return a reader for errors of a form up to so many bytes, or bytes of ASCII, and frames; None where no C side is to be used."""
    backend = load_backend()
    if not hasattr(backend.lib, "uep_text_clear_stacks"):
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
    return TextReader(backend.ffi, backend.lib, form, limits)
