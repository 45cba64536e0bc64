"""The programs whose errors a library prints and no runtime: each is built once, and the errors tell the truth themselves.

``libraries/go.mod`` pins the libraries and loggers; ``libraries/tell.go`` walks an error by its own methods.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import _case
from _case import Case

__all__ = ["LIBRARIES", "regenerate_libraries"]

_HERE = Path(__file__).parent
_SVC = _case.BUILD_ROOTS["go"]
_REASON = "each log is of a program of its own, which tells its errors"

LIBRARIES = (
    Case("cockroach_join", ("group", "library"), error_type="uep.aggregate.multiple"),
    Case(
        "cockroach_wrap",
        ("chain three deep", "library", "shared frames"),
        authority={"frames": "api; rule for the outermost frame of node 0, which the library does not print"},
    ),
    Case("pkgerrors_chain", ("chain three deep", "library", "logged")),
    Case("pkgerrors_deep", ("deep recursion", "library")),
    Case("pkgerrors_with_stack", ("library", "two stacks")),
    Case("xerrors_chain", ("chain three deep", "library")),
)


def _told(program: Path) -> tuple[bytes, list[list[dict[str, Any]]]]:
    """Build and run a program; return what it prints, and what its errors say."""
    shutil.rmtree(_SVC, ignore_errors=True)
    _SVC.mkdir(parents=True)
    for part in (program, *(_HERE / "libraries").iterdir()):
        shutil.copy(part, _SVC / ("program.go" if part == program else part.name))
    subprocess.run(["go", "build", "-o", str(_SVC / "app"), "."], cwd=_SVC, check=True)
    output = _case.run(["./app"], {}, _SVC)
    report = _SVC / "truth.jsonl"
    _case.run(["./app"], {"UEP_TRUTH": str(report)}, _SVC)
    return output, [json.loads(line) for line in report.read_text(encoding="utf-8").splitlines()]


def regenerate_libraries(only: set[str], runtime: str) -> list[str]:
    """Run the programs again and write what they print; return the names of the cases written."""
    written = []
    for case in LIBRARIES:
        if only and case.name not in only:
            continue
        folder = _HERE / case.name
        output, errors = _told(folder / "program.go")
        if case.name == "cockroach_wrap":
            del errors[0][0]["frames"][-1]
        _case.write(folder, replace(case, command=["./app"]), output, runtime, "go", errors)
        logs = sorted(folder.glob("logs/*.go"))
        if logs:
            _case.write_logged(folder, case, {log.stem: _case.Logged(*_told(log), _REASON) for log in logs})
        written.append(case.name)
    return written
