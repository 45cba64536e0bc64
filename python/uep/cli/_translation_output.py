"""Where `uep translate` writes: one writer per target, the summary, and progress for people. Each record is flushed by itself."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

if TYPE_CHECKING:
    from uep.bridges import Audience, Translation
    from uep.model import UniversalErrorProtocol

BINARY: Final = frozenset({"msgpack", "protobuf"})
_PROGRESS_FROM: Final = 8 << 20  # smaller inputs are done before anybody reads a progress line
_MEBIBYTE: Final = 1 << 20


def is_binary(target: str) -> bool:
    """Tell whether a target's output is not text."""
    return target in BINARY


def find_writer(target: str, audience: Audience | None, out: TextIO) -> Callable[[Translation], None]:
    """Return the function that writes one translation in the target's form; ValueError for an unknown target."""
    from uep import bridges, encoding, render

    def shown(translation: Translation) -> UniversalErrorProtocol:
        return bridges.filter_audience(translation.record, audience or "internal")

    def write(data: bytes) -> None:
        out.buffer.write(data)
        out.buffer.flush()

    def write_protobuf(translation: Translation) -> None:
        data = encoding.encode(shown(translation), encoding.PROTOBUF)
        write(_varint(len(data)) + data)

    colour = out.isatty() and not os.environ.get("NO_COLOR")
    writers: dict[str, Callable[[Translation], None]] = {
        "json": lambda found: write(encoding.encode(shown(found)) + b"\n"),
        "msgpack": lambda found: write(encoding.encode(shown(found), encoding.MSGPACK)),
        "protobuf": write_protobuf,
        "text": lambda found: write((render(shown(found), colour=colour) + "\n").encode("utf-8", "replace")),
        "uep": lambda found: write(encoding.encode(shown(found)) + b"\n"),
    }
    if target in writers:
        return writers[target]
    written = bridges.written_formats()
    if target not in written:
        raise ValueError(
            f"--to {target}: cannot be written; choose one of {', '.join(sorted({*writers, *written}))}"
        )
    return lambda found: write(bridges.emit(found.record, target, audience=audience) + b"\n")


def _varint(number: int) -> bytes:
    """Return a length as a base-128 varint, the delimiter of protobuf streams."""
    digits = bytearray()
    while number > 0x7F:
        digits.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*digits, number])


class Summary:
    """Counts errors by type and severity, and remembers where each kind was met first."""

    def __init__(self) -> None:
        self.total = 0
        self._counts: Counter[tuple[str, str, str, str]] = Counter()
        self._first: dict[tuple[str, str, str, str], str] = {}

    def add(self, translation: Translation) -> None:
        """Count one error."""
        record = translation.record
        name = record.nodes[0].type_name if record.nodes else ""
        severity = str(getattr(record.severity, "value", record.severity))
        key = (severity, record.error_type, name, translation.format)
        self._counts[key] += 1
        place = record.context.get("uep.source.file", "")
        self._first.setdefault(key, f"{place}:{translation.span.line}")

    def table(self) -> str:
        """Return the counts as a table, most frequent first."""
        rows = [("count", "severity", "error type", "type name", "format", "first at")]
        ordered = sorted(self._counts.items(), key=lambda item: (-item[1], item[0]))
        rows += [(str(count), *key, self._first[key]) for key, count in ordered]
        widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
        lines = [
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
            for row in rows
        ]
        errors = "1 error" if self.total == 1 else f"{self.total} errors"
        kinds = "1 kind" if len(self._counts) == 1 else f"{len(self._counts)} kinds"
        return "\n".join([*lines, f"{errors} of {kinds}"])


def show_progress(name: str, path: Path) -> Callable[[int], None] | None:
    """Return a function that tells people on a terminal how far a large input has been read; None where nobody looks."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        return None
    size = path.stat().st_size if path.is_file() else 0
    if 0 < size < _PROGRESS_FROM:
        return None
    last = time.monotonic()

    def tell(done: int) -> None:
        nonlocal last
        if time.monotonic() - last >= 1:
            last = time.monotonic()
            of = f" of {size // _MEBIBYTE} MiB" if size and not name.endswith(".gz") else " MiB"
            sys.stderr.write(f"\r{name}: {done // _MEBIBYTE}{of}\033[K\r")
            sys.stderr.flush()

    return tell


__all__ = ["Summary", "find_writer", "is_binary", "show_progress"]
