"""Bugsnag events: what bugsnag-python and @bugsnag/node send is read, with who chose the severity."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import uep
from bugsnag.client import Client
from uep.bridges import emit, translate
from uep.model import SeveritySource
from uep.testing import sample

NODE = Path(__file__).parent / "data" / "trackers" / "node" / "bugsnag.json"


class Collector:
    """Keeps what the client would have sent."""

    def __init__(self) -> None:
        self.payloads: list[object] = []

    def deliver(self, config: object, payload: object, options: object = None) -> None:
        self.payloads.append(payload)

    def deliver_sessions(self, config: object, payload: object, options: object = None) -> None:
        return None


@pytest.fixture
def bugsnag():
    """A real client without a network."""
    collector = Collector()
    client = Client(
        api_key="0" * 32,
        delivery=collector,
        asynchronous=False,
        release_stage="test",
        app_version="1.2",
        project_root="/nowhere",
        install_sys_hook=False,
        auto_capture_sessions=False,
    )
    yield client, collector


def chain() -> None:
    try:
        {}["order"]
    except KeyError as error:
        raise TimeoutError("ledger is slow") from error


def test_an_event_reads_as_capture_reads_the_exception(bugsnag):
    """Same nodes, messages, lines and functions; the key stays outside."""
    client, collector = bugsnag
    with pytest.raises(TimeoutError) as caught:
        chain()
    client.notify(caught.value, severity="warning", metadata={"order": {"id": 7}})
    live = uep.capture(caught.value)
    payload = collector.payloads[0]
    [found] = translate(payload if isinstance(payload, str | bytes) else json.dumps(payload))
    record = found.record
    assert () == uep.validate(record)
    assert ("bugsnag", "Low", "python", "uep.network.timeout") == (
        found.format,
        record.severity.value,
        record.source_language,
        record.error_type,
    )
    assert [(n.parent, n.relation, n.type_name, n.message) for n in live.nodes] == [
        (n.parent, n.relation, n.type_name, n.message) for n in record.nodes
    ]
    for ours, theirs in zip(live.nodes, record.nodes, strict=True):
        spots = [(f.line, f.function) for f in theirs.stack.frames]
        assert [(f.line, f.function) for f in ours.stack.frames] == spots[: len(ours.stack.frames)]
    assert {"id": 7} == record.context["bugsnag.metaData.order"]
    assert "0" * 32 not in uep.encode(record).decode()


def test_an_event_of_node_is_read():
    """Two exceptions with columns, and the runtime it came from."""
    [found] = translate(NODE.read_bytes())
    assert ["Error", "TypeError"] == [node.type_name for node in found.record.nodes]
    assert ("place", 11) == (
        found.record.nodes[0].stack.frames[0].function,
        found.record.nodes[0].stack.frames[0].column,
    )
    assert found.record.resource.runtime.startswith("node 20")


@pytest.mark.parametrize(
    ("reason", "source"), [("userSpecifiedSeverity", "REPORTER"), ("handledException", "BRIDGE")]
)
def test_who_chose_the_severity(reason, source):
    """A reason that names the user makes the reporter the source."""
    event = {
        "exceptions": [{"errorClass": "E", "message": "m"}],
        "severity": "error",
        "severityReason": {"type": reason},
    }
    [found] = translate(json.dumps(event))
    assert SeveritySource[source] == found.record.severity_source


@pytest.mark.parametrize("name", ["chain", "group", "minimal"])
def test_what_is_emitted_has_what_the_api_requires(name):
    """Notifier, payload version, and events whose exceptions have a class, a type and frames with a file and a line."""
    payload = json.loads(emit(sample(name), "bugsnag"))
    assert {"name", "version", "url"} == set(payload["notifier"])
    [event] = payload["events"]
    assert event["severity"] in {"error", "warning", "info"}
    assert isinstance(event["unhandled"], bool)
    for exception in event["exceptions"]:
        assert exception["errorClass"] and exception["type"]
        assert all({"file", "method"} <= set(frame) for frame in exception["stacktrace"])
