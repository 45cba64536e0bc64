"""Sentry events: what the real SDK sends is read like capture reads the exception, and what is emitted goes through the SDK."""

from __future__ import annotations

import json

import pytest
import sentry_sdk
import uep
from sentry_sdk.transport import Transport
from uep.bridges import emit, translate
from uep.testing import sample


class Collector(Transport):
    """Keeps what the SDK would have sent."""

    def __init__(self) -> None:
        super().__init__()
        self.events: list[dict] = []

    def capture_envelope(self, envelope: object) -> None:
        self.events.append(envelope.get_event())


@pytest.fixture
def sentry():
    """A real client without a network."""
    collector = Collector()
    client = sentry_sdk.Client(
        dsn="https://key@127.0.0.1/1",
        transport=collector,
        release="shop@1.2",
        environment="test",
        default_integrations=False,
    )
    with sentry_sdk.new_scope() as scope:
        scope.set_client(client)
        yield collector
    client.close(timeout=0)


def chain() -> None:
    """Fail three deep. The SDK writes a plain chain without saying how its errors are related, so all are causes."""
    try:
        try:
            {}["order"]
        except KeyError as error:
            raise ValueError("bad order") from error
    except ValueError as error:
        raise TimeoutError("ledger is slow") from error


def group() -> None:
    """Fail as a group with a nested group."""
    raise ExceptionGroup("many", [ValueError("one"), ExceptionGroup("inner", [OSError(2, "No such file")])])


@pytest.mark.parametrize("fail", [chain, group])
def test_an_event_reads_as_capture_reads_the_exception(sentry, fail):
    """Same nodes, relations, messages, files, lines and functions as capture() finds in the live exception."""
    with pytest.raises(BaseException) as caught:
        fail()
    sentry_sdk.capture_exception(caught.value)
    live = uep.capture(caught.value)
    [found] = translate(json.dumps(sentry.events[0]).encode())
    assert "sentry" == found.format
    assert () == uep.validate(found.record)
    tree = [(node.parent, node.relation, node.type_name, node.is_group) for node in live.nodes]
    assert tree == [
        (node.parent, node.relation, node.type_name, node.is_group) for node in found.record.nodes
    ]
    for ours, theirs in zip(live.nodes, found.record.nodes, strict=True):
        spots = (
            [(frame.abs_path or frame.file, frame.line) for frame in ours.stack.frames] if ours.stack else []
        )
        assert (
            spots == [(frame.abs_path or frame.file, frame.line) for frame in theirs.stack.frames]
            if theirs.stack
            else not spots
        )
    assert sentry.events[0]["event_id"] == found.record.error_id.replace("-", "")
    assert ("shop@1.2", "test") == (found.record.resource.version, found.record.resource.environment)


def test_what_is_emitted_goes_through_the_sdk(sentry):
    """The SDK serialises and sends our event; the same record comes out of it."""
    record = sample("chain")
    sentry_sdk.get_client().capture_event(json.loads(emit(record, "sentry")))
    [found] = translate(json.dumps(sentry.events[0]).encode(), source="sentry")
    assert (record.error_id, record.error_type, record.severity) == (
        found.record.error_id,
        found.record.error_type,
        found.record.severity,
    )
    assert [(n.parent, n.relation, n.type_name, n.message) for n in record.nodes] == [
        (n.parent, n.relation, n.type_name, n.message) for n in found.record.nodes
    ]


def test_relay_mechanism_sample_gives_codes_and_members():
    """The mechanism of relay's own tests: errno, signal and a member of a group."""
    event = {
        "event_id": "fc6d8c0c43fc4630ad850ee518f1b9d0",
        "platform": "native",
        "exception": {
            "values": [
                {
                    "type": "SIGSEGV",
                    "value": "oops",
                    "mechanism": {
                        "type": "mytype",
                        "handled": False,
                        "source": "errors[0]",
                        "exception_id": 1,
                        "parent_id": 0,
                        "meta": {
                            "errno": {"number": 2, "name": "ENOENT"},
                            "signal": {"number": 11, "name": "SIGSEGV"},
                        },
                    },
                },
                {
                    "type": "Group",
                    "value": "two",
                    "mechanism": {"type": "g", "exception_id": 0, "is_exception_group": True},
                },
            ]
        },
    }
    [found] = translate(json.dumps(event).encode())
    assert [(None, "Group"), (0, "SIGSEGV")] == [(node.parent, node.type_name) for node in found.record.nodes]
    assert uep.model.Relation.MEMBER == found.record.nodes[1].relation


def test_a_transaction_is_no_error():
    """Performance data travels in the same form."""
    assert [] == list(
        translate(b'{"type":"transaction","event_id":"fc6d8c0c43fc4630ad850ee518f1b9d0"}', source="sentry")
    )


def test_redaction_remarks_become_marks():
    """`_meta` says what was removed or cut before the event was sent."""
    event = {
        "event_id": "fc6d8c0c43fc4630ad850ee518f1b9d0",
        "platform": "python",
        "exception": {"values": [{"type": "E", "value": "[Filtered]"}]},
        "_meta": {
            "exception": {
                "values": {"0": {"value": {"": {"rem": [["@password:filter", "s", 0, 10]], "len": 40}}}}
            }
        },
    }
    [found] = translate(json.dumps(event).encode())
    assert [(uep.model.MarkKind.REDACTED, 40)] == [
        (mark.kind, mark.original_size) for mark in found.record.marks if mark.rule.startswith("sentry")
    ]


def test_what_a_client_says_of_itself_beside_its_name_is_told_as_lost():
    """Which parts of it are switched on says nothing of the error."""
    sdk = {"name": "sentry.python", "version": "2.40", "integrations": ["flask"], "packages": []}
    event = {"platform": "python", "sdk": sdk, "exception": {"values": [{"type": "KeyError", "value": "x"}]}}
    [found] = translate(json.dumps(event).encode(), source="sentry", now="2026-11-21T12:00:00Z")
    assert ["/sdk/integrations"] == [loss.path for loss in found.losses]
