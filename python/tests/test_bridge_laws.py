"""Laws that hold for every bridge that writes, by hypothesis: nothing is lost that the files do not list, and nothing grows.

One record is drawn for all formats at once, because drawing it costs more than writing and reading it.
"""

from __future__ import annotations

import pytest
import uep
from hypothesis import HealthCheck, given, note, settings
from msgspec.structs import replace
from uep._gen.bridges import BRIDGES
from uep.bridges import emit, lost_fields, translate, written_formats
from uep.testing import records, sample
from uep.types import ancestors

NOW = "2026-11-22T00:00:00Z"
EXAMPLES = settings(
    max_examples=12, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
)


def _own(record, stem):
    """A record without the payload it was made from, which would be written in its place."""
    if stem == "http" and record.error_type == "uep.unknown.unclassified":
        # The status of a response classifies an error that nothing else does.
        record = replace(
            record, error_type="uep.input.malformed", type_ancestors=ancestors("uep.input.malformed")
        )
    return replace(record, origin=None)


def _read(document, stem, **options):
    [found] = translate(document, source=stem, now=NOW, **options)
    assert () == uep.validate(found.record)
    return found.record


@EXAMPLES
@given(records(nodes=4))
def test_a_document_that_was_read_and_written_again_stays_the_same(record):
    """Out after in is the identity on what a bridge writes from what it has read, and byte-exact with the origin kept."""
    for stem in written_formats():
        note(stem)
        first = emit(_own(record, stem), stem, audience="internal")
        assert first == emit(_read(first, stem, keep_origin=True), stem, audience="internal")
        second = emit(_read(first, stem), stem, audience="internal")
        assert second == emit(_read(second, stem), stem, audience="internal")


@EXAMPLES
@given(records(nodes=2))
def test_what_the_file_does_not_list_as_lost_comes_back(record):
    """UEP-BRG-052: in after out keeps every field, of records that have room."""
    for stem in written_formats():
        note(stem)
        bridge = BRIDGES[stem]
        profile = next((one["whole"] for one in bridge["members"] if "whole" in one), "full")
        listed = {
            f"/{entry['field'].split('/')[1]}"
            for key in ("lost_out", "degraded_out")
            for entry in bridge.get(key, ())
        }
        sent = uep.truncate(_own(record, stem), profile=profile)
        assert set(lost_fields(sent, stem, audience="internal")) <= listed


@EXAMPLES
@given(records(nodes=2))
def test_what_outsiders_get_is_read_as_a_canonical_record(record):
    """The external audience gets a document of the format too."""
    for stem in written_formats():
        note(stem)
        _read(emit(_own(record, stem), stem, audience="external"), stem)


@pytest.mark.parametrize("stem", written_formats())
def test_a_form_that_a_format_lacks_is_refused(stem):
    """By name, with those it has."""
    with pytest.raises(ValueError, match=rf"{stem} is not written as 'morse'; choose one of .*json"):
        emit(sample("chain"), stem, form="morse")


@pytest.mark.parametrize("stem", ["cockroach", "google_rpc", "otlp", "temporal"])
def test_a_kept_payload_is_no_answer_to_who_asks_for_the_other_form(stem):
    """Kept JSON comes back byte for byte as JSON, and the binary form is made from the record."""
    [found] = translate(
        emit(sample("chain"), stem, audience="internal"), source=stem, now=NOW, keep_origin=True
    )
    document = emit(found.record, stem, audience="internal")
    assert document == found.record.origin.payload
    assert document != emit(found.record, stem, audience="internal", form="binary")
