"""Vectors: their form, their inputs, their ids, their index."""

from __future__ import annotations

import json

import jsonschema
import pytest
from uep_conformance.errors import SuiteFault, UsageError
from uep_conformance.inputs import build_arguments, expand
from uep_conformance.requirement_sets import choose_vectors
from uep_conformance.vector_files import (
    add_vector,
    build_index,
    build_requirement_set,
    format_files,
    lint_vectors,
    write_file,
)
from uep_conformance.vectors import (
    find_files,
    form_check,
    hash_vectors,
    in_claim,
    load_vectors,
    select_vectors,
)
from uep_data import locate

TOP = locate("conformance", "vectors")
SCHEMA = json.loads((TOP / "vector.schema.json").read_text())


def file_of(*tests, **group):
    return {
        "area": "json",
        "since": "1.0",
        "groups": [
            {
                "op": "validate",
                "level": "core",
                "args": {"format": "json", "profile": "accept"},
                **group,
                "tests": list(tests),
            }
        ],
    }


def test(id_="json-0001", **changes):
    return {
        "id": id_,
        "req": ["UEP-REC-001"],
        "keyword": "MUST",
        "comment": "A sentence that says it.",
        "in": {"text": id_},
        "want": {"ok": {}},
        **changes,
    }


test.__test__ = False


def write(tmp_path, found, name="json/a.json"):
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(write_file(found))
    return path


def test_form_is_what_the_referee_says():
    """Every vector file is valid by jsonschema, and the compiled check says the same."""
    validator = jsonschema.Draft202012Validator(SCHEMA)
    for path in find_files(TOP):
        found = json.loads(path.read_text())
        assert [] == [error.message for error in validator.iter_errors(found)], path.name
        assert form_check()(found) is None


@pytest.mark.parametrize(
    "change",
    [
        {"id": "JSON-1"},
        {"req": []},
        {"req": ["REC-1"]},
        {"keyword": "must"},
        {"comment": "Too short"},
        {"want": {}},
        {"want": {"ok": {}, "rejected": {"reason": "missing"}}},
        {"want": {"acceptable": {}}},
        {"want": {"ok": {"rekord": {}}}},
        {"in": {"hex": "abc"}},
        {"in": {"gen": [{"times": 3}]}},
        {"extra": 1},
    ],
)
def test_wrong_form_is_refused(tmp_path, change):
    """Neither the referee nor the loader takes a vector of another form."""
    found = file_of(test(**change))
    assert not jsonschema.Draft202012Validator(SCHEMA).is_valid(found)
    write(tmp_path, found)
    with pytest.raises(SuiteFault, match=r"json/a\.json"):
        load_vectors(tmp_path)


def test_level_and_profile_exclude_each_other(tmp_path):
    """A group has one of the two."""
    write(tmp_path, file_of(test(), profile="msgpack"))
    with pytest.raises(SuiteFault):
        load_vectors(tmp_path)


def test_id_stands_once(tmp_path):
    """Two files cannot use one id."""
    write(tmp_path, file_of(test()))
    write(tmp_path, file_of(test()), "json/b.json")
    with pytest.raises(SuiteFault, match="json-0001"):
        load_vectors(tmp_path)


@pytest.mark.parametrize(
    ("parts", "made"),
    [
        ([{"text": "[", "times": 3}], b"[[["),
        ([{"text": "{#0#:#1#}", "times": 2, "between": ",", "numbered": True}], b"{0:1},{1:2}"),
        ([{"hex": "ff00", "times": 2}], b"\xff\x00\xff\x00"),
        ([{"text": "a"}, {"text": "é", "times": 0}, {"text": "b"}], b"ab"),
    ],
)
def test_generated_inputs_are_what_they_say(parts, made):
    """A huge input is its parts, repeated."""
    assert made == expand(parts)


def test_input_is_byte_exact():
    """Text that is not UTF-8 travels as digits."""
    assert {"hex": "7bff"} == build_arguments({}, {"gen": [{"hex": "7bff"}]})["data"]
    assert {"text": "\ufeff{}"} == build_arguments({}, {"text": "\ufeff{}"})["data"]


