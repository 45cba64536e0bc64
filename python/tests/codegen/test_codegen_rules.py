"""The generated model, post-pass and protobuf bridge: what they refuse, where, and that their fast and slow forms agree."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from uep._gen import limits, model, rules, wire
from uep._gen.structure import ENUMS, LIMITS, MESSAGES, PATTERNS
from uep.model import Frame, Mark, MarkKind, Node, Relation, Severity, Stack, UniversalErrorProtocol
from uep_data import locate

from .changes import FULL, changes, with_change

IR = json.loads(locate("schemas", "ir", "v1.json").read_text())
VALIDATORS = {
    "canonical": Draft202012Validator(
        json.loads(locate("schemas", "json", "v1", "canonical.schema.json").read_text())
    )
}
DECODER = msgspec.json.Decoder(UniversalErrorProtocol)
ENCODER = msgspec.json.Encoder()
BASE = DECODER.decode(json.dumps(FULL).encode())


def _decode(document: dict[str, Any]) -> UniversalErrorProtocol | None:
    """Decode as the hot path does: by type, and only when encoding gives the same values back."""
    data = msgspec.json.encode(document)
    try:
        record = DECODER.decode(data)
    except msgspec.ValidationError:
        return None
    return record if msgspec.json.decode(ENCODER.encode(record)) == document else None


def test_model_has_the_fields_of_the_proto():
    """One struct per message, one attribute per field, in the proto's order; enums without the value 0."""
    for name, message in IR["messages"].items():
        assert tuple(field["name"] for field in message["fields"]) == getattr(model, name).__struct_fields__
    for name, enum in IR["enums"].items():
        assert {row["member"]: row["name"] for row in enum["values"][1:]} == {
            member.name: member.value for member in getattr(model, name)
        }


def test_limits_are_the_registrys():
    """Every limit is a constant, and nothing else is."""
    assert {name.upper(): row["value"] for name, row in IR["limits"].items()} == {
        name: getattr(limits, name) for name in limits.__all__
    }


def test_structure_describes_the_registry():
    """The plain tables hold every field, enum, pattern and limit."""
    assert {name: len(row["fields"]) for name, row in IR["messages"].items()} == {
        name: len(row) for name, row in MESSAGES.items()
    }
    assert set(IR["patterns"]) == set(PATTERNS)
    assert {name: row["value"] for name, row in IR["limits"].items()} == {
        name: row.value for name, row in LIMITS.items()
    }
    assert {"Severity"} == {name for name, row in ENUMS.items() if row.closed}


def test_full_record_is_canonical():
    """The record with every field obeys every rule."""
    assert [] == rules.find_faults(BASE)
    assert rules.is_canonical(BASE, ENCODER.encode(BASE))


def test_quick_and_complete_pass_agree():
    """The quick answer is that of the complete one, for every change that decodes by type."""
    counts = {True: 0, False: 0}
    for path, value in changes(3):
        record = _decode(with_change(path, value))
        if record is None:
            continue
        quick = rules.is_canonical(record, ENCODER.encode(record))
        assert quick == (not rules.find_faults(record)), (path, value)
        counts[quick] += 1
    assert min(counts.values()) > 100, counts


def test_post_pass_holds_all_that_a_schema_says():
    """What decodes by type to the same value and obeys the rules is what the canonical schema takes and the rules allow."""
    for path, value in changes(3):
        document = with_change(path, value)
        record = _decode(document)
        obeys = record is not None and not rules.find_faults(record)
        if obeys:
            assert VALIDATORS["canonical"].is_valid(document), (path, value)
        elif record is not None and VALIDATORS["canonical"].is_valid(document):
            assert {fault.reason for fault in rules.find_faults(record)} <= {
                "bad_format", "bad_parent", "bad_type_name", "missing", "missing_ancestor", "not_canonical", "out_of_range",
                "too_deep", "too_large", "too_long", "too_many", "unsupported_version",
            }  # fmt: skip


