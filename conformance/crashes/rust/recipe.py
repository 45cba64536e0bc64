"""Make the outputs and truths of the Rust programs: one cargo package, built anew for each of them.

The second build has the feature ``truth``, whose panic hook writes message, place and frames (see ``_truth.rs``).
Errors returned by ``main`` pass no hook: their truths are stated in ``_rust_rules.py``.
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
from _rust_libraries import regenerate_libraries
from _rust_loggers import HOOKED, SUPERVISING, UNREADABLE, logged, neutral, supervised, with_logger
from _rust_rules import STATED, compare, place_frame, printed

_HERE = Path(__file__).parent
_CRATE = _case.BUILD_ROOTS["rust"]
_TARGET = Path("/srv/crate-target")
_TARGET_LOGGED = Path("/srv/crate-loggers")
_SUPERVISOR = Path("/srv/supervise-crate")
_STATED = {"message": "rule", "nodes": "rule", "frames": "rule"}
_PLACE = {"frames": "api: the place of the panic"}
_SHORT, _FULL = {"RUST_BACKTRACE": "1"}, {"RUST_BACKTRACE": "full"}
_CHAIN = {"nodes": "rule"}

_WRAPPINGS = [
    "ansi",
    "compose",
    "crlf",
    "docker",
    "each_line",
    "each_line_brackets",
    "escaped",
    "gzip",
    "journal_export",
    "journal_short",
    "k8s_cri",
    "k8s_cri_parts",
    "log_head",
    "logcat",
    "syslog_rfc3164",
    "syslog_rfc5424",
]
_ALONE = dict.fromkeys(
    _WRAPPINGS, "a line that begins with Error: is an error only where nothing else stands (BRG-310)"
)

_MANIFEST = """\
[package]
name = "app"
version = "1.0.0"
edition = "2024"

[dependencies]
anyhow = "=1.0.100"
backtrace = { version = "=0.3.76", optional = true }

[features]
truth = ["dep:backtrace"]

[profile.optimised]
inherits = "release"
debug = true

[profile.bare]
inherits = "dev"
strip = "debuginfo"

[profile.stripped]
inherits = "dev"
strip = "symbols"

