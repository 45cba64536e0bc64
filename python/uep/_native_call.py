"""Call functions of native libraries and raise what they report. Copies a record once and releases its buffer once.

The convention: `int32_t f(…, uep_buf *)`, 0 went well and left the buffer alone, 1 is an error and 2 a panic, and the
buffer holds its record in the binary form.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final

from uep import _native_buffer as plain
from uep._gen.limits import MAX_RECORD_BYTES
from uep._native_load import load_backend
from uep._rebuild import to_exception
from uep._received import Received
from uep.encoding import PROTOBUF, decode
from uep.errors import DecodeError

PANIC: Final = 2
_BUFFER_POINTER: Final = "uep_buf *"
# The common base of all function types of ctypes has no public name.
_CTYPES_FUNCTION: Final[Any] = ctypes.CFUNCTYPE(None).__mro__[1]
_INTEGERS: Final = ("int", "int32_t", "signed int")


def call(fn: Any, /, *args: Any) -> None:
    """Call `fn(*args, buffer)` and raise the error that it reports as a chain of UepError; None when it went well.

    `fn` is a function of a cffi library (API or ABI mode) or of ctypes. The printed traceback ends in the native frames.
    Raises TypeError for a function without the parameter `uep_buf *`, DecodeError for a failure without a readable record.
    """
    if isinstance(fn, _CTYPES_FUNCTION):
        name = getattr(fn, "__name__", None) or "the function"
        status, raw = _call_ctypes(fn, args, name)
    else:
        name = _name_checked(fn)
        status, raw = _call_cffi(fn, args, name)
    if status:
        raise to_exception(_read(raw, name, status).record)


def take(buffer: Any) -> Received:
    """Read the record in a buffer that was received, and release it; `raw` are the bytes that the native side wrote.

    The buffer is a `uep_buf *` of any cffi library or a UepBuf (or a pointer to one) of ctypes. It is empty afterwards, also
    when DecodeError is raised.
    """
    moved = plain.move_out(view_buffer(buffer))
    if not moved.release:
        raise DecodeError("the buffer is empty or was released before; take each buffer once")
    try:
        raw = _copy(moved, "")
    finally:
        plain.release(moved)
    return _read(raw, "", 0)


def view_buffer(buffer: Any) -> plain.UepBuf:
    """Return the struct behind a buffer of cffi or ctypes, without a copy."""
    if isinstance(buffer, plain.UepBuf):
        return buffer
    contents = getattr(buffer, "contents", None)
    if isinstance(contents, plain.UepBuf):
        return contents
    address = _cffi_address(buffer)
    if address is None:
        raise TypeError(
            f"{type(buffer).__name__} is no buffer; give a 'uep_buf *' of cffi or a UepBuf of ctypes"
        )
    if not address:
        raise TypeError("the buffer is NULL; give the address of a uep_buf")
    return plain.UepBuf.from_address(address)


def _cffi_address(buffer: Any) -> int | None:
    backend = sys.modules.get("_cffi_backend")
    if backend is None or not isinstance(buffer, backend.FFI.CData):
        return None
    ffi = backend.FFI()
    kind = ffi.typeof(buffer)
    if kind.kind == "struct":
        buffer, kind = ffi.addressof(buffer), ffi.typeof(ffi.addressof(buffer))
    if not (kind.kind == "pointer" and (kind.item.kind == "void" or _is_buffer(ffi, kind))):
        raise TypeError(f"{kind.cname!r} is no 'uep_buf *'; put uep.native.CDEF into the cdef of the library")
    return int(ffi.cast("uintptr_t", buffer))


def _call_cffi(fn: Any, args: tuple[Any, ...], name: str) -> tuple[int, bytes | None]:
    tools = _cffi_tools()
    if tools is None:
        return _call_cffi_plain(fn, args, name)
    new, cast, buffer_of, pointer, void = tools
    held = new(pointer)
    raw = None
    try:
        # Two cffi modules have two types of the same struct; a void pointer is taken for either.
        status = fn(*args, cast(void, held))
        if status and held.data:
            _check_size(held.size, name)
            raw = buffer_of(held.data, held.size)[:]
    finally:
        if held.release:
            held.release(held)
    return status, raw


@lru_cache(maxsize=1)
def _cffi_tools() -> tuple[Any, ...] | None:
    ffi = load_backend().ffi
    if ffi is None:
        return None
    return ffi.new, ffi.cast, ffi.buffer, ffi.typeof(_BUFFER_POINTER), ffi.typeof("void *")


def _call_cffi_plain(fn: Any, args: tuple[Any, ...], name: str) -> tuple[int, bytes | None]:
    held = plain.UepBuf()
    address = sys.modules["_cffi_backend"].FFI().cast("void *", ctypes.addressof(held))
    return _finish(held, lambda: fn(*args, address), name)


def _call_ctypes(fn: Any, args: tuple[Any, ...], name: str) -> tuple[int, bytes | None]:
    held = plain.UepBuf()
    own_type = _check_ctypes(fn, name)
    given = held if own_type is None else own_type.from_buffer(held)
    return _finish(held, lambda: fn(*args, ctypes.byref(given)), name)


def _finish(held: plain.UepBuf, run: Callable[[], Any], name: str) -> tuple[int, bytes | None]:
    try:
        status = int(run())
        return status, _copy(held, name) if status else None
    finally:
        plain.release(held)


def _copy(held: plain.UepBuf, name: str) -> bytes | None:
    if not held.data:
        return None
    _check_size(held.size, name)
    return plain.copy_bytes(held)


def _check_size(size: int, name: str) -> None:
    """Refuse before anything is copied what no record can be."""
    if size > MAX_RECORD_BYTES:
        where = f"{name}: " if name else ""
        raise DecodeError(
            f"{where}the buffer holds {size} bytes, a record at most {MAX_RECORD_BYTES}; cut it with uep_truncate",
            reason="too_large",
        )


def _read(raw: bytes | None, name: str, status: int) -> Received:
    what = (
        f"{name} {'panicked' if status == PANIC else f'returned {status}'} and left"
        if name
        else "the buffer holds"
    )
    if not raw:
        raise DecodeError(f"{what} no record; fill the uep_buf with uep_export")
    try:
        return decode(raw, PROTOBUF)
    except DecodeError as refused:
        raise DecodeError(
            f"{what} a record that is refused: {refused}",
            reason=refused.reason,
            path=refused.path,
            mend=refused.mend,
            refusals=refused.refusals,
        ) from refused


@lru_cache(maxsize=512)
def _name_checked(fn: Any) -> str:
    """Return the name of a function of cffi that follows the convention; TypeError for any other."""
    backend = sys.modules.get("_cffi_backend")
    if backend is not None:
        ffi = backend.FFI()
        try:
            kind = ffi.typeof(fn)
        except TypeError:
            pass
        else:
            return _check_cffi(ffi, kind, fn)
    raise TypeError(f"{fn!r} is no function of cffi or ctypes; wrap a Python function with uep.native.expose")


def _check_cffi(ffi: Any, kind: Any, fn: Any) -> str:
    name = getattr(fn, "__name__", "") or _name_pointer(fn)
    if kind.kind == "pointer" and kind.item.kind == "function":
        kind = kind.item
    if kind.kind != "function":
        raise TypeError(f"{kind.cname!r} is no function; give a function of a cffi library")
    if not kind.args or not _is_buffer(ffi, kind.args[-1]) or kind.result.cname not in _INTEGERS:
        raise TypeError(
            f"{name} is {kind.cname!r} and not 'int32_t (…, uep_buf *)'; "
            "put uep.native.CDEF into the cdef and let the function take a uep_buf last"
        )
    return name


def _name_pointer(fn: Any) -> str:
    # <cdata 'int(*)(uep_buf *)' 0x7f…> is all that cffi tells of a function in ABI mode.
    return f"the function {repr(fn).partition(chr(39))[2].rpartition(chr(39))[0]}"


def _is_buffer(ffi: Any, kind: Any) -> bool:
    if kind.kind != "pointer" or kind.item.kind != "struct" or not kind.item.fields:
        return False
    names = tuple(name for name, _ in kind.item.fields)

    return names == plain.FIELDS and ffi.sizeof(kind.item) == ctypes.sizeof(plain.UepBuf)


def _check_ctypes(fn: Any, name: str) -> Any:
    """Return the struct of the user's own that a function of ctypes takes; None where ours will do."""
    last = fn.argtypes[-1] if fn.argtypes else None
    own: Any = getattr(last, "_type_", None)
    if last is None or last is ctypes.c_void_p or own is plain.UepBuf:
        return None
    if isinstance(own, type) and issubclass(own, ctypes.Structure):
        names = tuple(field[0] for field in own._fields_)
        if names == plain.FIELDS and ctypes.sizeof(own) == ctypes.sizeof(plain.UepBuf):
            return own
    raise TypeError(
        f"the last of {name}'s argtypes is {last.__name__}; use ctypes.POINTER(uep.native.UepBuf)"
    )


__all__ = ["PANIC", "call", "take", "view_buffer"]
