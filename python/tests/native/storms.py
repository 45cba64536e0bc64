"""Texts with storms of ordinary tracebacks, whole and damaged, for the comparison of the native reader with Python's.

The same seed gives the same text. Run as a program it compares many: ``python storms.py FIRST LAST``.
"""

from __future__ import annotations

import io
import json
import random
import runpy
import sys
from collections.abc import Iterator
from functools import cache
from typing import Any, Final
from unittest.mock import patch

import msgspec
from uep.bridges import Translation, translate
from uep.bridges.text import _translate
from uep_data import locate

NOW: Final = "2026-11-21T12:00:00Z"
HEADER: Final = b"Traceback (most recent call last):\n"
NAMES: Final = [
    "main",
    "<module>",
    "__init__",
    "book",
    "f",
    "größe",
    "<lambda>",
    "a.b",
    "x" * 600,
    " padded ",
    "",
]
FILES: Final = [
    "/srv/app/shop.py",
    "<string>",
    "C:\\new\\x.py",
    "a.py",
    "/" + "d/" * 600,
    "ä.py",
    'q"uote.py',
    "lib/shop.rb",
    "a.exs",
    "",
]
SOURCES: Final = [
    "raise ValueError(1)",
    "book(1)",
    "",
    " ",
    "x = {'a': 1}",
    'f"{x}\\n"',
    "größe()",
    "s" * 300,
    "~~^~~",
    "\u2003wide\u2003",
    'File "a.py", line 3, in f',
    "a | b",
    "tab\there",
    "[SQL: x]",
]
TYPES: Final = [
    "ValueError",
    "shop.OutOfStock",
    "KeyboardInterrupt",
    "ERROR",
    "remote",
    "E",
    "a.<locals>.B",
    "Décalage",
    "not a type",
    "MongoError",
    "ExceptionGroup",
    "py4j.protocol.Py4JJavaError",
    "N" * 600,
    "x1.Y2",
]
MESSAGES: Final = [
    "no such order",
    "",
    "a: b: c",
    "ends in a colon:",
    "x | y",
    "größer als 7 \u20ac",
    "{'a': 1}",
    "a\\nb",
    "m" * 3000,
    "two (1 sub-exception)",
    "it ends```",
    "line 3, in f",
    "\u00a0wide\u3000",
    "tail  ",
    "[Errno 2] No such file or directory: 'x'",
]
BETWEEN: Final = [
    b"",
    b"\n",
    b"\n\n",
    b"  \n",
    b"\r\n",
    b"2026-11-21 10:00:00,123 ERROR shop: failed\n",
    b"2026-11-21 10:00:01,123 ERROR shop: failed\n",
    b"Exception in thread Thread-1 (run):\n",
    b"\nDuring handling of the above exception, another exception occurred:\n\n",
    b"The above exception was the direct cause of the following exception:\n\n",
    b"an ordinary line\n",
    b"ERROR: something\n",
    b'{"level":"error","msg":"x"}\n',
    b'{"log":"Traceback (most recent call last):\\n","stream":"stderr","time":"2026-11-21T10:00:00Z"}\n',
    b"<14>1 2026-11-21T10:00:00Z host app 1 - - text\n",
    b"\x1b[31mred\x1b[0m\n",
    b"  + Exception Group Traceback (most recent call last):\n",
    b"panic: boom\n",
    b"java.lang.IllegalStateException: x\n\tat a.B.c(B.java:1)\n",
    b'  File "lost.py", line 3, in lost\n    lost()\n',
    b"\xff\xfe broken\n",
    b"remote: x\n",
]
LINKS: Final = [
    b"\nThe above exception was the direct cause of the following exception:\n\n",
    b"\nDuring handling of the above exception, another exception occurred:\n\n",
    b"\nThe above exception was the direct cause of the following exception:\n",
    b"During handling of the above exception, another exception occurred:\n\n",
    b"\n\nDuring handling of the above exception, another exception occurred:\n\n",
    b"\nDuring handling of the above exception, another exception occurred: \n\n",
    b" \nThe above exception was the direct cause of the following exception:\n \n",
    b"\nAnother exception occurred:\n\n",
]
LAYOUTS: Final = [
    "{clock},123 INFO [http-{number}] {name} - request {number} begins\n",
    "{clock},123 ERROR {name}: failed\n",
    "{clock} ERROR {name} - {name}: failed {number} | x\n",
    "{clock}.250 [main] WARN {name} - order {number} failed:\n",
    "[{clock}] {name} failed\n",
    "{clock} {name}\n",
    "{clock},5 Exception ignored in: {name}\n",
    "{clock} [{name}] `{number}\n",
    "<14>1 {clock}Z host app 1 - - text {number}\n",
    "{name} has {number}\n",
    "{clock}Z ERROR {name}\n",
]


