"""What log pipelines do to a crash's output: deterministic wrappings, applied to every case at test time.

Each takes the exact bytes a runtime printed and returns the bytes a log file would hold. Formats: Docker's json-file
driver, the Kubernetes CRI log, RFC 5424, RFC 3164, journalctl (short, export), Android's logcat, docker compose, and the
usual application layouts. ``DAMAGES`` cut a text's beginning or end off.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from typing import Final

__all__ = ["DAMAGES", "WRAPPINGS"]

_BEFORE: Final = "2026-11-21 10:00:00,000 INFO [main] shop.Server - request 17 begins"
_AFTER: Final = "2026-11-21 10:00:09,000 INFO [main] shop.Server - request 18 begins"


def _lines(output: bytes) -> list[str]:
    """Return the lines of an output with ordinary log lines around them, as text."""
    text = output.decode("utf-8", "surrogateescape")
    return [_BEFORE, *text.removesuffix("\n").split("\n"), _AFTER]


def _stamps(start: int = 0) -> Iterator[str]:
    """Yield times a millisecond apart."""
    tick = start
    while True:
        yield f"2026-11-21T10:{tick // 60000:02d}:{tick // 1000 % 60:02d}.{tick % 1000:03d}"
        tick += 1


def _joined(lines: list[str]) -> bytes:
    return ("\n".join(lines) + "\n").encode("utf-8", "surrogateescape")


def _docker(output: bytes) -> bytes:
    """Write Docker's json-file: an object a line, the two streams mixed."""
    wrapped = []
    for line, stamp in zip(_lines(output), _stamps(), strict=False):
        for text, stream in ((line, "stderr"), ("GET /health 200", "stdout")):
            wrapped.append(
                json.dumps(
                    {"log": text + "\n", "stream": stream, "time": stamp + "456789Z"}, ensure_ascii=False
                )
            )
    return _joined(wrapped)


def _cri(output: bytes, size: int = 16384) -> bytes:
    """Write the Kubernetes CRI log: time, stream, P for a part of a line and F for its end."""
    wrapped = []
    for line, stamp in zip(_lines(output), _stamps(), strict=False):
        parts = [line[at : at + size] for at in range(0, len(line), size)] or [""]
        for part in parts[:-1]:
            wrapped.append(f"{stamp}000001Z stderr P {part}")
            wrapped.append(f"{stamp}000001Z stdout F GET /health 200")
        wrapped.append(f"{stamp}000001Z stderr F {parts[-1]}")
    return _joined(wrapped)


def _rfc5424(output: bytes) -> bytes:
    """Write RFC 5424 with structured data; a second process writes in between."""
    wrapped = []
    for line, stamp in zip(_lines(output), _stamps(), strict=False):
        data = '[meta@32473 seq="7" text="a \\"b\\] c"]'
        wrapped.append(f"<27>1 {stamp}Z web1 shop 4711 - {data} {line}")
        wrapped.append(f"<30>1 {stamp}Z web1 cron 812 - - job done")
    return _joined(wrapped)


def _rfc3164(output: bytes) -> bytes:
    """Write RFC 3164; a second process writes in between."""
    wrapped = []
    for line in _lines(output):
        wrapped += [
            f"<27>Nov 21 10:00:01 web1 shop[4711]: {line}",
            "<30>Nov 21 10:00:01 web1 cron[812]: job done",
        ]
    return _joined(wrapped)


def _journal_short(output: bytes) -> bytes:
    """Write what journalctl prints by default."""
    return _joined([f"Nov 21 10:00:01 web1 shop[4711]: {line}" for line in _lines(output)])


def _journal_export(output: bytes) -> bytes:
    """Write the journal export format: one entry a line of output, and one entry with the whole output as counted bytes."""
    entries = []
    for tick, line in enumerate(
        (_BEFORE, output.decode("utf-8", "surrogateescape").removesuffix("\n"), _AFTER)
    ):
        message = line.encode("utf-8", "surrogateescape")
        counted = b"MESSAGE\n" + len(message).to_bytes(8, "little") + message + b"\n"
        fields = (
            b"__CURSOR=s=1;i=%d\n__REALTIME_TIMESTAMP=179525520000000%d\n_HOSTNAME=web1\nPRIORITY=3\n"
            % (tick, tick)
            + (counted if b"\n" in message else b"MESSAGE=" + message + b"\n")
            + b"_PID=4711\n"
        )
        entries.append(fields)
    return b"\n".join(entries) + b"\n"


def _logcat(output: bytes) -> bytes:
    """Write Android's logcat with its default prefix on every line."""
    return _joined([f"11-21 10:00:01.123  4711  4720 E AndroidRuntime: {line}" for line in _lines(output)])


