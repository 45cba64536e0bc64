"""Run Sass, a program in Dart, on wrong stylesheets and state what its traces hold.

Its npm packages have Dart's runtime with a program compiled ahead of time, and the same program compiled to JavaScript.
With ``--trace`` it prints the trace of an exception as package:stack_trace does. The message is what stands before the
blank line above the trace.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import _case
from _case import Case

__all__ = ["regenerate_sass"]

_HERE = Path(__file__).parent
_STYLES = Path("/srv/styles")
_TOOLS = Path("/srv/dart")
_PACKAGES = ("sass@1.108.2", "sass-embedded-linux-x64@1.108.2")
_AHEAD = "Dart 3.13.7 (ahead of time), Sass 1.108.2"
_DART2JS = "dart2js 3.13.7 on Node.js 20, Sass 1.108.2"
_TOPICS: dict[str, tuple[str, ...]] = {
    "sass_non_ascii": ("non-ASCII", "no debug info"),
    "sass_selector": ("message of several lines", "constructor", "no debug info"),
    "sass_units": ("message of several lines", "lambda", "no debug info"),
    "sass_units_async": ("message of several lines", "async", "no debug info"),
    "sass_units_dart2js": ("message of several lines", "JavaScript"),
    "sass_unreadable": ("runtime error", "no debug info"),
}
_FRAME = re.compile(r"(?P<file>\S+)(?: (?P<line>[0-9]+)(?::(?P<column>[0-9]+))?)? {2,}(?P<function>\S.*)")


def _command(name: str) -> list[str]:
    if name.endswith("_dart2js"):
        return ["node", "node_modules/sass/sass.js", "--trace", "shop.scss"]
    more = ["--async"] if name.endswith("_async") else []
    runtime = _TOOLS / "node_modules/sass-embedded-linux-x64/dart-sass/src"
    return [f"{runtime}/dart", f"{runtime}/sass.snapshot", "--trace", *more, "shop.scss"]


def _truth(output: str) -> dict[str, Any]:
    message, _, trace = output.partition("\n\n")
    type_name, colon, rest = message.partition(": ")
    frames: list[dict[str, Any]] = []
    for line in trace.splitlines():
        found = _FRAME.fullmatch(line)
        if found is None:
            raise SystemExit(f"not a frame: {line}")
        frame: dict[str, Any] = {"function": found["function"], "file": found["file"]}
        frames.append(frame | {key: int(found[key]) for key in ("line", "column") if found[key]})
    is_typed = type_name == "Error" and colon
    return {
        "type_name": type_name if is_typed else "",
        "message": rest if is_typed else message,
        "frames": frames,
    }


def regenerate_sass(only: set[str]) -> list[str]:
    """Run Sass and write what it printed and what is true of it; return the names of the cases."""
    wanted = [name for name in sorted(_TOPICS) if not only or name in only]
    if wanted:
        _TOOLS.mkdir(parents=True, exist_ok=True)
        install = ["npm", "install", "--silent", "--no-save", "--ignore-scripts", *_PACKAGES]
        subprocess.run(install, cwd=_TOOLS, check=True)
    for name in wanted:
        folder = _HERE / name
        _case.place(folder, _STYLES)
        (_STYLES / "node_modules").symlink_to(_TOOLS / "node_modules")
        command = _command(name)
        output = _case.run(command, {"NODE_OPTIONS": "--preserve-symlinks-main --preserve-symlinks"}, _STYLES)
        shown = [Path(command[0]).name, *(word.replace(f"{_TOOLS}/", "") for word in command[1:])]
        stated = {"type": "rule", "message": "rule", "nodes": "rule", "frames": "rule"}
        case = Case(name, _TOPICS[name], shown, authority=stated)
        runtime = _DART2JS if name.endswith("_dart2js") else _AHEAD
        _case.write(folder, case, output, runtime, "dart", [[_truth(output.decode("utf-8"))]])
    return wanted
