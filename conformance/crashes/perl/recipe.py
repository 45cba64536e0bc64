"""Make the outputs and truths of the Perl programs: each is run bare and then with ``_Truth.pm``.

Carp's argument and the callers come from wrappers around its functions, the rest from a handler of __DIE__ and from
the trace objects of exception classes. What the compiler prints, and a thread, are stated here.
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
_APP = Path("/srv/perlapp")
_LOOKS = "a single line with a place is a warning as well; only where nothing else stands is it an error"
_ONLY_A_PLACE = (
    "bare_hash",
    "bare_object",
    "die_empty",
    "die_handle",
    "die_place",
    "rethrown",
    "sort_block",
)
"""Programs whose text is one line, which is an error only where it stands alone."""

_TOPICS: dict[str, tuple[str, ...]] = {
    "arguments": ("arguments",),
    "bare_hash": ("stackless",),
    "bare_object": ("stackless", "type"),
    "begin_block": ("compilation",),
    "closure": ("closure",),
    "confess_uncaught": ("uncaught",),
    "constructor": ("constructor",),
    "deep_recursion": ("1,000-deep recursion",),
    "die_empty": ("empty message",),
    "die_handle": ("file handle",),
    "die_place": ("stackless",),
    "empty_message": ("empty message",),
    "ends_with_newline": ("message of several lines",),
    "eval_block": ("re-raise",),
    "eval_string": ("code made at run time", "re-raise"),
    "exception_class": ("exception object",),
    "forged_cause": ("message imitates a cause",),
    "forged_frame": ("message imitates a frame",),
    "forged_header": ("message imitates a header",),
    "long_message": ("message over 8 KiB",),
    "methods": ("methods",),
    "missing_module": ("runtime error",),
    "moose_attribute": ("exception object",),
    "mutual_recursion": ("mutual recursion",),
    "native_frame": ("native frame", "lambda"),
    "nested_package": ("nested class",),
    "non_ascii": ("non-ASCII",),
    "other_thread": ("other thread",),
    "propagated": ("re-raise",),
    "propagated_twice": ("re-raise",),
    "rethrown": ("cause",),
    "runtime_error": ("runtime error",),
    "sort_block": ("lambda",),
    "syntax_error": ("compilation",),
    "three_lines": ("message of several lines",),
    "throwable": ("exception object",),
    "try_tiny": ("lambda", "re-raise"),
    "two_errors": ("two errors in one log", "caught"),
    "undeclared": ("compilation",),
    "undefined_object": ("runtime error",),
}
_AMBIGUOUS = {
    "rethrown": {
        "same_bytes_as": "a program that dies with the whole text at that line",
        "reading": "the place that ends the text is that of the error",
    }
}
_PLACE = {"file": "Crash.pl", "function": ""}
_STATED: dict[str, list[dict[str, Any]]] = {
    "begin_block": [
        {
            "message": "not before noon at Crash.pl line 3.\nBEGIN failed--compilation aborted",
            "frames": [{**_PLACE, "line": 3}],
        }
    ],
    "long_message": [{"message": "x" * 9000, "frames": [{**_PLACE, "line": 4}]}],
    "other_thread": [{"message": "in a worker", "frames": [{**_PLACE, "line": 4}]}],
    "rethrown": [{"message": "cannot start: no ledger", "frames": [{**_PLACE, "line": 3}]}],
    "syntax_error": [
        {
            "message": 'syntax error at Crash.pl line 3, near "= ;"\nExecution of Crash.pl aborted due to compilation errors.',
            "frames": [],
        }
    ],
    "undeclared": [
        {
            "message": 'Global symbol "$total" requires explicit package name (did you forget to declare "my $total"?)'
            " at Crash.pl line 3.\n"
            'Global symbol "$totl" requires explicit package name (did you forget to declare "my $totl"?)'
            " at Crash.pl line 4.\nExecution of Crash.pl aborted due to compilation errors.",
            "frames": [{**_PLACE, "line": 3}],
        }
    ],
}
"""What the compiler and a thread print, where there is no object to ask, and a text that is read as another's."""


