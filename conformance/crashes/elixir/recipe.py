"""Make the outputs and truths of the Elixir and Erlang programs: each is run bare and then asked for its truth.

Exception, message and stack come from the runtime: __STACKTRACE__, Exception.message and format_stacktrace_entry in
Elixir, the stack and erl_error with an empty stack in Erlang. What a log adds to them is stated by the rules.
"""

from __future__ import annotations

import base64
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import _case
from _case import Case

_HERE = Path(__file__).parent
_APP = Path("/srv/beamapp")
_TOPICS: dict[str, tuple[str, ...]] = {
    "erl_badarg": ("runtime error", "native frame"),
    "erl_badarith": ("runtime error",),
    "erl_badmatch": ("runtime error",),
    "erl_case_clause": ("runtime error",),
    "erl_custom": ("uncaught",),
    "erl_exit": ("exit",),
    "erl_fun": ("lambda",),
    "erl_proc_lib": ("other thread", "crash report"),
    "erl_process": ("other thread", "error report"),
    "erl_throw": ("throw",),
    "erl_undef": ("runtime error",),
    "ex_arguments": ("runtime error", "native frame", "message of several lines"),
    "ex_call_exit": ("exit", "cause"),
    "ex_deep_recursion": ("1,000-deep recursion",),
    "ex_empty_message": ("empty message",),
    "ex_erlang_error": ("runtime error",),
    "ex_exit": ("exit",),
    "ex_forged_cause": ("message imitates a cause",),
    "ex_forged_frame": ("message imitates a frame",),
    "ex_forged_header": ("message imitates a header",),
    "ex_function_clause": ("runtime error", "arguments"),
    "ex_gen_server": ("other thread", "logged"),
    "ex_lambda": ("lambda",),
    "ex_long_message": ("message over 8 KiB",),
    "ex_match": ("runtime error",),
    "ex_mutual_recursion": ("mutual recursion",),
    "ex_nested_module": ("nested class",),
    "ex_non_ascii": ("non-ASCII",),
    "ex_process": ("other thread", "logged"),
    "ex_raise": ("caught",),
    "ex_reraise": ("re-raise",),
    "ex_task": ("other thread", "logged"),
    "ex_three_lines": ("message of several lines",),
    "ex_throw": ("throw",),
    "ex_two_errors": ("two errors in one log",),
    "ex_uncaught": ("uncaught",),
    "ex_undefined": ("runtime error", "arguments"),
}
_FRAME = re.compile(
    r"(?:\((?P<package>[^)]+ [0-9.]+)\) )?(?:(?P<file>[^\s:]+):(?P<line>[0-9]+): )?(?P<name>.+)"
)


def _elixir_frame(text: str) -> dict[str, Any]:
    found = _FRAME.fullmatch(text)
    if found is None:
        raise SystemExit(f"not an entry of a stack: {text}")
    name = found["name"]
    if name.endswith(")") and not name.startswith("("):
        # Arguments stand in place of their number.
        name = name[: name.index("(")]
    frame: dict[str, Any] = {"function": name}
    if found["file"]:
        frame |= {"file": found["file"], "line": int(found["line"])}
    return {**frame, "package": found["package"]} if found["package"] else frame


def _elixir(name: str, lines: list[str]) -> list[list[dict[str, Any]]]:
    errors = []
    for line in lines:
        told = json.loads(line)
        frames = [_elixir_frame(text) for text in told["frames"]]
        node = {"type_name": told["type"], "message": told["message"], "frames": frames}
        if name == "ex_uncaught":
            # The command line leaves the frames of its own compiler out.
            node["frames"] = [frame for frame in frames if not _is_internal(frame)]
        nodes = [node]
        message, found, cause = told["message"].partition("\n    ** (EXIT) ")
        if told["type"] == "exit" and found:
            node["message"] = message
            nodes.append(
                {
                    "parent": 0,
                    "relation": "RELATION_CAUSE",
                    "type_name": "EXIT",
                    "message": cause,
                    "frames": [],
                }
            )
        errors.append(nodes)
    return errors


def _is_internal(frame: dict[str, Any]) -> bool:
    return (
        frame["function"].startswith((":elixir_", "Module.ParallelChecker")) or frame["function"] == "(file)"
    )


