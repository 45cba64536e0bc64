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

_HERE = Path(__file__).parent
_PINO = "pino@9.14.0"
_WEB = _case.BUILD_ROOTS["javascript"]

_TWINS = "the first line that has the form of a frame begins the stack"

_ELIDED = {"message": "rule", "nodes": "rule", "frames": "rule"}
_NESTED_LOG = dict.fromkeys(
    ("docker_of_json", "escaped", "json_field"),
    "the lines of a log inside of one string are not unwrapped a second time",
)

_CUT = {"cut_head": "what tells the imitation from the real stack stands in the lines that were cut off"}

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
    Case("error_in_property", ("properties", "logged"), undecidable_in=_CUT),
    Case("esm_file_url", ("module", "file URL", "async")),
    Case("eval_frames", ("eval", "no debug info")),
    Case("forged_cause", ("message imitates a cause",), undecidable_in=_CUT),
    Case("forged_frame", ("message imitates a frame",)),
    Case("forged_frame_middle", ("message imitates a frame", "logged")),
    Case("forged_header", ("message imitates a header",), undecidable_in=_CUT),
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
    Case("pino_logger", ("logger", "cause", "logged"), undecidable_in=_NESTED_LOG),
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


def _truth(program: str) -> list[list[dict[str, Any]]]:
    report = _WEB / "truth.jsonl"
    command = ["node", "-r", "/srv/truth/_truth.cjs", program]
    _case.run(command, {"UEP_TRUTH": str(report)}, _WEB)
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


def _apply_rules(name: str, errors: list[list[dict[str, Any]]], output: str) -> list[list[dict[str, Any]]]:
    """State what the printed text holds and the objects do not."""
    if name == "cause_depth":
        # util.inspect prints an error below its depth as `[Error]`: the name is all that is left of it.
        _hide(errors[0][:3], output)
        bare = {**errors[0][3], "message": "", "frames": []}
        return [[*errors[0][:3], bare]]
    if name == "circular_cause":
        # Each of the two stacks leaves out what the other one has.
        _hide(errors[0], output)
    if name == "internal_code":
        # Node.js has the code in the name while V8 captures the stack, and takes it out again.
        errors[0][0]["type_name"] = "TypeError [ERR_INVALID_ARG_TYPE]"
    if name in ("emitter", "worker_thread"):
        # The stack of the place that emitted the event is a note (BRG-268).
        lines = output.splitlines()
        start = next(index for index, line in enumerate(lines) if line.startswith("Emitted 'error' event"))
        errors[0][0]["notes"] = ["\n".join(lines[start : lines.index("", start)])]
    if name == "worker_thread":
        # The copy of the error that reaches the main thread has lost its class, not its name.
        errors[0][0]["type_name"] = "RangeError [Error]"
    return errors


def regenerate(_root: Path, only: set[str]) -> list[str]:
    """Run the programs again and write what they print; return the names of the cases written."""
    runtime = "node " + subprocess.run(["node", "--version"], capture_output=True, text=True).stdout.strip()
    Path("/srv/truth").mkdir(parents=True, exist_ok=True)
    shutil.copy(_HERE / "_truth.cjs", "/srv/truth/_truth.cjs")
    written = []
    known: dict[str, list[list[dict[str, Any]]]] = {}
    for case in sorted(CASES, key=lambda case: not case.name.endswith("_twin")):
        if only and case.name not in only and not case.name.endswith("_twin"):
            continue
        folder = _HERE / case.name
        program = next(folder.glob("program.*")).name
        _case.place(folder, _WEB)
        if case.name == "pino_logger":
            _install()
        output = _case.run(["node", program], {}, _WEB)
        errors = _apply_rules(case.name, _truth(program), output.decode())
        known[case.name] = errors
        if case.ambiguous and not case.name.endswith("_twin"):
            errors = known[case.ambiguous["same_bytes_as"]]
        case = replace(case, command=["node", program])
        _case.write(folder, case, output, runtime, "javascript", errors)
        written.append(case.name)
    return written
