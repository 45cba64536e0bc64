"""Each lint fails with the message that says where, what and how to mend it."""

from __future__ import annotations

import copy
import shutil
from pathlib import Path
from typing import Any

import pytest
from uep_codegen import SpecError, build_ir, extend_allocated, render_outputs
from uep_codegen.identifiers import field_name, type_constant
from uep_codegen.lint import lint
from uep_codegen.lint_allocated import allocate, lint_allocated, write_allocated
from uep_codegen.registry import read_registry, read_yaml
from uep_data import checkout_root

ROOT = checkout_root()
assert ROOT is not None
TIMEOUT = "uep.network.timeout"


@pytest.fixture(scope="module")
def sound() -> dict[str, Any]:
    return build_ir(ROOT)


@pytest.fixture
def ir(sound) -> dict[str, Any]:
    """The project's own representation, free to be damaged."""
    return copy.deepcopy(sound)


def _faults(ir: dict[str, Any]) -> list[str]:
    return [str(fault) for fault in lint(ir)]


def test_the_registry_itself_passes(sound):
    """The specification obeys its own lints."""
    assert [] == _faults(sound)


def _field(ir: dict[str, Any], message: str, name: str) -> dict[str, Any]:
    return next(field for field in ir["messages"][message]["fields"] if field["name"] == name)


DAMAGES = {
    "no doc": (lambda ir: ir["limits"]["max_nodes"].update(doc=""), "limits.yaml (max_nodes): no doc; say in a sentence what it is"),
    "no since": (lambda ir: ir["types"][TIMEOUT].update(since=""), f"network.yaml ({TIMEOUT}): no since; name the release"),
    "no proto comment": (lambda ir: _field(ir, "Node", "notes").update(comment=""), "error.proto (Node.notes): no doc"),
    "unknown reason": (lambda ir: ir["limits"]["max_nodes"].update(reason="too_odd"), "the reason too_odd does not exist; name one of reasons.yaml"),
    "unknown parent": (lambda ir: ir["types"][TIMEOUT].update(parent="uep.x"), "the parent uep.x does not exist"),
    "unknown category": (lambda ir: ir["types"][TIMEOUT].update(category="uep.x"), "the category uep.x does not exist"),
    "wrong chain": (lambda ir: ir["types"][TIMEOUT].update(ancestors=["uep.data"]), "the chain of parents ends in uep.data; let it end in uep.network"),
    "unknown strategy": (lambda ir: ir["types"][TIMEOUT]["recovery_strategies"].append("uep.recovery.pray"), "the recovery strategy uep.recovery.pray does not exist"),
    "unknown metric": (lambda ir: ir["types"][TIMEOUT]["monitoring_metrics"].append("uep.luck"), "the metric uep.luck does not exist"),
    "unknown code type": (lambda ir: ir["codes"]["grpc"]["entries"][1].update(type="uep.cancel.never"), "codes/grpc.yaml: the error type uep.cancel.never does not exist"),
    "unknown native type": (lambda ir: ir["native"]["python"]["types"].update(OSError="uep.x.y"), "native/python.yaml: the error type uep.x.y does not exist"),
    "incomplete rebuild": (lambda ir: ir["native"]["python"]["to_native"].pop(TIMEOUT), f"to_native has no line for {TIMEOUT}; add the native type"),
    "repeated text": (
        lambda ir: ir["types"][TIMEOUT]["recovery_suggestions"].append(ir["types"]["uep.network.tls_failure"]["recovery_suggestions"][0]),
        "stands at spec/registry/types/network.yaml",
    ),
    "one suggestion": (lambda ir: ir["types"][TIMEOUT].update(recovery_suggestions=["Try the call again later today."]), "fewer than two recovery suggestions"),
    "no action": (
        lambda ir: ir["types"][TIMEOUT]["recovery_suggestions"].append("The network is slow."),
        '"The network is slow." does not begin with an action; begin with its verb',
    ),
    "bad pattern": (lambda ir: ir["patterns"]["uuid"].update(regex=r"^\w+$"), "patterns.yaml (uuid): the pattern uses '\\\\w', which engines read differently"),
    "bad example": (lambda ir: ir["patterns"]["uuid"]["examples"]["valid"].append("x"), "the valid example 'x' does not match"),
    "matching counterexample": (
        lambda ir: ir["patterns"]["uuid"]["examples"]["invalid"].append("019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e"),
        "matches; correct the pattern or the example",
    ),
    "unused pattern": (lambda ir: ir["patterns"].update(lonely=ir["patterns"]["uuid"]), "patterns.yaml (lonely): no field uses it"),
    "colliding fields": (
        lambda ir: ir["messages"]["Node"]["fields"].append({**_field(ir, "Node", "type_name"), "name": "typeName"}),
        "names (fields of Node): type_name and typeName are both TypeName in go; rename one",
    ),
    "colliding types": (
        lambda ir: ir["types"].update({"uep.network_time.out": ir["types"][TIMEOUT], "uep.network.time_out": ir["types"][TIMEOUT]}),
        "are both",
    ),
    "shadowed builtin": (lambda ir: ir["types"].update({"x.timeout.error": ir["types"][TIMEOUT]}), "would be the builtin TimeoutError"),
}  # fmt: skip


