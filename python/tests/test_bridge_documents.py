"""Documents in the form in which SDKs, servers and tools write them, reduced to what tells one class of them from another."""

from __future__ import annotations

import json

import pytest
import uep
from uep.bridges import translate
from uep.model import Relation, Retryability

NOW = "2026-11-21T10:00:00Z"
JAVA = "java.io.IOException: disk\n\tat com.acme.Shop.open(Shop.java:3)"
DOTNET = "System.InvalidOperationException: empty\n   at Acme.Shop.Open() in /src/Shop.cs:line 8"


def read(document, source="auto", **options):
    """Return the translations of a document, or of the lines of several."""
    lines = document if isinstance(document, tuple) else (document,)
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    found = list(translate(text.encode(), source=source, now=NOW, **options))
    assert all(() == uep.validate(one.record) for one in found)
    return found


def only(document, source="auto", **options):
    """Return the one record of a document and the pointers of what it lost."""
    [found] = read(document, source, **options)
    return found.record, {loss.path for loss in found.losses}


def sentry(frames=(), platform="javascript", **more):
    value = {"type": "E", "value": "m", "stacktrace": {"frames": list(frames)}}
    value |= more.pop("value", {})
    return {
        "event_id": "fc6d8c0c43fc4630ad850ee518f1b9d0",
        "platform": platform,
        "exception": {"values": [value]},
    } | more


def test_the_assembly_of_a_type_is_no_part_of_its_name():
    """Sentry's client for .NET writes the assembly as the module, and the whole name as the type."""
    module = "System.Data.Common, Version=4.2.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a"
    value = {"type": "System.InvalidOperationException", "module": module}
    record, _ = only(sentry(platform="csharp", value=value))
    assert ("System.InvalidOperationException", module) == (record.nodes[0].type_name, record.nodes[0].module)
    assert "uep.state.precondition_failed" == record.error_type


def test_what_stands_for_no_function_is_none():
    """Sentry's clients write a question mark where nobody knows a function; Go's has absolute paths only."""
    record, _ = only(sentry([{"function": "?", "abs_path": "/app/main.go", "lineno": 3}], platform="go"))
    [frame] = record.nodes[0].stack.frames
    assert ("", "/app/main.go", "") == (frame.function, frame.file, frame.abs_path)


def test_words_before_a_function_of_javascript_are_none_of_its_name():
    """`new` goes to the raw function and `async` to the boundary, as in V8's own trace."""
    record, _ = only(sentry([{"function": "async load", "lineno": 1}, {"function": "new Shop", "lineno": 2}]))
    [made, awaited] = record.nodes[0].stack.frames
    assert ("Shop", "new Shop", False) == (made.function, made.raw_function, made.async_boundary)
    assert ("load", True) == (awaited.function, awaited.async_boundary)


@pytest.mark.parametrize(
    ("platform", "client", "language"),
    [
        ("native", "sentry.rust", "rust"),
        ("native", "sentry.native", "cpp"),
        ("dart", "sentry.dart.flutter", "dart"),
        ("elixir", "sentry-elixir", "elixir"),
    ],
)
def test_the_platform_and_the_client_say_the_language(platform, client, language):
    """Rust's client of Sentry has the platform of C and C++."""
    assert (
        language == only(sentry(platform=platform, sdk={"name": client, "version": "1"}))[0].source_language
    )


def test_what_is_beside_the_trace_and_the_runtime_is_kept():
    """The contexts of these names are read for their ids and names only; Ruby's version begins with the name."""
    contexts = {"trace": {"trace_id": "5b8efff798038103d269b633813fc60c", "op": "http.server"}}
    contexts["runtime"] = {"name": "ruby", "version": "ruby 3.3.0", "sapi": "fpm"}
    record, _ = only(sentry(platform="ruby", contexts=contexts))
    assert "ruby 3.3.0" == record.resource.runtime
    assert {"op": "http.server"} == record.context["sentry.contexts.trace"]
    assert {"sapi": "fpm"} == record.context["sentry.contexts.runtime"]


