"""The scales of the severities are total, consistent both ways, and equal to what the logging systems themselves define."""

from __future__ import annotations

import logging
from functools import cache
from itertools import pairwise
from logging.handlers import SysLogHandler
from typing import Any

import pytest
from opentelemetry._logs import SeverityNumber
from ruamel.yaml import YAML
from uep_data import locate

SEVERITIES = {"Low": 10, "Medium": 20, "High": 30, "Critical": 40}


@cache
def read_scales() -> dict[str, dict[str, Any]]:
    """Return every scale by its id."""
    text = locate("spec", "registry", "severities.yaml").read_text(encoding="utf-8")
    return {scale["id"]: scale for scale in YAML(typ="safe").load(text)["scales"]}


def read_level(scale: dict[str, Any], value: int | str) -> str | None:
    """Return the severity that a level of a scale means, or None where it says nothing."""
    found: list[str | None] = [
        row["severity"]
        for row in scale["in"]
        if (value in row["values"] if isinstance(value, str) else row["from"] <= value <= row["to"])
    ]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("scale_id", sorted(read_scales()))
def test_scale_is_total_and_consistent_both_ways(scale_id: str) -> None:
    """Every level of a scale has one reading, and what is written is read back unless the table says otherwise."""
    scale = read_scales()[scale_id]
    names = {level["name"]: level["value"] for level in scale["levels"]}
    if scale["value_type"] == "integer":
        rows = scale["in"]
        assert (scale["minimum"], scale["maximum"]) == (rows[0]["from"], rows[-1]["to"])
        assert all(a["to"] + 1 == b["from"] for a, b in pairwise(rows))
        assert all(row["from"] <= row["to"] for row in rows)
        order = [SEVERITIES[row["severity"]] for row in rows if row["severity"] is not None]
        assert order == sorted(order, reverse=scale["more_severe"] == "down")
    else:
        listed = [value for row in scale["in"] for value in row["values"]]
        assert sorted(names) == sorted(listed)
    previous = 0
    for severity, number in SEVERITIES.items():
        out = scale["out"][severity]
        assert names[out["name"]] == out["value"]
        read = read_level(scale, out["value"])
        assert read is not None
        assert out["exact"] == (read == severity)
        assert previous <= SEVERITIES[read] <= number
        previous = SEVERITIES[read]
    assert names[scale["expected"]["name"]] == scale["expected"]["value"]
    assert read_level(scale, scale["expected"]["value"]) == "Low"


def test_python_levels_are_those_of_the_logging_module() -> None:
    """The table of Python's levels is the module's own."""
    scale = read_scales()["python_logging"]
    assert {level["name"]: level["value"] for level in scale["levels"]} == {
        name: value for name, value in logging.getLevelNamesMapping().items() if name not in ("FATAL", "WARN")
    }


def test_opentelemetry_levels_are_those_of_the_sdk() -> None:
    """The table of OpenTelemetry's severity numbers is the SDK's own enum."""
    scale = read_scales()["otel"]
    assert {level["name"]: level["value"] for level in scale["levels"]} == {
        item.name: item.value for item in SeverityNumber
    }


# Appendix B of OpenTelemetry's log data model: a level of each scale and its severity number.
APPENDIX_B = """
syslog 7 5, syslog 6 9, syslog 5 10, syslog 4 13, syslog 3 17, syslog 2 18, syslog 0 21
log4j2 600 1, log4j2 500 5, log4j2 400 9, log4j2 300 13, log4j2 200 17, log4j2 100 21
java_util_logging 300 1, java_util_logging 400 5, java_util_logging 500 6, java_util_logging 700 7
java_util_logging 800 9, java_util_logging 900 13, java_util_logging 1000 17
dotnet 0 1, dotnet 1 5, dotnet 2 9, dotnet 3 13, dotnet 4 17, dotnet 5 21
go_slog -4 5, go_slog 0 9, go_slog 4 13, go_slog 8 17, go_slog 9 18, go_slog 11 20, go_slog 12 21
"""


@pytest.mark.parametrize("row", [row.strip() for row in APPENDIX_B.strip().replace("\n", ",").split(",")])
def test_a_level_means_the_same_directly_and_through_opentelemetry(row: str) -> None:
    """Reading a level gives the severity of the number that OpenTelemetry's data model gives it; syslog's alert alone differs."""
    scale_id, level, number = row.split()
    scales = read_scales()
    assert read_level(scales["otel"], int(number)) == read_level(scales[scale_id], int(level))


def test_syslog_levels_are_those_of_the_standard_library() -> None:
    """The table of syslog's severities is the one that Python's syslog handler uses."""
    scale = read_scales()["syslog"]
    known = SysLogHandler.priority_names
    assert all(known[level["name"]] == level["value"] for level in scale["levels"])
