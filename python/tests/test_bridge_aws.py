"""AWS and Smithy: what botocore holds is read, what is written botocore parses, and Smithy's own samples hold."""

from __future__ import annotations

import json

import botocore.session
import pytest
import uep
from botocore.exceptions import ClientError
from botocore.model import OperationModel
from botocore.parsers import create_parser
from botocore.stub import Stubber
from msgspec.structs import replace
from uep.bridges import emit, translate
from uep.bridges.aws import error_name
from uep.testing import sample

S3 = b"""<?xml version="1.0" encoding="UTF-8"?>
<Error>
  <Code>NoSuchKey</Code>
  <Message>The resource you requested does not exist</Message>
  <Resource>/mybucket/myfoto.jpg</Resource>
  <RequestId>4442587FB7D0A2F9</RequestId>
</Error>"""
QUERY = b"""<ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><Error><Type>Sender</Type>
<Code>Throttling</Code><Message>Rate exceeded</Message></Error><RequestId>r-1</RequestId></ErrorResponse>"""
EC2 = b"""<?xml version="1.0" encoding="UTF-8"?><Response><Errors><Error><Code>UnauthorizedOperation</Code>
<Message>You may not.</Message></Error></Errors><RequestID>ea966190</RequestID></Response>"""


def read(data: bytes, **options: object) -> uep.UniversalErrorProtocol:
    """Translate one document; its record is canonical."""
    [found] = translate(data, **options)
    assert "aws" == found.format
    assert () == uep.validate(found.record)
    return found.record


@pytest.mark.parametrize(
    "text",
    [
        "FooError",
        "FooError:http://internal.amazon.com/coral/com.amazon.coral.validate/",
        "aws.protocoltests.restjson#FooError",
        "aws.protocoltests.restjson#FooError:http://internal.amazon.com/coral/com.amazon.coral.validate/",
    ],
)
def test_names_are_cut_as_smithy_cuts_them(text):
    """The four samples of Smithy's description of its JSON protocols."""
    assert "FooError" == error_name(text)
    assert "FooError" == read(json.dumps({"__type": text, "message": "m"}).encode()).nodes[0].type_name


def test_a_client_error_is_read_whole():
    """What botocore raises, made by its own stub."""
    session = botocore.session.get_session()
    client = session.create_client(
        "dynamodb", region_name="eu-central-1", aws_access_key_id="x", aws_secret_access_key="y"
    )
    with Stubber(client) as stub:
        stub.add_client_error(
            "get_item",
            "ProvisionedThroughputExceededException",
            "Too fast",
            400,
            response_meta={"RequestId": "r-9"},
        )
        with pytest.raises(ClientError) as caught:
            client.get_item(TableName="t", Key={})
    record = read(json.dumps(caught.value.response).encode())
    assert ("uep.quota.rate_limited", "Too fast") == (record.error_type, record.error_message)
    assert "r-9" == record.correlation.request_id
    assert [("http", "400"), ("aws", "ProvisionedThroughputExceededException")] == [
        (code.space, code.value) for code in record.codes
    ]


@pytest.mark.parametrize(
    "data, name, error_type, request_id",
    [
        (S3, "NoSuchKey", "uep.resource.not_found", "4442587FB7D0A2F9"),
        (QUERY, "Throttling", "uep.quota.rate_limited", "r-1"),
        (EC2, "UnauthorizedOperation", "uep.auth.permission_denied", "ea966190"),
    ],
)
def test_xml_is_found_without_being_named(data, name, error_type, request_id):
    """The three layouts of errors in XML."""
    record = read(data)
    assert (name, error_type, request_id) == (
        record.nodes[0].type_name,
        record.error_type,
        record.correlation.request_id,
    )


@pytest.mark.parametrize(
    "data, protocol", [(S3, "rest-xml"), (QUERY, "query"), (EC2, "ec2")], ids=["rest-xml", "query", "ec2"]
)
def test_the_samples_are_what_botocore_reads(data, protocol):
    """What is read here is what botocore reads of the same bytes."""
    parsed = create_parser(protocol).parse({"body": data, "headers": {}, "status_code": 400}, None)
    record = read(data)
    assert (parsed["Error"]["Code"], parsed["Error"]["Message"]) == (
        record.nodes[0].type_name,
        record.error_message,
    )


@pytest.mark.parametrize(
    "protocol, form", [("json", "json"), ("rest-json", "json"), ("rest-xml", "xml"), ("query", "xml")]
)
def test_what_is_written_botocore_parses(protocol, form):
    """Code and message by each of its parsers."""
    record = sample("chain")
    body = emit(record, "aws", form=form)
    reply = {"body": body, "headers": {}, "status_code": 504}
    parsed = create_parser(protocol).parse(reply, None if protocol != "rest-json" else _shape())
    assert ("InternalFailure", "Peer did not answer in time") == (
        parsed["Error"]["Code"],
        parsed["Error"]["Message"],
    )
    assert (record.error_id, record.error_type) == (read(body).error_id, read(body).error_type)


def _shape() -> object:
    model = botocore.session.get_session().get_service_model("lambda")
    operation = model.operation_model("Invoke")
    assert isinstance(operation, OperationModel)
    return operation.output_shape


def test_a_document_type_is_refused():
    """No entity is ever defined or fetched: such a document is no error in a log, and an error of its own when it is named."""
    bomb = (
        b'<!DOCTYPE Error [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + S3.replace(b"NoSuchKey", b"&b;")[39:]
    )
    assert [] == list(translate(bomb))
    with pytest.raises(uep.DecodeError, match="document type"):
        list(translate(bomb, source="aws"))


def test_a_document_that_is_cut_off_is_read_so_far():
    """The error stands before the damage; a mark says that something is missing."""
    [found] = translate(S3[:130])
    assert ("NoSuchKey", "uep.resource.not_found") == (
        found.record.nodes[0].type_name,
        found.record.error_type,
    )
    assert found.losses and any(mark.rule == "bridge:lost" for mark in found.record.marks)


def test_text_that_xml_cannot_hold_comes_back_by_the_record():
    """A control character in a message: the document stays well-formed."""
    record = replace(sample("chain"), error_message="a\x01<b>&\r]]>\ufffe", nodes=[])
    again = read(emit(record, "aws", audience="internal", form="xml"))
    assert record.error_message == again.error_message