def test_members_of_frames_that_a_record_lacks_are_named():
    """Bugsnag's and Rollbar's frames have more than a place."""
    frame = {"method": "f", "frameAddress": "0x100000abc", "machoLoadAddress": "0x100000000", "isPC": True}
    frame["machoUUID"] = "502FC0A5-1EC1-3E47-9998-684FA139DCA7"
    event = {"exceptions": [{"errorClass": "E", "message": "m", "stacktrace": [frame]}], "severity": "error"}
    record, lost = only(event)
    assert str(0xABC) == record.nodes[0].stack.frames[0].address
    assert {"/exceptions/*/stacktrace/*/isPC"} == lost
    trace = {
        "exception": {"class": "E", "message": "m"},
        "frames": [{"method": "f", "locals": {"a": 1}}],
        "extra": {"k": 1},
    }
    _, lost = only({"data": {"environment": "test", "body": {"trace": trace}}})
    assert {"/data/body/trace/frames/*/locals", "/data/body/trace/extra"} == lost


def test_the_system_error_of_node_classifies():
    """Sentry has it in a context, Elastic's agent in the exception, the loggers of ECS in the error."""
    told = sentry(contexts={"node_system_error": {"code": "ENOENT", "errno": -2, "syscall": "open"}})
    exception = {
        "message": "m",
        "type": "Error",
        "code": "ENOENT",
        "attributes": {"errno": -2},
        "stacktrace": [{"filename": "a.js"}],
    }
    apm = {"error": {"id": "9f2e4636172d152cfe472a27f25d72d1", "exception": exception}}
    trace = "Error: m\n    at f (/app/a.js:1:2)"
    ecs = {
        "@timestamp": NOW,
        "ecs.version": "8.10.0",
        "error": {"code": "ENOENT", "errno": -2, "message": "m", "stack_trace": trace},
    }
    for document in (told, apm, ecs):
        record, _ = only(document)
        assert "uep.resource.not_found" == record.error_type
        assert ("posix.errno", "2", "ENOENT") in [
            (code.space, code.value, code.name) for code in record.codes
        ]


def test_an_id_that_is_no_uuid_is_kept():
    """Half of the ids that rollbar.js makes have a variant of no RFC."""
    data = {
        "notifier": {"name": "node_rollbar", "diagnostic": {"raw": 1}},
        "level": "error",
        "uuid": "c70651df-aa00-4dd9-dc1c-9a9295b2a907",
    }
    record, lost = only({"data": data | {"body": {"message": {"body": "disk full"}}}})
    assert data["uuid"] == record.context["rollbar.uuid"]
    assert {"/data/notifier/diagnostic"} == lost


def test_the_client_says_the_language_of_an_event_of_bugsnag():
    """The client of Java writes no type beside the class of an exception."""
    event = {
        "exceptions": [{"errorClass": "java.io.IOException", "message": "disk", "stacktrace": []}],
        "severity": "warning",
    }
    record, _ = only({"notifier": {"name": "Bugsnag Java", "version": "3.7.2"}, "events": [event]})
    assert ("java", "uep.storage.io_failure") == (record.source_language, record.error_type)


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


