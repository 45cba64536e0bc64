"""The runner against testees that break every rule of the stream: each is charged for what it did, and nothing else suffers."""

from __future__ import annotations

import os
import sys
import time

import pytest
from uep_conformance import fakes
from uep_conformance.campaign import frame_handler, run_campaign, session_starter
from uep_conformance.errors import SuiteFault, TesteeUnavailable, UsageError
from uep_conformance.http_sessions import HttpSession
from uep_conformance.runner import Request, run_requests
from uep_conformance.selftest import fake_testee, synthetic_vector
from uep_conformance.sessions import InProcessSession
from uep_conformance.testees import describe_command, load_testee

VECTORS = [synthetic_vector(index) for index in range(10)]
REQUESTS = [vector.request for vector in VECTORS]
STRUCK = [index for index, request in enumerate(REQUESTS) if fakes.is_struck(request.args)]


def kinds(manner, **options):
    run = run_requests(
        session_starter(fake_testee("accept_all", manner)), REQUESTS, case_seconds=0.3, **options
    )
    return run, [answer.kind for answer in run.answers]


def test_some_cases_are_struck():
    """The fakes misbehave at some of the cases and not at all."""
    assert 0 < len(STRUCK) < len(REQUESTS)


@pytest.mark.parametrize("manner", fakes.POLITE)
def test_unusual_streams_cost_nothing(manner):
    """Split writes, noise on standard error, slowness and any order are a testee's right."""
    run, found = kinds(manner)
    assert ["ok"] * len(REQUESTS) == found
    assert (run.restarts, run.notes) == (0, [])


@pytest.mark.parametrize("manner", ["bad_json", "crash", "exit", "garbage", "hang", "orphan", "strays"])
def test_culprit_is_charged_and_nobody_else(manner):
    """After a crash, silence or nonsense exactly the cases at which it happens are errors.

    It takes two timeouts for each culprit and one for the incident that found it; a child left behind holds nobody up.
    """
    begun = time.monotonic()
    _, found = kinds(manner)
    assert time.monotonic() - begun < 0.3 * 3 * len(STRUCK) + 8
    assert STRUCK == [index for index, kind in enumerate(found) if kind == "error"]
    assert len(REQUESTS) - len(STRUCK) == found.count("ok")


def test_bad_schema_needs_no_restart():
    """An answer that breaks the schema is charged to its case, and the testee goes on."""
    run, found = kinds("bad_schema")
    assert STRUCK == [index for index, kind in enumerate(found) if kind == "error"]
    assert run.restarts == 0


def test_second_answer_spoils_the_case():
    """Whoever answers twice has not answered."""
    run, found = kinds("double")
    assert ["error"] * len(REQUESTS) == found
    assert run.answers[0].detail == "answered more than once"


def test_flood_costs_no_memory():
    """An enormous length prefix and endless bytes end the session, not the runner."""
    _, found = kinds("flood")
    assert STRUCK == [index for index, kind in enumerate(found) if kind == "error"]


def test_crash_comes_with_its_signal_and_standard_error():
    """The report shows how the testee died and what it said last."""
    run, _ = kinds("crash")
    charged = run.answers[STRUCK[0]]
    assert (charged.cause, "SIGABRT" in charged.detail, "about to crash" in charged.stderr) == (
        "crash",
        True,
        True,
    )


def test_run_stops_after_errors_in_a_row():
    """A testee that never answers is not asked for ever; the rest is not run."""
    requests = [REQUESTS[STRUCK[0]]] * 6
    run = run_requests(session_starter(fake_testee("accept_all", "exit")), requests, max_errors_in_row=2)
    assert ["error", "error", "not_run", "not_run", "not_run", "not_run"] == [
        answer.kind for answer in run.answers
    ]
    assert "2 cases in a row" in run.stop_reason


def test_run_stops_after_restarts():
    """The number of starts is bounded."""
    run, found = kinds("exit", max_restarts=2)
    assert "started" in run.stop_reason
    assert "not_run" in found


@pytest.mark.parametrize("manner", ["early_exit", "hello_garbage", "hello_silence", "hello_wrong"])
def test_without_greeting_no_run(manner):
    """A testee that does not greet is unavailable, and the text says what came instead."""
    with pytest.raises(TesteeUnavailable, match="no answer to hello"):
        run_requests(session_starter(fake_testee("accept_all", manner)), REQUESTS, start_seconds=0.7)


def test_testee_that_stays_after_bye_is_noted():
    """It is killed, and the report says so."""
    run, _ = kinds("never_ends", grace_seconds=0.2)
    assert ["the testee did not end within 0.2 s of bye"] == run.notes


