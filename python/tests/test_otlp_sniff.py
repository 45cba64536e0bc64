"""Binary OTLP is found by its structure, and nothing else is taken for it."""

from __future__ import annotations

import gzip
import io
import pickle
import random
import zlib

import pytest
import uep
from hypothesis import given
from hypothesis import strategies as st
from opentelemetry.proto.collector.logs.v1.logs_service_pb2 import ExportLogsServiceRequest
from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import ExportMetricsServiceRequest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from uep.bridges import emit, translate
from uep.bridges._otlp_sniff import may_go_on, sniff_request
from uep.testing import sample

NOW = "2026-11-21T12:00:00Z"
CLOCK = 1_800_000_000_000_000_000


def logs(count: int = 1, pad: str = "") -> bytes:
    """Return a request of logs as the library of OpenTelemetry writes it."""
    request = ExportLogsServiceRequest()
    of_resource = request.resource_logs.add()
    pair = of_resource.resource.attributes.add(key="service.name")
    pair.value.string_value = "shop"
    of_scope = of_resource.scope_logs.add()
    of_scope.scope.name = "shop.orders"
    for index in range(count):
        log = of_scope.log_records.add(
            time_unix_nano=CLOCK + index, severity_number=17, severity_text="ERROR"
        )
        log.body.string_value = f"order {index} failed{pad}"
        log.trace_id, log.span_id, log.flags = bytes(range(1, 17)), bytes(range(1, 9)), 1
        for key, value in (("exception.type", "KeyError"), ("exception.message", f"'o{index}'")):
            log.attributes.add(key=key).value.string_value = value
        log.attributes.add(key="n").value.int_value = -index
    return request.SerializeToString()


def spans() -> bytes:
    """Return a request of spans with an exception."""
    request = ExportTraceServiceRequest()
    span = request.resource_spans.add().scope_spans.add().spans.add(name="GET /orders", kind=2)
    span.trace_id, span.span_id = bytes(range(1, 17)), bytes(range(1, 9))
    span.start_time_unix_nano, span.end_time_unix_nano = CLOCK, CLOCK + 5
    span.status.code = 2
    event = span.events.add(name="exception", time_unix_nano=CLOCK + 2)
    event.attributes.add(key="exception.type").value.string_value = "ValueError"
    event.attributes.add(key="exception.message").value.string_value = "no"
    span.links.add(trace_id=bytes(range(16)), span_id=bytes(range(8)))
    return request.SerializeToString()


def metrics() -> bytes:
    """Return a request of metrics, whose outer form is the same."""
    request = ExportMetricsServiceRequest()
    metric = request.resource_metrics.add().scope_metrics.add().metrics.add(name="n", unit="1")
    metric.sum.data_points.add(time_unix_nano=CLOCK, start_time_unix_nano=CLOCK, as_int=3)
    return request.SerializeToString()


class _Slow(io.RawIOBase):
    """A stream that delivers few bytes at a time."""

    def __init__(self, data: bytes, size: int) -> None:
        super().__init__()
        self._inner = io.BytesIO(data)
        self._size = size

    def read1(self, _size: int = -1) -> bytes:
        return self._inner.read(self._size)


@pytest.mark.parametrize("pack", [lambda data: data, lambda data: gzip.compress(data, mtime=0)])
def test_a_request_is_found_without_its_name(pack):
    """Logs and spans, gzip'd or not; the same records as when the format is named."""
    for data, name in ((logs(3), "KeyError"), (spans(), "ValueError")):
        found = list(translate(pack(data), now=NOW))
        named = list(translate(pack(data), source="otlp", now=NOW))
        assert [one.record for one in named] == [one.record for one in found]
        assert {"otlp"} == {one.format for one in found}
        assert name == found[0].record.nodes[0].type_name
        assert all(() == uep.validate(one.record) for one in found)


@pytest.mark.parametrize("size", [1, 7, 100, 70_000])
def test_a_pipe_may_deliver_little(size):
    """What may still be a request is waited for."""
    assert 2 == len(list(translate(_Slow(logs(2, "x" * 80_000), size), now=NOW)))


@pytest.mark.parametrize("size", range(100, 145))
def test_the_length_of_the_first_message_is_no_bracket(size):
    """A request whose second byte is the bracket of a JSON value, or a blank, is one all the same."""
    assert 1 == len(list(translate(logs(1, "x" * size), now=NOW)))


def test_what_else_begins_with_a_line_feed_is_no_request():
    """Metrics, a log with a blank line at its top, records, status and batches in binary, and files of other kinds."""
    record = sample("chain")
    png = b"\x89PNG\r\n\x1a\n" + zlib.compress(bytes(range(256)))
    elf = b"\x7fELF\x02\x01\x01" + bytes(9) + bytes(range(256))
    status = emit(record, "google_rpc", form="binary", audience="internal")
    others = [
        metrics(),
        uep.encode(record, "application/uep+protobuf"),
        b"\n" + bytes([200, 3]) + uep.encode(record, "application/uep+protobuf"),
        status,
        png,
        elf,
        gzip.compress(b"abc"),
        pickle.dumps({"a": [1, 2, 3]}),
        b"\n\nTraceback (most recent call last):\n",
        b"\n2026-11-21 10:00:00 INFO a\n",
        b"\n",
        b"",
    ]
    assert [0.0] * len(others) == [sniff_request(data) for data in others]


@given(st.binary(max_size=4096))
def test_random_bytes_are_no_request(data):
    """Neither alone nor behind the byte that every request begins with."""
    assert (
        0.0
        == sniff_request(data)
        == sniff_request(b"\n" + data)
        == sniff_request(b"\n" + bytes([len(data) & 127]) + data)
    )
    assert may_go_on(b"\n" + data) in (True, False)


def test_records_of_any_kind_are_no_request():
    """Whatever is in a record, alone and in a batch."""
    for name in ("chain", "custom", "group", "minimal", "remote"):
        data = uep.encode(sample(name), "application/uep+protobuf")
        size = len(data)
        varint = bytes([size]) if size < 128 else bytes([size & 127 | 128, size >> 7])
        assert 0.0 == sniff_request(data) == sniff_request(b"\n" + varint + data)


def test_mutated_bytes_are_read_or_not_but_harm_nothing():
    """What is claimed is a request up to its damage: it gives records or one that tells of the damage."""
    whole, chance = logs(4), random.Random(4)
    for _ in range(1500):
        data = bytearray(whole)
        for _ in range(chance.randrange(1, 6)):
            at = chance.randrange(len(data))
            match chance.randrange(3):
                case 0:
                    data[at] = chance.randrange(256)
                case 1:
                    del data[at]
                case _:
                    data.insert(at, chance.randrange(256))
        for found in translate(bytes(data), now=NOW):
            assert () == uep.validate(found.record)