WRAPPINGS: Final = {
    "bare": bytes,
    **runpy.run_path(str(locate("conformance", "crashes", "wrap.py")))["WRAPPINGS"],
}


class Slowly(io.RawIOBase):
    """Bytes that are read in small pieces."""

    def __init__(self, data: bytes, sizes: list[int]) -> None:
        self._data, self._sizes, self._at, self._turn = data, sizes, 0, 0

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def read1(self, _size: int = -1) -> bytes:
        """Return the next piece."""
        size = self._sizes[self._turn % len(self._sizes)]
        self._turn += 1
        piece = self._data[self._at : self._at + size]
        self._at += size
        return piece


def read_both(data: bytes, source: str, sizes: list[int], **options: Any) -> list[list[Translation]]:
    """Return what is read without the native reader, and what is read with it."""

    def read() -> list[Translation]:
        stream: Any = Slowly(data, sizes) if sizes else io.BytesIO(data)
        return list(translate(stream, source=source, now=NOW, **options))

    with patch.object(_translate, "find_forms", return_value=()):
        without = read()
    return [without, read()]


def find_difference(data: bytes, source: str, sizes: list[int], **options: Any) -> str:
    """Return where the two readings differ, "" where they are equal to the byte."""
    without, with_ = read_both(data, source, sizes, **options)
    for index, (one, other) in enumerate(zip(without, with_, strict=False)):
        if one != other or msgspec.json.encode(one) != msgspec.json.encode(other):
            return f"{index}: {msgspec.json.encode(one)!r}\n{msgspec.json.encode(other)!r}"
    return "" if len(without) == len(with_) else f"{len(without)} errors and {len(with_)}"


@cache
def corpus() -> list[bytes]:
    """Return what Python's crash programs printed, and a few texts of others, none of them long."""
    folder = locate("conformance", "crashes")
    places = [
        *folder.glob("python/*/output.txt"),
        *folder.glob("quiet/*.txt"),
        *folder.glob("java/*/output.txt"),
    ]
    texts = [path.read_bytes() for path in sorted(places) if path.stat().st_size < 4096]
    return [text if text.endswith(b"\n") else text + b"\n" for text in texts if text]


def texts_of_vectors(*areas: str) -> list[bytes]:
    """Return every text that a vector of some areas has."""
    files = [path for area in areas for path in locate("conformance", "vectors", area).glob("*.json")]
    return [
        test["in"]["text"].encode()
        for path in files
        for group in json.loads(path.read_text())["groups"]
        for test in group["tests"]
        if isinstance(test.get("in"), dict) and isinstance(test["in"].get("text"), str)
    ]


def make_traceback(chosen: random.Random, oddity: float) -> bytes:
    """Return a traceback or a chain of them; ``oddity`` is how likely each part is not ordinary."""
    parts = [make_link(chosen, oddity)]
    while chosen.random() < (0.2 if len(parts) < 4 else 0.9 * oddity):
        parts += [chosen.choice(LINKS if chosen.random() < oddity else LINKS[:2]), make_link(chosen, oddity)]
    return b"".join(parts)


def make_link(chosen: random.Random, oddity: float) -> bytes:
    """Return a traceback with one value."""

    def pick(values: list[str], ordinary: int) -> str:
        return chosen.choice(values if chosen.random() < oddity else values[:ordinary])

    lines = [HEADER.decode()]
    for _ in range(
        chosen.choice([1, 1, 2, 3, 5]) if chosen.random() > oddity / 20 else chosen.choice([0, 40, 300])
    ):
        number = chosen.choice([1, 7, 7, 7, 42, 999_999_999] + [1 << 32, 10**10] * (chosen.random() < oddity))
        place = f'  File "{pick(FILES, 2)}", line {number}'
        name = pick(NAMES, 5)
        frame = [f"{place}, in {name}\n" if name else f"{place}\n"]
        frame += [f"    {pick(SOURCES, 2)}\n"] * (chosen.random() < 0.8)
        frame += ["    ^^^^^^\n"] * (chosen.random() < 0.3)
        lines += frame * chosen.choice([1, 1, 1, 1, 3])
        if chosen.random() < oddity / 4:
            lines.append(
                f"  [Previous line repeated {chosen.choice(['3', '996', '9999999999', 'x'])} more times]\n"
            )
    message = pick(MESSAGES, 3)
    lines.append(pick(TYPES, 3) + (f": {message}" if message else chosen.choice(["", "", ":"])) + "\n")
    return "".join(lines).encode()


