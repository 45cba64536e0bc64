"""The fingerprint is the same in every language and for every occurrence of one fault."""

from __future__ import annotations

import hashlib
import itertools
import json
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from uep import capture, fingerprint, redact, validate
from uep._fingerprint import compute_fingerprint, strip_numbers
from uep.model import UniversalErrorProtocol
from uep.testing import records, sample

VECTORS = json.loads((Path(__file__).parent / "data" / "fingerprints.json").read_text(encoding="utf-8"))[
    "vectors"
]
BY_ID = {vector["id"]: vector for vector in VECTORS}


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["id"])
def test_vectors(vector):
    record = msgspec.convert(vector["record"], UniversalErrorProtocol)
    assert () == validate(record)
    assert [vector["fingerprint"]] == fingerprint(record)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["id"])
def test_another_reading_of_section_12_agrees(vector):
    """The section written a second time, on plain JSON and recursively."""

    def item(text):
        data = text.encode()
        return str(len(data)).encode() + b":" + data + b","

    def words(text):
        out, word = [], ""
        for char in text + "\0":
            if char.isascii() and (char.isalnum() or char == "_"):
                word += char
                continue
            out.append("#" if any("0" <= c <= "9" for c in word) else word)
            out.append(char)
            word = ""
        return "".join(out)[:-1]

    def digits(text):
        runs = itertools.groupby(text, key=lambda char: "0" <= char <= "9")
        return "".join("#" if is_number else "".join(run) for is_number, run in runs)

    record = vector["record"]
    nodes = record.get("nodes") or [{"message": record["error_message"]}]

    def digest(index):
        node = nodes[index]
        error_type = record["error_type"] if index == 0 else node.get("error_type", "")
        data = item("uep-fingerprint-1") + item(error_type) + item(node.get("type_name", ""))
        frames = node.get("stack", {}).get("frames", [])
        frames = ([f for f in frames if f.get("in_app")] or frames)[:8]
        for frame in frames:
            where = frame.get("module") or frame.get("file", "").replace("\\", "/").split("/")[-1]
            data += item(digits(frame.get("function", ""))) + item(where)
        if not frames:
            data += item(words(node.get("message", "")))
        below = {
            item(child["relation"].removeprefix("RELATION_").lower()) + digest(number)
            for number, child in enumerate(nodes)
            if child.get("parent") == index and number
        }
        return hashlib.sha256(data + b"".join(sorted(below))).digest()

    assert vector["fingerprint"] == digest(0)[:16].hex()


@pytest.mark.parametrize(
    "vector", [v for v in VECTORS if v["id"].endswith("-same")], ids=lambda vector: vector["id"]
)
def test_occurrences_of_one_fault_group(vector):
    assert BY_ID[vector["id"].removesuffix("-same")]["fingerprint"] == vector["fingerprint"]


def test_faults_stay_apart():
    names = [
        "minimal",
        "digits",
        "text-differs",
        "type-differs",
        "chain",
        "in-app",
        "members",
        "members-differ",
    ]
    assert len(names) == len({BY_ID[name]["fingerprint"] for name in names})
    assert BY_ID["members"]["fingerprint"] == BY_ID["members-order"]["fingerprint"]
    assert BY_ID["chain"]["fingerprint"] == BY_ID["lines-differ"]["fingerprint"]
    assert BY_ID["relation"]["fingerprint"] != BY_ID["relation-differs"]["fingerprint"]


def test_the_example_of_section_12_is_right():
    data = b"17:uep-fingerprint-1,19:uep.network.timeout,0:,32:no answer from ledger within # s,"
    assert hashlib.sha256(data).hexdigest()[:32] == BY_ID["minimal"]["fingerprint"]


def test_what_the_record_says_comes_first():
    assert ["a", "b"] == fingerprint(replace(sample("chain"), fingerprint=["a", "b"]))


@settings(max_examples=40, deadline=None)
@given(records())
def test_facts_of_one_occurrence_do_not_count(record):
    other = replace(
        record,
        error_id="f47ac10b-58cc-4372-a567-0e02b2c3d479",
        timestamp="2001-01-01T00:00:00Z",
        context={},
        marks=[],
        resource=None,
        threads=[],
    )
    assert compute_fingerprint(record) == compute_fingerprint(other)
    assert 32 == len(compute_fingerprint(record))
    assert fingerprint(record) == fingerprint(redact(record))


def test_two_captures_of_one_fault_group():
    def fail(number):
        raise ValueError(f"order {number} failed")

    found = []
    for number in (1, 22):
        try:
            fail(number)
        except ValueError as error:
            found.append(fingerprint(capture(error)))
    assert found[0] == found[1]


@given(st.text())
def test_stripping_twice_is_stripping_once(text):
    assert strip_numbers(text) == strip_numbers(strip_numbers(text))


def test_stripping_is_linear():
    import time

    start = time.process_time()
    for text in ("a" * 1_000_000, "_1" * 500_000, "1 " * 500_000):
        strip_numbers(text)
    assert time.process_time() - start < 5
