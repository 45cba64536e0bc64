"""Make the outputs and truths of the PHP programs: each runs twice, the second time with ``_truth.php`` in front.

The truth comes from the exceptions themselves and from PHP's error handler. The ending of a program's name says how
PHP prints: ``_html``, ``_log``, ``_twice``, ``_xdebug``, or ``_php74`` and the like for a version built for WebAssembly.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import _case
from _case import Case

_HERE = Path(__file__).parent
_ROOT = Path("/srv/site")
_TRUTH = Path("/srv/truth/_truth.php")
_WASM = Path("/srv/wasm-php")
_LOG = _ROOT / "php.log"
_TEXT = ("-d", "display_errors=1", "-d", "html_errors=0", "-d", "log_errors=0")
_FORMS = {
    "html": ("-d", "display_errors=1", "-d", "html_errors=1", "-d", "log_errors=0"),
    "log": ("-d", "display_errors=0", "-d", "log_errors=1", "-d", f"error_log={_LOG}"),
    "twice": ("-d", "display_errors=1", "-d", "html_errors=0", "-d", "log_errors=1", "-d", "error_log="),
    "xdebug": (*_TEXT, "-d", "zend_extension=xdebug.so", "-d", "xdebug.mode=develop"),
}
_SHOWN = ("-d", "zend.exception_ignore_args=0")
_VERSIONS = {"php74": "7.4", "php80": "8.0", "php83": "8.3", "php84": "8.4", "php85": "8.5"}

_Nodes = list[dict[str, Any]]

CASES = (
    Case("anonymous_class", ("anonymous class",)),
    Case("argument_count", ("uncaught",)),
    Case("arguments_shown", ("arguments",), _SHOWN),
    Case("chain_three_deep", ("chain three deep", "cause")),
    Case("closures", ("lambda", "native frame")),
    Case("constructor", ("constructor",)),
    Case("deep_recursion", ("1,000-deep recursion",)),
    Case("division", ("native frame",)),
    Case("empty_message", ("empty message",)),
    Case("error_exception", ("error handler",)),
    Case("eval_frames", ("eval", "no debug info")),
    Case("exception_string", ("printed by the program", "cause")),
    Case("fatal_memory", ("fatal error", "stackless error")),
    Case("fatal_user", ("fatal error", "message of three lines")),
    Case("fiber", ("async",)),
    Case("finally_chain", ("cause",)),
    Case("forged_cause", ("message imitates a cause",)),
    Case("forged_frame", ("message imitates a frame",)),
    Case("forged_header", ("message imitates a header",)),
    Case("forged_thrown", ("message imitates the end of an error",)),
    Case("forged_trace", ("message imitates a frame",)),
    Case("generator", ("generator",)),
    Case("included", ("included file",)),
    Case("long_message", ("message over 8 KiB",)),
    Case("main_only", ("uncaught",)),
    Case("mutual_recursion", ("mutual recursion",)),
    Case("native_frame", ("native frame",)),
    Case("non_ascii", ("non-ASCII",)),
    Case("parse_error", ("parse error",)),
    Case("reraise", ("re-raise",)),
    Case("static_and_trait", ("static method", "trait", "magic method")),
    Case("three_lines", ("message of three lines",)),
    Case("trace_string", ("printed by the program",), authority={"frames": "rule"}),
    Case("two_errors", ("two errors in one log", "printed by the program")),
    Case("type_error", ("uncaught",)),
    Case("uncaught", ("uncaught",)),
    Case("unknown_function", ("uncaught",)),
    Case("warnings", ("warning", "stackless error")),
)

_IN_FORM = {
    "html": (
        "chain_three_deep",
        "native_frame",
        "non_ascii",
        "parse_error",
        "three_lines",
        "uncaught",
        "warnings",
    ),
    "log": ("chain_three_deep", "fatal_memory", "forged_trace", "main_only", "uncaught", "warnings"),
    "twice": ("chain_three_deep", "fatal_memory", "three_lines", "uncaught", "warnings"),
    "xdebug": ("chain_three_deep", "constructor", "three_lines", "warnings"),
}
_ALWAYS = ("anonymous_class", "arguments_shown", "chain_three_deep", "native_frame", "type_error", "uncaught")
_ON_VERSION = {
    "php74": tuple(name for name in _ALWAYS if name != "arguments_shown"),
    "php80": (*_ALWAYS, "closures"),
    "php83": ("closures", "static_and_trait", "warnings"),
    "php84": (*_ALWAYS, "closures", "static_and_trait"),
    "php85": (*_ALWAYS, "closures", "fatal_memory", "warnings"),
}


def _install() -> None:
    shutil.copytree(_HERE / "wasm", _WASM, dirs_exist_ok=True)
    if not (_WASM / "node_modules").exists():
        subprocess.run(["npm", "ci", "--silent"], cwd=_WASM, check=True)
    _TRUTH.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(_HERE / "_truth.php", _TRUTH)


def _apply_rules(case: Case, form: str, errors: list[_Nodes]) -> list[_Nodes]:
    """State what the printed text does not hold."""
    if case.name == "trace_string":
        # The trace alone does not say where the exception was thrown.
        root = errors[0][0]
        root["frames"][0] = {"function": root["frames"][0]["function"]}
    if case.name == "warnings" and form == "xdebug":
        # The error handler is given no stack; Xdebug prints one, with the function that raised the error.
        for nodes in errors:
            place = nodes[0]["frames"][0]
            called = (
                ["{main}"] if nodes[0]["message"].startswith("Undefined") else ["trigger_error", "{main}"]
            )
            nodes[0]["frames"] = [{"function": name, **place} for name in called]
    return errors


def _truth(command: Sequence[str]) -> list[_Nodes]:
    report = _ROOT / "truth.jsonl"
    report.unlink(missing_ok=True)
    _case.run(command, {"UEP_TRUTH": str(report)}, _ROOT)
    return [json.loads(line) for line in report.read_text(encoding="utf-8").splitlines()]


def _write(case: Case, folder: Path, base: Sequence[str], form: str, version: str) -> None:
    flags = [*_FORMS.get(form, _TEXT), *case.command]
    output = _case.run([*base, *flags, str(_ROOT / "program.php")], {}, _ROOT)
    if form == "log":
        output = _LOG.read_bytes()
    prepend = ["-d", f"auto_prepend_file={_TRUTH}", "-d", "opcache.enable_cli=0"]
    quiet = [flag for flag in flags if "xdebug" not in flag or "=" not in flag]
    errors = _truth([*base, *(_TEXT if form else quiet), *case.command, *prepend, str(_ROOT / "program.php")])
    for node in (node for nodes in errors for node in nodes):
        node["frames"] = [frame for frame in node["frames"] if frame.get("file") != str(_TRUTH)]
    command = ["php", *flags, "program.php"]
    written = replace(case, name=folder.name, command=command)
    _case.write(folder, written, output, version, "php", _apply_rules(case, form, errors))


def _targets(case: Case) -> list[tuple[str, str, str]]:
    """Return folder, form and version of every run of a program."""
    plain = [(case.name, "", "")]
    forms = [(f"{case.name}_{form}", form, "") for form, names in _IN_FORM.items() if case.name in names]
    return (
        plain
        + forms
        + [
            (f"{case.name}_{tag}", "", _VERSIONS[tag])
            for tag, names in _ON_VERSION.items()
            if case.name in names
        ]
    )


def regenerate(_root: Path, only: set[str]) -> list[str]:
    """Run the programs again and write what they print; return the names of the cases written."""
    _install()
    os.environ.setdefault("HOME", "/root")
    own = subprocess.run(["php", "-r", "echo PHP_VERSION;"], capture_output=True, text=True).stdout
    written = []
    for case in CASES:
        for name, form, version in _targets(case):
            if only and name not in only:
                continue
            folder = _HERE / name
            folder.mkdir(exist_ok=True)
            if name != case.name:
                shutil.copy(_HERE / case.name / "program.php", folder / "program.php")
            _case.place(folder, _ROOT)
            base = (
                ["node", "--no-warnings", str(_WASM / "run.mjs"), version, str(_ROOT)] if version else ["php"]
            )
            runtime = f"php {version} (wasm32-emscripten)" if version else f"php {own}"
            _write(case, folder, base, form, runtime)
            written.append(name)
    return written
