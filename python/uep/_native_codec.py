"""Carry records between protobuf and the model through the C core and MessagePack. Judges nothing and has no last word.

Only success counts: None means that the protobuf runtime is to do the work, so that verdicts and texts stay its own.
"""

from __future__ import annotations

import threading
from functools import cache
from typing import Any, Final

import msgspec

from uep._gen.model import ErrorBatch, UniversalErrorProtocol
from uep._native_load import Backend, load_backend

Carried = UniversalErrorProtocol | ErrorBatch

_OK: Final = 0
_KEPT_BYTES: Final = 1 << 20
_WRITER: Final = msgspec.msgpack.Encoder()
_RECORD: Final = msgspec.msgpack.Decoder(UniversalErrorProtocol)
_BATCH: Final = msgspec.msgpack.Decoder(ErrorBatch)


class _Workshop(threading.local):
    """What one thread works with: its builder and the places that C functions answer into."""

    def __init__(self, backend: Backend) -> None:
        self.ffi, self.lib = backend.ffi, backend.lib
        self.builder: Any = self.ffi.gc(self.lib.uep_new(self.ffi.NULL, self.ffi.NULL), self.lib.uep_free)
        self.data: Any = self.ffi.new("const uint8_t **")
        self.size: Any = self.ffi.new("size_t *")
        self.batch: Any = self.ffi.new("uep_batch *")

    def take_output(self) -> Any:
        """Return what the last writing function wrote; it is the builder's, so it is to be used at once."""
        return self.ffi.buffer(self.data[0], self.size[0])

    def forget(self, size: int) -> None:
        """Let go of the texts that were lent, and of the memory of a large one."""
        if size <= _KEPT_BYTES:
            self.lib.uep_reset(self.builder)
        else:
            self.ffi.release(self.builder)
            self.builder = self.ffi.gc(self.lib.uep_new(self.ffi.NULL, self.ffi.NULL), self.lib.uep_free)


def read_native(data: bytes, *, batch: bool) -> tuple[Carried, bool] | None:
    """Read the binary form as (value, it held fields the model does not know); None where the C core refuses."""
    shop = _find_workshop()
    if shop is None or not shop.builder:
        return None
    ffi, lib, builder = shop.ffi, shop.lib, shop.builder
    held = ffi.from_buffer("const uint8_t[]", data)
    try:
        if batch:
            if lib.uep_read_batch(builder, held, len(data), shop.batch, ffi.NULL) != _OK:
                return None
            has_unknown = lib.uep_has_unknown(builder)
            if lib.uep_encode_batch_msgpack(builder, shop.batch, shop.data, shop.size) != _OK:
                return None
            return _BATCH.decode(shop.take_output()), has_unknown
        if lib.uep_read(builder, held, len(data), ffi.NULL) != _OK:
            return None
        has_unknown = lib.uep_has_unknown(builder)
        if lib.uep_encode_record_msgpack(builder, lib.uep_get(builder), shop.data, shop.size) != _OK:
            return None
        return _RECORD.decode(shop.take_output()), has_unknown
    except ValueError:
        return None  # what MessagePack of the model cannot say, the protobuf runtime may
    finally:
        shop.forget(len(data))


def write_native(value: Carried) -> bytes | None:
    """Write the binary form; None where the C core refuses the value."""
    shop = _find_workshop()
    if shop is None or not shop.builder:
        return None
    ffi, lib, builder = shop.ffi, shop.lib, shop.builder
    try:
        packed = _WRITER.encode(value)
    except (AttributeError, OverflowError, RecursionError, TypeError, ValueError):
        return None  # the runtime finds the words
    held = ffi.from_buffer("const uint8_t[]", packed)
    try:
        if isinstance(value, ErrorBatch):
            if lib.uep_read_batch_msgpack(builder, held, len(packed), shop.batch, ffi.NULL) != _OK:
                return None
            if lib.uep_encode_batch(builder, shop.batch, shop.data, shop.size) != _OK:
                return None
        else:
            if lib.uep_read_msgpack(builder, held, len(packed), ffi.NULL) != _OK:
                return None
            if lib.uep_encode(builder, shop.data, shop.size) != _OK:
                return None
        return bytes(shop.take_output())
    finally:
        shop.forget(len(packed))


@cache
def _find_workshop() -> _Workshop | None:
    """Return the workshop of this process, each thread with tools of its own; None without the C core."""
    backend = load_backend()
    return None if backend.lib is None else _Workshop(backend)


__all__ = ["read_native", "write_native"]
