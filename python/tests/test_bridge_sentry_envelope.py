"""Sentry envelopes: what the real SDK sends is read whole, and what is emitted the SDK's own reader takes apart."""

from __future__ import annotations

import json

import pytest
import sentry_sdk
import uep
from hypothesis import given, settings
from hypothesis import strategies as st
from sentry_sdk.envelope import Envelope, Item
from sentry_sdk.transport import Transport
from uep.bridges import emit, lost_fields, translate
from uep.errors import DecodeError
from uep.testing import sample

EVENT = {
    "event_id": "fc6d8c0c43fc4630ad850ee518f1b9d0",
    "platform": "python",
    "exception": {"values": [{"type": "TimeoutError", "value": "ledger is slow"}]},
}
NOW = "2026-11-20T09:00:00Z"


class Collector(Transport):
    """Keeps the bytes that the SDK would have sent."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[bytes] = []

    def capture_envelope(self, envelope: Envelope) -> None:
        self.sent.append(envelope.serialize())


@pytest.fixture
def sent():
    """The bytes of an envelope of a real client with an exception and an attachment."""
    collector = Collector()
    client = sentry_sdk.Client(
        dsn="https://key@127.0.0.1/1", transport=collector, default_integrations=False, traces_sample_rate=0.0
    )
    with sentry_sdk.new_scope() as scope:
        scope.set_client(client)
        scope.add_attachment(bytes=b"\x00\n\xff\n{", filename="core.bin")
        try:
            {}["order"]
        except KeyError:
            scope.capture_exception()
    client.close(timeout=0)
    return collector.sent[0]


@pytest.mark.parametrize("source", ["auto", "sentry"])
def test_an_envelope_of_the_sdk(sent, source):
    """The event is the error, its attachment a loss; the binary payload does not disturb."""
    [found] = translate(sent, source=source, now=NOW)
    event = Envelope.deserialize(sent).get_event()
    assert () == uep.validate(found.record)
    assert ("sentry", "KeyError") == (found.format, found.record.nodes[0].type_name)
    assert event["event_id"] == found.record.error_id.replace("-", "")
    assert ["attachment"] == [
        loss.reason.split()[6].strip(",") for loss in found.losses if "item of the type" in loss.reason
    ]
    assert event["contexts"]["trace"]["trace_id"] == found.record.correlation.trace_id


def test_the_sdk_reads_what_is_emitted():
    """The envelope has the event that the form json has."""
    data = emit(sample("chain"), "sentry", form="envelope")
    envelope = Envelope.deserialize(data)
    assert json.loads(emit(sample("chain"), "sentry")) == envelope.get_event()
    assert envelope.headers["event_id"] == envelope.get_event()["event_id"]
    assert 1 == len(envelope.items)


@pytest.mark.parametrize("name", ["chain", "custom", "group", "minimal", "remote"])
def test_the_form_keeps_the_whole_record(name):
    """In after out keeps every field; a kept origin comes out byte for byte."""
    data = emit(sample(name), "sentry", form="envelope")
    [found] = translate(data, keep_origin=True, now=NOW)
    assert [] == lost_fields(sample(name), "sentry", form="envelope")
    assert data == emit(found.record, "sentry", form="envelope")


def test_items_without_a_length_and_several_events():
    """An item without a length ends with its line; the events of an envelope are errors in their order."""
    other = EVENT | {"event_id": "0de617deec894f999062f4f0447b0cc7"}
    lines = [
        {"sent_at": NOW},
        {"type": "event"},
        EVENT,
        {"type": "session"},
        {"sid": "x"},
        {"type": "event"},
        other,
    ]
    data = "\n".join(json.dumps(line) for line in lines).encode()
    first, second = translate(data)
    assert (EVENT["event_id"], other["event_id"]) == tuple(
        found.record.error_id.replace("-", "") for found in (first, second)
    )
    assert (["/items/1"], []) == ([loss.path for loss in first.losses], [loss.path for loss in second.losses])
    assert NOW == first.record.context["sentry.header.sent_at"]


def test_an_envelope_without_an_event_reports_nothing():
    """Sessions and reports of a client are no errors."""
    data = b'{"sent_at":"2026-11-20T09:00:00Z"}\n{"type":"session","length":2}\n{}\n'
    assert [] == list(translate(data)) == list(translate(data, source="sentry"))


def test_an_event_that_is_cut_off_is_an_error_too():
    """What is there says that an error was on its way."""
    data = emit(sample("chain"), "sentry", form="envelope")
    [found] = translate(data[:-100])
    assert "uep.protocol.malformed_record" == found.record.error_type
    assert "/items/0" == found.record.violations[0].path


def test_a_key_stays_outside():
    """The address of the project holds a key."""
    envelope = Envelope(headers={"dsn": "https://5ec4e7@sentry.invalid/1", "trace": {"public_key": "5ec4e7"}})
    envelope.add_item(Item(payload=json.dumps(EVENT).encode(), type="event"))
    [found] = translate(envelope.serialize())
    assert b"5ec4e7" not in uep.encode(found.record)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.binary(max_size=120), st.integers(0, 200))
def test_damaged_envelopes_raise_nothing_unexpected(noise, cut):
    """Any bytes behind a header, and an envelope cut anywhere."""
    whole = emit(sample("minimal"), "sentry", form="envelope")
    for data in (b'{"event_id":"x"}\n{"type":"event"}\n' + noise, whole[:cut] + noise):
        try:
            found = list(translate(data, source="sentry"))
        except DecodeError:
            continue
        assert all(() == uep.validate(one.record) for one in found)
