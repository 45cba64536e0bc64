"""Two implementations that share no code, protobuf's own reader and jsonschema: they agree on vectors and on drawn documents."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import uep
from uep_conformance import binary_forms, reference
from uep_conformance.agreement import ask_judges
from uep_conformance.campaign import run_campaign
from uep_conformance.comparison import find_difference
from uep_conformance.documents import Draw, shrink
from uep_conformance.reference_judge import judge_document
from uep_conformance.refusals import Refused
from uep_conformance.registry import RECORD
from uep_conformance.sections import list_sections
from uep_conformance.strict_json import read_json
from uep_conformance.testees import load_testee
from uep_conformance.vectors import load_vectors
from uep_data import locate

DOCUMENTS = list(Draw(20261121).documents(300))


def records_of_the_text():
    """The records that the sections show as canonical."""
    import re

    for path in list_sections():
        yield from (
            text.encode()
            for text in re.findall(r"```json record\n(.*?)```", path.read_text("utf-8"), re.DOTALL)
        )


@pytest.mark.parametrize("name", ["reference", "python"])
def test_every_vector_passes_where_it_is_supported(name):
    """A vector that fails on a reference is a mistake of one of the two."""
    testee = load_testee(locate("conformance", "testees", f"{name}.toml"))._replace(level="full")
    campaign = run_campaign(testee, load_vectors())
    wrong = {
        id_: verdict.detail
        for id_, verdict in campaign.verdicts.items()
        if verdict.outcome not in ("pass", "unsupported")
    }
    assert {} == wrong
    if name == "python":
        assert 0 == campaign.score.outcomes["unsupported"]


def test_reference_supports_what_it_must():
    """decode, encode, transcode, validate, lookup, compare, match and relay need no implementation."""
    assert {
        "compare_severity",
        "decode",
        "encode",
        "lookup",
        "match",
        "relay",
        "transcode",
        "validate",
    } == set(reference.OPERATIONS)


@pytest.mark.parametrize("data", list(records_of_the_text()))
def test_records_of_the_text_are_canonical(data):
    """What the specification shows as a record is one, in both forms."""
    reading = judge_document(data, "json")
    assert (None, None) == (reading.canonical, reading.accept)
    binary = binary_forms.tree_to_message(json.loads(data), RECORD).SerializeToString()
    assert reading.value == judge_document(binary, "protobuf").value


def test_judges_agree_on_drawn_documents():
    """The reference, protobuf's reader and jsonschema give one verdict."""
    asked = [(opinion, data) for data in DOCUMENTS for opinion in ask_judges(data)]
    assert len(asked) > 400
    assert [] == [pair for pair in asked if not pair[0].is_unanimous]


@pytest.mark.parametrize("profile", ["canonical", "accept"])
def test_library_agrees_on_reason_and_place(profile):
    """Two readings of the same text give the same reason and the same pointer."""
    for data in DOCUMENTS:
        reading = judge_document(data, "json")
        fault = reading.canonical if profile == "canonical" else reading.accept
        ours = None if fault is None else (fault.reason, fault.path)
        refusals = uep.validate(data, profile=profile)
        assert ours == ((refusals[0].reason, refusals[0].path) if refusals else None), data


def test_library_reads_the_same_record():
    """What accept takes, both read as the same record, marks included."""
    compared = 0
    for data in DOCUMENTS:
        reading = judge_document(data, "json")
        if reading.accept is None:
            compared += 1
            theirs = json.loads(uep.encode(uep.decode(data).record, check=False))
            assert find_difference(reading.value, theirs) is None, data
    assert compared > 100


def test_draw_is_repeatable_and_mixed():
    """The same seed draws the same documents; many are valid and many are not."""
    assert DOCUMENTS == list(Draw(20261121).documents(300))
    valid = sum(judge_document(data, "json").canonical is None for data in DOCUMENTS)
    assert 0.2 < valid / len(DOCUMENTS) < 0.8


def test_shrinking_keeps_the_fault():
    """A counterexample loses everything that is not needed."""
    document = json.dumps({"a": [1, 2, {"b": "x"}], "c": True}).encode()
    assert b'{"a": [{"b": "x"}]}' == shrink(document, lambda found: [b'"b"' in data for data in found])


@pytest.mark.parametrize(
    ("data", "reason", "path"),
    [
        (b"", "malformed", ""),
        (b"\xef\xbb\xbf{}", "malformed", ""),
        (b'{"a":1,}', "malformed", ""),
        (b"[1 2]", "malformed", ""),
        (b"01", "malformed", ""),
        (b'"\\ud800"', "malformed", ""),
        (b'"\xed\xa0\x80"', "malformed", ""),
        (b"1e999", "malformed", ""),
        (b"{}{}", "malformed", ""),
        (b'{"a":{"b":1,"\\u0062":2}}', "duplicate_key", "/a/b"),
        (b'{"a/b":1,"a/b":2,', "duplicate_key", "/a~1b"),
        (b"[[[[[]]]]]", "too_deep", ""),
        (b'{"a":"\xff","a":1}', "malformed", ""),
    ],
)
def test_strict_reader(data, reason, path):
    """Section 7.1, one fault a document."""
    with pytest.raises(Refused) as refused:
        read_json(data, 4)
    assert (reason, path) == (refused.value.reason, refused.value.path)


def test_judge_imports_nothing_of_the_library():
    """The judge knows the library by its answers alone."""
    import subprocess
    import sys

    names = sorted(
        path.stem
        for path in Path(reference.__file__).parent.glob("*.py")
        if path.stem not in ("__init__", "pytest_plugin", "vector_tests")
    )
    code = f"import sys, importlib\nfor name in {names}: importlib.import_module('uep_conformance.' + name)\nprint([name for name in sys.modules if name == 'uep' or name.startswith(('uep.', 'uep_codegen'))])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "[]" == done.stdout.strip()
