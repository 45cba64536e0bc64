"""Storms of several runtimes where no language is told: the same translations, to the byte, as without the native reader."""

from __future__ import annotations

import random
from itertools import permutations

import pytest

from . import storms, storms_go, storms_java, storms_javascript
from .storms import find_difference

MAKERS = (storms, storms_go, storms_java, storms_javascript)
SEEDS = 60
STORMS = {
    "python": b'Traceback (most recent call last):\n  File "a.py", line 3, in f\n    g()\nValueError: no\n'
    * 20,
    "java": b"java.lang.IllegalStateException: no\n\tat shop.Hats.open(Hats.java:9)\n" * 30,
    "javascript": b"TypeError: no\n    at open (/srv/shop.js:3:4)\n    at /srv/shop.js:9:1\n" * 25,
    "go": b"panic: no\n\ngoroutine 1 [running]:\nmain.main()\n\t/srv/shop.go:9 +0x36\nexit status 2\n" * 15,
}
BESIDE = {
    "dotnet": b"System.InvalidOperationException: no\n    at Shop.Open() in /srv/Shop.cs:line 9\n" * 25,
    "spaced java": STORMS["java"].replace(b"\t", b"    "),
    "tabbed javascript": STORMS["javascript"].replace(b"    ", b"\t"),
    "rust": b"thread 'main' panicked at src/main.rs:3:5:\nno\nnote: run with `RUST_BACKTRACE=1`\n" * 20,
}
pytestmark = pytest.mark.usefixtures("reader")


@pytest.mark.parametrize("name", STORMS)
def test_a_storm_is_read_natively_where_no_language_is_told(read, name):
    """All but the last error, whose end only the end of the input shows."""
    assert "" == find_difference(STORMS[name], "auto", [])
    assert STORMS[name].count(b"no\n") - 2 <= sum(read)


@pytest.mark.parametrize("pair", [*permutations([*STORMS, *BESIDE], 2)], ids="-".join)
def test_one_storm_below_another(pair):
    one, other = ((STORMS | BESIDE)[name] for name in pair)
    for between in (b"", b"\n", b"2026-11-21 10:00:00,123 ERROR shop: failed\n"):
        assert "" == find_difference(one + between + other + between + one, "auto", [])


@pytest.mark.parametrize("first", range(0, SEEDS, 10))
def test_texts_of_several_runtimes(first):
    """What one makes stands below what another made, whole and damaged."""
    for seed in range(first, first + 10):
        chosen = random.Random(seed)
        texts, sizes = list[bytes](), list[int]()
        for _ in range(chosen.choice([2, 3])):
            text, sizes = chosen.choice(MAKERS).make_text(chosen)
            texts += [text, chosen.choice([b"", b"\n", b"\n\n"])]
        assert "" == find_difference(b"".join(texts), "auto", sizes), seed
