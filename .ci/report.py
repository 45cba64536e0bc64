"""Add up the reports of one test run and print the line `N passed, N failed`.

Reads the JUnit files of pytest, the JSON lines of `go test -json`, and tox's own result file from one folder. Fails when
a test failed, when an environment failed, or when a language ran fewer tests than its stated minimum
(`minimum_tests` in bindings/<language>/binding.toml and in `.ci/tests.toml`).
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def count_junit(path: Path) -> tuple[int, int, int]:
    """Return passed, failed and skipped of one JUnit file."""
    passed = failed = skipped = 0
    for case in ElementTree.parse(path).iter("testcase"):
        tags = {child.tag for child in case}
        if tags & {"failure", "error"}:
            failed += 1
            print(f"failed: {path.stem}: {case.get('classname')}.{case.get('name')}")
        elif "skipped" in tags:
            skipped += 1
        else:
            passed += 1
    return passed, failed, skipped


def count_go(path: Path) -> tuple[int, int, int]:
    """Return passed, failed and skipped tests of one file of `go test -json` lines."""
    counts = {"pass": 0, "fail": 0, "skip": 0}
    for line in path.read_text(encoding="utf-8").splitlines():
        event = json.loads(line) if line.startswith("{") else {}
        if event.get("Test") and event.get("Action") in counts:
            counts[event["Action"]] += 1
            if event["Action"] == "fail":
                print(f"failed: {path.stem}: {event['Test']}")
    return counts["pass"], counts["fail"], counts["skip"]


def read_minimums() -> dict[str, int]:
    """Return the least number of tests per report, by the report file's stem."""
    minimums: dict[str, int] = dict(
        tomllib.loads((ROOT / ".ci/tests.toml").read_text(encoding="utf-8"))["minimum_tests"]
    )
    for path in sorted(ROOT.glob("bindings/*/binding.toml")):
        minimums[path.parent.name] = int(tomllib.loads(path.read_text(encoding="utf-8"))["minimum_tests"])
    return minimums


def failed_environments(folder: Path) -> list[str]:
    """Return the tox environments that ended with a failure and left no test report that says why."""
    result = folder / "tox.json"
    if not result.exists():
        return ["tox (left no result file)"]
    data = json.loads(result.read_text(encoding="utf-8"))
    environments = data.get("testenvs", {}).items()
    own = [
        (name, env) for name, env in environments if not name.startswith(".")
    ]  # the others build the package
    return [name for name, env in own if not env.get("result", {}).get("success", False)]


def main() -> int:
    """Print the totals; return 0 when everything ran and passed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--tox-status", type=int, default=0)
    options = parser.parse_args()
    total = [0, 0, 0]
    ran: dict[str, int] = {}
    for path in sorted(options.folder.glob("*.xml")) + sorted(options.folder.glob("*.jsonl")):
        counts = count_junit(path) if path.suffix == ".xml" else count_go(path)
        ran[path.stem] = counts[0] + counts[1]
        total = [a + b for a, b in zip(total, counts, strict=True)]
        print(f"{path.stem:20} {counts[0]:6} passed {counts[1]:4} failed {counts[2]:4} skipped")
    for name, least in sorted(read_minimums().items()):
        if ran.get(name, 0) < least:
            print(f"failed: {name} ran {ran.get(name, 0)} tests, at least {least} are expected")
            total[1] += 1
    for name in failed_environments(options.folder):
        print(f"failed: environment {name}")
        total[1] += 1
    if options.tox_status and not total[1]:
        print(f"failed: the test command ended with status {options.tox_status}")
        total[1] += 1
    print(f"{total[0]} passed, {total[1]} failed" + (f", {total[2]} skipped" if total[2] else ""))
    return 1 if total[1] else 0


if __name__ == "__main__":
    sys.exit(main())