def damage(chosen: random.Random, data: bytes) -> bytes:
    """Return a text of which some lines or bytes were changed."""
    lines = data.split(b"\n")
    at = chosen.randrange(len(lines))
    what = chosen.randrange(12)
    if what == 0:
        del lines[at]
    elif what == 1:
        lines.insert(at, lines[at])
    elif what == 2:
        other = chosen.randrange(len(lines))
        lines[at], lines[other] = lines[other], lines[at]
    elif what == 3:
        lines[at] += b"\r"
    elif what == 4:
        lines[at] = (
            chosen.choice([b"\x1b[1m", b"\0", b"\xc3\xa4", b"\xff", b"\x85", b"\x0b", b" ", b"|"]) + lines[at]
        )
    elif what == 5:
        lines[at] += chosen.choice(
            [b"\x1b[0m", b"\0", b"\xe2\x80\x83", b"\xff", b" ", b"\t", b":", b"}", b"x" * 5000]
        )
    elif what == 6:
        lines[at] = lines[at][chosen.randrange(len(lines[at]) + 1) :]
    elif what == 7:
        lines[at] = lines[at][: chosen.randrange(len(lines[at]) + 1)]
    elif what == 8:
        lines = lines[at:]
    elif what == 9:
        lines = lines[: at + 1]
    elif what == 10:
        lines.insert(at, chosen.choice(BETWEEN).rstrip(b"\n"))
    else:
        return b"\r\n".join(lines)
    return b"\n".join(lines)


def make_log(chosen: random.Random) -> Iterator[bytes]:
    """Yield the lines of a log and tracebacks between them; most times are new, most lines of few layouts."""
    oddity, number = chosen.choice([0.0, 0.0, 0.02, 0.2]), chosen.randrange(10_000)
    errors = [make_traceback(chosen, oddity) for _ in range(3)] + [chosen.choice(corpus())]
    layouts = LAYOUTS if chosen.random() < 0.5 else [chosen.choice(LAYOUTS)]
    for _ in range(chosen.choice([40, 150, 400])):
        number += chosen.random() > oddity / 4
        clock = f"2026-11-21 {number // 3600 % 24:02d}:{number // 60 % 60:02d}:{number % 60:02d}"
        layout, name = chosen.choice(layouts), chosen.choice(["a", "b", "shop.Mail"])
        yield layout.format(clock=clock, number=number, name=name).encode()
        if chosen.random() < 0.1:
            yield chosen.choice(errors) if chosen.random() < 0.9 else make_traceback(chosen, oddity)
            yield chosen.choice(BETWEEN) if chosen.random() < oddity else b""


def make_text(chosen: random.Random) -> tuple[bytes, list[int]]:
    """Return a text and the sizes of the pieces in which it arrives."""
    parts = list(make_log(chosen)) if chosen.random() < 0.4 else list[bytes]()
    for _ in range(chosen.choice([1, 1, 2, 3])):
        oddity = chosen.choice([0.0, 0.0, 0.02, 0.1, 0.3])
        separator = chosen.choice([b"", b"\n"] if chosen.random() < 0.8 else BETWEEN)
        for _ in range(chosen.choice([1, 2, 11, 12, 13, 20])):
            parts += [make_traceback(chosen, oddity), separator]
        parts.append(chosen.choice([*BETWEEN, *corpus()]))
    if chosen.random() < 0.3:
        parts = [text for part in parts for text in (part, chosen.choice(BETWEEN))]
    data = b"".join(parts)
    for _ in range(chosen.choice([0, 0, 1, 2, 5])):
        data = damage(chosen, data)
    sizes = chosen.choice([[], [], [], [700, 90, 9000], [5000], [chosen.randrange(200, 20000)]])
    return data, sizes


def compare(seeds: range) -> Iterator[str]:
    """Yield what differs, by seed."""
    for seed in seeds:
        data, sizes = make_text(random.Random(seed))
        if told := find_difference(data, "auto" if seed % 3 == 0 else "python", sizes):
            yield f"seed {seed}: {told}"


if __name__ == "__main__":
    for told in compare(range(int(sys.argv[1]), int(sys.argv[2]))):
        print(told)
