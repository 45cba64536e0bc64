"""Bodies in CBOR (RFC 8949) as JSON values, such as the errors of Smithy's protocol rpcv2Cbor. Needs the package `cbor2`."""

from __future__ import annotations

import base64
from datetime import date, datetime
from typing import Any, Final

from uep.errors import DecodeError

__all__ = ["read_cbor"]

_MAX_DEPTH: Final = 64


def read_cbor(data: bytes) -> Any:
    """Return a CBOR item as a JSON value: bytes in base64, times as text, what JSON has no form for as its text.

    Raises DecodeError for what is no CBOR, and ImportError where the package is missing.
    """
    import cbor2

    try:
        return _plain(cbor2.loads(data), 0)
    except (cbor2.CBORDecodeError, ValueError, OverflowError, RecursionError) as error:
        raise DecodeError(f"http: the body is no CBOR: {error}", reason="malformed", path=None) from error


def _plain(value: Any, depth: int) -> Any:
    if depth > _MAX_DEPTH:
        raise ValueError(f"more than {_MAX_DEPTH} items inside of each other")
    if isinstance(value, dict):
        return {str(_plain(key, depth + 1)): _plain(item, depth + 1) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item, depth + 1) for item in value]
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, datetime | date):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return str(value)
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)
