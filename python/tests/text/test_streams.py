"""Logs of lines, documents and traces in any order: each is found, and keeps its place."""

from __future__ import annotations

import gzip
import importlib.util
import io
import json
from pathlib import Path

import pytest
import uep
from uep.bridges import translate
from uep.bridges.text import _claimed
from uep.bridges.text._gather import begins_json, gather_documents
from uep.bridges.text._source import Block, read_blocks
from uep.testing import sample

SPEC = importlib.util.spec_from_file_location("crashes", Path(__file__).parents[1] / "test_crashes.py")
assert SPEC is not None and SPEC.loader is not None
CRASHES = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(CRASHES)
WRAP = CRASHES.WRAP
NOW = "2026-11-21T12:00:00Z"
INFO = b'{"level":"info","time":"2026-11-21T10:00:00Z","msg":"begin"}\n'
ECS = {
    "@timestamp": "2026-11-21T10:00:01.000Z",
    "ecs.version": "1.2.0",
    "log.level": "ERROR",
    "error.type": "OutOfStock",
    "error.message": "no such order",
}
GCP = {
    "severity": "ERROR",
    "time": "2026-11-21T10:00:01Z",
    "message": "failed",
    "serviceContext": {"service": "shop"},
    "stack_trace": 'Traceback (most recent call last):\n  File "/srv/app/a.py", line 3, in f\n    g()\nKeyError: 1\n',
}
OTLP = {
    "resourceLogs": [
        {
            "scopeLogs": [
                {
                    "logRecords": [
                        {
                            "timeUnixNano": "1800000000000000000",
                            "severityNumber": 17,
                            "attributes": [
                                {"key": "exception.type", "value": {"stringValue": "LedgerError"}}
                            ],
                        }
                    ]
                }
            ]
        }
    ]
}
SENTRY = {
    "event_id": "9ec79c33ec9942ab8353589fcb2e04dc",
    "platform": "python",
    "exception": {"values": [{"type": "ValueError", "value": "no"}]},
}
STATUS = {
    "kind": "Status",
    "apiVersion": "v1",
    "metadata": {},
    "status": "Failure",
    "message": "gone",
    "reason": "NotFound",
    "code": 404,
}
TRACE = b'Traceback (most recent call last):\n  File "/srv/app/a.py", line 3, in f\n    g()\nKeyError: 1\n'
KINDS = {
    "ecs": ECS,
    "gcp_error_reporting": GCP,
    "otlp": OTLP,
    "sentry": SENTRY,
    "kubernetes_status": STATUS,
}


def line(document: object) -> bytes:
    """Return a document on a line of its own."""
    return json.dumps(document, separators=(",", ":")).encode() + b"\n"


def formats(data: bytes) -> list[str]:
    """Return the formats of the errors of an input; every record is canonical."""
    found = list(translate(data, now=NOW))
    assert all(() == uep.validate(one.record) for one in found)
    return [one.format for one in found]


@pytest.mark.parametrize("first", [INFO, b"a plain line\n", b"2026-11-21 10:00:00,000 INFO shop: x\n"])
def test_each_line_of_a_log_is_judged_on_its_own(first):
    """Formats take turns, with lines of text and a trace between them; each has the place of its line."""
    data, places = first, []
    for document in KINDS.values():
        data += b"GET /health 200\n" + INFO
        places.append((len(data), data.count(b"\n") + 1))
        data += line(document)
    data += TRACE
    found = list(translate(data, now=NOW, file="app.log"))
    assert [*KINDS, "python"] == [one.format for one in found]
    assert places == [(one.span.offset, one.span.line) for one in found[:-1]]
    assert len(data) - len(TRACE) == found[-1].span.offset
    assert [offset for offset, _ in places] == [one.record.context["uep.source.offset"] for one in found[:-1]]


def test_an_error_of_a_container_goes_on_behind_a_document_of_another():
    """A document ends no error of another stream."""
    lines = TRACE.decode().splitlines()
    wrapped = [f"2026-11-21T10:00:00.0Z stderr F {text}" for text in lines]
    wrapped.insert(2, "2026-11-21T10:00:00.0Z stdout F " + json.dumps(ECS))
    assert ["python", "ecs"] == formats("\n".join(wrapped).encode())


