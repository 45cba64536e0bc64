"""Make the outputs and truths of the R programs: each is run bare and then with ``_truth.R``, which handles every error first.

The calls that R elides, what rlang prints, and an error of syntax are stated here from the text.
"""

from __future__ import annotations

import itertools
import json
import re
import subprocess
from pathlib import Path
from typing import Any

import _case
from _case import Case

_HERE = Path(__file__).parent
_APP = Path("/srv/rapp")
_COMMAND = ["Rscript", "Crash.R"]
_ENV = {"LC_ALL": "C.UTF-8", "LANGUAGE": "en"}
_TOPICS: dict[str, tuple[str, ...]] = {
    "anonymous": ("lambda",),
    "builtin": ("native frame",),
    "call_false": ("no call",),
    "caught_printed": ("caught two_errors",),
    "closure": ("closure",),
    "condition_class": ("type",),
    "deep_recursion": ("deep recursion elided frames",),
    "do_call": ("reflection",),
    "empty_message": ("empty message",),
    "forged_calls": ("message imitates a frame",),
    "forged_halt": ("message imitates a cause",),
    "forged_header": ("message imitates a header",),
    "generic_function": ("generic",),
    "if_missing": ("runtime error",),
    "index": ("runtime error operator",),
    "long_call": ("long call",),
    "long_message": ("message over 8 KiB",),
    "many_calls": ("elided frames",),
    "match_argument": ("runtime error",),
    "missing_function": ("runtime error",),
    "mutual_recursion": ("mutual recursion",),
    "non_ascii": ("non-ASCII",),
    "reference_class": ("class method constructor",),
    "rethrown": ("re-raise",),
    "rlang_abort": ("rlang type",),
    "rlang_chain": ("rlang cause chain three deep",),
    "rlang_printed": ("rlang caught type",),
    "stop_if_not": ("assertion",),
    "syntax_error": ("compilation",),
    "three_lines": ("message of several lines",),
    "top_level": ("no call",),
    "warned": ("warning logged",),
}
_STATED: dict[str, list[list[dict[str, Any]]]] = {
    "syntax_error": [[{"message": "unexpected '=' in \"total <- =\"", "frames": []}]],
}
_HEAD = re.compile(r"(?:Error|Caused by error)(?: in `([^`(]+)(?:\(\))?`)?:")
_NUMBERED = re.compile(r" *([0-9]+)\. [^\w.]*(?:global )?([\w.:]+)(?: \(local\) ([\w.]+))?\(")


def _rlang(output: str) -> list[list[dict[str, Any]]]:
    """Return the error of a text of rlang."""
    lines, nodes, kind = output.splitlines(), list[dict[str, Any]](), ""
    numbered = [found for line in lines if (found := _NUMBERED.match(line))]
    trace = [found[3] or found[2] for found in numbered]
    for line in lines:
        head = _HEAD.fullmatch(line)
        if line.startswith("<error/"):
            kind = line[7:-1]
        elif head is not None:
            node: dict[str, Any] = {"message": "", "frames": [{"function": head[1]}] if head[1] else []}
            if nodes:
                node |= {"parent": len(nodes) - 1, "relation": "RELATION_CAUSE"}
            elif kind:
                node["type_name"] = kind
            nodes.append(node)
        elif line in ("Backtrace:", "---"):
            break
        elif nodes:
            nodes[-1]["message"] += line[2:] if not nodes[-1]["message"] else "\n" + line
    if trace:
        nodes[-1]["frames"] = [{"function": name} for name in reversed(trace)]
        gaps = [int(b[1]) - int(a[1]) - 1 for a, b in itertools.pairwise(numbered)]
        if any(gaps):
            last = max(at for at, gap in enumerate(gaps) if gap)
            nodes[-1] |= {"dropped_frames": sum(gaps), "dropped_after": len(trace) - last - 1}
    return [nodes]


def _plain(told: dict[str, Any], output: str) -> list[dict[str, Any]]:
    """Return the node of an error whose calls R may have elided."""
    frames, node = told["frames"], {"message": told["message"]}
    calls = re.findall(r"^Calls: (.*) \.\.\. (.*)$", output, re.M)
    if calls:
        outer, inner = calls[-1][0].split(" -> "), calls[-1][1].split(" -> ")
        frames = frames[: len(inner)] + frames[len(frames) - len(outer) :]
        node |= {"dropped_frames": 1, "dropped_after": len(inner)}
    return [{**node, "frames": frames}]


def _errors(name: str, truth: Path, output: str) -> list[list[dict[str, Any]]]:
    if name in _STATED:
        return _STATED[name]
    if name.startswith("rlang_"):
        return _rlang(output)
    told = [json.loads(line) for line in truth.read_text(encoding="utf-8").splitlines()]
    if name == "caught_printed":
        # A handler that ends what it guards is asked before the global one, so that the first error is stated.
        first = {
            "type_name": "simpleError",
            "message": "no shelf north",
            "frames": [{"function": "load_shelf"}],
        }
        return [[first], _plain(told[-1], output)]
    # What a handler raised again is the error that ends the program.
    return [_plain(told[-1], output)]


def regenerate(root: Path, only: set[str]) -> list[str]:
    """Run the programs and write what they printed and what is true of it; return the names of the cases."""
    version = subprocess.run(["R", "--version"], capture_output=True, text=True).stdout.splitlines()[0]
    done = []
    for name, topics in sorted(_TOPICS.items()):
        if only and name not in only:
            continue
        folder = root / "r" / name
        _case.place(folder, _APP)
        truth = _APP / "truth"
        output = _case.run(_COMMAND, _ENV, _APP)
        profile = {"R_PROFILE_USER": str(_HERE / "_truth.R"), "UEP_TRUTH": str(truth)}
        _case.run(_COMMAND, {**_ENV, **profile}, _APP)
        is_stated = name in _STATED or name.startswith("rlang_")
        kind = "rule" if is_stated else "api"
        authority = {"type": kind, "message": kind, "nodes": kind, "frames": f"{kind}; rule for elided calls"}
        if name == "empty_message":
            authority["empty_message"] = "Unclassified error"
        case = Case(name, topics, _COMMAND, _ENV, authority)
        errors = _errors(name, truth, output.decode())
        _case.write(folder, case, output, version.partition(" (")[0], "r", errors)
        done.append(name)
    return done
