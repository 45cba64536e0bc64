"""Blocks of lines: what is worked out once for all of their lines is what each of them would give, wherever a block ends."""

from __future__ import annotations

import io
import random
from pathlib import Path

import msgspec
import pytest
from uep.bridges import Translation, translate
from uep.bridges.text import _detector, _kinds
from uep.bridges.text._assemble import assemble
from uep.bridges.text._cleaned import Texts
from uep.bridges.text._detector import Detector
from uep.bridges.text._found import Found
from uep.bridges.text._kinds import Assembler
from uep.bridges.text._offsets import Offsets
from uep.bridges.text._passed import Logged
from uep.bridges.text._source import Block
from uep.bridges.text.scanners.python import PYTHON

CRASHES = Path(__file__).parents[3] / "conformance" / "crashes"
NOW = "2026-11-21T12:00:00Z"
LINE = "2026-11-21 10:{:02d}:{:02d},123 INFO [main] shop.Cart - request {}\n"
TRACE = b'Traceback (most recent call last):\n  File "a.py", line 3, in f\n    g()\nKeyError: 1\n'


class Parts(io.RawIOBase):
    """A stream that gives so many bytes at a time."""

    def __init__(self, data: bytes, size: int) -> None:
        self._data = io.BytesIO(data)
        self._size = size

    def read1(self, size: int = -1) -> bytes:
        """Return the next bytes."""
        return self._data.read(self._size if size < 0 else min(size, self._size))


