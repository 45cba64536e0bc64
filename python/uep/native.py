"""Errors of C, C++ and Rust libraries as exceptions, and exceptions as their errors. Holds no rule of the protocol.

`call` turns a native function's failure into a raised chain; `expose` goes the other way; `read_crash` reads what the crash
handler of a dead process left. The C core makes all of it faster where it is installed; without it the same works in Python.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from uep._native_buffer import CDEF, UepBuf
from uep._native_call import PANIC, call, take
from uep._native_crash import read_crash
from uep._native_expose import expose, give
from uep._native_load import NativeUnavailable, load_backend

if TYPE_CHECKING:
    abi_version: int
    backend: str


def __getattr__(name: str) -> Any:
    """Look for the C core when `backend` ("api", "abi" or "pure") or `abi_version` (0 for "pure") is first asked for."""
    if name == "backend":
        return load_backend().name
    if name == "abi_version":
        return load_backend().abi_version
    raise AttributeError(f"module 'uep.native' has no attribute {name!r}")


__all__ = [
    "CDEF",
    "PANIC",
    "NativeUnavailable",
    "UepBuf",
    "abi_version",
    "backend",
    "call",
    "expose",
    "give",
    "read_crash",
    "take",
]
