"""Storms of errors of V8 through the native reader: the same translations, to the byte, as without it."""

from __future__ import annotations

import io
import json
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from uep.bridges import translate
from uep_data import locate

from .storms import NOW, WRAPPINGS, find_difference, read_both
from .storms_javascript import Maker, compare, corpus, make_text

FRAME = b"    at total (/srv/web/shop.js:12:20)\n"
FRAMES = FRAME + b"    at Object.<anonymous> (/srv/web/program.js:3:1)\n"
ONE = b"TypeError: order is not set\n" + FRAMES
ABOVE = b"/srv/web/shop.js:12\n  return order.items;\n               ^\n\n"
BELOW = b"\nNode.js v20.20.2\n"
UNCAUGHT = ABOVE + ONE + BELOW
pytestmark = pytest.mark.usefixtures("reader")
SEEDS = 150
LONGEST, SHORT = 4096, 300


def printed(*frames: str) -> bytes:
    """Return an error with frames of its own."""
    return b"RangeError: too few\n" + "".join(f"    at {frame}\n" for frame in frames).encode()


ORDINARY = {
    "printed": ONE,
    "uncaught": UNCAUGHT,
    "no message": ONE.replace(b": order is not set", b""),
    "place alone": printed("/srv/web/shop.js:12:20", "node:internal/main/run_main_module:28:49", "a/b:3:7"),
    "another name": printed(
        "Function.executeUserEntryPoint [as runMain] (node:internal/modules/run_main:164:12)"
    ),
    "constructor": printed("new Cart (file:///srv/web/cart.mjs:4:9)", "new Promise (<anonymous>)"),
    "awaited": printed(
        "async load (/srv/a.js:1:2)",
        "async /srv/a.js:3:4",
        "async Promise.all (index 0)",
        "async new A (b.js:1:2)",
    ),
    "no place": printed("Array.map (<anonymous>)", "f (native)", "<anonymous>"),
    "no column": printed("f (/srv/web/shop.js:12)", "/srv/web/shop.js:12"),
    "evaluated": printed("eval (eval at run (/srv/web/shop.js:3:10), <anonymous>:1:6)"),
    "blanks": printed("f (C:\\Program Files\\shop\\a.js:1:2)"),
    "again": ONE + FRAME * 20,
    "not ASCII": printed("größe (/srv/größe.js:1:2)").replace(b"too few", "größer als 7 €".encode()),
    "script": UNCAUGHT.replace(b"/srv/web/shop.js:12\n", b"<anonymous_script>:1\n"),
    "of Node.js": UNCAUGHT.replace(b"/srv/web/shop.js:12\n", b"node:internal/process/promises:391\n"),
    "thrown": UNCAUGHT.replace(
        b"return order.items;\n               ^", b"throw new TypeError('x');\n             ^"
    ),
    "forged": UNCAUGHT.replace(b"set\n", b"set\n    at trusted (/srv/trusted.js:1:1)\n"),
    "forged above constructors": UNCAUGHT.replace(
        b"set\n",
        b"set\n    at trusted (/srv/trusted.js:1:1)\n    at new A (/srv/a.js:1:1)\n    at f (native)\n",
    ),
}


@pytest.mark.parametrize("name", ORDINARY)
def test_a_storm_is_read_natively(read, name):
    """All but the last error, whose end only the end of the input shows, and the first below other lines; also with blank lines."""
    for separator in (b"", b"\n"):
        data = (ORDINARY[name] + separator) * 40
        assert "" == find_difference(data, "javascript", [])
        assert 39 == sum(read)
        read.clear()
        assert "" == find_difference(b"some line\n" + data, "javascript", [])
        # The detector must be sure of whose log the lines before a storm are.
        assert (0 if name == "script" else 38) == sum(read)
        read.clear()


