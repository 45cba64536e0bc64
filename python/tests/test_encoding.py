"""encode, decode, relay: what goes over the wire and what a receiver keeps."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import uep
from msgspec.structs import replace
from uep._gen import limits
from uep.encoding import (
    BATCH_JSON,
    BATCH_MSGPACK,
    BATCH_PROTOBUF,
    JSON,
    MSGPACK,
    PROTOBUF,
    decode_batch,
    decode_file,
    encode_batch,
)
from uep.model import ErrorBatch, Mark, MarkKind, Severity, SeveritySource

BASE: dict[str, Any] = json.loads((Path(__file__).with_name("golden") / "base.json").read_text())
RECORD = uep.decode(json.dumps(BASE)).record
FORMS = [JSON, MSGPACK, PROTOBUF]
BATCH_FORMS = [BATCH_JSON, BATCH_MSGPACK, BATCH_PROTOBUF]


def send(**changes: Any) -> bytes:
    return json.dumps(BASE | changes).encode()


@pytest.mark.parametrize("media_type", FORMS)
def test_every_form_holds_the_same_record(media_type):
    """What one form carries is what the others carry."""
    received = uep.decode(uep.encode(RECORD, media_type), media_type)
    assert RECORD == received.record
    assert received.canonical
    assert media_type == received.media_type


@pytest.mark.parametrize("media_type", BATCH_FORMS)
def test_every_form_holds_the_same_batch(media_type):
    """A batch goes the same ways."""
    batch = ErrorBatch(errors=[RECORD, RECORD], dropped_records=3)
    received = decode_batch(encode_batch(batch, media_type), media_type)
    assert batch == received.batch
    assert received.canonical


def test_media_types_are_those_of_the_table():
    """UEP-TERM-007: each form and content has its own label, and what was written says which one it is."""
    section = (Path(__file__).parents[2] / "spec" / "sections" / "01-terms.md").read_text("utf-8")
    for content, labels in (("record", FORMS), ("batch", BATCH_FORMS)):
        row = next(line for line in section.splitlines() if line.startswith(f"| media types of a {content} "))
        assert labels == [row.split("`")[place] for place in (1, 5, 3)]
    for media_type in FORMS:
        sent = uep.relay(uep.decode(uep.encode(RECORD)), media_type=media_type)
        assert (media_type, RECORD) == (sent.media_type, uep.decode(sent.raw, media_type).record)


@pytest.mark.parametrize("version", ["1.0", "9.9", "none"])
def test_a_version_in_the_media_type_says_nothing(version):
    """UEP-TERM-008: the version is the one that the record has."""
    for media_type in FORMS:
        raw = uep.encode(RECORD, media_type)
        labelled = uep.decode(raw, f"{media_type}; version={version}")
        assert uep.decode(raw, media_type) == labelled
    with pytest.raises(uep.DecodeError, match="/protocol_version"):
        uep.decode(send(protocol_version="2.0"), f"{JSON};version=1.0")


def test_json_is_compact_and_in_field_order():
    """The writer gives the spelling that every receiver may compare with."""
    assert uep.encode(RECORD) == json.dumps(BASE, separators=(",", ":"), ensure_ascii=False).encode()


@pytest.mark.parametrize(
    "raw",
    [
        json.dumps(BASE).encode(),
        json.dumps(BASE, indent=4).encode(),
        json.dumps(BASE).replace("no answer", "no \\u0061nswer").encode(),
        json.dumps(BASE).replace("no answer", "no\\/answer \\u003c\\u00e9\\ud834\\udd1e").encode(),
        json.dumps(dict(reversed(BASE.items()))).encode(),
    ],
)
def test_spaces_escapes_and_order_are_canonical(raw):
    """Printers add spaces, write escapes and choose an order; the values are the same (UEP-JSON)."""
    assert uep.decode(raw).canonical
    assert () == uep.validate(raw)


@pytest.mark.parametrize("hide", ["\\u0022", "\\u003a", "\\u003A"])
def test_no_escape_hides_a_repeated_key(hide):
    """The count of keys on the fast way cannot be balanced by an escaped quote or colon."""
    text = json.dumps(BASE, indent=1).replace(
        '"attempt": 3', f'"attempt": 4, "attempt": 3, "x": "\\"{hide} \\\\{hide}"'
    )
    for spelling in (text, text.replace('\\"' + hide, '\\":' if "3" in hide else hide + ":")):
        with pytest.raises(uep.DecodeError) as caught:
            uep.decode(spelling)
        assert "duplicate_key" == caught.value.reason


def test_accepted_spellings_are_read_as_canonical_ones():
    """A receiver holds one spelling, whatever came (accept profile)."""
    raw = send(
        severity=30,
        timestamp="2026-11-21T12:15:30.1+02:00",
        stack_trace=None,
        recovery={"retry_after": "01.5s", "max_attempts": "3", "throttled": False},
        details=[{"type": "com.acme.X", "value": "_-8"}],
    )
    received = uep.decode(raw)
    assert not received.canonical
    assert Severity.HIGH == received.record.severity
    assert "2026-11-21T10:15:30.100Z" == received.record.timestamp
    assert ("1.500s", 3) == (received.record.recovery.retry_after, received.record.recovery.max_attempts)
    assert b"\xff\xef" == received.record.details[0].value
    assert () == uep.validate(uep.encode(received.record))


def test_absent_severity_is_the_types_own():
    """Accept fills in the registry's default and says so (UEP-SEV-016, -017)."""
    record = uep.decode(json.dumps({**BASE, "severity": None, "error_type": "uep.data.corruption"})).record
    assert (Severity.CRITICAL, SeveritySource.REGISTRY) == (record.severity, record.severity_source)


