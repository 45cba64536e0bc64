"""Kubernetes Status: what the Python client holds is read, and what is written the client decodes."""

from __future__ import annotations

import json

import pytest
import uep
from kubernetes import client
from kubernetes.client.exceptions import ApiException
from uep.bridges import emit, translate
from uep.bridges.kubernetes_status import field_pointer, pointer_field
from uep.testing import sample

INVALID = {
    "kind": "Status",
    "apiVersion": "v1",
    "metadata": {},
    "status": "Failure",
    "message": 'Deployment.apps "web" is invalid: spec.template.spec.containers[0].image: Required value',
    "reason": "Invalid",
    "details": {
        "name": "web",
        "group": "apps",
        "kind": "Deployment",
        "causes": [
            {
                "reason": "FieldValueRequired",
                "message": "Required value",
                "field": "spec.template.spec.containers[0].image",
            }
        ],
    },
    "code": 422,
}


class Reply:
    """A response as the client's REST layer hands it on."""

    def __init__(self, body: bytes, status: int) -> None:
        self.data, self.status, self.reason, self.headers = body, status, "x", {}


def read(document: object, **options: object) -> uep.UniversalErrorProtocol:
    """Translate one document; its record is canonical."""
    data = document if isinstance(document, bytes | str) else json.dumps(document)
    [found] = translate(data, **options)
    assert "kubernetes_status" == found.format
    assert () == uep.validate(found.record)
    return found.record


def test_the_body_of_a_client_exception_is_read_whole():
    """Reason, HTTP code, object and causes; the causes are violations and no nodes."""
    caught = ApiException(http_resp=Reply(json.dumps(INVALID).encode(), 422))
    record = read(caught.body)
    assert "uep.input.validation_failed" == record.error_type
    assert [("k8s.reason", "Invalid"), ("http", "422")] == [(code.space, code.value) for code in record.codes]
    [violation] = record.violations
    assert ("/spec/template/spec/containers/0/image", "FieldValueRequired") == (
        violation.path,
        violation.reason,
    )
    assert 1 == len(record.nodes)
    assert ("web", "Deployment") == (
        record.context["kubernetes_status.details.name"],
        record.context["kubernetes_status.details.kind"],
    )


def test_a_wait_is_read():
    """ServerTimeout is 500 by number and worth repeating by reason."""
    document = INVALID | {"reason": "ServerTimeout", "code": 500, "details": {"retryAfterSeconds": 1}}
    record = read(document)
    assert ("1s", "uep.network.timeout") == (record.recovery.retry_after, record.error_type)


def test_a_reason_nobody_lists_leaves_it_to_the_code():
    """An empty or unlisted reason says nothing; the HTTP code does."""
    assert "uep.resource.not_found" == read(INVALID | {"reason": "", "code": 404}).error_type
    assert "uep.resource.not_found" == read(INVALID | {"reason": "Weird", "code": 404}).error_type


def test_success_is_no_error():
    """A Status of success is refused, whatever else it says."""
    assert [] == list(translate(json.dumps(INVALID | {"status": "Success"}).encode()))


def test_the_event_of_a_watch_holds_a_status():
    """A watch reports its failure as an event."""
    gone = INVALID | {"reason": "Expired", "code": 410, "details": None}
    assert "uep.resource.gone" == read({"type": "ERROR", "object": gone}).error_type


@pytest.mark.parametrize("audience", ["internal", "external"])
def test_what_is_written_the_client_decodes_and_keeps(audience):
    """The typed V1Status has every member, and the record comes out of its own JSON again."""
    record = sample("chain")
    body = emit(record, "kubernetes_status", audience=audience)
    api = client.ApiClient()
    status = api._ApiClient__deserialize(json.loads(body), "V1Status")
    assert ("Failure", "Timeout", 504) == (status.status, status.reason, status.code)
    again = read(json.dumps(api.sanitize_for_serialization(status)))
    assert (record.error_id, record.error_type, record.severity) == (
        again.error_id,
        again.error_type,
        again.severity,
    )
    assert (record.nodes if audience == "internal" else []) == again.nodes


@pytest.mark.parametrize(
    "field, pointer",
    [
        ("spec.containers[0].image", "/spec/containers/0/image"),
        ("metadata.annotations[example.com/owner]", "/metadata/annotations/example.com~1owner"),
        ("items[0]", "/items/0"),
        ("", ""),
    ],
)
def test_paths_of_fields_are_pointers(field, pointer):
    """Both ways; elements are counted from 0 in both."""
    assert (pointer, field) == (field_pointer(field), pointer_field(pointer))
