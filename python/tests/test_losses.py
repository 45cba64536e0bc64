"""What gets lost is told: by the library with pointer and reason, by the command on stderr, and for every leaf of every sample."""

from __future__ import annotations

import base64
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import loss_matrix as matrix
import pytest
import uep
from msgspec.structs import replace
from uep.bridges import Translation, emit, list_losses, list_unread, lost_fields, translate, written_formats
from uep.errors import DecodeError
from uep.testing import sample, sample_names

NOW = "2026-11-22T00:00:00Z"
EVENT = {
    "event_id": "fc6d8c0c43fc4630ad850ee518f1b9d0",
    "platform": "python",
    "timestamp": "2026-11-20T09:00:00Z",
    "modules": {"six": "1.16"},
    "request": {"url": "https://x.example", "data": "y"},
    "exception": {
        "values": [
            {
                "type": "ValueError",
                "value": "no",
                "stacktrace": {"frames": [{"function": "f", "vars": {"a": 1}}]},
            }
        ]
    },
}


def run(*arguments: str, data: bytes) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "uep", "translate", "--now", NOW, "--explain-loss", *arguments]
    return subprocess.run(command, input=data.decode(), capture_output=True, text=True, check=False)


def test_what_an_input_loses_is_told_record_by_record():
    """On stderr; the records on stdout are what they are without."""
    done = run(data=json.dumps(EVENT).encode())
    assert (
        """\
uep: <stdin>:1: not in record fc6d8c0c-43fc-4630-ad85-0ee518f1b9d0, of the sentry input:
  /exception/values/*/stacktrace/frames/*/vars  has no place in a record
  /request                                      only the method and the URL are carried
  /modules                                      has no place in a record
uep: lost: 3 parts of the input, 0 fields of the records
"""
        == done.stderr
    )
    assert 0 == done.returncode
    assert "ValueError" == json.loads(done.stdout)["nodes"][0]["type_name"]


def test_what_an_output_loses_is_told_as_well():
    """Outsiders do not see the native type and the context."""
    trace = b'Traceback (most recent call last):\n  File "/srv/a.py", line 3, in f\n    g()\nValueError: no\n'
    done = run("--to", "problem_details", data=trace)
    lines = done.stderr.splitlines()
    assert re.fullmatch(
        r"uep: <stdin>:1: not in the problem_details output, of record [0-9a-f-]{36}:", lines[0]
    )
    assert ["/nodes", "outsiders do not see it"] == next(
        line.split(maxsplit=1) for line in lines if line.startswith("  /nodes")
    )
    assert re.fullmatch(r"uep: lost: 0 parts of the input, [0-9]+ fields of the records", lines[-1])


def test_that_nothing_was_lost_is_told_too():
    """Silence would leave open whether anybody has looked."""
    done = run("--to", "json", data=b'{"type":"about:blank","title":"Gone","status":410}')
    assert (0, "uep: nothing was lost\n") == (done.returncode, done.stderr)


def test_what_a_reader_of_text_passes_over_is_told_once():
    """By format, because it is the same for every error."""
    trace = 'Traceback (most recent call last):\n  File "/srv/a.py", line 3, in f\n    g()\nValueError: no\n'
    done = run(data=(trace + "\n" + trace + "\nError: no\n    at f (/srv/a.js:3:1)\n").encode())
    first, *told, all_in_all = done.stderr.splitlines()
    assert "uep: never read of javascript text:" == first
    assert "uep: nothing else was lost" == all_in_all
    unread = told[told.index("uep: never read of python text:") + 1 :]
    for loss, row in zip(list_unread("python"), unread, strict=True):
        assert row.startswith(f"  {loss.path}") and row.endswith(f"  {loss.reason}")
    assert "columns and carets" in [loss.path for loss in list_unread("python")]
    assert all(loss.reason for loss in list_unread("java"))
    assert () == list_unread("sentry") == list_unread("uep")


def test_the_exit_status_is_the_usual_one():
    """1 when no error was found, and nothing is said of losses then."""
    done = run(data=b"all is well\n")
    assert (1, "uep: no error was found in the input\n") == (done.returncode, done.stderr)


@pytest.mark.parametrize("name", sample_names())
@pytest.mark.parametrize("stem", written_formats())
def test_the_losses_and_the_lost_fields_are_the_same(stem, name):
    """The one by pointer and reason, the other by field."""
    record = replace(sample(name), origin=None)
    for audience in ("internal", "external"):
        fine = list_losses(record, stem, audience=audience)
        assert all(loss.reason for loss in fine)
        fields = {f"/{loss.path.split('/')[1]}" for loss in fine}
        assert fields >= set(lost_fields(record, stem, audience=audience))


def test_every_reason_is_told():
    """The audience, the room, the format."""
    record = replace(sample("chain"), origin=None)
    hidden = {loss.path: loss.reason for loss in list_losses(record, "problem_details")}
    assert "outsiders do not see it" == hidden["/nodes"]
    large = replace(record, stack_trace="frame\n" * 2000)
    cut = {loss.path: loss.reason for loss in list_losses(large, "problem_details", audience="internal")}
    assert re.fullmatch(r"there is room for [0-9]+ \(max_compact_bytes\)", cut["/stack_trace"])
    assert "outsiders do not see it" == list_losses(record, "uep", audience="external")[0].reason
    assert () == list_losses(record, "uep") == list_losses(record, "sentry")


