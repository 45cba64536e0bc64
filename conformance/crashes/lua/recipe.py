"""Make the outputs and truths of the Lua programs: each is run bare and then by ``_truth.lua``, which asks debug.getinfo.

The interpreter's own frame at the bottom, the calls that its traceback leaves out, and an error of syntax are stated here.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import _case
from _case import Case

_HERE = Path(__file__).parent
_APP = Path("/srv/luaapp")
_RUNTIMES = {"51": "lua5.1", "53": "lua5.3", "jit": "luajit"}
_PLAIN = "lua5.4"
_ALONE = "one line with the interpreter's name is an error only where nothing else stands (UEP-BRG-1545)"
_BOTTOM = re.compile(r"\t\[C\]: (?:in \?|\?|at 0x[0-9a-f]+)")
_SKIPPED = re.compile(r"\t\.\.\.(?:\t\(skipping ([0-9]+) levels\))?")
_ADDRESS = 0x5500

_TOPICS: dict[str, tuple[str, ...]] = {
    "assert_false": ("assertion",),
    "closure": ("closure",),
    "constructor": ("constructor",),
    "coroutine_traceback": ("async caught logged",),
    "coroutine_wrap": ("async",),
    "deep_recursion": ("1,000-deep recursion",),
    "empty_message": ("empty message",),
    "error_object": ("error object",),
    "error_table": ("error object",),
    "field_function": ("method",),
    "for_iterator": ("iterator",),
    "forged_cause": ("message imitates a cause",),
    "forged_frame": ("message imitates a frame",),
    "forged_header": ("message imitates a header",),
    "global_function": ("uncaught",),
    "level_two": ("level",),
    "level_zero": ("no place",),
    "load_string": ("code made at run time",),
    "long_message": ("message over 8 KiB",),
    "metamethod": ("operator",),
    "method": ("class method",),
    "mutual_recursion": ("mutual recursion",),
    "native_frame": ("native frame lambda",),
    "nil_call": ("runtime error",),
    "non_ascii": ("non-ASCII",),
    "rethrown": ("re-raise",),
    "syntax_error": ("compilation",),
    "tail_call": ("tail call elided frames",),
    "three_lines": ("message of several lines",),
    "two_errors": ("two errors in one log caught",),
    "xpcall_logged": ("caught logged",),
}
_STATED: dict[str, list[dict[str, Any]]] = {
    # The interpreter prints no traceback of an object that turns itself into text.
    "error_object": [{"message": "code 7", "frames": []}],
    "syntax_error": [
        {
            "message": "unexpected symbol near '='",
            "frames": [{"function": "", "file": "Crash.lua", "line": 1}],
        }
    ],
}


def _node(told: dict[str, Any], lines: list[str]) -> dict[str, Any]:
    """Return the node of an error whose traceback has some lines."""
    frames = told["frames"]
    if lines and _BOTTOM.fullmatch(lines[-1]):
        bottom: dict[str, Any] = {"function": ""}
        if " at 0x" in lines[-1]:
            bottom["address"] = str(_ADDRESS)
        frames = [*frames, bottom]
    node: dict[str, Any] = {"message": told["message"]}
    for at, line in enumerate(lines):
        skipped = _SKIPPED.fullmatch(line)
        if skipped is not None:
            frames = frames[:at] + frames[len(frames) - (len(lines) - at - 1) :]
            node |= {"dropped_frames": int(skipped[1] or 1), "dropped_after": at}
        elif line in ("\t(...tail calls...)", "\t(tail call): ?"):
            node |= {
                "dropped_frames": node.get("dropped_frames", 0) + 1,
                "dropped_after": node.get("dropped_after", at),
            }
    place = re.match(r"([^:\n]+):([0-9]+): ", node["message"])
    if place is not None and any((place[1], int(place[2])) == (f.get("file"), f.get("line")) for f in frames):
        node["message"] = node["message"][place.end() :]
    for frame in frames:
        frame.setdefault("file", "")
        frame.setdefault("line", 0)
    return {**node, "frames": frames}


def _errors(name: str, told: list[dict[str, Any]], output: str) -> list[list[dict[str, Any]]]:
    if name in _STATED:
        return [_STATED[name]]
    # What a message itself says of a traceback is not one: the last ones count.
    parts = output.split("stack traceback:\n")[1:][-len(told) :]
    stacks = [[line for line in part.splitlines() if line.startswith("\t")] for part in parts]
    return [[_node(one, lines)] for one, lines in zip(told, stacks, strict=True)]


def regenerate(root: Path, only: set[str]) -> list[str]:
    """Run the programs and write what they printed and what is true of it; return the names of the cases."""
    done = []
    for folder in sorted(path.parent for path in _HERE.glob("*/Crash.lua")):
        name, _, suffix = folder.name.rpartition("_")
        program = _RUNTIMES.get(suffix, _PLAIN)
        name = name if suffix in _RUNTIMES else folder.name
        if only and folder.name not in only:
            continue
        _case.place(folder, _APP)
        shutil.copy(_HERE / "_truth.lua", _APP)
        truth = _APP / "truth"
        output = re.sub(
            rb"at 0x[0-9a-f]+", b"at 0x%08x" % _ADDRESS, _case.run([program, "Crash.lua"], {}, _APP)
        )
        _case.run([program, "_truth.lua", "Crash.lua"], {"UEP_TRUTH": str(truth)}, _APP)
        told = (
            [json.loads(line) for line in truth.read_text(encoding="utf-8").splitlines()]
            if truth.exists()
            else []
        )
        version = subprocess.run([program, "-v"], capture_output=True, text=True)
        kind = "rule" if name in _STATED else "api"
        authority = {"type": kind, "message": kind, "frames": f"{kind}; rule for the spelling"}
        if name == "empty_message":
            authority["empty_message"] = "Unclassified error"
        alone = dict.fromkeys(_not_alone(name), _ALONE) if name in _STATED else {}
        case = Case(folder.name, _TOPICS[name], [program, "Crash.lua"], {}, authority, nothing_in=alone)
        runtime = (version.stdout + version.stderr).partition("  ")[0].partition(" -- ")[0].strip()
        _case.write(folder, case, output, runtime, "lua", _errors(name, told, output.decode()))
        done.append(folder.name)
    return done


def _not_alone(name: str) -> list[str]:
    """Return the wrappings in which a text is no error; a place in a field that is named for stacks is one."""
    from wrap import WRAPPINGS

    return sorted(set(WRAPPINGS) - ({"docker_of_json", "json_field"} if name == "syntax_error" else set()))
