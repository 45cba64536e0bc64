"""Broken records for the comparison: the fields of protobuf taken apart, changed, doubled, dropped and swapped."""

from __future__ import annotations

import random
import struct
from collections.abc import Iterator

LARGEST = 16384


def split_fields(data: bytes) -> list[bytes] | None:
    """Return the fields of a message in the binary form, None where the bytes are none."""
    fields, at = [], 0
    while at < len(data):
        start = at
        tag, at = read_varint(data, at)
        kind = tag & 7
        if kind == 0:
            _, at = read_varint(data, at)
        elif kind == 2:
            size, at = read_varint(data, at)
            at += size
        elif kind in (1, 5):
            at += 8 if kind == 1 else 4
        else:
            return None
        if tag < 8 or at > len(data):
            return None
        fields.append(data[start:at])
    return fields


def read_varint(data: bytes, at: int) -> tuple[int, int]:
    """Return a number and where it ends; beyond the data where it does not."""
    value = 0
    for shift in range(0, 70, 7):
        if at >= len(data):
            return value, len(data) + 1
        value |= (data[at] & 127) << shift
        at += 1
        if data[at - 1] < 128:
            return value, at
    return value, len(data) + 1


def write_varint(value: int) -> bytes:
    """Return a number as protobuf writes it."""
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def change_field(field: bytes, chance: random.Random, depth: int) -> bytes:
    """Return one field with another value, number or length; messages are changed inside."""
    tag, at = read_varint(field, 0)
    if chance.random() < 0.05:
        tag = chance.randrange(1, 40) << 3 | (tag & 7)
    kind = tag & 7
    if kind == 0:
        number = chance.choice(
            [0, 1, 2, 5, 127, 128, 2**31 - 1, 2**31, 2**32 - 1, 2**32, 2**63, 2**64 - 1, chance.randrange(64)]
        )
        return write_varint(tag) + write_varint(number)
    if kind != 2:
        return (
            write_varint(tag)
            + chance.choice(
                [
                    bytes(8),
                    struct.pack(
                        "<d",
                        chance.choice(
                            [1.5, 2.0**53, 2.0**53 - 1, -0.0, float("nan"), float("inf"), 1e21, 5e-324]
                        ),
                    ),
                    chance.randbytes(8),
                ]
            )[: 8 if kind == 1 else 4]
        )
    _, start = read_varint(field, at)
    body = field[start:]
    inner = split_fields(body)
    if inner and depth < 12 and chance.random() < 0.8:
        body = change_message(inner, chance, depth + 1)
    else:
        body = change_bytes(body, chance)
    return write_varint(tag) + write_varint(len(body)) + body


def change_message(fields: list[bytes], chance: random.Random, depth: int = 0) -> bytes:
    """Return a message with one or two of its fields changed, doubled, dropped or moved."""
    made = list(fields)
    for _ in range(chance.randint(1, 2)):
        at = chance.randrange(len(made)) if made else 0
        kind = chance.randrange(10)
        if not made or kind == 0:
            made.insert(
                at,
                chance.choice(
                    [b"\xb8\x3e\x01", b"\xc2\x3e\x01x", b"\x4a\x00", b"\x62\x00", b"\x0a\x00", b"\x10\x01"]
                ),
            )
        elif kind == 1:
            made.insert(chance.randrange(len(made) + 1), made[at])
        elif kind == 2:
            del made[at]
        elif kind == 3:
            made.append(made.pop(at))
        else:
            made[at] = change_field(made[at], chance, depth)
    return b"".join(made)


def change_bytes(data: bytes, chance: random.Random) -> bytes:
    """Return bytes with a small change, such as one that makes a text too long, empty or no UTF-8."""
    made = bytearray(data)
    at = chance.randrange(len(made) + 1)
    kind = chance.randrange(8)
    if kind == 0 and made:
        made[at % len(made)] ^= 1 << chance.randrange(8)
    elif kind == 1:
        del made[at : at + chance.randint(1, 8)]
    elif kind == 2:
        made[at:at] = chance.choice(
            ["é", "\u2028", "\U0001f600", "\x00", "\x1b[31m", "/", "~", "..", "password=hunter2", " "]
        ).encode()
    elif kind == 3:
        made[at:at] = made * chance.choice([1, 3, 40])
    elif kind == 4:
        made[at:at] = chance.choice([b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80"])
    elif kind == 5:
        made[at:at] = b"x" * chance.choice([1, 64, 128, 256, 512, 4096])
    elif kind == 6:
        made.clear()
    else:
        made[at:at] = chance.randbytes(chance.randint(1, 4))
    return bytes(made)


def make_inputs(seeds: list[bytes], number: int) -> Iterator[bytes]:
    """Yield the seeds, then changes of them without end."""
    yield from seeds
    chance = random.Random(number)
    while True:
        data = chance.choice(seeds)
        fields = split_fields(data)
        data = (
            change_message(fields, chance) if fields and chance.random() < 0.9 else change_bytes(data, chance)
        )
        if len(data) <= LARGEST:
            yield data
