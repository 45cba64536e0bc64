"""What the files of spec/bridges say of losses is what running shows, and the page and its data are current."""

from __future__ import annotations

import json

import fastjsonschema
import loss_matrix as matrix
import pytest
import uep
from loss_matrix_page import to_json, to_page

CAPABILITIES = matrix.load_capabilities()
SCHEMA = json.loads((matrix.ROOT / "conformance/capabilities.schema.json").read_text("utf-8"))


def test_the_capabilities_have_the_form_of_their_schema_and_are_canonical_records():
    """What every format is asked for is valid by itself; an id stands once."""
    fastjsonschema.compile(SCHEMA)(CAPABILITIES)
    ids = [one["id"] for one in CAPABILITIES["capabilities"]]
    assert len(ids) == len(set(ids))
    for capability in CAPABILITIES["capabilities"]:
        for variant in capability["variants"]:
            members = CAPABILITIES["base"] | variant["set"]
            record = uep.decode(json.dumps(members).encode()).record
            assert () == uep.validate(record)
            assert members == json.loads(uep.encode(record))


@pytest.mark.parametrize("stem", sorted(matrix.load_bridges()))
def test_the_file_of_a_bridge_says_what_its_run_shows(stem):
    """A field that is said to be kept and is lost fails, and a field that is said to be lost and is kept."""
    assert [] == list(matrix.disagreements(stem))


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (
            {"members": [{"foreign": "/x", "field": "/occurrences"}]},
            "/occurrences is written, but the run loses",
        ),
        ({"members": []}, "the run keeps"),
        ({"lost_out": [{"field": "/threads", "reason": "x."}]}, "/threads is lost, but the run says"),
        ({"degraded_out": [{"field": "/x", "reason": "x."}]}, "/x is the field of no capability"),
    ],
)
def test_a_file_that_does_not_tell_the_truth_is_found(monkeypatch, change, complaint):
    """In both directions."""
    changed = matrix.load_bridges() | {"sentry": matrix.load_bridges()["sentry"] | change}
    matrix.build()
    monkeypatch.setattr(matrix, "load_bridges", lambda: changed)
    assert any(complaint in text for text in matrix.disagreements("sentry"))


def test_the_page_and_its_data_are_what_the_run_says():
    """Mend with: python tools/loss_matrix.py --write"""
    found = matrix.build()
    assert to_page(found, CAPABILITIES["capabilities"]) == matrix.PAGE.read_text("utf-8")
    assert to_json(found) == matrix.DATA.read_text("utf-8")
