"""What is skipped for speed changes nothing: lines passed over before an error, records that are not measured."""

from __future__ import annotations

import random
from pathlib import Path

import msgspec
import pytest
from uep._truncate import truncate
from uep.bridges import translate
from uep.bridges.text._passed import Bypass

CRASHES = Path(__file__).parents[2] / "conformance" / "crashes"
NOW = "2026-11-21T12:00:00Z"
HEADS = (
    "2026-11-21 10:00:{:02d},123 INFO [main] shop.Cart - ",
    "2026-11-21 10:00:{:02d},123 ERROR [worker-3] shop.Cart - ",
    "2026-11-21T10:00:{:02d}.123Z WARN shop.Mail: ",
    "[2026-11-21 10:00:{:02d}] [ERROR] ",
    "INFO ",
    '{{"log":"',
    "",
)
TEXTS = (
    "request begins",
    "Exception",
    "Traceback (most recent call last):",
    "    at f (a.js:1:1)",
    "",
    "x: y - z",
)


def mixed(chosen: random.Random, outputs: list[bytes]) -> bytes:
    """Return errors between log lines of several layouts, whose times go forth and back."""
    parts = list[bytes]()
    for _ in range(6):
        for _ in range(chosen.randint(0, 90)):
            head = chosen.choice(HEADS[: chosen.choice((2, 4, 7))]).format(chosen.randint(0, 5))
            parts.append(f"{head}{chosen.choice(TEXTS[: chosen.choice((1, 6))])}\n".encode())
        parts.append(chosen.choice(outputs))
    return b"".join(parts)


def read(data: bytes) -> list[bytes]:
    """Return the records as JSON."""
    return [msgspec.json.encode(found.record) for found in translate(data, now=NOW)]


@pytest.mark.parametrize("seed", range(40))
def test_lines_passed_over_change_nothing(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The records are those that are read when no line is passed over."""
    outputs = [path.read_bytes() for path in sorted(CRASHES.glob("[pj]*/*/output.txt"))]
    short = [output for output in outputs if len(output) < 3000]
    data = mixed(random.Random(seed), short)
    found = read(data)
    monkeypatch.setattr(Bypass, "end_of_log", lambda self, streams, texts, index, hit: index)
    assert found == read(data)


@pytest.mark.parametrize("language", sorted(path.name for path in CRASHES.iterdir() if path.is_dir()))
def test_records_that_are_not_measured_are_within_the_limits(language: str) -> None:
    """Truncation leaves every record as it is."""
    for path in sorted((CRASHES / language).glob("*/output.txt")):
        for found in translate(path.read_bytes(), now=NOW):
            assert truncate(found.record) == found.record