[profile.aborting]
inherits = "dev"
panic = "abort"
"""

CASES = (
    Case(
        "anyhow_alone",
        ("main returns an error",),
        authority=_STATED,
        ambiguous={
            "same_bytes_as": "a program in any language that prints its error",
            "reading": "a line of `Error: ` and a message says nothing of its language",
        },
        nothing_in=_ALONE,
        told_language="other",
    ),
    Case(
        "anyhow_backtrace",
        ("main returns an error", "cause", "backtrace of an error"),
        authority=_STATED,
        env=_SHORT,
    ),
    Case("anyhow_chain", ("chain three deep", "cause", "main returns an error"), authority=_STATED),
    Case("anyhow_single", ("cause", "message imitates a cause"), authority=_STATED),
    Case("anyhow_unwrap", ("error in a panic message",), env=_SHORT),
    Case("assert_message", ("message of three lines",), authority=_PLACE),
    Case("async_task", ("async",), env=_SHORT),
    Case("cannot_unwind", ("native frame", "panic while panicking"), authority=_CHAIN, env=_SHORT),
    Case("closures", ("lambda",), env=_SHORT),
    Case("constructor", ("constructor",), env=_SHORT),
    Case("deep_recursion", ("1,000-deep recursion",), env=_FULL),
    Case("display_panics", ("panic while panicking",), authority=_STATED),
    Case("double_panic", ("panic while panicking", "destructor"), authority=_CHAIN, env=_SHORT),
    Case("double_panic_none", ("panic while panicking", "destructor"), authority=_CHAIN | _PLACE),
    Case("empty_message", ("empty message",), env=_SHORT),
    Case("expect_err", ("error in a panic message",), env=_SHORT),
    Case("forged_cause", ("message imitates a cause",), authority=_STATED),
    Case("forged_frame", ("message imitates a frame",), authority=_PLACE),
    Case("forged_frame_short", ("message imitates a frame",), env=_SHORT),
    Case("forged_header", ("message imitates a header",), env=_SHORT),
    Case("forged_note", ("message imitates the end of an error",), authority=_PLACE),
    Case("generics", ("generic", "trait object"), env=_SHORT),
    Case("index_bare", ("no debug info",), ("bare",), env=_SHORT),
    Case("index_full", ("full backtrace",), env=_FULL),
    Case("index_none", ("stackless error",), authority=_PLACE),
    Case("index_short", ("uncaught",), env=_SHORT),
    Case("index_stripped", ("no debug info",), ("stripped",), env=_SHORT),
    Case("inlined", ("inlined frames", "full backtrace"), ("optimised",), env=_FULL),
    Case("long_message", ("message over 8 KiB",), env=_SHORT),
    Case(
        "main_returns_err",
        ("main returns an error", "stackless error"),
        authority=_STATED,
        nothing_in=_ALONE,
    ),
    Case("main_returns_io", ("main returns an error",), authority=_STATED, nothing_in=_ALONE),
    Case(
        "main_returns_pretty",
        ("main returns an error", "message imitates a header"),
        authority=_STATED,
        nothing_in=_ALONE,
    ),
    Case("mutual_recursion", ("mutual recursion",), env=_SHORT),
    Case("native_frame", ("native frame",), env=_FULL),
    Case("nested_modules", ("nested class",), env=_SHORT),
    Case("non_ascii", ("non-ASCII",), env=_SHORT),
    Case("overflow", ("arithmetic",), env=_SHORT),
    Case("panic_abort", ("panic=abort",), ("aborting",), env=_SHORT),
    Case("panic_any", ("panic payload",), authority=_PLACE),
    Case("repanic", ("re-raise", "two errors in one log"), env=_SHORT),
    Case("resume_unwind", ("re-raise",), env=_SHORT),
    Case("stack_overflow", ("fatal runtime error", "recursion"), authority=_STATED),
    Case("thread_join", ("other thread", "two errors in one log"), env=_SHORT),
    Case("thread_named", ("other thread",), env=_SHORT),
    Case("thread_unnamed", ("other thread",), authority=_PLACE),
    Case("three_lines", ("message of three lines",), env=_SHORT),
    Case("two_errors", ("two errors in one log",), authority=_PLACE),
    Case("unwrap_err", ("chain", "error in a panic message"), authority=_PLACE),
    Case("unwrap_none", ("uncaught",), env=_SHORT),
)


def _registry_path() -> str:
    return str(next((Path.home() / ".cargo/registry/src").iterdir(), Path("/none")))


def _build(folder: Path, profile: str) -> None:
    _case.place(folder, _CRATE)
    (_CRATE / "src").mkdir()
    (_CRATE / "program.rs").rename(_CRATE / "src/main.rs")
    shutil.copy(_HERE / "_truth.rs", _CRATE / "src/truth.rs")
    (_CRATE / "Cargo.toml").write_text(_MANIFEST)
    subprocess.run(["cargo", "fetch", "-q"], cwd=_CRATE, check=True)
    env = {**os.environ, "RUSTFLAGS": _flags(), "CARGO_TARGET_DIR": str(_TARGET)}
    for name, features in (("app-truth", ["--features", "truth"]), ("app", [])):
        command = ["cargo", "build", "-q", "--profile", profile, *features]
        subprocess.run(command, cwd=_CRATE, env=env, check=True)
        built = _TARGET / ("debug" if profile == "dev" else profile) / "app"
        shutil.copy(built, _CRATE / name)


def _flags() -> str:
    return f"--remap-path-prefix={_registry_path()}=/cargo/registry -A warnings"


def _build_logged(source: str, binary: str, copy: Path) -> None:
    """Build a program with a real logger in it, or the supervisor."""
    shutil.rmtree(_CRATE / "src", ignore_errors=True)
    (_CRATE / "src").mkdir(parents=True)
    (_CRATE / "src/main.rs").write_text(source)
    shutil.copy(_HERE / "loggers/logged.rs", _CRATE / "src/truth.rs")
    shutil.copy(_HERE / "loggers/supervise.rs", _CRATE / "src/supervise.rs")
    for part in ("Cargo.toml", "Cargo.lock"):
        shutil.copy(_HERE / "loggers" / part, _CRATE / part)
    env = {**os.environ, "RUSTFLAGS": _flags(), "CARGO_TARGET_DIR": str(_TARGET_LOGGED)}
    command = ["cargo", "build", "-q", "--locked", "--bin", binary]
    subprocess.run(command, cwd=_CRATE, env=env, check=True)
    shutil.copy(_TARGET_LOGGED / "debug" / binary, copy)


def _log(case: Case, folder: Path, env: dict[str, str], errors: list[list[dict[str, Any]]]) -> None:
    """Run the program under a parent that logs, and with each logger in its hook where it is built as usual."""
    logs = {}
    for logger in SUPERVISING:
        output = neutral(_case.run([str(_SUPERVISOR), "./app"], {**env, "UEP_LOGGER": logger}, _CRATE))
        logs[logger] = _case.Logged(output, *supervised(case.name, errors))
    if not case.command and case.name != "stack_overflow":
        _build_logged(with_logger((folder / "program.rs").read_text()), "app", _CRATE / "app-logged")
        for logger in HOOKED:
            if (case.name, logger) in UNREADABLE:
                continue
            report = _CRATE / "logged.jsonl"
            report.unlink(missing_ok=True)
            told = {**env, "UEP_LOGGER": logger, "UEP_TRUTH": str(report)}
            output = neutral(_case.run(["./app-logged"], told, _CRATE))
            lines = report.read_text(encoding="utf-8").splitlines()
            logs[logger] = _case.Logged(output, *logged(case.name, logger, lines))
    _case.write_logged(folder, case, logs)


def _reports(env: dict[str, str]) -> list[dict[str, Any]]:
    report = _CRATE / "truth.jsonl"
    _case.run(["./app-truth"], {**env, "UEP_TRUTH": str(report)}, _CRATE)
    if not report.exists():
        return []
    return [json.loads(line) for line in report.read_text(encoding="utf-8").splitlines()]


def _panics(case: Case, output: str) -> list[list[dict[str, Any]]]:
    """Follow the hook's reports through the text: each names the exact bytes of its header and message."""
    errors = []
    at = 0
    for report in _reports(dict(case.env)):
        head = f" panicked at {report['file']}:{report['line']}:{report['column']}:\n{report['message']}\n"
        at = output.index(head, at) + len(head)
        frames = [place_frame(report)]
        if output.startswith("stack backtrace:\n", at):
            frames = printed(output[at:].split("\n")[1:]) or frames
            if "stripped" not in case.command and "bare" not in case.command:
                compare(case.name, report, frames)
        errors.append([{"type_name": "panic", "message": report["message"], "frames": frames}])
    return _joined(case, errors)


