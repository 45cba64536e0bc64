"""What capture reads from the exceptions of gRPC, botocore and the Kubernetes client."""

from __future__ import annotations

import asyncio
from concurrent import futures
from typing import Any

import botocore.exceptions
import botocore.session
import grpc
import grpc.aio
import pytest
from botocore.stub import Stubber
from google.protobuf import any_pb2, duration_pb2
from google.rpc import error_details_pb2, status_pb2
from grpc_status import rpc_status
from kubernetes import client
from uep import capture, encode, validate
from uep.bridges import emit
from uep.model import Relation

from .errors import caught, rules
from .server import answering

METHOD = "/acme.Shop/Order"


def _rich_status() -> Any:
    details = [
        error_details_pb2.BadRequest(
            field_violations=[
                error_details_pb2.BadRequest.FieldViolation(field="items[0].sku", description="unknown")
            ]
        ),
        error_details_pb2.RetryInfo(retry_delay=duration_pb2.Duration(seconds=3)),
        error_details_pb2.LocalizedMessage(locale="en", message="Try another article."),
    ]
    packed = [any_pb2.Any() for _ in details]
    for target, detail in zip(packed, details, strict=True):
        target.Pack(detail)
    return status_pb2.Status(code=3, message="bad order", details=packed)


def _fail(request: bytes, context: Any) -> bytes:
    if request == b"rich":
        context.abort_with_status(rpc_status.to_status(_rich_status()))
    if request == b"record":
        sent = capture(KeyError("17"), error_type="com.acme.shop.gone")
        trailer = ("grpc-status-details-bin", emit(sent, "google_rpc", form="binary"))
        context.set_trailing_metadata((trailer,))
        context.abort(grpc.StatusCode.INTERNAL, "wrapped")
    context.set_trailing_metadata((("grpc-retry-pushback-ms", "1500"), ("x-request-id", "r-7")))
    context.abort(grpc.StatusCode.UNAVAILABLE, "100% busy: größer")
    return b""


@pytest.fixture(scope="module")
def address():
    server = grpc.server(futures.ThreadPoolExecutor(2))
    handler = grpc.unary_unary_rpc_method_handler(_fail)
    server.add_generic_rpc_handlers((grpc.method_handlers_generic_handler("acme.Shop", {"Order": handler}),))
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    yield f"127.0.0.1:{port}"
    server.stop(None).wait()


def call(address: str, request: bytes) -> None:
    with grpc.insecure_channel(address) as channel:
        channel.unary_unary(METHOD)(request, timeout=10)


def call_async(address: str, request: bytes) -> None:
    async def run() -> None:
        async with grpc.aio.insecure_channel(address) as channel:
            await channel.unary_unary(METHOD)(request, timeout=10)

    asyncio.run(run())


@pytest.mark.parametrize("ask", [call, call_async])
def test_a_status_with_details(address, ask):
    record = capture(caught(ask, address, b"rich"))
    assert record.error_type == "uep.input.validation_failed"
    assert [(code.space, code.value, code.name) for code in record.codes] == [
        ("grpc", "3", "INVALID_ARGUMENT")
    ]
    assert [(one.path, one.description) for one in record.violations] == [("/items/0/sku", "unknown")]
    assert record.recovery.retry_after == "3s"
    remote = record.nodes[-1]
    assert (remote.relation, remote.type_name, remote.message) == (
        Relation.REMOTE_CAUSE,
        "INVALID_ARGUMENT",
        "bad order",
    )
    assert record.user_messages == [] and "capture:audience" in rules(record)
    assert b"Try another article" not in emit(record, "problem_details")
    assert not validate(encode(record))


@pytest.mark.parametrize("ask", [call, call_async])
def test_a_plain_status(address, ask):
    record = capture(caught(ask, address, b""))
    assert record.error_type == "uep.dependency.unavailable"
    assert record.recovery.retry_after == "1.500s"
    assert record.context["grpc.request_id"] == "r-7"
    assert record.nodes[-1].message == "100% busy: größer"
    assert not validate(encode(record))


