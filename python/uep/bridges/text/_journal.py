"""The journal export format: one field a line, entries separated by blank lines, long or multi-line fields as counted bytes.

Source: systemd.io/JOURNAL_EXPORT_FORMATS. Reads lines that are already split; looks at few fields only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from uep.bridges.text._caps import LINE_BYTES
from uep.bridges.text._epoch import epoch_stamp
from uep.bridges.text._found import Entry

__all__ = ["JournalExport", "JournalMessage"]

_FIELDS: Final = {
    b"MESSAGE",
    b"SYSLOG_IDENTIFIER",
    b"_HOSTNAME",
    b"_LINE_BREAK",
    b"_PID",
    b"__REALTIME_TIMESTAMP",
}
_SIZE_BYTES: Final = 8


class JournalMessage(NamedTuple):
    """The message of one journal entry, the process that wrote it, where the entry stands, and whether the line goes on."""

    key: str
    text: str
    entry: Entry
    partial: bool = False


class JournalExport:
    """Collects the lines of an entry until the blank line after it."""

    def __init__(self) -> None:
        self._values: dict[bytes, bytes] = {}
        self._raw: list[bytes] = []
        self._start: tuple[int, int] | None = None
        self._counted: bytes | None = None
        self._bytes = b""
        self._missing = -1
        self._held = 0

    def messages(
        self, lines: list[bytes], offsets: Sequence[int], numbers: Sequence[int]
    ) -> Iterator[tuple[int, JournalMessage]]:
        """Take lines; yield the messages of the entries that end there, each with the number of its last line."""
        for raw, offset, number in zip(lines, offsets, numbers, strict=True):
            message = self.feed(raw, offset, number)
            if message is not None:
                yield number, message

    def feed(self, raw: bytes, offset: int, number: int) -> JournalMessage | None:
        """Take a line; return the entry's message when the line ends an entry that has one."""
        if self._start is None:
            self._start = (offset, number)
        self._held += len(raw) + 1
        if self._held <= LINE_BYTES:
            self._raw.append(raw)
        if self._counted is not None:
            self._feed_counted(raw)
            return None
        if not raw.rstrip(b"\r"):
            return self._finish()
        name, equals, value = raw.partition(b"=")
        if not equals:
            self._counted, self._bytes, self._missing = name, b"", -1
        elif name in _FIELDS:
            self._values[name] = value
        return None

    def _feed_counted(self, raw: bytes) -> None:
        assert self._counted is not None
        self._bytes += raw + b"\n"
        if self._missing < 0:
            if len(self._bytes) < _SIZE_BYTES:
                return
            self._missing = int.from_bytes(self._bytes[:_SIZE_BYTES], "little")
            self._bytes = self._bytes[_SIZE_BYTES:]
        if len(self._bytes) > min(self._missing, LINE_BYTES):
            if self._counted in _FIELDS:
                self._values[self._counted] = self._bytes[: self._missing]
            self._counted = None

    def _finish(self) -> JournalMessage | None:
        values, raw, start, held = self._values, self._raw, self._start, self._held
        self._values, self._raw, self._start, self._held = {}, [], None, 0
        if b"MESSAGE" not in values or start is None or held == 0:
            return None
        host, pid = values.get(b"_HOSTNAME", b""), values.get(b"_PID", b"")
        stamp = epoch_stamp(values.get(b"__REALTIME_TIMESTAMP", b"").decode("ascii", "replace"))
        entry = Entry(start[1], start[0], b"\n".join(raw), stamp, len(raw))
        text = values[b"MESSAGE"].decode("utf-8", "replace")
        return JournalMessage(
            f"journal:{host!r}:{pid!r}", text, entry, values.get(b"_LINE_BREAK") == b"line-max"
        )
