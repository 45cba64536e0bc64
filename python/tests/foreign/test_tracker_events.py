"""What error trackers and their clients send."""

from __future__ import annotations

import pytest

from .reading import NOW, only


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
