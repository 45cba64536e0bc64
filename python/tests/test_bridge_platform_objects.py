"""What platforms tell of errors besides their answers: objects of Kubernetes, bodies of Twirp."""

from __future__ import annotations

import json

import pytest
import uep
from hypothesis import given
from hypothesis import strategies as st
from uep.bridges import translate
from uep.bridges._kubernetes_objects import has_errors
from uep.model import Relation

NOW = "2026-11-21T10:00:00Z"
ENDED = {"reason": "Error", "exitCode": 139, "signal": 11, "finishedAt": "2026-11-20T09:00:00Z"}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


def read(document, source="auto"):
    """Return the translations of a document or a text; each record is canonical."""
    text = document if isinstance(document, str) else json.dumps(document)
    found = list(translate(text.encode(), source=source, now=NOW))
    assert all(() == uep.validate(one.record) for one in found)
    return found


def pod(*containers, **more):
    """Return a pod with containers in these states."""
    status = {"phase": "Running", "containerStatuses": list(containers)}
    return {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"}, "status": status} | more


def test_a_container_that_does_not_start_has_its_end_as_the_cause():
    """Kubernetes says in one place why it waits, in another how it ended."""
    waiting = {"reason": "CrashLoopBackOff", "message": "back-off"}
    [found] = read(pod({"name": "a", "state": {"waiting": waiting}, "lastState": {"terminated": ENDED}}))
    outer, inner = found.record.nodes
    assert ("CrashLoopBackOff", "back-off", "Error", Relation.CAUSE) == (
        outer.type_name,
        outer.message,
        inner.type_name,
        inner.relation,
    )
    assert "139" == found.record.codes[-1].value
    assert 11 == found.record.context["kubernetes_status.lastState.terminated.signal"]


def test_losses_of_a_pod_are_named():
    """Each with its place in the list that kubectl prints."""
    failed = {"name": "a", "state": {"terminated": ENDED}}
    items = [
        pod(),
        pod(failed, {"name": "b", "state": {"running": {}}}, spec={"containers": [{"name": "a"}]}),
    ]
    [found] = read({"apiVersion": "v1", "kind": "List", "items": items})
    lost = {loss.path for loss in found.losses}
    assert {"/items", "/items/1/spec", "/items/1/status/phase", "/items/1/status/containerStatuses"} == lost


def test_events_that_happened_once_or_have_odd_counts():
    """A count without a time, or a first time behind the last one, says nothing."""
    event = {"apiVersion": "v1", "kind": "Event", "type": "Warning", "reason": "Failed", "message": "m"}
    [plain] = read(event | {"count": 2})
    assert (None, 2) == (plain.record.occurrences, plain.record.context["kubernetes_status.count"])
    times = {"firstTimestamp": "2026-11-20T10:00:00Z", "lastTimestamp": "2026-11-20T09:00:00Z"}
    [odd] = read(event | times | {"count": 2})
    assert ("", "2026-11-20T09:00:00Z") == (odd.record.occurrences.first, odd.record.occurrences.last)
    assert "2026-11-20T10:00:00Z" == odd.record.context["kubernetes_status.firstTimestamp"]


@pytest.mark.parametrize(
    "document",
    [
        pod({"name": "a", "state": {"running": {"startedAt": NOW}}, "lastState": {}}),
        pod({"name": "a", "state": {"terminated": {"exitCode": 0, "reason": "Completed"}}}),
        {"apiVersion": "v1", "kind": "Event", "type": "Normal", "reason": "Pulled", "message": "m"},
        {"apiVersion": "acme.example/v1", "kind": "Event", "type": "Warning", "message": "m"},
        {"apiVersion": "apps/v1", "kind": "Deployment", "status": {"replicas": 1}},
        {"apiVersion": "v1", "kind": "List", "items": []},
        {"kind": {}, "items": [1]},
        {"kind": "Event", "apiVersion": [], "type": "Warning"},
        {"code": "ok", "msg": "done"},
        {"code": 0, "msg": "success", "data": {}},
        {"code": "unknown", "msg": "hello", "user": 1},
    ],
)
def test_what_is_no_error_stays_silent(document):
    """Ordinary objects and answers are nobody's."""
    assert [] == read(document)


@given(JSON, JSON, JSON)
def test_nothing_crashes(one, two, three):
    """Whatever stands where a state, a list of containers or the items are expected."""
    states = {"state": {"terminated": one, "waiting": two}, "lastState": three}
    for document in (pod(states), pod(status={"containerStatuses": one}), {"kind": "List", "items": two}):
        if has_errors(document):
            assert read(document, "kubernetes_status")


def test_what_kubectl_prints_alone_is_found():
    """Without a name of the format beside it."""
    [found] = read('Error from server (NotFound): pods "x" not found\n')
    assert ("uep.resource.not_found", 'pods "x" not found') == (
        found.record.error_type,
        found.record.error_message,
    )


def test_the_body_of_twirp_inside_a_response():
    """The status of the response stands before the codes of the body."""
    body = '{"code":"dataloss","msg":"bad sum","meta":{"cause":"x"}}'
    [found] = read(f"HTTP/1.1 500 X\r\ncontent-type: application/json\r\n\r\n{body}")
    assert ["500", "dataloss", "15"] == [code.value for code in found.record.codes]
    assert "bad sum" == found.record.error_message
    assert ["http_api"] == [one.format for one in read(body)]


def test_calls_that_failed_in_a_file_of_cloudtrail():
    """Each has an id of its own, also where the event's is none; what was asked for stays where it is."""
    event = {"eventVersion": "1.09", "eventTime": "2026-11-20T09:00:00Z", "eventSource": "s3.amazonaws.com"}
    event |= {"eventName": "GetObject", "userIdentity": {"accessKeyId": "AKIA"}, "eventID": "x"}
    failed = event | {"errorCode": "NoSuchKey", "errorMessage": "gone"}
    one, two = read({"Records": [failed, event, failed]})
    assert one.record.error_id != two.record.error_id
    assert "x" == one.record.context["aws.eventID"]
    assert ["/Records/0/userIdentity"] == [loss.path for loss in one.losses]
    assert "uep.resource.not_found" == two.record.error_type
    assert [] == read({"Records": [event]})
