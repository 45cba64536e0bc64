"""The JSON Schemas: allowed keywords, patterns every engine reads alike, and the verdicts of google.protobuf."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from google.protobuf import json_format
from jsonschema import Draft202012Validator
from uep._gen import rules, standalone_validator, wire
from uep_codegen.engines import ENGINES, ask_engine
from uep_codegen.json_schemas import build_accept, build_batch, build_canonical
from uep_codegen.lint_schema import check_pattern, lint_schema, list_patterns
from uep_codegen.numeric_regex import up_to
from uep_data import locate

from .changes import FULL, changes, held_at, with_change

IR = json.loads(locate("schemas", "ir", "v1.json").read_text())
BUILDERS = {"accept": build_accept, "batch": build_batch, "canonical": build_canonical}
SCHEMAS = {
    name: json.loads(locate("schemas", "json", "v1", f"{name}.schema.json").read_text()) for name in BUILDERS
}
VALIDATORS = {name: Draft202012Validator(schema) for name, schema in SCHEMAS.items()}
LINE_ENDS = "[\n\r\u0085\u2028\u2029]"


@pytest.mark.parametrize("name", BUILDERS)
def test_schema_keeps_to_the_shared_keywords(name):
    """A schema uses what every validator honours alike, and it is a schema of its dialect."""
    Draft202012Validator.check_schema(SCHEMAS[name])
    assert [] == [str(fault) for fault in lint_schema(SCHEMAS[name], name)]
    assert f"urn:uep:schema:{IR['versions']['release']}:{name}" == SCHEMAS[name]["$id"]
    assert "$comment" == next(iter(SCHEMAS[name]))


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"allOf": [{"$ref": "#/$defs/a", "title": "x"}], "$defs": {"a": {}}}, "does not stand alone"),
        (
            {"properties": {"a": {"$ref": "#/$defs/b", "title": "x"}}, "$defs": {"b": {}}},
            "does not stand alone",
        ),
        ({"properties": {"a": {"$ref": "#/$defs/b"}}, "$defs": {}}, "leads nowhere"),
        ({"uniqueItems": True}, "keyword uniqueItems"),
        ({"pattern": "^a$"}, "without the refusal of line ends"),
        ({"pattern": "a", "not": {"pattern": LINE_ENDS}}, "not anchored"),
        ({"pattern": r"^\d$", "not": {"pattern": LINE_ENDS}}, "read differently"),
        ({"pattern": "^(?=a)$", "not": {"pattern": LINE_ENDS}}, "read differently"),
        ({"pattern": "^a*?$", "not": {"pattern": LINE_ENDS}}, "read differently"),
        ({"pattern": "^(a$", "not": {"pattern": LINE_ENDS}}, "does not compile"),
    ],
)
def test_schema_lint_says_what_is_wrong(schema, words):
    """Each forbidden form is found and named."""
    faults = [str(fault) for fault in lint_schema(schema, "x")]
    assert 1 == len(faults)
    assert words in faults[0]


def test_schema_lint_refuses_a_reference_at_the_root():
    """A root that only refers elsewhere is read differently by validators."""
    faults = [str(fault) for fault in lint_schema({"$ref": "#/$defs/a", "$defs": {"a": {}}}, "x")]
    assert any("$ref at the root" in fault for fault in faults)


@pytest.mark.parametrize("largest", [1, 9, 10, 99, 255, 1000, 4294967295, 18446744073709551615])
def test_numeric_pattern_ends_at_its_bound(largest):
    """A number over the bound does not match, the bound itself does, and leading zeros never do."""
    import re

    matcher = re.compile(up_to(largest, zero=True))
    near = {0, 1, largest - 1, largest, largest + 1, largest + 10, largest * 10, *range(300)}
    assert {number for number in near if number <= largest} == {
        number for number in near if matcher.fullmatch(str(number))
    }
    assert matcher.fullmatch("00") is None


def _cases() -> list[tuple[str, list[str]]]:
    """Return each pattern of the schemas with texts that should and should not match it."""
    texts = [
        text
        for row in IR["patterns"].values()
        for kind in ("valid", "invalid")
        for text in row["examples"][kind]
    ]
    texts += [
        "",
        "0",
        "-0",
        "255",
        "256",
        "4294967295",
        "4294967296",
        "18446744073709551615",
        "18446744073709551616",
    ]
    texts += ["aGk", "a-_w", "é", "a\u0000b", "\u2028", "2026-11-21T10:15:30+02:00", "-1.5s", "x" * 300]
    patterns = sorted({pattern for schema in SCHEMAS.values() for pattern in list_patterns(schema)})
    return [(pattern, texts) for pattern in patterns]


@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_reads_the_patterns_alike(engine, tmp_path):
    """Python, Rust, Go, Java and ECMAScript agree on every pattern beside its refusal of line ends."""
    import re

    cases = _cases()
    answers = ask_engine(engine, tmp_path, cases)
    if answers is None:
        pytest.fail(f"no toolchain for {engine} on this machine; every engine has to read the patterns")
    ends = re.compile(LINE_ENDS)
    want = [bool(re.search(pattern, text)) for pattern, texts in cases for text in texts]
    pairs = [(pattern, text) for pattern, texts in cases for text in texts]
    assert len(want) == len(answers)
    differing = [
        pair for pair, a, b in zip(pairs, want, answers, strict=True) if a != b and not ends.search(pair[1])
    ]
    assert [] == differing


def test_registry_patterns_are_of_the_shared_subset():
    """What stands in patterns.yaml can stand in a schema."""
    assert dict.fromkeys(IR["patterns"], "") == {
        name: check_pattern(row["regex"]) for name, row in IR["patterns"].items()
    }


def _is_lenient(path: tuple[Any, ...], value: Any) -> bool:
    """Tell where Python's parser takes what the protocol's form of JSON does not have; other official parsers refuse it."""
    held, name = held_at(path), path[-1]
    is_open = path[0] == "context" or "debug" in path
    if isinstance(held, dict) and name != "attributes" and not is_open:
        return isinstance(value, str | list)  # a text or list as a message: iterated as if it were keys
    if isinstance(held, list) and held and isinstance(held[0], dict):
        return value == [""]
    if name in {"value", "payload"} and path[0] in {"details", "origin"}:
        return isinstance(value, str)  # base64 with characters of neither alphabet is passed over
    if isinstance(held, str) and (
        held == "High"
        or held.split("_")[0] in {"RELATION", "PROVENANCE", "EFFECT", "MARK", "RETRYABILITY", "SEVERITY"}
    ):
        return isinstance(value, bool) or value in (1.5, 4294967296, 2**53, "x\0y", "4294967296", 1e300)
    return False


def _parse(document: dict[str, Any]):
    try:
        return json_format.ParseDict(document, wire.RECORD_MESSAGE(), ignore_unknown_fields=True)
    except json_format.ParseError:
        return None


def _equal(a: Any, b: Any) -> bool:
    if isinstance(a, bool) or isinstance(b, bool) or a is None or b is None:
        return a is b
    if isinstance(a, dict):
        return isinstance(b, dict) and a.keys() == b.keys() and all(_equal(a[key], b[key]) for key in a)
    if isinstance(a, list):
        return isinstance(b, list) and len(a) == len(b) and all(map(_equal, a, b))
    return isinstance(a, str) == isinstance(b, str) and a == b


def _verdicts(document: dict[str, Any]) -> dict[str, bool]:
    message = _parse(document)
    record = None if message is None else wire.record_from_message(message)
    obeys = {
        "accept": record is not None and not rules.find_faults(record, accept=True),
        "canonical": record is not None and not rules.find_faults(record),
    }
    severity = document.get("severity")
    known = not isinstance(severity, str) or severity in {"Unspecified", "Low", "Medium", "High", "Critical"}
    printed = None if message is None else json_format.MessageToDict(message)
    # design §5: `debug: null` would be printed, but absent and null are one in the model.
    has_null = document.get("details") == [{**FULL["details"][0], "debug": None}]
    return {
        "accept by parser": obeys["accept"] and known,
        "accept by schema": VALIDATORS["accept"].is_valid(document) and obeys["accept"],
        "canonical by parser": obeys["canonical"] and _equal(printed, document) and not has_null,
        "canonical by schema": VALIDATORS["canonical"].is_valid(document) and obeys["canonical"],
    }


def test_schemas_and_protobuf_give_equal_verdicts():
    """One change anywhere in a full record: schema and rules say what parser and rules say, for both profiles."""
    assert all(_verdicts(FULL).values())
    counts = {True: 0, False: 0}
    differing = []
    for path, value in changes(4):
        if _is_lenient(path, value):
            continue
        verdicts = _verdicts(with_change(path, value))
        counts[verdicts["accept by schema"]] += 1
        for profile in ("accept", "canonical"):
            if verdicts[f"{profile} by parser"] != verdicts[f"{profile} by schema"]:
                differing.append((profile, path, value))
    assert [] == differing
    assert min(counts.values()) > 300, counts


def test_what_a_schema_takes_alone_parses_or_breaks_a_rule():
    """The accept schema never takes a spelling that the parser refuses, but for what the calendar decides."""
    unread = []
    for path, value in changes(5):
        document = with_change(path, value)
        if VALIDATORS["accept"].is_valid(document) and _parse(document) is None:
            unread.append((path, value))
    assert [] == [(path, value) for path, value in unread if not _is_lenient(path, value)]


def test_standalone_validator_is_the_canonical_schema():
    """The vendored validator, with the standard library only, says what the referee says."""
    differing = []
    for path, value in changes(5):
        document = with_change(path, value)
        try:
            standalone_validator.validate(document)
            got = True
        except standalone_validator.NotCanonical:
            got = False
        if got != VALIDATORS["canonical"].is_valid(document):
            differing.append((path, value))
    assert [] == differing


def test_standalone_validator_points_at_the_fault():
    """A refusal carries a JSON Pointer and the keyword."""
    with pytest.raises(
        standalone_validator.NotCanonical, match=r"^/nodes/1/stack/frames/0/line: must be integer$"
    ) as caught:
        standalone_validator.validate(with_change(("nodes", 1, "stack", "frames", 0, "line"), "x"))
    assert ("/nodes/1/stack/frames/0/line", "type") == (caught.value.path, caught.value.rule)
    with pytest.raises(standalone_validator.NotCanonical, match=r"^/context/a~1b:"):
        standalone_validator.validate(with_change(("context", "a/b"), 1e300))


def test_standalone_validator_is_small_and_needs_nothing():
    """Under 100 KB, and it imports the standard library only."""
    import ast

    path = Path(standalone_validator.__file__)
    assert path.stat().st_size < 100_000
    tree = ast.parse(path.read_text())
    names = {
        node.module if isinstance(node, ast.ImportFrom) else node.names[0].name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert {"__future__", "re", "typing"} == names
