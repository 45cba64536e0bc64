"""Failures in pytest's style line: the error and one place."""
import pytest


def take(order):
    raise KeyError(order)


def test_takes():
    take("b-7")


def test_adds():
    assert 1 + 1 == 3, "the sum\nof two"


def test_compares():
    assert ["north", "south"] == ["north", "west"]


def test_long():
    pytest.fail("no such depot")


def test_passes():
    assert take is not None
