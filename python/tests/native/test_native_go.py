"""Storms of crashes of Go through the native reader: the same translations, to the byte, as without it."""

from __future__ import annotations

import io
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from uep.bridges import translate

from .storms import NOW, WRAPPINGS, find_difference, texts_of_vectors
from .storms_go import compare, corpus, make_crash, make_text

MAIN = b"main.main()\n\t/srv/svc/main.go:13 +0x36\n"
FRAMES = b"main.low(...)\n\t/srv/svc/main.go:6\n" + MAIN
ONE = b"panic: stock is negative\n\ngoroutine 1 [running]:\n" + FRAMES
WORKER = (
    b"goroutine 18 [chan receive, 5 minutes]:\nmain.wait(0x1?)\n\t/srv/svc/main.go:4 +0x1a\n"
    b"created by main.main in goroutine 1\n\t/srv/svc/main.go:7 +0x5f\n"
)
RAISED = b"panic({0x4811e0?, 0x497d10?})\n\t/usr/local/go/src/runtime/panic.go:860 +0x13a\n"
SIGNAL = b"[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x47a743]\n"
pytestmark = pytest.mark.usefixtures("reader")
SEEDS = 150
LONGEST, SHORT = 5000, 300


ORDINARY = {
    "one goroutine": ONE,
    "several": ONE + b"\n" + WORKER + b"\n" + WORKER.replace(b"18", b"19"),
    "fatal error": ONE.replace(b"panic", b"fatal error"),
    "no value": ONE.replace(b"stock is negative", b""),
    "lines": ONE.replace(b"negative", b"negative\n\t\n\t\thost: db-1"),
    "signal": ONE.replace(b"negative\n", b"negative\n" + SIGNAL),
    "exit status": ONE + b"exit status 2\n",
    "exit status below": ONE + b"\nexit status 2\n",
    "created by": b"panic: stock is negative\n\n" + WORKER,
    "repanicked": ONE.replace(b"negative", b"negative [recovered, repanicked]") + RAISED,
    "recovered": ONE.replace(b"negative", b"negative [recovered]\n\tpanic: it stopped") + RAISED,
    "nested": ONE.replace(b"negative", b"negative\n\tpanic: a\n\tpanic: b") + RAISED + FRAMES + RAISED,
    "forged": ONE.replace(b"negative", b"negative\n\tpanic: a\n\tpanic: b") + RAISED,
    "elided": ONE + b"...902 frames elided...\n" + FRAMES,
    "not counted": ONE + b"...additional frames elided...\n" + FRAMES,
    "repeated": ONE + MAIN * 20,
    "registers": ONE.replace(b"+0x36", b"+0x36 fp=0x273bb05803a0 sp=0x273bb0580398 pc=0x48978b"),
    "pointers": ONE.replace(b"1 [", b"1 gp=0x2195841561e0 m=0 mp=0x52b6c0 ["),
    "locked": ONE + b"\n" + WORKER.replace(b"minutes", b"minutes, locked to thread"),
    "not ASCII": ONE.replace(b"stock", "größe".encode()).replace(b"low", "prüfe".encode()),
}


@pytest.mark.parametrize("name", ORDINARY)
def test_a_storm_is_read_natively(read, name):
    """All but the last crash, whose end only the end of the input shows; also with blank lines between."""
    for separator in (b"", b"\n"):
        data = (ORDINARY[name] + separator) * 40
        assert "" == find_difference(data, "go", [])
        assert 39 == sum(read)
        read.clear()


OTHERS = {
    "registers": ONE + b"\nrax    0x0\nrbx    0x2e73\n",
    "the runtime's stack": ONE.replace(
        b"goroutine 1", b"runtime stack:\nruntime.f()\n\t/a.go:1\n\ngoroutine 1"
    ),
    "notes": b"runtime: out of memory\n" + ONE.replace(b"panic", b"fatal error"),
    "it asked": ONE.replace(b"main.low(...)", b"runtime/debug.Stack()"),
    "old value": ONE.replace(b"negative", b"negative\nor not"),
    "no goroutine": b"panic: stock is negative\n",
    "lost tabs": ONE.replace(b"\t", b"    "),
    "lost blank lines": ONE.replace(b"\n\n", b"\n"),
    "bar": ONE.replace(b"negative", b"a | b"),
    "document": ONE.replace(b"negative", b"{}"),
    "escaped": ONE.replace(b"negative", b"a\\nb"),
    "place in a value": ONE.replace(b"negative", b"f(7)\n\tpanic: /srv/svc/main.go:12"),
    "goroutine in a value": ONE.replace(
        b"negative", b"negative\n\ngoroutine 7 [running]:\nmain.f()\n\t/a.go:1"
    ),
    "many": ONE + (b"\n" + WORKER) * 70,
    "states": ONE + b"\n" + WORKER.replace(b"minutes", b"m" * 60),
}


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_not_ordinary_stands_in_a_storm(name):
    """Such crashes are Python's to read, and what is around them is not mistaken."""
    other = OTHERS[name]
    for data in (other * 14, ONE * 12 + other + ONE * 12, ONE * 12 + b"\n" + other + b"\n" + ONE * 12):
        assert "" == find_difference(data, "go", [])


def test_every_place_where_a_read_may_end():
    """The pieces in which an input arrives change nothing."""
    middle = ORDINARY["several"] + b"\n" + ORDINARY["exit status below"] + ONE.replace(b"e\n", b"f(7)\n", 1)
    data = ONE * 7 + middle + ORDINARY["nested"] + ONE * 7 + b"some line\n" + ONE
    first, last = len(ONE) * 6, len(data) - len(ONE) * 7
    assert [] == [at for at in range(first, last) if find_difference(data, "go", [at])]


