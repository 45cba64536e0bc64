"""Compare what stands in the checkout with what the sources render to. Writes nothing."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from uep_codegen.outputs import COMMAND, Output, is_sealed, read_seal

__all__ = ["Finding", "check_outputs"]


@dataclass(frozen=True)
class Finding:
    """One generated file that is not as the sources say: its path, what is wrong, how to mend it, and the difference."""

    path: str
    kind: str
    what: str
    mend: str
    diff: str = ""

    def __str__(self) -> str:
        return f"{self.path}: {self.what}; {self.mend}"


def check_outputs(root: Path, outputs: Mapping[str, Output], folders: tuple[str, ...]) -> list[Finding]:
    """Return the findings sorted by path; an empty list means the checkout is as generated."""
    findings = [finding for output in outputs.values() for finding in _compare(root, output)]
    for folder in folders:
        for file in sorted((root / folder).rglob("*")):
            path = file.relative_to(root).as_posix()
            if file.is_file() and path not in outputs and "__pycache__" not in file.parts:
                what = "extra file: nothing generates it, and this folder holds generated files only"
                findings.append(Finding(path, "extra", what, "delete it or move it elsewhere"))
    return sorted(findings, key=lambda finding: finding.path)


def _compare(root: Path, output: Output) -> Iterator[Finding]:
    file = root / output.path
    if not file.is_file():
        yield Finding(output.path, "missing", "missing generated file", f"run: {COMMAND}")
        return
    found = file.read_bytes()
    if file.stat().st_mode & 0o111:
        yield Finding(
            output.path,
            "mode",
            "the mode says executable; generated files are 0644",
            f"chmod 644 {output.path}",
        )
    if found == output.data:
        return
    if found.replace(b"\r\n", b"\n") == output.data:
        what = "the line endings are CRLF; generated files use LF"
        yield Finding(
            output.path, "line-endings", what, f"stop the tool that converts them, then run: {COMMAND}"
        )
        return
    yield _explain_difference(output, found)


def _explain_difference(output: Output, found: bytes) -> Finding:
    try:
        old, new = found.decode(), output.data.decode()
    except UnicodeDecodeError:
        return Finding(
            output.path, "changed", "changed: the bytes differ from the sources", f"run: {COMMAND}"
        )
    diff = _diff(output.path, old, new)
    if read_seal(old) is None:
        what = "the header with the regenerate command is gone"
        return Finding(
            output.path, "header", what, f"put your change into the sources, then run: {COMMAND}", diff
        )
    if not is_sealed(old):
        what = "edited by hand: the content does not match the digest in its header"
        return Finding(
            output.path, "hand-edited", what, f"put your change into the sources, then run: {COMMAND}", diff
        )
    what = "changed: a source or template is newer than this file"
    return Finding(output.path, "changed", what, f"run: {COMMAND}", diff)


def _diff(path: str, old: str, new: str) -> str:
    lines = difflib.unified_diff(
        old.splitlines(), new.splitlines(), f"{path} (found)", f"{path} (generated)", lineterm="", n=2
    )
    return "\n".join(lines)
