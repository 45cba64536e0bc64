"""What clouds, collectors and loggers write of errors."""

from __future__ import annotations

import pytest

from .reading import JAVA, NOW, only, read


def entry(**more):
    resource = {"type": "cloud_run_revision", "labels": {"service_name": "pay", "revision_name": "pay-00001"}}
    return {
        "insertId": "1",
        "logName": "projects/p/logs/stderr",
        "timestamp": NOW,
        "resource": resource,
    } | more


def test_a_trace_of_text_without_a_level_is_an_error_of_cloud_logging():
    """Programs print their traces at the level DEFAULT; the labels say what runs."""
    [found] = read(entry(severity="DEFAULT", textPayload=JAVA))
    assert "gcp_error_reporting" == found.format
    assert ("pay", "pay-00001") == (found.record.resource.service, found.record.resource.version)
    assert [] == read(entry(severity="DEFAULT", textPayload="disk\nfull"))


def test_a_call_that_an_audit_log_tells_of_has_a_code():
    """The status of the call stands in the payload of the log entry."""
    payload = {
        "status": {"code": 7, "message": "PERMISSION_DENIED"},
        "methodName": "v1.compute.instances.insert",
    }
    record, _ = only(entry(severity="ERROR", protoPayload=payload))
    assert ("uep.auth.permission_denied", "PERMISSION_DENIED") == (record.error_type, record.error_message)
    assert [] == read(entry(severity="NOTICE", protoPayload={"status": {}, "methodName": "get"}))


def test_the_events_of_a_group_are_errors():
    """Cloud Error Reporting lists them under one member."""
    events = [{"eventTime": NOW, "serviceContext": {"service": "pay"}, "message": JAVA}] * 2
    found = read({"errorEvents": events, "timeRangeBegin": NOW})
    assert ["java.io.IOException"] * 2 == [one.record.nodes[0].type_name for one in found]
    assert 2 == len({one.record.error_id for one in found})


@pytest.mark.parametrize(
    ("attribute", "value", "kind"),
    [
        ("rpc.grpc.status_code", 14, "uep.dependency.unavailable"),
        ("http.response.status_code", 404, "uep.resource.not_found"),
    ],
)
def test_the_status_of_a_call_classifies_its_span(attribute, value, kind):
    """A span that failed without an exception says what the call answered."""
    span = {
        "traceId": "5b8efff798038103d269b633813fc60c",
        "spanId": "eee19b7ec3c1b174",
        "parentSpanId": "eee19b7ec3c1b173",
        "name": "GET",
    }
    span |= {
        "status": {"code": 2, "message": "no"},
        "attributes": [{"key": attribute, "value": {"intValue": str(value)}}],
    }
    record, _ = only({"resourceSpans": [{"scopeSpans": [{"spans": [span]}]}]})
    assert kind == record.error_type
    assert "eee19b7ec3c1b173" == record.context["otlp.span.parentSpanId"]


def test_frames_of_go_alone_are_a_stack():
    """zap's encoder for ECS writes no line in front of them."""
    error = {
        "message": "EOF",
        "stack_trace": "main.main\n\t/app/main.go:5\nruntime.main\n\t/usr/go/proc.go:271",
    }
    record, _ = only(
        {"@timestamp": NOW, "log.level": "error", "message": "failed", "ecs.version": "1.6.0", "error": error}
    )
    assert ("go", ["main.main", "runtime.main"]) == (
        record.source_language,
        [f.function for f in record.nodes[0].stack.frames],
    )


def test_lines_that_filebeat_has_put_together_are_an_error():
    """The document says which host they are of."""
    document = {"@timestamp": NOW, "ecs": {"version": "8.0.0"}, "message": JAVA, "host": {"name": "db7"}}
    [found] = read(document)
    assert ("ecs", "db7", "java.io.IOException") == (
        found.format,
        found.record.resource.host,
        found.record.nodes[0].type_name,
    )
    assert [] == read(document | {"message": "two\nlines"})


def test_what_lambda_finds_itself_has_codes():
    """A timeout and an exit are errors of the platform; the frames of Go are objects."""
    assert (
        "uep.deadline.exceeded"
        == only({"errorType": "Sandbox.Timedout", "errorMessage": "after 3 s"})[0].error_type
    )
    assert "after 3 s" == only({"errorMessage": "after 3 s"})[0].error_message
    calls = [
        {"path": "runtime/panic.go", "line": 884, "label": "gopanic"},
        {"path": "main.go", "line": 12, "label": "main.handler"},
    ]
    record, _ = only({"errorType": "boundsError", "errorMessage": "out of range", "stackTrace": calls})
    assert ("go", ["gopanic", "main.handler"]) == (
        record.source_language,
        [f.function for f in record.nodes[0].stack.frames],
    )


def test_what_was_signed_is_not_carried():
    """S3 answers a wrong signature with the texts that it was made of."""
    text = "<Error><Code>SignatureDoesNotMatch</Code><Message>m</Message><AWSAccessKeyId>AKIA</AWSAccessKeyId><StringToSign>s5ec4e7</StringToSign></Error>"
    record, lost = only(text)
    assert {"/AWSAccessKeyId", "/StringToSign"} == lost
    assert "s5ec4e7" not in str(record)


def test_each_object_that_was_not_deleted_is_an_error():
    """A request that deletes several objects succeeds as a whole."""
    one = "<Error><Key>b</Key><Code>AccessDenied</Code><Message>m</Message></Error>"
    text = f"<DeleteResult><Deleted><Key>a</Key></Deleted>{one}{one.replace('>b<', '>c<')}</DeleteResult>"
    assert ["b", "c"] == [one.record.context["aws.Key"] for one in read(text)]
    assert [] == read("<DeleteResult><Deleted><Key>a</Key></Deleted></DeleteResult>")


def test_the_error_of_tslog_has_frames_in_parts():
    """Places are texts there, and causes have the same form."""
    frame = {
        "fullFilePath": "/app/a.js:1:2",
        "filePath": "a.js",
        "fileLine": "1",
        "fileColumn": "2",
        "method": "f",
    }
    error = {
        "name": "TypeError",
        "message": "m",
        "stack": [frame],
        "cause": {"name": "Error", "message": "n", "stack": []},
    }
    record, _ = only({"level": "ERROR", "error": error})
    assert ("uep.runtime.assertion_failed", "f", 2) == (
        record.error_type,
        record.nodes[0].stack.frames[0].function,
        len(record.nodes),
    )


def test_a_resource_that_could_not_be_made_is_an_error():
    """CloudFormation tells of each step of a stack; the stack itself fails last."""
    event = {
        "LogicalResourceId": "Bucket",
        "Timestamp": NOW,
        "ResourceStatus": "CREATE_FAILED",
        "ResourceStatusReason": "taken",
    }
    started = event | {"ResourceStatus": "CREATE_IN_PROGRESS"}
    record, _ = only({"StackEvents": [started, event]})
    assert ("taken", NOW, "Bucket") == (
        record.error_message,
        record.timestamp,
        record.context["aws.LogicalResourceId"],
    )
    assert [] == read(started)
