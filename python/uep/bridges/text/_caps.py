"""The sizes up to which text is looked at: the registry's numbers, and those of the reader's own working."""

from __future__ import annotations

from typing import Final

from uep._gen.limits import (
    MAX_SCAN_ERROR_BYTES,
    MAX_SCAN_LINE_BYTES,
    MAX_SCAN_TRACE_LINE_BYTES,
)

__all__ = [
    "ERROR_BYTES",
    "LINE_BYTES",
    "LOOKAHEAD",
    "LOOKBACK",
    "MESSAGE_LINES",
    "OPEN_STREAMS",
    "TRACE_LINE_BYTES",
    "cut_line",
]

LINE_BYTES: Final = MAX_SCAN_LINE_BYTES
"""A physical line is read up to here; the rest of it is skipped and the error that holds it is marked."""

TRACE_LINE_BYTES: Final = MAX_SCAN_TRACE_LINE_BYTES
"""A line after unwrapping is looked at up to here."""

ERROR_BYTES: Final = MAX_SCAN_ERROR_BYTES
"""One error's text is read up to here; what continues it is skipped and the record is marked."""

LOOKBACK: Final = 64
"""Lines a scanner may go back from its trigger to find the header."""

LOOKAHEAD: Final = 64
"""Lines a scanner may look ahead before it is sure that there is an error."""

MESSAGE_LINES: Final = 4096
"""Lines that a message may have whose first one says by the runtime's own words that there is an error."""

OPEN_STREAMS: Final = 256
"""Streams (containers, processes, threads) followed at the same time; the one silent for longest is closed first."""


def cut_line(text: str) -> str:
    """Return a line of a trace no longer than it may be looked at (UEP-LIM-094)."""
    if len(text) * 4 <= TRACE_LINE_BYTES or (len(text) <= TRACE_LINE_BYTES and text.isascii()):
        return text
    return text.encode("utf-8", "surrogatepass")[:TRACE_LINE_BYTES].decode("utf-8", "ignore")
