"""Run the Go tests and keep their JSON lines for the report. Usage: go_test.py REPORT."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def main(report: str) -> int:
    """Run `gofmt -l`, `go vet` and `go test -json`; return the exit code of the first that fails."""
    folder = Path(__file__).resolve().parents[1] / "bindings" / "go"
    unformatted = subprocess.run(
        ["gofmt", "-l", "."], cwd=folder, capture_output=True, text=True, check=True
    ).stdout
    if unformatted:
        print(f"not formatted by gofmt: {unformatted}", file=sys.stderr)
        return 1
    vet = subprocess.run(["go", "vet", "./..."], cwd=folder, check=False)
    path = Path(report)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as out:
        tests = subprocess.run(
            ["go", "test", "-count=1", "-json", "./..."], cwd=folder, stdout=out, check=False
        )
    return vet.returncode or tests.returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
