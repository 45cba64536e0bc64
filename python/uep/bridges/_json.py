"""What a reader of JSON raises for bytes or text that are no JSON. Reads nothing itself."""

from __future__ import annotations

from typing import Final

import msgspec

__all__ = ["NOT_JSON"]

NOT_JSON: Final = (msgspec.DecodeError, RecursionError, UnicodeError)
"""Broken syntax, too deep, not UTF-8 (bytes) or a half of a surrogate pair (text)."""
