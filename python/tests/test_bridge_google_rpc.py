"""google.rpc.Status: what grpcio-status emits is read, and what is emitted a real gRPC client reads with grpcio-status."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent import futures

import grpc
import pytest
import uep
from google.protobuf import any_pb2, duration_pb2, json_format
from google.rpc import code_pb2, error_details_pb2, status_pb2
from grpc_status import rpc_status
from uep.bridges import emit, translate
from uep.testing import sample

METHOD = "/shop.Orders/Place"


def packed(*messages) -> list[any_pb2.Any]:
    """Pack messages as a server does."""
    details = []
    for message in messages:
        detail = any_pb2.Any()
        detail.Pack(message)
        details.append(detail)
    return details


STATUS = status_pb2.Status(
    code=code_pb2.RESOURCE_EXHAUSTED,
    message="zone us-east1-a is full",
    details=packed(
        error_details_pb2.ErrorInfo(
            reason="ZONE_FULL", domain="compute.example.com", metadata={"zone": "us-east1-a"}
        ),
        error_details_pb2.RetryInfo(retry_delay=duration_pb2.Duration(seconds=30, nanos=500_000_000)),
        error_details_pb2.BadRequest(
            field_violations=[
                error_details_pb2.BadRequest.FieldViolation(field="zone", description="has no capacity")
            ]
        ),
        error_details_pb2.PreconditionFailure(
            violations=[
                error_details_pb2.PreconditionFailure.Violation(
                    type="TOS", subject="user:7", description="not accepted"
                )
            ]
        ),
        error_details_pb2.QuotaFailure(
            violations=[
                error_details_pb2.QuotaFailure.Violation(subject="project:9", description="daily limit")
            ]
        ),
        error_details_pb2.RequestInfo(request_id="req-81"),
        error_details_pb2.ResourceInfo(resource_type="zone", resource_name="us-east1-a", description="full"),
        error_details_pb2.Help(
            links=[error_details_pb2.Help.Link(description="quotas", url="https://example.com/quotas")]
        ),
        error_details_pb2.LocalizedMessage(locale="en-GB", message="Try another zone."),
        error_details_pb2.DebugInfo(stack_entries=["at a", "at b"]),
        status_pb2.Status(code=3, message="a detail that nobody here knows"),
    ),
)


@pytest.fixture(scope="module")
def channel() -> Iterator[grpc.Channel]:
    """A real server on loopback that fails with the status its request holds."""

    def place(request: bytes, context: grpc.ServicerContext) -> bytes:
        context.abort_with_status(rpc_status.to_status(status_pb2.Status.FromString(request)))
        return b""

    handler = grpc.method_handlers_generic_handler(
        "shop.Orders", {"Place": grpc.unary_unary_rpc_method_handler(place)}
    )
    server = grpc.server(futures.ThreadPoolExecutor(max_workers=1))
    server.add_generic_rpc_handlers((handler,))
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    with grpc.insecure_channel(f"127.0.0.1:{port}") as opened:
        yield opened
    server.stop(None).wait()


def call(channel: grpc.Channel, status: status_pb2.Status) -> grpc.RpcError:
    """Call the server and return the error a client sees."""
    with pytest.raises(grpc.RpcError) as caught:
        channel.unary_unary(METHOD)(status.SerializeToString(), timeout=20)
    return caught.value


def check_status(record: uep.UniversalErrorProtocol) -> None:
    """Every detail of STATUS is in the record."""
    assert "zone us-east1-a is full" == record.error_message
    assert "RESOURCE_EXHAUSTED" in {code.name for code in record.codes}
    assert ("compute.example.com", "ZONE_FULL") in {(code.space, code.value) for code in record.codes}
    assert "us-east1-a" == record.context["zone"]
    assert "30.500s" == record.recovery.retry_after
    assert ["field", "precondition", "quota", "resource"] == [
        violation.kind for violation in record.violations
    ]
    assert "req-81" == record.correlation.request_id
    assert [("help", "https://example.com/quotas")] == [(link.rel, link.url) for link in record.links]
    assert [("en-GB", "Try another zone.")] == [(text.locale, text.text) for text in record.user_messages]
    assert "at a\nat b" == record.stack_trace
    assert ["google.rpc.Status"] == [detail.type for detail in record.details]
    assert () == uep.validate(record)


def test_a_status_from_a_real_client_is_read_whole(channel):
    """What rpc_status.from_call gives a client becomes a record with every detail."""
    status = rpc_status.from_call(call(channel, STATUS))
    [found] = translate(status.SerializeToString(), source="google_rpc")
    check_status(found.record)


def test_the_json_form_says_the_same_as_the_binary_one():
    """ProtoJSON of the same Status gives the same record, but for its identity."""
    document = json_format.MessageToDict(
        status_pb2.Status(code=STATUS.code, message=STATUS.message, details=STATUS.details[:-1])
    )
    document["details"].append({"@type": "type.googleapis.com/google.rpc.Status", "code": 3})
    [found] = translate(json.dumps(document).encode())
    assert "google_rpc" == found.format
    check_status(found.record)


def test_the_http_form_holds_an_http_status():
    """Google's HTTP error envelope: `code` is HTTP there, `status` names the gRPC code (AIP-193)."""
    body = {
        "error": {
            "code": 429,
            "message": "The zone does not have enough resources",
            "status": "RESOURCE_EXHAUSTED",
            "details": [
                {
                    "@type": "type.googleapis.com/google.rpc.ErrorInfo",
                    "reason": "RESOURCE_AVAILABILITY",
                    "domain": "compute.googleapis.com",
                    "metadata": {"zone": "us-east1-a"},
                }
            ],
        }
    }
    [found] = translate(json.dumps(body).encode())
    assert {("http", "429"), ("grpc", "8"), ("compute.googleapis.com", "RESOURCE_AVAILABILITY")} == {
        (code.space, code.value) for code in found.record.codes
    }
    assert uep.matches(found.record, "uep.quota")


