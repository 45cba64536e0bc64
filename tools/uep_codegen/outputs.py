"""One generated file: its bytes, its header and its seal. Decides nothing about content."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

__all__ = ["COMMAND", "Output", "header_line", "is_sealed", "read_seal", "seal"]

COMMAND = "uep codegen"
_BLANK = "0" * 16
_SEAL = re.compile(r"content ([0-9a-f]{16})")


@dataclass(frozen=True)
class Output:
    """A file to write: path below the root of the checkout, and its exact bytes."""

    path: str
    data: bytes


def seal(text: str) -> str:
    """Put the digest of the text into its header, where the template left sixteen zeros.

    The seal tells a file edited by hand (seal broken) from one whose source changed (seal whole, content old).
    """
    if f"content {_BLANK}" not in text:
        raise ValueError("the template has no header; begin it with {{ header }}")
    return text.replace(f"content {_BLANK}", f"content {_digest(text)}", 1)


def read_seal(text: str) -> str | None:
    """Return the digest a generated text claims, or None when its header is gone."""
    found = _SEAL.search(text[:600])
    return found.group(1) if found else None


def is_sealed(text: str) -> bool:
    """Tell whether the text still is what the generator wrote."""
    claimed = read_seal(text)
    return claimed is not None and claimed == _digest(
        text.replace(f"content {claimed}", f"content {_BLANK}", 1)
    )


def header_line(command: str = COMMAND) -> str:
    """Return the words every generated text file starts with, before its seal is set."""
    return f"Regenerate with: {command} (content {_BLANK}; do not edit)"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
