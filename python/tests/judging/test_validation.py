"""What validate refuses, where, and how it says to mend it."""

from __future__ import annotations

import json
from typing import Any

import pytest
import uep
from uep._documents import split_documents
from uep.encoding import BATCH_JSON, JSON, MSGPACK, PROTOBUF
from uep.model import ErrorBatch, Node, Relation, Severity
from uep.validation import explain, validate_file

from .golden import BASE, VERDICTS, make, read_mends


def judge(raw: bytes, profile: str) -> Any:
    refusals = uep.validate(raw, profile=profile)
    return [refusals[0].reason, refusals[0].path] if refusals else "valid"


def test_base_record_is_canonical():
    """The record that every golden change starts from is valid."""
    assert () == uep.validate(json.dumps(BASE))


def test_there_are_enough_golden_documents():
    """At least 200 verdicts and 40 mend texts are pinned, and nearly every reason occurs among them."""
    assert 200 <= len(VERDICTS)
    assert 40 <= len({message for _, message in read_mends()})
    reasons = {row["canonical"][0] for row in VERDICTS if row["canonical"] != "valid"}
    assert {
        "malformed",
        "duplicate_key",
        "missing",
        "wrong_type",
        "unknown_field",
        "bad_format",
        "out_of_range",
        "too_long",
    } <= reasons
    assert {
        "too_many",
        "too_deep",
        "too_large",
        "bad_parent",
        "bad_type_name",
        "missing_ancestor",
        "unsupported_version",
    } <= reasons
    assert "not_canonical" in reasons


@pytest.mark.parametrize("row", VERDICTS, ids=lambda row: json.dumps(row["change"])[:60])
def test_golden_verdicts(row):
    """Both profiles give the pinned reason and pointer; decode takes exactly what accept takes."""
    raw = make(row["change"])
    assert row["canonical"] == judge(raw, "canonical")
    assert row["accept"] == judge(raw, "accept")
    if row["accept"] == "valid":
        assert (row["canonical"] == "valid") == uep.decode(raw).canonical
    else:
        with pytest.raises(uep.DecodeError) as caught:
            uep.decode(raw)
        assert row["accept"] == [caught.value.reason, caught.value.path]


@pytest.mark.parametrize(("change", "message"), read_mends(), ids=lambda text: text[:60])
def test_golden_mends(change, message):
    """The texts say where, what, and how to mend it, in one line."""
    first = uep.validate(make(json.loads(change)))[0]
    assert message == str(first)
    assert first.mend
    assert message.isprintable()


def test_first_phase_decides():
    """A reader fault hides structure faults, a structure fault hides broken rules (UEP-REC-135)."""
    broken_rule = {**BASE, "nodes": [{}, {"parent": 5, "relation": "RELATION_CAUSE"}]}
    assert ["bad_parent", "/nodes/1/parent"] == judge(json.dumps(broken_rule).encode(), "canonical")
    structure = {**broken_rule, "severity": "low"}
    assert ["out_of_range", "/severity"] == judge(json.dumps(structure).encode(), "canonical")
    reader = json.dumps(structure).replace('"severity"', '"error_id": 1, "severity"')
    assert ["duplicate_key", "/error_id"] == judge(reader.encode(), "canonical")


def test_faults_come_in_document_order():
    """All faults of the deciding phase are listed where they begin, absent members at their object's end (UEP-REC-137, -139, -140)."""
    document = {"severity": 3.5, "links": [{"rel": ""}], "zzz": 1, "protocol_version": "x"}
    found = [(refusal.reason, refusal.path) for refusal in uep.validate(json.dumps(document))]
    assert found == [
        ("wrong_type", "/severity"),
        ("not_canonical", "/links/0/rel"),
        ("missing", "/links/0/url"),
        ("unknown_field", "/zzz"),
        ("bad_format", "/protocol_version"),
        ("missing", "/error_id"),
        ("missing", "/error_type"),
        ("missing", "/timestamp"),
        ("missing", "/source_language"),
        ("missing", "/error_message"),
    ]