@pytest.mark.parametrize("name", DAMAGES)
def test_lint_finds(ir, name):
    """One damage, and the message that is right for it."""
    damage, words = DAMAGES[name]
    damage(ir)
    assert any(words in fault for fault in _faults(ir)), _faults(ir)


def test_reserved_words_are_escaped_in_each_language():
    """A field whose name is a keyword somewhere gets the language's own escape there and its plain name elsewhere."""
    assert "package_" == field_name("java", "package")
    assert "namespace_" == field_name("cpp", "namespace")
    assert "r#type" == field_name("rust", "type")
    assert "Type" == field_name("go", "type")
    assert "rawFunction" == field_name("java", "raw_function")
    assert "package" == field_name("python", "package")
    assert "TypeNetworkTimeout" == type_constant("go", TIMEOUT)
    assert "UEP_TYPE_NETWORK_TIMEOUT" == type_constant("c", TIMEOUT)


def test_names_and_numbers_are_never_used_again(sound):
    """A renumbered, reused, unlisted or vanished item is found by the list of all that were given out."""
    given = allocate(sound, {})
    assert [] == list(lint_allocated(sound, given))
    changed = copy.deepcopy(sound)
    _field(changed, "Node", "notes")["number"] = 99
    assert any(
        "has number 99 and was given out with 6; restore the number" in str(fault)
        for fault in lint_allocated(changed, given)
    )
    changed = copy.deepcopy(sound)
    _field(changed, "Node", "notes")["name"] = "remarks"
    assert any(
        "number 6 was given to notes and is never used again; take the next free number" in str(fault)
        for fault in lint_allocated(changed, given)
    )
    changed = copy.deepcopy(sound)
    del changed["types"][TIMEOUT]
    assert any(
        f"{TIMEOUT} was released and is gone" in str(fault) for fault in lint_allocated(changed, given)
    )
    changed = copy.deepcopy(sound)
    changed["limits"]["max_new"] = changed["limits"]["max_nodes"]
    assert any(
        "max_new is not listed; if it is new, run: uep codegen --allocate" in str(fault)
        for fault in lint_allocated(changed, given)
    )


def test_list_of_what_was_given_out_only_grows(sound, tmp_path):
    """Adding keeps tombstones, and the written file reads back."""
    given = allocate(
        sound,
        {
            "fields": {"Node": {"gone": 77}},
            "types": ["uep.old.one"],
            "limits": [],
            "reasons": [],
            "categories": [],
            "enums": {},
        },
    )
    assert 77 == given["fields"]["Node"]["gone"]
    assert "uep.old.one" in given["types"]
    path = tmp_path / "allocated.yaml"
    path.write_text(write_allocated(given))
    assert given == read_yaml(path, "allocated.yaml")


