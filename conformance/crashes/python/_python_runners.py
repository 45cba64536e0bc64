"""Make the outputs and truths of the test runners: unittest and pytest in its style line; both tell their failures themselves."""

from __future__ import annotations

import json
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

import _case
from _case import Case

__all__ = ["RUNNERS", "regenerate_runners"]

_OBSERVE = Path(__file__).parent / "observe"
_APP = Path("/srv/app")
_PLAIN = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8", "NO_COLOR": "1"}
_PYTEST = (
    "-m",
    "pytest",
    "-p",
    "no:cacheprovider",
    "-p",
    "no:xdist",
    "-c",
    "/dev/null",
    "--rootdir",
    "/srv/app",
)

RUNNERS = (
    Case(
        "pytest_line", ("failed test", "message of several lines"), (*_PYTEST, "--tb=line", "test_depot.py")
    ),
    Case("unittest_failures", ("cause", "failed test", "message with a blank line"), ("program.py",)),
)


def _neutral(output: bytes) -> bytes:
    """Take the time that the tests took, and the plugins of the machine, out of an output."""
    output = re.sub(rb"in \d+\.\d+s", b"in 0.01s", output)
    return re.sub(rb"(?m)^plugins: .*\n|^configfile: .*\n", b"", output)


def _errors(lines: list[str], *, in_order: bool) -> list[list[dict[str, Any]]]:
    """Return the failures in the order of printing; no text tells the line feeds at a message's end."""
    errors: list[list[dict[str, Any]]] = [json.loads(line) for line in lines]
    for nodes in errors:
        nodes[0]["message"] = nodes[0]["message"].rstrip("\n")
    # unittest prints errors before failures.
    return errors if in_order else sorted(errors, key=lambda nodes: nodes[0]["type_name"] == "AssertionError")


def regenerate_runners(root: Path, only: set[str], runtime: str) -> list[str]:
    """Run the tests again and write what their runner prints; return the names of the cases written."""
    done = []
    for case in RUNNERS:
        if only and case.name not in only:
            continue
        folder = root / "python" / case.name
        _case.place(folder, _APP)
        command = [sys.executable, *case.command]
        output = _neutral(_case.run(command, _PLAIN, _APP))
        with tempfile.TemporaryDirectory() as temporary:
            truth = Path(temporary) / "truth"
            env = {**_PLAIN, "PYTHONPATH": str(_OBSERVE), "UEP_TOLD": str(truth)}
            if case.name == "pytest_line":
                watched = [sys.executable, *_PYTEST, "-p", "observe_tests", *case.command[len(_PYTEST) :]]
            else:
                script = "import runpy, observe_tests; observe_tests.observe_unittest(); runpy.run_path('/srv/app/program.py', run_name='__main__')"
                watched = [sys.executable, "-c", script]
            _case.run(watched, env, _APP)
            lines = truth.read_text(encoding="utf-8").splitlines()
        authority = {"message": "api; rule: without line feeds at the end"}
        told = Case(case.name, case.topics, ["python", *case.command], authority=authority)
        _case.write(
            folder, told, output, runtime, "python", _errors(lines, in_order=case.name == "pytest_line")
        )
        done.append(case.name)
    return done