def test_what_is_emitted_reaches_a_real_client(channel):
    """The binary form goes through a real server and client; ErrorInfo and the record come out again."""
    record = sample("chain")
    binary = emit(record, "google_rpc", audience="internal", form="binary")
    status = rpc_status.from_call(call(channel, status_pb2.Status.FromString(binary)))
    info = error_details_pb2.ErrorInfo()
    assert status.details[0].Unpack(info)
    assert record.error_type == info.metadata["uepType"]
    [found] = translate(status.SerializeToString(), source="google_rpc")
    assert (record.error_id, record.error_type, record.severity) == (
        found.record.error_id,
        found.record.error_type,
        found.record.severity,
    )
    assert [n.type_name for n in record.nodes] == [n.type_name for n in found.record.nodes]


def test_internals_stay_inside_by_default():
    """The external audience gets the user's text or the type's title, no nodes and no context."""
    record = sample("chain")
    status = json.loads(emit(record, "google_rpc"))
    assert record.error_message not in json.dumps(status)
    assert all(not detail["@type"].endswith("DebugInfo") for detail in status["details"])


def test_a_status_of_success_is_no_error():
    """Code 0 with details is garbage that is not an error."""
    assert [] == list(translate(b'{"code":0,"message":"fine","details":[]}', source="google_rpc"))


def test_trailers_are_read():
    """Trailers as a JSON object: the details win; without them the code and the percent-encoded message count."""
    [found] = translate(b'{"grpc-status":"5","grpc-message":"no%20such%20order"}', source="google_rpc")
    assert ("no such order", "uep.resource.not_found") == (
        found.record.error_message,
        found.record.error_type,
    )


def test_a_kept_payload_comes_back_byte_for_byte():
    """With keep_origin the way in and out is the identity, for insiders: nobody looked what outsiders may see of it."""
    payload = STATUS.SerializeToString()
    [found] = translate(payload, source="google_rpc", keep_origin=True)
    assert payload == emit(found.record, "google_rpc", audience="internal", form="binary")
    assert b"at a" not in emit(found.record, "google_rpc", form="binary")
