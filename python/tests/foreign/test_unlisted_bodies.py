"""Bodies of failed responses whose shape nobody has listed: the names of their members say what they are."""

from __future__ import annotations

import json
import time

import pytest
import uep
from hypothesis import given
from hypothesis import strategies as st
from uep.bridges import translate

from .reading import NOW


def respond(status, body, **headers):
    """Return the translations of a response."""
    head = {"Content-Type": "application/json"} | {key.replace("_", "-"): one for key, one in headers.items()}
    lines = "".join(f"{key}: {one}\r\n" for key, one in head.items())
    text = body if isinstance(body, str) else json.dumps(body)
    found = list(translate(f"HTTP/1.1 {status}\r\n{lines}\r\n{text}".encode(), now=NOW))
    assert all(() == uep.validate(one.record) for one in found)
    return found


def record_of(status, body, **headers):
    """Return the record of a response with one error."""
    [found] = respond(status, body, **headers)
    return found.record


SHAPES = [
    ({"error": "no shelf"}, "no shelf", [], []),
    ({"errors": "no shelf"}, "no shelf", [], []),
    ({"error": "NO_SHELF"}, "NO_SHELF", ["NO_SHELF"], []),
    ({"error": "ShelfMissing", "description": "no shelf 7"}, "no shelf 7", ["ShelfMissing"], []),
    ({"error": {"error_code": "NO_SHELF", "error_message": "no shelf"}}, "no shelf", ["NO_SHELF"], []),
    ({"error": {"type": "no_shelf", "messages": ["no shelf"]}}, "no shelf", ["no_shelf"], [""]),
    ({"fault": {"faultstring": "no key", "detail": {"errorcode": "keys.Missing"}}}, "no key", ["keys.Missing"], []),
    ({"detail": {"status": "no_key", "message": "no key"}}, "no key", ["no_key"], []),
    ({"shelfMissing": {"code": 404, "message": "no shelf"}}, "no shelf", [], []),
    ({"Reply": {"Errors": {"Error": {"Code": "E.1", "Message": "no shelf"}}}}, "no shelf", ["E.1"], []),
    ({"Messages": [{"State": "bad", "Errors": [{"ErrorCode": "e-3", "ErrorMessage": "no part"}]}]}, "no part", ["e-3"], []),
    ({"status": {"error": "no shelf 7"}, "time": 0.1}, "no shelf 7", [], []),
    ({"code": 0, "userMessage": "no shelf"}, "no shelf", [], []),
    ({"error_type": "refused", "error_codes": ["x"]}, "Validation failed", ["refused"], []),
    ({"message": "m", "errors": {"name": "missing"}}, "m", [], ["/name"]),
    ({"message": "m", "errors": {"hats": {"0": {"size": ["big"]}}}}, "m", [], ["/hats/0/size"]),
    ({"message": "m", "data": {"name": {"code": "required", "message": "missing"}}}, "m", [], ["/name"]),
    ({"message": "m", "data": {"params": {"name": "missing"}}}, "m", [], ["/name"]),
    ({"message": "m", "errors": {"a": {"b": {"_errors": [{"code": "c", "message": "t"}]}}}}, "m", [], ["/a/b"]),
    ({"message": "m", "details": [{"param": "name", "description": "missing"}]}, "m", [], ["/name"]),
    ({"message": "m", "details": {"fields": [{"name": "name", "messages": ["long"]}]}}, "m", [], ["/name"]),
    ({"message": "m", "errors": [{"path": "a[0].b", "message": "t"}]}, "m", [], ["/a/0/b"]),
    ({"message": "m", "errors": [{"jsonPath": "$.a.b", "message": "t"}]}, "m", [], ["/a/b"]),
    ({"error": "bad", "details": [{"path": ["a", 0], "message": "t"}, {"path": [], "message": "u"}]}, "bad", ["bad"], ["/a/0", ""]),
    (["first text", "second text"], "first text", [], ["", ""]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "message", "codes", "paths"), SHAPES, ids=lambda value: str(value)[:40])
def test_names_say_what_members_are(body, message, codes, paths):
    """The message, the codes of the service and the refused fields, whatever the nesting (UEP-BRG-1930, UEP-BRG-1933)."""
    record = record_of(422, body)
    assert message == record.error_message
    assert codes == [code.value for code in record.codes if code.space == "generic"]
    assert paths == [one.path for one in record.violations]


@pytest.mark.parametrize(
    "body", [{}, [], {"errors": []}, {"total": 3, "rows": [{"message": 5}]}, {"code": "E7", "total": 3}]
)
def test_what_has_no_message_is_kept(body):
    """The status says that there is an error, and the body stands in the context."""
    record = record_of(404, body)
    assert ("Not Found", body) == (record.error_message, record.context.get("http.body", body))


def test_a_type_a_trace_and_causes_are_read_by_their_names():
    """Servers of .NET spell them in capitals, and have one exception inside the other."""
    inner = {"ExceptionMessage": "no key", "ExceptionType": "System.ArgumentException"}
    body = {
        "Message": "An error has occurred.",
        "ExceptionMessage": "no shelf",
        "ExceptionType": "System.InvalidOperationException, System.Private.CoreLib",
        "StackTrace": "   at Shop.Shelf.Open() in /src/Shelf.cs:line 8",
        "InnerException": inner,
    }
    record = record_of(500, body)
    assert ("csharp", "no shelf") == (record.source_language, record.error_message)
    names = [(node.type_name, node.message) for node in record.nodes]
    assert [("System.InvalidOperationException", "no shelf"), ("System.ArgumentException", "no key")] == names
    assert 8 == record.nodes[0].stack.frames[0].line


