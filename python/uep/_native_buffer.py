"""The struct uep_buf as ctypes knows it, and the two moves that every buffer makes: filled once, emptied once.

Works without the C core and without cffi. Reads no record.
"""

from __future__ import annotations

import ctypes
import itertools
import threading
from typing import Any, Final

CDEF: Final = """
typedef struct uep_buf {
    const uint8_t *data;
    size_t size;
    void (*release)(struct uep_buf *);
    void *private_data;
} uep_buf;
"""
"""The interchange struct for a `cdef` of one's own; uep.h says what it promises."""

FIELDS: Final = ("data", "size", "release", "private_data")


class UepBuf(ctypes.Structure):
    """The struct uep_buf, for functions that are called through ctypes."""

    _fields_ = (
        ("data", ctypes.c_void_p),
        ("size", ctypes.c_size_t),
        ("release", ctypes.c_void_p),
        ("private_data", ctypes.c_void_p),
    )


_RELEASE: Final = ctypes.CFUNCTYPE(None, ctypes.POINTER(UepBuf))
_moving: Final = threading.Lock()
_given: Final[dict[int, Any]] = {}
_keys: Final = itertools.count(1)


def move_out(buffer: UepBuf) -> UepBuf:
    """Return the contents as a struct of their own and leave the old one released, so that nobody releases twice."""
    moved = UepBuf()
    with _moving:
        ctypes.memmove(ctypes.byref(moved), ctypes.byref(buffer), ctypes.sizeof(UepBuf))
        buffer.release = None
    return moved


def copy_bytes(buffer: UepBuf) -> bytes:
    """Return the bytes that a buffer holds."""
    return ctypes.string_at(buffer.data, buffer.size) if buffer.data else b""


def release(buffer: UepBuf) -> None:
    """Give the memory back to whoever made it; nothing happens when that was done."""
    address = buffer.release
    if address:
        _RELEASE(address)(ctypes.byref(buffer))
        buffer.release = None


def fill(buffer: UepBuf, data: bytes) -> None:
    """Put a copy of bytes into a buffer; its receiver releases it from any thread, while this process runs Python."""
    key = next(_keys)
    copy = ctypes.create_string_buffer(data, len(data))
    _given[key] = copy
    buffer.data, buffer.size, buffer.private_data = ctypes.addressof(copy), len(data), key
    buffer.release = _RELEASE_ADDRESS


def count_given() -> int:
    """Return how many buffers were filled here and not released yet."""
    return len(_given)


def _release_given(pointer: Any) -> None:
    buffer = pointer.contents
    # Taking a key out of a dict happens once, whichever thread comes first.
    _given.pop(buffer.private_data or 0, None)
    buffer.data, buffer.size, buffer.private_data, buffer.release = None, 0, None, None


_RELEASER: Final = _RELEASE(_release_given)
_RELEASE_ADDRESS: Final = ctypes.cast(_RELEASER, ctypes.c_void_p).value

__all__ = ["CDEF", "FIELDS", "UepBuf", "copy_bytes", "count_given", "fill", "move_out", "release"]