@pytest.mark.parametrize("name", KINDS)
def test_documents_are_found_behind_wrappers(name):
    """Docker's json-file, also in parts, the CRI log, journald and a log prefix."""
    text = line(KINDS[name]).decode().rstrip("\n")
    parts = [text[at : at + 40] for at in range(0, len(text), 40)]
    entries = [{"log": part, "stream": "stderr", "time": "2026-11-21T10:00:01Z"} for part in parts]
    entries[-1]["log"] += "\n"
    journal = {"MESSAGE": text, "__REALTIME_TIMESTAMP": "1795255200000000", "_HOSTNAME": "w", "_PID": "1"}
    export = f"__CURSOR=s=1\n_HOSTNAME=w\n_PID=1\nMESSAGE={text}\n\n".encode()
    for data in (
        line({"log": text + "\n", "stream": "stderr", "time": "2026-11-21T10:00:01Z"}),
        b"".join(map(line, entries)),
        f"2026-11-21T10:00:00.0Z stderr F {text}\n".encode(),
        b"".join(f"2026-11-21T10:00:00.0Z stderr P {part}\n".encode() for part in parts)
        + b"2026-11-21T10:00:00.0Z stderr F \n",
        line(journal),
        export,
        f"2026-11-21 10:00:00,000 ERROR shop: {text}\n".encode(),
    ):
        assert [name] == formats(data), data


def test_ordinary_answers_stay_quiet_in_a_log():
    """What a service answered is not what failed here."""
    answers = [
        {"error": {"code": 404, "message": "gone"}},
        {"error": "not found", "status": 404},
        {"code": "not_found", "message": "an error"},
        {"code": 5, "message": "an error"},
        {"errors": [{"message": "no"}]},
        {"status": 500, "error": "Internal Server Error", "path": "/orders"},
        {"id": 1, "error": {"code": 17, "message": "no"}, "result": None},
        {"type": "error", "title": "x", "detail": "y"},
        {"status": 200, "headers": {"a": "b"}, "body": "no error"},
    ]
    assert [] == formats(INFO + b"".join(map(line, answers)))
    assert [] == formats(
        b"a log\n" + b"".join(b"2026-11-21 10:00:00,000 INFO a: " + line(a) for a in answers)
    )


def test_a_log_without_errors_is_not_parsed(monkeypatch):
    """A cheap search decides which lines are looked at."""
    seen = []
    monkeypatch.setattr("uep.bridges.text._claiming.body_of", lambda raw: seen.append(raw))
    plain = INFO * 5000 + b"x" * 5000
    assert [] == formats(plain)
    assert [] == seen
    formats(INFO + line(ECS))
    assert [line(ECS).rstrip()] == seen


def test_ids_depend_on_the_line_and_its_place_alone():
    """Twice the same, and the same whatever follows."""
    data = INFO + line(ECS) + line(GCP)
    ids = [one.record.error_id for one in translate(data, now=NOW)]
    assert ids == [one.record.error_id for one in translate(data + TRACE * 9 + line(SENTRY), now=NOW)][:2]
    assert len(set(ids)) == 2


class _Counted(io.RawIOBase):
    """A stream that counts what was read of it."""

    def __init__(self, parts):
        super().__init__()
        self.parts, self.read_parts = iter(parts), 0

    def read1(self, _size=-1):
        self.read_parts += 1
        return next(self.parts, b"")


def test_a_document_is_told_as_soon_as_its_line_is_there():
    """A pipe goes on; nobody waits for its end."""
    stream = _Counted([INFO, line(ECS), *[INFO] * 50])
    found = translate(stream, now=NOW)
    assert "ecs" == next(found).format
    assert stream.read_parts <= 4