def test_printed_and_uncaught_take_turns(read):
    """Whether an error was caught, and by which version it was not, is told of each."""
    data = (ONE + UNCAUGHT + UNCAUGHT.replace(b"v20.20.2", b"v22.1.0") + b"\n" + ONE + b"\n" + UNCAUGHT) * 20
    assert "" == find_difference(data, "javascript", [])
    assert 99 == sum(read)
    runtimes = [
        found.record.context.get("uep.source.runtime")
        for found in translate(io.BytesIO(data), source="javascript")
    ]
    assert [None, "node v20.20.2", "node v22.1.0", None, "node v20.20.2"] * 20 == runtimes


OTHERS = {
    "lines": ONE.replace(b"set", b"set\nnor shipped"),
    "code": ONE[:-1] + b" {\n  code: 'E_STOCK'\n}\n",
    "cause": ONE[:-1] + b" {\n  [cause]: Error: gone\n      at f (/srv/a.js:1:2)\n}\n",
    "members": b"[AggregateError: both] {\n  [errors]: [\n    Error: a\n        at f (/srv/a.js:1:2)\n  ]\n}\n",
    "pino": ONE + b"caused by: Error: gone\n    at f (/srv/a.js:1:2)\n",
    "glued": ONE[:-1] + b"Caused by: Error: gone\n    at f (/srv/a.js:1:2)\n",
    "event": UNCAUGHT.replace(BELOW, b"Emitted 'error' event at:\n    at g (/srv/a.js:1:2)\n" + BELOW),
    "seam": ONE + b"From previous event:\n" + FRAME,
    "went on": ONE + b"went on\n",
    "frames as message": ONE + b"some words\n" + FRAMES,
    "died without a place": ONE + BELOW,
    "died later": ONE + b"\n" + BELOW,
    "no version": ABOVE + ONE,
    "nightly": UNCAUGHT.replace(b"20.2\n", b"20.2-nightly\n"),
    "zeros": UNCAUGHT.replace(b"v20", b"v020"),
    "high": UNCAUGHT.replace(b"v20", b"v4096"),
    "value": ABOVE + b"7\n(Use `node --trace-uncaught ...` to show where the exception was thrown)" + BELOW,
    "document": UNCAUGHT.replace(b"  return order.items;", b'{"id": 7,, "name": "x"}'),
    "excerpt": UNCAUGHT.replace(b"  return", b"3 | return"),
    "word in the source": UNCAUGHT.replace(b"return order.items", b"log('Error: x')"),
    "two blank lines": UNCAUGHT.replace(b"^\n\n", b"^\n\n\n"),
    "no blank line": UNCAUGHT.replace(b"^\n\n", b"^\n"),
    "code in the name": ONE.replace(b"TypeError", b"TypeError [ERR_X]"),
    "other name": ONE.replace(b"TypeError", b"Stock"),
    "level": ONE.replace(b"TypeError", b"ERRORError"),
    "month": ONE.replace(b"TypeError", b"MongoError"),
    "nothing": ONE.replace(b" order is not set", b""),
    "colon": ONE.replace(b"set", b"set:"),
    "blanks at the end": ONE.replace(b"set", b"set  "),
    "bar": ONE.replace(b"set", b"set | x"),
    "escaped": ONE.replace(b"set", b"set\\n    at f (/srv/a.js:1:2)"),
    "folded": ONE.replace(b"set", b"set at f (/srv/a.js:1:2) at g (/srv/a.js:3:4)"),
    "another error": ONE.replace(b"set", b"set, Error: gone"),
    "at sign": ONE.replace(b"order is not set", b"f@/srv/a.js:1:2"),
    "entity": ONE.replace(b"total", b"&lt;total&gt;"),
    "quoted": ONE.replace(b"/srv/web/shop.js", b'"/srv/web/shop.js"'),
    "Rust": ONE.replace(b"shop.js", b"shop.rs"),
    "bytecode": ONE.replace(b"(/srv", b"(address at /srv"),
    "module": ONE + b"    at f (wasm://wasm/5a:wasm-function[3]:0x1f)\n",
    "component": ONE + b"    at Order\n",
    "trailing": ONE + b"    at f (/srv/a.js:1:2) and more\n",
    "numbers": ONE + b"    at f (3:4)\n",
    "no file": ONE + b"    at f (:3:4)\n",
    "long number": ONE + b"    at f (/srv/a.js:1234567890:4)\n",
    "tab": ONE.replace(b"    at total", b"\tat total"),
}


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_not_ordinary_stands_in_a_storm(name):
    """Such errors are Python's to read, and what is around them is not mistaken."""
    other = OTHERS[name]
    for error in (ONE, UNCAUGHT, ONE + b"\n", UNCAUGHT + b"\n"):
        data = error * 25 + other + error * 25 + b"\n" + other + b"\n" + error * 25
        assert "" == find_difference(data, "javascript", [])
    assert "" == find_difference(other * 30, "javascript", [])


