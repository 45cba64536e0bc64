"""Make the outputs and truths of programs in languages without a folder of their own, and of libraries that print errors in layouts of their own.

Emacs, Octave, Racket, SBCL, V8 and CPython tell what they know of an error; what the others print is stated in ``_stated.py``.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import _case
from _case import Case
from _stated import RUNTIME_FRAMES, STATED

_HERE = Path(__file__).parent
_APP = Path("/srv/shelf")
_LIBRARIES = Path("/srv/shelf_libraries")
_PACKAGES = {
    "js_consola": "consola@3.4.2",
    "js_pretty_error": "pretty-error@4.0.0",
    "js_tslog": "tslog@4.10.2",
    "js_youch": "youch@4.1.1",
    "py_loguru_group": "loguru==0.7.3",
    "py_stackprinter": "stackprinter==0.2.12",
    "py_structlog": "structlog==25.5.0",
    "py_trio": "trio==0.32.0",
    "py_twisted": "twisted==25.5.0",
}
_COMMANDS: dict[str, tuple[str, ...]] = {
    "ada": ("./crash",),
    "d": ("./crash",),
    "elisp": ("emacs", "-Q", "--batch", "-l", "crash.el"),
    "js": ("node", "program.cjs"),
    "lisp": ("sbcl", "--script", "crash.lisp"),
    "octave": ("octave", "--no-gui", "--quiet", "--norc", "crash.m"),
    "pascal": ("./crash",),
    "py": (sys.executable, "program.py"),
    "racket": ("racket", "crash.rkt"),
    "scheme": ("guile", "--no-auto-compile", "crash.scm"),
}
_BUILDS: dict[str, tuple[str, ...]] = {
    "ada": ("gnatmake", "-q", "-g", "crash.adb", "-bargs", "-E"),
    "d": ("gdc", "-g", "crash.d", "-o", "crash"),
    "pascal": ("fpc", "-v0", "-gl", "crash.pas"),
}
_LANGUAGES = {"elisp": "emacs-lisp", "js": "javascript", "lisp": "common-lisp", "py": "python"}
_VERSIONS: dict[str, tuple[str, ...]] = {
    "ada": ("gnat", "--version"),
    "d": ("gdc", "--version"),
    "elisp": ("emacs", "--version"),
    "js": ("node", "--version"),
    "lisp": ("sbcl", "--version"),
    "octave": ("octave", "--version"),
    "pascal": ("fpc", "-iV"),
    "py": (sys.executable, "--version"),
    "racket": ("racket", "--version"),
    "scheme": ("guile", "--version"),
}
_TOPICS: dict[str, tuple[str, ...]] = {
    "ada_symbolic": ("caught logged", "named calls"),
    "ada_unhandled": ("uncaught", "no debug info"),
    "d_chain": ("cause", "message of several lines", "generic"),
    "elisp_batch": ("uncaught", "non-ASCII"),
    "js_consola": ("cause", "logged"),
    "js_pretty_error": ("colours", "logged"),
    "js_tslog": ("chain three deep", "cause", "message of several lines", "logged"),
    "js_youch": ("cause", "colours", "source"),
    "lisp_condition": ("uncaught", "non-ASCII"),
    "octave_called": ("uncaught",),
    "pascal_runtime": ("runtime error",),
    "pascal_unhandled": ("uncaught", "message of several lines"),
    "py_loguru_group": ("group", "nested group", "cause", "logged"),
    "py_stackprinter": ("cause", "values of variables"),
    "py_structlog": ("cause", "logged"),
    "py_trio": ("group", "async"),
    "py_twisted": ("logged", "async"),
    "racket_context": ("runtime error", "message of several lines"),
    "scheme_conditions": ("error type of the program", "message of several lines"),
    "scheme_error": ("uncaught",),
}
_CHANGED = ("js_consola", "js_tslog", "js_youch", "py_twisted")
_DATE = re.compile(rb"20[0-9]{2}-[0-9]{2}-[0-9]{2}([T ])[0-9]{2}:[0-9]{2}:[0-9]{2}([.,][0-9]{3,6})?")


def regenerate(root: Path, only: set[str]) -> list[str]:
    """Run the programs and write what they printed and what is true of it; return the names of the cases."""
    done = []
    for name in sorted(_TOPICS):
        if only and name not in only:
            continue
        kind = name.partition("_")[0]
        _case.place(_HERE / name, _APP)
        for helper in ("_told.cjs", "_told.py"):
            shutil.copy(_HERE / helper, _APP / helper)
        if kind in _BUILDS:
            subprocess.run(_BUILDS[kind], cwd=_APP, check=True, capture_output=True)
        env = {"NO_COLOR": "1", "PYTHONDONTWRITEBYTECODE": "1"} if kind == "py" else {"FORCE_COLOR": "1"}
        env |= _library(name, kind)
        output = _neutral(_case.run(("setarch", "-R", *_COMMANDS[kind]), env, _APP))
        truth = _APP / "truth"
        truth.unlink(missing_ok=True)
        _case.run(("setarch", "-R", *_COMMANDS[kind]), {**env, "UEP_TRUTH": str(truth)}, _APP)
        told = truth.read_text(encoding="utf-8") if truth.exists() else ""
        errors = STATED.get(name) or _printed(name, _READERS[kind](told))
        language = _LANGUAGES.get(kind, kind)
        stated = (
            {"type": "api"}
            if name not in _CHANGED
            else {"type": "api", "frames": "api; rule: as the library prints them"}
        )
        stated = dict.fromkeys(("type", "message", "frames"), "rule") if name in STATED else stated
        command = [Path(one).name if one == sys.executable else one for one in _COMMANDS[kind]]
        case = Case(name, _TOPICS[name], command, authority=stated)
        _case.write(root / "further" / name, case, output, _runtime(name, kind), language, errors)
        done.append(name)
    return done


def _library(name: str, kind: str) -> dict[str, str]:
    """Install the library that a program shows, and return where it is found."""
    package = _PACKAGES.get(name)
    if package is None:
        return {}
    where = _LIBRARIES / name
    if not where.exists():
        where.mkdir(parents=True)
        command = (
            ["npm", "install", "--silent", "--prefix", str(where), package]
            if kind == "js"
            else [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(where), package]
        )
        subprocess.run(command, check=True, capture_output=True)
    if kind == "py":
        return {"PYTHONPATH": str(where)}
    (_APP / "node_modules").unlink(missing_ok=True)
    (_APP / "node_modules").symlink_to(where / "node_modules")
    return {}


def _runtime(name: str, kind: str) -> str:
    shown = subprocess.run(_VERSIONS[kind], capture_output=True, text=True).stdout.splitlines()[0].strip()
    shown = shown.removeprefix("Welcome to ").rstrip(".")
    shown = {"js": f"Node.js {shown}", "pascal": f"Free Pascal {shown}"}.get(kind, shown)
    return f"{shown}, {_PACKAGES[name]}" if name in _PACKAGES else shown


def _neutral(output: bytes) -> bytes:
    """Take the time out of an output: it changes from run to run."""
    return _DATE.sub(lambda found: b"2026-11-24%b10:00:00%b" % (found[1], found[2] or b""), output)


def _nodes_told(told: str) -> list[list[dict[str, Any]]]:
    return [json.loads(line) for line in told.splitlines()]


def _printed(name: str, errors: list[list[dict[str, Any]]]) -> list[list[dict[str, Any]]]:
    """Leave out what a library does not print of an error, by its own layout."""
    for node in [node for nodes in errors for node in nodes]:
        frames = node["frames"]
        if name == "js_consola":
            node["type_name"] = ""
        if name in ("js_consola", "js_tslog") or (name == "js_youch" and "parent" not in node):
            # Paths are printed from the folder on in which the program runs.
            for frame in frames:
                frame["file"] = frame["file"].removeprefix(f"{_APP}/")
        if name == "js_tslog":
            for frame in frames:
                frame.pop("column")
    if name == "py_twisted":
        # A failure is printed with the module of its type, below the loop that called, and without its cause.
        errors = [[{**nodes[0], "type_name": f"__main__.{nodes[0]['type_name']}"}] for nodes in errors]
        errors[0][0]["frames"].append(RUNTIME_FRAMES[name])
    return errors


def _octave_told(told: str) -> list[list[dict[str, Any]]]:
    errors = []
    for line in told.splitlines():
        one = json.loads(line)
        calls = one["stack"] if isinstance(one["stack"], list) else [one["stack"]]
        frames = [
            {"function": call["name"], "line": call["line"], "column": call["column"]} for call in calls
        ]
        # The program asks before it runs: its own last line is another one then.
        frames[-1] |= RUNTIME_FRAMES["octave_called"]
        errors.append([{"message": one["message"], "frames": frames}])
    return errors


def _racket_told(told: str) -> list[list[dict[str, Any]]]:
    errors = []
    for line in told.splitlines():
        one = json.loads(line)
        frames = [
            {"function": _null(name), "file": _null(file), "line": _number(at), "column": _number(column, 1)}
            for name, file, at, column in one["frames"]
        ]
        errors.append(
            [{"message": one["message"], "frames": [*frames[:-1], *RUNTIME_FRAMES["racket_context"]]}]
        )
    return errors


def _null(text: str | None) -> str:
    return text or ""


def _number(value: int | None, more: int = 0) -> int:
    return 0 if value is None else value + more


def _elisp_told(told: str) -> list[list[dict[str, Any]]]:
    one = json.loads(told)
    return [[{**one, "frames": [{"function": call} for call in one["frames"]]}]]


def _lisp_told(told: str) -> list[list[dict[str, Any]]]:
    type_name, message, _hook, *calls = told.splitlines()
    frames = [{"function": call} for call in ["SB-DEBUG::DEBUGGER-DISABLED-HOOK", *calls]]
    return [[{"type_name": type_name, "message": message, "frames": frames}]]


_READERS = {
    "elisp": _elisp_told,
    "js": _nodes_told,
    "lisp": _lisp_told,
    "octave": _octave_told,
    "py": _nodes_told,
    "racket": _racket_told,
}