def _joined(case: Case, errors: list[list[dict[str, Any]]]) -> list[list[dict[str, Any]]]:
    """Make one error of a panic that may not unwind and the panics it answers."""
    if not case.name.startswith(("double_panic", "cannot_unwind")):
        return errors
    nodes: list[dict[str, Any]] = []
    for index, (node,) in enumerate(reversed(errors)):
        edge = {"parent": index - 1, "relation": "RELATION_REPANIC"} if index else {}
        nodes.append({**edge, **node})
    return [nodes]


def regenerate(_root: Path, only: set[str]) -> list[str]:
    """Run the programs again and write what they print; return the names of the cases written."""
    version = subprocess.run(["rustc", "--version"], capture_output=True, text=True, check=True).stdout
    runtime = " ".join(version.split()[:2]).replace("rustc", "rust")
    _CRATE.mkdir(parents=True, exist_ok=True)
    _build_logged("fn main() {}\n", "supervise", _SUPERVISOR)
    written = []
    for case in CASES:
        if only and case.name not in only:
            continue
        folder = _HERE / case.name
        profile = case.command[0] if case.command else "dev"
        _build(folder, profile)
        env = {"RUST_BACKTRACE": "0", **case.env}
        output = _case.run(["./app"], env, _CRATE)
        text = output.decode()
        errors = STATED[case.name](text) if case.name in STATED else _panics(case, text)
        command = ["./app", f"# built with cargo build --profile {profile}"]
        told = replace(case, command=command, env=env)
        _case.write(folder, told, re.sub(rb"\r", b"", output), runtime, "rust", errors)
        _log(case, folder, env, errors)
        written.append(case.name)
    return written + regenerate_libraries(only, runtime)