def test_generated_record_is_a_value():
    """A huge record is built from the text of its parts."""
    found = build_arguments(
        {}, {"record": {"gen": [{"text": '{"a":"'}, {"text": "x", "times": 3}, {"text": '"}'}]}}
    )
    assert {"record": {"a": "xxx"}} == found


def test_form_is_one(tmp_path):
    """fmt writes a file one way, whatever way it was written before, and changes nothing else."""
    found = file_of(test(comment="A sentence with \u202e and é in it."))
    path = write(tmp_path, found)
    path.write_text(json.dumps(found))
    assert ["json/a.json"] == format_files(tmp_path, check=True)
    assert ["json/a.json"] == format_files(tmp_path, check=False)
    assert [] == format_files(tmp_path, check=True)
    assert json.loads(path.read_text()) == found
    assert "\u202e" not in path.read_text()


def test_new_vector_gets_the_next_id_for_ever(tmp_path):
    """Ids of removed vectors are never given again."""
    write(tmp_path, file_of(test("json-0007")))
    (tmp_path / "retired.json").write_text(json.dumps({"retired": ["json-0012"]}))
    assert "json-0013" == add_vector(tmp_path, "json/new", op="decode", level="core")
    assert "json-0014" == add_vector(tmp_path, "json/new", op="decode", level="core")


def test_lint_finds_what_the_form_cannot(tmp_path):
    """Arguments, expectations and reasons are checked too, and nothing is asked twice."""
    write(
        tmp_path,
        file_of(
            test("json-0001", want={"rejected": {"reason": "ugly"}}),
            test("other-0002"),
            test("json-0003", want={"ok": {"record": {}}}),
            test("json-0004", **{"in": {"text": "x", "profil": "y"}}),
            test("json-0005", **{"in": {"text": "json-0001"}}),
        ),
    )
    problems = " | ".join(lint_vectors(tmp_path))
    for said in (
        "ugly is no reason",
        "other-0002: the id",
        "json-0003: validate has no record",
        "json-0004: the runner's own",
        "json-0005: asks what json-0001 asks",
    ):
        assert said in problems


def test_hash_tells_changed_vectors(tmp_path):
    """Another expectation is another vector."""
    write(tmp_path, file_of(test()))
    before = load_vectors(tmp_path)
    write(tmp_path, file_of(test(want={"rejected": {"reason": "missing"}})))
    after = load_vectors(tmp_path)
    assert hash_vectors(before) != hash_vectors(after)
    assert build_index(before)["counts"] == {"written": 1, "generated": 0, "accept": 1, "reject": 0}
    assert build_requirement_set(after)["levels"]["core"] == {"json-0001": after[0].digest[:16]}


def test_released_vectors_never_change(tmp_path, monkeypatch):
    """A frozen set names every vector with its hash; what is gone or changed is the suite's fault."""
    write(tmp_path, file_of(test("json-0001"), test("json-0002")))
    vectors = load_vectors(tmp_path)
    frozen = build_requirement_set(vectors[:1])
    monkeypatch.setattr("uep_conformance.requirement_sets.load_set", lambda release: frozen)
    assert (["json-0001"], ["json-0002"]) == (lambda chosen, later: ([one.id for one in chosen], later))(
        *choose_vectors(vectors, "1.0.0")
    )
    with pytest.raises(SuiteFault, match="json-0001"):
        choose_vectors(vectors[1:], "1.0.0")
    with pytest.raises(SuiteFault, match="never changes"):
        choose_vectors([vectors[0]._replace(want={"rejected": {"reason": "missing"}})], "1.0.0")


def test_filter_without_a_match_is_an_error():
    """A pattern that matches nothing is a mistake, not an empty run."""
    vectors = load_vectors()
    assert select_vectors(vectors, ["compare_severity"])
    with pytest.raises(UsageError):
        select_vectors(vectors, ["compare_severity", "nothing-*"])


def test_levels_include_one_another(tmp_path):
    """full includes standard includes core; a profile is in none of them."""
    write(tmp_path, file_of(test("json-0001"), level="standard"))
    vector = load_vectors(tmp_path)[0]
    assert [False, True, True] == [in_claim(vector, level, ()) for level in ("core", "standard", "full")]
    profile = vector._replace(level="", profile="msgpack")
    assert [False, True] == [in_claim(profile, "full", profiles) for profiles in ((), ("msgpack",))]
