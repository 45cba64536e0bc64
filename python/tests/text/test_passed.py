"""What is skipped for speed changes nothing: lines passed over before an error, records that are not measured."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from uep._truncate import truncate
from uep.bridges import translate
from uep.bridges.text._detector import Detector
from uep.bridges.text._islands import Islands
from uep.bridges.text._passed import Bypass

CRASHES = Path(__file__).parents[3] / "conformance" / "crashes"
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


def flowing(chosen: random.Random, outputs: list[bytes]) -> bytes:
    """Return errors between log lines of a few layouts, whose times go on."""
    parts, number, pace = list[bytes](), 0, chosen.choice((1, 1, 2, 5, 20))
    for _ in range(8):
        for _ in range(chosen.randint(50, 160)):
            number += 1
            second = number // pace
            head = chosen.choice(HEADS[: chosen.choice((2, 2, 2, 3, 4))]).format(second % 60)
            head = head.replace("10:00", f"10:{second // 60 % 60:02d}")
            text = chosen.choice(TEXTS) if chosen.random() < 0.03 else TEXTS[0]
            parts.append(f"{head}{text}\n".encode())
        for _ in range(chosen.choice((1, 1, 1, 2))):
            parts.append(chosen.choice(outputs))
            parts.append(b"    tail\n" if chosen.random() < 0.2 else b"")
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


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("write", [mixed, flowing])
def test_errors_that_stand_alone_are_the_same(
    seed: int, write: Callable[[random.Random, list[bytes]], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The records are those that are read when every line goes the way of the others."""
    outputs = [path.read_bytes() for path in sorted(CRASHES.glob("*/*/output.txt"))]
    data = write(random.Random(seed), [output for output in outputs if len(output) < 3000])
    found = read(data)
    monkeypatch.setattr(Islands, "find", lambda *given: None)
    assert found == read(data)


@pytest.mark.parametrize("language", sorted(path.name for path in CRASHES.iterdir() if path.is_dir()))
def test_lines_added_at_once_are_the_same(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The records are those that are read when lines without a prefix are added one by one."""
    outputs = [path.read_bytes() for path in sorted((CRASHES / language).glob("*/output.txt"))]
    texts = [b"".join(outputs), b"\n\n".join(outputs)]
    found = [read(text) for text in texts]
    monkeypatch.setattr(Detector, "_add_run", lambda self, *given: given[-1])
    assert found == [read(text) for text in texts]


@pytest.mark.parametrize("language", sorted(path.name for path in CRASHES.iterdir() if path.is_dir()))
def test_records_that_are_not_measured_are_within_the_limits(language: str) -> None:
    """Truncation leaves every record as it is."""
    for path in sorted((CRASHES / language).glob("*/output.txt")):
        text = path.read_bytes()
        for data in (
            text,
            json.dumps({"level": "error", "message": text.decode("utf-8", "replace") * 3}).encode(),
        ):
            for found in translate(data, now=NOW):
                assert truncate(found.record) == found.record
