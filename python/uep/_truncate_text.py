"""Make texts that may stand in a record: valid UTF-8, without NUL, not over a byte limit. Knows no field."""

from __future__ import annotations

REPLACEMENT = "\ufffd"


def is_clean(text: str, limit: int) -> bool:
    """Say whether the text may stand as it is, cheaply: True is certain, False means look closer."""
    return text.isascii() and len(text) <= limit and "\0" not in text


def repair_text(text: str) -> str:
    """Replace what no encoding of a record holds: lone surrogates and NUL become U+FFFD."""
    if "\0" in text:
        text = text.replace("\0", REPLACEMENT)
    try:
        text.encode()
    except UnicodeEncodeError:
        # A pair of surrogates is one character spelled in two halves; only a lone half is lost.
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def cut_text(text: str, limit: int) -> tuple[str, int]:
    """Cut a repaired text to at most `limit` UTF-8 bytes on a code-point boundary.

    Returns the text and its original size in bytes, or 0 when nothing was cut.
    """
    if len(text) * 4 <= limit or (len(text) <= limit and text.isascii()):
        return text, 0
    data = text.encode()
    if len(data) <= limit:
        return text, 0
    # UEP-LIM-006: a cut falls on a code-point boundary; "ignore" drops the half character at the end.
    return data[:limit].decode("utf-8", "ignore"), len(data)


__all__ = ["REPLACEMENT", "cut_text", "is_clean", "repair_text"]
