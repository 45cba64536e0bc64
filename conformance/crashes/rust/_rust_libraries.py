"""The programs whose errors a library prints: miette and snafu, and the test runner. Each error tells its messages itself.

``libraries/Cargo.toml`` pins the libraries; the place of a panic comes from its hook.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import _case
from _case import Case

__all__ = ["LIBRARIES", "regenerate_libraries"]

_HERE = Path(__file__).parent
_CRATE = _case.BUILD_ROOTS["rust"]
_TARGET = Path("/srv/crate-libraries")
_TOLD = {"frames": "rule", "nodes": "api"}
_STATED = {"message": "rule", "nodes": "rule", "frames": "rule"}
_HELP = ["help: give the port as a number\nor leave it out"]

LIBRARIES = (
    Case("cargo_test", ("failed test", "two errors in one log"), authority=_STATED),
    Case("miette_causes", ("chain three deep", "library"), authority=_TOLD),
    Case("miette_drawn", ("chain three deep", "excerpt of source", "library", "notes"), authority=_TOLD),
    Case("miette_long", ("broken lines", "chain three deep", "library"), authority=_TOLD),
    Case("miette_narrated", ("library", "notes"), env={"NO_GRAPHICS": "1"}, authority=_TOLD),
    Case("miette_panic", ("library", "panic"), authority={"frames": "api: the place of the panic"}),
    Case("snafu_report", ("chain three deep", "library"), authority=_TOLD),
)


def _nodes(told: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the nodes of what an error or a hook told."""
    if "panic" in told:
        place = {key: told[key] for key in ("file", "line", "column")}
        return [{"type_name": "panic", "message": told["panic"], "frames": [{"function": "", **place}]}]
    nodes: list[dict[str, Any]] = []
    for message in told["messages"]:
        above = {"parent": len(nodes) - 1, "relation": "RELATION_CAUSE"} if nodes else {}
        nodes.append({**above, "message": message, "frames": []})
    return nodes


def _tests(output: str) -> list[list[dict[str, Any]]]:
    """Return the failures of the program of tests, in the order in which the runner printed them."""
    returned = [{"message": "ParseIntError { kind: InvalidDigit }", "frames": []}]
    message = "assertion `left == right` failed: the sum of 1 and 1\n  left: 2\n right: 3"
    place = re.search(r"panicked at (main\.rs):(\d+):(\d+):", output)
    assert place is not None, "the runner printed no panic"
    frame = {"function": "", "file": place[1], "line": int(place[2]), "column": int(place[3])}
    panicked = [{"type_name": "panic", "message": message, "frames": [frame]}]
    first = output.find("---- tests::adds") < output.find("---- tests::refuses")
    return [panicked, returned] if first else [returned, panicked]


def _run(case: Case) -> tuple[bytes, list[list[dict[str, Any]]]]:
    _case.place(_HERE / case.name, _CRATE)
    for part in (_HERE / "libraries").iterdir():
        shutil.copy(part, _CRATE)
    env = {**os.environ, "CARGO_TARGET_DIR": str(_TARGET)}
    if case.name == "cargo_test":
        command = ["cargo", "test", "--quiet", "--no-run"]
        subprocess.run(command, cwd=_CRATE, env=env, check=True)
        built = max((_TARGET / "debug" / "deps").glob("app-*[!.d]"), key=lambda path: path.stat().st_mtime)
        output = _case.run([str(built), "--test-threads=1"], {}, _CRATE)
        return output, _tests(output.decode())
    subprocess.run(["cargo", "build", "--quiet"], cwd=_CRATE, env=env, check=True)
    shutil.copy(_TARGET / "debug" / "app", _CRATE / "app")
    output = _case.run(["./app"], case.env, _CRATE)
    report = _CRATE / "truth.jsonl"
    _case.run(["./app"], {**case.env, "UEP_TRUTH": str(report)}, _CRATE)
    errors = [_nodes(json.loads(line)) for line in report.read_text(encoding="utf-8").splitlines()]
    if "notes" in case.topics:
        # A source cannot tell the help of a diagnostic; narrated reports give its first line the words.
        errors[0][0]["notes"] = _HELP if case.name == "miette_drawn" else [_HELP[0].partition("\n")[0]]
    return output, errors


def regenerate_libraries(only: set[str], runtime: str) -> list[str]:
    """Run the programs again and write what they print; return the names of the cases written."""
    written = []
    for case in LIBRARIES:
        if not only or case.name in only:
            output, errors = _run(case)
            command = ["cargo", "test"] if case.name == "cargo_test" else ["./app"]
            _case.write(_HERE / case.name, replace(case, command=command), output, runtime, "rust", errors)
            written.append(case.name)
    return written
