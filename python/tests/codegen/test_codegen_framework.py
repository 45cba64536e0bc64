"""The generator as a whole: --check says what is wrong with a file, output does not depend on the machine, the IR is whole."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from uep.cli._codegen import command
from uep_codegen import (
    Finding,
    SpecError,
    build_ir,
    check_checkout,
    render_outputs,
    templating,
    write_outputs,
)
from uep_codegen.ir import IR_SCHEMA
from uep_codegen.outputs import is_sealed, seal
from uep_data import checkout_root

ROOT = checkout_root()
assert ROOT is not None
LIMITS = "python/uep/_gen/limits.py"


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    """A copy of the sources with everything generated from them."""
    root = tmp_path_factory.mktemp("checkout")
    for part in ("schemas/proto", "spec/registry", "spec/bridges"):
        shutil.copytree(ROOT / part, root / part)
    (root / "bindings/go").mkdir(parents=True)
    shutil.copy(ROOT / "bindings/go/binding.toml", root / "bindings/go")
    write_outputs(root, render_outputs(root))
    return root


@pytest.fixture
def copy(made, tmp_path) -> Path:
    """The same, free to be damaged."""
    root = tmp_path / "root"
    shutil.copytree(made, root)
    return root


def _only(findings: list[Finding]) -> Finding:
    assert 1 == len(findings), [str(finding) for finding in findings]
    return findings[0]


def test_fresh_output_passes_its_own_check(made):
    """Writing and checking agree, and writing again writes nothing."""
    assert [] == check_checkout(made)
    assert [] == write_outputs(made, render_outputs(made))


def test_touched_file_is_reported_as_edited_by_hand(copy):
    """A changed line breaks the seal in the header; the difference is shown."""
    path = copy / LIMITS
    path.write_text(path.read_text().replace("MAX_NODES = 128", "MAX_NODES = 129"))
    finding = _only(check_checkout(copy))
    assert (LIMITS, "hand-edited") == (finding.path, finding.kind)
    assert "edited by hand" in str(finding)
    assert "run: uep codegen" in str(finding)
    assert "-MAX_NODES = 129" in finding.diff
    assert "+MAX_NODES = 128" in finding.diff


def test_deleted_file_is_reported_as_missing(copy):
    """A file that is gone is named with the command that brings it back."""
    (copy / LIMITS).unlink()
    assert f"{LIMITS}: missing generated file; run: uep codegen" == str(_only(check_checkout(copy)))


@pytest.mark.parametrize(
    "path",
    [
        "python/uep/_gen/extra.py",
        "schemas/json/v1/old.json",
        "bindings/go/gen/uep/extra.go",
        "spec/reference/gen/x.md",
    ],
)
def test_extra_file_is_reported(copy, path):
    """Folders of generated files hold nothing else."""
    (copy / path).write_text("x")
    finding = _only(check_checkout(copy))
    assert (path, "extra") == (finding.path, finding.kind)
    assert "nothing generates it" in finding.what


def test_changed_line_endings_are_reported(copy):
    """CRLF is told apart from a changed content."""
    path = copy / LIMITS
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    finding = _only(check_checkout(copy))
    assert "line-endings" == finding.kind
    assert "CRLF" in finding.what


def test_executable_file_is_reported(copy):
    """The mode belongs to the output."""
    (copy / LIMITS).chmod(0o755)
    finding = _only(check_checkout(copy))
    assert ("mode", f"chmod 644 {LIMITS}") == (finding.kind, finding.mend)


def test_lost_header_is_reported(copy):
    """A file without the regenerate command is not taken for generated."""
    path = copy / LIMITS
    path.write_text("".join(path.read_text().splitlines(keepends=True)[1:]))
    assert "header" == _only(check_checkout(copy)).kind


def test_changed_binary_is_reported(copy):
    """The descriptor set is compared byte by byte."""
    path = copy / "python/uep/_gen/descriptor.binpb"
    path.write_bytes(path.read_bytes() + b"\xff\xff")
    assert "changed" == _only(check_checkout(copy)).kind


def test_changed_template_is_reported(copy, tmp_path, monkeypatch):
    """A template that is newer than its output is found, and not called a hand edit."""
    templates = tmp_path / "templates"
    shutil.copytree(templating.TEMPLATES, templates)
    changed = templates / "python/limits.py.j2"
    changed.write_text(changed.read_text().replace("Holds integers only", "Holds numbers only"))
    monkeypatch.setattr(templating, "TEMPLATES", templates)
    finding = _only(check_checkout(copy))
    assert (LIMITS, "changed") == (finding.path, finding.kind)
    assert "a source or template is newer" in finding.what
    assert '+"""Every number of the registry\'s limits. Holds numbers only."""' in finding.diff