def test_rules_are_sorted_too():
    """Broken rules come in the order of the document, not of the schema."""
    document = {
        "nodes": [{"parent": 0}],
        **{key: value for key, value in BASE.items() if key != "nodes"},
        "error_message": "x" * 9000,
    }
    reversed_order = dict(reversed(document.items()))
    assert ["bad_parent", "too_long"] == [refusal.reason for refusal in uep.validate(json.dumps(document))]
    assert ["too_long", "bad_parent"] == [
        refusal.reason for refusal in uep.validate(json.dumps(reversed_order))
    ]


def test_other_major_version_is_the_only_fault():
    """What a judge does not know it does not judge (UEP-REC-136)."""
    document = {"zzz": 1, "severity": "Fatal", "protocol_version": "2.0"}
    for profile in ("canonical", "accept"):
        assert ["unsupported_version"] == [
            refusal.reason for refusal in uep.validate(json.dumps(document), profile=profile)
        ]


def test_records_in_memory_are_judged():
    """A record that a caller built is judged like a document."""
    record = uep.decode(json.dumps(BASE)).record
    assert () == uep.validate(record)
    from msgspec.structs import replace

    assert ["/severity"] == [
        refusal.path for refusal in uep.validate(replace(record, severity=Severity.HIGH.value + "!"))
    ]
    nodes = [Node(), Node(parent=1, relation=Relation.CAUSE)]
    assert ["bad_parent"] == [refusal.reason for refusal in uep.validate(replace(record, nodes=nodes))]
    assert () == uep.validate(ErrorBatch(errors=[record]))


def test_endless_context_is_refused():
    """A context that holds itself is too deep and no crash."""
    from msgspec.structs import replace

    loop: dict[str, Any] = {}
    loop["self"] = loop
    record = replace(uep.decode(json.dumps(BASE)).record, context={"loop": loop})
    assert ["too_deep"] == [refusal.reason for refusal in uep.validate(record)]
    with pytest.raises(uep.InvalidRecord):
        uep.encode(record)


def test_content_tells_what_a_file_holds():
    """One record, pretty or not, a batch, JSON Lines, and the binary forms are told apart by their first bytes."""
    record = uep.decode(json.dumps(BASE)).record
    one = uep.encode(record)
    found = {
        "record": one,
        "pretty": json.dumps(BASE, indent=2).encode(),
        "batch": b'{"errors": [%s]}' % one,
        "pretty batch": json.dumps({"errors": [BASE]}, indent=2).encode(),
        "protobuf": uep.encode(record, PROTOBUF),
        "msgpack": uep.encode(record, MSGPACK),
        "lines": one + b"\n\n" + one + b"\r\nnot json\n",
        "broken": json.dumps(BASE, indent=2).encode()[:-5],
    }
    kinds = {
        name: [(document.line, document.media_type) for document in split_documents(data)]
        for name, data in found.items()
    }
    assert kinds == {
        "record": [(None, JSON)],
        "pretty": [(None, JSON)],
        "batch": [(None, BATCH_JSON)],
        "pretty batch": [(None, BATCH_JSON)],
        "protobuf": [(None, PROTOBUF)],
        "msgpack": [(None, MSGPACK)],
        "lines": [(1, JSON), (3, JSON), (4, JSON)],
        "broken": [(None, JSON)],
    }
    assert [(1, 0), (3, 0), (4, 1)] == [
        (finding.line, len(finding.refusals)) for finding in validate_file(found["lines"])
    ]


def test_batch_pointers_name_the_record():
    """In a batch every pointer starts with the record's place."""
    batch = json.dumps({"errors": [BASE, {**BASE, "severity": "low"}]})
    assert ["/errors/1/severity"] == [refusal.path for refusal in uep.validate(batch, media_type=BATCH_JSON)]


def test_explain_speaks_for_the_schema():
    """The referee's words carry the same pointers."""
    text = json.dumps({**BASE, "severity": "low", "zzz": 1})
    lines = explain(text)
    assert any(line.startswith("/severity: ") for line in lines)
    assert any("zzz" in line for line in lines)
    assert [] == explain(json.dumps(BASE), profile="accept")


def test_unknown_profile_and_media_type_are_the_callers_fault():
    """The message lists what is allowed."""
    with pytest.raises(uep.InvalidRecord, match="canonical or accept"):
        uep.validate("{}", profile="strict")
    with pytest.raises(uep.InvalidRecord, match=r"application/uep\+json"):
        uep.validate("{}", media_type="text/plain")
