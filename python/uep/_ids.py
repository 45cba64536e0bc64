"""Make the id and the time text of one occurrence. Reads no clock itself: nanoseconds come in, text goes out.

Ids are UUIDs of version 7. Their random part comes from the operating system, many at a time, and a forked child
throws the parent's stock away, so no two processes hand out the same id.
"""

from __future__ import annotations

import os

from uep._times import from_unix_nanos

_STOCK_SIZE = 256
_TAIL_BYTES = 10
_SECOND = 1_000_000_000
_MILLISECOND = 1_000_000
_LAST_MILLISECOND = (1 << 48) - 1

_stock: list[str] = []
_last_second: tuple[int, str] = (0, "1970-01-01T00:00:00")


def new_error_id(now: int) -> str:
    """Return a fresh UUIDv7 for an occurrence at `now`, nanoseconds since 1970 (RFC 9562, section 5.7)."""
    try:
        tail = _stock.pop()
    except IndexError:
        _fill_stock()
        tail = _stock.pop()
    moment = now // _MILLISECOND & _LAST_MILLISECOND
    # %-formatting is a third faster here than an f-string with two format specifications.
    return "%08x-%04x-%s" % (moment >> 16, moment & 0xFFFF, tail)  # noqa: UP031


def time_text(now: int) -> str:
    """Return `now`, nanoseconds since 1970, in the canonical spelling: 0, 3, 6 or 9 digits, the fewest that lose nothing."""
    global _last_second
    seconds, nanos = divmod(now, _SECOND)
    known, prefix = _last_second
    if seconds != known:
        prefix = from_unix_nanos(seconds * _SECOND)[:-1]
        # One tuple is replaced as a whole, so another thread sees the old pair or the new one.
        _last_second = (seconds, prefix)
    if nanos % 1_000_000 == 0:
        return f"{prefix}.{nanos // 1_000_000:03d}Z" if nanos else prefix + "Z"
    return f"{prefix}.{nanos // 1000:06d}Z" if nanos % 1000 == 0 else f"{prefix}.{nanos:09d}Z"


def _fill_stock() -> None:
    block = os.urandom(_STOCK_SIZE * _TAIL_BYTES).hex()
    step = _TAIL_BYTES * 2
    for start in range(0, len(block), step):
        tail = block[start : start + step]
        variant = "89ab"[int(tail[3], 16) & 3]
        _stock.append(f"7{tail[:3]}-{variant}{tail[4:7]}-{tail[8:20]}")


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_stock.clear)

__all__ = ["new_error_id", "time_text"]
