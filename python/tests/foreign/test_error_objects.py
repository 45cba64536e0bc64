"""Errors that serialisers and reports of tests write as objects, and lines that name one."""

from __future__ import annotations

import pytest

from .reading import DOTNET, only, read

_FRAMES = DOTNET.partition("\n")[2]


def thrown(**more):
    return {"Type": "System.InvalidOperationException", "Message": "empty", "StackTrace": _FRAMES} | more


@pytest.mark.parametrize(
    "line",
    [
        {"Level": "Error", "Properties": {"ExceptionDetail": thrown(HResult=-2146233079)}},
        {"level": "ERROR", "exception": thrown()},
        {"ClassName": "System.InvalidOperationException", "Message": "empty", "InnerException": None, "StackTraceString": _FRAMES},
    ],
)  # fmt: skip
def test_an_object_with_frames_alone_is_an_error(line):
    """Serilog, NLog and Newtonsoft write the type and the message beside the frames."""
    record, lost = only(line)
    assert ("System.InvalidOperationException", "empty") == (record.nodes[0].type_name, record.error_message)
    assert ["Acme.Shop.Open"] == [frame.function for frame in record.nodes[0].stack.frames]
    assert set() == lost


def test_what_is_inside_an_object_stays_an_error():
    """One inner exception is a cause, several are members; what else an object says is context."""
    record, _ = only({"err": thrown(InnerException={"Type": "A", "Message": "a"}, Source="shop")})
    assert [None, "RELATION_CAUSE"] == [node.relation for node in record.nodes]
    assert "shop" == record.context["log_json.err.Source"]
    record, _ = only({"err": thrown(InnerExceptions=[{"Message": "a"}, {"Message": "b"}])})
    assert ["RELATION_MEMBER"] * 2 == [node.relation for node in record.nodes[1:]]
    assert record.nodes[0].is_group


@pytest.mark.parametrize(
    ("trace", "places"),
    [
        (["#0 /srv/b.php(7): Shop->open()", "#1 {main}"], [("Shop->open", 3), ("{main}", 7)]),
        ([{"file": "/srv/b.php", "line": 7, "function": "open", "class": "Shop", "type": "->", "args": ["s3cret"]}], [("Shop->open", 3), ("{main}", 7)]),
    ],
)  # fmt: skip
def test_the_calls_of_php_are_where_they_were_left(trace, places):
    """A line of PHP names the place of the caller; ownCloud writes lines, Nextcloud objects."""
    thrown_there = {"Exception": "OCP\\Gone", "Message": "gone", "Code": 28, "File": "/srv/a.php", "Line": 3}
    record, _ = only({"app": "files", "exception": thrown_there | {"Trace": trace}})
    assert places == [(frame.function, frame.line) for frame in record.nodes[0].stack.frames]
    assert ("php", "28") == (record.source_language, record.codes[0].value)
    assert "s3cret" not in str(record)


def test_a_trace_that_no_grammar_reads_is_kept():
    """The error is told by its object, and the text is not lost."""
    failure = {
        "name": "AssertionError",
        "message": "got 500",
        "stack": "AssertionError: got 500\n   at sandbox:1:1)",
    }
    record, _ = only({"run": {"failures": [{"error": failure, "at": "assertion:0"}]}})
    assert ("AssertionError", "got 500") == (record.nodes[0].type_name, record.error_message)
    assert failure["stack"] == record.context["log_json.stackTrace"]


@pytest.mark.parametrize(
    "document",
    [
        {"name": "lamp", "message": "on", "stack": None},
        {"error": {"type": "Step", "message": "x", "frames": 3}},
        {"layers": [{"type": "Fill", "message": "x", "stack": [{"line": 3}], "cause": None}]},
        {"exception": ["one text", "another"]},
        {"diagnostic": {"severity": "warning", "summary": "old", "detail": ""}},
        {"level": "info", "err_id": "7", "err_trace": "f (a.go:1)", "msg": "m"},
        {"data": [{"traceID": "1", "spans": []}]},
        {"tests": [{"outcome": "passed", "call": {"outcome": "passed"}}]},
    ],
)
def test_what_looks_alike_is_no_error(document):
    """Settings, drawings and lines of another level; a body of an API has no such object (UEP-BRG-2350)."""
    assert [] == [found for found in read(document) if found.format != "http_api"]


def test_lograge_and_rails_name_the_class_beside_the_message():
    """A notification is a list, an answer the exception as Ruby inspects it."""
    record, _ = only(
        {"status": 500, "exception": ["Shop::Gone", "gone"], "backtrace": ["/srv/a.rb:3:in `open'"]}
    )
    assert ("Shop::Gone", "gone", "open") == (
        record.nodes[0].type_name,
        record.error_message,
        record.nodes[0].stack.frames[0].function,
    )
    record, _ = only({"status": 404, "error": "Not Found", "exception": "#<Shop::Gone: gone>", "traces": {}})
    assert ("Shop::Gone", "uep.resource.not_found") == (record.nodes[0].type_name, record.error_type)


@pytest.mark.parametrize(
    "line",
    [
        {"level": "error", "error": "no file"},
        {"level": "ERROR", "fields": {"message": "cannot load", "error": "no file"}, "target": "shop"},
        {"s": "E", "c": "STORAGE", "msg": "cannot load", "attr": {"error": "no file"}},
    ],
)
def test_a_line_that_is_all_of_the_input_is_the_error_it_names(line):
    """Zap, tracing and MongoDB; among other lines it is one of the log."""
    record, _ = only(line)
    assert "no file" == record.error_message
    assert [] == read((line, line))


def test_every_failed_stage_of_pytest_is_an_error():
    """The places name no functions; an assertion without a type has the one that it is."""
    crash = {"path": "/srv/t.py", "lineno": 9, "message": "assert 1 == 2"}
    stage = {"outcome": "failed", "crash": crash, "traceback": [{"path": "t.py", "lineno": 9}]}
    found = read({"tests": [{"outcome": "failed", "call": stage, "teardown": stage}]})
    assert ["AssertionError"] * 2 == [one.record.nodes[0].type_name for one in found]
    assert 2 == len({one.record.error_id for one in found})


def test_an_error_of_rustc_has_its_primary_place():
    """Cargo passes it on; rustc alone writes the same without a reason."""
    told = {"rendered": "error: no x", "code": {"code": "E0425"}, "level": "error", "message": "no x"}
    told["spans"] = [
        {"file_name": "src/main.rs", "line_start": 2, "column_start": 5, "is_primary": True, "text": []}
    ]
    for document in ({"reason": "compiler-message", "message": told}, told):
        record, _ = only(document)
        assert ("no x", "E0425", 2) == (
            record.error_message,
            record.codes[0].value,
            record.nodes[0].stack.frames[0].line,
        )
    assert [] == read(told | {"level": "warning"})