def test_issues_in_a_message_are_violations():
    """Frameworks put the issues of a validator into the message as JSON."""
    told = json.dumps([{"code": "invalid_type", "path": ["size"], "message": "no number"}])
    record = record_of(400, {"error": {"message": told, "code": -32600, "data": {"code": "BAD_REQUEST"}}})
    assert ("no number", ["/size"]) == (record.error_message, [one.path for one in record.violations])


def test_refused_values_stay_outside():
    """Whatever an entry calls the value."""
    entries = [
        {"field": "key", "message": "short", name: "s5ec4e7"} for name in ("value", "rejectedValue", "input")
    ]
    [found] = respond(400, {"message": "m", "errors": entries})
    assert "s5ec4e7" not in str(found.record)
    assert {
        f"/body/errors/{index}/{name}" for index, name in enumerate(("value", "rejectedValue", "input"))
    } == {loss.path for loss in found.losses}


def test_some_services_answer_errors_with_success():
    """Only shapes that say so, and a code with a message of its own."""
    assert (
        "no shelf"
        == record_of(200, {"Response": {"Error": {"Code": "E", "Message": "no shelf"}}}).error_message
    )
    bulk = {"took": 3, "errors": True, "items": [{"index": {"status": 201}}]}
    bulk["items"].append({"index": {"status": 400, "error": {"type": "mapper_error", "reason": "no field"}}})
    record = record_of(200, bulk)
    assert ("no field", ["400"]) == (
        record.error_message,
        [c.value for c in record.codes if c.space == "http"],
    )
    for body in ({"error_code": 0, "error_msg": "ok"}, {"errorCode": "SUCCESS", "errorMessage": "done"}):
        assert [] == respond(200, body)


@pytest.mark.parametrize(
    ("status", "headers", "wait"),
    [
        (429, {"Retry_After": "2.5"}, "2.500s"),
        (503, {"retry_after_ms": "40"}, "0.040s"),
        (429, {"X_RateLimit_Reset": "1795255230"}, "30s"),
        (403, {"X_RateLimit_Remaining": "0", "X_RateLimit_Reset": "12"}, "12s"),
        (403, {"X_RateLimit_Remaining": "4", "X_RateLimit_Reset": "12"}, ""),
        (429, {"X_RateLimit_Reset": "1795255100"}, ""),
        (429, {"Retry_After": "soon"}, ""),
    ],
)
def test_headers_say_how_long_to_wait(status, headers, wait):
    """Seconds, milliseconds and the end of a limit (UEP-BRG-1934)."""
    record = record_of(status, "", Date="Sat, 21 Nov 2026 10:00:00 GMT", **headers)
    assert wait == (record.recovery.retry_after if record.recovery else "")


def test_a_body_of_xml_is_read():
    """Of any root, but for a page; what is cut off gives what stands before that place."""
    fault = '<ows:Report xmlns:ows="urn:o"><ows:Fault><ows:ExceptionText>no layer</ows:ExceptionText></ows:Fault></ows:Report>'
    assert "no layer" == record_of(400, fault, Content_Type="text/xml").error_message
    assert "no layer" == record_of(400, fault[:-20], Content_Type="text/xml").error_message
    doctype = '<!DOCTYPE e [<!ENTITY x "y">]><e><message>no</message></e>'
    assert "Bad Request" == record_of(400, doctype, Content_Type="text/xml").error_message


PAGE = "<html><head><script>a('</b>')</script></head><body><h1>Oops</h1>{}</body></html>"
TRACE = "TypeError: no &lt;shelf&gt;<br>&nbsp; &nbsp; at open (/srv/app/a.js:3:7)<br/>&nbsp; &nbsp; at /srv/app/a.js:9:1"


def test_the_trace_of_a_page_is_read():
    """Breaks are ends of lines, and what is written with references is meant (UEP-BRG-1942)."""
    record = record_of(500, PAGE.format(f"<pre>{TRACE}</pre>"), Content_Type="text/html")
    assert ("no <shelf>", "TypeError") == (record.error_message, record.nodes[0].type_name)
    assert [3, 9] == [frame.line for frame in record.nodes[0].stack.frames]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(sorted(
        {"", "a/b", "error", "errors", "message", "code", "status", "detail", "details", "path", "field", "type", "cause", "stack",
         "data", "retry_after", "request_id", "value", "description", "name", "_errors", "fields", "Error", "x:message"}
    )), inner, max_size=4),
    max_leaves=16,
)  # fmt: skip


@given(JSON, st.sampled_from([200, 207, 400, 422, 429, 500]))
def test_any_body_gives_a_canonical_record_or_none(body, status):
    """Whatever stands under the names, nothing breaks, and a failed response is an error."""
    found = respond(
        status, json.dumps(body).replace("NaN", "0").replace("-Infinity", "0").replace("Infinity", "0")
    )
    assert found or status < 400


@pytest.mark.parametrize(
    "make",
    [
        lambda n: "<script" * n,
        lambda n: "<p " * n,
        lambda n: "<" * n,
        lambda n: json.dumps({"errors": [{"field": "a", "message": "m"}] * n}),
        lambda n: '{"a":' * min(n, 900) + "1" + "}" * min(n, 900),
        lambda n: json.dumps({f"k{i}": {"message": "m"} for i in range(n)}),
    ],
    ids=["script", "tags", "brackets", "entries", "deep", "wide"],
)
def test_hostile_bodies_take_linear_time(make):
    """Eight times the body is far from sixty-four times the work."""

    def measure(count):
        text = make(count)
        start = time.process_time()
        respond(500, text, Content_Type="text/html")
        return time.process_time() - start

    measure(100)
    small, large = (min(measure(count) for _ in range(3)) for count in (1_000, 8_000))
    assert large < 3 * 8 * small + 0.2