def test_a_review_that_denies_is_an_error():
    """What a webhook answers has the Status inside; one that allows is none."""
    answer = {
        "uid": "705ab4f5",
        "allowed": False,
        "status": {"code": 403, "reason": "Forbidden", "message": "no"},
    }
    review = {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview", "response": answer}
    record, _ = only(review)
    assert ("uep.auth.permission_denied", "705ab4f5") == (record.error_type, record.correlation.request_id)
    assert [] == read(review | {"response": {"uid": "705ab4f5", "allowed": True}})


def test_a_status_of_a_session_has_no_kind():
    """A command that exec ran ends with the bare members; a sentence in the place of the reason is no type."""
    status = {"metadata": {}, "status": "Failure", "message": "exit status 7", "reason": "NonZeroExitCode"}
    assert "NonZeroExitCode" == only(status)[0].nodes[0].type_name
    assert "" == only(status | {"reason": "labels are missing: owner"})[0].nodes[0].type_name
    assert [] == read({"metadata": {}, "status": "Success"})


def test_clients_of_grpc_have_forms_of_their_own():
    """grpc-js has the text in `details`, grpc-gateway 1 twice."""
    node = {
        "code": 14,
        "details": "refused",
        "metadata": {"internalRepr": {}},
        "message": "14 UNAVAILABLE: refused",
    }
    assert "uep.dependency.unavailable" == only(node)[0].error_type
    assert "uep.resource.not_found" == only({"error": "gone", "code": 5, "message": "gone"})[0].error_type


def test_reasons_of_google_before_details_are_codes():
    """The HTTP APIs list them under `errors`, with the place that was wrong."""
    listed = [
        {
            "domain": "global",
            "reason": "invalidParameter",
            "message": "bad",
            "locationType": "parameter",
            "location": "part",
        }
    ]
    record, _ = only({"error": {"code": 400, "message": "bad", "errors": listed}})
    assert ("global", "invalidParameter") in [(code.space, code.value) for code in record.codes]
    assert [("query", "part")] == [(one.kind, one.path) for one in record.violations]


def test_the_exception_of_a_problem_has_a_trace_and_no_headers():
    """ASP.NET tells of it during development; null stands where there is nothing."""
    thrown = {"details": DOTNET, "headers": {"Cookie": ["s5ec4e7"]}, "path": "/open"}
    record, lost = only(
        {
            "type": "https://tools.ietf.org/html/rfc9110#section-15.6.1",
            "title": "T",
            "status": 500,
            "detail": None,
            "exception": thrown,
        }
    )
    assert ("System.InvalidOperationException", 8) == (
        record.nodes[0].type_name,
        record.nodes[0].stack.frames[0].line,
    )
    assert {"/exception/headers"} == lost
    assert "s5ec4e7" not in str(record)


def test_the_data_of_a_failed_call_can_have_a_trace():
    """Odoo writes Python's into the data of the error."""
    trace = 'Traceback (most recent call last):\n  File "/odoo/sale.py", line 12, in confirm\n    raise UserError("none")\nodoo.exceptions.UserError: none\n'
    record, _ = only(
        {
            "jsonrpc": "2.0",
            "id": 1,
            "error": {"code": 200, "message": "Odoo Server Error", "data": {"debug": trace, "name": "n"}},
        }
    )
    assert ("python", 12, "odoo.exceptions.UserError") == (
        record.source_language,
        record.nodes[0].stack.frames[0].line,
        record.nodes[0].type_name,
    )


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        ({"type": "NOT_FOUND", "path": ["a"]}, "uep.resource.not_found"),
        ({"errorType": "Unauthorized"}, "uep.auth.permission_denied"),
        ({"extensions": {"classification": "ValidationError"}, "path": ["a"]}, "uep.input.validation_failed"),
        ({"extensions": {"code": "THROTTLED"}}, "uep.quota.rate_limited"),
        ({"extensions": {"code": "constraint-violation"}}, "uep.data.integrity_violation"),
    ],
)
def test_servers_of_graphql_have_words_in_several_places(error, kind):
    """GitHub, AppSync, graphql-java, Shopify and Hasura."""
    assert kind == only({"errors": [{"message": "m"} | error]})[0].error_type


def test_servers_of_graphql_tell_of_traces_and_fields():
    """Hot Chocolate writes a trace as one text, Lighthouse the refused fields by name; deferred payloads are completed."""
    record, _ = only(
        {"errors": [{"message": "m", "path": ["a"], "extensions": {"stackTrace": DOTNET.partition("\n")[2]}}]}
    )
    assert "Acme.Shop.Open" == record.nodes[0].stack.frames[0].function
    record, _ = only(
        {
            "errors": [
                {"message": "m", "path": ["a"], "extensions": {"validation": {"input.email": ["taken"]}}}
            ]
        }
    )
    assert ("/input/email", "taken") in [(one.path, one.description) for one in record.violations]
    assert (
        "late"
        == only(
            {"completed": [{"id": "0", "errors": [{"message": "late", "path": ["a"]}]}], "hasNext": False}
        )[0].error_message
    )


def test_a_server_wraps_what_an_sdk_has_thrown():
    """The language of a failure of Temporal is that of the first one that names its source."""
    cause = {
        "message": "no",
        "source": "GoSDK",
        "applicationFailureInfo": {"type": "Declined", "nonRetryable": True},
    }
    info = {"activityType": {"name": "Charge"}, "retryState": "RETRY_STATE_NON_RETRYABLE_FAILURE"}
    record, _ = only({"message": "failed", "cause": cause, "activityFailureInfo": info})
    assert ("go", Retryability.NEVER, Relation.REMOTE_CAUSE) == (
        record.source_language,
        record.recovery.retryability,
        record.nodes[1].relation,
    )


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