def log(chosen: random.Random, outputs: list[bytes], longest: int = 120) -> bytes:
    """Return errors between the lines of a log."""
    parts, number = list[bytes](), 0
    for _ in range(8):
        for _ in range(chosen.randint(1, longest)):
            number += 1
            parts.append(LINE.format(number // 60 % 60, number % 60, number * 37 % 1000).encode())
        parts.append(chosen.choice(outputs))
    return b"".join(parts)


def outputs_of(language: str) -> list[bytes]:
    """Return what the programs of a language printed, where it is short."""
    texts = [path.read_bytes() for path in sorted((CRASHES / language).glob("*/output.txt"))]
    return [text if text.endswith(b"\n") else text + b"\n" for text in texts if 0 < len(text) < 3000]


def read(data: bytes, size: int = 1 << 20, source: str = "auto") -> list[bytes]:
    """Return the records as JSON."""
    found = translate(Parts(data, size), source=source, now=NOW)  # type: ignore[arg-type]
    return [msgspec.json.encode(one.record) for one in found]


@pytest.mark.parametrize("seed", range(8))
def test_errors_at_the_end_of_a_block_wait_for_the_next_one(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The records are those of the whole text, however it is parted, with lines that wait and without."""
    chosen = random.Random(seed)
    language = ("python", "java", "javascript", "go")[seed % 4]
    data = log(chosen, outputs_of(language), 90)
    whole = read(data, source=language)
    size = chosen.randint(2000, 9000)
    assert read(data, size, language) == whole
    monkeypatch.setattr(_detector, "BULK", 1)
    assert read(data, size, language) == whole


@pytest.mark.parametrize("end", ["settle", "finish"])
def test_what_waits_is_read_when_nothing_comes(end: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error that waits for the next block is told where that does not come."""
    monkeypatch.setattr(_detector, "BULK", 1)
    before = "".join(LINE.format(1, second, 7) for second in range(9)).encode()
    after = LINE.format(2, 0, 7).encode()
    detector = Detector((PYTHON,))
    assert list(detector.feed(Block((before + TRACE + after)[:-1], 0, 1))) == []
    (found,) = detector.settle() if end == "settle" else detector.finish()
    assert found.offset == len(before)


def test_a_block_that_is_not_full_waits_for_nothing() -> None:
    """An error is told as soon as a line says that it has ended."""
    text = (
        LINE.format(1, 1, 7).encode() + TRACE + LINE.format(2, 0, 7).encode() + LINE.format(2, 1, 7).encode()
    )
    assert len(list(Detector((PYTHON,)).feed(Block(text[:-1], 0, 1)))) == 1


@pytest.mark.parametrize(
    "language", sorted(path.name for path in CRASHES.iterdir() if any(path.glob("*/output.txt")))
)
def test_records_made_like_others_are_those_that_are_made_alone(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a kind of errors is known the record is what it would be otherwise."""
    outputs = outputs_of(language)
    data = b"\n".join([*outputs, *outputs]) + log(random.Random(language), outputs, 9)
    found = read(data)

    def plainly(self: Assembler, found: Found, *, lossy: bool, is_wide: bool) -> Translation:
        return assemble(found, self._options, lossy=lossy, is_wide=is_wide)

    monkeypatch.setattr(Assembler, "assemble", plainly)
    assert found == read(data)


def test_records_of_one_kind_share_no_list(monkeypatch: pytest.MonkeyPatch) -> None:
    """What one caller changes in a record is not seen in another."""
    made = list[Translation]()
    monkeypatch.setattr(
        _kinds, "assemble", lambda *given, **named: made.append(assemble(*given, **named)) or made[-1]
    )
    records = [found.record for found in translate(io.BytesIO(TRACE * 3), source="python", now=NOW)]
    assert len(records) == 3 and len(made) == 1
    for record in records[1:]:
        assert record.nodes is not records[0].nodes
        assert record.context is not records[0].context
        assert record.marks is not records[0].marks
        assert record.type_ancestors is not records[0].type_ancestors
        ours, theirs = record.nodes[0].stack, records[0].nodes[0].stack
        assert ours is not None and theirs is not None and ours.frames is not theirs.frames


def test_offsets_are_those_of_the_lines() -> None:
    """Offsets are the same in whatever order they are asked for."""
    chosen = random.Random(1)
    lines = [b"x" * chosen.randint(0, 9) for _ in range(200)]
    plain, at = list[int](), 7
    for line in lines:
        plain.append(at)
        at += len(line) + 1
    offsets = Offsets(lines, 7, b"\n".join(lines))
    assert len(offsets) == len(lines) and list(offsets) == plain
    for _ in range(300):
        index, stop = chosen.randint(-200, 199), chosen.randint(-200, 210)
        assert offsets[index] == plain[index]
        assert offsets[index:stop] == plain[index:stop]


@pytest.mark.parametrize("seed", range(50))
def test_texts_are_those_of_the_whole_block(seed: int) -> None:
    """Lines are decoded one by one as they are together, with what is no text in them."""
    chosen = random.Random(seed)
    pieces = [b"abc", "ä".encode(), "─│".encode(), "😀".encode(), b"\n", b"\n"]
    pieces += chosen.sample([b"\xff", b"\xc3", b"\r\n", b"\x1b[31m"], chosen.randint(0, 2))
    raw = b"".join(chosen.choice(pieces) for _ in range(60))
    text = raw.decode("utf-8", "replace").replace("\r\n", "\n").removesuffix("\r").replace("\x1b[31m", "")
    texts = Texts()
    assert texts.lines(raw, raw.split(b"\n")) == text.split("\n")
    assert texts.lossy == (raw.decode("utf-8", "ignore").encode() != raw)


@pytest.mark.parametrize("seed", range(20))
def test_records_of_a_log_are_told_whatever_is_asked_first(seed: int) -> None:
    """Lines that may be no records are the same for every stretch of a block that is asked for."""
    chosen = random.Random(seed)
    kinds = [LINE.format(1, 2, 3)[:-1], "", "    at f (a.js:1:1)", "2026-11-21", "x"]
    texts = [chosen.choice(kinds) for _ in range(400)]
    logged = Logged(texts)
    start = 0
    while start < 300:
        stop = start + chosen.randint(1, 100)
        assert logged.others(start, stop) == [at for at in range(start, stop) if texts[at] != kinds[0]]
        start += chosen.randint(0, 40)