@pytest.mark.parametrize("ask", [call, call_async])
def test_a_record_in_the_trailers(address, ask):
    record = capture(caught(ask, address, b"record"))
    remote = record.nodes[-1]
    assert remote.relation is Relation.REMOTE_CAUSE and remote.error_type == "com.acme.shop.gone"
    assert remote.error_id and remote.error_id != record.error_id
    assert not validate(encode(record))


def test_a_call_under_way_is_not_waited_for(address):
    with grpc.insecure_channel("127.0.0.1:1") as channel:
        pending = channel.unary_unary(METHOD).future(b"", wait_for_ready=True)
        assert isinstance(pending, grpc.RpcError)
        record = capture(pending)
        pending.cancel()
    assert record.codes == []


def test_a_bare_rpc_error():
    assert capture(grpc.RpcError("odd")).nodes[0].type_name == "grpc.RpcError"


def test_botocore():
    session = botocore.session.Session()
    service = session.create_client(
        "dynamodb", region_name="eu-west-1", aws_access_key_id="x", aws_secret_access_key="y"
    )
    with Stubber(service) as stub:
        stub.add_client_error(
            "get_item",
            service_error_code="ProvisionedThroughputExceededException",
            service_message="slow down",
            http_status_code=400,
            response_meta={
                "RequestId": "REQ17",
                "RetryAttempts": 4,
                "HTTPHeaders": {"retry-after": "2", "set-cookie": "s"},
            },
            modeled_fields={},
        )
        record = capture(caught(lambda: service.get_item(TableName="t", Key={"id": {"S": "1"}})))
    assert record.nodes[0].type_name.endswith("ProvisionedThroughputExceededException")
    assert ("aws", "ProvisionedThroughputExceededException") in [(c.space, c.value) for c in record.codes]
    assert ("http", "400") in [(c.space, c.value) for c in record.codes]
    assert record.error_type == "uep.quota.rate_limited"
    assert record.recovery.retry_after == "2s"
    assert record.context["aws.operation"] == "GetItem" and record.context["aws.request_id"] == "REQ17"
    assert record.context["aws.ResponseMetadata.RetryAttempts"] == 4
    assert record.nodes[-1].message == "slow down"
    assert b"cookie" not in encode(record)
    assert not validate(encode(record))


def test_kubernetes():
    body = emit(
        capture(KeyError("web"), error_type="uep.resource.not_found"),
        "kubernetes_status",
        audience="external",
    )
    plain = (
        b'{"kind":"Status","apiVersion":"v1","status":"Failure","message":"pods \\"web\\" not found",'
        b'"reason":"NotFound","details":{"name":"web","kind":"pods","retryAfterSeconds":5,'
        b'"causes":[{"reason":"FieldValueInvalid","message":"bad","field":"spec.containers[0].image"}]},"code":404}'
    )

    def read(url: str) -> None:
        configuration = client.Configuration()
        configuration.host, configuration.proxy = url, None
        with client.ApiClient(configuration) as api:
            client.CoreV1Api(api).read_namespaced_pod("web", "shop")

    for answer in (plain, body):
        with answering(404, answer, Content_Type="application/json") as url:
            record = capture(caught(read, url))
        assert record.nodes[0].type_name == "kubernetes.client.exceptions.NotFoundException" or record.nodes[
            0
        ].type_name.startswith("kubernetes.client.")
        assert record.error_type == "uep.resource.not_found"
        assert record.nodes[-1].relation is Relation.REMOTE_CAUSE
        assert not validate(encode(record))
        if answer is plain:
            assert ("k8s.reason", "NotFound") in [(c.space, c.value) for c in record.codes]
            assert [one.path for one in record.violations] == ["/spec/containers/0/image"]
            assert record.recovery.retry_after == "5s"
            assert record.nodes[-1].message == 'pods "web" not found'
