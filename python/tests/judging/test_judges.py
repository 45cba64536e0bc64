"""All judges give one verdict: the library, protobuf's own JSON parser, and the JSON Schemas with a referee nobody here wrote."""

from __future__ import annotations

import json
import os
from base64 import b64decode, b64encode
from collections import Counter
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest
import uep
from google.protobuf import json_format
from hypothesis import HealthCheck, Phase, given, settings
from uep._gen import wire
from uep._gen.rules import find_faults
from uep._strict_json import read_json
from uep._verdict import read_pointer
from uep.encoding import PROTOBUF
from uep.errors import Refusal
from uep_data import locate

from .documents import documents
from .golden import VERDICTS, make

DOCUMENTS = int(os.environ.get("UEP_JUDGED_DOCUMENTS", "400"))


def read(raw: bytes) -> Any:
    reading = read_json(raw, max_depth=64)
    return (None, False) if reading.faults else (reading.tree, True)


def judge_by_protobuf(raw: bytes, *, canonical: bool) -> bool:
    """Reader, then ProtoJSON by google.protobuf, then the rules."""
    tree, is_read = read(raw)
    if not is_read or not isinstance(tree, dict):
        return False
    message = wire.RECORD_MESSAGE()
    try:
        json_format.ParseDict(tree, message, ignore_unknown_fields=not canonical)
        if canonical and not is_equal(json_format.MessageToDict(message), tree):
            return False
    except (
        json_format.ParseError,
        json_format.SerializeToJsonError,
        TypeError,
        ValueError,
        AttributeError,
        OverflowError,
    ):
        return False
    return not find_faults(wire.record_from_message(message), accept=not canonical)


def is_equal(left: Any, right: Any) -> bool:
    """Equality of JSON values: 1 is 1.0 and is not true."""
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(is_equal(left[key], right[key]) for key in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(is_equal, left, right))
    return isinstance(left, bool) == isinstance(right, bool) and bool(left == right)


@cache
def load_referee(profile: str) -> Any:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(
        json.loads(locate("schemas", "json", "v1", f"{profile}.schema.json").read_text("utf-8"))
    )


def judge_by_schema(raw: bytes, *, canonical: bool) -> bool:
    """Reader, then the profile's JSON Schema by jsonschema, then the rules."""
    tree, is_read = read(raw)
    if not is_read or not load_referee("canonical" if canonical else "accept").is_valid(tree):
        return False
    if canonical and has_spare_bits(tree):
        return False
    message = wire.RECORD_MESSAGE()
    try:
        json_format.ParseDict(leave_year_zero(drop_brackets(tree)), message, ignore_unknown_fields=True)
    except json_format.ParseError as wrong:
        # A day the calendar does not have, or an offset that leads out of the years 1 to 9999: rules, not schema.
        assert any(
            word in str(wrong) for word in ("Timestamp is not valid", "out of range", "Duration is not valid")
        ), wrong
        return False
    return not find_faults(wire.record_from_message(message), accept=not canonical)


def has_spare_bits(tree: Any) -> bool:
    """The one rule that shows in the spelling alone (UEP-JSON-078)."""
    texts = [
        tree.get("origin", {}).get("payload"),
        *(detail.get("value") for detail in tree.get("details", ())),
    ]
    return any(text and text != b64encode(b64decode(text)).decode() for text in texts)


def drop_brackets(tree: Any) -> Any:
    """Leave out the member names that json_format takes for extensions (difference bracket-names)."""
    if isinstance(tree, dict):
        return {key: drop_brackets(value) for key, value in tree.items() if not key.startswith("[")}
    return [drop_brackets(item) for item in tree] if isinstance(tree, list) else tree


def leave_year_zero(tree: dict[str, Any]) -> dict[str, Any]:
    """Convert a timestamp of year 0 to UTC, since json_format looks at the year first (difference offset-from-year-zero)."""
    text = tree.get("timestamp")
    if not isinstance(text, str) or not text.startswith("0000-"):
        return tree
    moment = datetime.fromisoformat("0400" + text[4:]).astimezone(UTC)
    return tree | {"timestamp": f"{moment.year - 400:04d}{moment:-%m-%dT%H:%M:%SZ}"}


# ---- what they must agree on

SMALLEST = {
    "protocol_version": "1.0", "error_id": "019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e", "error_type": "uep.network.timeout", "severity": "Medium",
    "timestamp": "2026-11-21T10:15:30.120Z", "source_language": "python", "error_message": "no answer",
}  # fmt: skip


def load_differences() -> list[dict[str, Any]]:
    from ruamel.yaml import YAML

    found: list[dict[str, Any]] = YAML(typ="safe").load(locate("conformance", "oracle-differences.yaml"))[
        "differences"
    ]
    return found


def name_difference(tree: Any, refusals: tuple[Refusal, ...]) -> str | None:
    """Name the listed difference that explains why protobuf's parser gives another verdict on an accepted form."""
    if not refusals:
        return "bracket-names" if drop_brackets(tree) != tree else None
    for refusal in refusals:
        value = tree
        for token in read_pointer(refusal.path or ""):
            value = value[int(token)] if isinstance(value, list) else value.get(token)
        found = name_odd_value(refusal, value)
        if found is None:
            return None
    return found