BROKEN = [
    ({"protocol_version": "2.0"}, "unsupported_version", "/protocol_version", False),
    ({"protocol_version": "1"}, "bad_format", "/protocol_version", False),
    ({"error_id": "00000000-0000-0000-0000-000000000000"}, "bad_format", "/error_id", False),
    ({"error_type": "uep.network"}, "bad_type_name", "/error_type", False),
    ({"error_type": "uep.a.b.c"}, "bad_type_name", "/error_type", False),
    ({"severity": None}, "missing", "/severity", True),
    ({"severity": 30}, "not_canonical", "/severity", True),
    ({"severity": 5}, "out_of_range", "/severity", True),
    ({"severity": 1 << 31}, "out_of_range", "/severity", False),
    ({"timestamp": "2026-02-29T00:00:00Z"}, "bad_format", "/timestamp", False),
    ({"error_message": ""}, "missing", "/error_message", False),
    ({"error_message": "\u00e9" * 4097}, "too_long", "/error_message", True),
    ({"stack_trace": "a\0b"}, "bad_format", "/stack_trace", False),
    ({"type_ancestors": []}, "missing_ancestor", "/type_ancestors", False),
    ({"type_ancestors": ["uep.network.timeout"]}, "missing_ancestor", "/type_ancestors", False),
    ({"type_ancestors": ["Network", "uep.network"]}, "bad_type_name", "/type_ancestors/0", False),
    ({"context": {"a\nb": 1}}, "bad_format", "/context/a\nb", False),
    ({"context": {"a/b~": 2**53}}, "out_of_range", "/context/a~1b~0", True),
    ({"context": {"a": float("nan")}}, "out_of_range", "/context/a", False),
    ({"context": {"a": [[[[[[[[[]]]]]]]]]}}, "too_deep", "/context/a/0/0/0/0/0/0/0/0", False),
    ({"context": {"k" * 129: 1}}, "too_long", "/context/" + "k" * 129, False),
    ({"context": {str(n): "x" * 4000 for n in range(5)}}, "too_large", "/context", False),
    ({"context": {str(n): n for n in range(65)}}, "too_many", "/context", False),
    ({"context": {"a": {1, 2}}}, "wrong_type", "/context/a", False),
    ({"nodes": [Node(parent=0)]}, "bad_parent", "/nodes/0/parent", False),
    ({"nodes": [Node(relation=Relation.CAUSE)]}, "bad_parent", "/nodes/0/relation", False),
    ({"nodes": [Node(error_type="uep.network.timeout")]}, "not_canonical", "/nodes/0/error_type", True),
    ({"nodes": [Node(), Node(relation=Relation.CAUSE)]}, "missing", "/nodes/1/parent", False),
    ({"nodes": [Node(), Node(parent=0)]}, "missing", "/nodes/1/relation", True),
    ({"nodes": [Node(), Node(parent=1, relation=Relation.CAUSE)]}, "bad_parent", "/nodes/1/parent", False),
    ({"nodes": [Node(), Node(parent=0, relation=Relation.CAUSE, message="x" * 2049)]}, "too_long", "/nodes/1/message", True),
    ({"nodes": [Node(stack=Stack())]}, "missing", "/nodes/0/stack/provenance", True),
    ({"nodes": [Node(stack=Stack(provenance=1))]}, "not_canonical", "/nodes/0/stack/provenance", True),
    ({"nodes": [Node(stack=Stack(provenance=9, shared_with_parent=1))]}, "out_of_range", "/nodes/0/stack/shared_with_parent", False),
    ({"nodes": [Node(stack=Stack(provenance=9, dropped_after=1))]}, "out_of_range", "/nodes/0/stack/dropped_after", False),
    ({"nodes": [Node(stack=Stack(provenance=9, frames=[Frame(address="0")]))]}, "out_of_range", "/nodes/0/stack/frames/0/address", False),
    ({"nodes": [Node(stack=Stack(provenance=9, frames=[Frame(line=1 << 32)]))]}, "out_of_range", "/nodes/0/stack/frames/0/line", False),
    ({"nodes": [Node()] + [Node(parent=0, relation=Relation.CAUSE)] * 128}, "too_many", "/nodes", False),
    (
        {"nodes": [Node(stack=Stack(provenance=9, frames=[Frame()] * 205))] + [Node(parent=0, relation=Relation.CAUSE, stack=Stack(provenance=9, frames=[Frame()] * 205))] * 4},
        "too_many", "", False,
    ),
    ({"recovery": model.Recovery(retry_after="-1s")}, "out_of_range", "/recovery/retry_after", False),
    ({"recovery": model.Recovery(retry_after="315576000001s")}, "out_of_range", "/recovery/retry_after", False),
    ({"correlation": model.Correlation(trace_id="0" * 32)}, "bad_format", "/correlation/trace_id", False),
    ({"correlation": model.Correlation(trace_flags=256)}, "out_of_range", "/correlation/trace_flags", False),
    ({"occurrences": model.Occurrences()}, "missing", "/occurrences/count", False),
    (
        {"occurrences": model.Occurrences(count=2, first="2026-01-01T00:00:00.500Z", last="2026-01-01T00:00:00Z")},
        "out_of_range", "/occurrences/last", False,
    ),
    ({"marks": [Mark(path="/a~2", kind=MarkKind.TYPED)]}, "bad_format", "/marks/0/path", False),
    ({"marks": [Mark(path="/a")]}, "missing", "/marks/0/kind", True),
    ({"details": [model.Detail(type="a.B", value=b"x" * 4097)]}, "too_large", "/details/0/value", False),
    ({"details": [model.Detail(type="a.B", debug=["x" * 4000, "x" * 100])]}, "too_large", "/details/0/debug", False),
    ({"links": [model.Link(url="http://example.com")]}, "bad_format", "/links/0/url", False),
    ({"origin": model.Foreign(format="problem", payload=b"x" * 32769)}, "too_large", "/origin/payload", False),
    ({"stack_trace": "x" * 32768, "origin": model.Foreign(format="problem", payload=b"x" * 32768)}, "too_large", "", False),
]  # fmt: skip


