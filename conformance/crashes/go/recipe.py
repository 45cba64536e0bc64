"""Make the outputs and truths of the Go programs: each is built twice, the second time with ``_truth_on.go``.

Message and frames of a panic come from ``recover`` and ``runtime.CallersFrames``. A fatal error cannot be recovered,
and the runtime has no call for the other panics of a chain, for the creator of a goroutine and for what a trace leaves
out: these truths are stated here, by the rules of spec/sections/15c-text.md.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import _case
from _case import Case
from _go_libraries import regenerate_libraries
from _go_loggers import LEFT_OUT, RECOVERING, SUPERVISING, UNREADABLE, neutral, recovered
from _go_rules import STATED, check

_HERE = Path(__file__).parent
_SVC = _case.BUILD_ROOTS["go"]
_SUPERVISOR = Path("/srv/supervise")
_FATAL = {"message": "rule", "nodes": "rule", "frames": "rule"}
_CHAIN = {"nodes": "rule"}
_CREATED = {"frames": "api; rule for the creator of the goroutine"}
_LAST = "the stack has one panic frame, so there are two panics; the last lines with the form of a panic are the later ones"
_ALL = {"GOTRACEBACK": "all"}

CASES = (
    Case("all_goroutines", ("all goroutines",), env=_ALL),
    Case("concurrent_map", ("fatal error", "other thread"), authority=_FATAL, env={"GOTRACEBACK": "single"}),
    Case("constructor", ("constructor", "package initialisation")),
    Case("custom_value", ("nested panic", "panic value"), authority=_FATAL),
    Case("deadlock", ("fatal error", "other thread"), authority=_FATAL),
    Case("deep_recursion", ("1,000-deep recursion", "elided frames")),
    Case("empty_message", ("empty message",)),
    Case("forged_cause", ("message imitates a cause",)),
    Case("forged_frame", ("message imitates a frame",)),
    Case("forged_header", ("message imitates a header",)),
    Case(
        "forged_nested",
        ("message imitates a cause", "nested panic"),
        authority=_CHAIN,
        ambiguous={"same_bytes_as": "forged_nested_twin", "reading": _LAST},
    ),
    Case(
        "forged_nested_twin",
        ("message imitates a cause", "nested panic"),
        authority={"message": "rule", "nodes": "rule"},
        ambiguous={"same_bytes_as": "forged_nested", "reading": _LAST},
    ),
    Case("generic", ("generic",)),
    Case("go_run", ("exit status",), ("go", "run", ".")),
    Case("goexit", ("fatal error",), authority=_FATAL),
    Case("goroutine", ("other thread",), authority=_CREATED),
    Case("goroutine_closure", ("other thread", "lambda"), authority=_CREATED),
    Case("http_handler", ("other thread", "logged", "standard library"), authority=_FATAL),
    Case("index_out_of_range", ("runtime error",)),
    Case("joined_errors", ("group",)),
    Case("long_message", ("message over 8 KiB",)),
    Case("method_value", ("lambda", "deferred function")),
    Case("mutual_recursion", ("mutual recursion",)),
    Case("native_frame", ("native frame",)),
    Case("nested_panic", ("nested panic", "chain three deep"), authority=_CHAIN),
    Case("nested_type", ("nested class", "inlined frames")),
    Case("nil_dereference", ("signal",)),
    Case("no_debug_info", ("no debug info", "lambda"), ("-trimpath", "-ldflags=-s -w")),
    Case("non_ascii", ("non-ASCII",)),
    Case("panic_nil", ("panic value",)),
    Case("panic_string", ("uncaught",)),
    Case("quit_signal", ("all goroutines", "signal"), authority=_FATAL, error_type="uep.runtime.fatal"),
    Case("repanic_other", ("nested panic", "re-raise"), authority=_CHAIN),
    Case("repanic_same", ("re-raise",), authority=_CHAIN),
    Case("stack_overflow", ("fatal error", "recursion"), authority=_FATAL),
    Case(
        "stackless",
        ("stackless error",),
        authority=_FATAL,
        env={"GOTRACEBACK": "none"},
        nothing_in={"escaped": "a value of one line between other fields is not a text of its own"},
    ),
    Case(
        "system_frames", ("native frame", "runtime frames"), authority=_FATAL, env={"GOTRACEBACK": "system"}
    ),
    Case("three_lines", ("message of three lines",)),
    Case("two_errors", ("two errors in one log", "logged"), authority=_FATAL),
    Case("type_assertion", ("runtime error", "ordinary line before")),
    Case("unlock", ("fatal error",), authority=_FATAL),
    Case("wrapped_errors", ("chain",)),
)


def _build(folder: Path, flags: tuple[str, ...]) -> None:
    _case.place(folder, _SVC)
    (_SVC / "program.go").rename(_SVC / "main.go")
    (_SVC / "go.mod").write_text("module app\n\ngo 1.26\n")
    for part in ("_truth_on.go", "_truth_off.go"):
        shutil.copy(_HERE / part, _SVC / part.lstrip("_"))
    for name, tags in (("app", ""), ("app-truth", "truth")):
        command = ["go", "build", *flags, "-tags", tags, "-o", str(_SVC / name), "."]
        subprocess.run(command, cwd=_SVC, check=True)


def _api(env: Mapping[str, str]) -> list[list[dict[str, Any]]]:
    report = _SVC / "truth.jsonl"
    _case.run(["./app-truth"], {**env, "UEP_TRUTH": str(report)}, _SVC)
    if not report.exists():
        return []
    return [json.loads(line) for line in report.read_text(encoding="utf-8").splitlines()]


def _go(*command: str) -> None:
    """Build with the heap at one address, so that a run prints what the last one printed."""
    env = {**os.environ, "GOEXPERIMENT": "norandomizedheapbase64"}
    subprocess.run(["go", "build", *command], cwd=_SVC, env=env, check=True)


def _build_supervisor() -> None:
    _case.place(_HERE / "loggers", _SVC)
    _go("-o", str(_SUPERVISOR), "./supervise")


def _build_loggers(flags: tuple[str, ...]) -> None:
    """Build the program once as a child, once with a real logger in it."""
    _go(*flags, "-o", "app-child", ".")
    for part in ("go.mod", "go.sum", "logged.go"):
        shutil.copy(_HERE / "loggers" / part, _SVC)
    for part in _SVC.glob("truth_o*.go"):
        part.unlink()
    _go(*flags, "-tags", "logged", "-o", "app-logged", ".")


def _supervised(
    case: Case, env: Mapping[str, str], api: list[list[dict[str, Any]]]
) -> dict[str, _case.Logged]:
    """Run the program as a child whose output is logged; the child prints what it prints anywhere."""
    _case.run([str(_SUPERVISOR), "./app-child"], env, _SVC)
    state = STATED.get(case.name)
    printed = neutral((_SVC / "printed").read_bytes()).decode()
    errors = state(api, printed) if state is not None else api
    logs = {}
    for name in SUPERVISING:
        if (case.name, name) in LEFT_OUT:
            continue
        output = neutral((_SVC / name).read_bytes())
        reason = "addresses and the goroutine that meets an error are other ones in every run"
        logs[name] = _case.Logged(output, errors, reason, case.error_type)
    return logs


def _recovered(case: Case, env: Mapping[str, str]) -> dict[str, _case.Logged]:
    """Run the program with each logger in its deferred function."""
    logs = {}
    report = _SVC / "logged.jsonl"
    for logger, reason in RECOVERING.items():
        if (case.name, logger) in UNREADABLE:
            continue
        report.unlink(missing_ok=True)
        told = {**env, "UEP_LOGGER": logger, "UEP_TRUTH": str(report)}
        output = neutral(_case.run(["./app-logged"], told, _SVC))
        lines = report.read_text(encoding="utf-8").splitlines()
        logs[logger] = _case.Logged(output, recovered(logger, lines), reason)
    return logs


def _log(
    case: Case, folder: Path, env: Mapping[str, str], api: list[list[dict[str, Any]]]
) -> dict[str, _case.Logged]:
    """Return what the loggers of a parent process and of the program itself make of its panics."""
    _build_loggers(() if case.name == "go_run" else tuple(case.command))
    one = {**env, **({} if case.name == "concurrent_map" else {"GOMAXPROCS": "1"})}
    logs = _supervised(case, one, api) if case.name != "go_run" else {}
    if "uepTruth()" in (folder / "program.go").read_text(encoding="utf-8"):
        logs |= _recovered(case, one)
    return logs


def regenerate(_root: Path, only: set[str]) -> list[str]:
    """Run the programs again and write what they print; return the names of the cases written."""
    runtime = subprocess.run(
        ["go", "env", "GOVERSION"], capture_output=True, text=True, check=True
    ).stdout.strip()
    _build_supervisor()
    written = []
    for case in CASES:
        if only and case.name not in only:
            continue
        folder = _HERE / case.name
        isrun = case.command[:2] == ("go", "run")
        _build(folder, () if isrun else tuple(case.command))
        command = list(case.command) if isrun else ["./app"]
        env = {"GOTRACEBACK": "single", **case.env}
        output = _case.run(command, env, _SVC)
        api = errors = _api(env)
        if errors and case.name != "go_run":
            check(case.name, errors, output.decode())
        state = STATED.get(case.name)
        if state is not None:
            errors = state(errors, output.decode())
        full = [*command, *([] if isrun else [f"# built with {flag}" for flag in case.command])]
        told = replace(case, command=full, env=env)
        _case.write(folder, told, output, runtime.replace("go", "go ", 1), "go", errors)
        _case.write_logged(folder, case, _log(case, folder, env, api))
        written.append(case.name)
    return written + regenerate_libraries(only, runtime.replace("go", "go ", 1))
