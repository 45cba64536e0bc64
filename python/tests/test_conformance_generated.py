"""The generated vectors: complete, committed as generated, and with ids that stay with their question."""

from __future__ import annotations

import json
from pathlib import Path

from uep_conformance import generated_vectors
from uep_conformance.generated_documents import golden_binary
from uep_conformance.generated_vectors import build_files, generate_files
from uep_conformance.registry import load_ir
from uep_data import locate


def _tests(text: str) -> list[dict[str, object]]:
    return [test for group in json.loads(text)["groups"] for test in group["tests"]]


def test_committed_vectors_are_what_the_registry_says():
    """Nobody edited a generated file, and none is older than the registry."""
    assert [] == generate_files(locate("conformance", "vectors"), check=True)


def test_every_type_is_looked_up(tmp_path: Path):
    """A type that somebody adds gets its vectors without a further thought."""
    asked = {test["in"].get("name") for test in _tests(build_files(tmp_path)["gen/types/registry.json"])}
    assert set(load_ir()["types"]) <= asked


def test_new_question_moves_no_id(tmp_path: Path, monkeypatch):
    """An id stays with its question when an entry comes in front of it."""
    generate_files(tmp_path, check=False)
    before = {
        json.dumps(test["in"]): test["id"] for test in _tests(build_files(tmp_path)["gen/limits/values.json"])
    }
    groups = list(generated_vectors._list_groups())
    extra = (
        {"op": "lookup", "level": "core", "args": {"kind": "limit"}},
        [{**groups[-1][2][1][0], "in": {"name": "a_new_limit"}}],
    )
    monkeypatch.setattr(generated_vectors, "_list_groups", lambda: [("limits", "values", extra), *groups])
    after = {
        json.dumps(test["in"]): test["id"] for test in _tests(build_files(tmp_path)["gen/limits/values.json"])
    }
    assert before == {question: after[question] for question in before}
    assert after['{"name": "a_new_limit"}'] not in before.values()


def test_golden_message_is_one_that_protobuf_reads():
    """The bytes written by hand are the message they are meant to be."""
    from uep_conformance.binary_forms import message_to_tree, parse_protobuf

    record = message_to_tree(parse_protobuf(golden_binary(), "UniversalErrorProtocol"))
    assert ("2026-11-21T10:15:30Z", "stock.py") == (
        record["timestamp"],
        record["nodes"][0]["stack"]["frames"][0]["file"],
    )
