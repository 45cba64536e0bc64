"""Make the outputs and truths of the Python programs: each is run bare, observed, and under real loggers.

Type, message, notes, relations and frames come from the interpreter's own objects (observe/sitecustomize.py), at the
moment the error is printed. What a text cannot tell is stated here, by the rules of spec/sections/15b-text.md.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
from pathlib import Path
from typing import Any

import _case
from _case import Case
from _python_runners import regenerate_runners
from _python_services import regenerate_services

_HERE = Path(__file__).parent
_OBSERVE = _HERE / "observe"
_APP = Path("/srv/app")
_VERSIONS = {"python27": "2.7", "python36": "3.6", "python312": "3.12", "carets_multiline": "3.13"}
_LOGGERS = ("logging_basic", "logging_spaced", "logging_dashed", "python_json_logger", "structlog")
_NOTES = "the lines after a plain error's message belong to the message: its notes print the same bytes"
_NO_LOGGER = {
    "python27",
    "python36",
    "syntax_error",
    "task_never_retrieved",
    "printed_by_hook",
    "unraisable",
    "future_never_retrieved",
    "process_fails",
}

CASES = (
    Case("async_task", ("async",)),
    Case("carets_multiline", ("source over several lines", "generator")),
    Case("cause_and_context", ("cause", "context")),
    Case("cause_never_raised", ("stackless", "cause")),
    Case("chain_three_deep", ("chain three deep", "cause")),
    Case("constructor", ("constructor",)),
    Case("context_implicit", ("context",)),
    Case("deep_recursion", ("1,000-deep recursion",)),
    Case("empty_message", ("empty message",)),
    Case("exec_named", ("no debug info", "odd path")),
    Case("exec_string", ("no debug info",)),
    Case("exit_stack", ("context",)),
    Case("forged_cause", ("message imitates a cause",)),
    Case("forged_frame", ("message imitates a frame",)),
    Case("forged_header", ("message imitates a header",)),
    Case("from_none", ("hidden context",)),
    Case("future_never_retrieved", ("async", "logged", "stackless error")),
    Case("generator", ("lambda", "native frame")),
    Case("generic_class", ("generic",)),
    Case("group_nested", ("group", "nested group", "cause")),
    Case("group_notes", ("group", "notes"), authority={"notes": "api, one note a printed line"}),
    Case("group_of_causes", ("group", "cause", "context")),
    Case("lambda_closure", ("lambda", "closure")),
    Case("long_message", ("message over 8 KiB",)),
    Case(
        "message_like_notes",
        ("message of several lines",),
        ambiguous={"same_bytes_as": "notes_plain", "reading": _NOTES},
    ),
    Case("mutual_recursion", ("mutual recursion",)),
    Case("native_frame", ("native frame",)),
    Case("nested_class", ("nested class",)),
    Case("no_debug_info", ("no debug info",)),
    Case("non_ascii", ("non-ASCII",)),
    Case(
        "notes_plain",
        ("notes",),
        authority={"message": "rule", "notes": "rule"},
        ambiguous={"same_bytes_as": "message_like_notes", "reading": _NOTES},
    ),
    Case("odd_characters", ("non-ASCII",)),
    Case("other_thread", ("other thread",)),
    Case("printed_by_hook", ("two errors in one log",)),
    Case("process_fails", ("other process", "two errors in one log")),
    Case("python27", ("old version",)),
    Case("python312", ("async", "group")),
    Case("python36", ("old version", "cause")),
    Case("remote_traceback", ("message imitates a header", "cause")),
    Case("reraise", ("re-raise",)),
    Case("signal_in_sleep", ("signal", "context")),
    Case("stop_iteration", ("generator", "cause")),
    Case("syntax_error", ("syntax error",)),
    Case("syntax_error_import", ("syntax error",)),
    Case("task_never_retrieved", ("async", "logged")),
    Case("three_lines", ("message of several lines",)),
    Case("two_errors", ("two errors in one log", "other thread")),
    Case("unraisable", ("finaliser",)),
    Case("warned_as_error", ("message of several lines",)),
)


def _interpreter(case: str) -> tuple[str, str]:
    """Return the interpreter of a case and its name; other versions are looked for where pyenv keeps them."""
    import subprocess
    import sys

    wanted = _VERSIONS.get(case)
    program = sys.executable
    if wanted:
        versions = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
        program = str(next(iter(sorted(versions.glob(f"{wanted}.*")))) / "bin" / "python")
    version = "import platform; print(platform.python_version())"
    return program, "CPython " + subprocess.run(
        [program, "-c", version], capture_output=True, text=True
    ).stdout.strip()


def _errors(case: Case, lines: list[str]) -> list[list[dict[str, Any]]]:
    errors = [json.loads(line) for line in lines]
    if case.name == "notes_plain":
        for node in errors[0]:
            node["message"] = "\n".join([node["message"], *node.pop("notes")])
    return errors


def _neutral(output: bytes) -> bytes:
    """Take addresses out of an output: they change from run to run."""
    return re.sub(rb"0x[0-9a-f]{6,16}", b"0x7f0000000000", output)


def regenerate(root: Path, only: set[str]) -> list[str]:
    """Run the programs and write what they printed and what is true of it; return the names of the cases."""
    done = []
    for case in CASES:
        if only and case.name not in only:
            continue
        folder = root / "python" / case.name
        _case.place(folder, _APP)
        interpreter, runtime = _interpreter(case.name)
        command = (
            [interpreter, "program.py"]
            if case.name == "syntax_error"
            else [interpreter, "/srv/app/program.py"]
        )
        plain = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8", "NO_COLOR": "1"}
        output = _neutral(_case.run(command, plain, _APP))
        with tempfile.TemporaryDirectory() as temporary:
            truth = Path(temporary) / "truth"
            watched = {**plain, "PYTHONPATH": str(_OBSERVE), "UEP_TRUTH": str(truth)}
            observed = _neutral(_case.run(command, watched, _APP))
            if observed != output:
                raise SystemExit(
                    f"{case.name}: the program printed something else while it was observed\n{observed.decode()}"
                )
            lines = truth.read_text().splitlines()
        _case.write(
            folder,
            Case(
                case.name,
                case.topics,
                ["python", "/srv/app/program.py"],
                case.env,
                case.authority,
                case.ambiguous,
            ),
            output,
            runtime,
            "python",
            _errors(case, lines),
        )
        if case.name not in _NO_LOGGER and case.name not in _VERSIONS:
            (folder / "wrapped").mkdir(exist_ok=True)
            for logger in _LOGGERS:
                env = {**plain, "PYTHONPATH": str(_OBSERVE), "UEP_LOGGER": logger}
                (folder / "wrapped" / f"{logger}.log").write_bytes(_neutral(_case.run(command, env, _APP)))
        done.append(case.name)
    runtime = _interpreter("")[1]
    done += regenerate_runners(root, only, runtime)
    return done + regenerate_services(root, only, runtime)