def test_unknown_enum_name_is_unspecified_and_marked():
    """A name of a newer minor version reads as absent, with a mark REPAIRED (P3)."""
    record = uep.decode(send(recovery={"effect": "EFFECT_NEW"})).record
    assert record.recovery.effect is None
    assert Mark(path="/recovery/effect", kind=MarkKind.REPAIRED, rule="unknown_enum_name") in record.marks


def test_unknown_numbers_are_kept():
    """Numbers of newer values stay numbers in every form (UEP-VER-009)."""
    record = uep.decode(send(severity=35, recovery={"effect": 9})).record
    for media_type in FORMS:
        again = uep.decode(uep.encode(record, media_type), media_type).record
        assert (35, 9) == (again.severity, again.recovery.effect)


def test_long_texts_are_cut_and_marked():
    """Accept shortens between two code points, paths from the front, and keeps the bytes (UEP-LIM-007, -011, -012)."""
    path = "/srv/" + "a" * 2000 + "/main.py"
    nodes = [
        {"message": "é" * 5000, "stack": {"frames": [{"file": path}], "provenance": "PROVENANCE_RUNTIME"}}
    ]
    raw = send(nodes=nodes, error_message="é" * 5000)
    received = uep.decode(raw)
    assert raw == received.raw
    assert "é" * 4096 == received.record.error_message
    file = received.record.nodes[0].stack.frames[0].file
    assert file.endswith("/main.py") and len(file) == limits.MAX_PATH_BYTES
    rules = {(mark.path, mark.rule, mark.original_size) for mark in received.record.marks if mark.rule}
    assert rules == {
        ("/error_message", "limit:max_error_message_bytes", 10000),
        ("/nodes/0/message", "limit:max_error_message_bytes", 10000),
        ("/nodes/0/stack/frames/0/file", "limit:max_path_bytes", len(path)),
    }


def test_numbers_no_double_holds_become_text():
    """Accept keeps the digits of a large integer as a string, with a mark TYPED."""
    record = uep.decode(send(context={"id": 9007199254740993, "big": 1e300})).record
    assert {"id": "9007199254740993", "big": "1e+300"} == record.context
    assert ["int64", "double"] == [mark.type_hint for mark in record.marks if mark.kind is MarkKind.TYPED]


