"""The inputs on which the C library is fuzzed: Python reads each as written down, whichever backend reads it.

The expectations are those of all implementations; bindings/c/fuzz/replay_testees.py writes them and says what they mean.
"""

from __future__ import annotations

import importlib.util
import json
from itertools import product

import msgspec
import pytest
import uep
from uep import encoding

from .conftest import ROOT

FUZZ = ROOT / "bindings" / "c" / "fuzz"
MEDIA = {
    "json": (encoding.JSON, encoding.BATCH_JSON),
    "msgpack": (encoding.MSGPACK, encoding.BATCH_MSGPACK),
    "protobuf": (encoding.PROTOBUF, encoding.BATCH_PROTOBUF),
}


def load_replay():
    """Load the program that replays the corpus to testees, for what it knows of inputs and verdicts."""
    found = importlib.util.spec_from_file_location("replay_testees", FUZZ / "replay_testees.py")
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


REPLAY = load_replay()
INPUTS = REPLAY.list_inputs()
EXPECTED = json.loads(REPLAY.EXPECTED.read_bytes())["inputs"]


def as_json(value):
    """Give a record or a batch as the tree that its JSON has."""
    return msgspec.json.decode(msgspec.json.encode(value))


def read_record(data, form):
    """Give the verdicts on a record in the words of the expectations, and the record."""
    media_type = MEDIA[form][0]
    refusals = uep.validate(data, media_type=media_type)
    canonical = refusals[0].reason if refusals else "valid"
    try:
        received = uep.decode(data, media_type)
    except uep.DecodeError as refused:
        return [canonical, refused.reason], None
    assert received.canonical is (canonical == "valid")
    return [canonical, REPLAY.digest({"record": as_json(received.record)})], received


def read_batch(data, form):
    """Give the verdicts on a batch, and the batch."""
    media_type = MEDIA[form][1]
    refusals = uep.validate(data, media_type=media_type)
    canonical = refusals[0].reason if refusals else "valid"
    try:
        received = encoding.decode_batch(data, media_type)
    except uep.DecodeError as refused:
        return [canonical, refused.reason], None
    refused = [{"index": index, "reason": faults[0].reason} for index, faults in received.refused]
    return [canonical, REPLAY.digest({"batch": as_json(received.batch), "refused": refused})], received


def check_verdicts(form, want, got, data):
    """Compare two pairs of verdicts; what the specification leaves open may be either."""
    for place, (one, other) in enumerate(zip(want, got, strict=True)):
        values = one.items() if isinstance(one, dict) else [("", one)]
        assert any(REPLAY.is_permitted(form, place, value, other, {}) for _, value in values), data.hex()


def check_use(received):
    """Whatever is done to a record that was taken succeeds, or is refused with a reason."""
    record = received.record
    changes = (
        record,
        uep.truncate(record, profile="compact"),
        uep.redact(record, profile="keys", audience="external"),
    )
    for changed, form in product(changes, MEDIA):
        given = None if changed is record else changed
        try:
            sent = uep.relay(received, given, media_type=MEDIA[form][0])
        except uep.InvalidRecord as refused:
            assert refused.reason
            continue
        assert sent.record == uep.decode(sent.raw, sent.media_type).record
        assert given is not None or form not in received.media_type or sent.raw == received.raw
    assert uep.render(record)
    assert uep.fingerprint(record)
    assert uep.to_exception(record).record == record


@pytest.mark.parametrize("target", sorted({name.partition("/")[0] for name in INPUTS}))
def test_corpus_is_read_as_written_down(backend, target):
    """Each input gets the verdict and gives the record that every implementation gives, and can be handled afterwards."""
    names = [name for name in INPUTS if name.startswith(f"{target}/")]
    assert names
    for name, form in product(names, MEDIA):
        want = EXPECTED[name].get(form, REPLAY.MALFORMED)
        found, received = read_record(INPUTS[name], form)
        check_verdicts(form, want["record"], found, INPUTS[name])
        if received is not None:
            check_use(received)
        found, _ = read_batch(INPUTS[name], form)
        check_verdicts(form, want["batch"], found, INPUTS[name])


def test_every_input_has_an_expectation():
    """The corpus and what is written down of it have the same inputs."""
    assert set(EXPECTED) == set(INPUTS)
