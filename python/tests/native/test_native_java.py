"""Storms of errors of the JVM through the native reader: the same translations, to the byte, as without it."""

from __future__ import annotations

import io
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from uep.bridges import translate
from uep_data import locate

from .storms import NOW, WRAPPINGS, find_difference, texts_of_vectors
from .storms_java import BETWEEN, Maker, compare, corpus, make_text

FRAME = b"\tat java.base/com.acme.shop.Crash$Till.open(Crash.java:7)\n"
ONE = b'Exception in thread "main" java.lang.IllegalStateException: no chairs\n' + FRAME
CHAIN = (
    ONE + b"\tat com.acme.shop.Crash.main(Crash.java:9)\nCaused by: java.io.IOException: gone\n\t... 1 more\n"
)
pytestmark = pytest.mark.usefixtures("reader")
SEEDS = 150
LONGEST, SHORT = 4096, 300


ORDINARY = {
    "thread": ONE,
    "chain": CHAIN,
    "no thread": CHAIN.partition(b'" ')[2],
    "unnamed thread": CHAIN.replace(b'"main"', b'""'),
    "thread with quotes": CHAIN.replace(b'"main"', b'"importer "a" 1"'),
    "no message": CHAIN.replace(b": no chairs", b"").replace(b": gone", b":"),
    "null": CHAIN.replace(b"no chairs", b"null"),
    "data": CHAIN.replace(b"no chairs", b"refused {:order 1}"),
    "lines": ONE.replace(b"chairs", b"chairs\n  <1>\n\nfor now"),
    "lines without a thread": ONE.partition(b'" ')[2].replace(b"chairs", b"chairs\nfor now"),
    "suppressed": CHAIN + b"\tSuppressed: java.lang.Error: shut\n\t\tat a.B.c(B.java:1)\n\t\t... 1 more\n",
    "suppressed first": ONE
    + b"\tSuppressed: java.lang.Error: shut\n\t\t... 1 more\n\tCaused by: a.B: x\n\t\t... 1 more\nCaused by: a.C\n\t... 1 more\n",
    "all frames printed": CHAIN.replace(b"\t... 1 more", b"\tat com.acme.shop.Crash.main(Crash.java:9)"),
    "repeated": ONE + FRAME * 3 + b"Caused by: a.B\n\tat a.B.c(Native Method)\n\t... 4 more\n",
    "stackless": b'Exception in thread "main" com.acme.shop.Busy: later\nCaused by: a.B\n' + FRAME,
    "stackless cause": ONE + b"Caused by: com.acme.shop.Busy: later\n",
    "places": ONE + b"\tat a.B.c(Unknown Source)\n\tat a.B.d(Shop.kt)\n\tat a.B.e(/srv/build.gradle:1)\n",
    "hidden class": ONE
    + b"\tat app//a.B$$Lambda/0x0000.run(Unknown Source)\n\tat a.B$$Lambda/0x0.run(B.java:1)\n",
}


@pytest.mark.parametrize("name", ORDINARY)
def test_a_storm_is_read_natively(read, name):
    """All but the last error, whose end only the end of the input shows; alone, and with a blank line below each."""
    for error in (ORDINARY[name], ORDINARY[name] + b"\n"):
        data = ONE * 25 + error * 45
        read.clear()
        assert "" == find_difference(data, "java", [])
        assert 69 == sum(read)


def test_another_source(read):
    """The reader is not used where the caller names another runtime."""
    assert "" == find_difference(CHAIN * 45, "python", [])
    assert [] == read


def test_every_place_where_a_read_may_end():
    """The pieces in which an input arrives change nothing."""
    data = (
        CHAIN * 9 + b"\n" + ONE.replace(b"chairs", b"{chairs\nnor tables") + CHAIN * 9 + b"some line\n" + ONE
    )
    first, last = len(CHAIN) * 8, len(CHAIN) * 10
    assert [] == [at for at in range(first, last) if find_difference(data, "java", [at])]


def test_made_and_damaged_texts(read):
    """Lines lost, doubled, swapped and cut, control characters, other encodings, long lines, small reads."""
    assert [] == list(compare(range(SEEDS)))
    assert sum(read) > SEEDS


@settings(max_examples=50, deadline=None)
@given(st.integers(SEEDS, 1 << 32))
def test_texts_of_any_seed(seed):
    """The same for others in every run."""
    data, sizes = make_text(random.Random(seed))
    assert "" == find_difference(data, "java", sizes)


