"""Make the outputs and truths of the JavaScript programs: each runs twice, the second time with ``_truth.cjs`` preloaded.

The truth comes from V8's call sites and from the error objects. What V8 does not know is stated here, case by case.
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
from _js_browsers import regenerate_browsers
from _js_engines import regenerate_engines
from _js_loggers import CODELESS, INSPECTING, LOGGERS, NO_LOGGER, UNREADABLE, expected

_HERE = Path(__file__).parent
_LIBRARIES = Path("/srv/loggers")
_PINO = "pino@9.14.0"
_WEB = _case.BUILD_ROOTS["javascript"]

_TWINS = "the first line that has the form of a frame begins the stack"

_ELIDED = {"message": "rule", "nodes": "rule", "frames": "rule"}

_Nodes = list[dict[str, Any]]

CASES = (
    Case("aggregate_error", ("group", "unhandled rejection")),
    Case("aggregate_nested", ("group", "nested groups", "cause")),
    Case("aggregate_no_stack", ("group", "stackless error", "empty message")),
    Case("async_frames", ("async",)),
    Case("cause_and_aggregate", ("cause", "group", "code")),
    Case("cause_depth", ("cause", "logged", "elided cause"), authority=_ELIDED),
    Case("cause_logged", ("cause", "logged", "code")),
    Case("cause_not_an_error", ("cause", "two errors", "logged")),
    Case("chain_six_deep", ("cause", "chain")),
    Case("chain_three_deep", ("cause", "chain three deep")),
    Case("circular_cause", ("cause", "cycle"), authority={"frames": "rule"}),
    Case("closures", ("lambda", "native frame")),
    Case("constructors", ("constructor", "native frame")),
    Case("custom_names", ("type name", "two errors", "logged")),
    Case("deep_recursion", ("1,000-deep recursion",)),
    Case("emitter", ("second stack",)),
    Case("empty_message", ("empty message",)),
    Case("error_in_property", ("properties", "logged")),
    Case("esm_file_url", ("module", "file URL", "async")),
    Case("eval_frames", ("eval", "no debug info")),
    Case("forged_cause", ("message imitates a cause",)),
    Case("forged_frame", ("message imitates a frame",)),
    Case("forged_frame_middle", ("message imitates a frame", "logged")),
    Case("forged_header", ("message imitates a header",)),
    Case(
        "forged_logged",
        ("message imitates a frame", "logged"),
        authority={"message": "rule", "frames": "rule"},
        ambiguous={"same_bytes_as": "forged_logged_twin", "reading": _TWINS},
    ),
    Case(
        "forged_logged_twin",
        ("logged",),
        ambiguous={"same_bytes_as": "forged_logged", "reading": _TWINS},
    ),
    Case("generator", ("generator", "timer")),
    Case("internal_code", ("code",), authority={"nodes": "api; rule for the type"}),
    Case("long_message", ("message over 8 KiB",)),
    Case("mutual_recursion", ("mutual recursion",)),
    Case("native_frame", ("native frame",)),
    Case("nested_class", ("nested class", "accessor", "alias")),
    Case("no_debug_info", ("no debug info", "minified", "cause")),
    Case("non_ascii", ("non-ASCII",)),
    Case("pino_logger", ("logger", "cause", "logged")),
    Case("promise_all", ("async", "promise combinator", "group")),
    Case("rethrow", ("re-raise", "properties")),
    Case("stack_overflow", ("recursion",)),
    Case("stackless", ("stackless error",)),
    Case("system_error", ("code", "native frame"), error_type="uep.resource.not_found"),
    Case("three_lines", ("message of three lines",)),
    Case("throw_object", ("thrown value",)),
    Case("throw_string", ("thrown value",)),
    Case("throw_undefined", ("thrown value",)),
    Case("two_errors", ("two errors in one log", "logged")),
    Case("uncaught_type_error", ("uncaught",)),
    Case("unhandled_rejection", ("unhandled rejection",)),
    Case("unhandled_rejection_value", ("unhandled rejection", "thrown value")),
    Case("worker_thread", ("other thread",), authority={"nodes": "rule"}),
)


def _install() -> None:
    subprocess.run(["npm", "install", "--silent", "--no-save", _PINO], cwd=_WEB, check=True)


def _install_loggers() -> None:
    _case.place(_HERE / "loggers", _LIBRARIES)
    subprocess.run(["npm", "ci", "--silent", "--omit=optional"], cwd=_LIBRARIES, check=True)


def _log(case: Case, folder: Path, program: str) -> None:
    """Run a program under each logger, and once more to learn from V8 which errors the logger was given."""
    prints = "console." in (folder / program).read_text(encoding="utf-8")
    logs = {}
    for logger in LOGGERS:
        if (case.name, logger) in UNREADABLE or (logger == "winston_exceptions" and prints):
            continue
        command = ["-r", str(_LIBRARIES / "loggers.cjs"), program]
        output = _case.run(["node", *command], {"UEP_LOGGER": logger}, _WEB)
        raw = _apply_rules(case.name, _truth(*command, UEP_LOGGER=logger), output.decode(), logger)
        error_type = "" if logger in CODELESS else case.error_type
        logs[logger] = _case.Logged(output, *expected(case.name, logger, raw), error_type)
    _case.write_logged(folder, case, logs)


def _plain(errors: list[_Nodes]) -> list[_Nodes]:
    """Return nodes without the heads of their stacks."""
    return [[{k: v for k, v in node.items() if k != "printed"} for node in nodes] for nodes in errors]


def _truth(*program: str, **env: str) -> list[_Nodes]:
    report = _WEB / "truth.jsonl"
    report.unlink(missing_ok=True)
    command = ["node", "-r", "/srv/truth/_truth.cjs", *program]
    _case.run(command, {"UEP_TRUTH": str(report), **env}, _WEB)
    return [json.loads(line) for line in report.read_text(encoding="utf-8").splitlines()]


def _hide(nodes: list[dict[str, Any]], output: str) -> None:
    """Take out the frames that the text replaces by a count and that no printed cause repeats."""
    stacks: list[list[str]] = []
    for line in output.splitlines():
        bare = line.strip()
        if bare.startswith(("at ", "... ")):
            stacks[-1].append(bare)
        elif "Error: " in bare:
            stacks.append([])
    gaps = [
        next((at, line) for at, line in enumerate(lines) if line.startswith("... "))
        for lines in stacks[: len(nodes)]
    ]
    # A gap may also cover a line that the cause prints after its own gap.
    count = min(int(line.split()[1]) for _, line in gaps)
    for node, (at, _) in zip(nodes, gaps, strict=True):
        node["frames"] = node["frames"][:at] + node["frames"][at + count :]
        node.update(dropped_frames=count, dropped_after=at)


def _apply_rules(name: str, errors: list[_Nodes], output: str, logger: str = "") -> list[_Nodes]:
    """State what the printed text holds and the objects do not; ``logger`` is "" where Node.js prints."""
    root = errors[0][0]
    if name == "internal_code":
        # Node.js has the code in the name while V8 captures the stack, and takes it out again.
        root["type_name"] = root["printed"]["type_name"] = "TypeError [ERR_INVALID_ARG_TYPE]"
    if name == "worker_thread":
        # The copy of the error that reaches the main thread has lost its class, not its name.
        root["type_name"] = "RangeError [Error]"
    if logger not in ("", *INSPECTING):
        return errors
    if name == "cause_depth" or (name == "chain_six_deep" and logger):
        # The fourth error is a bare name, so that nothing shows the lines which the third has in common with it.
        _hide(errors[0][:3], output)
    if name == "cause_depth" and not logger:
        # util.inspect prints an error below its depth as `[Error]`: the name is all that is left of it.
        return [[*errors[0][:3], {**errors[0][3], "message": "", "frames": []}]]
    if name == "circular_cause":
        # Each of the two stacks leaves out what the other one has.
        _hide(errors[0], output)
    if name in ("emitter", "worker_thread") and not logger:
        # The stack of the place that emitted the event is a note (BRG-268).
        lines = output.splitlines()
        start = next(index for index, line in enumerate(lines) if line.startswith("Emitted 'error' event"))
        root["notes"] = ["\n".join(lines[start : lines.index("", start)])]
    return errors


def regenerate(_root: Path, only: set[str]) -> list[str]:
    """Run the programs again and write what they print; return the names of the cases written."""
    engines = [*regenerate_browsers(only), *regenerate_engines(only)]
    if only and set(engines) >= only:
        return engines
    runtime = "node " + subprocess.run(["node", "--version"], capture_output=True, text=True).stdout.strip()
    Path("/srv/truth").mkdir(parents=True, exist_ok=True)
    shutil.copy(_HERE / "_truth.cjs", "/srv/truth/_truth.cjs")
    _install_loggers()
    written = list(engines)
    known: dict[str, list[_Nodes]] = {}
    for case in sorted(CASES, key=lambda case: not case.name.endswith("_twin")):
        if only and case.name not in only and not case.name.endswith("_twin"):
            continue
        folder = _HERE / case.name
        program = next(folder.glob("program.*")).name
        _case.place(folder, _WEB)
        if case.name == "pino_logger":
            _install()
        output = _case.run(["node", program], {}, _WEB)
        errors = _plain(_apply_rules(case.name, _truth(program), output.decode()))
        known[case.name] = errors
        if case.ambiguous and not case.name.endswith("_twin"):
            errors = known[case.ambiguous["same_bytes_as"]]
        case = replace(case, command=["node", program])
        _case.write(folder, case, output, runtime, "javascript", errors)
        if case.name not in NO_LOGGER:
            _log(case, folder, program)
        written.append(case.name)
    return written