def _copy_sources(tmp_path: Path) -> Path:
    for part in ("schemas/proto", "spec/registry", "spec/bridges"):
        shutil.copytree(ROOT / part, tmp_path / part)
    return tmp_path


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        ("spec/registry/limits.yaml", "value: 192", "value: many", "limits.schema.json"),
        ("spec/registry/limits.yaml", "value: 192", "value: 192\n    value: 193", "not readable as YAML"),
        (
            "spec/registry/fields.yaml",
            "pattern: uuid",
            "pattern: guid",
            "the pattern guid does not exist; name an id of patterns.yaml",
        ),
        (
            "spec/registry/fields.yaml",
            "{count: max_nodes}",
            "{count: max_knots}",
            "the limit max_knots does not exist",
        ),
        (
            "spec/registry/fields.yaml",
            "field: Node.notes",
            "field: Node.module",
            "the field has two entries; merge them",
        ),
        (
            "schemas/proto/uep/v1/error.proto",
            "repeated Node nodes = 12;",
            "repeated Knot nodes = 12;",
            "mend the proto file where protoc points",
        ),
        (
            "schemas/proto/uep/v1/error.proto",
            "repeated Node nodes = 12;",
            "repeated float nodes = 12;",
            "field nodes has a type the project does not use",
        ),
    ],
)
def test_unusable_source_is_a_spec_error(tmp_path, file, old, new, words):
    """A fault of YAML, schema, reference or proto is a SpecError with the place in it."""
    root = _copy_sources(tmp_path)
    path = root / file
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new, 1))
    with pytest.raises(SpecError) as caught:
        render_outputs(root)
    assert words in str(caught.value)
    assert all(fault.mend and fault.where for fault in caught.value.faults)


def test_missing_registry_file_is_named(tmp_path):
    """Every absent file is listed, not only the first."""
    root = _copy_sources(tmp_path)
    (root / "spec/registry/limits.yaml").unlink()
    (root / "spec/registry/schema/metrics.schema.json").unlink()
    with pytest.raises(SpecError) as caught:
        read_registry(root / "spec")
    assert ["spec/registry/limits.yaml", "spec/registry/schema/metrics.schema.json"] == [
        fault.where for fault in caught.value.faults
    ]


def test_allocating_writes_the_new_names(tmp_path):
    """`--allocate` adds what the sources have and the list has not, once."""
    root = _copy_sources(tmp_path)
    assert extend_allocated(root) is False
    path = root / "spec/registry/allocated.yaml"
    path.write_text(path.read_text().replace(f"  - {TIMEOUT}\n", ""))
    assert extend_allocated(root) is True
    assert f"  - {TIMEOUT}\n" in path.read_text()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("language = [", "not readable as TOML"),
        ('language = "go"\n', "no minimum_tests, toolchain; add the key"),
        ('language = "cobol"\nminimum_tests = 1\n[toolchain]\n', "the language cobol has no spelling rules"),
        (
            'language = "go"\nminimum_tests = 1\n[toolchain]\n[[generate]]\ntemplate = "go/x.j2"\noutput = "gen/x"\n',
            "there is no template go/x.j2",
        ),
        (
            'language = "go"\nminimum_tests = 1\n[toolchain]\n[[generate]]\ntemplate = "go/types.go.j2"\noutput = "x.go"\n',
            "x.go lies outside of gen/",
        ),
    ],
)
def test_unusable_binding_is_a_spec_error(tmp_path, text, words):
    """A binding.toml says which key is wrong."""
    root = _copy_sources(tmp_path)
    (root / "bindings/odd").mkdir(parents=True)
    (root / "bindings/odd/binding.toml").write_text(text)
    with pytest.raises(SpecError) as caught:
        render_outputs(root)
    assert words in str(caught.value)
