"""The tables in sections 4 to 6 say what the registry says, and their requirements have the form that the suite reads."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest
from ruamel.yaml import YAML
from uep_data import locate

SECTIONS = {"04-types.md": "TYPE", "05-severity.md": "SEV", "06-recovery.md": "RCV"}
KEYWORDS = re.compile(r"\b(?:MUST NOT|MUST|SHOULD NOT|SHOULD|MAY|SHALL|REQUIRED|RECOMMENDED|OPTIONAL)\b")


@cache
def read_yaml(*parts: str) -> dict[str, Any]:
    """Return a YAML file of the registry."""
    return dict(YAML(typ="safe").load(locate("spec", "registry", *parts).read_text(encoding="utf-8")))


def read_rows(section: str, first_column: str) -> list[list[str]]:
    """Return the cells of every table of a section whose first column has a title."""
    tables, inside = [], False
    for line in locate("spec", "sections", section).read_text(encoding="utf-8").splitlines():
        if line.startswith(f"| {first_column} |"):
            inside = True
        elif not line.startswith("|"):
            inside = False
        elif inside and not line.startswith("|---"):
            tables.append([cell.strip() for cell in line.strip("|").split("|")])
    return tables


def write_ranges(scale: dict[str, Any], severity: str | None) -> str:
    """Return the levels that mean a severity, in words."""
    words = []
    for row in scale["in"]:
        if row["severity"] == severity:
            numbers = f"{row['from']} to {row['to']}" if "from" in row else ""
            words += [f"`{value}`" for value in row.get("values", ())] or [
                numbers if row["from"] != row["to"] else str(row["from"])
            ]
    return ", ".join(words) or "nothing"


def write_level(scale: dict[str, Any], level: dict[str, Any]) -> str:
    """Return a level as the tables spell it."""
    number = "" if scale["value_type"] == "string" else f" ({level['value']})"
    return f"`{level['name']}`{number}" + ("" if level.get("exact", True) else ", not exact")


def test_table_of_types_is_the_registry() -> None:
    """Section 4 lists every type with the figures of its entry."""
    folder = locate("spec", "registry", "types")
    entries = [entry for path in folder.glob("*.yaml") for entry in read_yaml("types", path.name)["types"]]
    expected = [
        [
            f"`{entry['name']}`",
            entry["default_severity"],
            entry["retryability"] + (", throttled" if entry["throttled"] else ""),
            entry["default_effect"],
            entry["grpc_code"],
            str(entry["http_status"]),
        ]
        for entry in sorted(entries, key=lambda entry: str(entry["name"]))
    ]
    assert expected == read_rows("04-types.md", "Type")


def test_tables_of_severities_are_the_registry() -> None:
    """Section 5 lists the severities, and for each scale what is written and read."""
    document = read_yaml("severities.yaml")
    expected = [[item["name"], str(item["number"]), item["title"]] for item in document["severities"]]
    for scale in document["scales"]:
        for severity in ("Low", "Medium", "High", "Critical"):
            level = write_level(scale, scale["out"][severity])
            expected.append([severity, level, write_ranges(scale, severity)])
        expected.append(["expected and Low", write_level(scale, scale["expected"]), ""])
        expected.append(["the type's default", "", write_ranges(scale, None)])
    assert expected == read_rows("05-severity.md", "Severity")


def test_tables_of_strategies_and_metrics_are_the_registry() -> None:
    """Section 6 lists every strategy with its conditions and every metric with its names."""

    def join(words: list[str]) -> str:
        return "any" if len(words) == 5 else ", ".join(words)

    strategies = [
        [
            f"`{s['id']}`",
            s["title"],
            join(s["applies_when"]["retryability"]),
            join(s["applies_when"]["effect"]),
        ]
        for s in read_yaml("recovery.yaml")["strategies"]
    ]
    assert strategies == read_rows("06-recovery.md", "Strategy")
    metrics = [
        [f"`{m['otel_name']}`", f"`{m['prometheus_name']}`", m["instrument"], f"`{m['unit']}`"]
        for m in read_yaml("metrics.yaml")["metrics"]
    ]
    assert metrics == read_rows("06-recovery.md", "Metric")


@pytest.mark.parametrize("section", SECTIONS)
def test_requirement_has_an_id_and_one_keyword(section: str) -> None:
    """Ids run from 001 without gaps, and a keyword stands once in a requirement and nowhere else."""
    blocks = locate("spec", "sections", section).read_text(encoding="utf-8").split("\n\n")
    numbers = []
    for block in blocks:
        keywords = KEYWORDS.findall(block)
        head = re.match(rf"\*\*UEP-{SECTIONS[section]}-(\d{{3}}):\*\* [A-Z]", block)
        assert len(keywords) == (1 if head else 0), block
        if head:
            numbers.append(int(head[1]))
            assert KEYWORDS.search(block.splitlines()[0]), block
    assert list(range(1, len(numbers) + 1)) == sorted(numbers)
