"""Find the newest toolchain of each language, on PATH or beside it, and print the PATH that puts them first.

Prints one line, the folders to put before PATH (empty when PATH is right already), and a table on standard error. Exit 1, with what to install, when a toolchain is
missing or older than `.ci/toolchains.toml` allows. With --missing it prints the Debian packages that would supply what
is missing instead, and always exits 0.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
Version = tuple[int, ...]


def parse_version(text: str) -> Version | None:
    """Return the first dotted number of a version text; None for a pre-release, which is never the newest."""
    if "nightly" in text or "-dev" in text:
        return None
    match = re.search(r"(\d+(?:\.\d+)*)", text)
    return tuple(int(part) for part in match.group(1).split(".")) if match else None


def ask_version(command: Path, arguments: list[str]) -> Version | None:
    """Run `command` for its version; None when it cannot be run or names none."""
    try:
        done = subprocess.run(
            [str(command), *arguments], capture_output=True, text=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return parse_version(done.stdout or done.stderr) if done.returncode == 0 else None


def find_newest(tool: dict[str, object]) -> tuple[Version, Path] | None:
    """Return version and path of the newest installed command of one toolchain."""
    name = str(tool["command"])
    folders = os.environ.get("PATH", "").split(os.pathsep)
    for pattern in tool["folders"]:  # type: ignore[attr-defined]
        folders += map(str, Path("/").glob(str(Path(pattern).expanduser()).lstrip("/")))
    found = []
    for folder in dict.fromkeys(folders):
        command = Path(folder) / name
        if command.is_file() and os.access(command, os.X_OK):
            version = ask_version(command, list(tool["version_arguments"]))  # type: ignore[call-overload]
            if version is not None:
                found.append((version, command))
    return max(found, key=lambda pair: pair[0]) if found else None


def main() -> int:
    """Print the search path; return the exit code."""
    tools = tomllib.loads((HERE / "toolchains.toml").read_text(encoding="utf-8"))
    first, lacking, faults = [], [], []
    for language, tool in sorted(tools.items()):
        newest = find_newest(tool)
        minimum = parse_version(str(tool["minimum"])) or ()
        if newest is None or newest[0] < minimum:
            seen = (
                "none found"
                if newest is None
                else f"newest is {'.'.join(map(str, newest[0]))} at {newest[1]}"
            )
            faults.append(f"{language}: {seen}, at least {tool['minimum']} is needed")
            lacking += tool["debian_packages"]
            continue
        print(f"{language:6} {'.'.join(map(str, newest[0])):10} {newest[1]}", file=sys.stderr)
        if shutil.which(str(tool["command"])) != str(newest[1]):
            first.append(str(newest[1].parent))
    if "--missing" in sys.argv[1:]:
        print(" ".join(lacking))
        return 0
    for fault in faults:
        print(f"toolchains: {fault}", file=sys.stderr)
    print(os.pathsep.join(dict.fromkeys(first)))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
