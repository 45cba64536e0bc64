"""Temporal failures: what the SDK's converters write is read, and what is emitted they turn into exceptions."""

from __future__ import annotations

import datetime
import json

import pytest
import uep
from google.protobuf import json_format
from temporalio import exceptions
from temporalio.api.common.v1 import Payload
from temporalio.api.enums.v1 import RetryState, TimeoutType
from temporalio.api.failure.v1 import Failure
from temporalio.converter import (
    DataConverter,
    DefaultFailureConverter,
    DefaultFailureConverterWithEncodedAttributes,
)
from uep.bridges import emit, translate
from uep.bridges._temporal_schema import SCHEMA
from uep.model import MarkKind, Relation, Retryability
from uep.testing import sample

PAYLOADS = DataConverter.default.payload_converter


def raised() -> exceptions.ApplicationError:
    """Return an application error with a cause and everything that it can say."""
    try:
        try:
            {}["order"]
        except KeyError as error:
            raise exceptions.ApplicationError(
                "outer",
                {"order": 7},
                type="OrderFailed",
                non_retryable=True,
                next_retry_delay=datetime.timedelta(seconds=3),
                category=exceptions.ApplicationErrorCategory.BENIGN,
            ) from error
    except exceptions.ApplicationError as error:
        return error


def forms(failure: Failure) -> list[bytes]:
    """Return every spelling of a failure: binary, ProtoJSON, and with the names of the proto file."""
    return [
        failure.SerializeToString(),
        json_format.MessageToJson(failure).encode(),
        json_format.MessageToJson(failure, preserving_proto_field_name=True).encode(),
    ]


@pytest.mark.parametrize(
    "converter", [DefaultFailureConverter(), DefaultFailureConverterWithEncodedAttributes()]
)
def test_a_failure_of_the_sdk_is_read(converter):
    """Chain, type, frames, recovery and expectation, also where the attributes are encoded."""
    failure = Failure()
    converter.to_failure(raised(), PAYLOADS, failure)
    records = []
    for document in forms(failure):
        [found] = translate(document, source="temporal")
        assert () == uep.validate(found.record)
        records.append(found.record)
    first = records[0]
    assert all(record.nodes == first.nodes and record.recovery == first.recovery for record in records)
    assert [(None, "OrderFailed", "outer"), (Relation.CAUSE, "KeyError", "'order'")] == [
        (node.relation, node.type_name, node.message) for node in first.nodes
    ]
    assert ["raised"] == [frame.function for frame in first.nodes[0].stack.frames]
    assert (Retryability.NEVER, "3s", True) == (
        first.recovery.retryability,
        first.recovery.retry_after,
        first.handling.expected,
    )
    assert "python" == first.source_language
    assert [{"order": 7}] == first.details[0].debug


def test_encrypted_attributes_stay_closed():
    """What a codec encrypted is kept as a detail, and the message is marked as redacted."""
    failure = Failure(message="Encoded failure")
    failure.encoded_attributes.CopyFrom(Payload(metadata={"encoding": b"binary/encrypted"}, data=b"\x01\x02"))
    failure.application_failure_info.type = "OrderFailed"
    for document in forms(failure):
        [found] = translate(document, source="temporal")
        assert (MarkKind.REDACTED, "/nodes/0/message") in {
            (mark.kind, mark.path) for mark in found.record.marks
        }
        [detail] = found.record.details
        assert failure.encoded_attributes.SerializeToString(deterministic=True) == detail.value


@pytest.mark.parametrize(
    ("info", "word", "expected"),
    [
        ("timeout_failure_info", "TimeoutFailure", "uep.deadline.exceeded"),
        ("canceled_failure_info", "CanceledFailure", "uep.cancel.by_caller"),
        ("terminated_failure_info", "TerminatedFailure", "uep.cancel.by_caller"),
        ("server_failure_info", "ServerFailure", "uep.dependency.unavailable"),
        ("reset_workflow_failure_info", "ResetWorkflowFailure", "uep.cancel.by_caller"),
        ("activity_failure_info", "ActivityFailure", "uep.unknown.unclassified"),
        (
            "child_workflow_execution_failure_info",
            "ChildWorkflowExecutionFailure",
            "uep.unknown.unclassified",
        ),
        ("nexus_operation_execution_failure_info", "NexusOperationFailure", "uep.unknown.unclassified"),
        ("nexus_handler_failure_info", "NexusHandlerFailure", "uep.dependency.bad_response"),
    ],
)
def test_every_info_is_read(info, word, expected):
    """The kind of the info names the failure; below an activity, a child or an operation the cause is remote."""
    failure = Failure(message="m")
    getattr(failure, info).SetInParent()
    if info == "timeout_failure_info":
        failure.timeout_failure_info.timeout_type = TimeoutType.TIMEOUT_TYPE_HEARTBEAT
    if info == "activity_failure_info":
        failure.activity_failure_info.retry_state = RetryState.RETRY_STATE_NON_RETRYABLE_FAILURE
    failure.cause.message = "inner"
    failure.cause.application_failure_info.type = "Inner"
    for document in forms(failure):
        [found] = translate(document, source="temporal")
        record = found.record
        assert (word, expected) == (record.nodes[0].type_name, record.error_type)
        remote = info.startswith(("activity", "child", "nexus_operation"))
        assert (Relation.REMOTE_CAUSE if remote else Relation.CAUSE) == record.nodes[1].relation
        assert (info == "activity_failure_info") == (record.recovery is not None)


@pytest.mark.parametrize("name", ["chain", "group", "minimal", "remote"])
@pytest.mark.parametrize("form", ["json", "binary"])
def test_the_sdk_takes_what_is_emitted(name, form):
    """The converter makes an application error of it, whose details hold the record."""
    record = sample(name)
    document = emit(record, "temporal", form=form)
    failure = Failure.FromString(document) if form == "binary" else json_format.Parse(document, Failure())
    error = DefaultFailureConverter().from_failure(failure, PAYLOADS)
    assert isinstance(error, exceptions.ApplicationError)
    node = record.nodes[0] if record.nodes else uep.model.Node()
    assert (node.message or record.error_message, node.type_name or record.error_type) == (
        error.message,
        error.type,
    )
    [held] = error.details
    assert record.error_id == held["error_id"]
    again = Failure()
    DefaultFailureConverter().to_failure(error, PAYLOADS, again)
    [found] = translate(json_format.MessageToJson(again), source="temporal")
    assert json.loads(json.dumps(held))["error_type"] in str(found.record)


def test_the_table_is_the_sdks():
    """Every field of the SDK's Failure and of what it holds is in the table, with its number, kind and enum values."""
    ours = {
        name: {number: (field, kind) for number, field, kind in fields}
        for name, fields in SCHEMA._messages.items()
    }
    pending, seen = [Failure.DESCRIPTOR], set()
    while pending:
        message = pending.pop()
        if (
            message.full_name in seen
            or message.file.package == "google.protobuf"
            or message.GetOptions().map_entry
        ):
            continue
        seen.add(message.full_name)
        # Messages nested in others have their own names in the table.
        assert {field.number: field.name for field in message.fields} == {
            number: field for number, (field, _) in ours[message.name].items()
        }
        for field in message.fields:
            if field.enum_type is not None:
                kind = ours[message.name][field.number][1]
                assert [value.name for value in field.enum_type.values] == list(SCHEMA._enums[kind])
            if field.message_type is not None:
                pending.append(field.message_type)
    assert len(seen) == len(ours)