def test_a_pointer_leads_to_what_is_missing():
    """Not to the field around it."""
    told = replace(sample("custom"), origin=None, context={"kept": 1})
    document = json.loads(emit(told, "sentry"))
    assert () == list_losses(told, "sentry")
    assert 1 == document["extra"]["kept"]


# Members whose value says something that a record says in another form: the pattern of the pointers, without indexes.
MAPPED = {
    "aws": r"/code|/\$fault|/stack",
    "bugsnag": r"/notifier/url",
    "cloudevents": r"/data_base64|/data/type|/data/ecs\.version",
    "cockroach": r".*(details/originalTypeName|original_type_name|[fF]amily_?[nN]ame|/@type|arch|messageType|reportablePayload)",
    "connect": r"/details/(type|value)",
    "ecs": r"/ecs/version|/ecs\.version|/error/stack_trace|/@timestamp",
    "elastic_apm": r"/error/exception(/cause)?/(module|message)|/timestamp/us",
    "gcp_error_reporting": r"/jsonPayload/(message|stack_trace|exception)|/timestampSeconds|/exception",
    "google_rpc": r"(/error)?/details/(@type|retryDelay|fieldViolations/field)|/grpc-message|/grpc-status-details-bin",
    "graphql": r"/errors/(locations/(line|column)|stack|extensions/(exception/)?stacktrace)",
    # The part of a request that express-validator names stands in the kind of the violation.
    # The phrase stands behind the status in what Go records.
    "http": r"/body/__type|/body/errors/location|/Status|/Proto|/recorded_with",
    # The id of the request and the time stand below the messages of Azure's storage.
    # The number, name, version and query that ClickHouse writes into its message stand on their own.
    "http_api": r"/error/message(/value)?|/time|/exception",
    "json_api": r"/jsonapi/version",
    "json_rpc": r"/jsonrpc|/result|(/result|/response)?/content/type|/id",
    "kubernetes_status": r"(/object)?/(apiVersion|kind|status|details/causes/field)",
    "log_json": (
        r"/log|/datetime|/version|/errorVerbose|/@x|/Exception|/exception(/InnerException)?/(HResult|StackTraceString)|"
        r"/context/exception(/previous)?/(file|trace|code)|/Properties/ExceptionDetail/(HResult|StackTrace)|"
        r"(/examples/exception/|/exception_)backtrace|/traces/Full Trace/trace|/tests/call/crash/message|/parsedStack/assembly"
    ),
    "otlp": r"/resourceSpans/scopeSpans/spans/events/name|/resourceLogs/scopeLogs/logRecords|.*/attributes/key|/attributes/key|.*(UnixNano|severity_?[nN]umber|flags|traceId|spanId|/(body|value)/stringValue)|(/data/spans)?/(logs/(fields/key|timestamp)|processID|tags/(key|type))"
    r"|/context/(trace_id|span_id)|/events/(name|timestamp)|/(parent_id|start_time|end_time|start|end|@timestamp)|/status/status_code"
    # What Go's exporter writes of the kinds of values; a parent without digits is none.
    r"|/((Events/)?Attributes|Resource)/(Key|Value/Type)|/Events/(Name|Time)|/Parent/SpanID|/(Start|End)Time|/Status/Code",
    "problem_details": r"/errors/(?:field|pointer)",
    "rollbar": r"(/data|/result/data|/data/occurrence|/data/item/last_occurrence)?/(body/trace(_chain)?/frames/.*|timestamp|language|notifier/.*)",
    "sentry": (
        r"/exception/mechanism/type|/exception/values/mechanism/(source|exception_id|parent_id|type|meta/.*)|/exception/values/(module|type)|"
        r"/exception/values/stacktrace/frames/(abs_path|instruction_addr|lineno)|/_meta/.*|/contexts/trace/trace_id|/entries/type|/tags/key|/title"
    ),
    "temporal": r".*/(failure|lastFailure)/source|/encodedAttributes/.*|/timeoutFailureInfo/timeoutType|/applicationFailureInfo/details/.*",
    "validation_errors": r"(/detail)?/loc|/path|/errors/location",
}


