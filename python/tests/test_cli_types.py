"""`uep types --code`: codes of other systems on the command line."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner
from uep.cli._main import main


def run(*words: str) -> tuple[int, str]:
    found = CliRunner().invoke(main, ["types", *words])
    return found.exit_code, found.output


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("posix.errno:ENOENT", "posix.errno ENOENT  uep.resource.not_found"),
        ("posix.signal:SIGSEGV", "posix.signal SIGSEGV  uep.runtime.fatal"),
        ("sqlstate:23505", "sqlstate 23505 unique_violation  uep.data.integrity_violation"),
        ("hresult:0x80070005", "hresult 0x80070005 "),
        ("exit_code:0", "exit_code 0 SUCCESS  reports no error"),
    ],
)
def test_codes_are_told(asked, told):
    status, output = run("--code", asked)
    assert status == 0 and output.startswith(told)


def test_numbers_need_a_platform():
    status, output = run("--code", "posix.errno:35")
    assert status == 2 and "--platform" in output
    assert "EDEADLK" in run("--code", "posix.errno:35", "--platform", "linux-amd64")[1]
    assert "EAGAIN" in run("--code", "posix.errno:35", "--platform", "darwin")[1]


def test_json():
    status, output = run("--code", "http:429", "--json")
    assert status == 0 and json.loads(output)["error_type"] == "uep.quota.rate_limited"


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("--code", "nope:1"), "posix.errno"),
        (("--code", "sqlstate"), "not listed"),
        (("--code", "http:404", "--category", "network"), "not both"),
        (("--platform", "linux"), "--code"),
    ],
)
def test_what_cannot_be_looked_up(words, hint):
    status, output = run(*words)
    assert status == 2 and hint in output
