"""Testee files: how an implementation is built and started, and what it claims. Reads them; starts nothing."""

from __future__ import annotations

import os
import shutil
import sys
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

from uep_conformance.errors import UsageError
from uep_conformance.levels import check_level, check_profile

Transport = Literal["stdio", "http", "reference"]

CASE_MS: Final = 2000
START_MS: Final = 20_000
_KEYS: Final = frozenset(
    {
        "name",
        "language",
        "directory",
        "build",
        "command",
        "transport",
        "spec",
        "claims",
        "environment",
        "timeouts",
    }
)
_PARTS: Final[dict[str, frozenset[str]]] = {
    "claims": frozenset({"level", "profiles"}),
    "timeouts": frozenset({"case_ms", "start_ms"}),
}


class Testee(NamedTuple):
    """An implementation to be run: how to build and start it, and what it says it reaches."""

    name: str
    command: tuple[str, ...]
    directory: Path
    build: tuple[tuple[str, ...], ...] = ()
    language: str = ""
    transport: Transport = "stdio"
    level: str = "core"
    profiles: tuple[str, ...] = ()
    spec: str = "1.0"
    environment: Mapping[str, str] = {}
    case_ms: int = CASE_MS
    start_ms: int = START_MS


def describe_command(
    command: Sequence[str], *, level: str = "core", profiles: Sequence[str] = (), case_ms: int = CASE_MS
) -> Testee:
    """Describe a bare command line; it claims core unless told more."""
    if not command:
        raise UsageError("no testee; give --testee FILE.toml, or -- and a command")
    return Testee(
        name=Path(command[0]).name,
        command=tuple(command),
        directory=Path.cwd(),
        level=check_level(level),
        profiles=tuple(check_profile(profile) for profile in profiles),
        case_ms=case_ms,
    )


def load_testee(path: Path) -> Testee:
    """Read a testee file; UsageError names the file and what is wrong in it."""
    try:
        found = tomllib.loads(path.read_text("utf-8"))
    except OSError as wrong:
        raise UsageError(
            f"{path}: {(wrong.strerror or 'cannot be read').lower()}; name a testee file"
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        raise UsageError(f"{path}: {wrong}; write the file as TOML") from None
    try:
        return _read(found, path)
    except UsageError as wrong:
        raise UsageError(f"{path}: {wrong}") from None


def _read(found: dict[str, Any], path: Path) -> Testee:
    _check_keys(found, _KEYS, "")
    claims, timeouts = found.get("claims", {}), found.get("timeouts", {})
    for name, allowed in _PARTS.items():
        _check_keys(found.get(name, {}), allowed, f"{name}.")
    transport = found.get("transport", "stdio")
    if transport not in ("stdio", "http", "reference"):
        raise UsageError(f"transport: {transport!r} is not known; use stdio or http")
    directory = (path.parent / found.get("directory", ".")).resolve()
    if not directory.is_dir():
        raise UsageError(f"directory: {directory} does not exist; name the folder to start the testee in")
    return Testee(
        name=str(found.get("name", path.stem)),
        command=tuple(_words(found.get("command", []), "command")),
        directory=directory,
        build=tuple(tuple(_words(step, "build")) for step in found.get("build", [])),
        language=str(found.get("language", "")),
        transport=transport,
        level=check_level(claims.get("level", "core")),
        profiles=tuple(check_profile(profile) for profile in claims.get("profiles", [])),
        spec=str(found.get("spec", "1.0")),
        environment={str(key): str(value) for key, value in found.get("environment", {}).items()},
        case_ms=_positive(timeouts.get("case_ms", CASE_MS), "timeouts.case_ms"),
        start_ms=_positive(timeouts.get("start_ms", START_MS), "timeouts.start_ms"),
    )


def _check_keys(found: Any, allowed: frozenset[str], prefix: str) -> None:
    if not isinstance(found, dict):
        raise UsageError(f"{prefix.rstrip('.')}: is no table")
    for key in found:
        if key not in allowed:
            raise UsageError(f"{prefix}{key}: is not known; the keys are {', '.join(sorted(allowed))}")


def _words(found: Any, name: str) -> list[str]:
    if not isinstance(found, list) or not all(isinstance(word, str) for word in found) or not found:
        raise UsageError(f"{name}: is no list of words; write a program and its arguments as strings")
    # The interpreter that runs the suite is the one that has the library installed.
    return [sys.executable if word == "{python}" else word for word in found]


def _positive(found: Any, name: str) -> int:
    if not isinstance(found, int) or isinstance(found, bool) or found < 1:
        raise UsageError(f"{name}: {found!r} is no number of milliseconds")
    return found


def find_program(word: str, directory: Path) -> str:
    """Return the program to start: as given, beside the testee, or on the search path."""
    if os.sep in word:
        return str((directory / word).resolve()) if not Path(word).is_absolute() else word
    return shutil.which(word) or word


__all__ = ["CASE_MS", "START_MS", "Testee", "describe_command", "find_program", "load_testee"]
