"""Hooks report once, in one line, call what was there before, and go when told."""

from __future__ import annotations

import asyncio
import gc
import io
import logging
import subprocess
import sys
import threading

import pytest
from uep import decode, hooks, validate
from uep.model import Resource, Severity


@pytest.fixture
def found():
    return []


def lines(stream):
    return [decode(line).record for line in stream.getvalue().splitlines()]


@pytest.mark.parametrize("stream", [io.StringIO, io.BytesIO])
def test_one_line_a_record(stream):
    target = stream()
    sink = hooks.JsonLines(target)
    handler = hooks.RecordHandler(sink, resource=Resource(service="s"))
    logger = logging.Logger("shop")
    logger.addHandler(handler)
    for text in ("a\nb", "c"):
        try:
            raise ValueError(text)
        except ValueError:
            logger.exception("failed %s", "twice")
    logger.error("no exception")
    records = [decode(line).record for line in target.getvalue().splitlines()]
    assert ["a\nb", "c"] == [record.error_message for record in records]
    first = records[0]
    assert {"logger": "shop", "level": "ERROR", "log_message": "failed twice"} == first.context
    assert (True, "logging", "s") == (
        first.handling.handled,
        first.handling.mechanism,
        first.resource.service,
    )


def test_a_log_call_with_wrong_arguments_is_reported(found):
    logger = logging.Logger("x")
    logger.addHandler(hooks.RecordHandler(found.append))
    try:
        raise ValueError("v")
    except ValueError:
        logger.exception("%d", "no number")
    assert "%d" == found[0].context["log_message"]


def test_the_main_hook_reports_and_passes_on(found, monkeypatch):
    passed = []
    monkeypatch.setattr(sys, "excepthook", lambda *args: passed.append(args))
    before = sys.excepthook
    with hooks.install(found.append, threads=False, unraisable=False):
        error = ValueError("v")
        sys.excepthook(ValueError, error, None)
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert before is sys.excepthook
    assert (1, 2) == (len(found), len(passed))
    handling = found[0].handling
    assert (False, True, "sys.excepthook") == (handling.handled, handling.fatal, handling.mechanism)
    assert () == validate(found[0])


def test_threads_are_watched(found, monkeypatch):
    monkeypatch.setattr(threading, "excepthook", lambda args: None)
    with hooks.install(found.append, main=False, unraisable=False):
        thread = threading.Thread(target=lambda: 1 / 0, name="worker-1")
        thread.start()
        thread.join()
    assert ("threading.excepthook", "worker-1") == (found[0].handling.mechanism, found[0].context["thread"])


def test_finalizers_are_watched(found, monkeypatch):
    monkeypatch.setattr(sys, "unraisablehook", lambda args: None)

    class Bad:
        def __del__(self):
            raise ValueError("in del")

    with hooks.install(found.append, main=False, threads=False):
        Bad()
        gc.collect()
    assert ("in del", "sys.unraisablehook") == (found[0].error_message, found[0].handling.mechanism)


def test_event_loops_are_watched(found):
    passed = []

    async def main():
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda running, facts: passed.append(facts))
        before = loop.get_exception_handler()
        undo = hooks.watch_loop(found.append)
        loop.call_soon(lambda: 1 / 0)
        await asyncio.sleep(0.01)
        undo()
        assert before is loop.get_exception_handler()

    asyncio.run(main())
    assert ("division by zero", "asyncio", 1) == (
        found[0].error_message,
        found[0].handling.mechanism,
        len(passed),
    )


def test_a_failing_sink_hides_nothing(monkeypatch):
    passed = []
    monkeypatch.setattr(sys, "excepthook", lambda *args: passed.append(args))

    def sink(record):
        raise ValueError("sink")

    with hooks.install(sink, threads=False, unraisable=False):
        sys.excepthook(KeyError, KeyError("k"), None)
    assert 1 == len(passed)


def test_an_error_inside_a_sink_is_not_reported_again():
    logger, seen = logging.Logger("loop"), []

    def sink(record):
        seen.append(record)
        try:
            raise RuntimeError("inside")
        except RuntimeError:
            logger.exception("again")

    logger.addHandler(hooks.RecordHandler(sink))
    try:
        raise ValueError("v")
    except ValueError:
        logger.exception("first")
    assert ["v"] == [record.error_message for record in seen]


def test_removal_keeps_what_others_put_there(found, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    made = hooks.install(found.append, threads=False, unraisable=False)
    other = lambda *args: None  # noqa: E731
    sys.excepthook = other
    made.remove()
    assert other is sys.excepthook


def test_hooks_nest(found, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", lambda *args: None)
    with hooks.install(found.append, threads=False, unraisable=False):
        with hooks.install(found.append, threads=False, unraisable=False):
            sys.excepthook(ValueError, ValueError("v"), None)
    assert 2 == len(found)


PROGRAM = """
import sys, threading
from uep import hooks
hooks.install(hooks.JsonLines(sys.stdout))
t = threading.Thread(target=lambda: {}["key"]); t.start(); t.join()
def fail(): raise TimeoutError("too late")
fail()
"""


def test_a_real_program_reports_and_still_prints():
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True)
    records = [decode(line.encode()).record for line in done.stdout.splitlines()]
    assert ["KeyError", "TimeoutError"] == [record.nodes[0].type_name for record in records]
    assert (1, Severity.MEDIUM) == (done.returncode, records[1].severity)
    assert "TimeoutError: too late" in done.stderr
    assert "KeyError: 'key'" in done.stderr
