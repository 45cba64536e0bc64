"""Rollbar items: what pyrollbar and rollbar.js send is read, and what is emitted pyrollbar sends on."""

from __future__ import annotations

import json
import warnings
from pathlib import Path

import pytest
import uep
from uep.bridges import emit, translate
from uep.testing import sample

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)  # webob, which it imports, imports cgi
    import rollbar

NODE = Path(__file__).parent / "data" / "trackers" / "node"


@pytest.fixture
def sent(monkeypatch):
    """A real client without a network."""
    payloads: list[dict] = []
    monkeypatch.setattr(rollbar, "_initialized", False)
    rollbar.init("token", "test", handler="blocking", code_version="1.2")
    monkeypatch.setattr(rollbar, "send_payload", lambda payload, token: payloads.append(payload))
    yield payloads
    rollbar.SETTINGS["enabled"] = False


def chain() -> None:
    try:
        try:
            {}["order"]
        except KeyError as error:
            raise ValueError("bad order") from error
    except ValueError as error:
        raise TimeoutError("ledger is slow") from error


def test_an_item_reads_as_capture_reads_the_exception(sent):
    """Same nodes, messages, files, lines and functions; the token stays outside."""
    with pytest.raises(TimeoutError) as caught:
        chain()
    rollbar.report_exc_info((type(caught.value), caught.value, caught.value.__traceback__), level="critical")
    live = uep.capture(caught.value)
    [found] = translate(json.dumps(sent[0]).encode())
    record = found.record
    assert () == uep.validate(record)
    assert ("rollbar", "Critical", "python") == (found.format, record.severity.value, record.source_language)
    assert sent[0]["data"]["uuid"] == record.error_id
    assert [(n.parent, n.relation, n.type_name, n.message) for n in live.nodes] == [
        (n.parent, n.relation, n.type_name, n.message) for n in record.nodes
    ]
    for ours, theirs in zip(live.nodes, record.nodes, strict=True):
        assert [(f.file, f.line, f.function) for f in ours.stack.frames] == [
            (f.file, f.line, f.function) for f in theirs.stack.frames
        ]
    assert "token" not in uep.encode(record).decode()
    assert "/access_token" in {loss.path for loss in found.losses}


def test_an_item_of_node_has_columns_from_one():
    """rollbar.js counts columns from 0."""
    [found] = translate((NODE / "rollbar_error.json").read_bytes())
    frames = found.record.nodes[0].stack.frames
    assert ("place", 11, 11) == (frames[0].function, frames[0].line, frames[0].column)
    assert ["Error", "TypeError"] == [node.type_name for node in found.record.nodes]


def test_a_warning_message_reports_nothing():
    """A message below error is no error."""
    assert [] == list(translate((NODE / "rollbar_message.json").read_bytes(), source="rollbar"))


@pytest.mark.parametrize("name", ["chain", "group", "minimal"])
def test_what_is_emitted_has_what_the_api_requires(name):
    """An environment, exactly one body, a level of its own and frames with a file; the client serialises it."""
    data = json.loads(emit(sample(name), "rollbar"))["data"]
    assert 0 < len(data["environment"]) <= 255
    assert 1 == len(data["body"])
    assert data["level"] in {"critical", "error", "warning", "info", "debug"}
    traces = data["body"].get("trace_chain") or [data["body"]["trace"]]
    assert all(isinstance(trace["frames"], list) and trace["exception"]["class"] for trace in traces)
    assert all(frame["filename"] for trace in traces for frame in trace["frames"])
    assert data == json.loads(json.dumps(data, default=rollbar.lib.defaultJSONEncode))