def test_records_and_refused_documents_stand_in_logs_too():
    """A record of the protocol is one wherever it stands."""
    record = uep.encode(sample("chain"))
    first, second = translate(
        INFO + record + b"\n" + b'x {"protocol_version":"1.0","error_id":"1"}\n' + record
    )
    assert sample("chain") == first.record == second.record


def test_a_line_between_documents_is_not_the_whole_input():
    """What is an error only where nothing else stands is none between documents (UEP-BRG-217)."""
    assert ["ecs", "ecs"] == formats(line(ECS) + b"ValueError: x\n" + line(ECS))


@pytest.mark.parametrize("indent", [1, 4])
def test_documents_over_several_lines_follow_each_other(indent):
    """Each is one document, with text between them, and the last one may lack its line feed."""
    data, places = b"", []
    for document in KINDS.values():
        places.append((len(data), data.count(b"\n") + 1))
        data += json.dumps(document, indent=indent).encode() + b"\n"
    data += TRACE + b"{\n not JSON }\n" + json.dumps(ECS, indent=indent).encode()
    found = list(translate(data, now=NOW))
    assert [*KINDS, "python", "ecs"] == [one.format for one in found]
    assert places == [(one.span.offset, one.span.line) for one in found[: len(places)]]
    assert len(json.dumps(ECS, indent=indent)) == found[-1].span.length


@pytest.mark.parametrize("write", [line, lambda value: json.dumps(value, indent=2).encode()])
def test_elements_of_an_array_are_of_several_formats(write):
    """Each with its own format and identity; what is no document is left aside."""
    record = json.loads(uep.encode(sample("chain")))
    found = list(translate(write([{"a": 1}, ECS, STATUS, ECS, record]), now=NOW))
    assert ["ecs", "kubernetes_status", "ecs", "uep"] == [one.format for one in found]
    assert len({one.record.error_id for one in found}) == 4
    assert sample("chain") == found[-1].record


def test_lines_that_only_begin_as_json_are_tried_once():
    """Text that looks like the beginning of a value costs no more than its lines, and nothing is lost."""
    junk = b'{\n"a": [\n' * 20_000
    assert ["python"] == formats(INFO + junk + b"end\n" + TRACE)
    blocks = list(gather_documents(read_blocks(io.BytesIO(junk + b"end\n" + junk))))
    assert junk + b"end\n" + junk == b"".join(one + b"\n" for block in blocks for one in block.lines)
    assert [] == [block for block in blocks if block.is_document]


def test_blocks_keep_their_places():
    """Offsets and numbers of lines around gathered documents."""
    data = b'a\n{"x":\n1}\nb\nc\n[\n]\n{"y":1}\nd'
    blocks = list(gather_documents(read_blocks(io.BytesIO(data))))
    for block in blocks:
        at = (block.offsets or [block.offset])[0]
        assert data[at:].startswith(b"\n".join(block.lines))
        assert data[:at].count(b"\n") + 1 == block.number
    assert [[b'{"x":', b"1}"], [b"[", b"]"]] == [block.lines for block in blocks if block.is_document]


def test_a_long_line_is_a_document_only_in_an_input_that_begins_as_json():
    """A document may be longer than a line of a log."""
    long = ECS | {"labels": {"a": "x" * (3 << 20)}}
    assert ["ecs", "ecs"] == formats(line(long) + b"y" * (3 << 20) + b"\n" + line(ECS))
    assert ["ecs"] == formats(b"a log\n" + line(long) + line(ECS))


@pytest.mark.parametrize(
    ("head", "is_json"),
    [
        (b"{", True),
        (b" \n[{", True),
        (b"[\n", True),
        (b'["a"', True),
        (b"[2026-11-21] a", False),
        (b"[INFO]", False),
        (b"a", False),
    ],
)
def test_brackets_of_a_log_prefix_begin_no_value(head, is_json):
    """Many logs begin with a bracket."""
    assert is_json is begins_json(head)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("pack", [lambda data: data, gzip.compress])
