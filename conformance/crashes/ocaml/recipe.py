"""Make the outputs and truths of the OCaml programs: each is built bare, and again with ``truth.ml``, which asks Printexc.

What a registered printer prints, arguments of other types than a string, and the thread's exception are stated here.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import _case
from _case import Case

_HERE = Path(__file__).parent
_APP = Path("/srv/mlapp")
_TOPICS: dict[str, tuple[str, ...]] = {
    "assertion": ("assertion",),
    "caught_logged": ("caught logged",),
    "class_method": ("class method",),
    "closure": ("closure lambda",),
    "conversion": ("runtime error",),
    "deep_recursion": ("1,000-deep recursion",),
    "division": ("runtime error",),
    "empty_message": ("empty message",),
    "end_of_file": ("runtime error",),
    "failure": ("uncaught",),
    "finally": ("error while cleaning up",),
    "forged_frame": ("message imitates a frame",),
    "functor_method": ("generics",),
    "index_out_of_bounds": ("runtime error",),
    "inlined": ("inlined call",),
    "lazy_value": ("lazy value",),
    "long_message": ("message over 8 KiB",),
    "match_failure": ("no case fits",),
    "mutual_recursion": ("mutual recursion",),
    "no_argument": ("empty message",),
    "no_backtrace": ("no stack",),
    "non_ascii": ("non-ASCII",),
    "not_found": ("runtime error",),
    "printer": ("message of several lines",),
    "reraised": ("re-raise",),
    "stack_overflow": ("stack overflow",),
    "sys_error": ("runtime error",),
    "thread": ("thread",),
    "three_lines": ("message of several lines",),
    "two_errors": ("two errors in one log caught",),
    "user_exception": ("error type of the program",),
    "user_exception_string": ("error type of the program nested type",),
    "wrapped": ("cause",),
}
_STATED: dict[str, tuple[str, str]] = {
    # The printed text of arguments, or of a printer, which Printexc keeps in one text with the constructor.
    "finally": ("Fun.Finally_raised", 'Failure("cannot close")'),
    "no_argument": ("Crash.Empty", ""),
    "printer": ("", "the shop is closed\n  until 8"),
    "user_exception": ("Crash.Shelf_missing", '3, "no \\"shelf\\""'),
    "user_exception_string": ("Crash.Shop.Closed", "since eight"),
    "wrapped": ("Crash.Cannot_start", "_"),
}


def _build(kind: str, folder: Path, sources: list[str], program: str) -> None:
    compiler = ["ocamlfind", "ocamlc" if kind == "byte" else "ocamlopt"]
    command = [*compiler, "-thread", "-package", "threads.posix", "-linkpkg", "-g", *sources, "-o", program]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def _told(folder: Path, kind: str, env: dict[str, str]) -> list[dict[str, Any]]:
    """Return what the runtime says of the exceptions of a program, in the order in which they came."""
    shutil.copy(_HERE / "truth.ml", _APP / "report.ml")
    _build(kind, _APP, ["report.ml", "crash.ml"], "truth.exe")
    truth = _APP / "truth"
    _case.run(["./truth.exe"], {**env, "UEP_TRUTH": str(truth)}, _APP)
    lines = truth.read_text(encoding="utf-8").splitlines() if truth.exists() else []
    return [json.loads(line) for line in lines]


def _node(name: str, told: dict[str, Any]) -> dict[str, Any]:
    type_name, message = _STATED.get(name, (told["type"], told["message"]))
    return {"type_name": type_name, "message": message, "frames": told["frames"]}


_UNTOLD: dict[str, dict[str, Any]] = {
    # No handler of the program is told of these; the places are those that the runtime names.
    "stack_overflow": {
        "type": "Stack_overflow",
        "message": "Stack overflow",
        "frames": [{"function": "Event.masterlock", "file": "event.ml", "line": 57, "column": 18}],
    },
    "thread": {
        "type": "Failure",
        "message": "in a thread",
        "frames": [
            {"function": "Stdlib.failwith", "file": "stdlib.ml", "line": 29, "column": 18},
            {"function": "Thread.create.(fun)", "file": "thread.ml", "line": 41, "column": 9},
        ],
    },
}
_ESCAPED = "a string without an escaped newline is words of its log"


def regenerate(root: Path, only: set[str]) -> list[str]:
    """Run the programs and write what they printed and what is true of it; return the names of the cases."""
    version = subprocess.run(
        ["ocamlfind", "ocamlopt", "-version"], capture_output=True, text=True
    ).stdout.strip()
    done = []
    for folder in sorted(path.parent for path in _HERE.glob("*/crash.ml")):
        if only and folder.name not in only:
            continue
        kind = "byte" if folder.name.endswith("_byte") else "native"
        name = folder.name.removesuffix("_byte")
        env = {} if name == "no_backtrace" else {"OCAMLRUNPARAM": "b"}
        _case.place(folder, _APP)
        shutil.copy(_HERE / "report.ml", _APP)
        _build(kind, _APP, ["report.ml", "crash.ml"], "crash.exe")
        output = _case.run(["./crash.exe"], env, _APP)
        told = [_UNTOLD[name]] if name in _UNTOLD else _told(_APP, kind, env)
        api = "rule" if name in _STATED or name in _UNTOLD else "api"
        authority = {"type": api, "message": api, "frames": "rule" if name in _UNTOLD else "api"}
        if not told[0]["message"]:
            authority["empty_message"] = "Unclassified error"
        alone = {"escaped": _ESCAPED} if name == "no_backtrace" else {}
        case = Case(folder.name, _TOPICS[name], ["./crash.exe"], env, authority, nothing_in=alone)
        _case.write(folder, case, output, f"OCaml {version}", "ocaml", [[_node(name, one)] for one in told])
        done.append(folder.name)
    return done