def _leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """The values of a document with their pointers; indexes are left out, because losses and tables have none."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _leaves(one, f"{path}/{key.replace('~', '~0').replace('/', '~1')}")
    elif isinstance(value, list):
        for one in value:
            yield from _leaves(one, path)
    elif value not in (None, "") and not isinstance(value, bool):
        yield path, value


def _told(value: Any) -> Iterator[str]:
    for _, one in _leaves(value):
        yield str(one)
    if isinstance(value, dict):
        yield from value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        if isinstance(one, dict | list):
            yield from _told(one)


def _bare(pointer: str) -> str:
    return "".join(f"/{token}" for token in pointer.split("/")[1:] if token != "*" and not token.isdecimal())


def _spellings(value: Any) -> Iterator[str]:
    """The ways in which a record may spell a value: a time in UTC, an id in digits, a path as a pointer."""
    text = str(value).strip()
    yield text
    if re.fullmatch(r"[0-9]{19}", text):
        yield f"{datetime.fromtimestamp(int(text) // 10**9, UTC):%Y-%m-%dT%H:%M:%SZ}"
    if re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+[+-][0-9]{2}:", text):
        told = datetime.fromisoformat(text).astimezone(UTC)
        yield f"{told:%Y-%m-%dT%H:%M:%S}{f'.{told:%f}'.rstrip('0').rstrip('.')}Z"
    if re.match(r"[A-Z][a-z]{2}, [0-9]{2} ", text):
        yield f"{parsedate_to_datetime(text):%Y-%m-%dT%H:%M:%SZ}"
    if re.fullmatch(r"[A-Za-z0-9+/]{22}==|[A-Za-z0-9+/]{11}=", text):
        yield base64.b64decode(text).hex()
    if re.fullmatch(r"\w+(\.\w+)+", text):
        yield f"/{text.replace('.', '/')}"


def _accounts(formats: set[str]) -> tuple[set[str], str]:
    """The pointers of the members that stand for a field, and the pattern of those whose value says it in another form."""
    mapped = {_bare(one["foreign"]) for stem in formats for one in matrix.load_bridges()[stem]["members"]}
    patterns = [MAPPED[stem] for stem in sorted(formats) if stem in MAPPED]
    if "http" in formats:
        shapes = matrix.load_bridges()["http_api"]["members"]
        mapped |= {f"/body{_bare(one['foreign'])}" for one in shapes}
    return mapped, "|".join(patterns)


def _unaccounted(stem: str, data: bytes, options: dict[str, Any]) -> Iterator[str]:
    """The leaves of a document that are neither in its records nor told as lost; a list may hold several formats."""
    try:
        document = json.loads(data)
        found = list(translate(data, now=NOW, **options))
    except (DecodeError, ValueError):
        return
    formats = {one.format for one in found}
    # UEP-BRG-2714: the entries of a log whose lines are read as text are no documents of a format.
    if (
        stem not in formats
        or formats - set(STRUCTURED)
        or any(one.record.error_type.startswith("uep.protocol.") for one in found)
    ):
        return
    lost = [_bare(one["foreign"]) for f in formats for one in matrix.load_bridges()[f].get("lost_in", ())]
    mapped, pattern = _accounts(formats)
    for path, value in _missing(document, found):
        if path in mapped or re.fullmatch(pattern, path):
            continue
        if not any(path == place or path.startswith(f"{place}/") for place in lost):
            yield f"{path}: {value!r}"


def _missing(document: Any, found: list[Translation]) -> Iterator[tuple[str, Any]]:
    """The leaves of a document that are in none of its records, and that no loss names."""
    blob = "\n".join(text for one in found for text in _told(json.loads(uep.encode(one.record))))
    squeezed = blob.replace("-", "").lower()
    lost = [_bare(loss.path) for one in found for loss in one.losses]
    for path, value in _leaves(document):
        if any(text in blob or text.replace("-", "").lower() in squeezed for text in _spellings(value)):
            continue
        if not any(path == place or path.startswith(f"{place}/") for place in lost):
            yield path, value


STRUCTURED = sorted(stem for stem, bridge in matrix.load_bridges().items() if bridge["kind"] == "structured")


@pytest.mark.parametrize("stem", STRUCTURED)
def test_every_leaf_of_every_sample_is_carried_or_told_as_lost(stem):
    """UEP-BRG-052: over the inputs of all vectors and what real trackers sent."""
    gaps = {text for data, options in matrix.samples() for text in _unaccounted(stem, data, options)}
    assert set() == gaps


ELSEWHERE = (
    # The trace itself, in other lines, as bytes, or as a line of JSON.
    r"/(MESSAGE|lines|lines/(message|timestamp)|line|msg|Exception|error|cells/traceback|events/message|hits/hits/_source/message)|"
    r"/resourceLogs/scopeLogs/logRecords/body/stringValue|/data/result/values|/results/(field|value)|"
    # The time of the record in another form, and the times and members of other entries.
    r"/ts|(/hits/hits/_source/@timestamp|/resourceLogs/scopeLogs/logRecords/timeUnixNano|/events/timestamp)|"
    r"/tests/name|/records/(request_id|msg)"
)


def test_what_stands_beside_a_trace_is_carried():
    """UEP-BRG-2845: over the JSON objects among the inputs of all vectors that are read as text."""
    gaps, count = set[str](), 0
    for data, options in matrix.samples():
        try:
            document = json.loads(data)
            found = list(translate(data, now=NOW, **options))
        except (DecodeError, ValueError):
            continue
        formats = {one.format for one in found}
        if isinstance(document, dict) and found and not formats & {"uep", *STRUCTURED}:
            count += 1
            told = ((path, value) for path, value in _missing(document, found) if "\n" not in str(value))
            gaps |= {f"{path}: {value!r}" for path, value in told if not re.fullmatch(ELSEWHERE, path)}
    assert set() == gaps
    assert count > 60
