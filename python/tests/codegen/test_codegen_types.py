"""The registry's tables in Python: types, codes, native names, scales, classes, pydantic models, a user's additions."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator
from uep import types
from uep._gen.codes import CODE_TABLES
from uep._gen.errors import CLASSES
from uep.model import Node, Relation, Severity, UniversalErrorProtocol
from uep_data import locate

from .changes import FULL, changes, with_change

CANONICAL = json.loads(locate("schemas", "json", "v1", "canonical.schema.json").read_text())
REFEREE = Draft202012Validator(CANONICAL)
IR = json.loads(locate("schemas", "ir", "v1.json").read_text())


def test_every_type_is_found_with_every_value():
    """UEP-TYPE-025: a look-up gives every value of the entry unchanged."""
    for name, want in IR["types"].items():
        entry = types.get_type(name)
        got = json.loads(json.dumps(entry._asdict()))
        keys = [
            dict(zip(("key", "type", "sensitive", "description"), row, strict=True))
            for row in got.pop("context_keys")
        ]
        assert {**want, "name": name} == {**got, "context_keys": keys}
    assert sorted(IR["types"]) == [entry.name for entry in types.list_types()]
    assert sorted(IR["categories"]) == [entry.id for entry in types.list_categories()]
    assert {"uep.network"} == {entry.category for entry in types.list_types("network")}


def test_unknown_type_is_unknown():
    """UEP-TYPE-024: no entry of a similar name; the error names the nearest."""
    assert types.find("uep.network.timeot") is None
    with pytest.raises(
        LookupError, match=r"uep.network.timeot: not in the registry; did you mean uep.network.timeout\?"
    ):
        types.get_type("uep.network.timeot")
    assert (
        "uep.business.rule_violation"
        == types.find_nearest("com.acme.x", ["com.acme.y", "uep.business.rule_violation"]).name
    )
    assert "uep.unknown.unclassified" == types.find_nearest("com.acme.x", ["uep.business"]).name


def _record(error_type: str, ancestors: list[str]) -> UniversalErrorProtocol:
    return UniversalErrorProtocol(error_type=error_type, type_ancestors=ancestors)


@pytest.mark.parametrize(
    ("error_type", "ancestors", "wanted", "want"),
    [
        ("uep.network.timeout", [], "uep.network.timeout", True),
        ("uep.network.timeout", [], "uep.network", True),
        ("uep.network.timeout", [], "uep.network.time", False),
        ("uep.network.timeout", ["uep.data"], "uep.data", False),
        ("com.acme.x", ["uep.business.rule_violation", "uep.business"], "uep.business", True),
        ("com.acme.x", [], "com.acme", False),
        ("", [], "", False),
    ],
)
def test_matching_goes_by_ancestors(error_type, ancestors, wanted, want):
    """UEP-TYPE-016, -020, -021: equal or an ancestor, the registry's where it knows the type, never a prefix."""
    assert want == types.matches(_record(error_type, ancestors), wanted)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("com.acme.x", True),
        ("uep.network.timeout", True),
        ("uep.network", False),
        ("uep.a.b.c", False),
        ("Com.x", False),
        ("x", False),
    ],
)
def test_form_of_a_type_name(text, want):
    """A category is not a type, and a reserved name has three segments."""
    assert want == types.is_type_name(text)


def test_aggregate_takes_the_worst_member():
    """UEP-SEV-019: the greatest severity among the members."""
    nodes = [
        Node(),
        Node(parent=0, relation=Relation.MEMBER, error_type="uep.data.corruption"),
        Node(parent=0, relation=Relation.CAUSE),
    ]
    assert Severity.CRITICAL is types.default_severity("uep.aggregate.multiple", nodes)
    assert Severity.MEDIUM is types.default_severity("uep.aggregate.multiple")
    assert Severity.MEDIUM is types.default_severity("uep.network.timeout", nodes)


def test_every_code_entry_is_read():
    """Each entry of each table that reads codes gives its own type, by value and by name."""
    for stem, table in CODE_TABLES.items():
        for row in table["entries"] if table["kind"] == "in_map" else ():
            entry = types.code(table["space"], row["value"])
            assert entry is not None, (stem, row)
            assert (row["value"], row["name"], row.get("type", "")) == entry[1:]
    for row in CODE_TABLES["errno"]["entries"]:
        assert row["type"] == types.type_for_code("posix.errno", row["name"])