def test_made_and_damaged_texts():
    """Lines lost, doubled, swapped and cut, control characters, other encodings, long lines, small reads."""
    assert [] == list(compare(range(SEEDS)))


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.data_too_large])
@given(st.randoms(use_true_random=False))
def test_texts_that_hypothesis_chooses(chosen):
    """The same for texts whose making hypothesis steers, so that it can make them smaller."""
    data, sizes = make_text(chosen)
    assert "" == find_difference(data, "go", sizes)


@pytest.mark.parametrize("name", WRAPPINGS)
def test_what_crash_programs_printed(name):
    """Every text of the corpus around a storm, and the shorter ones in every wrapping."""
    wrap, longest = WRAPPINGS[name], LONGEST if name == "bare" else SHORT
    texts = [text for text in corpus() if len(text) <= longest]
    assert len(texts) > 50
    assert [] == [text for text in texts if find_difference(wrap(text + ONE * 10 + text), "go", [])]


def test_the_texts_of_the_vectors():
    """Every text that a vector of this scanner and of the general one has, between two storms and alone."""
    texts = texts_of_vectors("golang", "text")
    assert len(texts) > 100
    assert [] == [text for text in texts if find_difference(ONE * 10 + text + b"\n" + ONE * 10, "go", [])]


def test_another_source(read):
    """The reader is not used where the caller names another runtime."""
    assert "" == find_difference(ONE * 20, "python", [])
    assert [] == read


@pytest.mark.parametrize(
    "options",
    [{"file": "shop.log"}, {"file": "f" * 256}, {"file": "f" * 300}, {"keep_origin": True}],
    ids=["file", "longest file", "long file", "origin"],
)
def test_what_a_caller_says(options):
    """The input's name and the wish to keep it are heeded."""
    assert "" == find_difference(ORDINARY["several"] * 20, "go", [], **options)


@pytest.mark.parametrize(
    "size", [63, 64, 65, 199, 200, 201, 2000, 2047, 2048, 2049, 4096, 5000, 10240, 20000]
)
@pytest.mark.parametrize("place", [b"/srv/svc/main.go", b"main.low", b"negative", b"receive", b"wait"])
def test_sizes_about_the_limits(place, size):
    """A text below its limit and one above it are read as ever."""
    data = ORDINARY["several"].replace(place, b"x." + b"x" * (size - 2), 1)
    assert "" == find_difference(data * 10, "go", [])


@pytest.mark.parametrize("count", [1, 2, 47, 48, 49, 63, 64, 65, 100])
def test_many_goroutines(read, count):
    """As many threads as there is room for, and more."""
    data = (ONE + (b"\n" + WORKER) * (count - 1)) * 30
    assert "" == find_difference(data, "go", [])
    assert (sum(read) > 0) == (count <= 48)


@pytest.mark.parametrize("frames", [1, 2, 100, 199, 200, 254, 255, 256, 257, 300, 1500])
def test_many_frames(frames):
    """Stacks below the limit and above it, of equal frames and of others."""
    head, same = ONE[: -len(FRAMES)], MAIN * frames
    other = b"".join(b"main.f()\n\t/a.go:%d\n" % number for number in range(frames))
    gap = b"...7 frames elided...\n"
    for stack in (
        same,
        other,
        same + gap + same,
        other[: len(other) // 18 * 9] + gap + other,
        other + b"\n" + WORKER,
    ):
        assert "" == find_difference((head + stack) * 8, "go", [])


def test_the_largest_crash(read):
    """As many values, goroutines and frames as there is room for, each value raised twice, in as much text as is read."""
    value = b"v" * 900 + b" [recovered, repanicked]"
    raised = b"".join(RAISED.replace(b"860", b"%d" % number) for number in range(60))
    data = b"panic: " + b"\n\tpanic: ".join([value] * 7) + ONE[ONE.index(b"\n\n") :] + raised
    for size in (1, 2, 3):
        crash = data + (b"\n" + WORKER.replace(b"\ncreated", b"\nf.g()\n\t/a:1" * size + b"\ncreated")) * 47
        assert "" == find_difference(crash * 8, "go", [])
    assert sum(read) > 0


def test_a_storm_below_a_record_of_the_log():
    """The time of the record is that of the crashes below it."""
    record = b"2026-11-21 10:00:%02d,123 ERROR shop: failed\n"
    data = record % 1 + ONE * 12 + record % 2 + ONE * 12 + ONE.replace(b"negative", b"a\nb") + ONE * 12
    assert "" == find_difference(data, "go", [])
    first = next(translate(io.BytesIO(data), source="go", now=NOW))
    assert "2026-11-21T10:00:01.123Z" == first.record.timestamp


def test_each_error_has_lists_of_its_own():
    """What is changed in one record is not changed in another of its type."""
    data = ORDINARY["several"].replace(b"negative\n", b"negative\n" + SIGNAL) * 20
    first, second = list(translate(io.BytesIO(data), source="go", now=NOW))[3:5]
    mutable = ("type_ancestors", "nodes", "context", "marks", "codes", "details", "links", "threads")
    assert [] == [name for name in mutable if getattr(first.record, name) is getattr(second.record, name)]


def test_an_ordinary_crash_of_any_shape(read):
    """What the maker of texts calls ordinary is so in most cases, else nothing here would be tested."""
    chosen = random.Random(1)
    assert "" == find_difference(b"".join(make_crash(chosen, 0.0) for _ in range(1000)), "go", [])
    assert sum(read) > 900
