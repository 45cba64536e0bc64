"""Compare what the C library writes with the Python library (upb) on made records, its numbers and patterns with Python's.

    python tests/agreement.py LIBUEP.so [--records 300] [--seed 1]

Broken bytes are the matter of fuzz/differential.py. Prints `N passed, N failed`; each failure with its bytes in hexadecimal.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import struct
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import uep
from hypothesis import HealthCheck, Phase, given, seed, settings
from uep._gen.structure import PATTERNS
from uep.encoding import JSON, PROTOBUF, encode
from uep.testing import records, sample, sample_names

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "fuzz"))
from library import CLibrary

MOST_SHOWN = 10


class Tally:
    """What agreed and what did not."""

    def __init__(self) -> None:
        self.passed = self.failed = 0

    def check(self, name: str, want: object, got: object, data: bytes) -> None:
        """Count one comparison and show the first that fail."""
        if want == got:
            self.passed += 1
            return
        self.failed += 1
        if self.failed <= MOST_SHOWN:
            sys.stdout.write(
                f"{name}: {data.hex()[:1000]}\n  want {str(want)[:400]}\n  got  {str(got)[:400]}\n"
            )


def make_records(count: int, number: int) -> list[uep.UniversalErrorProtocol]:
    """Return sample records and `count` made ones."""
    made = [sample(name) for name in sample_names()]

    @seed(number)
    @settings(
        max_examples=count,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(records())
    def collect(record: uep.UniversalErrorProtocol) -> None:
        made.append(record)

    collect()
    return made


def compare_records(c: CLibrary, tally: Tally, made: list[uep.UniversalErrorProtocol]) -> None:
    """Check that what C writes decodes equal in Python, and what Python writes becomes the same JSON in C."""
    for record in made:
        data = encode(record, PROTOBUF)
        written = c.write(data)
        again = uep.decode(written, media_type=PROTOBUF).record if written else None
        tally.check("encode", uep.decode(data, media_type=PROTOBUF).record, again, data)
        tally.check("size", len(data), len(written), data)
        tally.check("no unknown fields", False, c.has_unknown(), data)
        good, text, _ = c.ask("j", data)
        tally.check("json", json.loads(encode(record, JSON)), json.loads(text) if good else text, data)
        tally.check(
            "json text is canonical", True, good and uep.decode(text, media_type=JSON).canonical, data
        )
        tally.check("canonical", (True, b"", ""), c.ask("c", data), data)


def compare_texts(c: CLibrary, tally: Tally, count: int, number: int) -> None:
    """Numbers are written as ECMAScript does, patterns take what their regular expressions take."""
    random_source = random.Random(number)
    for _ in range(count):
        value = struct.unpack("<d", random_source.randbytes(8))[0]
        if random_source.random() < 0.3:
            value = (
                random_source.choice([1, -1])
                * random_source.randrange(10**6)
                / 10 ** random_source.randrange(12)
            )
        want = number_text(value)
        data = struct.pack("<d", value)
        tally.check("number", want, c.spell(value), data)
    for name, row in PATTERNS.items():
        for text in spell(row.example, random_source, max(count // 100, 20)):
            is_taken = re.fullmatch(row.regex, text) is not None and text not in row.excluded
            is_taken = is_taken and re.search("[\n\r\x85\u2028\u2029]", text) is None
            data = name.encode() + b"\0" + text.encode()
            tally.check(f"pattern {name}", is_taken, c.matches(name, text), data)


def number_text(value: float) -> str:
    """Write a double as ECMAScript's Number::toString does, from the shortest digits that Python finds."""
    if value - value != 0:
        return "NaN" if value != value else "Infinity" if value > 0 else "-Infinity"
    if value == 0:
        return "0"
    _, digits, exponent = Decimal(repr(abs(value))).normalize().as_tuple()
    text, count = "".join(map(str, digits)), len(digits)
    point = count + int(exponent)
    if count <= point <= 21:
        text += "0" * (point - count)
    elif 0 < point <= 21:
        text = f"{text[:point]}.{text[point:]}"
    elif -6 < point <= 0:
        text = "0." + "0" * -point + text
    else:
        text = text[:1] + ("." + text[1:] if count > 1 else "") + f"e{point - 1:+d}"
    return ("-" if value < 0 else "") + text


def spell(example: str, random_source: random.Random, count: int) -> Iterator[str]:
    """Yield texts near an example."""
    characters = "abzAZ019._-:/~+#=[]{}()@!$&'*,;% \t\n\x00\x1f\x7f\x80\x85\xa0é\u2028\u2029\U0001f600"
    yield from ("", example, example + "\n", example + example, example.upper(), example.lower())
    for _ in range(count):
        made = list(example)
        for _ in range(random_source.randint(1, 3)):
            at = random_source.randrange(len(made) + 1)
            choice = random_source.randrange(3)
            if choice == 0:
                made[at:at] = random_source.choice(characters)
            elif choice == 1:
                del made[at : at + 1]
            else:
                made[at : at + 1] = random_source.choice(characters)
        yield "".join(made)


def main() -> int:
    """Run all comparisons."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", metavar="LIBUEP.so")
    parser.add_argument("--records", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    c, tally = CLibrary(options.path), Tally()
    made = make_records(options.records, options.seed)
    compare_records(c, tally, made)
    compare_texts(c, tally, 2000, options.seed)
    sys.stdout.write(f"{len(made)} records\n{tally.passed} passed, {tally.failed} failed\n")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