def _told(name: str, truth: Path) -> list[list[dict[str, Any]]]:
    if name in _STATED:
        return [_STATED[name]]
    told = [json.loads(line) for line in truth.read_text(encoding="utf-8").splitlines()]
    if name == "two_errors":
        return [[_node(one)] for one in told]
    first, last = told[0], told[-1]
    if name.startswith("propagated"):
        notes = [
            f"...propagated at Crash.pl line {place}." for place in ([4] if name == "propagated" else [4, 4])
        ]
        return [[{**_node(first), "notes": notes}]]
    if name in ("eval_block", "eval_string", "try_tiny"):
        return [[_node(first)]]
    return [[_node(last)]]


def _node(told: dict[str, Any]) -> dict[str, Any]:
    frames = [
        {
            **frame,
            "file": re.sub(r"\(eval [0-9]+\)", "(eval 5)", frame["file"]),
            "function": _quoted(frame["function"]),
        }
        for frame in told["frames"]
    ]
    own = [index for index, frame in enumerate(frames) if frame["function"].startswith("Moose::")]
    # Moose's exceptions leave their own machinery out of what they print.
    frames = frames[own[-1] if own else 0 :]
    # The truth's module was found in the folder of the program.
    message = told["message"].replace("(@INC contains: . ", "(@INC contains: ")
    return {"type_name": told.get("type", ""), "message": message, "frames": frames}


def _quoted(function: str) -> str:
    """Return the name of code made at run time as Carp prints it."""
    if not function.startswith("eval '"):
        return function
    return "eval '" + function[6:-1].replace("'", "\\'") + "'"


def regenerate(root: Path, only: set[str]) -> list[str]:
    """Run the programs and write what they printed and what is true of it; return the names of the cases."""
    version = subprocess.run(["perl", "-e", "print $^V"], capture_output=True, text=True).stdout
    done = []
    for name, topics in sorted(_TOPICS.items()):
        if only and name not in only:
            continue
        folder = root / "perl" / name
        _case.place(folder, _APP)
        shutil.copy(_HERE / "_Truth.pm", _APP / "Truth.pm")
        truth = _APP / "truth"
        env = {"LC_ALL": "C.UTF-8"}
        output = _neutral(_case.run(["perl", "Crash.pl"], env, _APP))
        observed = {**env, "UEP_TRUTH": str(truth)}
        _case.run(["perl", "-I.", "-MTruth", "Crash.pl"], observed, _APP)
        kind = "rule" if name in _STATED else "api"
        authority = {
            "type": kind,
            "message": kind,
            "frames": "rule" if name in _STATED else "api; rule for the spelling",
        }
        if name in ("empty_message",):
            authority["empty_message"] = "Unclassified error"
        wrappings = {} if name not in _ONLY_A_PLACE else dict.fromkeys(_not_alone(), _LOOKS)
        if name in ("long_message", "missing_module", "other_thread", "runtime_error", "undefined_object"):
            wrappings = {"escaped": _LOOKS}
        case = Case(
            name,
            topics,
            ["perl", "Crash.pl"],
            env,
            authority,
            nothing_in=wrappings,
            ambiguous=_AMBIGUOUS.get(name),
        )
        errors = _told(name, truth) if name in _STATED or truth.exists() else []
        if name.startswith("bare_"):
            case = Case(
                name,
                topics,
                ["perl", "Crash.pl"],
                env,
                {**authority, "empty_message": "Unclassified error"},
                nothing_in=wrappings,
            )
            for node in errors[0]:
                node["message"] = _address(node["message"])
        _case.write(folder, case, output, f"Perl {version}", "perl", errors)
        done.append(name)
    return done


def _address(text: str) -> str:
    return re.sub(r"0x[0-9a-f]+", "0x000000000000", text)


def _neutral(output: bytes) -> bytes:
    """Take addresses out of an output: they change from run to run."""
    return re.sub(rb"0x[0-9a-f]{8,16}\b", b"0x000000000000", output)


def _not_alone() -> list[str]:
    """Return the wrappings that put other lines around a text."""
    from wrap import WRAPPINGS

    return sorted(WRAPPINGS)