@pytest.mark.parametrize(("change", "reason", "path", "canonical_only"), BROKEN)
def test_rule_names_reason_and_place(change, reason, path, canonical_only):
    """One broken rule: its reason, its JSON Pointer, and whether the accept profile lets it pass."""
    sound = msgspec.structs.replace(BASE, nodes=[], threads=[], details=[], origin=None)
    record = msgspec.structs.replace(sound, **change)
    assert [] == rules.find_faults(sound)
    found = rules.find_faults(record)
    assert [(reason, path, canonical_only)] == [
        (fault.reason, fault.path, fault.canonical_only) for fault in found
    ]
    assert ([] if canonical_only else found) == rules.find_faults(record, accept=True)
    assert not rules.is_canonical(
        record, b"{}" if reason in {"wrong_type", "missing"} else ENCODER.encode(record)
    )


def test_facts_fill_the_mend_template():
    """Every fault carries what the reason's mend text asks for."""
    for change, reason, _path, _only in BROKEN:
        bare = {"nodes": [], "threads": [], "details": [], "origin": None}
        record = msgspec.structs.replace(BASE, **{**bare, **change})
        fault = next(fault for fault in rules.find_faults(record) if fault.reason == reason)
        assert "{" not in IR["reasons"][reason]["mend"].format(**fault.facts).replace("{1, 2}", "")


def test_batch_counts_and_its_records_are_judged():
    """A batch is judged by its own limit, and each record below /errors/."""
    batch = model.ErrorBatch(errors=[BASE, msgspec.structs.replace(BASE, severity=None)])
    assert ["/errors/1/severity"] == [fault.path for fault in rules.find_batch_faults(batch)]
    assert not rules.is_canonical_batch(batch, ENCODER.encode(batch))
    sound = model.ErrorBatch(errors=[BASE] * 2)
    assert rules.is_canonical_batch(sound, ENCODER.encode(sound))
    over = model.ErrorBatch(errors=[BASE] * 1001)
    assert "/errors" in [fault.path for fault in rules.find_batch_faults(over)]


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(min_size=1, max_size=5), inner, max_size=5),
    max_leaves=60,
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(st.text(min_size=1, max_size=6), JSON_VALUES, max_size=8))
def test_binary_is_never_larger_than_assumed(context):
    """The bound that spares the binary encoding holds: at most six times the JSON of open values, JSON for the rest."""
    record = msgspec.structs.replace(BASE, context=context)
    size = wire.record_to_message(record).ByteSize()
    bound = (
        len(ENCODER.encode(record))
        + 5 * len(ENCODER.encode([context, [detail.debug for detail in record.details]]))
        + 1024
    )
    assert size <= bound


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.text(min_size=1, max_size=6), JSON_VALUES, max_size=8))
def test_record_comes_back_from_protobuf(context):
    """Struct to message to bytes to message to struct loses nothing."""
    record = msgspec.structs.replace(BASE, context=context)
    data = wire.record_to_message(record).SerializeToString()
    again = wire.record_from_message(wire.RECORD_MESSAGE.FromString(data))
    assert msgspec.structs.replace(record, context={}) == msgspec.structs.replace(again, context={})
    assert record.context == again.context


def test_protobuf_agrees_with_the_official_json():
    """The message of a record prints as the record's own JSON."""
    from google.protobuf import json_format

    assert FULL == json_format.MessageToDict(wire.record_to_message(BASE))


@pytest.mark.parametrize(
    ("field", "seconds", "nanos"),
    [
        ("timestamp", 1 << 40, 0),
        ("timestamp", 0, -1),
        ("retry_after", 1, -1),
        ("retry_after", 315576000001, 0),
    ],
)
def test_impossible_times_are_read_and_refused(field, seconds, nanos):
    """A binary time outside its range becomes a text that the rules refuse; reading never raises."""
    message = wire.record_to_message(BASE)
    held = message.timestamp if field == "timestamp" else message.recovery.retry_after
    held.seconds, held.nanos = seconds, nanos
    record = wire.record_from_message(message)
    assert [f"/{'recovery/' if field == 'retry_after' else ''}{field}"] == [
        fault.path for fault in rules.find_faults(record)
    ]


def test_unknown_numbers_of_enums_survive():
    """A number that no value has is kept both ways."""
    record = msgspec.structs.replace(BASE, severity=35, severity_source=77)
    again = wire.record_from_message(wire.record_to_message(record))
    assert (35, 77) == (again.severity, again.severity_source)
    assert [] == rules.find_faults(again)
    assert Severity.HIGH is wire.record_from_message(wire.record_to_message(BASE)).severity
