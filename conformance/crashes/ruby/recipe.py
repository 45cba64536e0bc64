"""Make the outputs and truths of the Ruby programs: each runs twice, the second time with ``_truth.rb`` loaded first.

The truth comes from backtrace_locations, cause, and the libraries that add hints. What Ruby does not know is stated
here. Programs marked with versions run again on Ruby built for WebAssembly (see ``wasm``) and on JRuby.
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
_ROOT = Path("/srv/gem")
_TRUTH = Path("/srv/truth/_truth.rb")
_WASM = Path("/srv/wasm-ruby")
_JRUBY = Path("/srv/jruby/jruby.jar")
_VERSIONS = {"r33": "3.3", "r34": "3.4", "r40": "4.0"}
_ATTEMPTS = 40
"""Ruby 4.0 for WebAssembly ends the process of Node.js 20 at random; what it wrote before that is whole."""

_FRAMES = {"frames": "rule"}
_FRAME_LAST = "the first line that has the form of a frame begins the stack"

_Nodes = list[dict[str, Any]]

CASES = (
    Case("anonymous_class", ("no type name",)),
    Case("arguments", ("uncaught", "hint")),
    Case("backtrace_limit", ("elided frames", "cause"), ("--backtrace-limit=2",), authority=_FRAMES),
    Case("cause_given", ("cause",)),
    Case("chain_three_deep", ("chain three deep", "cause")),
    Case("closures", ("lambda", "native frame")),
    Case("constant_missing", ("uncaught", "hint")),
    Case("constructor", ("constructor",)),
    Case("deep_recursion", ("1,000-deep recursion",)),
    Case("did_you_mean", ("hint",)),
    Case("division", ("native frame",)),
    Case("empty_message", ("empty message",), authority={"empty_message": "RuntimeError"}),
    Case("empty_message_class", ("empty message",)),
    Case("ensure_frame", ("cause",)),
    Case("eval_frames", ("eval", "no debug info")),
    Case("eval_named", ("eval",)),
    Case("fiber", ("async", "native frame")),
    Case("fiber_resume", ("async",)),
    Case("forged_cause", ("message imitates a cause",)),
    Case("forged_frame", ("message imitates a frame",)),
    Case(
        "forged_frame_last",
        ("message imitates a frame",),
        authority={"message": "rule", "frames": "rule"},
        ambiguous={"same_bytes_as": "forged_frame_last_twin", "reading": _FRAME_LAST},
    ),
    Case(
        "forged_frame_last_twin",
        ("backtrace set by hand",),
        ambiguous={"same_bytes_as": "forged_frame_last", "reading": _FRAME_LAST},
    ),
    Case("forged_header", ("message imitates a header",)),
    Case("frozen", ("uncaught",)),
    Case("highlighted", ("ANSI", "cause", "logged")),
    Case("key_error", ("native frame", "hint")),
    Case("load_error", ("uncaught",)),
    Case("logger_exception", ("logger", "logged")),
    Case("logger_full_message", ("logger", "logged", "cause")),
    Case("long_message", ("message over 8 KiB",)),
    Case(
        "main_only",
        ("uncaught",),
        nothing_in={
            "escaped": "no line feed is escaped in an error of one line, so that it is a field of a record"
        },
    ),
    Case("method_missing", ("re-raise",)),
    Case("mutual_recursion", ("mutual recursion",)),
    Case("native_frame", ("native frame",)),
    Case("nested_class", ("nested class",)),
    Case("no_method", ("hint",)),
    Case("no_method_hint", ("hint",)),
    Case("non_ascii", ("non-ASCII",)),
    Case("order_bottom", ("innermost call last", "logged")),
    Case("order_bottom_chain", ("innermost call last", "logged", "cause")),
    Case("other_thread", ("other thread",)),
    Case("own_to_s", ("message of parentheses",)),
    Case("quoted_message", ("message of quotes",)),
    Case("raised_again", ("two errors in one log", "other thread", "cause")),
    Case("reraise", ("re-raise",)),
    Case("stack_overflow", ("recursion", "elided frames"), authority=_FRAMES),
    Case("stackless", ("stackless error", "logged"), authority=_FRAMES),
    Case("syntax_error", ("eval",)),
    Case("system_error", ("native frame",)),
    Case("thread_named", ("other thread",)),
    Case("three_lines", ("message of three lines",)),
    Case("three_lines_main", ("message of three lines",)),
    Case("throw_symbol", ("native frame",)),
    Case("two_errors", ("two errors in one log", "logged")),
    Case("type_error", ("native frame",)),
    Case("uncaught", ("uncaught",)),
)

_AGAIN = (
    "arguments",
    "cause_given",
    "chain_three_deep",
    "closures",
    "constructor",
    "did_you_mean",
    "eval_named",
    "forged_cause",
    "forged_frame",
    "mutual_recursion",
    "native_frame",
    "nested_class",
    "no_method_hint",
    "order_bottom_chain",
    "syntax_error",
    "three_lines",
    "type_error",
)
"""Programs that run on every version: what they print differs between them."""

_JRUBY_CASES = ("chain_three_deep", "main_only", "nested_class", "non_ascii", "three_lines", "uncaught")

_LOADER = (
    "begin; load %r; rescue Exception => e; $stderr.print e.full_message(highlight: false, order: :top); end"
)


def _install() -> None:
    shutil.copytree(_HERE / "wasm", _WASM, dirs_exist_ok=True)
    if not (_WASM / "node_modules").exists():
        subprocess.run(["npm", "ci", "--silent"], cwd=_WASM, check=True)
    _TRUTH.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(_HERE / "_truth.rb", _TRUTH)
    if not _JRUBY.exists():
        _JRUBY.parent.mkdir(parents=True, exist_ok=True)
        copy = ["mvn", "-q", "dependency:copy", "-Dartifact=org.jruby:jruby-complete:9.4.9.0"]
        where = [f"-DoutputDirectory={_JRUBY.parent}", "-Dmdep.stripVersion=true"]
        subprocess.run([*copy, *where], check=True)
        (_JRUBY.parent / "jruby-complete.jar").rename(_JRUBY)


def _apply_rules(case: Case, errors: list[_Nodes]) -> list[_Nodes]:
    """State what the printed text holds and Ruby's objects do not."""
    for node in (node for nodes in errors for node in nodes):
        # A line feed at the end of a message is not printed (BRG-443).
        node["message"] = node["message"].rstrip("\n")
        frames = node["frames"]
        if case.name == "stack_overflow" and len(frames) > 13:
            node.update(frames=frames[:9] + frames[-4:], dropped_frames=len(frames) - 13, dropped_after=9)
        if case.name == "backtrace_limit" and len(frames) > 3:
            node.update(frames=frames[:3], dropped_frames=len(frames) - 3, dropped_after=3)
        if case.name == "stackless":
            # Ruby prints the place where the text is made for an error that has none.
            node["frames"] = [{"function": "full_message", "file": "program.rb", "line": 2}]
    if case.name.startswith("forged_frame_last"):
        root = errors[0][0]
        root["message"] = "no route"
        frames = [("check", 2), ("run", 1), ("<main>", 5)]
        root["frames"] = [
            {"function": name, "file": "forged.rb" if name == "run" else "program.rb", "line": line}
            for name, line in frames
        ]
    return errors


