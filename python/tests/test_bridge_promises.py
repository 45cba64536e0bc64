"""What every bridge promises besides its format: nothing is lost in silence, and nothing that it is given is changed."""

from __future__ import annotations

import copy
import json

import pytest
import uep
from uep._gen.bridges import BRIDGES
from uep.bridges import emit, lost_fields, translate, written_formats
from uep.testing import sample

STRUCTURED = sorted(stem for stem, bridge in BRIDGES.items() if bridge["kind"] == "structured")


@pytest.mark.parametrize("stem", sorted(BRIDGES))
def test_every_loss_is_listed_with_its_reason(stem):
    """UEP-BRG-051: each direction that a bridge has is in its file, with what gets lost there and why."""
    bridge = BRIDGES[stem]
    assert all(entry["foreign"] and entry["reason"].endswith(".") for entry in bridge["lost_in"])
    assert all(
        entry["field"].startswith("/") and entry["reason"].endswith(".")
        for entry in bridge.get("lost_out", [])
    )
    assert "out" not in bridge["directions"] or "lost_out" in bridge


@pytest.mark.parametrize("stem", written_formats())
def test_what_gets_lost_on_the_way_out_is_listed(stem):
    """UEP-BRG-051: for insiders no field of a record of ordinary size goes that the file does not list."""
    listed = {entry["field"] for entry in BRIDGES[stem]["lost_out"]}
    assert set(lost_fields(sample("chain"), stem, audience="internal")) <= listed


def test_what_gets_lost_on_the_way_in_is_listed():
    """UEP-BRG-051: the parts of an event that a bridge names as lost stand in its file."""
    event = {
        "event_id": "fc6d8c0c43fc4630ad850ee518f1b9d0",
        "platform": "python",
        "breadcrumbs": {"values": [{}]},
        "debug_meta": {"images": [{}]},
        "modules": {"six": "1.16"},
        "request": {"data": "x"},
        "exception": {
            "values": [
                {
                    "type": "E",
                    "stacktrace": {"frames": [{"vars": {"a": 1}}], "registers": {"rip": "0x1"}},
                    "raw_stacktrace": {"frames": [{}]},
                }
            ]
        },
        "threads": {"values": [{"id": 1, "held_locks": {"0x1": {}}}]},
    }
    [found] = translate(json.dumps(event).encode(), source="sentry")
    listed = {entry["foreign"] for entry in BRIDGES["sentry"]["lost_in"]}
    # Those of an envelope and of the web API.
    elsewhere = {"/header/dsn", "/items", "/entries/*/data/values/*/stacktrace/frames/*/context"}
    assert {loss.path for loss in found.losses} == listed - elsewhere


@pytest.mark.parametrize("audience", ["internal", "external"])
@pytest.mark.parametrize("stem", written_formats())
def test_emitting_changes_no_record(stem, audience):
    """UEP-BRG-055: the record, its lists and its objects are afterwards what they were, and so is its encoding."""
    record = sample("chain")
    before, data = copy.deepcopy(record), uep.encode(record)
    emit(record, stem, audience=audience)
    assert (before, data) == (record, uep.encode(record))
