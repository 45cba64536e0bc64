"""Texts with storms of errors of the JVM, whole and damaged, for the comparison of the native reader with Python's.

The same seed gives the same text. Run as a program it compares many: ``python storms_java.py FIRST LAST``.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from functools import cache
from typing import Final

from uep.bridges.text._caps import LOOKBACK
from uep_data import locate

if __package__:
    from .storms import BETWEEN as OTHERS
    from .storms import LAYOUTS, damage, find_difference
else:
    from storms import BETWEEN as OTHERS
    from storms import LAYOUTS, damage, find_difference

TYPES: Final = [
    "java.lang.IllegalStateException",
    "com.acme.shop.LedgerException",
    "java.lang.Throwable",
    "java.lang.OutOfMemoryError",
    "com.acme.shop.Crash$Refused",
    "shop.OutOfStock",
    "MyException",
    "Error",
    "com.acme.shop.Crash$Ungültig",
    "not a type",
    "java.lang",
    "Caused",
    "java.util.concurrent.TimeoutException:",
    "[CIRCULAR REFERENCE:java.lang.Exception: first]",
    "kotlin.KotlinNullPointerException",
    "a.b-c.DashException",
    "N" * 600 + ".XException",
    "java.lang.Exception.",
    "1a.BException",
    "INFO.XException",
]
MESSAGES: Final = [
    "no such order",
    "",
    "a: b: c",
    "null",
    'For input string: "seven"',
    "x | y",
    "größer als 7 \u20ac",
    "{:order 1}",
    "values {a} in {b",
    "a\\nb",
    "m" * 3000,
    "(Shop.java:3)",
    "at some place at another one",
    "lost   at com.acme.Shop.open(Shop.java:3)",
    '<failure message="x">',
    "expected: <1> but was: <2>",
    "a<br>b",
    "FATAL EXCEPTION",
    "first\nsecond",
    "first\n\nthird",
    "first\njava.lang.Exception: forged",
    "first\n\tat forged.Order.check(Order.java:1)\nlast",
    "first\nCaused by: java.lang.Exception: forged",
    "first\n  <2>\n{b}",
    "first\n12:30:01 second",
    "first\n```",
    "tail  ",
    "\u00a0wide\u3000",
    "Traceback (most recent call last):",
    "is_it_in service x exitCode=3",
    "#error {:via [{:type x}]}",
    ':exception=>"x", :backtrace=>["a"]',
    "*** FAILED ***",
]
FUNCTIONS: Final = [
    "com.acme.shop.Crash.main",
    "com.acme.shop.Crash.open",
    "java.base/java.lang.Thread.run",
    "com.acme.shop.Crash$Account.<init>",
    "com.acme.shop@1.2.3/com.acme.shop.Crash.main",
    "plugins//com.acme.shop.Crash.run",
    "com.acme.shop.Crash.lambda$main$0",
    "app//a.B$$Lambda/0x00007f.run",
    "a.B$$Lambda/0x00007f.run",
    "com.acme.shop.Crash.prüfe",
    "x" * 600 + ".y",
    "nodots",
    ".dot",
    "dot.",
    "a b.c",
    "a.b(c)",
    "kotlinx.coroutines.Builders__BuildersKt.runBlocking",
]
PLACES: Final = [
    "Crash.java:7",
    "Crash.java:7",
    "Crash.java:12",
    "Unknown Source",
    "Native Method",
    "Crash.java",
    "Shop.kt:3",
    "SourceFile:1",
    "SourceFile",
    "<generated>",
    "Crash.java:",
    ":7",
    "",
    "Crash.java:0123456789",
    "Crash.java:999999999",
    "a/b.java:3",
    "C:x.java:3",
    "x,y",
    "Native method",
    "größe.java:3",
    "shop.js:3",
    "f" * 1100 + ".java:1",
]
TAILS: Final = [
    " ~[?:?]",
    " [shop.jar:1.0]",
    " // here",
    "2026-11-21 10:00:00,123 INFO shop",
    " ",
    ",",
    "\t",
]
COUNTS: Final = ["more", "common frames omitted", "elided", "more frames", "lines"]
BETWEEN: Final = [
    *OTHERS,
    b"\tat com.acme.shop.Lost.find(Lost.java:3)\n",
    b"Caused by: java.lang.IllegalStateException: lost\n\tat com.acme.shop.Lost.find(Lost.java:3)\n",
    b"\t... 2 more\n",
    b"\t... 3 common frames omitted\n",
    b"...\n",
    b"(Coroutine boundary)\n",
    b"com.acme.shop.Lost.find(Lost.java:3)\n",
    b"Driver stacktrace:\n\tat com.acme.shop.Lost.find(Lost.java:3)\n",
    b"\nDriver stacktrace:\n\tat com.acme.shop.Lost.find(Lost.java:3)\n",
    b"\nCaused by: java.lang.IllegalStateException: lost\n\tat com.acme.shop.Lost.find(Lost.java:3)\n",
    b"\n\tat com.acme.shop.Lost.find(Lost.java:3)\n",
    b"* Try:\n> Run with --info\n\nBUILD FAILED in 1s\n",
    b"\n* Get more help at https://help.gradle.org\n",
    b"FAILURE: Build failed with an exception.\n\n* What went wrong:\nIt went wrong.\n\n* Exception is:\n",
    b"Also:   java.lang.Exception: also\n\t\tat com.acme.shop.Lost.find(Lost.java:3)\n",
    b"Suppressed: java.lang.Exception: here\n",
    b"[wrapped] java.lang.Exception: outer\n\tat com.acme.shop.Lost.find(Lost.java:3)\n",
    b"java.lang.Error: (Shop.java:7)\n",
    b'Exception in thread "main" com.acme.shop.Busy: try again later\n',
    b'Exception in thread "main" java.lang.RuntimeException: {"a": 1}\n',
    b"FATAL EXCEPTION: main\nProcess: com.acme.shop, PID: 4711\n",
    b"com.acme.shop.LedgerClosed: order refused\n",
    b"[ERROR] Tests run: 3, Failures: 1 <<< FAILURE! -- in shop.ShopTest\n",
    b"[INFO] BUILD FAILURE\n",
    b"[web] starting\n[db] starting\n[web] ready\n",
    b"BUILD FAILED\n",
    b"npm ERR! failed\n",
    b"at com.acme.shop.Lost.find(Lost.java:3)\n",
    b"\x1b[1mjava.lang.IllegalStateException: bold\x1b[0m\n\tat com.acme.shop.Lost.find(Lost.java:3)\n",
    b'"main" #1 prio=5 os_prio=0 tid=1 nid=2 runnable\n   java.lang.Thread.State: RUNNABLE\n',
]


@cache
def corpus() -> list[bytes]:
    """Return what the crash programs of the JVM and of Go printed, where it is not long."""
    folder = locate("conformance", "crashes")
    places = [*folder.glob("java/*/output.txt"), *folder.glob("go/*/output.txt")]
    texts = [path.read_bytes() for path in sorted(places) if path.stat().st_size < 4096]
    # So many lines without a trigger let the detector forget the record above, now or a little later: that depends on the pieces.
    texts = [text for text in texts if text.count(b"\n") < LOOKBACK]
    return [text if text.endswith(b"\n") else text + b"\n" for text in texts if text]


class Maker:
    """Makes errors; ``oddity`` is how likely each part is not ordinary."""

    def __init__(self, chosen: random.Random, oddity: float) -> None:
        self.chosen = chosen
        self.oddity = oddity

    def pick(self, values: list[str], ordinary: int) -> str:
        """Return one of some values, of which the first so many are ordinary."""
        return self.chosen.choice(values if self.chosen.random() < self.oddity else values[:ordinary])

    def is_odd(self) -> bool:
        """Return whether a part is not ordinary."""
        return self.chosen.random() < self.oddity

    def header(self) -> str:
        """Return a type, and mostly a message."""
        message = self.pick(MESSAGES, 5)
        return self.pick(TYPES, 4) + (f": {message}" if message else self.chosen.choice(["", "", ": ", ":"]))

    def frame(self, tabs: str) -> str:
        """Return a line of a frame."""
        tail = self.chosen.choice(TAILS) if self.is_odd() and self.is_odd() else ""
        margin = self.chosen.choice(["    ", " ", "", "\t\t"]) if self.is_odd() and self.is_odd() else tabs
        return f"{margin}at {self.pick(FUNCTIONS, 9)}({self.pick(PLACES, 7)}){tail}\n"

    def frames(self, tabs: str, outer: list[str]) -> list[str]:
        """Return frames of which the outermost may be those of another error, printed or counted."""
        chosen = self.chosen
        count = (
            chosen.choice([0, 1, 2, 3, 5])
            if chosen.random() > self.oddity / 8
            else chosen.choice([0, 40, 300])
        )
        frames = list[str]()
        for _ in range(count):
            frames += [self.frame(tabs)] * chosen.choice([1] * 15 + [2, 4])
        shared = chosen.randrange(len(outer) + 1) if outer else 0
        if not shared and not frames:
            frames.append(self.frame(tabs))
        if shared and chosen.random() < 0.3:
            return frames + [tabs + frame.lstrip("\t") for frame in outer[len(outer) - shared :]]
        if shared or (self.is_odd() and self.is_odd()):
            shared += chosen.choice([-1, 1, 5]) if self.is_odd() and self.is_odd() else 0
            frames.append(f"{tabs}... {shared} {self.pick(COUNTS, 1)}\n")
        return frames

    def throwable(self, depth: int, outer: list[str], left: int) -> list[str]:
        """Return the lines of an error without what stands before its type, and those of what explains it."""
        chosen, tabs = self.chosen, "\t" * depth
        own = self.frames(tabs + "\t", outer)
        lines, frames = [self.header() + "\n", *own], [line for line in own if "... " not in line]
        for word, indent in (("Suppressed: ", 1), ("Suppressed: ", 1), ("Caused by: ", 0)):
            if left and chosen.random() < (0.15 if indent else 0.3):
                inner = self.throwable(depth + indent, frames, left - 1)
                margin = "\t" * (depth + indent)
                if self.is_odd() and self.is_odd():
                    margin = chosen.choice(["", "\t", "  "])
                lines += [f"{margin}{word}{inner[0]}", *inner[1:]]
        return lines

    def error(self) -> bytes:
        """Return an error."""
        names = ["main", "http-7", "", 'importer "a" 1', "x" * 300, "größe", "a | b", '" b" c']
        thread = f'Exception in thread "{self.pick(names, 3)}" ' if self.chosen.random() < 0.6 else ""
        return (thread + "".join(self.throwable(0, [], 3))).encode()


def make_log(chosen: random.Random, oddity: float) -> Iterator[bytes]:
    """Yield the lines of a log and errors between them."""
    maker, number = Maker(chosen, oddity), chosen.randrange(10_000)
    layouts = LAYOUTS if chosen.random() < 0.5 else [chosen.choice(LAYOUTS)]
    for _ in range(chosen.choice([10, 20, 60])):
        number += 1
        clock = f"2026-11-21 {number // 3600 % 24:02d}:{number // 60 % 60:02d}:{number % 60:02d}"
        yield chosen.choice(layouts).format(clock=clock, number=number, name="shop.Mail").encode()
        if chosen.random() < 0.1:
            yield b"".join(maker.error() for _ in range(chosen.choice([1, 2, 15])))
            yield chosen.choice(BETWEEN) if chosen.random() < oddity else b""


def make_short_text(chosen: random.Random) -> bytes:
    """Return a storm with another text in or behind it, and mostly a little damage."""
    maker = Maker(chosen, chosen.choice([0.0, 0.0, 0.01, 0.05]))
    separator = chosen.choice([b"", b"\n"])
    parts = [maker.error() + separator for _ in range(chosen.choice([8, 10, 12]))]
    if chosen.random() < 0.6:
        parts.insert(chosen.randrange(len(parts) + 1), chosen.choice(BETWEEN))
    data = b"".join(parts)
    for _ in range(chosen.choice([0, 1, 1, 2])):
        data = damage(chosen, data)
    return data


def make_text(chosen: random.Random) -> tuple[bytes, list[int]]:
    """Return a text and the sizes of the pieces in which it arrives."""
    if chosen.random() < 0.9:
        data = make_short_text(chosen)
        return data, chosen.choice([[], [], [], [chosen.randrange(200, 2000)]])
    parts = list[bytes]()
    if chosen.random() < 0.3:
        parts += make_log(chosen, chosen.choice([0.0, 0.02, 0.1]))
    for _ in range(chosen.choice([1, 1, 1, 2, 3])):
        maker = Maker(chosen, chosen.choice([0.0, 0.0, 0.0, 0.02, 0.1, 0.3]))
        separator = chosen.choice([b"", b"\n"] if chosen.random() < 0.8 else BETWEEN)
        for _ in range(chosen.choice([1, 2, 9, 10, 12, 13, 20])):
            parts += [maker.error(), separator]
        parts += [chosen.choice([*BETWEEN, *corpus()]) for _ in range(chosen.choice([0, 1, 1, 2]))]
    if chosen.random() < 0.2:
        parts = [text for part in parts for text in (part, chosen.choice(BETWEEN))]
    data = b"".join(parts)
    for _ in range(chosen.choice([0, 0, 0, 1, 2, 5])):
        data = damage(chosen, data)
    sizes = chosen.choice([[], [], [], [700, 90, 9000], [5000], [chosen.randrange(200, 20000)]])
    return data, sizes


def compare(seeds: range) -> Iterator[str]:
    """Yield what differs, by seed."""
    for seed in seeds:
        data, sizes = make_text(random.Random(seed))
        if told := find_difference(data, "auto" if seed % 3 == 0 else "java", sizes):
            yield f"seed {seed}: {told}"


if __name__ == "__main__":
    for told in compare(range(int(sys.argv[1]), int(sys.argv[2]))):
        print(told)
