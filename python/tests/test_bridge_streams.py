"""Inputs that mix documents, records and text: nothing is lost, and everything keeps its place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import uep
from uep.bridges import translate
from uep.errors import DecodeError
from uep.testing import sample

TRACE = (
    Path(__file__).resolve().parents[2] / "conformance/crashes/python/chain_three_deep/output.txt"
).read_bytes()
RECORD = uep.encode(sample("chain")) + b"\n"
REFUSED = b'{"protocol_version":"1.0","error_id":"x"}\n'


def test_a_trace_between_records_is_one_error_with_its_own_place():
    """The lines between documents are one text; line and offset are those of the whole input."""
    first, trace, second = translate(RECORD + b"a line\n" + TRACE + RECORD)
    assert ("uep", "python", "uep") == (first.format, trace.format, second.format)
    assert (len(RECORD) + len(b"a line\n"), 3) == (trace.span.offset, trace.span.line)
    assert ["RuntimeError", "KeyError", "FileNotFoundError"] == [
        node.type_name for node in trace.record.nodes
    ]


def test_a_refused_record_becomes_an_error_of_its_own_and_the_next_one_follows():
    """UEP-BRG-030 and UEP-BRG-039: the refusal's reason and pointer are in the violations."""
    refusal, record = translate(REFUSED + RECORD)
    assert "uep.protocol.malformed_record" == refusal.record.error_type
    assert [("/error_id", "bad_format")] == [(v.path, v.reason) for v in refusal.record.violations]
    assert () == uep.validate(refusal.record)
    assert sample("chain") == record.record


def test_a_major_version_of_the_future_is_said_to_be_that():
    """A receiver that does not know a version says so."""
    [found] = translate(RECORD.replace(b'"1.0"', b'"2.0"', 1))
    assert "uep.protocol.unsupported_version" == found.record.error_type


def test_a_document_that_is_not_of_the_named_format_is_refused():
    """The caller said what it is, so this is the caller's to know."""
    with pytest.raises(DecodeError):
        list(translate(b"\x00\x01 neither", source="uep"))
    with pytest.raises(ValueError, match="no known format"):
        list(translate(b"", source="klingon"))


def test_a_lone_record_with_spaces_is_a_document():
    """Pretty-printed JSON is one document over several lines."""
    pretty = json.dumps(json.loads(RECORD), indent=2).encode()
    [found] = translate(pretty)
    assert ("uep", sample("chain").error_id) == (found.format, found.record.error_id)