def _compose(output: bytes) -> bytes:
    """Write what docker compose prints for two services."""
    wrapped = []
    for line in _lines(output):
        wrapped += [f"shop-web-1   | {line}", "shop-queue-1 | waiting"]
    return _joined(wrapped)


def _log_head(output: bytes) -> bytes:
    """Write a log line, the bare trace under it, another log line."""
    text = output.decode("utf-8", "surrogateescape").removesuffix("\n")
    return _joined(
        [_BEFORE, "2026-11-21 10:00:01,123 ERROR [worker-3] shop.Cart - request 17 failed", text, _AFTER]
    )


def _each_line(output: bytes) -> bytes:
    """Write as a logger that repeats its prefix on every line; another thread writes in between."""
    wrapped = [_BEFORE]
    for line in output.decode("utf-8", "surrogateescape").removesuffix("\n").split("\n"):
        wrapped.append(f"2026-11-21 10:00:01,123 ERROR [worker-3] shop.Cart - {line}")
        wrapped.append("2026-11-21 10:00:01,124 DEBUG [worker-4] shop.Cart - tick")
    return _joined([*wrapped, _AFTER])


def _each_line_brackets(output: bytes) -> bytes:
    """Write the same with brackets around the fields and no separator before the text."""
    lines = output.decode("utf-8", "surrogateescape").removesuffix("\n").split("\n")
    return _joined([f"[2026-11-21T10:00:01.123Z] [ERROR] {line}" for line in lines])


def _json_field(output: bytes) -> bytes:
    """Write a JSON line with the whole trace in a field of an inner object."""
    text = output.decode("utf-8", "replace")
    lines = [
        {"level": "info", "time": "2026-11-21T10:00:00Z", "msg": "request 17 begins"},
        {
            "level": "error",
            "time": "2026-11-21T10:00:01.123Z",
            "msg": "request 17 failed",
            "error": {"stack": text},
        },
        {"level": "info", "time": "2026-11-21T10:00:02Z", "msg": "request 18 begins"},
    ]
    return _joined([json.dumps(line) for line in lines])


def _escaped(output: bytes) -> bytes:
    """Write newlines, tabs and quotes of the trace escaped on one line of key=value pairs."""
    text = output.decode("utf-8", "surrogateescape").removesuffix("\n")
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return _joined(
        [
            _BEFORE,
            f'2026-11-21T10:00:01Z level=error msg="request 17 failed" error="{escaped}" user=7',
            _AFTER,
        ]
    )


def _ansi(output: bytes) -> bytes:
    """Put colour sequences around every line."""
    return _joined([f"\x1b[31m{line}\x1b[0m\x1b[K" for line in _lines(output)])


def _crlf(output: bytes) -> bytes:
    """Write Windows line ends."""
    return _joined([line + "\r" for line in _lines(output)])


def _gzip(output: bytes) -> bytes:
    """Compress the log."""
    return gzip.compress(_log_head(output), mtime=0)


def _docker_of_json(output: bytes) -> bytes:
    """Write Docker's json-file around an application that logs JSON."""
    lines = _json_field(output).decode().splitlines()
    return _joined(
        [
            json.dumps({"log": line + "\n", "stream": "stdout", "time": "2026-11-21T10:00:01.5Z"})
            for line in lines
        ]
    )


def _cut_head(output: bytes) -> bytes:
    """Leave out the output's first third, cut at a line."""
    lines = output.split(b"\n")
    return b"\n".join(lines[max(len(lines) // 3, 1) :])


def _cut_tail(output: bytes) -> bytes:
    """Leave out the output's last third, cut inside a line."""
    lines = output.split(b"\n")
    kept = b"\n".join(lines[: max(len(lines) * 2 // 3, 1)])
    return kept[: -(len(kept) // 40 + 3)]


WRAPPINGS: Final[dict[str, Callable[[bytes], bytes]]] = {
    "ansi": _ansi,
    "compose": _compose,
    "crlf": _crlf,
    "docker": _docker,
    "docker_of_json": _docker_of_json,
    "each_line": _each_line,
    "each_line_brackets": _each_line_brackets,
    "escaped": _escaped,
    "gzip": _gzip,
    "journal_export": _journal_export,
    "journal_short": _journal_short,
    "json_field": _json_field,
    "k8s_cri": _cri,
    "k8s_cri_parts": lambda output: _cri(output, 48),
    "log_head": _log_head,
    "logcat": _logcat,
    "syslog_rfc3164": _rfc3164,
    "syslog_rfc5424": _rfc5424,
}
"""Wrappings that lose nothing: the truth of a case holds in all of them."""

DAMAGES: Final[dict[str, Callable[[bytes], bytes]]] = {"cut_head": _cut_head, "cut_tail": _cut_tail}
"""Cuts: what is left of an error must still be a record that says so, and nothing may be invented."""
