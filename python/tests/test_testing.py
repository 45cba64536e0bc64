"""uep.testing says exactly where two records differ."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from msgspec.structs import replace
from uep import InvalidRecord, decode, encode, validate
from uep.model import Resource
from uep.testing import assert_same_record, differences, records, sample, sample_names


@pytest.mark.parametrize("name", sample_names())
def test_samples_are_canonical(name):
    assert () == validate(sample(name))
    assert sample(name) == decode(encode(sample(name))).record
    assert [] == differences(sample(name), sample(name))


@settings(max_examples=40, deadline=None)
@given(records())
def test_generated_records_are_canonical(record):
    assert () == validate(record)


def test_every_field_of_a_record_is_in_some_sample():
    used = {
        field
        for name in sample_names()
        for field in sample(name).__struct_fields__
        if getattr(sample(name), field)
    }
    assert {"stack_trace"} == set(sample().__struct_fields__) - used


def test_differences_are_named():
    want = sample("chain")
    got = replace(want, error_message="x", nodes=want.nodes[:2], context={"a": 1})
    with pytest.raises(AssertionError) as found:
        assert_same_record(want, got)
    assert [
        "the records differ",
        '/error_message: want "order 17 not placed", got "x"',
        '/nodes/2: want {"parent":1,"relation":"RELATION_CONTEXT","type_name":"KeyError","message":"\'ledger\'"}, got absent',
        '/context: want absent, got {"a":1}',
    ] == str(found.value).splitlines()


def test_masks_hide_what_varies():
    want = replace(sample("minimal"), resource=Resource(service="s", pid=1, host="a"))
    got = replace(
        want,
        error_id="f47ac10b-58cc-4372-a567-0e02b2c3d479",
        timestamp="2001-01-01T00:00:00Z",
        resource=Resource(service="s", pid=2, host="b"),
    )
    assert_same_record(want, got)
    assert 4 == len(differences(want, got))
    with pytest.raises(AssertionError, match="/resource/service"):
        assert_same_record(want, replace(got, resource=Resource(service="t", pid=2, host="b")))


def test_masks_have_stars():
    want = sample("chain")
    frames = [replace(f, line=1) for f in want.nodes[0].stack.frames]
    got = replace(
        want,
        nodes=[replace(want.nodes[0], stack=replace(want.nodes[0].stack, frames=frames)), *want.nodes[1:]],
    )
    assert_same_record(want, got, ignore=["nodes/*/stack/frames/*/line"])
    with pytest.raises(AssertionError, match="/nodes/0/stack/frames/0/line: want 31, got 1"):
        assert_same_record(want, got)


def test_an_unknown_sample_is_refused():
    with pytest.raises(InvalidRecord, match="choose one of chain"):
        sample("nothing")
