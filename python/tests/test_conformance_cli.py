"""The command: its selection, its files, its exit statuses; the skeletons it writes; the suite proving itself."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from uep_conformance import selftest
from uep_conformance.cli import COMMANDS, main
from uep_conformance.cli_init import LANGUAGES
from uep_conformance.vectors import load_vectors
from uep_data import locate

REFERENCE = str(locate("conformance", "testees", "reference.toml"))
FAKE = ["--", sys.executable, "-m", "uep_conformance.fakes", "accept_all"]
SOME = load_vectors()[::9]  # `uep conformance selftest` takes all of them
ONE = "--filter=compare_severity"


def call(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


def test_every_command_has_help():
    """Each command of the table exists."""
    for name in COMMANDS:
        assert call(name, "--help").exit_code == 0
    assert all(name in call("--help").output for name in COMMANDS)


def test_command_of_the_library_hands_over():
    """`uep conformance` is this command."""
    from uep.cli._conformance import command

    assert command is main


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["run", "--testee", REFERENCE], 0),
        (["run", ONE, "--testee", REFERENCE], 0),
        (["run", "--filter", "envelope-*", *FAKE], 1),
        (["run", "--testee", REFERENCE, "--filter", "fingerprint-*"], 1),
        (["run"], 2),
        (["run", "--testee", "/nonexistent.toml"], 2),
        (["run", "--testee", REFERENCE, "--", "x"], 2),
        (["run", "--filter", "nothing-*", "--testee", REFERENCE], 2),
        (["run", "--spec", "9.9.9", "--testee", REFERENCE], 2),
        (["run", "--level", "basic", "--testee", REFERENCE], 2),
        (["run", "--profile", "bridge", "--testee", REFERENCE], 2),
        (["run", "--fix", "--testee", REFERENCE], 2),
        (["run", "--unknown"], 2),
        (["run", "--", "/nonexistent/testee"], 3),
        (["run", "--", sys.executable, "-c", "print('hello')"], 3),
        (["explain", "nothing-0001"], 2),
        (["diff", "/nonexistent", "/nonexistent"], 2),
        (["unknown"], 2),
    ],
)
def test_exit_status_is_a_category(words, status):
    """0 as it must be, 1 nonconformant, 2 usage, 3 incomplete."""
    assert status == call(*words).exit_code


def test_run_writes_every_report(tmp_path):
    """One run, all forms; --json is the same report."""
    done = call("run", "--testee", REFERENCE, "--report", tmp_path / "out", "--json")
    assert {"badge.json", "badge.svg", "junit.xml", "report.html", "report.json", "report.md"} == {
        path.name for path in (tmp_path / "out").iterdir()
    }
    assert json.loads(done.output) == json.loads((tmp_path / "out" / "report.json").read_text())


def test_filtered_run_claims_nothing():
    """However well it went."""
    done = call("run", ONE, "--testee", REFERENCE, "--json")
    report = json.loads(done.output)
    assert ("none", "", False, True) == (
        *tuple(report["result"][key] for key in ("claim", "reached", "is_compliant")),
        report["run"]["filtered"],
    )


def test_known_failures_by_file(tmp_path):
    """--fix writes the list, with it the run is as expected and conforms to nothing; a list that is no longer true fails."""
    known = tmp_path / "known.toml"
    known.write_text("")
    testee = tmp_path / "t.toml"
    testee.write_text(f'command = ["{sys.executable}", "-m", "uep_conformance.fakes", "first_answer"]\n')
    assert 1 == call("run", "--testee", testee, "--known", known, "--fix").exit_code
    done = call("run", "--testee", testee, "--known", known, "--json")
    report = json.loads(done.output)
    assert (0, False, "") == (done.exit_code, report["result"]["is_compliant"], report["result"]["reached"])
    assert 1 == call("run", "--testee", REFERENCE, "--known", known).exit_code


def test_list_and_explain():
    """A vector leads to its sentence and a requirement to its vectors."""
    vector = next(vector for vector in load_vectors() if vector.op == "compare_severity")
    assert vector.id in call("list", "compare_severity").output
    assert [vector.id] == [
        json.loads(line)["id"] for line in call("list", "--json", vector.id).output.splitlines()
    ]
    said = call("explain", vector.id).output
    assert all(part in said for part in (vector.comment, vector.requirements[0], "expected"))
    assert vector.id in call("explain", vector.requirements[0]).output


def test_trace_prints_the_picture():
    """Figures for people and for programs."""
    assert "requirements" in call("trace").output
    picture = json.loads(call("trace", "--json").output)
    assert picture["figures"]["requirements"] == len(picture["coverage"])


def test_diff_merge_and_site(tmp_path):
    """Reports can be compared, put together and shown."""
    for name, words in (("a", ["--testee", REFERENCE]), ("b", FAKE)):
        done = call("run", ONE, "--filter", "match", "--report", tmp_path / name, *words)
        assert not isinstance(done.exception, Exception), done.exception
    a, b = tmp_path / "a" / "report.json", tmp_path / "b" / "report.json"
    assert [0, 1] == [call("diff", a, one).exit_code for one in (a, b)]
    assert 3 == call("merge", a, a, "--report", tmp_path / "m").exit_code
    assert 0 == call("site", a, b, "--out", tmp_path / "site").exit_code
    assert (tmp_path / "site" / "index.html").exists()


def test_matrix_of_one():
    """A testee understands itself."""
    assert 0 == call("matrix", REFERENCE, "--format", "json").exit_code


def test_property_mode_is_quiet_where_all_agree():
    """The library and the reference judge the same documents alike."""
    done = call(
        "property", "--count", 40, "--seed", 3, "--testee", locate("conformance", "testees", "python.toml")
    )
    assert (0, True) == (done.exit_code, "0 of 80 verdicts differ" in done.output)


def test_property_mode_writes_counterexamples(tmp_path):
    """What a testee gets wrong comes out as a vector file, shrunk."""
    testee = tmp_path / "t.toml"
    testee.write_text(f'command = ["{sys.executable}", "-m", "uep_conformance.fakes", "accept_all"]\n')
    done = call("property", "--count", 2, "--testee", testee, "--out", tmp_path / "found.json")
    assert done.exit_code == 1
    found = json.loads((tmp_path / "found.json").read_text())
    assert found["groups"][0]["tests"]


# ---- skeletons


@pytest.mark.parametrize("language", LANGUAGES)
def test_skeleton_is_small(tmp_path, language):
    """A testee needs little; nothing that exists is overwritten."""
    assert 0 == call("init", "--lang", language, "--name", "sample", "--out", tmp_path).exit_code
    source = max(tmp_path.iterdir(), key=lambda path: path.stat().st_size)
    assert len(source.read_text().splitlines()) <= (
        60 if language in ("javascript", "python", "rust") else 75
    )
    assert 2 == call("init", "--lang", language, "--out", tmp_path).exit_code


@pytest.mark.parametrize(
    ("language", "program"), [("python", sys.executable), ("javascript", "node"), ("go", "go")]
)
def test_skeleton_runs(tmp_path, language, program):
    """It builds, greets, answers the one operation it has, and says what it lacks."""
    if shutil.which(program) is None:
        pytest.fail(f"{program} is not installed; the skeletons of every language are built here")
    call("init", "--lang", language, "--out", tmp_path)
    done = call("run", "--json", ONE, "--filter", "match", "--testee", tmp_path / "testee.toml")
    outcomes = {case["op"]: set() for case in json.loads(done.output)["cases"]}
    for case in json.loads(done.output)["cases"]:
        outcomes[case["op"]].add(case["outcome"])
    assert {"unsupported"} == outcomes["match"]
    assert "pass" in outcomes["compare_severity"]


# ---- the suite proves itself


def test_minds_without_understanding_reach_nothing():
    """Accepting, refusing, echoing or guessing is no conformance."""
    assert [] == [proof for proof in selftest.prove_minds(SOME) if not proof.holds]


def test_overclaiming_fails():
    """A claim of what is not supported is nonconformance."""
    assert selftest.prove_overclaim(SOME).holds


def test_every_flipped_expectation_fails():
    """The opposite of an expectation is never met."""
    proof = selftest.prove_flips(SOME)
    assert proof.holds, proof.figures


def test_plugin_gives_one_test_for_each_vector(tmp_path):
    """pytest shows a testee's vectors as its own tests."""
    words = [
        "--pyargs",
        "uep_conformance.vector_tests",
        "-p",
        "uep_conformance.pytest_plugin",
        "--uep-testee",
        REFERENCE,
        "--uep-filter",
        "compare_severity",
        "-q",
        "-p",
        "no:cacheprovider",
    ]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *words], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    count = sum(vector.op == "compare_severity" for vector in load_vectors())
    assert f"{count} passed" in done.stdout, done.stdout + done.stderr


def test_example_in_the_protocol_page_is_a_testee_file(tmp_path):
    """The page's testee file is one."""
    import re

    from uep_conformance.testees import load_testee

    text = (Path(locate("conformance", "protocol")) / "README.md").read_text("utf-8")
    (tmp_path / "testee.toml").write_text(re.search(r"```toml\n(.*?)```", text, re.DOTALL)[1])
    testee = load_testee(tmp_path / "testee.toml")
    assert ("standard", ("msgpack", "bridge:sentry")) == (testee.level, testee.profiles)