@pytest.mark.parametrize("name", WRAPPINGS)
def test_what_crash_programs_printed(name):
    """Every text of the corpus around a storm, and the shorter ones in every wrapping."""
    wrap, longest = WRAPPINGS[name], LONGEST if name == "bare" else SHORT
    texts = [text for text in corpus() if len(text) <= longest]
    assert len(texts) > 20
    assert [] == [text for text in texts if find_difference(wrap(text + CHAIN * 20 + text), "java", [])]


def test_long_texts_of_crash_programs():
    """What is longer than other runtimes print: a build's stack, deep recursion, a message of many lines."""
    texts = [path.read_bytes() for path in locate("conformance", "crashes").glob("java/*/output.txt")]
    texts = [text for text in texts if len(text) > LONGEST]
    assert len(texts) > 2
    assert [] == [text for text in texts if find_difference(CHAIN * 20 + text + CHAIN * 20, "java", [])]


def test_the_texts_of_the_vectors():
    """Every text that a vector of Java's or of all bridges has, between ordinary errors."""
    texts = texts_of_vectors("java", "text")
    assert len(texts) > 100
    texts = [text for text in texts if len(text) < LONGEST]
    assert [] == [text for text in texts if find_difference(CHAIN * 9 + text + b"\n" + CHAIN * 9, "java", [])]


@pytest.mark.parametrize(
    "options",
    [{"file": "shop.log"}, {"file": "f" * 256}, {"file": "f" * 300}, {"keep_origin": True}],
    ids=["file", "longest file", "long file", "origin"],
)
def test_what_a_caller_says(options):
    """The input's name and the wish to keep it are heeded."""
    assert "" == find_difference(CHAIN * 20, "java", [], **options)


@pytest.mark.parametrize("size", [199, 201, 512, 513, 2047, 2048, 2049, 5000, 10240, 16400, 41000])
@pytest.mark.parametrize(
    "place", [b"main", b"Crash.java", b"IllegalStateException", b"com", b"no chairs", b"base"]
)
def test_sizes_about_the_limits(place, size):
    """A text below its limit and one above it are read as ever."""
    assert "" == find_difference(CHAIN.replace(place, b"X" + b"x" * (size - 1)) * 12, "java", [])


@pytest.mark.parametrize("frames", [1, 2, 100, 199, 254, 255, 256, 257, 300])
def test_many_frames(frames):
    """Stacks below the limit and above it, of equal frames and of others, shared by one cause and by several."""
    other = b"".join(b"\tat %b.A.b(A.java:%d)\n" % (b"a" * 90, number) for number in range(frames))
    shared = b"Caused by: a.B: x\n\tat a.B.c(B.java:1)\n\t... %d more\n" % frames
    for lines in (FRAME * frames, other, other + shared, other + shared + other, other + shared * 6):
        assert "" == find_difference((ONE.partition(FRAME)[0] + lines) * 14, "java", [])


def test_a_storm_below_a_record_of_the_log():
    """The time of the record is that of the errors below it."""
    record = b"2026-11-21 10:00:%02d,123 ERROR shop: failed\n"
    data = record % 1 + CHAIN * 20
    assert "" == find_difference(data, "java", [])
    times = {found.record.timestamp for found in translate(io.BytesIO(data), source="java", now=NOW)}
    assert {"2026-11-21T10:00:01.123Z"} == times


def test_storms_behind_other_lines(read):
    """What stands between storms is left to Python, and those behind it are read natively where it has no time."""
    for text in BETWEEN:
        assert "" == find_difference(CHAIN * 20 + text + CHAIN * 20, "java", [])
    read.clear()
    text = b"\nBUILD FAILED\n[INFO] it took 3 s\n"
    list(translate(io.BytesIO(CHAIN * 20 + text + CHAIN * 20), source="java", now=NOW))
    assert sum(read) > 35


def test_an_ordinary_error_of_any_shape(read):
    """What the maker of texts calls ordinary is so in most cases, else nothing here would be tested."""
    maker = Maker(random.Random(1), 0.0)
    assert "" == find_difference(b"".join(maker.error() for _ in range(2000)), "java", [])
    assert sum(read) > 800


def test_each_error_has_lists_of_its_own():
    """What is changed in one record is not changed in another of its type."""
    first, second = list(translate(io.BytesIO(CHAIN * 20), source="java", now=NOW))[3:5]
    mutable = ("type_ancestors", "nodes", "context", "marks", "codes", "details", "links", "threads")
    assert [] == [name for name in mutable if getattr(first.record, name) is getattr(second.record, name)]
