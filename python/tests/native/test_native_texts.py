"""Storms of tracebacks through the native reader: the same translations, to the byte, as without it."""

from __future__ import annotations

import io
import random
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from uep import _native_texts
from uep._native_texts import FORMS, find_reader
from uep.bridges import translate
from uep.bridges._payload import derive_error_id
from uep.bridges.text._runs import is_bare
from uep.model import MarkKind, Relation

from .storms import (
    HEADER,
    LINKS,
    NOW,
    WRAPPINGS,
    compare,
    corpus,
    find_difference,
    make_text,
    make_traceback,
    texts_of_vectors,
)

FRAME = b'  File "/srv/app/shop.py", line 7, in book\n    raise OutOfStock(3)\n'
ONE = HEADER + FRAME + b"shop.OutOfStock: no chairs\n"
pytestmark = pytest.mark.usefixtures("reader")
SEEDS = 150
LONGEST, SHORT = 4096, 400


@pytest.fixture
def alone(monkeypatch):
    """Whether the native reader has read each of those that it was asked for as standing alone."""
    told = []
    original = _native_texts.TextReader.read_alone

    def counting(self, start, line, ahead):
        found = original(self, start, line, ahead)
        told.append(found is not None)
        return found

    monkeypatch.setattr(_native_texts.TextReader, "read_alone", counting)
    return told


def test_a_storm_is_read_natively(read):
    """All but the last traceback, whose end only the end of the input shows."""
    assert 100 == len(list(translate(io.BytesIO(ONE * 100), source="python", now=NOW)))
    assert 99 == sum(read)


@pytest.mark.parametrize("backend", ["pure", "abi"])
def test_other_backends_do_without(reader, read, backend):
    """The switch of the native library is that of the reader too; a shared library has no reader."""
    reader(backend)
    assert 100 == len(list(translate(io.BytesIO(ONE * 100), now=NOW)))
    reader("api")
    assert [] == read


@pytest.mark.parametrize("texts", [1, 5])
def test_nothing_is_loaded_without_a_storm(built, texts):
    """Neither cffi nor the extension is imported for a text with few errors."""
    program = (
        f"import io, sys; sys.path.insert(0, {str(built.site)!r}); from uep.bridges import translate; "
        f"print(len(list(translate(io.BytesIO({ONE * texts!r})))), "
        "[name for name in sys.modules if 'cffi' in name or name.startswith('uep_native')])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert f"{texts} []" == done.stdout.strip()


@pytest.mark.parametrize("source", ["python", "auto"])
def test_every_place_where_a_read_may_end(source):
    """The pieces in which an input arrives change nothing."""
    data = ONE * 11 + b"\n" + ONE.replace(b"chairs", b"chairs\nnor tables") + ONE * 12 + b"some line\n" + ONE
    first, last = len(ONE) * 10, len(ONE) * 14
    assert [] == [at for at in range(first, last) if find_difference(data, source, [at])]


def test_made_and_damaged_texts():
    """Lines lost, doubled, swapped and cut, control characters, other encodings, long lines, small reads."""
    assert [] == list(compare(range(SEEDS)))


# A text is made by many small choices.
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.data_too_large])
@given(st.randoms(use_true_random=False))
def test_texts_that_hypothesis_chooses(chosen):
    """The same for texts whose making hypothesis steers, so that it can make them smaller."""
    data, sizes = make_text(chosen)
    assert "" == find_difference(data, "python", sizes)


@pytest.mark.parametrize("name", WRAPPINGS)
def test_what_crash_programs_printed(name):
    """Every text of the corpus around a storm, and the shorter ones in every wrapping."""
    wrap, longest = WRAPPINGS[name], LONGEST if name == "bare" else SHORT
    texts = [text for text in corpus() if len(text) <= longest]
    assert len(texts) > 50
    assert [] == [text for text in texts if find_difference(wrap(text + ONE * 10 + text), "auto", [])]


def test_the_texts_of_the_vectors():
    """Every text that a vector of Python's or of all bridges has, between ordinary tracebacks and alone."""
    texts = texts_of_vectors("python", "text")
    assert len(texts) > 100
    assert [] == [text for text in texts if find_difference(ONE * 10 + text + b"\n" + ONE * 10, "auto", [])]
    assert [] == [text for text in texts if find_difference(text, "auto", [])]


@pytest.mark.parametrize(
    "options",
    [{"file": "shop.log"}, {"file": "f" * 256}, {"file": "f" * 300}, {"keep_origin": True}],
    ids=["file", "longest file", "long file", "origin"],
)
def test_what_a_caller_says(options):
    """The input's name and the wish to keep it are heeded."""
    assert "" == find_difference(ONE * 20, "python", [], **options)


