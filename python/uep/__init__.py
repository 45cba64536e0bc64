"""Universal Error Protocol: one versioned record that any language can produce, carry, relay and rebuild.

Sixteen names; all else stands in the public submodules. Loads each of them on first use and nothing before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from uep._capture import capture
    from uep._fingerprint import fingerprint
    from uep._rebuild import to_exception
    from uep._redact import redact
    from uep._render import render
    from uep._truncate import truncate
    from uep.encoding import decode, encode, relay
    from uep.errors import DecodeError, InvalidRecord, UepError
    from uep.model import Severity, UniversalErrorProtocol
    from uep.types import matches
    from uep.validation import validate

__all__ = [
    "DecodeError",
    "InvalidRecord",
    "Severity",
    "UepError",
    "UniversalErrorProtocol",
    "capture",
    "decode",
    "encode",
    "fingerprint",
    "matches",
    "redact",
    "relay",
    "render",
    "to_exception",
    "truncate",
    "validate",
]

_HOMES = {
    "DecodeError": "uep.errors",
    "InvalidRecord": "uep.errors",
    "Severity": "uep.model",
    "UepError": "uep.errors",
    "UniversalErrorProtocol": "uep.model",
    "capture": "uep._capture",
    "decode": "uep.encoding",
    "encode": "uep.encoding",
    "fingerprint": "uep._fingerprint",
    "matches": "uep.types",
    "redact": "uep._redact",
    "relay": "uep.encoding",
    "render": "uep._render",
    "to_exception": "uep._rebuild",
    "truncate": "uep._truncate",
    "validate": "uep.validation",
}


def __getattr__(name: str) -> Any:
    """Load one of the facade's names (PEP 562) and keep it, so that the next use costs nothing."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'uep' has no attribute {name!r}; its names are {', '.join(__all__)}")
    from importlib import import_module

    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