def test_lines_above_a_storm(read):
    """The first error is read without them only where none of them can belong to it."""
    lines = [
        b"",
        b"\n",
        b"\n\n",
        b"x\n",
        b"x\n\n",
        ABOVE,
        b"3 | x\n    ^\n",
        ABOVE[:-1],
        b"TypeError: other\n",
        b"Error: x\n\n",
    ]
    lines += [
        ONE + b"\n\n",
        UNCAUGHT + b"\n\n",
        b"error: Uncaught Error: x\n",
        b"2026-11-21 10:00:01 ERROR failed\n",
    ]
    for above in lines:
        for error in (ONE, UNCAUGHT, b"\n" + UNCAUGHT):
            assert "" == find_difference(above + error * 30, "javascript", []), above
            assert "" == find_difference(ONE * 30 + b"went on\n" + above + error * 30, "javascript", []), (
                above
            )
    assert sum(read) > 1000


def test_every_place_where_a_read_may_end():
    """The pieces in which an input arrives change nothing."""
    middle = OTHERS["lines"] + UNCAUGHT + b"\n" + UNCAUGHT + b"\n" + ONE + ONE + OTHERS["code"]
    data = ONE * 16 + middle + UNCAUGHT * 5 + b"\n" + ONE * 8 + b"some line\n" + ONE
    first, last = len(ONE) * 15, len(data) - len(ONE) * 9
    assert [] == [at for at in range(first, last) if find_difference(data, "javascript", [at])]


@pytest.mark.parametrize("seed", [302574, 900676, 2000887])
def test_where_reads_end_does_not_matter(seed):
    """The place of an uncaught error above the end of a read, and lines far below a wrapped one, are those of their error."""
    data, sizes = make_text(random.Random(seed))
    whole, native = read_both(data, "javascript", [])
    assert sizes and whole == native
    assert [whole, whole] == read_both(data, "javascript", sizes)


def test_made_and_damaged_texts():
    """Lines lost, doubled, swapped and cut, control characters, other encodings, long lines, small reads."""
    assert [] == list(compare(range(SEEDS)))


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.data_too_large])
@given(st.randoms(use_true_random=False))
def test_texts_that_hypothesis_chooses(chosen):
    """The same for texts whose making hypothesis steers, so that it can make them smaller."""
    data, sizes = make_text(chosen)
    assert "" == find_difference(data, "javascript", sizes)


@pytest.mark.parametrize("name", WRAPPINGS)
def test_what_crash_programs_printed(name):
    """Every text of the corpus around a storm, and the shorter ones in every wrapping."""
    wrap, longest = WRAPPINGS[name], LONGEST if name == "bare" else SHORT
    texts = [text for text in corpus() if len(text) <= longest]
    assert len(texts) > 10
    assert [] == [text for text in texts if find_difference(wrap(text + ONE * 20 + text), "javascript", [])]