@pytest.mark.parametrize("size", [199, 200, 201, 2000, 2047, 2048, 2049, 4096, 5000, 10240, 20000])
@pytest.mark.parametrize(
    "place", [b"/srv/app/shop.py", b"book", b"raise OutOfStock(3)", b"no chairs", b"OutOfStock"]
)
def test_sizes_about_the_limits(place, size):
    """A text below its limit and one above it are read as ever."""
    assert "" == find_difference(ONE.replace(place, b"X" + b"x" * (size - 1)) * 10, "python", [])


@pytest.mark.parametrize("frames", [1, 2, 100, 199, 200, 255, 256, 257, 300, 1500])
def test_many_frames(frames):
    """Stacks below the limit and above it, of equal frames and of others."""
    other = b"".join(b'  File "a.py", line %d, in f\n' % number for number in range(frames))
    for lines in (FRAME * frames, other, other * 2 + FRAME):
        assert "" == find_difference((HEADER + lines + b"ValueError: x\n") * 14, "python", [])


def test_a_storm_below_a_record_of_the_log():
    """The time of the record is that of the errors below it."""
    record = b"2026-11-21 10:00:%02d,123 ERROR shop: failed\n"
    data = record % 1 + ONE * 12 + record % 2 + ONE * 12 + ONE.replace(b"no", b"two\nno") + ONE * 12
    assert "" == find_difference(data, "auto", [])
    first = next(translate(io.BytesIO(data), now=NOW))
    assert "2026-11-21T10:00:01.123Z" == first.record.timestamp


@pytest.mark.parametrize(
    "end", [b"\n", b"\n\n", b"\n\n\n\n", b"\n\n\n\n\n", b" \xff\n", b" gr\xf6\xdfe\n\n", b" it broke\n\n"]
)
def test_the_line_above_a_storm_is_told_of_its_first_error(end):
    data = b"".join(b"2026-11-21 10:00:%02d,123 ERROR shop:%s" % (at, end) + ONE * 12 for at in range(9))
    assert "" == find_difference(data, "auto", [])
    told = ["log.record.original" in one.record.context for one in translate(io.BytesIO(data), now=NOW)]
    assert told == [end.count(b"\n") < 5, *[False] * 11] * 9


@pytest.mark.parametrize("byte", [b"\xff", b"\xef\xbf\xbd"])
def test_a_line_above_that_is_no_utf_8_is_marked(byte):
    data = log_of(ONE).replace(b"begins", b"begins " + byte)
    assert "" == find_difference(data, "auto", [])
    first = next(translate(io.BytesIO(data), now=NOW)).record
    marked = [mark.path for mark in first.marks if mark.kind is MarkKind.REPAIRED]
    assert marked == ["/context/log.record.original"] * (byte == b"\xff")


