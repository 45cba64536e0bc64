"""ECS log records: what Elastic's loggers for Python and Node.js write is read."""

from __future__ import annotations

import io
import json
import logging
from pathlib import Path

import ecs_logging
import pytest
import uep
from uep.bridges import emit, translate
from uep.testing import sample

NODE = Path(__file__).parent / "data" / "trackers" / "node" / "ecs.ndjson"


def log(work, **extra: object) -> bytes:
    """Return the line that ecs-logging writes for an exception."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(ecs_logging.StdlibFormatter())
    logger = logging.Logger("shop")
    logger.addHandler(handler)
    try:
        work()
    except Exception:
        logger.critical("not placed", exc_info=True, extra=extra)
    return stream.getvalue().encode()


def fail() -> None:
    raise TimeoutError("ledger is slow\nreally")


def test_a_line_of_python_reads_as_the_exception():
    """Type, message, frames, level and the fields beside them; the frames stand there without a header."""
    [found] = translate(
        log(fail, **{"http.request.method": "get", "trace.id": "0af7651916cd43dd8448eb211c80319c"})
    )
    record = found.record
    assert () == uep.validate(record)
    assert ("ecs", "uep.network.timeout", "python", "Critical") == (
        found.format,
        record.error_type,
        record.source_language,
        record.severity.value,
    )
    assert "ledger is slow\nreally" == record.nodes[0].message
    assert ["fail", "log"] == [frame.function for frame in record.nodes[0].stack.frames]
    assert "0af7651916cd43dd8448eb211c80319c" == record.correlation.trace_id
    assert "get" == record.context["ecs.http.request.method"]


def test_lines_of_node_are_read():
    """The error, the fatal line without one, and not the line of information."""
    found = [item.record for item in translate(NODE.read_bytes())]
    assert [("javascript", "order 7 has no price"), ("other", "bare")] == [
        (record.source_language, record.error_message) for record in found
    ]
    assert ("place", 11) == (
        found[0].nodes[0].stack.frames[0].function,
        found[0].nodes[0].stack.frames[0].line,
    )


@pytest.mark.parametrize("level", ["info", "WARN", "debug"])
def test_a_quiet_line_reports_nothing(level):
    """A level below error and no error field."""
    line = {
        "@timestamp": "2026-11-20T09:00:00Z",
        "log": {"level": level},
        "ecs": {"version": "8.11.0"},
        "message": "x",
    }
    assert [] == list(translate(json.dumps(line).encode(), source="ecs"))


def test_what_is_written_is_flat_where_the_loggers_are():
    """The required fields of the ECS logging specification stand first and under dotted names."""
    document = json.loads(emit(sample("chain"), "ecs"))
    assert ["@timestamp", "log.level", "message", "ecs.version"] == list(document)[:4]
    assert (
        document["error"]["stack_trace"].startswith(("Traceback", "java", "Error"))
        or "\n" in document["error"]["stack_trace"]
    )