def test_the_texts_of_the_vectors():
    """Every text that a vector of this scanner and of the general one has, between two storms."""
    files = [
        path
        for area in ("javascript", "text")
        for path in locate("conformance", "vectors", area).glob("*.json")
    ]
    texts = [
        test["in"]["text"].encode()
        for path in files
        for group in json.loads(path.read_text())["groups"]
        for test in group["tests"]
        if isinstance(test.get("in"), dict) and isinstance(test["in"].get("text"), str)
    ]
    assert len(texts) > 100
    between = [ONE * 16 + text + b"\n" + UNCAUGHT * 6 for text in texts]
    assert [] == [data for data in between if find_difference(data, "javascript", [])]


def test_another_source(read):
    """The reader is not used where the caller names another runtime."""
    assert "" == find_difference(ONE * 30, "python", [])
    assert [] == read


@pytest.mark.parametrize(
    "options",
    [{"file": "shop.log"}, {"file": "f" * 256}, {"file": "f" * 300}, {"keep_origin": True}],
    ids=["file", "longest file", "long file", "origin"],
)
def test_what_a_caller_says(options):
    """The input's name and the wish to keep it are heeded."""
    assert "" == find_difference((ONE + UNCAUGHT) * 20, "javascript", [], **options)


@pytest.mark.parametrize(
    "size", [199, 200, 201, 511, 512, 513, 1024, 1025, 2000, 2048, 2049, 5000, 10240, 20000]
)
@pytest.mark.parametrize(
    "place", [b"/srv/web/shop.js", b"total", b"order is not set", b"TypeError", b"return order.items"]
)
def test_sizes_about_the_limits(place, size):
    """A text below its limit and one above it are read as ever."""
    data = UNCAUGHT.replace(
        place, b"/" + b"x" * (size - 6) + b"Error" if b"Error" in place else b"/" + b"x" * (size - 1)
    )
    assert "" == find_difference(data * 10, "javascript", [])


@pytest.mark.parametrize("frames", [1, 2, 100, 199, 200, 254, 255, 256, 257, 300, 1500])
def test_many_frames(frames):
    """Stacks below the limit and above it, of equal frames and of others."""
    other = b"".join(b"    at f (a.js:%d:1)\n" % number for number in range(frames))
    for lines in (FRAME * frames, other, other * 2 + FRAME):
        assert "" == find_difference((b"Error: x\n" + lines) * 14, "javascript", [])
        assert "" == find_difference((ABOVE + b"Error: x\n" + lines + BELOW) * 8, "javascript", [])


def test_a_storm_below_a_record_of_the_log():
    """The time of the record is that of the errors below it."""
    record = b"2026-11-21 10:00:%02d,123 ERROR shop: failed\n"
    data = record % 1 + ONE * 25 + record % 2 + ONE * 25 + ONE.replace(b"set", b"a\nb") + UNCAUGHT * 9
    assert "" == find_difference(data, "javascript", [])
    second = list(translate(io.BytesIO(data), source="javascript", now=NOW))[1]
    assert "2026-11-21T10:00:01.123Z" == second.record.timestamp


def test_each_error_has_lists_of_its_own():
    """What is changed in one record is not changed in another of its type."""
    first, second = list(translate(io.BytesIO(UNCAUGHT * 20), source="javascript", now=NOW))[3:5]
    names = type(first.record).__struct_fields__
    mutable = [name for name in names if isinstance(getattr(first.record, name), list | dict)]
    assert len(mutable) > 10
    assert [] == [name for name in mutable if getattr(first.record, name) is getattr(second.record, name)]


def test_an_ordinary_error_of_any_shape(read):
    """What the maker of texts calls ordinary is so in most cases, else nothing here would be tested."""
    maker = Maker(random.Random(1), 0.0)
    assert "" == find_difference(b"".join(maker.error() for _ in range(1000)), "javascript", [])
    assert sum(read) > 900
