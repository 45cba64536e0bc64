"""Bodies that are packed or binary: what real packers and Smithy's protocol write is read, and what cannot be read is said."""

from __future__ import annotations

import builtins
import gzip
import io
import json
import zlib
from datetime import UTC, datetime

import brotli
import cbor2
import msgspec
import pytest
import uep
import zstandard
from uep.bridges import Translation, emit, translate
from uep.bridges._content_codings import unpack
from uep.model import Recovery
from uep.testing import sample

NOW = "2026-11-21T12:00:00Z"
PROBLEM = b'{"status":404,"title":"Not Found","detail":"no order 17"}'
PACKED = {
    "br": brotli.compress(PROBLEM),
    "deflate": zlib.compress(PROBLEM),
    "gzip": gzip.compress(PROBLEM),
    "gzip, br": brotli.compress(gzip.compress(PROBLEM)),
    "identity": PROBLEM,
    "x-gzip": gzip.compress(PROBLEM),
    "zstd": zstandard.compress(PROBLEM),
}


def respond(body: bytes, **headers: str) -> Translation:
    """Translate a response of status 404."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"{name}: {value}" for name, value in named.items()]
    [found] = translate("\r\n".join(["HTTP/1.1 404 X", *lines, "", ""]).encode() + body, now=NOW)
    assert () == uep.validate(found.record)
    return found


@pytest.mark.parametrize("coding", PACKED)
def test_a_packed_body_is_read(coding):
    """What the packers of the registry write is taken off, the coding that was put on last first."""
    found = respond(PACKED[coding], content_type="application/problem+json", content_encoding=coding)
    assert ("no order 17", ()) == (found.record.error_message, found.losses)


@pytest.mark.parametrize("coding", PACKED)
def test_a_body_that_was_unpacked_before_is_read(coding):
    """Tools unpack a body and leave the header: that is no damage."""
    found = respond(PROBLEM, content_type="application/problem+json", content_encoding=coding)
    assert ("no order 17", ()) == (found.record.error_message, found.losses)


@pytest.fixture
def without(monkeypatch):
    """Return a function that makes the import of a package fail."""
    real = builtins.__import__

    def forbid(name: str) -> None:
        def fail(wanted, *rest, **kwargs):
            if wanted == name:
                raise ImportError(wanted)
            return real(wanted, *rest, **kwargs)

        monkeypatch.setattr(builtins, "__import__", fail)

    return forbid


@pytest.mark.parametrize("coding, package", [("br", "brotli"), ("zstd", "zstandard")])
def test_a_missing_package_is_named(without, coding, package):
    """Without the package the status still says what failed, and the loss says what to install."""
    without(package)
    found = respond(PACKED[coding], content_type="application/problem+json", content_encoding=coding)
    assert "uep.resource.not_found" == found.record.error_type
    assert [("/body", f"is packed with {coding}; install the package {package} to read it")] == [
        (loss.path, loss.reason) for loss in found.losses
    ]
    assert "bridge:lost" in [mark.rule for mark in found.record.marks]


@pytest.mark.parametrize("coding", ["br", "zstd"])
def test_text_needs_no_package(without, coding):
    """A body that was unpacked before is read also where the package is missing."""
    without("brotli" if coding == "br" else "zstandard")
    assert () == respond(PROBLEM, content_encoding=coding).losses


def test_an_unknown_coding_is_said():
    """A coding that nobody takes off leaves a loss and the error of the status."""
    found = respond(b"\x1f\x9d\x90\xff", content_encoding="compress")
    assert ["is packed with compress, which this version cannot take off"] == [
        loss.reason for loss in found.losses
    ]


@pytest.mark.parametrize("coding", ["br", "gzip", "zstd", "deflate"])
def test_what_unpacks_to_too_much_is_cut(coding):
    """A bomb is unpacked up to the size of a document and no further."""
    zeros = b"0" * (64 << 20)
    packers = {
        "br": brotli.compress,
        "gzip": gzip.compress,
        "zstd": zstandard.compress,
        "deflate": zlib.compress,
    }
    body, reason = unpack(packers[coding](zeros), coding)
    assert len(body) < 40 << 20 and reason == ""


def test_an_error_of_smithy_in_cbor_is_read():
    """A body of rpcv2Cbor is the same error as one of awsJson."""
    told = {
        "__type": "com.amazonaws.sqs#QueueDoesNotExist",
        "message": "no queue",
        "at": datetime(2026, 1, 1, tzinfo=UTC),
    }
    found = respond(cbor2.dumps(told), content_type="application/cbor", smithy_protocol="rpc-v2-cbor")
    record = found.record
    assert ("no queue", "uep.resource.not_found") == (record.error_message, record.error_type)
    assert ("aws", "QueueDoesNotExist") in [(code.space, code.value) for code in record.codes]
    assert "2026-01-01T00:00:00Z" == record.context["aws.at"]


def test_cbor_without_the_package_is_a_loss(without):
    """The loss says what to install."""
    without("cbor2")
    found = respond(cbor2.dumps({"message": "x"}), content_type="application/cbor")
    assert ["is CBOR; install the package cbor2 to read it"] == [loss.reason for loss in found.losses]


@pytest.mark.parametrize(
    "body", [b"\xff", b"\x9f" * 2000, b"\xbf\x61", cbor2.dumps([float("nan"), b"x", {1: 2}])]
)
def test_odd_cbor_breaks_nothing(body):
    """Damaged or unusual CBOR leaves the error of the status."""
    assert "uep.resource.not_found" == respond(body, content_type="application/cbor").record.error_type


def test_headers_that_contradict_a_record_are_losses():
    """A gateway's status, wait and request are named where they differ; the record stays as its sender made it."""
    record = msgspec.structs.replace(sample(), recovery=Recovery(retry_after="5s"))
    found = respond(uep.encode(record), content_type="application/json", retry_after="30")
    assert record == found.record
    assert "/headers/retry-after" in [loss.path for loss in found.losses]


def test_headers_that_contradict_a_body_are_losses():
    """The same for the body of another format, whose record is marked."""
    body = {
        "code": "unavailable",
        "message": "m",
        "details": [{"type": "google.rpc.RetryInfo", "value": "CgIIBQ"}],
    }
    found = respond(json.dumps(body).encode(), content_type="application/json", retry_after="30")
    assert (["/headers/retry-after"], "5s") == (
        [loss.path for loss in found.losses],
        found.record.recovery.retry_after,
    )
    assert "bridge:lost" in [mark.rule for mark in found.record.marks]


@pytest.mark.parametrize("encoding, mark", [("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")])
@pytest.mark.parametrize("form", ["sentry", "uep", "connect"])
def test_a_named_format_in_utf_16_is_read(encoding, mark, form):
    """Windows tools write UTF-16; naming the format reads what auto-detection reads, at the same place."""
    document = uep.encode(sample()) if form == "uep" else emit(sample(), form, audience="internal")
    data = mark + ("  \n" + document.decode() + "\n").encode(encoding)
    named = [(one.record, one.span) for one in translate(io.BytesIO(data), source=form, now=NOW)]
    assert named == [(one.record, one.span) for one in translate(io.BytesIO(data), now=NOW)]
    assert 8 == named[0][1].offset
