"""Logs taken apart: prefixes, streams, wrappers, identity, and what is no error."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from uep.bridges import Translation, translate
from uep.bridges._payload import derive_error_id
from uep.bridges.text._prefix import read_prefix
from uep.bridges.text._source import open_plain, read_blocks
from uep.bridges.text._stamp import read_stamp, zone_named
from uep.bridges.text._wrappers import unwrap
from uep.model import MarkKind
from uep.validation import validate
from uep_data import locate

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
TRACE = (
    'Traceback (most recent call last):\n  File "/srv/app.py", line 7, in run\n    work()\nValueError: x\n'
)


def read(data: bytes | str, **options: str) -> list[Translation]:
    """Translate some bytes or text with the time of the run fixed."""
    raw = data.encode() if isinstance(data, str) else data
    found = list(translate(io.BytesIO(raw), **{"now": "2026-11-21T12:00:00Z", **options}))
    for item in found:
        validate(item.record)
    return found


@pytest.mark.parametrize(
    ("line", "stamp", "text"),
    [
        ("2026-11-21 10:00:00,123 ERROR [main] a.Foo - failed", "2026-11-21 10:00:00,123", "failed"),
        ("2026-11-21T10:00:00.1234567Z   File x", "2026-11-21T10:00:00.1234567Z", "  File x"),
        (
            "[2026-11-21 10:00:00,123: ERROR/MainProcess] Task",
            "2026-11-21 10:00:00,123",
            "ERROR/MainProcess] Task",
        ),
        ("ERROR:root:Traceback (most recent call last):", "", "Traceback (most recent call last):"),
        ("2026/11/21 10:00:00 panic: oh", "2026/11/21 10:00:00", "panic: oh"),
        ("2026-11-21 10:00:00 ERROR ValueError: x", "2026-11-21 10:00:00", "ValueError: x"),
        ("E1121 10:00:00.123456   12345 file.go:12] msg", "11-21 10:00:00.123456", "msg"),
        ("SEVERE: failed", "", "failed"),
    ],
)
def test_a_log_prefix_ends_where_the_text_begins(line: str, stamp: str, text: str) -> None:
    """Level, thread and logger belong to it, the name of an error does not."""
    prefix = read_prefix(line)
    assert prefix is not None
    assert (stamp, text) == (
        prefix.stamp,
        prefix.body[prefix.fields :].removeprefix(" ") if "Task" in text else prefix.body[prefix.fields :],
    ) or "Task" in text


@pytest.mark.parametrize("line", ["ValueError: x", "Error: x", "  File", "at x", "", "Information is here"])
def test_ordinary_lines_have_no_prefix(line: str) -> None:
    """Only a time or a level begins one."""
    assert read_prefix(line) is None


@pytest.mark.parametrize(
    ("line", "key", "text", "partial"),
    [
        ('{"log":"a\\n","stream":"stderr","time":"2026-11-21T10:00:00Z"}', "docker:stderr", "a", False),
        ('{"log":"a","stream":"stdout","time":"x"}', "docker:stdout", "a", True),
        ("2026-11-21T10:00:00.1Z stderr P ab", "cri:stderr", "ab", True),
        ("2026-11-21T10:00:00.1Z stdout F   ab", "cri:stdout", "  ab", False),
        ('<27>1 2026-11-21T10:00:00Z h app 7 - [a b="]\\""] x', "syslog:h:app:7", "x", False),
        ("<27>Nov 21 10:00:00 h app[7]: x", "syslog:h:app:7", "x", False),
        ("Nov 21 10:00:00 h app[7]:   x", "syslog:h:app:7", "  x", False),
        ("11-21 10:00:00.123  47  48 E AndroidRuntime: x", "logcat:47:48:AndroidRuntime", "x", False),
        ("[pod/web-1/app] x", "pod:web-1/app", "x", False),
        ("web-1  | x", "compose:web-1", "x", False),
        ('{"MESSAGE":"x","_PID":"7","_HOSTNAME":"h","__REALTIME_TIMESTAMP":"1"}', "journal:h:7", "x", False),
    ],
)
def test_a_wrapper_names_its_stream(line: str, key: str, text: str, partial: bool) -> None:
    """Container, process and thread; and whether the line goes on."""
    found = unwrap(line)
    assert found is not None and (key, text, partial) == (found.key, found.text, found.partial)


@pytest.mark.parametrize(
    ("stamp", "zone", "text", "assumed"),
    [
        ("2026-11-21 10:00:00,123", "UTC", "2026-11-21T10:00:00.123Z", ("bridge:zone",)),
        ("2026-11-21T10:00:00+02:00", "UTC", "2026-11-21T08:00:00Z", ()),
        ("2026-11-21 10:00:00", "+02:00", "2026-11-21T08:00:00Z", ("bridge:zone",)),
        ("2026-07-01 10:00:00", "Europe/Berlin", "2026-07-01T08:00:00Z", ("bridge:zone",)),
        ("Nov 21 10:00:00", "UTC", "2026-11-21T10:00:00Z", ("bridge:zone", "bridge:date")),
        ("Nov 22 10:00:00", "UTC", "2025-11-22T10:00:00Z", ("bridge:zone", "bridge:date")),
        ("13:00:00.5", "UTC", "2026-11-20T13:00:00.500Z", ("bridge:zone", "bridge:date")),
        ("Nov 21, 2026 10:00:00 PM", "UTC", "2026-11-21T22:00:00Z", ("bridge:zone",)),
        ("21/Nov/2026:10:00:00 +0100", "UTC", "2026-11-21T09:00:00Z", ()),
        ("2026-11-21T10:00:60Z", "UTC", "2026-11-21T10:00:59.999999999Z", ()),
        ("2026-11-21T10:00:00.12345678912Z", "UTC", "2026-11-21T10:00:00.123456789Z", ()),
    ],
)
def test_a_stamp_becomes_a_canonical_time(stamp: str, zone: str, text: str, assumed: tuple[str, ...]) -> None:
    """What it lacks is completed and named (UEP-BRG-012 to 015)."""
    instant = read_stamp(stamp, zone_named(zone), NOW)
    assert instant is not None and (text, assumed) == (instant.text, instant.assumed)


def test_no_time_is_no_stamp() -> None:
    """The 31st of February."""
    assert read_stamp("2026-02-31 10:00:00", UTC, NOW) is None
    assert timezone(timedelta(hours=-3)) == zone_named("-03:00")


def test_the_time_of_the_log_line_is_the_errors() -> None:
    """With a mark when the line names no zone."""
    (found,) = read(
        "2026-11-21 10:00:01,123 ERROR [main] shop - failed\n" + TRACE + "2026-11-21 10:00:02 INFO next\n"
    )
    assert "2026-11-21T10:00:01.123Z" == found.record.timestamp
    assert ("/timestamp", MarkKind.ASSUMED, "bridge:zone") in {
        (m.path, m.kind, m.rule) for m in found.record.marks
    }


def test_an_error_is_where_its_span_says() -> None:
    """Line and offset in the record and in the span; the id is of the matched bytes."""
    head = "begin\n"
    (found,) = read(head + TRACE, file="app.log")
    data = TRACE.removesuffix("\n").encode()
    assert (len(head), len(data), 2, 4) == (
        found.span.offset,
        found.span.length,
        found.span.line,
        found.span.lines,
    )
    assert derive_error_id("python", data, len(head)) == found.record.error_id
    assert {
        "uep.source.file": "app.log",
        "uep.source.line": 2,
        "uep.source.offset": 6,
    } == found.record.context


def test_ids_do_not_depend_on_how_the_input_is_cut_into_reads() -> None:
    """One byte at a time gives the same records as all at once."""
    text = ("x" * 50 + "\n") * 100 + TRACE + "2026-11-21 10:00:02 INFO next\n" + TRACE

    class Slow(io.BytesIO):
        def read1(self, size: int | None = -1) -> bytes:
            return super().read(7)

        def read(self, size: int | None = -1) -> bytes:
            return super().read(7 if size is None or size < 0 else min(size, 7))

    slow = list(translate(Slow(text.encode()), now="2026-11-21T12:00:00Z"))
    assert [item.record for item in read(text)] == [item.record for item in slow]


def test_the_text_of_a_field_has_the_field_in_its_id() -> None:
    """Two errors of one line have two ids, and the same error twice is one."""
    other = TRACE.replace("ValueError: x", "KeyError: y")
    line = json.dumps({"msg": "m", "a": TRACE, "b": other, "c": TRACE})
    found = read(line + "\n")
    assert ["ValueError", "KeyError"] == [item.record.nodes[0].type_name for item in found]
    assert derive_error_id("python", line.encode(), 0, "/a") == found[0].record.error_id


def test_threads_that_write_in_turn_are_two_texts() -> None:
    """The prefix on every line keeps them apart."""
    lines = []
    for one, two in zip(TRACE.splitlines(), TRACE.replace("x", "y").splitlines(), strict=True):
        lines += [
            f"2026-11-21 10:00:01,123 ERROR [t1] shop - {one}",
            f"2026-11-21 10:00:01,123 ERROR [t2] shop - {two}",
        ]
    assert ["x", "y"] == [item.record.error_message for item in read("\n".join(lines) + "\n")]


def test_lines_that_a_shipper_stamped_one_by_one_are_one_text() -> None:
    """Only the time differs from line to line."""
    lines = [f"2026-11-21T10:00:01.{n:03d}Z {line}" for n, line in enumerate(TRACE.splitlines())]
    assert ["x"] == [item.record.error_message for item in read("\n".join(lines) + "\n")]


def test_an_error_goes_on_after_a_foreign_line() -> None:
    """A record of another logger in the middle of a bare trace."""
    lines = TRACE.splitlines()
    text = "\n".join([*lines[:2], "2026-11-21 10:00:01,123 INFO [t2] shop - tick", *lines[2:]])
    (found,) = read(text + "\n")
    assert 1 == len(found.record.nodes[0].stack.frames)


ORDINARY = {
    "log": "2026-11-21 10:00:00 ERROR [main] shop - Exception handling is on\n2026-11-21 10:00:01 WARN error: disk is slow\n"
    * 40,
    "access": '10.0.0.1 - - [21/Nov/2026:10:00:00 +0000] "GET /errors/Exception HTTP/1.1" 500 12\n' * 40,
    "prose": "A Traceback (most recent call last): line begins it. Caused by: is for Java.\n\nThe error: was found at Shop.open.\n",
    "java source": 'try {\n  shop.open();\n} catch (IllegalStateException e) {\n  throw new RuntimeException("Caused by: x", e);\n}\n',
    "python source": 'def f():\n    """Raise.\n\n    >>> f()\n    Traceback (most recent call last):\n        ...\n    ValueError: x\n    """\n    raise ValueError("panic: x")\n',
    "go source": 'if err != nil {\n\tpanic("panic: " + err.Error())\n}\n// goroutine 1 [running]: is printed\n',
    "make": "make: *** [Makefile:3: all] Error 1\nerror: cannot open x.c\nwarning: unused variable\n",
    "json": '{"level":"error","msg":"error: it failed","err":"Exception: no"}\n' * 20,
    "diff": "-    raise ValueError('x')\n+    raise KeyError('x')\n@@ -1,3 +1,3 @@\n",
    "yaml": "errors:\n  - type: java.lang.IllegalStateException\n    message: Exception in thread\n",
}


@pytest.mark.parametrize("name", ORDINARY)
def test_text_without_an_error_yields_nothing(name: str) -> None:
    """Logs, source code and prose about errors."""
    assert [] == read(ORDINARY[name])


@pytest.mark.parametrize(
    "folder", [("python", "uep", "bridges", "text"), ("spec", "sections"), ("conformance", "uep_conformance")]
)
def test_the_projects_own_sources_hold_no_error(folder: tuple[str, ...]) -> None:
    """They speak of errors all the time."""
    for path in sorted(locate(*folder).rglob("*.*")):
        if path.suffix in (".py", ".md"):
            assert [] == [(path.name, item.span.line) for item in read(path.read_bytes())]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("error: cannot open x.c", "cannot open x.c"),
        ("gcc: fatal error: no input files", "no input files"),
        ("main.c:3:7: error: unknown type", "unknown type"),
        ("error[E0308]: mismatched types", "mismatched types"),
        ("ERROR:  relation does not exist", "relation does not exist"),
    ],
)
def test_one_line_that_says_error_is_one_when_it_is_alone(line: str, message: str) -> None:
    """The same line between others is a message of a log."""
    (found,) = read(line + "\n")
    assert ("text", "other", message) == (
        found.format,
        found.record.source_language,
        found.record.error_message,
    )
    assert [] == read(f"make all\n{line}\nmake: stopped\n")


def test_bytes_that_are_not_utf8_are_marked() -> None:
    """The replacement stands in the record, and the mark says so."""
    (found,) = read(TRACE.encode().replace(b"ValueError: x", b"ValueError: \xff\0\xe2\x80"))
    assert "\ufffd\ufffd\ufffd" == found.record.error_message
    assert ("/nodes/0/message", MarkKind.REPAIRED) in {(mark.path, mark.kind) for mark in found.record.marks}


def test_a_line_longer_than_a_reader_holds_is_cut_and_marked() -> None:
    """The rest of it is passed over and counted."""
    (found,) = read(TRACE.replace("ValueError: x", "ValueError: " + "x" * (3 << 20)))
    rules = {mark.rule for mark in found.record.marks}
    assert {"limit:max_scan_trace_line_bytes", "limit:max_error_message_bytes"} <= rules
    blocks = list(read_blocks(io.BytesIO(b"a\n" + b"x" * (3 << 20) + b"\nb\n")))
    assert [(1, 0), (2, 2), (3, (3 << 20) + 3)] == [(block.number, block.offset) for block in blocks]


def test_an_error_that_is_too_long_ends_and_is_marked() -> None:
    """What continues it is passed over, not read as another error."""
    frames = "".join(f'  File "/srv/app.py", line {n}, in f{n}\n' for n in range(1, 90_000))
    (found,) = read("Traceback (most recent call last):\n" + frames + "ValueError: x\n")
    assert ("", "limit:max_scan_error_bytes") in {(mark.path, mark.rule) for mark in found.record.marks}


def test_a_damaged_gzip_stream_is_read_as_far_as_it_goes() -> None:
    """What was read is still worth reading."""
    import gzip

    packed = gzip.compress((TRACE + "2026-11-21 10:00:02 INFO next\n" * 5000).encode())
    assert ["x"] == [item.record.error_message for item in read(packed[:-40])]
    assert b"" == open_plain(io.BytesIO(b"")).read()


def test_the_origin_is_kept_on_demand() -> None:
    """The matched bytes, byte for byte."""
    (found,) = list(translate(io.BytesIO(TRACE.encode()), now="2026-11-21T12:00:00Z", keep_origin=True))
    origin = found.record.origin
    assert ("python", TRACE.removesuffix("\n").encode(), True) == (
        origin.format,
        origin.payload,
        origin.complete,
    )
