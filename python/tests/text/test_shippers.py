"""What shippers and loggers make of a line: journals, Fluent Bit, pairs, and events for security."""

from __future__ import annotations

import json

import pytest

from .reading import records

_TRACE = 'Traceback (most recent call last):\n  File "/srv/app/pay.py", line 17, in charge\n    pay()\nPayError: declined'
_CALLS = "java.net.SocketTimeoutException: slow\\n\\tat com.acme.Policy.load(Policy.java:90)"


@pytest.mark.parametrize("separators", [(",", ":"), (", ", ": "), (", ", " : ")])
def test_a_message_of_bytes_is_their_text(separators):
    """A journal writes one with control characters so; the spelling of JSON depends on its version."""
    entry = {
        "__REALTIME_TIMESTAMP": "1718000000123456",
        "_PID": "8",
        "MESSAGE": list(f"\x1b[31m{_TRACE}".encode()),
    }
    lines = [json.dumps(one, separators=separators) for one in (entry | {"MESSAGE": "ok"}, entry)]
    [record] = records("\n".join(lines))
    assert ("PayError", "declined") == (record.nodes[0].type_name, record.error_message)
    assert "2024-06-10T06:13:20.123456Z" == record.timestamp


@pytest.mark.parametrize("opening", ["[171800000{}.123456789, ", "[[171800000{}.123456789, {{}}], "])
def test_what_fluent_bit_prints_is_taken_off(opening):
    """Both of its forms; another record between them belongs to its own tag."""
    lines = [
        f'[{i}] kube.pay: {opening.format(i)}{{"stream"=>"stderr", "log"=>"{line}"}}]'
        for i, line in enumerate(_TRACE.replace('"', '\\"').split("\n"))
    ]
    lines.insert(2, '[9] kube.web: [1718000001.000000000, {"log"=>"GET / 200"}]')
    [record] = records("\n".join(lines))
    assert ("PayError", "declined", 17) == (
        record.nodes[0].type_name,
        record.error_message,
        record.nodes[0].stack.frames[0].line,
    )


@pytest.mark.parametrize(
    ("line", "kind", "message"),
    [
        ('ts=2025-06-10T10:00:00Z level=error msg="no" err="open \\"a\\": gone"', "", 'open "a": gone'),
        ("time=2025-06-10T10:00:00Z level=fatal error=gone", "", "gone"),
        ('2025-06-10 10:00:00 +0000 [warn]: #0 failed error_class=Fluent::GoneError error="gone"', "Fluent::GoneError", "gone"),
        ("method=GET controller=Shop action=show status=500 error='NoMethodError: no `a' for nil' duration=1.2", "NoMethodError", "no `a' for nil"),
        ('at=error code=H12 desc="Request timeout" status=503', "", "Request timeout"),
        ("LEEF:2.0|Acme|IdP|9|Failed|^|sev=8^reason=System.Security.SecurityException: expired^usr=a", "System.Security.SecurityException", "expired"),
        ("<11>LEEF:1.0|Acme|IdP|9|Failed|sev=8\treason=java.io.IOException: disk\tusr=a", "java.io.IOException", "disk"),
    ],
)  # fmt: skip
def test_one_line_of_pairs_is_the_error_it_names(line, kind, message):
    """The same line twice is a log, in which it is a line as any other."""
    [record] = records(f"{line}\n")
    assert (kind, message) == (record.nodes[0].type_name, record.error_message)
    assert [] == records(f"{line}\nlevel=info msg=next\n")


@pytest.mark.parametrize(
    "line",
    ["level=info err=gone", "level=error msg=gone", "at=info code=H12 desc=x", "a=1 b=2", "error: level=error", "CEF:0|a|b|c|d|e|9|msg=fine"],
)  # fmt: skip
def test_other_pairs_are_no_error(line):
    """Neither a level alone nor a name alone makes one."""
    assert [] == records(line) or "error: " in line


def test_an_event_has_several_texts():
    """One of them is the trace; the next begins with its key."""
    event = f"CEF:0|Acme|Gate|4|7|Policy failed|9|src=10.0.0.4 reason={_CALLS} msg=no policy outcome=failure"
    for line in (event, f"Jun 10 10:00:00 fw1 {event}"):
        [record] = records(f"{line}\nJun 10 10:00:01 fw1 CEF:0|Acme|Gate|4|7|ok|1|msg=fine\n")
        assert ("slow", 1) == (record.error_message, len(record.nodes[0].stack.frames))


def test_what_zod_prints_is_one_error():
    """Nothing but crosses and arrows may stand there."""
    [record] = records("\u2716 expected a text\n  \u2192 at name\n\u2716 too small\n")
    assert ("expected a text", ["\u2192 at name", "\u2716 too small"]) == (
        record.error_message,
        record.nodes[0].notes,
    )
    assert [] == records("\u2716 expected a text\n\u2713 number\n")
