"""Compare the C library with google.protobuf and the Python library, on records and on broken bytes.

    python tests/differential.py DRIVER [--records 2000] [--mutants 20000] [--seed 1]

DRIVER is the program made from tests/driver.c. Prints `N passed, N failed`; each failure with its bytes in hexadecimal.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import struct
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import uep
from hypothesis import HealthCheck, Phase, given, seed, settings
from uep._gen.structure import PATTERNS
from uep._reception import judge_protobuf
from uep.encoding import JSON, PROTOBUF, encode
from uep.testing import records, sample, sample_names

MOST_SHOWN = 10


class Driver:
    """The C program: one question, one answer."""

    def __init__(self, path: str) -> None:
        self._process = subprocess.Popen([path], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, op: str, data: bytes) -> tuple[bool, bytes]:
        """Send one frame and return whether the answer is a success, and its bytes."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(op.encode() + struct.pack(">I", len(data)) + data)
        self._process.stdin.flush()
        head = self._process.stdout.read(5)
        if len(head) < 5:
            raise SystemExit(f"the driver died of op {op} on {data.hex()}")
        good, size = struct.unpack(">BI", head)
        return bool(good), self._process.stdout.read(size)

    def close(self) -> int:
        """End the program; its status is not zero when a sanitizer complained."""
        assert self._process.stdin
        self._process.stdin.close()
        return self._process.wait()


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


def compare_records(driver: Driver, tally: Tally, made: list[uep.UniversalErrorProtocol]) -> None:
    """Check that what C writes decodes equal in Python, and what Python writes becomes the same JSON in C."""
    for record in made:
        data = encode(record, PROTOBUF)
        good, written = driver.ask("r", data)
        again = uep.decode(written, media_type=PROTOBUF).record if good else written
        tally.check("encode", uep.decode(data, media_type=PROTOBUF).record, again, data)
        tally.check("size", len(data), len(written), data)
        good, text = driver.ask("j", data)
        tally.check("json", json.loads(encode(record, JSON)), json.loads(text) if good else text, data)
        tally.check(
            "json text is canonical", True, good and uep.decode(text, media_type=JSON).canonical, data
        )
        tally.check("canonical", (True, b""), driver.ask("c", data), data)
        tally.check("no unknown fields", (True, b"0"), driver.ask("u", data), data)


def mutate(data: bytes, random_source: random.Random, other: bytes) -> bytes:
    """Return the bytes with one to four small changes."""
    made = bytearray(data)
    for _ in range(random_source.randint(1, 4)):
        at = random_source.randrange(len(made) + 1) if made else 0
        kind = random_source.randrange(7)
        if kind == 0 and made:
            made[at % len(made)] = random_source.randrange(256)
        elif kind == 1 and made:
            made[at % len(made)] ^= 1 << random_source.randrange(8)
        elif kind == 2:
            del made[at : at + random_source.randint(1, 8)]
        elif kind == 3:
            made[at:at] = bytes(random_source.randrange(256) for _ in range(random_source.randint(1, 4)))
        elif kind == 4:
            start = random_source.randrange(len(other) + 1)
            made[at:at] = other[start : start + random_source.randint(1, 64)]
        elif kind == 5:
            made += other
        else:
            start = random_source.randrange(len(made) + 1)
            made[at:at] = made[start : start + random_source.randint(1, 32)]
    return bytes(made)


def python_verdict(data: bytes, *, batch: bool = False) -> tuple[Any, Any, Any, Any]:
    """Return reasons under canonical and accept (None: taken), the record as JSON, whether fields were unknown."""
    judged = judge_protobuf(data, batch=batch)
    canonical = judged.canonical[0].reason if judged.canonical else None
    accept = judged.accept[0].reason if judged.accept else None
    value = None
    if judged.value is not None and accept is None:
        value = json.loads(uep.encoding._JSON_WRITER.encode(judged.value))
    return canonical, accept, value, judged.has_unknown


def keep_entries(want: Any, got: Any, inside: bool = False) -> Any:
    """Return `got` without map entries that `want` lacks.

    A runtime may take a map entry for unknown because an unknown field stands in it; both readings are permitted
    (UEP-BIN-006).
    """
    if isinstance(want, dict) and isinstance(got, dict):
        maps = {"context", "attributes", "debug"}
        extra = {key for key in got if key not in want and (inside or key in maps)}
        return {
            key: keep_entries(want.get(key), item, inside or key in maps)
            for key, item in got.items()
            if key not in extra
        }
    if isinstance(want, list) and isinstance(got, list) and len(want) == len(got):
        return [keep_entries(left, right, inside) for left, right in zip(want, got, strict=True)]
    return got


def reason_of(answer: tuple[bool, bytes]) -> str | None:
    """Return the reason of a refusal, None for none."""
    return None if answer[0] else answer[1].split(b" ")[0].decode()


def compare_mutants(
    driver: Driver, tally: Tally, made: list[uep.UniversalErrorProtocol], count: int, number: int
) -> None:
    """Broken bytes get the same verdict of both profiles, and what is taken reads the same."""
    random_source = random.Random(number)
    documents = [encode(record, PROTOBUF) for record in made]
    for _ in range(count):
        data = mutate(random_source.choice(documents), random_source, random_source.choice(documents))
        canonical, accept, value, has_unknown = python_verdict(data)
        got_canonical, got_accept = reason_of(driver.ask("c", data)), reason_of(driver.ask("a", data))
        place = driver.ask("a", data)[1]
        if (
            has_unknown
            and accept is None
            and re.search(rb" (/context/|/resource/attributes/|.*/debug/)", place)
        ):
            tally.passed += 1  # the runtime dropped the map entry that C refuses (UEP-BIN-006)
            continue
        tally.check("verdict of accept", accept is None, got_accept is None, data)
        tally.check("verdict of canonical", canonical is None, got_canonical is None, data)
        if accept is not None:
            tally.check("reason of accept", accept, got_accept, data)
            continue
        good, text = driver.ask("j", data)
        got = json.loads(text) if good else text
        tally.check("record", value, keep_entries(value, got) if has_unknown else got, data)
        good, written = driver.ask("b", data)
        again = python_verdict(written)[2] if good else written
        tally.check("written again", value, keep_entries(value, again) if has_unknown else again, data)


def compare_texts(driver: Driver, tally: Tally, count: int, number: int) -> None:
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
        tally.check("number", (True, want.encode()), driver.ask("n", data), data)
    for name, row in PATTERNS.items():
        for text in spell(row.example, random_source, max(count // 100, 20)):
            is_taken = re.fullmatch(row.regex, text) is not None and text not in row.excluded
            is_taken = is_taken and re.search("[\n\r\x85\u2028\u2029]", text) is None
            data = name.encode() + b"\0" + text.encode()
            tally.check(f"pattern {name}", is_taken, driver.ask("p", data)[0], data)


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
    parser.add_argument("driver")
    parser.add_argument("--records", type=int, default=2000)
    parser.add_argument("--mutants", type=int, default=20000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    driver, tally = Driver(options.driver), Tally()
    made = make_records(options.records, options.seed)
    compare_records(driver, tally, made)
    compare_mutants(driver, tally, made, options.mutants, options.seed)
    compare_texts(driver, tally, 2000, options.seed)
    tally.check("exit status", 0, driver.close(), b"")
    sys.stdout.write(f"{len(made)} records, {options.mutants} mutants\n")
    sys.stdout.write(f"{tally.passed} passed, {tally.failed} failed\n")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