@pytest.mark.parametrize(
    ("space", "code", "platform", "want"),
    [
        ("http", "404", "", "uep.resource.not_found"),
        ("http", "451", "", "uep.auth.permission_denied"),
        ("http", "470", "", "uep.input.malformed"),
        ("http", "302", "", ""),
        ("http", "700", "", "uep.unknown.unclassified"),
        ("grpc", "UNAVAILABLE", "", "uep.dependency.unavailable"),
        ("grpc", "unavailable", "", "uep.dependency.unavailable"),
        ("grpc", "0", "", ""),
        ("posix.errno", "110", "linux-amd64", "uep.network.timeout"),
        ("posix.errno", "60", "darwin", "uep.network.timeout"),
        ("posix.errno", "110", "", "uep.unknown.unclassified"),
        ("posix.errno", "110", "linux-mips", "uep.unknown.unclassified"),
        ("hresult", "0x80070005", "", "uep.auth.permission_denied"),
        ("exit_code", "137", "linux", "uep.runtime.fatal"),
        ("exit_code", "137", "", "uep.unknown.unclassified"),
        ("sqlstate", "40001", "", "uep.storage.transaction_aborted"),
        ("sqlstate", "00000", "", ""),
        ("nowhere", "1", "", "uep.unknown.unclassified"),
    ],
)
def test_code_is_read_in_order(space, code, platform, want):
    """UEP-BRG-057: exceptions, entries, derived, ranges and prefixes, default; numbers that differ need their platform."""
    assert want == types.type_for_code(space, code, platform=platform)


def test_exception_needs_its_circumstance():
    """UEP-TYPE-043: a bare 404 of a gRPC path says that the method is not served there."""
    assert "uep.runtime.unimplemented" == types.type_for_code("http", "404", when="grpc_path_without_body")


def test_types_are_written_as_codes():
    """A type, or its nearest known ancestor, has a gRPC code, an HTTP status and a JSON-RPC code."""
    assert ("4", "DEADLINE_EXCEEDED") == types.code_for_type("grpc", "uep.network.timeout")[1:3]
    assert ("422", "Unprocessable Content") == types.code_for_type(
        "http", "com.acme.x", ["uep.business.rule_violation"]
    )[1:3]
    assert "-32000" == types.code_for_type("jsonrpc", "uep.network.timeout").value
    assert types.code_for_type("sqlstate", "uep.network.timeout") is None
    assert ("UNAVAILABLE", "UNKNOWN", 503) == (
        types.grpc_for_http(429),
        types.grpc_for_http(418),
        types.http_for_grpc("14"),
    )


def test_every_native_name_is_read():
    """Each listed name of each language gives its type, under every language the table serves."""
    for table in IR["native"].values():
        for language in table["source_languages"]:
            for name, want in table["types"].items():
                assert want == types.find_native(language, name)
    assert types.find_native("python", "NoSuchError") is None
    assert "uep.unknown.unclassified" == types.type_for_native("klingon", "X")


def test_every_scale_goes_both_ways():
    """UEP-SEV-028 to -033: `out` and `in` of every scale, by number and by name, whatever its case."""
    for scale in IR["severities"]["scales"]:
        for name, row in scale["out"].items():
            assert row["value"] == types.severity_to(scale["id"], Severity(name))
            back = types.severity_from(scale["id"], row["value"])
            assert back == types.severity_from(scale["id"], str(row["name"]).upper())
            if row["exact"]:
                assert Severity(name) is back
        assert scale["expected"]["value"] == types.severity_to(scale["id"], Severity.LOW, expected=True)
    assert types.severity_to("otel", 35) == types.severity_to("otel", Severity.HIGH)
    assert types.severity_from("otel", "no such level") is None
    with pytest.raises(LookupError, match="klingon: no such scale of levels; use one of bugsnag, dotnet"):
        types.severity_to("klingon", Severity.LOW)


def test_classes_mix_in_their_builtin():
    """Each type and category has a class; it derives from its parent's and from the builtin of the native table."""
    import builtins

    rebuilt = IR["native"]["python"]["to_native"]
    assert {*IR["types"], *IR["categories"]} == set(CLASSES)
    for name, entry in IR["types"].items():
        assert issubclass(CLASSES[name], CLASSES[entry["parent"]])
        assert issubclass(CLASSES[name], getattr(builtins, rebuilt[name]))
        assert name == CLASSES[name].ERROR_TYPE