def _erlang(name: str, lines: list[str]) -> list[list[dict[str, Any]]]:
    errors = []
    for line in lines:
        kind, text, reason, *stack = line.removesuffix("\t").split("\t")
        frames = []
        for entry in stack:
            function, file, number = entry.rsplit(" ", 2)
            frame: dict[str, Any] = {"function": function.removeprefix("erlang:")}
            if file != "-":
                frame |= {"file": file, "line": int(number)}
            frames.append(frame)
        message = base64.b64decode(text).decode().partition(": ")[2].rstrip("\n")
        node = {"type_name": kind, "message": message, "frames": frames}
        if name == "erl_process":
            node = {"type_name": "torn", "message": base64.b64decode(reason).decode(), "frames": frames}
        errors.append([node])
    return errors


def regenerate(root: Path, only: set[str]) -> list[str]:
    """Run the programs and write what they printed and what is true of it; return the names of the cases."""
    versions = subprocess.run(["elixir", "--version"], capture_output=True, text=True).stdout.split("\n")
    otp = versions[0].partition(" [")[0]
    done = []
    for name, topics in sorted(_TOPICS.items()):
        if only and name not in only:
            continue
        folder = root / "elixir" / name
        _case.place(folder, _APP)
        is_erlang = name.startswith("erl_")
        if is_erlang:
            shutil.copy(_HERE / "_truth.erl", _APP / "truth.erl")
            subprocess.run(["erlc", "crash.erl", "truth.erl"], cwd=_APP, check=True)
            (_APP / "main.escript").write_text(
                "#!/usr/bin/env escript\n%%! -pa .\nmain(_) -> crash:main().\n"
            )
            command = ["escript", "main.escript"]
            if name in ("erl_process", "erl_proc_lib"):
                command = ["erl", "-noshell", "-s", "crash", "main"]
        else:
            shutil.copy(_HERE / "_truth.exs", _APP / "truth.exs")
            command = ["elixir", "-r", "truth.exs", "crash.exs"]
        env = {"LC_ALL": "C.UTF-8"}
        output = _neutral(_case.run(command, env, _APP))
        truth = _APP / "truth"
        observed = _neutral(_case.run(command, {**env, "UEP_TRUTH": str(truth)}, _APP))
        if observed != output:
            raise SystemExit(
                f"{name}: the program printed something else while it was observed\n{observed.decode()}"
            )
        lines = truth.read_text(encoding="utf-8").splitlines()
        errors = _erlang(name, lines) if is_erlang else _elixir(name, lines)
        _state(name, errors, output.decode())
        authority = {
            "type": "api",
            "message": "api",
            "nodes": "api; rule for exits",
            "frames": "api; rule for the spelling",
        }
        if name == "ex_empty_message":
            authority["empty_message"] = "RuntimeError"
        case = Case(name, topics, command, env, authority)
        runtime = otp if is_erlang else f"{versions[2].partition(' (')[0]} on {otp}"
        _case.write(folder, case, output, runtime, "erlang" if is_erlang else "elixir", errors)
        done.append(name)
    return done


def _state(name: str, errors: list[list[dict[str, Any]]], output: str) -> None:
    """Add what a log says beside the error: the last message and the state of a process, the function of a task."""
    notes = [
        line.strip()
        for line in output.splitlines()
        if line.startswith(("Last message", "State: ", "Function: ", "    Args: "))
    ]
    notes += [
        line.strip()
        for line in output.splitlines()
        if line.strip().startswith(("called as ", "*** argument "))
    ]
    if notes:
        errors[0][0]["notes"] = notes
    if name.startswith("erl_") and errors[0][0]["frames"] and name != "erl_process":
        if name == "erl_undef":
            # The function that there is not is in the text and not among the frames.
            del errors[0][0]["frames"][0]
            errors[0][0]["message"] = "undefined function shop:open/2"
        # The printer leaves the frames of the shell out from the first of them on.
        shown = [
            line for line in output.splitlines() if re.match(r" +in (function|call from|operator) ", line)
        ]
        errors[0][0]["frames"] = errors[0][0]["frames"][: len(shown)]


def _neutral(output: bytes) -> bytes:
    """Take times and numbers of processes out of an output: they change from run to run."""
    output = re.sub(rb"(?m)^[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3} \[", b"10:15:30.250 [", output)
    output = re.sub(rb"==== .{20,32} ===", b"==== 21-Nov-2026::10:15:30.250000 ===", output)
    output = re.sub(rb"<0\.[0-9]+\.0>", b"<0.100.0>", output)
    output = re.sub(rb"#Function<[0-9.]+ in", b"#Function<1.1000 in", output)
    return re.sub(rb"(heap_size|stack_size|reductions): [0-9]+", rb"\1: 1", output)