def test_windows_writes_utf_16(encoding, pack):
    """As PowerShell redirects output: a byte order mark, two bytes a character, CRLF; offsets are those of the input."""
    mark = b"\xff\xfe" if encoding == "utf-16-le" else b"\xfe\xff"
    before = "2026-11-21 10:00:00,000 INFO shop: größer 🛒\r\n"
    text = before + TRACE.decode().replace("\n", "\r\n") + line(ECS).decode() + "ende\r\n"
    trace, ecs = translate(pack(mark + text.encode(encoding)), now=NOW)
    assert ("python", 2 + len(before.encode(encoding)), 2) == (
        trace.format,
        trace.span.offset,
        trace.span.line,
    )
    assert 2 * len(TRACE.decode().replace("\n", "\r\n").rstrip()) == trace.span.length - 2
    start = text.index('{"@')
    assert ("ecs", 2 + len(text[:start].encode(encoding)), 6) == (ecs.format, ecs.span.offset, ecs.span.line)
    assert 2 * len(line(ECS).rstrip()) == ecs.span.length


def test_half_a_pair_and_an_odd_end_harm_nothing():
    """U+FFFD stands for what is no character."""
    data = (
        b"\xff\xfe"
        + "a\n".encode("utf-16-le")
        + b"\x00\xd8"
        + ("\n" + TRACE.decode()).encode("utf-16-le")
        + b"x"
    )
    [found] = translate(data, now=NOW)
    assert (2 + 4 + 4, 3) == (found.span.offset, found.span.line)


def test_a_byte_order_mark_of_utf_8_is_no_text():
    """Whatever is read: text, a document, a named format."""
    mark = b"\xef\xbb\xbf"
    for data, source in ((TRACE, "auto"), (TRACE, "python"), (line(ECS), "auto"), (line(ECS), "ecs")):
        [found] = translate(mark + data, source=source, now=NOW)
        assert (3, 1) == (found.span.offset, found.span.line)


def _docker(output: bytes, size: int) -> bytes:
    entries = []
    for text in WRAP._lines(output):
        parts = [text[at : at + size] for at in range(0, len(text), size)] or [""]
        logs = [*parts[:-1], parts[-1] + "\n"]
        entries += [{"log": log, "stream": "stderr", "time": "2026-11-21T10:00:01Z"} for log in logs]
    return WRAP._joined([json.dumps(entry, ensure_ascii=False) for entry in entries])


def _journal(output: bytes, size: int) -> bytes:
    entries = []
    for text in WRAP._lines(output):
        parts = [text[at : at + size] for at in range(0, len(text), size)] or [""]
        for index, part in enumerate(parts, 1):
            entry = {
                "MESSAGE": part,
                "__REALTIME_TIMESTAMP": "1795255200000000",
                "_HOSTNAME": "w",
                "_PID": "7",
            }
            entries.append(entry if index == len(parts) else entry | {"_LINE_BREAK": "line-max"})
    return WRAP._joined([json.dumps(entry, ensure_ascii=False) for entry in entries])


SHORT = [case for case in CRASHES.CASES if (case / "output.txt").stat().st_size <= 3000][::5]


@pytest.mark.parametrize("case", SHORT, ids=CRASHES.case_id)
def test_no_part_shows_the_error(case: Path):
    """Parts of 7 characters are shorter than every word that leads to an error."""
    output = (case / "output.txt").read_bytes()
    truth = json.loads((case / "truth.json").read_text(encoding="utf-8"))
    nothing = truth.get("nothing_in", {})
    for name, data in (
        ("k8s_cri_parts", WRAP._cri(output, 7)),
        ("docker", _docker(output, 7)),
        ("journal_short", _journal(output, 7)),
    ):
        true = [] if nothing.get(name) else truth["errors"]
        assert [] == CRASHES.compare(true, CRASHES.read(data))[:3], name


def test_ordinary_blocks_have_no_parts():
    """Only wrappers that mark parts are asked for them."""
    assert [] == _claimed.part_lines([b"a", b"b"])
    assert [1] == _claimed.part_lines([b'{"log":"a\\n","stream":"x"}', b'{"log":"b","stream":"x"}'])
    assert [] == _claimed.worded_lines(Block([b"error", b"Status"], 0, 1), all_lines=False)
