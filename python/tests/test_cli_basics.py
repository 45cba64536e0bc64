"""The commands validate, show, types, formats and the group: output, exit status, streams."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import uep
import uep.types
from click.testing import CliRunner
from uep._gen.bridges import BRIDGES
from uep.cli._main import COMMANDS, main

BASE = json.loads((Path(__file__).with_name("golden") / "base.json").read_text())


def run(*arguments: object, stdin: bytes = b""):
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)


@pytest.fixture
def files(tmp_path):
    """A valid file, one with refused lines, and one that is not there."""
    (tmp_path / "good.json").write_text(json.dumps(BASE, indent=2))
    (tmp_path / "lines.jsonl").write_text(
        "\n".join([json.dumps(BASE), json.dumps({**BASE, "severity": "Hihg"}), "oops"])
    )
    (tmp_path / "batch.json").write_text(json.dumps({"errors": [BASE, {**BASE, "nodes": [{"parent": 0}]}]}))
    (tmp_path / "loose.json").write_text(json.dumps({**BASE, "severity": 30}))
    return tmp_path


def test_valid_file(files):
    """`ok`, status 0."""
    result = run("validate", files / "good.json")
    assert (0, f"{files}/good.json: ok\n") == (result.exit_code, result.output)


def test_refused_lines(files):
    """Every violation with its line, pointer, reason and mend; status 1; a line that is no JSON is one of them."""
    result = run("validate", files / "good.json", files / "lines.jsonl")
    assert 1 == result.exit_code
    assert result.output.splitlines() == [
        f"{files}/good.json: ok",
        f'{files}/lines.jsonl:2: out_of_range /severity: "Hihg" is not within Low, Medium, High, Critical; write "High"',
        f"{files}/lines.jsonl:3: malformed document: byte 0: a value is expected; send one complete JSON document in UTF-8",
    ]


def test_batch_and_json_output(files):
    """Machines get an object a line."""
    result = run("validate", "--json", files / "batch.json")
    assert 1 == result.exit_code
    found = [json.loads(line) for line in result.output.splitlines()]
    assert [("/errors/1/nodes/0/parent", "bad_parent", None)] == [
        (item["pointer"], item["reason"], item["line"]) for item in found
    ]
    assert found[0]["mend"]
    assert (0, "") == (
        run("validate", "--json", files / "good.json").exit_code,
        run("validate", "--json", files / "good.json").output,
    )


def test_profile(files):
    """What a receiver takes is not always what a producer may send."""
    assert 1 == run("validate", files / "loose.json").exit_code
    assert 0 == run("validate", "--profile", "accept", files / "loose.json").exit_code


def test_standard_input():
    """A dash is standard input."""
    assert 0 == run("validate", "-", stdin=json.dumps(BASE).encode()).exit_code


@pytest.mark.parametrize(
    "arguments",
    [
        ["validate"],
        ["validate", "/no/such/file"],
        ["validate", "--profile", "x", "-"],
        ["show", "/no/such"],
        ["nonsense"],
    ],
)
def test_usage_and_unreadable_files(arguments):
    """Status 2, and nothing on standard output."""
    result = run(*arguments)
    assert (2, "") == (result.exit_code, result.stdout)
    assert result.stderr


def test_unreadable_says_how_to_mend():
    """The line on stderr names the file and what to do."""
    assert (
        "uep: /no/such/file: no such file or directory; name a file that exists and may be read\n"
        == run("validate", "/no/such/file").stderr
    )


def test_show(files):
    """Records as text; a refused one goes to stderr and the status is 1."""
    result = run("show", files / "good.json")
    assert 0 == result.exit_code
    assert "uep.network.timeout" in result.stdout
    mixed = run("show", files / "lines.jsonl")
    assert 1 == mixed.exit_code
    assert "lines.jsonl:2: /severity" in mixed.stderr


def test_types():
    """All types, those of a category, or one explained."""
    assert len(uep.types.list_types()) == len(run("types").output.splitlines())
    network = run("types", "--category", "network").output.splitlines()
    assert network == run("types", "--category", "uep.network").output.splitlines()
    assert all(line.startswith("uep.network.") for line in network)
    assert "what to do:" in run("types", "uep.network.timeout").output
    assert "uep.network.timeout" == json.loads(run("types", "uep.network.timeout", "--json").output)["name"]
    assert all(json.loads(line)["title"] for line in run("types", "--json").output.splitlines())


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["uep.netwrk.timeout"], "did you mean uep.network.timeout?"),
        (["--category", "zzz"], "use one of uep.aggregate"),
        (["uep.network.timeout", "--category", "network"], "not both"),
    ],
)
def test_unknown_type_or_category(arguments, message):
    """Status 2 and the nearest name, or the allowed set."""
    result = run("types", *arguments)
    assert 2 == result.exit_code
    assert message in result.stderr


def test_formats():
    """Every bridge by its stem, and uep itself."""
    names = [line.split()[0] for line in run("formats").output.splitlines()]
    assert sorted([*BRIDGES, "uep"]) == names
    assert names == [json.loads(line)["name"] for line in run("formats", "--json").output.splitlines()]


def test_version():
    """Package, release and protocol."""
    from uep._gen.versions import PACKAGE_VERSION, PROTOCOL_VERSION, RELEASE

    assert (
        f"uep {PACKAGE_VERSION} (release {RELEASE}, protocol {PROTOCOL_VERSION})\n" == run("--version").output
    )


def test_help_lists_all_commands_without_loading_them():
    """The table is the help; a broken optional command cannot break the others."""
    code = "import sys; from uep.cli._main import main; main(['--help'], standalone_mode=False); print([m for m in sys.modules if m.startswith('uep.cli._')])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert all(f"  {name} " in result.stdout for name in COMMANDS)
    assert "['uep.cli._main']" == result.stdout.splitlines()[-1]


def test_colour_only_on_terminals_and_never_against_no_color(monkeypatch):
    """A pipe gets plain text; NO_COLOR holds on a terminal."""
    from uep.cli._terminal import paint

    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" in paint("ok", "green")
    assert "\x1b[" not in run("validate", "-", stdin=json.dumps(BASE).encode()).output
    monkeypatch.setenv("NO_COLOR", "1")
    assert "ok" == paint("ok", "green")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shell_completion(shell):
    """Every shell that click knows gets its script, and it completes commands."""
    script = subprocess.run(
        [sys.executable, "-m", "uep"],
        env={**os.environ, "_UEP_COMPLETE": f"{shell}_source"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "_UEP_COMPLETE" in script.stdout