def _truth(command: Sequence[str], **env: str) -> list[_Nodes]:
    report = _ROOT / "truth.jsonl"
    report.unlink(missing_ok=True)
    for _ in range(_ATTEMPTS):
        _case.run(command, {"UEP_TRUTH": str(report), "LANG": "C.UTF-8", **env}, _ROOT)
        if report.exists():
            break
    return [json.loads(line) for line in report.read_text(encoding="utf-8").splitlines()]


def _native(case: Case, folder: Path) -> None:
    flags = [*case.command]
    command = ["ruby", *flags, "program.rb"]
    output = _case.run(command, {"LANG": "C.UTF-8"}, _ROOT)
    logged = {"UEP_LOGGER": "1"} if case.name.startswith("logger") else {}
    errors = _apply_rules(case, _truth(["ruby", *flags, "-r", str(_TRUTH), "program.rb"], **logged))
    runtime = subprocess.run(["ruby", "--version"], capture_output=True, text=True).stdout.strip()
    _case.write(folder, replace(case, command=command), output, runtime, "ruby", errors)


def _wasm(case: Case, folder: Path, version: str) -> None:
    program = str(_ROOT / "program.rb")
    base = ["node", "--no-warnings", str(_WASM / "run.cjs"), version]
    output = b""
    while not output.endswith(b"\n") or b"FailureMessage" in output:
        output = _case.run([*base, _LOADER.replace("%r", f"'{program}'")], {}, _ROOT)
    with_truth = f"load '{_TRUTH}'; " + _LOADER.replace("%r", f"'{program}'")
    errors = _apply_rules(case, _truth([*base, with_truth], UEP_LOADED="1"))
    runtime = f"ruby {version} (wasm32-wasi)"
    written = replace(case, name=folder.name, command=["ruby", "program.rb"])
    _case.write(folder, written, output, runtime, "ruby", errors)


def _jruby(case: Case, folder: Path) -> None:
    base = ["java", "-jar", str(_JRUBY)]
    output = _case.run([*base, "program.rb"], {"LANG": "C.UTF-8"}, _ROOT)
    errors = _apply_rules(case, _truth([*base, "-r", str(_TRUTH), "program.rb"]))
    for frame in (frame for nodes in errors for node in nodes for frame in node["frames"]):
        frame.pop("column", None)
    written = replace(case, name=folder.name, command=["jruby", "program.rb"], nothing_in={})
    _case.write(folder, written, output, "jruby 9.4.9.0", "ruby", errors)


def regenerate(_root: Path, only: set[str]) -> list[str]:
    """Run the programs again and write what they print; return the names of the cases written."""
    _install()
    os.environ.setdefault("HOME", "/root")
    written = []
    for case in CASES:
        targets = [(case.name, "")]
        targets += [
            (f"{case.name}_{tag}", version) for tag, version in _VERSIONS.items() if case.name in _AGAIN
        ]
        targets += [(f"{case.name}_jruby", "jruby")] if case.name in _JRUBY_CASES else []
        for name, version in targets:
            if only and name not in only:
                continue
            folder = _HERE / name
            folder.mkdir(exist_ok=True)
            if version:
                shutil.copy(_HERE / case.name / "program.rb", folder / "program.rb")
            _case.place(folder, _ROOT)
            if not version:
                _native(case, folder)
            elif version == "jruby":
                _jruby(case, folder)
            else:
                _wasm(case, folder, version)
            written.append(name)
    return written