def test_missing_program_is_unavailable():
    """A command that cannot be started is the user's to mend."""
    with pytest.raises(TesteeUnavailable, match="no such file"):
        run_requests(session_starter(describe_command(["/nonexistent/testee"])), REQUESTS)


def test_flaky_is_not_pass():
    """What fails once and passes alone is flaky."""
    dead = iter([True])

    class Dying(InProcessSession):
        def receive(self, timeout):
            from uep_conformance.sessions import Arrival, Ending

            arrival = super().receive(timeout)
            if any(b'"seq":2' in payload for payload in arrival.payloads) and next(dead, False):
                return Arrival([], Ending("signal", "was ended by SIGSEGV"))
            return arrival

    handler = frame_handler(lambda message: _accept(message))
    run = run_requests(lambda: Dying(handler), REQUESTS[:3])
    assert ["ok", "flaky", "ok"] == [answer.kind for answer in run.answers]


def _accept(message):
    if message["type"] == "hello":
        return {**fakes.greet("plain"), "window": 1}
    return (
        {"type": "result", "seq": message["seq"], **fakes.accept_all(message)}
        if message["type"] == "case"
        else None
    )


def test_own_frames_are_checked():
    """A request that breaks the protocol is the suite's fault and reaches no testee."""
    with pytest.raises(SuiteFault):
        run_requests(
            lambda: InProcessSession(frame_handler(_accept)), [Request("decode", {"format": "yaml"})]
        )


HTTP = """
import http.server, json, sys, threading
class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def log_message(self, *words): pass
    def do_POST(self):
        message = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if message["type"] == "hello":
            result = {"type": "hello_ack", "ctp": "1", "implementation": {"name": "h", "version": "1", "language": "python"}, "spec": ["1.0"], "capabilities": [], "window": 4}
        else:
            result = {"type": "result", "seq": message.get("seq", 1), "ok": {}}
        body = b"" if message["type"] == "bye" else json.dumps(result).encode()
        self.send_response(200); self.send_header("Content-Length", str(len(body))); self.end_headers(); self.wfile.write(body)
        if message["type"] == "bye": threading.Thread(target=server.shutdown).start()
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(f"http://127.0.0.1:{server.server_port}", flush=True)
server.serve_forever()
"""


def test_http_carries_the_same_messages(tmp_path):
    """A server on this machine is a testee like any other."""
    (tmp_path / "server.py").write_text(HTTP)
    testee = describe_command([sys.executable, str(tmp_path / "server.py")])._replace(transport="http")
    run = run_requests(lambda: HttpSession(testee), REQUESTS)
    assert ["ok"] * len(REQUESTS) == [answer.kind for answer in run.answers]


def test_http_testee_goes_to_no_other_machine(tmp_path):
    """An address elsewhere is refused."""
    (tmp_path / "server.py").write_text(
        "print('http://192.0.2.1:80', flush=True); import time; time.sleep(9)"
    )
    with pytest.raises(TesteeUnavailable, match="first line"):
        HttpSession(
            describe_command([sys.executable, str(tmp_path / "server.py")])._replace(transport="http")
        )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("command = ['x']\nclaim = 1", "claim: is not known"),
        ("command = 'x'", "command"),
        ("command = ['x']\n[claims]\nlevel = 'basic'", "level 'basic'"),
        ("command = ['x']\n[claims]\nprofiles = ['bridge']", "profile 'bridge'"),
        ("command = ['x']\ndirectory = 'none'", "directory"),
        ("command = ['x']\n[timeouts]\ncase_ms = 0", "case_ms"),
        ("command = [", "TOML"),
    ],
)
def test_testee_file_says_what_is_wrong(tmp_path, text, said):
    """An unknown key or word is an error with the file's name."""
    (tmp_path / "t.toml").write_text(text)
    with pytest.raises(UsageError, match=said):
        load_testee(tmp_path / "t.toml")


def test_speed_against_a_trivial_testee():
    """The runner is not what a run waits for (the measured figure is beyond ten thousand a second)."""
    requests = [REQUESTS[0]] * 3000
    begun = time.monotonic()
    run = run_requests(session_starter(fake_testee("accept_all")), requests)
    assert all(answer.kind == "ok" for answer in run.answers)
    assert 3000 / (time.monotonic() - begun) > (1000 if os.environ.get("CI") else 2000)


def test_claim_without_vectors_is_not_shown():
    """A run that asked nothing establishes nothing."""
    campaign = run_campaign(fake_testee("accept_all"), [])
    assert (campaign.status, campaign.score.is_compliant) == (3, False)
