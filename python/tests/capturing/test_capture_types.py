"""Tests of how capture finds the type of an error, where no testee can show it: the table of the release never gets there."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from uep import _capture_class, capture, to_exception
from uep._capture_class import classify_class
from uep._rebuild_error import language_of
from uep.model import Node, Relation
from uep.testing import sample


class Base(Exception):
    """A class that no table has."""


class Other(Exception):
    """Another one."""


class Failed(Other, Base):
    """What a program throws."""


class FailedInTime(Failed, TimeoutError):
    """One that is also a timeout."""


NAME = f"{__name__}.{{}}"


@pytest.fixture
def bases(monkeypatch):
    listed = [(NAME.format("Base"), "uep.data.corruption"), (NAME.format("Other"), "uep.state.conflict")]
    monkeypatch.setattr(_capture_class, "PYTHON_BASES", listed)


def test_the_first_base_classifies_where_no_type_above_does(bases):
    """UEP-TYPE-034: the order of the table counts and not that of the language."""
    assert "uep.data.corruption" == classify_class(Failed)
    assert "uep.state.conflict" == classify_class(type("Lone", (Other,), {}))
    assert "uep.network.timeout" == classify_class(FailedInTime)
    assert "uep.unknown.unclassified" == classify_class(type("Plain", (Exception,), {}))


def test_the_language_of_a_node_is_that_of_the_nearest_above():
    """UEP-NODE-035"""
    nodes = [
        Node(message="0", source_language="ignored"),
        Node(parent=0, relation=Relation.CAUSE, source_language="c"),
        Node(parent=1, relation=Relation.CAUSE),
        Node(parent=0, relation=Relation.MEMBER),
    ]
    record = replace(sample("minimal"), source_language="java", nodes=nodes)
    assert ["java", "c", "c", "java"] == [language_of(record, index) for index in range(4)]


def test_an_error_taken_out_of_a_record_says_whose_it_was():
    """UEP-NODE-035, UEP-NODE-036: the language above it, and the service that sent the record."""
    nodes = [
        Node(message="0"),
        Node(parent=0, relation=Relation.CAUSE, message="1", source_language="c"),
        Node(parent=1, relation=Relation.CAUSE, message="2"),
    ]
    record = replace(sample("minimal"), source_language="java", nodes=nodes)
    taken = to_exception(record, service="ledger").__cause__.__cause__
    local = RuntimeError("here")
    local.__cause__ = taken
    [_, found] = capture(local).nodes
    assert ("2", "c", "ledger") == (found.message, found.source_language, found.service)