def test_node_0_repeats_nothing():
    """What node 0 says of type, id, language and time is ignored (UEP-NODE-021)."""
    record = uep.decode(send(nodes=[{"message": "x", "error_type": "uep.data.corruption"}])).record
    assert "" == record.nodes[0].error_type


@pytest.mark.parametrize("media_type", FORMS)
def test_unchanged_record_is_relayed_byte_for_byte(media_type):
    """A node that does not know a field forwards it unchanged (P13), under the media type it came with (UEP-RLY-002, -005)."""
    newer = add_unknown(media_type)
    received = uep.decode(newer, media_type)
    assert (newer, media_type) == (received.raw, received.media_type)
    sent = uep.relay(received)
    assert (newer, media_type) == (sent.raw, sent.media_type)


@pytest.mark.parametrize("media_type", FORMS)
def test_changed_record_says_that_it_lost_something(media_type):
    """Written anew, the record has a mark DROPPED where its bytes held unknown fields, and no second one at the next hop."""
    received = uep.decode(add_unknown(media_type), media_type)
    sent = uep.relay(received, received.record)
    dropped = Mark(kind=MarkKind.DROPPED, rule="unknown_fields")
    assert [*received.record.marks, dropped] == sent.record.marks
    assert sent.record == uep.decode(sent.raw, media_type).record
    onward = uep.relay(sent, replace(sent.record, error_message="changed"))
    assert 1 == onward.record.marks.count(dropped)


@pytest.mark.parametrize("media_type", FORMS)
def test_changed_record_without_unknown_fields_has_no_mark(media_type):
    """Nothing was lost, nothing is marked."""
    received = uep.decode(uep.encode(RECORD, media_type), media_type)
    sent = uep.relay(received, replace(received.record, error_message="changed"))
    assert RECORD.marks == sent.record.marks
    assert "changed" == uep.decode(sent.raw, media_type).record.error_message


def test_another_form_is_written_anew():
    """A relay that transcodes drops what the model does not know, and marks it."""
    received = uep.decode(add_unknown(JSON))
    sent = uep.relay(received, media_type=PROTOBUF)
    assert PROTOBUF == sent.media_type
    assert "unknown_fields" == uep.decode(sent.raw, PROTOBUF).record.marks[-1].rule


def test_relay_passes_on_what_only_accept_takes():
    """A changed record that lacks what only canonical demands is not lost; a broken one is refused."""
    received = uep.decode(send(marks=[{"path": "/x"}]))
    sent = uep.relay(received, replace(received.record, error_message="changed"))
    assert not sent.canonical
    assert "changed" == uep.decode(sent.raw).record.error_message
    with pytest.raises(uep.InvalidRecord, match="/error_message"):
        uep.relay(received, replace(received.record, error_message=""))


def add_unknown(media_type: str) -> bytes:
    """The record as a newer minor version might send it."""
    if media_type == JSON:
        return send(nodes=[{"message": "no answer", "tomorrow": {"a": [1]}}])
    if media_type == MSGPACK:
        import msgspec

        return msgspec.msgpack.encode(
            {**BASE, "details": [{"type": "com.acme.X", "value": b"hi"}], "tomorrow": 1}
        )
    return uep.encode(RECORD, PROTOBUF) + bytes([0xFA, 0x3F, 3]) + b"new"


def test_batch_reads_the_valid_records():
    """One refused record does not take the others with it (UEP-REC-129)."""
    batch = json.dumps(
        {"errors": [BASE, {**BASE, "severity": "low"}, {**BASE, "severity": 30}, 5], "dropped_records": 1}
    )
    received = decode_batch(batch)
    assert 2 == len(received.batch.errors)
    assert 1 == received.batch.dropped_records
    assert [(1, "out_of_range"), (3, "wrong_type")] == [
        (index, refusals[0].reason) for index, refusals in received.refused
    ]
    with pytest.raises(uep.DecodeError, match="/errors"):
        decode_batch('{"errors": 5}')


