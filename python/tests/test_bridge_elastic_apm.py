"""Elastic APM error events: what the agents for Python and Node.js send is read, frames innermost first from both."""

from __future__ import annotations

import json
from pathlib import Path

import elasticapm
import pytest
import uep
from uep.bridges import emit, translate
from uep.model import MarkKind
from uep.testing import sample

NODE = Path(__file__).parent / "data" / "trackers" / "node" / "elastic_apm.ndjson"


@pytest.fixture
def agent(monkeypatch):
    """A real agent without a network."""
    client = elasticapm.Client(
        service_name="shop",
        transport_class="elasticapm.transport.base.Transport",
        metrics_interval="0s",
        central_config=False,
        disable_send=True,
        cloud_provider="none",
    )
    events: list[dict] = []
    monkeypatch.setattr(client, "queue", lambda kind, data, flush=False: events.append({kind: data}))
    yield client, events
    client.close()


def chain() -> None:
    try:
        {}["order"]
    except KeyError as error:
        raise TimeoutError("ledger is slow") from error


def test_an_event_reads_as_capture_reads_the_exception(agent):
    """Same nodes, messages, lines and functions; the type in front of the message is taken off."""
    client, events = agent
    with pytest.raises(TimeoutError) as caught:
        chain()
    client.capture_exception((type(caught.value), caught.value, caught.value.__traceback__), handled=False)
    live = uep.capture(caught.value)
    [found] = translate(json.dumps(events[0], default=str))
    record = found.record
    assert () == uep.validate(record)
    assert ("elastic_apm", "python", "uep.network.timeout", False) == (
        found.format,
        record.source_language,
        record.error_type,
        record.handling.handled,
    )
    assert [(n.parent, n.relation, n.type_name, n.message) for n in live.nodes] == [
        (n.parent, n.relation, n.type_name, n.message) for n in record.nodes
    ]
    for ours, theirs in zip(live.nodes, record.nodes, strict=True):
        assert [(f.line, f.function) for f in ours.stack.frames] == [
            (f.line, f.function) for f in theirs.stack.frames
        ]
    assert ("/source_language", MarkKind.ASSUMED) in {(mark.path, mark.kind) for mark in record.marks}


def test_a_message_of_the_agent_is_read(agent):
    """A message at error is an error, one at warning is none."""
    client, events = agent
    client.capture_message(param_message={"message": "lost %s", "params": ("order",)}, level="error")
    client.capture_message(param_message={"message": "slow", "params": ()}, level="warning")
    first, second = (
        list(translate(json.dumps(event, default=str), source="elastic_apm")) for event in events
    )
    assert ["lost order"] == [found.record.error_message for found in first]
    assert [] == second


def test_the_stream_of_node_is_read():
    """Metadata holds no error, the two events do."""
    found = [item.record for item in translate(NODE.read_bytes())]
    assert ["order 7 has no price", "a plain message"] == [record.error_message for record in found]
    assert "place" == found[0].nodes[0].stack.frames[0].function
    assert ("elastic_apm", "E7") in {(code.space, code.value) for code in found[0].codes}


@pytest.mark.parametrize("name", ["chain", "group", "minimal"])
def test_what_is_emitted_has_what_the_intake_requires(name):
    """docs/spec/v2/error.json: an id, a time, a message or type, frames with a file, and ids only together."""
    error = json.loads(emit(sample(name), "elastic_apm"))["error"]
    assert len(error["id"]) <= 1024 and isinstance(error["timestamp"], int)
    assert ("trace_id" in error) == ("parent_id" in error)
    pending = [error["exception"]]
    while pending:
        exception = pending.pop()
        assert exception.get("type") or exception.get("message")
        assert all(frame["filename"] for frame in exception.get("stacktrace", []))
        pending += exception.get("cause", [])
    assert error["log"]["message"]
    assert all(not set('.*"') & set(key) for key in error["context"]["custom"])
