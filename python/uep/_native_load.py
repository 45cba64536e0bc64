"""Find the C core: the extension, else a shared library, else none. Imports nothing but the standard library until asked.

UEP_NATIVE=api, abi or pure demands one of the three; what cannot be had is then an error instead of the next best.
"""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final, NamedTuple

ABI_MAJOR: Final = 1
BACKENDS: Final = ("api", "abi", "pure")
DISTRIBUTION: Final = "universal-error-protocol-native"
_PACKAGE: Final = "uep_native"
_VARIABLE: Final = "UEP_NATIVE"
_MINOR_BITS: Final = 16


class NativeUnavailable(ImportError):
    """A native backend was demanded that cannot be had here; the text says how to mend it."""


class Backend(NamedTuple):
    """A way to the C core. `ffi` and `lib` are None and `abi_version` is 0 for "pure", which has none."""

    name: str
    ffi: Any
    lib: Any
    abi_version: int


PURE: Final = Backend("pure", None, None, 0)


@cache
def is_installed() -> bool:
    """Return whether there may be another backend than "pure", without loading one."""
    return os.environ.get(_VARIABLE) != "pure" and find_spec(_PACKAGE) is not None


@cache
def load_backend() -> Backend:
    """Return the backend of this process; it is chosen once."""
    demanded = os.environ.get(_VARIABLE, "")
    if demanded not in ("", *BACKENDS):
        raise NativeUnavailable(f"{_VARIABLE} is {demanded!r}; set it to api, abi or pure, or leave it unset")
    if demanded == "pure":
        return PURE
    if find_spec(_PACKAGE) is None:
        if demanded:
            raise _unavailable(demanded, "it is not installed", f"install {DISTRIBUTION}")
        return PURE
    for name in (demanded,) if demanded else ("api", "abi"):
        try:
            return _open_backend(name)
        except (ImportError, OSError) as failed:
            if demanded:
                raise _unavailable(name, str(failed), _MENDS[name]) from failed
    return PURE


def _open_backend(name: str) -> Backend:
    package = import_module(_PACKAGE)
    ffi, lib = package.load_api() if name == "api" else package.load_abi()
    try:
        version = int(lib.uep_abi_version())
    except (AttributeError, ffi.error):  # the error of cffi in ABI mode is no AttributeError
        raise ImportError("the library has no uep_abi_version, so it is not libuep") from None
    if version >> _MINOR_BITS != ABI_MAJOR:
        raise ImportError(f"its ABI is of version {version >> _MINOR_BITS}, this package needs {ABI_MAJOR}")
    return Backend(name, ffi, lib, version)


def _unavailable(name: str, detail: str, mend: str) -> NativeUnavailable:
    return NativeUnavailable(f"{_VARIABLE}={name} cannot be had: {detail}; {mend}, or unset {_VARIABLE}")


_MENDS: Final = {
    "api": f"install a wheel of {DISTRIBUTION} that was built with a C compiler",
    "abi": "let UEP_LIBRARY name a libuep.so.1, or install one where the dynamic linker looks",
}

__all__ = [
    "ABI_MAJOR",
    "BACKENDS",
    "DISTRIBUTION",
    "PURE",
    "Backend",
    "NativeUnavailable",
    "is_installed",
    "load_backend",
]
