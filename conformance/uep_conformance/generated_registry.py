"""Vectors for each entry of the registry: types, levels of severity scales, codes. Reads the IR; asks no implementation.

What a look-up must give is the entry itself (UEP-TYPE-025, UEP-SEV-028, UEP-SEV-031, UEP-BRG-056 and after).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from uep_conformance.registry import load_ir

Test = dict[str, Any]
Group = tuple[dict[str, Any], list[Test]]

_TYPE_FACTS: Final = (
    "title",
    "description",
    "category",
    "parent",
    "ancestors",
    "default_severity",
    "retryability",
    "default_effect",
    "expected",
    "grpc_code",
    "http_status",
    "recovery_suggestions",
    "recovery_strategies",
)
_RECORD: Final = {
    "protocol_version": "1.0",
    "error_id": "019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e",
    "error_type": "",
    "severity": "Medium",
    "timestamp": "2026-11-21T10:15:30Z",
    "source_language": "python",
    "error_message": "no answer",
}
# A code of these spaces that no entry names, in the form its table states.
_UNLISTED: Final = {
    "aws": "Unheard",
    "clickhouse": "9998",
    "curl": "999",
    "exit_codes": "200",
    "graphql": "UNHEARD",
    "grpc": "99",
    "hresult": "0x80990001",
    "http": "600",
    "jsonrpc": "5",
    "k8s_reasons": "Unheard",
    "kafka": "999",
    "librdkafka": "-999",
    "mongodb": "99999",
    "mysql": "9999",
    "node": "ERR_UNHEARD",
    "redis": "UNHEARD",
    "smtp": "499",
    "smtp_enhanced": "5.9.9",
    "sqlite": "99999",
    "sqlstate": "ZZ999",
    "temporal": "Unheard",
    "win32": "9999",
}


def make_test(req: str, comment: str, given: dict[str, Any], want: dict[str, Any], side: str = "") -> Test:
    """Give a vector without its id; the requirement ids stand in `req` with spaces between."""
    test: Test = {"req": [f"UEP-{one}" for one in req.split()], "keyword": "MUST"}
    return {**test, **({"side": side} if side else {}), "comment": comment, "in": given, "want": want}


def type_groups() -> Iterator[Group]:
    """Give for each type its look-up, its default severity, its match, and a name that is nearly its own."""
    types = sorted(load_ir()["types"].items())
    lookups = [test for name, entry in types for test in _type_lookups(name, entry)]
    yield {"op": "lookup", "level": "core", "args": {"kind": "type"}}, lookups
    severities = [_absent_severity(name, entry["default_severity"]) for name, entry in types]
    yield {"op": "decode", "level": "core", "args": {"format": "json"}}, severities
    yield {"op": "match", "level": "core"}, [test for name, entry in types for test in _matches(name, entry)]


def _type_lookups(name: str, entry: dict[str, Any]) -> Iterator[Test]:
    facts = {"name": name, **{fact: entry[fact] for fact in _TYPE_FACTS}}
    yield make_test(
        "TYPE-025 TYPE-059", f"The entry of {name} is given unchanged.", {"name": name}, _entry(facts)
    )
    yield make_test(
        "TYPE-024", f"A name that begins with {name} is unknown.", {"name": f"{name}_x"}, _entry(None)
    )


def _absent_severity(name: str, severity: str) -> Test:
    record = {**_RECORD, "error_type": name}
    bare = {key: value for key, value in record.items() if key != "severity"}
    read = {**record, "severity": severity, "severity_source": "SEVERITY_SOURCE_REGISTRY"}
    comment = f"An absent severity of {name} reads as {severity}."
    return make_test("SEV-016 SEV-017", comment, _document(bare), {"ok": {"record": read}})


def _matches(name: str, entry: dict[str, Any]) -> Iterator[Test]:
    record = {**_RECORD, "error_type": name}
    asked = {"record": record, "type": entry["category"]}
    yield make_test("TYPE-020 TYPE-022", f"{name} is of its category.", asked, {"ok": {"matches": True}})
    asked = {"record": record, "type": name[:-1]}
    yield make_test("TYPE-021", f"{name} is not of a name it begins with.", asked, {"ok": {"matches": False}})


def severity_groups() -> Iterator[Group]:
    """Give for each scale what each severity writes and what the ends of each range read as."""
    for scale in load_ir()["severities"]["scales"]:
        yield (
            {"op": "lookup", "level": "full", "args": {"kind": "level_out", "scale": scale["id"]}},
            list(_written_levels(scale)),
        )
        yield (
            {"op": "lookup", "level": "full", "args": {"kind": "level_in", "scale": scale["id"]}},
            list(_read_levels(scale)),
        )


def _written_levels(scale: dict[str, Any]) -> Iterator[Test]:
    name = scale["id"]
    for severity, row in scale["out"].items():
        yield make_test(
            "SEV-028",
            f"The scale {name} writes {severity} as its table says.",
            {"severity": severity},
            _entry({"value": row["value"]}),
        )
    expected = {"severity": "Low", "expected": True}
    yield make_test(
        "SEV-029",
        f"The scale {name} writes an expected Low lower.",
        expected,
        _entry({"value": scale["expected"]["value"]}),
    )
    high = scale["out"]["High"]["value"]
    yield make_test(
        "SEV-030",
        f"The scale {name} writes the unknown severity 35 as High.",
        {"severity": 35},
        _entry({"value": high}),
    )


def _read_levels(scale: dict[str, Any]) -> Iterator[Test]:
    name = scale["id"]
    for row in scale["in"]:
        values = row["values"] if "values" in row else sorted({row["from"], row["to"]})
        req = "SEV-031" if row["severity"] else "SEV-032"
        for value in values:
            said = row["severity"] or "nothing"
            yield make_test(
                req,
                f"The level {value} of the scale {name} reads as {said}.",
                {"value": str(value)},
                _entry({"severity": row["severity"]}),
            )
    for level in scale["levels"]:
        word = level["name"].swapcase()
        if word == str(level["value"]):
            continue
        found = _severity_of(scale, level["value"])
        yield make_test(
            "SEV-033",
            f"The name {word} of the scale {name} is read in any case.",
            {"value": word},
            _entry({"severity": found}),
        )


def _severity_of(scale: dict[str, Any], value: Any) -> str | None:
    for row in scale["in"]:
        if value in row["values"] if "values" in row else row["from"] <= value <= row["to"]:
            found: str | None = row["severity"]
            return found
    return None


def code_groups() -> Iterator[tuple[str, Group]]:
    """Give for each code table, by its stem, how each entry reads or writes."""
    for stem, table in sorted(load_ir()["codes"].items()):
        tests = list(_CODE_TESTS[table["kind"]](stem, table))
        yield stem, ({"op": "lookup", "level": "full", "args": {"kind": "code", "table": stem}}, tests)


def _in_map(stem: str, table: dict[str, Any]) -> Iterator[Test]:
    for row in table["entries"]:
        yield make_test(
            "BRG-057",
            f"{_capital(stem)} reads {row['value']} by its entry.",
            {"value": row["value"]},
            _reading(row),
            _side(row),
        )
    for row in table.get("prefixes", ()):
        value = f"{row['prefix']}ZZ9"
        yield make_test(
            "BRG-090",
            f"{_capital(stem)} reads {value} by its class.",
            {"value": value},
            _reading(row),
            _side(row),
        )
    value = _UNLISTED[stem]
    yield make_test(
        "BRG-057",
        f"{_capital(stem)} reads {value} as the default.",
        {"value": value},
        _entry({"error_type": table["default"]}),
    )


def _per_platform(stem: str, table: dict[str, Any]) -> Iterator[Test]:
    for row in table["entries"]:
        yield make_test(
            "BRG-081",
            f"{_capital(stem)} reads the name {row['name']}.",
            {"name": row["name"]},
            _reading(row),
            _side(row),
        )
        for system, value in sorted(row["values"].items()):
            if system in row.get("alias_on", ()):
                continue
            given = {"value": str(value), "platform": system}
            yield make_test(
                "BRG-082 BRG-084",
                f"{_capital(stem)} reads {value} on {system} as {row['name']}.",
                given,
                _reading(row),
                _side(row),
            )


def _out_map(stem: str, table: dict[str, Any]) -> Iterator[Test]:
    rows = {row["type"]: row for row in table["entries"]}
    for name, entry in sorted(load_ir()["types"].items()):
        above = [name, *entry["ancestors"]]
        row = next((rows[one] for one in above if one in rows), table["default"])
        yield make_test(
            "BRG-064",
            f"{_capital(stem)} writes {name}.",
            {"name": name},
            _entry({"value": row["value"], "name": row["name"]}),
        )


def _pair_table(stem: str, table: dict[str, Any]) -> Iterator[Test]:
    for row in table["entries"]:
        yield make_test(
            "BRG-065",
            f"{_capital(stem)} leads from {row['from']} to {row['to']}.",
            {"value": row["from"]},
            _entry({"value": row["to"]}),
        )


def _capital(stem: str) -> str:
    return f"The table {stem}"


def _reading(row: dict[str, Any]) -> dict[str, Any]:
    return _entry({"refused": True} if row.get("refused") else {"error_type": row["type"]})


def _side(row: dict[str, Any]) -> str:
    return "reject" if row.get("refused") else ""


def _entry(found: dict[str, Any] | None) -> dict[str, Any]:
    return {"ok": {"entry": found}}


def _document(record: dict[str, Any]) -> dict[str, Any]:
    return {"text": json.dumps(record, separators=(",", ":"))}


_CODE_TESTS: Final = {
    "in_map": _in_map,
    "out_map": _out_map,
    "pair_table": _pair_table,
    "per_platform": _per_platform,
}

__all__ = ["Group", "Test", "code_groups", "make_test", "severity_groups", "type_groups"]