REFUSED = {
    "zod": [{"code": "invalid_type", "expected": "string", "path": ["items", 0], "message": "m"}],
    "zod of an API": {"success": False, "error": {"name": "ZodError", "issues": [{"code": "c", "path": ["items", 0], "message": "m"}]}},
    "zod 4": {"name": "ZodError", "message": json.dumps([{"code": "c", "path": ["items", 0], "message": "m"}])},
    "yup": {"name": "ValidationError", "errors": ["m"], "message": "m", "value": {"s5ec4e7": 1}, "inner": [{"name": "ValidationError", "path": "items[0]", "type": "t", "errors": ["m"], "message": "m"}]},
    "valibot": [{"kind": "schema", "type": "string", "input": "s5ec4e7", "expected": "string", "received": "s5ec4e7", "message": "m", "path": [{"key": "items"}, {"key": 0}]}],
    "joi": [{"message": "m", "path": ["items", 0], "type": "any.required", "context": {"value": "s5ec4e7"}}],
    "class-validator": [{"property": "items", "target": {"s5ec4e7": 1}, "children": [{"property": "0", "children": [], "constraints": {"isEmail": "m"}}]}],
    "express-validator": {"errors": {"items": {"type": "field", "value": "s5ec4e7", "msg": "m", "path": "items[0]", "location": "body"}}},
    "express-validator 6": {"errors": [{"value": "s5ec4e7", "msg": "m", "param": "items[0]", "location": "body"}]},
    "ajv": {"errors": [{"instancePath": "/items/0", "schemaPath": "#/x", "keyword": "type", "params": {}, "message": "m", "data": "s5ec4e7"}]},
    "json schema": {"valid": False, "errors": [{"keywordLocation": "/x", "instanceLocation": "#/items/0", "error": "m"}]},
    "fluent": [{"PropertyName": "items[0]", "ErrorMessage": "m", "AttemptedValue": "s5ec4e7", "ErrorCode": "NotEmpty"}],
    "mongoose": {"name": "ValidationError", "message": "m", "errors": {"items.0": {"name": "ValidatorError", "kind": "required", "message": "m", "path": "items.0", "value": "s5ec4e7"}}},
    "drf": {"type": "validation_error", "errors": [{"code": "required", "detail": "m", "attr": "items.0"}]},
}  # fmt: skip


@pytest.mark.parametrize("library", sorted(REFUSED))
def test_validators_of_other_languages_are_read(library):
    """One violation at the same place, whatever the spelling, and never the value."""
    [found] = read(REFUSED[library])
    [violation] = found.record.violations
    assert ("validation_errors", "uep.input.validation_failed") == (found.format, found.record.error_type)
    assert ("/items/0", "m", "field") == (violation.path, violation.description, violation.kind)
    assert "s5ec4e7" not in str(found.record)


def test_forms_and_flat_lists_name_the_fields():
    """Django's forms and zod's flat form have lists by the name of the field."""
    record, _ = only(
        {"email": [{"message": "m", "code": "required"}], "__all__": [{"message": "n", "code": ""}]}
    )
    assert [("/email", "required"), ("", "")] == [(one.path, one.reason) for one in record.violations]
    record, _ = only({"formErrors": ["n"], "fieldErrors": {"email": ["m"]}})
    assert [("", "n"), ("/email", "m")] == [(one.path, one.description) for one in record.violations]


@pytest.mark.parametrize(
    "document",
    [
        {"errors": [], "valid": True},
        {"errors": [{"code": "X", "message": "m"}], "data": None, "page": 1},
        {"email": [{"message": "m", "code": "c", "more": 1}]},
        {"nested": {}, "root": []},
        {"name": "package", "version": "1.0.0", "type": "module", "errors": {}},
        {"events": [{"eventId": "1", "eventType": "WorkflowExecutionStarted"}]},
        {"executionArn": "arn", "status": "SUCCEEDED"},
        {"Error": "", "Cause": 5},
        {"metadata": {"service": {"name": "x"}}},
        {"level": "error", "error": "told by another service"},
    ],
)
def test_what_looks_alike_is_none(document):
    """Ordinary answers, settings and lines of a log."""
    assert [] == read(document)