def test_changed_source_is_reported(copy):
    """A registry entry that changed reaches every file made from it."""
    path = copy / "spec/registry/limits.yaml"
    path.write_text(path.read_text().replace("value: 192", "value: 191"))
    paths = {finding.path for finding in check_checkout(copy)}
    assert {
        LIMITS,
        "schemas/ir/v1.json",
        "bindings/go/gen/uep/limits.go",
        "spec/reference/gen/limits.md",
    } <= paths
    assert {"changed"} == {finding.kind for finding in check_checkout(copy)}


def test_template_with_an_unknown_name_is_a_spec_error(copy, tmp_path, monkeypatch):
    """A missing value is never rendered as nothing."""
    templates = tmp_path / "templates"
    shutil.copytree(templating.TEMPLATES, templates)
    (templates / "python/init.py.j2").write_text("# {{ header }}\n{{ nothing_of_that_name }}\n")
    monkeypatch.setattr(templating, "TEMPLATES", templates)
    with pytest.raises(
        SpecError,
        match=r"templates/python/init.py.j2.*'nothing_of_that_name' is undefined.*; mend the template",
    ):
        render_outputs(copy)


def test_output_is_equal_elsewhere(made, tmp_path):
    """Another hash seed, locale, time zone and working folder give the same bytes."""
    program = (
        "import hashlib, sys, pathlib, uep_codegen\n"
        "made = uep_codegen.render_outputs(pathlib.Path(sys.argv[1]))\n"
        "print(hashlib.sha256(repr([(path, made[path].data) for path in made]).encode()).hexdigest())"
    )
    seen = set()
    for seed, locale, zone in (("0", "C", "UTC"), ("4711", "C.UTF-8", "Asia/Kathmandu")):
        env = {**os.environ, "PYTHONHASHSEED": seed, "LANG": locale, "LC_ALL": locale, "TZ": zone}
        done = subprocess.run(
            [sys.executable, "-c", program, made],
            env=env,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
        seen.add(done.stdout)
    assert 1 == len(seen)


def test_every_text_starts_with_the_command(made):
    """The first line of a generated text, or the first key of JSON, says how to make it again."""
    for path, output in render_outputs(made).items():
        if path.endswith(".binpb"):
            continue
        head = "".join(output.data.decode().splitlines(keepends=True)[:3])
        assert "Regenerate with: uep codegen" in head, path
        assert is_sealed(output.data.decode()), path
        if path.endswith(".json"):
            assert "$comment" == next(iter(json.loads(output.data)))


def test_sidecar_names_the_digest_of_the_binary(made):
    """A binary file cannot carry a header; its sidecar does."""
    import hashlib

    data = (made / "python/uep/_gen/descriptor.binpb").read_bytes()
    assert hashlib.sha256(data).hexdigest() in (made / "python/uep/_gen/descriptor.txt").read_text()


def test_seal_needs_a_header():
    """A template without a header cannot be rendered by mistake."""
    with pytest.raises(ValueError, match="no header"):
        seal("x = 1\n")


def test_ir_fits_its_schema_and_is_whole():
    """The intermediate representation is checked by a hand-written schema; every reference in it is resolved."""
    ir = build_ir(ROOT)
    Draft202012Validator(json.loads(IR_SCHEMA.read_text())).validate({"$comment": "", **ir})
    assert 40 + 4 == len(ir["types"])
    assert {16, 3} == {
        sum(1 for row in ir["categories"].values() if row["kind"] == kind) for kind in ("standard", "meta")
    }
    assert ["uep.network"] == ir["types"]["uep.network.timeout"]["ancestors"]
    message = next(
        field
        for field in ir["messages"]["UniversalErrorProtocol"]["fields"]
        if field["name"] == "error_message"
    )
    assert 8192 == message["limits"]["bytes"]["value"]


def test_command_checks_the_checkout():
    """What stands in the repository is what the sources render to: `uep codegen --check` ends with 0 and one line."""
    done = CliRunner().invoke(command, ["--check"])
    assert (0, "all generated files are as the sources say\n") == (done.exit_code, done.output)


def test_command_says_what_differs(copy, monkeypatch):
    """It ends with 1, the finding, the difference and the count when not."""
    (copy / LIMITS).unlink()
    monkeypatch.setattr("uep.cli._codegen.checkout_root", lambda: copy)
    done = CliRunner().invoke(command, ["--check"])
    assert 1 == done.exit_code
    assert f"missing {LIMITS}: missing generated file; run: uep codegen" in done.output
    assert "1 generated files are not as the sources say" in done.output
    done = CliRunner().invoke(command, [])
    assert (0, True) == (done.exit_code, f"wrote {LIMITS}" in done.output)


def test_command_outside_a_checkout_says_so(monkeypatch):
    """An installed package has no sources; the message names both ways out."""
    monkeypatch.setattr("uep.cli._codegen.checkout_root", lambda: None)
    done = CliRunner().invoke(command, ["--check"])
    assert 2 == done.exit_code
    assert "works in a checkout" in done.output
    assert "--registry FILE.json --out DIR" in done.output


def test_command_reports_every_fault_of_the_sources(copy, monkeypatch):
    """A fault of a source is said with where, what and how to mend it."""
    path = copy / "spec/registry/fields.yaml"
    path.write_text(path.read_text().replace("field: Text.locale", "field: Text.language"))
    monkeypatch.setattr("uep.cli._codegen.checkout_root", lambda: copy)
    done = CliRunner().invoke(command, [])
    assert 1 == done.exit_code
    assert "no entry for the proto field Text.locale; add one entry for it" in done.output
    assert "(Text.language): the proto has no such field" in done.output


USER = {
    "types": [
        {
            "name": "com.acme.billing.declined",
            "title": "Payment declined",
            "description": "No.",
            "parent": "uep.business.rule_violation",
        },
        {
            "name": "com.acme.card_declined",
            "title": "Card declined",
            "description": "No.",
            "parent": "com.acme.billing.declined",
            "http_status": 402,
        },
    ],
    "native": {"python": {"acme.CardDeclined": "com.acme.card_declined"}},
}


def test_command_generates_for_a_users_registry(tmp_path):
    """A user's own types become classes, Go constants and a page; --check compares them."""
    registry, out = tmp_path / "acme.json", tmp_path / "out"
    registry.write_text(json.dumps(USER))
    arguments = ["--registry", str(registry), "--out", str(out)]
    assert 0 == CliRunner().invoke(command, arguments).exit_code
    assert {"errors.py", "types.go", "types.md"} == {path.name for path in out.iterdir()}
    assert "class AcmeCardDeclined(AcmeBillingDeclined):" in (out / "errors.py").read_text()
    assert "class AcmeBillingDeclined(BusinessRuleViolation):" in (out / "errors.py").read_text()
    assert 0 == CliRunner().invoke(command, [*arguments, "--check"]).exit_code
    (out / "types.go").unlink()
    done = CliRunner().invoke(command, [*arguments, "--check"])
    assert (1, True) == (done.exit_code, "types.go: missing generated file" in done.output)