USER = {
    "types": [
        {"name": "com.acme.card_declined", "title": "Card declined", "description": "No.", "parent": "com.acme.billing"},
        {"name": "com.acme.billing", "title": "Billing", "description": "No.", "parent": "uep.business.rule_violation", "default_severity": "High"},
    ],
    "native": {"python": {"acme.CardDeclined": "com.acme.card_declined"}},
}  # fmt: skip


def _load(tmp_path, document) -> types.Registry:
    path = tmp_path / "acme.json"
    path.write_text(document if isinstance(document, str) else json.dumps(document))
    return types.load_registry(path)


def test_users_types_inherit_and_are_in_force_where_asked(tmp_path):
    """What a type leaves out comes from its parent; outside the block nothing changed (UEP-TYPE-030, UEP-BRG-103)."""
    with types.use_registry(_load(tmp_path, USER)):
        entry = types.get_type("com.acme.card_declined")
        assert ("com.acme.billing", "uep.business.rule_violation", "uep.business") == entry.ancestors
        assert ("High", 422, "uep.business") == (entry.default_severity, entry.http_status, entry.category)
        assert "com.acme.card_declined" == types.find_native("python", "acme.CardDeclined")
        assert "uep.network.timeout" == types.find_native("python", "TimeoutError")
    assert types.find("com.acme.card_declined") is None


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ("{", "not JSON"),
        ("[]", "not an object"),
        ({"types": {}}, "not a list of at most"),
        ({"types": [1]}, "types/0: not an object"),
        ({"types": [{"name": "com.a.b"}]}, "types/0/title: absent; write a text"),
        ({"types": [{**USER["types"][0], "name": "uep.network.mine"}]}, "is not a type name of your own"),
        ({"types": [{**USER["types"][0], "colour": "red"}]}, "types/0/colour: no such key; use one of name"),
        ({"types": [USER["types"][0]]}, "com.acme.billing leads to no category"),
        ({"types": [USER["types"][1]] * 2}, "types/1/name: com.acme.billing is defined already"),
        ({"native": {"python": {"X": "com.a.b"}}}, "native/python/X: com.a.b is not a registered type"),
        ({"native": []}, "native: not an object"),
        (
            {"types": USER["types"], "native": {"python": {"TimeoutError": "com.acme.card_declined"}}},
            "native/python/TimeoutError: is in the registry already; leave it out",
        ),
        (
            {"types": USER["types"], "native": {"c": {"ENOENT": "com.acme.card_declined"}}},
            "native/c/ENOENT: is in the registry already; leave it out",
        ),
        (
            {
                "types": [
                    {
                        **USER["types"][1],
                        "name": f"com.a.t{n}",
                        "parent": f"com.a.t{n - 1}" if n else "uep.business",
                    }
                    for n in range(9)
                ]
            },
            "9 ancestors where 8 is the most",
        ),
    ],
)
def test_unusable_registry_is_refused(tmp_path, document, words):
    """UEP-TYPE-008 to -010, -028, -029, UEP-BRG-104: a registry of a user's that breaks a rule says where and how to mend it."""
    with pytest.raises(types.RegistryError) as caught:
        _load(tmp_path, document)
    assert words in str(caught.value)


def test_pydantic_models_take_what_canonical_takes():
    """The models refuse and accept as the canonical schema does, and dump what they read."""
    from pydantic import ValidationError
    from uep._gen.pydantic_models import UniversalErrorProtocol as Model

    assert FULL == Model.model_validate_json(json.dumps(FULL)).model_dump(mode="json", exclude_defaults=True)
    differing = []
    for path, value in changes(5):
        document = with_change(path, value)
        try:
            Model.model_validate_json(json.dumps(document))
            got = True
        except ValidationError:
            got = False
        if got != REFEREE.is_valid(document):
            differing.append((path, value))
    assert [] == differing


def test_pydantic_schema_is_the_canonical_schema():
    """The components a web framework publishes are the definitions of canonical, reference for reference."""
    from pydantic.json_schema import models_json_schema
    from uep._gen.pydantic_models import UniversalErrorProtocol as Model

    _, made = models_json_schema([(Model, "validation")], ref_template="#/$defs/{model}")
    canonical = {
        key: item for key, item in CANONICAL.items() if key not in {"$comment", "$schema", "$id", "title"}
    }
    want = {**canonical.pop("$defs"), "UniversalErrorProtocol": canonical}
    assert want == made["$defs"]