def log_of(
    error, *, layout="2026-11-21 10:{0:02d}:{1:02d},123 INFO [http-{1}] shop.Server - request {1} begins\n"
):
    """A log whose lines are of one layout, with an error below every twentieth."""
    lines = [layout.format(second // 60, second % 60).encode() for second in range(400)]
    return b"".join(line + error * (index % 20 == 7) for index, line in enumerate(lines))


@pytest.mark.parametrize("error", [ONE, ONE + LINKS[0] + ONE])
def test_what_stands_alone_in_a_log_is_read_natively(alone, error):
    """All but the first few, before which nothing is loaded, and the last ones, which a record of the next block may go on with."""
    data = log_of(error)
    assert "" == find_difference(data, "auto", [])
    assert 20 == len(list(translate(io.BytesIO(data), now=NOW)))
    assert sum(alone) >= 2 * 10
    first, second = list(translate(io.BytesIO(data), now=NOW))[8:10]
    assert ("2026-11-21T10:02:47.123Z", "2026-11-21T10:03:07.123Z") == (
        first.record.timestamp,
        second.record.timestamp,
    )


LINES = {
    "level": "2026-11-21 10:{0:02d}:{1:02d},123 ERROR shop: failed\n",
    "same time": "2026-11-21 10:00:00,123 ERROR shop - failed\n",
    "same minute": "2026-11-21 10:{0:02d}:00 ERROR shop - failed {1}\n",
    "no date": "10:{0:02d}:{1:02d} ERROR shop - failed\n",
    "zone": "2026-11-21T10:{0:02d}:{1:02d}Z ERROR shop - failed\n",
    "bracketed": "[2026-11-21 10:{0:02d}:{1:02d}] ERROR shop - failed\n",
    "no text": "2026-11-21 10:{0:02d}:{1:02d},123 shop\n",
    "it tells": "2026-11-21 10:{0:02d}:{1:02d},123 ERROR shop - failed:\n",
    "ignored": "2026-11-21 10:{0:02d}:{1:02d},123 Exception ignored in: shop\n",
    "quoted": "2026-11-21 10:{0:02d}:{1:02d},123 `shop\n",
    "bar": "2026-11-21 10:{0:02d}:{1:02d},123 shop | failed\n",
    "no day": "2026-02-30 10:{0:02d}:{1:02d},123 ERROR shop - failed\n",
    "leap": "2026-11-21 10:{0:02d}:60,{1:03d} ERROR shop - failed\n",
    "long fraction": "2026-11-21 10:{0:02d}:{1:02d},1234567891 ERROR shop - failed\n",
    "bare": "an ordinary line {1}\n",
    "fields": "2026-11-21 10:{0:02d}:{1:02d},123 ERROR shop - {1}: failed\n",
    "long words": "2026-11-21 10:{0:02d}:{1:02d},123 ERROR shop - " + "failed " * 40 + "\n",
    "letters": "2026-11-21 10:{0:02d}:{1:02d},123 ERROR shop - größe {1}\n",
    "colour": "2026-11-21 10:{0:02d}:{1:02d},123 \x1b[31mERROR\x1b[0m shop - failed\n",
    "nothing": "2026-11-21 10:{0:02d}:{1:02d},123\n",
    "gap": "2026-11-21 10:{0:02d}:{1:02d},123 ERROR shop - failed\n\n",
    "gaps": "2026-11-21 10:{0:02d}:{1:02d},123 ERROR shop - failed\n\n\n\n\n",
}


@pytest.mark.parametrize("timezone", ["UTC", "Europe/Berlin"])
@pytest.mark.parametrize("name", LINES)
def test_what_stands_alone_below_lines_of_any_layout(name, timezone):
    """What a record says of the error below it, and whether it goes on, is what Python says."""
    for error in (ONE, ONE + b"\n", ONE + ONE, ONE.replace(b"chairs", b"chairs\nnor tables"), FRAME):
        data = log_of(error, layout=LINES[name])
        assert "" == find_difference(data, "auto", [], timezone=timezone)


def test_records_alone_between_others_of_any_layout(alone):
    """The lines that follow an error decide whether it is sure that nothing goes on with it."""
    for index, line in enumerate(LINES.values()):
        data = log_of(ONE).split(b"\n")
        for at in range(5 + index, len(data), 23):
            data[at] = line.format(59, 59).encode().rstrip(b"\n")
        assert "" == find_difference(b"\n".join(data), "python", [])
    assert 0 < sum(alone) < len(alone)


def test_the_id_is_the_hash_of_the_text():
    """Errors of any length have the id that hashlib gives, with the processor's instructions and without them."""
    reader = find_reader(FORMS["python"], 2048, 10240, 255)
    for size in range(1, 200):
        text = ONE.replace(b"no chairs", b"x" * size) * 2
        for offset in (0, 9, 10, 2**40):
            reader.open(text, offset)
            (found,) = reader.read(0, 1).found
            raw = text[: found.length]
            assert found.error_id in ("", derive_error_id("python", raw, offset)), size


@pytest.mark.parametrize(("stacks", "frames", "folder"), [(2100, 2, 1), (200, 8, 900), (3, 250, 1)])
def test_stacks_that_are_seen_again(stacks, frames, folder):
    """Each has its own frames, also where more of them are seen, or larger ones, than are kept."""
    reader = find_reader(FORMS["python"], 2048, 65536, 255)

    def read(names):
        path = b"/" + b"d" * folder
        shown = [
            b"".join(b'  File "%b", line %d, in f%d\n' % (path, line, name) for line in range(1, frames + 1))
            for name in names
        ]
        reader.open(b"".join(HEADER + stack + b"ValueError: no\n" for stack in [*shown, shown[0]]))
        at, found = 0, []
        while (run := reader.read(at, 1)).found:
            found += run.found
            at = run.end
        return [[frame.function for frame in error.nodes[0].stack.frames] for error in found]

    for _ in range(3):
        assert [[f"f{name}"] * frames for name in range(stacks)] == read(range(stacks))
    twice = [name for name in range(stacks) for _ in range(4)]
    assert [[f"f{name}"] * frames for name in twice] == read(twice)


def test_each_error_has_lists_of_its_own():
    """What is changed in one record is not changed in another of its type."""
    first, second = list(translate(io.BytesIO(ONE * 20), source="python", now=NOW))[3:5]
    assert first.record.nodes[0].stack.frames is not second.record.nodes[0].stack.frames
    mutable = ("type_ancestors", "nodes", "context", "marks", "codes", "details", "links")
    assert [] == [name for name in mutable if getattr(first.record, name) is getattr(second.record, name)]


def test_a_type_at_which_a_prefix_may_begin_is_left_to_python():
    """What the reader takes for a type, the detector takes for a line without wrapper and prefix for certain."""
    names = [a + b + c for a in "DEFIJMNSTWACO" for b in "aepouhrcAENO" for c in "nbrylgptvceduitRBMAI"]
    names += [
        "TRACE",
        "DEBUG",
        "INFO",
        "NOTICE",
        "WARNING",
        "ERROR",
        "CRITICAL",
        "FATAL",
        "SEVERE",
        "ALERT",
        "FINE",
    ]
    found = find_reader(FORMS["python"], 2048, 10240, 255)
    for name in names:
        text = ONE.replace(b"shop.OutOfStock", f"{name}xX".encode()) * 2
        found.open(text)
        assert is_bare(f"{name}xX: no chairs") or (0, 0) == found.measure(0, 1), name


@pytest.mark.parametrize("links", [LINKS[:1], LINKS[1:2], LINKS[:2] * 2])
def test_chains_are_read_natively(read, links):
    """What explains another error is a node of its record; the error that was raised last is the first one."""
    chain = ONE + b"".join(link + ONE.replace(b"chairs", b"%d" % at) for at, link in enumerate(links))
    assert "" == find_difference(chain * 30, "python", [])
    assert 29 == sum(read)
    record = next(translate(io.BytesIO(chain * 2), now=NOW)).record
    assert [f"no {at - 1}" for at in range(len(links), 0, -1)] + ["no chairs"] == [
        node.message for node in record.nodes
    ]
    told = {LINKS[0]: Relation.CAUSE, LINKS[1]: Relation.CONTEXT}
    assert [told[link] for link in reversed(links)] == [node.relation for node in record.nodes[1:]]


@pytest.mark.parametrize("link", LINKS)
def test_lines_between_the_errors_of_a_chain(link):
    """Chains whose connecting lines are as CPython prints them, and others, in storms, in logs, and where reads end."""
    chain = ONE + link + ONE
    for data in (chain * 12, (chain + b"\n") * 12 + ONE * 12, ONE * 12 + (ONE + link) * 12, log_of(chain)):
        assert "" == find_difference(data, "auto", [])
        assert "" == find_difference(data, "python", [700, 90, 9000])


@pytest.mark.parametrize(
    ("count", "frames"), [(14, 1), (15, 1), (16, 1), (15, 16), (15, 17), (2, 128), (3, 100)]
)
def test_long_chains(count, frames):
    """Chains about the limits of nodes and of frames."""
    lines = b"".join(b'  File "a.py", line %d, in f\n' % number for number in range(1, frames + 1))
    chain = LINKS[1].join([HEADER + lines + FRAME + b"ValueError: x\n"] * count)
    assert "" == find_difference(chain * 14, "python", [])


def test_a_storm_does_not_begin_inside_of_a_chain():
    """The errors that follow one that is not ordinary are of its chain."""
    odd = ONE.replace(b"chairs", b"chairs\nnor tables") + LINKS[0] + ONE
    assert "" == find_difference((odd + ONE * 20) * 3, "python", [])


def test_an_ordinary_traceback_of_any_shape(read):
    """What the maker of texts calls ordinary is so in most cases, else nothing here would be tested."""
    chosen = random.Random(1)
    assert "" == find_difference(b"".join(make_traceback(chosen, 0.0) for _ in range(2000)), "python", [])
    assert sum(read) > 500


@pytest.mark.parametrize("mark", [b"[1mno[0m chairs", b"no chairs ```", b"no chairs<br>"])
def test_messages_that_lost_their_form_between_records(mark):
    """A short log is mended before it is read; the native reader sees its bytes."""
    error = ONE.replace(b"no chairs", mark)
    lines = [
        f"2026-11-21 10:{number // 60:02}:{number % 60:02},123 INFO shop: order\n" for number in range(990)
    ]
    log = b"".join(line.encode() + error * (number % 90 == 89) for number, line in enumerate(lines))
    assert "" == find_difference(log, "python", [])
