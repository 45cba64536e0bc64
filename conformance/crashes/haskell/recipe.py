"""Make the outputs and truths of the Haskell programs: each is built bare, and again below ``Truth.hs``, which catches what ends it.

The runtime keeps the calls of an exception as one text; where it is caught is stated here, and so is what a program prints itself.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import _case
from _case import Case

_HERE = Path(__file__).parent
_APP = Path("/srv/hsapp")
_ALONE = "one line with the name of a program is an error only where nothing else stands (UEP-BRG-2145)"
_ESCAPED = "a string without an escaped newline is words of its log"
_TOLD = "what a record of a log says is its own, also where a library says the same (UEP-BRG-2772)"
_WITHIN = ("each_line", "each_line_brackets")
_CALL = re.compile(r"(\S+), called at (\S+):([0-9]+):([0-9]+) in (\S+):(\S+)")
_TOPICS: dict[str, tuple[str, ...]] = {
    "assertion": ("assertion",),
    "blocked": ("deadlock",),
    "blocked_stm": ("deadlock",),
    "call_chain": ("uncaught",),
    "caught_logged": ("caught logged",),
    "class_method": ("class method",),
    "cost_centres": ("profiled",),
    "deep_recursion": ("1,000-deep recursion",),
    "division": ("runtime error",),
    "empty_list": ("runtime error",),
    "empty_message": ("empty message",),
    "error_call": ("uncaught",),
    "forged_frame": ("message imitates a frame",),
    "forged_heading": ("message imitates a heading",),
    "from_just": ("runtime error",),
    "local_function": ("closure lambda",),
    "long_message": ("message over 8 KiB",),
    "loop": ("deadlock",),
    "missing_file": ("runtime error",),
    "missing_key": ("runtime error",),
    "mutual_recursion": ("mutual recursion",),
    "no_case": ("no case fits",),
    "no_parse": ("runtime error",),
    "no_pattern": ("no case fits",),
    "non_ascii": ("non-ASCII",),
    "operator": ("operator",),
    "rethrown": ("re-raise",),
    "selector": ("runtime error",),
    "three_lines": ("message of several lines",),
    "thread": ("thread",),
    "two_errors": ("two errors in one log caught",),
    "undefined_value": ("runtime error",),
    "user_error": ("uncaught",),
    "wrapped": ("cause",),
}
_ENV = {"LANG": "C.UTF-8"}
_STATED = {
    "caught_logged": [("no shelf", "error, called at Crash.hs:5:18 in main:Crash")],
    "thread": [("in a thread", "error, called at Crash.hs:7:31 in main:Crash")],
    "two_errors": [
        ("no shelf", "error, called at Crash.hs:6:13 in main:Crash"),
        ("no book", "error, called at Crash.hs:7:13 in main:Crash"),
    ],
}


def _build(main: str, sources: list[str], program: str, name: str) -> None:
    profiled = ["-prof", "-fprof-auto", "-osuf", "p_o", "-hisuf", "p_hi"] if name == "cost_centres" else []
    command = ["ghc", "-v0", "-O0", *profiled, "-main-is", main, *sources, "-o", program]
    subprocess.run(command, cwd=_APP, check=True)


def _told(name: str) -> list[tuple[str, str]]:
    """Return the message and the calls of the exception that ends a program, as the runtime knows them."""
    (_APP / "Truth.hs").write_bytes((_HERE / "Truth.hs").read_bytes())
    _build("Main", ["Crash.hs", "Truth.hs"], "truth", name)
    truth = _APP / "truth.txt"
    _case.run(["./truth"], {**_ENV, "UEP_TRUTH": str(truth)}, _APP)
    text, _, place = truth.read_text(encoding="utf-8").partition("\0")
    if not place:
        # An exception of another type than error's shows its calls itself.
        text, _, place = text.partition("\nCallStack (from HasCallStack):\n")
    return [(text, place)]


def _node(name: str, text: str, place: str) -> dict[str, Any]:
    heading, _, calls = place.partition("CallStack (from -prof):")
    frames = [
        {
            "function": call[1],
            "file": call[2],
            "line": int(call[3]),
            "column": int(call[4]),
            "package": call[5],
            "module": call[6],
        }
        for call in _CALL.finditer(heading)
    ]
    node: dict[str, Any] = {"message": text.rstrip("\n"), "frames": frames}
    if calls:
        node["notes"] = ["CallStack (from -prof):" + calls.rstrip("\n")]
    return node


def regenerate(root: Path, only: set[str]) -> list[str]:
    """Run the programs and write what they printed and what is true of it; return the names of the cases."""
    from wrap import WRAPPINGS

    version = subprocess.run(["ghc", "--numeric-version"], capture_output=True, text=True).stdout.strip()
    done = []
    for folder in sorted(path.parent for path in _HERE.glob("*/Crash.hs")):
        name = folder.name
        if only and name not in only:
            continue
        _case.place(folder, _APP)
        _build("Crash", ["Crash.hs"], "crash", name)
        output = _case.run(["./crash"], _ENV, _APP)
        told = _STATED.get(name) or _told(name)
        kind = "rule" if name in _STATED else "api"
        spelling = f"{kind}; rule for the spelling"
        authority = {"type": "rule: this runtime prints none", "message": kind, "frames": spelling}
        if not told[0][0]:
            authority["empty_message"] = "Unclassified error"
        alone = dict.fromkeys(sorted(WRAPPINGS), _ALONE) if b"CallStack" not in output else {}
        if b": Prelude." in output and alone:
            alone = dict.fromkeys(_WITHIN, _TOLD) | {"escaped": _ESCAPED}
        if b": Non-exhaustive " in output:
            alone = {"escaped": _ESCAPED}
        case = Case(name, _TOPICS[name], ["./crash"], _ENV, authority, nothing_in=alone)
        _case.write(folder, case, output, f"GHC {version}", "haskell", [[_node(name, *one)] for one in told])
        done.append(name)
    return done