def test_files_are_read_by_their_content():
    """JSON Lines give a record or a failure a line, a batch its records."""
    lines = uep.encode(RECORD) + b"\n\n{}\n"
    found = list(decode_file(lines))
    assert (1, RECORD) == found[0]
    assert 3 == found[1][0]
    assert isinstance(found[1][1], uep.DecodeError)
    assert [RECORD] == [record for _, record in decode_file(encode_batch(ErrorBatch(errors=[RECORD])))]


def test_encode_refuses_what_is_not_canonical():
    """The caller hears where, what and how to mend it, and the failure survives pickling."""
    import pickle

    broken = replace(RECORD, error_type="uep.network", severity=30)
    with pytest.raises(uep.InvalidRecord) as caught:
        uep.encode(broken)
    assert "/severity" == caught.value.path  # the structure comes before the rules (UEP-REC-135)
    assert caught.value.refusals == pickle.loads(pickle.dumps(caught.value)).refusals
    for context in ({"x": float("nan")}, {"x": object()}, {"x": 2**60}, {"x": "\ud800"}, {1: "x"}, {"": 1}):
        with pytest.raises(uep.InvalidRecord):
            uep.encode(replace(RECORD, context=context))


@pytest.mark.parametrize("media_type", FORMS)
def test_document_size_is_capped(media_type):
    """A reader does not look into a document over the limit (UEP-LIM-087)."""
    with pytest.raises(uep.DecodeError) as caught:
        uep.decode(b" " * (limits.MAX_DOCUMENT_BYTES + 1), media_type)
    assert "too_large" == caught.value.reason


def test_media_types_take_parameters_and_any_case():
    """A version parameter says nothing (UEP-TERM-008)."""
    assert RECORD == uep.decode(uep.encode(RECORD), "Application/UEP+JSON; version=1").record
    with pytest.raises(uep.InvalidRecord, match="not known"):
        uep.decode(b"{}", "application/json")


def test_deep_documents_are_refused_not_crashed():
    """Nesting of any depth gives too_deep."""
    for text in ("[" * 100_000, '{"context":' * 50_000, '{"a":' + "[" * 900 + "]" * 900 + "}"):
        with pytest.raises(uep.DecodeError) as caught:
            uep.decode(text)
        assert "too_deep" == caught.value.reason


def test_hostile_documents_give_few_refusals():
    """A document of one MiB with a hundred thousand faults gives no list of all its faults."""
    head = json.dumps(BASE)[:-1]
    for text in (
        head + "," + ",".join(f'"error_messag{index}":0' for index in range(45_000)) + "}",
        head + "," + '"k":0,' * 120_000 + '"l":0}',
        head + ',"x":' + "[" * 60 + "[]," * 200_000 + "0" + "]" * 60 + "}",
        json.dumps({**BASE, "context": {"a": [1] * 200_000}}),
        json.dumps(
            {
                **BASE,
                "nodes": [{"relation": "RELATION_CAUS", "stack": {"frames": [{"line": "x"}] * 200}}] * 100,
            }
        ),
    ):
        refusals = uep.validate(text)
        assert len(refusals) <= 128


def test_import_is_lean():
    """`import uep` and the JSON way load neither protobuf nor the command line nor any referee."""
    code = (
        "import sys, uep; assert not any(m.startswith('msgspec') for m in sys.modules); uep.decode; uep.encode; uep.relay;"
        "print([m for m in ('google.protobuf','click','jsonschema','pydantic') if m in sys.modules])"
    )
    assert (
        "[]\n"
        == subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    )


def test_facade_has_sixteen_names():
    """The facade is what design says, sorted, and every name loads."""
    assert 16 == len(uep.__all__)
    assert sorted(uep.__all__) == uep.__all__ == dir(uep)
    assert all(getattr(uep, name) for name in uep.__all__)
    with pytest.raises(AttributeError, match="its names are"):
        uep.nothing
