"""A log of ordinary lines with real error texts between them, of any size and density; measures its translation.

Run with ``python tools/bench/mixed.py [--mib 500] [--density 0.01] [--json]``. Prints time, speed and the most memory that the
process held. The log is made while it is read, so nothing of it is stored; the same arguments give the same bytes.
"""

from __future__ import annotations

import argparse
import io
import json
import resource
import time
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import BinaryIO, Final, cast

__all__ = ["MixedLog", "json_parts", "log_parts", "outputs_of"]

_CRASHES: Final = Path(__file__).parents[2] / "conformance" / "crashes"
_LONGEST: Final = 1 << 14
_MIB: Final = 1 << 20
_CLOCK: Final = "2026-11-21T10:00:00.123Z"
_TRACE: Final = (
    'Traceback (most recent call last):\n  File "/srv/app/a.py", line 3, in f\n    g()\nKeyError: 1\n'
)
_LINES: Final = (
    "INFO [http-{thread}] shop.Server - request {number} begins path=/api/v1/orders/{number} user=alice",
    "DEBUG [http-{thread}] shop.db.Pool - took connection {thread} of 32 after {wait} ms",
    "INFO [worker-{thread}] shop.Mail - sent message {number} to 3 addresses in {wait} ms",
    "INFO [http-{thread}] shop.Server - request {number} ends status=200 bytes=48{thread} took={wait}ms",
    "WARN [cache-{thread}] shop.Cache - 8{thread} entries were dropped, {wait} are left",
)


def outputs_of(languages: list[str] | None = None) -> list[bytes]:
    """Return what the crash programs of some languages printed, the long ones left out so that none weighs more than many."""
    names = languages or sorted(path.name for path in _CRASHES.iterdir() if path.is_dir())
    paths = [path for name in names for path in sorted((_CRASHES / name).glob("*/output.txt"))]
    texts = [path.read_bytes() for path in paths if 0 < path.stat().st_size <= _LONGEST]
    return [text if text.endswith(b"\n") else text + b"\n" for text in texts]


def _log_line(number: int) -> bytes:
    second, wait = number // 40, number % 97
    clock = f"2026-11-21 {10 + second // 3600 % 12}:{second // 60 % 60:02d}:{second % 60:02d},{number * 25 % 1000:03d}"
    text = _LINES[number % len(_LINES)].format(thread=number % 16, number=number, wait=wait)
    return f"{clock} {text}\n".encode()


def _json_line(number: int) -> bytes:
    """Return a line of a log in JSON, of one of two layouts."""
    text = _LINES[number % len(_LINES)].format(thread=number % 16, number=number, wait=number % 97)
    level, _, message = text.partition(" ")
    if number % 3:
        line = {"@timestamp": _CLOCK, "log.level": level, "message": message, "ecs.version": "1.2.0"}
    else:
        line = {"level": level.lower(), "time": 1_800_000_000_000 + number, "msg": message, "service": "shop"}
    return json.dumps(line, separators=(",", ":")).encode() + b"\n"


def json_parts(density: float) -> Iterator[bytes]:
    """Yield a log in JSON for ever: documents of ECS and bare traces take turns between its ordinary lines."""
    error = {"@timestamp": _CLOCK, "ecs.version": "1.2.0", "log.level": "ERROR", "error.type": "OutOfStock"}
    document = (
        json.dumps(error | {"error.message": "no such order", "error.stack_trace": _TRACE}).encode() + b"\n"
    )
    number, told, plain = 0, 0, 0
    for text in cycle((document, _TRACE.encode())):
        while density < 1 and (not density or told + len(text) > density * (told + plain)):
            line = _json_line(number)
            number, plain = number + 1, plain + len(line)
            yield line
        told += len(text)
        yield text


def log_parts(outputs: list[bytes], density: float) -> Iterator[bytes]:
    """Yield ordinary lines and error texts for ever; ``density`` is the share of the bytes that are error texts."""
    number, told, plain = 0, 0, 0
    texts = cycle(outputs or [b""])
    while True:
        text = next(texts)
        while density < 1 and (not outputs or not density or told + len(text) > density * (told + plain)):
            line = _log_line(number)
            number, plain = number + 1, plain + len(line)
            yield line
        told += len(text)
        yield text


class MixedLog(io.RawIOBase):
    """A stream of so many bytes of such a log."""

    def __init__(self, parts: Iterator[bytes], size: int) -> None:
        self._parts = parts
        self._left = size
        self._held = b""

    def read1(self, size: int = -1) -> bytes:
        """Return about as many bytes as were asked for, as a file would deliver them."""
        size = min(size if size > 0 else _LONGEST, self._left)
        pieces, held = [self._held], len(self._held)
        while held < size:
            pieces.append(next(self._parts))
            held += len(pieces[-1])
        whole = b"".join(pieces)
        taken, self._held = whole[:size], whole[size:]
        self._left -= len(taken)
        return taken

    read = read1  # type: ignore[assignment]


def main() -> None:
    """Translate a mixed log and print what it took."""
    from uep.bridges import translate

    parser = argparse.ArgumentParser(prog="mixed", description=__doc__)
    parser.add_argument("--mib", type=int, default=500, help="size of the log (default 500)")
    parser.add_argument("--density", type=float, default=0.01, help="share of error texts (default 0.01)")
    parser.add_argument("--json", action="store_true", help="a log in JSON, with documents and bare traces")
    asked = parser.parse_args()
    size = asked.mib * _MIB
    log = MixedLog(json_parts(asked.density) if asked.json else log_parts(outputs_of(), asked.density), size)
    count, start, begin = 0, time.process_time(), time.perf_counter()
    for _ in translate(cast("BinaryIO", log), now="2026-11-21T12:00:00Z"):
        count += 1
    spent, passed = time.process_time() - start, time.perf_counter() - begin
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{asked.mib} MiB, {asked.density:.2%} error texts: {count} errors, {spent:.1f} s of processor time "
        f"({size / spent / 1e6:.1f} MB/s, the making of the log included), {passed:.1f} s, {most:.0f} MiB held at most"
    )


if __name__ == "__main__":
    main()
