"""Hand records to native code: fill its buffers, and let it call Python functions. No exception ever crosses.

Buffers are filled by the C core where there is one, so that their release needs no Python.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import cache, wraps
from typing import Any, Final

from uep import _native_buffer as plain
from uep._capture import capture
from uep._native_call import view_buffer
from uep._native_load import load_backend
from uep._received import Received
from uep.encoding import PROTOBUF, encode
from uep.model import UniversalErrorProtocol

FAILED: Final = 1
_OK: Final = 0


def give(error: BaseException | UniversalErrorProtocol | Received, buffer: Any) -> None:
    """Fill a C `uep_buf` with a record, an exception's record, or what was received, byte for byte.

    What the buffer held before is overwritten, not released: C hands over fresh structs. Its receiver calls `release` once,
    from any thread. Raises InvalidRecord for a record that breaks a rule; an exception always gives one that receivers take.
    """
    if isinstance(error, Received) and error.media_type == PROTOBUF:
        data = error.raw
    elif isinstance(error, BaseException):
        # A rebuilt error may lack what only the canonical profile demands; it is passed on as it came (UEP-RLY).
        data = encode(capture(error), PROTOBUF, check=False)
    else:
        data = encode(error.record if isinstance(error, Received) else error, PROTOBUF)
    _fill(view_buffer(buffer), data)


def _fill(target: plain.UepBuf, data: bytes) -> None:
    backend = load_backend()
    if backend.lib is None:
        plain.fill(target, data)
        return
    pointer = backend.ffi.cast("uep_buf *", ctypes.addressof(target))
    # Without memory the library puts its constant record into the buffer, which is an answer too.
    backend.lib.uep_export_bytes(data, len(data), pointer)


def expose(signature: Any = None) -> Callable[[Callable[..., object]], Any]:
    """Decorate a Python function so that C can call it by the convention: 0, or 1 and a record in the last parameter.

    `signature` is C such as "int32_t(const char *, uep_buf *)", a function type of a cffi library of yours
    (`ffi.typeof(…)`), or one of ctypes; the result is the function pointer, alive as long as you keep it. Without a
    signature it is a Python function for `@ffi.def_extern()`. The function gets all parameters but the buffer.
    """

    def decorate(function: Callable[..., object]) -> Any:
        guarded = guard(function)
        if signature is None:
            return guarded
        if isinstance(signature, type):
            return signature(guarded)
        return _parser().callback(signature, guarded, error=FAILED)

    return decorate


def guard(function: Callable[..., object]) -> Callable[..., int]:
    """Return a function that reports instead of raising, also KeyboardInterrupt and SystemExit."""

    @wraps(function)
    def guarded(*args: Any) -> int:
        try:
            function(*args[:-1])
        except BaseException as error:  # noqa: BLE001  no exception may cross into C, not even these
            _report(error, args[-1])
            return FAILED
        return _OK

    return guarded


def _report(error: BaseException, buffer: Any) -> None:
    try:
        give(error, buffer)
    except BaseException:  # noqa: BLE001  the same
        # Whatever is wrong here, the caller gets a record: the one that needs no memory to make.
        _fill(view_buffer(buffer), _last_resort())


@cache
def _last_resort() -> bytes:
    return encode(capture(MemoryError("no memory left to report an error")), PROTOBUF)


@cache
def _parser() -> Any:
    ffi = load_backend().ffi
    if ffi is not None:
        return ffi
    try:
        import cffi
    except ImportError:
        raise ImportError(
            "a signature in C needs cffi; install universal-error-protocol[native], or give a ctypes function type"
        ) from None
    made = cffi.FFI()
    made.cdef(plain.CDEF)
    return made


__all__ = ["expose", "give", "guard"]