def name_odd_value(refusal: Refusal, value: Any) -> str | None:
    if refusal.reason == "out_of_range" and isinstance(value, str) and refusal.path == "/severity":
        return "severity-name"
    if refusal.reason == "out_of_range" and isinstance(value, int) and not -(2**31) <= value < 2**31:
        return "enum-range"
    if (
        refusal.reason == "out_of_range"
        and isinstance(value, str)
        and (refusal.path or "").endswith("/address")
    ):
        return "integer-string"
    if refusal.reason == "bad_format":
        names = {
            "base64": "base64-padding",
            "duration": "duration-digits",
            "timestamp": "offset-range",
            "text without": "enum-name-nul",
        }
        return next((found for form, found in names.items() if f"the form {form}" in refusal.detail), None)
    if value is None and (refusal.path or "").endswith("/debug"):
        return "debug-null"
    if refusal.reason != "wrong_type":
        return None
    if isinstance(value, str | list) and refusal.mend == "write an object":
        return "iterable-for-message"
    if isinstance(value, bool):
        return "enum-boolean"
    if isinstance(value, float):
        return "enum-fraction"
    return "integer-string" if isinstance(value, str) and "whole number" in refusal.detail else None


def check_document(raw: bytes, counts: Counter[str]) -> tuple[bool, bool]:
    """Ask all judges about one document and return the two verdicts."""
    verdicts = []
    for profile in ("canonical", "accept"):
        refusals = uep.validate(raw, profile=profile)
        verdict, canonical = not refusals, profile == "canonical"
        verdicts.append(verdict)
        counts[f"{profile} {refusals[0].reason if refusals else 'valid'}"] += 1
        assert verdict == judge_by_schema(raw, canonical=canonical), (profile, refusals, raw)
        if verdict != judge_by_protobuf(raw, canonical=canonical):
            difference = name_difference(read(raw)[0], refusals)
            assert difference, (profile, refusals, raw)
            assert canonical == (difference == "debug-null"), (profile, refusals, raw)
            counts[f"differs {difference}"] += 1
    assert verdicts[1] or not verdicts[0], f"canonical but not accepted (UEP-REC-131): {raw!r}"
    return verdicts[0], verdicts[1]


def check_forms(raw: bytes, *, canonical: bool) -> None:
    """The hot path agrees with the slow one, and every form of the record is the same record."""
    received = uep.decode(raw)
    assert canonical == received.canonical
    written = uep.encode(received.record, check=False)
    assert received.record == uep.decode(uep.encode(received.record, PROTOBUF, check=False), PROTOBUF).record
    assert written == uep.encode(uep.decode(written).record, check=False)
    if canonical:
        assert is_equal(json.loads(raw), json.loads(written))
    left = {refusal.reason for refusal in uep.validate(written)}
    assert left <= {"missing"}, (
        f"what accept took is written in canonical form, but for what nobody can know: {left}"
    )


@pytest.mark.protobuf
def test_all_judges_agree():
    """Drawn documents, at least 30 % accepted and 30 % one change away from accepted, get one verdict from every judge."""
    counts: Counter[str] = Counter()
    kinds: Counter[str] = Counter()

    @settings(
        max_examples=DOCUMENTS, database=None, deadline=None, derandomize=True,
        suppress_health_check=list(HealthCheck), phases=[Phase.generate],
    )  # fmt: skip
    @given(documents())
    def judge(document: tuple[str, bytes]) -> None:
        kind, raw = document
        canonical, accepted = check_document(raw, counts)
        assert accepted or kind != "none", f"a record of the strategy is refused: {raw!r}"
        kinds["accepted"] += accepted
        kinds["one change away"] += kind != "none"
        kinds["all"] += 1
        if accepted:
            check_forms(raw, canonical=canonical)

    judge()
    for name, count in sorted((kinds + counts).items()):
        print(f"{count:6} {name}")
    assert kinds["accepted"] >= 0.3 * kinds["all"]
    assert kinds["one change away"] >= 0.3 * kinds["all"]


@pytest.mark.protobuf
@pytest.mark.parametrize("difference", load_differences(), ids=lambda difference: difference["id"])
def test_listed_differences_are_real(difference):
    """Every listed difference is one: the library judges as the entry says and so does the official parser."""
    record = SMALLEST | {pointer[1:]: value for pointer, value in difference["change"]["set"].items()}
    raw = json.dumps(record).encode()
    profile = difference.get("profile", "accept")
    refusals = uep.validate(raw, profile=profile)
    assert difference["verdict"] == (refusals[0].reason if refusals else "valid")
    assert (difference["oracle_verdict"] == "accept") == judge_by_protobuf(
        raw, canonical=profile == "canonical"
    )
    assert (not refusals) == judge_by_schema(raw, canonical=profile == "canonical")


@pytest.mark.protobuf
def test_listed_differences_of_the_binary_form_are_real():
    """An entry is read as its `oracle_reads` says by the runtime it names, and as `reads` says by the one written in Python."""
    from google.protobuf.internal import api_implementation
    from ruamel.yaml import YAML

    listed = YAML(typ="safe").load(locate("conformance", "oracle-differences.yaml"))["binary"]
    for difference in listed:
        data = uep.encode(uep.decode(json.dumps(SMALLEST)).record, PROTOBUF) + bytes.fromhex(
            difference["append"]
        )
        key = "oracle_reads" if api_implementation.Type() == "upb" else "reads"
        read = json.loads(uep.encode(uep.decode(data, PROTOBUF).record))
        assert difference[key] == {name: value for name, value in read.items() if name not in SMALLEST}


@pytest.mark.protobuf
@pytest.mark.parametrize("row", VERDICTS, ids=lambda row: json.dumps(row["change"])[:60])
def test_golden_documents_get_one_verdict(row):
    """The documents made by hand, each one change away from a valid one, get the pinned verdict from every judge."""
    canonical, accepted = check_document(make(row["change"]), Counter())
    assert ("valid" == row["canonical"], "valid" == row["accept"]) == (canonical, accepted)
