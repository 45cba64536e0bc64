"""The C core of the Universal Error Protocol: two ways to reach it. Decides nothing; `uep.native` chooses between them."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Any

LIBRARY = "libuep.so.1"


def load_api() -> tuple[Any, Any]:
    """Return (ffi, lib) of the extension, which has the C library inside; ImportError where it was not built."""
    module = import_module("uep_native._api")
    return module.ffi, module.lib


def load_abi(path: str | None = None) -> tuple[Any, Any]:
    """Return (ffi, lib) of a shared library: `path`, else what UEP_LIBRARY names, else libuep.so.1; OSError where it is none."""
    module = import_module("uep_native._abi")
    # Never closed: destructors of builders may run when the rest of the interpreter is gone.
    flags = module.ffi.RTLD_NOW | getattr(module.ffi, "RTLD_NODELETE", 0)
    return module.ffi, module.ffi.dlopen(path or os.environ.get("UEP_LIBRARY") or LIBRARY, flags)


__all__ = ["LIBRARY", "load_abi", "load_api"]
