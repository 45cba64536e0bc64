"""Ask the regular expression engines of other languages what a pattern matches. Judges nothing: it reports their answers."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

__all__ = ["ENGINES", "ask_engine"]

_HERE = Path(__file__).parent


def _build_go(folder: Path) -> list[str]:
    binary = folder / "check"
    subprocess.run(
        ["go", "build", "-o", binary, _HERE / "check.go"], check=True, capture_output=True, cwd=folder
    )
    return [str(binary)]


def _build_rust(folder: Path) -> list[str]:
    manifest = str(_HERE / "rust" / "Cargo.toml")
    command = [
        "cargo",
        "build",
        "--quiet",
        "--locked",
        "--manifest-path",
        manifest,
        "--target-dir",
        str(folder),
    ]
    subprocess.run(command, check=True, capture_output=True)
    return [str(folder / "debug" / "check")]


def _build_java(folder: Path) -> list[str]:
    subprocess.run(["javac", "-d", folder, _HERE / "Check.java"], check=True, capture_output=True)
    return ["java", "-cp", str(folder), "Check"]


def _build_javascript(folder: Path) -> list[str]:
    return ["node", str(_HERE / "check.mjs")]


# Engine -> the tool it needs on the path, and how its checker is built into a folder.
ENGINES: dict[str, tuple[str, Callable[[Path], list[str]]]] = {
    "go": ("go", _build_go),
    "java": ("javac", _build_java),
    "javascript": ("node", _build_javascript),
    "rust": ("cargo", _build_rust),
}


def ask_engine(engine: str, folder: Path, cases: Iterable[tuple[str, list[str]]]) -> list[bool] | None:
    """Return whether each text of each pattern is found, in order; None where the language's tool is not installed."""
    tool, build = ENGINES[engine]
    if shutil.which(tool) is None:
        return None
    lines = []
    for pattern, texts in cases:
        lines.append(f"P {pattern.encode().hex()}")
        lines += [f"T {text.encode().hex()}" for text in texts]
    done = subprocess.run(
        build(folder), input="\n".join(lines) + "\n", capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise ValueError(f"{engine}: {done.stdout.strip()[-300:]} {done.stderr.strip()[-300:]}")
    return [answer == "1" for answer in done.stdout.split()]
