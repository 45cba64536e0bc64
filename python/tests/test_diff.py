"""`uep diff` and the comparison of trees under it."""

from __future__ import annotations

import json

import pytest
import uep
from click.testing import CliRunner
from msgspec.structs import replace
from uep._tree_diff import compare_records
from uep.cli._main import main
from uep.model import Frame, Node, Provenance, Relation, Stack
from uep.testing import sample, sample_names


def record(nodes):
    return replace(sample("chain"), nodes=nodes)


def node(name, message="", *frames, parent=None, relation=None):
    lines = [Frame(function=f, file="a.py", line=at) for f, at in frames]
    stack = Stack(frames=lines, provenance=Provenance.RUNTIME) if frames else None
    return Node(
        type_name=name,
        message=message,
        stack=stack,
        parent=parent,
        relation=relation or (Relation.CAUSE if parent is not None else None),
    )


def shape(found):
    """Each pair as its depth, sign and name."""
    signs = {(True, False): "-", (False, True): "+", (True, True): "="}
    return [
        (
            pair.depth,
            signs[pair.before is not None, pair.after is not None],
            (pair.after or pair.before)["type_name"],
        )
        for pair in found.nodes
    ]


@pytest.mark.parametrize("name", sample_names())
def test_a_record_equals_itself(name):
    """No difference, whatever the record holds."""
    assert compare_records(sample(name), sample(name)).is_same


def test_an_added_cause_does_not_shift_the_others():
    """Children are paired by relation, type and message."""
    a = record([node("A"), node("B", "x", parent=0)])
    b = record([node("A"), node("N", "new", parent=0), node("B", "x", parent=0)])
    assert [(0, "=", "A"), (1, "+", "N"), (1, "=", "B")] == shape(compare_records(a, b))
    assert [(0, "=", "A"), (1, "-", "N"), (1, "=", "B")] == shape(compare_records(b, a))


def test_an_error_around_the_whole_tree():
    """Two wrappers more: the inner error is paired with itself."""
    a = record([node("A", "x"), node("B", parent=0)])
    b = record([node("W2"), node("W1", parent=0), node("A", "x", parent=1), node("B", parent=2)])
    assert [(0, "+", "W2"), (1, "+", "W1"), (2, "=", "A"), (3, "=", "B")] == shape(compare_records(a, b))
    assert [(0, "-", "W2"), (1, "-", "W1"), (2, "=", "A"), (3, "=", "B")] == shape(compare_records(b, a))


def test_frames_are_paired_by_their_place():
    """A frame in the middle is an added frame; a moved line is a changed frame."""
    a = record([node("A", "", ("f", 1), ("g", 2))])
    b = record([node("A", "", ("f", 1), ("new", 9), ("g", 3))])
    changes = list(compare_records(a, b).list_changes())
    assert [
        ("added", "/nodes/0/stack/frames/1"),
        ("changed", "/nodes/0/stack/frames/2/line"),
    ] == [(change.kind, change.path) for change in changes]
    assert (2, 3) == (changes[1].before, changes[1].after)


def test_every_difference_of_the_record_is_listed():
    """Pointers name the place in the record that has the value."""
    a = replace(sample("chain"), context={"a": 1})
    b = replace(a, error_message="other", context={"a": 1, "k/1": 1}, fingerprint=["f"])
    found = {change.path: change.kind for change in compare_records(a, b).list_changes()}
    assert {
        "/error_message": "changed",
        "/fingerprint": "added",
        "/context/k~11": "added",
    }.items() <= found.items()


def test_places_that_may_differ():
    """A star stands for any index or key."""
    a = record([node("A", "", ("f", 1))])
    b = record([node("A", "", ("f", 2))])
    assert not compare_records(a, b).is_same
    assert compare_records(a, b, ["/nodes/*/stack/frames/*/line"]).is_same


def run(*arguments):
    return CliRunner().invoke(main, ["diff", *map(str, arguments)])


@pytest.fixture
def files(tmp_path):
    """Two records, both in one file, and what is no record."""
    a = record([node("A", "line\nbreak", ("f", 1), ("g", 2))])
    b = replace(record([node("A", "line\nbreak", ("f", 1), ("g", 3))]), error_message="other")
    for name, content in {
        "a.json": uep.encode(a),
        "b.json": uep.encode(b),
        "ab.jsonl": uep.encode(a) + b"\n" + uep.encode(b) + b"\n",
        "a.pb": uep.encode(a, uep.encoding.PROTOBUF),
        "bad.json": b'{"x": 1}',
        "none.json": b"",
    }.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def test_what_is_printed(files):
    """Changed fields first, then the tree with the frames that differ."""
    result = run(files / "a.json", files / "b.json")
    assert 1 == result.exit_code
    lines = result.output.splitlines()
    assert lines[0].startswith("~ /error_message: ")
    assert lines[0].endswith('-> "other"')
    assert lines[1:] == [
        "  A: line\\u{a}break",
        "      1 frame alike",
        "-     g (a.py:2)",
        "+     g (a.py:3)",
    ]


def test_same_records_in_two_forms(files):
    """Nothing is printed, status 0."""
    result = run(files / "a.json", files / "a.pb")
    assert (0, "") == (result.exit_code, result.output)


def test_files_of_several_records(files):
    """Records are compared in order; one that is missing is a difference."""
    result = run("--json", files / "ab.jsonl", files / "a.json")
    assert 1 == result.exit_code
    assert [{"record": 1, "kind": "missing", "file": str(files / "a.json")}] == [
        json.loads(line) for line in result.output.splitlines()
    ]


@pytest.mark.parametrize(
    ("name", "said"),
    [("bad.json", "/protocol_version"), ("none.json", "no value"), ("gone.json", "no such file")],
)
def test_files_that_cannot_be_compared(files, name, said):
    """Status 2 and one line that says why."""
    result = run(files / "a.json", files / name)
    assert 2 == result.exit_code
    assert said in result.output
