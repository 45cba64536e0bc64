"""Truncation ends, fits, changes nothing twice and leaves canonical records; the size is that of protobuf."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from uep import InvalidRecord, capture, truncate, validate
from uep._truncate_context import drop_largest, order_largest, weigh_value
from uep._truncate_frames import cut_frames, drop_shared, keep_ends
from uep._truncate_size import size_of, varint_size
from uep._truncate_steps import STEPS
from uep.model import (
    Code,
    Detail,
    Foreign,
    Frame,
    Link,
    Mark,
    MarkKind,
    Node,
    Provenance,
    Relation,
    Resource,
    Severity,
    Stack,
    Thread,
    UniversalErrorProtocol,
    Violation,
)
from uep.testing import records, sample, sample_names

RUNTIME = Provenance.RUNTIME


def binary_size(record):
    from uep._gen import wire

    return len(wire.record_to_message(record).SerializeToString())


def stack(count, **facts):
    return Stack(
        frames=[Frame(function=f"f{n}", line=n + 1) for n in range(count)], provenance=RUNTIME, **facts
    )


def big(**fields):
    return replace(sample("custom"), **fields)


@pytest.mark.parametrize("name", sample_names())
def test_the_size_of_samples_is_protobufs(name):
    assert binary_size(sample(name)) == size_of(sample(name))


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(records())
def test_the_size_is_protobufs(record):
    assert binary_size(record) == size_of(record)


@pytest.mark.parametrize(
    "number, size", [(0, 1), (1, 1), (127, 1), (128, 2), (2**32 - 1, 5), (2**64 - 1, 10), (-1, 10)]
)
def test_varints_are_as_short_as_they_can_be(number, size):
    assert size == varint_size(number)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(records(), st.integers(3072, 9000), st.integers(1, 40))
def test_the_laws_of_truncation(record, budget, copies):
    """It ends, fits, is idempotent, and its result is canonical."""
    large = replace(
        record,
        nodes=record.nodes[:1] + record.nodes[1:] * copies
        if all(n.parent == 0 for n in record.nodes[1:])
        else record.nodes,
        threads=record.threads * copies,
        error_message=record.error_message * copies * 10,
        recovery_suggestions=record.recovery_suggestions * copies,
        context={**record.context, **{f"k{n}": "v" * n for n in range(copies * 5)}},
    )
    made = truncate(large, budget=budget)
    assert size_of(made) <= budget
    assert made == truncate(made, budget=budget)
    assert () == validate(made)


def test_a_record_that_fits_is_left_alone():
    for name in sample_names():
        assert sample(name) == truncate(sample(name))
        assert truncate(sample(name)) == truncate(truncate(sample(name)))


def test_a_budget_below_compact_is_refused():
    with pytest.raises(InvalidRecord, match="3072"):
        truncate(sample(), budget=3071)
    with pytest.raises(InvalidRecord, match="compact, full"):
        truncate(sample(), profile="tiny")


def test_steps_go_in_their_order():
    """Each step is exhausted before the next one begins."""
    long = "x" * 500
    record = big(
        error_message=long * 3,
        context={f"k{n}": long for n in range(8)},
        recovery_suggestions=[long] * 4,
        threads=[Thread(name="t" * 200)] * 8,
        details=[Detail(type="a.B", value=b"v" * 1000)] * 4,
        origin=Foreign(format="otlp", payload=b"p" * 1000, complete=True),
        nodes=[Node(message=long * 3, stack=stack(100))]
        + [Node(parent=0, relation=Relation.CAUSE, message=long, stack=stack(60)) for _ in range(9)],
        stack_trace=long * 4,
    )
    budgets = range(size_of(record), 3072, -200)
    seen = []
    for budget in budgets:
        made = truncate(record, budget=budget)
        assert size_of(made) <= budget
        assert () == validate(made)
        seen.append([step.count(made) for step in STEPS])
    for counts in seen:
        begun = [index for index, count in enumerate(counts[:-1]) if count < seen[0][index]]
        last = max(begun, default=0)
        assert all(counts[index] == 0 for index in range(last) if index not in (1, 4, 12, 14)), counts


def test_the_largest_context_goes_first():
    made, marks = {}, []
    made = drop_largest({"a": "x" * 10, "b": "x" * 30, "c": "x" * 20, "d": 1}, 64, 45, ("context",), marks)
    assert ["a", "c", "d"] == list(made)
    assert [
        Mark(path="/context", kind=MarkKind.TRUNCATED, rule="limit:max_context_bytes", original_size=4)
    ] == marks


def test_among_equals_the_greater_key_goes_first():
    assert ["é", "b", "a"] == [key for key, _ in order_largest({"b": "xy", "é": "x", "a": "xy"})]


def test_counted_bytes_are_those_of_the_specification():
    """UEP-LIM-003: {"a": [1, "xy"]} has 15 counted bytes."""
    assert 15 == weigh_value({"a": [1, "xy"]})


@pytest.mark.parametrize(
    "gap, after, inner, outer, expected",
    [
        (0, 0, 4, 2, ("0123", "89", 4, 4)),
        (0, 0, 8, 2, ("01234567", "89", 0, 0)),
        (5, 3, 4, 2, ("012", "89", 10, 3)),
        (5, 9, 4, 2, ("0123", "9", 10, 4)),
        (5, 0, 4, 2, ("", "89", 13, 0)),
        (5, 10, 4, 2, ("0123", "", 11, 4)),
    ],
)
def test_there_is_one_gap(gap, after, inner, outer, expected):
    old = Stack(
        frames=[Frame(function=str(n)) for n in range(10)],
        dropped_frames=gap,
        dropped_after=after,
        provenance=RUNTIME,
    )
    made = keep_ends(old, inner, outer)
    front, back, dropped, place = expected
    assert (list(front + back), dropped, place) == (
        [f.function for f in made.frames],
        made.dropped_frames,
        made.dropped_after,
    )
    assert made == keep_ends(made, inner, outer)


def test_shared_frames_go_as_a_whole():
    made = drop_shared(stack(10, shared_with_parent=4))
    assert (6, 4, 6, 4) == (
        len(made.frames),
        made.dropped_frames,
        made.dropped_after,
        made.shared_with_parent,
    )
    assert made is drop_shared(made)
    gapped = drop_shared(stack(10, shared_with_parent=4, dropped_frames=2, dropped_after=8))
    assert (8, 4, 8) == (len(gapped.frames), gapped.dropped_frames, gapped.dropped_after)


def test_cutting_nothing_changes_nothing():
    old = stack(3)
    assert old is cut_frames(old, 2, 2)
    assert old is keep_ends(old, 2, 1)


@pytest.mark.parametrize(
    "fields, rule",
    [
        ({"error_message": "x" * 9000}, "limit:max_error_message_bytes"),
        ({"recovery_suggestions": ["x"] * 17}, "limit:max_suggestions"),
        ({"recovery_suggestions": ["x" * 2000]}, "limit:max_suggestion_bytes"),
        ({"nodes": [Node(message="é" * 5000)]}, "limit:max_error_message_bytes"),
        (
            {"nodes": [Node(), Node(parent=0, relation=Relation.CAUSE, message="é" * 2000)]},
            "limit:max_node_message_bytes",
        ),
        ({"nodes": [Node(notes=["n"] * 17)]}, "limit:max_notes"),
        ({"nodes": [Node()] + [Node(parent=0, relation=Relation.CAUSE)] * 200}, "limit:max_nodes"),
        ({"nodes": [Node(stack=stack(300))]}, "limit:max_frames_per_stack"),
        (
            {"nodes": [Node()] + [Node(parent=0, relation=Relation.CAUSE, stack=stack(250))] * 9},
            "limit:max_frames_per_record",
        ),
        (
            {"nodes": [Node()] + [Node(parent=0, relation=Relation.CAUSE, stack=stack(30))] * 120},
            "limit:max_frames_per_record",
        ),
        (
            {"nodes": [Node(stack=Stack(frames=[Frame(file="d/" * 999)], provenance=RUNTIME))]},
            "limit:max_path_bytes",
        ),
        ({"codes": [Code(space="x", value="v" * 600)]}, "limit:max_code_value_bytes"),
        ({"codes": [Code(space="x", value="v")] * 17}, "limit:max_codes"),
        ({"links": [Link(url="https://example.com/" + "a" * 3000)]}, "limit:max_link_url_bytes"),
        ({"details": [Detail(type="a.B", value=b"x" * 5000)]}, "limit:max_detail_value_bytes"),
        ({"details": [Detail(type="a.B", debug=["x" * 4000] * 2)]}, "limit:max_detail_debug_bytes"),
        (
            {"origin": Foreign(format="otlp", payload=b"x" * 40000, complete=True)},
            "limit:max_origin_payload_bytes",
        ),
        ({"context": {str(n): n for n in range(70)}}, "limit:max_context_keys"),
        ({"context": {str(n): "x" * 4000 for n in range(9)}}, "limit:max_context_bytes"),
        ({"context": {"k": "x" * 5000}}, "limit:max_context_string_bytes"),
        ({"context": {"k" * 200: 1}}, "limit:max_context_key_bytes"),
        ({"context": {"k": [[[[[[[[[1]]]]]]]]]}}, "limit:max_context_depth"),
        ({"resource": Resource(attributes={str(n): "x" for n in range(40)})}, "limit:max_attributes"),
        ({"resource": Resource(host="h" * 300)}, "limit:max_host_bytes"),
        ({"violations": [Violation(path="p")] * 70}, "limit:max_violations"),
        ({"threads": [Thread(id="1")] * 70}, "limit:max_threads"),
        ({"error_message": "a\0b"}, "text"),
    ],
)
def test_every_value_comes_within_its_limit(fields, rule):
    record = replace(sample("minimal"), **fields)
    assert validate(record) or rule == "text"
    made = truncate(record)
    assert rule in {mark.rule for mark in made.marks}
    assert () == validate(made)
    assert made == truncate(made)


def test_a_cut_payload_is_not_complete():
    made = truncate(big(origin=Foreign(format="otlp", payload=b"x" * 40000, complete=True)))
    assert (32768, False) == (len(made.origin.payload), made.origin.complete)


def test_paths_are_cut_at_their_beginning():
    frame = Frame(file="é" * 1000 + "/x.py")
    made = truncate(big(nodes=[Node(stack=Stack(frames=[frame], provenance=RUNTIME))]))
    assert made.nodes[0].stack.frames[0].file.endswith("/x.py")


def test_the_mandatory_fields_fit_every_budget():
    """The worst canonical record still comes to the compact budget."""
    record = UniversalErrorProtocol(
        protocol_version="1.0",
        error_id="019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e",
        error_type="com." + ".".join(["a" * 30] * 4),
        severity=Severity.HIGH,
        timestamp="2026-11-21T10:15:30.123456789Z",
        source_language="p" * 32,
        error_message="é" * 4096,
        type_ancestors=["com." + ".".join(["b" * 30] * 4)] * 7 + ["uep.network"],
        codes=[Code(space="s" * 100, value="v" * 512)] * 16,
        fingerprint=["f" * 256] * 16,
        marks=[Mark(path="/" + "p" * 500, kind=MarkKind.TYPED, rule=f"r{n}") for n in range(256)],
    )
    made = truncate(record, profile="compact")
    assert size_of(made) <= 3072
    assert [Mark(kind=MarkKind.TRUNCATED, rule="limit:max_compact_bytes")] == made.marks
    assert made == truncate(made, profile="compact")


def test_a_compact_record_keeps_the_crash_site():
    def fall(depth):
        fall(depth - 1) if depth else 1 / 0

    try:
        fall(3)
    except ZeroDivisionError as error:
        made = truncate(capture(error), profile="compact")
    assert "fall" == made.nodes[0].stack.frames[0].function
    assert () == validate(made)


def test_truncation_of_a_huge_record_is_quick():
    import time

    record = big(
        nodes=[Node(message="m" * 8000)]
        + [Node(parent=0, relation=Relation.CAUSE, message="m" * 2000, stack=stack(200)) for _ in range(500)],
        context={str(n): {"a": ["x" * 100] * 10} for n in range(5000)},
    )
    start = time.process_time()
    made = truncate(record, profile="compact")
    assert size_of(made) <= 3072
    assert time.process_time() - start < 5
