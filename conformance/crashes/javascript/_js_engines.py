"""Run the programs of engines other than V8: Hermes, JavaScriptCore and QuickJS, and state their truth.

Type, message and stack come from the error object that the program catches in a second run: the line ``// run`` becomes
``try {`` there, so that no line or column moves. What the object's stack has after its type and message is frames.
Bytecode has addresses that a second program would change; its frames are read from the lines after the message.
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

__all__ = ["regenerate_engines"]

_HERE = Path(__file__).parent
_TOOLS = Path("/srv/engines")
_WEB = _case.BUILD_ROOTS["javascript"]
_PACKAGES = ("hermes-engine-cli@0.12.0", "quickjs-emscripten@0.32.0")
_RUNTIMES = {
    "hermes": "Hermes 0.12.0",
    "jsc": "JavaScriptCore of WebKitGTK 2.50.6",
    "quickjs": "QuickJS of quickjs-emscripten 0.32.0",
}
_API = {"type": "rule", "message": "api", "nodes": "api", "frames": "api; rule for the spelling"}
_TOPICS: dict[str, tuple[str, ...]] = {
    "hermes_bytecode": ("no debug info", "bytecode"),
    "hermes_constructor": ("constructor", "message of several lines"),
    "hermes_forged": ("message imitates a frame", "non-ASCII"),
    "hermes_native": ("native frame", "generator"),
    "hermes_printed": ("two errors in one log", "logged"),
    "hermes_recursion": ("deep recursion", "elided frames"),
    "hermes_stripped": ("no debug info", "stripped names"),
    "hermes_uncaught": ("uncaught", "lambda", "native frame"),
    "jsc_async": ("async", "logged"),
    "jsc_eval": ("eval", "no debug info"),
    "jsc_forged": ("message imitates a frame", "non-ASCII"),
    "jsc_module": ("module", "constructor", "message of several lines"),
    "jsc_recursion": ("mutual recursion",),
    "jsc_uncaught": ("uncaught", "lambda", "native frame"),
    "quickjs_printed": ("two errors in one log", "accessor", "native frame"),
    "quickjs_promise": ("async", "message of several lines"),
    "quickjs_uncaught": ("uncaught", "lambda", "native frame"),
}
_COMPILED = {
    "hermes_bytecode": ("-O", "-g0"),
    "hermes_stripped": ("-O", "-fstrip-function-names"),
}
_REPORT = (
    "function report(e) {"
    ' print("TRUTH " + JSON.stringify({ type_name: e.name, message: e.message, head: String(e), stack: e.stack })); }'
)
_V8 = re.compile(r"    at (?:(?P<function>.*) \()?(?:address at )?(?P<place>[^()]*)\)?")
_SKIPPED = re.compile(r"    \.\.\. skipping ([0-9]+) frames")


def _install() -> None:
    _TOOLS.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        ["npm", "install", "--silent", "--no-save", "--ignore-scripts", *_PACKAGES], cwd=_TOOLS, check=True
    )
    for tool in ("hermes", "hermesc"):
        (_TOOLS / f"node_modules/hermes-engine-cli/linux64-bin/{tool}").chmod(0o755)
    shutil.copy(_HERE / "_quickjs.mjs", _TOOLS)


def _command(name: str, program: str) -> list[str]:
    engine = name.partition("_")[0]
    if engine == "hermes":
        return [f"{_TOOLS}/node_modules/hermes-engine-cli/linux64-bin/hermes", f"{_WEB}/{program}"]
    if engine == "jsc":
        return ["jsc", f"{_WEB}/{program}"]
    return ["node", f"{_TOOLS}/_quickjs.mjs", f"{_WEB}/{program}"]


def _frame(line: str) -> dict[str, Any]:
    if (found := _V8.fullmatch(line)) is not None:
        frame: dict[str, Any] = {"function": found["function"] or ""}
        place = found["place"]
    else:
        name, _, place = line.partition("@")
        frame = {"function": name}
    file, _, numbers = place.partition(":") if not place.startswith("/") else _split(place)
    if numbers:
        row, _, column = numbers.partition(":")
        return {**frame, "file": file, "line": int(row), "column": int(column)}
    if place == "[native code]":
        frame["file"] = place
    return frame


def _split(place: str) -> tuple[str, str, str]:
    file, row, column = place.rsplit(":", 2)
    return file, ":", f"{row}:{column}"


def _node(name: str, told: dict[str, str], stack: str) -> dict[str, Any]:
    frames: list[dict[str, Any]] = []
    node: dict[str, Any] = {"type_name": told["type_name"], "message": told["message"], "frames": frames}
    for line in stack.strip("\n").split("\n"):
        if (skipped := _SKIPPED.fullmatch(line)) is not None:
            node |= {"dropped_frames": int(skipped[1]), "dropped_after": len(frames)}
        else:
            frames.append(_frame(line))
    return node


def _truth(name: str, program: str, output: str) -> list[list[dict[str, Any]]]:
    """Run the variant that catches and tells."""
    source = (_WEB / program).read_text(encoding="utf-8").replace("\nfunction report() {}\n", "")
    caught = source.replace("// run\n", "try {\n")
    ending = "} catch (e) { report(e); }\n" if caught != source else ""
    (_WEB / program).write_text(caught + ending + _REPORT + "\n", encoding="utf-8")
    printed = _case.run(_command(name, program), {}, _WEB).decode()
    (_WEB / program).write_text(source, encoding="utf-8")
    errors = []
    for line in printed.splitlines():
        if line.startswith("TRUTH "):
            told = json.loads(line.removeprefix("TRUTH "))
            stack = told["stack"].removeprefix(told["head"])
            if name in _COMPILED:
                stack = output.partition(told["head"])[2]
            errors.append([_node(name, told, stack)])
    return errors


def regenerate_engines(only: set[str]) -> list[str]:
    """Run the programs and write what they print and what is true of it; return the names of the cases."""
    wanted = [name for name in sorted(_TOPICS) if not only or name in only]
    if wanted:
        _install()
    for name in wanted:
        folder = _HERE / name
        _case.place(folder, _WEB)
        program = next(folder.glob("program.*")).name
        with (_WEB / program).open("a", encoding="utf-8") as end:
            end.write("\nfunction report() {}\n")
        command = _command(name, program)
        if name in _COMPILED:
            subprocess.run(
                [command[0] + "c", "-emit-binary", *_COMPILED[name], "-out", "main.jsbundle", program],
                cwd=_WEB,
                check=True,
            )
            command = [command[0], "-b", "main.jsbundle"]
        output = _case.run(command, {}, _WEB)
        errors = _truth(name, program, output.decode())
        case = Case(name, _TOPICS[name], [Path(command[0]).name, *command[1:]], authority=_API)
        _case.write(folder, case, output, _RUNTIMES[name.partition("_")[0]], "javascript", errors)
    return wanted
